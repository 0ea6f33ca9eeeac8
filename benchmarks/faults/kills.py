"""Processes that are killed while they write."""

import random
import subprocess
import sys
from pathlib import Path

from benchmarks.faults.places import Tally, made, unlocked
from tests.builders import an_id, yonas

ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from itertools import count
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from benchmarks.faults.places import unlocked
from coachdesk.domain.listening import Answer
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, yonas
vault = unlocked(Path(sys.argv[2]))
for number in count(int(sys.argv[3])):
    vault.cases.save_answer(an_id(1), Answer("housing", NOW, Words(str(number) + " lang" * (number % 997))))
    print("answer", number, flush=True)
    if number % 7 == 0:
        vault.cases.add(yonas(number))
        print("case", number, flush=True)
    if number % 5 == 0:
        vault.settings.put("place", str(number))
        print("setting", number, flush=True)
"""


def kills(folder: Path, times: int, seed: int = 0) -> Tally:
    """Kill a writer after a random number of acknowledged writes, `times` times, always on the same vault."""
    chance, tally, place = random.Random(seed), Tally("kill -9 while writing"), folder / "vault"
    made(place)
    vault = unlocked(place)
    vault.cases.add(yonas(1))
    vault.close()
    start = 1000
    for _ in range(times):
        wanted = chance.randrange(1, 120)
        told = _killed(place, start, wanted)
        if len(told) < wanted:
            raise RuntimeError("the writer ended by itself")
        tally.done += 1
        tally.count("writes acknowledged", len(told))
        start = _judged(place, told, start, tally) + 1000
    return tally


def _killed(place: Path, start: int, lines: int) -> list[tuple[str, int]]:
    """What the writer said is safe before it was killed."""
    command = [sys.executable, "-c", WRITER, str(ROOT), str(place), str(start)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        said += writer.stdout.readlines()
    whole = [line.split() for line in said if line.endswith("\n")]
    return [(kind, int(number)) for kind, number in whole]


def _judged(place: Path, told: list[tuple[str, int]], start: int, tally: Tally) -> int:
    """Open the vault and look for everything that was acknowledged; returns the last number."""
    last = max((number for _, number in told), default=start)
    try:
        vault = unlocked(place)
        answer = vault.cases.get(an_id(1)).answer("housing")
        found = int(answer.words.text.split()[0]) if answer else 0
        ids = set(vault.cases.ids())
        lost = [n for kind, n in told if (kind == "answer" and n > found) or (kind == "case" and an_id(n) not in ids)]
        settings = [n for kind, n in told if kind == "setting"]
        if settings and int(vault.settings.get("place") or 0) < settings[-1]:
            lost.append(settings[-1])
        tally.count("writes lost", len(lost))
        damage = vault.check().damage
        if lost or damage or vault.log_was_cut or vault.trail.check().broken_at is not None:
            tally.wrong.append(f"from {start}: lost {lost}, damage {damage}, log cut {vault.log_was_cut}")
        vault.close()
        tally.count("vaults opened")
    except Exception as error:
        tally.wrong.append(f"from {start}: {error!r}")
    return last
