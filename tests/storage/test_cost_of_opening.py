"""What deriving a key costs where nobody says it: measured once, and raised where it has become too little."""

from pathlib import Path

import pytest

from coachdesk.domain.errors import (
    TooLittleMemory,
)
from coachdesk.domain.trail import Deed
from coachdesk.storage import folder, keys
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.storage.places import PASSPHRASE
from tests.storage.test_changing_keys import DEARER, NEW, deeds, opens


def test_the_cost_is_measured_once_and_stays_in_the_header(place: Path, tmp_path: Path) -> None:
    measured: list[keys.KdfCost] = []

    def calibrate() -> keys.KdfCost:
        measured.append(DEARER)
        return DEARER

    keeper = FolderVaults(calibrate=calibrate, timer=iter(range(100)).__next__)
    keeper.create(place, PASSPHRASE)[0].close()
    keeper.create(tmp_path / "other", PASSPHRASE)[0].close()
    keeper.unlock(place, PASSPHRASE).close()
    assert measured == [DEARER]
    assert folder.read_header(place).cost == DEARER


@pytest.mark.parametrize(("seconds", "cost"), [(0.1, DEARER), (0.9, keys.LEAST)])
def test_a_key_that_is_derived_too_quickly_is_wrapped_anew(place: Path, seconds: float, cost: keys.KdfCost) -> None:
    made, recovery_key = FolderVaults(keys.LEAST).create(place, PASSPHRASE)
    made.close()
    moments = iter((0.0, seconds))
    keeper = FolderVaults(calibrate=lambda: DEARER, timer=lambda: next(moments))
    vault = keeper.unlock(place, PASSPHRASE)
    assert folder.read_header(place).cost == cost
    assert deeds(vault) == [Deed.VAULT_MADE, Deed.LOCKED, Deed.UNLOCKED]
    vault.close()
    assert opens(FolderVaults(keys.LEAST), place, PASSPHRASE)
    FolderVaults(keys.LEAST).reset_passphrase(place, recovery_key, NEW).close()


def test_a_given_cost_wraps_nothing_anew(vault: OpenVault, place: Path) -> None:
    vault.close()
    before = (place / "vault.json").read_bytes()
    FolderVaults(DEARER, timer=lambda: 0.0).unlock(place, PASSPHRASE).close()
    assert (place / "vault.json").read_bytes() == before


def test_too_little_memory_for_more_opens_it_all_the_same(vault: OpenVault, place: Path) -> None:
    vault.close()

    def calibrate() -> keys.KdfCost:
        raise TooLittleMemory

    keeper = FolderVaults(calibrate=calibrate, timer=lambda: 0.0)
    keeper.unlock(place, PASSPHRASE).close()
    with pytest.raises(TooLittleMemory):
        keeper.create(place.with_name("other"), PASSPHRASE)
    assert not place.with_name("other").exists()


def test_memory_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from argon2 import low_level

    monkeypatch.setattr(low_level, "core", lambda *_: low_level.lib.ARGON2_MEMORY_ALLOCATION_ERROR)
    with pytest.raises(TooLittleMemory):
        keys.passphrase_key(PASSPHRASE, bytes(16), keys.LEAST)
