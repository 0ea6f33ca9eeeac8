"""A paper about a case in two copies: one for the client in two languages, and one for the consultant's file."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from coachdesk.desk.base import Area
from coachdesk.domain.papers import PlanCopy
from coachdesk.domain.trail import Deed

if TYPE_CHECKING:
    from coachdesk.documents.record_sheet import RecordSheet
    from coachdesk.i18n.standing import Share


class Papers(Area, ABC):
    """What every such paper does; an area of work says what stands on it. Reads only, also of a restricted case."""

    document: ClassVar[str]
    """Its name in the trail."""

    @abstractmethod
    def sheet(self, case_id: str, language: str) -> Any:
        """What the client's copy says in Dutch and `language` ("nl" for Dutch alone). Raises NothingSeen."""

    @abstractmethod
    def record(self, case_id: str, language: str) -> "RecordSheet":
        """What the copy for the file says, in one language. Raises NothingSeen."""

    @abstractmethod
    def drawn(self, sheet: Any, created: datetime) -> bytes:
        """The client's copy as a PDF. Raises PrintStopped when it can't be printed right."""

    @abstractmethod
    def lines(self, sheet: Any) -> tuple[Sequence[str], int]:
        """The lines in the client's language, and how many say that nobody has translated them."""

    def share(self, case_id: str, language: str, copy: PlanCopy = PlanCopy.CLIENT) -> "Share":
        """How many of our lines on a copy are reviewed, from the glossary, and drafted. Raises NothingSeen."""
        from coachdesk.documents.record_lines import share_of

        if copy is PlanCopy.CONSULTANT:
            return share_of(self.record(case_id, language), self.tools.translators)
        return self.tools.translators.index(language).share(self.lines(self.sheet(case_id, language))[0])

    def untranslated(self, case_id: str, language: str) -> int:
        """How many lines of the client's copy say that nobody has translated them. Raises NothingSeen."""
        return self.lines(self.sheet(case_id, language))[1]

    def pdf(self, case_id: str, language: str, copy: PlanCopy = PlanCopy.CLIENT) -> bytes:
        """A copy as a PDF. Raises NothingSeen, and PrintStopped when it can't be printed right."""
        from coachdesk.documents.record_pdf import record_pdf

        created = self.tools.clock()
        if copy is PlanCopy.CONSULTANT:
            return record_pdf(self.record(case_id, language), created=created)
        return self.drawn(self.sheet(case_id, language), created)

    def save_pdf(self, case_id: str, language: str, path: Path, copy: PlanCopy = PlanCopy.CLIENT) -> None:
        """Write a copy where the user asked: whole or not at all. Raises also FileNotWritable."""
        made = self.pdf(case_id, language, copy)
        self._note(Deed.CASE_EXPORTED, case_id, language, copy)
        self.write(path, made)

    def printed(self, case_id: str, language: str, copy: PlanCopy = PlanCopy.CLIENT) -> None:
        """The printer took a copy: that stands in the trail."""
        self._note(Deed.CASE_PRINTED, case_id, language, copy)

    def _note(self, deed: Deed, case_id: str, language: str, copy: PlanCopy) -> None:
        trail = self.tools.vault.opened().trail
        trail.note(deed, case_id, document=self.document, language=language, copy=copy.value)
