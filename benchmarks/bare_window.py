"""The baseline: a PySide6 window with one line of text. Prints milliseconds to its first paint and MiB of memory."""

import os
import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel


class Bare(QLabel):
    """Says when it was painted, and closes."""

    painted = False

    def paintEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            print((time.time() - float(os.environ["BENCH_START"])) * 1000, end=" ")
            QTimer.singleShot(300, report)


def report() -> None:
    """Print the memory and end."""
    import psutil

    print(psutil.Process().memory_info().rss / 2**20)
    QApplication.exit()


app = QApplication(sys.argv)
window = Bare("CoachDesk")
window.resize(1366, 768)
window.show()
app.exec()
