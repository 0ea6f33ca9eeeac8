"""Opening the vault with the recovery key, and choosing a new passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from coachdesk.domain.errors import PassphraseTooShort, RecoveryKeyMistyped, WrongPassphrase
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.middle import middle_card
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.secrets import SecretField, Strength


class ResetPassphrasePage(Page):
    """The key may be typed with or without dashes, in capitals or not."""

    back = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        title = label("h1", wrap=True)
        self.speak(title.setText, mark("Open with the recovery key"))
        self.key = TextLine(ltr=True)
        self._key = Labelled(
            self.language,
            mark("Recovery key"),
            self.key,
            help_source=mark("The groups from your paper. Spaces, dashes and capitals do not matter."),
        )
        self.first = SecretField(self.language, mark("New passphrase"))
        self.strength = Strength(self.language)
        self._problem = Notice("bad")
        self.reset, self._back = button("primary", "key"), button("quiet")
        self.speak(self.reset.setText, mark("Open and keep the new passphrase"))
        self.speak(self._back.setText, mark("Back"))
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.speak(self.busy.setAccessibleName, mark("Opening the vault"))
        self.busy.hide()
        self.first.field.textChanged.connect(self.strength.judge)
        self.first.field.returnPressed.connect(self.open_vault)
        self.reset.clicked.connect(self.open_vault)
        self._back.clicked.connect(self.back)
        box = middle_card(self, 600)
        for part in (title, self._key, self.first, self.strength, self._problem, self.busy):
            box.addWidget(part)
        box.addLayout(row(self.reset, None, self._back))
        self.strength.judge("")

    def entered(self) -> None:
        self.key.setFocus()

    def open_vault(self) -> None:
        """Check the length, and open elsewhere."""
        if not self.reset.isEnabled():
            return
        self._key.show_problem("")
        self.first.show_problem("")
        self._problem.say("")
        key, passphrase = self.key.text(), self.first.text
        if len(passphrase) < PassphraseTooShort.MIN_PASSPHRASE:
            self.first.show_problem(messages.refusal(PassphraseTooShort(), self.words))
            return
        self._wait(True)
        work = self.desk.vault.reset_passphrase
        self.around.background.run(lambda: work(key, passphrase), self._opened, self._refused)

    def _wait(self, waiting: bool) -> None:
        self.busy.setVisible(waiting)
        self.reset.setEnabled(not waiting)
        self._back.setEnabled(not waiting)

    def _opened(self, _nothing: object) -> None:
        self.around.navigator.unlocked()

    def _refused(self, error: Exception) -> None:
        self._wait(False)
        if isinstance(error, RecoveryKeyMistyped):
            self._key.show_problem(messages.refusal(error, self.words))
        elif isinstance(error, WrongPassphrase):
            self._key.show_problem(
                self.words.text("This key does not fit. Look at each group on your paper once more.")
            )
        else:
            self._problem.say(messages.refusal(error, self.words))
