"""A warm handover: the old helper, the new one and the client meet; nobody is left with a letter alone (DOMAIN 5.4)."""

from dataclasses import dataclass, replace
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


class SafetyNeed(StrEnum):
    """What has to be there before anything is told without consent."""

    GROUND = "ground"
    REASON = "reason"
    ITEMS = "items"
    CLIENT = "client"
    """The client was told, or it stands there why not yet."""
    SECOND = "second"


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
    untold_why: Words = Words()

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
    def known(self) -> bool:
        """Whether the client knows of all that is told: nothing is without consent, or somebody said so."""
        return self.safety is SafetyGround.NONE or self.told

    @property
    def safety_lacks(self) -> tuple[SafetyNeed, ...]:
        """What the path without consent lacks before it is open."""
        looked = bool(self.second.strip()) and self.second_on is not None
        there = {
            SafetyNeed.GROUND: self.safety is not SafetyGround.NONE,
            SafetyNeed.REASON: bool(self.safety_why),
            SafetyNeed.ITEMS: bool(self.safety_items),
            SafetyNeed.CLIENT: self.told or bool(self.untold_why),
            SafetyNeed.SECOND: looked,
        }
        return tuple(need for need in SafetyNeed if not there[need])

    @property
    def safe(self) -> bool:
        """Whether the path without consent is open: nothing of it lacks."""
        return not self.safety_lacks


def looked_at_anew(before: Referral, after: Referral) -> Referral:
    """`after` without the second look of `before`, where that was at another ground, reason or other items."""

    def seen(each: Referral) -> tuple[object, ...]:
        return each.safety, each.safety_why, each.safety_items

    same_look = (before.second, before.second_on) == (after.second, after.second_on)
    if same_look and seen(before) != seen(after):
        return replace(after, second="", second_on=None)
    return after
