"""Days and hours of the integration act, as helpers: what follows from them is to be checked with the municipality."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final, cast
from uuid import uuid4

from coachdesk.desk.recording import RecordDesk
from coachdesk.documents import kept_choices
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Hours, Terms
from coachdesk.domain.course.terms import Counter, TermKind
from coachdesk.domain.errors import StillToCome
from coachdesk.domain.kind import Kind
from coachdesk.domain.records import Record
from coachdesk.domain.terms_due import CaseTerm, ending
from coachdesk.i18n import mark

DAYS: Final[Mapping[str, str]] = MappingProxyType(
    {name: kept_choices.LABELS[Kind.TERMS][name] for name in ("registered_on", "pip_on", "started_on", "benefit_on")}
)
"""What the days are called, by the fields of Terms."""
ROUTES: Final[Mapping[str, str]] = kept_choices.SAID[Kind.TERMS, "route"]
COUNTERS: Final[Mapping[str, str]] = kept_choices.SAID[Kind.HOURS, "counter"]
TERMS: Final[Mapping[TermKind, str]] = MappingProxyType(
    {
        TermKind.PIP: mark("Make the PIP (10 weeks)"),
        TermKind.TERM: mark("Finish the integration (3 years)"),
        TermKind.SWITCH: mark("Choose another route (18 months)"),
        TermKind.RELIEF: mark("Fixed costs are paid from the benefit (6 months)"),
    }
)
"""What has its last day, and how long it takes by law."""


class TermsDesk(RecordDesk):
    """Days are kept at once and can be undone; each entry of hours has an id of its own."""

    def check(self, record: Record) -> None:
        """Raises StillToCome: the days are those on which something began, and hours are noted when they were made."""
        days = [record.on] if isinstance(record, Hours) else []
        if isinstance(record, Terms):
            days = [day for name in DAYS if (day := getattr(record, name)) is not None]
        if any(day > self.today() for day in days):
            raise StillToCome

    def terms(self, file: CaseFile) -> Terms:
        """The days that are known, and the route."""
        return cast(Terms | None, file.find(Kind.TERMS, "terms")) or Terms()

    def change(self, case_id: str, **changes: Any) -> CaseFile:
        """Keep other days, or another route; can be undone. `changes` are fields of Terms. Raises StillToCome."""
        file = self.store.get(case_id)
        before = self.terms(file)
        after = replace(before, **changes)
        if before == after:
            return file
        return self.moved(case_id, before if file.course.terms else None, after)

    def new_hours(self, counter: Counter, hours: float, on: date | None = None, note: str = "") -> Hours:
        """An entry that is not kept yet, of today where no day is given. Raises HoursNotPossible."""
        return Hours(uuid4().hex, on or self.today(), counter, hours, note)

    def entry(self, file: CaseFile, key: str) -> Hours | None:
        """One entry of hours, or None where it is gone."""
        return cast(Hours | None, file.find(Kind.HOURS, key))

    def remove_hours(self, case_id: str, key: str) -> CaseFile:
        """Take out an entry of hours; can be undone."""
        return self.remove(case_id, Kind.HOURS, key)

    def ending(self) -> tuple[CaseTerm, ...]:
        """The terms of all open cases that end within four weeks, the first to end first. Raises VaultLocked."""
        return ending(self.tools.vault.opened().terms.terms(), self.today())
