"""Erasing says "complete" only when it is: places of former times, places that fail, free space, replaced vaults."""

import errno
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from coachdesk import content, paths
from coachdesk.desk.desk import Desk
from coachdesk.desk.sentences_erasing import left_lines
from coachdesk.desk.sentences_trail import deed_sentence
from coachdesk.documents.erasure_sheet import erasure_sheet
from coachdesk.documents.record_sheet import Para
from coachdesk.domain.erasing import ErasureReport, Place, Reach
from coachdesk.domain.errors import BackupInVault, CaseError, FileNotWritable, VaultInUse, VaultNotWritable
from coachdesk.domain.privacy import Ground
from coachdesk.domain.trail import Deed
from coachdesk.i18n import Translators, plain
from coachdesk.storage.engine import Database
from coachdesk.storage.keys import LEAST
from coachdesk.storage.lock import VaultLock
from coachdesk.storage.vault import FolderVaults
from tests.builders import an_id, samira, yonas
from tests.storage.backing_up import Clock
from tests.storage.places import flip

PASSPHRASE = "vier gewone woorden samen"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """An unlocked desk with two cases, whose clock only the test sets."""
    loaded, translators = content.load(paths.resources() / "content"), Translators(paths.translations())
    made = Desk(FolderVaults(LEAST, now=clock), tmp_path / "vault", lambda: loaded, translators, clock)
    made.vault.create(PASSPHRASE)
    made.vault.opened().cases.add_many((yonas(1), samira(2)))
    yield made
    made.vault.lock()


@pytest.fixture
def made_folder(tmp_path: Path) -> Callable[[str], Path]:
    def make(name: str) -> Path:
        (tmp_path / name).mkdir()
        return tmp_path / name

    return make


@pytest.fixture
def replaced(desk: Desk) -> Path:
    """A damaged vault that a backup has replaced; the restored one is open."""
    desk.vault.opened().cases.add_many(tuple(yonas(number) for number in range(10, 40)))
    desk.backups.make()
    (info,) = desk.backups.found()
    desk.vault.lock()
    for page in (3, 8):
        flip(desk.vault.path / "cases.db", 4096 * page + 100)
    kept = desk.backups.restore(info.path, PASSPHRASE)
    assert kept is not None
    desk.vault.unlock(PASSPHRASE)
    return kept


def cases_in(desk: Desk, backup: Path) -> int:
    return desk.backups.look_into(backup, PASSPHRASE).cases


def erased(desk: Desk, number: int = 2) -> ErasureReport:
    return desk.erasing.erase(an_id(number), Ground.REQUEST)


def spoken(desk: Desk, report: ErasureReport) -> str:
    return plain(" ".join(left_lines(report, desk.translators["en"])))


# --- places of former times -------------------------------------------------------------------------------------------


def test_the_folder_of_before_and_files_of_ones_own_are_cleaned_too(
    desk: Desk, clock: Clock, made_folder: Callable[[str], Path], tmp_path: Path
) -> None:
    first, second, own = made_folder("a"), made_folder("b"), tmp_path / "hand.zip"
    desk.backups.choose_folder(first)
    desk.backups.make()
    clock.now += timedelta(days=1)
    desk.backups.choose_folder(second)
    desk.backups.make()
    desk.backups.make_to(own)
    assert set(desk.backups.former) == {first, own}
    report = erased(desk)
    assert report.complete and Reach(Place.ELSEWHERE, 2) in report.reached
    for backup in (*first.iterdir(), *second.iterdir(), *desk.backups.laptop.iterdir(), own):
        assert cases_in(desk, backup) == 1, backup
    assert set(desk.backups.former) == {first, own}  # they hold the other case still


def test_what_is_away_is_told_by_name_and_cleaned_by_a_later_backup(
    desk: Desk, clock: Clock, made_folder: Callable[[str], Path]
) -> None:
    stick = made_folder("stick")
    desk.backups.choose_folder(stick)
    desk.backups.make()
    desk.backups.make_to(stick / "own.zip")
    desk.backups.choose_folder(None)
    drawer = stick.rename(stick.with_name("drawer"))
    report = erased(desk)
    assert report.not_reached == (Reach(Place.ELSEWHERE, 2),)
    assert {path for _, path in report.left} == {stick, stick / "own.zip"}
    assert str(stick / "own.zip") in spoken(desk, report)
    stick.mkdir()  # where the stick appeared; what some systems leave of it
    assert not desk.erasing.again(report).complete
    stick.rmdir()
    drawer.rename(stick)
    clock.now += timedelta(days=1)
    desk.backups.make()
    assert {cases_in(desk, backup) for backup in stick.iterdir()} == {1}
    assert desk.erasing.again(report).complete


def test_places_without_a_backup_of_this_vault_are_forgotten(
    desk: Desk, made_folder: Callable[[str], Path], tmp_path: Path
) -> None:
    folder, own = made_folder("a"), tmp_path / "own.zip"
    desk.backups.choose_folder(folder)
    desk.backups.make()
    desk.backups.choose_folder(None)
    desk.backups.make_to(own)
    own.unlink()
    for backup in folder.iterdir():
        backup.unlink()
    (folder / "notes.txt").write_text("something else")
    assert erased(desk).complete
    assert desk.backups.former == ()


def test_a_lost_stick_is_forgotten_by_hand_and_that_stands_in_the_trail(
    desk: Desk, made_folder: Callable[[str], Path]
) -> None:
    stick = made_folder("stick")
    desk.backups.choose_folder(stick)
    desk.backups.make()
    desk.backups.choose_folder(None)
    stick.rename(stick.with_name("lost"))
    assert not erased(desk).complete
    desk.backups.forget(stick)
    assert desk.backups.former == ()
    entry = desk.vault.opened().trail.entries()[0]
    assert entry.deed is Deed.SETTING_CHANGED and str(stick) not in str(entry.detail)
    assert erased(desk, 1).complete


