"""Small pieces that carry a role for the style sheet: labels, buttons, cards, rows."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.ui import icons
from coachdesk.ui.tokens import LIGHT, TARGET

Box = TypeVar("Box", QHBoxLayout, QVBoxLayout)


def label(role: str = "", text: str = "", *, wrap: bool = False) -> QLabel:
    """A label in a role of the style sheet ("h1", "muted", "chip", …). Text is never read as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    if role.startswith("chip"):
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


def set_role(widget: QWidget, role: str) -> None:
    """Give a widget another role and let the style sheet see it."""
    if widget.property("role") != role:
        widget.setProperty("role", role)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class PressButton(QPushButton):
    """A button that Enter presses too, as the Space bar does; what can't be undone is left to Space and the mouse."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.property("role") != "danger":
            self.click()
        else:
            super().keyPressEvent(event)


def button(role: str = "plain", icon: str = "", *, colour: str = "", checkable: bool = False) -> QPushButton:
    """A button in a role ("primary", "plain", "quiet", "danger", "icon", "nav", "item", "toggle")."""
    made = PressButton()
    made.setProperty("role", role)
    made.setCheckable(checkable)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    if icon:
        fallback = {"primary": LIGHT.on_accent, "danger": LIGHT.bad, "quiet": LIGHT.accent, "nav": LIGHT.muted}
        made.setIcon(icons.icon(icon, colour or fallback.get(role, LIGHT.text), LIGHT.accent, of=made))
        made.setIconSize(QSize(20 if role == "icon" else 27, 20))
    if role == "icon":
        made.setFixedSize(TARGET, TARGET)
    return made


def card(role: str = "card", *, margin: int = 18, spacing: int = 10) -> tuple[QFrame, QVBoxLayout]:
    """A framed area and its column."""
    frame = QFrame()
    frame.setProperty("role", role)
    column = QVBoxLayout(frame)
    column.setContentsMargins(margin, margin - 2, margin, margin - 2)
    column.setSpacing(spacing)
    return frame, column


class Sided(QFrame):
    """A frame in a role whose two sides are unequal: it has the property `rtl` where reading begins at the right."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setProperty("rtl", self._rtl)

    @property
    def _rtl(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange and self.property("rtl") is not self._rtl:
            self.setProperty("rtl", self._rtl)
            self.style().unpolish(self)
            self.style().polish(self)
        super().changeEvent(event)


def rule() -> QFrame:
    """A thin line between rows."""
    frame = QFrame()
    frame.setProperty("role", "rule")
    return frame


def row(*parts: QWidget | QLayout | int | None, spacing: int = 10) -> QHBoxLayout:
    """Parts beside each other; None is a gap that takes all room, a number a gap of that width."""
    return _filled(QHBoxLayout(), parts, spacing)


def column(*parts: QWidget | QLayout | int | None, spacing: int = 10) -> QVBoxLayout:
    """Parts below each other; None is a gap that takes all room, a number a gap of that height."""
    return _filled(QVBoxLayout(), parts, spacing)


def _filled(box: Box, parts: tuple[QWidget | QLayout | int | None, ...], spacing: int) -> Box:
    box.setSpacing(spacing)
    box.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(part)
        elif isinstance(part, QLayout):
            box.addLayout(part)
        else:
            box.addWidget(part)
    return box


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)
