import os
import stat
from pathlib import Path

import pytest

from coachdesk.domain.errors import (
    CaseError,
    PassphraseTooShort,
    RecoveryKeyMistyped,
    TooManyTries,
    VaultDamaged,
    VaultExists,
    VaultForeign,
    VaultInUse,
    VaultLocked,
    VaultMissing,
    VaultTooNew,
    WrongPassphrase,
)
from coachdesk.domain.vaults import Shelf, VaultState
from coachdesk.storage import header, keys
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.schema import CURRENT
from coachdesk.storage.vault import FolderVaults
from tests.builders import yonas
from tests.storage.places import PASSPHRASE, contents, program

OPENS_AND_WAITS = """
import sys
from pathlib import Path
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults
vault = FolderVaults(keys.LEAST).unlock(Path(sys.argv[1]), sys.argv[2])
print("open", flush=True)
sys.stdin.read()
"""


class Clock:
    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


def test_made_closed_and_opened_again(keeper: FolderVaults, place: Path) -> None:
    assert keeper.look(place) is VaultState.MISSING
    made, _ = keeper.create(place, PASSPHRASE)
    made.cases.add(yonas())
    made.settings.put("me.name", "Marieke")
    made.close()
    assert keeper.look(place) is VaultState.READY
    again = keeper.unlock(place, PASSPHRASE)
    assert again.cases.get(yonas().case.id) == yonas()
    assert again.settings.get("me.name") == "Marieke"
    again.close()


def test_only_these_files_and_only_for_the_owner(vault: OpenVault, place: Path) -> None:
    vault.cases.add(yonas())
    while_open = set(contents(place))
    vault.close()
    assert set(contents(place)) == {"vault.json", "cases.db", "vault.lock"}
    assert while_open == {"vault.json", "cases.db", "vault.lock", "cases.db-wal", "cases.db-mark"}
    if os.name != "nt":
        assert stat.S_IMODE(place.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in place.iterdir()} == {0o600}


def test_a_folder_of_others_keeps_its_rights_and_files(keeper: FolderVaults, place: Path) -> None:
    place.mkdir(0o755)
    place.chmod(0o755)
    (place / "letter.odt").write_text("not ours")
    keeper.create(place, PASSPHRASE)[0].close()
    assert (place / "letter.odt").read_text() == "not ours"
    assert stat.S_IMODE(place.stat().st_mode) == 0o755


def test_short_passphrase(keeper: FolderVaults, place: Path) -> None:
    with pytest.raises(PassphraseTooShort):
        keeper.create(place, "kort")
    assert not place.exists()


def test_a_vault_is_not_overwritten(keeper: FolderVaults, vault: OpenVault, place: Path) -> None:
    vault.close()
    before = contents(place)
    with pytest.raises(VaultExists):
        keeper.create(place, PASSPHRASE)
    (place / "cases.db").unlink()
    with pytest.raises(VaultExists):
        keeper.create(place, PASSPHRASE)
    assert contents(place) == {name: data for name, data in before.items() if name != "cases.db"}


# --- refused ----------------------------------------------------------------------------------------------------------


def refusal(keeper: FolderVaults, place: Path, passphrase: str = PASSPHRASE) -> CaseError:
    """Why the vault is not opened; no byte of the folder may have changed."""
    before = contents(place) if place.is_dir() else None
    with pytest.raises(CaseError) as caught:
        keeper.unlock(place, passphrase)
    assert (contents(place) if place.is_dir() else None) == before
    return caught.value


def test_missing(keeper: FolderVaults, place: Path) -> None:
    assert type(refusal(keeper, place)) is VaultMissing
    place.mkdir()
    assert type(refusal(keeper, place)) is VaultMissing


def test_wrong_passphrase(keeper: FolderVaults, vault: OpenVault, place: Path) -> None:
    vault.cases.add(yonas())
    vault.close()
    assert type(refusal(keeper, place, "vier rode fietsen")) is WrongPassphrase
    (place / "vault.lock").unlink()  # as in a restored copy: not even that appears
    assert type(refusal(keeper, place, "vier rode fietsen")) is WrongPassphrase


def test_foreign(keeper: FolderVaults, place: Path) -> None:
    place.mkdir()
    (place / "vault.json").write_text('{"magic": "of someone else"}')
    assert type(refusal(keeper, place)) is VaultForeign
    (place / "vault.json").unlink()
    (place / "cases.db").write_bytes(b"SQLite format 3\0" + bytes(4080))
    assert type(refusal(keeper, place)) is VaultForeign
    with pytest.raises(VaultForeign):
        keeper.create(place, PASSPHRASE)


def test_a_file_where_the_folder_should_be(keeper: FolderVaults, place: Path) -> None:
    place.write_text("a letter")
    with pytest.raises(VaultForeign):
        keeper.look(place)


def test_header_lost(keeper: FolderVaults, vault: OpenVault, place: Path) -> None:
    vault.close()
    (place / "vault.json").unlink()
    error = refusal(keeper, place)
    assert isinstance(error, VaultDamaged) and error.part == "no header"


def test_cases_lost(keeper: FolderVaults, vault: OpenVault, place: Path) -> None:
    vault.close()
    (place / "cases.db").unlink()
    error = refusal(keeper, place)
    assert isinstance(error, VaultDamaged) and error.part == "no cases"


def test_format_of_a_later_program(keeper: FolderVaults, place: Path) -> None:
    place.mkdir()
    (place / "vault.json").write_text('{"magic": "coachdesk-vault", "format": 2}')
    (place / "cases.db").write_bytes(b"whatever")
    assert type(refusal(keeper, place)) is VaultTooNew


