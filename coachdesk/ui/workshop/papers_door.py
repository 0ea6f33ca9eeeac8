"""The way from the first page of a workshop to its papers and its evaluation, and back.

A page is made when it is opened and thrown away when it is left: what was typed on it is gone then.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from coachdesk.desk.desk import Desk
from coachdesk.ui.background import Background
from coachdesk.ui.page import Page, Speaker, Speaking
from coachdesk.ui.workshop.scenarios_page import ScenariosPage


class PapersDoor(QObject):
    """`left` when a page was left: the first page is to be shown. `answering` whether participants have a form before them."""

    left = Signal()
    answering = Signal(bool)

    def __init__(
        self,
        window: Speaking,
        desk: Desk,
        background: Background,
        speaker: Speaker,
        pages: QStackedWidget,
        first: ScenariosPage,
        elapsed: Callable[[], float],
    ) -> None:
        """`pages` of the `window` show `first`, from which they are opened. `elapsed` gives seconds."""
        super().__init__(window)
        self._window, self._desk, self._language, self._pages = window, desk, window.language, pages
        self._background, self._speaker, self._first = background, speaker, first
        self._elapsed = elapsed
        self.page: Page | None = None
        first.papers_wanted.connect(self.to_handouts)
        first.evaluation_wanted.connect(self.to_evaluation)
        window.installEventFilter(self)

    def to_handouts(self) -> None:
        """Show the papers."""
        from coachdesk.ui.workshop.handouts import HandoutsPage

        page = HandoutsPage(self._desk, self._language, self._background, self._speaker, self._first.own)
        page.done.connect(self.leave)
        self._show(page)

    def to_evaluation(self) -> None:
        """Show the evaluation."""
        from coachdesk.ui.workshop.evaluation import EvaluationPage

        page = EvaluationPage(self._desk, self._language, self._background, self._speaker, self._elapsed)
        page.answering.connect(self.answering)
        page.done.connect(self.leave)
        self._show(page)

    def _show(self, page: Page) -> None:
        self.end()
        self.page = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.entered()

    def leave(self) -> None:
        """Back to the first page."""
        self.end()
        self.left.emit()

    def end(self) -> None:
        """Throw away the page on show, with what was typed on it."""
        page, self.page = self.page, None
        if page is not None:
            self.answering.emit(False)
            page.let_go()
            page.hide()
            self._pages.removeWidget(page)
            page.deleteLater()

    def may_stop(self) -> bool:
        """Whether the workshop can stop; asks where forms of the evaluation are not saved."""
        if "handouts" not in vars(self._desk) or not self._desk.handouts.unsaved:
            return True
        from coachdesk.ui.workshop.evaluation import stop_without

        return stop_without(self._window, self._desk.handouts.unsaved, self._language.words)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A window that is closed by its title bar asks too."""
        if event.type() == QEvent.Type.Close and event.spontaneous() and not self.may_stop():
            event.ignore()
            return True
        return False
