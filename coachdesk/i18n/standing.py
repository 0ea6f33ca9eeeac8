"""From a finished text on screen or paper back to the entries of the catalogue that it came from, and how far each of
these can be trusted.

A text is found when it is a translation as it stands, or one with its slots filled. Parts joined by " · ", lines, and
sentences behind each other are found one by one. What is found nowhere, such as a name or what a client said, is no
translation of ours and is not counted.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from string import Formatter
from typing import Final

from coachdesk.i18n.isolation import plain
from coachdesk.i18n.provenance import LEAST_FIRST, Standing

_JOINTS: Final = re.compile(r"\n+| · |^• ")
_SENTENCE_ENDS: Final = re.compile(r"(?<=[.!?።؟…]) ")
_ENOUGH: Final = 2
"""Letters of its own that a translation with slots needs before a text that fits it is taken for it. "{day}, {time}"
fits nearly anything: a text is taken for that only when one of its values is a text of ours."""
_DEPTH: Final = 4
"""How often values are looked for within values."""
_LONGEST: Final = 6
"""Sentences that one translation has, at most."""


@dataclass(frozen=True, slots=True)
class Share:
    """How many lines there are, and how many of them are reviewed, from the glossary, and drafted."""

    reviewed: int = 0
    glossary: int = 0
    drafted: int = 0

    @property
    def total(self) -> int:
        """All lines."""
        return self.reviewed + self.glossary + self.drafted

    @classmethod
    def of(cls, standings: Iterable[Standing]) -> "Share":
        """The share in lines of these standings."""
        given = list(standings)
        return cls(*(given.count(one) for one in (Standing.REVIEWED, Standing.GLOSSARY, Standing.DRAFTED)))


@dataclass(frozen=True)
class _Pattern:
    """A translation with slots: what stands between these, and the entry."""

    key: str
    between: tuple[str, ...]
    letters: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "letters", sum(map(str.isalpha, "".join(self.between))))

    @cached_property
    def longest(self) -> str:
        """A text without this can't fit."""
        return max(self.between, key=len)

    @cached_property
    def form(self) -> re.Pattern[str]:
        """Fits the translation with any values, which are its groups."""
        return re.compile("(.*?)".join(map(re.escape, self.between)), re.DOTALL)

    def values_in(self, text: str) -> tuple[str, ...] | None:
        """The values with which the translation is this text, None where it can't be."""
        if self.longest not in text:
            return None
        found = self.form.fullmatch(text)
        return None if found is None else found.groups()


class TextIndex:
    """The translated texts of one language, by what stands on screen and paper."""

    def __init__(self, texts: Iterable[tuple[str, str]], standings: Mapping[str, str]) -> None:
        """`texts` are keys of entries with a translated text each, `standings` those that are not just drafted."""
        self._standings = {key: Standing(said) for key, said in standings.items()}
        self._exact: dict[str, list[str]] = {}
        self._patterns: list[_Pattern] = []
        self._keys: dict[str, None] = {}
        for key, text in texts:
            self._keys[key] = None
            between = between_slots(plain(text))
            if len(between) == 1:
                self._exact.setdefault(between[0], []).append(key)
                self._exact.setdefault(between[0].strip(), []).append(key)
            else:
                self._patterns.append(_Pattern(key, between))
        self._patterns.sort(key=lambda pattern: -pattern.letters)  # what says most is tried first

    def standing_of(self, key: str) -> Standing:
        """The standing of an entry."""
        return self._standings.get(key, Standing.DRAFTED)

    def entries_in(self, text: str) -> tuple[str, ...]:
        """The entries that a finished text came from, in the order of the text; none where it is no text of ours.

        Equal translations of several entries can't be told apart: all of them are named.
        """
        bare = plain(text)
        return tuple(dict.fromkeys(self._entries(bare.strip()) or self._entries(bare)))

    def standing_in(self, text: str) -> Standing | None:
        """How far a finished text can be trusted: as far as the least of its parts; None where it is no text of ours."""
        found = self.entries_in(text)
        return min(map(self.standing_of, found), key=LEAST_FIRST.index) if found else None

    def share(self, texts: Iterable[str]) -> Share:
        """The share in these finished texts; a text that stands there several times is one line."""
        lines = dict.fromkeys(plain(text).strip() for text in texts)
        return Share.of(standing for standing in map(self.standing_in, lines) if standing is not None)

    def whole(self) -> Share:
        """The share in all entries of the catalogue."""
        return Share.of(map(self.standing_of, self._keys))

    # --- finding ----------------------------------------------------------------------------------------------------

    def _entries(self, text: str, depth: int = _DEPTH) -> list[str]:
        """The entries in a text without marks and blanks at its ends; each is named at least once."""
        if not text:
            return []
        return self._exact.get(text) or self._filled(text, depth) or self._in_parts(text, depth)

    def _filled(self, text: str, depth: int) -> list[str]:
        """The entry that says most of those whose slots can be filled so, and what its values came from."""
        if not depth:
            return []
        for pattern in self._patterns:
            values = pattern.values_in(text)
            if values is not None:
                within = [key for value in values for key in self._entries(value.strip(), depth - 1)]
                if within or pattern.letters >= _ENOUGH:
                    return [pattern.key, *within]
        return []

    def _in_parts(self, text: str, depth: int) -> list[str]:
        """What is found in lines, in parts that are joined, or in sentences."""
        for joints in (_JOINTS, _SENTENCE_ENDS):
            parts = [part.strip() for part in joints.split(text)]
            if depth and len(parts) > 1:
                return self._each(parts, depth - 1)
        return []

    def _each(self, parts: list[str], depth: int) -> list[str]:
        """Of each part; a translation of several sentences is looked for first."""
        found: list[str] = []
        at = 0
        while at < len(parts):
            ends = range(min(len(parts), at + _LONGEST), at + 1, -1)
            whole = {end: self._exact.get(" ".join(parts[at:end])) for end in ends}
            end, keys = next(((end, keys) for end, keys in whole.items() if keys), (at + 1, None))
            found += keys or self._entries(parts[at], depth)
            at = end
        return found


def between_slots(pattern: str) -> tuple[str, ...]:
    """What stands before, between and after the slots of a text; the text alone where it has none.

    A text that is no sound pattern is taken as it stands.
    """
    between = [""]
    try:
        for literal, name, _form, _conversion in Formatter().parse(pattern):
            between[-1] += literal
            if name is not None:
                between.append("")
    except ValueError:
        return (pattern,)
    return tuple(between)
