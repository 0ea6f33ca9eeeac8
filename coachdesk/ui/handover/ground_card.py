"""On what the sharing rests, and which task or act that is."""

from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.handover_words import BASES, FIELDS
from coachdesk.domain.handover import Basis
from coachdesk.i18n import mark
from coachdesk.ui.handover.hand_card import HandCard
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.choices import Toggles

_SAYS: Final = {
    Basis.PUBLIC_TASK: mark("Mostly this one: an act gives the municipality the task to help. Write which act."),
    Basis.LEGAL_DUTY: mark("An act says that this has to be shared. Write which one."),
    Basis.VITAL: mark("Only where somebody's life or health is in danger now."),
    Basis.CONSENT: mark("Only where the client is wholly free to say no. Then this is asked by itself too."),
}


class GroundCard(HandCard):
    """A yes of the client to the help is no basis by itself."""

    title_source = FIELDS["basis"]

    def told(self) -> tuple[str, str, str]:
        basis, words = self.referral.basis, self.words
        if basis not in BASES:
            return words.text("Not chosen yet"), "", "chip"
        return words.line(words.text(BASES[basis]), self.referral.law.strip()), "✓", "chip-good"

    def make(self) -> None:
        self.basis = Toggles(self.language, FIELDS["basis"], list(BASES.items()))
        self.basis.picked.connect(lambda: self.keep(basis=Basis(self.basis.chosen[0])))
        self.says = label("small", wrap=True)
        self.law = self.line_for("law", FIELDS["law"])
        for part in (self.basis, self.says, self.law):
            self.body.addWidget(part)

    def fill(self) -> None:
        basis = self.referral.basis
        self.basis.show_chosen([basis])
        self.says.setText(self.words.text(_SAYS[basis]) if basis in _SAYS else "")
        self.says.setVisible(basis in _SAYS)
        self.show_line(self.law, self.referral.law)

    @property
    def begins_at(self) -> QWidget:
        return self.basis.button((self.basis.chosen or self.basis.ids)[0]) if self.made else self.toggle
