"""The recovery key on paper: 160 random bits as eight groups of four characters, and a ninth group that checks them.

The alphabet is Crockford's base 32, which has no I, L, O or U. The ninth group is a CRC-16, which finds every single
wrong character and every two neighbours swapped: a typing mistake is told from the key of another vault.
"""

import secrets
import unicodedata
from binascii import crc_hqx
from typing import Final

from coachdesk.domain.errors import RecoveryKeyMistyped

SECRET_BYTES: Final = 20
_ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS: Final = str.maketrans("OIL", "011")
_GROUP: Final = 4
_SECRET_CHARS: Final = SECRET_BYTES * 8 // 5


def new_secret() -> bytes:
    """The random bits behind a recovery key."""
    return secrets.token_bytes(SECRET_BYTES)


def printed(secret: bytes) -> str:
    """The recovery key as it is shown and printed: nine groups of four, with dashes."""
    text = _encoded(int.from_bytes(secret), _SECRET_CHARS) + _check_group(secret)
    return "-".join(text[i : i + _GROUP] for i in range(0, len(text), _GROUP))


def typed(text: str) -> bytes:
    """The bits behind a recovery key as somebody typed it.

    Case, spaces, dashes and other marks do not matter, O is read as 0, I and L as 1. Raises RecoveryKeyMistyped.
    """
    wide = unicodedata.normalize("NFKC", text).upper()
    chars = "".join(str(int(c)) if c.isdecimal() else c for c in wide if c.isalnum()).translate(_READ_AS)
    if len(chars) != _SECRET_CHARS + _GROUP or any(c not in _ALPHABET for c in chars):
        raise RecoveryKeyMistyped
    number = 0
    for char in chars[:_SECRET_CHARS]:
        number = number * 32 + _ALPHABET.index(char)
    secret = number.to_bytes(SECRET_BYTES)
    if chars[_SECRET_CHARS:] != _check_group(secret):
        raise RecoveryKeyMistyped
    return secret


def _check_group(secret: bytes) -> str:
    return _encoded(crc_hqx(secret, 0xFFFF), _GROUP)


def _encoded(number: int, chars: int) -> str:
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(chars)))
