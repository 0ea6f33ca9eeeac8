"""What every page shares: the things it is given, and speaking the language of the window."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from coachdesk.desk.changes import Change
from coachdesk.desk.desk import Desk
from coachdesk.i18n import Translator
from coachdesk.ui.background import Background
from coachdesk.ui.backup_rounds import BackupRounds
from coachdesk.ui.language import Language

if TYPE_CHECKING:
    from coachdesk.ui.speech import Speech


class Navigator(Protocol):
    """Goes to another page."""

    def go(self, page: str, case_id: str = "", stage: str = "") -> None:
        """Open "today", "cases", "new_case", "settings", or "case" with its id.

        `stage` is the stage of the case, or the section of the settings.
        """

    def unlocked(self) -> None:
        """The vault is open: show the desk."""

    def restore(self, path: Path, passphrase: str) -> None:
        """Lock the vault where it is open, and put the backup at `path` in its place."""

    def lock(self) -> None:
        """Keep what was typed, lock the vault and show the unlock page."""

    def put_away(self) -> None:
        """Blank every window until the PIN or the passphrase is given."""


class Speaker(Protocol):
    """Tells the user something without asking for anything."""

    def tell(self, text: str) -> None:
        """Show a short sentence for a few seconds."""

    def refuse(self, error: Exception) -> None:
        """Say what went wrong and what to do. An error that is no CaseError is handed on as a bug."""


@dataclass(frozen=True)
class Around:
    """What a page is given. Nothing is looked up globally."""

    desk: Desk
    language: Language
    background: Background
    navigator: Navigator
    speaker: Speaker
    rounds: BackupRounds
    both: dict[tuple[str, str], bool] = field(default_factory=dict)
    """Whether a second language is shown, by the name of a view and the id of a case; as it was set while the window lives."""

    @cached_property
    def speech(self) -> "Speech":
        """Hears lines by the voices of this computer; made when first asked for."""
        from coachdesk.ui.speech import Speech

        return Speech()

    def hush(self) -> None:
        """Be silent at once, if anything is being said."""
        if "speech" in self.__dict__:
            self.speech.stop()

    def end_speech(self) -> None:
        """End the programs that speak, if any were started."""
        if "speech" in self.__dict__:
            self.speech.close()


class Speaking(QWidget):
    """A widget whose texts follow the language of the window."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._spoken: list[tuple[Callable[[str], object], str]] = []

    @property
    def words(self) -> Translator:
        """The translator of the window."""
        return self.language.words

    def speak(self, show: Callable[[str], object], source: str) -> None:
        """Show a source text now, and again in every language switched to later."""
        self._spoken.append((show, source))
        show(self.words.text(source))

    def retranslate(self) -> None:
        """Say everything again. Pages that put values into their sentences add to this."""
        for show, source in self._spoken:
            show(self.words.text(source))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Page(Speaking):
    """A page of the window."""

    def __init__(self, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(around.language, parent)
        self.around = around
        self.desk = around.desk
        self._endings: list[Callable[[], None]] = []

    def listen(self, listener: Callable[[Change], None]) -> None:
        """Hear of changes until the page is let go."""
        self._endings.append(self.desk.changes.subscribe(listener))

    def let_go(self) -> None:
        """Hear of nothing any more; called before the page is thrown away."""
        while self._endings:
            self._endings.pop()()

    def open(self, case_id: str, stage: str = "") -> None:
        """Show this case, for pages that show one; `stage` names the stage, empty for where the case stands."""

    def entered(self) -> None:
        """Called each time the page is shown by the navigator: read what it shows anew, set the focus."""

    def place(self) -> dict[str, str]:
        """Where the user is on this page, in ids and numbers and never in texts; held while the vault is locked.

        The navigator adds "page", "case" and "stage" as they were gone to; scrolling and the focus go by themselves.
        """
        return {}

    def return_to(self, place: dict[str, str]) -> None:
        """Go back to a place of `place`, after the page was opened anew. Raises CaseError when it is gone."""

    def keep(self) -> None:
        """Called before the page is left, the vault locked or the window closed: nothing typed may be lost."""
