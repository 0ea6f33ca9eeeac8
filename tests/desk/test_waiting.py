"""What waits: everything that should, nothing else, and the most urgent first."""

import shutil
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.trail import BROKEN
from coachdesk.desk.waiting import AGAIN, CLOSING, CONTACT, IN, OUT, SOON, Waiting, WaitingKind
from coachdesk.domain.connection.due import Ask
from coachdesk.domain.connection.joining import LOOKS
from coachdesk.domain.course import Appointment, Closing, ClosingReason, Course, Pace
from coachdesk.domain.errors import VaultLocked, WrongPassphrase
from coachdesk.domain.handover import State
from coachdesk.domain.handover.due import Todo
from coachdesk.domain.picture import Meeting
from coachdesk.domain.privacy import Ground
from coachdesk.domain.registers import BreachKind, RequestKind, RequestOutcome, Told
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW, an_id, rana, samira, yonas
from tests.desk.conftest import PASSPHRASE, Clock
from tests.handovers import NEW_INCOMING, REFERRAL, SECRECY, handed
from tests.joined import ATTENDED, BUDDY, EXPERIENCE, JOINING, PLACEMENT, joined
from tests.library import COOPERATION
from tests.storage.places import flip


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """With Yonas in it."""
    desk.vault.opened().cases.add(yonas())
    return desk


def kinds(desk: Desk) -> list[WaitingKind]:
    return [waiting.kind for waiting in desk.waiting.all()]


def test_nothing_waits_in_a_new_vault(desk: Desk) -> None:
    assert desk.waiting.all() == ()
    desk.vault.lock()
    with pytest.raises(VaultLocked):
        desk.waiting.all()
    desk.vault.unlock(PASSPHRASE)


def test_a_request_waits_from_two_weeks_before_its_last_day_until_it_is_answered(desk: Desk, clock: Clock) -> None:
    request = desk.registers.new_request(RequestKind.ACCESS, an_id(1))
    desk.backups.make()
    clock.now = datetime(2026, 12, 6, 12, tzinfo=NOW.tzinfo)
    desk.backups.make()
    assert kinds(desk) == []
    clock.on(days=1)
    expected = Waiting(
        WaitingKind.REQUEST, "privacy", "requests", an_id(1), date(2026, 12, 21), "Yonas Tesfay", "access"
    )
    assert desk.waiting.all() == (expected,)
    assert request.due_on - clock.now.date() == SOON
    clock.on(days=30)
    desk.backups.make()
    assert desk.waiting.all() == (expected,)
    desk.registers.answer(request.id, RequestOutcome.GRANTED)
    assert kinds(desk) == []


def test_a_request_about_an_erased_case_has_no_name(desk: Desk) -> None:
    request = desk.registers.new_request(RequestKind.ACCESS, an_id(1))
    desk.registers.change_request(request.id, received_on=date(2026, 11, 1))
    desk.erasing.erase(an_id(1), Ground.MISTAKE)
    (waiting,) = desk.waiting.all()
    assert waiting.subject == ""


def test_a_breach_runs_against_the_clock_until_the_authority_is_decided(desk: Desk) -> None:
    breach = desk.registers.new_breach(BreachKind.LOST_DEVICE)
    (waiting,) = desk.waiting.all()
    assert (waiting.kind, waiting.due, waiting.section) == (WaitingKind.BREACH_CLOCK, breach.deadline, "breaches")
    desk.registers.tell(breach.id, Told.AUTHORITY, NOW)
    assert kinds(desk) == [WaitingKind.BREACH]
    desk.registers.change_breach(breach.id, people_reason="Alles was versleuteld")
    desk.registers.close_breach(breach.id)
    assert kinds(desk) == []


def test_cases_to_look_at_are_one_line_with_a_name_only_for_one(desk: Desk) -> None:
    desk.vault.opened().cases.add(samira(archived_at=NOW.replace(year=2020)))
    (waiting,) = desk.waiting.all()
    assert (waiting.kind, waiting.subject, waiting.count) == (WaitingKind.REVIEW, "Samira Haddad", 1)
    assert waiting.due == date(2025, 11, 21)
    desk.vault.opened().cases.add(yonas(3, archived_at=NOW.replace(year=2021, month=1)))
    (waiting,) = desk.waiting.all()
    assert (waiting.subject, waiting.count, waiting.due) == ("", 2, date(2025, 11, 21))


