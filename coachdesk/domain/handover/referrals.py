"""A warm handover: the old helper, the new one and the client meet; nobody is left with a letter alone (DOMAIN 5.4)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from coachdesk.domain.cases import SHORT, check_length
from coachdesk.domain.errors import TooManyDays
from coachdesk.domain.handover.party import Party
from coachdesk.domain.words import Words

MOST_DAYS: Final = 3
"""Days that a letter proposes for the talk of the three."""


class Basis(StrEnum):
    """On what the sharing rests (GDPR art. 6; a municipality mostly has a public task)."""

    NOT_CHOSEN = "not_chosen"
    PUBLIC_TASK = "public_task"
    LEGAL_DUTY = "legal_duty"
    VITAL = "vital"
    CONSENT = "consent"


class SafetyGround(StrEnum):
    """Why something is told without consent: only where there is danger, or the law says so."""

    NONE = "none"
    DANGER = "danger"
    """Somebody's life or health is in danger now (GDPR art. 6(1)(d), art. 9(2)(c))."""
    REPORTING_CODE = "reporting_code"
    """The reporting code for violence at home and child abuse."""
    LAW = "law"
    """An act says that it has to be told."""


@dataclass(frozen=True, slots=True)
class Referral:
    """One handover, thought of on the day `on`.

    `card` is the priority that it is for, or empty. `question` is the purpose: what the other is asked to do; `reason` why
    now. `law` names the task or act of the `basis`. `safety` with `safety_why` is the path without consent; it counts once
    `second`, another colleague, looked at it on `second_on`, and for the marks in `safety_items` only; `told` says that the
    client knows. `talk_days` are days proposed for the talk of the three, `talk` the id of its appointment; `checked` ids
    of what was done in it, `talk_agreed` what was agreed. `confirm_by` is until when the receipt is asked for, `follow_up_on`
    and `follow_up_by` when and by whom the client is asked how it went, `feedback` what came back.
    Raises TooManyDays.
    """

    id: str
    on: date
    to: Party = Party()
    card: str = ""
    question: Words = Words()
    reason: Words = Words()
    basis: Basis = Basis.NOT_CHOSEN
    law: str = ""
    safety: SafetyGround = SafetyGround.NONE
    safety_why: Words = Words()
    safety_items: tuple[str, ...] = ()
    second: str = ""
    second_on: date | None = None
    told: bool = False
    talk_days: tuple[date, ...] = ()
    talk_place: str = ""
    talk_interpreter: bool = False
    talk: str = ""
    checked: tuple[str, ...] = ()
    talk_agreed: Words = Words()
    confirm_by: date | None = None
    follow_up_on: date | None = None
    follow_up_by: str = ""
    feedback: Words = Words()

    def __post_init__(self) -> None:
        if len(self.talk_days) > MOST_DAYS:
            raise TooManyDays(MOST_DAYS)
        for name in ("law", "second", "talk_place", "follow_up_by"):
            check_length(name, getattr(self, name), SHORT)

    @property
    def key(self) -> str:
        """A handover has an id of its own."""
        return self.id

    @property
    def safe(self) -> bool:
        """Whether the path without consent is open: a ground, a reason, and the second look of somebody named."""
        looked = bool(self.second.strip()) and self.second_on is not None
        return self.safety is not SafetyGround.NONE and bool(self.safety_why) and looked
