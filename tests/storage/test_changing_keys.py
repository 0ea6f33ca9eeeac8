"""Another passphrase and another recovery key: the new one counts once it is safe on the disk, the old one until then."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from coachdesk.domain.errors import (
    CaseError,
    PassphraseTooShort,
    TooManyTries,
    VaultInUse,
    VaultLocked,
    VaultNotWritable,
    WrongPassphrase,
)
from coachdesk.domain.trail import Deed
from coachdesk.storage import folder, header, keys
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.builders import an_id, yonas
from tests.storage.places import PASSPHRASE, contents, most_bytes_in_a_file, program

NEW = "een heel nieuwe zin"
DEARER = keys.KdfCost(20 * 1024, 2, 1)


def deeds(vault: OpenVault) -> list[Deed]:
    """What the trail tells, the first first."""
    return [entry.deed for entry in reversed(vault.trail.entries())]


def opens(keeper: FolderVaults, place: Path, passphrase: str) -> bool:
    try:
        keeper.unlock(place, passphrase).close()
    except WrongPassphrase:
        return False
    return True


# --- the passphrase ---------------------------------------------------------------------------------------------------


def test_the_new_passphrase_opens_and_the_old_one_does_not(keeper: FolderVaults, vault: OpenVault, place: Path) -> None:
    vault.cases.add(yonas())
    cases = (place / "cases.db").read_bytes()
    vault.change_passphrase(PASSPHRASE, NEW)
    assert (place / "cases.db").read_bytes() == cases  # nothing is encrypted anew
    assert vault.verify(NEW) and not vault.verify(PASSPHRASE)
    assert vault.cases.get(an_id(1)) == yonas(1)
    vault.close()
    assert opens(keeper, place, NEW) and not opens(keeper, place, PASSPHRASE)


def test_the_recovery_key_stays(keeper: FolderVaults, place: Path) -> None:
    made, recovery_key = keeper.create(place, PASSPHRASE)
    made.change_passphrase(PASSPHRASE, NEW)
    made.close()
    keeper.reset_passphrase(place, recovery_key, PASSPHRASE).close()


def test_it_takes_the_cost_of_today(vault: OpenVault, place: Path) -> None:
    vault.close()
    again = FolderVaults(DEARER).unlock(place, PASSPHRASE)
    again.change_passphrase(PASSPHRASE, NEW)
    again.close()
    assert folder.read_header(place).cost == DEARER


def test_what_is_refused_changes_nothing(vault: OpenVault, place: Path) -> None:
    before = (place / "vault.json").read_bytes()
    with pytest.raises(WrongPassphrase):
        vault.change_passphrase("wrong wrong", NEW)
    with pytest.raises(PassphraseTooShort):
        vault.change_passphrase(PASSPHRASE, "kort")
    with pytest.raises(WrongPassphrase):
        vault.renew_recovery_key("wrong wrong")
    assert (place / "vault.json").read_bytes() == before
    assert deeds(vault) == [Deed.VAULT_MADE]


@pytest.mark.parametrize(
    "ask", [lambda v: v.change_passphrase("wrong wrong", NEW), lambda v: v.renew_recovery_key("wrong wrong")]
)
def test_wrong_tries_count_with_all_others(vault: OpenVault, ask: Callable[[OpenVault], Any]) -> None:
    for _ in range(4):
        with pytest.raises(WrongPassphrase):
            ask(vault)
    assert not vault.verify("wrong wrong")
    for again in (ask, lambda v: v.verify(PASSPHRASE), lambda v: v.change_passphrase(PASSPHRASE, NEW)):
        with pytest.raises(TooManyTries):
            again(vault)


def test_what_is_too_short_for_a_passphrase_is_no_try(vault: OpenVault) -> None:
    for pin in range(1000, 1020):
        assert not vault.verify(str(pin))
    assert vault.verify(PASSPHRASE)


# --- the recovery key -------------------------------------------------------------------------------------------------


def test_a_new_recovery_key_replaces_the_old_one(keeper: FolderVaults, place: Path) -> None:
    made, old = keeper.create(place, PASSPHRASE)
    new = made.renew_recovery_key(PASSPHRASE)
    assert len(new.split("-")) == 9 and new != old
    assert made.verify(PASSPHRASE)
    made.close()
    with pytest.raises(WrongPassphrase):
        keeper.reset_passphrase(place, old, NEW)
    keeper.reset_passphrase(place, new, NEW).close()
    assert new.encode() not in b"".join(contents(place).values())


# --- faults -----------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="the limit is set the POSIX way")
def test_on_a_full_disk_the_old_ones_hold(keeper: FolderVaults, place: Path) -> None:
    vault, recovery_key = keeper.create(place, PASSPHRASE)
    before = (place / "vault.json").read_bytes()
    with most_bytes_in_a_file(400):
        with pytest.raises(VaultNotWritable):
            vault.change_passphrase(PASSPHRASE, NEW)
        with pytest.raises(VaultNotWritable):
            vault.renew_recovery_key(PASSPHRASE)
    assert (place / "vault.json").read_bytes() == before
    assert deeds(vault) == [Deed.VAULT_MADE]
    vault.close()
    keeper.reset_passphrase(place, recovery_key, PASSPHRASE).close()


@pytest.mark.skipif(os.name == "nt", reason="the limit is set the POSIX way")
def test_when_the_trail_can_not_be_told_the_old_one_comes_back(vault: OpenVault, place: Path) -> None:
    for number in range(1, 30):
        vault.cases.add(yonas(number))
    log = (place / "cases.db-wal").stat().st_size
    with most_bytes_in_a_file(log + 10), pytest.raises(VaultNotWritable):  # the header is small and fits
        vault.change_passphrase(PASSPHRASE, NEW)
    assert vault.verify(PASSPHRASE)
    assert Deed.PASSPHRASE_CHANGED not in deeds(vault)
    assert folder.read_header(place) == vault._header


def test_a_vault_that_is_locked_meanwhile_keeps_its_passphrase(place: Path) -> None:
    """The idle time may run out while the key is derived."""
    open_now: list[OpenVault] = []

    def slow() -> keys.KdfCost:
        for vault in open_now:
            vault.close()
        return keys.LEAST

    keeper = FolderVaults(calibrate=slow, timer=lambda: 0.0)
    FolderVaults(keys.LEAST).create(place, PASSPHRASE)[0].close()
    keeper._may_strengthen = False
    vault = keeper.unlock(place, PASSPHRASE)
    open_now.append(vault)
    with pytest.raises(VaultLocked):
        vault.change_passphrase(PASSPHRASE, NEW)
    with pytest.raises(VaultLocked):
        vault.renew_recovery_key(PASSPHRASE)
    assert opens(FolderVaults(keys.LEAST), place, PASSPHRASE)


CHANGES_FOR_EVER = """
import sys
from pathlib import Path
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults
place, one, other = Path(sys.argv[1]), *sys.argv[2:4]
vault = FolderVaults(keys.LEAST).unlock(place, one)
print("open", flush=True)
while True:
    vault.change_passphrase(one, other)
    one, other = other, one
    print(one, flush=True)
