"""Sorting cards before choosing: kept at once, in the client's order, and every move can be taken back."""

from dataclasses import replace
from datetime import date

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.undo import Deed
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import LONG
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.course import CardSource, Chooser, LaidBy, Reason, Say, SortCard, Sorted
from coachdesk.domain.course.reasons import SharedStep, shared
from coachdesk.domain.errors import (
    CardEmpty,
    CaseRestricted,
    ChangedSince,
    FieldTooLong,
    RatingNotPossible,
    TooManyCards,
    UnknownId,
)
from coachdesk.domain.faces import named, titled
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import Pile
from coachdesk.domain.words import Words
from tests.builders import an_id, yonas
from tests.desk.conftest import Clock

CASE = an_id(1)
WELL, BETTER, HEAVY = Sorted.WELL, Sorted.BETTER, Sorted.HEAVY


@pytest.fixture(autouse=True)
def stored(desk: Desk) -> None:
    """Yonas, who chose work and people."""
    desk.vault.opened().cases.add(yonas())


def opened(desk: Desk) -> CaseFile:
    return desk.cases.open(CASE)


def piles(desk: Desk) -> dict[str, Sorted]:
    return {card.words.text or card.id: card.pile for card in opened(desk).course.cards}


def offered(desk: Desk, source: CardSource) -> list[str]:
    return [face.id for face in desk.sorting.deck(opened(desk), source)]


# --- laying -----------------------------------------------------------------------------------------------------------


def test_a_card_lies_in_one_pile_and_every_move_is_taken_back_alone(desk: Desk) -> None:
    desk.sorting.lay(CASE, "money", BETTER)
    desk.sorting.lay(CASE, "work", WELL)
    desk.sorting.lay(CASE, "money", HEAVY)
    assert piles(desk) == {"money": HEAVY, "work": WELL}
    assert "money" not in offered(desk, CardSource.AREA)
    desk.undo.undo()
    assert piles(desk) == {"money": BETTER, "work": WELL}
    desk.undo.undo()
    desk.undo.undo()
    assert piles(desk) == {} and "money" in offered(desk, CardSource.AREA)
    assert desk.undo.last is None


def test_the_same_pile_again_is_no_deed(desk: Desk) -> None:
    desk.sorting.lay(CASE, "money", HEAVY)
    deed = desk.undo.last
    desk.sorting.lay(CASE, "money", HEAVY)
    assert desk.undo.last is deed


def test_a_move_is_not_taken_back_after_another_one(desk: Desk) -> None:
    desk.sorting.lay(CASE, "money", HEAVY)
    card = opened(desk).course.cards[0]
    desk.sorting.save(CASE, replace(card, pile=WELL))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert piles(desk) == {"money": WELL}


def test_cards_of_health_and_of_what_gives_energy_can_be_laid(desk: Desk) -> None:
    assert not offered(desk, CardSource.ENERGY)
    desk.picture.lay_energy(CASE, "repairing", Pile.GIVES)
    desk.picture.lay_energy(CASE, "many_appointments", Pile.COSTS)
    desk.picture.lay_own_energy(CASE, Words("Brood bakken", "nl"), Pile.GIVES)
    mine = opened(desk).picture.energy[-1].id
    assert offered(desk, CardSource.ENERGY) == ["energy_repairing", f"energy_{mine}"]
    for card in ("energy_repairing", f"energy_{mine}", "aspect_sleeping"):
        desk.sorting.lay(CASE, card, HEAVY)
    cards = opened(desk).course.cards
    assert [(card.source, card.ref, card.words.text) for card in cards] == [
        (CardSource.ENERGY, "repairing", ""),
        (CardSource.ENERGY, "", "Brood bakken"),
        (CardSource.ASPECT, "sleeping", ""),
    ]
    assert not offered(desk, CardSource.ENERGY) and "aspect_sleeping" not in offered(desk, CardSource.ASPECT)
    assert "aspect_sexuality" not in offered(desk, CardSource.ASPECT)  # nobody is shown what he did not ask for


def test_own_words_are_first_laid_back_and_then_taken_away(desk: Desk) -> None:
    desk.sorting.lay_own(CASE, Words("Een tuin", "nl"), BETTER)
    mine = opened(desk).course.cards[0].id
    desk.sorting.take_back(CASE, mine)
    assert piles(desk) == {"Een tuin": Sorted.OPEN} and offered(desk, CardSource.AREA)[0] == mine
    desk.sorting.take_back(CASE, mine)
    assert piles(desk) == {}
    desk.undo.undo()
    assert piles(desk) == {"Een tuin": Sorted.OPEN}
    for words, error in ((Words(), CardEmpty), (Words("x" * 300), FieldTooLong)):
        with pytest.raises(error):
            desk.sorting.lay_own(CASE, words)


