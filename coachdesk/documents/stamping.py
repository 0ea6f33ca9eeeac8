"""Sentences about the paper itself, set in the margins of a page."""

from typing import Final

from coachdesk.documents import look
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.layout import Align, Style, TextBox, set_text
from coachdesk.documents.paper import HEIGHT
from coachdesk.documents.sheets import Stamp

_LATIN, _WIDER, _LEADING = 10.5, 11.5, 15.0
_TOP: Final = HEIGHT - 12.0
_FOOT: Final = look.FOOTER_BASE - 1.0
"""Upper edges of both lines: where no paper has anything, and within what printers reach."""


def placed(said: tuple[Stamp, ...]) -> tuple[tuple[TextBox, float, float], ...]:
    """Each text with the upper left corner where it stands on a page: one alone in the middle, two at the edges."""
    boxes = []
    for at, stamp in enumerate(said):
        size = _WIDER if stamp.language in ("ar", "ti") else _LATIN
        align = _at_edge(stamp, right=at > 0) if len(said) > 1 else "centre"
        style = Style(size, _LEADING, look.INK, True, stamp.rtl, align, stamp.language)
        box = set_text(stamp.text, style, look.CONTENT_WIDTH, load_fonts())
        boxes += [(box, look.MARGIN, _TOP), (box, look.MARGIN, _FOOT)]
    return tuple(boxes)


def _at_edge(stamp: Stamp, *, right: bool) -> Align:
    """Dutch at the left and the other language at the right, as the columns of papers stand."""
    return "start" if right == stamp.rtl else "end"
