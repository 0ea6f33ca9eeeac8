"""How dear a guess is made: Argon2id fitted to about one second on this computer, measured and not guessed.

An attacker who has the folder tries passphrases on hardware of their own. What a guess costs them is its time and the
memory that it holds meanwhile. The yardstick is the default of KeePassXC: 64 MiB, as many lanes as there are cores,
and the rounds that fit in a second. Ours takes no less time, fills no fewer bytes, and holds four times the memory or
more; only where that memory can't be had does it come down to 64 MiB, and never below.
"""

import os
import sys
from collections.abc import Callable
from math import ceil
from time import perf_counter, process_time
from typing import Final

from coachdesk.domain.errors import TooLittleMemory
from coachdesk.storage.keys import KdfCost, most_passes, passphrase_key

TARGET: Final = 1.0
"""Seconds that a guess takes at least, on this computer."""
LONGEST: Final = 1.6
"""Seconds that the user waits at most, if less memory makes it shorter."""
YARDSTICK_KIB: Final = 64 * 1024
"""What KeePassXC fills by default."""
LEAST_KIB: Final = 256 * 1024
"""Less than this only when it can't be had."""
MOST_KIB: Final = 1024 * 1024
SHARE: Final = 32
"""One part in so many of the computer's memory: 512 MiB on a laptop with 16 GiB, and room for everything else."""
LEAST_PASSES: Final = 3
_MOST_LANES: Final = 16
_SAMPLE_PASSES: Final = 10
_SAMPLES: Final = 3
_GIB_KIB: Final = 1 << 20

Measure = Callable[[KdfCost], float]
"""Seconds that a derivation at this cost takes. Raises TooLittleMemory."""


def calibrated(measure: Measure, memory_kib: int, cores: int) -> KdfCost:
    """The cost of passphrases set on this computer, which has so much memory and so many cores. Takes some seconds.

    Raises TooLittleMemory when not even 64 MiB can be had: nothing weaker is ever chosen.
    """
    lanes = min(max(cores, 1), _MOST_LANES)
    filled = _yardstick(measure, lanes)
    memory = _start(memory_kib)
    while True:
        try:
            cost, seconds = _fitted(measure, memory, lanes, filled)
        except TooLittleMemory:
            if memory <= YARDSTICK_KIB:
                raise
            memory //= 2
            continue
        if seconds <= LONGEST or memory <= LEAST_KIB:
            return cost
        memory //= 2


def _yardstick(measure: Measure, lanes: int) -> int:
    """KiB that KeePassXC's default would fill in TARGET seconds, all passes together.

    Measured thrice and the fastest one taken: something else that runs just now must not make the vault weaker.
    """
    sample = KdfCost(YARDSTICK_KIB, _SAMPLE_PASSES, lanes)
    seconds = min(measure(sample) for _ in range(_SAMPLES))
    return YARDSTICK_KIB * int(_SAMPLE_PASSES * TARGET / seconds)


def _start(memory_kib: int) -> int:
    """The memory to begin with: a power of two."""
    share = memory_kib // SHARE
    memory = LEAST_KIB
    while memory * 2 <= min(share, MOST_KIB):
        memory *= 2
    return memory


def _fitted(measure: Measure, memory: int, lanes: int, filled: int) -> tuple[KdfCost, float]:
    """The fewest passes that take TARGET seconds and fill as much as the yardstick, and the seconds measured."""
    most = most_passes(memory)
    passes = min(max(ceil(filled / memory), LEAST_PASSES), most)
    before, last = 0, 0.0
    while True:
        cost = KdfCost(memory, passes, lanes)
        seconds = measure(cost)
        if seconds >= TARGET or passes == most:
            return cost, seconds
        slope = (seconds - last) / (passes - before)  # at first as if making room for so much took no time
        before, last = passes, seconds
        more = ceil((TARGET - seconds) / slope) if slope > 0 else passes
        passes = min(passes + max(more, 1), most)


def on_this_computer() -> KdfCost:
    """Measure here and now. Takes about two seconds: run it off the UI thread. Raises TooLittleMemory."""
    return calibrated(seconds_of, memory_of_computer(), cores_of_computer())


def seconds_of(cost: KdfCost) -> float:
    """Seconds that one derivation takes while nothing else runs. Raises TooLittleMemory.

    Where something else runs the clock says too much; the time that the processors spent, shared by the lanes, does not.
    """
    begun, spent = perf_counter(), process_time()
    passphrase_key("a guess of somebody", bytes(16), cost)
    return min(perf_counter() - begun, (process_time() - spent) / min(cost.lanes, cores_of_computer()))


def cores_of_computer() -> int:
    """Cores that this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def memory_of_computer() -> int:
    """KiB of memory that are built in, or a part of them that this process is limited to; 8 GiB when nobody says."""
    built_in = _memory_of_windows() if sys.platform == "win32" else _memory_of_posix()
    return min(built_in, _limit() or built_in)


def _memory_of_posix() -> int:
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 1024
    except (ValueError, OSError):
        return 8 * _GIB_KIB


def _memory_of_windows() -> int:
    import ctypes

    class Status(ctypes.Structure):
        """MEMORYSTATUSEX."""

        _fields_ = [("length", ctypes.c_ulong), ("load", ctypes.c_ulong), ("sizes", ctypes.c_ulonglong * 7)]

    status = Status()
    status.length = ctypes.sizeof(status)
    windll = ctypes.windll  # type: ignore[attr-defined, unused-ignore]
    if not windll.kernel32.GlobalMemoryStatusEx(ctypes.byref(status)):
        return 8 * _GIB_KIB
    return int(status.sizes[0]) // 1024


def _limit() -> int | None:
    """KiB that this process may have at most, where the system sets such a limit."""
    if sys.platform == "win32":
        return None
    import resource

    soft, _hard = resource.getrlimit(resource.RLIMIT_AS)
    return None if soft == resource.RLIM_INFINITY else soft // 1024
