"""What the desk needs from the vault. `storage` fulfils these; the desk never imports it."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from coachdesk.domain.agenda import Aftercare, CaseAppointment, CaseContact, CaseHandover, DueLook
from coachdesk.domain.backups import Progress
from coachdesk.domain.case_format import WholeCase
from coachdesk.domain.casefile import CaseFile, CaseSummary
from coachdesk.domain.cases import Case
from coachdesk.domain.choosing import Choice
from coachdesk.domain.connection.due import OpenJoining, PlannedLook
from coachdesk.domain.connection.library import Entry
from coachdesk.domain.connection.library import Shelf as LibraryShelf
from coachdesk.domain.growth import GrowthEntry
from coachdesk.domain.kind import Kind
from coachdesk.domain.listening import Answer
from coachdesk.domain.partners import Partner
from coachdesk.domain.privacy import Earlier, Ground, Restriction, Statement, Tombstone
from coachdesk.domain.records import Record
from coachdesk.domain.registers import Breach, Request
from coachdesk.domain.report_facts import Facts
from coachdesk.domain.reports import Period
from coachdesk.domain.retention import ClosedCase
from coachdesk.domain.steps import Step
from coachdesk.domain.terms_due import CaseTerms
from coachdesk.domain.trail import Deed, TrailEntry, TrailReport
from coachdesk.domain.vaults import Shelf


class CaseStore(Protocol):
    """Cases go in and come out whole. Every call is one transaction, durable when it returns.

    Whatever changes a case raises CaseRestricted when it may only be read; what adds one CaseWasErased for an old id.
    """

    def add(self, file: CaseFile, history: tuple[Earlier, ...] = (), deed: Deed = Deed.CASE_MADE) -> None:
        """Store a new case, perhaps with earlier values that came along. The id must not be in use."""

    def replace(self, file: CaseFile, history: tuple[Earlier, ...], *, over: WholeCase | None = None) -> None:
        """Put another value and other earlier values in the place of the whole case with the same id.

        What the case says and the new value does not is kept as earlier values. With `over`, what an earlier
        replacement left behind, that one is taken back. Raises CaseNotFound, and ChangedSince when the case says more.
        """

    def add_many(self, files: tuple[CaseFile, ...]) -> None:
        """Store new cases in one transaction: all or none."""

    def get(self, case_id: str) -> CaseFile:
        """The whole case, deleted ones too. Raises CaseNotFound."""

    def save_case(self, case: Case) -> None:
        """Replace what is known of the person; search finds the new names at once. Raises CaseNotFound."""

    def save_answer(self, case_id: str, answer: Answer) -> None:
        """Give or replace one answer. Raises CaseNotFound."""

    def save_choice(self, case_id: str, choice: Choice) -> None:
        """Replace the choice. Raises CaseNotFound."""

    def save_steps(self, case_id: str, steps: tuple[Step, ...]) -> None:
        """Replace the steps and their order. Raises CaseNotFound."""

    def save_record(self, case_id: str, record: Record) -> None:
        """Give or replace one entry of what is seen of the person. Raises CaseNotFound."""

    def remove_record(self, case_id: str, kind: Kind, key: str) -> None:
        """Take out one entry, if it is there. Raises CaseNotFound."""

    def save_together(
        self,
        case_id: str,
        records: tuple[Record, ...],
        *,
        gone: tuple[Record, ...] = (),
        case: Case | None = None,
        restricted_too: bool = False,
    ) -> None:
        """Give or replace some entries, take out others, and replace what is known of the person: all or nothing.

        `restricted_too` is for what is the client's right, such as taking a consent back.

        Raises CaseNotFound.
        """

    def save_statement(self, case_id: str, statement: Statement | None) -> None:
        """Replace the client's own statement, of a restricted case too; None takes it away. Raises CaseNotFound."""

    def restrict(self, case_id: str, restriction: Restriction | None) -> None:
        """From now on the case may be read and not changed; None lifts that. Raises CaseNotFound."""

    def history(self, case_id: str) -> tuple[Earlier, ...]:
        """What fields of the case said before they were changed, oldest first. Raises CaseNotFound."""

    def forget_earlier(self, case_id: str, value: Earlier) -> None:
        """Take out an earlier value that should never have stood there. Raises CaseNotFound."""

    def erase(self, case_id: str, ground: Ground) -> Tombstone:
        """Remove the case from the file for good, but for a tombstone. Raises CaseNotFound."""

    def tombstones(self) -> tuple[Tombstone, ...]:
        """What was ever erased from this vault, the last first."""

    def list(self, shelf: Shelf, *, limit: int = 200, offset: int = 0) -> tuple[CaseSummary, ...]:
        """Summaries, the last changed first."""

    def search(self, text: str, shelf: Shelf, *, limit: int = 50) -> tuple[CaseSummary, ...]:
        """Cases that every word of `text` fits: start of a word of a name, reference, or part of a phone number."""

    def count(self, shelf: Shelf) -> int:
        """Number of cases on the shelf."""

    def closed(self) -> tuple[ClosedCase, ...]:
        """All closed cases, those in the bin too."""

    def ids(self) -> tuple[str, ...]:
        """The ids of all cases on all shelves."""


