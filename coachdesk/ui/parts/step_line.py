"""One agreed step as a line: what, who, where and when; to tick, open, move and remove."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QPushButton

from coachdesk.domain.cases import Case
from coachdesk.domain.content import Content
from coachdesk.domain.steps import SURE_ENOUGH, Step
from coachdesk.i18n import Translator, mark, plain
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.parts.hear import HearButton
from coachdesk.ui.parts.step_words import details_of, gap_of, sentence_of, translation_of

_DEEDS = {
    "edit": mark("Change"),
    "up": mark("Move up (Alt+Up)"),
    "down": mark("Move down (Alt+Down)"),
    "delete": mark("Remove (Delete)"),
}


NARROW, LEAST = 430, 300
"""Pixels below which the buttons stand under the words, and those that a line takes at least."""


class StepLine(QFrame):
    """Shows one step. Alt with the arrows moves it, Delete removes it, Enter opens it, Space ticks it."""

    ticked = Signal(bool)
    opened = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, around: Around, content: Content) -> None:
        super().__init__()
        self._around, self._language, self._content = around, around.language, content
        self.step = Step("", "")
        self.setProperty("role", "inset")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.done = QCheckBox()
        self.done.clicked.connect(self.ticked)
        self._number = label("badge-small")
        self.title, self.theirs, self.hear = label("h3", wrap=True), label("muted", wrap=True), HearButton(around)
        self.untranslated, self.gap = label("chip-warn"), label("chip-warn")
        self._details, self.smaller = label("small", wrap=True), label("chip-warn")
        texts = column(self.title, self.theirs, self.untranslated, self._details, self.gap, self.smaller, spacing=2)
        for chip in (self.untranslated, self.gap, self.smaller):
            texts.setAlignment(chip, Qt.AlignmentFlag.AlignLeft)  # or it would hold the words to its own width
        runs = {
            "edit": self.opened.emit,
            "up": lambda: self.moved.emit(-1),
            "down": lambda: self.moved.emit(1),
            "delete": self.removed.emit,
        }
        self.buttons: dict[str, QPushButton] = {}
        for name, run in runs.items():
            made = self.buttons[name] = button("icon", name)
            made.clicked.connect(lambda _checked, run=run: run())
        said = row(self.done, self._number, 4, texts, spacing=4)
        said.setStretch(3, 1)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(12, 8, 8, 8)
        self._whole.setSpacing(4)
        self._whole.addLayout(said, 1)
        self._whole.addLayout(row(None, self.hear, *self.buttons.values(), spacing=4))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little width the buttons stand below the words, not beside them."""
        super().resizeEvent(event)
        sides = QBoxLayout.Direction
        self._whole.setDirection(sides.TopToBottom if event.size().width() < NARROW else sides.LeftToRight)

    def minimumSizeHint(self) -> QSize:
        """That of words above buttons: beside each other they may not keep the column from becoming narrow."""
        return QSize(min(super().minimumSizeHint().width(), LEAST), super().minimumSizeHint().height())

    def show_step(self, number: str, step: Step, case: Case, *, first: bool, last: bool) -> None:
        """Show a step of a case; `first` and `last` say whether it can be moved up and down."""
        words, content = self._language.words, self._content
        client = self._around.desk.cases.words_for(case, case.client_language)
        self.step = step
        what, gap = sentence_of(step, content, words), gap_of(step, content, words)
        theirs = translation_of(step, content, client) if client.language != words.language else None
        self._number.setText(number)
        self.title.setText(words.line(what))
        self.title.setVisible(bool(what))
        self.theirs.setText(words.line(theirs or ""))
        self.theirs.setVisible(bool(theirs))
        self.hear.put([(translation_of(step, content, client) or "", client.language)], words)
        self.untranslated.setText(words.text("Not translated yet"))
        self.untranslated.setVisible(not step.empty and translation_of(step, content, client) is None)
        self._details.setText(details_of(step, case, words))
        self.gap.setText(gap)
        self.gap.setVisible(bool(gap))
        self._show_sure(words)
        self.done.setChecked(step.done_at is not None)
        self.buttons["up"].setEnabled(not first)
        self.buttons["down"].setEnabled(not last)
        self._name(words, number, what or gap)

    def _show_sure(self, words: Translator) -> None:
        """Say of a step that is still to be done that the client is not sure of it."""
        sure = self.step.confidence
        unsure = sure is not None and sure < SURE_ENOUGH and self.step.done_at is None
        self.smaller.setText(words.text("A smaller step?") if unsure else "")
        self.smaller.setVisible(unsure)

    def _name(self, words: Translator, number: str, what: str) -> None:
        """Names for screen readers and tooltips."""
        self.setAccessibleName(plain(f"{number} {what}"))
        said = (self._details.text(), self.gap.text(), self.smaller.text())
        self.setAccessibleDescription(" ".join(part for part in said if part))
        self.done.setAccessibleName(words.text("Done: {step}", step=what))
        self.done.setToolTip(words.text("Done"))
        for name, made in self.buttons.items():
            made.setToolTip(words.text(_DEEDS[name]))
            made.setAccessibleName(deed_on(words, words.text(_DEEDS[name]), what))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Delete and not event.isAutoRepeat():
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.done.click()
        elif alt and event.key() == Qt.Key.Key_Up:
            self.moved.emit(-1)
        elif alt and event.key() == Qt.Key.Key_Down:
            self.moved.emit(1)
        else:
            super().keyPressEvent(event)
