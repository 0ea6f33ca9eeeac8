"""Letters about handing over: to the recipient, to stop, and to who handed over to us; as PDF, Word file and text."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from coachdesk.desk.base import Area
from coachdesk.desk.letter_files import free_path, letter_name
from coachdesk.desk.settings import SettingsDesk
from coachdesk.documents.letter_answers import AskWriter, ReceiptWriter, StopWriter
from coachdesk.documents.letter_checks import check_names, check_numbers, check_reference
from coachdesk.documents.letter_sheet import HandoverWriter
from coachdesk.documents.letter_sheets import LetterSheet
from coachdesk.documents.letter_text import letter_text
from coachdesk.documents.letter_words import Ours, Tongues, Writing
from coachdesk.domain.backups import Progress
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import Cancelled, CaseError, CaseRestricted, ReferralNotFound
from coachdesk.domain.handover import Passed, Referral, State
from coachdesk.domain.handover.letters import Letter, LetterForm, LetterKind
from coachdesk.domain.handover.passing import passed
from coachdesk.domain.handover.telling import told
from coachdesk.domain.handover.way import Sight, check_letter
from coachdesk.domain.trail import Deed
from coachdesk.i18n import plain

if TYPE_CHECKING:
    from coachdesk.documents.letter_copy import LetterCopy
    from coachdesk.i18n.standing import Share


def handover_sheet(area: Area, file: CaseFile, referral: Referral, language: str = "nl") -> LetterSheet:
    """The letter about a handover as it is today; in `language` for the client's copy.

    Raises HandoverNotYet where there can be no letter yet, LetterHasNumber and LetterNamesClient for what it must never say.
    """
    check_letter(Sight(file.handover, referral, area.today()))
    sheet = HandoverWriter(_writing(area, file, language)).sheet(referral)
    check_names(sheet, file, referral, area.today())
    check_numbers(sheet)
    return sheet


def _writing(area: Area, file: CaseFile, language: str, on: date | None = None) -> Writing:
    """All that a letter of the day `on`, or of today, is written from. Its own lines speak to the recipient, so they do not follow how the client is addressed."""
    settings, translators = SettingsDesk(area.tools), area.tools.translators
    dutch, other = (area.words_for(file.case, code) for code in ("nl", language))
    tongues = Tongues(translators["nl"], translators[language], dutch, other)
    contact = file.case.contact
    sender = contact if contact.name.strip() else settings.me()
    return Writing(file, area.tools.content, tongues, Ours(settings.organisation(), sender, on or area.today()))


class LettersDesk(Area):
    """Letters as files and on paper. Reads only, also of a restricted case."""

    document: ClassVar[str] = "letter"
    """Their name in the trail."""

    # --- what they say ------------------------------------------------------------------------------------------------

    def sheet(self, case_id: str, letter: Letter) -> LetterSheet:
        """What a letter says today. Raises ReferralNotFound, CaseRestricted, and what `handover_sheet` does; HandoverNotYet also where there
        is nothing to stop or to ask for."""
        return self._sheet(self.store.get(case_id), letter)

    def _sheet(self, file: CaseFile, letter: Letter) -> LetterSheet:
        if letter.kind is LetterKind.HANDOVER:
            if file.restriction is not None:  # nobody uses the data for now (GDPR art. 18); to say stop is no such use
                raise CaseRestricted(file.restriction.reason)
            return handover_sheet(self, file, _referral(file, letter.about), letter.language)
        check_reference(file)
        writing = _writing(self, file, letter.language)
        if letter.kind is LetterKind.STOP:
            consent = next((each for each in file.handover.consents if each.id == letter.about), None)
            if consent is None:
                raise ReferralNotFound(letter.about)
            sheet = StopWriter(writing).sheet(_referral(file, consent.about), consent)
        else:
            incoming = next((each for each in file.handover.incomings if each.id == letter.about), None)
            if incoming is None:
                raise ReferralNotFound(letter.about)
            writer = ReceiptWriter if letter.kind is LetterKind.RECEIPT else AskWriter
            sheet = writer(writing).sheet(incoming)
        check_numbers(sheet)
        return sheet

    def ready(self, case_id: str, about: str) -> CaseError | None:
        """What stands in the way of the letter about a handover; None where it can be sent."""
        try:
            self.pdf(case_id, Letter(LetterKind.HANDOVER, about))
        except CaseError as error:
            return error
        return None

    def says_else(self, case_id: str, about: str) -> bool:
        """Whether the letter about a handover says something else by now than the one that was sent. Its own day, and days that follow
        from that one, are no difference. Raises ReferralNotFound."""
        file = self.store.get(case_id)
        referral = _referral(file, about)
        sent = passed(file.handover.passes, about, State.SENT)
        if sent is None or not sent.letter.strip():
            return False
        if tuple(item.mark for item in told(file.handover, about, self.today())) != sent.marks:
            return True
        writing = _writing(self, file, "nl", self._written_on(sent))
        return letter_text(HandoverWriter(writing).sheet(referral)) != sent.letter

    def _written_on(self, sent: Passed) -> date:
        """The day that stands in a letter as it was kept; it can be noted later than it was sent."""
        lines, dutch = frozenset(sent.letter.splitlines()), self.tools.translators["nl"]
        days = (sent.on + timedelta(days) for days in range((self.today() - sent.on).days + 1))
        return next((day for day in days if plain(dutch.date(day)) in lines), sent.on)

    # --- forms --------------------------------------------------------------------------------------------------------

    def pdf(self, case_id: str, letter: Letter) -> bytes:
        """The letter, or the client's copy, as a PDF. Raises what `sheet` does, LetterTooLong, and PrintStopped."""
        return self._pdf(self.store.get(case_id), letter)

    def _pdf(self, file: CaseFile, letter: Letter) -> bytes:
        sheet, created = self._sheet(file, letter), self.tools.clock()
        if sheet.copy_for is None:
            from coachdesk.documents.letter_pdf import letter_pdf

            return letter_pdf(sheet, created=created)
        from coachdesk.documents.letter_copy_pdf import letter_copy_pdf

        return letter_copy_pdf(self._copy(file, sheet), created=created)

    def _copy(self, file: CaseFile, sheet: LetterSheet) -> "LetterCopy":
        from coachdesk.documents.letter_copy import copy_of
        from coachdesk.documents.two_tongues import TwoTongues

        dutch, other = (self.words_for(file.case, code) for code in ("nl", sheet.language))
        return copy_of(sheet, TwoTongues(file, self.tools.content, dutch, other))

    def docx(self, case_id: str, letter: Letter) -> bytes:
        """The Dutch letter as a Word file. Raises what `sheet` does."""
        from coachdesk.documents.letter_docx import letter_docx

        return letter_docx(self.sheet(case_id, replace(letter, language="nl")), created=self.tools.clock())

    def text(self, case_id: str, letter: Letter) -> str:
        """The Dutch letter in plain text, for the organisation's own system. Raises what `sheet` does."""
        return letter_text(self.sheet(case_id, replace(letter, language="nl")))

    def share(self, case_id: str, letter: Letter) -> "Share":
        """How many of our lines on the client's copy are reviewed, from the glossary, and drafted. Raises what `sheet` does."""
        from coachdesk.documents.letter_copy import clients_lines

        file = self.store.get(case_id)
        lines = clients_lines(self._copy(file, self._sheet(file, letter)))
        return self.tools.translators.index(letter.language).share(lines)

    def untranslated(self, case_id: str, letter: Letter) -> int:
        """How many lines of the client's copy say that nobody has translated them. Raises what `sheet` does."""
        from coachdesk.documents.letter_copy import untranslated_count

        file = self.store.get(case_id)
        return untranslated_count(self._copy(file, self._sheet(file, letter)))

    # --- out of the vault ---------------------------------------------------------------------------------------------

    def save(self, case_id: str, letter: Letter, path: Path, form: LetterForm = LetterForm.PDF) -> None:
        """Write a letter where the user asked: whole or not at all. Raises also FileNotWritable."""
        if form is LetterForm.PDF:
            made = self.pdf(case_id, letter)
        else:
            letter = replace(letter, language="nl")
            made = self.docx(case_id, letter) if form is LetterForm.DOCX else self.text(case_id, letter).encode()
        self._note(Deed.CASE_EXPORTED, case_id, letter)
        self.write(path, made)

    def printed(self, case_id: str, letter: Letter) -> None:
        """The printer took a letter: that stands in the trail."""
        self._note(Deed.CASE_PRINTED, case_id, letter)

    def _note(self, deed: Deed, case_id: str, letter: Letter) -> None:
        trail = self.tools.vault.opened().trail
        trail.note(deed, case_id, document=self.document, language=letter.language, kind=letter.kind.value)

    def batch(
        self, wanted: tuple[tuple[str, str], ...], folder: Path, progress: Progress | None = None
    ) -> tuple[Path, ...]:
        """Write the letters about these handovers, each a case and the id of one, as PDFs into a folder; returns their paths.

        All are made before one is written, and no file that is there is written over. Their names tell nobody's name but the
        recipient's. Raises Cancelled when `progress(done, total)` is False, and what `pdf` and `save` do.
        """
        made: list[tuple[str, Letter, str, bytes]] = []
        for serial, (case_id, about) in enumerate(wanted, 1):
            file, letter = self.store.get(case_id), Letter(LetterKind.HANDOVER, about)
            name = letter_name(file, _referral(file, about), serial)
            made.append((case_id, letter, name, self._pdf(file, letter)))
            if progress is not None and not progress(serial, len(wanted)):
                raise Cancelled
        paths = []
        for case_id, letter, name, data in made:
            path = free_path(folder, name, LetterForm.PDF.value)
            self._note(Deed.CASE_EXPORTED, case_id, letter)
            self.write(path, data)
            paths.append(path)
        return tuple(paths)


def _referral(file: CaseFile, referral_id: str) -> Referral:
    found = file.handover.referral(referral_id)
    if found is None:
        raise ReferralNotFound(referral_id)
    return found
