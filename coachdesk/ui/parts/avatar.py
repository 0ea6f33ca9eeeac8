"""A round mark for a person: the first letter of the name to be called by."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from coachdesk.domain.initials import initial
from coachdesk.ui.parts.basics import label


def avatar(name: str = "", size: int = 38) -> QLabel:
    """A round mark of `size` pixels. Decoration: the name stands beside it."""
    made = label("avatar", initial(name))
    made.setFixedSize(size, size)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
