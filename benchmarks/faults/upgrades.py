"""Upgrades of a vault of the first release that are killed on the way."""

import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.faults.places import Tally, copied, keeper

ROOT = Path(__file__).resolve().parents[2]
OLD = ROOT / "tests" / "vaults" / "schema-0001"
PASSPHRASE = "een oude fiets"
LONGEST = 0.15
"""Seconds after which an upgrade has surely ended."""
UPGRADER = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import alembic.command
from benchmarks.faults.places import keeper
from coachdesk.storage.vault import warm
warm()
print("ready", flush=True)
keeper().unlock(Path(sys.argv[2]), sys.argv[3])
print("done", flush=True)
sys.stdin.read()
"""


def upgrades(folder: Path, times: int, seed: int = 0) -> Tally:
    """Kill an upgrade after a random time, `times` times, each on a fresh copy; then open the vault."""
    chance, tally = random.Random(seed), Tally("kill -9 while upgrading")
    before = _told(folder, OLD)
    for _ in range(times):
        place = copied(OLD, folder / "vault")
        after = chance.random() * LONGEST
        finished = _killed(place, after)
        tally.done += 1
        tally.count("after it was done" if finished else "on the way")
        try:
            if _told(folder, place) != before:
                tally.wrong.append(f"after {after:.4f} s: not the same cases")
        except Exception as error:
            tally.wrong.append(f"after {after:.4f} s: {error!r}")
    return tally


def _killed(place: Path, after: float) -> bool:
    """Whether the upgrade had ended when it was killed."""
    command = [sys.executable, "-c", UPGRADER, str(ROOT), str(place), PASSPHRASE]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as upgrader:
        assert upgrader.stdout is not None
        if upgrader.stdout.readline() != "ready\n":
            raise RuntimeError("the upgrade never began")
        time.sleep(after)
        upgrader.kill()
        return "done" in upgrader.stdout.read()


def _told(folder: Path, place: Path) -> list[str]:
    """What the vault in `place` says, opened on a copy so that it stays as it is."""
    vault = keeper().unlock(copied(place, folder / "looked-at"), PASSPHRASE)
    try:
        if vault.check().damage:
            return ["damaged"]
        return [repr(vault.cases.get(case_id)) for case_id in sorted(vault.cases.ids())]
    finally:
        vault.close()
        shutil.rmtree(folder / "looked-at")
