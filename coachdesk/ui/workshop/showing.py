"""One showing in a workshop, of a scenario or an exercise: how far the group is, what is on the wall, and the clock."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from coachdesk.ui.workshop.clock import SceneClock


class Showing(QObject):
    """Every step is announced by `changed`, those to another place by `moved` before; nothing of it is kept anywhere.

    What is shown is a run: a value with `on`, `back` and `go`, of which every step gives another one.
    """

    changed = Signal()
    moved = Signal()

    def __init__(self, elapsed: Callable[[], float], begun: Callable[[Any], Any], parts: Callable[[Any], int]) -> None:
        """`elapsed` gives seconds since some moment; `begun` the run of what is to be shown, `parts` how many parts that has."""
        super().__init__()
        self._begun, self._parts = begun, parts
        self._shown: Any = None
        self.run: Any = None
        self.blank = False
        """Whether the wall shows nothing."""
        self.notes = True
        """Whether the trainer's notes are on show, where there is one screen for both."""
        self.clock = SceneClock(elapsed)

    def start(self, shown: Any) -> None:
        """Begin with the first part."""
        self.moved.emit()
        self.clock.start()
        self.blank = False
        self._shown = shown
        self._go(self._begun(shown))

    def end(self) -> None:
        """Nothing is shown any more."""
        self.moved.emit()
        self.clock.stop()
        self.run, self.blank = None, False
        self.changed.emit()

    def again(self) -> None:
        """Begin the same anew: no votes, nothing picked, the clock at nothing."""
        if self.run is not None:
            self.start(self._shown)

    def on(self) -> None:
        """The next thing on the wall; a wall that was blank shows again first."""
        self._step(lambda run: run.on())

    def back(self) -> None:
        """A step back; a wall that was blank shows again first."""
        self._step(lambda run: run.back())

    def _step(self, step: Callable[[Any], Any]) -> None:
        if self.blank:
            self.blank_wall()
        elif self.run is not None:
            self.moved.emit()
            self._go(step(self.run))

    def go(self, at: int) -> None:
        """The beginning of the part with that number, from 0; counted from the end where it is below 0."""
        if self.run is not None:
            self.moved.emit()
            self.blank = False
            self._go(self.run.go(at % self._parts(self._shown)))

    def blank_wall(self) -> None:
        """Show nothing on the wall, or show it again."""
        self.blank = not self.blank
        self.changed.emit()

    def turn_notes(self) -> None:
        """Show the notes, or hide them."""
        self.notes = not self.notes
        self.changed.emit()

    def pause(self) -> None:
        """Stop the clock, or let it go on."""
        self.clock.pause()
        self.changed.emit()

    def _go(self, run: Any) -> None:
        self.run = run
        self.clock.turn_to(run.at)
        self.changed.emit()
