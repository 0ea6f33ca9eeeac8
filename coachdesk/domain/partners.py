"""Organisations and people to whom the way may lead: the directory of partners, of the vault and not of a case."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, replace
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
    NEWCOMERS = "newcomers"
    DEBT_HELP = "debt_help"
    LEGAL = "legal"
    HOUSING = "housing"
    DOCTOR = "doctor"
    MENTAL_HEALTH = "mental_health"
    CHILDREN = "children"
    SCHOOL = "school"
    LANGUAGE = "language"
    WORK = "work"
    ARTS = "arts"
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


@dataclass(frozen=True, slots=True)
class Marks:
    """By what an entry is taken for another one, folded once: each empty where the entry does not say it."""

    organisation: str
    person: str
    mail: str
    number: str

    @classmethod
    def of(cls, partner: Partner) -> "Marks":
        """Those of an entry."""
        mail, number = partner.email.strip().casefold(), phone_digits(partner.phone)
        return cls(fold(partner.organisation), fold(partner.person), mail, number)

    def alike(self, other: "Marks") -> bool:
        """Whether both may be of the same: the same names, or the same number or mail, and no other person."""
        if self.person and other.person and self.person != other.person:
            return False
        return any(mine and mine == theirs for mine, theirs in zip(self._each(), other._each(), strict=True))

    def shared(self) -> Iterator[tuple[int, str]]:
        """What another one has to share at least one of."""
        return ((at, each) for at, each in enumerate(self._each()) if each)

    def _each(self) -> tuple[str, str, str, str]:
        return self.organisation, self.person, self.mail, self.number


class Alike:
    """Finds entries that may be of the same among very many, without holding each against each."""

    def __init__(self, partners: Iterable[Partner] = ()) -> None:
        self._marks: dict[str, Marks] = {}
        self._partners: dict[str, Partner] = {}
        self._shared: dict[tuple[int, str], dict[str, list[str]]] = {}
        """By what is shared, and then by who the person is."""
        self.show(partners)

    def show(self, partners: Iterable[Partner]) -> None:
        """Look among these and no others; what is known of an entry that is the same is kept."""
        before, marks = self._partners, self._marks
        self._partners, self._marks, self._shared = {}, {}, {}
        for partner in partners:
            self.add(partner, marks[partner.id] if before.get(partner.id) == partner else None)

    def add(self, partner: Partner, marks: Marks | None = None) -> None:
        """Look for this one too; `marks` where they are known."""
        self._partners[partner.id], self._marks[partner.id] = partner, marks or Marks.of(partner)
        for key in self._marks[partner.id].shared():
            people = self._shared.setdefault(key, {})
            people.setdefault(self._marks[partner.id].person, []).append(partner.id)

    def to(self, partner: Partner) -> tuple[Partner, ...]:
        """The entries that may be of the same as this one."""
        return tuple(self.one_by_one(partner))

    def one_by_one(self, partner: Partner) -> Iterator[Partner]:
        """The same, for who needs only some of them."""
        marks = self._marks[partner.id] if self._partners.get(partner.id) == partner else Marks.of(partner)
        seen = {partner.id}
        for key in marks.shared():
            people = self._shared.get(key, {})
            # another person is another entry, also where all the rest is the same
            for who in dict.fromkeys((marks.person, "")) if marks.person else tuple(people):
                for each in people.get(who, ()):
                    if each not in seen:
                        seen.add(each)
                        yield self._partners[each]


def alike(one: Partner, other: Partner) -> bool:
    """Whether two entries may be of the same: the same names, or the same phone number or address of mail and no other
    person."""
    return one.id != other.id and Marks.of(one).alike(Marks.of(other))


def duplicates(partner: Partner, others: Iterable[Partner]) -> tuple[Partner, ...]:
    """The entries that may be of the same."""
    return tuple(other for other in others if alike(partner, other))


def filled(one: Partner, other: Partner) -> Partner:
    """The entry `one`, and of `other` what `one` does not say; languages and limits of both."""
    values = {part.name: getattr(other, part.name) for part in fields(one) if not _says(one, part.name)}
    for name in ("languages", "limits"):
        values[name] = tuple(dict.fromkeys((*getattr(one, name), *getattr(other, name))))
    return replace(one, **values)


def _says(partner: Partner, name: str) -> bool:
    value = getattr(partner, name)
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return bool(value.strip())
    return value not in (None, (), PartnerKind.OTHER, GuideRole.NONE, InterpreterVoice.NO_PREFERENCE)


class Finder:
    """Finds entries by parts of words, in any of their fields; what is typed may be a part of a phone number.

    `say` gives the words of an entry that stand in none of its fields, such as the name of its kind.
    """

    def __init__(self, say: Callable[[Partner], Iterable[str]]) -> None:
        self._say = say
        self._folded: dict[str, tuple[Partner, str]] = {}
        self.partners: tuple[Partner, ...] = ()

    def show(self, partners: Iterable[Partner]) -> None:
        """Look among these; what is known of an entry that is the same is kept."""
        self.partners = in_order(partners)
        before, self._folded = self._folded, {}
        for each in self.partners:
            known = before.get(each.id)
            self._folded[each.id] = known if known is not None and known[0] == each else (each, self._fold(each))

    def find(self, text: str, kinds: Iterable[PartnerKind] = ()) -> tuple[Partner, ...]:
        """Entries of these kinds (none: any) in which each word that was typed stands."""
        wanted, only = fold(text).split(), frozenset(kinds)
        number = "" if any(map(str.isalpha, text)) else phone_digits(text)
        return tuple(
            each
            for each in self.partners
            if (not only or each.kind in only)
            and (
                all(word in self._folded[each.id][1] for word in wanted)
                or (number and number in phone_digits(each.phone))
            )
        )

    def _fold(self, partner: Partner) -> str:
        texts = (getattr(partner, part.name) for part in fields(partner) if part.name != "id")
        said = (text for text in texts if isinstance(text, str) and not isinstance(text, StrEnum))
        return fold(" ".join((*said, *self._say(partner))))


def in_order(partners: Iterable[Partner]) -> tuple[Partner, ...]:
    """By name, and people of one organisation by theirs."""
    return tuple(sorted(partners, key=lambda each: (fold(each.name), fold(each.person), each.id)))
