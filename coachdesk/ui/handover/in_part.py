"""What others hand over to us, as a part of Hand over: the list, the one that is open, and the letters about it."""

from functools import cached_property
from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.handover_words import STATE_NAMES, due_in_words
from coachdesk.desk.incoming import FIELDS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Incoming, Party, State
from coachdesk.domain.handover.letters import Letter, LetterKind
from coachdesk.domain.kind import Kind
from coachdesk.domain.partners import Partner
from coachdesk.i18n import mark
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.handover.incoming_form import IncomingForm
from coachdesk.ui.handover.incoming_letter import IncomingLetter
from coachdesk.ui.handover.who_list import ListWords, WhoList
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import column
from coachdesk.ui.parts.scroll import Scrolling, into_sight
from coachdesk.ui.parts.stack import Stack
from coachdesk.ui.parts.tab_order import as_seen

_WORDS: Final = ListWords(
    mark("Handed over to us"),
    (
        mark("Does somebody hand over to you? Nobody comes with a letter alone: the three of you meet."),
        mark("A new person begins with a case. Then write here who hands over, and what came along."),
    ),
    mark("Register a handover"),
)
_NAMES: Final = {"organisation": FIELDS["sender.organisation"], "person": FIELDS["sender.person"]}


class InPart(FollowPart):
    """The list with the form below it; or, over both, a letter."""

    scrolls = True

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self.open_id, self._case_id = "", ""
        self.letter: IncomingLetter | None = None
        self.list = WhoList(stage, _WORDS, _NAMES, self.desk.incoming.partners)
        self.list.opened.connect(lambda key: self.open(key if key != self.open_id else ""))
        self.list.removed.connect(self.remove)
        self.list.named.connect(self.register)
        body = QWidget()
        self._box = column(self.list, None, spacing=14)
        self._box.setContentsMargins(0, 0, 4, 0)
        body.setLayout(self._box)
        self.column = Scrolling(body)
        self._stack = Stack()
        self._stack.addWidget(self.column)
        self.setLayout(column(self._stack))

    @cached_property
    def form(self) -> IncomingForm:
        """The one that is open; made when there first is one."""
        made = IncomingForm(self.stage)
        made.removed.connect(lambda: self.remove(self.open_id))
        made.letter_wanted.connect(lambda kind: self.write(LetterKind(kind)))
        self._box.insertWidget(1, made)
        return made

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        """Show the case; what is not at its end is opened with it."""
        every = sorted(file.handover.incomings, key=lambda each: (each.ended_on is not None, -each.on.toordinal()))
        if file.case.id != self._case_id:
            self._case_id = file.case.id
            self.list.fold()
            self._leave_letter()
            under_way = [each.id for each in every if each.ended_on is None]
            self.open_id = next(iter(under_way), "")
        opened = next((each for each in every if each.id == self.open_id), None)
        self.list.show_lines(((each.id, *self._line(each)) for each in every), self.open_id)
        if opened is not None:
            self.form.show_incoming(file, opened)
        if "form" in self.__dict__:
            self.form.setVisible(opened is not None)
            as_seen(self._box)
        if self.letter is not None:
            self.letter.show_file(file)

    def _line(self, incoming: Incoming) -> tuple[str, str]:
        words, following = self.words, self.desk.incoming.next_thing(incoming)
        name = words.line(words.date(incoming.on), incoming.sender.organisation.strip(), incoming.sender.person.strip())
        if following is None:
            return name, words.text(STATE_NAMES[State.DONE])
        return name, due_in_words(following, self.desk.incoming.today(), words)

    def enter(self) -> None:
        """Take the focus."""
        if self.letter is not None:
            self.letter.entered()
        else:
            self.list.begins_at.setFocus()
            self.column.begin_at_top()

    def place(self) -> dict[str, str]:
        """What is open; see `Page.place`."""
        letter = {"letter": self.letter.letter.kind.value} if self.letter is not None else {}
        return {"incoming": self.open_id, **letter, **({"new": "1"} if self.list.naming else {})}

    def return_to(self, place: dict[str, str]) -> None:
        """Open it again; what is gone by now stays closed."""
        wanted = place.get("incoming", "")
        if not wanted or self.file.find(Kind.INCOMINGS, wanted) is not None:
            self.open(wanted)
            if wanted and "letter" in place:
                self.write(LetterKind(place["letter"]))
        if "new" in place:
            self.list.begin()

    # --- doing ------------------------------------------------------------------------------------------------------

    def open(self, key: str) -> None:
        """Show one in the form; "" for none. What could not be kept in the one on show is not put away."""
        self.autosave.flush()
        if not ("form" in self.__dict__ and self.form.held()):
            self.open_id = key
        self.stage.redraw()

    def register(self, who: Partner | Party) -> None:
        """A new one, opened at what is asked of us."""
        made: list[Incoming] = []
        if self.attempt(lambda: made.append(self.desk.incoming.register(self.stage.case_id, who))):
            self.list.fold()
            self.open(made[0].id)
            self.form.told["question"].typed.setFocus()
            into_sight(self.form)

    def remove(self, key: str) -> None:
        """Take one out; can be undone."""
        self.autosave.flush()
        if self.attempt(lambda: self.desk.incoming.remove(self.stage.case_id, Kind.INCOMINGS, key)):
            self.list.begins_at.setFocus()

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