def test_a_backup_that_never_came_to_be_is_not_looked_for(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(CaseError):
        desk.backups.make_to(tmp_path / "nowhere" / "own.zip")
    assert desk.backups.former == ()


def test_an_empty_folder_that_was_only_looked_at_is_no_place(desk: Desk, made_folder: Callable[[str], Path]) -> None:
    desk.backups.choose_folder(made_folder("a"))
    assert erased(desk).complete
    desk.backups.choose_folder(None)
    assert desk.backups.former == ()


def test_a_stick_that_fails_when_listed_is_not_reached(
    desk: Desk, made_folder: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = made_folder("stick")
    desk.backups.choose_folder(stick)
    desk.backups.make()
    listed = Path.iterdir

    def failing(path: Path) -> Iterator[Path]:
        if path == stick:
            raise OSError(errno.EIO, "Input/output error")
        return listed(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "iterdir", failing)
        report = erased(desk)
    assert report.not_reached == (Reach(Place.FOLDER, 0),)
    assert desk.erasing.again(report).complete


# --- after the erasing itself -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("what", ["VACUUM", "wal_checkpoint(TRUNCATE)"])
def test_a_full_disk_after_the_erasing_is_told_and_tried_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    desk.cases.archive(an_id(2))
    desk.backups.make()
    alone = Database.alone

    def failing(database: Database, statement: str) -> list[tuple[object, ...]]:
        if what in statement and database.file.parent == desk.vault.path:
            raise VaultNotWritable(database.file.parent)
        return alone(database, statement)

    with monkeypatch.context() as patch:
        patch.setattr(Database, "alone", failing)
        report = erased(desk)
    assert desk.vault.opened().cases.ids() == (an_id(1),)
    assert {cases_in(desk, info.path) for info in desk.backups.found()} == {1}
    assert report.not_reached == (Reach(Place.SPACE),) and "room" in spoken(desk, report)
    desk.erasing.tell(report)
    assert desk.undo.last is None
    assert desk.erasing.again(report).complete


def test_locking_meanwhile_is_told_and_raises_nothing(desk: Desk) -> None:
    desk.backups.make()

    def lock(_done: int, _total: int) -> bool:
        desk.vault.lock()
        return True

    report = desk.erasing.erase(an_id(2), Ground.REQUEST, lock)
    assert Reach(Place.LAPTOP, 0) in report.not_reached
    desk.vault.unlock(PASSPHRASE)
    assert desk.erasing.again(report).complete


# --- replaced vaults --------------------------------------------------------------------------------------------------


def test_a_damaged_replaced_vault_is_told_and_can_be_removed(desk: Desk, replaced: Path) -> None:
    report = erased(desk)
    assert report.not_reached == (Reach(Place.REPLACED),) and report.left == ((Place.REPLACED, replaced),)
    said = spoken(desk, report)
    assert str(replaced) in said and "stick" not in said
    ((folder, at),) = desk.backups.replaced()
    assert folder == replaced
    desk.backups.remove_replaced(folder)
    assert not replaced.exists() and desk.backups.replaced() == ()
    entry = desk.vault.opened().trail.entries()[0]
    assert (entry.deed, dict(entry.detail)) == (Deed.REPLACED_REMOVED, {"replaced": at.isoformat()})
    assert "removed" in deed_sentence(entry, desk.content, desk.translators["en"])
    assert desk.erasing.again(report).complete


def test_the_paper_does_not_promise_that_it_goes_by_itself(desk: Desk, replaced: Path) -> None:
    sheet = erasure_sheet(erased(desk), "Samira", "", desk.content, desk.translators["en"])
    said = " ".join(item.text for part in sheet.sections for item in part.items if isinstance(item, Para))
    assert "contact person removes" in said and "as soon as the laptop" not in said


def test_only_replaced_vaults_can_be_removed(desk: Desk, replaced: Path) -> None:
    own = desk.vault.path / "replaced-by-anna"
    own.mkdir()
    (own / "thesis.txt").write_text("x")
    desk.backups.remove_replaced(own)
    assert (own / "thesis.txt").exists() and [path for path, _ in desk.backups.replaced()] == [replaced]
    lock = VaultLock(replaced)
    with pytest.raises(VaultInUse):
        desk.backups.remove_replaced(replaced)
    lock.release()
    assert (replaced / "cases.db").exists()


# --- nothing of ours goes over the vault ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["cases.db", "CASES.DB-wal", "mine.coachbackup", "sub/../cases.db"])
def test_no_backup_goes_into_the_vault_itself(desk: Desk, name: str, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(desk.vault.path)
    for folder in (desk.vault.path, tmp_path / "link"):
        with pytest.raises(BackupInVault):
            desk.backups.make_to(folder / name)
        with pytest.raises(BackupInVault):
            desk.backups.choose_folder(folder)
    desk.vault.lock()
    desk.vault.unlock(PASSPHRASE)
    assert desk.vault.check().damage == () and desk.backups.former == ()


@pytest.mark.parametrize("name", ["cases.db", "Cases.db-wal", "vault.json", "vault.lock", "replaced-1/cases.db"])
def test_no_export_goes_over_a_file_of_the_vault(desk: Desk, name: str) -> None:
    (desk.vault.path / "replaced-1").mkdir()
    with pytest.raises(FileNotWritable):
        desk.transfer.export(an_id(1), desk.vault.path / name)
    desk.transfer.export(an_id(1), desk.vault.path / "yonas.json")
    desk.vault.lock()
    desk.vault.unlock(PASSPHRASE)
    assert desk.vault.check().damage == ()