"""


@pytest.mark.parametrize("lines", [1, 2, 3, 5])
def test_killed_while_changing(keeper: FolderVaults, vault: OpenVault, place: Path, lines: int) -> None:
    vault.close()
    with program(CHANGES_FOR_EVER, place, PASSPHRASE, NEW) as changing:
        assert changing.stdout is not None
        said = [changing.stdout.readline().strip() for _ in range(lines)]
        changing.kill()
        said += [line.strip() for line in changing.stdout.readlines()]
    good = [passphrase for passphrase in (PASSPHRASE, NEW) if opens(keeper, place, passphrase)]
    assert len(good) == 1
    if said[-1] != "open" and said[-1] != good[0]:  # one more change was written and not told
        assert good[0] == (NEW if said[-1] == PASSPHRASE else PASSPHRASE)
    again = keeper.unlock(place, good[0])
    assert again.check().damage == ()
    assert again.trail.check().broken_at is None
    again.close()


def test_a_header_that_was_changed_elsewhere_while_the_key_was_derived(
    keeper: FolderVaults, vault: OpenVault, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.close()
    derive = keys.passphrase_key

    def slowly(passphrase: str, salt: bytes, cost: keys.KdfCost) -> bytearray:
        derived = derive(passphrase, salt, cost)
        monkeypatch.setattr(keys, "passphrase_key", derive)
        other = FolderVaults(keys.LEAST).unlock(place, PASSPHRASE)
        other.renew_recovery_key(PASSPHRASE)
        other.close()
        return derived

    monkeypatch.setattr(keys, "passphrase_key", slowly)
    with pytest.raises(VaultInUse):
        keeper.unlock(place, PASSPHRASE)
    assert opens(keeper, place, PASSPHRASE)


# --- the trail --------------------------------------------------------------------------------------------------------


def test_the_trail_tells_of_keys_and_of_opening_and_closing(keeper: FolderVaults, place: Path) -> None:
    made, recovery_key = keeper.create(place, PASSPHRASE)
    made.change_passphrase(PASSPHRASE, NEW)
    made.renew_recovery_key(NEW)
    made.close()
    made.close()
    again = keeper.unlock(place, NEW)
    again.close()
    with pytest.raises(CaseError):
        keeper.reset_passphrase(place, recovery_key, PASSPHRASE)
    last = keeper.unlock(place, NEW)
    assert deeds(last) == [
        Deed.VAULT_MADE, Deed.PASSPHRASE_CHANGED, Deed.RECOVERY_KEY_CHANGED, Deed.LOCKED,
        Deed.UNLOCKED, Deed.LOCKED, Deed.UNLOCKED,
    ]  # fmt: skip
    assert last.trail.check().broken_at is None
    last.close()


def test_a_reset_is_told(keeper: FolderVaults, place: Path) -> None:
    made, recovery_key = keeper.create(place, PASSPHRASE)
    made.close()
    vault = keeper.reset_passphrase(place, recovery_key, NEW)
    vault.close()
    vault = keeper.unlock(place, NEW)
    assert deeds(vault) == [Deed.VAULT_MADE, Deed.LOCKED, Deed.PASSPHRASE_RESET, Deed.LOCKED, Deed.UNLOCKED]
    vault.close()


@pytest.mark.skipif(os.name == "nt", reason="the limit is set the POSIX way")
def test_a_full_disk_stops_neither_opening_nor_closing(keeper: FolderVaults, vault: OpenVault, place: Path) -> None:
    vault.cases.add(yonas())
    vault.close()
    size = (place / "cases.db").stat().st_size
    with most_bytes_in_a_file(100):
        opened = keeper.unlock(place, PASSPHRASE)
        assert opened.cases.get(an_id(1)) == yonas(1)
        opened.close()
    assert not any(opened._key)
    assert (place / "cases.db").stat().st_size == size
    assert opens(keeper, place, PASSPHRASE)


def test_damage_does_not_stop_closing(vault: OpenVault, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise sqlite3.DatabaseError("malformed")

    monkeypatch.setattr(vault.trail, "note", fails)
    vault.close()
    assert not any(vault._key)
    with pytest.raises(VaultLocked):
        vault.settings.get("x")


def test_headers_from_before_still_open(keeper: FolderVaults, place: Path) -> None:
    made, _ = keeper.create(place, PASSPHRASE)
    older = header.read(place)
    assert older is not None
    made.change_passphrase(PASSPHRASE, NEW)
    made.close()
    header.write(place, older)  # as a backup from before the change has it
    assert opens(keeper, place, PASSPHRASE)
