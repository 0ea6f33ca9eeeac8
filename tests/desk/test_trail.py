"""The trail at the desk: what is told of the work, in sentences, and held against the backups."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.sentences_trail import deed_sentence, verdict, who_did
from coachdesk.domain.cases import CaseKind
from coachdesk.domain.papers import PlanCopy, PlanPaper
from coachdesk.domain.privacy import Ground
from coachdesk.domain.registers import RequestKind
from coachdesk.domain.trail import Deed, TrailEntry, TrailReport
from tests.builders import NOW, an_id, yonas
from tests.desk.conftest import PASSPHRASE, Clock


def newest(desk: Desk, count: int, case_id: str | None = None) -> list[tuple[Deed, dict[str, str]]]:
    return [(entry.deed, dict(entry.detail)) for entry in desk.trail.entries(case_id, limit=count)]


def stored(desk: Desk) -> str:
    file = yonas()
    desk.vault.opened().cases.add(file)
    return file.case.id


# --- what is told -------------------------------------------------------------------------------------------------------


def test_opening_printing_and_saving_are_told(desk: Desk, tmp_path: Path) -> None:
    case_id = stored(desk)
    desk.cases.open(case_id)
    desk.cases.open(case_id)
    desk.plans.sheet(case_id, "ti")  # looking at the preview is not told
    desk.plans.printed(case_id, "ti")
    desk.plans.printed(case_id, "ti")
    desk.plans.save_pdf(case_id, "ar", tmp_path / "plan.pdf", PlanPaper(PlanCopy.CONSULTANT))
    assert newest(desk, 9, case_id) == [
        (Deed.CASE_EXPORTED, {"document": "plan", "language": "ar", "copy": "consultant"}),
        (Deed.CASE_PRINTED, {"document": "plan", "language": "ti", "copy": "client"}),
        (Deed.CASE_PRINTED, {"document": "plan", "language": "ti", "copy": "client"}),
        (Deed.CASE_OPENED, {}),
        (Deed.CASE_MADE, {}),
    ]


def test_reading_within_the_program_is_not_told_as_opening(desk: Desk) -> None:
    case_id = stored(desk)
    desk.cases.change(case_id, reference="ZW-3")
    desk.cases.search("Yonas")
    assert Deed.CASE_OPENED not in [deed for deed, _detail in newest(desk, 50)]


def test_settings_that_decide_on_safety_are_told_by_their_key_alone(desk: Desk) -> None:
    before = newest(desk, 1)
    desk.settings.put("window.something", "x")
    assert newest(desk, 1) == before
    desk.settings.put("lock.minutes", "15")
    assert newest(desk, 1) == [(Deed.SETTING_CHANGED, {"key": "lock.minutes"})]
    desk.vault.set_pin("2468")
    assert newest(desk, 1) == [(Deed.SETTING_CHANGED, {"key": "together.pin"})]
    assert not any("2468" in str(entry) for entry in desk.trail.entries(limit=50))


# --- sentences ----------------------------------------------------------------------------------------------------------


def sentence(desk: Desk, deed: Deed, **detail: str) -> str:
    return deed_sentence(TrailEntry(1, NOW, "", deed, an_id(1), detail), desk.content, desk.translators["en"])


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
@pytest.mark.parametrize("detail", [{}, {"unknown": "x"}, {"part": "x", "language": "x", "document": "x", "key": "x"}])
def test_every_deed_has_a_sentence_whatever_its_details(desk: Desk, language: str, detail: dict[str, str]) -> None:
    for deed in Deed:
        said = deed_sentence(TrailEntry(1, NOW, "", deed, "", detail), desk.content, desk.translators[language])
        assert said.strip() and "{" not in said


def test_sentences_say_what_they_know(desk: Desk) -> None:
    def said(deed: Deed, **detail: str) -> str:
        return sentence(desk, deed, **detail)

    assert said(Deed.CASE_PRINTED, document="plan", language="ar") == "The plan was printed, language: Arabic."
    for_the_file = said(Deed.CASE_PRINTED, document="plan", language="ar", copy="consultant")
    assert for_the_file == "The plan was printed for the file, language: Arabic."
    energy = desk.content.questions["energy"].title.source
    assert said(Deed.CASE_CHANGED, part="answer.energy") == f"The answer about “{energy}” was changed."
    assert said(Deed.CASE_CHANGED, part="steps") == "The steps were changed."
    forgotten = said(Deed.CASE_CHANGED, part="earlier", field="case.contact.name")
    assert forgotten == "An earlier value was taken out: “Fixed contact person: name”."
    for ground in Ground:
        assert said(Deed.CASE_ERASED, ground=ground) != said(Deed.CASE_ERASED)
    for kind in RequestKind:
        assert said(Deed.REQUEST_KEPT, kind=kind) != said(Deed.REQUEST_KEPT)
    retention = said(Deed.SETTING_CHANGED, setting=f"retention.{CaseKind.OTHER}")
    assert retention == "How long cases are kept was changed."
    assert "21 November 2026" in said(Deed.RESTORED, made=NOW.isoformat())


def test_whoever_set_no_name_is_named_so(desk: Desk) -> None:
    words = desk.translators["en"]
    assert who_did(TrailEntry(1, NOW, "Marieke", Deed.LOCKED), words) == "Marieke"
    assert who_did(TrailEntry(1, NOW, "", Deed.LOCKED), words) == "Name not set"


def test_the_verdict_names_the_broken_entry(desk: Desk) -> None:
    words = desk.translators["en"]
    whole = verdict(TrailReport(12, b"", None, anchors=2), words)
    assert whole == "The trail is whole: 12 entries, each sealed to the one before. 2 backups agree with it."
    assert "entry 7" in verdict(TrailReport(12, b"", 7), words)


# --- held against the backups ---------------------------------------------------------------------------------------------


def broken_by(desk: Desk, *statements: str) -> int | None:
    """Where the trail breaks once somebody with the passphrase and a tool has had it for himself."""
    database = desk.vault.opened()._database  # type: ignore[attr-defined]
    for name in ("trail_no_update", "trail_no_delete"):
        database.alone(f"DROP TRIGGER IF EXISTS {name}")
    for statement in statements:
        database.alone(statement)
    return desk.trail.check().broken_at


def test_backups_bear_out_a_whole_trail(desk: Desk, clock: Clock) -> None:
    stored(desk)
    desk.backups.make()
    clock.now += timedelta(days=1)
    desk.cases.open(an_id(1))
    desk.backups.make()
    report = desk.trail.check()
    assert (report.broken_at, report.anchors) == (None, 2)
    assert report.entries == desk.trail.entries(limit=1)[0].number


def test_entries_cut_off_at_the_end_show_against_a_backup(desk: Desk, clock: Clock) -> None:
    stored(desk)
    desk.cases.open(an_id(1))
    total = desk.trail.check().entries
    assert broken_by(desk) is None
    desk.backups.make()
    assert broken_by(desk, f"DELETE FROM trail WHERE number >= {total}") == total


def test_a_trail_written_anew_from_the_start_shows_against_a_backup(desk: Desk) -> None:
    stored(desk)
    desk.backups.make()
    known = desk.backups.anchors()[0][1]
    database = desk.vault.opened()._database  # type: ignore[attr-defined]
    assert broken_by(desk, "DELETE FROM trail") == 1
    trail = desk.vault.opened().trail
    for _ in range(known + 5):
        trail.note(Deed.CASE_OPENED, an_id(2))
    assert trail.check().broken_at is None  # in itself it is whole
    assert desk.trail.check().broken_at == known
    assert database.is_open


def test_after_a_restore_the_backups_from_between_are_no_alarm(desk: Desk, clock: Clock) -> None:
    stored(desk)
    desk.backups.make()
    first = desk.backups.found()[0].path
    clock.now += timedelta(days=1)
    for number in range(2, 30):
        desk.vault.opened().trail.note(Deed.CASE_OPENED, an_id(number))
    desk.backups.make()
    clock.now += timedelta(days=1)
    desk.backups.restore(first, PASSPHRASE)
    desk.vault.unlock(PASSPHRASE)
    report = desk.trail.check()
    assert report.anchors == 2
    assert report.broken_at is None
    assert Deed.RESTORED in [entry.deed for entry in desk.trail.entries(limit=20)]


@pytest.mark.parametrize("ahead", [timedelta(0), timedelta(days=3650)])
def test_a_clock_that_was_wrong_at_a_backup_makes_no_alarm(desk: Desk, clock: Clock, ahead: timedelta) -> None:
    stored(desk)
    desk.backups.make()
    first, now = desk.backups.found()[0].path, clock.now
    clock.now = now + timedelta(days=1) + ahead
    desk.cases.open(an_id(1))
    desk.backups.make()
    clock.now = now + timedelta(days=2)
    desk.backups.restore(first, PASSPHRASE)
    desk.vault.unlock(PASSPHRASE)
    assert desk.trail.check().broken_at is None


@pytest.mark.parametrize("ahead", [timedelta(0), timedelta(days=3650)])
def test_a_clock_that_was_wrong_at_a_restore_hides_nothing(desk: Desk, clock: Clock, ahead: timedelta) -> None:
    stored(desk)
    desk.backups.make()
    first, now = desk.backups.found()[0].path, clock.now
    clock.now = now + ahead
    desk.backups.restore(first, PASSPHRASE)
    desk.vault.unlock(PASSPHRASE)
    clock.now = now + timedelta(days=1)
    for number in range(2, 9):
        desk.vault.opened().trail.note(Deed.CASE_OPENED, an_id(number))
    last = desk.trail.check().entries
    desk.backups.make()
    assert desk.trail.check().broken_at is None
    assert broken_by(desk, f"DELETE FROM trail WHERE number >= {last}") == last


def test_a_backup_that_was_restored_twice_makes_no_alarm(desk: Desk, clock: Clock) -> None:
    """The second restore replaces a shorter trail than the one that the first replaced."""
    stored(desk)
    desk.backups.make()
    first = desk.backups.found()[0].path
    clock.now += timedelta(days=1)
    for number in range(2, 30):
        desk.vault.opened().trail.note(Deed.CASE_OPENED, an_id(number))
    desk.backups.make()
    for _ in range(2):
        clock.now += timedelta(days=1)
        desk.backups.restore(first, PASSPHRASE)
        desk.vault.unlock(PASSPHRASE)
        assert desk.trail.check().broken_at is None


def test_entries_can_be_read_up_to_one_that_cannot(desk: Desk) -> None:
    stored(desk)
    desk.cases.open(an_id(1))
    total = desk.trail.check().entries
    assert broken_by(desk, f"UPDATE trail SET deed = 'nonsense' WHERE number = {total - 1}") == total - 1
    assert [entry.number for entry in desk.trail.readable()] == list(range(1, total - 1))


def test_moments_are_those_of_the_clock(desk: Desk, clock: Clock) -> None:
    clock.now = datetime(2027, 1, 2, 3, 4, tzinfo=UTC)
    stored(desk)
    assert desk.trail.entries(limit=1)[0].at == clock.now
