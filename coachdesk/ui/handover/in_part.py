"""What others hand over to us, as a part of Hand over: the list, the one that is open, and the letters about it."""

from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.handover_words import STATE_NAMES, due_in_words
from coachdesk.desk.incoming import FIELDS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Incoming, State
from coachdesk.domain.handover.letters import Letter, LetterKind
from coachdesk.domain.kind import Kind
from coachdesk.i18n import mark
from coachdesk.ui.handover.incoming_form import IncomingForm
from coachdesk.ui.handover.incoming_letter import IncomingLetter
from coachdesk.ui.handover.listed_part import Listed, ListedPart
from coachdesk.ui.handover.who_list import ListWords, WhoList
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import column
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.parts.stack import Stack

_WORDS: Final = ListWords(
    mark("Handed over to us"),
    (
        mark("Does somebody hand over to you? Nobody comes with a letter alone: the three of you meet."),
        mark("A new person begins with a case. Then write here who hands over, and what came along."),
    ),
    mark("Register a handover"),
)
_NAMES: Final = {"organisation": FIELDS["sender.organisation"], "person": FIELDS["sender.person"]}


class InPart(ListedPart[IncomingForm]):
    """What is not at its end first; or, over the list and the form, a letter."""

    scrolls = True

    def __init__(self, stage: StagePage) -> None:
        incoming = stage.desk.incoming
        listed = Listed(
            Kind.INCOMINGS,
            "incoming",
            self._made,
            lambda form: form.told["question"].typed,
            incoming.register,
            lambda case_id, key: incoming.remove(case_id, Kind.INCOMINGS, key),
        )
        super().__init__(stage, WhoList(stage, _WORDS, _NAMES, incoming.partners), listed)
        self.letter: IncomingLetter | None = None
        body = QWidget()
        body.setLayout(self.box)
        self.column = Scrolling(body)
        self._stack = Stack()
        self._stack.addWidget(self.column)
        self.setLayout(column(self._stack))

    def _made(self, stage: StagePage) -> IncomingForm:
        made = IncomingForm(stage)
        made.letter_wanted.connect(lambda kind: self.write(LetterKind(kind)))
        return made

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        """Show the case; what is not at its end is opened with it."""
        every = sorted(file.handover.incomings, key=lambda each: (each.ended_on is not None, -each.on.toordinal()))
        if self.is_another(file):
            self._leave_letter()
            self.open_id = next((each.id for each in every if each.ended_on is None), "")
        self.show_entries(every, self._line, lambda each: self.form.show_incoming(file, each))
        if self.letter is not None:
            self.letter.show_file(file)

    def _line(self, incoming: Incoming) -> tuple[str, str]:
        words, following = self.words, self.desk.incoming.next_thing(incoming)
        name = words.line(words.date(incoming.on), incoming.sender.organisation.strip(), incoming.sender.person.strip())
        if following is None:
            return name, words.text(STATE_NAMES[State.DONE])
        return name, due_in_words(following, self.desk.incoming.today(), words)

    def enter(self) -> None:
        if self.letter is not None:
            self.letter.entered()
        else:
            super().enter()
            self.column.begin_at_top()

    def place(self) -> dict[str, str]:
        letter = {"letter": self.letter.letter.kind.value} if self.letter is not None else {}
        return {**super().place(), **letter}

    def return_to(self, place: dict[str, str]) -> None:
        super().return_to(place)
        if self.open_id and self.open_id == place.get("incoming") and "letter" in place:
            self.write(LetterKind(place["letter"]))

    # --- letters ----------------------------------------------------------------------------------------------------

    def write(self, kind: LetterKind) -> None:
        """Show a letter about the one that is open."""
        self.autosave.flush()
        self._leave_letter()
        if kind is LetterKind.RECEIPT and not self.stage.restricted:
            self.attempt(lambda: self.desk.incoming.propose(self.stage.case_id, self.open_id))
        made = self.letter = IncomingLetter(self.stage, Letter(kind, self.open_id))
        made.closed.connect(self._back)
        self._stack.addWidget(made)
        self._stack.setCurrentWidget(made)
        self.stage.redraw()
        made.entered()

    def _back(self) -> None:
        kind = self.letter.letter.kind if self.letter is not None else LetterKind.RECEIPT
        self._leave_letter()
        self.form.letters[kind].setFocus()

    def _leave_letter(self) -> None:
        letter, self.letter = self.letter, None
        if letter is not None:
            self._stack.setCurrentWidget(self.column)
            self._stack.removeWidget(letter)
            letter.panel.drop()
            letter.deleteLater()
