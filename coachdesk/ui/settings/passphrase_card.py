"""Changing the passphrase."""

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QProgressBar

from coachdesk.domain.errors import PassphraseTooShort, TooManyTries, WrongPassphrase
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.fields import of_width
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.secrets import SecretField, Strength

WIDTH = 420


class PassphraseCard(Card):
    """The old one proves who asks. What was typed is cleared when it is done, and when the card goes out of sight."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Your passphrase"),
            mark("Does somebody know it, or is it too easy to guess? Choose another one. Your cases stay as they are."),
        )
        self.old = SecretField(self.language, mark("Your passphrase now"))
        self.new = SecretField(self.language, mark("New passphrase"))
        self.strength = Strength(self.language)
        self.again = SecretField(self.language, mark("The same passphrase again"))
        older = label("small", wrap=True)
        self.speak(older.setText, mark("Backups from before the change still open with the passphrase of that time."))
        self.report, self.busy = Notice("good"), QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.speak(self.busy.setAccessibleName, mark("Changing the passphrase"))
        self.busy.hide()
        self.change = button("plain", "key")
        self.speak(self.change.setText, mark("Change the passphrase"))
        self.new.field.textChanged.connect(self.strength.judge)
        self.change.clicked.connect(self.change_passphrase)
        for field in self._fields:
            field.field.returnPressed.connect(self.change_passphrase)
        for typed in (self.old, self.new, self.strength, self.again):
            self.box.addLayout(of_width(typed, WIDTH))
        for part in (older, self.busy, self.report):
            self.box.addWidget(part)
        self.box.addLayout(row(self.change, None))
        self.strength.judge("")

    @property
    def _fields(self) -> tuple[SecretField, ...]:
        return self.old, self.new, self.again

    def change_passphrase(self) -> None:
        """Check what was typed, and change it elsewhere."""
        if not self.change.isEnabled() or not self._may_be_right():
            return
        old, new = self.old.text, self.new.text
        self._wait(True)
        work = self.desk.vault.change_passphrase
        self.around.background.run(lambda: work(old, new), self._changed, self._refused)

    def _may_be_right(self) -> bool:
        """Whether all was typed; says under the first field that is not right what is wrong with it."""
        self.report.say("")
        short = len(self.new.text) < PassphraseTooShort.MIN_PASSPHRASE
        differs = self.new.text != self.again.text
        problems = (
            (self.old, self.words.text("Type your passphrase of now first.") if not self.old.text else ""),
            (self.new, messages.refusal(PassphraseTooShort(), self.words) if short else ""),
            (self.again, self.words.text("This is not the same as above. Type it once more.") if differs else ""),
        )
        for field in self._fields:
            field.show_problem("")
        for field, problem in problems:
            if problem:
                field.show_problem(problem)
                field.field.setFocus()
                return False
        return True

    def _wait(self, waiting: bool) -> None:
        self.busy.setVisible(waiting)
        self.change.setEnabled(not waiting)
        for field in self._fields:
            field.field.setReadOnly(waiting)

    def _clear(self) -> None:
        for field in self._fields:
            field.clear()
            field.show_problem("")

    def _changed(self, _nothing: object) -> None:
        self._wait(False)
        self._clear()
        self.report.say(
            self.words.text("From now on the new passphrase opens the vault. The old one does not."), "good"
        )

    def _refused(self, error: Exception) -> None:
        self._wait(False)
        if isinstance(error, WrongPassphrase | TooManyTries):
            self.old.show_problem(messages.refusal(error, self.words))
            self.old.field.setFocus()
            self.old.field.selectAll()
        else:
            self.report.say(messages.refusal(error, self.words), "bad")

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():  # not when the window is only made small
            self._clear()
            self.report.say("")
        super().hideEvent(event)
