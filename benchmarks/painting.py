"""What both measured windows do: say when they were first painted, then how much memory they hold, and end."""

import os
import time


class Painting:
    """Mixed into a window; prints milliseconds since BENCH_START at the first paint, and MiB a moment later."""

    painted = False

    def paintEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        super().paintEvent(event)  # type: ignore[misc]
        if not self.painted:
            self.painted = True
            print((time.time() - float(os.environ["BENCH_START"])) * 1000, end=" ")
            from PySide6.QtCore import QTimer

            QTimer.singleShot(300, report)


def report() -> None:
    """Print the memory and end."""
    import psutil
    from PySide6.QtWidgets import QApplication

    print(psutil.Process().memory_info().rss / 2**20)
    QApplication.exit()
