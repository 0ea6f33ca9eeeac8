"""Backups of real vaults: what is in them, that they are whole, and that nothing unfinished stays behind."""

import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from coachdesk.domain.backups import BackupMade, laptop_folder
from coachdesk.domain.errors import (
    BackupUnreachable,
    Cancelled,
)
from coachdesk.domain.privacy import Ground
from coachdesk.storage import keys, package
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.builders import an_id, samira, yonas
from tests.storage.backing_up import Clock, made_in, unfinished
from tests.storage.places import PASSPHRASE


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keeper(clock: Clock) -> FolderVaults:
    return FolderVaults(keys.LEAST, now=clock)


def test_a_backup_is_a_vault_in_one_file(keeper: FolderVaults, vault: OpenVault, place: Path, tmp_path: Path) -> None:
    vault.cases.add(yonas(1))
    vault.cases.add(samira(2))
    own = laptop_folder(place)
    made = made_in(vault, own)
    assert made.path.parent == own and made.path.name.startswith("coachdesk-20261120-093000-")
    assert own.stat().st_mode & 0o777 == 0o700 and made.path.stat().st_mode & 0o777 == 0o600
    assert keeper.backups_in(own) == (made,)
    with zipfile.ZipFile(made.path) as file:
        assert file.testzip() is None
        file.extractall(tmp_path / "unzipped")
    again = keeper.unlock(tmp_path / "unzipped", PASSPHRASE)
    assert again.cases.get(an_id(1)) == yonas(1)
    assert again.check().damage == ()
    again.close()
    assert not [path.name for path in place.iterdir() if not path.name.startswith(("cases.db", "vault."))]


def test_nothing_readable_stands_in_a_backup(vault: OpenVault, place: Path) -> None:
    vault.cases.add(yonas(1, calling_name="Kanarievogel"))
    data = made_in(vault, laptop_folder(place)).path.read_bytes()
    assert b"anarie" not in data and "anarie".encode("utf-16-le") not in data


def test_the_manifest_remembers_the_trail_and_what_was_erased(vault: OpenVault, place: Path) -> None:
    vault.cases.add(yonas(1))
    vault.cases.add(samira(2))
    stone = vault.cases.erase(an_id(2), Ground.REQUEST)
    made = made_in(vault, laptop_folder(place))
    told = package.manifest(made.path)
    assert (told.entries, told.head) == vault.trail.head()
    assert told.erased == (stone,)
    assert vault.backups.anchors((laptop_folder(place),)) == ((made.made_at, *vault.trail.head()),)


def test_two_places_and_one_that_is_not_there(vault: OpenVault, place: Path, stick: Path) -> None:
    vault.cases.add(yonas())
    away = stick / "away"
    first, second, third = vault.backups.make((laptop_folder(place), stick, away))
    assert isinstance(first, BackupMade) and isinstance(second, BackupMade)
    assert first.cases == second.cases == 1
    assert isinstance(third, BackupUnreachable) and third.path == away
    assert second.info.path.read_bytes() == first.info.path.read_bytes()


def test_a_named_file_is_replaced_only_by_a_whole_one(vault: OpenVault, stick: Path) -> None:
    vault.cases.add(yonas(1))
    target = stick / "mijn backup.coachbackup"
    vault.backups.make_to(target)
    before = target.read_bytes()
    vault.cases.add(yonas(2))
    with pytest.raises(Cancelled):
        vault.backups.make_to(target, lambda done, total: done < total * 0.8)
    assert target.read_bytes() == before
    assert vault.backups.make_to(target).cases == 2
    assert [path.name for path in stick.iterdir()] == [target.name]


@pytest.mark.parametrize("percent", range(0, 100, 7))
def test_cancelled_at_any_moment_leaves_nothing(vault: OpenVault, place: Path, stick: Path, percent: int) -> None:
    vault.cases.add(yonas())
    with pytest.raises(Cancelled):
        vault.backups.make((stick,), lambda done, total: done * 100 < percent * total)
    assert list(stick.iterdir()) == []
    assert unfinished(place) == []
    made_in(vault, stick)


def test_progress_goes_from_the_start_to_the_end(vault: OpenVault, stick: Path) -> None:
    told: list[tuple[int, int]] = []
    vault.cases.add(yonas())
    vault.backups.make((stick,), lambda done, total: not told.append((done, total)))
    assert told == sorted(told)
    assert len({total for _, total in told}) == 1
    assert told[-1][0] == told[-1][1]


def test_older_ones_are_thinned_out_and_those_of_others_left(
    vault: OpenVault, clock: Clock, stick: Path, keeper: FolderVaults, tmp_path: Path
) -> None:
    other, _ = keeper.create(tmp_path / "other", PASSPHRASE)
    strange = made_in(other, stick)
    other.close()
    (stick / "foto.jpg").write_bytes(b"x")
    mine = vault.backups.make_to(stick / "mijn.coachbackup").info
    for _ in range(40):
        made_in(vault, stick)
        clock.now += timedelta(days=1)
    kept = [info for info in keeper.backups_in(stick) if info.path not in (strange.path, mine.path)]
    assert len(keeper.backups_in(stick)) == len(kept) + 2
    assert (stick / "foto.jpg").exists()
    ages = [(clock.now - info.made_at).days for info in kept]
    assert ages[:7] == [1, 2, 3, 4, 5, 6, 7]
    assert 8 <= len(kept) <= 13


def test_a_clock_set_back_keeps_the_new_backup_and_the_later_ones(
    vault: OpenVault, clock: Clock, stick: Path, keeper: FolderVaults
) -> None:
    later = made_in(vault, stick)
    clock.now -= timedelta(days=700)
    now = made_in(vault, stick)
    assert {info.path for info in keeper.backups_in(stick)} == {later.path, now.path}
