"""A list of lines of which some can be ticked: with Space, or by pressing the box before the line."""

from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QEvent, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from coachdesk.ui.partners.lines import Index, LineList, LinePainter, Lines
from coachdesk.ui.tokens import LIGHT

BOX, ROOM = 20, 44
"""Pixels of the box, and of all that can be pressed before a line."""
_TICK = (QPoint(4, 10), QPoint(8, 14), QPoint(16, 6))
Value = TypeVar("Value")
_STATE = Qt.ItemDataRole.CheckStateRole


class TickLines(Lines[Value], Generic[Value]):
    """Lines with a box where `can_tick` says so; `ticked` holds the rows."""

    changed = Signal()

    def __init__(self, say: Any, can_tick: Any) -> None:
        super().__init__(say)
        self.can_tick, self.ticked = can_tick, set[int]()

    def show_values(self, values: Any) -> None:
        self.ticked = set()
        super().show_values(values)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self.can_tick(self.values[index.row()]) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == _STATE and self.can_tick(self.values[index.row()]):
            return Qt.CheckState.Checked if index.row() in self.ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _STATE or not self.can_tick(self.values[index.row()]):
            return False
        self.ticked ^= {index.row()}
        self.dataChanged.emit(index, index, [_STATE])
        self.changed.emit()
        return True


class TickPainter(LinePainter):
    """Draws the box before the line, and turns it over."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        whole = QRect(option.rect)  # type: ignore[attr-defined]
        left = option.direction == Qt.LayoutDirection.LeftToRight  # type: ignore[attr-defined]
        option.rect = whole.adjusted(ROOM if left else 0, 0, 0 if left else -ROOM, 0)  # type: ignore[attr-defined]
        super().paint(painter, option, index)
        option.rect = whole  # type: ignore[attr-defined]
        state = index.data(_STATE)
        if state is not None:
            _draw_box(painter, _box(option), Qt.CheckState(state) is Qt.CheckState.Checked)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        pressed = (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and _reach(option).contains(event.position().toPoint())
        )
        return bool(space or pressed) and model.setData(index, None, _STATE)


def _reach(option: QStyleOptionViewItem) -> QRect:
    """What can be pressed to turn the box over."""
    rect = option.rect  # type: ignore[attr-defined]
    return QStyle.visualRect(option.direction, rect, QRect(rect.x(), rect.y(), ROOM, rect.height()))  # type: ignore[attr-defined]


def _box(option: QStyleOptionViewItem) -> QRect:
    reach = _reach(option)
    box = QRect(0, 0, BOX, BOX)
    box.moveCenter(reach.center())
    return box


def _draw_box(painter: QPainter, box: QRect, ticked: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(LIGHT.accent if ticked else LIGHT.field_line), 2))
    painter.setBrush(QColor(LIGHT.accent if ticked else LIGHT.surface))
    painter.drawRoundedRect(QRectF(box), 5, 5)
    if ticked:
        painter.setPen(QPen(QColor(LIGHT.on_accent), 3))
        painter.drawPolyline([box.topLeft() + at for at in _TICK])
    painter.restore()


class TickList(LineList):
    """`ticked` when a box was turned over."""

    ticked = Signal()

    def __init__(self, lines: TickLines[Any]) -> None:
        super().__init__(lines)
        self.setItemDelegate(TickPainter(lines, self))
        lines.changed.connect(self.ticked)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
