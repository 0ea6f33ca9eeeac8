"""Backup files that are damaged, forged or something else: named, and nothing is taken from them."""

import random
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachdesk.domain.backups import BackupContent, laptop_folder
from coachdesk.domain.errors import (
    BackupDamaged,
    BackupInvalid,
    BackupTooNew,
    CaseError,
    FileNotReadable,
)
from coachdesk.storage import header, keys, package
from coachdesk.storage.manifest import part_of_bytes
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.builders import samira, yonas
from tests.storage.backing_up import made_in
from tests.storage.places import PASSPHRASE

PEOPLE = tuple(yonas(number) if number % 2 else samira(number) for number in range(1, 13))


@pytest.fixture(scope="module")
def sound(lasting_vault: OpenVault) -> Path:
    """One whole backup of twelve people, for all tests that only make damaged ones of it."""
    lasting_vault.cases.add_many(PEOPLE)
    return made_in(lasting_vault, laptop_folder(lasting_vault.path)).path


class Lookers:
    """Look into a file made of bytes; the wrong tries of one do not slow down the next."""

    def __init__(self, folder: Path, sound: Path) -> None:
        self.file, self.place, self.sound = folder / sound.name, folder / "vault", sound
        self.content = self._look(sound)

    def _look(self, file: Path) -> BackupContent:
        return FolderVaults(keys.LEAST).look_into(file, self.place, PASSPHRASE)

    def at(self, data: bytes) -> str:
        """What comes of it: "harmless" for what is as it was, else the name of the error."""
        self.file.write_bytes(data)
        try:
            content = self._look(self.file)
        except CaseError as error:
            assert isinstance(error, (BackupDamaged, BackupInvalid, BackupTooNew)), error
            assert error.path == self.file
            return type(error).__name__
        finally:
            assert not self.place.exists()
        assert content == replace(self.content, info=replace(self.content.info, path=self.file, size=len(data)))
        return "harmless"


@pytest.fixture(scope="module")
def looker(tmp_path_factory: pytest.TempPathFactory, sound: Path) -> Lookers:
    return Lookers(tmp_path_factory.mktemp("looking"), sound)


def test_a_flipped_byte_is_harmless_or_named(looker: Lookers) -> None:
    """Every byte of the file's frame, and some of the encrypted pages; all there are in the benchmark."""
    data = bytearray(looker.sound.read_bytes())
    with zipfile.ZipFile(looker.sound) as file:
        first, last = file.getinfo("cases.db").header_offset, file.start_dir
    pages = range(first + 40, last)
    frame = [*range(0, first + 40, 9), *range(last, len(data), 3)]
    outcomes: dict[str, int] = {}
    for at in (*frame, *random.Random(1).sample(pages, 25)):
        data[at] ^= 0x10
        outcome = looker.at(bytes(data))
        data[at] ^= 0x10
        assert outcome == "BackupDamaged" or at not in pages
        outcomes[outcome] = outcomes.get(outcome, 0) + 1
    assert outcomes.pop("BackupDamaged") > 0.8 * (len(frame) + 25)
    assert outcomes.keys() <= {"harmless", "BackupTooNew"}  # a date in the frame; the digit of the version
    assert looker.at(bytes(data)) == "harmless"


@pytest.mark.parametrize("part", [0, 0.0001, 0.01, 0.3, 0.7, 0.99, 0.9999])
def test_a_backup_cut_short_is_named(looker: Lookers, part: float) -> None:
    data = looker.sound.read_bytes()
    assert looker.at(data[: int(len(data) * part)]) == "BackupDamaged"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_pieces_taken_out_doubled_or_put_in(looker: Lookers, data: st.DataObject) -> None:
    whole = looker.sound.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, len(whole)))
    inside = data.draw(st.sampled_from([b"", b"\0" * (end - start), whole[start:end] * 2, b"PK\x05\x06" + bytes(18)]))
    if inside != whole[start:end]:
        assert looker.at(whole[:start] + inside + whole[end:]) in ("BackupDamaged", "harmless")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=3000) | st.binary(max_size=300).map(lambda tail: b"PK\x03\x04" + tail))
def test_anything_at_all_is_refused(tmp_path: Path, keeper: FolderVaults, data: bytes) -> None:
    file = tmp_path / "anything.coachbackup"
    file.write_bytes(data)
    with pytest.raises(BackupInvalid if b"coachdesk-backup" not in data else CaseError):
        keeper.look_into(file, tmp_path / "vault", PASSPHRASE)


def zipped(path: Path, members: dict[str, bytes], how: int = zipfile.ZIP_STORED) -> Path:
    """An ordinary ZIP file."""
    with zipfile.ZipFile(path, "w", how) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return path


