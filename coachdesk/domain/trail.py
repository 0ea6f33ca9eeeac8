"""The trail: who did what, and when, each entry sealed to the one before it.

An entry holds ids, counts and names of fields, and for whom a case was shared; never a name of a client or anything
that a client said.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

START: Final = bytes(32)
"""What stands for the seal before the first entry."""


class Deed(StrEnum):
    """What was done."""

    VAULT_MADE = "vault_made"
    UNLOCKED = "unlocked"
    LOCKED = "locked"
    PASSPHRASE_CHANGED = "passphrase_changed"
    PASSPHRASE_RESET = "passphrase_reset"
    RECOVERY_KEY_CHANGED = "recovery_key_changed"
    BACKED_UP = "backed_up"
    RESTORED = "restored"
    REPLACED_REMOVED = "replaced_removed"
    CASE_MADE = "case_made"
    CASE_OPENED = "case_opened"
    CASE_CHANGED = "case_changed"
    CASE_PRINTED = "case_printed"
    CASE_EXPORTED = "case_exported"
    CASE_SHARED = "case_shared"
    CASE_RECEIVED = "case_received"
    CASE_RESTRICTED = "case_restricted"
    CASE_RELEASED = "case_released"
    CASE_ERASED = "case_erased"
    REQUEST_KEPT = "request_kept"
    BREACH_KEPT = "breach_kept"
    SETTING_CHANGED = "setting_changed"
    DAMAGE_FOUND = "damage_found"


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One deed: `number` counts from 1 without gaps, `who` is the consultant's name as it was set then.

    `case_id` is empty for what is about no case; `detail` says what exactly, by short keys ("part", "language", …).
    `seal` is 32 bytes over all of this and the seal before.
    """

    number: int
    at: datetime
    who: str
    deed: Deed
    case_id: str = ""
    detail: Mapping[str, str] = field(default_factory=dict)
    seal: bytes = field(default=b"", repr=False)


def seal_of(before: bytes, entry: TrailEntry) -> bytes:
    """The seal of an entry (SHA-256) after the one with the seal `before`. Moments count to the microsecond."""
    at = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
    told = [entry.number, at, entry.who, entry.deed.value, entry.case_id, dict(sorted(entry.detail.items()))]
    return hashlib.sha256(before + json.dumps(told, ensure_ascii=True).encode()).digest()


def first_break(entries: Iterable[TrailEntry], before: bytes = START, number: int = 1) -> int | None:
    """The number of the first entry that is missing or not as it was written; None when the chain is whole.

    The entries come in order, from `number` on; `before` is the seal of the one before that. Entries taken away at
    the end do not show here: the head kept elsewhere (in backups) shows them.
    """
    for entry in entries:
        if entry.number != number or entry.seal != seal_of(before, entry):
            return number
        before, number = entry.seal, number + 1
    return None


@dataclass(frozen=True, slots=True)
class TrailReport:
    """Outcome of a check of the trail: how many entries there are, the last seal, and where it breaks (or None).

    `anchors` counts the backups that were held against it; each knows how long the trail was then, and its last seal.
    """

    entries: int
    head: bytes
    broken_at: int | None
    anchors: int = 0

    @property
    def whole(self) -> bool:
        """Whether nothing was found to be changed or missing."""
        return self.broken_at is None


Anchor = tuple[datetime, int, bytes]
"""What a backup knows of the trail: when it was made, how many entries there were, and the seal of the last."""


def left_behind(anchor: Anchor, restored: Iterable[TrailEntry], now: datetime) -> bool:
    """Whether a restore put another trail in the place of what the anchor knows.

    `restored` are the entries that tell of restoring: each takes the place of all that came after the older state, up
    to as many entries as it says under "entries". Clocks have no say in that. Where it says nothing, because the
    replaced vault could not be read, the restore must be later than the anchor, and not later than `now`.
    """
    return any(entry.number <= anchor[1] and _replaces(entry, anchor, now) for entry in restored)


def _replaces(restored: TrailEntry, anchor: Anchor, now: datetime) -> bool:
    made_at, entries, _head = anchor
    told = restored.detail.get("entries", "")
    if told.isdecimal():
        return entries <= int(told)
    return made_at < restored.at <= now


def unborne(anchors: Iterable[Anchor], report: TrailReport, seal: Callable[[int], bytes | None]) -> dict[Anchor, int]:
    """Anchors that the trail does not agree with, each with the number of the entry that is not as it was.

    `seal` gives the seal of an entry by its number. An entry that a backup knows and the trail lacks is missing.
    """
    found = {}
    for anchor in anchors:
        _made_at, entries, head = anchor
        if entries > report.entries:
            found[anchor] = report.entries + 1
        elif entries and seal(entries) != head:
            found[anchor] = entries
    return found
