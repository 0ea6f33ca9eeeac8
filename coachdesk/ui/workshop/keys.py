"""Keys of the trainer and of a clicker: what each does, in one table."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from coachdesk.i18n import mark

_KEY = Qt.Key
_SHIFT, _ALT, _CTRL = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class Deed(StrEnum):
    """What a key can ask for."""

    ON = "on"
    BACK = "back"
    FIRST = "first"
    LAST = "last"
    PICK = "pick"
    VOTE = "vote"
    UNVOTE = "unvote"
    NOTES = "notes"
    TIP = "tip"
    BLANK = "blank"
    PAUSE = "pause"
    CASE = "case"
    AGAIN = "again"
    SCENES = "scenes"
    FULL = "full"
    LEAVE_FULL = "leave_full"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class Asked:
    """A deed, with the number of the choice from 0 where it is about one."""

    deed: Deed
    choice: int = 0


_PLAIN: Final[Mapping[int, Deed]] = {
    _KEY.Key_PageDown: Deed.ON,
    _KEY.Key_Space: Deed.ON,
    _KEY.Key_Return: Deed.ON,
    _KEY.Key_Enter: Deed.ON,
    _KEY.Key_PageUp: Deed.BACK,
    _KEY.Key_Backspace: Deed.BACK,
    _KEY.Key_Home: Deed.FIRST,
    _KEY.Key_End: Deed.LAST,
    _KEY.Key_N: Deed.NOTES,
    _KEY.Key_T: Deed.TIP,
    _KEY.Key_P: Deed.PAUSE,
    _KEY.Key_Period: Deed.BLANK,
    _KEY.Key_F1: Deed.KEYS,
    _KEY.Key_F5: Deed.FULL,
    _KEY.Key_F6: Deed.CASE,
    _KEY.Key_Escape: Deed.LEAVE_FULL,
}
_CONTROL: Final[Mapping[int, Deed]] = {_KEY.Key_R: Deed.AGAIN, _KEY.Key_G: Deed.SCENES}
_LETTERS: Final[Mapping[int, int]] = {_KEY.Key_A: 0, _KEY.Key_B: 1, _KEY.Key_C: 2, _KEY.Key_D: 3}
_SHIFTED: Final[Mapping[str, int]] = {"!": 0, "@": 1, '"': 1, "#": 2, "§": 2, "£": 2, "$": 3}
"""What Shift makes of the digits 1 to 4 on keyboards here."""
_LAST_LATIN: Final = 0x24F
PRESSES: Final = frozenset({_KEY.Key_Space, _KEY.Key_Return, _KEY.Key_Enter})
"""Keys that press a button that has the focus."""

HELP: Final = (
    (("→", "Page Down", "Space", "Enter"), mark("The next thing on the wall")),
    (("←", "Page Up", "Backspace"), mark("A step back")),
    (("Home", "End"), mark("The first scene, the last scene")),
    (("1", "2", "3", "4", "A", "B", "C", "D"), mark("Talk about a choice")),
    (("Shift+1",), mark("Count a vote")),
    (("Alt+1",), mark("Take a vote back")),
    (("T",), mark("Show the tip")),
    (("N",), mark("Show or hide the notes")),
    (("P",), mark("Stop the clock, or let it go on")),
    ((".", "B"), mark("Blank the wall, and show it again; B while no choices are on it")),
    (("F6",), mark("To the case, and back to the scene")),
    (("Ctrl+G",), mark("All scenes")),
    (("Ctrl+R",), mark("Start again")),
    (("F5", "Esc"), mark("Full screen, and out of it")),
)
"""What the page of keys shows: the keys, and what they do."""


def asked(event: QKeyEvent, *, rtl: bool, choices: bool) -> Asked | None:
    """What a key asks for, or None. `rtl` turns the arrows around; `choices` says whether choices are on the wall."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier)
    if held == _CTRL:
        return _only(_CONTROL.get(_key(event)))
    if (digit := _digit(event)) is not None:
        deed = {_SHIFT: Deed.VOTE, _ALT: Deed.UNVOTE, Qt.KeyboardModifier.NoModifier: Deed.PICK}.get(held)
        return Asked(deed, digit) if deed is not None else None
    if held & ~_SHIFT:
        return None
    key = _key(event)
    if key in (_KEY.Key_Left, _KEY.Key_Right):
        return Asked(Deed.ON if (key == _KEY.Key_Right) is not rtl else Deed.BACK)
    if key == _KEY.Key_B and not choices:
        return Asked(Deed.BLANK)
    if (letter := _LETTERS.get(key)) is not None:
        return Asked(Deed.PICK, letter)
    return _only(_PLAIN.get(key))


def _only(deed: Deed | None) -> Asked | None:
    return Asked(deed) if deed is not None else None


def _digit(event: QKeyEvent) -> int | None:
    """Which of the keys 1 to 4 it is, from 0, whatever digits the keyboard writes and whatever Shift makes of them."""
    key, text = event.key(), event.text()
    if _KEY.Key_1 <= key <= _KEY.Key_4:
        return int(key) - int(_KEY.Key_1)
    if event.modifiers() & _SHIFT and text in _SHIFTED:
        return _SHIFTED[text]
    written = unicodedata.digit(text, 0) if len(text) == 1 else 0
    return written - 1 if 1 <= written <= 4 else None


def _key(event: QKeyEvent) -> int:
    """The key by its Latin letter, also where the keyboard writes other letters: Windows tells the letter on the key."""
    key, native = event.key(), event.nativeVirtualKey()
    return native if key > _LAST_LATIN and key < _KEY.Key_Escape and ord("A") <= native <= ord("Z") else key
