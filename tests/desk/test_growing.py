"""The growth log: kept for the consultant alone, and never a part of what is told about a client."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from coachdesk import content, paths
from coachdesk.desk.changes import Change, GrowthChanged
from coachdesk.desk.desk import Desk
from coachdesk.domain.cases import LONG
from coachdesk.domain.errors import CaseNotFound, ChangedSince, FieldTooLong, StillToCome, UnknownId
from coachdesk.domain.growth import GrowthEntry
from coachdesk.domain.privacy import Ground
from coachdesk.i18n import Translators
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW, an_id, yonas
from tests.desk.conftest import PASSPHRASE

CANARY = "Kqxzvogel"
TODAY = date(2026, 11, 21)
SECRET = "zeven geiten in de regen"


def note(desk: Desk, **values: object) -> GrowthEntry:
    """A note that is kept."""
    made = replace(desk.growing.new(), **{"skill": "silence", "notes": {"noticed": CANARY, "next": CANARY}, **values})
    desk.growing.save(made)
    return made


@pytest.fixture
def reflected(desk: Desk) -> GrowthEntry:
    """A case, and a note written after a visit to it."""
    desk.vault.opened().cases.add(yonas())
    desk.cases.open(an_id(1))
    return note(desk, level="tries")


# --- keeping ----------------------------------------------------------------------------------------------------------


def test_notes_are_kept_the_last_day_first(desk: Desk) -> None:
    old = note(desk, on=TODAY - timedelta(9))
    new = note(desk)
    between = note(desk, on=TODAY - timedelta(3))
    assert desk.growing.entries() == (new, between, old)
    assert desk.growing.of_today() == new


def test_a_new_note_is_of_today_and_not_kept(desk: Desk) -> None:
    assert desk.growing.new().on == TODAY
    assert desk.growing.entries() == () and desk.growing.of_today() is None


def test_a_note_changes_in_place(desk: Desk) -> None:
    kept = note(desk)
    desk.growing.save(changed := replace(kept, level="routine", notes={"language_mine": "Te snel"}))
    assert desk.growing.entries() == (changed,)


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (lambda e: replace(e, skill="flying"), UnknownId),
        (lambda e: replace(e, level="expert"), UnknownId),
        (lambda e: replace(e, on=TODAY + timedelta(1)), StillToCome),
        (lambda e: replace(e, notes={"noticed": "a" * (LONG + 1)}), FieldTooLong),
    ],
)
def test_what_can_not_be_is_refused_and_nothing_is_lost(
    desk: Desk, change: Callable[[GrowthEntry], GrowthEntry], kind: type[Exception]
) -> None:
    kept = note(desk)
    with pytest.raises(kind):
        desk.growing.save(change(kept))
    assert desk.growing.entries() == (kept,)


def test_levels_are_told_by_skill_from_the_first_day_on(desk: Desk) -> None:
    note(desk, level="tries")
    note(desk, level="knows", on=TODAY - timedelta(30))
    note(desk, level="", on=TODAY - timedelta(3))
    note(desk, skill="tell_back", level="notices", on=TODAY - timedelta(2))
    assert desk.growing.levels() == {
        "silence": ((TODAY - timedelta(30), "knows"), (TODAY, "tries")),
        "tell_back": ((TODAY - timedelta(2), "notices"),),
    }


def test_what_is_tried_next_is_told_the_last_first(desk: Desk) -> None:
    note(desk, notes={"next": "Tot tien tellen"}, on=TODAY - timedelta(4))
    note(desk, notes={"next": "  ", "noticed": "Iets"}, on=TODAY - timedelta(2))
    note(desk, notes={"next": "Vragen hoe"})
    assert desk.growing.tries() == ((TODAY, "Vragen hoe"), (TODAY - timedelta(4), "Tot tien tellen"))


def test_everybody_hears_of_a_note_that_comes_changes_and_goes(desk: Desk) -> None:
    heard: list[Change] = []
    desk.changes.subscribe(heard.append)
    kept = note(desk)
    desk.growing.remove(kept.id)
    assert heard.count(GrowthChanged()) == 2


# --- taking away ------------------------------------------------------------------------------------------------------


def test_a_removed_note_comes_back_as_it_was(desk: Desk) -> None:
    kept, other = note(desk), note(desk, on=TODAY - timedelta(1))
    desk.growing.remove(kept.id)
    assert desk.growing.entries() == (other,)
    desk.undo.undo()
    assert desk.growing.entries() == (kept, other)
    assert desk.undo.last is None


def test_a_note_is_not_brought_back_over_another_of_its_id(desk: Desk) -> None:
    kept = note(desk)
    desk.growing.remove(kept.id)
    desk.growing.save(later := replace(kept, notes={"noticed": "later"}))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert desk.growing.entries() == (later,)


def test_removing_what_is_gone_does_nothing(desk: Desk) -> None:
    desk.growing.remove(an_id(9))
    assert desk.undo.last is None


# --- in no client's file ----------------------------------------------------------------------------------------------


def test_no_note_is_in_what_a_case_is_saved_as(desk: Desk, reflected: GrowthEntry, tmp_path: Path) -> None:
    desk.transfer.export(an_id(1), tmp_path / "case.json")
    written = (tmp_path / "case.json").read_text("utf-8")
    assert "Yonas" in written
    assert CANARY not in written and reflected.id not in written and "growth" not in written


def test_no_note_is_in_what_the_client_may_see(desk: Desk, reflected: GrowthEntry) -> None:
    known = desk.access.json(an_id(1)).decode()
    assert "Yonas" in known
    assert CANARY not in known and reflected.id not in known
    assert CANARY not in repr(desk.access.known(an_id(1))) + repr(desk.access.sheet(an_id(1), "ti"))


def test_the_trail_does_not_tell_of_notes(desk: Desk, reflected: GrowthEntry) -> None:
    before = desk.trail.readable()
    assert before and CANARY not in repr(before) and reflected.id not in repr(before)
    note(desk)
    desk.growing.remove(reflected.id)
    assert desk.trail.readable() == before


def test_a_colleague_gets_the_case_and_no_note(desk: Desk, reflected: GrowthEntry, tmp_path: Path) -> None:
    desk.transfer.share(an_id(1), tmp_path / "shared.age", passphrase=SECRET)
    loaded = content.load(paths.resources() / "content")
    other = Desk(
        FolderVaults(LEAST), tmp_path / "other", lambda: loaded, Translators(paths.translations()), lambda: NOW
    )
    other.vault.create(PASSPHRASE)
    preview = other.transfer.preview(tmp_path / "shared.age", SECRET)
    assert CANARY not in repr(preview)
    assert other.growing.entries() == ()
    other.vault.lock()


def test_erasing_a_case_leaves_the_notes(desk: Desk, reflected: GrowthEntry) -> None:
    desk.erasing.erase(an_id(1), Ground.REQUEST)
    with pytest.raises(CaseNotFound):
        desk.cases.open(an_id(1))
    assert desk.growing.entries() == (reflected,)


def test_a_backup_brings_the_notes_back(desk: Desk, reflected: GrowthEntry, tmp_path: Path) -> None:
    info = desk.backups.make_to(tmp_path / "copy.coachdesk")
    desk.growing.remove(reflected.id)
    desk.vault.lock()
    desk.backups.restore(info.path, PASSPHRASE)
    desk.vault.unlock(PASSPHRASE)
    assert desk.growing.entries() == (reflected,)
