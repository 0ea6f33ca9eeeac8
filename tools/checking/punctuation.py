"""Full stops, commas and questions as the language writes them, and the spaces where a line may break."""

import re
from collections.abc import Iterator

from .texts import ARABIC, ETHIOPIC_LETTERS, Finding, Text, without_slots

ENDS = {
    "nl": {".": ".", "?": "?", ":": ":", "…": "…", "!": "!"},
    "ar": {".": ".", "?": "؟", ":": ":", "…": "…", "!": "!"},
    "ti": {".": "።", "?": "?", ":": "፦", "…": "…", "!": "!"},
}
STOPS = tuple({".", ":", "…", "!", "?", "؟", "،", "؛", "።", "፣", "፤", "፥", "፦", "፧", "፡", ",", ";"})
CLOSING = "”»’\"'\u2069 "
LATIN = {
    "ar": re.compile(rf"(?<=[{ARABIC}])[,;?]|[,;](?=\s*[{ARABIC}])"),
    "ti": re.compile(rf"(?<=[{ETHIOPIC_LETTERS}])[.,;]|[,;](?=\s*[{ETHIOPIC_LETTERS}])"),
}
# The signs of old writing that modern Tigrinya has replaced: ፡ between words or twice for a full stop, ፧ for a question.
OUTDATED = re.compile("[፡፥፧]")
# Qt breaks a line only at the space after these.
NO_SPACE = re.compile(r"[።፣፤፦،؛؟](?=[^\s”»\u2069])")
QUOTES = re.compile('[“”„"]')
"""Marks of Latin scripts; Arabic has « and »."""
SPACE_BEFORE = re.compile(r"\s[።፣፤፦،؛؟]|  ")


def final(text: Text) -> Iterator[Finding]:
    """Ends as the source ends, in the signs of the language."""
    last = text.source.rstrip(CLOSING)[-1:]
    wanted = ENDS[text.language].get(last, "")
    for given in filter(None, text.given):
        end = given.rstrip(CLOSING)[-1:]
        if wanted and end != wanted:
            yield text.finding("punctuation", f"does not end with {wanted}")
        if not wanted and end in STOPS and end != last:
            yield text.finding("punctuation", f"ends with {end} and the source does not")


def inner(text: Text) -> Iterator[Finding]:
    """Commas and stops of the language, with a space after and none before."""
    if text.language == "nl":
        return
    for given in text.given:
        bare = without_slots(given)
        if LATIN[text.language].search(bare):
            yield text.finding("punctuation", "holds Latin punctuation")
        if text.language == "ti" and OUTDATED.search(bare):
            yield text.finding("punctuation", "holds a sign that is no longer written")
        if text.language == "ar" and QUOTES.search(bare):
            yield text.finding("punctuation", "holds quotation marks of Latin scripts")
        if NO_SPACE.search(given):
            yield text.finding("punctuation", "has no space after a full stop or a comma")
        if SPACE_BEFORE.search(given):
            yield text.finding("punctuation", "has a space before a full stop or a comma, or two spaces")


CHECKS = (final, inner)
