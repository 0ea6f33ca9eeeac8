"""What nobody expected: caught once, logged without personal data, and told plainly."""

import sys
import threading
from types import TracebackType
from typing import Any

from coachdesk.domain.errors import CaseError
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaker


class CrashGuard:
    """Takes the place of Python's own handler of unexpected errors while the window is open."""

    def __init__(self, speaker: Speaker, language: Language) -> None:
        self._speaker, self._language = speaker, language
        self._before = sys.excepthook

    def install(self) -> None:
        """Begin to catch, in threads too, and what Python would only write down with its values."""
        sys.excepthook = self._caught
        threading.excepthook = _caught_elsewhere
        sys.unraisablehook = _caught_elsewhere

    def remove(self) -> None:
        """Leave it to Python again."""
        sys.excepthook = self._before
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, CaseError):
            self._speaker.refuse(error)
            return
        if isinstance(error, KeyboardInterrupt):
            sys.exit(1)
        _log(kind, trace)
        self._speaker.tell(
            self._language.words.text(
                "Something went wrong in CoachDesk. Your work is kept. If it happens again, close CoachDesk and open it anew."
            )
        )


def _caught_elsewhere(found: Any) -> None:
    """An error in a thread, or one that Python can hand to nobody."""
    _log(found.exc_type, found.exc_traceback)


def _log(kind: type[BaseException], trace: TracebackType | None) -> None:
    import logging

    logging.getLogger(__name__).critical("unexpected %s at %s", kind.__name__, _place(trace))


def _place(trace: TracebackType | None) -> str:
    """Where in our code it happened: files and lines, no values, since those may be somebody's words."""
    import traceback

    return " < ".join(f"{f.name}:{f.lineno}" for f in reversed(traceback.extract_tb(trace)[-4:]))
