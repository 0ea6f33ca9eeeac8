"""Elapsed time that goes on while the computer sleeps, and that no change of the clock touches."""

import sys
import time


def elapsed() -> float:
    """Seconds since some fixed moment of this run of the system, sleep included.

    Python's own `monotonic` stops during sleep on Linux and on macOS; on Windows it goes on.
    """
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    if sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)
    return time.monotonic()
