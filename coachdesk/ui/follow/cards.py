"""The cards of the progress page: what is looked at more than once, each with its chart and the same in words."""

from PySide6.QtCore import Qt

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture import Side
from coachdesk.domain.picture.domains import LEVELS
from coachdesk.domain.progress import Progress, scale_tilt, weight
from coachdesk.i18n import mark
from coachdesk.ui.follow.beam import Beam, Pan
from coachdesk.ui.follow.dumbbells import Bell, Dumbbells
from coachdesk.ui.follow.follow_words import BEFORE, days_in_words, domain_line, gives, on_day, scale_line
from coachdesk.ui.follow.signs import Days, Sign
from coachdesk.ui.follow.twin import Twin
from coachdesk.ui.listen.energy_mixture import Mixture
from coachdesk.ui.listen.scale_words import weight_of
from coachdesk.ui.listen.web_chart import WebChart
from coachdesk.ui.listen.web_lines import LineSample
from coachdesk.ui.listen.web_words import name_of as side_name
from coachdesk.ui.listen.web_words import web_line
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.reading import for_reading

WEB_HIGH = 290


class ProgressCard(Speaking):
    """A heading and what is under it; hidden where there is nothing to show."""

    def __init__(self, around: Around, title: str) -> None:
        super().__init__(around.language)
        self.desk = around.desk
        self.title = label("h2", wrap=True)
        if title:
            self.speak(self.title.setText, title)
        frame, self.box = card(spacing=6)
        self.box.addWidget(self.title)
        self.setLayout(column(frame))

    def show_progress(self, file: CaseFile, found: Progress) -> None:
        """Show before and now."""


class DomainsCard(ProgressCard):
    """The life domains as dumbbells; the client's own view beside the levels on wish."""

    def __init__(self, around: Around) -> None:
        super().__init__(around, mark("Life domains"))
        self.days, self.chart, self.twin = Days(), Dumbbells(LEVELS), Twin(self.language)
        self.own = button("toggle", checkable=True)
        self.own.setChecked(False)
        self.speak(self.own.setText, mark("The client's own view"))
        self._signs = Sign(now=False, own=True), Sign(now=True, own=True)
        self.own.toggled.connect(self._show_own)
        for_reading(self.own)
        head = row(self.days, self.own, *self._signs, spacing=6)
        head.setStretch(0, 1)
        for sign in self._signs:
            sign.hide()
        self.box.addLayout(head)
        self.box.addWidget(self.chart)
        self.box.addWidget(self.twin)
        self.box.addStretch(1)

    def _show_own(self, shown: bool) -> None:
        for sign in self._signs:
            sign.setVisible(shown)
        self.chart.show_own(shown)

    def show_progress(self, file: CaseFile, found: Progress) -> None:
        words, domains = self.words, self.desk.content.domains
        bells, lines = [], []
        for domain_id, domain in domains.items():
            if (change := found.domains.get(domain_id)) is not None:
                name = words.ptext(domain.name.context, domain.name.source)
                bells.append(Bell(name, *change.levels, *change.views))
                lines.append(domain_line(change, name, words))
        self.chart.show_bells(bells, self.title.text(), self.twin.show_lines(lines))
        before = (change.before.on for change in found.domains.values() if change.before is not None)
        now = (change.after.on for change in found.domains.values())
        self.days.show_days(words, days_in_words(before, words), days_in_words(now, words))
        self.own.setVisible(any(bell.own_now is not None for bell in bells))
        self.setVisible(bool(bells))


class ScaleCard(ProgressCard):
    """The scale now, how it hung before, and what the client says has changed."""

    def __init__(self, around: Around) -> None:
        super().__init__(around, mark("Load and strength"))
        self.chart, self.why, self.twin = Beam(), label("small", wrap=True), Twin(self.language)
        for part in (self.chart, self.why, self.twin):
            self.box.addWidget(part)

    def show_progress(self, file: CaseFile, found: Progress) -> None:
        words, content = self.words, self.desk.content
        before, now = found.scale
        held = now is not None and bool(now.load or now.strength)
        self.setVisible(held)
        if now is None or not held:
            return
        pans = {}
        for side in Side:
            earlier = words.text(BEFORE, number=words.number(weight(before, side))) if before is not None else ""
            pans[side] = Pan(weight_of(side, int(weight(now, side)), words), earlier)
        lines = [
            on_day(each.on, scale_line(each, file.picture.scale, content, words), words)
            for each in (before, now)
            if each is not None
        ]
        said = self.twin.show_lines(lines)
        tilted = scale_tilt(before) if before is not None else None
        self.chart.show_scale(pans, scale_tilt(now), tilted, self.title.text(), said)
        why = next((each for each in found.reasons if not each.card), None)
        self.why.setText(words.line((why.words.in_language(words.language) or why.words.text) if why else ""))
        self.why.setVisible(why is not None)


class WebCard(ProgressCard):
    """The web of now over that of before."""

    def __init__(self, around: Around) -> None:
        super().__init__(around, mark("Positive health"))
        self.chart = WebChart(tuple(self.desk.content.dimensions), most=WEB_HIGH)
        self.chart.fixed, self.chart.at = True, -1  # no side of it is spoken of
        self.chart.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.chart.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.days = label("small"), label("small")
        self._samples = LineSample(dashed=True), LineSample(dashed=False)
        self.twin = Twin(self.language)
        self.box.addLayout(row(self._samples[0], self.days[0], 8, self._samples[1], self.days[1], None, spacing=4))
        self.box.addWidget(self.chart)
        self.box.addWidget(self.twin)
        self.box.addStretch(1)

    def show_progress(self, file: CaseFile, found: Progress) -> None:
        words, sides = self.words, self.desk.content.dimensions
        before, now = found.web
        self.setVisible(now is not None)
        if now is None:
            return
        lines = [web_line(words, web, sides.values()) for web in (before, now) if web is not None]
        self.chart.say(words, {each.id: side_name(words, each) for each in sides.values()}, "")
        said = self.twin.show_lines(lines)
        self.chart.show_web(now.marks, before.marks if before is not None else {}, said)
        self.chart.setAccessibleName(self.title.text())
        for sample, day, web in zip(self._samples, self.days, (before, now), strict=True):
            day.setText(words.line(words.date(web.on)) if web is not None else "")
            day.setVisible(web is not None)
            sample.setVisible(web is not None)


class EnergyCard(ProgressCard):
    """How many cards that give energy ask for head, hand and heart, before and now; of cards, and of nobody's type."""

    def __init__(self, around: Around) -> None:
        super().__init__(around, mark("Gives energy"))
        self.days = label("small"), label("small")
        self.charts = Mixture(self.language), Mixture(self.language)
        for day, chart in zip(self.days, self.charts, strict=True):
            self.box.addWidget(day)
            self.box.addWidget(chart)
        self.box.addStretch(1)

    def show_progress(self, file: CaseFile, found: Progress) -> None:
        words, content = self.words, self.desk.content
        tags = {each.id: each.tags for each in content.energy_cards.values()}
        tags.update({item.key: item.tags for item in file.picture.energy})
        for day, chart, kept in zip(self.days, self.charts, found.scale, strict=True):
            shown = kept is not None and bool(kept.gives)
            if kept is not None:
                counts = gives(kept, tags)
                chart.show_counts(counts)
                day.setText(words.line(words.date(kept.on)))
            day.setVisible(shown)
            chart.setVisible(shown)
        now = found.scale[1]
        self.setVisible(now is not None and bool(now.gives))
