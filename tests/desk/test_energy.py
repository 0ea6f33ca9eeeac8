"""Cards about energy: which ones are offered, how they move, and what undo brings back."""

from dataclasses import replace

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CardEmpty, CaseRestricted, ChangedSince, UnknownId
from coachdesk.domain.intake import names_strength
from coachdesk.domain.picture import EnergyItem, Pile, Tag
from coachdesk.domain.picture.energy import mixture
from coachdesk.domain.words import Words
from tests.builders import an_id, yonas

CASE = an_id(1)


@pytest.fixture
def file(desk: Desk) -> CaseFile:
    desk.vault.opened().cases.add(yonas())
    return desk.cases.open(CASE)


def energy(desk: Desk) -> dict[str, EnergyItem]:
    return {item.key: item for item in desk.cases.open(CASE).picture.energy}


@pytest.mark.parametrize("pile", Pile)
def test_every_card_is_offered_for_its_piles_and_head_hand_and_heart_take_turns(
    desk: Desk, file: CaseFile, pile: Pile
) -> None:
    cards = desk.picture.energy_deck(file, pile)
    assert {card.id for card in cards} == {c.id for c in desk.content.energy_cards.values() if pile in c.piles}
    assert {card.tags[0] for card in cards[:3]} == set(Tag)
    for tag in Tag:
        assert set(desk.picture.energy_deck(file, pile, tag)) == {card for card in cards if tag in card.tags}


def test_what_lies_is_not_offered_and_comes_back_when_it_is_taken_back(desk: Desk, file: CaseFile) -> None:
    laid = desk.picture.lay_energy(CASE, "reading", Pile.RESTORES)
    assert energy(desk)["reading"].tags == desk.content.energy_cards["reading"].tags
    for pile in Pile:
        assert "reading" not in {card.id for card in desk.picture.energy_deck(laid, pile)}
    desk.undo.undo()
    assert energy(desk) == {}
    assert "reading" in {card.id for card in desk.picture.energy_deck(desk.cases.open(CASE), Pile.GIVES)}


def test_a_card_that_was_moved_goes_back_where_it_lay_with_all_that_was_said_of_it(desk: Desk, file: CaseFile) -> None:
    desk.picture.lay_energy(CASE, "reading", Pile.GIVES)
    strong = desk.picture.save(CASE, replace(energy(desk)["reading"], strength=True)).picture.energy[0]
    desk.picture.lay_energy(CASE, "reading", Pile.COSTS)
    assert not energy(desk)["reading"].strength  # what costs energy is no strength on the plan
    desk.undo.undo()
    assert energy(desk)["reading"] == strong


def test_what_was_said_since_is_not_thrown_away(desk: Desk, file: CaseFile) -> None:
    desk.picture.lay_energy(CASE, "reading", Pile.GIVES)
    desk.picture.save(CASE, replace(energy(desk)["reading"], quality=Words("Leest graag voor", "nl")))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert energy(desk)["reading"].quality.text == "Leest graag voor"


def test_what_cannot_be_laid_is_refused(desk: Desk, file: CaseFile) -> None:
    with pytest.raises(UnknownId):
        desk.picture.lay_energy(CASE, "no_such_card", Pile.GIVES)
    with pytest.raises(CardEmpty):
        desk.picture.lay_own_energy(CASE, Words("  "), Pile.GIVES)
    desk.rights.restrict(CASE, "Bezwaar")
    with pytest.raises(CaseRestricted):
        desk.picture.lay_energy(CASE, "reading", Pile.GIVES)
    assert energy(desk) == {}


def test_the_mixture_counts_cards_that_give_and_names_no_type(desk: Desk, file: CaseFile) -> None:
    assert mixture(()) == dict.fromkeys(Tag, 0)
    desk.picture.lay_energy(CASE, "repairing", Pile.GIVES)
    desk.picture.lay_energy(CASE, "caring", Pile.COSTS)
    assert mixture(energy(desk).values()) == {Tag.HEAD: 1, Tag.HAND: 1, Tag.HEART: 0}


def test_a_strength_has_words_for_the_plan(desk: Desk, file: CaseFile) -> None:
    cards = desk.content.energy_cards
    plain, silent = cards["repairing"], cards["waiting"]
    assert plain.strength is not None and silent.strength is None
    assert names_strength(EnergyItem("1", Pile.GIVES, plain.id), plain)
    assert not names_strength(EnergyItem("1", Pile.GIVES, silent.id), silent)
    assert names_strength(EnergyItem("1", Pile.GIVES, silent.id, quality=Words("Geduld", "nl")), silent)
    assert names_strength(EnergyItem("1", Pile.GIVES, words=Words("Zingen", "nl")), None)
