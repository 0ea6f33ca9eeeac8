"""One text, one translation; one word, one meaning."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from .texts import Finding, Text

MUST_DIFFER = (
    ("Cancel", "Delete"), ("Cancel", "Remove it"), ("Cancel", "Save"), ("Cancel", "Cut"), ("Save", "Delete"),
    ("Keep it", "Remove it"), ("Erase", "Restore from a backup"), ("Undo", "Delete"), ("Close", "Lock"), ("Yes", "No"),
)  # fmt: skip
"""Buttons whose mix-up destroys something; a published Tigrinya translation once had one word for two of them."""
BUTTON = 3
"""Words of a text that is a label or a button rather than a sentence."""


def plain(text: str) -> str:
    """A text without its capitals, its last sign and its blanks: "Print…" is "print". A question stays one."""
    return re.sub(r"[\s.…:፦።]+$", "", text).casefold()


def same(texts: Iterable[Text]) -> Iterator[Finding]:
    """The same source has the same translation; where its context differs, that is for a person to look at."""
    by_source: dict[tuple[str, str], list[Text]] = defaultdict(list)
    for text in texts:
        if all(text.given) and not text.plural:
            by_source[plain(text.source), text.form].append(text)
    for group in by_source.values():
        first = min(group, key=lambda text: (text.place, text.source))
        for text in group:
            if plain(text.given[0]) != plain(first.given[0]):
                says = f"is {text.given[0]!r}, and {first.source!r} is {first.given[0]!r}"
                yield text.finding("same text", says, soft=text.place != first.place)


def one_meaning(texts: Iterable[Text]) -> Iterator[Finding]:
    """Labels and buttons that differ in English and Dutch, and not in the translation."""
    by_word: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        if text.language != "nl" and not text.form and not text.plural and len(text.source.split()) <= BUTTON:
            by_word[plain(text.given[0])].append(text)
    for word, group in by_word.items():
        meanings = {plain(text.source): text for text in group}
        if word and len(meanings) > 1 and len({plain(text.dutch) for text in meanings.values()}) > 1:
            first, *others = sorted(meanings.values(), key=lambda text: text.source)
            says = f"is {first.given[0]!r}, as is {', '.join(repr(text.source) for text in others)}"
            yield first.finding("one word", says, soft=True)


def must_differ(texts: Iterable[Text]) -> Iterator[Finding]:
    """The buttons that must not be taken for each other."""
    found = {text.source: text for text in texts if not text.context}
    for one, other in MUST_DIFFER:
        here, there = found.get(one), found.get(other)
        if here and there and all(here.given) and plain(here.given[0]) == plain(there.given[0]):
            yield here.finding("buttons", f"is the same word as {other!r}", other)


CHECKS = (same, one_meaning, must_differ)
