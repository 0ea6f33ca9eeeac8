"""Wrong tries slow down, in elapsed time."""

import pytest

from coachdesk.domain.errors import TooManyTries
from coachdesk.domain.tries import FREE, LONGEST_WAIT, Tries


class Elapsed:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_first_wrong_tries_are_free_and_the_next_wait_doubles() -> None:
    elapsed = Elapsed()
    tries = Tries(elapsed)
    for _ in range(FREE):
        tries.check()
        tries.wrong()
    with pytest.raises(TooManyTries) as refused:
        tries.check()
    assert refused.value.seconds == 2
    elapsed.now += 2
    tries.check()
    tries.wrong()
    with pytest.raises(TooManyTries) as again:
        tries.check()
    assert again.value.seconds == 4


def test_the_wait_has_an_end_and_a_right_try_forgives() -> None:
    elapsed = Elapsed()
    tries = Tries(elapsed)
    for _ in range(40):
        tries.wrong()
    with pytest.raises(TooManyTries) as refused:
        tries.check()
    assert refused.value.seconds == LONGEST_WAIT
    tries.right()
    tries.check()
