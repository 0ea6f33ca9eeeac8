"""What a backup says of itself, in a file that needs no key. Nothing in it is about anyone.

{
 "magic": "coachdesk-backup", "version": 1, "made_at": moment, "vault_id": 32 hex digits, "schema": revision,
 "files": {"vault.json": {"size": bytes, "sha256": hex}, "cases.db": the same},
 "trail": {"entries": number, "head": seal in hex, as they were when the backup was made},
 "erased": [{"case": id, "at": moment, "ground": …}, …]  every tombstone known when it was made or last cleaned
}

The sums tell a damaged file from a whole one; what protects the cases is their key.
"""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from coachdesk.domain.errors import BackupDamaged, BackupInvalid, BackupTooNew
from coachdesk.domain.privacy import Ground, Tombstone
from coachdesk.domain.trail import Anchor
from coachdesk.storage import header
from coachdesk.storage.folder import CASES

NAME: Final = "manifest.json"
MAGIC: Final = "coachdesk-backup"
VERSION: Final = 1
CHUNK: Final = 1 << 20
"""Bytes that are read or written at a time."""

Progress = Callable[[int, int], None]
"""How far something is; raises when it is to stop."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file in the backup: its size in bytes and its SHA-256 in hex digits."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself."""

    made_at: datetime
    vault_id: str
    schema: str
    files: dict[str, Part]
    entries: int
    head: bytes
    erased: tuple[Tombstone, ...]

    @property
    def anchor(self) -> Anchor:
        """What it remembers of the trail."""
        return self.made_at, self.entries, self.head

    def as_bytes(self) -> bytes:
        """The text in the file."""
        fields = {
            "magic": MAGIC,
            "version": VERSION,
            "made_at": _written(self.made_at),
            "vault_id": self.vault_id,
            "schema": self.schema,
            "files": {name: {"size": part.size, "sha256": part.sha256} for name, part in self.files.items()},
            "trail": {"entries": self.entries, "head": self.head.hex()},
            "erased": [{"case": t.case_id, "at": _written(t.erased_at), "ground": t.ground.value} for t in self.erased],
        }
        return json.dumps(fields, indent=1).encode() + b"\n"


def part_of(file: Path, progress: Progress) -> Part:
    """Size and sum of a file. Raises OSError."""
    size, done, digest = file.stat().st_size, 0, hashlib.sha256()
    with file.open("rb") as data:
        while chunk := data.read(CHUNK):
            digest.update(chunk)
            done += len(chunk)
            progress(done, max(size, done))
    return Part(done, digest.hexdigest())


def part_of_bytes(data: bytes) -> Part:
    """Size and sum of what is in memory."""
    return Part(len(data), hashlib.sha256(data).hexdigest())


def parsed(path: Path, data: bytes) -> Manifest:
    """What `data`, the text in the backup at `path`, says. Raises BackupInvalid, BackupTooNew, BackupDamaged."""
    try:
        fields = json.loads(data)
        if not isinstance(fields, dict) or fields.get("magic") != MAGIC:
            raise BackupInvalid(path)
        version = fields.get("version")
        if type(version) is int and version > VERSION:
            raise BackupTooNew(path)
        if version != VERSION:
            raise ValueError
        return _parsed(fields)
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError) as error:
        raise BackupDamaged(path) from error


def _parsed(fields: dict[str, Any]) -> Manifest:
    """Raises ValueError, TypeError or KeyError for fields that we would not have written."""
    vault_id, trail = _matching(r"[0-9a-f]{32}", fields["vault_id"]), fields["trail"]
    entries, head = _count(trail["entries"]), bytes.fromhex(_matching(r"[0-9a-f]{64}", trail["head"]))
    files = {name: _part(fields["files"][name]) for name in (header.NAME, CASES)}
    stones = tuple(
        Tombstone(_matching(r"[0-9a-f]{32}", stone["case"]), _moment(stone["at"]), Ground(stone["ground"]))
        for stone in fields["erased"]
    )
    schema = _matching(r"[0-9a-z]{1,40}", fields["schema"])
    return Manifest(_moment(fields["made_at"]), vault_id, schema, files, entries, head, stones)


def _part(fields: dict[str, Any]) -> Part:
    return Part(_count(fields["size"]), _matching(r"[0-9a-f]{64}", fields["sha256"]))


def _matching(pattern: str, text: Any) -> str:
    if not isinstance(text, str) or re.fullmatch(pattern, text) is None:
        raise ValueError
    return text


def _count(value: Any) -> int:
    if type(value) is not int or value < 0:
        raise ValueError
    return value


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(UTC)


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
