"""Making a new recovery key, for when the paper is lost or was seen by somebody."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QProgressBar

from coachdesk.domain.errors import TooManyTries, WrongPassphrase
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.pages.recovery_key import RecoveryKeyInset
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.fields import of_width
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.scroll import into_sight
from coachdesk.ui.parts.secrets import SecretField
from coachdesk.ui.settings.passphrase_card import WIDTH


class RecoveryCard(Card):
    """Asks for the passphrase, then shows the new key until two groups of it were typed from the paper."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Your recovery key"),
            mark(
                "Is the paper lost, or did somebody see it? Make a new key. The old one then opens the vault no more."
            ),
        )
        self.secret = SecretField(self.language, mark("Your passphrase"))
        self._older = label("small", wrap=True)
        self.speak(
            self._older.setText, mark("Backups from before the change still open with the recovery key of that time.")
        )
        self.unchecked, self.report, self.busy = Notice(""), Notice("good"), QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.speak(self.busy.setAccessibleName, mark("Making a new recovery key"))
        self.busy.hide()
        self.make = button("plain", "key")
        self.speak(self.make.setText, mark("Make a new recovery key"))
        self.make.clicked.connect(self.make_key)
        self.secret.field.returnPressed.connect(self.make_key)
        self.shown: RecoveryKeyInset | None = None
        self.box.addWidget(self.unchecked)
        self.box.addLayout(of_width(self.secret, WIDTH))
        for part in (self._older, self.busy, self.report):
            self.box.addWidget(part)
        self.box.addLayout(row(self.make, None))

    def entered(self) -> None:
        self._tell_unchecked()

    def retranslate(self) -> None:
        super().retranslate()
        if self.desk.vault.unlocked:
            self._tell_unchecked()

    def _tell_unchecked(self) -> None:
        """Say for as long as it is so that nobody has the key on paper; not while it is on show to be kept."""
        lost = self.shown is None and self.desk.vault.recovery_key_unchecked
        text = self.words.text("You had not checked the recovery key yet. Make a new one in Settings.") if lost else ""
        self.unchecked.say(text, "")

    def make_key(self) -> None:
        """Make it elsewhere; the passphrase proves who asks."""
        if not self.make.isEnabled():
            return
        self.report.say("")
        passphrase = self.secret.text
        self.secret.show_problem("" if passphrase else self.words.text("Type your passphrase of now first."))
        if not passphrase:
            self.secret.field.setFocus()
            return
        self._wait(True)
        work = self.desk.vault.renew_recovery_key
        self.around.background.run(lambda: work(passphrase), self._made, self._refused)

    def _wait(self, waiting: bool) -> None:
        self.busy.setVisible(waiting)
        self.make.setEnabled(not waiting)
        self.secret.field.setReadOnly(waiting)

    def _made(self, key: str) -> None:
        self._wait(False)
        self.secret.clear()
        self._ask(False)
        self.shown = RecoveryKeyInset(self.around, key)
        self.shown.confirmed.connect(self._confirmed)
        self._tell_unchecked()
        self.box.addWidget(self.shown)
        self.shown.entered()
        into_sight(self.shown)

    def _ask(self, asking: bool) -> None:
        for part in (self.secret, self._older, self.make):
            part.setVisible(asking)

    def _confirmed(self) -> None:
        shown, self.shown = self.shown, None
        if shown is not None:
            self.box.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self._ask(True)
        self._tell_unchecked()
        self.report.say(self.words.text("The new recovery key counts from now on. Destroy the old paper."), "good")

    def _refused(self, error: Exception) -> None:
        self._wait(False)
        if isinstance(error, WrongPassphrase | TooManyTries):
            self.secret.show_problem(messages.refusal(error, self.words))
            self.secret.field.setFocus()
            self.secret.field.selectAll()
        else:
            self.report.say(messages.refusal(error, self.words), "bad")
            if self.desk.vault.unlocked:
                self._tell_unchecked()

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():  # a new key stays until it is confirmed, what was typed does not
            self.secret.clear()
            self.secret.show_problem("")
            self.report.say("")
        super().hideEvent(event)
