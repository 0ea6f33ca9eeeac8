"""Entries of a case: kept, changed, taken out, carried along and erased."""

import shutil
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain.backups import laptop_folder
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseNotFound, CaseRestricted, VaultDamaged
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import Picture, Web
from coachdesk.domain.privacy import Ground, is_field
from coachdesk.domain.words import Words
from coachdesk.storage import earlier, keys
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.trail import QUIET
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW, an_id, anew, samira, yonas
from tests.courses import COURSE, HELD, WORK_GOAL, following
from tests.handovers import HANDOVER, LETTER, PARTNERS, PASSES, REFERRAL, SECRECY
from tests.joined import CONNECTION, joined
from tests.pictures import BIKES, FINANCES, LETTERS, MARK, MEETING, READING_CARD, SEEN, SISTER, WEB, seeing
from tests.storage.backing_up import Clock, made_in, restored
from tests.storage.places import PASSPHRASE, ROOT, bare_pages
from tests.storage.test_growth import NOTE
from tests.strategies_course import courses
from tests.strategies_handover import handovers
from tests.strategies_picture import pictures

RELEASED = {
    revision: (ROOT / "tests" / "vaults" / f"schema-{revision}", "een oude fiets")
    for revision in ("0001", "0002", "0003", "0004")
}
WHOLE = replace(yonas(), picture=SEEN, course=COURSE, handover=HANDOVER, connection=CONNECTION)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keeper(clock: Clock) -> FolderVaults:
    return FolderVaults(keys.LEAST, now=clock)


def picture(vault: OpenVault, number: int = 1) -> Picture:
    return vault.cases.get(an_id(number)).picture


# --- entries ----------------------------------------------------------------------------------------------------------


files = st.builds(
    lambda seen, kept, over: replace(yonas(), picture=seen, course=kept, handover=over), pictures, courses, handovers()
)


@given(files, files)
@settings(max_examples=30, deadline=None)
def test_any_case_can_become_any_other_entry_by_entry(
    lasting_vault: OpenVault, first: CaseFile, second: CaseFile
) -> None:
    file = anew(first)
    cases, case_id = lasting_vault.cases, file.case.id
    cases.add(file)
    try:
        assert cases.get(case_id) == file
        for kind in Kind:
            for record in first.of(kind):
                cases.remove_record(case_id, kind, record.key)
            for record in second.of(kind):
                cases.save_record(case_id, record)
        after = cases.get(case_id)
        assert (after.picture, after.course, after.handover) == (second.picture, second.course, second.handover)
        kept = {value.field for value in cases.history(case_id)}
        assert [name for name in kept if not is_field(name)] == []
    finally:
        cases.erase(case_id, Ground.MISTAKE)


def test_an_entry_is_durable_when_it_is_given(
    keeper: FolderVaults, vault: OpenVault, place: Path, tmp_path: Path
) -> None:
    """What lies on the disk right then is opened as after a crash."""
    vault.cases.add(yonas())
    vault.cases.save_record(an_id(1), MEETING)
    crashed = tmp_path / "crashed"
    shutil.copytree(place, crashed)
    again = keeper.unlock(crashed, PASSPHRASE)
    assert picture(again).meetings == (MEETING,)
    again.close()


def test_an_entry_keeps_its_place_and_new_ones_come_last(vault: OpenVault) -> None:
    vault.cases.add(replace(seeing(), restriction=None))
    heavier = replace(LETTERS, weight=3)
    vault.cases.save_record(an_id(1), heavier)
    assert picture(vault).scale == (heavier, SISTER)
    vault.cases.remove_record(an_id(1), Kind.SCALE, LETTERS.key)
    vault.cases.save_record(an_id(1), LETTERS)
    assert picture(vault).scale == (SISTER, LETTERS)


def test_entries_of_one_case_leave_those_of_another_alone(vault: OpenVault) -> None:
    vault.cases.add_many((replace(yonas(), picture=SEEN), replace(samira(), picture=SEEN)))
    vault.cases.save_record(an_id(1), replace(MEETING, minutes=10))
    vault.cases.remove_record(an_id(1), Kind.MARKS, MARK.key)
    assert picture(vault, 2) == SEEN


def test_what_an_entry_said_before_is_kept_and_typing_is_one_correction(vault: OpenVault, clock: Clock) -> None:
    vault.cases.add(yonas())
    vault.cases.save_record(an_id(1), FINANCES)
    for level in (2, 1):
        vault.cases.save_record(an_id(1), replace(FINANCES, level=level))
    levels = [(e.field, e.before) for e in vault.cases.history(an_id(1))]
    assert levels == [(f"looks.{FINANCES.key}.level", "3")]
    clock.now += timedelta(minutes=16)
    vault.cases.save_record(an_id(1), replace(FINANCES, level=4))
    assert vault.cases.history(an_id(1))[-1].before == "1"


