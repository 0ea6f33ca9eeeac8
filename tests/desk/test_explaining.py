"""Cards on how things work here: explained, told back, in order, and on paper."""

from datetime import timedelta
from pathlib import Path

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.connection.explained import ToldBack
from coachdesk.domain.errors import NoCardChosen, StillToCome, UnknownId
from coachdesk.domain.trail import Deed
from coachdesk.domain.words import Words
from tests.builders import samira
from tests.desk.conftest import Clock


@pytest.fixture
def case(desk: Desk) -> str:
    file = samira()
    desk.vault.opened().cases.add(file)
    return file.case.id


def test_a_card_is_explained_once_and_again_and_undone(desk: Desk, case: str, clock: Clock) -> None:
    first = desk.explaining.today()
    desk.explaining.explain(case, "doctor", ToldBack.AGAIN, "ar")
    clock.on(days=7)
    desk.explaining.explain(case, "doctor", ToldBack.CLEAR, "nl")
    (kept,) = desk.cases.open(case).connection.explained
    assert (kept.on, kept.told_back, kept.language) == (desk.explaining.today(), ToldBack.CLEAR, "nl")
    desk.undo.undo()
    (kept,) = desk.cases.open(case).connection.explained
    assert (kept.on, kept.told_back, kept.language) == (first, ToldBack.AGAIN, "ar")
    desk.undo.undo()
    assert desk.cases.open(case).connection.explained == ()


def test_what_is_to_be_explained_again_stands_first_and_what_was_clear_last(
    desk: Desk, case: str, clock: Clock
) -> None:
    every = list(desk.content.guidance.cards)
    desk.explaining.explain(case, "digid", ToldBack.CLEAR, "ar")
    clock.on(days=1)
    desk.explaining.explain(case, "duo", ToldBack.CLEAR, "ar")
    desk.explaining.explain(case, "post", ToldBack.AGAIN, "ar")
    order = [card.id for card in desk.explaining.in_order(desk.cases.open(case))]
    assert order[0] == "post" and order[-2:] == ["digid", "duo"]
    assert order[1:-2] == [card for card in every if card not in ("digid", "duo", "post")]


def test_only_known_cards_and_days_that_have_come(desk: Desk, case: str) -> None:
    with pytest.raises(UnknownId):
        desk.explaining.explain(case, "taxes_of_the_moon", ToldBack.CLEAR, "nl")
    with pytest.raises(UnknownId):
        desk.explaining.change(case, "doctor", words=Words("x"))
    desk.explaining.explain(case, "doctor", ToldBack.NOT_ASKED, "nl")
    with pytest.raises(StillToCome):
        desk.explaining.change(case, "doctor", on=desk.explaining.today() + timedelta(days=1))
    desk.explaining.change(case, "doctor", words=Words("Eerst bellen", "nl"))
    desk.explaining.not_explained(case, "doctor")
    desk.undo.undo()
    (kept,) = desk.cases.open(case).connection.explained
    assert kept.words.text == "Eerst bellen"


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_all_cards_make_one_pdf_with_a_page_for_each(desk: Desk, language: str, tmp_path: Path) -> None:
    cards = tuple(desk.content.guidance.cards)
    desk.explaining.save_pdf(cards, language, tmp_path / "cards.pdf")
    assert len(tuple(desk.plans.pages((tmp_path / "cards.pdf").read_bytes(), 30))) == len(cards)
    with pytest.raises(NoCardChosen):
        desk.explaining.pdf((), language)


def test_only_a_card_for_a_client_stands_in_the_trail(desk: Desk, case: str, tmp_path: Path) -> None:
    before = len(desk.vault.opened().trail.entries())
    desk.explaining.save_pdf(("doctor",), "ar", tmp_path / "card.pdf")
    assert len(desk.vault.opened().trail.entries()) == before
    desk.explaining.save_pdf(("doctor",), "ar", tmp_path / "card.pdf", case)
    desk.explaining.printed(case, "ar")
    told = [(e.deed, e.detail["document"]) for e in desk.vault.opened().trail.entries() if "document" in e.detail]
    assert told == [(Deed.CASE_PRINTED, "how"), (Deed.CASE_EXPORTED, "how")]
