"""A translation that is much longer or shorter than the Dutch does not fit, or has lost or gained something."""

from collections.abc import Iterator

from .texts import Finding, Text

FITS = {"ar": (0.4, 1.8), "ti": (0.3, 2.0)}
"""Times the Dutch. A letter of Tigrinya is a syllable, so that a sound sentence can be a third of the Dutch."""
SHORT, A_SENTENCE = 12, 40
"""Signs of Dutch. Below the first a word more or less says nothing; below the second a verb form can say it all."""


def length(text: Text) -> Iterator[Finding]:
    """The length beside that of the Dutch."""
    given = text.given[-1]
    if text.language not in FITS or len(text.dutch) <= SHORT or not given:
        return
    low, high = FITS[text.language]
    ratio = len(given) / len(text.dutch)
    if not low <= ratio <= high:
        says = f"is {ratio:.1f} times as long as the Dutch: {len(given)} signs"
        yield text.finding("length", says, soft=ratio < low and len(text.dutch) < A_SENTENCE)


CHECKS = (length,)
