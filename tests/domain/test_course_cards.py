"""Cards that are sorted, how something was chosen, and how it is rated."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain.cases import LONG
from coachdesk.domain.course import CardSource, Chooser, Rating, Reason, Say, SortCard
from coachdesk.domain.course.cards import card_id, in_order
from coachdesk.domain.course.reasons import SharedStep, ratings_of, shared
from coachdesk.domain.errors import CardEmpty, FieldTooLong, PlaceNotPossible, RatingNotPossible
from coachdesk.domain.words import Words
from tests.courses import BEGUN, CARDS, LAST, RATINGS, REASON
from tests.strategies_course import cards


def test_a_card_says_something() -> None:
    with pytest.raises(CardEmpty):
        SortCard("own", CardSource.OWN, words=Words("  "))
    assert SortCard("own", CardSource.OWN, words=Words("Mijn broer")).ref == ""


@pytest.mark.parametrize("place", [0, 6, -1])
def test_there_are_five_places(place: int) -> None:
    with pytest.raises(PlaceNotPossible):
        SortCard("work", CardSource.AREA, "work", place=place)


def test_cards_of_different_sources_have_different_ids() -> None:
    ids = {card_id(source, "sleeping") for source in (CardSource.AREA, CardSource.ASPECT, CardSource.ENERGY)}
    assert ids == {"sleeping", "aspect_sleeping", "energy_sleeping"}


@given(st.lists(cards, max_size=8).map(tuple))
@settings(max_examples=60)
def test_the_order_holds_the_cards_that_have_a_place(laid: tuple[SortCard, ...]) -> None:
    ordered = in_order(laid)
    places = [card.place for card in ordered]
    assert None not in places
    assert places == sorted(place for card in laid if (place := card.place) is not None)


def test_the_most_important_card_comes_first() -> None:
    assert [card.id for card in in_order(CARDS[::-1])] == ["work", "people", "aspect_sleeping"]


def test_six_steps_of_a_shared_decision_are_recorded() -> None:
    assert shared(REASON) == tuple(SharedStep)
    assert shared(None) == ()
    assert shared(Reason("work", BEGUN)) == ()


@pytest.mark.parametrize(
    ("step", "without"),
    [
        (SharedStep.OPTIONS, {"shown": ("work",)}),
        (SharedStep.SAY, {"say": Say.NOT_ASKED}),
        (SharedStep.REASON, {"reason": Words(" ")}),
        (SharedStep.CHOOSER, {"chooser": Chooser.NOT_ASKED}),
        (SharedStep.LANGUAGE, {"language": ""}),
        (SharedStep.TEACH_BACK, {"teach_back": False}),
    ],
)
def test_what_is_missing_of_a_shared_decision_is_seen(step: SharedStep, without: dict[str, object]) -> None:
    told = shared(replace(REASON, **without))  # type: ignore[arg-type]  # one field each
    assert set(SharedStep) - set(told) == {step}


def test_a_view_of_the_consultant_has_an_end() -> None:
    with pytest.raises(FieldTooLong):
        Reason("work", BEGUN, differs="x" * (LONG + 1))


@pytest.mark.parametrize("name", ["importance", "going", "content"])
@pytest.mark.parametrize("mark", [0, 11])
def test_a_rating_lies_between_one_and_ten(name: str, mark: int) -> None:
    with pytest.raises(RatingNotPossible):
        Rating("work", BEGUN, **{name: mark})


def test_ratings_of_a_card_are_told_from_the_first_day() -> None:
    found = ratings_of(RATINGS[::-1], "work")
    assert [rating.on for rating in found] == [BEGUN, LAST]
    assert {rating.card for rating in found} == {"work"}
