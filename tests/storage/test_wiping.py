"""What is overwritten in memory, and what another process finds there after locking."""

import sys
from pathlib import Path

import pytest

from benchmarks import memory_after_lock
from coachdesk.domain.errors import WrongPassphrase
from coachdesk.storage import keys
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.wiping import erase, overwriting_what_is_freed, scrub, wipe


def test_a_key_is_overwritten_in_place() -> None:
    key = bytearray(b"k" * 32)
    wipe(key)
    assert key == bytes(32)


@pytest.mark.skipif(sys.implementation.name != "cpython", reason="only CPython says where its objects lie")
@pytest.mark.parametrize("length", [2, 7, 32, 64, 600])
def test_texts_and_bytes_of_ours_are_overwritten(length: int) -> None:
    text, data = "ab" * length, bytes(range(1, 200))[:length] * 2
    erase(text)
    erase(data)
    assert text == "\0" * (2 * length)
    assert not any(data)


def test_what_everyone_shares_is_left_alone() -> None:
    for shared in ("", "x", b"", b"x"):
        erase(shared)
    assert chr(120) == "x" and bytes([120]) == b"x"
    with pytest.raises(ValueError, match="ASCII"):
        erase("ሰላም ሰላም")


def test_scrubbing_disturbs_nothing(vault: OpenVault) -> None:
    kept = [bytes([n % 256]) * n for n in range(1, 2000, 7)]
    with overwriting_what_is_freed():
        scrub()
    assert kept == [bytes([n % 256]) * n for n in range(1, 2000, 7)]
    assert vault.check().damage == ()


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="the memory is read through /proc")
def test_no_secret_is_in_memory_after_locking() -> None:
    opened, locked = memory_after_lock.measured()
    assert opened["data key"] > 0 and opened["an answer"] > 0  # so it is looked for in the right way
    assert locked == dict.fromkeys(memory_after_lock.WHAT, 0)


def test_the_key_of_a_refused_derivation_is_not_kept() -> None:
    wrapped = keys.wrap(keys.new_data_key(), bytearray(b"k" * 32), "id", keys.PASSPHRASE)
    wrapping = bytearray(b"x" * 32)
    with pytest.raises(WrongPassphrase):
        keys.unwrap(wrapped, wrapping, "id", keys.PASSPHRASE)
    assert not any(wrapping)
