"""Chips by which only some kinds of partners are shown."""

from collections.abc import Iterable

from coachdesk.desk.partners import PARTNER_KINDS
from coachdesk.domain.partners import PartnerKind
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.parts.folded_toggles import FoldedToggles


class KindFilter(FoldedToggles):
    """The kinds of which there is an entry; none pressed in means all of them."""

    def __init__(self, language: Language) -> None:
        super().__init__(language, mark("What kind of help"), PARTNER_KINDS.items())

    @property
    def kinds(self) -> tuple[PartnerKind, ...]:
        """The kinds that are wanted."""
        return tuple(map(PartnerKind, self.chosen))

    def show_kinds(self, there: Iterable[PartnerKind]) -> None:
        """Offer the kinds of these entries; one that is gone is not wanted any more."""
        self.offer(there)
