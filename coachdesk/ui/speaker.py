"""Speaking to the user through the toast of the window."""

from collections.abc import Iterator
from contextlib import contextmanager

from coachdesk.domain.errors import CaseError
from coachdesk.ui import messages
from coachdesk.ui.language import Language
from coachdesk.ui.parts.notices import Toast


class WindowSpeaker:
    """Speaks through the toast of the window."""

    def __init__(self, toast: Toast, language: Language) -> None:
        self._toast, self._language = toast, language
        self.refusals = 0
        self._refused: list[CaseError] | None = None

    def tell(self, text: str) -> None:
        """Show a short sentence for a few seconds."""
        self._toast.tell(text)

    def refuse(self, error: Exception) -> None:
        """Say what went wrong and what to do."""
        self.refusals += 1
        if self._refused is not None and isinstance(error, CaseError):
            self._refused.append(error)
        self._toast.tell(messages.refusal(error, self._language.words))

    @contextmanager
    def listening(self) -> Iterator[list[CaseError]]:
        """Meanwhile, what is refused is listed too."""
        refused: list[CaseError] = []
        self._refused = refused
        try:
            yield refused
        finally:
            self._refused = None
