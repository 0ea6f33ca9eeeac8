"""What the client agreed to: the three consents of a handover, in a card that unfolds."""

from PySide6.QtWidgets import QWidget

from coachdesk.desk.consent_words import KINDS, STANDINGS
from coachdesk.domain.handover import Basis, ConsentKind
from coachdesk.domain.handover.consents import last_consent, standing
from coachdesk.i18n import mark
from coachdesk.ui.handover.hand_card import HandCard
from coachdesk.ui.together.client_view import ClientView


class AskedCard(HandCard):
    """That data are used is asked only where the sharing rests on it."""

    title_source = mark("What the client agreed to")

    def told(self) -> tuple[str, str, str]:
        words, today, parts, yes = self.words, self.desk.handing.today(), [], []
        for kind in ConsentKind:
            if kind is ConsentKind.BASIS and self.referral.basis is not Basis.CONSENT:
                continue
            last = last_consent(self.file.handover.consents, self.referral.id, kind)
            yes.append(last is not None and last.holds(today))
            said = words.text(STANDINGS[standing(last, today)])
            parts.append(words.text("{name}: {seen}", name=words.text(KINDS[kind]), seen=said))
        return words.line(*parts), "✓" if all(yes) else "", "chip-good"

    def make(self) -> None:
        from coachdesk.ui.handover.consent_card import ConsentCard  # only once it is unfolded

        self.consent = ConsentCard(self.stage)
        self.consent.title.hide()  # this card has it already
        self.body.addWidget(self.consent)

    def fill(self) -> None:
        self.consent.show_about(self.file, self.referral.id)

    def client_view(self) -> ClientView | None:
        """What the client sees of it on the client's own screen."""
        if not self.made:
            self.unfold()
        return self.consent.client_view()

    @property
    def begins_at(self) -> QWidget:
        if not self.made:
            return self.toggle
        ways = (self.consent.stop.paper.print, self.consent.together)
        return next((each for each in ways if each.isVisibleTo(self)), self.toggle)
