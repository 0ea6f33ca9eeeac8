"""Ours: CoachDesk from the start of the process to its first paint, measured as `painting` says."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from painting import Painting

from coachdesk import __main__ as program
from coachdesk.ui import app as ui
from coachdesk.ui.main_window import MainWindow


class Watched(Painting, MainWindow):
    """The window of CoachDesk."""


ui.MainWindow = Watched  # type: ignore[misc]
sys.exit(program.main([]))
