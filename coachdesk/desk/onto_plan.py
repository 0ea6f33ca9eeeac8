"""What was chosen in Connect becomes a step of the plan: an activity, a place to work, a buddy."""

from dataclasses import replace
from datetime import date
from typing import Final, cast
from uuid import uuid4

from coachdesk.desk.base import Area
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.activities import Activity
from coachdesk.domain.connection.buddies import Buddy
from coachdesk.domain.connection.joining import Joining
from coachdesk.domain.connection.library import Shelf
from coachdesk.domain.connection.work import Placement
from coachdesk.domain.errors import ChangedSince, UnknownId
from coachdesk.domain.records import kind_of
from coachdesk.domain.steps import Step, When, replaced

Plannable = Joining | Placement | Buddy
PHRASES: Final[dict[type[Plannable], tuple[str, str]]] = {
    Joining: ("go_to_activity", "activity"),
    Placement: ("begin_work", "place"),
    Buddy: ("meet_buddy", "person"),
}
"""The phrase of the step, and its slot for what it is called."""


class OntoPlan(Area):
    """One press puts it there; undo takes the step off, and the record is as it was before."""

    def areas(self, file: CaseFile) -> tuple[str, ...]:
        """The priorities that a step can be for, as the client ordered them: those that do not rest."""
        return tuple(each.area_id for each in file.on_plan)

    def can(self, file: CaseFile) -> bool:
        """Whether the client chose anything that a step could be for."""
        return bool(self.areas(file))

    def fitting(self, file: CaseFile, record: Plannable) -> str:
        """The priority that this fits best: the first of those of its phrase that was chosen, or else the first chosen.

        Raises UnknownId where nothing was chosen.
        """
        chosen = self.areas(file)
        if not chosen:
            raise UnknownId("priority", "")
        wanted = self.tools.content.phrases[PHRASES[type(record)][0]].areas
        return next((area for area in wanted if area in chosen), chosen[0])

    def step(self, file: CaseFile, record: Plannable) -> Step | None:
        """The step that it became; None where there is none, or it was taken off the plan."""
        return next((step for step in file.steps if step.id == record.step), None) if record.step else None

    def put(self, case_id: str, record: Plannable, area: str = "") -> CaseFile:
        """Put it on the plan for the priority `area`, or for the one that fits; can be undone. What is there stays as it is.

        Raises UnknownId where nothing was chosen, or the record is gone.
        """
        file = self.store.get(case_id)
        kind, held = kind_of(record), cast(Plannable | None, file.find(kind_of(record), record.key))
        if held is None:
            raise UnknownId(kind.value, record.key)
        if self.step(file, held) is not None:
            return file
        step = self._made(held, area or self.fitting(file, held))
        file.choice.priority(step.area_id)
        self.store.save_steps(case_id, replaced(file.steps, step))
        self.store.save_record(case_id, replace(held, step=step.id))

        def back() -> None:
            now = self.store.get(case_id)
            record_now = cast(Plannable | None, now.find(kind, held.key))
            if step not in now.steps:
                raise ChangedSince
            self.store.save_steps(case_id, tuple(each for each in now.steps if each.id != step.id))
            if record_now is not None and record_now.step == step.id:
                self.store.save_record(case_id, replace(record_now, step=held.step))
            self.announce(case_id)

        self.tools.undo.push(Undoable(Deed.STEP_ADDED, file.case.calling_name, back))
        return self.announce(case_id)

    def _made(self, record: Plannable, area: str) -> Step:
        """The step, with what is known of place, day and company."""
        phrase, slot = PHRASES[type(record)]
        step = Step(uuid4().hex, area, phrase, {slot: self._called(record)})
        if isinstance(record, Joining):
            place = next((each.place for each in self._activities() if each.id == record.activity), "")
            return replace(step, where=place, with_whom=record.goes_along, when=self._when(record.first_on))
        if isinstance(record, Placement):
            return replace(step, with_whom=record.supervisor, where=record.address, when=self._when(record.begins_on))
        return replace(step, with_whom=record.first_with, when=self._when(record.first_on))

    def _called(self, record: Plannable) -> str:
        if isinstance(record, Joining):
            return record.title
        return record.host if isinstance(record, Placement) else record.name

    def _activities(self) -> tuple[Activity, ...]:
        return cast(tuple[Activity, ...], self.tools.vault.opened().library.all(Shelf.ACTIVITIES))

    def _when(self, day: date | None) -> When:
        """The day, as far as it lies ahead."""
        return When(day) if day is not None and day >= self.today() else When()
