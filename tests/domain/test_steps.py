"""Steps: what they must say, and moving them about."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.errors import FieldTooLong, PhraseIncomplete, StepEmpty, UnknownId
from coachdesk.domain.questions import Phrase, Slot, SlotKind, Text
from coachdesk.domain.steps import Step, moved, replaced
from coachdesk.domain.words import Words
from tests.builders import an_id

PLACE = Slot("place", SlotKind.NAME, Text("l", "Which place?"), Text("e", "De Poort"))
PHRASE = Phrase("look_around", (), Text("s", "Going to {place}"), (PLACE,))


def a_step(number: int, area: str = "work") -> Step:
    return Step(an_id(number), area, words=Words(f"Stap {number}"))


def test_a_step_says_what_is_to_be_done() -> None:
    with pytest.raises(StepEmpty):
        Step(an_id(1), "work").checked(None)
    with pytest.raises(PhraseIncomplete) as refused:
        Step(an_id(1), "work", phrase_id="look_around", slots={"place": "  "}).checked(PHRASE)
    assert refused.value.slots == ("place",)
    with pytest.raises(UnknownId):
        Step(an_id(1), "work", phrase_id="other").checked(PHRASE)
    assert Step(an_id(1), "work", phrase_id="look_around", slots={"place": "De Poort"}).checked(PHRASE)
    assert a_step(1).checked(None)


def test_a_line_of_a_step_has_a_limit() -> None:
    with pytest.raises(FieldTooLong) as refused:
        Step(an_id(1), "work", where="x" * 201)
    assert (refused.value.field, refused.value.length, refused.value.limit) == ("where", 201, 200)


@given(st.lists(st.sampled_from(["work", "people"]), min_size=1, max_size=8), st.data())
def test_moving_stays_within_the_priority_and_loses_nothing(areas: list[str], data: st.DataObject) -> None:
    steps = tuple(a_step(n, area) for n, area in enumerate(areas))
    which = data.draw(st.sampled_from(steps))
    after = moved(steps, which.id, data.draw(st.integers(-9, 9)))
    assert sorted(s.id for s in after) == sorted(s.id for s in steps)
    assert [s.area_id for s in after] == areas
    other = [s.id for s in steps if s.area_id != which.area_id]
    assert [s.id for s in after if s.area_id != which.area_id] == other


def test_moving_up_and_down_again_is_where_it_was() -> None:
    steps = (a_step(1), a_step(2), a_step(3))
    assert moved(moved(steps, an_id(2), -1), an_id(2), 1) == steps
    assert moved(steps, an_id(1), -1) == steps


def test_replacing_keeps_the_place() -> None:
    steps = (a_step(1), a_step(2))
    new = Step(an_id(1), "work", words=Words("Anders"))
    assert replaced(steps, new) == (new, steps[1])
    assert replaced(steps, a_step(3))[-1].id == an_id(3)
