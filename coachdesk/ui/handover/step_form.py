"""What is said while a step of a handover is taken: who, how, on which day, and why."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.handover_words import PASS_FIELDS, SENDINGS
from coachdesk.domain.cases import SHORT
from coachdesk.domain.handover import Sending, State
from coachdesk.domain.handover.way import BY_STATE, Guard
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.handover.way_words import STEPS
from coachdesk.ui.language import Language
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.tab_order import as_seen
from coachdesk.ui.place import LOOSE

_WHO: Final[Mapping[State, str]] = MappingProxyType(
    {State.ASKED: mark("Whom did you ask?"), State.RECEIVED: mark("Who confirmed it?")}
)
_WHY: Final = {State.CAME_BACK: mark("Why did it come back?"), State.WITHDRAWN: mark("Why, if the client wants to say")}
ASKS: Final = frozenset({State.ASKED, State.SENT, State.RECEIVED, State.CAME_BACK, State.WITHDRAWN})
"""The steps that ask for something; the others are taken at once, today."""


class StepForm(Speaking):
    """`taken` when the step is to be taken; `left` when not."""

    taken = Signal()
    left = Signal()

    def __init__(self, language: Language, autosave: Autosave) -> None:
        super().__init__(language)
        self.state: State | None = None
        self.title = label("h3", wrap=True)
        self.who = self._line()
        self.how = Toggles(language, PASS_FIELDS["how"], list(SENDINGS.items()))
        self.contact = self._line(PASS_FIELDS["contact"])
        self.contact_on = DayField(language, PASS_FIELDS["contact_on"])
        self.why = SaidFields(language, "", autosave, on_paper=False)
        for story in (self.why.typed, self.why.interpreted):
            story.setProperty(LOOSE, True)  # kept with the step, and not before
        self.day = DayField(language, PASS_FIELDS["on"], needed=True)
        self.take, self.leave = button("primary"), button("quiet")
        self.speak(self.leave.setText, mark("Leave it as it is"))
        self.take.clicked.connect(self.taken)
        self.leave.clicked.connect(self.left)
        frame, inside = card("inset", spacing=12)
        for part in (self.title, self.who, self.how, self.contact, self.contact_on, self.why, self.day):
            inside.addWidget(part)
        inside.addLayout(row(self.leave, None, self.take))
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(frame)
        self._inside = inside
        self.hide()

    def _line(self, source: str = "") -> Labelled:
        field = TextLine()
        field.setMaxLength(SHORT)
        return Labelled(self.language, source, field)

    @staticmethod
    def _text(labelled: Labelled) -> str:
        field = labelled.field
        assert isinstance(field, TextLine)
        return field.text().strip()

    # --- asking -----------------------------------------------------------------------------------------------------

    def ask(self, state: State, today: date, person: str, client_language: str) -> None:
        """Ask what the step to a state needs; `person` is the one at the recipient's."""
        self.state = state
        for labelled, text in ((self.who, person), (self.contact, "")):
            assert isinstance(labelled.field, TextLine)
            labelled.field.setText(text)
        self.who.setVisible(Guard.WHO in BY_STATE[state].guards)
        self.how.setVisible(state is State.SENT)
        self.how.show_chosen(())
        received = state is State.RECEIVED
        self.contact.setVisible(received)
        self.contact_on.setVisible(received)
        self.contact_on.show_day(None)
        self.why.setVisible(state in _WHY)
        self.why.typed.show_value("")
        self.why.interpreted.show_value("")
        self.why.speak_to(client_language)
        self.day.show_day(today)
        self.retranslate()
        self.show()
        as_seen(self._inside)
        self.begins_at.setFocus()

    @property
    def begins_at(self) -> QWidget:
        """The first thing to say."""
        if not self.who.isHidden():
            return self.who.field
        if not self.how.isHidden():
            return self.how.button(self.how.ids[0])
        return self.why.typed

    def retranslate(self) -> None:
        super().retranslate()
        if self.state is None:
            return
        words = self.words
        self.title.setText(words.text(STEPS[self.state]))
        self.take.setText(words.text("Note this"))
        self.who.show_name(words.text(_WHO[self.state]) if self.state in _WHO else "")
        self.why.show_name(words.text(_WHY[self.state]) if self.state in _WHY else "")

    @property
    def said(self) -> dict[str, Any]:
        """Fields of what is passed, as far as they were asked for."""
        assert self.state is not None
        found: dict[str, Any] = {"on": self.day.day}
        if not self.who.isHidden():
            found["who"] = self._text(self.who)
        if self.state is State.SENT:
            found["how"] = Sending(self.how.chosen[0]) if self.how.chosen else Sending.NOT_SAID
        if self.state is State.RECEIVED:
            found |= {"contact": self._text(self.contact), "contact_on": self.contact_on.day}
        if self.state in _WHY:
            found["note"] = self.why.words_said
        return found

    def close_form(self) -> None:
        """Ask for nothing any more."""
        self.state = None
        self.hide()
