"""Making the vault: one passphrase, typed twice, its strength shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from coachdesk.domain.errors import PassphraseTooShort
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.middle import middle_card
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.secrets import SecretField, Strength, Warming


class CreateVaultPage(Page):
    """`made` carries the recovery key of the new vault."""

    made = Signal(str)
    back = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        title, text = label("h1", wrap=True), label("muted", wrap=True)
        self.speak(title.setText, mark("Choose a passphrase"))
        self.speak(
            text.setText,
            mark(
                "You type it each time you open CoachDesk. A short sentence that only you would make is easy to remember."
            ),
        )
        self.first = SecretField(self.language, mark("Passphrase"))
        Warming(self.first.field, self.desk.warm)
        self.strength = Strength(self.language)
        self.second = SecretField(self.language, mark("The same passphrase again"))
        self._where, self._problem = label("small", wrap=True), Notice("bad")
        self.make, self._back = button("primary", "key"), button("quiet")
        self.speak(self.make.setText, mark("Make the vault"))
        self.speak(self._back.setText, mark("Back"))
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.speak(self.busy.setAccessibleName, mark("Making the vault"))
        self.busy.hide()
        self.first.field.textChanged.connect(self.strength.judge)
        self.second.field.returnPressed.connect(self.make_vault)
        self.make.clicked.connect(self.make_vault)
        self._back.clicked.connect(self.back)
        box = middle_card(self, 560)
        for part in (title, text, self.first, self.strength, self.second, self._where, self._problem, self.busy):
            box.addWidget(part)
        box.addLayout(row(self.make, None, self._back))
        self.strength.judge("")
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        folder = isolate_ltr(str(self.desk.vault.path))
        self._where.setText(self.words.text("The vault will be in this folder: {folder}", folder=folder))

    def entered(self) -> None:
        self.first.field.setFocus()

    def make_vault(self) -> None:
        """Check what was typed, and make the vault elsewhere."""
        if not self.make.isEnabled():
            return
        self._problem.say("")
        self.second.show_problem("")
        self.first.show_problem("")
        passphrase = self.first.text
        if len(passphrase) < PassphraseTooShort.MIN_PASSPHRASE:
            self.first.show_problem(messages.refusal(PassphraseTooShort(), self.words))
            self.first.field.setFocus()
        elif passphrase != self.second.text:
            self.second.show_problem(self.words.text("This is not the same as above. Type it once more."))
            self.second.field.setFocus()
        else:
            self._wait(True)
            self.around.background.run(lambda: self.desk.vault.create(passphrase), self._made, self._refused)

    def _wait(self, waiting: bool) -> None:
        self.busy.setVisible(waiting)
        self.make.setEnabled(not waiting)
        self._back.setEnabled(not waiting)
        for secret in (self.first, self.second):
            secret.field.setReadOnly(waiting)

    def _made(self, key: str) -> None:
        self.first.clear()
        self.second.clear()
        self.made.emit(key)

    def _refused(self, error: Exception) -> None:
        self._wait(False)
        self._problem.say(messages.refusal(error, self.words))
