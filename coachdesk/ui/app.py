"""Opening the window."""

import gc
import os
import sys

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

from coachdesk.desk.desk import Desk
from coachdesk.ui import preferences
from coachdesk.ui.crash import CrashGuard
from coachdesk.ui.language import Language
from coachdesk.ui.main_window import MainWindow


def remember_no_files() -> None:
    """Let Qt keep no list of the folders that files were saved in: their names may tell of someone.

    Dialogs for files are Qt's own on Linux, since those of the desktop keep lists of their own.
    """
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    if sys.platform == "linux":
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)


def run(desk: Desk) -> int:
    """Open the window on the vault of `desk` and stay until it is closed; returns the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("CoachDesk")
    app.setStyle("Fusion")
    remember_no_files()
    language = Language(desk.translators, preferences.language())
    language.dress()
    window = MainWindow(desk, language)
    guard = CrashGuard(window.speaker, language)
    guard.install()
    if window.fits_the_screen:
        window.show()
    else:
        window.showMaximized()
    QTimer.singleShot(0, gc.enable)
    code = app.exec()
    window.close_down()
    guard.remove()
    return code
