"""Everything about handing over of one case, kind by kind."""

from dataclasses import dataclass

from coachdesk.domain.handover.consents import Consent
from coachdesk.domain.handover.guides import Guide
from coachdesk.domain.handover.incoming import Incoming
from coachdesk.domain.handover.items import Item
from coachdesk.domain.handover.passing import Passed
from coachdesk.domain.handover.referrals import Referral


@dataclass(frozen=True, slots=True)
class Handover:
    """Each kind in the order in which it was first given."""

    referrals: tuple[Referral, ...] = ()
    items: tuple[Item, ...] = ()
    consents: tuple[Consent, ...] = ()
    passes: tuple[Passed, ...] = ()
    guides: tuple[Guide, ...] = ()
    incomings: tuple[Incoming, ...] = ()

    def referral(self, referral_id: str) -> Referral | None:
        """One handover, or None."""
        return next((each for each in self.referrals if each.id == referral_id), None)

    def items_of(self, about: str) -> tuple[Item, ...]:
        """What may be asked about, for a handover or a guide, in order."""
        return tuple(each for each in self.items if each.about == about)

    def passes_of(self, about: str) -> tuple[Passed, ...]:
        """What a handover reached, in the order in which it was noted."""
        return tuple(each for each in self.passes if each.about == about)
