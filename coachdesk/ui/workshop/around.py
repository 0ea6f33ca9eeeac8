"""What the pages of a workshop are given; whatever would lead elsewhere leads back to the first page."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from coachdesk.desk.desk import Desk
from coachdesk.ui.background import Background
from coachdesk.ui.backup_rounds import BackupRounds
from coachdesk.ui.language import Language
from coachdesk.ui.page import Around, Speaker


class BackOnly(QObject):
    """A Navigator for pages that have one way out: `wanted` is sent for each."""

    wanted = Signal()

    def go(self, page: str, case_id: str = "", stage: str = "") -> None:
        """There are no other pages here."""
        self.wanted.emit()

    def unlocked(self) -> None:
        """There is no gate."""
        self.wanted.emit()

    def restore(self, path: Path, passphrase: str) -> None:
        """There are no backups."""
        self.wanted.emit()

    def lock(self) -> None:
        """There is nothing to lock."""
        self.wanted.emit()

    def put_away(self) -> None:
        """Everything stays in sight."""
        self.wanted.emit()


def around(desk: Desk, language: Language, background: Background, speaker: Speaker) -> tuple[Around, BackOnly]:
    """What a page is given, and its way out. The rounds are never started: nothing of a workshop is kept."""
    back = BackOnly()
    return Around(desk, language, background, back, speaker, BackupRounds(desk, background, speaker)), back
