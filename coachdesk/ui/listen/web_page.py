"""Positive health: the web with the client's own marks, what the client wants to talk about, and what to ask after."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.intake import Dimension
from coachdesk.domain.picture import Web
from coachdesk.i18n import mark, mark_to_client
from coachdesk.ui.follow.twin import Twin
from coachdesk.ui.listen.mark_steps import SKIP, MarkSteps
from coachdesk.ui.listen.page import ListenPage
from coachdesk.ui.listen.web_chart import WebChart
from coachdesk.ui.listen.web_lines import LineSample
from coachdesk.ui.listen.web_side import WebSide
from coachdesk.ui.listen.web_words import name_of, said, talk_names, web_line
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import card, label, row, rule
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.told_fields import ToldFields
from coachdesk.ui.together.client_view import ClientView

HINT = mark_to_client("Give a mark from 0 to 10. You may skip anything.")
AFTER = (
    mark_to_client("What stands out to you?"),
    mark_to_client("What do you want to talk about?"),
    mark_to_client("What do you want to change?"),
    mark_to_client("What could be a first step?"),
    mark_to_client("Who can help you with it?"),
)
"""What is asked after the web, and nothing else."""
MISSING = mark("I miss something that is important to me")
KEYS = mark("Left and right choose a subject, up and down give a mark, Delete skips it.")


class MissingFields(ToldFields):
    """What the client misses in the web, in own words."""

    def retranslate(self) -> None:
        super().retranslate()
        name = self.words.text(MISSING)
        self._label.setText(name)
        self.story.setAccessibleName(name)


class WebPage(ListenPage):
    """The web is that of today; that of an earlier day lies under it."""

    cards = ("health_words", "not_wanted_ok", "ask_permission", "different_view")

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self.dimensions = self.desk.content.dimensions
        self.chart = WebChart(tuple(self.dimensions))
        for_reading(self.chart)
        self.chart.chosen.connect(lambda _axis: self.stage.redraw())
        self.chart.given.connect(self._give)
        self._hint, self.now, self.before = (
            label("muted", wrap=True),
            label("small", wrap=True),
            label("small", wrap=True),
        )
        self.told_before = label("small", wrap=True)
        self._dashed = LineSample(dashed=True)
        self.side = WebSide(self.around)
        self.side.given.connect(lambda given: self._give(self.dimension.id, given))
        self.side.talk.connect(self._talk)
        self.side.opened.connect(lambda aspect: self._change(opened=(*self.web.opened, aspect)))
        self.side.hidden_again.connect(self._hide_again)
        self.missing, self.missing_steps = MissingFields(self.language, self.autosave, lines=2), MarkSteps()
        self.missing.said.connect(lambda: self._change_words("missing", self.missing))
        self.missing_steps.given.connect(lambda given: self._change(missing_mark=given))
        self.missing_steps.skip.clicked.connect(lambda: self._change(missing_mark=None))
        self.told = ToldFields(self.language, self.autosave, lines=2)
        self.told.said.connect(lambda: self._change_words("told", self.told))
        self.after = [label("", wrap=True) for _ in AFTER]
        self.wants_talk = label("field", wrap=True)
        self._build()
        self.begins_at = self.chart

    def _build(self) -> None:
        frame, asked = card("inset", margin=14, spacing=4)
        heading, attribution = label("overline"), label("small", wrap=True)
        self.speak(heading.setText, mark("Then ask only this"))
        self.speak(attribution.setText, mark("After Mijn Positieve Gezondheid, Institute for Positive Health"))
        self.speak(self.missing_steps.skip.setText, SKIP)
        for part in (heading, *self.after, self.wants_talk):
            asked.addWidget(part)
        now, before = row(LineSample(dashed=False), self.now, spacing=8), row(self._dashed, self.before, spacing=8)
        for line in (now, before):
            line.setStretch(1, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self._hint)
        box.addWidget(self.chart)
        box.addLayout(now)
        box.addLayout(before)
        box.addLayout(row(68, self.told_before, spacing=0))
        self.history = Twin(self.language, mark("On earlier days"))
        box.addWidget(self.history)
        box.addWidget(rule())
        box.addWidget(self.side)
        box.addWidget(rule())
        for below in (self.missing, self.missing_steps, self.told, frame, attribution):
            box.addWidget(below)
        box.addStretch(1)

    @property
    def web(self) -> Web:
        """The web of today."""
        return self.desk.picture.web(self.file)

    @property
    def dimension(self) -> Dimension:
        """The side of health that is spoken of."""
        return self.dimensions[self.chart.ids[self.chart.at]]

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        web, words = self.web, self.words
        self.chart.fixed = file.restriction is not None
        self.chart.say(words, {each.id: name_of(words, each) for each in self.dimensions.values()}, words.text(KEYS))
        self._draw_webs(file, web)
        self._draw_side()
        self.missing.show_words(web.missing, file.case)
        self.missing_steps.show_mark(web.missing_mark, words, words.text(MISSING))
        self.missing_steps.setVisible(bool(web.missing))
        self.told.show_words(web.told, file.case)
        self._draw_after(web)

    def _draw_webs(self, file: CaseFile, web: Web) -> None:
        """The drawing, and the same in words; what was told with the earlier web stands under it."""
        earlier, sides = self.desk.picture.earlier_web(file), self.dimensions.values()
        self.now.setText(web_line(self.words, web, sides))
        self.before.setText(web_line(self.words, earlier, sides) if earlier else "")
        told = self._told_then(earlier, web) if earlier else ""
        self.told_before.setText(told)
        for part in (self._dashed, self.before):
            part.setVisible(earlier is not None)
        self.told_before.setVisible(bool(told))
        older = sorted(
            (each for each in file.picture.webs if earlier and each.marks and each.on < earlier.on), key=_day
        )
        self.history.show_lines(web_line(self.words, each, sides) for each in reversed(older))
        lines = [line for line in (self.now.text(), self.before.text()) if line]
        self.chart.show_web(web.marks, earlier.marks if earlier else {}, "\n".join(lines))

    def _told_then(self, earlier: Web, web: Web) -> str:
        """What was told with an earlier web, and what was to be talked about; sensitive things only if open today."""
        told, talk = said(self.words, earlier.told), self._talk_line(earlier, web.opened)
        return "\n".join(self.words.line(line) for line in (told, talk) if line)

    def _talk_line(self, web: Web, opened: tuple[str, ...]) -> str:
        names = talk_names(self.words, web, self.dimensions, opened)
        return self.words.text("Wants to talk about: {subjects}", subjects=self.words.listed(names)) if names else ""

    def _draw_side(self) -> None:
        spoken = self.stage.spoken()
        self._hint.setText(spoken.to_client(HINT))
        self.side.show_side(self.dimension, self.web, self.file, spoken)

    def _draw_after(self, web: Web) -> None:
        spoken = self.stage.spoken()
        for line, source in zip(self.after, AFTER, strict=True):
            line.setText(f"• {spoken.to_client(source)}")
        talk = self._talk_line(web, web.opened)
        self.wants_talk.setText(talk)
        self.wants_talk.setVisible(bool(talk))

    def retranslate(self) -> None:
        super().retranslate()
        if self.stage.file is not None:
            self.show_file(self.file)

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _give(self, axis: str, given: float | None) -> None:
        self._done(lambda: self.desk.picture.give_mark(self.file.case.id, axis, given))

    def _change(self, **changes: Any) -> None:
        self._done(lambda: self.desk.picture.change_web(self.file.case.id, **changes))

    def _done(self, deed: Callable[[], object]) -> None:
        """What was done comes back as a change of the case; what was refused is shown as it was."""
        if not self.attempt(deed):
            self.show_file(self.file)

    def _change_words(self, name: str, fields: ToldFields) -> None:
        self.attempt(lambda: self.desk.picture.change_web(self.file.case.id, **{name: fields.words_said}))

    def _talk(self, aspect: str, wanted: bool) -> None:
        self._change(talk=talking(self.web, aspect, wanted=wanted))

    def _hide_again(self) -> None:
        self._change(**hidden_again(self.web, self.dimension))

    def client_view(self) -> ClientView:
        from coachdesk.ui.together.web import WebTogether

        return WebTogether(self.around, self.file)


def talking(web: Web, aspect: str, *, wanted: bool) -> tuple[str, ...]:
    """What the client wants to talk about, with or without one more."""
    others = tuple(each for each in web.talk if each != aspect)
    return (*others, aspect) if wanted else others


def hidden_again(web: Web, dimension: Dimension) -> dict[str, tuple[str, ...]]:
    """The changes that close the sensitive aspects of a side again; nothing is said of them any more."""
    closed = {aspect.id for aspect in dimension.aspects if aspect.sensitive}
    return {name: tuple(i for i in getattr(web, name) if i not in closed) for name in ("opened", "talk")}


def _day(web: Web) -> date:
    return web.on
