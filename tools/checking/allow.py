"""Exceptions: what tools/catalogue_allow.toml allows, each with the reason, and what it allows in vain."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .texts import ALLOWED, Finding, Text, without_slots

FIELDS = {"latin", "latin_contexts", "allowed"}
NEEDED = {"check", "languages", "sources", "reason"}


@dataclass(frozen=True, slots=True)
class Allowed:
    """One exception: a check, for a language, a source and what it is about ("" for anything)."""

    check: str
    language: str
    source: str
    about: str = ""

    def covers(self, finding: Finding) -> bool:
        """Whether a finding is this one."""
        mine = (self.check, self.language, self.source)
        return mine == (finding.check, finding.language, finding.source) and self.about in ("", finding.about)


def exceptions(listed: dict[str, Any]) -> Iterator[Allowed]:
    """Every exception of the list. Raises ValueError for one without a reason, or with a field that it has not got."""
    for entry in listed["allowed"]:
        if not entry.keys() >= NEEDED or entry.keys() - NEEDED - {"about"} or not entry["reason"]:
            raise ValueError(f"an exception has a check, languages, sources and a reason: {entry}")
        for language in entry["languages"]:
            for source in entry["sources"]:
                yield Allowed(entry["check"], language, source, entry.get("about", ""))


def sift(findings: Iterable[Finding], listed: dict[str, Any] = ALLOWED) -> tuple[list[Finding], list[Allowed]]:
    """The findings that are not allowed, and the exceptions that nothing needs any more."""
    known: dict[tuple[str, str, str], list[Allowed]] = {}
    for one in exceptions(listed):
        known.setdefault((one.check, one.language, one.source), []).append(one)
    left, needed = [], set()
    for finding in findings:
        covering = [e for e in known.get((finding.check, finding.language, finding.source), []) if e.covers(finding)]
        needed.update(covering)
        if not covering:
            left.append(finding)
    return left, [one for group in known.values() for one in group if one not in needed]


def stale(texts: Iterable[Text], listed: dict[str, Any] = ALLOWED) -> Iterator[str]:
    """Fields that the list has not got, and Latin words that no text holds any more."""
    for field in sorted(listed.keys() ^ FIELDS):
        yield f"{'unknown' if field in listed else 'missing'} field {field}"
    everything = " ".join(without_slots(given) for text in texts for given in text.given)
    for word in listed["latin"]:
        if not re.search(rf"\b{word}\b", everything):
            yield f"no text holds the word {word!r}"
