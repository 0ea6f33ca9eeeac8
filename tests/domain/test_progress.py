"""Before and now: which looks belong together, what stands beside what, and how it turned by the client's own view."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Course, Goal, GoalState, Rating, Review, Stand
from coachdesk.domain.course.following import AROUND, Round, rounds
from coachdesk.domain.picture import DomainLook, LookStatus, Picture, ScaleItem, Side, Web
from coachdesk.domain.progress import Progress, Topic, Turn, Turned, looks, progress, scale_tilt, turn, turned, weight
from coachdesk.domain.words import Words
from tests.builders import NOW, yonas

TODAY = NOW.date()
FIRST, SECOND, LAST = TODAY - timedelta(days=240), TODAY - timedelta(days=120), TODAY - timedelta(days=2)


def look(domain: str, on: date, level: int | None, view: int | None = None) -> DomainLook:
    status = LookStatus.SCORED if level is not None else LookStatus.OPEN
    return DomainLook(domain, on, "daily", status, level, view)


def case(picture: Picture | None = None, course: Course | None = None) -> CaseFile:
    return replace(yonas(), picture=picture or Picture(), course=course or Course())


def seen(file: CaseFile, first: int = 0, last: int = -1) -> Progress:
    found = looks(file)
    before = found[first] if found[first] != found[last] else None
    return progress(file, before, found[last], newest=found[last] == found[-1], today=TODAY)


# --- rounds -----------------------------------------------------------------------------------------------------------


def test_days_close_to_each_other_are_one_look() -> None:
    days = (LAST, FIRST, FIRST + AROUND, FIRST + timedelta(days=3))
    assert rounds(days) == (Round(FIRST, FIRST + AROUND), Round(LAST, LAST))


@settings(max_examples=60)
@given(st.lists(st.dates(date(2024, 1, 1), date(2027, 12, 31)), max_size=40))
def test_every_day_belongs_to_exactly_one_round_and_none_is_too_long(days: list[date]) -> None:
    found = rounds(days)
    assert all(each.last - each.first <= AROUND for each in found)
    assert all(sum(each.first <= day <= each.last for each in found) == 1 for day in days)
    assert list(found) == sorted(found, key=lambda each: each.first)


def test_a_domain_that_is_only_put_aside_is_no_look() -> None:
    aside = DomainLook("justice", FIRST, status=LookStatus.NOT_NEEDED)
    assert looks(case(Picture(looks=(aside,)))) == ()


# --- before and now ---------------------------------------------------------------------------------------------------


def test_the_first_and_the_last_stand_beside_each_other_and_what_was_between_does_not() -> None:
    file = case(Picture(looks=tuple(look("housing", on, level) for on, level in ((FIRST, 1), (SECOND, 2), (LAST, 4)))))
    assert seen(file).domains["housing"].levels == (1, 4)
    assert seen(file, 1).domains["housing"].levels == (2, 4)
    assert seen(file, 0, 1).domains["housing"].levels == (1, 2)


def test_what_was_first_looked_at_later_is_seen_beside_that() -> None:
    file = case(Picture(looks=(look("housing", FIRST, 1), look("finances", SECOND, 2), look("finances", LAST, 3))))
    change = seen(file).domains["finances"]
    assert change.before is not None and change.before.on == SECOND and change.levels == (2, 3)


def test_what_was_not_looked_at_again_has_no_before() -> None:
    file = case(Picture(looks=(look("housing", FIRST, 1), look("finances", LAST, 3))))
    assert seen(file).domains["housing"].before is None
    assert seen(file).domains["finances"].levels == (None, 3)


def test_the_scale_of_now_is_what_lies_there_and_that_of_before_what_was_kept() -> None:
    stone = ScaleItem("1" * 32, Side.LOAD, "debts", weight=1)
    kept = Review(FIRST, {"debts": 3.0}, {"faith": 1.0})
    before, now = seen(case(Picture(scale=(stone,)), Course(reviews=(kept,)))).scale
    assert before == kept and now is not None and dict(now.load) == {"debts": 1.0}
    assert (weight(kept, Side.LOAD), scale_tilt(kept), scale_tilt(now)) == (3.0, -0.5, -1.0)


def test_a_scale_kept_today_is_not_its_own_before() -> None:
    stone = ScaleItem("1" * 32, Side.LOAD, "debts", weight=1)
    kept = Review(TODAY, {"debts": 1.0})
    assert seen(case(Picture(scale=(stone,)), Course(reviews=(kept,)))).scale[0] is None


def test_goals_are_those_that_held_then_or_hold_now() -> None:
    first = Goal("work", 1, FIRST, expected=Words("Drie ochtenden"))
    second = replace(first, number=2, on=LAST, state=GoalState.REACHED, reason=Words("Het is gelukt"))
    stands = (Stand("work", FIRST, -2), Stand("work", SECOND, 0, Words("Het gaat")), Stand("work", LAST, 1))
    file = case(course=Course(goals=(first, second), stands=stands))
    (now,) = seen(file).goals
    assert now.goal == second and (now.before, now.after) == (stands[0], stands[2])
    (then,) = seen(file, 0, 1).goals
    assert then.goal == first and then.after == stands[1]
    assert now.told == ((first, stands[0]), (second, stands[2])) and then.told[-1] == (first, stands[1])
    assert [why.words.text for why in seen(file).reasons] == ["Het is gelukt", "Het gaat"]
    assert [why.words.text for why in seen(file, 1).reasons] == ["Het is gelukt"]


def test_ratings_stand_beside_each_other_card_by_card() -> None:
    ratings = (Rating("work", FIRST, 9, 3, 2), Rating("people", LAST, 7), Rating("work", LAST, 9, 6, None))
    found = seen(case(course=Course(ratings=ratings))).ratings
    assert [(each.card, each.before, each.after) for each in found] == [
        ("work", ratings[0], ratings[2]),
        ("people", None, ratings[1]),
    ]


# --- how it turned ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [(1, 2, Turn.BETTER), (2, 2, Turn.SAME), (3, 2, Turn.HEAVIER), (None, 2, None), (2, None, None)],
)
def test_more_is_better(before: int | None, after: int | None, way: Turn | None) -> None:
    assert turn(before, after) is way


def test_only_the_clients_own_views_turn() -> None:
    looked = (
        look("housing", FIRST, 1, 4),
        look("housing", LAST, 5, 3),
        look("finances", FIRST, 1),
        look("finances", LAST, 5),
    )
    webs = (Web(FIRST, {"meaning": 3.0, "body": 4.0}), Web(LAST, {"meaning": 6.5}))
    assert turned(seen(case(Picture(looks=looked, webs=webs)))) == (
        Turned(Topic.DOMAIN, "housing", Turn.HEAVIER, FIRST),
        Turned(Topic.SIDE, "meaning", Turn.BETTER, FIRST),
    )
