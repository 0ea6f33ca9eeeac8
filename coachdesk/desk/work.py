"""Fitting work: places for one client with what they are for, visits there, what changed and why, hours, and what the host is told."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, cast
from uuid import uuid4

from coachdesk.desk.host_telling import HostTelling, asked_anew
from coachdesk.desk.recording import not_long_ago
from coachdesk.desk.undo import Deed
from coachdesk.documents.joined_choices import SAID
from coachdesk.documents.joined_labels import LABELS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT
from coachdesk.domain.connection.work import (
    Ending,
    Placement,
    Purpose,
    Standing,
    WorkChange,
    WorkVisit,
    visits_of,
)
from coachdesk.domain.course.terms import HOURS, Counter, Hours, made
from coachdesk.domain.errors import ChangedSince, ChangeReasonMissing, DayTooEarly, StillToCome, UnknownId
from coachdesk.domain.handover import Party
from coachdesk.domain.intake import names_strength
from coachdesk.domain.kind import Kind
from coachdesk.domain.partners import Partner, in_order
from coachdesk.domain.picture import Side, Tag
from coachdesk.domain.questions import Text
from coachdesk.domain.records import Record
from coachdesk.domain.words import Words

FIELDS: Final[Mapping[str, str]] = LABELS[Kind.PLACEMENTS]
VISIT_FIELDS: Final[Mapping[str, str]] = LABELS[Kind.WORK_VISITS]
CHANGE_FIELDS: Final[Mapping[str, str]] = LABELS[Kind.WORK_CHANGES]
KINDS: Final[Mapping[Any, str]] = SAID[Kind.PLACEMENTS, "kind"]
STANDINGS: Final[Mapping[Any, str]] = SAID[Kind.PLACEMENTS, "standing"]
PURPOSES: Final[Mapping[Any, str]] = SAID[Kind.PLACEMENTS, "purposes"]
TAGS: Final[Mapping[Any, str]] = SAID[Kind.PLACEMENTS, "tags"]
COUNTERS: Final[Mapping[Any, str]] = SAID[Kind.PLACEMENTS, "counter"]
ENDINGS: Final[Mapping[Any, str]] = SAID[Kind.PLACEMENTS, "ending"]
TOLD: Final[Mapping[Any, str]] = SAID[Kind.PLACEMENTS, "told"]
PRESSED: Final = frozenset(
    {"on", "partner", "kind", "standing", "purposes", "tags", "begins_on", "until", "counter", "told", "look_on"}
    | {"agreed_on", "ending", "ended_on", "results"}
)
"""What is pressed or chosen, and can be undone; everything else is kept as it is typed."""
FIXED: Final = frozenset({"purposes", "aim"})
"""What was agreed on when the work began: it changes with a reason."""
_WORK_COUNTERS: Final = (Counter.PARTICIPATION, Counter.WORK_MODULE)
_WITH_REASON: Final = (Ending.STOPPED, Ending.OTHER_PLACE)


@dataclass(frozen=True, slots=True)
class Strength:
    """Something that the client is good at, as it can be taken over: in Dutch and in the client's language, with its tags."""

    words: Words
    tags: tuple[Tag, ...]


