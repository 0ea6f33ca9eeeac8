"""The frame: before the vault is open its gate, after that the side bar and one page at a time."""

from collections.abc import Callable
from importlib import import_module

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from coachdesk.desk.changes import Change, UndoChanged
from coachdesk.desk.desk import Desk
from coachdesk.desk.undo import Deed
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.background import Background
from coachdesk.ui.backup_rounds import BackupRounds
from coachdesk.ui.gate import Gate
from coachdesk.ui.language import Language
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.notices import Toast

_DEEDS = {
    Deed.CASE_DELETED: mark("The case of {name} is in the bin."),
    Deed.CASE_ARCHIVED: mark("The case of {name} is in the archive."),
    Deed.CASE_RESTORED: mark("The case of {name} is back."),
    Deed.STEP_REMOVED: mark("A step of {name} was removed."),
    Deed.CHOICE_CHANGED: mark("The choice of {name} was kept."),
}


NARROW = 1100
"""Below this width, as on a laptop that shows everything larger, the side bar shows pictures alone."""


class WindowSpeaker:
    """Speaks through the toast of the window."""

    def __init__(self, toast: Toast, language: Language) -> None:
        self._toast, self._language = toast, language

    def tell(self, text: str) -> None:
        """Show a short sentence for a few seconds."""
        self._toast.tell(text)

    def refuse(self, error: Exception) -> None:
        """Say what went wrong and what to do."""
        self._toast.tell(messages.refusal(error, self._language.words))


class MainWindow(QWidget):
    """The one window. It switches pages and does nothing else."""

    def __init__(self, desk: Desk, language: Language) -> None:
        super().__init__()
        self.desk, self.language = desk, language
        self.background = Background()
        self.toast = Toast(self)
        self.speaker = WindowSpeaker(self.toast, language)
        self.rounds = BackupRounds(desk, self.background, self.speaker)
        self.around = Around(desk, language, self.background, self, self.speaker, self.rounds)
        self.setWindowTitle("CoachDesk")
        self.setMinimumSize(QSize(880, 500))
        self.resize(1366, 768)
        self.views = QStackedWidget()
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.views)
        self.gate: Gate | None = None
        self._desk_view: QWidget | None = None
        self._pages: dict[str, Page] = {}
        self._undo_shown: object = None
        self._end_listening = desk.changes.subscribe(self._changed)
        for keys, run in (("Ctrl+L", self.lock), ("Ctrl+Z", self._undo), ("Ctrl+N", lambda: self.go("new_case"))):
            QShortcut(QKeySequence(keys), self, run)
        QShortcut(QKeySequence("Ctrl+F"), self, lambda: self.go("cases"))
        self._show_gate()

    # --- before and after unlocking ---------------------------------------------------------------------------------

    def _show_gate(self) -> None:
        self.gate = Gate(self.around)
        self.views.addWidget(self.gate)
        self.views.setCurrentWidget(self.gate)
        self.gate.entered()

    def unlocked(self) -> None:
        """The vault is open: build the desk and show today."""
        from coachdesk.ui.side_bar import SideBar

        self.language.speak_qt()

        self._desk_view = QWidget()
        box = QHBoxLayout(self._desk_view)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.side = SideBar(self.around)
        self.pages = QStackedWidget()
        self.side.fold(self.width() < NARROW)
        box.addWidget(self.side)
        box.addWidget(self.pages, 1)
        self.views.addWidget(self._desk_view)
        self.go("today")
        self.views.setCurrentWidget(self._desk_view)
        self._drop(self.gate)
        self.gate = None

    def lock(self) -> None:
        """Keep what was typed, lock, and forget every page: they hold what people told."""
        if not self.desk.vault.unlocked or self.background.busy:
            return
        self.keep()
        self.toast.hide()
        for page in self._pages.values():
            page.let_go()
        self._pages.clear()
        self._drop(self._desk_view)
        self._desk_view = None
        self.desk.vault.lock()
        self._show_gate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._desk_view is not None:
            self.side.fold(self.width() < NARROW)

    def _drop(self, view: QWidget | None) -> None:
        if view is not None:
            self.views.removeWidget(view)
            view.setParent(None)
            view.deleteLater()

    # --- pages ------------------------------------------------------------------------------------------------------

    def go(self, page: str, case_id: str = "", stage: str = "") -> None:
        """Show a page; see Navigator."""
        if not self.desk.vault.unlocked:
            return
        self.keep()
        shown = self._page(page)
        if case_id or stage:
            shown.open(case_id, stage)
        self.pages.setCurrentWidget(shown)
        self.side.mark_current(page)
        shown.entered()

    def _page(self, name: str) -> Page:
        if name not in self._pages:
            self._pages[name] = _made(name)(self.around)
            self.pages.addWidget(self._pages[name])
        return self._pages[name]

    @property
    def page(self) -> Page | None:
        """The page on show, None before unlocking."""
        if self._desk_view is None:
            return None
        shown = self.pages.currentWidget()
        return shown if isinstance(shown, Page) else None

    def keep(self) -> None:
        """Keep whatever the page on show still holds."""
        if (page := self.page) is not None:
            page.keep()

    # --- telling ----------------------------------------------------------------------------------------------------

    def _changed(self, change: Change) -> None:
        deed = self.desk.undo.last
        if isinstance(change, UndoChanged) and deed is not None and deed is not self._undo_shown:
            words = self.language.words
            self.toast.tell(words.text(_DEEDS[deed.deed], name=deed.name), words.text("Undo"), self._undo)
        if isinstance(change, UndoChanged):
            self._undo_shown = deed

    def _undo(self) -> None:
        deed = self.desk.undo.last
        self._undo_shown = None
        if deed is not None:
            self.desk.undo.undo()
            self.toast.tell(self.language.words.text("Taken back."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.toast.hide()
        super().changeEvent(event)

    # --- closing ----------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep()
        super().closeEvent(event)

    def close_down(self) -> None:
        """Keep everything, wait for what runs, lock the vault."""
        self.keep()
        self._end_listening()
        self.background.close()
        self.desk.vault.lock()


_PAGES = {
    "today": ("coachdesk.ui.pages.today", "TodayPage"),
    "cases": ("coachdesk.ui.pages.case_list", "CaseListPage"),
    "new_case": ("coachdesk.ui.pages.new_case", "NewCasePage"),
    "case": ("coachdesk.ui.pages.case", "CasePage"),
    "case_privacy": ("coachdesk.ui.pages.case_privacy", "CasePrivacyPage"),
    "settings": ("coachdesk.ui.pages.settings", "SettingsPage"),
}


def _made(name: str) -> Callable[[Around], Page]:
    """The class of a page; imported when it is first shown, so that the first window stays quick."""
    module, kind = _PAGES[name]
    made: Callable[[Around], Page] = getattr(import_module(module), kind)
    return made
