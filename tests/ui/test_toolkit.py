"""What we count on from Qt's Python layer."""

import sys

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

CALLS = 500


class Listening(QWidget):
    """Overrides what our pages override."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)


def test_calls_do_not_wear_out_none(qtbot: QtBot) -> None:
    """One release lost a reference to None at every call that returns nothing, and the program stopped in the end."""
    label, listening = QLabel(), Listening()
    qtbot.addWidget(label)
    qtbot.addWidget(listening)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
        label.update()
        QCoreApplication.sendEvent(listening, QEvent(QEvent.Type.LanguageChange))
    assert abs(sys.getrefcount(None) - before) < CALLS / 2
