"""A handover that comes in: somebody else hands this client over to us."""

from dataclasses import dataclass
from datetime import date

from coachdesk.domain.cases import LONG, SHORT, check_length
from coachdesk.domain.errors import WhoMissing
from coachdesk.domain.handover.party import Party
from coachdesk.domain.words import Words


@dataclass(frozen=True, slots=True)
class Incoming:
    """What came in on the day `on`, from whom, and with which question.

    `got` and `lacking` are topics of the content that came along, and that we still need; `asked_on` is when we asked for
    these, `answered_on` when all of it was here. `confirmed_on` is when we confirmed the receipt, `by` who of us contacts the
    client, `contact_on` until when; `talk_on` when the three met; `knows` whether the client knows of it and wants it;
    `ended_on` when nothing is left to do. Raises WhoMissing.
    """

    id: str
    on: date
    sender: Party
    question: Words = Words()
    got: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    asked_on: date | None = None
    answered_on: date | None = None
    confirmed_on: date | None = None
    by: str = ""
    contact_on: date | None = None
    talk_on: date | None = None
    knows: bool = False
    ended_on: date | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if not self.sender:
            raise WhoMissing
        check_length("by", self.by, SHORT)
        check_length("note", self.note, LONG)

    @property
    def key(self) -> str:
        """It has an id of its own."""
        return self.id
