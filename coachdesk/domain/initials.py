"""The letter that stands for a person where there is no room for a name."""

import unicodedata

_JOINER, _SELECTORS = "\u200d", range(0xFE00, 0xFE10)


def initial(name: str) -> str:
    """The first letter of the name to be called by, whole, with every mark on it; empty without a letter or digit.

    Only the first: a second one would have to be that of a family name, and which part of a name that is, if any,
    differs: it comes first, last or not at all.
    """
    for at, char in enumerate(name):
        if char.isalnum():
            end = at + 1
            while end < len(name) and _belongs(name[end], name[end - 1]):
                end += 1
            letter = unicodedata.normalize("NFC", name[at:end])
            return larger if len(larger := letter.upper()) == len(letter) else letter
    return ""


def _belongs(char: str, before: str) -> bool:
    """Whether a character is a part of the letter before it."""
    joined = char == _JOINER or before == _JOINER or ord(char) in _SELECTORS
    return joined or unicodedata.category(char).startswith("M")
