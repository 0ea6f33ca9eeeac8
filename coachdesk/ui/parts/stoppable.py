"""What takes a while elsewhere: what it is, how far it is, and a button that stops it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from coachdesk.i18n import mark
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import button, label, row


class Stoppable(Speaking):
    """In sight from `begin` until it is hidden. What runs tells `progress`, and comes to an end when that answers no."""

    _went_on = Signal(int, int)

    def __init__(self, around: Around, source: str) -> None:
        """`source` says what is done."""
        super().__init__(around.language)
        self._goes_on, self._stopped = around.background.goes_on, False
        text, self.bar = label("muted"), QProgressBar()
        self.speak(text.setText, source)
        self.speak(self.bar.setAccessibleName, source)
        self.bar.setTextVisible(False)
        self.stop = button("quiet", "stop")
        self.speak(self.stop.setText, mark("Stop"))
        self.stop.clicked.connect(self.give_up)
        line = row(text, self.bar, self.stop, spacing=12)
        line.setStretch(1, 1)
        self.setLayout(line)
        self._went_on.connect(self._show_progress)
        self.hide()

    def begin(self) -> None:
        """Show it, with nothing done so far."""
        self._stopped = False
        self.bar.setRange(0, 0)
        self.show()

    def give_up(self) -> None:
        """Let what runs come to an end."""
        self._stopped = True

    def progress(self, done: int, total: int) -> bool:
        """Called elsewhere: shows how far it is, and answers whether to go on."""
        self._went_on.emit(done, total)
        return not self._stopped and self._goes_on()

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
