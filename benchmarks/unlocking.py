"""What a guess at the passphrase costs an attacker: our calibrated setting beside KeePassXC's default, on this computer.

    python benchmarks/unlocking.py [--rounds N]

KeePassXC's default, from its public source: 64 MiB (`Argon2Kdf`, `m_memory = 1 << 16`), as many lanes as there are
cores (`QThread::idealThreadCount`; later versions name 4, an earlier wizard 2), and the rounds that fit in
`Kdf::DEFAULT_ENCRYPTION_TIME`, 1000 ms, worked out from one timed run of 10 rounds. Its other variant is Argon2d, which
takes the same time and memory; both are measured here through the same library.

Figures per guess: seconds alone; seconds when as many guesses run at once as there are cores; MiB filled in all
passes; and MiB held times the seconds they are held, which is what a farm of chips has to be built for.
"""

import argparse
import statistics
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from coachdesk.storage import calibration, keys  # noqa: E402 - a script knows the project only from here on

ROUNDS_TIMED = 10
TARGET_SECONDS = 1.0


@dataclass(frozen=True)
class Guess:
    """What one guess takes."""

    alone: float
    at_once: float
    filled: float
    held: float


def keepassxc(lanes: int) -> keys.KdfCost:
    """The setting that KeePassXC would choose here and now."""
    sample = keys.KdfCost(calibration.YARDSTICK_KIB, ROUNDS_TIMED, lanes)
    seconds = calibration.seconds_of(sample)
    return keys.KdfCost(calibration.YARDSTICK_KIB, int(ROUNDS_TIMED * TARGET_SECONDS / seconds), lanes)


def at_once(cost: keys.KdfCost, guesses: int) -> float:
    """Seconds per guess when so many run side by side; the derivation lets other threads run."""
    with ThreadPoolExecutor(guesses) as pool:
        begun = time.perf_counter()
        list(pool.map(calibration.seconds_of, [cost] * guesses))
        return (time.perf_counter() - begun) / guesses


def measured(costs: tuple[keys.KdfCost, ...], rounds: int, cores: int) -> list[Guess]:
    """Medians, in turns, so that a busy computer slows all of them."""
    alone: list[list[float]] = [[] for _ in costs]
    beside: list[list[float]] = [[] for _ in costs]
    for _ in range(rounds):
        for at, cost in enumerate(costs):
            alone[at].append(calibration.seconds_of(cost))
            beside[at].append(at_once(cost, cores))
    found = []
    for at, cost in enumerate(costs):
        seconds, mib = statistics.median(alone[at]), cost.memory_kib / 1024
        found.append(Guess(seconds, statistics.median(beside[at]), mib * cost.passes, mib * seconds))
    return found


def main() -> None:
    """Calibrate both, measure both, and print them side by side."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--rounds", type=int, default=7)
    args = options.parse_args()
    cores = calibration.cores_of_computer()
    begun = time.perf_counter()
    ours = calibration.on_this_computer()
    calibrating = time.perf_counter() - begun
    theirs = keepassxc(cores)
    for name, cost in (("ours", ours), ("KeePassXC", theirs)):
        print(f"{name:<12}{cost.memory_kib // 1024:>6} MiB, {cost.passes} passes, {cost.lanes} lanes")
    print(f"calibrating took {calibrating:.1f} s; medians of {args.rounds} rounds\n")
    mine, yardstick = measured((ours, theirs), args.rounds, cores)
    print(f"{'per guess':<44}{'ours':>10}{'KeePassXC':>12}{'ratio':>8}")
    for text, a, b in (
        ("seconds, alone", mine.alone, yardstick.alone),
        (f"seconds, {cores} at once", mine.at_once, yardstick.at_once),
        ("MiB filled, all passes", mine.filled, yardstick.filled),
        ("MiB held x seconds", mine.held, yardstick.held),
    ):
        print(f"{text:<44}{a:>10.2f}{b:>12.2f}{a / b:>8.2f}")


if __name__ == "__main__":
    main()
