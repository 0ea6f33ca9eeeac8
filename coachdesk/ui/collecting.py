"""Python's collector of what refers to itself, on the UI thread alone.

It runs in whichever thread asks for memory next. In another thread than that of the window it could take the Python side
of a widget away while Qt deletes the widget, or delete a widget there itself; either ends the program.
"""

import gc
from weakref import WeakSet

from PySide6.QtCore import QObject, QTimer

EACH = 1000
"""Milliseconds between two looks at whether enough has gathered."""
OLDEST = 4
"""How many times as long the oldest generation waits as Python would let it, for it takes a tenth of a second."""
_holding: WeakSet["Collector"] = WeakSet()
"""Those that collect now: with the last one Python does it by itself again."""


class Collector(QObject):
    """Collects from the event loop, by Python's own thresholds, from when it is made until `stop`."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=EACH)
        self._timer.timeout.connect(collect)
        self._timer.start()
        _holding.add(self)
        gc.disable()

    def stop(self) -> None:
        """Leave it to Python, unless another window is there; call it when nothing runs elsewhere any longer."""
        self._timer.stop()
        _holding.discard(self)
        if not _holding:
            gc.enable()


def collect() -> None:
    """Collect the oldest generation of which enough has gathered, with those that are younger."""
    for generation, (count, most) in reversed(list(enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)))):
        waits = OLDEST if generation == len(gc.get_threshold()) - 1 else 1
        if count > most * waits > 0:
            gc.collect(generation)
            return
