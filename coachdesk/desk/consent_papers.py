"""The consent card on paper: what the client is asked about a handover or about somebody who goes along, and what he answered."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from coachdesk.desk.noted_paper import NotedPaper
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import ReferralNotFound
from coachdesk.domain.handover import Guide, Referral

if TYPE_CHECKING:
    from coachdesk.documents.consent_sheet import ConsentSheet
    from coachdesk.i18n.standing import Share


class ConsentPapers(NotedPaper):
    """`about` is the id of a handover or of a guide; without one all raise ReferralNotFound. Reads only, also of a restricted
    case."""

    document = "consent"

    def card(self, case_id: str, about: str, language: str) -> "ConsentSheet":
        """What the card says in Dutch and `language` ("nl" for Dutch alone)."""
        from coachdesk.documents.consent_sheet import consent_sheet

        file = self.store.get(case_id)
        dutch, other = self.words_for(file.case, "nl"), self.words_for(file.case, language)
        return consent_sheet(file, _subject(file, about), self.tools.content, dutch, other, self.today())

    def share(self, case_id: str, about: str, language: str) -> "Share":
        """How many of our lines on the card are reviewed, from the glossary, and drafted."""
        from coachdesk.documents.consent_sheet import clients_lines

        return self.tools.translators.index(language).share(clients_lines(self.card(case_id, about, language)))

    def untranslated(self, case_id: str, about: str, language: str) -> int:
        """How many lines of the card say that nobody has translated them."""
        from coachdesk.documents.consent_sheet import untranslated_count

        return untranslated_count(self.card(case_id, about, language))

    def card_pdf(self, case_id: str, about: str, language: str, *, black: bool = False) -> bytes:
        """The card as a PDF, with `black` without colour. Raises PrintStopped when it can't be printed right."""
        from coachdesk.documents.consent_pdf import consent_pdf

        sheet = replace(self.card(case_id, about, language), black=black)
        return consent_pdf(sheet, created=self.tools.clock())

    def save_card(self, case_id: str, about: str, language: str, path: Path) -> None:
        """Write the card where the user asked: whole or not at all. Raises also FileNotWritable."""
        self._write_noted(self.card_pdf(case_id, about, language), case_id, language, path, about=about)

    def card_printed(self, case_id: str, about: str, language: str) -> None:
        """The printer took the card: that stands in the trail."""
        self._printed(case_id, language, about=about)


def _subject(file: CaseFile, about: str) -> Referral | Guide:
    """The handover or the guide with this id. Raises ReferralNotFound."""
    found = file.handover.referral(about) or next((each for each in file.handover.guides if each.id == about), None)
    if found is None:
        raise ReferralNotFound(about)
    return found
