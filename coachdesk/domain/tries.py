"""Wrong tries slow down: five are free, then each wrong one doubles the wait, up to five minutes."""

from collections.abc import Callable
from math import ceil

from coachdesk.domain.elapsed import elapsed
from coachdesk.domain.errors import TooManyTries

FREE = 5
FIRST_WAIT = 2.0
LONGEST_WAIT = 300.0


class Tries:
    """Counts wrong tries at one secret, in elapsed time, so that neither sleep nor a changed clock shortens a wait."""

    def __init__(self, clock: Callable[[], float] = elapsed) -> None:
        self._clock = clock
        self._wrong = 0
        self._not_before = 0.0

    def check(self) -> None:
        """Raise TooManyTries while the wait is not over."""
        left = self._not_before - self._clock()
        if left > 0:
            raise TooManyTries(ceil(left))

    def wrong(self) -> None:
        """Note a wrong try."""
        self._wrong += 1
        if self._wrong >= FREE:
            wait = min(FIRST_WAIT * 2 ** (self._wrong - FREE), LONGEST_WAIT)
            self._not_before = self._clock() + wait

    def right(self) -> None:
        """Note a right try: everything is forgiven."""
        self._wrong, self._not_before = 0, 0.0
