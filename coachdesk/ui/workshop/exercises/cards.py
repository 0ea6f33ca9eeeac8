"""Cards on the wall, beside each other where there is room, else below each other."""

from math import ceil
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyle, QWidget

from coachdesk.ui.parts.basics import Sided
from coachdesk.ui.workshop.exercises.shown import Card
from coachdesk.ui.workshop.fitting_text import WallText, letters

_TITLE: Final = 0.8
"""How large a title is beside the lines below it."""
_EDGE: Final = 8
"""Pixels of the coloured edge."""
_LETTERS_ACROSS: Final = 11
"""How many times the size of the letters a card is wide at least, where cards stand beside each other."""


class _Face(Sided):
    """One card. Whoever shows it gives it the height of `takes`."""

    def __init__(self, card: Card, parent: QWidget) -> None:
        super().__init__("night-tip")
        self.setParent(parent)
        self.texts = (WallText("night-why"), *(WallText("day-text") for _ in card.lines))
        for text, line in zip(self.texts, (card.title, *card.lines), strict=True):
            text.setParent(self)
            text.setText(line)
            text.show()
        self.setAccessibleName(". ".join((card.title, *card.lines)))
        self.show()

    def write(self, pixels: float) -> None:
        """Letters of this size."""
        self._pixels = pixels
        for number, text in enumerate(self.texts):
            text.setFont(letters(pixels if number else pixels * _TITLE, bold=not number))

    def lay(self, width: float, *, move: bool) -> int:
        """Pixels that it is high in this width; with `move` its texts get their places."""
        pad, gap = max(round(self._pixels * 0.6), 8), round(self._pixels * 0.35)
        inner, top = int(width) - 2 * pad - _EDGE, pad
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for text in self.texts:
            high = ceil(text.takes(inner))
            if move:
                text.setGeometry(pad if rtl else pad + _EDGE, top, inner, high)
            top += high + gap
        return top - gap + pad


class Cards(QWidget):
    """As many as there are to show, all written in one size; it places them itself, at once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.faces: tuple[_Face, ...] = ()
        self._shown: tuple[Card, ...] = ()
        self._gap = 0

    def show_cards(self, cards: tuple[Card, ...]) -> None:
        """Show these; hidden when there is none."""
        if cards != self._shown:
            self._shown = cards
            for face in self.faces:
                face.hide()
                face.deleteLater()
            self.faces = tuple(_Face(card, self) for card in cards)
        self.setVisible(bool(cards))

    def write(self, pixels: float) -> None:
        """Letters of this size in all of them."""
        self._pixels, self._gap = pixels, round(pixels * 0.5)
        for face in self.faces:
            face.write(pixels)

    def lay(self, width: float, *, move: bool) -> int:
        """Pixels that all are high in this width; with `move` they get their places."""
        across = (int(width) - self._gap * (len(self.faces) - 1)) // len(self.faces)
        if len(self.faces) > 1 and across < self._pixels * _LETTERS_ACROSS:
            return self._lay_below(int(width), move=move)
        high = max(face.lay(across, move=move) for face in self.faces)
        if move:
            for number, face in enumerate(self.faces):
                self._put(face, QRect(number * (across + self._gap), 0, across, high), width)
        return high

    def _lay_below(self, width: int, *, move: bool) -> int:
        top = 0
        for face in self.faces:
            high = face.lay(width, move=move)
            if move:
                self._put(face, QRect(0, top, width, high), width)
            top += high + self._gap
        return top - self._gap

    def _put(self, face: QWidget, where: QRect, width: float) -> None:
        face.setGeometry(QStyle.visualRect(self.layoutDirection(), QRect(0, 0, int(width), 1), where))
