"""Finding activities: what was asked for is never passed over, and the world stays wide."""

from dataclasses import replace
from datetime import date, time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.connection import Activity, Dutch, Form, ForWhom, Role, Weekly
from coachdesk.domain.connection.finding import (
    Because,
    Needs,
    Reason,
    Suggestion,
    Unknown,
    ask_first,
    shown,
    suggest,
)
from coachdesk.domain.connection.guidance import ActivityKind
from coachdesk.domain.connection.wishes import Contact, SameTongue
from coachdesk.domain.picture import Tag
from coachdesk.domain.questions import WEEK, Text
from tests.builders import an_id

TODAY = date(2026, 11, 22)


def _kind(name: str, tags: tuple[Tag, ...], cards: tuple[str, ...]) -> ActivityKind:
    return ActivityKind(name, Text(name, name), name, tags, cards, "making", (1,))


KINDS = {
    "cooking": _kind("cooking", (Tag.HAND, Tag.HEART), ("cooking", "guests")),
    "games": _kind("games", (Tag.HEAD,), ("numbers",)),
    "walking": _kind("walking", (Tag.HEART,), ("outside",)),
}
COOKING = Activity(an_id(1), "Samen koken", "cooking", cents=0, times=(Weekly(2, time(10), time(12)),))
GAMES = Activity(an_id(2), "Schaken", "games", cents=200, times=(Weekly(3, time(19), time(21)),), dutch=Dutch.SOME)
WALK = Activity(an_id(3), "Wandelen", "walking", place="Park", for_whom=ForWhom.WOMEN)

hours = st.tuples(st.integers(1, 7), st.integers(6, 20), st.integers(1, 3)).map(
    lambda each: Weekly(each[0], time(each[1]), time(each[1] + each[2]))
)
some_tags = st.lists(st.sampled_from(Tag), unique=True, max_size=2).map(tuple)
activities = st.builds(
    Activity,
    id=st.integers(1, 10**6).map(an_id),
    title=st.sampled_from(("Koken", "koken", "Zingen", "Één keer", "قهوة")),
    kind=st.sampled_from((*KINDS, "other", "retired-one")),
    place=st.sampled_from(("", " ", "De Poort")),
    times=st.lists(hours, max_size=3).map(tuple),
    cents=st.none() | st.integers(0, 1000),
    travel_minutes=st.none() | st.integers(0, 90),
    dutch=st.sampled_from(Dutch),
    languages=st.lists(st.sampled_from(("ti", "ar", "en")), unique=True).map(tuple),
    for_whom=st.sampled_from(ForWhom),
    form=st.sampled_from(Form),
    roles=st.lists(st.sampled_from(Role), unique=True, min_size=1).map(tuple),
    tags=some_tags,
    until=st.none() | st.dates(date(2026, 10, 1), date(2027, 2, 1)),
    checked_on=st.none() | st.just(TODAY),
)
libraries = st.lists(activities, max_size=12, unique_by=lambda each: each.id)
needs = st.builds(
    Needs,
    dutch=st.none() | st.sampled_from(Dutch),
    women_only=st.booleans(),
    free=st.none() | st.frozensets(st.sampled_from(WEEK)),
    most_cents=st.none() | st.integers(0, 1000),
    most_minutes=st.none() | st.integers(0, 90),
    liked=st.frozensets(st.sampled_from(("cooking", "guests", "numbers"))),
    strengths=st.frozensets(st.sampled_from(("cooking", "outside"))),
    tags=st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(0, 4)).map(
        lambda n: tuple(zip(Tag, n, strict=True))
    ),
    contact=st.frozensets(st.sampled_from(Contact)),
    role=st.none() | st.sampled_from(Role),
    languages=st.lists(st.sampled_from(("ti", "ar")), unique=True).map(tuple),
    same_tongue=st.sampled_from(SameTongue),
)


def _reasons(found: tuple[Suggestion, ...], activity: Activity) -> tuple[Reason, ...]:
    return next(each.reasons for each in found if each.activity.id == activity.id)


