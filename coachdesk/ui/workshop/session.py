"""One showing of a scenario."""

from collections.abc import Callable
from dataclasses import replace

from coachdesk.domain.workshop import Beat, Run
from coachdesk.ui.workshop.showing import Showing


class Session(Showing):
    """One showing of a scenario."""

    run: Run | None

    def __init__(self, elapsed: Callable[[], float]) -> None:
        """`elapsed` gives seconds since some moment."""
        super().__init__(elapsed, Run, lambda shown: len(shown.scenes))

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
