"""Cases out of the vault as files, and into it."""

import json
from pathlib import Path

from coachdesk.desk.base import Area
from coachdesk.desk.changes import CaseListChanged
from coachdesk.desk.files import write_whole
from coachdesk.domain.case_format import to_json
from coachdesk.domain.case_reader import from_json
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseExists, CaseFileInvalid, CaseNotFound, FileNotReadable

MOST_BYTES = 32_000_000


class TransferDesk(Area):
    """One file holds one case; it is not encrypted, so whoever calls must say so."""

    def export(self, case_id: str, path: Path) -> None:
        """Write the whole case to `path`. Raises CaseNotFound, FileNotWritable."""
        data = to_json(self.store.get(case_id))
        write_whole(path, json.dumps(data, ensure_ascii=False, indent=2).encode() + b"\n")

    def read(self, path: Path) -> CaseFile:
        """The case in a file; nothing is stored. Raises FileNotReadable, CaseFileInvalid, CaseFileTooNew."""
        try:
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except OSError as error:
            raise FileNotReadable(path) from error
        if len(data) > MOST_BYTES:
            raise CaseFileInvalid("$", "size")
        try:
            values = json.loads(data)
        except (ValueError, RecursionError):
            raise CaseFileInvalid("$", "json") from None
        return from_json(values)

    def take(self, path: Path) -> CaseFile:
        """Store the case in a file. Raises what `read` raises, and CaseExists."""
        file = self.read(path)
        try:
            self.store.get(file.case.id)
        except CaseNotFound:
            self.store.add(file)
            self.tools.changes.announce(CaseListChanged())
            return file
        raise CaseExists(file.case.id)
