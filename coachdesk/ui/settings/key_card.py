"""The key that colleagues lock cases with, so that only this vault opens them."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.parts.dialogs import with_ending
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.notices import Notice


class KeyCard(Card):
    """Shows the key, and gives it out by copying and as a file."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("My key for colleagues"),
            mark(
                "With this key colleagues lock a case so that only you can open it. It is not secret: it may go by mail and "
                "hang on the wall."
            ),
        )
        self.key = TextLine(ltr=True)
        self.key.setReadOnly(True)
        self.copy, self.save = button("plain", "copy"), button("quiet", "save_file")
        self.speak(self.copy.setText, mark("Copy"))
        self.speak(self.save.setText, mark("Save as a file…"))
        self.copy.clicked.connect(self.copy_key)
        self.save.clicked.connect(self.save_key)
        self.problem = Notice("bad")
        self.box.addWidget(Labelled(self.language, mark("Your key"), self.key))
        self.box.addLayout(row(self.copy, self.save, None))
        self.box.addWidget(self.problem)

    def entered(self) -> None:
        try:
            self.key.setText(self.desk.transfer.public_key)
            self.key.setCursorPosition(0)
            self.problem.say("")
        except CaseError as error:
            self._refuse(error)

    def copy_key(self) -> None:
        """Put the key where it can be pasted from."""
        QGuiApplication.clipboard().setText(self.key.text())
        self.around.speaker.tell(self.words.text("Your key is copied. Paste it into a mail to your colleague."))

    def save_key(self) -> None:
        """Ask where, and write the key as a small text file."""
        words = self.words
        chosen, _ = QFileDialog.getSaveFileName(
            self, words.text("Save your key"), "coachdesk-key.txt", f"{words.text('Text')} (*.txt)"
        )
        if chosen:
            path = with_ending(chosen, ".txt")
            try:
                self.desk.transfer.save_key(path)
            except CaseError as error:
                self._refuse(error)
                return
            self.around.speaker.tell(words.text("Your key is in {file}.", file=path.name))

    def _refuse(self, error: CaseError) -> None:
        from coachdesk.ui import messages

        self.problem.say(messages.refusal(error, self.words))
