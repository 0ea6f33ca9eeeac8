"""What was copied here is forgotten when the vault locks; what another program copied stays."""

import os
import shutil
import subprocess
import sys

import pytest
from PySide6.QtGui import QGuiApplication

from coachdesk.ui.main_window import MainWindow
from tests.storage.places import ROOT


def test_what_another_program_copied_stays(window: MainWindow) -> None:
    board = QGuiApplication.clipboard()
    board.setText("not ours")
    assert not board.ownsClipboard()  # this platform never owns it
    window.lock()
    assert board.text() == "not ours"


ON_X11 = """
import sys
sys.path.insert(0, {root!r})
from PySide6.QtWidgets import QApplication
from coachdesk.ui.clipboard import forget_copied
app = QApplication([])
board = app.clipboard()
board.setText("ours")
assert board.ownsClipboard()
forget_copied()
print(repr(board.text()))
"""


@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="needs a display of its own")
def test_what_was_copied_here_is_forgotten() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    program = [sys.executable, "-c", ON_X11.format(root=str(ROOT))]
    done = subprocess.run(
        ["xvfb-run", "-a", *program], env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stdout.strip() == "''", done.stderr
