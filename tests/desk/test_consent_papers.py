"""The consent card at the desk: on paper, saved, and told in the trail by ids alone."""

from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.documents.pages import page_count
from coachdesk.domain.errors import FileNotWritable, ReferralNotFound
from coachdesk.domain.handover import ConsentKind, State
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.trail import Deed
from coachdesk.i18n import plain
from tests.builders import NOW, an_id
from tests.handovers import GUIDE, HEALTH, REFERRAL, handed

ABOUT = REFERRAL.id


@pytest.fixture
def case_id(desk: Desk) -> str:
    desk.vault.opened().cases.add(handed(state=State.CONSENTED))
    return an_id(1)


def test_a_card_is_made_for_a_handover_and_for_somebody_who_goes_along(desk: Desk, case_id: str) -> None:
    assert [question.kind for question in desk.consents.card(case_id, ABOUT, "ti").questions] == [
        ConsentKind.SECRECY,
        ConsentKind.HELP,
    ]
    assert plain(desk.consents.card(case_id, GUIDE.id, "ti").facts[0].lines[1].nl or "") == "Selam B."
    assert page_count(desk.consents.card_pdf(case_id, GUIDE.id, "nl")) >= 1


def test_without_a_handover_or_a_guide_there_is_no_card(desk: Desk, case_id: str) -> None:
    for about in ("", an_id(999), HEALTH.id):
        with pytest.raises(ReferralNotFound):
            desk.consents.card_pdf(case_id, about, "ti")


def test_an_answer_that_is_taken_back_is_on_the_next_card(desk: Desk, case_id: str) -> None:
    before = desk.consents.card(case_id, ABOUT, "nl")
    consent = next(c for c in desk.cases.open(case_id).handover.consents if c.about == ABOUT and c.kind == "secrecy")
    desk.handing.withdraw(case_id, consent.id)
    after = desk.consents.card(case_id, ABOUT, "nl")
    assert before.stopped == () and len(after.stopped) == 1
    desk.undo.undo()
    assert desk.consents.card(case_id, ABOUT, "nl") == before


def test_a_card_is_saved_whole_and_never_over_the_vault(desk: Desk, case_id: str, tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    desk.consents.save_card(case_id, ABOUT, "ti", path)
    assert path.read_bytes().startswith(b"%PDF") and page_count(path.read_bytes()) > 1
    with pytest.raises(FileNotWritable):
        desk.consents.save_card(case_id, ABOUT, "ti", desk.vault.opened().path / "vault.json")


def test_without_colour_the_paper_is_another_one(desk: Desk, case_id: str) -> None:
    assert desk.consents.card_pdf(case_id, ABOUT, "ti", black=True) != desk.consents.card_pdf(case_id, ABOUT, "ti")


def test_the_trail_tells_what_was_printed_and_saved_by_ids_alone(desk: Desk, case_id: str, tmp_path: Path) -> None:
    desk.consents.card_printed(case_id, ABOUT, "ti")
    desk.consents.save_card(case_id, ABOUT, "nl", tmp_path / "card.pdf")
    told = [entry for entry in desk.trail.entries(case_id=case_id) if entry.detail.get("document") == "consent"]
    assert {(entry.deed, entry.detail["language"], entry.detail["about"]) for entry in told} == {
        (Deed.CASE_PRINTED, "ti", ABOUT),
        (Deed.CASE_EXPORTED, "nl", ABOUT),
    }
    assert all(set(entry.detail) == {"document", "language", "about"} for entry in told)


def test_a_restricted_case_may_be_read_on_paper(desk: Desk) -> None:
    desk.vault.opened().cases.add(replace(handed(3), restriction=Restriction(NOW, "Bezwaar")))
    assert page_count(desk.consents.card_pdf(an_id(3), ABOUT, "ti")) >= 1


def test_what_nobody_translated_is_counted(desk: Desk, case_id: str) -> None:
    assert desk.consents.untranslated(case_id, ABOUT, "ti") == 1
    assert desk.consents.untranslated(case_id, ABOUT, "nl") == 0
    assert desk.consents.share(case_id, ABOUT, "ti").total > 5
    assert "Yonas Tesfay" in plain(desk.consents.card(case_id, ABOUT, "ti").name)
