"""One agreed step as a line: what, who, where and when; to tick, open, move and remove."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QVBoxLayout

from coachdesk.domain.cases import Case
from coachdesk.domain.questions import Content
from coachdesk.domain.steps import Rhythm, Step, Who
from coachdesk.i18n import Translator, mark, plain
from coachdesk.ui.language import Language
from coachdesk.ui.parts.basics import button, label, row

RHYTHMS = {
    Rhythm.ONCE: mark("Once"),
    Rhythm.DAILY: mark("Every day"),
    Rhythm.WEEKLY: mark("Every week"),
    Rhythm.MONTHLY: mark("Every month"),
}


def sentence_of(step: Step, content: Content, words: Translator, client: str) -> str:
    """What is to be done, in the language of `words`; a gap is shown as dots, words as they were given."""
    phrase = content.phrases.get(step.phrase_id or "")
    if phrase is None:
        return step.words.in_language(words.language) or (step.words.text.strip() if words.language != client else "")
    filled = {slot.id: step.slots.get(slot.id, "").strip() or "…" for slot in phrase.slots}
    return words.ptext(phrase.sentence.context, phrase.sentence.source, **filled)


def details_of(step: Step, case: Case, words: Translator) -> str:
    """Who, with whom, where and when, in one line."""
    names = {Who.CLIENT: case.calling_name, Who.CONTACT: case.contact.name, Who.OTHER: step.who_name}
    who = names.get(step.who) or words.text("together")
    when = step.when
    parts = [
        who,
        words.text("with {name}", name=step.with_whom) if step.with_whom else "",
        step.where,
        words.text(RHYTHMS[when.rhythm]) if when.rhythm is not Rhythm.ONCE else "",
        words.date(when.day, weekday=True) if when.day else "",
        words.time(when.at) if when.at else "",
    ]
    return words.line(*parts)


class StepLine(QFrame):
    """Shows one step. Alt with the arrows moves it, Delete removes it, Enter opens it."""

    ticked = Signal(bool)
    opened = Signal()
    moved = Signal(int)
    removed = Signal()

    def __init__(self, language: Language, number: str, step: Step, case: Case, content: Content) -> None:
        super().__init__()
        self.step = step
        self.setProperty("role", "inset")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = language.words
        client = language.translator(case.client_language)
        what = sentence_of(step, content, words, case.client_language)
        theirs = sentence_of(step, content, client, case.client_language) if client.language != words.language else ""
        done = QCheckBox()
        done.setChecked(step.done_at is not None)
        done.setAccessibleName(words.text("Done: {step}", step=what))
        done.setToolTip(words.text("Done"))
        done.clicked.connect(lambda checked: self.ticked.emit(checked))
        self.done = done
        title = label("h3", what, wrap=True)
        middle = QVBoxLayout()
        middle.setSpacing(2)
        middle.addWidget(title)
        if theirs:
            middle.addWidget(label("muted", theirs, wrap=True))
        elif client.language != words.language:
            middle.addWidget(label("chip-warn", words.text("Not translated yet")))
        middle.addWidget(label("small", details_of(step, case, words), wrap=True))
        buttons = [self._button(icon, text, what, run) for icon, text, run in self._deeds(words)]
        self.stops = (self, done, *buttons)
        box = row(done, label("badge-small", number), 4, middle, *buttons, spacing=4)
        box.setStretch(3, 1)
        box.setContentsMargins(12, 8, 8, 8)
        self.setLayout(box)
        self.setAccessibleName(plain(f"{number} {what}"))

    def _deeds(self, words: Translator) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        return (
            ("edit", words.text("Change"), self.opened.emit),
            ("up", words.text("Move up (Alt+Up)"), lambda: self.moved.emit(-1)),
            ("down", words.text("Move down (Alt+Down)"), lambda: self.moved.emit(1)),
            ("delete", words.text("Remove (Delete)"), self.removed.emit),
        )

    def _button(self, icon: str, text: str, what: str, run: Callable[[], None]) -> QPushButton:
        made = button("icon", icon)
        made.setToolTip(text)
        made.setAccessibleName(plain(f"{text}: {what}"))
        made.setObjectName(icon)
        made.clicked.connect(lambda _checked: run())
        return made

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif alt and event.key() == Qt.Key.Key_Up:
            self.moved.emit(-1)
        elif alt and event.key() == Qt.Key.Key_Down:
            self.moved.emit(1)
        else:
            super().keyPressEvent(event)
