"""Whether the texts of a page have the room that they need, and stand where they can be seen."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStyle,
    QStyleOptionButton,
    QStyleOptionComboBox,
    QWidget,
)

from coachdesk.i18n import plain
from coachdesk.ui.parts.drawn import DrawsWords

OVERLAYS = ("Toast", "LeavePanel", "LockNotice", "Cover", "Keyboard")
"""What lies over others on purpose."""
SPARE = 1
"""Pixels that rounding may take."""
_DRAWING: Final[dict[type, bool]] = {}
"""Which kinds of widgets draw their own words."""


@dataclass(frozen=True)
class Finding:
    """One text that is not seen whole, or not as it should be."""

    what: str
    widget: str
    text: str
    needs: QSize | None = None
    has: QSize | None = None

    def __str__(self) -> str:
        line = f"{self.what}: {self.widget} {self.text!r}"
        if self.needs is None or self.has is None:
            return line
        return (
            f"{line} needs {self.needs.width()} x {self.needs.height()}, has {self.has.width()} x {self.has.height()}"
        )


def findings(root: QWidget) -> Iterator[Finding]:
    """Everything on a page, or scrolled out of sight on it, that has too little room, lies over another, or is cut."""
    holding = _holding_text(root)
    for widget in visible(root):
        yield from _clipped(widget)
        if has_text(widget):
            yield from _cut(widget, root)
        yield from _overlapping(widget, holding)


def visible(root: QWidget) -> Iterator[QWidget]:
    """The page and every widget on it that can be seen, or would be after scrolling."""
    yield root
    yield from (widget for widget in root.findChildren(QWidget) if widget.isVisible() and not widget.size().isEmpty())


def text_of(widget: QWidget) -> str:
    """What stands in a widget, without marks of direction."""
    if isinstance(widget, QLabel | QPushButton | QCheckBox | QRadioButton):
        return plain(widget.text())
    if isinstance(widget, QComboBox):
        return plain(widget.currentText())
    if isinstance(widget, QLineEdit | QPlainTextEdit):
        return plain(widget.placeholderText())
    return ""


def has_text(widget: QWidget) -> bool:
    return _draws_words(widget) or bool(text_of(widget))


def _draws_words(widget: QWidget) -> bool:
    """Asked of every widget of every page, and a protocol takes its time to answer: once for each kind."""
    kind = type(widget)
    if kind not in _DRAWING:
        _DRAWING[kind] = isinstance(widget, DrawsWords)
    return _DRAWING[kind]


def _holding_text(root: QWidget) -> set[QWidget]:
    """Everything on a page that has something to read, or in which something has, seen or not."""
    holding: set[QWidget] = set()
    for widget in root.findChildren(QWidget):
        if has_text(widget):
            inside: QWidget | None = widget
            while inside is not None and inside not in holding:
                holding.add(inside)
                inside = inside.parentWidget()
    return holding


def name_of(widget: QWidget) -> str:
    """Its class and where it stands."""
    parent = widget.parentWidget()
    while parent is not None and type(parent).__module__.startswith("PySide6"):
        parent = parent.parentWidget()
    role = widget.property("role")
    return f"{type(widget).__name__}{f'({role})' if role else ''} in {type(parent).__name__}"


# --- room ------------------------------------------------------------------------------------------------------------


def _clipped(widget: QWidget) -> Iterator[Finding]:
    if _draws_words(widget) and isinstance(widget, DrawsWords):
        for words in widget.drawn():
            room = words.room.toAlignedRect()
            if not words.fits or not widget.rect().contains(room.adjusted(1, 1, -1, -1)):
                yield Finding("clipped", name_of(widget), plain(words.text), words.takes.toSize(), room.size())
        return
    if not text_of(widget):
        return
    needs, has = _needs(widget)
    if needs.width() > has.width() + SPARE or needs.height() > has.height() + SPARE:
        yield Finding("clipped", name_of(widget), text_of(widget), needs, has)


def _needs(widget: QWidget) -> tuple[QSize, QSize]:
    """What the text takes, and what it has."""
    metrics = QFontMetrics(widget.font())
    if isinstance(widget, QLabel):
        if not widget.wordWrap():
            return widget.sizeHint(), widget.size()
        # words alone can be wider than the label: it has nowhere to break them
        flags = int(Qt.TextFlag.TextWordWrap)
        rect = metrics.boundingRect(QRect(0, 0, widget.contentsRect().width(), 10_000), flags, widget.text())
        edges = widget.width() - widget.contentsRect().width()
        return QSize(rect.width() + edges, widget.heightForWidth(widget.width())), widget.size()
    if isinstance(widget, QPushButton):
        if widget.isChecked() and widget.property("role") in ("nav", "item"):
            bold = widget.font()
            bold.setBold(True)  # what is chosen in a list is bold, and its font does not say so
            metrics = QFontMetrics(bold)
        option = QStyleOptionButton()
        widget.initStyleOption(option)
        rect = widget.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, widget)
        needs = metrics.size(Qt.TextFlag.TextShowMnemonic, widget.text())
        if not widget.icon().isNull():
            needs += QSize(widget.iconSize().width() + 4, 0)
        # the line may take the room above and below it: only its letters are drawn
        return needs, QSize(rect.width(), widget.height())
    if isinstance(widget, QComboBox):
        combo = QStyleOptionComboBox()
        widget.initStyleOption(combo)
        part = QStyle.SubControl.SC_ComboBoxEditField
        rect = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, combo, part, widget)
        return metrics.size(0, widget.currentText()), QSize(rect.width(), widget.height())
    if isinstance(widget, QLineEdit):
        return metrics.size(0, widget.placeholderText()), QSize(widget.width() - 24, widget.height())
    if isinstance(widget, QPlainTextEdit):
        flags, width = int(Qt.TextFlag.TextWordWrap), widget.viewport().width() - 8
        return metrics.boundingRect(0, 0, width, 10_000, flags, widget.placeholderText()).size(), widget.size()
    return widget.sizeHint(), widget.size()


# --- place -----------------------------------------------------------------------------------------------------------


def _cut(widget: QWidget, root: QWidget) -> Iterator[Finding]:
    """Outside what holds it, where nobody can scroll to it."""
    inside, child = widget.rect(), widget
    while child is not root and (parent := child.parentWidget()) is not None:
        inside = inside.translated(child.pos())
        if isinstance(parent.parentWidget(), QAbstractScrollArea) and parent.objectName() == "qt_scrollarea_viewport":
            return
        if not parent.rect().adjusted(-SPARE, -SPARE, SPARE, SPARE).contains(inside):
            yield Finding(
                f"cut by {type(parent).__name__}", name_of(widget), text_of(widget), inside.size(), parent.size()
            )
            return
        child = parent


def _overlapping(parent: QWidget, holding: set[QWidget]) -> Iterator[Finding]:
    """Neighbours with something to read that lie over each other."""
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and type(child).__name__ not in OVERLAYS
        and child in holding
    ]
    for one, other in combinations(children, 2):
        common = one.geometry().intersected(other.geometry())
        if common.width() > SPARE and common.height() > SPARE:
            yield Finding("overlaps", name_of(one), f"{text_of(one)} / {name_of(other)} {text_of(other)}")


def place(widget: QWidget) -> QRect:
    """Where a widget stands on the screen."""
    return QRect(widget.mapToGlobal(QPoint()), widget.size())
