"""One showing of a scenario: how far the group is, what is on the wall, and the clock."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from coachdesk.domain.workshop import Beat, Run, Scenario
from coachdesk.ui.workshop.clock import SceneClock


class Session(QObject):
    """Every step is announced by `changed`, those to another place by `moved` before; nothing of it is kept anywhere."""

    changed = Signal()
    moved = Signal()

    def __init__(self, elapsed: Callable[[], float]) -> None:
        """`elapsed` gives seconds since some moment."""
        super().__init__()
        self.run: Run | None = None
        self.blank = False
        """Whether the wall shows nothing."""
        self.notes = True
        """Whether the trainer's notes are on show, where there is one screen for both."""
        self.clock = SceneClock(elapsed)

    def start(self, scenario: Scenario) -> None:
        """Begin with the first scene."""
        self.moved.emit()
        self.clock.start()
        self.blank = False
        self._go(Run(scenario))

    def end(self) -> None:
        """No scenario is shown any more."""
        self.moved.emit()
        self.clock.stop()
        self.run, self.blank = None, False
        self.changed.emit()

    def again(self) -> None:
        """Begin the same scenario anew: no votes, nothing picked, the clock at nothing."""
        if self.run is not None:
            self.start(self.run.scenario)

    def on(self) -> None:
        """The next thing on the wall; a wall that was blank shows again first."""
        self._step(Run.on)

    def back(self) -> None:
        """A step back; a wall that was blank shows again first."""
        self._step(Run.back)

    def _step(self, step: Callable[[Run], Run]) -> None:
        if self.blank:
            self.blank_wall()
        elif self.run is not None:
            self.moved.emit()
            self._go(step(self.run))

    def go(self, at: int) -> None:
        """The beginning of the scene with that number, from 0; counted from the end where it is below 0."""
        if self.run is not None:
            self.moved.emit()
            self.blank = False
            self._go(self.run.go(at % len(self.run.scenario.scenes)))

    def tip(self) -> None:
        """Show the tip at once, or go back to what stood before it."""
        if (run := self.run) is not None:
            self._go(run.back() if run.beat is Beat.TIP else replace(run, beat=Beat.TIP))

    def pick(self, number: int) -> None:
        """Talk about the choice with that number, from 0; nothing where there is none."""
        if (run := self.run) is not None and number < len(run.scene.choices):
            self._go(run.pick(run.scene.choices[number].id))

    def vote(self, number: int, more: int) -> None:
        """Count a vote for a choice, or take it back; the choices are on the wall then."""
        if (run := self.run) is not None and number < len(run.scene.choices):
            shown = replace(run, beat=max(run.beat, Beat.CHOICES))
            self._go(shown.vote(run.scene.choices[number].id, more))

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

    def _go(self, run: Run) -> None:
        self.run = run
        self.clock.turn_to(run.at)
        self.changed.emit()
