"""What all areas of the desk share: the open vault, the content, the clock, and who is told of changes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from coachdesk.desk.changes import CaseChanged, Changes
from coachdesk.desk.files import write_whole
from coachdesk.desk.ports import CaseStore
from coachdesk.desk.undo import UndoStack
from coachdesk.desk.vault_ports import OpenVault
from coachdesk.domain.address import DUTCH_SETTING
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import Case
from coachdesk.domain.content import Content
from coachdesk.domain.errors import FileNotWritable, OnlyInVault
from coachdesk.i18n import Translator, Translators


class OpenNow(Protocol):
    """Whoever knows which vault is open."""

    def opened(self) -> OpenVault:
        """The unlocked vault. Raises VaultLocked."""

    @property
    def practice(self) -> bool:
        """Whether it is a workshop."""


@dataclass(frozen=True)
class Tools:
    """The parts that every area works with; `clock` gives an aware moment in UTC."""

    vault: OpenNow
    content: Content
    clock: Callable[[], datetime]
    changes: Changes
    undo: UndoStack
    translators: Translators


class Area:
    """One area of work at the desk."""

    def __init__(self, tools: Tools) -> None:
        self.tools = tools

    @property
    def store(self) -> CaseStore:
        """The cases of the open vault. Raises VaultLocked."""
        return self.tools.vault.opened().cases

    @property
    def practice(self) -> bool:
        """Whether this is a workshop; see Desk.practice."""
        return self.tools.vault.practice

    def refuse_in_workshop(self) -> None:
        """For what would bring cases of real people in, or carry something to a vault. Raises OnlyInVault."""
        if self.practice:
            raise OnlyInVault

    def today(self) -> date:
        """The day on this computer's calendar."""
        return self.tools.clock().astimezone().date()

    def words_for(self, case: Case, language: str) -> Translator:
        """The translator of a language that speaks to this client in the form that the client chose."""
        dutch = self.tools.vault.opened().settings.get(DUTCH_SETTING) or "u"
        return self.tools.translators[language].addressing(case.addressed.form(language, dutch))

    def write(self, path: Path, data: bytes) -> None:
        """Write a file that the user asked for, whole, and never over one of the vault. Raises FileNotWritable."""
        if self.tools.vault.opened().holds(path):
            raise FileNotWritable(path)
        write_whole(path, data)

    def announce(self, case_id: str) -> CaseFile:
        """Read the case anew, tell everyone, and return it."""
        file = self.store.get(case_id)
        self.tools.changes.announce(CaseChanged(file))
        return file
