"""How fast CoachDesk is, each figure beside its baseline in the same run.

    python benchmarks/run.py [--rounds N] [--only start,workshop,unlock,case,listen,follow,search,find,plan,letters,memory,switch]

Prints a table: ours, the baseline, their ratio, and the goal. Rounds alternate between the two, and medians are
compared, so that a busy machine slows both. Nothing here is a test: a clock is no judge of right and wrong.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import documents, finding, following, letters, listening, switching, vaults  # noqa: E402 - a script knows the project only from here on

CASES = 10_000
HUNDRED = "under 100 ms"


@dataclass(frozen=True)
class Row:
    """One line of the table; figures in `unit`."""

    name: str
    ours: float
    baseline: float
    unit: str
    goal: str

    def __str__(self) -> str:
        ratio = self.ours / self.baseline if self.baseline else 0.0
        return f"{self.name:<44}{self.ours:>10.2f}{self.baseline:>10.2f} {self.unit:<4}{ratio:>7.2f}   {self.goal}"


def alternating(ours: Callable[[], float], baseline: Callable[[], float], rounds: int) -> tuple[float, float]:
    """Medians of both, measured in turns after one round that does not count."""
    ours(), baseline()
    pairs = [(ours(), baseline()) for _ in range(rounds)]
    return statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs)


def milliseconds(act: Callable[[], object]) -> Callable[[], float]:
    """A measurement of one run of `act`."""

    def measured() -> float:
        start = time.perf_counter()
        act()
        return (time.perf_counter() - start) * 1000

    return measured


# --- the window ------------------------------------------------------------------------------------------------------


def window(script: str, figure: int) -> Callable[[], float]:
    """Start a program that prints milliseconds to its first paint and MiB of memory; `figure` says which is wanted."""

    def measured() -> float:
        platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
        with tempfile.TemporaryDirectory() as folder:
            environment = {
                **os.environ,
                "QT_QPA_PLATFORM": platform,
                "XDG_CONFIG_HOME": folder,
                "XDG_DATA_HOME": folder,
            }
            environment.pop("PYTHONDONTWRITEBYTECODE", None)  # users start compiled modules
            environment["BENCH_START"] = repr(time.time())
            command = [sys.executable, str(ROOT / "benchmarks" / script)]
            done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
        return float(done.stdout.split()[figure])

    return measured


def start(rounds: int) -> list[Row]:
    ours, bare = alternating(window("first_paint.py", 0), window("bare_window.py", 0), rounds)
    return [Row("start to first paint, bare PySide6 window", ours, bare, "ms", "at most 1.5 times")]


def workshop(rounds: int) -> list[Row]:
    ours, bare = alternating(window("first_scene.py", 0), window("bare_window.py", 0), rounds)
    return [Row("first screen to first scene, bare window", ours, bare, "ms", "under 2 s")]


def memory(rounds: int) -> list[Row]:
    ours, bare = alternating(window("first_paint.py", 1), window("bare_window.py", 1), min(rounds, 3))
    return [Row("memory after first paint, bare window", ours, bare, "MiB", "at most 1.5 times")]


# --- the vault -------------------------------------------------------------------------------------------------------


def unlock(rounds: int) -> list[Row]:
    with vaults.standard() as made:
        ours, bare = alternating(milliseconds(made.unlock), milliseconds(made.derive), min(rounds, 7))
    return [Row("unlock, key derivation alone", ours, bare, "ms", "at most 200 ms more")]


def case(rounds: int) -> list[Row]:
    with vaults.with_large_case(500) as made:
        ours, bare = alternating(milliseconds(made.open_case), milliseconds(made.raw_case), rounds * 5)
    return [Row("open a case with 500 entries, raw SQL", ours, bare, "ms", "")]


def listen(rounds: int) -> list[Row]:
    """The fullest case; the baseline is reading it from the vault and drawing nothing."""
    with listening.fullest() as made:
        rows = [
            Row("fullest case at Listen, reading it", *alternating(made.opening, made.reading, rounds), "ms", HUNDRED)
        ]
        for section, move in made.moves():
            rows.append(
                Row(f"go on to {section}, reading the case", *alternating(move, made.reading, rounds), "ms", HUNDRED)
            )
    return rows


def follow(rounds: int) -> list[Row]:
    """With 500 cases of three years each."""
    with following.three_years() as made:
        return [
            Row("today, its rows by raw SQL", *alternating(made.today, made.raw_today, rounds), "ms", "under 150 ms"),
            Row(
                "progress of a case, its rows", *alternating(made.progress, made.raw_case, rounds), "ms", "under 150 ms"
            ),
            Row(
                "report counted, its rows",
                *alternating(made.counted, made.raw_report, min(rounds, 5)),
                "ms",
                "under 2 s",
            ),
            Row(
                "report as PDF, its rows",
                *alternating(made.printed, made.raw_report, min(rounds, 5)),
                "ms",
                "under 2 s",
            ),
        ]


def search(rounds: int) -> list[Row]:
    rows = []
    with vaults.with_many(CASES) as made:
        for text in ("yon", "ሰላም", "samira had", "06 12", "s"):
            ours, bare = alternating(
                milliseconds(lambda t=text: made.search(t)), milliseconds(lambda t=text: made.raw(t)), rounds * 5
            )
            rows.append(
                Row(f"search {CASES} cases for “{text}”, raw FTS", ours, bare, "ms", "at most 2 times, under 16 ms")
            )
    return rows


def find(rounds: int) -> list[Row]:
    """Among 500 activities for somebody who was asked everything; the baseline is putting them in order by name."""
    made = finding.Finding()
    found = alternating(milliseconds(made.find), milliseconds(made.bare), rounds * 3)
    return [Row("what fits of 500 activities, sorting them", *found, "ms", "under 50 ms")]


# --- paper -----------------------------------------------------------------------------------------------------------


def plan(rounds: int) -> list[Row]:
    rows = []
    for language in ("ti", "ar", "nl"):
        sheet = documents.sheet(language)
        ours = milliseconds(lambda s=sheet: documents.ours(s))
        bare = milliseconds(lambda s=sheet: documents.bare(s))
        rows.append(
            Row(f"plan in {language}, bare ReportLab", *alternating(ours, bare, rounds * 3), "ms", "at most 2 times")
        )
    return rows


def fifty_letters(rounds: int) -> list[Row]:
    """Fifty letters as files, with all that belongs to that."""
    with letters.fifty() as made:
        found = alternating(milliseconds(made.batch), milliseconds(made.bare), min(rounds, 5))
    return [Row("fifty letters, bare ReportLab", *found, "ms", "under 5 s")]


# --- languages -------------------------------------------------------------------------------------------------------


def switch(rounds: int) -> list[Row]:
    """The fullest pages; every page that was opened before is still there behind it."""
    rows = []
    with switching.pages() as found:
        for page, texts, ours, bare in found:
            name = f"language, {page}, {texts} bare labels"
            rows.append(Row(name, *alternating(ours, bare, rounds), "ms", "under 100 ms"))
    return rows


ALL = {
    "start": start,
    "workshop": workshop,
    "unlock": unlock,
    "case": case,
    "listen": listen,
    "follow": follow,
    "search": search,
    "find": find,
    "plan": plan,
    "letters": fifty_letters,
    "memory": memory,
    "switch": switch,
}


def main() -> None:
    """Measure what the command line asks for and print the table."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--rounds", type=int, default=9)
    options.add_argument("--only", default=",".join(ALL))
    args = options.parse_args()
    print(f"{'what, and its baseline':<44}{'ours':>10}{'baseline':>10} {'unit':<4}{'ratio':>7}   goal")
    for name in args.only.split(","):
        for line in ALL[name](args.rounds):
            print(line, flush=True)


if __name__ == "__main__":
    main()
