"""Colours, sizes and margins of the printed sheets. Points; text sizes rest on advice for easy reading.

Dutch running text is 14 point (Stichting Makkelijk Lezen; Pharos), Arabic and Ge'ez letters are larger and
set wider because their forms are finer: 16 point on half as much again. Everything stays readable without
colour.
"""

from dataclasses import dataclass, replace
from typing import Literal

from coachdesk.documents.layout import Align, Style
from coachdesk.documents.paper import HEIGHT, WIDTH

INK = "#1F2A2E"
MUTED = "#5E6B70"
DARK_GREY = "#3A4549"
TEAL = "#1E5B5E"
TINT = "#E2EEEC"
EDGE = "#CBD0D2"
WHITE = "#FFFFFF"

ENERGY = {"head": ("#3A6A9E", "#E6EEF6"), "hand": ("#B0701A", "#F8EEDD"), "heart": ("#B04A63", "#F9E9EC")}
"""Pictogram -> line colour and fill of its box."""

MARGIN = 36.0
TOP = HEIGHT - 30.0
CONTENT_WIDTH = WIDTH - 2 * MARGIN
COLUMN_GAP = 18.0
FOOTER_BASE = 24.0
RADIUS = 10.0
PADDING = 12.0
GAP = 9.0
"""Between cards."""

GUTTER = 31.0
"""Room at the start of a column for tick boxes and numbers."""

HALF_CAPITAL = 0.357
"""Half the height of a capital, in em."""

Role = Literal[
    "title",
    "strong",
    "body",
    "detail",
    "heading",
    "phone",
    "small",
    "number",
    "big number",
    "text",
    "strong text",
    "letter",
    "strong letter",
]

_LATIN = {
    "title": (22.0, 29.0),
    "heading": (16.0, 22.0),
    "strong": (14.0, 20.0),
    "body": (14.0, 20.0),
    "detail": (14.0, 20.0),
    "phone": (20.0, 28.0),
    "small": (10.0, 14.0),
    "text": (12.5, 18.0),
    "strong text": (12.5, 18.0),
    "number": (12.0, 17.0),
    "big number": (15.0, 20.0),
    "letter": (11.0, 14.6),
    "strong letter": (11.0, 14.6),
}
_WIDER = {
    "title": (24.0, 34.0),
    "heading": (18.0, 27.0),
    "strong": (16.0, 24.0),
    "body": (16.0, 24.0),
    "detail": (16.0, 24.0),
    "small": (11.0, 16.5),
    "text": (14.0, 21.0),
    "strong text": (14.0, 21.0),
}
_BOLD = {"title", "strong", "heading", "phone", "number", "big number", "strong text", "strong letter"}
_COLOURS = {"title": TEAL, "detail": MUTED, "small": MUTED, "number": TEAL, "big number": TEAL, "phone": TEAL}


@dataclass(frozen=True, slots=True)
class Column:
    """A strip of the page that holds one language, from `x` on, `width` wide, its letters `letters` times as large."""

    language: str
    x: float
    width: float
    rtl: bool
    letters: float = 1.0

    def inset(self, start: float, end: float = 0.0) -> "Column":
        """The column without so much at its start (the right where it is right to left) and at its end."""
        left = end if self.rtl else start
        return replace(self, x=self.x + left, width=self.width - start - end)

    def at_start(self, size: float, offset: float = 0.0) -> float:
        """Left edge of a thing `size` wide that stands `offset` from the start of the column."""
        return self.x + self.width - size - offset if self.rtl else self.x + offset


def centred(baseline: float, size: float, height: float) -> float:
    """Drop of a thing so that its middle is at half the height of the capitals of text `size` on `baseline`."""
    return max(0.0, baseline - size * HALF_CAPITAL - height / 2)


def aside(column: Column) -> Role:
    """The role of what a client reads beside the plan itself: small, but for who needs large print."""
    return "text" if column.letters > 1 else "small"


def style(role: Role, column: Column, *, align: Align = "start", muted: bool = False) -> Style:
    """The style of a role in the column's language."""
    sizes = _WIDER if column.language in ("ar", "ti") else _LATIN
    size, leading = (round(points * column.letters, 2) for points in sizes.get(role) or _LATIN[role])
    colour = MUTED if muted else _COLOURS.get(role, INK)
    if colour == MUTED and column.letters > 1:
        colour = DARK_GREY  # who needs large print needs it dark
    return Style(size, leading, colour, role in _BOLD and not muted, column.rtl, align, column.language)
