"""Organisations and people to whom the way may lead: the directory of partners, of the vault and not of a case."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from coachdesk.domain import languages
from coachdesk.domain.cases import LONG, SHORT, InterpreterVoice, check_length
from coachdesk.domain.errors import UnknownId, WhoMissing
from coachdesk.domain.search import fold, phone_digits

STALE: Final = 365
"""Days after which what stands in the directory wants to be checked again."""


class PartnerKind(StrEnum):
    """What sort of help a partner gives."""

    MUNICIPALITY = "municipality"
    WELFARE = "welfare"
    REFUGEE_WORK = "refugee_work"
    DEBT_HELP = "debt_help"
    LEGAL = "legal"
    HOUSING = "housing"
    DOCTOR = "doctor"
    MENTAL_HEALTH = "mental_health"
    CHILDREN = "children"
    SCHOOL = "school"
    LANGUAGE = "language"
    WORK = "work"
    CULTURE = "culture"
    SPORT = "sport"
    FAITH = "faith"
    VOLUNTEERS = "volunteers"
    SAFETY = "safety"
    INTERMEDIARY = "intermediary"
    INTERPRETER = "interpreter"
    OTHER = "other"


class GuideRole(StrEnum):
    """As what somebody stands between two worlds; NONE for whoever does not."""

    NONE = "none"
    INTERPRETER = "interpreter"
    KEY_PERSON = "key_person"
    MEDIATOR = "mediator"
    """A cultural mediator."""
    BILINGUAL = "bilingual"
    """A bilingual supporter, such as a colleague who speaks the language."""


GUIDES: Final = (PartnerKind.INTERMEDIARY, PartnerKind.INTERPRETER)
"""Kinds that have a role, limits, and a voice."""


@dataclass(frozen=True, slots=True)
class Partner:
    """One entry of the directory: an organisation, a person, or a person of an organisation. Raises WhoMissing without either.

    `role` is what the person does there; `does` what help is given and for whom; `languages` ISO 639 codes; `hours` opening
    hours and `travel` how to get there, in words. `checked_on` is the day on which somebody last saw that all of it is
    right. `guide`, `voice`, `country` (where people speak this way, ISO 3166) and `limits` (ids of the content) are for
    intermediaries and interpreters.
    """

    id: str
    kind: PartnerKind
    organisation: str = ""
    person: str = ""
    role: str = ""
    does: str = ""
    languages: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    website: str = ""
    address: str = ""
    hours: str = ""
    travel: str = ""
    checked_on: date | None = None
    note: str = ""
    guide: GuideRole = GuideRole.NONE
    voice: InterpreterVoice = InterpreterVoice.NO_PREFERENCE
    country: str = ""
    limits: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.organisation.strip() and not self.person.strip():
            raise WhoMissing
        for code in self.languages:
            if code not in languages.SPOKEN:
                raise UnknownId("language", code)
        if self.country and self.country not in languages.COUNTRIES:
            raise UnknownId("country", self.country)
        for name in ("organisation", "person", "role", "phone", "email", "website", "address"):
            check_length(name, getattr(self, name), SHORT)
        for name in ("does", "hours", "travel", "note"):
            check_length(name, getattr(self, name), LONG)

    @property
    def name(self) -> str:
        """What it is called in a list."""
        return self.organisation.strip() or self.person.strip()

    def stale(self, today: date) -> bool:
        """Whether it was never checked, or too long ago."""
        return self.checked_on is None or (today - self.checked_on).days > STALE


def alike(one: Partner, other: Partner) -> bool:
    """Whether two entries may be of the same: the same names, or the same phone number or address of mail and no other
    person."""
    if one.id == other.id:
        return False
    people = {fold(each.person) for each in (one, other) if each.person.strip()}
    if len(people) > 1:
        return False
    if fold(one.organisation) and fold(one.organisation) == fold(other.organisation):
        return True
    if people and fold(one.person) == fold(other.person):
        return True
    mails = {each.email.strip().casefold() for each in (one, other)}
    numbers = {phone_digits(each.phone) for each in (one, other)}
    return (len(mails) == 1 and mails != {""}) or (len(numbers) == 1 and numbers != {""})


def duplicates(partner: Partner, others: Iterable[Partner]) -> tuple[Partner, ...]:
    """The entries that may be of the same."""
    return tuple(other for other in others if alike(partner, other))


def in_order(partners: Iterable[Partner]) -> tuple[Partner, ...]:
    """By name, and people of one organisation by theirs."""
    return tuple(sorted(partners, key=lambda each: (fold(each.name), fold(each.person), each.id)))
