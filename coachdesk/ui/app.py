"""Opening the window."""

import gc
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from coachdesk.desk.desk import Desk
from coachdesk.ui import preferences
from coachdesk.ui.crash import CrashGuard
from coachdesk.ui.language import Language
from coachdesk.ui.main_window import MainWindow


def run(desk: Desk) -> int:
    """Open the window on the vault of `desk` and stay until it is closed; returns the exit code."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("CoachDesk")
    app.setStyle("Fusion")
    language = Language(desk.translators, preferences.language())
    language.dress()
    window = MainWindow(desk, language)
    guard = CrashGuard(window.speaker, language)
    guard.install()
    window.show()
    QTimer.singleShot(0, gc.enable)
    code = app.exec()
    window.close_down()
    guard.remove()
    return code
