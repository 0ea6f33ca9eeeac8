"""Seeing it whole: quiet signals, and what was seen together on paper."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from coachdesk.desk.base import Tools
from coachdesk.desk.changes import CaseErased, Change
from coachdesk.desk.papers import Papers
from coachdesk.desk.vault_ports import OpenVault
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture.signals import Signal, signals

if TYPE_CHECKING:
    from coachdesk.documents.picture_sheet import PictureSheet
    from coachdesk.documents.record_sheet import RecordSheet


class SeeingDesk(Papers):
    """Reads only, also of a restricted case. What was put aside is remembered while the vault is open, and never written."""

    document = "picture"

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

    def lines(self, sheet: "PictureSheet") -> tuple[Sequence[str], int]:
        from coachdesk.documents.picture_lines import clients_lines, untranslated_count

        return clients_lines(sheet), untranslated_count(sheet)

    def drawn(self, sheet: "PictureSheet", created: datetime) -> bytes:
        from coachdesk.documents.picture_pdf import picture_pdf

        return picture_pdf(sheet, created=created)
