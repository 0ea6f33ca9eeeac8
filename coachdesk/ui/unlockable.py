"""In a workshop nothing is locked and nothing put away: there is nobody to hide it from, and no key to come back with."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from coachdesk.ui.clipboard import forget_copied

if TYPE_CHECKING:
    from coachdesk.ui.main_window import MainWindow


class NeverLocking(QObject):
    """Stands where Locking does."""

    covered: Final = False
    closing: Final = False

    def __init__(self, window: "MainWindow") -> None:
        super().__init__()
        self._window = window

    def begin(self) -> None:
        """Nobody counts how long nothing is touched."""

    def put_away(self) -> None:
        """Everything stays in sight."""

    def lock(self, *, by_hand: bool = True, then: Callable[[], None] | None = None) -> None:
        """Everything stays open."""

    def end(self) -> None:
        """The window closes: be silent, and leave nothing to paste."""
        self._window.around.end_speech()
        forget_copied()
