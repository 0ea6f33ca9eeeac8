"""What stands in the middle of the conversation: one question or page at a time, each made when it is first opened."""

from importlib import import_module
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.intake import Section
from coachdesk.ui.listen.page import ListenPage
from coachdesk.ui.listen.spots import PAGES, Spot
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import card, column, label
from coachdesk.ui.parts.question_view import QuestionView
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.parts.stack import Stack

_PAGES_IN: Final = "coachdesk.ui.listen"
_LATER: Final = ("coachdesk.desk.growing", f"{_PAGES_IN}.domain_view")
"""What pages import themselves when it is first asked for."""
IDLE: Final = 40
"""Milliseconds between one import and the next, in which keys and clicks go first."""


class FromTop(Scrolling):
    """Stays where it is when the focus comes from elsewhere to its first field: the question above it is read first."""

    def __init__(self, body: QWidget, field: QWidget | None) -> None:
        super().__init__(body)
        self._field = field

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not self._field or (old is not None and self.widget().isAncestorOf(old)):
            super()._follow(old, new)


class Framed(Speaking):
    """A question or page in a white card that scrolls, under the name of the part it belongs to."""

    def __init__(
        self, body: QuestionView | ListenPage, section: Section | None, *, first: bool, into: QStackedWidget
    ) -> None:
        """What is `first` in its part says what the part is for.

        It stands in `into` before it gets its body: Qt styles all that is in a widget anew each time that it is put into another.
        """
        super().__init__(body.language)
        self.body, self._section = body, section
        self._over, self._hint = label("overline"), label("small", wrap=True)
        frame, box = card(margin=20, spacing=6)
        for part in (self._over, self._hint):
            box.addWidget(part)
        self._over.setVisible(section is not None)
        self._hint.setVisible(section is not None and first)
        self.scrolled = FromTop(frame, body.told.story if isinstance(body, QuestionView) else None)
        self.setLayout(column(self.scrolled))
        into.addWidget(self)
        box.addWidget(body, 1)
        if isinstance(body, QuestionView):
            for field in (body.told.story, body.told.second):
                field.textChanged.connect(lambda field=field: self.scrolled.ensureWidgetVisible(field, 20, 40))
        self.retranslate()

    def begin(self) -> None:
        """Take the focus, with the question in sight; the field comes into sight as soon as one types in it."""
        body = self.body
        if isinstance(body, QuestionView):
            body.story.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            body.enter()
        self.scrolled.begin_at_top()

    def retranslate(self) -> None:
        super().retranslate()
        if self._section is not None:
            words, section = self.words, self._section
            self._over.setText(words.ptext(section.title.context, section.title.source))
            self._hint.setText(words.ptext(section.hint.context, section.hint.source))


class Middle(Stack):
    """`said` is sent by a question when something is to be kept, `wanted` by a page that leads to another spot."""

    said, wanted = Signal(QuestionView), Signal(str)

    def __init__(self, stage: StagePage) -> None:
        super().__init__()
        self._stage = stage
        self.frames: dict[str, Framed] = {}
        self._ahead = [*(f"{_PAGES_IN}.{info.module}" for info in PAGES.values()), *_LATER]
        self._idle = QTimer(self, interval=IDLE)
        self._idle.timeout.connect(self._import_next)
        self._idle.start()

    def show_spot(self, spot: Spot, file: CaseFile, *, first: bool) -> Framed:
        """Show a spot with what is kept of it; `first` when it is the first of its part."""
        if spot.key not in self.frames:
            section = self._stage.desk.content.sections.get(spot.section)
            self.frames[spot.key] = Framed(self._made(spot), section, first=first, into=self)
        shown = self.frames[spot.key]
        if isinstance(shown.body, ListenPage):
            shown.body.show_file(file)
        elif spot.question is not None:
            shown.body.show_answer(file.answer(spot.question.id), file.case)
        self.setCurrentWidget(shown)
        return shown

    def _import_next(self) -> None:
        """Import a module ahead while nobody waits for it; opening a page for the first time then only makes it."""
        import_module(self._ahead.pop(0))
        if not self._ahead:
            self._idle.stop()

    def _made(self, spot: Spot) -> QuestionView | ListenPage:
        if spot.question is not None:
            view = QuestionView(self._stage.around, spot.question, self._stage.autosave)
            view.said.connect(lambda: self.said.emit(view))
            return view
        info = PAGES[spot.page]
        kind = getattr(import_module(f"{_PAGES_IN}.{info.module}"), info.kind)
        page: ListenPage = kind(self._stage)
        page.wanted.connect(self.wanted)
        return page
