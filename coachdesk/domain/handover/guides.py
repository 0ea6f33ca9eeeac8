"""An intermediary or interpreter who goes along with one client."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coachdesk.domain import languages
from coachdesk.domain.cases import LONG, check_length
from coachdesk.domain.errors import UnknownId, WhoMissing
from coachdesk.domain.handover.consents import Answered, Consent, ConsentKind, last_consent
from coachdesk.domain.handover.party import Party
from coachdesk.domain.partners import GuideRole
from coachdesk.domain.words import Words


class Wanted(StrEnum):
    """How it stands between the client and a guide."""

    NOT_ASKED = "not_asked"
    """Nobody asked yet, or the answer is over by now."""
    YES = "yes"
    NO = "no"
    ENDED = "ended"
    """The client took the yes back, or the last day is behind us."""


@dataclass(frozen=True, slots=True)
class Guide:
    """Who stands between two worlds for this client since the day `on`, until the day `until` (None: goes on).

    `limits` are ids of the content: what this person does not do; `own_limits` is more of that in own words. Whether the
    client wants this person, and what may be told to him, are consents about `id`. Raises WhoMissing, UnknownId.
    """

    id: str
    on: date
    party: Party
    role: GuideRole = GuideRole.INTERPRETER
    languages: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    own_limits: Words = Words()
    until: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if not self.party:
            raise WhoMissing
        for code in self.languages:
            if code not in languages.SPOKEN:
                raise UnknownId("language", code)
        check_length("note", self.note, LONG)

    @property
    def key(self) -> str:
        """A guide has an id of its own."""
        return self.id

    @property
    def name(self) -> str:
        """What the client calls this person; the organisation where nobody is named."""
        return self.party.person.strip() or self.party.organisation.strip()


def wanted(guide: Guide, consents: Iterable[Consent], today: date) -> Wanted:
    """What the client last said about a guide, as far as it holds today."""
    last = last_consent(consents, guide.id, ConsentKind.HELP)
    if (guide.until is not None and guide.until < today) or (last is not None and last.withdrawn):
        return Wanted.ENDED
    if last is None or last.over(today):
        return Wanted.NOT_ASKED
    return Wanted.NO if last.answer is Answered.NO else Wanted.YES
