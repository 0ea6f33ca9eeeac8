"""The two ways of locking a case for a colleague: with the colleague's key, or with a passphrase of its own."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from coachdesk.domain.errors import CaseError, PassphraseTooShort
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.secrets import SecretField, Strength

_KEY_LENGTH = 62


class ByKey(Page):
    """The key is checked at every change, so that a mistake is seen before the file is made."""

    entered_key = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.key = TextLine(ltr=True)
        self.labelled = Labelled(
            self.language,
            mark("Key of your colleague"),
            self.key,
            help_source=mark("It begins with age1. Your colleague finds it under Settings, Safety."),
        )
        self.good = label("chip-good")
        self.speak(self.good.setText, mark("✓ a whole key"))
        self.open_file = button("plain", "folder")
        self.speak(self.open_file.setText, mark("Open a file with the key…"))
        self.open_file.clicked.connect(self.read_file)
        self.key.textChanged.connect(lambda _text: self._check())
        self.key.returnPressed.connect(self.entered_key)
        box = column(self.labelled, row(self.open_file, self.good, None), None, spacing=12)
        self.setLayout(box)
        self.clear()

    def clear(self) -> None:
        """Forget what was typed."""
        self.key.clear()
        self._check()

    def public_key(self) -> str | None:
        """The key, None when it is not right; then the field says why."""
        problem, found = "", ""
        try:
            found = self.desk.transfer.key_in(self.key.text())
            if found == self.desk.transfer.public_key:
                problem = self.words.text("This is your own key. Ask your colleague for theirs.")
        except CaseError as error:
            problem = messages.refusal(error, self.words)
        self._say(problem)
        if problem:
            self.key.setFocus()
            return None
        return found

    def read_file(self) -> None:
        """Ask for a small text file, and take the key from it."""
        words = self.words
        chosen, _ = QFileDialog.getOpenFileName(
            self, words.text("Open a file with the key"), "", f"{words.text('Text')} (*.txt)"
        )
        if chosen:
            try:
                self.key.setText(self.desk.transfer.key_from(Path(chosen)))
            except CaseError as error:
                self.key.clear()
                self._say(messages.refusal(error, self.words))

    def _check(self) -> None:
        """Say at once whether it is a key; nothing while it is still being typed."""
        text = self.key.text().strip()
        if text and (len(text) >= _KEY_LENGTH or not text.lower().startswith("age1"[: len(text)])):
            self.good.setVisible(self.public_key() is not None)
        else:
            self._say("")

    def _say(self, problem: str) -> None:
        self.good.hide()
        self.labelled.show_problem(problem)


class ByPassphrase(Page):
    """A passphrase of its own, typed twice; never the one of the vault."""

    entered_passphrase = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.first = SecretField(
            self.language,
            mark("Passphrase for this file"),
            help_source=mark("Choose a new one, not the passphrase of your vault."),
        )
        self.strength = Strength(self.language)
        self.second = SecretField(self.language, mark("The same passphrase again"))
        advice = label("small", wrap=True)
        self.speak(
            advice.setText,
            mark("Tell your colleague the passphrase by phone, and not in the mail that carries the file."),
        )
        self.first.field.textChanged.connect(self.strength.judge)
        self.first.field.returnPressed.connect(self.second.field.setFocus)
        self.second.field.returnPressed.connect(self.entered_passphrase)
        self.setLayout(column(self.first, self.strength, self.second, advice, None, spacing=12))
        self.strength.judge("")

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.first, self.second):
            field.clear()
            field.show_problem("")

    def passphrase(self) -> str | None:
        """The passphrase, None when it is too short or not twice the same; then the field says why."""
        for field in (self.first, self.second):
            field.show_problem("")
        wrong: QWidget | None = None
        if len(self.first.text) < PassphraseTooShort.MIN_PASSPHRASE:
            self.first.show_problem(messages.refusal(PassphraseTooShort(), self.words))
            wrong = self.first.field
        elif self.first.text != self.second.text:
            self.second.show_problem(self.words.text("This is not the same as above. Type it once more."))
            wrong = self.second.field
        if wrong is not None:
            wrong.setFocus()
            return None
        return self.first.text
