"""A round mark for a person: the first letters of the name to be called by."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from coachdesk.ui.parts.basics import label


def letters(name: str) -> str:
    """The first letters of the first two words; no assumption on which of them is a family name."""
    return "".join(word[0] for word in name.split()[:2]).upper()


def avatar(name: str = "", size: int = 38) -> QLabel:
    """A round mark of `size` pixels. Decoration: the name stands beside it."""
    made = label("avatar", letters(name))
    made.setFixedSize(size, size)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
