"""The registers: what is kept, who is told, and that erasing a case leaves them whole."""

from datetime import date, timedelta

import pytest

from coachdesk.desk.changes import BreachChanged, Change, RequestChanged
from coachdesk.desk.desk import Desk
from coachdesk.domain.errors import (
    BeforeDiscovery,
    BreachUndecided,
    ExtensionTooLate,
    ReasonMissing,
    StillToCome,
    UnknownId,
    VaultLocked,
)
from coachdesk.domain.privacy import Ground
from coachdesk.domain.registers import BreachKind, RequestKind, RequestOutcome, Told
from coachdesk.domain.trail import Deed
from tests.builders import NOW, an_id, samira, yonas
from tests.desk.conftest import PASSPHRASE, Clock

TODAY = date(2026, 11, 21)


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """With two cases."""
    desk.vault.opened().cases.add_many((yonas(), samira()))
    return desk


def told(desk: Desk) -> list[Change]:
    heard: list[Change] = []
    desk.changes.subscribe(heard.append)
    return heard


# --- requests ---------------------------------------------------------------------------------------------------------


def test_a_request_is_kept_announced_and_still_there_after_locking(desk: Desk) -> None:
    heard = told(desk)
    request = desk.registers.new_request(RequestKind.ACCESS, an_id(1))
    assert (request.received_on, request.due_on) == (TODAY, date(2026, 12, 21))
    changed = desk.registers.change_request(request.id, note="Vroeg het aan de telefoon", received_on=date(2026, 11, 2))
    assert heard == [RequestChanged(request), RequestChanged(changed)]
    assert desk.registers.change_request(request.id, note=changed.note) == changed
    assert len(heard) == 2
    desk.vault.lock()
    with pytest.raises(VaultLocked):
        desk.registers.requests()
    desk.vault.unlock(PASSPHRASE)
    assert desk.registers.requests() == (changed,)
    assert desk.registers.request(request.id) == changed


def test_the_first_due_comes_first_and_answered_ones_last(desk: Desk, clock: Clock) -> None:
    ids = [desk.registers.new_request(RequestKind.ACCESS).id for _ in range(4)]
    for days, request_id in zip((3, 9, 5, 20), ids, strict=True):
        desk.registers.change_request(request_id, received_on=TODAY - timedelta(days=days))
    desk.registers.answer(ids[3], RequestOutcome.GRANTED)
    clock.on(days=1)
    desk.registers.answer(ids[0], RequestOutcome.WITHDRAWN)
    assert [r.id for r in desk.registers.requests()] == [ids[1], ids[2], ids[0], ids[3]]


def test_extending_needs_a_reason_and_comes_within_the_month(desk: Desk, clock: Clock) -> None:
    request = desk.registers.new_request(RequestKind.ERASURE)
    with pytest.raises(ReasonMissing):
        desk.registers.extend(request.id)
    desk.registers.change_request(request.id, extension_reason="Het archief moet worden doorzocht")
    clock.on(days=30)
    assert desk.registers.extend(request.id).due_on == date(2027, 2, 21)
    with pytest.raises(ReasonMissing):
        desk.registers.change_request(request.id, extension_reason=" ")
    assert desk.registers.shorten(request.id).due_on == date(2026, 12, 21)
    clock.on(days=1)
    with pytest.raises(ExtensionTooLate):
        desk.registers.extend(request.id)
    assert desk.registers.request(request.id).extended_on is None


def test_refusing_needs_a_reason_and_can_be_taken_back(desk: Desk) -> None:
    request = desk.registers.new_request(RequestKind.ERASURE)
    with pytest.raises(ReasonMissing):
        desk.registers.answer(request.id, RequestOutcome.REFUSED)
    desk.registers.change_request(request.id, outcome_reason="De wet verplicht tot bewaren")
    refused = desk.registers.answer(request.id, RequestOutcome.REFUSED)
    assert (refused.open, refused.done_on) == (False, TODAY)
    assert desk.registers.reopen_request(request.id).open


def test_an_extended_request_is_answered_by_erasing_and_another_one_by_hand(desk: Desk) -> None:
    mine, seeing = (desk.registers.new_request(kind, an_id(1)) for kind in (RequestKind.ERASURE, RequestKind.ACCESS))
    for request in (mine, seeing):
        desk.registers.change_request(request.id, extension_reason="Het archief moet worden doorzocht")
        desk.registers.extend(request.id)
    desk.erasing.erase(an_id(1), Ground.REQUEST)
    answered = desk.registers.request(mine.id)
    assert (answered.outcome, answered.done_on, answered.extension_reason) == (RequestOutcome.GRANTED, TODAY, "")
    assert desk.registers.change_request(seeing.id, note="Brief verstuurd").open
    assert desk.registers.answer(seeing.id, RequestOutcome.GRANTED).done_on == TODAY
    assert desk.registers.reopen_request(seeing.id).open
    assert desk.registers.shorten(seeing.id).extended_on is None
    with pytest.raises(ReasonMissing):
        desk.registers.extend(seeing.id)


