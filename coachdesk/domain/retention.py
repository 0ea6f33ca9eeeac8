"""How long closed cases are kept: what is due for a look, and since when. Nothing here erases anything.

Art. 5(1)(e) GDPR: not longer than needed. The Wi2021 sets five years for integration cases, and goes before the ten years
of the Selectielijst 2020; an organisation can set other years per kind.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from coachdesk.domain.cases import CaseKind
from coachdesk.domain.errors import YearsInvalid
from coachdesk.domain.privacy import MOST_YEARS, review_on


@dataclass(frozen=True, slots=True)
class ClosedCase:
    """What the review needs of a closed case without opening it; fields as in Case."""

    id: str
    calling_name: str
    kind: CaseKind
    archived_at: datetime
    keep_until: date | None = None
    keep_reason: str = ""
    restricted: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """A closed case that somebody has to look at, due since a day."""

    case: ClosedCase
    since: date


def parse_years(text: str) -> int:
    """A number of years from what was typed. Raises YearsInvalid."""
    plain = text.strip()
    if not plain.isdecimal() or len(plain) > 3 or int(plain) > MOST_YEARS:
        raise YearsInvalid(text, MOST_YEARS)
    return int(plain)


def due(cases: Iterable[ClosedCase], years: Mapping[CaseKind, int], today: date) -> tuple[Review, ...]:
    """Cases whose review has come on `today`, the longest due first."""
    days = ((case, review_on(case, years[case.kind])) for case in cases)
    found = (Review(case, since) for case, since in days if since is not None and since <= today)
    return tuple(sorted(found, key=lambda review: (review.since, review.case.id)))
