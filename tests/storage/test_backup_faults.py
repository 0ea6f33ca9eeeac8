"""Backups when things go wrong: damaged files, full and vanishing sticks, kills, and somebody who goes on typing."""

import os
import random
import shutil
import subprocess
import sys
import threading
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachdesk.domain.backups import BackupContent, BackupMade, laptop_folder
from coachdesk.domain.errors import (
    BackupDamaged,
    BackupInvalid,
    BackupNotWritable,
    BackupTooNew,
    BackupUnreachable,
    CaseError,
    FileNotReadable,
    VaultDamaged,
    VaultLocked,
    VaultNotWritable,
)
from coachdesk.domain.listening import Answer
from coachdesk.domain.privacy import Ground
from coachdesk.domain.words import Words
from coachdesk.storage import header, keys, package
from coachdesk.storage.manifest import part_of_bytes
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW, an_id, samira, yonas
from tests.storage.backing_up import everything, made_in, unfinished
from tests.storage.places import PASSPHRASE, ROOT, bare_pages, flip, most_bytes_in_a_file, program

PEOPLE = tuple(yonas(number) if number % 2 else samira(number) for number in range(1, 13))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """The root of a stick that is in."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture(scope="module")
def sound(lasting_vault: OpenVault) -> Path:
    """One whole backup of twelve people, for all tests that only make damaged ones of it."""
    lasting_vault.cases.add_many(PEOPLE)
    return made_in(lasting_vault, laptop_folder(lasting_vault.path)).path


# --- damaged files ----------------------------------------------------------------------------------------------------


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


# --- sticks and disks -------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="the limit is set the POSIX way")
def test_no_room_anywhere(keeper: FolderVaults, vault: OpenVault, place: Path, stick: Path) -> None:
    vault.cases.add_many(PEOPLE)
    before = made_in(vault, stick)
    for limit in (0, 1000, 40_000, 100_000, before.size - 1000):
        with most_bytes_in_a_file(limit):
            try:
                (outcome,) = vault.backups.make((stick,))
            except VaultNotWritable as error:
                assert error.path.parent == place or error.path == place
            else:
                assert isinstance(outcome, (BackupNotWritable, VaultNotWritable))
        assert [path.name for path in stick.iterdir()] == [before.path.name]
        assert unfinished(place) == []
    assert keeper.look_into(before.path, place, PASSPHRASE).cases == len(PEOPLE)
    made_in(vault, stick)


MOUNTS = """
import subprocess, sys
from pathlib import Path
from coachdesk.domain.errors import BackupNotWritable
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults
place, stick = Path(sys.argv[1]), Path(sys.argv[2])
def mount(*options):
    subprocess.run(["mount", "-t", "tmpfs", *options, "none", str(stick)], check=True)
mount("-o", "size=400k")
vault = FolderVaults(keys.LEAST).unlock(place, sys.argv[3])
made = []
while True:
    (outcome,) = vault.backups.make((stick,))
    if isinstance(outcome, BackupNotWritable):
        break
    made.append(outcome.info)
    made[-1].path.rename(stick / f"{len(made)}.coachbackup")
