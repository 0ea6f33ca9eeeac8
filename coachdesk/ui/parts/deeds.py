"""What a button does, said together with what it does it to, for screen readers, or with its keys."""

from PySide6.QtWidgets import QPushButton

from coachdesk.i18n import Translator, isolate_ltr, plain
from coachdesk.ui.page import Speaking


def deed_on(words: Translator, deed: str, what: str) -> str:
    """The accessible name of a button that stands beside several things: "Remove: go to the library"."""
    return plain(words.text("{deed}: {what}", deed=deed, what=what))


def with_keys(speaking: Speaking, made: QPushButton, source: str, keys: str) -> None:
    """Give a button a tooltip: what it does, in the language of the window, and the keys that do the same."""

    def show(deed: str) -> None:
        made.setToolTip(speaking.words.text("{deed} ({keys})", deed=deed, keys=isolate_ltr(keys)))

    speaking.speak(show, source)
