"""The cost of a guess is measured: on computers that are made up, so that every one of them can be tried."""

from dataclasses import dataclass, field
from itertools import chain, repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.errors import TooLittleMemory
from coachdesk.storage import calibration, keys
from coachdesk.storage.calibration import LEAST_KIB, LONGEST, MOST_KIB, TARGET, YARDSTICK_KIB, calibrated

GIB = 1 << 20


@dataclass
class Computer:
    """One that fills `mib_per_second` with each core, and first makes room at `making_room` seconds per GiB."""

    mib_per_second: float = 1500.0
    making_room: float = 0.3
    free_kib: int = 64 * GIB
    cores: int = 2
    asked: list[keys.KdfCost] = field(default_factory=list)

    def measure(self, cost: keys.KdfCost) -> float:
        self.asked.append(cost)
        if cost.memory_kib > self.free_kib:
            raise TooLittleMemory
        working = min(cost.lanes, self.cores)
        filling = cost.memory_kib * cost.passes / 1024 / (self.mib_per_second * working)
        return self.making_room * cost.memory_kib / GIB + filling

    def calibrated(self, memory_kib: int = 16 * GIB) -> keys.KdfCost:
        return calibrated(self.measure, memory_kib, self.cores)


def test_a_laptop_of_16_gib() -> None:
    computer = Computer()
    cost = computer.calibrated()
    assert cost == keys.KdfCost(512 * 1024, 6, 2)
    assert TARGET <= computer.measure(cost) <= LONGEST


@pytest.mark.parametrize(("gib", "mib"), [(2, 256), (8, 256), (15, 256), (16, 512), (32, 1024), (512, 1024)])
def test_the_memory_goes_by_what_the_computer_has(gib: int, mib: int) -> None:
    assert Computer(mib_per_second=9000).calibrated(gib * GIB).memory_kib == mib * 1024


def test_a_slow_computer_waits_longer_rather_than_being_weak() -> None:
    computer = Computer(mib_per_second=100)
    cost = computer.calibrated()
    assert (cost.memory_kib, cost.passes) == (keys.STANDARD.memory_kib, keys.STANDARD.passes)
    assert computer.measure(cost) > LONGEST


@pytest.mark.parametrize(("free_mib", "mib"), [(300, 256), (255, 128), (64, 64)])
def test_memory_that_can_not_be_had_is_made_up_for_by_passes(free_mib: int, mib: int) -> None:
    computer = Computer(free_kib=free_mib * 1024)
    cost = computer.calibrated()
    assert cost.memory_kib == mib * 1024
    assert computer.measure(cost) >= TARGET


def test_nothing_weaker_is_chosen_when_there_is_no_memory_at_all() -> None:
    with pytest.raises(TooLittleMemory):
        Computer(free_kib=63 * 1024).calibrated()


def test_something_else_that_runs_for_a_moment_does_not_make_it_weaker() -> None:
    quiet, busy = Computer(), Computer()
    times = chain((3.0, 1.5), repeat(1.0))  # the first measurements are too long
    assert calibrated(lambda cost: busy.measure(cost) * next(times), 16 * GIB, 2) == quiet.calibrated()


@given(
    st.builds(
        Computer,
        mib_per_second=st.floats(20, 200_000),
        making_room=st.floats(0, 2),
        free_kib=st.integers(YARDSTICK_KIB, 8 * GIB),
        cores=st.integers(1, 64),
    ),
    st.integers(GIB // 2, 512 * GIB),
)
def test_a_guess_is_never_cheaper_than_keepassxc_would_make_it(computer: Computer, memory_kib: int) -> None:
    cost = computer.calibrated(memory_kib)
    sample = keys.KdfCost(YARDSTICK_KIB, 10, cost.lanes)
    rounds = int(10 * TARGET / computer.measure(sample))
    assert cost.allowed
    assert YARDSTICK_KIB <= cost.memory_kib <= MOST_KIB
    assert cost.memory_kib >= LEAST_KIB or cost.memory_kib * 2 > computer.free_kib
    assert cost.lanes == min(computer.cores, 16)
    assert computer.measure(cost) >= TARGET or cost.passes == keys.most_passes(cost.memory_kib)
    dearest = cost.passes == keys.most_passes(cost.memory_kib)  # a header could not say more
    assert dearest or cost.memory_kib * cost.passes >= YARDSTICK_KIB * rounds
    assert len(computer.asked) < 25


def test_it_is_measured_in_seconds_here() -> None:
    cheap, dear = calibration.seconds_of(keys.LEAST), calibration.seconds_of(keys.KdfCost(19 * 1024, 40, 1))
    assert 0 < cheap < dear < 60


def test_this_computer_has_memory_and_cores() -> None:
    assert calibration.memory_of_computer() > 256 * 1024
    assert calibration.cores_of_computer() >= 1
