"""The keys of a vault: a random data key, wrapped once by the passphrase and once by the recovery key.

The data key never changes and is never stored bare. Argon2 and AES-GCM are imported when they are first needed.
"""

import secrets
import unicodedata
from dataclasses import dataclass
from typing import Final

from coachdesk.domain.errors import PassphraseTooShort, TooLittleMemory, WrongPassphrase
from coachdesk.storage.wiping import erase
from coachdesk.storage.wiping import wipe as wipe  # who has keys from here gets rid of them from here

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_TAG_BYTES: Final = 16
_BLOCK_BYTES: Final = 16
WRAPPED_BYTES: Final = _NONCE_BYTES + KEY_BYTES + _TAG_BYTES

_MOST_FILLED_KIB: Final = 256 * 1024 * 1024
"""What would take about two minutes on two cores of 2020."""

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
            and LEAST.passes <= self.passes <= most_passes(self.memory_kib)
            and LEAST.lanes <= self.lanes <= 16
        )


def most_passes(memory_kib: int) -> int:
    """More passes over so much memory are not taken from a header."""
    return min(1000, _MOST_FILLED_KIB // memory_kib)


LEAST: Final = KdfCost(19 * 1024, 2, 1)
"""OWASP's minimum for Argon2id (password storage cheat sheet); for tests and slow machines, about 0.03 s."""
STANDARD: Final = KdfCost(256 * 1024, 3, 2)
"""About 0.35 s on two cores of 2020. What is chosen where nobody gives a cost is in `calibration`."""


def new_data_key() -> bytearray:
    """A fresh random key for the cases."""
    return bytearray(secrets.token_bytes(KEY_BYTES))


def new_salt() -> bytes:
    """A fresh random salt; every wrapping has its own."""
    return secrets.token_bytes(SALT_BYTES)


def check_passphrase(passphrase: str) -> None:
    """Raise PassphraseTooShort for a passphrase that a new vault may not have."""
    if len(_prepared(passphrase)) < PassphraseTooShort.MIN_PASSPHRASE:
        raise PassphraseTooShort


def passphrase_key(passphrase: str, salt: bytes, cost: KdfCost) -> bytearray:
    """The key made from a passphrase with Argon2id. Slow on purpose: run it off the UI thread.

    Both the passphrase's bytes and the key lie in memory of ours, which can be overwritten. Raises TooLittleMemory.
    """
    from argon2 import low_level

    ffi, lib = low_level.ffi, low_level.lib  # type: ignore[attr-defined]

    typed, key = _as_bytes(passphrase), bytearray(KEY_BYTES)
    held, out, spice = ffi.from_buffer(typed), ffi.from_buffer(key), ffi.from_buffer(salt)
    fields = {
        "version": lib.ARGON2_VERSION_13,
        "out": out, "outlen": len(key),
        "pwd": held, "pwdlen": len(typed),
        "salt": spice, "saltlen": len(salt),
        "secret": ffi.NULL, "secretlen": 0,
        "ad": ffi.NULL, "adlen": 0,
        "t_cost": cost.passes, "m_cost": cost.memory_kib, "lanes": cost.lanes, "threads": cost.lanes,
        "allocate_cbk": ffi.NULL, "free_cbk": ffi.NULL,
        "flags": lib.ARGON2_DEFAULT_FLAGS,
    }  # fmt: skip
    try:
        outcome = low_level.core(ffi.new("argon2_context *", fields), low_level.Type.ID.value)
    finally:
        wipe(typed)
    if outcome == lib.ARGON2_MEMORY_ALLOCATION_ERROR:
        raise TooLittleMemory
    if outcome != lib.ARGON2_OK:
        raise ValueError(outcome)
    return key


def recovery_wrapping_key(secret: bytes, salt: bytes) -> bytearray:
    """The key made from the 160 bits of the recovery key; those are random, so that no slow derivation is needed."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    derived = HKDF(SHA256(), KEY_BYTES, salt, b"coachdesk recovery key").derive(secret)
    key = bytearray(derived)
    erase(derived)
    return key


def wrap(data_key: bytearray, wrapping_key: bytearray, vault_id: str, purpose: str) -> bytes:
    """The data key in AES-256-GCM (nonce, text, tag), bound to this vault and purpose; wipes the wrapping key."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    nonce = secrets.token_bytes(_NONCE_BYTES)
    try:
        cipher = Cipher(algorithms.AES(wrapping_key), modes.GCM(nonce)).encryptor()
        cipher.authenticate_additional_data(_bound_to(vault_id, purpose))
        return nonce + cipher.update(data_key) + cipher.finalize() + cipher.tag
    finally:
        wipe(wrapping_key)


def unwrap(wrapped: bytes, wrapping_key: bytearray, vault_id: str, purpose: str) -> bytearray:
    """The data key again; wipes the wrapping key. Raises WrongPassphrase when the wrapping key does not fit."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    nonce, text, tag = wrapped[:_NONCE_BYTES], wrapped[_NONCE_BYTES:-_TAG_BYTES], wrapped[-_TAG_BYTES:]
    room = bytearray(len(text) + _BLOCK_BYTES)  # the cipher asks for that much more than it fills
    try:
        cipher = Cipher(algorithms.AES(wrapping_key), modes.GCM(nonce, tag)).decryptor()
        cipher.authenticate_additional_data(_bound_to(vault_id, purpose))
        cipher.update_into(text, room)
        cipher.finalize()
        return bytearray(memoryview(room)[: len(text)])
    except InvalidTag:
        raise WrongPassphrase from None
    finally:
        wipe(room)
        wipe(wrapping_key)


def _bound_to(vault_id: str, purpose: str) -> bytes:
    return f"coachdesk-vault {vault_id} {purpose}".encode()


def _as_bytes(passphrase: str) -> bytearray:
    """The passphrase as Argon2 takes it; the bytes on the way are overwritten."""
    encoded = _prepared(passphrase).encode("utf-8", "surrogatepass")
    typed = bytearray(encoded)
    erase(encoded)
    return typed


def _prepared(passphrase: str) -> str:
    """The passphrase as RFC 8265 (OpaqueString) compares it, so that every keyboard and system makes the same bytes."""
    spaced = "".join(" " if unicodedata.category(c) == "Zs" else c for c in passphrase)
    return unicodedata.normalize("NFC", spaced)
