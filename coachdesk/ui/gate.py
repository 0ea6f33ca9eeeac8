"""Before the vault is open: welcome, make it, write down the key, unlock it, or go back to a backup."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from coachdesk.domain.errors import CaseError
from coachdesk.domain.languages import INTERFACE, OWN_NAMES
from coachdesk.domain.vaults import VaultState
from coachdesk.i18n import mark
from coachdesk.ui import preferences
from coachdesk.ui.page import Around, Page
from coachdesk.ui.pages.unlock import UnlockPage
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choice_list import ChoiceList
from coachdesk.ui.parts.tab_order import one_after_another


class Gate(Page):
    """Shows one page of the gate at a time, and the language menu above all of them.

    `workshop_wanted` is sent when fictional people are wanted instead of the vault.
    """

    workshop_wanted = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        brand, safe = label("brand", "CoachDesk"), label("small")
        self.speak(safe.setText, mark("Offline. Everything stays on this laptop, encrypted."))
        self.languages = ChoiceList()
        for code in INTERFACE:
            self.languages.addItem(OWN_NAMES[code], code)
        self.languages.setCurrentIndex(INTERFACE.index(self.language.code))
        self.speak(self.languages.setAccessibleName, mark("Language of the window"))
        self.languages.activated.connect(self._switch)
        top = QHBoxLayout()
        top.addWidget(brand)
        top.addSpacing(14)
        top.addWidget(safe)
        top.addStretch(1)
        top.addWidget(self.languages)
        self._stack = QStackedWidget()
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 18, 28, 18)
        box.addLayout(top)
        box.addWidget(self._stack, 1)
        box.addWidget(self._foot())

    def _foot(self) -> QWidget:
        self.workshop, about = button("quiet", "together"), label("small")
        self.speak(self.workshop.setText, mark("Workshop"))
        self.speak(about.setText, mark("With fictional people; nothing is kept."))
        self.workshop.clicked.connect(self.workshop_wanted)
        self._about_workshop = QWidget()
        self._about_workshop.setLayout(row(None, self.workshop, about, None))
        return self._about_workshop

    def _switch(self, index: int) -> None:
        code = self.languages.itemData(index)
        preferences.keep_language(code)
        self.language.switch(code)

    @property
    def shown(self) -> Page:
        """The page of the gate that is on show."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def entered(self) -> None:
        """Show the page that fits what is in the folder."""
        try:
            state = self.desk.vault.look()
        except CaseError as error:
            self.show_problem(error)
            return
        if state is VaultState.READY:
            self.show_unlock()
        else:
            self.show_welcome()

    def show_unlock(self) -> None:
        """Ask for the passphrase."""
        page = UnlockPage(self.around)
        page.forgotten.connect(self.show_reset)
        page.lost.connect(lambda: self.show_restore(None))
        page.damaged.connect(self.show_problem)
        self._show(page, first=True)

    def show_welcome(self) -> None:
        """There is no vault yet."""
        from coachdesk.ui.pages.welcome import WelcomePage

        page = WelcomePage(self.around)
        page.go_on.connect(self.show_create)
        page.has_backup.connect(lambda: self.show_restore(None))
        self._show(page, first=True)

    def show_create(self) -> None:
        """Ask for a passphrase and make the vault."""
        from coachdesk.ui.pages.create_vault import CreateVaultPage

        page = CreateVaultPage(self.around)
        page.made.connect(self.show_key)
        page.back.connect(self.show_welcome)
        self._show(page)

    def show_key(self, key: str) -> None:
        """Show the recovery key until it is confirmed."""
        from coachdesk.ui.pages.recovery_key import RecoveryKeyPage

        page = RecoveryKeyPage(self.around, key)
        page.confirmed.connect(self.show_me)
        self._show(page)

    def show_me(self) -> None:
        """Ask who the consultant is; may be left for later."""
        from coachdesk.ui.pages.about_me import AboutMePage

        page = AboutMePage(self.around)
        page.finished.connect(self.around.navigator.unlocked)
        self._show(page)

    def show_reset(self) -> None:
        """Open with the recovery key."""
        from coachdesk.ui.pages.reset_passphrase import ResetPassphrasePage

        page = ResetPassphrasePage(self.around)
        page.back.connect(self.show_unlock)
        self._show(page)

    def show_problem(self, error: CaseError) -> None:
        """The folder can't be used as it is: say what is wrong and what to do."""
        from coachdesk.ui.pages.vault_problem import VaultProblemPage

        page = VaultProblemPage(self.around, error)
        page.again.connect(self.entered)
        page.wanted.connect(lambda path: self.show_restore(path, error))
        self._show(page)

    def show_restore(self, path: Path | None, problem: CaseError | None = None) -> None:
        """Choose a backup, with the one at `path` proposed; `problem` is why the vault can't be opened, if it can't."""
        from coachdesk.ui.pages.restore import RestorePage

        page = RestorePage(self.around, path)
        page.back.connect(self.entered if problem is None else lambda: self.show_problem(problem))
        self._show(page)

    def show_restoring(self, path: Path, passphrase: str) -> None:
        """Put a backup in the place of the vault, which is locked."""
        from coachdesk.ui.pages.restoring import RestoringPage

        page = RestoringPage(self.around, path, passphrase)
        page.restored.connect(self.show_restored)
        page.back.connect(self.entered)
        self._show(page)

    def show_restored(self, kept: Path | None) -> None:
        """Ask for the passphrase of the vault that came back; the one of before is kept in the folder `kept`."""
        self.show_unlock()
        if isinstance(self.shown, UnlockPage):
            self.shown.show_restored(kept)

    def _show(self, page: Page, *, first: bool = False) -> None:
        """`first` for a page at which the window may begin: there a workshop can be chosen instead."""
        before = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()
        self._about_workshop.setVisible(first)
        if first:
            one_after_another((page, self.workshop))
        page.entered()
