"""At most three, in the client's order; not choosing is a choice too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.choosing import LIMIT, Choice, Outcome, Priority
from coachdesk.domain.errors import TooManyPriorities, UnknownId
from coachdesk.domain.words import Words
from tests.builders import NOW

AREAS = ["housing", "money", "work", "language", "health"]


@given(st.lists(st.sampled_from(AREAS), unique=True))
def test_the_order_is_the_clients_and_three_is_the_most(areas: list[str]) -> None:
    if len(areas) > LIMIT:
        with pytest.raises(TooManyPriorities):
            Choice().ordered(tuple(areas), "ti", NOW)
        return
    choice = Choice().ordered(tuple(areas), "ti", NOW)
    assert choice.area_ids == tuple(areas)
    assert choice.outcome is (Outcome.CHOSEN if areas else Outcome.OPEN)


@given(st.permutations(AREAS[:3]))
def test_words_stay_with_their_priority_when_the_order_changes(areas: list[str]) -> None:
    before = Choice((Priority("money", Words("Overzicht", "nl")), Priority("work"), Priority("housing")))
    after = before.ordered(tuple(areas), "ar", NOW)
    assert after.priority("money").wish.text == "Overzicht"


def test_the_same_area_twice_is_refused() -> None:
    with pytest.raises(UnknownId):
        Choice((Priority("work"), Priority("work")))


def test_saying_not_now_keeps_what_was_chosen_before() -> None:
    before = Choice().ordered(("work",), "nl", NOW)
    after = before.declined(Outcome.NOT_NOW, "nl", NOW)
    assert after.outcome is Outcome.NOT_NOW
    assert after.area_ids == ("work",)


def test_words_for_an_area_that_was_not_chosen_are_refused() -> None:
    with pytest.raises(UnknownId):
        Choice().with_wish("work", Words("Iets"))
