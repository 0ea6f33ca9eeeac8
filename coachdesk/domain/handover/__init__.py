"""Handing over: to whom, with which consent, what is told, how far it is; and what others hand over to us."""

from coachdesk.domain.handover.consents import Answered, Consent, ConsentKind, Way
from coachdesk.domain.handover.guides import Guide
from coachdesk.domain.handover.incoming import Incoming
from coachdesk.domain.handover.items import Item
from coachdesk.domain.handover.party import Party
from coachdesk.domain.handover.passing import Passed, Sending, State
from coachdesk.domain.handover.record import Handover
from coachdesk.domain.handover.referrals import Basis, Referral, SafetyGround

__all__ = [
    "Answered",
    "Basis",
    "Consent",
    "ConsentKind",
    "Guide",
    "Handover",
    "Incoming",
    "Item",
    "Party",
    "Passed",
    "Referral",
    "SafetyGround",
    "Sending",
    "State",
    "Way",
]