# --- what was asked for -----------------------------------------------------------------------------------------------


@given(libraries, needs)
def test_no_suggestion_breaks_what_was_asked_for(library: list[Activity], asked: Needs) -> None:
    """Written out by hand here, not by the finder's own words."""
    order = list(Dutch)
    for each in (found.activity for found in suggest(library, KINDS, asked, TODAY)):
        assert each.until is None or each.until >= TODAY
        assert each.checked_on or each.place.strip() or each.times
        if asked.dutch is not None:
            assert order.index(each.dutch) <= order.index(asked.dutch)
        if asked.women_only:
            assert each.for_whom is ForWhom.WOMEN
        if asked.free is not None:
            assert any(all(part in asked.free for part in held.parts) for held in each.times)
        if asked.most_cents is not None:
            assert each.cents is not None
            assert each.cents <= asked.most_cents
        if asked.most_minutes is not None:
            assert each.travel_minutes is not None
            assert each.travel_minutes <= asked.most_minutes


@given(libraries, needs)
def test_what_is_to_be_asked_first_is_no_suggestion_and_says_what_to_ask(library: list[Activity], asked: Needs) -> None:
    first = ask_first(library, KINDS, asked, TODAY)
    assert all(each.unknown for each in first)
    assert not {each.activity.id for each in first} & {
        each.activity.id for each in suggest(library, KINDS, asked, TODAY)
    }
    everything = ask_first(library, KINDS, replace(asked, free=None, most_cents=None, most_minutes=None), TODAY)
    assert {each.unknown for each in everything} <= {(Unknown.NEAR,)}


@given(libraries, needs, st.randoms(use_true_random=False))
def test_the_order_of_the_library_changes_nothing(library: list[Activity], asked: Needs, chance: Random) -> None:
    mixed = list(library)
    chance.shuffle(mixed)
    assert suggest(mixed, KINDS, asked, TODAY) == suggest(library, KINDS, asked, TODAY)


@given(libraries, needs, st.integers(1, 6))
def test_one_is_always_outside_the_strongest(library: list[Activity], asked: Needs, limit: int) -> None:
    found = suggest(library, KINDS, asked, TODAY)
    few = shown(found, limit)
    assert len(few) == min(limit, len(found))
    if any(each.outside for each in found):
        assert any(each.outside for each in few)
    for each in few:
        if each.outside:
            tags = each.activity.tags or KINDS[each.activity.kind].tags
            assert asked.strongest
            assert not set(tags) & asked.strongest


def test_a_time_fits_only_where_all_of_it_is_free() -> None:
    noon = replace(COOKING, times=(Weekly(2, time(11), time(14)),))
    assert suggest([noon], KINDS, Needs(free=frozenset({"tuesday_morning"})), TODAY) == ()
    whole = suggest([noon], KINDS, Needs(free=frozenset({"tuesday_morning", "tuesday_afternoon"})), TODAY)
    assert Reason(Because.TIME, "tuesday_morning") in whole[0].reasons


@pytest.mark.parametrize(
    ("asked", "lacking"),
    [
        (Needs(most_cents=500), Unknown.COST),
        (Needs(free=frozenset({"monday_morning"})), Unknown.TIMES),
        (Needs(most_minutes=30), Unknown.TRAVEL),
    ],
)
def test_what_nobody_knows_is_asked_before_it_is_suggested(asked: Needs, lacking: Unknown) -> None:
    bare = Activity(an_id(9), "Koor", checked_on=TODAY)
    assert suggest([bare], KINDS, asked, TODAY) == ()
    assert ask_first([bare], KINDS, asked, TODAY)[0].unknown == (lacking,)
    assert lacking in suggest([bare], KINDS, Needs(), TODAY)[0].unknown


def test_what_nobody_looked_for_yet_is_asked_first_and_costs_nothing_known() -> None:
    example = Activity(an_id(9), "Borduren", cents=0)
    assert suggest([example], KINDS, Needs(), TODAY) == ()
    (found,) = ask_first([example], KINDS, Needs(), TODAY)
    assert found.unknown == (Unknown.NEAR,) and Reason(Because.FREE) not in found.reasons
    for seen in (replace(example, checked_on=TODAY), replace(example, place="De Poort")):
        (found,) = suggest([seen], KINDS, Needs(), TODAY)
        assert Reason(Because.FREE) in found.reasons


