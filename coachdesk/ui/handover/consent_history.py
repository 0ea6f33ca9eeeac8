"""Every answer that was given before the last one, and what was taken back, folded."""

from typing import Final

from coachdesk.desk.consent_words import FIELDS, KINDS, STANDINGS, how_in_words
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Consent, ConsentKind
from coachdesk.domain.handover.consents import last_consent, standing
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import clear, column, label
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.reading import for_reading

_BACK: Final = FIELDS["withdrawn_on"]


class ConsentHistory(Fold):
    """Hidden where nothing was answered before."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self.lines = column(spacing=6)
        self.body.addLayout(self.lines)
        for_reading(self)

    def show_about(self, file: CaseFile, about: str) -> None:
        """Show the earlier answers about a handover or a guide, the last first."""
        given = file.handover.consents
        last = [last_consent(given, about, kind) for kind in ConsentKind]
        earlier = [each for each in given if each.about == about and each not in last]
        words = self.words
        self.setVisible(bool(earlier))
        self.say(words.text("Earlier answers ({n})", n=len(earlier)))
        clear(self.lines)
        for each in sorted(earlier, key=lambda consent: consent.on, reverse=True):
            self.lines.addWidget(label("small", self._line(each), wrap=True))

    def _line(self, consent: Consent) -> str:
        """What it was about, what was said, how, and that it was taken back."""
        words = self.words
        stands = standing(consent, consent.on)  # as it was said, and not whether it would hold today
        back = ""
        if consent.withdrawn_on is not None:
            back = words.line(words.text(_BACK), words.date(consent.withdrawn_on))
        kind, answer = words.text(KINDS[consent.kind]), words.text(STANDINGS[stands])
        why = consent.withdrawn_why.shown_in(words.language)
        return words.line(kind, answer, how_in_words(consent, words), back, why)
