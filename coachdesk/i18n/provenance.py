"""Where a translation comes from, as its entry in the catalogue says: a comment beside each text.

    # drafted, not reviewed                  somebody wrote it, and no native speaker has read it
    # glossary: save                         it is the word of the glossary, which has a source
    # reviewed: SH 2026-11-21 1f0c9a3e       a native speaker found it good; the last is a hash of what was read

A translation that was changed after its review counts as drafted until somebody reads it again.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

NOT_REVIEWED: Final = "drafted, not reviewed"
REVIEWED_IN: Final = ("ar", "ti")
"""Languages whose texts wait for a native speaker."""
_GLOSSARY: Final = re.compile(r"glossary: (\S+)")
_REVIEWED: Final = re.compile(r"reviewed: (\S+) (\d{4}-\d\d-\d\d) ([0-9a-f]{8})")
_HASHED: Final = 8


class Standing(StrEnum):
    """How far a translation can be trusted, the least first."""

    DRAFTED = "drafted"
    GLOSSARY = "glossary"
    REVIEWED = "reviewed"


LEAST_FIRST: Final = tuple(Standing)


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a comment says. `key` is the term of the glossary; `by`, `on` and `seen` are of a review: initials, day, and
    the hash of the translation that was read.
    """

    standing: Standing
    key: str = ""
    by: str = ""
    on: date | None = None
    seen: str = ""

    def comment(self) -> str:
        """The comment that says this."""
        if self.standing is Standing.REVIEWED and self.on is not None:
            return f"reviewed: {self.by} {self.on.isoformat()} {self.seen}"
        return f"glossary: {self.key}" if self.standing is Standing.GLOSSARY else NOT_REVIEWED

    def holds_for(self, translations: Sequence[str]) -> bool:
        """Whether the translation still is the one that was read; one that nobody read can't have changed since."""
        return self.standing is not Standing.REVIEWED or self.seen == hash_of(translations)


def reviewed(by: str, on: date, translations: Sequence[str]) -> Provenance:
    """The review of a translation, in all its plural forms. Raises ValueError when `by` is empty or holds a space."""
    if not re.fullmatch(r"\S+", by):
        raise ValueError(by)
    return Provenance(Standing.REVIEWED, by=by, on=on, seen=hash_of(translations))


def hash_of(translations: Sequence[str]) -> str:
    """A short hash of a translation in all its plural forms; tells versions apart, and keeps nothing secret."""
    return hashlib.sha256("\0".join(translations).encode()).hexdigest()[:_HASHED]


def read_comment(comment: str) -> Provenance | None:
    """What a comment says; None for one that says nothing of this."""
    if comment == NOT_REVIEWED:
        return Provenance(Standing.DRAFTED)
    if found := _GLOSSARY.fullmatch(comment):
        return Provenance(Standing.GLOSSARY, key=found[1])
    if found := _REVIEWED.fullmatch(comment):
        try:
            on = date.fromisoformat(found[2])
        except ValueError:
            return None
        return Provenance(Standing.REVIEWED, by=found[1], on=on, seen=found[3])
    return None


def read_comments(comments: Iterable[str]) -> tuple[Provenance, ...]:
    """What the comments of an entry say; a sound entry has one that says where it comes from."""
    return tuple(said for said in map(read_comment, comments) if said is not None)


def standing_of(comments: Iterable[str], translations: Sequence[str]) -> Standing:
    """The standing of a translation: the least of what its comments say, and drafted where they say nothing."""
    said = read_comments(comments)
    if not said or not all(one.holds_for(translations) for one in said):
        return Standing.DRAFTED
    return min((one.standing for one in said), key=LEAST_FIRST.index)
