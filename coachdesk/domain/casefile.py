"""A case with everything in it, as one value."""

from dataclasses import dataclass
from datetime import datetime

from coachdesk.domain.cases import Case
from coachdesk.domain.choosing import Choice, Priority
from coachdesk.domain.connection.record import Connection
from coachdesk.domain.course import Course
from coachdesk.domain.course.goals import goal_of
from coachdesk.domain.handover.record import Handover
from coachdesk.domain.kind import Kind
from coachdesk.domain.listening import Answer
from coachdesk.domain.picture import Picture
from coachdesk.domain.privacy import Restriction, Statement
from coachdesk.domain.questions import Condition
from coachdesk.domain.records import GROUP_OF, Record
from coachdesk.domain.stages import Stage
from coachdesk.domain.steps import Step


@dataclass(frozen=True, slots=True)
class CaseFile:
    """The case, the answers in the order of the content, the choice, and the steps in the agreed order.

    `statement` is the client's own, for the file; with a `restriction` the case may be read and not changed. `picture` is
    what is seen of this person in conversation, `course` what is agreed on, kept and followed, `handover` what is handed
    over to others and by them, `connection` work, activities and the people around.
    """

    case: Case
    answers: tuple[Answer, ...] = ()
    choice: Choice = Choice()
    steps: tuple[Step, ...] = ()
    statement: Statement | None = None
    restriction: Restriction | None = None
    picture: Picture = Picture()
    course: Course = Course()
    handover: Handover = Handover()
    connection: Connection = Connection()

    def answer(self, question_id: str) -> Answer | None:
        """The answer to a question, or None when it was never touched."""
        return next((a for a in self.answers if a.question_id == question_id), None)

    def holds(self, when: Condition) -> bool:
        """Whether the option is ticked on which something depends."""
        answer = self.answer(when.question)
        return answer is not None and when.option in answer.picked

    def of(self, kind: Kind) -> tuple[Record, ...]:
        """The entries of a kind."""
        found: tuple[Record, ...] = getattr(getattr(self, GROUP_OF[kind]), kind.value)
        return found

    def find(self, kind: Kind, key: str) -> Record | None:
        """One entry, or None."""
        return next((record for record in self.of(kind) if record.key == key), None)

    @property
    def on_plan(self) -> tuple[Priority, ...]:
        """What was chosen, without that of which the goal rests or was given up: its steps are not asked of anybody now."""
        held = ((each, goal_of(self.course.goals, each.area_id)) for each in self.choice.priorities)
        return tuple(priority for priority, goal in held if goal is None or not goal.rests)

    def steps_of(self, area_id: str) -> tuple[Step, ...]:
        """The steps agreed for one priority, in order."""
        return tuple(s for s in self.steps if s.area_id == area_id)


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """One line of a list: what is shown of a case without opening it.

    `stage` is where the case stands; `contact_name` the fixed contact person.
    """

    id: str
    calling_name: str
    own_script_name: str
    reference: str
    speaks: tuple[str, ...]
    client_language: str
    stage: Stage
    changed_at: datetime
    archived: bool
    deleted: bool
    restricted: bool = False
