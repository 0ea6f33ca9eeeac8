"""Seeing it whole: quiet signals, and what was seen together on paper."""

from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from coachdesk.desk.base import Area, Tools
from coachdesk.desk.changes import CaseErased, Change
from coachdesk.desk.vault_ports import OpenVault
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.papers import PlanCopy
from coachdesk.domain.picture.signals import Signal, signals
from coachdesk.domain.trail import Deed as Trailed

if TYPE_CHECKING:
    from coachdesk.documents.picture_sheet import PictureSheet
    from coachdesk.documents.record_sheet import RecordSheet
    from coachdesk.i18n.standing import Share


class SeeingDesk(Area):
    """Reads only, also of a restricted case. What was put aside is remembered while the vault is open, and never written."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools)
        self._of: WeakKeyDictionary[OpenVault, dict[str, set[str]]] = WeakKeyDictionary()
        tools.changes.subscribe(self._changed)

    @property
    def _aside(self) -> dict[str, set[str]]:
        """The keys of what was put aside, by the id of the case; forgotten with the open vault. Raises VaultLocked."""
        return self._of.setdefault(self.tools.vault.opened(), {})

    def _changed(self, change: Change) -> None:
        if isinstance(change, CaseErased):
            self._aside.pop(change.case_id, None)

    # --- signals ----------------------------------------------------------------------------------------------------

    def signals(self, file: CaseFile) -> tuple[Signal, ...]:
        """What may be going on, but for what was put aside; the most urgent first."""
        aside = self._aside.get(file.case.id, set())
        return tuple(signal for signal in signals(file) if signal.key not in aside)

    def aside(self, file: CaseFile) -> int:
        """How many signals were put aside and would be there still."""
        aside = self._aside.get(file.case.id, set())
        return sum(signal.key in aside for signal in signals(file))

    def put_aside(self, file: CaseFile, signal: Signal) -> None:
        """Show a signal no more; it comes back when it rests on something new."""
        self._aside.setdefault(file.case.id, set()).add(signal.key)

    def bring_back(self, file: CaseFile) -> None:
        """Show again what was put aside."""
        self._aside.pop(file.case.id, None)

    # --- on paper ---------------------------------------------------------------------------------------------------

    def sheet(self, case_id: str, language: str) -> "PictureSheet":
        """What the client's paper says in Dutch and `language` ("nl" for Dutch alone). Raises NothingSeen."""
        from coachdesk.documents.picture_sheet import picture_sheet

        file = self.store.get(case_id)
        dutch, other = self.words_for(file.case, "nl"), self.words_for(file.case, language)
        return picture_sheet(file, self.tools.content, dutch, other, self.today())

    def record(self, case_id: str, language: str) -> "RecordSheet":
        """What the copy for the file says, in one language, with levels and notes. Raises NothingSeen."""
        from coachdesk.documents.picture_record import picture_record

        words = self.tools.translators[language]
        return picture_record(self.store.get(case_id), self.tools.content, words, self.today())

    def share(self, case_id: str, language: str, copy: PlanCopy = PlanCopy.CLIENT) -> "Share":
        """How many of our lines on a paper are reviewed, from the glossary, and drafted. Raises NothingSeen."""
        from coachdesk.documents.picture_lines import clients_lines
        from coachdesk.documents.record_lines import share_of

        if copy is PlanCopy.CONSULTANT:
            return share_of(self.record(case_id, language), self.tools.translators)
        return self.tools.translators.index(language).share(clients_lines(self.sheet(case_id, language)))

    def untranslated(self, case_id: str, language: str) -> int:
        """How many lines of the client's paper say that nobody has translated them. Raises NothingSeen."""
        from coachdesk.documents.picture_lines import untranslated_count

        return untranslated_count(self.sheet(case_id, language))

    def pdf(self, case_id: str, language: str, copy: PlanCopy = PlanCopy.CLIENT) -> bytes:
        """What was seen together as a PDF. Raises NothingSeen, and PrintStopped when it can't be printed right."""
        from coachdesk.documents.picture_pdf import picture_pdf
        from coachdesk.documents.record_pdf import record_pdf

        created = self.tools.clock()
        if copy is PlanCopy.CONSULTANT:
            return record_pdf(self.record(case_id, language), created=created)
        return picture_pdf(self.sheet(case_id, language), created=created)

    def save_pdf(self, case_id: str, language: str, path: Path, copy: PlanCopy = PlanCopy.CLIENT) -> None:
        """Write the paper where the user asked: whole or not at all. Raises also FileNotWritable."""
        drawn = self.pdf(case_id, language, copy)
        self._note(Trailed.CASE_EXPORTED, case_id, language, copy)
        self.write(path, drawn)

    def printed(self, case_id: str, language: str, copy: PlanCopy = PlanCopy.CLIENT) -> None:
        """The printer took the paper: that stands in the trail."""
        self._note(Trailed.CASE_PRINTED, case_id, language, copy)

    def _note(self, deed: Trailed, case_id: str, language: str, copy: PlanCopy) -> None:
        self.tools.vault.opened().trail.note(deed, case_id, document="picture", language=language, copy=copy.value)
