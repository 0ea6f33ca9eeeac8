"""The parts of the picture, each small, each leading to its own page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.intake import names_strength
from coachdesk.domain.picture import EnergyItem, LookStatus
from coachdesk.domain.picture.domains import latest
from coachdesk.domain.picture.energy import mixture
from coachdesk.domain.picture.scale import tilt
from coachdesk.i18n import Translator
from coachdesk.ui.listen.domain_line import Lines
from coachdesk.ui.listen.domain_row import DomainRow
from coachdesk.ui.listen.energy_mixture import Mixture
from coachdesk.ui.listen.scale_chart import ScaleChart
from coachdesk.ui.listen.scale_words import SIDES, hangs, laid_of, name_of, twin
from coachdesk.ui.listen.spots import PAGES
from coachdesk.ui.listen.web_chart import WebChart
from coachdesk.ui.listen.web_words import name_of as side_name
from coachdesk.ui.listen.web_words import said, talk_names, web_line
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import button, label, row, rule
from coachdesk.ui.parts.energy_names import PILES, item_name
from coachdesk.ui.parts.reading import for_reading

SCALE_HIGH, WEB_HIGH = 150, 260
"""Pixels of the small pictures."""


class PicturePart(Speaking):
    """A heading with the button that opens its page; `wanted` carries the name of that page."""

    wanted = Signal(str)

    def __init__(self, around: Around, title: str, page: str) -> None:
        super().__init__(around.language)
        self.desk = around.desk
        self._title, self.open = label("h2", wrap=True), button("plain")
        self.speak(self._title.setText, title)
        self.speak(self.open.setText, PAGES[page].title)
        self.open.clicked.connect(lambda: self.wanted.emit(page))
        head = row(self._title, self.open, spacing=8)
        head.setStretch(0, 1)
        self.told = label("", wrap=True)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(6)
        for part in (rule(), self.told):
            self.box.addWidget(part)
        self.box.insertLayout(1, head)

    def show_file(self, file: CaseFile, spoken: Translator) -> None:
        """Show what is seen; `spoken` says what the client said."""

    def tell(self, text: str) -> None:
        """Say a line under the heading; empty for none."""
        self.told.setText(text)
        self.told.setVisible(bool(text))


def is_named(item: EnergyItem, content: Content) -> bool:
    """Whether there are words for what the client is good at."""
    return names_strength(item, content.energy_cards.get(item.card))


def strength_words(item: EnergyItem, content: Content, spoken: Translator) -> str:
    """What the client is good at: the quality in own words, else the sentence of the card."""
    card = content.energy_cards.get(item.card)
    if item.quality or card is None or card.strength is None:
        return said(spoken, item.quality or item.words)
    return spoken.ptext(card.strength.context, card.strength.source)


class EnergyPart(PicturePart):
    """What this person is good at, and what gives, costs and restores energy."""

    def __init__(self, around: Around, title: str) -> None:
        super().__init__(around, title, "energy")
        self.piles, self.mixture = label("small", wrap=True), Mixture(self.language)
        for part in (self.piles, self.mixture):
            self.box.addWidget(part)

    def show_file(self, file: CaseFile, spoken: Translator) -> None:
        content, items = self.desk.content, file.picture.energy
        strong = [f"• {strength_words(i, content, spoken)}" for i in items if i.strength and is_named(i, content)]
        empty = "" if items else self.words.text("No card lies here yet.")
        self.tell("\n".join(strong) or empty)
        lines = []
        for pile, source in PILES.items():
            names = [item_name(item, content, self.words) for item in items if item.pile is pile]
            if names:
                deed = self.words.text(source)
                lines.append(self.words.text("{deed}: {what}", deed=deed, what=self.words.listed(names)))
        self.piles.setText("\n".join(lines))
        self.piles.setVisible(bool(lines))
        counts = mixture(items)
        self.mixture.show_counts(counts)
        self.mixture.setVisible(any(counts.values()))


class DomainsPart(PicturePart):
    """The life domains that were looked at, with both views."""

    def __init__(self, around: Around, title: str) -> None:
        super().__init__(around, title, "domains")
        self.rows = Lines()
        for domain in self.desk.content.domains.values():
            self.rows.add(domain.id, DomainRow(domain))
        self.rows.pressed.connect(lambda _domain: self.wanted.emit("domains"))
        for_reading(self.rows)
        self.box.addWidget(self.rows)

    def show_file(self, file: CaseFile, spoken: Translator) -> None:
        shown = 0
        for domain_id, line in self.rows.lines.items():
            assert isinstance(line, DomainRow)
            look = latest(file.picture.looks, domain_id)
            seen = look is not None and (look.status is not LookStatus.OPEN or look.own_view is not None)
            line.setVisible(seen)
            if seen:
                shown += 1
                line.show_look(self.words, look)
                if shown == 1:
                    self.rows.give_tab(line)
        self.tell("" if shown else self.words.text("Not talked about yet"))
        self.rows.setVisible(shown > 0)


class ScalePart(PicturePart):
    """The scale, small, and what lies there in words."""

    def __init__(self, around: Around, title: str) -> None:
        super().__init__(around, title, "scale")
        self.chart, self.lists = ScaleChart(), label("small", wrap=True)
        self.chart.setFixedHeight(SCALE_HIGH)
        self.chart.pressed.connect(lambda _key: self.wanted.emit("scale"))
        for part in (self.chart, self.lists):
            self.box.addWidget(part)

    def show_file(self, file: CaseFile, spoken: Translator) -> None:
        items, content, words = file.picture.scale, self.desk.content, self.words
        self.chart.show_laid(laid_of(items, content, spoken), tilt(items))
        self.chart.say(words.text("The scale"), twin(items, content, spoken))
        self.tell(hangs(items, words))
        lines = []
        for side, source in SIDES.items():
            names = [name_of(item, content, words) for item in items if item.side is side]
            if names:
                lines.append(words.text("{deed}: {what}", deed=words.text(source), what=words.listed(names)))
        self.lists.setText("\n".join(lines))
        for part in (self.chart, self.lists):
            part.setVisible(bool(items))


class WebPart(PicturePart):
    """The last web over the one before it, and what the client wants to talk about."""

    def __init__(self, around: Around, title: str) -> None:
        super().__init__(around, title, "web")
        self.dimensions = self.desk.content.dimensions
        self.chart = WebChart(tuple(self.dimensions), most=WEB_HIGH)
        self.chart.fixed, self.chart.at = True, -1  # no side of it is spoken of
        self.chart.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chart.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.before, self.talk = label("small", wrap=True), label("field", wrap=True)
        self.box.insertWidget(2, self.chart)
        for part in (self.before, self.talk):
            self.box.addWidget(part)

    def show_file(self, file: CaseFile, spoken: Translator) -> None:
        words, sides = self.words, self.dimensions
        given = sorted((web for web in file.picture.webs if web.marks), key=lambda web: web.on, reverse=True)
        last = given[0] if given else None
        earlier = given[1] if len(given) > 1 else None
        self.chart.say(words, {each.id: side_name(words, each) for each in sides.values()}, "")
        lines = [web_line(words, web, sides.values()) for web in (last, earlier) if web is not None]
        self.chart.show_web(last.marks if last else {}, earlier.marks if earlier else {}, "\n".join(lines))
        self.chart.setAccessibleName(words.text("Positive health"))
        self.tell(lines[0] if lines else words.text("No marks yet."))
        self.before.setText(lines[1] if len(lines) > 1 else "")
        newest = max(file.picture.webs, key=lambda web: web.on, default=None)
        names = talk_names(words, newest, sides, newest.opened) if newest is not None else ()
        self.talk.setText(words.text("Wants to talk about: {subjects}", subjects=words.listed(names)) if names else "")
        for part, shown in ((self.chart, bool(given)), (self.before, bool(earlier)), (self.talk, bool(names))):
            part.setVisible(shown)