def test_what_is_taken_out_is_kept_as_earlier_values(vault: OpenVault) -> None:
    vault.cases.add(WHOLE)
    for kind in Kind:
        for record in WHOLE.of(kind):
            vault.cases.remove_record(an_id(1), kind, record.key)
    assert not any(map(vault.cases.get(an_id(1)).of, Kind))
    kept = {value.field: value.before for value in vault.cases.history(an_id(1))}
    assert kept == {
        n: text for kind in Kind for record in WHOLE.of(kind) for n, text in earlier.of_record(record).items()
    }
    assert kept[f"meetings.{MEETING.id}.agreed.text"] == "Samen naar de werkplaats gaan"
    assert kept[f"webs.{WEB.key}.marks.meaning"] == "7.5"
    assert kept["goals.work_2.reason.text"] == "Drie ochtenden was te veel naast de les"
    assert kept["reviews.20260901.load.letters_rules"] == "2.0"
    assert kept[f"referrals.{REFERRAL.id}.card"] == "work"
    assert kept[f"referrals.{REFERRAL.id}.to.person"] == "K. Jansen"
    assert kept[f"referrals.{REFERRAL.id}.talk_days"] == "2026-12-02, 2026-12-03, 2026-12-08"
    assert kept[f"consents.{SECRECY.id}.yes"] == ", ".join(SECRECY.yes)
    assert kept[f"passes.{PASSES[4].id}.letter"] == LETTER


def test_a_change_is_told_once_in_a_quarter_of_an_hour_without_a_word_of_it(vault: OpenVault) -> None:
    passed = [0.0]
    vault.trail._clock = lambda: sum(passed)
    vault.cases.add(yonas())
    for minutes in range(3):
        vault.cases.save_record(an_id(1), replace(MEETING, minutes=minutes + 1, note=f"Kanarie {minutes}"))
    told = [dict(e.detail) for e in vault.trail.entries(an_id(1)) if "part" in e.detail]
    assert told == [{"part": "meetings"}]
    passed.append(QUIET)
    vault.cases.remove_record(an_id(1), Kind.MEETINGS, MEETING.key)
    told = [dict(e.detail) for e in vault.trail.entries(an_id(1)) if "part" in e.detail]
    assert told == [{"part": "meetings"}] * 2
    assert "anarie" not in str(vault.trail.entries())


def test_an_entry_changes_the_case_at_that_moment(vault: OpenVault, clock: Clock) -> None:
    vault.cases.add(yonas())
    clock.now = NOW + timedelta(hours=1)
    vault.cases.save_record(an_id(1), BIKES)
    assert vault.cases.get(an_id(1)).case.changed_at == clock.now


def test_a_restricted_case_takes_no_entry_and_gives_none(vault: OpenVault) -> None:
    vault.cases.add(following())
    for changed in (replace(MEETING, minutes=10), replace(WORK_GOAL, due=None)):
        with pytest.raises(CaseRestricted):
            vault.cases.save_record(an_id(1), changed)
    for kind, key in ((Kind.MEETINGS, MEETING.key), (Kind.GOALS, WORK_GOAL.key)):
        with pytest.raises(CaseRestricted):
            vault.cases.remove_record(an_id(1), kind, key)
    assert vault.cases.get(an_id(1)) == following()


def test_nobody_has_no_entries(vault: OpenVault) -> None:
    with pytest.raises(CaseNotFound):
        vault.cases.save_record("nobody", MEETING)
    with pytest.raises(CaseNotFound):
        vault.cases.remove_record("nobody", Kind.MEETINGS, MEETING.key)


@pytest.mark.parametrize(
    "spoiled",
    ["body = '{}'", "body = 'x'", "body = replace(body, '\"level\": 3', '\"level\": 9')", "kind = 'diagnoses'"],
)
def test_an_entry_that_can_not_be_is_damage(vault: OpenVault, spoiled: str) -> None:
    vault.cases.add(replace(yonas(), picture=Picture(looks=(FINANCES,))))
    with vault._database.transaction() as connection:
        connection.exec_driver_sql(f"UPDATE records SET {spoiled}")
    with pytest.raises(VaultDamaged):
        vault.cases.get(an_id(1))


