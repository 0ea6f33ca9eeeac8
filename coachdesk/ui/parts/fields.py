"""Fields to type in, each with its label, a line for help, and a line for what is wrong."""

from math import ceil
from unicodedata import bidirectional

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAction, QIcon, QResizeEvent, QTextOption
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import label, row

EDGES = 15
"""Pixels above and below the text of a story: its frame, and the padding of the style sheet."""
UNLEARNED = Qt.InputMethodHint.ImhSensitiveData
"""Asks keyboards that learn words, as for Arabic or Tigrinya, to learn nothing from what is typed about people."""


_DIRECTIONS = {
    "L": Qt.LayoutDirection.LeftToRight,
    "R": Qt.LayoutDirection.RightToLeft,
    "AL": Qt.LayoutDirection.RightToLeft,
}
ROUNDS = 3
"""How often a story is fitted at once: a bar that comes or goes changes its lines, and they its height."""
BESIDE = 30
"""Pixels that a story keeps free at the end of its lines."""
_SIDES = {
    Qt.LayoutDirection.LeftToRight: Qt.AlignmentFlag.AlignLeft,
    Qt.LayoutDirection.RightToLeft: Qt.AlignmentFlag.AlignRight,
}
_EACH_ITS_OWN = Qt.AlignmentFlag.AlignJustify
"""Qt has one side for a whole field of paragraphs; only what is justified begins where the paragraph does."""


def direction_of(text: str) -> Qt.LayoutDirection | None:
    """The direction of what is typed: that of its first letter; None without letters."""
    for char in text:
        if (found := _DIRECTIONS.get(bidirectional(char))) is not None:
            return found
    return None


class TextLine(QLineEdit):
    """A field of one line that takes its direction from what is typed in it.

    With `ltr` it always reads from left to right: phone numbers, e-mail, dates.
    """

    def __init__(self, *, ltr: bool = False) -> None:
        super().__init__()
        self._ltr = ltr
        self.setInputMethodHints(UNLEARNED)
        if ltr:
            self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.textChanged.connect(self._turn)
        self._turn("")

    @property
    def ltr(self) -> bool:
        """Whether it always reads from left to right, so that no other script belongs in it."""
        return self._ltr

    def _turn(self, text: str) -> None:
        found = None if self._ltr else direction_of(text)
        if found is not None:
            self.setLayoutDirection(found)
        elif not self._ltr:
            self.unsetLayoutDirection()
        self.setAlignment(Qt.AlignmentFlag.AlignLeft if found is not None else self._side())

    def _side(self) -> Qt.AlignmentFlag:
        """Where the cursor waits for the first letter: where the window begins to read, and not the computer."""
        rtl = QApplication.layoutDirection() if self._ltr else self.layoutDirection()
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        return right if rtl is Qt.LayoutDirection.RightToLeft else Qt.AlignmentFlag.AlignLeft

    def sign(self, icon: QIcon, position: QLineEdit.ActionPosition) -> QAction:
        """A sign at one end of the line, which can be pressed.

        It is made here and not by Qt: what Qt makes may lie where something else has been, and Python would take it for that,
        and for gone as soon as that is.
        """
        made = QAction(icon, "", self)
        self.addAction(made, position)
        return made

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LayoutDirectionChange, QEvent.Type.LanguageChange):
            self._turn(self.text())

    def show_value(self, text: str) -> None:
        """Show a stored value without moving the cursor of someone who has just typed the same."""
        if self.text() != text:
            self.setText(text)


