"""What is to be done next about a handover, and until when (DOMAIN 5.4: warnings; the days are ours)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from coachdesk.domain.days import working_days_later
from coachdesk.domain.handover.consents import Consent, ConsentKind, last_consent
from coachdesk.domain.handover.incoming import Incoming
from coachdesk.domain.handover.passing import ENDS, State, passed
from coachdesk.domain.handover.record import Handover
from coachdesk.domain.handover.referrals import Basis, Referral
from coachdesk.domain.handover.way import Sight

RECEIPT_DAYS: Final = 5
"""Working days within which a receipt is confirmed."""
PATIENCE: Final = timedelta(days=14)
"""How long a handover may stand still before it is asked about."""


class Todo(StrEnum):
    """What comes next."""

    DISCUSS = "discuss"
    ASK_CONSENT = "ask_consent"
    ASK_RECIPIENT = "ask_recipient"
    SHOW_LETTER = "show_letter"
    SEND = "send"
    ASK_RECEIPT = "ask_receipt"
    PLAN_TALK = "plan_talk"
    TELL_TALK = "tell_talk"
    ASK_FEEDBACK = "ask_feedback"
    FINISH = "finish"
    RENEW_CONSENT = "renew_consent"
    TELL_STOP = "tell_stop"
    CONFIRM = "confirm"
    ASK_MISSING = "ask_missing"
    WAIT_MISSING = "wait_missing"
    CONTACT_CLIENT = "contact_client"


@dataclass(frozen=True, slots=True)
class Next:
    """What is to be done, and the last day for it."""

    todo: Todo
    due: date

    def overdue(self, today: date) -> bool:
        """Whether that day is behind us."""
        return self.due < today


NEXT: Final[Mapping[State, Todo]] = {
    State.IDEA: Todo.DISCUSS,
    State.DISCUSSED: Todo.ASK_CONSENT,
    State.CONSENTED: Todo.ASK_RECIPIENT,
    State.ASKED: Todo.SHOW_LETTER,
    State.SEEN: Todo.SEND,
    State.SENT: Todo.ASK_RECEIPT,
    State.RECEIVED: Todo.PLAN_TALK,
    State.PLANNED: Todo.TELL_TALK,
    State.HELD: Todo.ASK_FEEDBACK,
    State.REPORTED: Todo.FINISH,
}


def next_thing(sight: Sight) -> Next | None:
    """What comes next in a handover; None where it is at its end and nobody has to be told."""
    if (stop := to_be_told(sight.handover, sight.referral.id)) is not None:
        return Next(Todo.TELL_STOP, stop.withdrawn_on or sight.today)
    state = sight.state
    if state in ENDS:
        return None
    if (ended := _ended(sight)) is not None:
        return Next(Todo.RENEW_CONSENT, ended)
    lost = state is State.PLANNED and sight.talk_on is None
    own = Next(Todo.PLAN_TALK if lost else NEXT[state], _due(sight, state))
    receipt = _receipt(sight)
    return receipt if receipt is not None and (state is State.REPORTED or receipt.due < own.due) else own


def _receipt(sight: Sight) -> Next | None:
    """The receipt that is waited for: until it is there the contact person stays responsible, also while the talk is
    planned or held."""
    passes, about = sight.handover.passes, sight.referral.id
    sent = passed(passes, about, State.SENT)
    if sent is None or passed(passes, about, State.RECEIVED) is not None:
        return None
    return Next(Todo.ASK_RECEIPT, sight.referral.confirm_by or working_days_later(sent.on, RECEIPT_DAYS))


def _due(sight: Sight, state: State) -> date:
    referral = sight.referral
    last = passed(sight.handover.passes, referral.id, state)
    since = last.on if last is not None else referral.on
    if state is State.SENT:
        return referral.confirm_by or working_days_later(since, RECEIPT_DAYS)
    if state is State.RECEIVED:
        return working_days_later(since, RECEIPT_DAYS)
    if state is State.PLANNED and sight.talk_on is not None:
        return sight.talk_on
    if state in (State.HELD, State.REPORTED) and referral.follow_up_on is not None:
        return referral.follow_up_on
    return since + PATIENCE


def _ended(sight: Sight) -> date | None:
    """The last day of the consent to tell, where it is over and the letter did not go out yet."""
    if sight.referral.safe or passed(sight.handover.passes, sight.referral.id, State.SENT) is not None:
        return None
    last = last_consent(sight.handover.consents, sight.referral.id, ConsentKind.SECRECY)
    return last.until if last is not None and last.over(sight.today) else None


def rests_on(referral: Referral) -> tuple[ConsentKind, ...]:
    """The consents without which the recipient may not go on: to telling, to the help unless safety asks for it, and to use
    where the data rest on that."""
    rests = {ConsentKind.HELP: not referral.safe, ConsentKind.BASIS: referral.basis is Basis.CONSENT}
    return (ConsentKind.SECRECY, *(kind for kind, counts in rests.items() if counts))


def to_be_told(handover: Handover, referral_id: str) -> Consent | None:
    """The consent that was taken back, wholly or in part, after the letter had gone out, while nobody noted that the
    recipient was told to stop: to telling, to the help unless safety asks for it, or to use where the data rest on that.

    Once the recipient was told to use nothing any more, that goes for what was taken back before, too.
    """
    referral = handover.referral(referral_id)
    if referral is None or passed(handover.passes, referral_id, State.SENT) is None:
        return None
    last = [last_consent(handover.consents, referral_id, kind) for kind in rests_on(referral)]
    back = [(each, each.withdrawn_on) for each in last if each is not None and each.withdrawn_on is not None]
    silent = max((each.told_on for each, _on in back if each.withdrawn and each.told_on is not None), default=date.min)
    return next((each for each, on in back if each.told_on is None and on > silent), None)


def next_incoming(incoming: Incoming) -> Next | None:
    """What comes next in a handover that came in; None where nothing is left to do."""
    if incoming.ended_on is not None:
        return None
    if incoming.confirmed_on is None:
        return Next(Todo.CONFIRM, working_days_later(incoming.on, RECEIPT_DAYS))
    if incoming.lacking and incoming.answered_on is None:
        if incoming.asked_on is None:
            return Next(Todo.ASK_MISSING, working_days_later(incoming.on, RECEIPT_DAYS))
        return Next(Todo.WAIT_MISSING, incoming.asked_on + PATIENCE)
    return Next(Todo.CONTACT_CLIENT, incoming.contact_on or working_days_later(incoming.confirmed_on, RECEIPT_DAYS))
