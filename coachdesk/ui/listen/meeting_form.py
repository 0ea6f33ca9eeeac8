"""One talk: when and where, who was there, through whom, what was agreed, and when the next one is."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.meeting_words import PLACES, PRESENT
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT
from coachdesk.domain.errors import CaseError
from coachdesk.domain.picture import Meeting, MeetingPlace, Present
from coachdesk.domain.picture.meetings import parse_minutes
from coachdesk.domain.steps import parse_time
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.listen.meeting_interpreter import InterpreterFields
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, row, rule
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.fields import Labelled, Story, TextLine
from coachdesk.ui.parts.kept_words import KeptWords
from coachdesk.ui.parts.tab_order import as_seen

_NARROW_FIELD = 92
"""Pixels of a field for a time or a number."""
_TOLD_BACK = "told_back"


class MeetingForm(Speaking):
    """Keeps every change at once through the desk; `removed` asks to take the talk away."""

    removed = Signal()

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self._autosave = stage, stage.autosave
        self.meeting: Meeting | None = None
        self._fields: dict[Labelled, TextLine | Story] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(12)
        self._make_when()
        self._make_who()
        self._box.addWidget(rule())
        self.interpreter = InterpreterFields(self.language, self._autosave)
        self.interpreter.said.connect(
            lambda: self._keep(self.interpreter.problem.say, lambda: {"interpreter": self.interpreter.here})
        )
        self.interpreter.grown.connect(lambda: as_seen(self._box))
        self._box.addWidget(self.interpreter)
        self._box.addWidget(rule())
        self._make_agreed()

    # --- the fields -------------------------------------------------------------------------------------------------

    def _make_when(self) -> None:
        self.day = DayField(self.language, mark("Day"), needed=True)
        self.day.picked.connect(lambda: self._keep(self.day.show_problem, lambda: {"on": self.day.day}))
        self.time = self._line(mark("What time?"), lambda text: {"at": parse_time(text)}, "14:30")
        self.minutes = self._line(mark("Minutes"), lambda text: {"minutes": parse_minutes(text)}, "60")
        flow = Flow(spacing=14)
        for part in (self.day, self.time, self.minutes):
            flow.addWidget(part)
        self._box.addLayout(flow)
        self.where = Toggles(self.language, mark("Where?"), PLACES.items())
        self.where.picked.connect(lambda: self._keep(self._tell, lambda: {"place": MeetingPlace(self.where.chosen[0])}))
        self._box.addWidget(self.where)

    def _make_who(self) -> None:
        self.who = Toggles(self.language, mark("Who else was there?"), PRESENT.items(), many=True)
        self.who.picked.connect(
            lambda: self._keep(self._tell, lambda: {"present": tuple(map(Present, self.who.chosen))})
        )
        self.others = self._line(mark("Who?"), lambda text: {"others": text}, ltr=False)
        self._box.addWidget(self.who)
        self._box.addWidget(self.others)

    def _make_agreed(self) -> None:
        self.said = KeptWords(self.language, mark("What the client said"), self._autosave)
        self.said.said.connect(lambda: self._keep(self.said.show_problem, lambda: {"said": self.said.words_said}))
        self.agreed = KeptWords(self.language, mark("What did you agree?"), self._autosave)
        self.agreed.said.connect(
            lambda: self._keep(self.agreed.show_problem, lambda: {"agreed": self.agreed.words_said})
        )
        back = ((_TOLD_BACK, mark("This person told it back in own words")),)
        self.told_back = Toggles(self.language, "", back, many=True)
        self.told_back.picked.connect(
            lambda: self._keep(self._tell, lambda: {"teach_back": bool(self.told_back.chosen)})
        )
        self.next_on = DayField(self.language, mark("When do you meet again?"))
        self.next_on.picked.connect(
            lambda: self._keep(self.next_on.show_problem, lambda: {"next_on": self.next_on.day})
        )
        self.plan_next = button("plain", "plus")
        self.speak(self.plan_next.setText, mark("Make it an appointment"))
        self.plan_next.clicked.connect(self._plan_next)
        story = Story(lines=2, most=8)
        self.note = self._watched(Labelled(self.language, mark("Note"), story), story, lambda text: {"note": text})
        self.remove = button("quiet", "delete")
        self.speak(self.remove.setText, mark("Remove this talk"))
        self.remove.clicked.connect(self.removed)
        for part in (self.said, self.agreed, self.told_back, self.next_on):
            self._box.addWidget(part)
        self._box.addLayout(row(self.plan_next, None))
        self._box.addWidget(self.note)
        self._box.addLayout(row(None, self.remove))

    def _line(
        self, source: str, read: Callable[[str], dict[str, Any]], example: str = "", *, ltr: bool = True
    ) -> Labelled:
        """A field of one line; `read` makes of its text what is to be kept, or raises."""
        field = TextLine(ltr=ltr)
        field.setPlaceholderText(example)
        if ltr:
            field.setMaxLength(SHORT)  # what is wrong with it is said with the text itself
            field.setFixedWidth(_NARROW_FIELD)
        return self._watched(Labelled(self.language, source, field), field, read)

    def _watched(self, made: Labelled, field: TextLine | Story, read: Callable[[str], dict[str, Any]]) -> Labelled:
        """Know a field, and keep what it says."""
        self._fields[made] = field
        self._autosave.watch(field, lambda: self._keep(made.show_problem, lambda: read(_text(field))))
        return made

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_meeting(self, meeting: Meeting, file: CaseFile) -> None:
        """Show a talk; fields with what is not kept yet, or was refused, are left alone."""
        if self.meeting is None or self.meeting.id != meeting.id:
            self._forget()
        self.meeting = meeting
        self.day.show_kept(meeting.on)
        self.next_on.show_kept(meeting.next_on)
        self._show(self.time, f"{meeting.at:%H:%M}" if meeting.at else "", parse_time)
        self._show(self.minutes, str(meeting.minutes or ""))
        self._show(self.others, meeting.others)
        self._show(self.note, meeting.note)
        self.where.show_chosen([meeting.place])
        self.who.show_chosen(meeting.present)
        self.others.setVisible(Present.OTHER in meeting.present or bool(meeting.others))
        self.interpreter.show_here(meeting.interpreter)
        self.interpreter.propose(self._stage.desk.guides.interpreting(file, meeting.interpreter))
        self.said.show_kept(meeting.said, file.case.client_language)
        self.agreed.show_kept(meeting.agreed, file.case.client_language)
        contacts, next_on = self._stage.desk.contacts, meeting.next_on
        possible = next_on is not None and next_on >= contacts.today() and not contacts.is_planned(file, next_on)
        self.plan_next.setVisible(possible)
        self.told_back.show_chosen([_TOLD_BACK] if meeting.teach_back else [])

    def _show(self, labelled: Labelled, text: str, means: Callable[[str], object] = str.strip) -> None:
        field = self._fields[labelled]
        if not self._autosave.leaves_alone(field) and not _is_same(_text(field), text, means):
            field.show_value(text)

    def _forget(self) -> None:
        """Another talk comes: what was refused in one is none of another's."""
        for day in (self.day, self.next_on):
            day.show_problem("")
        for labelled in self._fields:
            labelled.show_problem("")
        self.interpreter.forget()
        self.said.show_problem("")
        self.agreed.show_problem("")

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep(self, show_problem: Callable[[str], object], read: Callable[[], dict[str, Any]]) -> None:
        """Keep the fields of the talk that `read` gives, or say why that can't be."""
        assert self.meeting is not None
        try:
            self._stage.desk.picture.save(self._stage.case_id, replace(self.meeting, **read()))
        except CaseError as error:
            show_problem(messages.refusal(error, self.words))
            return
        show_problem("")

    def _tell(self, problem: str) -> None:
        """For what has no place to say it at."""
        if problem:
            self._stage.around.speaker.tell(problem)

    def _plan_next(self) -> None:
        """Make an appointment of the day on which they meet again; it can be filled in where appointments stand."""
        assert self.meeting is not None
        talk = self.meeting
        if self._stage.attempt(lambda: self._stage.desk.contacts.plan_next(self._stage.case_id, talk)):
            self.next_on.open.setFocus()


def _is_same(typed: str, text: str, means: Callable[[str], object]) -> bool:
    """Whether what is typed means the same; what was refused in another talk means nothing."""
    try:
        return means(typed) == means(text)
    except CaseError:
        return False


def _text(field: TextLine | Story) -> str:
    return (field.text() if isinstance(field, TextLine) else field.toPlainText()).strip()
