"""Nothing is missing from a translation: its text, its forms, its slots, its numbers, its spaces and lines."""

import re
from collections import Counter
from collections.abc import Iterator
from string import Formatter

from .texts import Finding, Text, without_slots

FORMS = {"nl": 2, "ar": 6, "ti": 2}
OLD_MARKS = re.compile("[\u202a-\u202e\u200e]")
OPENS, CLOSES = re.compile("[\u2066-\u2068]"), re.compile("\u2069")
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
OTHER_DIGITS = re.compile("[٠-٩۰-۹፩-፼]")


def complete(text: Text) -> Iterator[Finding]:
    """Translated, certain, in all its plural forms, and not simply the English text."""
    if text.uncertain:
        yield text.finding("complete", "is marked as uncertain")
    if text.plural and len(text.given) != FORMS[text.language]:
        yield text.finding("complete", f"has {len(text.given)} plural forms and needs {FORMS[text.language]}")
    if not all(text.given):
        yield text.finding("complete", "is not translated")
    elif text.source == text.given[0]:
        yield text.finding("same as source", "is the English text")


def slots(text: str) -> Counter[str]:
    """The slots in a text, each as often as it stands there. Raises ValueError for a brace that stands alone."""
    return Counter(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def parts(text: Text) -> Iterator[Finding]:
    """Slots, spaces at the ends, lines and numbers are those of the source; a plural form may leave its number out."""
    for given in filter(None, text.given):
        try:
            wanted, found = slots(text.source), slots(given)
        except ValueError:
            yield text.finding("slots", "has a brace that stands alone")
            continue
        if text.plural and "n" not in found:
            del wanted["n"]
        if wanted != found:
            yield text.finding("slots", f"has other slots: {', '.join(sorted(found.elements())) or 'none'}")
        if ends(text.source) != ends(given) or text.source.count("\n") != given.count("\n"):
            yield text.finding("spaces", "has other spaces at its ends, or other lines")


def numbers(text: Text) -> Iterator[Finding]:
    """The same numbers, in the digits of telephones, letters and banks: 0 to 9 in every language."""
    for given in filter(None, text.given):
        if OTHER_DIGITS.search(given):
            yield text.finding("numbers", "holds digits of another script")
        wanted, found = (Counter(re.findall(r"\d+", without_slots(t).translate(DIGITS))) for t in (text.source, given))
        if wanted != found and not text.plural:
            yield text.finding("numbers", f"has other numbers: {', '.join(sorted(found.elements())) or 'none'}")


def ends(text: str) -> tuple[str, str]:
    """The blanks at both ends."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def marks(text: Text) -> Iterator[Finding]:
    """Direction marks come from the Translator; those written by hand are isolates, and closed."""
    for given in text.given:
        if OLD_MARKS.search(given):
            yield text.finding("marks", "holds an old direction mark")
        if len(OPENS.findall(given)) != len(CLOSES.findall(given)):
            yield text.finding("marks", "opens and closes its direction marks unequally")
        if text.language != "ar" and "\u200f" in given:
            yield text.finding("marks", "holds a mark of Arabic")


CHECKS = (complete, parts, numbers, marks)
