"""What this person wishes for in contact with others, asked and never guessed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from coachdesk.domain import languages
from coachdesk.domain.cases import SHORT, check_length
from coachdesk.domain.connection.activities import MOST_CENTS, MOST_MINUTES, Dutch, Role
from coachdesk.domain.errors import CostNotPossible, SizeNotPossible, UnknownId
from coachdesk.domain.questions import WEEK
from coachdesk.domain.words import Words

FACES: Final = range(1, 6)
"""Five faces from very sad to very glad."""


class Contact(StrEnum):
    """What somebody looks for in others (study of 2019: the wish differs from person to person, so it is asked)."""

    LASTING = "lasting"
    """People to keep seeing."""
    CONTRIBUTING = "contributing"
    """To do something for others."""


class SameTongue(StrEnum):
    """Whether somebody likes others there to have the same mother tongue."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    NO = "no"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class ContactWish:
    """The wishes of one client, as they were last asked on the day `on`; there is at most one in a case.

    `contact` any of two, `words` the wish in own words. `has_contact` and `wishes_contact` are the contact that there is
    and that is wished for, in own words. Hard wishes, never passed over: `dutch` is how much Dutch the client wants to need
    at most and `languages` what else is spoken there well enough (None: not asked), `women_only`, `free` the parts of the
    week in which there is time (None: not asked), `most_cents` for one meeting, `most_minutes` for the way.
    `role` is as what the client would like to take part; `idea` an activity that the client thinks up. `place` is which kind
    of place is liked. Raises UnknownId, CostNotPossible, SizeNotPossible.
    """

    on: date
    contact: tuple[Contact, ...] = ()
    words: Words = Words()
    has_contact: Words = Words()
    wishes_contact: Words = Words()
    dutch: Dutch | None = None
    languages: tuple[str, ...] = ()
    women_only: bool = False
    free: tuple[str, ...] | None = None
    most_cents: int | None = None
    most_minutes: int | None = None
    role: Role | None = None
    same_tongue: SameTongue = SameTongue.NOT_ASKED
    goes_along: str = ""
    idea: Words = Words()
    place: Words = Words()

    def __post_init__(self) -> None:
        for code in self.languages:
            if code not in languages.SPOKEN:
                raise UnknownId("language", code)
        for part in self.free or ():
            if part not in WEEK:
                raise UnknownId("week", part)
        if self.most_cents is not None and not 0 <= self.most_cents <= MOST_CENTS:
            raise CostNotPossible(self.most_cents)
        if self.most_minutes is not None and not 0 <= self.most_minutes <= MOST_MINUTES:
            raise SizeNotPossible(self.most_minutes)
        check_length("goes_along", self.goes_along, SHORT)

    @property
    def key(self) -> str:
        """There is one for a case."""
        return "contact_wish"
