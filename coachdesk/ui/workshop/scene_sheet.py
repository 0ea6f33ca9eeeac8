"""A scene as the group sees it: as much of it as is on the wall, in letters as large as there is room for."""

from math import ceil
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coachdesk.domain.questions import Text
from coachdesk.domain.workshop import Beat, Run
from coachdesk.domain.workshop.scenarios import CHOICES, LETTERS
from coachdesk.i18n import Translator, mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import Sided
from coachdesk.ui.workshop.choice_face import ChoiceFace
from coachdesk.ui.workshop.fitting_text import WallText, largest, letters
from coachdesk.ui.workshop.saying import said

WHY: Final = mark("A tip, not a rule")
SCENE: Final = mark("Scene {number} of {total}")
LARGEST: Final = 1 / 10
"""Height of the largest letters, as a share of the room."""
TIP_EDGE: Final = 8
"""Pixels of the line beside the tip."""
_SHARES: Final = (1.0, 0.9, 0.8, 0.7, 0.6)
"""How much smaller all but the situation is, where even the smallest letters do not fit."""


class SceneSheet(Speaking):
    """`picked` names a choice by its number from 0 when it is pressed."""

    picked = Signal(int)

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._run: Run | None = None
        self.least = 0.0
        """Pixels of the smallest letters that the situation may have."""
        self._pixels = self._small = 0.0
        self.fits = True
        """Whether everything is seen."""
        self.head, self.situation = WallText("night-soft"), WallText("night-text")
        self.question = WallText("night-soft")
        for each in (self.head, self.situation, self.question):
            each.setParent(self)
        self.faces = tuple(self._face(number) for number in range(CHOICES[-1]))
        self.tip = Sided("night-tip")
        self.tip.setParent(self)
        self.why, self.tip_title, self.tip_text = WallText("night-why"), WallText("day-text"), WallText("day-text")
        for each in (self.why, self.tip_title, self.tip_text):
            each.setParent(self.tip)

    def _face(self, number: int) -> ChoiceFace:
        face = ChoiceFace(self)
        face.clicked.connect(lambda: self.picked.emit(number))
        return face

    # --- what it shows ----------------------------------------------------------------------------------------------

    def show_run(self, run: Run) -> None:
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
        scene, beat = run.scene, run.beat

        def text(source: Text) -> str:
            return said(run.scenario, source, words)

        number, total = words.number(run.at + 1), words.number(len(run.scenario.scenes))
        self.head.setText(words.line(words.text(SCENE, number=number, total=total), text(scene.title)))
        self.situation.setText(text(scene.situation))
        self.question.setText(text(scene.question))
        self.question.setVisible(beat in (Beat.SITUATION, Beat.CHOICES))
        self._say_choices(run, words)
        self.tip.setVisible(beat is Beat.TIP)
        self.why.setText(words.text(WHY))
        self.tip_title.setText(text(scene.tip_title))
        self.tip_text.setText(text(scene.tip))
        self.fit()

    def _say_choices(self, run: Run, words: Translator) -> None:
        choices, most = run.scene.choices, max((run.votes_for(c.id) for c in run.scene.choices), default=0)
        for number, face in enumerate(self.faces):
            face.setVisible(number < len(choices) and self._on_show(run, number))
            if number >= len(choices):
                continue
            choice, votes = choices[number], run.votes_for(choices[number].id)
            text, effect = said(run.scenario, choice.text, words), ""
            if run.beat is Beat.EFFECTS:
                effect = said(run.scenario, choice.effect, words)
            counted = words.plural("{n} vote", "{n} votes", votes) if most else ""
            face.show_choice(LETTERS[number], text, effect, picked=choice.id == run.picked)
            face.show_votes(counted, votes / most if most else 0.0)
            face.name((LETTERS[number], text, effect, counted))

    @staticmethod
    def _on_show(run: Run, number: int) -> bool:
        """With the tip there is room for the choice that the group talked about, and for no other."""
        if run.beat is Beat.TIP:
            return run.scene.choices[number].id == run.picked
        return run.beat is not Beat.SITUATION

    @property
    def situation_pixels(self) -> float:
        """Pixels of the letters of the situation now."""
        return self._pixels

    # --- how large --------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Write as large as everything that is on show has room, and not smaller than `least`."""
        if self._run is None or self.width() < 1 or self.height() < 1:
            return
        least = max(self.least, 8.0)
        most = max(self.height() * LARGEST, least)
        for share in _SHARES:
            size = largest(least, most, lambda pixels, share=share: self._takes(pixels, share) <= self.height())
            self.fits = self._takes(size, share) <= self.height()
            if self.fits:
                break
        self._lay(move=True)

    def _takes(self, pixels: float, share: float) -> int:
        """Write everything in letters of this size; returns the pixels that it is high then."""
        self._pixels, self._small = float(round(pixels)), share * round(pixels)
        small = self._small
        self.situation.setFont(letters(self._pixels, bold=True))
        self.head.setFont(letters(small * 0.5))
        self.question.setFont(letters(small * 0.66))
        for face in self.faces:
            if not face.isHidden():
                face.write(small * 0.62)
        self.why.setFont(letters(small * 0.46, bold=True))
        self.tip_title.setFont(letters(small * 0.8, bold=True))
        self.tip_text.setFont(letters(small * 0.7))
        return self._lay(move=False)

    def _lay(self, *, move: bool) -> int:
        """What is on show from top to foot; returns the pixels that it is high. With `move` each part gets its place."""
        width, gap, top = self.width(), round(self._small * 0.3), 0
        for part in (self.head, self.situation, self.question, *self.faces, self.tip):
            if part.isHidden():
                continue
            if isinstance(part, WallText | ChoiceFace):
                high = ceil(part.takes(width))
            else:
                high = self._lay_tip(width, move=move)
            if move:
                part.setGeometry(0, top, width, high)
            if move and isinstance(part, ChoiceFace):
                part.place()
            top += high + gap
        return top - gap

    def _lay_tip(self, width: int, *, move: bool) -> int:
        pad = round(self._small * 0.5)
        inner, top = width - 2 * pad - TIP_EDGE, pad
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for part in (self.why, self.tip_title, self.tip_text):
            high = ceil(part.takes(inner))
            if move:
                part.setGeometry(pad if rtl else pad + TIP_EDGE, top, inner, high)
            top += high + pad // 3
        return top - pad // 3 + pad

    def sizeHint(self) -> QSize:
        return QSize(400, 300)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 100)


def dark(widget: QWidget) -> None:
    """Give a window or a part of it the ground of the workshop, on which everything stands out."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setProperty("role", "night")
