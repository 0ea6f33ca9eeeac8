"""The age format written a second time, by its specification, to hold what we read and write against.

https://age-encryption.org/v1; with a work factor of choice, so that thousands of files are made in a moment.
"""

import hashlib
import hmac
import os
from base64 import b64encode

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CHUNK = 64 * 1024


def base64(data: bytes) -> bytes:
    """Without padding, as the format has it."""
    return b64encode(data).rstrip(b"=")


def sealed(data: bytes, passphrase: str, work: int = 2) -> bytes:
    """What `age --passphrase` would write, with 2**work as the cost of scrypt."""
    file_key, salt = os.urandom(16), os.urandom(16)
    wrapping = hashlib.scrypt(
        passphrase.encode(), salt=b"age-encryption.org/v1/scrypt" + salt, n=2**work, r=8, p=1, dklen=32
    )
    body = base64(ChaCha20Poly1305(wrapping).encrypt(bytes(12), file_key, None))
    stanza = b"-> scrypt %s %d\n%s\n" % (base64(salt), work, body)
    return finished(b"age-encryption.org/v1\n" + stanza + b"---", file_key, data)


def finished(header: bytes, file_key: bytes, data: bytes) -> bytes:
    """The header with its seal, and the content after it."""
    seal = hmac.digest(_derived(file_key, b"", b"header"), header, "sha256")
    nonce = os.urandom(16)
    cipher = ChaCha20Poly1305(_derived(file_key, nonce, b"payload"))
    chunks = [data[at : at + CHUNK] for at in range(0, len(data), CHUNK)] or [b""]
    content = b"".join(
        cipher.encrypt(number.to_bytes(11, "big") + bytes([number == len(chunks) - 1]), chunk, None)
        for number, chunk in enumerate(chunks)
    )
    return header + b" " + base64(seal) + b"\n" + nonce + content


def _derived(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, info).derive(key)
