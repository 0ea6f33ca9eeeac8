"""Going back, after unlocking, to where the consultant was; and what of her typing could not be kept before."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from coachdesk.domain.errors import CaseError, VaultError
from coachdesk.ui import messages, place
from coachdesk.ui.page import Page

if TYPE_CHECKING:
    from coachdesk.ui.main_window import MainWindow

DRAFT: Final = "draft.fields"
"""Setting in the vault with what stood in fields and nowhere else when it was locked; gone once it is back there."""
SETTLED = (0, 60)
"""Milliseconds after which a page is laid out, and after which what it holds is laid out too."""


class Returning(QObject):
    """Holds ids and numbers in memory, never a text. `settled` is sent when a page is back in its place."""

    settled = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._window = window
        self._place: dict[str, str] = {}
        self._refused: VaultError | None = None

    def leave(self) -> VaultError | None:
        """Remember the place and keep what was typed; returns why that did not work, None when it did."""
        window, page = self._window, self._window.page
        self._place, self._refused = {}, None
        if page is None:
            return None
        self._place = {**window.at, **page.place(), **place.position(page)}
        with window.speaker.listening() as refused:
            try:
                window.keep()
            except CaseError as error:
                refused.append(error)
            if draft := place.unkept(page):
                refused.extend(self._put(draft))
        self._refused = next((error for error in refused if isinstance(error, VaultError)), None)
        return self._refused

    def _put(self, draft: str | None) -> list[CaseError]:
        try:
            self._window.desk.settings.put(DRAFT, draft)
        except CaseError as error:
            return [error]
        return []

    def stay(self) -> None:
        """It was not locked after all: the fields still hold what they held."""
        self._place = {}
        self._put(None)

    def come_back(self) -> None:
        """Show the page as it was left; Today where there is none, or where its case is gone."""
        window, found, refused = self._window, self._place, self._refused
        self._place, self._refused = {}, None
        draft = window.desk.settings.get(DRAFT)
        if not found or not self._show(found, draft):
            window.go("today")
        if draft is not None:
            self._put(None)
        words = window.language.words
        if window.desk.vault.recovery_key_unchecked:
            window.speaker.tell(words.text("You had not checked the recovery key yet. Make a new one in Settings."))
        if refused is not None:
            text = words.text(
                "Before CoachDesk locked, what was typed last could not be kept. Look whether it is there."
            )
            window.speaker.tell(f"{text} {messages.refusal(refused, words)}")

    def _show(self, found: dict[str, str], draft: str | None) -> bool:
        window = self._window
        try:
            window.go(found["page"], found.get("case", ""), found.get("stage", ""))
            page = window.page
            assert page is not None
            page.return_to(found)
            if draft is not None:
                place.refill(page, draft)
                page.keep()  # what is refused once more says so at once
        except (CaseError, LookupError, ValueError, StopIteration):
            return False
        for wait in SETTLED:
            QTimer.singleShot(wait, page, lambda: self._go_to(page, found))
        QTimer.singleShot(SETTLED[-1] + 1, self, self.settled.emit)
        return True

    def _go_to(self, page: Page, found: dict[str, str]) -> None:
        if isValid(page) and self._window.page is page:
            place.go_to(page, found)
