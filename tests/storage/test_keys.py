import pytest

from coachdesk.domain.errors import PassphraseTooShort, WrongPassphrase
from coachdesk.storage import keys

SALT = bytes(16)


def test_a_wrapped_key_comes_out_again() -> None:
    key = keys.new_data_key()
    wrapped = keys.wrap(key, bytearray(b"k" * 32), "id", keys.PASSPHRASE)
    assert keys.unwrap(wrapped, bytearray(b"k" * 32), "id", keys.PASSPHRASE) == key
    assert bytes(key) not in wrapped


@pytest.mark.parametrize(
    ("wrapping", "vault_id", "purpose"),
    [(b"x" * 32, "id", "passphrase"), (b"k" * 32, "other", "passphrase"), (b"k" * 32, "id", "recovery")],
)
def test_only_the_same_key_vault_and_purpose_fit(wrapping: bytes, vault_id: str, purpose: str) -> None:
    wrapped = keys.wrap(keys.new_data_key(), bytearray(b"k" * 32), "id", keys.PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        keys.unwrap(wrapped, bytearray(wrapping), vault_id, purpose)


def test_wrapping_keys_are_wiped() -> None:
    first, second = bytearray(b"k" * 32), bytearray(b"k" * 32)
    wrapped = keys.wrap(keys.new_data_key(), first, "id", keys.PASSPHRASE)
    keys.unwrap(wrapped, second, "id", keys.PASSPHRASE)
    assert first == second == bytes(32)


def test_the_same_passphrase_on_every_keyboard() -> None:
    composed = keys.passphrase_key("café\u00a0ሰላም", SALT, keys.LEAST)
    assert composed == keys.passphrase_key("cafe\u0301 ሰላም", SALT, keys.LEAST)
    assert composed != keys.passphrase_key("cafe ሰላም", SALT, keys.LEAST)


def test_salt_and_cost_matter() -> None:
    made = {
        bytes(keys.passphrase_key("fiets en brug", salt, cost))
        for salt in (SALT, b"s" * 16)
        for cost in (keys.LEAST, keys.KdfCost(19 * 1024, 3, 1))
    }
    assert len(made) == 4


@pytest.mark.parametrize("passphrase", ["", "kort", "1234567"])
def test_short_passphrases(passphrase: str) -> None:
    with pytest.raises(PassphraseTooShort):
        keys.check_passphrase(passphrase)


def test_length_is_counted_in_characters() -> None:
    keys.check_passphrase("ሰላም ሰላም ")


@pytest.mark.parametrize("cost", [keys.KdfCost(1024, 2, 1), keys.KdfCost(19 * 1024, 1, 1), keys.KdfCost(2**40, 3, 1)])
def test_costs_that_are_refused(cost: keys.KdfCost) -> None:
    assert not cost.allowed


def test_costs_that_are_allowed() -> None:
    assert keys.LEAST.allowed and keys.STANDARD.allowed
