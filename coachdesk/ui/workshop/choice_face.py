"""Something that could be done, on the wall: its letter, what it may do, and the votes of the group."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coachdesk.ui.parts.basics import PressButton, column, label, row, set_role
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

    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.on_light = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, *, on_light: bool) -> None:
        """A share from 0 to 1; `on_light` for a choice that is picked."""
        self.share, self.on_light = share, on_light
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.line if self.on_light else LIGHT.wall))
        painter.drawRoundedRect(self.rect(), 3, 3)
        wide = self.width() * self.share
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.setBrush(QColor(LIGHT.accent if self.on_light else LIGHT.gold))
        painter.drawRoundedRect(QRectF(self.width() - wide if rtl else 0, 0, wide, self.height()), 3, 3)


class ChoiceFace(PressButton):
    """A choice to press; it grows with its letters."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "night-choice")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.letter, self.votes = label(LIGHT_ON_DARK), label(LIGHT_ON_DARK)
        self.text_line, self.effect = WallText(LIGHT_ON_DARK), WallText(LIGHT_ON_DARK)
        for part in (self.letter, self.text_line, self.effect, self.votes):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.bar = VoteBar()
        self._line = row(self.letter, column(self.text_line, self.effect, spacing=0), self.votes)
        self._line.setStretch(1, 1)
        for part in (self.letter, self.votes):
            self._line.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        self._box = QVBoxLayout(self)
        self._box.addLayout(self._line)
        self._box.addWidget(self.bar)

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

    def name(self, parts: Sequence[str], between: str) -> None:
        """Say all of it to a screen reader."""
        self.setAccessibleName(between.join(part for part in parts if part))

    def write(self, pixels: float) -> None:
        """Letters of this size, and room around them that fits."""
        self.letter.setFont(letters(pixels, bold=True))
        self.text_line.setFont(letters(pixels, bold=bool(self.effect.text())))
        self.effect.setFont(letters(pixels * EFFECT))
        self.votes.setFont(letters(pixels * EFFECT, bold=True))
        pad = self._pad(pixels)
        self._box.setContentsMargins(pad + _EDGE, pad // 2 + _EDGE, pad + _EDGE, pad // 2 + _EDGE)
        self._box.setSpacing(pad // 3)
        self._line.setSpacing(pad)
        self.bar.setFixedHeight(max(pad // 2, 4))

    @staticmethod
    def _pad(pixels: float) -> int:
        return max(round(pixels * 0.55), 6)

    def takes(self, width: float, pixels: float) -> float:
        """Pixels that it is high in this width with letters of this size; call `write` first."""
        pad = self._pad(pixels)
        inner = width - 2 * (pad + _EDGE) - pad - self.letter.sizeHint().width()
        if not self.votes.isHidden():
            inner -= pad + self.votes.sizeHint().width()
        tall = self.text_line.takes(inner) + self.effect.takes(inner) + 2 * (pad // 2 + _EDGE)
        return tall + (pad // 3 + max(pad // 2, 4) if not self.bar.isHidden() else 0)

    def sizeHint(self) -> QSize:
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._box.minimumSize()
