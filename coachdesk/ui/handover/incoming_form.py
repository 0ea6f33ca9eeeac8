"""A handover that came in: from whom, what came along, what is still needed, and that we told them it arrived."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coachdesk.desk.handover_words import due_in_words, todo_in_words
from coachdesk.desk.incoming import FIELDS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Incoming
from coachdesk.domain.handover.due import Todo
from coachdesk.domain.handover.letters import LetterKind
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui.handover.incoming_letter import LETTERS
from coachdesk.ui.handover.kept_form import KeptForm
from coachdesk.ui.handover.topic_toggles import TopicToggles
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, column, label, row, set_role
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.fields import TextLine
from coachdesk.ui.parts.reading import for_reading

_KNOWS: Final = "knows"
_NAME: Final = 260
"""Pixels of a field for a name, at least."""
_LETTERS: Final = {
    Todo.CONFIRM: LetterKind.RECEIPT,
    Todo.ASK_MISSING: LetterKind.ASK,
    Todo.WAIT_MISSING: LetterKind.ASK,
}
"""The letter with which something is done."""


class IncomingForm(KeptForm):
    """Four cards below each other. `letter_wanted` asks for a letter, by the value of its kind."""

    letter_wanted = Signal(str)

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage, stage.desk.incoming.change, FIELDS)
        self.desk = stage.desk.incoming
        self.name, self.todo, self.due = label("h2", wrap=True), label("", wrap=True), label("chip")
        self.letters: dict[LetterKind, QPushButton] = {}
        self._now = ""
        self.now = button("primary", "document")
        self.now.clicked.connect(lambda: self.letter_wanted.emit(self._now))
        for_reading(self.now)
        self.setLayout(column(self._who(), self._topics(), self._receipt(), self._end(), spacing=14))

    # --- the cards --------------------------------------------------------------------------------------------------

    def _who(self) -> QWidget:
        frame, box = card(spacing=12)
        head = row(self.todo, self.due, self.now, spacing=12)
        head.setStretch(0, 1)
        box.addLayout(column(self.name, head, spacing=2))
        self.party_fold = self.party("sender")
        self.knows = Toggles(self.language, "", ((_KNOWS, FIELDS["knows"]),), many=True)
        self.knows.picked.connect(lambda: self.keep(self.tell, lambda: {"knows": bool(self.knows.chosen)}))
        box.addWidget(self.party_fold)
        for part in (self.words_for("question"), self.day("on", needed=True), self.knows):
            box.addWidget(part)
        return frame

    def _topics(self) -> QWidget:
        frame, box = card(spacing=12)
        self.got = TopicToggles(self.language, FIELDS["got"], self.desk.topics())
        self.lacking = TopicToggles(self.language, FIELDS["lacking"], self.desk.topics())
        self.got.picked.connect(lambda: self._press(self.desk.came, self.got))
        self.lacking.picked.connect(lambda: self._press(self.desk.lacks, self.lacking))
        for part in (self.got, self.lacking):
            box.addWidget(part)
        asking = self._letter(LetterKind.ASK)
        self._asked = _flow(box, asking, self.day("asked_on"), self.day("answered_on"))
        return frame

    def _receipt(self) -> QWidget:
        frame, box = card(spacing=12)
        by = self.line("by")
        by.field.setMinimumWidth(_NAME)
        _flow(box, by, self.day("contact_on"))
        confirm = self._letter(LetterKind.RECEIPT)
        _flow(box, confirm, self.day("confirmed_on"))
        return frame

    def _end(self) -> QWidget:
        frame, box = card(spacing=12)
        _flow(box, self.day("talk_on"), self.day("ended_on"))
        box.addWidget(self.line("note", many=True))
        box.addLayout(row(self.remove, None))
        return frame

    def _letter(self, kind: LetterKind) -> QWidget:
        """The button for a letter, under a name as the day beside it has one."""
        named, made = label("field"), button("plain", "document")
        self.letters[kind] = made
        self.speak(named.setText, mark("The letter"))
        self.speak(made.setText, LETTERS[kind])
        made.clicked.connect(lambda: self.letter_wanted.emit(kind.value))
        for_reading(made)
        held = QWidget()
        held.setLayout(column(named, made, None, spacing=4))
        return held

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_incoming(self, file: CaseFile, incoming: Incoming) -> None:
        """Show one; the letter with which the next thing is done stands out."""
        self.show_record(incoming, file.case.client_language)
        words, sender = self.words, incoming.sender
        self.name.setText(words.text("From {name}", name=sender.name))
        phone = isolate_ltr(sender.phone.strip()) if sender.phone.strip() else ""
        told = words.line(sender.organisation.strip(), sender.person.strip(), sender.role.strip(), phone)
        self.party_fold.say(words.text("Who hands over"), told)
        by = self.lines["by"].field
        assert isinstance(by, TextLine)
        by.setPlaceholderText(self.desk.who_contacts(file, incoming))
        self.knows.show_chosen([_KNOWS] if incoming.knows else [])
        self.got.show_topics(incoming.got)
        self.lacking.show_topics(incoming.lacking, without=incoming.got)
        self._show_next(incoming)
        self._asked.setVisible(bool(incoming.lacking or incoming.asked_on))
        self.letters[LetterKind.ASK].setEnabled(bool(incoming.lacking))

    def _show_next(self, incoming: Incoming) -> None:
        following, words = self.desk.next_thing(incoming), self.words
        self.todo.setText(
            todo_in_words(following.todo, incoming.sender.name, words) if following is not None else words.text("Done")
        )
        self.due.setVisible(following is not None)
        if following is not None:
            today = self.desk.today()
            self.due.setText(due_in_words(following, today, words))
            set_role(self.due, "chip-warn" if following.overdue(today) else "chip-soft")
        kind = _LETTERS.get(following.todo) if following is not None else None
        self._now = kind.value if kind is not None else ""
        self.now.setText(words.text(LETTERS[kind]) if kind is not None else "")
        self.now.setVisible(kind is not None)

    def _press(self, deed: Callable[[str, str, tuple[str, ...]], object], toggles: TopicToggles) -> None:
        self.stage.attempt(lambda: deed(self.stage.case_id, self.record.id, toggles.chosen))
        self.stage.redraw()


def _flow(box: QVBoxLayout, *parts: QWidget) -> QWidget:
    """Parts beside each other, in as many rows as they need."""
    made = QWidget()
    flow = Flow(made, spacing=14)
    for part in parts:
        flow.addWidget(part)
    box.addWidget(made)
    return made
