"""What backups cost: their time and size, and how long somebody who types has to wait meanwhile.

    python benchmarks/backups.py [--cases N] [--rounds N] [--only cost,waits,scrub,flips,full,kills]
                                [--flips N] [--full N] [--kills N]

`waits` saves answers all the time, once alone and once while backups are made, and prints the longest wait of each.
`flips` changes single bytes of a backup and looks into it; `kills` ends a program that makes backups, and one that
restores, at random moments; `full` lets no file grow beyond so many sizes. Nothing here is a test; what must never
happen is counted as wrong.
"""

import argparse
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import vaults  # noqa: E402 - a script knows the project only from here on
from benchmarks.faults.places import PASSPHRASE, Tally, keeper, made, unlocked  # noqa: E402
from coachdesk.domain.backups import BackupMade  # noqa: E402
from coachdesk.domain.errors import CaseError  # noqa: E402
from coachdesk.domain.listening import Answer  # noqa: E402
from coachdesk.domain.privacy import Ground  # noqa: E402
from coachdesk.domain.words import Words  # noqa: E402
from coachdesk.storage.open_vault import OpenVault  # noqa: E402
from tests.builders import NOW  # noqa: E402
from tests.storage.places import contents, most_bytes_in_a_file  # noqa: E402


def seconds(act: Callable[[], object]) -> float:
    """How long `act` takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def cost(args: argparse.Namespace) -> None:
    """Time and size of one backup, of looking into it, and of restoring it."""
    with vaults.with_many(args.cases) as opened, tempfile.TemporaryDirectory() as name:
        vault, place = opened.vault, Path(name)
        vault._database.truncate_log()
        parts: dict[int, float] = {}
        copies, whole, looks = [], [], []
        for _ in range(args.rounds):
            start = time.perf_counter()

            def mark(done: int, total: int, start: float = start) -> bool:
                parts[done * 5 // total] = time.perf_counter() - start
                return True

            (outcome,) = vault.backups.make((place,), mark)
            assert isinstance(outcome, BackupMade), outcome
            whole.append(time.perf_counter() - start)
            copies.append(parts[0])
        backup = outcome.info
        for _ in range(args.rounds):
            looks.append(seconds(lambda: keeper().look_into(backup.path, place / "look", vaults.PASSPHRASE)))
        size = (vault.path / "cases.db").stat().st_size
        print(f"{args.cases} cases: file {size / 1e6:.1f} MB, backup {backup.size / 1e6:.1f} MB")
        print(f"backup {statistics.median(whole):.2f} s, of which the copy {statistics.median(copies):.2f} s; the rest")
        print(f"writes it, reads it back and verifies it; looking into it {statistics.median(looks):.2f} s")
        took = seconds(lambda: keeper().restore(backup.path, place / "new", vaults.PASSPHRASE, lambda: None))
        print(f"restoring it on a new laptop {took:.2f} s")


def waits(args: argparse.Namespace) -> None:
    """The longest wait of a save beside backups, and without them."""
    with vaults.with_many(args.cases) as opened, tempfile.TemporaryDirectory() as name:
        vault, ids = opened.vault, opened.vault.cases.ids()
        vault.cases.save_answer(ids[0], Answer("housing", NOW, Words("warm")))
        alone = _saves(vault, ids, lambda: time.sleep(3))
        beside = _saves(vault, ids, lambda: [vault.backups.make((Path(name),)) for _ in range(args.rounds)])
        for title, times in (("alone", alone), ("during backups", beside)):
            times.sort()
            share = {p: times[min(len(times) - 1, int(len(times) * p / 100))] * 1000 for p in (50, 95, 99)}
            told = ", ".join(f"{p} % under {value:.1f} ms" for p, value in share.items())
            print(f"a save {title}: {told}, longest {times[-1] * 1000:.1f} ms, of {len(times)}")


def _saves(vault: OpenVault, ids: tuple[str, ...], meanwhile: Callable[[], object]) -> list[float]:
    """Save all the time while `meanwhile` runs elsewhere; how long each save took."""
    other = threading.Thread(target=meanwhile)
    other.start()
    times = []
    while other.is_alive():
        answer = Answer("housing", NOW, Words(f"{len(times)} is genoeg gezegd. " * 8, "nl"))
        times.append(seconds(lambda: vault.cases.save_answer(ids[len(times) % len(ids)], answer)))  # noqa: B023
        time.sleep(0.002)
    return times


def scrub(args: argparse.Namespace) -> None:
    """Erasing one case from a year of backups."""
    with vaults.with_many(args.cases) as opened, tempfile.TemporaryDirectory() as name:
        vault, place = opened.vault, Path(name)
        first = vault.backups.make_to(place / "0.coachbackup").info.path
        for number in range(1, 24):
            shutil.copy(first, place / f"{number}.coachbackup")
        vault.cases.erase(vault.cases.ids()[0], Ground.REQUEST)
        took = seconds(lambda: vault.backups.scrub((place,)))
        again = seconds(lambda: vault.backups.scrub((place,)))
        print(
            f"erasing a case from 24 backups of {args.cases} cases: {took:.1f} s; when there is nothing left {again:.3f} s"
        )


def flips(args: argparse.Namespace) -> None:
    """Single bytes of a backup changed: every one harmless or named."""
    with tempfile.TemporaryDirectory() as name:
        folder, chance, tally = Path(name), random.Random(args.flips), Tally("bytes flipped in a backup")
        made(folder / "vault", 12)
        vault = unlocked(folder / "vault")
        info = vault.backups.make_to(folder / "x.coachbackup").info
        vault.close()
        sound = keeper().look_into(info.path, folder / "look", PASSPHRASE)
        data = bytearray(info.path.read_bytes())
        for _ in range(args.flips):
            at, bit = chance.randrange(len(data)), 1 << chance.randrange(8)
            data[at] ^= bit
            info.path.write_bytes(data)
            data[at] ^= bit
            tally.done += 1
            try:
                same = keeper().look_into(info.path, folder / "look", PASSPHRASE) == sound
                tally.count("harmless")
                if not same:
                    tally.wrong.append(f"byte {at}: another content, and nobody was told")
            except CaseError as error:
                tally.count(type(error).__name__)
            except Exception as error:
                tally.wrong.append(f"byte {at}: {error!r}")
        print(tally)


def full(args: argparse.Namespace) -> None:
    """No file may grow beyond a limit, as on a full disk: backing up and restoring are refused and change nothing."""
    with tempfile.TemporaryDirectory() as name:
        folder, backing, restoring = Path(name), Tally("full disks, backing up"), Tally("full disks, restoring")
        stick, place = folder / "stick", folder / "vault"
        stick.mkdir()
        made(place, 60)
        vault = unlocked(place)
        info = vault.backups.make_to(stick / "x.coachbackup").info
        sound = contents(stick)
        for step in range(args.full):
            backing.done += 1
            with most_bytes_in_a_file(info.size * step // args.full):
                _refused(lambda: vault.backups.make_to(info.path), backing)
            if contents(stick) != sound or list(place.glob("*.work")):
                backing.wrong.append(f"step {step}: something was left or lost")
        vault.close()
        before = contents(place)
        for step in range(args.full):
            restoring.done += 1
            with most_bytes_in_a_file((info.size - 10_000) * step // args.full):
                _refused(lambda: keeper().restore(info.path, place, PASSPHRASE, lambda: None), restoring)
            if contents(place) != before:
                restoring.wrong.append(f"step {step}: something was left or lost")
        print(backing, restoring, sep="\n")


def _refused(act: Callable[[], object], tally: Tally) -> None:
    try:
        act()
        tally.wrong.append("done although there was no room")
    except CaseError as error:
        tally.count(type(error).__name__)
    except Exception as error:
        tally.wrong.append(repr(error))


BACKS_UP = """
import sys
from pathlib import Path
from benchmarks.faults.places import unlocked
vault = unlocked(Path(sys.argv[1]))
print("ready", flush=True)
while True:
    print(vault.backups.make((Path(sys.argv[2]),))[0].info.path.name, flush=True)
