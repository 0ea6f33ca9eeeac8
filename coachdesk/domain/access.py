"""Everything that is known about one client, for the client: as one value, and as JSON ("coachdesk-access")."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Final

from coachdesk.domain import case_format
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.privacy import Earlier, review_on
from coachdesk.domain.registers import Request
from coachdesk.domain.trail import TrailEntry

FORMAT: Final = "coachdesk-access"
VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Known:
    """All of it at `made_at`: the case, what its fields said before (oldest first), the requests of this client, and
    who did what with the case (oldest first).

    `years` is how long a case of this kind is kept after closing.
    """

    file: CaseFile
    made_at: datetime
    years: int
    earlier: tuple[Earlier, ...] = ()
    requests: tuple[Request, ...] = ()
    trail: tuple[TrailEntry, ...] = ()

    @property
    def review_on(self) -> date | None:
        """The day on which keeping is reviewed; None while the case is not closed."""
        return review_on(self.file.case, self.years)


def to_json(known: Known) -> dict[str, Any]:
    """All of it as JSON values; docs/case-format.md names the fields."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "made_at": _moment(known.made_at),
        "case": case_format.to_json(known.file, known.earlier),
        "kept": {"years": known.years, "review_on": _day(known.review_on)},
        "requests": [_request(r) for r in known.requests],
        "trail": [_entry(e) for e in known.trail],
    }


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _request(request: Request) -> dict[str, Any]:
    return {
        "id": request.id,
        "kind": request.kind.value,
        "received_on": _day(request.received_on),
        "due_on": _day(request.due_on),
        "note": request.note,
        "extended_on": _day(request.extended_on),
        "extension_reason": request.extension_reason,
        "outcome": request.outcome.value,
        "outcome_reason": request.outcome_reason,
        "done_on": _day(request.done_on),
    }


def _entry(entry: TrailEntry) -> dict[str, Any]:
    return {
        "number": entry.number,
        "at": _moment(entry.at),
        "who": entry.who,
        "deed": entry.deed.value,
        "detail": dict(entry.detail),
    }
