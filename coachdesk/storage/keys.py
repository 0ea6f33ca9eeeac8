"""The keys of a vault: a random data key, wrapped once by the passphrase and once by the recovery key.

The data key never changes and is never stored bare. Argon2 and AES-GCM are imported when they are first needed.
"""

import secrets
import unicodedata
from dataclasses import dataclass
from typing import Final

from coachdesk.domain.errors import PassphraseTooShort, WrongPassphrase

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
WRAPPED_BYTES: Final = _NONCE_BYTES + KEY_BYTES + _TAG_BYTES

PASSPHRASE: Final = "passphrase"
RECOVERY: Final = "recovery"


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What Argon2id costs: memory in KiB, passes over it, and lanes."""

    memory_kib: int
    passes: int
    lanes: int

    @property
    def allowed(self) -> bool:
        """Whether the cost is neither below OWASP's minimum nor so high that a forged header could stall the machine."""
        return (
            LEAST.memory_kib <= self.memory_kib <= 4 * 1024 * 1024
            and LEAST.passes <= self.passes <= 64
            and LEAST.lanes <= self.lanes <= 16
        )


LEAST: Final = KdfCost(19 * 1024, 2, 1)
"""OWASP's minimum for Argon2id (password storage cheat sheet); for tests and slow machines, about 0.03 s."""
STANDARD: Final = KdfCost(256 * 1024, 3, 2)
"""About 0.35 s on two cores of 2020: the wait that a user accepts at every unlocking."""


def new_data_key() -> bytearray:
    """A fresh random key for the cases."""
    return bytearray(secrets.token_bytes(KEY_BYTES))


def new_salt() -> bytes:
    """A fresh random salt; every wrapping has its own."""
    return secrets.token_bytes(SALT_BYTES)


def wipe(key: bytearray) -> None:
    """Overwrite the key in place. Copies that libraries made for themselves are out of reach."""
    key[:] = bytes(len(key))


def check_passphrase(passphrase: str) -> None:
    """Raise PassphraseTooShort for a passphrase that a new vault may not have."""
    if len(_prepared(passphrase)) < PassphraseTooShort.MIN_PASSPHRASE:
        raise PassphraseTooShort


def passphrase_key(passphrase: str, salt: bytes, cost: KdfCost) -> bytearray:
    """The key made from a passphrase with Argon2id. Slow on purpose: run it off the UI thread."""
    from argon2.low_level import Type, hash_secret_raw

    derived = hash_secret_raw(
        _prepared(passphrase).encode("utf-8", "surrogatepass"),
        salt,
        time_cost=cost.passes,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
    return bytearray(derived)


def recovery_wrapping_key(secret: bytes, salt: bytes) -> bytearray:
    """The key made from the 160 bits of the recovery key; those are random, so that no slow derivation is needed."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return bytearray(HKDF(SHA256(), KEY_BYTES, salt, b"coachdesk recovery key").derive(secret))


def wrap(data_key: bytearray, wrapping_key: bytearray, vault_id: str, purpose: str) -> bytes:
    """The data key in AES-256-GCM (nonce, text, tag), bound to this vault and purpose; wipes the wrapping key."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce = secrets.token_bytes(_NONCE_BYTES)
    try:
        return nonce + AESGCM(wrapping_key).encrypt(nonce, bytes(data_key), _bound_to(vault_id, purpose))
    finally:
        wipe(wrapping_key)


def unwrap(wrapped: bytes, wrapping_key: bytearray, vault_id: str, purpose: str) -> bytearray:
    """The data key again; wipes the wrapping key. Raises WrongPassphrase when the wrapping key does not fit."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, text = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:]
    try:
        return bytearray(AESGCM(wrapping_key).decrypt(nonce, text, _bound_to(vault_id, purpose)))
    except InvalidTag:
        raise WrongPassphrase from None
    finally:
        wipe(wrapping_key)


def _bound_to(vault_id: str, purpose: str) -> bytes:
    return f"coachdesk-vault {vault_id} {purpose}".encode()


def _prepared(passphrase: str) -> str:
    """The passphrase as RFC 8265 (OpaqueString) compares it, so that every keyboard and system makes the same bytes."""
    spaced = "".join(" " if unicodedata.category(c) == "Zs" else c for c in passphrase)
    return unicodedata.normalize("NFC", spaced)
