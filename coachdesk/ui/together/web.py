"""The web of positive health on the client's own screen: one side after the other, marked by the client; then the rest."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.intake import Dimension
from coachdesk.domain.picture import Web
from coachdesk.i18n import Translator
from coachdesk.ui.listen.aspect_cards import AspectCards
from coachdesk.ui.listen.mark_steps import SKIP, MarkSteps
from coachdesk.ui.listen.web_chart import WebChart
from coachdesk.ui.listen.web_lines import LineSample
from coachdesk.ui.listen.web_page import AFTER, HINT, KEYS, MISSING, hidden_again, talking
from coachdesk.ui.listen.web_side import HIDE, TALK
from coachdesk.ui.listen.web_words import name_of, talk_names, web_line
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import column, label, row
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tab_order import as_seen
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, PairLabel, fit_loudspeakers, with_loudspeaker
from coachdesk.ui.together.web_missing import MissingTogether

CARD: Final = 170
"""Least pixels of a card."""


class WebTogether(ClientView):
    """The web at the start side; beside it the side that is spoken of, after the last what the client misses, and at the
    end what to talk about.
    """

    def __init__(self, around: Around, file: CaseFile) -> None:
        super().__init__(around, file)
        self.dimensions = around.desk.content.dimensions
        self.at = 0
        self._tongues, self._look = Tongues(around.language.words), Look()
        self.chart = WebChart(tuple(self.dimensions))
        self.chart.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.chart.chosen.connect(lambda axis: self.go(self.chart.ids.index(axis)))
        self.chart.given.connect(self._give)
        self._talk = PairLabel(around, "client-hint")
        self.skip = LineButton(around, "plain")
        self.steps = MarkSteps(self.skip, self.skip.hear, role="client-title")
        self.steps.given.connect(lambda given: self._give(self.dimension.id, given))
        self.skip.clicked.connect(lambda: self._give(self.dimension.id, None))
        self._groups: dict[str, AspectCards] = {}
        self.hide_again = LineButton(around, "plain")
        self.hide_again.clicked.connect(self._hide_again)
        self.missing = MissingTogether(around)
        self.missing.said.connect(self._keep_missing)
        self.missing.given.connect(lambda given: self._change(missing_mark=given))
        self.days = label("client-hint"), label("client-hint")
        """The days of the web of today and of the one under it."""
        self.after = [PairLabel(around, "client-word") for _ in AFTER[1:]]
        self.talked = PairLabel(around, "client-hint")
        self.back, self.next = LineButton(around, "plain"), LineButton(around, "primary")
        self.back.clicked.connect(lambda: self.go(self.at - 1))
        self.next.clicked.connect(lambda: self.go(self.at + 1))
        self._build()

    def _build(self) -> None:
        inside = QWidget()
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.addWidget(self._talk)
        self._cards.addLayout(with_loudspeaker(self.hide_again))
        self._cards.addStretch(1)
        self._one = QWidget()
        one = QVBoxLayout(self._one)
        one.setContentsMargins(0, 0, 0, 0)
        one.addWidget(self.steps)
        one.addWidget(scrolling(inside), 1)
        end = QWidget()
        ended = QVBoxLayout(end)
        ended.setContentsMargins(0, 0, 0, 0)
        ended.setSpacing(14)
        for part in (*self.after, self.talked):
            ended.addWidget(part)
        ended.addStretch(1)
        self._end = scrolling(end)
        self._missing = scrolling(self.missing)
        samples = LineSample(dashed=False), LineSample(dashed=True)
        self._legend = QWidget()
        self._legend.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        legend = Flow(self._legend, spacing=12)
        for sample, day in zip(samples, self.days, strict=True):
            line = QWidget()
            line.setLayout(row(sample, day, spacing=8))
            legend.addWidget(line)
        charted = column(self.chart, self._legend, spacing=6)
        charted.setStretch(0, 1)
        panel = QVBoxLayout()
        panel.setSpacing(10)
        panel.addWidget(self._one, 1)
        panel.addWidget(self._missing, 1)
        panel.addWidget(self._end, 1)
        panel.addLayout(row(with_loudspeaker(self.back), with_loudspeaker(self.next), spacing=12))
        whole = self._whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(24)
        whole.addLayout(charted, 52)
        whole.addLayout(panel, 48)

    @property
    def web(self) -> Web:
        """The web of today."""
        return self.around.desk.picture.web(self.file)

    @property
    def dimension(self) -> Dimension:
        """The side that is spoken of; after the last one, the last."""
        return self.dimensions[self.chart.ids[min(self.at, len(self.dimensions) - 1)]]

    @property
    def misses(self) -> bool:
        """Whether every side was passed, and what the client misses is asked."""
        return self.at == len(self.dimensions)

    @property
    def ended(self) -> bool:
        """Whether that was passed too, and what to talk about is asked."""
        return self.at > len(self.dimensions)

    @property
    def cards(self) -> AspectCards:
        """The cards of the side that is spoken of, made when first looked at."""
        dimension = self.dimension
        if dimension.id not in self._groups:
            made = AspectCards(self.around, dimension.aspects, least=CARD, heard=True)
            made.talk.connect(self._want)
            made.opened.connect(lambda aspect: self._change(opened=(*self.web.opened, aspect)))
            self._cards.insertWidget(1, made)
            self._groups[dimension.id] = made
            as_seen(self._whole)
        return self._groups[dimension.id]

    # --- showing ----------------------------------------------------------------------------------------------------

    def heading(self, words: Translator) -> str:
        ask = self.dimension.ask
        if self.misses:
            return words.text(MISSING)
        return words.to_client(AFTER[0]) if self.ended else words.ptext(ask.context, ask.source)

    def below(self, words: Translator) -> str:
        return "" if self.ended else words.to_client(HINT)

    def go(self, at: int) -> None:
        """Go to another side, or past the last one."""
        self.keep()
        self.at = min(max(at, 0), len(self.dimensions) + 1)
        self.chart.choose(self.dimension.id)
        self.draw()
        self.head_changed.emit()

    def say(self, tongues: Tongues, look: Look) -> None:
        self._tongues, self._look = tongues, look
        for line, source in zip(self.after, AFTER[1:], strict=True):
            line.show_line(tongues.line(lambda each, source=source: each.to_client(source)), tongues.first)
        for part, source in (
            (self._talk, TALK),
            (self.skip, SKIP),
            (self.hide_again, HIDE),
            (self.back, "Back"),
            (self.next, "Next"),
        ):
            part.show_line(tongues.line(lambda each, source=source: each.text(source)), tongues.first)
        for made in (self.skip, self.hide_again, self.back, self.next):
            made.setMinimumHeight(look.target)
        self.steps.take_size(look.target)
        self.missing.say(tongues, look)
        fit_loudspeakers(self, look.hear)
        self.draw()

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        self.draw()

    def draw(self) -> None:
        """Show the web and the side that is spoken of."""
        words, web, dimension = self._tongues.first, self.web, self.dimension
        earlier = self.around.desk.picture.earlier_web(self.file)
        self.chart.fixed = self.file.restriction is not None
        names = {each.id: name_of(words, each) for each in self.dimensions.values()}
        self.chart.say(words, names, words.text(KEYS), letters=round(self._look.word * 0.8))
        told = [web_line(words, each, self.dimensions.values()) for each in (web, earlier) if each is not None]
        self.chart.show_web(web.marks, earlier.marks if earlier else {}, "\n".join(told))
        self._legend.setVisible(earlier is not None)
        for made, each in zip(self.days, (web, earlier), strict=True):
            made.setText(words.date(each.on) if each is not None else "")
        self.missing.show_web(web)
        self._one.setVisible(not self.misses and not self.ended)
        self._missing.setVisible(self.misses)
        self._end.setVisible(self.ended)
        self.back.setEnabled(self.at > 0)
        self.next.setEnabled(not self.ended)
        self._draw_side(words, dimension)
        self._draw_end()

    def _draw_side(self, words: Translator, dimension: Dimension) -> None:
        web, shown = self.web, self.cards
        self.steps.show_mark(web.marks.get(dimension.id), words, name_of(words, dimension))
        for group in self._groups.values():
            group.setVisible(group is shown)
        shown.show_web(web)
        letters, look = round(self._look.word * 0.85), self._look
        shown.say(self._tongues, letters=letters, high=look.target, hear=look.hear)
        shown.setAccessibleName(self._talk.text())
        opened = any(aspect.id in web.opened for aspect in dimension.aspects)
        self.hide_again.setVisible(opened)
        self.hide_again.hear.setVisible(opened and self.hide_again.hear.has_voice)

    def _draw_end(self) -> None:
        """What the client wants to talk about, in a line of its own."""
        web = self.web

        def line(words: Translator) -> str:
            names = talk_names(words, web, self.dimensions, web.opened)
            return words.line(words.text(TALK), words.listed(names), between=" ") if names else ""

        said = self._tongues.line(line)
        self.talked.show_line(said, self._tongues.first)
        self.talked.setVisible(bool(said.text))

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _give(self, axis: str, given: float | None) -> None:
        self._done(lambda: self.around.desk.picture.give_mark(self.file.case.id, axis, given))

    def _change(self, **changes: Any) -> None:
        """Durable at once; `changes` are what is different in today's web."""
        self._done(lambda: self.around.desk.picture.change_web(self.file.case.id, **changes))

    def _done(self, deed: Callable[[], object]) -> None:
        """What was done comes back as a change of the case; what was refused is shown as it was."""
        if not self.attempt(deed):
            self.draw()

    def _want(self, aspect: str, wanted: bool) -> None:
        self._change(talk=talking(self.web, aspect, wanted=wanted))

    def _hide_again(self) -> None:
        self._change(**hidden_again(self.web, self.dimension))

    def _keep_missing(self) -> None:
        self.attempt(lambda: self.around.desk.picture.change_web(self.file.case.id, missing=self.missing.words_said))

    def keep(self) -> None:
        self.missing.keep()
