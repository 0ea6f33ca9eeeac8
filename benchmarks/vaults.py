"""Vaults to measure on, each with the same question asked of it directly."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coachdesk import content, paths
from coachdesk.desk.demo import fictional
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.listening import Answer, AnswerState
from coachdesk.domain.vaults import Shelf
from coachdesk.domain.words import Words
from coachdesk.storage import header, keys, search
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW, yonas

PASSPHRASE = "vier gewone woorden samen"


@dataclass
class Standard:
    """A vault at the standard cost."""

    path: Path

    def unlock(self) -> None:
        """Open it as a user does."""
        FolderVaults().unlock(self.path, PASSPHRASE).close()

    def derive(self) -> None:
        """Nothing but the key derivation."""
        found = header.read(self.path)
        assert found is not None
        keys.passphrase_key(PASSPHRASE, found.passphrase.salt, found.cost)


@dataclass
class Opened:
    """An open vault, and its raw connection."""

    vault: OpenVault
    case_id: str = ""

    @property
    def connection(self) -> Any:
        """The connection of the driver, without SQLAlchemy."""
        return self.vault._database._raw

    def open_case(self) -> CaseFile:
        """The whole case as values."""
        return self.vault.cases.get(self.case_id)

    def raw_case(self) -> None:
        """The same rows, fetched and left as they are."""
        number = self.connection.execute("SELECT * FROM cases WHERE id = ?", (self.case_id,)).fetchone()[0]
        for table in ("answers", "priorities", "steps"):
            query = f"SELECT * FROM {table} WHERE case_number = ? ORDER BY position"
            self.connection.execute(query, (number,)).fetchall()

    def search(self, text: str) -> None:
        """As the list does at every key."""
        self.vault.cases.search(text, Shelf.CURRENT)

    def raw(self, text: str) -> None:
        """The same question to FTS5 and the table, without SQLAlchemy and without making values."""
        query = """SELECT c.id, c.calling_name, c.own_script_name, c.reference, c.speaks, c.client_language, c.stage,
            c.changed_at, c.shelf, c.archived_at FROM search JOIN cases c ON c.number = search.rowid
            WHERE search MATCH ? AND c.shelf = 'current' ORDER BY c.changed_at DESC, c.number DESC LIMIT 50"""
        self.connection.execute(query, (search.query(text),)).fetchall()


@contextmanager
def standard() -> Iterator[Standard]:
    """A vault made and warmed at the standard cost."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vault"
        FolderVaults().create(path, PASSPHRASE)[0].close()
        yield Standard(path)


@contextmanager
def _opened(files: tuple[CaseFile, ...]) -> Iterator[OpenVault]:
    with tempfile.TemporaryDirectory() as folder:
        vault, _ = FolderVaults(keys.LEAST).create(Path(folder) / "vault", PASSPHRASE)
        for start in range(0, len(files), 1000):
            vault.cases.add_many(files[start : start + 1000])
        yield vault
        vault.close()


@contextmanager
def with_large_case(entries: int) -> Iterator[Opened]:
    """A vault with one case of so many answers."""
    file = yonas()
    words = Words("Wil graag een vak leren; zit nu veel binnen. " * 3, "nl")
    answers = tuple(Answer(f"question-{n}", NOW, words, (), AnswerState.TALKED) for n in range(entries))
    with _opened((CaseFile(file.case, answers, file.choice, file.steps),)) as vault:
        yield Opened(vault, file.case.id)


@contextmanager
def with_many(count: int) -> Iterator[Opened]:
    """A vault with so many fictional cases."""
    loaded = content.load(paths.resources() / "content")
    with _opened(tuple(fictional(count, 1, loaded, NOW))) as vault:
        yield Opened(vault)
