"""Putting a backup in the place of a vault: whole ones, damaged ones, missing ones; and all that is refused."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coachdesk.domain.backups import laptop_folder
from coachdesk.domain.errors import (
    TooManyTries,
    VaultLocked,
    WrongPassphrase,
)
from coachdesk.domain.privacy import Ground
from coachdesk.domain.trail import Deed
from coachdesk.domain.vaults import Shelf
from coachdesk.storage import package
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.builders import an_id, samira, yonas
from tests.storage.backing_up import BEFORE, NOW, everything, made_in, restored, unfinished
from tests.storage.places import PASSPHRASE, contents, flip

# --- looking ----------------------------------------------------------------------------------------------------------


def test_looking_shows_what_is_in_it_and_changes_nothing(keeper: FolderVaults, backup: Path, place: Path) -> None:
    before, of_backup = contents(place), backup.read_bytes()
    content = keeper.look_into(backup, place, PASSPHRASE)
    assert content.info == keeper.backups_in(backup.parent)[0]
    assert content.cases == 2
    assert {summary.calling_name for summary in content.newest} == {"Yonas Tesfay", samira().case.calling_name}
    assert content.changed_at == max(file.case.changed_at for file in BEFORE)
    assert contents(place) == before and backup.read_bytes() == of_backup


def test_looking_counts_all_shelves_and_names_the_last_changed(
    keeper: FolderVaults, vault: OpenVault, place: Path
) -> None:
    vault.cases.add_many(tuple(yonas(number) for number in range(1, 31)))
    made = made_in(vault, laptop_folder(place)).path
    content = keeper.look_into(made, place, PASSPHRASE)  # while the vault is open
    assert (content.cases, len(content.newest)) == (30, 20)
    assert vault.cases.count(Shelf.CURRENT) == 30


def test_looking_on_a_new_laptop_leaves_no_folder(keeper: FolderVaults, backup: Path, tmp_path: Path) -> None:
    assert keeper.look_into(backup, tmp_path / "new" / "vault", PASSPHRASE).cases == 2
    assert not (tmp_path / "new" / "vault").exists()


def test_the_recovery_key_opens_a_backup(keeper: FolderVaults, place: Path) -> None:
    made, recovery_key = keeper.create(place, PASSPHRASE)
    made.cases.add(yonas(1))
    backup = made_in(made, laptop_folder(place)).path
    made.close()
    keeper.reset_passphrase(place, recovery_key, "een heel nieuwe zin").close()
    assert keeper.look_into(backup, place, recovery_key.lower()).cases == 1
    assert keeper.look_into(backup, place, PASSPHRASE).cases == 1
    with pytest.raises(WrongPassphrase):
        keeper.look_into(backup, place, "een heel nieuwe zin")
    restored(keeper, backup, place, recovery_key)
    assert everything(keeper, place) == (yonas(1),)


def test_wrong_tries_slow_down(keeper: FolderVaults, backup: Path, place: Path) -> None:
    for _ in range(5):
        with pytest.raises(WrongPassphrase):
            keeper.look_into(backup, place, "geen idee meer")
    with pytest.raises(TooManyTries):
        keeper.look_into(backup, place, PASSPHRASE)
    with pytest.raises(TooManyTries):
        keeper.unlock(place, PASSPHRASE)


# --- restoring --------------------------------------------------------------------------------------------------------


def test_the_replaced_vault_is_kept_whole(keeper: FolderVaults, backup: Path, place: Path) -> None:
    kept = restored(keeper, backup, place)
    assert kept is not None and kept.parent == place and kept.name.startswith("replaced-")
    assert everything(keeper, place) == BEFORE
    assert everything(keeper, kept) == NOW
    assert unfinished(place, kept) == []
    assert kept.stat().st_mode & 0o777 == 0o700
    assert (place / "cases.db").stat().st_mode & 0o777 == (place / "vault.json").stat().st_mode & 0o777 == 0o600


def test_restoring_twice_keeps_both(keeper: FolderVaults, backup: Path, place: Path) -> None:
    first, second = restored(keeper, backup, place), restored(keeper, backup, place)
    assert first is not None and second is not None and first != second
    assert [everything(keeper, folder) for folder in (place, first, second)] == [BEFORE, NOW, BEFORE]


def test_restoring_is_told_in_the_trail(keeper: FolderVaults, backup: Path, place: Path) -> None:
    with_vault = keeper.unlock(place, PASSPHRASE)
    entries, _ = with_vault.trail.head()
    with_vault.close()
    restored(keeper, backup, place)
    again = keeper.unlock(place, PASSPHRASE)
    told = next(entry for entry in again.trail.entries() if entry.deed is Deed.RESTORED)
    assert told.detail["made"] == package.manifest(backup).made_at.isoformat(timespec="microseconds")
    assert int(told.detail["entries"]) == entries + 1  # locking was told as well
    assert told.number == package.manifest(backup).entries + 1
    again.close()


def test_the_caller_lets_the_vault_go_only_for_a_good_backup(keeper: FolderVaults, backup: Path, place: Path) -> None:
    opened = keeper.unlock(place, PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        keeper.restore(backup, place, "geen idee meer", opened.close)
    assert opened.cases.count(Shelf.CURRENT) == 3
    keeper.restore(backup, place, PASSPHRASE, opened.close)
    with pytest.raises(VaultLocked):
        opened.cases.ids()
    assert everything(keeper, place) == BEFORE


def header_is_damaged(place: Path) -> None:
    flip(place / "vault.json", 200)


def header_is_missing(place: Path) -> None:
    (place / "vault.json").unlink()


def cases_are_missing(place: Path) -> None:
    (place / "cases.db").unlink()


def cases_are_empty(place: Path) -> None:
    (place / "cases.db").write_bytes(b"")


def cases_are_cut_short(place: Path) -> None:
    (place / "cases.db").write_bytes((place / "cases.db").read_bytes()[:10_000])


def first_page_is_damaged(place: Path) -> None:
    flip(place / "cases.db", 500)


def all_is_noise(place: Path) -> None:
    (place / "cases.db").write_bytes(bytes(range(256)) * 16 * 9)
    (place / "vault.json").write_bytes(b"\0" * 600)


def creation_never_ended(place: Path) -> None:
    (place / "vault.json").rename(place / "vault.json.new")
    (place / "cases.db").rename(place / "cases.db.new")


DAMAGES = (
    header_is_damaged, header_is_missing, cases_are_missing, cases_are_empty, cases_are_cut_short,
    first_page_is_damaged, all_is_noise, creation_never_ended, shutil.rmtree,
)  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_restoring_over_a_damaged_vault(
    keeper: FolderVaults, backup: Path, place: Path, damage: Callable[[Path], None]
) -> None:
    damage(place)
    left = (
        {name: data for name, data in contents(place).items() if name in ("vault.json", "cases.db")}
        if place.exists()
        else {}
    )
    kept = restored(keeper, backup, place)
    assert everything(keeper, place) == BEFORE
    assert unfinished(place) == []
    assert (kept is None) == (not left)
    if kept is not None:
        assert contents(kept) == left


def test_a_vault_of_somebody_else_is_replaced_and_kept(keeper: FolderVaults, backup: Path, tmp_path: Path) -> None:
    other, _ = keeper.create(tmp_path / "other", PASSPHRASE)
    other.cases.add(yonas(9))
    other.close()
    kept = restored(keeper, backup, tmp_path / "other")
    assert kept is not None
    assert everything(keeper, tmp_path / "other") == BEFORE
    assert everything(keeper, kept) == (yonas(9),)


# --- what was erased stays erased -------------------------------------------------------------------------------------


def erased_since(keeper: FolderVaults, place: Path) -> None:
    vault = keeper.unlock(place, PASSPHRASE)
    vault.cases.erase(an_id(2), Ground.REQUEST)
    vault.close()


def check_erased_again(keeper: FolderVaults, place: Path) -> None:
    assert everything(keeper, place) == (yonas(1),)
    vault = keeper.unlock(place, PASSPHRASE)
    (stone,) = vault.cases.tombstones()
    assert (stone.case_id, stone.ground) == (an_id(2), Ground.REQUEST)
    assert [entry.detail for entry in vault.trail.entries(an_id(2)) if entry.deed is Deed.CASE_ERASED] == [
        {"ground": "request"}
    ]
    vault.close()


def test_a_case_erased_since_is_erased_again(keeper: FolderVaults, backup: Path, place: Path) -> None:
    erased_since(keeper, place)
    restored(keeper, backup, place)
    check_erased_again(keeper, place)


def test_also_when_the_replaced_vault_was_never_closed(
    keeper: FolderVaults, backup: Path, place: Path, tmp_path: Path
) -> None:
    """What a crash leaves: the erasure stands in the log alone."""
    opened = keeper.unlock(place, PASSPHRASE)
    opened.cases.erase(an_id(2), Ground.REQUEST)
    opened.settings.put("me.name", "Marieke")
    crashed = tmp_path / "crashed"
    shutil.copytree(place, crashed)
    opened.close()
    assert (crashed / "cases.db-wal").stat().st_size > 0
    restored(keeper, backup, crashed)
    check_erased_again(keeper, crashed)


def test_also_when_only_a_later_backup_knows(keeper: FolderVaults, backup: Path, place: Path) -> None:
    erased_since(keeper, place)
    opened = keeper.unlock(place, PASSPHRASE)
    opened.backups.make_to(laptop_folder(place) / "later.coachbackup")
    opened.close()
    cases_are_cut_short(place)
    restored(keeper, backup, place)
    check_erased_again(keeper, place)