def test_own_words_that_were_chosen_stay_on_the_table(desk: Desk) -> None:
    desk.sorting.lay_own(CASE, Words("Een tuin", "nl"))
    mine = opened(desk).course.cards[0].id
    desk.choosing.choose(CASE, (mine,), "ti")
    desk.sorting.take_back(CASE, mine)
    file = opened(desk)
    face = desk.choosing.face(file, file.choice.area_ids[0])
    words = desk.translators["ti"]
    assert named(face, words) == titled(face, words) == "Een tuin"


def test_a_card_that_nobody_knows_is_not_laid_and_shown_by_its_id(desk: Desk) -> None:
    for card in ("moon", "aspect_moon", "energy_moon"):
        with pytest.raises(UnknownId):
            desk.sorting.lay(CASE, card, WELL)
        with pytest.raises(UnknownId):
            desk.choosing.choose(CASE, (card,), "ti")
    assert named(desk.choosing.face(opened(desk), "moon"), desk.translators["en"]) == "moon"


# --- in order ---------------------------------------------------------------------------------------------------------


def placed(desk: Desk) -> dict[str, int]:
    return {card.id: card.place for card in opened(desk).course.cards if card.place is not None}


def test_at_most_five_are_put_in_order_and_one_undo_takes_back_one_move(desk: Desk) -> None:
    desk.sorting.lay(CASE, "money", HEAVY)
    desk.sorting.place(CASE, ("money", "work"))
    desk.sorting.place(CASE, ("work", "money", "aspect_sleeping"))
    assert placed(desk) == {"work": 1, "money": 2, "aspect_sleeping": 3}
    desk.undo.undo()
    assert placed(desk) == {"money": 1, "work": 2}
    desk.undo.undo()
    assert placed(desk) == {} and piles(desk) == {"money": HEAVY}
    with pytest.raises(TooManyCards) as refused:
        desk.sorting.place(CASE, ("money", "work", "housing", "people", "health", "language"))
    assert refused.value.limit == 5 and placed(desk) == {}


def test_an_order_that_was_changed_since_stays(desk: Desk) -> None:
    desk.sorting.place(CASE, ("money", "work"))
    desk.sorting.save(CASE, replace(opened(desk).course.cards[0], place=5))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert placed(desk) == {"money": 5, "work": 2}


# --- choosing ---------------------------------------------------------------------------------------------------------


def a_reason(desk: Desk, card: str) -> Reason | None:
    found = opened(desk).find(Kind.REASONS, card)
    assert found is None or isinstance(found, Reason)
    return found


def test_what_lay_on_the_table_is_kept_with_a_choice_and_goes_with_it(desk: Desk) -> None:
    desk.sorting.lay(CASE, "aspect_sleeping", HEAVY)
    desk.choosing.move(CASE, ("money", "aspect_sleeping"), "ti")
    found = a_reason(desk, "aspect_sleeping")
    assert found is not None and found.bare and found.language == "ti"
    assert {"housing", "work", "aspect_sleeping"} <= set(found.shown)
    assert shared(found) == (SharedStep.OPTIONS, SharedStep.LANGUAGE)
    desk.sorting.tell(CASE, "money", chooser=Chooser.CLIENT)
    desk.choosing.move(CASE, (), "ti")
    assert a_reason(desk, "aspect_sleeping") is None  # nobody said anything about it
    kept = a_reason(desk, "money")
    assert kept is not None and kept.chooser is Chooser.CLIENT


def test_every_move_of_a_choice_is_taken_back_alone_until_it_is_settled(desk: Desk) -> None:
    before = opened(desk)
    for chosen in (("work",), ("work", "money"), ("money", "work")):
        desk.choosing.move(CASE, chosen, "ti")
    assert desk.undo.last is not None and desk.undo.last.deed is Deed.CARD_MOVED
    desk.undo.undo()
    assert opened(desk).choice.area_ids == ("work", "money")
    desk.undo.undo()
    desk.choosing.move(CASE, ("housing",), "ti")
    desk.sorting.lay(CASE, "money", HEAVY)
    desk.choosing.settled(CASE, before)
    assert desk.undo.last.deed is Deed.CHOICE_CHANGED
    desk.undo.undo()
    assert opened(desk).choice == before.choice and a_reason(desk, "housing") is None
    desk.undo.undo()
    assert piles(desk) == {} and desk.undo.last is None


def test_not_wanting_to_choose_is_no_step_towards_a_choice(desk: Desk) -> None:
    before = opened(desk)
    desk.choosing.move(CASE, ("money",), "ti")
    desk.choosing.decline(CASE, Outcome.DOES_NOT_WANT, "ti")
    desk.choosing.settled(CASE, before)
    desk.undo.undo()
    assert opened(desk).choice == before.choice and desk.undo.last is None


# --- why, and how it is rated -----------------------------------------------------------------------------------------


