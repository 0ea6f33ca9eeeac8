"""Disks that are full, and folders that take no writing."""

import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk.domain.errors import VaultNotWritable
from coachdesk.domain.listening import Answer
from coachdesk.domain.vaults import Shelf, VaultState
from coachdesk.domain.words import Words
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults, warm
from tests.builders import NOW, an_id, samira, yonas
from tests.storage.places import PASSPHRASE, contents, most_bytes_in_a_file, read_only

pytestmark = pytest.mark.skipif(os.name == "nt", reason="limits and rights are set the POSIX way")


@pytest.fixture
def open_place() -> Iterator[Path]:
    """A folder that another user can reach."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.mark.parametrize("limit", [0, 300, 5000, 40_000])
def test_creating_on_a_full_disk_leaves_nothing(keeper: FolderVaults, place: Path, limit: int) -> None:
    with most_bytes_in_a_file(limit), pytest.raises(VaultNotWritable):
        keeper.create(place, PASSPHRASE)
    assert not place.exists()
    assert keeper.look(place) is VaultState.MISSING
    keeper.create(place, PASSPHRASE)[0].close()


def test_saving_on_a_full_disk_keeps_what_was_there(keeper: FolderVaults, vault: OpenVault, place: Path) -> None:
    vault.cases.add(yonas())
    long = Answer("housing", NOW, Words("x" * 20_000))
    with (
        most_bytes_in_a_file((place / "cases.db-wal").stat().st_size + 4096),
        pytest.raises(VaultNotWritable),
    ):
        for _ in range(3):
            vault.cases.save_answer(yonas().case.id, long)
    assert vault.cases.list(Shelf.CURRENT)[0].calling_name == "Yonas Tesfay"
    vault.cases.add(samira())  # and there is room again
    vault.close()
    again = keeper.unlock(place, PASSPHRASE)
    assert again.cases.get(samira().case.id) == samira()
    assert again.check().damage == ()
    again.close()


def test_many_at_once_is_all_or_none(vault: OpenVault, place: Path) -> None:
    long = Words("x" * 20_000)
    files = tuple(replace(yonas(n), answers=(Answer("housing", NOW, long),)) for n in range(1, 30))
    with (
        most_bytes_in_a_file((place / "cases.db-wal").stat().st_size + 200_000),
        pytest.raises(VaultNotWritable),
    ):
        vault.cases.add_many(files)
    assert vault.cases.count(Shelf.CURRENT) == 0
    assert vault.cases.search("yonas", Shelf.CURRENT) == ()


def test_resetting_on_a_full_disk_keeps_the_old_passphrase(keeper: FolderVaults, place: Path) -> None:
    made, recovery_key = keeper.create(place, PASSPHRASE)
    made.close()
    before = contents(place)
    with most_bytes_in_a_file(500), pytest.raises(VaultNotWritable):
        keeper.reset_passphrase(place, recovery_key, "een heel nieuwe zin")
    assert contents(place) == before
    keeper.unlock(place, PASSPHRASE).close()


def test_creating_in_a_read_only_folder(keeper: FolderVaults, open_place: Path) -> None:
    warm()
    with read_only(open_place), pytest.raises(VaultNotWritable):
        keeper.create(open_place / "vault", PASSPHRASE)
    assert list(open_place.iterdir()) == []


@pytest.mark.parametrize("lock_is_there", [True, False])
def test_opening_in_a_read_only_folder(keeper: FolderVaults, open_place: Path, lock_is_there: bool) -> None:
    place = open_place / "vault"
    made, _ = keeper.create(place, PASSPHRASE)
    made.cases.add(yonas(7))
    made.close()
    if not lock_is_there:
        (place / "vault.lock").unlink()
    before = contents(place)
    with read_only(place), pytest.raises(VaultNotWritable):
        keeper.unlock(place, PASSPHRASE)
    assert contents(place) == before
    again = keeper.unlock(place, PASSPHRASE)
    assert again.cases.get(an_id(7)) == yonas(7)
    again.close()


def test_cases_that_are_read_only(keeper: FolderVaults, open_place: Path) -> None:
    place = open_place / "vault"
    keeper.create(place, PASSPHRASE)[0].close()
    before = contents(place)
    with read_only(place):
        (place / "vault.lock").chmod(0o600)
        place.chmod(0o700)
        with pytest.raises(VaultNotWritable):
            keeper.unlock(place, PASSPHRASE)
    assert contents(place) == before
