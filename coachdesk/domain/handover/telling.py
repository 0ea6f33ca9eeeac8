"""What may be told to whom, now. Every letter, copy and card asks here and nowhere else."""

from datetime import date

from coachdesk.domain.handover.consents import Answered, Consent, ConsentKind, last_consent
from coachdesk.domain.handover.items import Item, item_of
from coachdesk.domain.handover.passing import State, passed
from coachdesk.domain.handover.record import Handover
from coachdesk.domain.handover.referrals import Basis, Referral


def told(handover: Handover, about: str, today: date) -> tuple[Item, ...]:
    """The items that may be told in the handover, or to the guide, with this id, in their order.

    Those to which the client said yes in these very words, as long as that holds, and, where the data may be used by consent
    alone, as long as that one holds too; with the path of safety also those for which it was opened. None of a handover that
    was withdrawn, nor one that says nothing yet.
    """
    marks = _marks(handover, about, today)
    return tuple(item for item in to_ask(handover, about) if item.mark in marks)


def to_ask(handover: Handover, about: str) -> tuple[Item, ...]:
    """The items about which the client can be asked: those that say something already, in their order."""
    return tuple(item for item in handover.items_of(about) if item.says)


def left_out(handover: Handover, about: str, today: date) -> tuple[Item, ...]:
    """The items that are not told: the client said no, was not asked yet, or they say something else since, or nothing."""
    marks = {item.mark for item in told(handover, about, today)}
    return tuple(item for item in handover.items_of(about) if item.mark not in marks)


def _marks(handover: Handover, about: str, today: date) -> frozenset[str]:
    if passed(handover.passes, about, State.WITHDRAWN) is not None:
        return frozenset()
    referral = handover.referral(about)
    secrecy = last_consent(handover.consents, about, ConsentKind.SECRECY)
    marks = secrecy.tells(today) if secrecy is not None and _may_use(handover, referral, today) else frozenset()
    if referral is not None and referral.safe:
        marks |= frozenset(referral.safety_items)
    return marks


def _may_use(handover: Handover, referral: Referral | None, today: date) -> bool:
    """Whether the data may be used at all: by law, or by a consent that holds."""
    if referral is None or referral.basis is not Basis.CONSENT:
        return True
    basis = last_consent(handover.consents, referral.id, ConsentKind.BASIS)
    return basis is not None and basis.holds(today)


def refused(handover: Handover, about: str) -> frozenset[str]:
    """The marks of the items to which the client said no, or took back the yes, in the last answer."""
    secrecy = last_consent(handover.consents, about, ConsentKind.SECRECY)
    if secrecy is None:
        return frozenset()
    return frozenset((*secrecy.no, *secrecy.yes)) if secrecy.withdrawn else frozenset((*secrecy.no, *secrecy.stopped))


def readdressed(handover: Handover, before: Referral, after: Referral) -> bool:
    """Whether `after` goes to another recipient than `before`, to whom the client said yes or a letter went: consent is for
    one recipient (DOMAIN 5.3), and who has to be told to stop is who got the letter."""
    yes = any(each.about == before.id and each.answer is Answered.YES for each in handover.consents)
    agreed = yes or passed(handover.passes, before.id, State.SENT) is not None
    return agreed and not before.to.may_become(after.to)


def recalled(handover: Handover, fresh: Consent) -> tuple[str, ...]:
    """The marks of what the recipient read in the letter, and to which a new answer about telling does not say yes any more.

    Without what the recipient was told before to forget, and what is told on the path of safety.
    """
    sent = passed(handover.passes, fresh.about, State.SENT)
    if sent is None or fresh.kind is not ConsentKind.SECRECY:
        return ()
    still = {item_of(mark) for mark in fresh.yes} if fresh.answer is Answered.YES else set()
    referral = handover.referral(fresh.about)
    if referral is not None and referral.safe:
        still |= {item_of(mark) for mark in referral.safety_items}
    for each in handover.consents:
        if each.about == fresh.about and each.kind is fresh.kind and each.told_on is not None:
            still |= {item_of(mark) for mark in each.stopped or each.yes}
    return tuple(mark for mark in sent.marks if item_of(mark) not in still)
