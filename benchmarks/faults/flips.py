"""One flipped byte, anywhere in the files of a vault that crashed, or of a backup; and files cut short."""

import random
from collections.abc import Callable
from pathlib import Path

from benchmarks.faults.places import Tally, copied, everything, made, unlocked
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError
from coachdesk.domain.listening import Answer
from coachdesk.domain.words import Words
from coachdesk.storage.open_vault import OpenVault
from tests.builders import NOW, an_id

CASES = 40
_WEIGHTS = {"cases.db": 10, "cases.db-wal": 6, "vault.json": 3}
"""How often each file is chosen; the others are some bytes long."""


def crashed(folder: Path) -> tuple[Path, tuple[CaseFile, ...]]:
    """A vault as a crash leaves it: part of what was written last is only in the log; and all that is in it."""
    place = folder / "vault"
    made(place, CASES)
    vault = unlocked(place)
    for number in range(60):
        vault.cases.save_answer(an_id(1 + number % CASES), Answer("housing", NOW, Words(f"Antwoord {number}")))
    whole = everything(vault)
    copy = copied(place, folder / "crashed")
    vault.close()
    return copy, whole


def flips(folder: Path, times: int, seed: int = 0) -> Tally:
    """Flip one byte at a random place of a random file, `times` times; each time on a fresh copy."""
    chance, tally = random.Random(seed), Tally("one byte flipped")
    pristine, whole = crashed(folder)
    files = sorted(path for path in pristine.iterdir() if path.stat().st_size)
    weights = [_WEIGHTS.get(path.name, 1) for path in files]
    for _ in range(times):
        (file,) = chance.choices(files, weights)
        data = bytearray(file.read_bytes())
        at = chance.randrange(len(data))
        data[at] ^= 1 << chance.randrange(8)
        _judged(folder, pristine, file.name, bytes(data), whole, tally, f"{file.name} at {at}")
    return tally


def cuts(folder: Path, times: int, seed: int = 0) -> Tally:
    """Cut a random file short at a random place, `times` times."""
    chance, tally = random.Random(seed), Tally("file cut short")
    pristine, whole = crashed(folder)
    files = [pristine / name for name in ("vault.json", "cases.db", "cases.db-wal")]
    for _ in range(times):
        file = chance.choice(files)
        data = file.read_bytes()
        at = chance.randrange(len(data))
        _judged(folder, pristine, file.name, data[:at], whole, tally, f"{file.name} to {at}")
    return tally


def _judged(
    folder: Path, pristine: Path, name: str, data: bytes, whole: tuple[CaseFile, ...], tally: Tally, where: str
) -> None:
    place = copied(pristine, folder / "harmed")
    (place / name).write_bytes(data)
    tally.done += 1
    try:
        outcome = _outcome(lambda: unlocked(place), whole)
    except Exception as error:
        tally.wrong.append(f"{where}: {error!r}")
        return
    tally.count(f"{outcome} ({name})")
    if outcome == "silent":
        tally.wrong.append(f"{where}: changed without a word")


def _outcome(opened: Callable[[], OpenVault], whole: tuple[CaseFile, ...]) -> str:
    """`named` when opening, reading or the check says so, `harmless` when everything is as it was, else `silent`."""
    try:
        vault = opened()
    except CaseError:
        return "named"
    try:
        cut, damage = vault.log_was_cut, vault.check().damage
        if cut or damage or vault.trail.check().broken_at is not None:
            return "named"
        return "harmless" if everything(vault) == whole else "silent"
    except CaseError:
        return "named"
    finally:
        vault.close()
