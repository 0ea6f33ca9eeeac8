"""The way of a handover: which state follows on which, and what has to be there before.

`RULES` is the one table: the desk refuses by it, the window shows it, docs/handover-path.md is made from it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from unicodedata import category

from coachdesk.domain.errors import HandoverNotYet
from coachdesk.domain.handover.consents import ConsentKind, last_consent
from coachdesk.domain.handover.passing import UNDER_WAY, Passed, Sending, State, passed, state_of
from coachdesk.domain.handover.record import Handover
from coachdesk.domain.handover.referrals import Basis, Referral
from coachdesk.domain.handover.telling import told


class Guard(StrEnum):
    """Something that has to be there before a state can be reached."""

    PURPOSE = "purpose"
    PERSON = "person"
    ITEMS = "items"
    GROUND = "ground"
    HELP = "help"
    CONSENT = "consent"
    SAME = "same"
    SENDING = "sending"
    WHO = "who"
    TALK = "talk"
    TALK_OVER = "talk_over"
    FEEDBACK = "feedback"
    RECEIPT = "receipt"
    FOLLOW_UP = "follow_up"
    WHY = "why"


LETTER: Final = (Guard.PURPOSE, Guard.PERSON, Guard.ITEMS, Guard.GROUND, Guard.HELP)
"""No letter without these."""


@dataclass(frozen=True, slots=True)
class Rule:
    """`to` can be reached from one of `after`, when every guard is met."""

    to: State
    after: tuple[State, ...]
    guards: tuple[Guard, ...] = ()


_AFTER_ASKING: Final = UNDER_WAY[UNDER_WAY.index(State.ASKED) :]
_UNCONFIRMED: Final = (State.SENT, State.PLANNED, State.HELD, State.REPORTED)

RULES: Final = (
    Rule(State.DISCUSSED, (State.IDEA,), (Guard.PURPOSE,)),
    Rule(State.CONSENTED, (State.DISCUSSED,), (Guard.PERSON, Guard.HELP, Guard.CONSENT)),
    Rule(State.ASKED, (State.CONSENTED,), (Guard.PERSON, Guard.HELP, Guard.WHO)),
    Rule(State.SEEN, (State.ASKED, State.SEEN), LETTER),
    Rule(State.SENT, (State.SEEN,), (*LETTER, Guard.SAME, Guard.SENDING)),
    Rule(State.RECEIVED, _UNCONFIRMED, (Guard.WHO,)),
    Rule(State.PLANNED, (State.SENT, State.RECEIVED, State.PLANNED), (Guard.TALK,)),
    Rule(State.HELD, (State.PLANNED,), (Guard.TALK_OVER,)),
    Rule(State.REPORTED, (State.HELD,), (Guard.FEEDBACK,)),
    Rule(State.DONE, (State.REPORTED,), (Guard.RECEIPT, Guard.FOLLOW_UP)),
    Rule(State.CAME_BACK, _AFTER_ASKING, (Guard.WHY,)),
    Rule(State.WITHDRAWN, UNDER_WAY),
)
"""What can follow on what. A letter that says something else than the client saw is shown again, and a talk that did not
take place is planned anew. The receipt may be confirmed later than the talk is planned or held; never later than the end."""
BY_STATE: Final[Mapping[State, Rule]] = {rule.to: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class Sight:
    """All that a guard looks at: the handover, what it would become (`coming`), and the day of its talk, if planned."""

    handover: Handover
    referral: Referral
    today: date
    coming: Passed | None = None
    talk_on: date | None = None

    @property
    def state(self) -> State:
        """How far it is."""
        return state_of(self.handover.passes, self.referral.id)

    def holds(self, kind: ConsentKind) -> bool:
        """Whether the last answer of this kind is a yes that holds today."""
        last = last_consent(self.handover.consents, self.referral.id, kind)
        return last is not None and last.holds(self.today)


def _ground(sight: Sight) -> bool:
    """A basis was chosen, and where that is consent it holds."""
    basis = sight.referral.basis
    return basis is not Basis.NOT_CHOSEN and (basis is not Basis.CONSENT or sight.holds(ConsentKind.BASIS))


def _same(sight: Sight) -> bool:
    """The letter says what it said when the client saw it: the same items, for the same purpose and reason."""
    seen = passed(sight.handover.passes, sight.referral.id, State.SEEN)
    now = tuple(item.mark for item in told(sight.handover, sight.referral.id, sight.today))
    said = (sight.referral.question, sight.referral.reason)
    return seen is not None and seen.marks == now and all(_bare(w.shown_in("nl")) in _bare(seen.letter) for w in said)


def _bare(text: str) -> str:
    """The text without white space and without signs that are not seen."""
    return "".join(c for c in text if not c.isspace() and category(c) != "Cf")


_CHECKS: Final[Mapping[Guard, Callable[[Sight], bool]]] = {
    Guard.PURPOSE: lambda sight: bool(sight.referral.question),
    Guard.PERSON: lambda sight: bool(sight.referral.to.person.strip()),
    Guard.ITEMS: lambda sight: bool(told(sight.handover, sight.referral.id, sight.today)),
    Guard.GROUND: _ground,
    Guard.HELP: lambda sight: sight.referral.safe or sight.holds(ConsentKind.HELP),
    Guard.CONSENT: lambda sight: sight.referral.safe or sight.holds(ConsentKind.SECRECY),
    Guard.SAME: _same,
    Guard.SENDING: lambda sight: sight.coming is not None and sight.coming.how is not Sending.NOT_SAID,
    Guard.WHO: lambda sight: sight.coming is not None and bool(sight.coming.who.strip()),
    Guard.TALK: lambda sight: sight.talk_on is not None,
    Guard.TALK_OVER: lambda sight: sight.talk_on is not None and sight.talk_on <= sight.today,
    Guard.FEEDBACK: lambda sight: bool(sight.referral.feedback),
    Guard.RECEIPT: lambda sight: passed(sight.handover.passes, sight.referral.id, State.RECEIVED) is not None,
    Guard.FOLLOW_UP: lambda sight: sight.referral.follow_up_on is not None,
    Guard.WHY: lambda sight: sight.coming is not None and bool(sight.coming.note),
}


def missing(guards: tuple[Guard, ...], sight: Sight) -> tuple[Guard, ...]:
    """The guards that are not met, in their order."""
    return tuple(guard for guard in guards if not _CHECKS[guard](sight))


def open_rules(sight: Sight) -> tuple[Rule, ...]:
    """What can follow now, in the order of the way; a receipt that was confirmed is not asked for again."""
    received = passed(sight.handover.passes, sight.referral.id, State.RECEIVED) is not None
    found = (rule for rule in RULES if sight.state in rule.after)
    return tuple(rule for rule in found if not (received and rule.to is State.RECEIVED))


def check(to: State, sight: Sight) -> None:
    """Raises HandoverNotYet where `to` can't be reached: with the guards that lack, or none where it is not its turn."""
    rule = next((rule for rule in open_rules(sight) if rule.to is to), None)
    lacking = missing(rule.guards, sight) if rule is not None else ()
    if rule is None or lacking:
        raise HandoverNotYet(to, lacking)


def check_letter(sight: Sight) -> None:
    """Raises HandoverNotYet where there can be no letter yet."""
    if lacking := missing(LETTER, sight):
        raise HandoverNotYet(State.SEEN, lacking)