def test_a_backup_waits_after_a_week_without_a_good_one(desk: Desk, clock: Clock, tmp_path: Path) -> None:
    clock.on(days=8)
    assert kinds(desk) == [WaitingKind.BACKUP]
    desk.backups.make()
    made = clock.now
    assert kinds(desk) == []
    clock.on(days=8)
    (waiting,) = desk.waiting.all()
    assert (waiting.kind, waiting.detail) == (WaitingKind.BACKUP, "laptop")
    assert waiting.due is not None
    assert abs(waiting.due - made) < timedelta(seconds=1)
    stick = tmp_path / "stick"
    stick.mkdir()
    desk.backups.choose_folder(stick)
    desk.backups.make()
    assert kinds(desk) == []
    stick.rename(tmp_path / "pulled out")
    clock.on(days=8)
    desk.backups.make()
    (waiting,) = desk.waiting.all()
    assert (waiting.kind, waiting.detail) == (WaitingKind.BACKUP, "stick")


def test_a_broken_trail_waits_until_a_check_finds_it_whole(desk: Desk) -> None:
    desk.trail.check()
    assert kinds(desk) == []
    desk.vault.opened().settings.put(BROKEN, "3")
    assert kinds(desk) == [WaitingKind.TRAIL]
    desk.trail.check()
    assert kinds(desk) == []


def test_the_most_urgent_comes_first(desk: Desk, clock: Clock) -> None:
    desk.vault.opened().cases.add(samira(archived_at=NOW.replace(year=2020)))
    for days in (25, 40):
        request = desk.registers.new_request(RequestKind.ACCESS)
        desk.registers.change_request(request.id, received_on=(NOW - timedelta(days=days)).date())
    decided = desk.registers.new_breach(BreachKind.LOST_STICK)
    desk.registers.tell(decided.id, Told.AUTHORITY, NOW)
    desk.registers.new_breach(BreachKind.LOST_PAPER)
    earlier = desk.registers.new_breach(BreachKind.LOST_DEVICE)
    desk.registers.change_breach(earlier.id, discovered_at=NOW - timedelta(hours=50))
    desk.vault.opened().settings.put(BROKEN, "3")
    clock.on(days=8)
    found = desk.waiting.all()
    assert [w.kind for w in found] == [
        WaitingKind.BREACH_CLOCK,
        WaitingKind.BREACH_CLOCK,
        WaitingKind.TRAIL,
        WaitingKind.REQUEST,
        WaitingKind.REQUEST,
        WaitingKind.BACKUP,
        WaitingKind.BREACH,
        WaitingKind.REVIEW,
    ]
    assert found[0].detail == BreachKind.LOST_DEVICE
    assert found[3].due == date(2026, 11, 12)


def test_a_damaged_log_after_a_crash_is_told_until_the_vault_is_opened_again(desk: Desk, tmp_path: Path) -> None:
    shutil.copytree(desk.vault.path, tmp_path / "crashed")
    flip(tmp_path / "crashed" / "cases.db-wal", 20)
    crashed = Desk(FolderVaults(LEAST), tmp_path / "crashed", lambda: desk.content, desk.translators)
    crashed.vault.unlock(PASSPHRASE)
    assert WaitingKind.CRASH in kinds(crashed)
    crashed.vault.lock()
    crashed.vault.unlock(PASSPHRASE)
    assert WaitingKind.CRASH not in kinds(crashed)
    crashed.vault.lock()


def test_a_recovery_key_that_was_not_checked_waits(desk: Desk) -> None:
    with pytest.raises(WrongPassphrase):
        desk.vault.renew_recovery_key("niet de goede zin")
    assert kinds(desk) == []
    key = desk.vault.renew_recovery_key(PASSPHRASE)
    (waiting,) = desk.waiting.all()
    assert waiting == Waiting(WaitingKind.KEY, "settings", "safety")
    with pytest.raises(WrongPassphrase):
        desk.vault.renew_recovery_key("niet de goede zin")
    assert kinds(desk) == [WaitingKind.KEY]
    desk.vault.lock()
    desk.vault.reset_passphrase(key, PASSPHRASE)
    assert kinds(desk) == []


def test_contact_waits_from_what_became_of_it_to_aftercare(desk: Desk) -> None:
    desk.backups.make()
    today, store = NOW.astimezone().date(), desk.vault.opened().cases
    store.save_record(an_id(1), Appointment(an_id(601), today - timedelta(1)))
    store.save_record(an_id(1), Pace(14, today - timedelta(95)))
    desk.picture.save(an_id(1), Meeting(an_id(602), today - timedelta(15)))
    closed = Closing(today - timedelta(90), ClosingReason.READY, aftercare_on=today)
    store.add(replace(rana(), course=Course(closings=(closed,))))
    name, went = "Yonas Tesfay", "Rana Darwish"
    planned = date(2026, 11, 18)
    assert [w for w in desk.waiting.all() if w.kind is not WaitingKind.REVIEW] == [
        Waiting(WaitingKind.UNSETTLED, "case", CONTACT, an_id(1), today - timedelta(1), name),
        Waiting(WaitingKind.GAP, "case", CONTACT, an_id(1), today - timedelta(15), name, count=15),
        Waiting(WaitingKind.LOOK, "case", AGAIN, an_id(1), planned, name, count=3),
        Waiting(WaitingKind.AFTERCARE, "case", CLOSING, an_id(3), today, went),
    ]


