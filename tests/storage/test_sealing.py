"""Sealed files: ours and others' open, and nothing else does anything."""

import re
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain.errors import (
    CaseError,
    CaseFileInvalid,
    NotForMe,
    PassphraseTooShort,
    PublicKeyInvalid,
    TooManyTries,
    WrongPassphrase,
)
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.sealing import IDENTITY, MOST_BYTES, MOST_WORK, Sealing, _called
from coachdesk.storage.vault import FolderVaults
from tests.storage import age
from tests.storage.places import PASSPHRASE, contents

SECRET = "zeven geiten in de regen"
DATA = "Een verhaal ብኢደይ نعم ".encode() * 40
LOW_ORDER = (
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya",
    "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9",
    "age1anlllllllllllllllllllllllllllllllllllllllllllllllals4n2t7m",
)
"""Well-formed keys that give everyone the same secret; pyrage itself stops with a panic at them."""


class Clock:
    """Seconds that pass only when told to."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sealing(lasting_vault: OpenVault, clock: Clock) -> Sealing:
    """The sealing of a vault, with a clock of our own."""
    return Sealing(lasting_vault.settings, clock)


@pytest.fixture(scope="module")
def lasting(lasting_vault: OpenVault) -> Sealing:
    """For many examples: no wrong try here makes the next one wait."""
    return lasting_vault.sealing


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenVault]:
    """The vault of a colleague."""
    from coachdesk.storage import keys

    made, _ = FolderVaults(keys.LEAST).create(tmp_path_factory.mktemp("other") / "vault", PASSPHRASE)
    yield made
    made.close()


# --- keys -------------------------------------------------------------------------------------------------------------


def test_the_key_of_a_vault_is_made_once_and_kept_secret(keeper: FolderVaults, place: Path, vault: OpenVault) -> None:
    assert vault.settings.get(IDENTITY) is None
    key = vault.sealing.public_key
    secret = vault.settings.get(IDENTITY)
    assert secret is not None and secret.startswith("AGE-SECRET-KEY-1")
    assert vault.sealing.public_key == key
    vault.close()
    for data in contents(place).values():
        assert secret.encode() not in data
    opened = keeper.unlock(place, PASSPHRASE)
    assert opened.sealing.public_key == key
    opened.close()


def test_a_key_is_found_in_what_people_paste(sealing: Sealing) -> None:
    key = sealing.public_key
    for pasted in (
        key,
        f"  {key}\r\n",
        f"{key[:30]}\n{key[30:]}",
        key.upper(),
        f"# public key: {key}\n",
        f"{key} {key}",
    ):
        assert sealing.key_in(pasted) == key


@pytest.mark.parametrize("key", ["", "age1", "x", "age1" + "q" * 58, "AGE-SECRET-KEY-1" + "Q" * 58, *LOW_ORDER])
def test_what_is_no_key_is_refused(sealing: Sealing, key: str) -> None:
    for call in (sealing.key_in, lambda text: sealing.seal_for_key(DATA, text)):
        with pytest.raises(PublicKeyInvalid):
            call(key)


def test_two_keys_or_a_secret_one_are_no_key_of_a_colleague(sealing: Sealing, other: OpenVault) -> None:
    secret = other.settings.get(IDENTITY) or ""
    for text in (f"{sealing.public_key} {other.sealing.public_key}", secret):
        with pytest.raises(PublicKeyInvalid):
            sealing.key_in(text)


@given(st.integers(4, 61), st.sampled_from("qpzry9x8gf2tvdw0s3jn54khce6mua7lb1io"))
@settings(max_examples=200)
def test_one_wrong_letter_in_a_key_is_seen(lasting: Sealing, at: int, letter: str) -> None:
    key = lasting.public_key
    wrong = key[:at] + letter + key[at + 1 :]
    if wrong != key:
        with pytest.raises(PublicKeyInvalid):
            lasting.key_in(wrong)


@given(st.text(max_size=200))
@settings(max_examples=300)
def test_any_text_is_a_key_or_refused(lasting: Sealing, text: str) -> None:
    with pytest.raises(PublicKeyInvalid):
        lasting.key_in(text)


def test_looking_at_a_file_makes_no_key(vault: OpenVault, other: OpenVault) -> None:
    with pytest.raises(NotForMe):
        vault.sealing.unseal(other.sealing.seal_for_key(DATA, other.sealing.public_key))
    assert vault.settings.get(IDENTITY) is None


# --- there and back ---------------------------------------------------------------------------------------------------


@given(st.binary(max_size=3000))
@settings(max_examples=100)
def test_what_was_sealed_for_a_key_opens_there_alone(lasting: Sealing, other: OpenVault, data: bytes) -> None:
    sealed = lasting.seal_for_key(data, other.sealing.public_key)
    assert not other.sealing.needs_passphrase(sealed)
    assert other.sealing.unseal(sealed) == data
    with pytest.raises(NotForMe):
        lasting.unseal(sealed)


@given(st.binary(max_size=3000), st.text(max_size=20))
@settings(max_examples=100)
def test_what_others_sealed_with_a_passphrase_opens_with_it_alone(
    lasting_vault: OpenVault, data: bytes, passphrase: str
) -> None:
    sealing = Sealing(lasting_vault.settings, Clock())
    sealed = age.sealed(data, passphrase if passphrase.isascii() else SECRET)
    assert sealing.needs_passphrase(sealed)
    assert sealing.unseal(sealed, passphrase if passphrase.isascii() else SECRET) == data
    with pytest.raises(WrongPassphrase):
        sealing.unseal(sealed, "anders")
    with pytest.raises(NotForMe):
        sealing.unseal(sealed)


def test_a_passphrase_of_ours_opens_what_it_sealed_here_and_with_other_programs(sealing: Sealing) -> None:
    composed, decomposed = "vier sleutels né", "vier sleutels ne\u0301"
    sealed = sealing.seal_with_passphrase(DATA, decomposed)
    assert pyrage.passphrase.decrypt(sealed, composed) == DATA
    work = re.search(rb"^-> scrypt \S+ (\d+)$", sealed, re.MULTILINE)
    assert work is not None and int(work[1]) <= MOST_WORK
    assert Sealing(sealing._settings).unseal(age.sealed(DATA, composed), decomposed) == DATA


def test_other_programs_of_the_format_understand_ours_and_we_theirs(sealing: Sealing) -> None:
    theirs = pyrage.x25519.Identity.generate()
    assert pyrage.decrypt(sealing.seal_for_key(DATA, str(theirs.to_public())), [theirs]) == DATA
    ours = pyrage.x25519.Recipient.from_str(sealing.public_key)
    assert sealing.unseal(pyrage.encrypt(DATA, [theirs.to_public(), ours])) == DATA


@pytest.mark.parametrize("passphrase", ["", "zeven", "1234567"])
def test_a_short_passphrase_is_refused(sealing: Sealing, passphrase: str) -> None:
    with pytest.raises(PassphraseTooShort):
        sealing.seal_with_passphrase(DATA, passphrase)


def test_wrong_passphrases_slow_down(sealing: Sealing, clock: Clock) -> None:
    sealed = age.sealed(DATA, SECRET)
    for _ in range(5):
        with pytest.raises(WrongPassphrase):
            sealing.unseal(sealed, "anders")
    with pytest.raises(TooManyTries):
        sealing.unseal(sealed, SECRET)
    clock.now += 2
    assert sealing.unseal(sealed, SECRET) == DATA
    for _ in range(4):
        with pytest.raises(WrongPassphrase):
            sealing.unseal(sealed, "anders")


# --- what is not right ------------------------------------------------------------------------------------------------


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
