"""What waits for the consultant, the most urgent first, as plain values: the Today page says it in words."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from coachdesk.domain.agenda import HandoverLine
from coachdesk.domain.connection.due import Ask
from coachdesk.domain.errors import CaseError, TrailBroken, VaultLocked
from coachdesk.domain.handover.due import Todo

if TYPE_CHECKING:
    from coachdesk.desk.desk import Desk

SOON: Final = timedelta(days=14)
"""How long before its last day a request begins to wait here."""
CONTACT: Final = "follow:contact"
AGAIN: Final = "follow:again"
CLOSING: Final = "follow:closing"
"""The stage of a case and the part of it where contact is kept up, where it is looked again, and where it is closed."""
TERMS: Final = "follow:terms"
"""Where the terms of the law stand."""
OUT: Final = "hand_over:out"
IN: Final = "hand_over:in"
"""Where we hand over, and where others hand over to us."""
ASKED_IN: Final = {Ask.EXPERIENCE: "connect:activities", Ask.WORK: "connect:work", Ask.BUDDY: "connect:buddy"}
"""The stage and the part where each is asked."""
OLD: Final = timedelta(days=7)
"""How old the last good backup may be."""


class WaitingKind(StrEnum):
    """What waits, in the order of urgency."""

    BREACH_CLOCK = "breach_clock"
    CRASH = "crash"
    TRAIL = "trail"
    KEY = "key"
    REQUEST = "request"
    STOP = "stop"
    """Somebody has to be told that the client took a consent back."""
    BACKUP = "backup"
    BREACH = "breach"
    HANDOVER = "handover"
    UNSETTLED = "unsettled"
    GAP = "gap"
    LOOK = "look"
    ASK = "ask"
    """How an activity is, how work goes, or how it goes with a buddy."""
    PARTNER = "partner"
    """What was to be done by now in working together."""
    AFTERCARE = "aftercare"
    TERM = "term"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One thing that waits.

    `due` is the day, or the aware moment, until which there is time, or since which it waits; None where none is set.
    `subject` is the name of the client whom it is about, `detail` the id of what it is about (kind of request or of
    breach, what is to be done), `count` how many are meant, or of how many days or months it tells, `other` the name of the
    other helper. `page`, `case_id` and `section` say where to go.
    """

    kind: WaitingKind
    page: str
    section: str = ""
    case_id: str = ""
    due: date | datetime | None = None
    subject: str = ""
    detail: str = ""
    count: int = 1
    other: str = ""


def place_of(line: HandoverLine) -> str:
    """The stage, the part and the very handover that a line is about."""
    return f"{OUT if line.state is not None else IN}:{line.about}"