def test_a_handover_waits_from_its_last_day_on_and_leads_to_its_stage(desk: Desk, clock: Clock) -> None:
    desk.vault.opened().cases.add(handed(2, State.SENT))
    desk.backups.make()
    clock.now = datetime(2026, 11, 25, 12, tzinfo=NOW.tzinfo)
    assert kinds(desk) == []
    clock.on(days=1)
    receipt = Waiting(
        WaitingKind.HANDOVER,
        "case",
        f"{OUT}:{REFERRAL.id}",
        an_id(2),
        date(2026, 11, 26),
        "Yonas Tesfay",
        Todo.ASK_RECEIPT,
        other="K. Jansen",
    )
    assert [w for w in desk.waiting.all() if w.kind is WaitingKind.HANDOVER] == [receipt]
    clock.on(days=1)
    came = replace(
        receipt, section=f"{IN}:{NEW_INCOMING.id}", due=date(2026, 11, 27), detail=Todo.CONFIRM, other="Dr. De Boer"
    )
    assert [w for w in desk.waiting.all() if w.kind is WaitingKind.HANDOVER] == [receipt, came]
    file = desk.vault.opened().cases.get(an_id(2))
    desk.handing.go_on(an_id(2), REFERRAL.id, State.RECEIVED, who="K. Jansen")
    desk.handing.save(an_id(2), replace(file.handover.incomings[1], confirmed_on=clock.now.date(), lacking=()))
    assert [w for w in desk.waiting.all() if w.kind is WaitingKind.HANDOVER] == []


def test_whoever_has_to_be_told_to_stop_comes_before_other_handovers(desk: Desk) -> None:
    desk.vault.opened().cases.add(handed(2, State.SENT))
    desk.handing.withdraw(an_id(2), SECRECY.id)
    (waiting,) = desk.waiting.all()
    assert (waiting.kind, waiting.detail, waiting.other) == (WaitingKind.STOP, Todo.TELL_STOP, "K. Jansen")
    assert tuple(WaitingKind).index(WaitingKind.STOP) < tuple(WaitingKind).index(WaitingKind.HANDOVER)
    desk.handing.recipient_told(an_id(2), SECRECY.id)
    assert desk.waiting.all() == ()


def test_how_an_activity_work_and_a_buddy_go_waits_once_its_day_has_come(desk: Desk) -> None:
    today = desk.connections.today()
    times = tuple(replace(ATTENDED[0], id=an_id(950 + at), on=today - timedelta(days=7 * at)) for at in range(LOOKS[0]))
    work, buddy = replace(PLACEMENT, look_on=today), replace(BUDDY, evaluate_on=today - timedelta(days=2))
    file = joined(2)
    connection = replace(file.connection, attended=times, experiences=(), placements=(work,), buddies=(buddy,))
    desk.vault.opened().cases.add(replace(file, connection=connection))
    found = [each for each in desk.waiting.all() if each.kind is WaitingKind.ASK]
    assert [(each.detail, each.section, each.due, each.count, each.other) for each in found] == [
        (Ask.BUDDY, f"connect:buddy:{buddy.id}", buddy.evaluate_on, 0, buddy.name),
        (Ask.EXPERIENCE, f"connect:activities:{JOINING.id}", today, LOOKS[0], JOINING.title),
        (Ask.WORK, f"connect:work:{work.id}", today, 0, work.host),
    ]
    asked = replace(EXPERIENCE, on=today, after=LOOKS[0])
    desk.vault.opened().cases.save_record(an_id(2), asked)
    desk.vault.opened().cases.save_record(an_id(2), replace(work, look_on=today + timedelta(days=1)))
    desk.vault.opened().cases.save_record(an_id(2), replace(buddy, until=today - timedelta(days=1)))
    assert WaitingKind.ASK not in kinds(desk)


def test_what_was_to_be_done_in_working_together_waits(desk: Desk) -> None:
    desk.vault.opened().library.save((COOPERATION,))
    assert WaitingKind.PARTNER not in kinds(desk)
    today = desk.cooperating.today()
    desk.cooperating.step(COOPERATION.id, "partners", on=today)
    (waiting,) = (each for each in desk.waiting.all() if each.kind is WaitingKind.PARTNER)
    assert (waiting.page, waiting.section) == ("connections", f"together:{COOPERATION.id}:steps")
    assert (waiting.subject, waiting.other, waiting.due) == ("Ineke Vos", COOPERATION.name, today)
