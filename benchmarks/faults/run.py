"""Does every fault as often as asked, and prints what came of it.

    python benchmarks/faults/run.py [--kills 200] [--upgrades 100] [--flips 1000] [--cuts 200] [--full 50] [--malformed 10000]

Ends with 1 when anything went wrong.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from benchmarks.faults import flips, full_disk, kills, malformed, upgrades  # noqa: E402
from benchmarks.faults.places import Tally  # noqa: E402

FAULTS: dict[str, tuple[int, Callable[[Path, int], Tally]]] = {
    "kills": (200, kills.kills),
    "upgrades": (100, upgrades.upgrades),
    "flips": (1000, flips.flips),
    "cuts": (200, flips.cuts),
    "full": (50, full_disk.full_disk),
    "malformed": (10_000, malformed.malformed),
}


def main() -> int:
    """Run what the command line asks for."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name, (times, _run) in FAULTS.items():
        options.add_argument(f"--{name}", type=int, default=times, metavar="N")
    args = options.parse_args()
    wrong = 0
    for name, (_times, run) in FAULTS.items():
        times = getattr(args, name)
        if times:
            start = time.monotonic()
            with tempfile.TemporaryDirectory() as folder:
                tally = run(Path(folder), times)
            print(f"{tally} ({time.monotonic() - start:.0f} s)", flush=True)
            wrong += len(tally.wrong)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