class WorkDesk(HostTelling):
    """Every call is kept at once. All but what is typed can be undone."""

    def check(self, record: Record) -> None:
        """Raises StillToCome for what was to be noted when it had been, DayTooEarly for an end before the beginning and for
        a visit of long ago, ChangeReasonMissing for work that stopped without a word on why."""
        today = self.today()
        if isinstance(record, WorkVisit | WorkChange) and record.on > today:
            raise StillToCome
        if isinstance(record, WorkVisit):
            not_long_ago(record.on, today)
        if not isinstance(record, Placement):
            return
        if any(day is not None and day > today for day in (record.on, record.agreed_on, record.ended_on)):
            raise StillToCome
        if record.begins_on is not None and record.until is not None and record.until < record.begins_on:
            raise DayTooEarly(record.begins_on)
        if record.begins_on is not None and record.ended_on is not None and record.ended_on < record.begins_on:
            raise DayTooEarly(record.begins_on)
        if record.standing is Standing.ENDED and record.ending in _WITH_REASON and not record.ended_why:
            raise ChangeReasonMissing

    def _check_back(self, file: CaseFile, before: Record | None, after: Record) -> None:
        """A place that bears visits or changes is not taken away from under them."""
        if before is None and (self.visits(file, after.key) or self.changes(file, after.key)):
            raise ChangedSince

    # --- finding ----------------------------------------------------------------------------------------------------

    def all(self, file: CaseFile) -> tuple[Placement, ...]:
        """What goes on first, then ideas, and what is over last; of each the last that came up first."""
        order = (Standing.ACTIVE, Standing.IDEA, Standing.ENDED)
        newest = sorted(file.connection.placements, key=lambda each: each.on, reverse=True)
        return tuple(sorted(newest, key=lambda each: order.index(each.standing)))

    def visits(self, file: CaseFile, placement_id: str) -> tuple[WorkVisit, ...]:
        """The visits to a place, the last first."""
        return visits_of(file.connection.work_visits, placement_id)

    def changes(self, file: CaseFile, placement_id: str) -> tuple[WorkChange, ...]:
        """What the place was for before, the last change first."""
        found = (each for each in file.connection.work_changes if each.about == placement_id)
        return tuple(sorted(found, key=lambda each: each.number, reverse=True))

    def partners(self) -> tuple[Partner, ...]:
        """Who of the directory can be a host."""
        return in_order(self.tools.vault.opened().partners.all())

    def strengths(self, file: CaseFile) -> tuple[Strength, ...]:
        """What the client is good at and what carries him, as it was named before; each once."""
        content, items = self.tools.content, file.picture.energy
        found: list[Strength] = []
        for item in items:
            card = content.energy_cards.get(item.card)
            if (item.strength or item.quality) and names_strength(item, card):
                own = item.quality or item.words
                found.append(Strength(own or self._in_both(file, card.strength if card else None), item.tags))
        for each in file.picture.scale:
            if each.side is Side.STRENGTH:
                stone = content.scale_cards.get(each.card)
                found.append(Strength(each.words or self._in_both(file, stone.short if stone else None), ()))
        return tuple({each.words: each for each in found if each.words}.values())

    def _in_both(self, file: CaseFile, text: Text | None) -> Words:
        """A text of the content in Dutch and in the client's language."""
        if text is None:
            return Words()
        other = file.case.client_language
        said = self.words_for(file.case, "nl").ptext(text.context, text.source)
        if other == "nl":
            return Words(said)
        return Words(said, "nl", self.words_for(file.case, other).ptext(text.context, text.source), other)

    # --- the place --------------------------------------------------------------------------------------------------

    def add(self, case_id: str, who: Party | Partner) -> Placement:
        """An idea for a place, with what the directory says of it; can be undone. Raises HostMissing."""
        partner = who.id if isinstance(who, Partner) else who.partner
        names = (who.organisation.strip(), who.person.strip())
        made = Placement(
            uuid4().hex,
            self.today(),
            next((name for name in names if name), ""),
            partner,
            address=who.address,
            supervisor=names[1] if names[0] else "",
            phone=who.phone,
            email=who.email,
        )
        self.moved(case_id, None, made)
        return made

    def change(self, case_id: str, placement_id: str, **changes: Any) -> CaseFile:
        """Keep fields of Placement; what is pressed can be undone. What the client agreed on that the host may know is to be
        asked anew when it changes, or the host does.

        Raises ChangeReasonMissing for what was agreed on and has begun (see `change_agreed`), and what Placement and `check` do.
        """
        before = self.placement(self.store.get(case_id), placement_id)
        changes = {name: value for name, value in changes.items() if getattr(before, name) != value}
        if FIXED & changes.keys() and before.standing is not Standing.IDEA:
            raise ChangeReasonMissing
        after = asked_anew(before, replace(before, **changes))
        return self._pressed(case_id, before, after) if PRESSED & changes.keys() else self.save(case_id, after)

    def begin(self, case_id: str, placement_id: str) -> CaseFile:
        """The work has begun, today where no day stands there, or goes on again; can be undone. Why it had ended stays among
        the changes. Raises WorkPurposeMissing."""
        file = self.store.get(case_id)
        before = self.placement(file, placement_id)
        goes_on = replace(before, ending=Ending.NOT_YET, ended_on=None, ended_why=Words())
        after = replace(goes_on, standing=Standing.ACTIVE, begins_on=before.begins_on or self.today())
        if before.ended_why:
            return self._together(file, Deed.CARD_MOVED, (after, self._was(file, before, before.ended_why)))
        return self._pressed(case_id, before, after)

    def _was(self, file: CaseFile, before: Placement, reason: Words, decided: str = "") -> WorkChange:
        """What the work was for until today, and why that changed. Raises ChangeReasonMissing."""
        number = max((each.number for each in self.changes(file, before.id)), default=0) + 1
        return WorkChange(
            uuid4().hex, self.today(), before.id, number, before.purposes, before.aim, reason, decided.strip()
        )

    def change_agreed(self, case_id: str, placement_id: str, reason: Words, decided: str, **changes: Any) -> CaseFile:
        """Change what the work is for after it began: what it was before stays, with the reason; can be undone.

        `changes` are `purposes` and `aim`. Raises ChangeReasonMissing, WorkPurposeMissing, TooManyPurposes.
        """
        file = self.store.get(case_id)
        before = self.placement(file, placement_id)
        after = asked_anew(before, replace(before, **changes))
        if after == before:
            return file
        return self._together(file, Deed.CARD_MOVED, (after, self._was(file, before, reason, decided)))

    def end(self, case_id: str, placement_id: str, ending: Ending, why: Words) -> CaseFile:
        """The work is over, or stays without guidance; a first day that is still to come goes. Can be undone.

        Raises ChangeReasonMissing where it stopped."""
        before, today = self.placement(self.store.get(case_id), placement_id), self.today()
        begun = before.begins_on if before.begins_on is not None and before.begins_on <= today else None
        over = replace(before, standing=Standing.ENDED, begins_on=begun, look_on=None)
        ended = replace(over, ending=ending, ended_on=today, ended_why=why)
        return self._pressed(case_id, before, ended)

    def drop(self, case_id: str, placement_id: str) -> CaseFile:
        """Take out a place with its visits and changes; can be undone. A step on the plan stays."""
        file = self.store.get(case_id)
        gone: tuple[Record, ...] = (
            self.placement(file, placement_id),
            *self.visits(file, placement_id),
            *self.changes(file, placement_id),
        )
        return self._together(file, Deed.RECORD_REMOVED, (), gone)

    # --- visits and hours -------------------------------------------------------------------------------------------

    def add_visit(self, case_id: str, placement_id: str) -> WorkVisit:
        """A visit of today; with it a planned one that has come is no longer ahead. Can be undone."""
        file = self.store.get(case_id)
        place, today = self.placement(file, placement_id), self.today()
        visit = WorkVisit(uuid4().hex, today, placement_id)
        records: tuple[Record, ...] = (visit,)
        if place.look_on is not None and place.look_on <= today:
            records = (visit, replace(place, look_on=None))
        self._together(file, Deed.CARD_MOVED, records)
        return visit

    def change_visit(self, case_id: str, visit_id: str, **changes: Any) -> CaseFile:
        """Keep fields of WorkVisit; what is pressed can be undone. Raises UnknownId, StillToCome."""
        before = self.store.get(case_id).find(Kind.WORK_VISITS, visit_id)
        if before is None:
            raise UnknownId("visit", visit_id)
        after = replace(cast(WorkVisit, before), **changes)
        return self._pressed(case_id, before, after) if PRESSED & changes.keys() else self.save(case_id, after)

    def question(self, purpose: Purpose) -> Text:
        """What to ask the client of a purpose on a visit."""
        return self.tools.content.guidance.buddy.visits[purpose].text

    def counters(self, file: CaseFile, placement: Placement) -> tuple[Counter, ...]:
        """What hours of work can count for on the client's route; both where the route asks for neither, or is not known."""
        asked = HOURS[file.course.terms[0].route] if file.course.terms else {}
        found = tuple(each for each in _WORK_COUNTERS if each in asked) or _WORK_COUNTERS
        return found if placement.counter in (None, *found) else (*found, cast(Counter, placement.counter))

    def hours(self, file: CaseFile, placement: Placement) -> tuple[float, int | None]:
        """How many hours were made for what this place counts for, and how many the route asks for; None where it asks for none."""
        if placement.counter is None:
            return 0.0, None
        asked = HOURS[file.course.terms[0].route] if file.course.terms else {}
        return made(file.course.hours, placement.counter), asked.get(placement.counter)

    def count_hours(self, case_id: str, placement_id: str, hours: float, on: date | None = None) -> CaseFile:
        """Hours that were made here, on a day or today, for what they count for; can be undone.

        Raises UnknownId where nothing is chosen that they count for, HoursNotPossible, StillToCome.
        """
        place = self.placement(self.store.get(case_id), placement_id)
        if place.counter is None:
            raise UnknownId("counter", "")
        day = on or self.today()
        if day > self.today():
            raise StillToCome
        return self.moved(case_id, None, Hours(uuid4().hex, day, place.counter, hours, place.host[:SHORT]))
