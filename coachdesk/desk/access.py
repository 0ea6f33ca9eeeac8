"""Everything that is known about a client, for the client: on paper in his language, and as a file for a computer."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from coachdesk.desk.base import Area
from coachdesk.desk.retention import RetentionDesk
from coachdesk.domain.access import Known, to_json
from coachdesk.domain.errors import FileNotWritable
from coachdesk.domain.trail import Deed, TrailEntry

if TYPE_CHECKING:
    from coachdesk.documents.record_sheet import RecordSheet
    from coachdesk.i18n.standing import Share

_AT_ONCE = 1000


class AccessDesk(Area):
    """Reads only, also of a restricted case. Whoever saves must say that the files are not encrypted."""

    def known(self, case_id: str) -> Known:
        """All of it as it is now. Raises CaseNotFound."""
        vault, file = self.tools.vault.opened(), self.store.get(case_id)
        return Known(
            file,
            self.tools.clock(),
            RetentionDesk(self.tools).years(file.case.kind),
            self.store.history(case_id),
            tuple(request for request in vault.registers.requests() if request.case_id == case_id),
            tuple(self._trail(case_id))[::-1],
        )

    def sheet(self, case_id: str, language: str) -> "RecordSheet":
        """What stands on the paper in one of the four languages. Raises CaseNotFound."""
        from coachdesk.documents.access_sheet import access_sheet

        known = self.known(case_id)
        return access_sheet(known, self.tools.content, self.words_for(known.file.case, language))

    def share(self, case_id: str, language: str) -> "Share":
        """How many of our lines on the paper are reviewed, from the glossary, and drafted. Raises CaseNotFound."""
        from coachdesk.documents.record_lines import share_of

        return share_of(self.sheet(case_id, language), self.tools.translators)

    def pdf(self, case_id: str, language: str) -> bytes:
        """The paper as a PDF. Slow with a long trail. Raises CaseNotFound.

        No typed sign stops it: what no font has is replaced and listed on the last page.
        """
        from coachdesk.documents.record_pdf import record_pdf

        return record_pdf(self.sheet(case_id, language), created=self.tools.clock())

    def json(self, case_id: str) -> bytes:
        """All of it for a computer, as docs/case-format.md describes; of an exercise it says so first. Raises CaseNotFound."""
        known = self.known(case_id)
        values = {**self._exercise(known), **to_json(known)}
        return json.dumps(values, ensure_ascii=False, indent=2).encode() + b"\n"

    def _exercise(self, known: Known) -> dict[str, str]:
        """What a file of a workshop has more than that of a vault."""
        from coachdesk.documents.exercise import in_one_line, stamps

        said = stamps(self.tools.translators["nl"], self.tools.translators[known.file.case.client_language])
        return {"exercise": in_one_line(said)} if said else {}

    def save(self, case_id: str, language: str, folder: Path) -> tuple[Path, Path]:
        """Write both files into a folder, each whole or not at all, and return them; they are **not encrypted**.

        Their names tell nothing about the person, and nothing is overwritten. Raises CaseNotFound, FileNotWritable.
        """
        drawn, written = self.pdf(case_id, language), self.json(case_id)
        pdf, values = self._names(folder, language)
        self._note(Deed.CASE_EXPORTED, case_id, language)
        self.write(pdf, drawn)
        self.write(values, written)
        return pdf, values

    def _names(self, folder: Path, language: str) -> tuple[Path, Path]:
        """Two names that are free in the folder."""
        stem = f"access-{self.tools.clock().astimezone():%Y-%m-%d}-{language}"
        for number in count(1):
            name = stem if number == 1 else f"{stem}-{number}"
            pair = folder / f"{name}.pdf", folder / f"{name}.json"
            try:
                if not any(path.exists() for path in pair):
                    return pair
            except OSError as error:
                raise FileNotWritable(folder) from error
        raise AssertionError

    def printed(self, case_id: str, language: str) -> None:
        """The printer took it: that stands in the trail."""
        self._note(Deed.CASE_PRINTED, case_id, language)

    def _note(self, deed: Deed, case_id: str, language: str) -> None:
        self.tools.vault.opened().trail.note(deed, case_id, document="access", language=language)

    def _trail(self, case_id: str) -> Iterator[TrailEntry]:
        """All entries of a case, the last first."""
        before: int | None = None
        while entries := self.tools.vault.opened().trail.entries(case_id, limit=_AT_ONCE, before=before):
            yield from entries
            before = entries[-1].number
