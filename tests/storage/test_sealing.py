"""Sealed files: the keys for them, and ours and others' open."""

import re
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain.errors import (
    NotForMe,
    PassphraseTooShort,
    PublicKeyInvalid,
    TooManyTries,
    WrongPassphrase,
)
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.sealing import IDENTITY, MOST_WORK, Sealing
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
