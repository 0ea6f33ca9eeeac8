"""How long nobody has touched CoachDesk, and whether the computer slept."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, QTimer, Signal

from coachdesk.domain.elapsed import elapsed

TICK = 1000
"""Milliseconds between two looks at the clock. Only the clock counts: timers stand still during sleep."""
JUMP = 15
"""Seconds by which a look may come late; more than that, and the computer slept (or hung, which is treated alike)."""
NOTICE = 20
"""Seconds before the end at which it is told."""


class Idle(QObject):
    """`soon` tells the seconds that are left, `stayed` that somebody is there again, `over` that the time is over."""

    soon = Signal(int)
    stayed = Signal()
    over = Signal()
    slept = Signal()

    def __init__(self, clock: Callable[[], float] = elapsed) -> None:
        """`clock` gives seconds that go on during sleep. Nothing counts before `start`."""
        super().__init__()
        self.minutes = 5
        self._clock = clock
        self._looked = self._last = clock()
        self._told = False
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.look)

    @property
    def running(self) -> bool:
        """Whether it counts."""
        return self._timer.isActive()

    def start(self) -> None:
        """Count from now."""
        self._looked = self._last = self._clock()
        self._told = False
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()
        self._told = False

    def woke(self) -> bool:
        """Whether the computer slept since the last look; then `slept` was sent."""
        if not self.running:
            return False
        now = self._clock()
        jumped = now - self._looked > JUMP + TICK / 1000
        self._looked = now
        if jumped:
            self.slept.emit()
        return jumped

    def touch(self) -> bool:
        """Somebody is there. Returns what `woke` does: after sleep a touch comes too late."""
        if not self.running:
            return False
        if self.woke():
            return True
        self._last = self._clock()
        if self._told:
            self._told = False
            self.stayed.emit()
        return False

    def look(self) -> None:
        """Compare with the clock, and tell."""
        if self.woke() or not self.running:
            return
        left = self.minutes * 60 - (self._clock() - self._last)
        if left <= 0:
            self.over.emit()
        elif left <= NOTICE:
            self._told = True
            self.soon.emit(ceil(left))