class WaitingDesk:
    """Reads anew at every call; everything it reads is short."""

    def __init__(self, desk: "Desk") -> None:
        self._desk = desk

    @property
    def _today(self) -> date:
        return self._desk.today().astimezone().date()

    def all(self) -> tuple[Waiting, ...]:
        """Everything that waits. Raises VaultLocked."""
        found = [
            *self._breaches(),
            *self._crash(),
            *self._trail(),
            *self._key(),
            *self._requests(),
            *self._backups(),
            *self._handovers(),
            *self._contact(),
            *self._connections(),
            *self._terms(),
            *self._reviews(),
        ]
        order = tuple(WaitingKind)
        return tuple(sorted(found, key=lambda w: (order.index(w.kind), _moment(w.due))))

    def _breaches(self) -> Iterator[Waiting]:
        for breach in self._desk.registers.breaches():
            if breach.open:
                kind = WaitingKind.BREACH if breach.authority_decided else WaitingKind.BREACH_CLOCK
                due = breach.deadline if kind is WaitingKind.BREACH_CLOCK else None
                yield Waiting(kind, "privacy", "breaches", due=due, detail=breach.kind)

    def _crash(self) -> Iterator[Waiting]:
        """Until the vault is opened again: what was typed last before a crash may be missing."""
        if self._desk.vault.opened().log_was_cut:
            yield Waiting(WaitingKind.CRASH, "cases")

    def _trail(self) -> Iterator[Waiting]:
        if self._desk.trail.known_break is not None:
            yield Waiting(WaitingKind.TRAIL, "privacy", "trail")

    def _key(self) -> Iterator[Waiting]:
        """Until the recovery key that holds now was checked against its paper."""
        if self._desk.vault.recovery_key_unchecked:
            yield Waiting(WaitingKind.KEY, "settings", "safety")

    def _backups(self) -> Iterator[Waiting]:
        """When no good backup was made for a week, or the stick was not seen for a week."""
        try:
            state = self._desk.backups.state()
        except VaultLocked:
            raise
        except CaseError:  # what is the matter with the backups is said where they are made
            return
        week_ago = self._desk.today() - OLD
        good = [at for at in (state.on_laptop, state.in_folder) if at is not None]
        last = max(good, default=None)
        if (last or self._since()) < week_ago:
            yield Waiting(WaitingKind.BACKUP, "settings", "vault", due=last, detail="laptop")
        elif state.folder is not None and (state.in_folder is None or state.in_folder < week_ago):
            yield Waiting(WaitingKind.BACKUP, "settings", "vault", due=state.in_folder, detail="stick")

    def _since(self) -> datetime:
        """Since when this vault is known: its first entry in the trail."""
        try:
            first = self._desk.vault.opened().trail.entries(limit=1, before=2)
        except TrailBroken:  # which is said in a line of its own
            first = ()
        return first[0].at if first else self._desk.today()

    def _requests(self) -> Iterator[Waiting]:
        for request in self._desk.registers.requests():
            if request.open and request.due_on - self._today <= SOON:
                name = self._desk.cases.name(request.case_id)
                yield Waiting(
                    WaitingKind.REQUEST, "privacy", "requests", request.case_id, request.due_on, name, request.kind
                )

    def _handovers(self) -> Iterator[Waiting]:
        """What is due with handovers, to us too; before all that somebody has to be told to stop."""
        for line in self._desk.handovers.due():
            todo, case = line.next.todo, line.case
            kind = WaitingKind.STOP if todo is Todo.TELL_STOP else WaitingKind.HANDOVER
            name = line.party.person.strip() or line.party.name
            yield Waiting(kind, "case", place_of(line), case.id, line.next.due, case.calling_name, todo, other=name)

    def _contact(self) -> Iterator[Waiting]:
        """Appointments of which nobody said what became of them, no contact for long, looks that are due, and closed
        cases in which it is time to ask how it goes."""
        contacts = self._desk.contacts
        for each in contacts.unsettled():
            on, case = each.appointment.on, each.case
            yield Waiting(WaitingKind.UNSETTLED, "case", CONTACT, case.id, on, case.calling_name)
        gaps, looks = contacts.overdue()
        for gap in gaps:
            yield Waiting(WaitingKind.GAP, "case", CONTACT, gap.case_id, gap.last, gap.name, count=gap.days)
        for look in looks:
            on, months = look.planned.on, look.planned.months
            yield Waiting(WaitingKind.LOOK, "case", AGAIN, look.case_id, on, look.name, count=months)
        for care in contacts.aftercare():
            yield Waiting(WaitingKind.AFTERCARE, "case", CLOSING, care.case_id, care.on, care.name)

    def _connections(self) -> Iterator[Waiting]:
        """What is to be asked about activities, work and buddies, and what was to be done in working together."""
        for each in self._desk.connections.due():
            part = f"{ASKED_IN[each.ask]}:{each.about}"
            yield Waiting(
                WaitingKind.ASK, "case", part, each.case_id, each.on, each.client, each.ask, each.after, each.name
            )
        for task in self._desk.cooperating.due():
            part = f"together:{task.cooperation}:{'steps' if task.step else 'meetings'}"
            yield Waiting(WaitingKind.PARTNER, "connections", part, due=task.on, subject=task.owner, other=task.name)

    def _terms(self) -> Iterator[Waiting]:
        """Terms of the law that end within four weeks."""
        for each in self._desk.terms.ending():
            kind, due = each.term.kind, each.term.on
            yield Waiting(WaitingKind.TERM, "case", TERMS, each.case_id, due, each.name, kind)

    def _reviews(self) -> Iterator[Waiting]:
        if due := self._desk.retention.due():
            first = due[0]
            name = first.case.calling_name if len(due) == 1 else ""
            yield Waiting(WaitingKind.REVIEW, "privacy", "keeping", due=first.since, subject=name, count=len(due))


def _moment(due: date | datetime | None) -> float:
    """For putting days and moments in one order; what has no day comes last."""
    if due is None:
        return float("inf")
    at = due if isinstance(due, datetime) else datetime(due.year, due.month, due.day).astimezone()
    return at.timestamp()
