"""A list to choose one thing from, closed until it is pressed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

SPARE = 6
"""Pixels between the room of the words and the arrow."""


class ChoiceList(QComboBox):
    """Its words begin where its own window begins to read.

    Qt takes the side from the application, which is wrong on a client's Arabic screen beside a Dutch desk.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        room.adjust(1, 0, -1, 0)
        # what is a few pixels short of its room is seen whole: the room ends before the arrow
        said = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width() + SPARE)
        painter.drawText(room, flags, said)
