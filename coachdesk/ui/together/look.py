"""Large letters for the client's screens, larger still for who wants large print."""

from dataclasses import dataclass
from string import Template
from typing import Final

from coachdesk.ui.tokens import CLIENT_TARGET, LIGHT

WORD: Final = 22
"""Pixels of a word on a card."""
SECOND: Final = 0.7
"""How large the second language is beside the first."""
COMPACT: Final = 0.8
"""How much smaller letters are on a screen that is small, or scaled up; what is pressed stays at least 48 pixels high."""
SMALLEST: Final = 15
"""Pixels of the smallest letters."""
SMALLEST_COMPACT: Final = 13
"""The same on a small screen."""
LARGE: Final = 1.35
"""How much larger letters are in large print."""
LARGE_COMPACT: Final = 1.2
"""The same on a small screen: one that is scaled up makes them larger already."""
TITLE: Final = 1.15
"""How much larger the question is, whose letters are large anyway."""
UNDER_PICTURES: Final = 0.85
"""How large words are under pictures that carry the meaning."""
PICTURE: Final = 52
LARGE_PICTURE: Final = 132
"""Pixels of a pictogram on a card, and at most where it carries the meaning."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the screen is made for this client, on this screen."""

    compact: bool = False
    large: bool = False
    pictures: bool = False
    listening: bool = False

    @property
    def scale(self) -> float:
        """Of every letter."""
        if self.compact:
            return COMPACT * (LARGE_COMPACT if self.large else 1)
        return LARGE if self.large else 1

    @property
    def word(self) -> int:
        """Pixels of a word on a card."""
        return round(WORD * self.scale * (UNDER_PICTURES if self.pictures else 1))

    @property
    def picture(self) -> int:
        """Pixels of a pictogram on a card, where there is room."""
        usual = LARGE_PICTURE if self.pictures else PICTURE * (1.2 if self.large else 1)
        return round(usual * (COMPACT if self.compact else 1))

    @property
    def target(self) -> int:
        """Least pixels, high and wide, of what is pressed."""
        return 48 if self.compact else CLIENT_TARGET

    @property
    def hear(self) -> int:
        """Pixels of a loudspeaker."""
        return self.target + (12 if self.listening else 0)

    def sheet(self) -> str:
        """The style sheet of the client's screens, on top of that of the application."""
        first = {"title": 32.0, "word": float(WORD), "hint": 19.0, "press": 20.0}
        if self.large:
            first["title"] *= TITLE / LARGE
        sizes = {name: f"{round(px * self.scale)}px" for name, px in first.items()}
        least = SMALLEST_COMPACT if self.compact else SMALLEST
        seconds = {f"{name}_second": f"{max(least, round(px * self.scale * SECOND))}px" for name, px in first.items()}
        return Template(_SHEET).substitute(
            sizes, **seconds, window=LIGHT.window, text=LIGHT.text, muted=LIGHT.muted, accent=LIGHT.accent,
            soft=LIGHT.soft, surface=LIGHT.surface, on_accent=LIGHT.on_accent, line=LIGHT.line, other=LIGHT.head_soft, duty=LIGHT.warn_soft, target=f"{self.target - 2}px",
        )  # fmt: skip


_SHEET = """
QWidget#together { background: $window; }
QLabel[role="client-title"] { font-size: $title; font-weight: 700; color: $text; }
QLabel[role="client-title-second"] { font-size: $title_second; color: $muted; }
QLabel[role="client-hint"] { font-size: $hint; color: $muted; }
QLabel[role="client-hint-second"] { font-size: $hint_second; color: $muted; }
QLabel[role="client-word"] { font-size: $word; font-weight: 700; color: $text; }
QLabel[role="client-word-second"] { font-size: $word_second; color: $muted; }
QLabel[role="press"] { font-size: $press; font-weight: 700; color: $text; }
QLabel[role="press-second"] { font-size: $press_second; color: $muted; }
QPushButton[role="primary"] QLabel { color: $on_accent; }
QLabel[role="rank-number"] { font-size: $word; font-weight: 700; color: $accent; background: $soft; border-radius: 23px; }
QFrame[role="rank"] { background: $surface; border: 2px solid $accent; border-radius: 14px; }
QFrame[role="rank"][held="true"] { border: 4px solid $accent; }
QPushButton { font-size: $press; min-height: $target; }
QPushButton[role="answer"] { padding: 0; border: 2px solid $line; border-radius: 14px; }
QPushButton[role="answer"]:checked { background: $soft; border: 4px solid $accent; }
QPushButton[role="answer"]:focus { border: 4px dashed $accent; padding: 0; }
QPushButton[role="icon"] { min-width: $target; max-width: 200px; min-height: $target; max-height: 200px; }
QPushButton[role="both"]:checked { background: $soft; border: 2px solid $accent; color: $accent; }
QPushButton[role="both"] { padding: 0 10px; }
QPushButton[role="tile"], QPushButton[role="laid"] { background: $surface; border: 2px solid $line; border-radius: 12px; padding: 0; }
QPushButton[tone="consultant"] { background: $other; }
QPushButton[tone="duty"] { background: $duty; }
QPushButton[role="tile"]:checked, QPushButton[role="laid"]:checked { background: $soft; border: 3px solid $accent; }
QPushButton[role="tile"]:focus, QPushButton[role="laid"]:focus { border: 3px solid $accent; padding: 0; }
QPushButton[role="rung"] { background: $surface; border: 2px solid $line; border-radius: 8px; padding: 0; min-height: 0; font-weight: 700; }
QPushButton[role="rung"]:checked { background: $accent; color: $on_accent; border: 2px solid $accent; }
QPushButton[role="rung"]:focus { border: 4px solid $accent; padding: 0; }
QPushButton[role="rung"]:checked:focus { border: 4px solid $text; }
QFrame[role="pile"] { background: $surface; border: 2px solid $line; border-radius: 14px; }
QFrame[role="pile"][held="true"] { border: 3px solid $accent; }
QPushButton[role="pile-head"] { background: transparent; border: 2px solid transparent; border-radius: 12px; padding: 0; }
QPushButton[role="pile-head"]:checked { background: $soft; }
QPushButton[role="pile-head"]:focus { border: 2px solid $accent; padding: 0; }
QLineEdit[role="client-line"] { font-size: $press; min-height: $target; }
QPlainTextEdit[role="client-line"] { font-size: $press; }
QComboBox { font-size: $press; min-width: 100px; min-height: $target; }
"""
