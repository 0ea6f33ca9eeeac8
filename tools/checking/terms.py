"""The terms of translations/glossary.csv are used wherever the English source holds them.

How a term is found in a sentence stands in translations/glossary_words.toml: other English words for it, other words
that are right too, and the terms that are too general to look for.
"""

import csv
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import catalogues

from . import stems
from .texts import Finding, Text, without_slots

SURE = frozenset({"high", "medium"})
OWN = "own"
"""The source of a term that nobody published; it binds nobody before a native speaker has seen it."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term: how to see it in English, and by language the words for it and whether they have a source."""

    key: str
    english: re.Pattern[str]
    words: dict[str, tuple[str, ...]]
    binding: dict[str, bool]


@cache
def terms() -> tuple[Term, ...]:
    """The terms that are looked for, longer ones first."""
    ways = tomllib.loads((catalogues.TRANSLATIONS / "glossary_words.toml").read_text("utf-8"))
    general = {key for keys in ways.pop("too_general").values() for key in keys}
    with (catalogues.TRANSLATIONS / "glossary.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["key"] not in general]
    if unknown := ways.keys() - {row["key"] for row in rows}:
        raise ValueError(f"glossary_words.toml: no such term: {', '.join(sorted(unknown))}")
    found = []
    for row in rows:
        way = ways.get(row["key"], {})
        english = way.get("english") or inflected(row["en"])
        words = {language: (row[language], *way.get(language, ())) for language in ("ar", "ti")}
        sure = row["confidence"] in SURE
        binding = {language: sure and row[f"source_{language}"] != OWN for language in ("ar", "ti")}
        found.append(Term(row["key"], re.compile(rf"(?<![\w-])(?:{english})(?![\w-])", re.I), words, binding))
    return tuple(found)


def inflected(english: str) -> str:
    """A pattern for an English word with its endings: step, steps, stepped, stepping."""
    word = re.sub(r"\s*\(.*\)|\W+$", "", english).lower()
    if word.endswith("y"):
        return f"{word[:-1]}(?:y|ies|ied|ying)"
    if word.endswith("e"):
        return f"{word[:-1]}(?:e|es|ed|ing)"
    return f"{word}(?:s|es|ed|ing|{word[-1]}ed|{word[-1]}ing)?"


def used(text: Text) -> Iterator[Finding]:
    """Every term of the source stands in the translation."""
    if text.language == "nl" or text.example or not all(text.given):
        return
    source = without_slots(text.source)
    for term in terms():
        if term.english.search(source) and not any(
            stems.holds(text.language, text.given[-1], word) for word in term.words[text.language]
        ):
            says = f"does not use {term.words[text.language][0]} for {term.key!r}"
            yield text.finding("terms", says, term.key, soft=not term.binding[text.language])


CHECKS = (used,)
