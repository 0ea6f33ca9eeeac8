"""Something that could be done, on the wall: its letter, what it may do, and the votes of the group."""

from collections.abc import Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from coachdesk.ui.parts.basics import PressButton, label, set_role
from coachdesk.ui.tokens import LIGHT
from coachdesk.ui.workshop.fitting_text import WallText, letters

LIGHT_ON_DARK: Final = "night-text"
DARK_ON_LIGHT: Final = "day-text"
"""Roles of the words of a choice, and of one that is picked."""
_EDGE: Final = 4
"""Pixels of the widest border."""
EFFECT: Final = 0.84
"""How large what a choice may do is written beside the choice."""


class VoteBar(QWidget):
    """Votes for one choice, as long as their share of the most that any choice of the scene has."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.share = 0.0
        self._on_light = False

    def show_share(self, share: float, *, on_light: bool) -> None:
        """A share from 0 to 1; `on_light` for a choice that is picked."""
        self.share, self._on_light = share, on_light
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.line if self._on_light else LIGHT.wall))
        painter.drawRoundedRect(self.rect(), 3, 3)
        wide = self.width() * self.share
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.setBrush(QColor(LIGHT.accent if self._on_light else LIGHT.gold))
        painter.drawRoundedRect(QRectF(self.width() - wide if rtl else 0, 0, wide, self.height()), 3, 3)


class ChoiceFace(PressButton):
    """A choice to press. Whoever shows it gives it the height of `takes`; it places its parts itself, at once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "night-choice")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._pixels = 0.0
        self.letter, self.votes = label(LIGHT_ON_DARK), label(LIGHT_ON_DARK)
        self.text_line, self.effect = WallText(LIGHT_ON_DARK), WallText(LIGHT_ON_DARK)
        self.bar = VoteBar(self)
        for part in (self.letter, self.text_line, self.effect, self.votes):
            part.setParent(self)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.bar.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_choice(self, letter: str, text: str, effect: str, *, picked: bool) -> None:
        """`effect` is empty as long as it is not on the wall."""
        self.letter.setText(letter)
        self.text_line.setText(text)
        self.effect.setText(effect)
        self.effect.setVisible(bool(effect))
        self.setChecked(picked)
        for part in (self.letter, self.text_line, self.effect, self.votes):
            set_role(part, DARK_ON_LIGHT if picked else LIGHT_ON_DARK)

    def show_votes(self, said: str, share: float) -> None:
        """`said` is how many, in words; empty as long as nobody voted in the scene."""
        self.votes.setText(said)
        self.votes.setVisible(bool(said))
        self.bar.setVisible(bool(said))
        self.bar.show_share(share, on_light=self.isChecked())

    def name(self, parts: Sequence[str]) -> None:
        """Say all of it to a screen reader."""
        self.setAccessibleName(". ".join(part for part in parts if part))

    # --- how large --------------------------------------------------------------------------------------------------

    def write(self, pixels: float) -> None:
        """Letters of this size."""
        self._pixels = pixels
        self.letter.setFont(letters(pixels, bold=True))
        self.text_line.setFont(letters(pixels, bold=bool(self.effect.text())))
        self.effect.setFont(letters(pixels * EFFECT))
        self.votes.setFont(letters(pixels * EFFECT, bold=True))

    @property
    def _pad(self) -> int:
        return max(round(self._pixels * 0.55), 6)

    def takes(self, width: float) -> int:
        """Pixels that it is high in this width, with the letters of `write`."""
        return self._lay(width, move=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def place(self) -> None:
        """Put every part where it belongs."""
        self._lay(self.width(), move=True)

    def _lay(self, width: float, *, move: bool) -> int:
        pad = self._pad
        beside, above = pad + _EDGE, pad // 2 + _EDGE
        letter, votes = self.letter.sizeHint(), QSize(0, 0) if self.votes.isHidden() else self.votes.sizeHint()
        left = beside + letter.width() + pad
        inner = int(width) - left - beside - (votes.width() + pad if votes.width() else 0)
        text, effect = ceil(self.text_line.takes(inner)), ceil(self.effect.takes(inner))
        foot = above + max(text + effect, letter.height())
        bar = 0 if self.bar.isHidden() else max(pad // 2, 4)
        if move:
            self._put(self.letter, QRect(beside, above, letter.width(), letter.height()))
            self._put(self.text_line, QRect(left, above, inner, text))
            self._put(self.effect, QRect(left, above + text, inner, effect))
            self._put(self.votes, QRect(int(width) - beside - votes.width(), above, votes.width(), votes.height()))
            self._put(self.bar, QRect(beside, foot + pad // 3, int(width) - 2 * beside, bar))
        return foot + (pad // 3 + bar if bar else 0) + above

    def _put(self, part: QWidget, where: QRect) -> None:
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), where))
