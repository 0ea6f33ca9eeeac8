"""What the fields of an activity tell of its working elements, and what can be advised."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk import content, paths
from coachdesk.domain.connection import ElementTick, Form, Tick, Weekly
from coachdesk.domain.connection.activities import Activity, Rhythm
from coachdesk.domain.connection.working import LACKING, advised, counted, known
from tests.builders import an_id
from tests.library import COOKING, WOMEN_WALK

GUIDANCE = content.load(paths.resources() / "content").guidance
ELEMENTS = tuple(GUIDANCE.elements.values())
ticks = st.dictionaries(st.sampled_from([each.id for each in ELEMENTS]), st.sampled_from(Tick))


def test_what_the_library_tells_names_elements_that_there_are() -> None:
    for activity in (COOKING, WOMEN_WALK, replace(COOKING, rhythm=Rhythm.ONCE)):
        assert known(activity).keys() <= GUIDANCE.elements.keys()


@pytest.mark.parametrize(
    ("values", "element", "tick"),
    [
        ({"least": 8, "most": 10}, "small_group", Tick.YES),
        ({"least": 8, "most": 15}, "small_group", Tick.PARTLY),
        ({"most": 40}, "small_group", Tick.NO),
        ({"times": (Weekly(2, time(10), time(12)),)}, "weekly", Tick.YES),
        ({"times": (Weekly(2, time(10), time(16)),)}, "weekly", Tick.PARTLY),
        ({"times": (Weekly(2, time(10), time(16)),), "rhythm": Rhythm.MONTHLY}, "weekly", Tick.NO),
        ({"series": 7}, "series", Tick.YES),
        ({"series": 30}, "series", Tick.PARTLY),
        ({"rhythm": Rhythm.ONCE}, "not_single", Tick.NO),
        ({"receives": "Fatma"}, "welcome", Tick.YES),
        ({"cents": 0}, "low_cost", Tick.YES),
        ({"cents": 900}, "low_cost", Tick.PARTLY),
        ({"buddy_there": True}, "role_models", Tick.PARTLY),
        ({"form": Form.PROJECT}, "project", Tick.YES),
    ],
)
def test_fields_of_the_library_tell_of_elements(values: dict[str, object], element: str, tick: Tick) -> None:
    assert known(Activity(an_id(1), "Koken", **values))[element] is tick  # type: ignore[arg-type]


def test_what_nobody_wrote_down_tells_nothing() -> None:
    assert known(Activity(an_id(1), "Koken")).keys() == {"drop_in", "without_dutch"}


@given(ticks)
def test_every_element_is_counted_once_and_advice_is_for_what_lacks(found: dict[str, Tick]) -> None:
    activity = replace(COOKING, ticks=tuple(ElementTick(each, tick) for each, tick in found.items()))
    assert sum(counted(activity, ELEMENTS).values()) == len(ELEMENTS)
    assert [each.id for each in advised(activity, ELEMENTS)] == [
        each.id for each in ELEMENTS if found.get(each.id) in LACKING
    ]


def test_a_tick_takes_the_place_of_the_one_before_and_nothing_is_not_kept() -> None:
    yes = ElementTick("beside", Tick.YES)
    ticked = COOKING.ticked(yes).ticked(replace(yes, tick=Tick.NO))
    assert ticked.tick("beside").tick is Tick.NO and len(ticked.ticks) == len(COOKING.ticks) + 1
    assert ticked.ticked(ElementTick("beside")) == COOKING