def test_erasing_a_case_takes_the_words_of_its_requests_and_leaves_the_register_readable(desk: Desk) -> None:
    request = desk.registers.new_request(RequestKind.ERASURE, an_id(1))
    desk.registers.change_request(
        request.id, note="Yonas belde", extension_reason="Vakantie van Yonas", outcome_reason="Deels: Yonas wil het zo"
    )
    desk.registers.extend(request.id)
    desk.registers.answer(request.id, RequestOutcome.PARTLY)
    desk.erasing.erase(an_id(1), Ground.REQUEST)
    kept = desk.registers.request(request.id)
    assert (kept.note, kept.extension_reason, kept.outcome_reason) == ("", "", "")
    assert (kept.outcome, kept.extended_on, kept.case_id) == (RequestOutcome.PARTLY, TODAY, an_id(1))


def test_what_is_not_there_is_said(desk: Desk) -> None:
    with pytest.raises(UnknownId):
        desk.registers.request("x")
    with pytest.raises(UnknownId):
        desk.registers.breach("x")


# --- breaches ---------------------------------------------------------------------------------------------------------


def test_a_lost_laptop_is_about_everybody_and_the_clock_runs_from_now(desk: Desk) -> None:
    heard = told(desk)
    breach = desk.registers.new_breach(BreachKind.LOST_DEVICE)
    assert set(breach.case_ids) == {an_id(1), an_id(2)}
    assert breach.deadline == NOW + timedelta(hours=72)
    assert heard == [BreachChanged(breach)]
    paper = desk.registers.new_breach(BreachKind.LOST_PAPER)
    assert paper.case_ids == ()
    assert set(desk.registers.set_breach_kind(paper.id, BreachKind.LOST_DEVICE).case_ids) == set(breach.case_ids)
    only = desk.registers.change_breach(paper.id, case_ids=(an_id(2),))
    assert desk.registers.set_breach_kind(paper.id, BreachKind.LOST_DEVICE) == only


def test_the_discovery_is_set_earlier_and_not_later(desk: Desk, clock: Clock) -> None:
    breach = desk.registers.new_breach(BreachKind.LOST_STICK)
    earlier = desk.registers.change_breach(breach.id, discovered_at=NOW - timedelta(days=2))
    assert earlier.time_left(NOW) == timedelta(days=1)
    with pytest.raises(StillToCome):
        desk.registers.change_breach(breach.id, discovered_at=NOW + timedelta(minutes=5))
    with pytest.raises(BeforeDiscovery):
        desk.registers.tell(breach.id, Told.INTERNAL, NOW - timedelta(days=3))
    clock.on(hours=1)
    assert desk.registers.tell(breach.id, Told.INTERNAL, clock.now).internal_at == clock.now
    assert desk.registers.tell(breach.id, Told.INTERNAL, None).internal_at is None


def test_a_breach_is_closed_when_both_are_decided_and_stays_in_the_register(desk: Desk) -> None:
    breach = desk.registers.new_breach(BreachKind.WRONG_RECIPIENT)
    with pytest.raises(BreachUndecided):
        desk.registers.close_breach(breach.id)
    desk.registers.tell(breach.id, Told.AUTHORITY, NOW)
    with pytest.raises(BreachUndecided):
        desk.registers.close_breach(breach.id)
    desk.registers.change_breach(breach.id, people_reason="De brief kwam ongeopend terug", measures="Adres nalezen")
    assert not desk.registers.close_breach(breach.id).open
    other = desk.registers.new_breach(BreachKind.OTHER)
    assert [b.id for b in desk.registers.breaches()] == [other.id, breach.id]
    assert desk.registers.reopen_breach(breach.id).open


def test_the_trail_tells_of_both_registers_and_says_nothing_of_anyone(desk: Desk) -> None:
    request = desk.registers.new_request(RequestKind.ACCESS, an_id(1))
    desk.registers.change_request(request.id, note="Yonas belde")
    breach = desk.registers.new_breach(BreachKind.LOST_PAPER)
    desk.registers.change_breach(breach.id, happened="De map van Yonas lag in de bus")
    entries = desk.vault.opened().trail.entries()
    assert {Deed.REQUEST_KEPT, Deed.BREACH_KEPT} <= {e.deed for e in entries}
    assert "Yonas" not in str([e.detail for e in entries])