# --- what fits best -----------------------------------------------------------------------------------------------------


def test_what_gives_energy_comes_first_and_says_so() -> None:
    found = suggest([WALK, GAMES, COOKING], KINDS, Needs(liked=frozenset({"numbers"})), TODAY)
    assert found[0].activity is GAMES
    assert Reason(Because.LIKED, "numbers") in found[0].reasons


def test_a_strength_is_told_once() -> None:
    asked = Needs(liked=frozenset({"cooking"}), strengths=frozenset({"cooking"}))
    told = [each for each in _reasons(suggest([COOKING], KINDS, asked, TODAY), COOKING) if each.about == "cooking"]
    assert told == [Reason(Because.STRENGTH, "cooking")]


def test_who_looks_for_people_to_keep_seeing_finds_projects() -> None:
    project = replace(GAMES, form=Form.PROJECT)
    found = suggest([COOKING, project], KINDS, Needs(contact=frozenset({Contact.LASTING})), TODAY)
    assert found[0].activity is project
    assert Reason(Because.LASTING) in found[0].reasons


def test_who_wants_to_do_something_for_others_finds_where_that_is_possible() -> None:
    giving = replace(GAMES, roles=(Role.VISITOR, Role.VOLUNTEER))
    found = suggest(
        [COOKING, giving], KINDS, Needs(contact=frozenset({Contact.CONTRIBUTING}), role=Role.VOLUNTEER), TODAY
    )
    assert found[0].activity is giving
    assert found[0].reasons[:2] == (Reason(Because.CONTRIBUTING), Reason(Because.ROLE, Role.VOLUNTEER))


def test_the_own_language_counts_only_for_who_wants_it() -> None:
    tigrinya = replace(GAMES, languages=("ti",))
    yes, no = (Needs(languages=("ti",), same_tongue=each) for each in (SameTongue.YES, SameTongue.NO))
    assert Reason(Because.SAME_TONGUE, "ti") in suggest([tigrinya], KINDS, yes, TODAY)[0].reasons
    unasked = suggest([tigrinya], KINDS, replace(no, same_tongue=SameTongue.NOT_ASKED), TODAY)[0]
    unwished = suggest([tigrinya], KINDS, no, TODAY)[0]
    assert unwished.score < unasked.score
    assert unwished.reasons == unasked.reasons


def test_easy_things_are_told() -> None:
    easy = replace(COOKING, receives="Fatma")
    assert _reasons(suggest([easy], KINDS, Needs(), TODAY), easy) == (
        Reason(Because.NO_DUTCH),
        Reason(Because.FREE),
        Reason(Because.RECEIVED, "Fatma"),
    )


def test_nobody_is_guessed_to_be_who_an_activity_is_meant_for() -> None:
    """It is suggested all the same, a little later: for whom it is meant is told with it."""
    found = suggest([replace(COOKING, id=an_id(8), for_whom=ForWhom.MEN), COOKING], KINDS, Needs(), TODAY)
    assert [each.activity.for_whom for each in found] == [ForWhom.EVERYONE, ForWhom.MEN]
    assert suggest([COOKING, WALK], KINDS, Needs(women_only=True), TODAY)[0].activity is WALK


def test_where_all_is_equally_strong_nothing_lies_outside() -> None:
    asked = Needs(tags=tuple((tag, 2) for tag in Tag))
    assert not any(each.outside for each in suggest([COOKING, GAMES, WALK], KINDS, asked, TODAY))


def test_a_day_of_checking_that_is_still_to_come_checks_nothing() -> None:
    today = date(2026, 11, 22)
    assert not Activity("1", "Koken", checked_on=today).stale(today)
    assert Activity("1", "Koken", checked_on=date(9999, 12, 31)).stale(today)
