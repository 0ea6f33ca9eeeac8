"""What the client agreed to. Three consents that are never mixed (DOMAIN 5.3, the supervisory authority's three kinds).

That data may be used at all (the basis), that professional secrecy is lifted for these items and this recipient, and that the
help itself is wanted: each is asked, answered and withdrawn by itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from coachdesk.domain import languages
from coachdesk.domain.cases import SHORT, check_length
from coachdesk.domain.errors import UnknownId
from coachdesk.domain.picture.meetings import InterpreterKind
from coachdesk.domain.words import Words

MONTHS: Final = 6
"""How long a consent is proposed to hold."""


class ConsentKind(StrEnum):
    """What is agreed to."""

    BASIS = "basis"
    """That data are used, where the law gives no other ground (GDPR art. 6(1)(a))."""
    SECRECY = "secrecy"
    """That the consultant tells these items to this recipient."""
    HELP = "help"
    """That this other help is wanted."""


class Answered(StrEnum):
    """What the client said."""

    YES = "yes"
    NO = "no"


class Way(StrEnum):
    """How the answer was given."""

    SPOKEN = "spoken"
    """Said, perhaps through an interpreter."""
    TICKED = "ticked"
    """Ticked together, on screen or paper."""
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Consent:
    """An answer of the client on the day `on`, for the handover or guide `about`.

    For SECRECY `yes` and `no` hold the marks of items (`Item.mark`); for the others both are empty. `interpreter` says
    through which interpreter (number or agency, no private name). It holds up to and including `until`.
    `withdrawn_on` is when it was taken back: whole, or for the marks in `stopped` only; `told_on` when the recipient was told.
    Raises UnknownId.
    """

    id: str
    about: str
    kind: ConsentKind
    on: date
    answer: Answered = Answered.YES
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    way: Way = Way.SPOKEN
    language: str = ""
    through: InterpreterKind = InterpreterKind.NONE
    interpreter: str = ""
    teach_back: bool = False
    until: date | None = None
    withdrawn_on: date | None = None
    withdrawn_why: Words = Words()
    stopped: tuple[str, ...] = ()
    told_on: date | None = None

    def __post_init__(self) -> None:
        if self.language and self.language not in languages.SPOKEN:
            raise UnknownId("language", self.language)
        check_length("interpreter", self.interpreter, SHORT)

    @property
    def key(self) -> str:
        """A consent has an id of its own."""
        return self.id

    @property
    def stoppable(self) -> tuple[str, ...]:
        """The marks whose yes can still be taken back."""
        return tuple(mark for mark in self.yes if mark not in self.stopped and not self.withdrawn)

    @property
    def withdrawn(self) -> bool:
        """Whether all of it was taken back."""
        return self.withdrawn_on is not None and not self.stopped

    def over(self, today: date) -> bool:
        """Whether its last day is behind us."""
        return self.until is not None and self.until < today

    def holds(self, today: date) -> bool:
        """Whether the client said yes, and it was not taken back whole, has begun and is not over."""
        begun = self.on <= today and not self.over(today)
        return self.answer is Answered.YES and not self.withdrawn and begun

    def tells(self, today: date) -> frozenset[str]:
        """The marks of the items that may be told now."""
        return frozenset(self.yes) - frozenset((*self.no, *self.stopped)) if self.holds(today) else frozenset()


class ConsentStanding(StrEnum):
    """How it stands with a kind of consent today."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    NO = "no"
    PARTLY = "partly"
    """A part of the yes was taken back."""
    WITHDRAWN = "withdrawn"
    OVER = "over"


def standing(consent: Consent | None, today: date) -> ConsentStanding:
    """How it stands with the last answer of a kind; None where nobody asked."""
    if consent is None:
        return ConsentStanding.NOT_ASKED
    if consent.answer is Answered.NO:
        return ConsentStanding.NO
    if consent.withdrawn:
        return ConsentStanding.WITHDRAWN
    if consent.over(today):
        return ConsentStanding.OVER
    return ConsentStanding.PARTLY if consent.stopped else ConsentStanding.YES


def taken_back(consent: Consent, stopped: Iterable[str], on: date, why: Words) -> Consent:
    """The consent as it stands once the client took it back: for these marks, or whole without any that is left.

    A no, and one that was taken back whole already, stays as it is.
    """
    wanted = set(stopped)
    gone = tuple(mark for mark in consent.yes if mark in wanted or mark in consent.stopped)
    if consent.answer is Answered.NO or consent.withdrawn or (wanted and set(gone) == set(consent.stopped)):
        return consent
    part = gone if wanted and set(gone) != set(consent.yes) else ()
    return replace(consent, withdrawn_on=on, withdrawn_why=why, stopped=part, told_on=None)


def last_consent(consents: Iterable[Consent], about: str, kind: ConsentKind) -> Consent | None:
    """The last answer of a kind, of those of one day the one noted last: it takes the place of those before it.

    To take an answer back is to answer anew: a yes of an earlier day that is noted afterwards does not undo that.
    """
    mine = [each for each in consents if each.about == about and each.kind is kind]
    return max(enumerate(mine), key=lambda each: (_said_on(each[1]), each[0]), default=(0, None))[1]


def _said_on(consent: Consent) -> date:
    """The last day on which the client said something of it; what only the recipient has to forget was said with the answer."""
    own = not consent.stopped or not set(consent.stopped).isdisjoint(consent.yes)
    return max(consent.on, consent.withdrawn_on) if consent.withdrawn_on is not None and own else consent.on
