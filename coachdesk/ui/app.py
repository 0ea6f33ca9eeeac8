"""Opening the window: over the vault, or over a workshop, and never over both."""

import gc
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Qt
from PySide6.QtWidgets import QApplication

from coachdesk.desk.desk import Desk
from coachdesk.ui import preferences
from coachdesk.ui.crash import CrashGuard
from coachdesk.ui.language import Language
from coachdesk.ui.main_window import MainWindow

if TYPE_CHECKING:
    from coachdesk.ui.workshop.window import WorkshopWindow


def remember_no_files() -> None:
    """Let Qt keep no list of the folders that files were saved in: their names may tell of someone.

    Dialogs for files are Qt's own on Linux, since those of the desktop keep lists of their own.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    if sys.platform == "linux":
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


class Program(QObject):
    """Shows one world at a time: the one on show is closed for good before the other is opened."""

    def __init__(self, make_vault: Callable[[], Desk] | None, make_workshop: Callable[[], Desk]) -> None:
        """Each makes a desk of its own. Without `make_vault` there is no vault to go back to: the program ends then."""
        super().__init__()
        self._make_vault, self._make_workshop = make_vault, make_workshop
        self._code = preferences.language()
        self._desk: Desk | None = None
        self._guard: CrashGuard | None = None
        self.window: MainWindow | WorkshopWindow | None = None

    def open_vault(self) -> None:
        """Show the vault, which asks for its passphrase; the end of the program where it has none."""
        self.close()
        if self._make_vault is None:
            QApplication.quit()
            return
        desk = self._make_vault()
        window = MainWindow(desk, self._language_of(desk))
        # once the press is over: the button that was pressed is about to be gone
        window.workshop_wanted.connect(self.open_workshop, Qt.ConnectionType.QueuedConnection)
        self._take(desk, window)
        if window.fits_the_screen:
            window.show()
        else:
            window.showMaximized()

    def open_workshop(self, scenario_id: str = "") -> None:
        """Show the workshop, at a scenario by its id or its file.

        Where that can't be shown the vault is, with whatever was raised; without a vault the program ends, code 1.
        """
        from coachdesk.ui.workshop.window import WorkshopWindow

        desk = self._make_workshop()
        self.close()
        try:
            window = WorkshopWindow(desk, self._language_of(desk), scenario_id)
            window.stopped.connect(self.open_vault, Qt.ConnectionType.QueuedConnection)
            self._take(desk, window)
            window.open()
        except Exception:
            self.close()
            for left in QApplication.topLevelWidgets():  # half made, it would still hear of another language
                left.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if self._make_vault is not None:
                self.open_vault()
            else:
                QApplication.exit(1)
            raise

    def _language_of(self, desk: Desk) -> Language:
        """The language that was on show last, spoken by the translators of a desk."""
        language = Language(desk.translators, self._code)
        language.dress()
        return language

    def _take(self, desk: Desk, window: "MainWindow | WorkshopWindow") -> None:
        self._desk, self.window = desk, window
        self._guard = CrashGuard(window.speaker, window.language)
        self._guard.install()

    def close(self) -> None:
        """Close the window on show for good, with its vault or its memory.

        Call it from nothing that the window does itself: no part of it is left afterwards.
        """
        window, desk, guard = self.window, self._desk, self._guard
        self.window = self._desk = self._guard = None
        if window is None or desk is None or guard is None:
            return
        self._code = window.language.code
        window.close_down()
        guard.remove()
        window.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del window, guard  # what they hold has to be freed too, before memory that was freed is used up
        gc.collect()
        desk.vault.forget()


def run(make_vault: Callable[[], Desk] | None, make_workshop: Callable[[], Desk], scenario: str | None = None) -> int:
    """Open the window on the vault, or on a workshop where `scenario` is not None, and stay until it is closed;
    returns the exit code. See Program."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("CoachDesk")
    app.setStyle("Fusion")
    remember_no_files()
    program = Program(make_vault, make_workshop)
    if scenario is None:
        program.open_vault()
    else:
        program.open_workshop(scenario)
    code = app.exec()
    program.close()
    return code
