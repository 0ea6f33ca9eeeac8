"""One showing of an exercise, with the same deeds as that of a scenario."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from coachdesk.domain.workshop.exercises import Exercise
from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.ui.workshop.clock import SceneClock


class ExerciseSession(QObject):
    """Every step is announced by `changed`, those to another place by `moved` before; nothing of it is kept anywhere."""

    changed = Signal()
    moved = Signal()

    def __init__(self, elapsed: Callable[[], float]) -> None:
        """`elapsed` gives seconds since some moment."""
        super().__init__()
        self.run: ExerciseRun | None = None
        self.blank = False
        """Whether the wall shows nothing."""
        self.notes = True
        """Whether the trainer's notes are on show, where there is one screen for both."""
        self.clock = SceneClock(elapsed)

    def start(self, exercise: Exercise) -> None:
        """Begin with the first part."""
        self.moved.emit()
        self.clock.start()
        self.blank = False
        self._go(ExerciseRun(exercise))

    def end(self) -> None:
        """No exercise is shown any more."""
        self.moved.emit()
        self.clock.stop()
        self.run, self.blank = None, False
        self.changed.emit()

    def again(self) -> None:
        """Begin the same exercise anew: no votes, nothing picked, the clock at nothing."""
        if self.run is not None:
            self.start(self.run.exercise)

    def on(self) -> None:
        """The next thing on the wall; a wall that was blank shows again first."""
        self._step(ExerciseRun.on)

    def back(self) -> None:
        """A step back; a wall that was blank shows again first."""
        self._step(ExerciseRun.back)

    def _step(self, step: Callable[[ExerciseRun], ExerciseRun]) -> None:
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
            self._go(self.run.go(at % len(self.run.exercise.parts)))

    def tip(self) -> None:
        """Show all of a part at once, or go back to its beginning."""
        if (run := self.run) is not None:
            last = run.part.steps - 1
            self._go(replace(run, step=0 if run.step == last else last))

    def pick(self, number: int) -> None:
        """Pick the option with that number, from 0; nothing where there is none."""
        if (run := self.run) is not None and number < len(run.part.options):
            self._go(run.pick(run.part.options[number]))

    def vote(self, number: int, more: int) -> None:
        """Count a vote for an option, or take it back; nothing where nobody votes."""
        if (run := self.run) is not None and run.part.VOTES and number < len(run.part.options):
            self._go(run.vote(run.part.options[number], more))

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

    def _go(self, run: ExerciseRun) -> None:
        self.run = run
        self.clock.turn_to(run.at)
        self.changed.emit()