"""
RESTORES = """
import sys
from pathlib import Path
from benchmarks.faults.places import PASSPHRASE, keeper
print("ready", flush=True)
while True:
    print(keeper().restore(Path(sys.argv[2]), Path(sys.argv[1]), PASSPHRASE, lambda: None), flush=True)
"""


def kills(args: argparse.Namespace) -> None:
    """Programs that make backups, and that restore, ended at random moments."""
    with tempfile.TemporaryDirectory() as name:
        folder, chance = Path(name), random.Random(args.kills)
        vault, stick = folder / "vault", folder / "stick"
        stick.mkdir()
        made(vault, 60)
        tally = Tally("kills while backing up")
        for _ in range(args.kills):
            said = _killed(BACKS_UP, vault, stick, chance)
            _check_backups(folder, vault, stick, said, tally)
        print(tally)
        opened, tally = unlocked(vault), Tally("kills while restoring")
        backup = opened.backups.make_to(folder / "x.coachbackup").info.path
        opened.close()
        for _ in range(args.kills):
            said = _killed(RESTORES, vault, backup, chance)
            _check_restored(vault, said, tally)
        print(tally)


def _killed(code: str, vault: Path, other: Path, chance: random.Random) -> list[str]:
    """What the program said was done before it was ended, up to a third of a second after it began."""
    command = [sys.executable, "-c", code, str(vault), str(other)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        program.stdout.readline()
        time.sleep(chance.random() * 0.33)
        program.kill()
        return [line.strip() for line in program.stdout.read().split("\n")[:-1]]


def _check_backups(folder: Path, vault: Path, stick: Path, said: list[str], tally: Tally) -> None:
    tally.done += 1
    tally.count("backups were made", len(said))
    tally.count("unfinished ones were left", len(list(stick.glob("*.part"))) + len(list(vault.glob("*.work"))))
    try:
        for name in sorted({path.name for path in stick.glob("*.coachbackup")} | set(said[-1:])):
            if keeper().look_into(stick / name, folder / "look", PASSPHRASE).cases != 60:
                tally.wrong.append(f"{name} lacks cases")
        opened = unlocked(vault)
        opened.backups.make((stick,))
        opened.close()
    except CaseError as error:
        tally.wrong.append(repr(error))
    if left := [*stick.glob("*.part"), *vault.glob("*.work")]:
        tally.wrong.append(f"left behind: {left}")


def _check_restored(vault: Path, said: list[str], tally: Tally) -> None:
    tally.done += 1
    tally.count("restored", len(said))
    tally.count("half done and ended at the next look", (vault / "vault.json.restored").exists())
    try:
        keeper().look(vault)
        for place in (vault, *vault.glob("replaced-*")):
            opened = unlocked(place)
            if (report := opened.check()).damage or report.cases != 60:
                tally.wrong.append(f"{place.name}: {report}")
            opened.close()
    except CaseError as error:
        tally.wrong.append(repr(error))
    for kept in vault.glob("replaced-*"):
        shutil.rmtree(kept)


ALL = {"cost": cost, "waits": waits, "scrub": scrub, "flips": flips, "full": full, "kills": kills}


def main() -> None:
    """Measure what the command line asks for."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--cases", type=int, default=10_000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--flips", type=int, default=1000)
    options.add_argument("--full", type=int, default=50)
    options.add_argument("--kills", type=int, default=100)
    options.add_argument("--only", default=",".join(ALL))
    args = options.parse_args()
    for name in args.only.split(","):
        ALL[name](args)


if __name__ == "__main__":
    main()
