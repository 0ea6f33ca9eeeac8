"""The frame: before the vault is open its gate, after that the side bar and one page at a time."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coachdesk.desk.changes import CaseErased, Change, UndoChanged
from coachdesk.desk.desk import Desk
from coachdesk.domain.elapsed import elapsed
from coachdesk.domain.errors import CaseError, OnlyInVault, VaultError
from coachdesk.i18n import mark
from coachdesk.ui import page_table
from coachdesk.ui.background import Background
from coachdesk.ui.backup_rounds import BackupRounds
from coachdesk.ui.gate import Gate
from coachdesk.ui.language import Language
from coachdesk.ui.locking import UNWIND, Locking
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.notices import Toast
from coachdesk.ui.parts.stack import Stack
from coachdesk.ui.returning import Returning
from coachdesk.ui.speaker import WindowSpeaker
from coachdesk.ui.undone import DEEDS

if TYPE_CHECKING:
    from coachdesk.ui.keyboard.typing import Typing
    from coachdesk.ui.unlockable import NeverLocking

TITLE = QSize(0, 40)
"""Pixels that a title bar takes, about."""
NARROW = 1100
"""Below this width, as on a laptop that shows everything larger, the side bar shows pictures alone."""


class MainWindow(QWidget):
    """The one window. It switches pages and does nothing else.

    `workshop_wanted` is sent from the gate. Over a desk for practice, whose memory is open, there is no gate and nothing
    is locked; `back_wanted` is sent to leave it for the scene.
    """

    workshop_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, desk: Desk, language: Language, elapsed: Callable[[], float] = elapsed) -> None:
        """`elapsed` gives seconds that go on during sleep."""
        super().__init__()
        self.desk, self.language = desk, language
        self.background = Background()
        self.toast = Toast(self)
        self.speaker = WindowSpeaker(self.toast, language)
        self.rounds = BackupRounds(desk, self.background, self.speaker, elapsed)
        self.around = Around(desk, language, self.background, self, self.speaker, self.rounds)
        self.setMinimumSize(QSize(880, 500))
        self.resize(1366, 768)
        self.views = QStackedWidget()
        self.whole = QVBoxLayout(self)
        self.whole.setContentsMargins(0, 0, 0, 0)
        self.whole.setSpacing(0)
        self.whole.addWidget(self.views)
        self.gate: Gate | None = None
        self._desk_view: QWidget | None = None
        self.typing: Typing | None = None
        self._pages: dict[str, Page] = {}
        self._undo_shown: object = None
        self._end_listening = desk.changes.subscribe(self._changed)
        self.at: dict[str, str] = {}
        self.returning = Returning(self)
        self.locking: Locking | NeverLocking = self._never_locking() if desk.practice else Locking(self, elapsed)
        gone = {"Ctrl+N": "new_case", "Ctrl+F": "cases"}
        for keys, run in (("Ctrl+Z", self._undo), *((k, lambda to=to: self.go(to)) for k, to in gone.items())):
            QShortcut(QKeySequence(keys), self, lambda run=run: None if self.locking.covered else run())
        self.setWindowTitle("CoachDesk")
        if desk.practice:
            self._show_workshop()
        else:
            self._show_gate()

    def _never_locking(self) -> "NeverLocking":
        from coachdesk.ui.unlockable import NeverLocking

        return NeverLocking(self)

    def _show_workshop(self) -> None:
        from coachdesk.ui.workshop.band import Band

        band = Band(self.language, back=True)
        band.speak(self.setWindowTitle, mark("CoachDesk: workshop"))
        band.back_wanted.connect(self.back_wanted)
        self.whole.insertWidget(0, band)
        self._build_desk()

    @property
    def fits_the_screen(self) -> bool:
        """Whether the window with its title has room on the screen at the size it begins with."""
        return self.screen().availableGeometry().size().boundedTo(self.size() + TITLE) == self.size() + TITLE

    # --- before and after unlocking ---------------------------------------------------------------------------------

    def _show_gate(self) -> None:
        self.gate = Gate(self.around)
        self.gate.workshop_wanted.connect(self.workshop_wanted)
        self.views.addWidget(self.gate)
        self.views.setCurrentWidget(self.gate)
        self.gate.entered()

    def unlocked(self) -> None:
        """The vault is open: build the desk and show where the user was, or today.

        A vault whose first page can't even be shown is locked again, and the gate says what is wrong with it.
        """
        try:
            self._build_desk()
        except VaultError as error:
            self.forget()
            if self.gate is not None:
                self.gate.show_problem(error)
            return
        self.locking.begin()
        self.rounds.start()

    def _build_desk(self) -> None:
        from coachdesk.ui.keyboard.typing import Typing
        from coachdesk.ui.side_bar import SideBar

        self.language.speak_qt()
        self._desk_view = QWidget()
        box = QHBoxLayout(self._desk_view)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.side = SideBar(self.around)
        self.pages = Stack()
        self.side.fold(self.width() < NARROW)
        box.addWidget(self.side)
        box.addWidget(self.pages, 1)
        self.views.addWidget(self._desk_view)
        self.returning.come_back()
        self.views.setCurrentWidget(self._desk_view)
        self._drop(self.gate)
        self.gate = None
        self.typing = Typing(self)

    def lock(self) -> None:
        """Blank the window, keep what was typed, and lock; see Locking."""
        self.locking.lock()

    def put_away(self) -> None:
        """Blank every window until the PIN or the passphrase is given."""
        self.locking.put_away()

    def forget(self) -> None:
        """Lock, and forget every page: they hold what people told."""
        self.rounds.stop()
        self._let_go()
        self._drop(self._desk_view)
        self._drop(self.gate)
        self._desk_view = self.gate = None
        try:
            self.desk.vault.lock()
        except CaseError as error:  # the stick is gone: there is nothing left to lock
            self.speaker.refuse(error)
        self._show_gate()
        QTimer.singleShot(UNWIND, self, self._use_up_memory)

    def _use_up_memory(self) -> None:
        """Of the pages too, so these have to be gone for good."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.desk.vault.forget()

    def _let_go(self) -> None:
        """No page hears of anything any more, nor the keyboard on the screen."""
        while self._pages:
            self._pages.popitem()[1].let_go()
        typing, self.typing = self.typing, None
        if typing is not None:
            typing.end()
            typing.deleteLater()

    def restore(self, path: Path, passphrase: str) -> None:
        """Lock, and let the gate put the backup at `path` in the place of the vault."""

        def show() -> None:
            self.returning = Returning(self)  # another vault comes: there is no place to go back to
            if self.gate is not None:
                self.gate.show_restoring(path, passphrase)

        if self.desk.vault.unlocked:
            self.locking.lock(then=show)
        else:
            show()

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
        if self.desk.practice and page in page_table.OF_A_VAULT:
            self.speaker.refuse(OnlyInVault())
            return
        self.keep()
        shown = self._page(page)
        if case_id or stage:
            shown.open(case_id, stage)
        self.at = {"page": page, "case": case_id, "stage": stage}
        self.pages.setCurrentWidget(shown)
        self.side.mark_current(page)
        shown.entered()

    def _page(self, name: str) -> Page:
        if name not in self._pages:
            self._pages[name] = page_table.made(name)(self.around)
            self.pages.addWidget(self._pages[name])
        return self._pages[name]

    @property
    def page(self) -> Page | None:
        """The page on show, None before unlocking."""
        shown = None if self._desk_view is None else self.pages.currentWidget()
        return shown if isinstance(shown, Page) else None

    def keep(self) -> None:
        """Keep whatever the page on show still holds."""
        if (page := self.page) is not None:
            page.keep()

    def _forget_pages_of(self, case_id: str) -> None:
        """Throw away the pages that are not on show and still hold an erased case."""
        for name, page in tuple(self._pages.items()):
            file = getattr(page, "file", None)
            if page is not self.page and file is not None and file.case.id == case_id:
                del self._pages[name]
                page.let_go()
                self.pages.removeWidget(page)
                page.deleteLater()

    # --- telling ----------------------------------------------------------------------------------------------------

    def _changed(self, change: Change) -> None:
        if isinstance(change, CaseErased):
            self._forget_pages_of(change.case_id)
        deed = self.desk.undo.last
        new = isinstance(change, UndoChanged) and deed is not None and deed is not self._undo_shown
        if new and deed.deed in DEEDS:
            words = self.language.words
            self.toast.tell(words.text(DEEDS[deed.deed], name=deed.name), words.text("Undo"), self._undo)
        elif new:
            self.toast.offer_no_more()  # its button would take back this deed, and not the one it tells of
        if isinstance(change, UndoChanged):
            self._undo_shown = deed

    def _undo(self) -> None:
        deed = self.desk.undo.last
        self._undo_shown = None
        if deed is not None:
            try:
                self.desk.undo.undo()
            except CaseError as error:
                self.speaker.refuse(error)
                return
            self.toast.tell(self.language.words.text("Taken back."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.toast.hide()
        super().changeEvent(event)

    # --- closing ----------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep()
        super().closeEvent(event)
        if self.desk.practice:
            self.back_wanted.emit()

    def close_down(self) -> None:
        """Keep everything, wait for what runs, lock the vault."""
        self.keep()
        self._let_go()
        self.locking.end()
        self._end_listening()
        self.rounds.stop()
        self.background.close()
        self.desk.vault.lock()
