"""The baseline: a PySide6 window with one line of text, measured as `painting` says."""

import sys

from painting import Painting
from PySide6.QtWidgets import QApplication, QLabel


class Bare(Painting, QLabel):
    """One line of text."""


app = QApplication(sys.argv)
window = Bare("CoachDesk")
window.resize(1366, 768)
window.show()
app.exec()
