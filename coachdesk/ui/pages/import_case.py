"""Taking in a case from a file: choose it, look what is in it, and only then decide."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QProgressBar, QStackedWidget, QVBoxLayout

from coachdesk.desk.transfer import Decision, Preview
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.background import Latest
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.incoming_case import IncomingCase
from coachdesk.ui.parts.middle import middle_card
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.secrets import SecretField


class ChooseFile(Page):
    """`chosen` carries the file; `unlocking` the passphrase that it needs."""

    chosen = Signal(Path)
    unlocking = Signal(str)
    left = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        title, text = label("h1", wrap=True), label("muted", wrap=True)
        self.speak(title.setText, mark("Take in a case"))
        self.speak(
            text.setText,
            mark(
                "Choose the file that a colleague gave you. You see what is in it first; nothing is kept before you say so."
            ),
        )
        self.choose, self.another = button("primary", "folder"), button("plain", "folder")
        self._leave = button("quiet")
        self.speak(self.choose.setText, mark("Choose the file…"))
        self.speak(self.another.setText, mark("Another file…"))
        self.another.clicked.connect(self.ask)
        self.speak(self._leave.setText, mark("Back to the cases"))
        self.choose.clicked.connect(self.ask)
        self._leave.clicked.connect(self.left)
        self.name = label("h3", wrap=True)
        self.secret = SecretField(
            self.language, mark("Passphrase of the file"), help_source=mark("Your colleague has told you this one.")
        )
        self.open_file = button("primary", "key")
        self.speak(self.open_file.setText, mark("Open the file"))
        self.open_file.clicked.connect(self.unlock)
        self.secret.field.returnPressed.connect(self.unlock)
        self.problem, self.busy = Notice("bad"), QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.speak(self.busy.setAccessibleName, mark("Opening the file"))
        box = middle_card(self, 600)
        for part in (title, text, self.name, self.secret, self.problem, self.busy):
            box.addWidget(part)
        box.addLayout(row(self.choose, self.open_file, self.another, None))
        box.addLayout(row(self._leave, None))
        self.forget()

    def entered(self) -> None:
        self.choose.setFocus()

    def forget(self) -> None:
        """As at the beginning: no file, no passphrase."""
        self.secret.clear()
        self.problem.say("")
        self.wait(False)
        self._show_secret(False)

    def ask(self) -> None:
        """Ask for the file."""
        words = self.words
        kind, all_files = words.text("Cases"), words.text("All files")
        chosen, _ = QFileDialog.getOpenFileName(
            self, words.text("Choose the file"), "", f"{kind} (*.cdcase *.json);;{all_files} (*)"
        )
        if chosen:
            self.forget()
            self.chosen.emit(Path(chosen))

    def ask_passphrase(self, name: str) -> None:
        """The file with this name is locked with a passphrase: ask for it."""
        self.wait(False)
        self.name.setText(name)
        self._show_secret(True)
        self.secret.field.setFocus()

    def unlock(self) -> None:
        """Try the passphrase."""
        if self.secret.text and self.open_file.isEnabled():
            self.problem.say("")
            self.unlocking.emit(self.secret.text)

    def refuse(self, error: Exception) -> None:
        """Say why the file can't be taken."""
        self.wait(False)
        self.problem.say(messages.refusal(error, self.words))
        if self.secret.isVisible():
            self.secret.field.setFocus()
            self.secret.field.selectAll()

    def wait(self, waiting: bool) -> None:
        """Show that something runs."""
        self.busy.setVisible(waiting)
        for part in (self.choose, self.another, self.open_file, self.secret):
            part.setEnabled(not waiting)

    def _show_secret(self, shown: bool) -> None:
        for part in (self.name, self.secret, self.open_file, self.another):
            part.setVisible(shown)
        self.choose.setVisible(not shown)


class ImportCasePage(Page):
    """Nothing is stored before `decide`."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self._path = Path()
        self._looking = Latest(around.background)
        self.choosing, self.inside = ChooseFile(around), IncomingCase(around)
        self.choosing.chosen.connect(self.look_into)
        self.choosing.unlocking.connect(self._look)
        self.choosing.left.connect(self.leave)
        self.inside.decided.connect(self.decide)
        self.inside.left.connect(self.leave)
        self.stack = QStackedWidget()
        for view in (self.choosing, self.inside):
            self.stack.addWidget(view)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.stack)
        QShortcut(QKeySequence("Escape"), self, self.leave)

    @property
    def preview(self) -> Preview | None:
        """The case on show, not stored yet."""
        return self.inside.preview

    def entered(self) -> None:
        self._forget()
        self.stack.setCurrentWidget(self.choosing)
        self.choosing.entered()

    def let_go(self) -> None:
        self._forget()
        super().let_go()

    def _forget(self) -> None:
        """What runs still is not wanted any more, and what is on show is about people."""
        self._looking.drop()
        self._path = Path()
        self.choosing.forget()
        self.inside.forget()

    def look_into(self, path: Path) -> None:
        """Look what kind of file it is, and open it, or ask for its passphrase first."""
        self._path = path
        transfer = self.desk.transfer

        def done(locked: bool) -> None:
            self.choosing.ask_passphrase(path.name) if locked else self._look(None)

        self.choosing.wait(True)
        self._looking.run(lambda: transfer.needs_passphrase(path), done, self.choosing.refuse)

    def _look(self, passphrase: str | None) -> None:
        path, transfer = self._path, self.desk.transfer
        self.choosing.wait(True)
        self._looking.run(lambda: transfer.preview(path, passphrase), self._show, self.choosing.refuse)

    def _show(self, preview: Preview) -> None:
        self.choosing.forget()
        self.inside.show_preview(preview)
        self.stack.setCurrentWidget(self.inside)
        self.inside.entered()

    def decide(self, decision: Decision, mine: str) -> None:
        """Store the case as was decided, and go to it."""
        preview = self.preview
        if preview is None:
            return
        try:
            file = self.desk.transfer.take(preview, decision, mine or None)
        except CaseError as error:
            self.around.speaker.refuse(error)
            return
        if decision is not Decision.REPLACE:
            self.around.speaker.tell(self.words.text("The case of {name} is here now.", name=file.case.calling_name))
        self.around.navigator.go("case", file.case.id)

    def leave(self) -> None:
        """One step back; nothing was stored."""
        if self.stack.currentWidget() is self.inside:
            self.entered()
        else:
            self._forget()
            self.around.navigator.go("cases")