def test_schema_of_a_later_program(keeper: FolderVaults, vault: OpenVault, place: Path) -> None:
    with vault._database.transaction() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0999'")
    vault.close()
    error = refusal(keeper, place)
    assert isinstance(error, VaultTooNew) and (error.found, error.known) == ("0999", CURRENT.head)


# --- wrong tries ------------------------------------------------------------------------------------------------------


def test_wrong_tries_slow_down(place: Path) -> None:
    clock = Clock()
    keeper = FolderVaults(keys.LEAST, elapsed=clock)
    keeper.create(place, PASSPHRASE)[0].close()
    waits = []
    for _ in range(5):
        assert type(refusal(keeper, place, "wrong wrong")) is WrongPassphrase
    for _ in range(3):
        error = refusal(keeper, place)  # the right one has to wait too
        assert isinstance(error, TooManyTries)
        waits.append(error.seconds)
        clock.seconds += error.seconds
        assert type(refusal(keeper, place, "wrong wrong")) is WrongPassphrase
    assert waits == sorted(waits) and waits[0] < waits[-1]
    clock.seconds += 1000
    keeper.unlock(place, PASSPHRASE).close()
    assert type(refusal(keeper, place, "wrong wrong")) is WrongPassphrase
    keeper.unlock(place, PASSPHRASE).close()


def test_proving_counts_with_the_other_tries(vault: OpenVault) -> None:
    assert vault.verify(PASSPHRASE)
    for _ in range(5):
        assert not vault.verify("wrong wrong")
    with pytest.raises(TooManyTries):
        vault.verify(PASSPHRASE)


# --- recovery key -----------------------------------------------------------------------------------------------------


def test_recovery_key_gives_a_new_passphrase(keeper: FolderVaults, place: Path) -> None:
    made, recovery_key = keeper.create(place, PASSPHRASE)
    made.cases.add(yonas())
    made.close()
    opened = keeper.reset_passphrase(place, recovery_key.lower(), "een heel nieuwe zin")
    assert opened.cases.get(yonas().case.id) == yonas()
    assert opened.verify("een heel nieuwe zin") and not opened.verify(PASSPHRASE)
    opened.close()
    assert type(refusal(keeper, place)) is WrongPassphrase
    keeper.unlock(place, "een heel nieuwe zin").close()
    keeper.reset_passphrase(place, recovery_key, PASSPHRASE).close()
    keeper.unlock(place, PASSPHRASE).close()


def test_wrong_recovery_keys_change_nothing(keeper: FolderVaults, place: Path, tmp_path: Path) -> None:
    made, recovery_key = keeper.create(place, PASSPHRASE)
    made.close()
    other, other_key = keeper.create(tmp_path / "other", PASSPHRASE)
    other.close()
    before = contents(place)
    with pytest.raises(RecoveryKeyMistyped):
        keeper.reset_passphrase(place, recovery_key[:-1], "een heel nieuwe zin")
    with pytest.raises(WrongPassphrase) as caught:
        keeper.reset_passphrase(place, other_key, "een heel nieuwe zin")
    assert type(caught.value) is WrongPassphrase
    with pytest.raises(PassphraseTooShort):
        keeper.reset_passphrase(place, recovery_key, "kort")
    with pytest.raises(VaultMissing):
        keeper.reset_passphrase(tmp_path / "nowhere", recovery_key, "een heel nieuwe zin")
    assert contents(place) == before
    keeper.unlock(place, PASSPHRASE).close()


def test_typing_mistakes_are_no_tries(keeper: FolderVaults, vault: OpenVault, place: Path) -> None:
    for _ in range(8):
        with pytest.raises(RecoveryKeyMistyped):
            keeper.reset_passphrase(place, "0000", "een heel nieuwe zin")
    assert vault.verify(PASSPHRASE)


def test_a_reset_takes_the_cost_of_today(place: Path) -> None:
    made, recovery_key = FolderVaults(keys.LEAST).create(place, PASSPHRASE)
    made.close()
    dearer = keys.KdfCost(20 * 1024, 2, 1)
    FolderVaults(dearer).reset_passphrase(place, recovery_key, PASSPHRASE).close()
    found = header.read(place)
    assert found is not None and found.cost == dearer
    FolderVaults(keys.LEAST).unlock(place, PASSPHRASE).close()


# --- one at a time ----------------------------------------------------------------------------------------------------


def test_open_in_another_window(keeper: FolderVaults, vault: OpenVault, place: Path) -> None:
    with pytest.raises(VaultInUse):
        keeper.unlock(place, PASSPHRASE)
    vault.close()
    keeper.unlock(place, PASSPHRASE).close()


def test_open_in_another_process_until_that_is_killed(keeper: FolderVaults, vault: OpenVault, place: Path) -> None:
    vault.close()
    with program(OPENS_AND_WAITS, place, PASSPHRASE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        assert type(refusal(keeper, place)) is VaultInUse
        other.kill()
    keeper.unlock(place, PASSPHRASE).close()


def test_after_closing_nothing_works(vault: OpenVault) -> None:
    vault.close()
    vault.close()
    actions = (
        lambda: vault.cases.get("x"),
        lambda: vault.cases.list(Shelf.CURRENT),
        lambda: vault.settings.get("x"),
        vault.check,
    )
    for action in actions:
        with pytest.raises(VaultLocked):
            action()
