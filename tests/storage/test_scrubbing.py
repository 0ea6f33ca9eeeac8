"""Erasure reaches the backups and the vaults that were replaced."""

from pathlib import Path

import pytest

from coachdesk.domain.backups import laptop_folder
from coachdesk.domain.errors import Cancelled
from coachdesk.domain.privacy import Ground
from coachdesk.storage import package
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.builders import an_id, samira, yonas
from tests.storage.backing_up import everything, made_in, restored, unfinished
from tests.storage.places import PASSPHRASE, bare_pages, flip, most_bytes_in_a_file

CANARY = "Kanarievogel"


@pytest.fixture
def backup(vault: OpenVault, place: Path) -> Path:
    """A backup with a case that is erased from the vault afterwards."""
    vault.cases.add(yonas(1))
    vault.cases.add(samira(2, calling_name=CANARY))
    made = made_in(vault, laptop_folder(place)).path
    vault.cases.erase(an_id(2), Ground.REQUEST)
    return made


def pages(vault: OpenVault, backup: Path, folder: Path) -> bytes:
    """All that somebody with the key could read in the cases of a backup."""
    folder.mkdir(exist_ok=True)
    package.unpack(backup, folder, lambda done, total: None)
    return b"".join(bare_pages(folder / "cases.db", bytes(vault._key)))


def test_a_case_leaves_the_backups(
    keeper: FolderVaults, vault: OpenVault, backup: Path, place: Path, tmp_path: Path
) -> None:
    assert CANARY.encode() in pages(vault, backup, tmp_path / "before")
    before = package.manifest(backup)
    assert vault.backups.scrub((backup.parent,)) == ((backup,), ())
    after = pages(vault, backup, tmp_path / "after")
    assert CANARY.encode() not in after and CANARY.casefold().encode() not in after
    told = package.manifest(backup)
    assert told.erased == vault.cases.tombstones()
    assert (told.made_at, told.entries, told.head) == (before.made_at, before.entries, before.head)
    assert unfinished(place, backup.parent) == []
    vault.close()
    restored(keeper, backup, place)
    assert everything(keeper, place) == (yonas(1),)


def test_a_clean_backup_is_not_written_again(vault: OpenVault, backup: Path) -> None:
    vault.backups.scrub((backup.parent,))
    before = backup.stat()
    assert vault.backups.scrub((backup.parent,)) == ((backup,), ())
    assert backup.stat() == before


def test_nothing_erased_is_nothing_to_do(vault: OpenVault, place: Path) -> None:
    vault.cases.add(yonas(1))
    made_in(vault, laptop_folder(place))
    assert vault.backups.scrub((laptop_folder(place),)) == ((), ())


def test_every_file_of_this_vault_in_every_place(vault: OpenVault, backup: Path, stick: Path) -> None:
    copies = [stick / "mijn kopie.coachbackup", stick / backup.name]
    for copy in copies:
        copy.write_bytes(backup.read_bytes())
    reached, missed = vault.backups.scrub((backup.parent, stick))
    assert set(reached) == {backup, *copies} and missed == ()


def test_backups_of_others_and_other_files_are_left(
    keeper: FolderVaults, vault: OpenVault, backup: Path, stick: Path, tmp_path: Path
) -> None:
    other, _ = keeper.create(tmp_path / "other", PASSPHRASE)
    other.cases.add(samira(2))
    strange = made_in(other, stick).path
    other.close()
    damaged = stick / strange.name.replace(strange.name[10:18], "20200101")
    damaged.write_bytes(strange.read_bytes()[:5000])
    (stick / "foto.coachbackup").write_bytes(b"no backup at all")
    before = {path: path.read_bytes() for path in stick.iterdir()}
    assert vault.backups.scrub((stick,)) == ((), ())
    assert {path: path.read_bytes() for path in stick.iterdir()} == before


@pytest.mark.parametrize("at", [700, 30_000, -100])
def test_a_damaged_backup_is_told_and_left(vault: OpenVault, backup: Path, at: int) -> None:
    flip(backup, at)
    before = backup.read_bytes()
    assert vault.backups.scrub((backup.parent,)) == ((), (backup,))
    assert backup.read_bytes() == before


def test_replaced_vaults_are_cleaned_too(keeper: FolderVaults, vault: OpenVault, backup: Path, place: Path) -> None:
    vault.cases.add(samira(3, calling_name=CANARY))
    vault.close()
    kept = restored(keeper, backup, place)
    assert kept is not None and len(everything(keeper, kept)) == 2
    again = keeper.unlock(place, PASSPHRASE)
    again.cases.add(samira(3, calling_name=CANARY))
    again.cases.erase(an_id(3), Ground.MISTAKE)
    reached, missed = again.backups.scrub(())
    assert (reached, missed) == ((kept,), ())
    assert not any(CANARY.encode() in page for page in bare_pages(kept / "cases.db", bytes(again._key)))
    again.close()
    assert everything(keeper, kept) == (yonas(1),)


def test_a_replaced_vault_that_is_damaged_is_told(
    keeper: FolderVaults, vault: OpenVault, backup: Path, place: Path
) -> None:
    vault.close()
    flip(place / "cases.db", 600)
    kept = restored(keeper, backup, place)
    assert kept is not None
    again = keeper.unlock(place, PASSPHRASE)
    again.cases.erase(an_id(1), Ground.REQUEST)
    assert again.backups.scrub(()) == ((), (kept,))
    again.close()


def test_a_replaced_vault_of_somebody_else_is_left(
    keeper: FolderVaults, vault: OpenVault, backup: Path, tmp_path: Path
) -> None:
    other, _ = keeper.create(tmp_path / "other", PASSPHRASE)
    other.close()
    vault.close()
    restored(keeper, backup, tmp_path / "other")
    mine = keeper.unlock(tmp_path / "other", PASSPHRASE)
    mine.cases.erase(an_id(1), Ground.REQUEST)
    assert mine.backups.scrub(()) == ((), ())
    mine.close()


def test_no_room_for_a_clean_backup_keeps_the_old_one_and_says_so(vault: OpenVault, backup: Path, place: Path) -> None:
    before = backup.read_bytes()
    for limit in (2000, 60_000, len(before) - 1):
        with most_bytes_in_a_file(limit):
            assert vault.backups.scrub((backup.parent,)) == ((), (backup,))
        assert backup.read_bytes() == before
    assert unfinished(place, backup.parent) == []
    assert vault.backups.scrub((backup.parent,)) == ((backup,), ())


def test_it_can_be_stopped_between_two_backups(vault: OpenVault, backup: Path) -> None:
    copy = backup.with_name("kopie.coachbackup")
    copy.write_bytes(backup.read_bytes())
    with pytest.raises(Cancelled):
        vault.backups.scrub((backup.parent,), lambda done, total: done == 0)
    erased = [package.manifest(file).erased for file in (backup, copy)]
    assert sorted(map(len, erased)) == [0, 1]
