"""Shares that are given one after the other are whole at every moment."""

from hypothesis import example, given
from hypothesis import strategies as st

from coachdesk.domain.picture import Shares

NAMES = ("own", "network", "professionals")
moves = st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 10).map(lambda tens: tens * 10)), max_size=12)


@given(moves)
@example([("own", 100), ("own", 0)])
def test_shares_stay_whole_and_in_tens_whatever_is_moved(given_moves: list[tuple[str, int]]) -> None:
    shares = Shares()
    for name, percent in given_moves:
        shares = shares.with_part(name, percent)
        parts = [getattr(shares, each) for each in NAMES]
        assert getattr(shares, name) == percent
        assert sum(parts) == 100 and all(part % 10 == 0 for part in parts)


def test_the_others_keep_their_proportion() -> None:
    assert Shares(40, 40, 20).with_part("own", 70) == Shares(70, 20, 10)
    assert Shares(0, 60, 40).with_part("own", 50) == Shares(50, 30, 20)


def test_what_is_left_goes_to_the_first_of_the_others_where_both_have_nothing() -> None:
    assert Shares().with_part("network", 30) == Shares(70, 30, 0)
    assert Shares(100, 0, 0).with_part("own", 80) == Shares(80, 20, 0)