def test_a_reason_is_told_part_by_part(desk: Desk) -> None:
    why = Words("Ik wil rustig slapen", "nl", "ብሰላም ክድቅስ", "ti")
    desk.sorting.tell(CASE, "work", reason=why, say=Say.SELF)
    desk.sorting.tell(CASE, "work", teach_back=True, differs="Eerst de schulden")
    found = a_reason(desk, "work")
    assert found is not None and (found.reason, found.differs) == (why, "Eerst de schulden")
    assert shared(found) == (SharedStep.SAY, SharedStep.REASON, SharedStep.LANGUAGE, SharedStep.TEACH_BACK)
    with pytest.raises(UnknownId):
        desk.sorting.tell(CASE, "housing", teach_back=True)
    with pytest.raises(FieldTooLong):
        desk.sorting.tell(CASE, "work", differs="x" * (LONG + 1))


def test_a_rating_belongs_to_its_day_and_each_mark_can_be_taken_back(desk: Desk, clock: Clock) -> None:
    desk.sorting.rate(CASE, "work", "importance", 9)
    desk.sorting.rate(CASE, "work", "going", 3)
    desk.sorting.rate(CASE, "work", "going", 4)
    desk.undo.undo()
    rating = desk.sorting.rating(opened(desk), "work")
    assert (rating.on, rating.importance, rating.going, rating.content) == (date(2026, 11, 21), 9, 3, None)
    clock.on(days=90)
    assert desk.sorting.rating(opened(desk), "work").going is None
    desk.sorting.rate(CASE, "work", "going", 7)
    assert [(each.on.month, each.going) for each in opened(desk).course.ratings] == [(11, 3), (2, 7)]
    desk.sorting.rate(CASE, "work", "going", None)
    assert len(opened(desk).course.ratings) == 1
    desk.undo.undo()
    assert len(opened(desk).course.ratings) == 2
    with pytest.raises(RatingNotPossible):
        desk.sorting.rate(CASE, "work", "going", 11)
    with pytest.raises(UnknownId):
        desk.sorting.rate(CASE, "housing", "going", 5)


# --- the consultant ---------------------------------------------------------------------------------------------------


def test_the_consultant_lays_two_cards_and_any_duty(desk: Desk) -> None:
    desk.sorting.add(CASE, words=Words("Inburgering", "nl"), duty=True)
    desk.sorting.add(CASE, words=Words("Fietsen", "nl"))
    desk.sorting.add(CASE, card="aspect_moving")
    for more in ({"words": Words("Zwemmen", "nl")}, {"card": "aspect_eating"}):
        with pytest.raises(TooManyCards) as refused:
            desk.sorting.add(CASE, **more)
        assert refused.value.limit == 2
    desk.sorting.add(CASE, words=Words("Leerplicht", "nl"), duty=True)
    cards = opened(desk).course.cards
    assert {card.by for card in cards} == {LaidBy.CONSULTANT}
    assert [card.source for card in cards] == [CardSource.DUTY, CardSource.OWN, CardSource.ASPECT, CardSource.DUTY]
    assert {"aspect_moving", cards[0].id} <= {face.id for face in desk.choosing.on_table(opened(desk))}
    desk.sorting.lay(CASE, cards[0].id, HEAVY)
    desk.sorting.take_back(CASE, cards[0].id)
    assert opened(desk).course.cards[0].pile is Sorted.OPEN  # it never leaves the table by the client's hand
    with pytest.raises(CardEmpty):
        desk.sorting.add(CASE, duty=True)


def test_a_card_that_lies_there_is_not_laid_again(desk: Desk) -> None:
    desk.sorting.lay(CASE, "aspect_moving", WELL)
    assert desk.sorting.add(CASE, card="aspect_moving").course.cards == (
        SortCard("aspect_moving", CardSource.ASPECT, "moving", pile=WELL),
    )
    assert "aspect_moving" not in [face.id for face in desk.sorting.addable(opened(desk))]
    for card in ("work", "moon", "aspect_moon"):
        with pytest.raises(UnknownId):
            desk.sorting.add(CASE, card=card)


def test_a_restricted_case_is_left_as_it_is(desk: Desk) -> None:
    desk.rights.restrict(CASE, "Bezwaar van 20 november")
    for deed in (
        lambda: desk.sorting.lay(CASE, "money", HEAVY),
        lambda: desk.sorting.place(CASE, ("money",)),
        lambda: desk.sorting.rate(CASE, "work", "going", 5),
        lambda: desk.sorting.tell(CASE, "work", teach_back=True),
        lambda: desk.sorting.add(CASE, words=Words("Fietsen", "nl")),
    ):
        with pytest.raises(CaseRestricted):
            deed()
    assert opened(desk).course.cards == () and opened(desk).course.reasons == ()
