"""Putting a backup in the place of a vault: whole ones, damaged ones, missing ones; and all that is refused."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coachdesk.domain.backups import laptop_folder
from coachdesk.domain.errors import (
    BackupTooNew,
    Cancelled,
    TooManyTries,
    VaultForeign,
    VaultInUse,
    VaultLocked,
    VaultNotWritable,
    WrongPassphrase,
)
from coachdesk.domain.privacy import Ground
from coachdesk.domain.trail import Deed
from coachdesk.domain.vaults import Shelf, VaultState
from coachdesk.storage import header, keys, manifest, package
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.schema import CURRENT, Schema
from coachdesk.storage.vault import FolderVaults
from tests.builders import an_id, samira, yonas
from tests.storage.backing_up import everything, made_in, restored, unfinished
from tests.storage.places import PASSPHRASE, ROOT, contents, flip, most_bytes_in_a_file, program


@pytest.fixture
def backup(vault: OpenVault, place: Path) -> Path:
    """A backup of two people, of a vault that has gone on since and that nobody has open."""
    vault.cases.add(yonas(1))
    vault.cases.add(samira(2))
    made = made_in(vault, laptop_folder(place)).path
    vault.cases.add(yonas(3))
    vault.close()
    return made


BEFORE, NOW = (yonas(1), samira(2)), (yonas(1), samira(2), yonas(3))


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


# --- what is refused --------------------------------------------------------------------------------------------------


def test_the_files_of_another_program_are_left(keeper: FolderVaults, backup: Path, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "vault.json").write_text('{"of": "another program"}')
    before = contents(foreign)
    with pytest.raises(VaultForeign):
        restored(keeper, backup, foreign)
    assert contents(foreign) == before


HOLDS = """
import sys
from pathlib import Path
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults
vault = FolderVaults(keys.LEAST).unlock(Path(sys.argv[1]), sys.argv[2])
print("open", flush=True)
sys.stdin.read()
"""


def test_a_vault_that_another_window_has_open_is_left(keeper: FolderVaults, backup: Path, place: Path) -> None:
    with program(HOLDS, place, PASSPHRASE) as holder:
        assert holder.stdout is not None and holder.stdout.readline() == "open\n"
        with pytest.raises(VaultInUse):
            restored(keeper, backup, place)
        assert unfinished(place) == []
        holder.communicate("")
    assert everything(keeper, place) == NOW


@pytest.mark.parametrize("percent", range(0, 100, 9))
def test_stopped_at_any_moment_changes_nothing(keeper: FolderVaults, backup: Path, place: Path, percent: int) -> None:
    before = contents(place)
    with pytest.raises(Cancelled):
        keeper.restore(backup, place, PASSPHRASE, lambda: None, lambda done, total: done * 100 < percent * total)
    assert contents(place) == before


def test_no_room_to_unpack(keeper: FolderVaults, backup: Path, place: Path) -> None:
    before = contents(place)
    for limit in (0, 2000, 50_000, 90_000):
        with most_bytes_in_a_file(limit), pytest.raises(VaultNotWritable) as caught:
            restored(keeper, backup, place)
        assert caught.value.path == place
        assert contents(place) == before


def rewritten(backup: Path, change: Callable[[manifest.Manifest], manifest.Manifest], cases: Path, head: bytes) -> Path:
    """A backup of these cases that says what `change` makes of it."""
    package.write(backup, change(package.manifest(backup)), head, cases, lambda done, total: None)
    return backup


def test_a_backup_of_a_later_schema(keeper: FolderVaults, backup: Path, place: Path) -> None:
    older = FolderVaults(keys.LEAST, schema=Schema(CURRENT.known[:-1], CURRENT.scripts))
    for act in (older.look_into, lambda *args: older.restore(*args, lambda: None)):
        before = contents(place)
        with pytest.raises(BackupTooNew):
            act(backup, place, PASSPHRASE)
        assert contents(place) == before


def test_a_backup_of_a_later_format(keeper: FolderVaults, backup: Path, place: Path) -> None:
    data = backup.read_bytes()
    assert data.count(b'"version": 1,') == 1
    start = data.index(b"{\n")
    end = data.index(b"}\n", data.index(b'"erased"')) + 2
    later = data[start:end].replace(b'"version": 1,', b'"version": 2,')
    from binascii import crc32

    old_sum, new_sum = crc32(data[start:end]).to_bytes(4, "little"), crc32(later).to_bytes(4, "little")
    assert data.count(old_sum) == 2
    backup.write_bytes(data.replace(data[start:end], later).replace(old_sum, new_sum))
    with pytest.raises(BackupTooNew):
        keeper.look_into(backup, place, PASSPHRASE)


@pytest.mark.parametrize("revision", CURRENT.known[:-1])
def test_a_backup_of_an_older_schema_is_brought_up_to_date(
    keeper: FolderVaults, place: Path, tmp_path: Path, revision: str
) -> None:
    old = ROOT / "tests" / "vaults" / f"schema-{revision}"
    head, cases = (old / "vault.json").read_bytes(), tmp_path / "cases.db"
    shutil.copy(old / "cases.db", cases)
    parts = {header.NAME: manifest.part_of_bytes(head), "cases.db": manifest.part_of(cases, lambda done, total: None)}
    found = header.parsed(old, head)
    told = manifest.Manifest(yonas().case.changed_at, found.vault_id, revision, parts, 0, bytes(32), ())
    package.write(tmp_path / "old.coachbackup", told, head, cases, lambda done, total: None)
    assert restored(keeper, tmp_path / "old.coachbackup", place, (old / "recovery-key.txt").read_text().strip()) is None
    assert unfinished(place) == [] and not list(place.glob("*before*"))
    with_key = keeper.reset_passphrase(place, (old / "recovery-key.txt").read_text().strip(), PASSPHRASE)
    assert with_key.cases.count(Shelf.CURRENT) > 0
    with_key.close()
    everything(keeper, place)


# --- crashes ----------------------------------------------------------------------------------------------------------

STOPS = """
import os, sys
from pathlib import Path
import coachdesk.storage.restoring
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults, warm
warm()
def counted(act):
    def done(*args, **kwargs):
        global left
        if left == 0:
            os._exit(9)
        left -= 1
        return act(*args, **kwargs)
    return done
