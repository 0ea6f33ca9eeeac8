"""A disk that is full: a real one, small, in memory, in a namespace of its own."""

import shutil
import subprocess
import sys
from pathlib import Path

from benchmarks.faults.places import Tally

ROOT = Path(__file__).resolve().parents[2]
PAGE = 4096
STEP = 33
"""Pages more at every next moment: the first are in the log, the later ones where it is moved into the main file."""
_CHILD = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from benchmarks.faults.full_disk import filled
sys.stdout.write(filled(Path(sys.argv[2]), int(sys.argv[3])))
"""


def possible() -> bool:
    """Whether this system lets us mount a disk in memory, without being its administrator."""
    if sys.platform != "linux" or shutil.which("unshare") is None:
        return False
    return (
        subprocess.run(
            ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"], check=False, capture_output=True
        ).returncode
        == 0
    )


def full_disk(folder: Path, times: int) -> Tally:
    """Fill the disk at `times` different moments of writing: each time a little later."""
    tally = Tally("disk full while writing")
    disk = folder / "disk"
    disk.mkdir(exist_ok=True)
    for number in range(times):
        command = ["unshare", "-rm", sys.executable, "-c", _CHILD, str(ROOT), str(disk), str(number * STEP)]
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        tally.done += 1
        outcome, _, acknowledged = done.stdout.partition(" ")
        if done.returncode or outcome != "kept":
            tally.wrong.append(f"{number * STEP} pages: {done.stdout} {done.stderr[-300:]}")
            continue
        tally.count("writes acknowledged", int(acknowledged))
        tally.count("vaults opened")
    return tally


def filled(disk: Path, pages: int) -> str:
    """Within the namespace: a vault on a disk with `pages` pages more than it needs, written to until it is full.

    Returns "kept" and the number of acknowledged writes when all of them are there once there is room again.
    """
    from benchmarks.faults.places import keeper, made, unlocked
    from coachdesk.domain.errors import VaultNotWritable
    from coachdesk.domain.listening import Answer
    from coachdesk.domain.words import Words
    from tests.builders import NOW, an_id, yonas

    _mounted(disk, "64m")
    place = disk / "vault"
    made(place)
    vault = unlocked(place)
    vault.cases.add(yonas(1))
    vault.cases.save_answer(an_id(1), Answer("housing", NOW, Words("0")))
    used = sum(path.stat().st_blocks * 512 for path in place.iterdir())
    _mounted(disk, str(used + pages * PAGE), again=True)
    safe, refused, number = 0, 0, 0
    while refused < 3 and number < 20_000:
        number += 1
        try:
            vault.cases.add(yonas(number + 10))
            safe = number
            vault.cases.save_answer(an_id(1), Answer("housing", NOW, Words(f"{number}" + " lang" * (number * 7 % 997))))
        except VaultNotWritable:
            refused += 1
    still_reads = vault.cases.get(an_id(1)).answer("housing")
    vault.close()
    _mounted(disk, "64m", again=True)
    vault = keeper().unlock(place, "drie rode fietsen")
    ids = set(vault.cases.ids())
    lost = [n for n in range(1, safe + 1) if an_id(n + 10) not in ids]
    whole = vault.check().damage == () and vault.trail.check().broken_at is None and still_reads is not None
    vault.close()
    if refused == 3 and whole and not lost:
        return f"kept {safe}"
    return f"lost: refused {refused}, whole {whole}, acknowledged {safe}, missing {lost}"


def _mounted(disk: Path, size: str, *, again: bool = False) -> None:
    option = f"remount,size={size}" if again else f"size={size}"
    subprocess.run(["mount", "-t", "tmpfs", "-o", option, "none", str(disk)], check=True)
