"""What may be told to whom, now. Every letter, copy and card asks here and nowhere else."""

from datetime import date

from coachdesk.domain.handover.consents import ConsentKind, last_consent
from coachdesk.domain.handover.items import Item
from coachdesk.domain.handover.passing import State, state_of
from coachdesk.domain.handover.record import Handover


def told(handover: Handover, about: str, today: date) -> tuple[Item, ...]:
    """The items that may be told in the handover, or to the guide, with this id, in their order.

    Those to which the client said yes in these very words, as long as that holds; with the path of safety also those for which
    it was opened. None of a handover that was withdrawn.
    """
    marks = _marks(handover, about, today)
    return tuple(item for item in handover.items_of(about) if item.mark in marks)


def left_out(handover: Handover, about: str, today: date) -> tuple[Item, ...]:
    """The items that are not told: the client said no, was not asked yet, or they say something else since."""
    marks = _marks(handover, about, today)
    return tuple(item for item in handover.items_of(about) if item.mark not in marks)


def _marks(handover: Handover, about: str, today: date) -> frozenset[str]:
    if state_of(handover.passes, about) is State.WITHDRAWN:
        return frozenset()
    secrecy = last_consent(handover.consents, about, ConsentKind.SECRECY)
    marks = secrecy.tells(today) if secrecy is not None else frozenset()
    referral = handover.referral(about)
    if referral is not None and referral.safe:
        marks |= frozenset(referral.safety_items)
    return marks


def refused(handover: Handover, about: str) -> frozenset[str]:
    """The marks of the items to which the client said no, or took back the yes, in the last answer."""
    secrecy = last_consent(handover.consents, about, ConsentKind.SECRECY)
    if secrecy is None:
        return frozenset()
    return frozenset((*secrecy.no, *secrecy.yes)) if secrecy.withdrawn else frozenset((*secrecy.no, *secrecy.stopped))
