"""The times of a programme: nothing overlaps, and the break stands nearest to the middle."""

from datetime import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.workshop.programme import BREAK, CLOSING, WELCOME, Item, planned

ITEMS = st.lists(st.builds(Item, st.just("scene"), st.integers(1, 90)), max_size=6)


def minutes(at: time | None) -> int:
    assert at is not None
    return at.hour * 60 + at.minute


@given(ITEMS, st.sampled_from([0, 10, 15]), st.times())
def test_each_part_begins_when_the_one_before_ends(items: list[Item], pause: int, start: time) -> None:
    slots = planned(items, pause, start.replace(second=0, microsecond=0))
    assert (slots[0].item.id, slots[-1].item.id) == (WELCOME, CLOSING)
    assert minutes(slots[0].begins) == start.hour * 60 + start.minute
    assert all(one.ends == other.begins for one, other in pairwise(slots))
    assert all((minutes(s.ends) - minutes(s.begins)) % (24 * 60) == s.item.minutes for s in slots)
    assert [slot.item for slot in slots if slot.item.id == "scene"] == items


@given(ITEMS, st.sampled_from([10, 15]))
def test_the_break_parts_what_there_is_as_evenly_as_can_be(items: list[Item], pause: int) -> None:
    inner = [slot.item for slot in planned(items, pause, None)][1:-1]
    if len(items) < 2:
        assert inner == items
        return
    at = next(at for at, item in enumerate(inner) if item.id == BREAK)
    sums = [
        abs(sum(i.minutes for i in items[:cut]) - sum(i.minutes for i in items[cut:])) for cut in range(1, len(items))
    ]
    assert sums[at - 1] == min(sums)


def test_without_a_beginning_there_are_no_times() -> None:
    assert {(slot.begins, slot.ends) for slot in planned([Item("a", 20)], 0, None)} == {(None, None)}


def test_an_evening_goes_on_past_midnight() -> None:
    assert planned([Item("a", 20)], 0, time(23, 45))[-1].ends == time(0, 30)
