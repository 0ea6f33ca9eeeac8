"""Large letters for the client's screens, larger still where the script is finer."""

from string import Template

from coachdesk.ui.tokens import CLIENT_TARGET, LIGHT

WORD = 22
"""Pixels of a word on a card."""


COMPACT = 0.8
"""How much smaller letters are on a screen that is small, or scaled up; what is pressed stays at least 48 pixels high."""


def size(language: str, *, compact: bool = False) -> int:
    """Pixels of a word on a card in that language."""
    return round(WORD * (COMPACT if compact else 1))


def target(*, compact: bool) -> int:
    """Least pixels, high and wide, of what is pressed."""
    return 48 if compact else CLIENT_TARGET


def sheet(language: str, *, compact: bool = False) -> str:
    """The style sheet of the client's screens, on top of that of the application."""
    scale = COMPACT if compact else 1
    sizes = {
        name: f"{round(px * scale)}px" for name, px in (("title", 32), ("word", WORD), ("hint", 19), ("press", 20))
    }
    return Template(_SHEET).substitute(
        sizes, window=LIGHT.window, text=LIGHT.text, muted=LIGHT.muted, accent=LIGHT.accent, soft=LIGHT.soft,
        surface=LIGHT.surface, target=f"{target(compact=compact) - 2}px",
    )  # fmt: skip


_SHEET = """
QWidget#together { background: $window; }
QLabel[role="client-title"] { font-size: $title; font-weight: 700; color: $text; }
QLabel[role="client-hint"] { font-size: $hint; color: $muted; }
QLabel[role="client-word"] { font-size: $word; font-weight: 700; color: $text; }
QLabel[role="rank-number"] { font-size: $word; font-weight: 700; color: $accent; background: $soft; border-radius: 23px; }
QFrame[role="rank"] { background: $surface; border: 2px solid $accent; border-radius: 14px; }
QFrame[role="rank"][held="true"] { border: 4px solid $accent; }
QPushButton { font-size: $press; min-height: $target; }
QPushButton[role="icon"] { min-width: $target; max-width: $target; min-height: $target; max-height: $target; }
QComboBox { font-size: $press; min-width: 130px; min-height: $target; }
"""
