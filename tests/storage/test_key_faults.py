"""A disk that fails while a key is changed: what is said afterwards is what holds."""

import errno
from pathlib import Path

import pytest

from coachdesk.domain.errors import KeyUnsure, VaultNotWritable
from coachdesk.domain.trail import Deed
from coachdesk.storage import files, header
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.storage.backing_up import NOW, everything, restored
from tests.storage.places import PASSPHRASE
from tests.storage.test_changing_keys import NEW, deeds, opens


@pytest.fixture
def unsure_folder(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """From now on files get their names, and the disk does not confirm it."""

    def fails(_folder: Path) -> None:
        raise OSError(errno.EIO, "EIO")

    monkeypatch.setattr(files, "sync_folder", fails)
    return monkeypatch


def no_more_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """From the second one on no file can be written, as on a disk that died in between."""
    write, written = files.write_new, []

    def once(path: Path, data: bytes) -> None:
        if written:
            raise OSError(errno.EROFS, "EROFS")
        written.append(path)
        write(path, data)

    monkeypatch.setattr(files, "write_new", once)


def test_a_folder_that_does_not_confirm_leaves_the_old_passphrase(
    keeper: FolderVaults, vault: OpenVault, place: Path, unsure_folder: pytest.MonkeyPatch
) -> None:
    before = (place / "vault.json").read_bytes()
    with pytest.raises(VaultNotWritable) as refused:
        vault.change_passphrase(PASSPHRASE, NEW)
    assert not isinstance(refused.value, KeyUnsure)
    unsure_folder.undo()
    assert (place / "vault.json").read_bytes() == before == vault._header.as_bytes()
    assert vault.verify(PASSPHRASE) and deeds(vault) == [Deed.VAULT_MADE]
    vault.close()
    assert opens(keeper, place, PASSPHRASE) and not opens(keeper, place, NEW)


def test_a_folder_that_does_not_confirm_leaves_the_old_recovery_key(
    keeper: FolderVaults, place: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    vault, on_paper = keeper.create(place, PASSPHRASE)
    request.getfixturevalue("unsure_folder")
    with pytest.raises(VaultNotWritable):
        vault.renew_recovery_key(PASSPHRASE)
    monkeypatch.undo()
    vault.close()
    keeper.reset_passphrase(place, on_paper, NEW).close()


def test_a_new_recovery_key_that_can_not_be_taken_back_is_shown(
    keeper: FolderVaults, vault: OpenVault, place: Path, unsure_folder: pytest.MonkeyPatch
) -> None:
    no_more_files(unsure_folder)
    shown = vault.renew_recovery_key(PASSPHRASE)
    unsure_folder.undo()
    assert deeds(vault) == [Deed.VAULT_MADE, Deed.RECOVERY_KEY_CHANGED]
    assert vault._header == header.read(place)
    vault.close()
    keeper.reset_passphrase(place, shown, NEW).close()


def test_a_new_passphrase_that_can_not_be_taken_back_holds(
    keeper: FolderVaults, vault: OpenVault, place: Path, unsure_folder: pytest.MonkeyPatch
) -> None:
    no_more_files(unsure_folder)
    vault.change_passphrase(PASSPHRASE, NEW)
    unsure_folder.undo()
    assert vault.verify(NEW) and not vault.verify(PASSPHRASE)
    vault.close()
    assert opens(keeper, place, NEW) and not opens(keeper, place, PASSPHRASE)


def test_a_disk_that_is_gone_says_that_nobody_knows(
    vault: OpenVault, place: Path, unsure_folder: pytest.MonkeyPatch
) -> None:
    def gone(_folder: Path) -> None:
        place.rename(place.with_name("elsewhere"))
        raise OSError(errno.EIO, "EIO")

    unsure_folder.setattr(files, "sync_folder", gone)
    with pytest.raises(KeyUnsure):
        vault.change_passphrase(PASSPHRASE, NEW)
    place.with_name("elsewhere").rename(place)


# --- a restored vault has a mark in the same way ----------------------------------------------------------------------


def test_a_restore_that_failed_is_not_ended_at_the_next_look(
    keeper: FolderVaults, backup: Path, place: Path, unsure_folder: pytest.MonkeyPatch
) -> None:
    with pytest.raises(VaultNotWritable):
        restored(keeper, backup, place)
    unsure_folder.undo()
    assert everything(keeper, place) == NOW
