"""Colours and sizes of the whole window, in one place. Contrast of text on its ground is at least 4.5 to 1."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """One look. Colours as #RRGGBB."""

    window: str = "#F6F5F0"
    surface: str = "#FFFFFF"
    sunken: str = "#FBFAF7"
    line: str = "#DDDAD1"
    field_line: str = "#8C887C"
    text: str = "#1B2426"
    muted: str = "#586466"
    accent: str = "#1E5B5C"
    accent_dark: str = "#174849"
    on_accent: str = "#FFFFFF"
    soft: str = "#E0EEEB"
    chip: str = "#EEE9E0"
    chip_text: str = "#5E594E"
    good: str = "#23694A"
    good_soft: str = "#E3F2E7"
    warn: str = "#95500A"
    warn_soft: str = "#FDEFD9"
    bad: str = "#A32A33"
    bad_soft: str = "#FBE7E8"
    head: str = "#2F629E"
    head_soft: str = "#E5EDF7"
    hand: str = "#8F5A0C"
    hand_line: str = "#B5771D"
    hand_soft: str = "#F7EEDC"
    heart: str = "#A83F5B"
    heart_soft: str = "#FAE5EA"
    tip: str = "#FFFEFA"
    wall: str = "#17393B"
    wall_raised: str = "#21494B"
    wall_line: str = "#3F6466"
    wall_muted: str = "#C5D7D5"
    gold: str = "#F2C46D"
    on_gold: str = "#4A3200"
    gold_light: str = "#F8DA9B"


LIGHT = Tokens()

BASE_SIZE = 15
"""Size of plain text, in device-independent pixels."""

RADIUS = 12
TARGET = 44
"""Least height of anything to press, in pixels."""
CLIENT_TARGET = 56
"""Least height and width on the client's screens."""

ENERGY = {"head": ("head", "head_soft"), "hand": ("hand_line", "hand_soft"), "heart": ("heart", "heart_soft")}
"""Names of line and ground colour for each kind of energy."""
