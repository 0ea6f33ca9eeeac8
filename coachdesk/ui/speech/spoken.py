"""What of a text is said aloud, and whether a text is in the language that a voice speaks."""

import unicodedata
from typing import Final

from coachdesk.domain.languages import CLIENT

_LETTERS: Final = {"ar": "ARABIC", "ti": "ETHIOPIC"}
"""How Unicode begins the names of the letters of a language; Latin for the others."""
_SILENT: Final = frozenset("…•·✓“”«»\"'()[]{}<>|/\\*_~^`")
"""Signs that some voices spell out."""


def to_speak(text: str) -> str:
    """The text without direction marks, other controls, and signs that voices spell out; spaces in one."""
    kept = (" " if _is_silent(char) else char for char in text if not _is_control(char))
    return " ".join("".join(kept).split())


def is_written_in(text: str, language: str) -> bool:
    """Whether letters of the language's script stand in the text: a text that fell back to Dutch has none in Arabic."""
    begin = _LETTERS.get(language, "LATIN")
    return language in CLIENT and any(unicodedata.name(char, "").startswith(begin) for char in text if char.isalpha())


def _is_control(char: str) -> bool:
    return unicodedata.category(char) in ("Cf", "Cc", "Co", "Cn", "Cs") and not char.isspace()


def _is_silent(char: str) -> bool:
    return char in _SILENT or char.isspace()
