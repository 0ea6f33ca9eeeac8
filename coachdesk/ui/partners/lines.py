"""Lists of lines that are drawn only where they are seen: a name, what else there is to say, and how it stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from coachdesk.i18n import plain
from coachdesk.ui.tokens import LIGHT

HIGH = 62
"""Pixels of a line, with the gap to the next."""
EDGE = 14
Index = QModelIndex | QPersistentModelIndex
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Said:
    """What a line says: `chip` how it stands, in the colours `ink` on `ground`; empty for nothing to say."""

    title: str
    line: str = ""
    chip: str = ""
    ink: str = LIGHT.chip_text
    ground: str = LIGHT.chip

    @property
    def aloud(self) -> str:
        """All of it, for screen readers."""
        return plain(". ".join(part for part in (self.title, self.line, self.chip) if part))


class Lines(QAbstractListModel, Generic[Value]):
    """Values in their order; `say` is asked for the words of those in sight."""

    def __init__(self, say: Callable[[Value], Said]) -> None:
        super().__init__()
        self._say = say
        self.values: tuple[Value, ...] = ()

    def show_values(self, values: Sequence[Value]) -> None:
        """Show these."""
        self.beginResetModel()
        self.values = tuple(values)
        self.endResetModel()

    def said(self, row: int) -> Said:
        """The words of a line."""
        return self._say(self.values[row])

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return len(self.values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.said(index.row()).title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.said(index.row()).aloud
        return None


class LinePainter(QStyledItemDelegate):
    """Draws one line; mirrored where reading begins at the right."""

    def __init__(self, lines: Lines[Any], parent: QListView) -> None:
        super().__init__(parent)
        self._lines = lines

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        said = self._lines.said(index.row())
        rect, direction = option.rect, option.direction  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)

        def place(x: int, y: int, width: int, height: int) -> QRect:
            return QStyle.visualRect(direction, rect, QRect(rect.x() + x, rect.y() + y, width, height))

        start = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        bold, small = QFont(option.font), QFont(option.font)  # type: ignore[attr-defined]
        bold.setBold(True)
        small.setPixelSize(13)
        room = rect.width() - 2 * EDGE
        if said.chip:
            chip_font = QFont(small)
            chip_font.setBold(True)
            width = min(QFontMetrics(chip_font).horizontalAdvance(said.chip) + 20, room // 2)
            pill = place(rect.width() - EDGE - width, 7, width, 22)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(said.ground))
            painter.drawRoundedRect(pill, 11, 11)
            self._write(
                painter, pill.adjusted(6, 0, -6, 0), Qt.AlignmentFlag.AlignCenter, said.chip, chip_font, said.ink
            )
            room -= width + 8
        self._write(painter, place(EDGE, 6, room, 24), start, said.title, bold, LIGHT.text)
        self._write(painter, place(EDGE, 31, rect.width() - 2 * EDGE, 22), start, said.line, small, LIGHT.muted)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(QColor(LIGHT.accent if chosen else LIGHT.line), 2 if chosen and focused else 1))
        painter.setBrush(QColor("#F4FAF8" if chosen else LIGHT.surface))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 2, -1, -2), 10, 10)  # type: ignore[attr-defined]

    def _write(self, painter: QPainter, rect: QRect, how: Any, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, how | Qt.AlignmentFlag.AlignAbsolute, elided)


class LineList(QListView):
    """The list; `went` with the row when the user comes to another line, `pressed_enter` and `pressed_delete` on it."""

    went = Signal(int)
    pressed_enter = Signal()
    pressed_delete = Signal()

    def __init__(self, lines: Lines[Any]) -> None:
        super().__init__()
        self._showing = False
        self.setModel(lines)
        self.setItemDelegate(LinePainter(lines, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(self._go)

    def show_values(self, values: Sequence[Any], row: int) -> None:
        """Show these, and the line in `row` as the current one (-1: none), without a signal."""
        self._showing = True
        self._lines.show_values(values)
        self.show_row(row)
        self._showing = False

    def show_row(self, row: int) -> None:
        """Go to a line without a signal; -1 is none."""
        showing, self._showing = self._showing, True
        index = self._lines.index(row, 0) if 0 <= row < self._lines.rowCount() else QModelIndex()
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index.isValid():
            self.scrollTo(index)
        self._showing = showing

    @property
    def _lines(self) -> Lines[Any]:
        lines = self.model()
        assert isinstance(lines, Lines)
        return lines

    @property
    def row(self) -> int:
        """The current line, -1 where there is none."""
        return self.currentIndex().row()

    def _go(self, now: QModelIndex, _before: QModelIndex) -> None:
        if not self._showing and now.isValid():
            self.went.emit(now.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed_enter.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.pressed_delete.emit()
        else:
            super().keyPressEvent(event)
