"""An exercise as the group sees it: as much of it as is on the wall, in letters as large as there is room for."""

from math import ceil
from typing import Final

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from coachdesk.domain.workshop.exercises import MOST_TO_PICK
from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.domain.workshop.scenarios import LETTERS
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.workshop.choice_face import ChoiceFace
from coachdesk.ui.workshop.exercises import kinds
from coachdesk.ui.workshop.exercises.cards import Cards
from coachdesk.ui.workshop.exercises.picture import SHAPE, Picture
from coachdesk.ui.workshop.exercises.shown import OnWall, said
from coachdesk.ui.workshop.fitting_text import WallText, largest, letters

LARGEST: Final = 1 / 11
"""Height of the largest letters, as a share of the room."""
_SHARES: Final = (1.0, 0.9, 0.8, 0.7, 0.6)
"""How much smaller all but the largest text is, where even the smallest letters do not fit."""
_BESIDE: Final = 0.45
"""Share of the width that a picture takes beside what is said of it."""
_LARGE: Final = 0.62
"""Share of the height that a picture takes at least, where it is what the group looks at."""


class ExerciseSheet(Speaking):
    """`picked` names an option by its number from 0 when it is pressed. It places its parts itself, at once."""

    picked = Signal(int)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._run: ExerciseRun | None = None
        self.shown = OnWall()
        """What it shows, in the language of the window."""
        self.least = 0.0
        """Pixels of the smallest letters that the largest text may have."""
        self.fits = True
        """Whether everything is seen."""
        self._small = 0.0
        self.head, self.big, self.soft = WallText("night-soft"), WallText("night-text"), WallText("night-soft")
        for text in (self.head, self.big, self.soft):
            text.setParent(self)
            text.show()
        self.faces = tuple(self._face(number) for number in range(MOST_TO_PICK))
        self.picture, self.cards = Picture(self), Cards(self)

    def _face(self, number: int) -> ChoiceFace:
        face = ChoiceFace(self)
        face.clicked.connect(lambda: self.picked.emit(number))
        return face

    # --- what it shows ----------------------------------------------------------------------------------------------

    def show_run(self, run: ExerciseRun) -> None:
        """Show how far a group has come."""
        self._run = run
        self._say()

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        run, words = self._run, self.words
        if run is None:
            return
        shown = self.shown = kinds.on_wall(run, words)
        number = words.text("{number} of {count}", number=run.at + 1, count=len(run.exercise.parts))
        title = said(run.part.title, words)
        name = "" if title == shown.big else title
        self.head.setText(words.line(words.text(kinds.KINDS[run.exercise.kind].title), number, name))
        self.big.setText(shown.big)
        self.soft.setText(shown.soft)
        self.soft.setVisible(bool(shown.soft))
        self._say_choices(run, shown)
        self.cards.show_cards(shown.cards)
        self.picture.setVisible(bool(shown.picture))
        if shown.picture:
            self.picture.show_drawing(shown.picture, shown.pictured)
        self.fit()

    def _say_choices(self, run: ExerciseRun, shown: OnWall) -> None:
        options, words = run.part.options, self.words
        most = max((run.votes_for(option) for option in options), default=0)
        for number, face in enumerate(self.faces):
            face.setVisible(number < len(shown.choices))
            if number >= len(shown.choices):
                continue
            option, votes = options[number], run.votes_for(options[number])
            text, under = shown.choices[number], shown.under[number] if shown.under else ""
            counted = words.plural("{n} vote", "{n} votes", votes) if most else ""
            face.show_choice(LETTERS[number], text, under, picked=option == run.picked)
            face.show_votes(counted, votes / most if most else 0.0)
            face.name((LETTERS[number], text, under, counted))

    # --- how large --------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Write as large as everything that is on show has room, and not smaller than `least`."""
        if self._run is None or self.width() < 1 or self.height() < 1:
            return
        width, height = self._room()
        least = max(self.least, 8.0)
        most = max(self.height() * LARGEST, least)
        for share in _SHARES:
            size = largest(least, most, lambda pixels, share=share: self._takes(pixels, share, width) <= height)
            taken = self._takes(size, share, width)
            self.fits = taken <= height
            if self.fits:
                break
        self._lay(width, move=True)
        if self.shown.picture_large:
            below = taken + self._gap
            self.picture.setGeometry(0, below, self.width(), max(self.height() - below, 1))
        elif self.shown.picture:
            self._put(self.picture, QRect(width + self._gap, 0, self.width() - width - self._gap, self.height()))

    @property
    def _gap(self) -> int:
        """Pixels between the picture and the rest."""
        return round(self.height() * 0.03)

    def _room(self) -> tuple[int, int]:
        """Width and height for all but the picture, which is laid beside or below it."""
        width, height = self.width(), self.height()
        if not self.shown.picture:
            return width, height
        if self.shown.picture_large:
            return width, max(round(height - self._gap - min(height * _LARGE, width * SHAPE)), 1)
        return max(round(width * (1 - _BESIDE)) - self._gap, 1), height

    def _takes(self, pixels: float, share: float, width: int) -> int:
        """Write everything in letters of this size; returns the pixels that it is high then."""
        small = self._small = share * round(pixels)
        self.big.setFont(letters(pixels, bold=True))
        self.head.setFont(letters(small * 0.5))
        self.soft.setFont(letters(small * 0.66))
        for face in self.faces:
            face.write(small * 0.62)
        self.cards.write(small * 0.66)
        return self._lay(width, move=False)

    def _lay(self, width: int, *, move: bool) -> int:
        """All but the picture from top to foot; returns the pixels that it is high. With `move` each gets its place."""
        gap, top = round(self._small * 0.3), 0
        parts: tuple[WallText | ChoiceFace | Cards, ...] = (self.head, self.big, self.soft, *self.faces, self.cards)
        for part in parts:
            if part.isHidden():
                continue
            high = part.lay(width, move=move) if isinstance(part, Cards) else ceil(part.takes(width))
            if move:
                self._put(part, QRect(0, top, width, high))
            if move and isinstance(part, ChoiceFace):
                part.place()
            top += high + gap
        return top - gap

    def _put(self, part: QWidget, where: QRect) -> None:
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), where))

    def sizeHint(self) -> QSize:
        return QSize(400, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 100)
