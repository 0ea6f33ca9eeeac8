"""What is no sealed file, or no longer the one that was sealed, is refused, and in a moment."""

import re
from time import monotonic

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain.errors import (
    CaseError,
    CaseFileInvalid,
    NotForMe,
    WrongPassphrase,
)
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.sealing import MOST_BYTES, MOST_WORK, Sealing, _called
from tests.storage import age
from tests.storage.test_sealing import DATA, LOW_ORDER, SECRET, Clock, clock, lasting, sealing

__all__ = ["clock", "lasting", "sealing"]  # fixtures


def refused(sealing: Sealing, data: bytes, passphrase: str | None = None) -> None:
    """Whatever it is, it ends in one of our errors."""
    with pytest.raises((CaseFileInvalid, NotForMe, WrongPassphrase)):
        sealing.unseal(data, passphrase)


def test_every_flipped_bit_of_a_file_for_a_key_is_refused(sealing: Sealing) -> None:
    sealed = sealing.seal_for_key(b"short", sealing.public_key)
    for at in range(len(sealed)):
        for bit in range(8):
            flipped = bytearray(sealed)
            flipped[at] ^= 1 << bit
            refused(sealing, bytes(flipped))


def test_every_flipped_byte_of_a_file_with_a_passphrase_is_refused(lasting_vault: OpenVault) -> None:
    sealed = age.sealed(b"short", SECRET)
    for at in range(len(sealed)):
        flipped = bytearray(sealed)
        flipped[at] ^= 1
        refused(Sealing(lasting_vault.settings, Clock()), bytes(flipped), SECRET)


def test_every_file_cut_short_or_made_longer_is_refused(lasting_vault: OpenVault, sealing: Sealing) -> None:
    mine, theirs = sealing.seal_for_key(b"short", sealing.public_key), age.sealed(b"short", SECRET)
    for at in range(len(mine)):
        refused(sealing, mine[:at])
    for at in range(len(theirs)):
        refused(Sealing(lasting_vault.settings, Clock()), theirs[:at], SECRET)
    refused(sealing, mine + b"x")
    refused(sealing, theirs + b"x", SECRET)


@pytest.mark.parametrize("work", [MOST_WORK + 1, 30, 63, 64, 99])
def test_a_file_that_would_keep_the_laptop_busy_for_minutes_is_refused_at_once(sealing: Sealing, work: int) -> None:
    sealed = re.sub(rb"(scrypt \S+) 2\n", rb"\1 %d\n" % work, age.sealed(DATA, SECRET))
    before = monotonic()
    with pytest.raises(CaseFileInvalid) as stopped:
        sealing.unseal(sealed, SECRET)
    assert stopped.value.problem == "work"
    assert monotonic() - before < 1


@pytest.mark.parametrize("work", [b"0", b"01", b"-1", b"+2", b"1e1", b"100", b"256", b"4294967298", b"\xd9\xa2", b""])
def test_odd_work_factors_are_no_header(sealing: Sealing, work: bytes) -> None:
    with pytest.raises(CaseFileInvalid):
        sealing.unseal(re.sub(rb"(scrypt \S+) 2\n", rb"\1 " + work + rb"\n", age.sealed(DATA, SECRET)), SECRET)


def test_a_passphrase_goes_with_no_other_way_in(sealing: Sealing) -> None:
    sealed = age.sealed(DATA, SECRET)
    first, stanza, body, rest = sealed.split(b"\n", 3)
    twice = b"\n".join((first, stanza, body, stanza, body, rest))
    with pytest.raises(CaseFileInvalid):
        sealing.unseal(twice, SECRET)


def test_too_big_is_refused_before_it_is_read(sealing: Sealing) -> None:
    with pytest.raises(CaseFileInvalid) as stopped:
        sealing.unseal(bytes(MOST_BYTES + 1))
    assert stopped.value.problem == "size"


def test_a_key_that_points_nowhere_in_a_file_is_refused(sealing: Sealing) -> None:
    for point in (bytes(32), b"\x01" + bytes(31), b"\xec" + b"\xff" * 30 + b"\x7f"):
        header = b"age-encryption.org/v1\n-> X25519 %s\n%s\n---" % (age.base64(point), age.base64(bytes(32)))
        refused(sealing, age.finished(header, bytes(16), DATA))


line = st.one_of(
    st.binary(max_size=80),
    st.builds(
        lambda words: b"-> " + b" ".join(words),
        st.lists(
            st.sampled_from([b"X25519", b"scrypt", b"ssh-rsa", b"18", b"99", b"", age.base64(bytes(16))]), max_size=4
        ),
    ),
    st.integers(0, 70).map(lambda size: age.base64(bytes(size))),
    st.integers(30, 34).map(lambda size: b"--- " + age.base64(bytes(size))),
    st.just(b"age-encryption.org/v1"),
)
headers = st.lists(line, max_size=6).map(lambda lines: b"age-encryption.org/v1\n" + b"\n".join(lines))


@given(headers, st.binary(max_size=60))
@settings(max_examples=1500)
def test_any_header_is_refused_in_a_moment(lasting: Sealing, header: bytes, rest: bytes) -> None:
    for data in (header, header + b"\n" + rest):
        refused(lasting, data)
        with pytest.raises(CaseError):
            lasting.unseal(data, SECRET) if _is_light(data) else lasting.unseal(data)


def _is_light(data: bytes) -> bool:
    """Whether deriving a key for it takes no time: random headers may ask for seconds of honest work."""
    return re.search(rb"scrypt \S+ (1[0-9]|2[0-9])\n", data) is None


@given(st.binary(max_size=400))
@settings(max_examples=500)
def test_anything_at_all_is_refused(lasting: Sealing, data: bytes) -> None:
    refused(lasting, data)


@given(
    st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted),
    st.sampled_from([b"", b"\n", b"\r", b" ", b"\x00", b"-> ", b"age-encryption.org/v1\n", None]),
)
@settings(max_examples=600)
def test_a_file_with_pieces_moved_about_is_refused(lasting: Sealing, places: list[float], piece: bytes | None) -> None:
    sealed = lasting.seal_for_key(b"short", lasting.public_key)
    start, end = (round(place * len(sealed)) for place in places)
    changed = sealed[:start] + (sealed[start:end] * 2 if piece is None else piece) + sealed[end:]
    if changed != sealed:
        refused(lasting, changed)


def test_a_panic_inside_the_library_is_an_error_like_others(capfd: pytest.CaptureFixture[str]) -> None:
    nobody = pyrage.x25519.Recipient.from_str(LOW_ORDER[0])
    with pytest.raises(CaseFileInvalid):
        _called(pyrage.encrypt, DATA, [nobody])
    assert "panicked" in capfd.readouterr().err