class ContactStore(Protocol):
    """Contact over all open cases, quickly with very many talks."""

    def planned(self, first: date, last: date, limit: int) -> tuple[CaseAppointment, ...]:
        """The first of the appointments of these days (both included) of which nobody said yet what became of them.

        By day and time; those without a time stand after the others of their day.
        """

    def count_planned(self, first: date, last: date) -> int:
        """How many of them there are."""

    def met(self, first: date, last: date) -> frozenset[str]:
        """The ids of the cases that have such an appointment."""

    def contacts(self) -> tuple[CaseContact, ...]:
        """The last talk and the planned rhythm of every open case."""

    def not_made(self, looks: Iterable[DueLook]) -> frozenset[str]:
        """Of these planned looks the ids of the cases in which nothing was looked at around the day."""

    def aftercare(self, today: date) -> tuple[Aftercare, ...]:
        """Closed cases whose day of aftercare has come, and in which nobody noted yet how it went, the oldest first."""


class TermStore(Protocol):
    """Days that count for the law, over all open cases."""

    def terms(self) -> tuple[CaseTerms, ...]:
        """The days of every open case that has any, in no order."""


class ReportStore(Protocol):
    """What a report without names is counted from."""

    def facts(self, period: Period, progress: Progress | None = None) -> Facts:
        """All that is counted in the period, of fictional cases only where there are no others. Slow with very many.

        Raises Cancelled when `progress(done, total)` is False.
        """


class TrailStore(Protocol):
    """Who did what and when. Entries are only ever added. What changes a case is told by the stores themselves."""

    def note(self, deed: Deed, case_id: str = "", *, once: bool = False, **detail: str) -> None:
        """Add an entry, with `once` not again within a quarter of an hour of the same by the same person.

        `detail` holds ids, counts and names of fields, never what is said of anyone.
        """

    def entries(
        self, case_id: str | None = None, *, limit: int = 500, before: int | None = None
    ) -> tuple[TrailEntry, ...]:
        """Entries of one case, or of all, the last first; only those before number `before`, where it is given."""

    def seal(self, number: int) -> bytes | None:
        """The seal of one entry, None when there is no such entry."""

    def check(self) -> TrailReport:
        """Hold every entry against its seal. Slow with very many."""


class RegisterStore(Protocol):
    """The registers of requests and of breaches. Nothing is taken out of them."""

    def save_request(self, request: Request) -> None:
        """Keep a new request, or replace it as it was."""

    def requests(self) -> tuple[Request, ...]:
        """All requests, the last received first."""

    def save_breach(self, breach: Breach) -> None:
        """Keep a new breach, or replace it as it was."""

    def breaches(self) -> tuple[Breach, ...]:
        """All breaches, the last discovered first."""


class GrowthStore(Protocol):
    """The consultant's own growth log, in no client's file."""

    def save(self, entry: GrowthEntry) -> None:
        """Keep a new entry, or replace it as it was."""

    def remove(self, entry_id: str) -> None:
        """Take out an entry, if it is there."""

    def entries(self) -> tuple[GrowthEntry, ...]:
        """All entries, the last first."""


class PartnerStore(Protocol):
    """The directory of partners. Every call is one transaction."""

    def save(self, partners: Iterable[Partner], *, gone: Iterable[str] = ()) -> None:
        """Keep new entries, or replace them as they were, and take out those with the ids `gone`: all or none."""

    def remove(self, ids: Iterable[str]) -> None:
        """Take out entries, as far as they are there: all at once."""

    def all(self) -> tuple[Partner, ...]:
        """All entries, in no order."""


class LibraryStore(Protocol):
    """Activities, volunteers and working together. Every call is one transaction."""

    def save(self, entries: Iterable[Entry], *, gone: Iterable[Entry] = ()) -> None:
        """Keep new entries, or replace them as they were, and take out those that are `gone`: all or none."""

    def all(self, shelf: LibraryShelf) -> tuple[Entry, ...]:
        """All entries of a shelf, in no order."""


class ConnectionStore(Protocol):
    """What is to be asked of connections, over all open cases that may be changed."""

    def joinings(self) -> tuple[OpenJoining, ...]:
        """Every activity to which a client went at least once and still goes, in no order."""

    def planned(self, today: date) -> tuple[PlannedLook, ...]:
        """Days that were planned for work and buddies that go on `today`, in no order."""

    def walking(self, today: date) -> dict[str, int]:
        """How many clients of open cases walk with a volunteer of the library on this day, by the id of the volunteer."""


class HandoverStore(Protocol):
    """Handovers over all cases but those in the bin."""

    def open(self) -> tuple[CaseHandover, ...]:
        """Every case that hands over or is handed over, by name; also what is at its end."""

    def under_way(self, today: date) -> tuple[CaseHandover, ...]:
        """As `open`, quickly: what is not at its end, and of it only as much as what comes next today hangs on."""

    def whose(self, begin: str) -> tuple[tuple[str, str], ...]:
        """The case and the id of the handovers whose id begins like this: two of them at most."""


class SettingsStore(Protocol):
    """Small values that belong to the vault, as text under a stable key."""

    def get(self, key: str) -> str | None:
        """The stored text, or None."""

    def put(self, key: str, value: str | None) -> None:
        """Store the text; None removes it."""