print(type(outcome).__name__, len(made), sorted(path.name for path in stick.iterdir()) == [f"{n + 1}.coachbackup" for n in range(len(made))])
mount("-o", "remount,size=40m,ro")
(outcome,) = vault.backups.make((stick,))
print(type(outcome).__name__, outcome.path == stick)
mount("-o", "remount,size=40m,rw")
(outcome,) = vault.backups.make((stick,))
print(type(outcome).__name__, len(list(stick.iterdir())) - len(made))
vault.close()
"""


def may_mount() -> bool:
    """Whether this system lets us have mounts of our own."""
    unshare = shutil.which("unshare")
    return unshare is not None and subprocess.run([unshare, "-rm", "true"], check=False).returncode == 0


@pytest.mark.skipif(not may_mount(), reason="needs user namespaces")
def test_a_real_stick_that_is_full_and_then_read_only(vault: OpenVault, place: Path, stick: Path) -> None:
    vault.cases.add_many(PEOPLE)
    vault.close()
    command = ["unshare", "-rm", sys.executable, "-c", MOUNTS, str(place), str(stick), PASSPHRASE]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    full, read_only, room_again = done.stdout.splitlines()
    assert full in ("BackupNotWritable 1 True", "BackupNotWritable 2 True")
    assert read_only == "BackupNotWritable True"
    assert room_again == "BackupMade 1"


@pytest.mark.parametrize("percent", range(0, 100, 8))
def test_a_stick_pulled_out_at_any_moment(
    keeper: FolderVaults, vault: OpenVault, place: Path, stick: Path, percent: int
) -> None:
    vault.cases.add(yonas())
    pulled = stick.with_name("pulled")

    def pull(done: int, total: int) -> bool:
        if done * 100 >= percent * total and stick.exists():
            stick.rename(pulled)
        return True

    on_laptop, on_stick = vault.backups.make((laptop_folder(place), stick), pull)
    assert isinstance(on_laptop, BackupMade)
    assert isinstance(on_stick, BackupUnreachable) and on_stick.path == stick
    assert unfinished(place, laptop_folder(place)) == []
    pulled.rename(stick)
    vault.backups.make((stick,))
    assert unfinished(stick) == [] and len(keeper.backups_in(stick)) == 1


def test_a_file_where_the_folder_should_be(vault: OpenVault, place: Path, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_bytes(b"")
    (outcome,) = vault.backups.make((file,))
    assert isinstance(outcome, BackupUnreachable)
    laptop_folder(place).write_bytes(b"")
    (outcome,) = vault.backups.make((laptop_folder(place),))
    assert isinstance(outcome, (BackupNotWritable, BackupUnreachable))


def test_a_folder_where_the_file_should_be(vault: OpenVault, stick: Path) -> None:
    (stick / "mijn.coachbackup").mkdir()
    with pytest.raises(BackupNotWritable):
        vault.backups.make_to(stick / "mijn.coachbackup")
    assert unfinished(stick) == []


def test_what_the_stick_gives_back_is_what_counts(
    vault: OpenVault, place: Path, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stick that takes every byte and keeps other ones, as worn or forged ones do."""
    vault.cases.add_many(PEOPLE)
    honest, forgotten = os.fsync, []

    def forgets(descriptor: int) -> None:
        honest(descriptor)
        for file in set(stick.glob("*.part")) - set(forgotten):
            flip(file, file.stat().st_size // 2)
            forgotten.append(file)

    monkeypatch.setattr(os, "fsync", forgets)
    (outcome,) = vault.backups.make((stick,))
    assert isinstance(outcome, BackupDamaged) and outcome.path.parent == stick
    assert list(stick.iterdir()) == []


def test_a_damaged_vault_is_not_backed_up(keeper: FolderVaults, vault: OpenVault, place: Path, stick: Path) -> None:
    vault.cases.add_many(PEOPLE)
    before = made_in(vault, stick)
    vault.close()
    flip(place / "cases.db", 4096 * 12 + 77)
    damaged = keeper.unlock(place, PASSPHRASE)
    with pytest.raises(VaultDamaged):
        damaged.backups.make((stick,))
    assert list(stick.iterdir()) == [before.path] and unfinished(place) == []
    damaged.close()


# --- kills ------------------------------------------------------------------------------------------------------------

BACKS_UP = """
import sys
from pathlib import Path
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults
vault = FolderVaults(keys.LEAST).unlock(Path(sys.argv[1]), sys.argv[3])
print("ready", flush=True)
while True:
    (outcome,) = vault.backups.make((Path(sys.argv[2]),))
    print(outcome.info.path.name, flush=True)
"""


@pytest.mark.parametrize("seen", ["vault/*.work", "vault/*.work/cases.db", "vault/*.work/read-back", "stick/*.part"])
def test_killed_while_backing_up(
    keeper: FolderVaults, vault: OpenVault, place: Path, stick: Path, tmp_path: Path, seen: str
) -> None:
    vault.cases.add_many(PEOPLE)
    vault.close()
    with program(BACKS_UP, place, stick, PASSPHRASE) as maker:
        assert maker.stdout is not None and maker.stdout.readline() == "ready\n"
        while not any(tmp_path.glob(seen)):
            assert maker.poll() is None
        maker.kill()
        said = {line.strip() for line in maker.stdout.readlines()}
    named = {info.path.name for info in keeper.backups_in(stick)}
    assert named == {path.name for path in stick.iterdir() if path.suffix == ".coachbackup"}
    for name in named:  # whatever has its name is whole
        assert keeper.look_into(stick / name, tmp_path / "look", PASSPHRASE).cases == len(PEOPLE)
    assert not said or max(said) in named
    again = keeper.unlock(place, PASSPHRASE)
    made_in(again, stick)
    assert unfinished(place, stick) == []
    again.close()
    assert everything(keeper, place) == PEOPLE


# --- while others work ------------------------------------------------------------------------------------------------


def test_somebody_types_all_the_while(keeper: FolderVaults, vault: OpenVault, place: Path, stick: Path) -> None:
    """Each number is answered in a first case, then in a last one: a backup that tears a moment apart would show."""
    many = tuple(replace(yonas(number), answers=()) for number in range(1, 2001))
    vault.cases.add_many(many)
    first, last, told = an_id(1), an_id(2000), [0]
    running = threading.Event()
    running.set()

    def types() -> None:
        while running.is_set():
            number = told[0] + 1
            for case_id in (first, last):
                vault.cases.save_answer(case_id, Answer("housing", NOW, Words(f"{number} lang" + " en breed" * 300)))
            told[0] = number

    typist = threading.Thread(target=types)
    typist.start()
    try:
        for _ in range(3):
            before = told[0]
            (outcome,) = vault.backups.make((stick,))
            after = told[0]
            assert isinstance(outcome, BackupMade) and outcome.cases == 2000
            keeper.restore(outcome.info.path, stick / "copy", PASSPHRASE, lambda: None)
            copy = keeper.unlock(stick / "copy", PASSPHRASE)
            in_first, in_last = (
                int(answer.words.text.split()[0]) if (answer := copy.cases.get(case_id).answer("housing")) else 0
                for case_id in (first, last)
            )
            assert before <= in_last <= in_first <= in_last + 1 <= after + 2
            assert copy.check().damage == () and copy.trail.check().broken_at is None
            copy.close()
            assert after > before
    finally:
        running.clear()
        typist.join()


def test_a_case_erased_during_the_copy_is_not_in_it(vault: OpenVault, place: Path, stick: Path, tmp_path: Path) -> None:
    """Erasing writes the whole file anew, under the hands of the copy."""
    vault.cases.add_many(tuple(yonas(number) for number in range(1, 800)))
    vault.cases.add(samira(900, calling_name="Kanarievogel"))
    seen: list[int] = []

    def erase(done: int, total: int) -> bool:
        if 0 < done < total * 0.15 and not seen:
            seen.append(done)
            vault.cases.erase(an_id(900), Ground.REQUEST)
        return True

    (outcome,) = vault.backups.make((stick,), erase)
    assert isinstance(outcome, BackupMade) and seen and outcome.cases == 799
    (tmp_path / "inside").mkdir()
    told = package.unpack(outcome.info.path, tmp_path / "inside", lambda done, total: None)
    assert [stone.case_id for stone in told.erased] == [an_id(900)]
    pages = bare_pages(tmp_path / "inside" / "cases.db", bytes(vault._key))
    assert not any(b"Kanarievogel" in page or b"kanarievogel" in page for page in pages)


@pytest.mark.parametrize("percent", range(0, 95, 6))
def test_a_vault_locked_meanwhile(
    keeper: FolderVaults, vault: OpenVault, place: Path, stick: Path, percent: int
) -> None:
    """Locking waits for the step under way and no longer; the backup is given up, and its key is gone."""
    vault.cases.add_many(PEOPLE)
    lockers: list[threading.Thread] = []

    def lock(done: int, total: int) -> bool:
        if done * 100 >= percent * total and not lockers:
            lockers.append(threading.Thread(target=vault.close))
            lockers[0].start()
            while vault._database.is_open:
                pass
        return True

    with pytest.raises(VaultLocked):
        vault.backups.make((stick,), lock)
    lockers[0].join()
    assert list(stick.iterdir()) == [] and unfinished(place) == []
    assert everything(keeper, place) == PEOPLE