os.replace, os.mkdir = counted(os.replace), counted(os.mkdir)
for line in sys.stdin:
    left = int(line)
    child = os.fork()
    if child == 0:
        FolderVaults(keys.LEAST).restore(Path(sys.argv[1]), Path(sys.argv[2]), "drie rode fietsen", lambda: None)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


def left_for_good(place: Path) -> list[Path]:
    """What is unfinished and would stay so; a folder to work in is removed by the next backup."""
    return [path for path in unfinished(place) if path.suffix != ".work"]


@pytest.mark.skipif(os.name == "nt", reason="the program that is stopped is forked")
def test_stopped_after_any_step(keeper: FolderVaults, backup: Path, place: Path, tmp_path: Path) -> None:
    whole, outcomes = tmp_path / "whole", []
    shutil.copytree(place, whole)
    with program(STOPS, backup, place) as restorer:
        assert restorer.stdin is not None and restorer.stdout is not None
        code = 9
        while code == 9:
            shutil.rmtree(place)
            shutil.copytree(whole, place)
            print(len(outcomes), file=restorer.stdin, flush=True)
            code = int(restorer.stdout.readline())
            assert keeper.look(place) is VaultState.READY
            outcomes.append(everything(keeper, place))
            kept = list(place.glob("replaced-*"))
            if outcomes[-1] == BEFORE:
                assert [everything(keeper, folder) for folder in kept] == [NOW]
            else:
                assert outcomes[-1] == NOW and kept == []
                restored(keeper, backup, place)
                assert everything(keeper, place) == BEFORE
            assert left_for_good(place) == []
        restorer.stdin.close()
    assert code == 0
    assert outcomes == sorted(outcomes, key=BEFORE.__eq__)  # first the old vault, from one step on the restored one
    assert outcomes.count(NOW) >= 4 and outcomes.count(BEFORE) >= 6


RESTORES = """
import sys
from pathlib import Path
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults
keeper = FolderVaults(keys.LEAST)
print("ready", flush=True)
while True:
    keeper.restore(Path(sys.argv[1]), Path(sys.argv[2]), "drie rode fietsen", lambda: None)
    print("restored", flush=True)
"""


@pytest.mark.parametrize(
    "seen", ["*.work", "*.work/cases.db", "cases.db.restored", "vault.json.restored", "replaced.new"]
)
def test_killed_while_restoring(keeper: FolderVaults, backup: Path, place: Path, seen: str) -> None:
    with program(RESTORES, backup, place) as restorer:
        assert restorer.stdout is not None and restorer.stdout.readline() == "ready\n"
        while not any(place.glob(seen)):
            assert restorer.poll() is None
        restorer.kill()
        times = restorer.stdout.readlines().count("restored\n")
    keeper.look(place)
    assert everything(keeper, place) == (BEFORE if times or list(place.glob("replaced-*")) else NOW)
    assert len(list(place.glob("replaced-*"))) >= times
