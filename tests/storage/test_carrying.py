"""What a restored vault takes over from the one that it replaces."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from coachdesk.domain.backups import FILES, FOLDER, FOLDERS, as_setting, laptop_folder, paths_in
from coachdesk.domain.privacy import Ground
from coachdesk.domain.registers import Breach, BreachKind, Request, RequestKind
from coachdesk.domain.trail import Deed
from coachdesk.storage import keys
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.sealing import IDENTITY
from coachdesk.storage.vault import FolderVaults
from tests.builders import an_id, samira, yonas
from tests.storage.backing_up import Clock, made_in, restored
from tests.storage.places import PASSPHRASE, flip

ASKED = Request("a" * 32, RequestKind.ACCESS, date(2026, 11, 1), an_id(2), note="by phone")


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keeper(clock: Clock) -> FolderVaults:
    return FolderVaults(keys.LEAST, now=clock)


@pytest.fixture
def found(clock: Clock) -> Breach:
    return Breach("b" * 32, BreachKind.LOST_STICK, clock.now, "left in the tram")


@pytest.fixture
def backup(vault: OpenVault, place: Path, clock: Clock) -> Path:
    """A backup with two cases and one request, an hour before anything else happens."""
    vault.cases.add_many((yonas(1), samira(2)))
    vault.registers.save_request(ASKED)
    made = made_in(vault, laptop_folder(place)).path
    clock.now += timedelta(hours=1)
    return made


def again(keeper: FolderVaults, vault: OpenVault, backup: Path, place: Path) -> OpenVault:
    """The vault after restoring."""
    vault.close()
    restored(keeper, backup, place)
    return keeper.unlock(place, PASSPHRASE)


def test_requests_and_breaches_of_after_the_backup_stay(
    keeper: FolderVaults, vault: OpenVault, backup: Path, place: Path, found: Breach
) -> None:
    new = Request("c" * 32, RequestKind.ERASURE, date(2026, 11, 19), an_id(1))
    changed = replace(ASKED, note="and by letter")
    for request in (new, changed):
        vault.registers.save_request(request)
    vault.registers.save_breach(found)
    opened = again(keeper, vault, backup, place)
    assert set(opened.registers.requests()) == {new, changed}
    assert opened.registers.breaches() == (found,)
    told = next(entry for entry in opened.trail.entries() if entry.deed is Deed.RESTORED)
    assert (told.detail["requests"], told.detail["breaches"]) == ("2", "1")
    assert opened.trail.check().whole
    opened.close()


def test_what_is_the_same_is_not_counted(keeper: FolderVaults, vault: OpenVault, backup: Path, place: Path) -> None:
    opened = again(keeper, vault, backup, place)
    assert opened.registers.requests() == (ASKED,)
    told = next(entry for entry in opened.trail.entries() if entry.deed is Deed.RESTORED)
    assert not {"requests", "breaches"} & set(told.detail)
    opened.close()


def test_the_newest_version_wins_also_where_the_backup_has_it(
    keeper: FolderVaults, vault: OpenVault, backup: Path, place: Path, clock: Clock, stick: Path
) -> None:
    later = replace(ASKED, note="answered by letter")
    vault.registers.save_request(later)
    newest = made_in(vault, stick).path
    old = again(keeper, vault, backup, place)  # goes back, and takes the newer one along
    with_words = replace(ASKED, note="said something else")
    clock.now += timedelta(hours=1)
    old.registers.save_request(with_words)
    new = again(keeper, old, newest, place)
    assert new.registers.requests() == (with_words,)
    new.close()


def test_a_request_about_an_erased_case_comes_without_words(
    keeper: FolderVaults, vault: OpenVault, backup: Path, place: Path, stick: Path, clock: Clock
) -> None:
    vault.cases.erase(an_id(2), Ground.REQUEST)
    erased = made_in(vault, stick).path
    clock.now += timedelta(hours=1)
    vault.registers.save_request(replace(ASKED, note="Kanarievogel"))  # typed after the erasing
    opened = again(keeper, vault, erased, place)
    assert [request.note for request in opened.registers.requests()] == [""]
    opened.close()


def test_the_key_for_colleagues_is_taken_where_the_backup_has_none(
    keeper: FolderVaults, vault: OpenVault, backup: Path, place: Path
) -> None:
    mine = vault.sealing.public_key
    opened = again(keeper, vault, backup, place)
    assert opened.sealing.public_key == mine
    opened.close()


def test_the_key_in_the_backup_holds(keeper: FolderVaults, vault: OpenVault, place: Path) -> None:
    in_backup = vault.sealing.public_key
    made = made_in(vault, laptop_folder(place)).path
    vault.settings.put(IDENTITY, None)
    assert vault.sealing.public_key != in_backup
    opened = again(keeper, vault, made, place)
    assert opened.sealing.public_key == in_backup
    opened.close()


def test_where_backups_lie_is_not_forgotten(
    keeper: FolderVaults, vault: OpenVault, backup: Path, place: Path, tmp_path: Path
) -> None:
    vault.settings.put(FOLDER, str(tmp_path / "stick"))
    vault.settings.put(FOLDERS, as_setting([tmp_path / "drive"]))
    vault.settings.put(FILES, as_setting([tmp_path / "own.zip"]))
    opened = again(keeper, vault, backup, place)
    assert opened.settings.get(FOLDER) is None  # as the backup has it
    assert set(paths_in(opened.settings.get(FOLDERS))) == {tmp_path / "stick", tmp_path / "drive"}
    assert paths_in(opened.settings.get(FILES)) == (tmp_path / "own.zip",)
    opened.close()


def test_nothing_comes_from_another_vault(
    keeper: FolderVaults, vault: OpenVault, backup: Path, tmp_path: Path, found: Breach
) -> None:
    other, _ = keeper.create(tmp_path / "other", PASSPHRASE)
    other.registers.save_breach(found)
    opened = again(keeper, other, backup, tmp_path / "other")
    assert opened.registers.breaches() == () and opened.registers.requests() == (ASKED,)
    opened.close()


def test_from_a_vault_that_can_not_be_read_comes_nothing(
    keeper: FolderVaults, vault: OpenVault, backup: Path, place: Path, found: Breach
) -> None:
    vault.registers.save_breach(found)
    vault.close()
    for page in range((place / "cases.db").stat().st_size // 4096):
        flip(place / "cases.db", 4096 * page + 100)
    opened = again(keeper, vault, backup, place)
    assert opened.registers.breaches() == () and opened.registers.requests() == (ASKED,)
    opened.close()
