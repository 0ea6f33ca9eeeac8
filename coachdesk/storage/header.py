"""vault.json: all that must be known before the cases can be opened. Nothing in it is about anyone.

{
 "magic": "coachdesk-vault", "format": 1, "vault_id": 32 hex digits,
 "kdf": {"name": "argon2id", "memory_kib": …, "passes": …, "lanes": …},
 "passphrase": {"salt": hex, "wrapped_key": hex}, "recovery": {the same}, "sha256": of the rest
}

The sum tells a damaged header from a wrong passphrase; it protects nothing, the tags of the wrapped keys do.
"""

import hashlib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from coachdesk.domain.errors import VaultDamaged, VaultForeign, VaultNotWritable, VaultTooNew
from coachdesk.storage.files import write_atomically
from coachdesk.storage.keys import SALT_BYTES, WRAPPED_BYTES, KdfCost

NAME: Final = "vault.json"
MAGIC: Final = "coachdesk-vault"
FORMAT: Final = 1
_MOST_BYTES: Final = 16_384
_TRACES: Final = (MAGIC.encode(), b'"wrapped_key"')
"""A file with any of these was written by us, whatever else has become of it."""
_ID: Final = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """The data key as one secret wraps it, with the salt that belongs to that secret."""

    salt: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class Header:
    """What vault.json says."""

    vault_id: str
    cost: KdfCost
    passphrase: WrappedKey
    recovery: WrappedKey

    def as_bytes(self) -> bytes:
        """The file's text. There is one text for one header, so that any changed byte shows."""
        fields = {
            "magic": MAGIC,
            "format": FORMAT,
            "vault_id": self.vault_id,
            "kdf": {
                "name": "argon2id",
                "memory_kib": self.cost.memory_kib,
                "passes": self.cost.passes,
                "lanes": self.cost.lanes,
            },
            "passphrase": _wrapped_fields(self.passphrase),
            "recovery": _wrapped_fields(self.recovery),
        }
        fields["sha256"] = hashlib.sha256(json.dumps(fields).encode()).hexdigest()
        return json.dumps(fields, indent=1).encode() + b"\n"


def write(folder: Path, header: Header) -> None:
    """Put the header in place, whole or not at all. Raises OSError."""
    write_atomically(folder / NAME, header.as_bytes())


def read(folder: Path) -> Header | None:
    """The header of the vault in `folder`, or None when there is no such file.

    Raises VaultForeign for a file that was never ours, VaultTooNew for a later format, VaultDamaged(part="header")
    for anything else that we would not have written, VaultNotWritable when the file may not be read.
    """
    try:
        with (folder / NAME).open("rb") as file:
            data = file.read(_MOST_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except IsADirectoryError:
        raise VaultForeign(folder) from None
    except OSError as error:
        raise VaultNotWritable(folder) from error
    return parsed(folder, data)


def parsed(folder: Path, data: bytes) -> Header:
    """The header that `data` spells; raises what `read` raises. `folder` is for the errors."""
    if data.strip(b"\0") and not any(trace in data for trace in _TRACES):
        raise VaultForeign(folder)
    try:
        fields = json.loads(data)
        if not isinstance(fields, dict) or fields.get("magic") != MAGIC:
            raise ValueError
        found = fields.get("format")
        if type(found) is int and found > FORMAT:
            raise VaultTooNew(folder, str(found), str(FORMAT))
        header = _header(fields)
    except (ValueError, TypeError, KeyError, RecursionError):
        raise VaultDamaged(folder, "header") from None
    if header.as_bytes() != data or not header.cost.allowed:
        raise VaultDamaged(folder, "header")
    return header


def _header(fields: dict[str, Any]) -> Header:
    kdf = fields["kdf"]
    cost = KdfCost(int(kdf["memory_kib"]), int(kdf["passes"]), int(kdf["lanes"]))
    if not _ID.fullmatch(fields["vault_id"]):
        raise ValueError
    return Header(fields["vault_id"], cost, _wrapped(fields["passphrase"]), _wrapped(fields["recovery"]))


def _wrapped(fields: dict[str, str]) -> WrappedKey:
    salt, wrapped = bytes.fromhex(fields["salt"]), bytes.fromhex(fields["wrapped_key"])
    if len(salt) != SALT_BYTES or len(wrapped) != WRAPPED_BYTES:
        raise ValueError
    return WrappedKey(salt, wrapped)


def _wrapped_fields(key: WrappedKey) -> dict[str, str]:
    return {"salt": key.salt.hex(), "wrapped_key": key.wrapped.hex()}
