"""Who could walk beside a client: no match breaks a wish, each says why, and the order of the library changes nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.connection import BuddyKind, BuddyWish, Volunteer
from coachdesk.domain.connection.matching import Because, Reason, fits, match
from coachdesk.domain.connection.wishes import SameTongue
from coachdesk.domain.questions import WEEK
from tests.builders import an_id
from tests.joined import BUDDY_WISH
from tests.library import VOLUNTEER

TODAY = date(2026, 11, 21)
CODES = ("ti", "ar", "nl", "en")
codes = st.lists(st.sampled_from(CODES), unique=True, max_size=3).map(tuple)
likes = st.lists(st.sampled_from(("cooking", "walking", "bicycle")), unique=True, max_size=2).map(tuple)
phases = st.sampled_from(("", "young", "retired"))
parts = st.lists(st.sampled_from(WEEK[:4]), unique=True, max_size=2).map(tuple)
volunteers = st.lists(
    st.builds(
        Volunteer,
        st.integers(1, 9).map(an_id),
        st.sampled_from(("Wim", "Élise", "Salma")),
        st.lists(st.sampled_from(BuddyKind), unique=True, max_size=2).map(tuple),
        codes,
        codes,
        likes,
        st.lists(phases.filter(bool), unique=True, max_size=1).map(tuple),
        parts,
        st.none() | st.booleans(),
        room=st.integers(0, 2),
        until=st.none() | st.dates(TODAY - timedelta(days=3), TODAY + timedelta(days=3)),
    ),
    max_size=6,
    unique_by=lambda each: each.id,
)
wishes = st.builds(
    BuddyWish,
    st.just(TODAY),
    st.just(True),
    same_tongue=st.sampled_from(SameTongue),
    languages=codes,
    interests=likes,
    phase=phases,
    free=parts,
    woman=st.booleans(),
)
taken = st.dictionaries(st.integers(1, 9).map(an_id), st.integers(0, 2))


@given(volunteers, wishes, codes, taken)
def test_no_match_breaks_a_wish(
    found: list[Volunteer], wish: BuddyWish, tongues: tuple[str, ...], walking: dict[str, int]
) -> None:
    for each in match(found, wish, tongues, walking, TODAY):
        who = each.volunteer
        shared = set(tongues) & set(who.tongues)
        assert walking.get(who.id, 0) < who.room
        assert who.until is None or who.until >= TODAY
        assert not wish.woman or who.woman is True
        assert wish.same_tongue is not SameTongue.YES or shared
        assert wish.same_tongue is not SameTongue.NO or (who.tongues and not shared)
        assert not wish.languages or set(wish.languages) & {*who.languages, *who.tongues}


@given(volunteers, wishes, codes, taken, st.randoms())
def test_the_order_of_the_library_changes_nothing_and_nobody_who_fits_is_left_out(
    found: list[Volunteer], wish: BuddyWish, tongues: tuple[str, ...], walking: dict[str, int], chance: "object"
) -> None:
    first = match(found, wish, tongues, walking, TODAY)
    mixed = list(found)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert match(mixed, wish, tongues, walking, TODAY) == first
    assert {each.volunteer for each in first} == {each for each in found if fits(each, wish, tongues, walking, TODAY)}


def test_each_match_says_why_and_the_weightiest_comes_first() -> None:
    other = replace(VOLUNTEER, id=an_id(2), name="Anna", interests=(), free=(), kinds=())
    found = match((other, VOLUNTEER), BUDDY_WISH, ("ti",), {}, TODAY)
    assert [each.volunteer.name for each in found] == ["Wim Bakker", "Anna"]
    assert found[0].reasons == (
        Reason(Because.INTEREST, "bicycle"),
        Reason(Because.OTHER_TONGUE, "nl"),
        Reason(Because.KIND, "language"),
        Reason(Because.TIME, "thursday_evening"),
        Reason(Because.LANGUAGE, "nl"),
        Reason(Because.LANGUAGE, "en"),
    )


@pytest.mark.parametrize("woman", [None, False])
def test_who_did_not_say_is_not_proposed_where_a_woman_is_asked_for(woman: bool | None) -> None:
    assert not fits(replace(VOLUNTEER, woman=woman), replace(BUDDY_WISH, woman=True), ("ti",), {}, TODAY)
    assert fits(replace(VOLUNTEER, woman=True), replace(BUDDY_WISH, woman=True), ("ti",), {}, TODAY)
