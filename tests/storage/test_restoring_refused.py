"""What is not restored, and backups of older and later programs."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from coachdesk.domain.errors import (
    BackupTooNew,
    Cancelled,
    VaultForeign,
    VaultInUse,
    VaultNotWritable,
)
from coachdesk.domain.vaults import Shelf
from coachdesk.storage import header, keys, manifest, package
from coachdesk.storage.schema import CURRENT, Schema
from coachdesk.storage.vault import FolderVaults
from tests.builders import yonas
from tests.storage.backing_up import NOW, everything, restored, unfinished
from tests.storage.places import PASSPHRASE, ROOT, contents, most_bytes_in_a_file, program


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
