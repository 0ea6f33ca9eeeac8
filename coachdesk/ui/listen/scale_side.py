"""One side of the scale as a list: every stone or strap with its words, for the hand, the keyboard and the ear."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.picture import ScaleItem, Side
from coachdesk.i18n import Translator, mark
from coachdesk.ui.language import Language
from coachdesk.ui.listen.scale_stone import LaidPicture
from coachdesk.ui.listen.scale_words import SIDES, details_of, name_of, weight_of
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import PressButton, button, label
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading

WEIGHT_KEYS: Final = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3}
MOVES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Home: -1000, Qt.Key.Key_End: 1000}
_ACROSS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_KEYS: Final = mark("1, 2 or 3 sets the weight, Delete takes it away.")
_ADD: Final = {Side.LOAD: mark("Add a stone"), Side.STRENGTH: mark("Add a strap")}


class ScaleRow(PressButton):
    """A stone or strap with its name. `moved` goes so many rows on, `weighed` sets its weight.

    `crossed` asks for the other side, `left_out` to take it away; pressing it opens it.
    """

    moved = Signal(int)
    crossed = Signal()
    weighed = Signal(int)
    left_out = Signal()
    reached = Signal()

    def __init__(self, side: Side) -> None:
        super().__init__()
        self._side = side
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._picture = LaidPicture(side, scale=0.8)
        self._name, self._details = label("h3", wrap=True), label("small", wrap=True)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        for part in (self._name, self._details):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            texts.addWidget(part)
        box = QHBoxLayout(self)
        box.setContentsMargins(8, 6, 8, 6)
        box.setSpacing(8)
        box.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        box.addLayout(texts, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_item(self, item: ScaleItem, file: CaseFile, content: Content, words: Translator) -> None:
        """Show what it is called, how heavy it is, and what was said about it."""
        name, details = name_of(item, content, words), details_of(item, file, words)
        self._picture.show_weight(item.weight)
        self._name.setText(words.line(name))
        self._details.setText(details)
        self._details.setVisible(bool(details))
        self.setAccessibleName(words.line(name, weight_of(self._side, item.weight, words)))
        self.setAccessibleDescription(words.line(details, words.text(_KEYS)))
        self.setToolTip(words.text(_KEYS))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(44, self.layout().totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        return self.layout().totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 44)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in WEIGHT_KEYS:
            self.weighed.emit(WEIGHT_KEYS[key])
        elif key in MOVES:
            self.moved.emit(MOVES[key])
        elif key in _ACROSS:
            self.crossed.emit()
        elif key == Qt.Key.Key_Delete and not event.isAutoRepeat():
            self.left_out.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.reached.emit()


class ScaleSide(Speaking):
    """What lies on one side. Tab enters it once, arrows go from one thing to the next; signals carry a key."""

    opened = Signal(str)
    weighed = Signal(str, int)
    left_out = Signal(str)
    reached = Signal(str)
    crossed = Signal()

    def __init__(self, language: Language, content: Content, side: Side) -> None:
        super().__init__(language)
        self.side, self._content = side, content
        self._entry = ""
        title = label("h3", wrap=True)
        self.speak(title.setText, SIDES[side])
        self._empty = label("small", wrap=True)
        self.speak(self._empty.setText, mark("Nothing lies here yet."))
        self.add = button("plain", "plus")
        self.speak(self.add.setText, _ADD[side])
        self._rows: KeyedColumn[ScaleRow, ScaleItem] = KeyedColumn(self._new_row, self._show_row)
        self._file: CaseFile | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        for part in (title, self._empty):
            box.addWidget(part)
        box.addLayout(self._rows)
        box.addWidget(self.add)
        box.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def rows(self) -> dict[str, ScaleRow]:
        """The rows on show, by the key of what they show."""
        return self._rows.parts

    def show_file(self, file: CaseFile) -> None:
        """Show what lies on this side; what has the focus keeps it, and where its row goes its neighbour gets it."""
        before, focused = list(self.rows), next((k for k, row in self.rows.items() if row.hasFocus()), "")
        self._file = file
        items = [(item.key, item) for item in file.picture.scale if item.side is self.side]
        self._rows.show_values(items)
        self._empty.setVisible(not items)
        if focused and focused not in self.rows:
            self._focus_beside(before.index(focused))
        self._place_tab()

    def focus_row(self, key: str) -> None:
        """Give a row the focus, or the button that adds where it is gone."""
        (self.rows.get(key) or self.add).setFocus(Qt.FocusReason.TabFocusReason)

    def enter(self) -> None:
        """Give the focus to where Tab would come."""
        self.focus_row(self._entry)

    def _focus_beside(self, at: int) -> None:
        keys = list(self.rows)
        self.focus_row(keys[min(at, len(keys) - 1)] if keys else "")

    def _new_row(self, key: str) -> ScaleRow:
        made = ScaleRow(self.side)
        for_reading(made)  # a restricted case can be opened here and read; what would change it is refused by the desk
        made.clicked.connect(lambda: self.opened.emit(key))
        made.weighed.connect(lambda weight: self.weighed.emit(key, weight))
        made.left_out.connect(lambda: self.left_out.emit(key))
        made.moved.connect(lambda by: self._move(key, by))
        made.crossed.connect(self.crossed)
        made.reached.connect(lambda: self._reach(key))
        return made

    def _show_row(self, row: ScaleRow, item: ScaleItem) -> None:
        assert self._file is not None
        row.show_item(item, self._file, self._content, self.words)

    def _move(self, key: str, by: int) -> None:
        keys = list(self.rows)
        self.focus_row(keys[min(max(keys.index(key) + by, 0), len(keys) - 1)])

    def _reach(self, key: str) -> None:
        self._entry = key
        self._place_tab()
        self.reached.emit(key)

    def _place_tab(self) -> None:
        """Let Tab come to one row, the last one that was looked at."""
        if self._entry not in self.rows:
            self._entry = next(iter(self.rows), "")
        before: QWidget = self
        for key, row in self.rows.items():
            entry = key == self._entry
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if entry else Qt.FocusPolicy.ClickFocus)
            QWidget.setTabOrder(before, row)
            before = row
        QWidget.setTabOrder(before, self.add)
