"""A card in the middle of an otherwise empty page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.ui.parts.basics import card


def middle_card(page: QWidget, width: int = 600) -> QVBoxLayout:
    """Put a card of `width` pixels in the middle of `page` and return its column."""
    frame, column = card(margin=32, spacing=12)
    frame.setFixedWidth(width)
    box = QVBoxLayout(page)
    box.setContentsMargins(0, 0, 0, 0)
    box.addStretch(2)
    box.addWidget(frame, 0, Qt.AlignmentFlag.AlignHCenter)
    box.addStretch(3)
    return column
