"""Letters about handing over: to the recipient, to stop, and to who handed over to us; as PDF, Word file and text."""

from coachdesk.desk.base import Area
from coachdesk.desk.settings import SettingsDesk
from coachdesk.documents.letter_answers import AskWriter, ReceiptWriter, StopWriter
from coachdesk.documents.letter_checks import check_names, check_numbers
from coachdesk.documents.letter_sheet import HandoverWriter
from coachdesk.documents.letter_sheets import LetterSheet
from coachdesk.documents.letter_text import letter_text
from coachdesk.documents.letter_words import Ours, Tongues, Writing
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import ReferralNotFound
from coachdesk.domain.handover import Referral
from coachdesk.domain.handover.letters import Letter, LetterKind
from coachdesk.domain.handover.way import Sight, check_letter


def handover_sheet(area: Area, file: CaseFile, referral: Referral, language: str = "nl") -> LetterSheet:
    """The letter about a handover as it is today; in `language` for the client's copy.

    Raises HandoverNotYet where there can be no letter yet, LetterHasNumber and LetterNamesClient for what it must never say.
    """
    check_letter(Sight(file.handover, referral, area.today()))
    check_names(file, referral, area.today())
    sheet = HandoverWriter(_writing(area, file, language)).sheet(referral)
    check_numbers(sheet)
    return sheet


def _writing(area: Area, file: CaseFile, language: str) -> Writing:
    """All that a letter is written from. Its own lines speak to the recipient, so they do not follow how the client is addressed."""
    settings, translators = SettingsDesk(area.tools), area.tools.translators
    dutch, other = (area.words_for(file.case, code) for code in ("nl", language))
    tongues = Tongues(translators["nl"], translators[language], dutch, other)
    contact = file.case.contact
    sender = contact if contact.name.strip() else settings.me()
    return Writing(file, area.tools.content, tongues, Ours(settings.organisation(), sender, area.today()))


class LettersDesk(Area):
    """Letters as files and on paper. Reads only, also of a restricted case."""

    def sheet(self, case_id: str, letter: Letter) -> LetterSheet:
        """What a letter says today. Raises ReferralNotFound, and what `handover_sheet` does; HandoverNotYet also where there
        is nothing to stop or to ask for."""
        return self._sheet(self.store.get(case_id), letter)

    def _sheet(self, file: CaseFile, letter: Letter) -> LetterSheet:
        if letter.kind is LetterKind.HANDOVER:
            return handover_sheet(self, file, self._referral(file, letter.about), letter.language)
        writing = _writing(self, file, letter.language)
        if letter.kind is LetterKind.STOP:
            consent = next((each for each in file.handover.consents if each.id == letter.about), None)
            if consent is None:
                raise ReferralNotFound(letter.about)
            sheet = StopWriter(writing).sheet(self._referral(file, consent.about), consent)
        else:
            incoming = next((each for each in file.handover.incomings if each.id == letter.about), None)
            if incoming is None:
                raise ReferralNotFound(letter.about)
            writer = ReceiptWriter if letter.kind is LetterKind.RECEIPT else AskWriter
            sheet = writer(writing).sheet(incoming)
        check_numbers(sheet)
        return sheet

    def _referral(self, file: CaseFile, referral_id: str) -> Referral:
        found = file.handover.referral(referral_id)
        if found is None:
            raise ReferralNotFound(referral_id)
        return found

    def text(self, case_id: str, letter: Letter) -> str:
        """The letter in plain text, for the organisation's own system. Raises what `sheet` does."""
        return letter_text(self.sheet(case_id, letter))
