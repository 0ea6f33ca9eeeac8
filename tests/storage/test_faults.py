"""A quick share of the faults of benchmarks/faults: the whole of it takes minutes, this some seconds."""

from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.faults import flips, full_disk, kills, malformed, upgrades
from benchmarks.faults.places import Tally


@pytest.mark.parametrize(
    ("fault", "times"),
    [(kills.kills, 6), (upgrades.upgrades, 6), (flips.flips, 60), (flips.cuts, 20), (malformed.malformed, 300)],
    ids=["kills", "upgrades", "flips", "cuts", "malformed"],
)
def test_a_vault_stands_it(fault: Callable[[Path, int, int], Tally], times: int, tmp_path: Path) -> None:
    tally = fault(tmp_path, times, 7)
    assert tally.done == times
    assert tally.wrong == []


@pytest.mark.skipif(not full_disk.possible(), reason="this system mounts no disk in memory for us")
def test_a_full_disk(tmp_path: Path) -> None:
    tally = full_disk.full_disk(tmp_path, 3)
    assert tally.done == 3
    assert tally.wrong == []
