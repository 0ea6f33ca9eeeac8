"""Overwriting secrets in memory, as far as Python and the system allow.

Key material of ours lies in bytearrays, which are overwritten in place. Where a library takes or gives text or bytes,
which Python never changes, `erase` writes over the object's own memory. What was freed without being overwritten
(texts of cases, pages of the database) stays until its place is used again: `scrub` uses it at once.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

_SMALL: Final = range(48, 513, 16)
"""Sizes of what Python's own allocator hands out, in bytes; the overhead of an empty `bytes` is 33."""
_SMALL_EACH: Final = 1 << 20
_LARGE: Final = (600, 1000, 2000, 4200, 4400, 8000, 16_000, 64_000)
"""Sizes that come from the system; a page of the database takes some 4400 bytes."""
_LARGE_EACH: Final = 4 << 20
_M_PERTURB: Final = -6
_FILL: Final = 0x5A


def wipe(key: bytearray) -> None:
    """Overwrite the key in place. Copies that libraries made for themselves are out of reach."""
    key[:] = bytes(len(key))


def erase(secret: str | bytes) -> None:
    """Overwrite the memory of a text in ASCII, or of bytes, that the caller made and that nobody else holds.

    Only CPython says where that memory is; on another Python nothing happens.
    """
    if sys.implementation.name != "cpython" or len(secret) < 2:  # those of one sign are shared by everyone
        return
    if isinstance(secret, str) and not secret.isascii():
        raise ValueError("only ASCII lies in memory as one byte for each sign")
    import ctypes

    ctypes.memset(id(secret) + sys.getsizeof(secret) - len(secret) - 1, 0, len(secret))


@contextmanager
def overwriting_what_is_freed() -> Iterator[None]:
    """Meanwhile the system's allocator overwrites whatever is given back to it. Only glibc can; elsewhere nothing."""
    overwrite_what_is_freed()
    try:
        yield
    finally:
        _perturb(0)


def overwrite_what_is_freed() -> None:
    """The same until the next `scrub`, or the next opening of a vault."""
    _perturb(_FILL)


def scrub() -> None:
    """Use up the places where something was freed, with zeros, and give memory back. Takes about 0.05 s."""
    gc.collect()
    for size in _SMALL:
        held = [bytes(size - 33) for _ in range(_SMALL_EACH // size)]
        del held
    for size in _LARGE:
        held = [bytes(size) for _ in range(_LARGE_EACH // size)]
        del held
    _perturb(0)
    libc = _glibc()
    if libc is not None:
        libc.malloc_trim(0)


def _perturb(fill: int) -> None:
    libc = _glibc()
    if libc is not None:
        libc.mallopt(_M_PERTURB, fill)


def _glibc() -> Any:
    """The C library when it is the one that knows both calls, else None."""
    if sys.platform != "linux":
        return None
    import ctypes

    libc = ctypes.CDLL(None)
    return libc if hasattr(libc, "malloc_trim") and hasattr(libc, "mallopt") else None
