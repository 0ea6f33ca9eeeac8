"""One chosen card, in its place."""

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QWidget

from coachdesk.domain.faces import Face
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, column, label
from coachdesk.ui.parts.hear import HearButton
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import show_second, start_of

if TYPE_CHECKING:
    from coachdesk.ui.together.rank_list import RankList

HEIGHT, LEAST = 108, 58
"""Pixels of a card where there is room, and where there is little (a small screen, or one that is scaled up)."""
NARROW = 400
"""Below this width the picture makes way for the word."""
SMALL = 48
"""Pixels of a button where there is little room."""
STACKED = 2 * SMALL + 4
"""Pixels of a card whose arrows stand above each other."""
EDGES = 26
"""Pixels of its frame and of what it keeps free at both sides."""
GAP = 8
NUMBER, PICTURE, LARGE_PICTURE = 46, 40, 60


class Way(NamedTuple):
    """How cards are arranged: with buttons above each other or in one row, with the picture or without."""

    stacked: bool
    pictured: bool


def ways(width: int) -> tuple[Way, ...]:
    """The ways in which cards of this width can be arranged, the best first."""
    pictures = (True, False) if width >= NARROW else (False,)
    return tuple(Way(stacked, pictured) for pictured in pictures for stacked in (False, True))


class RankCard(QFrame):
    """Shows the place, the picture and the word, and moves by its arrows, by dragging and by Alt with the arrows."""

    def __init__(self, around: Around, face: Face, ranks: "RankList") -> None:
        super().__init__(ranks)
        self.face = face
        self._ranks = ranks
        self._grabbed: QPoint | None = None
        self.setProperty("role", "rank")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._number = label("rank-number")
        self._number.setFixedSize(NUMBER, NUMBER)
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.word, self._second = label("client-word", wrap=True), label("client-word-second", wrap=True)
        self._side = LARGE_PICTURE if ranks.look.pictures else PICTURE
        self._picture = IconLabel(icons.pictogram(face.pictogram), self._side)
        self.up, self.down, self.away = button("icon", "up"), button("icon", "down"), button("icon", "close")
        for made, run in ((self.up, self._up), (self.down, self._down), (self.away, self._away)):
            made.clicked.connect(run)
        self.hear = HearButton(around)
        self.hear.shown.connect(ranks.settle)
        box = QHBoxLayout(self)
        box.setContentsMargins(12, 2, 6, 2)
        box.setSpacing(GAP)
        box.addWidget(self._number)
        box.addWidget(self._picture)
        box.addLayout(column(None, self.word, self._second, None, spacing=0), 1)
        self._ends = QGridLayout()
        self._ends.setSpacing(0)
        box.addLayout(self._ends)
        self._put_buttons(stacked=False)

    def fit(self, width: int, height: int, look: Look, way: Way) -> None:
        """Take this size, arranged in this way."""
        self.setFixedSize(width, height)
        self._put_buttons(stacked=way.stacked)
        roomy = not way.stacked and max(look.target + 9, self.least_height(width, look, way, look.target)) <= height
        side = look.target if roomy else SMALL
        for made in (self.up, self.down, self.away):
            made.setFixedSize(side, side)
        self.hear.take_size(min(look.hear, SMALL if way.stacked else height - 6))
        self._picture.setVisible(way.pictured)

    def _put_buttons(self, *, stacked: bool) -> None:
        """The arrows above each other and the loudspeaker above what takes away, or all in one row."""
        places = {self.hear: (0, 0), self.up: (0, 1), self.down: (0, 2), self.away: (0, 3)}
        if stacked:
            places |= {self.away: (1, 0), self.down: (1, 1)}
        for made, place in places.items():
            self._ends.addWidget(made, *place, Qt.AlignmentFlag.AlignCenter)
        for before, after in pairwise(sorted(places, key=lambda made: places[made])):
            QWidget.setTabOrder(before, after)

    def least_height(self, width: int, look: Look, way: Way, side: int = SMALL) -> int:
        """Pixels in which words and buttons of this side have room on a card of this width, arranged in this way."""
        for made in (self.word, self._second):
            made.ensurePolished()
        hear = 0 if self.hear.isHidden() else min(look.hear, SMALL if way.stacked else HEIGHT)
        buttons = 2 * side if way.stacked else hear + 3 * side
        picture = self._side + GAP if way.pictured else 0
        room = width - EDGES - NUMBER - picture - 2 * GAP - buttons
        high = sum(made.heightForWidth(max(room, 1)) for made in (self.word, self._second) if made.text())
        return max(high + 8, STACKED if way.stacked else LEAST)

    def say(self, tongues: Tongues, number: int, of: int) -> None:
        """Show the word and the place, in the client's language, and the word in the second one where it is shown."""
        line = tongues.card(self.face)
        words, name = tongues.first, line.text
        self._number.setText(str(number))
        self.word.setText(name)
        show_second(self._second, line)
        for part in (self.word, self._second):
            part.setAlignment(start_of(words) | Qt.AlignmentFlag.AlignVCenter)
        self.hear.put(line.heard, words)
        self.setAccessibleName(words.text("{number}: {word}", number=number, word=name))
        self.setAccessibleDescription(line.second)
        for made, text in (
            (self.up, words.text("Higher: {word}", word=name)),
            (self.down, words.text("Lower: {word}", word=name)),
            (self.away, words.text("Take away: {word}", word=name)),
        ):
            made.setAccessibleName(text)
            made.setToolTip(text)
        self.up.setEnabled(number > 1)
        self.down.setEnabled(number < of)

    def _up(self) -> None:
        self._ranks.move_card(self.face.id, -1)

    def _down(self) -> None:
        self._ranks.move_card(self.face.id, 1)

    def _away(self) -> None:
        self._ranks.taken_away.emit(self.face.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._away()
        elif event.key() == Qt.Key.Key_Up:
            self._up() if alt else self.focusPreviousChild()
        elif event.key() == Qt.Key.Key_Down:
            self._down() if alt else self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._shade(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._shade(False)

    def _shade(self, focused: bool) -> None:
        self.setProperty("held", focused)
        self.style().unpolish(self)
        self.style().polish(self)

    # --- dragging, by mouse and by finger ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = event.globalPosition().toPoint() - self.pos()
        self._pressed_at = event.globalPosition().toPoint()
        self.raise_()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            return
        at = event.globalPosition().toPoint()
        if (at - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._ranks.drag(self, (at - self._grabbed).y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._ranks.drop()
