"""A card in the middle of an otherwise empty page."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.ui.parts.basics import card, row
from coachdesk.ui.parts.scroll import scrolling


def middle_card(page: QWidget, width: int = 600) -> QVBoxLayout:
    """Put a card of `width` pixels in the middle of `page` and return its column."""
    frame, column = card(margin=32, spacing=12)
    frame.setFixedWidth(width)
    body = QWidget()
    box = QVBoxLayout(body)
    box.setContentsMargins(0, 0, 0, 0)
    box.addStretch(2)
    # not by alignment: an aligned item gets its size hint, which is too low for lines that wrap
    box.addLayout(row(None, frame, None))
    box.addStretch(3)
    outer = QVBoxLayout(page)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(scrolling(body))
    return column