def members(sound: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(sound) as file:
        return {name: file.read(name) for name in file.namelist()}


def test_other_zip_files_are_no_backups(tmp_path: Path, keeper: FolderVaults) -> None:
    file = zipped(tmp_path / "holiday.zip", {"photo.jpg": b"x" * 1000})
    with pytest.raises(BackupInvalid):
        keeper.look_into(file, tmp_path / "vault", PASSPHRASE)
    file = zipped(tmp_path / "extension.zip", {"manifest.json": b'{"name": "of another program"}', "a.js": b""})
    with pytest.raises(BackupInvalid):
        keeper.look_into(file, tmp_path / "vault", PASSPHRASE)


def test_a_zip_bomb_is_refused_before_it_is_opened(tmp_path: Path, keeper: FolderVaults, sound: Path) -> None:
    inside = members(sound) | {"cases.db": bytes(300_000_000)}
    file = zipped(tmp_path / "bomb.coachbackup", inside, zipfile.ZIP_DEFLATED)
    assert file.stat().st_size < 1_000_000
    with pytest.raises(BackupDamaged):
        keeper.look_into(file, tmp_path / "vault", PASSPHRASE)
    assert not (tmp_path / "vault").exists()


def test_names_that_lead_elsewhere_are_refused(tmp_path: Path, keeper: FolderVaults, sound: Path) -> None:
    whole = members(sound)
    for name in ("../cases.db", "/cases.db", "..\\cases.db", "inner/cases.db"):
        for inside in (whole | {name: b"x"}, {name if n == "cases.db" else n: data for n, data in whole.items()}):
            with pytest.raises(BackupDamaged):
                keeper.look_into(zipped(tmp_path / "led.coachbackup", inside), tmp_path / "vault", PASSPHRASE)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["led.coachbackup"]


def test_missing_and_doubled_members_are_refused(tmp_path: Path, keeper: FolderVaults, sound: Path) -> None:
    whole = members(sound)
    for name in whole:
        file = zipped(tmp_path / "x.coachbackup", {n: data for n, data in whole.items() if n != name})
        with pytest.raises((BackupDamaged, BackupInvalid)):
            keeper.look_into(file, tmp_path / "vault", PASSPHRASE)
    shutil.copy(sound, tmp_path / "x.coachbackup")
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(tmp_path / "x.coachbackup", "a") as file:
        file.writestr("cases.db", whole["cases.db"])
    with pytest.raises(BackupDamaged):
        keeper.look_into(tmp_path / "x.coachbackup", tmp_path / "vault", PASSPHRASE)


def test_sizes_that_can_not_be(tmp_path: Path, keeper: FolderVaults, sound: Path) -> None:
    whole = members(sound)
    size = str(len(whole["cases.db"])).encode()
    for other in (b"-1", b"0", b"99999999999999999999", b"1e999", b'"%b"' % size, b"null", b"true"):
        inside = whole | {"manifest.json": whole["manifest.json"].replace(size, other)}
        with pytest.raises(BackupDamaged):
            keeper.look_into(zipped(tmp_path / "x.coachbackup", inside), tmp_path / "vault", PASSPHRASE)
    deep = b'{"magic": "coachdesk-backup", "version": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    with pytest.raises(BackupDamaged):
        keeper.look_into(
            zipped(tmp_path / "x.coachbackup", whole | {"manifest.json": deep}), tmp_path / "vault", PASSPHRASE
        )


def test_the_cases_of_one_vault_with_the_header_of_another(tmp_path: Path, keeper: FolderVaults, sound: Path) -> None:
    other, _ = keeper.create(tmp_path / "other", PASSPHRASE)
    head = (tmp_path / "other" / "vault.json").read_bytes()
    other.close()
    (tmp_path / "cases.db").write_bytes(members(sound)["cases.db"])
    told = package.manifest(sound)
    for vault_id in (told.vault_id, header.parsed(tmp_path, head).vault_id):
        mixed = replace(told, vault_id=vault_id, files=told.files | {header.NAME: part_of_bytes(head)})
        package.write(tmp_path / "x.coachbackup", mixed, head, tmp_path / "cases.db", lambda done, total: None)
        with pytest.raises(BackupDamaged):
            keeper.look_into(tmp_path / "x.coachbackup", tmp_path / "vault", PASSPHRASE)


def test_a_manifest_that_tells_of_another_trail(tmp_path: Path, keeper: FolderVaults, sound: Path) -> None:
    whole, told = members(sound), package.manifest(sound)
    (tmp_path / "cases.db").write_bytes(whole["cases.db"])
    for change in ({"entries": told.entries - 1}, {"entries": told.entries + 1}, {"head": bytes(32)}, {"entries": 0}):
        other = replace(told, **change)
        package.write(tmp_path / "x.coachbackup", other, whole["vault.json"], tmp_path / "cases.db", lambda d, t: None)
        with pytest.raises(BackupDamaged):
            keeper.look_into(tmp_path / "x.coachbackup", tmp_path / "vault", PASSPHRASE)


def test_a_file_that_can_not_be_read(tmp_path: Path, keeper: FolderVaults) -> None:
    for file in (tmp_path / "not there.coachbackup", tmp_path):
        with pytest.raises(FileNotReadable):
            keeper.look_into(file, tmp_path / "vault", PASSPHRASE)