def test_a_case_that_takes_the_place_of_another_leaves_its_entries_behind_as_earlier_values(vault: OpenVault) -> None:
    mine = replace(yonas(), picture=SEEN)
    theirs = replace(yonas(), picture=Picture(looks=(replace(FINANCES, level=2),), energy=(READING_CARD,)))
    vault.cases.add(mine)
    vault.cases.replace(theirs, ())
    assert vault.cases.get(an_id(1)) == theirs
    kept = {value.field: value.before for value in vault.cases.history(an_id(1))}
    assert kept[f"looks.{FINANCES.key}.level"] == "3"
    assert kept[f"meetings.{MEETING.id}.interpreter.number"] == "T-4471"
    assert kept[f"energy.{BIKES.key}.quality.text"] == "Rustig blijven tot het werkt"
    assert not [field for field in kept if field.startswith(f"energy.{READING_CARD.key}.")]
    assert not [field for field in kept if field.startswith(("case.", "answer.", "step."))]


def test_entries_stand_in_the_table_with_their_day(vault: OpenVault) -> None:
    """Lists over all cases find them by it."""
    vault.cases.add(joined())
    vault.cases.save_record(an_id(1), replace(HELD, on=date(2026, 11, 3)))
    found = vault._database.alone("SELECT kind, key, day FROM records")
    days = {(kind, key): day for kind, key, day in found}
    for kind in Kind:
        for record in vault.cases.get(an_id(1)).of(kind):
            on = getattr(record, "on", None)
            assert days[kind.value, record.key] == (on.isoformat() if on is not None else None)
    assert days["appointments", HELD.key] == "2026-11-03"


# --- erasing ----------------------------------------------------------------------------------------------------------


def test_erasing_takes_the_entries_out_of_every_page(vault: OpenVault, place: Path) -> None:
    key = bytes(vault._key)
    noted = replace(MEETING, note="kanarievogel " * 400, agreed=Words("kanarievogel", "nl"))
    seen = replace(SEEN, meetings=(noted,), webs=(Web(date(2026, 11, 2), missing=Words("kanarievogel", "nl")),))
    vault.cases.add_many((replace(yonas(), picture=seen), replace(samira(), picture=SEEN)))
    vault.cases.save_record(an_id(1), replace(noted, note="kanarievogel anders " * 300))
    vault._database.truncate_log()
    assert b"kanarievogel" in b"".join(bare_pages(place / "cases.db", key))
    vault.cases.erase(an_id(1), Ground.REQUEST)
    vault._database.truncate_log()
    assert b"kanarievogel" not in b"".join(bare_pages(place / "cases.db", key))
    assert vault._database.alone("SELECT DISTINCT case_number FROM records") == [(2,)]
    assert picture(vault, 2) == SEEN


# --- older vaults -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("revision", RELEASED)
def test_an_older_vault_takes_entries_and_notes(keeper: FolderVaults, place: Path, revision: str) -> None:
    released, passphrase = RELEASED[revision]
    shutil.copytree(released, place)
    opened = keeper.unlock(place, passphrase)
    assert opened.cases.get(an_id(1)).picture == Picture()
    assert opened.growth.entries() == ()
    assert opened.partners.all() == ()
    for kind in Kind:
        for record in WHOLE.of(kind):
            opened.cases.save_record(an_id(1), record)
    opened.growth.save(NOTE)
    opened.partners.save(PARTNERS)
    opened.close()
    again = keeper.unlock(place, passphrase)
    kept = again.cases.get(an_id(1))
    assert (kept.picture, kept.course, kept.handover) == (SEEN, COURSE, HANDOVER)
    assert kept.connection == CONNECTION
    assert again.growth.entries() == (NOTE,)
    assert set(again.partners.all()) == set(PARTNERS)
    assert again.check().damage == ()
    again.close()


# --- backups ----------------------------------------------------------------------------------------------------------


def test_a_backup_carries_entries_and_notes(keeper: FolderVaults, vault: OpenVault, place: Path) -> None:
    vault.cases.add(replace(following(), handover=HANDOVER))
    vault.partners.save(PARTNERS)
    vault.growth.save(NOTE)
    made = made_in(vault, laptop_folder(place))
    vault.growth.remove(NOTE.id)
    vault.cases.restrict(an_id(1), None)
    vault.cases.remove_record(an_id(1), Kind.WEBS, WEB.key)
    vault.cases.remove_record(an_id(1), Kind.PASSES, PASSES[4].key)
    vault.partners.remove(partner.id for partner in PARTNERS)
    vault.close()
    restored(keeper, made.path, place)
    again = keeper.unlock(place, PASSPHRASE)
    assert again.cases.get(an_id(1)) == replace(following(), handover=HANDOVER)
    assert set(again.partners.all()) == set(PARTNERS)
    assert again.growth.entries() == (NOTE,)
    again.close()
