"""One kind of consent in a line: what it is about, how it stands, how it was given, and taking it back."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from coachdesk.desk.consent_words import FIELDS, KINDS, STANDINGS, how_in_words
from coachdesk.domain.handover import Consent, ConsentKind
from coachdesk.domain.handover.consents import ConsentStanding, standing
from coachdesk.i18n import mark
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, column, label, row, set_role
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.parts.reading import for_reading

_BACK: Final = FIELDS["withdrawn_on"]
_ROLES = {
    ConsentStanding.YES: "chip-good",
    ConsentStanding.PARTLY: "chip-warn",
    ConsentStanding.OVER: "chip-warn",
    ConsentStanding.WITHDRAWN: "chip-warn",
}
"""A no is an answer like another, and has no colour of its own."""


class ConsentLine(Speaking):
    """`back_wanted` when it is to be taken back."""

    back_wanted = Signal()

    def __init__(self, stage: StagePage, kind: ConsentKind) -> None:
        super().__init__(stage.language)
        self.kind = kind
        self.title, self.how, self.chip = label("field", wrap=True), label("small", wrap=True), label("chip")
        self.speak(self.title.setText, KINDS[kind])
        self.take_back = button("quiet")
        self.speak(self.take_back.setText, mark("Take back…"))
        self.take_back.clicked.connect(self.back_wanted)
        for_reading(self.take_back)  # taking back is the client's right, also while the case is restricted
        frame = QFrame()
        frame.setProperty("role", "inset")
        line = row(column(self.title, self.how, spacing=2), self.chip, self.take_back, spacing=12)
        line.setStretch(0, 1)
        line.setContentsMargins(14, 8, 14, 8)
        frame.setLayout(line)
        self.setLayout(column(frame))

    def show_consent(self, consent: Consent | None, stage: StagePage) -> None:
        """Show the last answer of this kind; None where nobody asked."""
        words, today = self.words, stage.desk.handing.today()
        stands = standing(consent, today)
        self.chip.setText(words.text(STANDINGS[stands]))
        set_role(self.chip, _ROLES.get(stands, "chip"))
        parts = []
        if consent is not None:
            parts.append(how_in_words(consent, words))
            if consent.withdrawn_on is not None:
                parts.append(words.line(words.text(_BACK), words.date(consent.withdrawn_on)))
                parts.append(consent.withdrawn_why.shown_in(words.language))
        self.how.setText("\n".join(part for part in parts if part))
        self.how.setVisible(bool(parts))
        self.take_back.setVisible(stands in (ConsentStanding.YES, ConsentStanding.PARTLY, ConsentStanding.OVER))
        self.take_back.setAccessibleName(deed_on(words, self.take_back.text(), self.title.text()))
