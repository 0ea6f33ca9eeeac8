"""Says of each Arabic and Tigrinya translation where it comes from: the glossary, a draft, or a review.

    python tools/provenance.py          prints how many of each there are
    python tools/provenance.py mark     writes it into the catalogues where it is not said, or says it anew

A translation is "from the glossary" when its English is a term of translations/glossary.csv and it is the word that
stands there, with a source that is not our own guess. A review is never taken away here: where the translation was
changed since, tools/check_catalogues.py says so.
"""

import csv
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import catalogues
from babel.messages.catalog import Catalog, Message

from coachdesk.i18n.provenance import (
    REVIEWED_IN,
    Provenance,
    Standing,
    read_comment,
    read_comments,
    standing_of,
)

OWN = "own"
"""The source of a term that nobody published."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the glossary: its key and its English, and its word by language where that has a source."""

    key: str
    english: str
    words: dict[str, str]


@cache
def glossary() -> tuple[Term, ...]:
    """The terms of the glossary, in its order."""
    with (catalogues.TRANSLATIONS / "glossary.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Term(row["key"], row["en"], {lang: row[lang] for lang in REVIEWED_IN if row[f"source_{lang}"] != OWN})
            for row in csv.DictReader(file)
        )


def term_of(language: str, source: str, translations: Sequence[str]) -> str:
    """The key of the term that a translation is; "" where it is none."""
    for term in glossary():
        if term.english.casefold() == source.casefold() and set(translations) == {term.words.get(language)}:
            return term.key
    return ""


def problems(language: str, source: str, translations: Sequence[str], comments: Sequence[str]) -> Iterator[str]:
    """What is wrong with what an entry says of where its translation comes from."""
    if language not in REVIEWED_IN:
        return
    said = read_comments(comments)
    if not said:
        yield "does not say whether it was reviewed"
    if len(said) > 1:
        yield "says more than once where it comes from"
    for one in said:
        if not one.holds_for(translations):
            yield f"was changed after its review by {one.by}"
        if one.standing is Standing.GLOSSARY and one.key != term_of(language, source, translations):
            yield f"is not what the glossary says for {one.key!r}: run tools/provenance.py mark"


def said_anew(comments: Sequence[str], now: Provenance) -> list[str]:
    """The comments of an entry that says from now on `now`; remarks stay."""
    return [now.comment(), *(comment for comment in comments if read_comment(comment) is None)]


def forms_of(message: Message) -> tuple[str, ...]:
    """The translation, or all of its plural forms; "" where there is none."""
    given = message.string
    return tuple(str(part or "") for part in given) if isinstance(given, (tuple, list)) else (str(given or ""),)


def source_of(message: Message) -> str:
    """The English text; of two forms the one for many."""
    return str(message.id if isinstance(message.id, str) else message.id[-1])


def marked(language: str, catalogue: Catalog) -> int:
    """Let each translated entry that no native speaker reviewed say where it comes from; returns how many changed."""
    changed = 0
    for message in catalogue:
        given, said = forms_of(message), read_comments(message.user_comments)
        if not message.id or not all(given) or any(one.standing is Standing.REVIEWED for one in said):
            continue
        key = term_of(language, source_of(message), given)
        now = Provenance(Standing.GLOSSARY, key=key) if key else Provenance(Standing.DRAFTED)
        if said != (now,):
            message.user_comments = said_anew(message.user_comments, now)
            changed += 1
    return changed


def counted(catalogue: Catalog) -> Counter[Standing]:
    """How many entries there are of each standing."""
    return Counter(standing_of(m.user_comments, forms_of(m)) for m in catalogue if m.id)


def main(arguments: list[str]) -> int:
    """Mark where that is asked for, and say how many of each there are."""
    if arguments not in ([], ["mark"]):
        print("usage: python tools/provenance.py [mark]", file=sys.stderr)
        return 2
    for language in REVIEWED_IN:
        catalogue = catalogues.read(language)
        if arguments and (changed := marked(language, catalogue)):
            catalogues.save(language, catalogue)
            print(f"{language}: {changed} entries say something else now")
        counts = counted(catalogue)
        print(f"{language}: " + ", ".join(f"{counts[standing]} {standing}" for standing in Standing))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