class Story(QPlainTextEdit):
    """A field for a story; grows with its text, and Tab goes on to the next field.

    Each paragraph takes its direction from what is typed in it.
    """

    def __init__(self, *, lines: int = 3, most: int = 12) -> None:
        super().__init__()
        self._lines, self._most = lines, most
        self._fitting = self._again = False
        self.setInputMethodHints(UNLEARNED)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._turn)
        self._turn()
        self._make_room()
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        QTimer.singleShot(0, self, self._fit)

    def show_value(self, text: str) -> None:
        """Show a stored value without moving the cursor of someone who has just typed the same."""
        if self.toPlainText() != text:
            blocked = self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(blocked)
            self._turn()
            self._fit()

    def _turn(self) -> None:
        """Let each paragraph run as its own first letter does; without letters they run as the window does."""
        found = {turn for line in self.toPlainText().split("\n") if (turn := direction_of(line)) is not None}
        option = QTextOption(self.document().defaultTextOption())
        direction = Qt.LayoutDirection.LayoutDirectionAuto if found else self.layoutDirection()
        side = _SIDES[next(iter(found), direction)] if len(found) < 2 else _EACH_ITS_OWN
        if option.textDirection() != direction or option.alignment() != side:
            option.setTextDirection(direction)
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._turn()
            self._make_room()

    def _make_room(self) -> None:
        """Keep the end of the lines clear of the button for letters, which stands there while one types."""
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(BESIDE if rtl else 0, 0, 0 if rtl else BESIDE, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height of the text. Measuring lays out lines, which asks for this again: then once more, never inside."""
        self._again = True
        if self._fitting:
            return
        self._fitting = True
        for _ in range(ROUNDS):
            if self._again:
                self._again = False
                self._fit_once()
        self._fitting = False

    def _fit_once(self) -> None:
        document, margin = self.document(), self.document().documentMargin()
        text, measured, block = -margin, 0, document.begin()
        while block.isValid() and measured <= self._most:  # of a long paste no more than what is in sight
            text += self.blockBoundingRect(block).height()
            measured += max(block.lineCount(), 1)
            block = block.next()
        rows = max(round(document.size().height()), 1)
        line = text / max(measured, 1)  # the lines of some scripts are higher than those of others
        # a bar that comes while the field is still too low would make the lines shorter, and stay
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if rows > self._most else bars.ScrollBarAlwaysOff)
        height = ceil(line * min(max(rows, self._lines), self._most) + 2 * margin) + EDGES
        if height != self.height():
            self.setFixedHeight(height)


def of_width(field: QWidget, width: int) -> QHBoxLayout:
    """A field of this width in pixels, in a row of its own.

    In a column alone, the height of its wrapped lines would be reckoned from the width of the whole column.
    """
    field.setFixedWidth(width)
    return row(field, None)


class Labelled(Speaking):
    """A field under its label; `help` and `problem` stand below it. The label names the field for screen readers."""

    def __init__(self, language: Language, source: str, field: QWidget, *, help_source: str = "") -> None:
        super().__init__(language)
        self.field = field
        self._label = label("field")
        self._label.setBuddy(field)
        self._help = label("small", wrap=True)
        self._problem = label("problem", wrap=True)
        self._problem.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(self._label)
        box.addWidget(field)
        box.addWidget(self._help)
        box.addWidget(self._problem)
        box.addStretch(1)
        if source:
            self.speak(self.show_name, source)
        self._help.setVisible(bool(help_source))
        if help_source:
            self.speak(self._help.setText, help_source)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the focus to the field. A proxy would do so for Tab too, wherever this stands in its order."""
        self.field.setFocus(reason)

    def show_name(self, text: str) -> None:
        """Name the field, for labels that hold a value and are not given as a source text."""
        self._label.setText(text)
        self.field.setAccessibleName(text)

    def break_name(self) -> None:
        """Let a long name take more than one line, where fields stand beside each other in little width."""
        self._label.setWordWrap(True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading)

    def name_height(self, width: int) -> int:
        """Pixels that a name takes that may break, in this width."""
        return self._label.heightForWidth(width)

    def give_name_room(self, height: int) -> None:
        """Let the name be at least this high, so that fields beside each other begin at one height."""
        self._label.setMinimumHeight(height)

    @property
    def problem(self) -> str:
        """What is said to be wrong with the field; empty when nothing is."""
        return self._problem.text()

    def show_problem(self, text: str) -> None:
        """Say under the field what is wrong with it; empty takes it away."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.field.setAccessibleDescription(text)
