"""One showing of an exercise, with the same deeds as that of a scenario."""

from collections.abc import Callable
from dataclasses import replace

from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.ui.workshop.showing import Showing


class ExerciseSession(Showing):
    """One showing of an exercise, with the same deeds as that of a scenario."""

    run: ExerciseRun | None

    def __init__(self, elapsed: Callable[[], float]) -> None:
        """`elapsed` gives seconds since some moment."""
        super().__init__(elapsed, ExerciseRun, lambda shown: len(shown.parts))

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
