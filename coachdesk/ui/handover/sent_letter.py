"""What was sent, as it was kept on that day: the letter beside it goes on following what is said since."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit

from coachdesk.domain.handover import Passed
from coachdesk.i18n import mark
from coachdesk.ui.handover.way_words import passed_line
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.reading import for_reading


class SentLetter(Speaking):
    """A line with the day and the way, and above it, once unfolded, the text. `turned` when it is unfolded or folded."""

    turned = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        self._sent: Passed | None = None
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setTabChangesFocus(True)
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # letters are Dutch
        self.text.hide()
        self.how, self.other = label("small", wrap=True), label("small", wrap=True)
        self.unfold = button("quiet", "chevron", checkable=True)
        self.unfold.clicked.connect(self._turn)
        self.speak(self.unfold.setText, mark("What was sent"))
        self.speak(self.text.setAccessibleName, mark("What was sent"))
        self.speak(
            self.other.setText, mark("The letter as it stands now says something else than the one that was sent.")
        )
        line = row(self.how, self.unfold, spacing=8)
        line.setStretch(0, 1)
        whole = column(self.text, line, self.other, spacing=4)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        for_reading(self)
        self.hide()

    def show_sent(self, sent: Passed | None) -> None:
        """Show what was kept of the letter that went out; nothing where none did, or where its text was not kept."""
        self._sent = sent if sent is not None and sent.letter.strip() else None
        if self._sent is None:
            self.text.clear()
            self.show_open(False)
        else:
            if self.text.toPlainText() != self._sent.letter:
                self.text.setPlainText(self._sent.letter)
            self._say_how()
        self.setVisible(self._sent is not None)

    def say_else(self, says_else: bool) -> None:
        """Whether the letter as it is now says something else."""
        self.other.setVisible(says_else)

    @property
    def is_open(self) -> bool:
        """Whether the text is on show."""
        return self.unfold.isChecked()

    def show_open(self, is_open: bool) -> None:
        """Unfold or fold."""
        self.unfold.setChecked(is_open)
        self._turn()

    def _turn(self) -> None:
        self.text.setVisible(self.is_open)
        self.turned.emit()

    def _say_how(self) -> None:
        self.how.setText(passed_line(self._sent, self.words) if self._sent is not None else "")

    def retranslate(self) -> None:
        super().retranslate()
        self._say_how()
