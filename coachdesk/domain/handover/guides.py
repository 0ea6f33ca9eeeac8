"""An intermediary or interpreter who goes along with one client."""

from dataclasses import dataclass
from datetime import date

from coachdesk.domain import languages
from coachdesk.domain.cases import LONG, check_length
from coachdesk.domain.errors import UnknownId, WhoMissing
from coachdesk.domain.handover.party import Party
from coachdesk.domain.partners import GuideRole
from coachdesk.domain.words import Words


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
