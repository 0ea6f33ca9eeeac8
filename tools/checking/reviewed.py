"""Arabic and Tigrinya say of each text where it comes from, and a review is of the text that stands there."""

from collections.abc import Iterator

import provenance

from .texts import Finding, Text


def standing(text: Text) -> Iterator[Finding]:
    """What the comments of an entry say holds for its translation."""
    if all(text.given):
        for says in provenance.problems(text.language, text.source, text.given, text.comments):
            yield text.finding("provenance", says)


CHECKS = (standing,)
