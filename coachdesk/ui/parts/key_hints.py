"""Saying in a tooltip which keys do the same as a button."""

from PySide6.QtWidgets import QPushButton

from coachdesk.i18n import isolate_ltr
from coachdesk.ui.page import Speaking


def with_keys(speaking: Speaking, made: QPushButton, source: str, keys: str) -> None:
    """Give a button a tooltip: what it does, in the language of the window, and the keys."""
    speaking.speak(lambda text: made.setToolTip(f"{text} ({isolate_ltr(keys)})"), source)
