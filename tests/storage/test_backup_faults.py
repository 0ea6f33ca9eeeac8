"""Backups when things go wrong: full and vanishing sticks, kills, locking, and somebody who goes on typing."""

import os
import shutil
import subprocess
import sys
import threading
from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk.domain.backups import BackupMade, laptop_folder
from coachdesk.domain.errors import (
    BackupDamaged,
    BackupNotWritable,
    BackupUnreachable,
    VaultDamaged,
    VaultLocked,
    VaultNotWritable,
)
from coachdesk.domain.listening import Answer
from coachdesk.domain.privacy import Ground
from coachdesk.domain.words import Words
from coachdesk.storage import package
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW, an_id, samira, yonas
from tests.storage.backing_up import everything, made_in, unfinished
from tests.storage.places import PASSPHRASE, ROOT, bare_pages, flip, most_bytes_in_a_file, program

PEOPLE = tuple(yonas(number) if number % 2 else samira(number) for number in range(1, 13))


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
                assert error.path == place
            else:
                assert isinstance(outcome, (BackupNotWritable, VaultNotWritable)) and outcome.path in (stick, place)
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
        for _ in range(2):
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
