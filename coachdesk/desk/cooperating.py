"""Working together with partners: the ten steps, building blocks, an agreement, meetings, and papers for these."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeVar
from uuid import uuid4

from coachdesk.desk.changes import LibraryChanged
from coachdesk.desk.listed import ListedDesk
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.documents.cooperation_words import AGREEMENT as AGREEMENT
from coachdesk.documents.cooperation_words import ANY_ORDER as ANY_ORDER
from coachdesk.documents.cooperation_words import BLOCKS as BLOCKS
from coachdesk.documents.cooperation_words import BRIDGE as BRIDGE
from coachdesk.documents.cooperation_words import FIELDS, PROGRESS
from coachdesk.documents.cooperation_words import MEETINGS as MEETINGS
from coachdesk.documents.cooperation_words import PLAIN as PLAIN
from coachdesk.documents.cooperation_words import QUESTIONS as QUESTIONS
from coachdesk.documents.cooperation_words import SESSION as SESSION
from coachdesk.documents.cooperation_words import STEPS as STEPS
from coachdesk.domain.connection.library import Shelf
from coachdesk.domain.connection.together import (
    BlockUse,
    Cooperation,
    CooperationStep,
    Heading,
    MeetingLog,
    Progress,
)
from coachdesk.domain.errors import ChangedSince, UnknownId
from coachdesk.domain.partners import Partner, in_order
from coachdesk.domain.search import fold

_Part = TypeVar("_Part", Cooperation, CooperationStep, BlockUse, MeetingLog)

COOPERATION_FIELDS: Final = FIELDS
PROGRESS_NAMES: Final = PROGRESS
OPEN: Final = (Progress.NOT_YET, Progress.BUSY)
TOOLS: Final = ("agreement", "questions", "session", "overview")
"""What can be put on paper."""


@dataclass(frozen=True, slots=True)
class DueTask:
    """What somebody was to have done by the day `on`: a step, or what was agreed in a meeting."""

    cooperation: str
    name: str
    on: date
    owner: str
    step: str = ""
    agreed: str = ""


class CooperatingDesk(ListedDesk[Cooperation]):
    """What is typed is kept at once; what is pressed, added or taken out can be undone as well."""

    # --- finding ----------------------------------------------------------------------------------------------------

    def all(self) -> tuple[Cooperation, ...]:
        """All of them, by name."""
        return tuple(sorted(self._entries(), key=lambda each: (fold(each.name), each.id)))

    def get(self, cooperation_id: str) -> Cooperation:
        """One of them. Raises UnknownId."""
        found = self.find(cooperation_id)
        if found is None:
            raise UnknownId("cooperation", cooperation_id)
        return found

    def partners(self) -> tuple[Partner, ...]:
        """Everybody in the directory."""
        return in_order(self.tools.vault.opened().partners.all())

    def done(self, cooperation: Cooperation) -> int:
        """How many of the ten steps need nothing any more."""
        return sum(cooperation.step(each).progress not in OPEN for each in self.tools.content.guidance.together.steps)

    def due(self) -> tuple[DueTask, ...]:
        """What was to be done by today and is not, the first day first."""
        today = self.today()
        found = [task for each in self.all() for task in (*self._steps_due(each, today), *_meetings_due(each, today))]
        return tuple(sorted(found, key=lambda task: (task.on, task.name)))

    def _steps_due(self, cooperation: Cooperation, today: date) -> list[DueTask]:
        late = (
            each for each in cooperation.steps if each.progress in OPEN and each.on is not None and each.on <= today
        )
        return [
            DueTask(cooperation.id, cooperation.name, each.on or today, each.owner, step=each.step) for each in late
        ]

    # --- keeping ----------------------------------------------------------------------------------------------------

    def begin(self, name: str, partner: Partner | None = None) -> Cooperation:
        """A new one, with an organisation of the directory where it is one; can be undone. Raises WhoMissing, FieldTooLong."""
        made = Cooperation(uuid4().hex, self.today(), name.strip(), partner.id if partner is not None else "")
        self._together(Deed.COOPERATION_CHANGED, made.name, (made,))
        return made

    def remove(self, cooperation_id: str) -> None:
        """Take one out; can be undone."""
        gone = self.get(cooperation_id)
        self._together(Deed.COOPERATION_REMOVED, gone.name, (), (gone,))

    def typed(self, cooperation_id: str, **values: Any) -> Cooperation:
        """Keep fields that are typed. Raises UnknownId, WhoMissing, FieldTooLong."""
        before = self.get(cooperation_id)
        after = replace(before, **values)
        if after != before:
            self._put((after,))
        return after

    def pressed(self, cooperation_id: str, **values: Any) -> Cooperation:
        """Keep fields that are pressed; can be undone as long as these are as they were left. Raises UnknownId."""
        before = self.get(cooperation_id)
        after = replace(before, **values)
        return self._pressed(before, after, lambda now: _undone(now, before, after, values))

    def _pressed(
        self, before: Cooperation, after: Cooperation, undone: Callable[[Cooperation], Cooperation]
    ) -> Cooperation:
        """Keep what was pressed; `undone` makes of what there is then what it was, or raises ChangedSince."""
        if after == before:
            return before
        self._put((after,))
        back = lambda: self._put((undone(self.get(before.id)),))  # noqa: E731
        self.tools.undo.push(Undoable(Deed.COOPERATION_CHANGED, before.name, back))
        return after

    def step(self, cooperation_id: str, step: str, *, typed: bool = False, **values: Any) -> Cooperation:
        """Keep what is known of one of the ten steps. Raises UnknownId, FieldTooLong."""
        if step not in self.tools.content.guidance.together.steps:
            raise UnknownId("step", step)
        before = self.get(cooperation_id)
        was = before.step(step)
        made = replace(was, **values)
        steps = self._with_step(before, made)
        if typed:
            return self.typed(cooperation_id, steps=steps)
        return self._pressed(
            before,
            replace(before, steps=steps),
            lambda now: replace(now, steps=self._with_step(now, _undone(now.step(step), was, made, values))),
        )

    def _with_step(self, cooperation: Cooperation, made: CooperationStep) -> tuple[CooperationStep, ...]:
        rest = tuple(each for each in cooperation.steps if each.step != made.step)
        return self._in_order(rest if made == CooperationStep(made.step) else (*rest, made))

    def _in_order(self, steps: tuple[CooperationStep, ...]) -> tuple[CooperationStep, ...]:
        order = list(self.tools.content.guidance.together.steps)
        return tuple(sorted(steps, key=lambda each: order.index(each.step) if each.step in order else len(order)))

    def block(self, cooperation_id: str, block: str, *, typed: bool = False, **values: Any) -> Cooperation:
        """Keep how far a building block is, in any order. Raises UnknownId, FieldTooLong."""
        if block not in self.tools.content.guidance.together.blocks:
            raise UnknownId("block", block)
        before = self.get(cooperation_id)
        found = next((each for each in before.blocks if each.block == block), BlockUse(block, Progress.NOT_YET))
        made = replace(found, **values)
        rest = tuple(each for each in before.blocks if each.block != block)
        blocks = rest if made == BlockUse(block, Progress.NOT_YET) else (*rest, made)
        return (self.typed if typed else self.pressed)(cooperation_id, blocks=blocks)

    def heading(self, cooperation_id: str, heading: str, text: str) -> Cooperation:
        """Keep what the agreement says under a heading. Raises UnknownId, FieldTooLong."""
        headings = self.tools.content.guidance.together.headings
        if heading not in headings:
            raise UnknownId("heading", heading)
        texts = {each.heading: each.text for each in self.get(cooperation_id).agreement} | {heading: text}
        agreement = tuple(Heading(each, texts[each]) for each in headings if texts.get(each, "").strip())
        return self.typed(cooperation_id, agreement=agreement)

    # --- meetings ---------------------------------------------------------------------------------------------------

    def add_meeting(self, cooperation_id: str) -> Cooperation:
        """Log a meeting of today; can be undone. Raises UnknownId."""
        before = self.get(cooperation_id)
        made = MeetingLog(self.today())
        meetings = (*before.meetings, made)

        def undone(now: Cooperation) -> Cooperation:
            if now.meetings[-1:] != (made,):
                raise ChangedSince
            return replace(now, meetings=now.meetings[:-1])

        return self._pressed(before, replace(before, meetings=meetings), undone)

    def meeting(self, cooperation_id: str, at: int, *, typed: bool = False, **values: Any) -> Cooperation:
        """Keep what is known of the meeting at this place. Raises UnknownId, FieldTooLong."""
        meetings = self._meetings(cooperation_id, at)
        was = meetings[at]
        made = meetings[at] = replace(was, **values)
        if typed:
            return self.typed(cooperation_id, meetings=tuple(meetings))

        def undone(now: Cooperation) -> Cooperation:
            there = list(now.meetings)
            if at >= len(there):
                raise ChangedSince
            there[at] = _undone(there[at], was, made, values)
            return replace(now, meetings=tuple(there))

        before = self.get(cooperation_id)
        return self._pressed(before, replace(before, meetings=tuple(meetings)), undone)

    def remove_meeting(self, cooperation_id: str, at: int) -> Cooperation:
        """Take out the meeting at this place; can be undone. Raises UnknownId."""
        meetings = self._meetings(cooperation_id, at)
        gone = meetings.pop(at)

        def undone(now: Cooperation) -> Cooperation:
            return replace(now, meetings=(*now.meetings[:at], gone, *now.meetings[at:]))

        before = self.get(cooperation_id)
        return self._pressed(before, replace(before, meetings=tuple(meetings)), undone)

    def _meetings(self, cooperation_id: str, at: int) -> list[MeetingLog]:
        meetings = list(self.get(cooperation_id).meetings)
        if not 0 <= at < len(meetings):
            raise UnknownId("meeting", str(at))
        return meetings

    # --- papers -----------------------------------------------------------------------------------------------------

    def pdf(self, cooperation_id: str, tool: str, language: str) -> bytes:
        """One of TOOLS as a PDF, in one language. Raises UnknownId, and PrintStopped."""
        from coachdesk.documents.cooperation_sheets import SHEETS
        from coachdesk.documents.record_pdf import record_pdf

        if tool not in SHEETS:
            raise UnknownId("tool", tool)
        words = self.tools.translators[language]
        sheet = SHEETS[tool](self.get(cooperation_id), self.tools.content, words, self.today())
        return record_pdf(sheet, created=self.tools.clock())

    def save_pdf(self, cooperation_id: str, tool: str, language: str, path: Path) -> None:
        """Write it where the user asked: whole or not at all. Raises also FileNotWritable."""
        self.write(path, self.pdf(cooperation_id, tool, language))

    # --- the library ------------------------------------------------------------------------------------------------

    def _entries(self) -> tuple[Cooperation, ...]:
        found = self.tools.vault.opened().library.all(Shelf.COOPERATIONS)
        return tuple(each for each in found if isinstance(each, Cooperation))

    def _put(self, kept: tuple[Cooperation, ...], gone: tuple[Cooperation, ...] = ()) -> None:
        self.tools.vault.opened().library.save(kept, gone=gone)
        self.tools.changes.announce(LibraryChanged(Shelf.COOPERATIONS))


def _undone(now: _Part, before: _Part, after: _Part, names: Iterable[str]) -> _Part:
    """Fields as they were before, in what there is now. Raises ChangedSince where they are not as they were left."""
    if any(getattr(now, name) != getattr(after, name) for name in names):
        raise ChangedSince
    return replace(now, **{name: getattr(before, name) for name in names})


def _meetings_due(cooperation: Cooperation, today: date) -> list[DueTask]:
    late = (each for each in cooperation.meetings if each.progress in OPEN and each.by is not None and each.by <= today)
    return [
        DueTask(cooperation.id, cooperation.name, each.by or today, each.owner, agreed=each.agreed) for each in late
    ]
