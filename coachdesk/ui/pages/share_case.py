"""Giving a case to a colleague: a locked file that only the colleague can open."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from coachdesk.desk.transfer import SEALED_NAME
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.dialogs import with_ending
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.share_ways import ByKey, ByPassphrase

KEY, PASSPHRASE = "key", "passphrase"


class ShareCasePage(Page):
    """Asks how to lock the file and where to put it; afterwards says what to do next."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.file: CaseFile | None = None
        self._saved = ""
        self.title, text = label("h1", wrap=True), label("muted", wrap=True)
        self.speak(
            text.setText,
            mark(
                "The whole case goes into one file: what was told, the choice, the plan, and what was corrected. The file "
                "is locked, so that nobody on the way can read it. Your own copy stays here."
            ),
        )
        self.back = button("quiet", "back")
        self.speak(self.back.setText, mark("Back to the case"))
        self.back.clicked.connect(self._go_back)
        self._views = QStackedWidget()
        self._views.addWidget(self._asking())
        self._views.addWidget(self._afterwards())
        body = QWidget()
        body.setMaximumWidth(760)
        inner = column(self.title, text, 4, self._views, None)
        inner.setContentsMargins(0, 0, 8, 0)
        body.setLayout(inner)
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 18, 28, 16)
        box.setSpacing(8)
        box.addLayout(row(self.back, None))
        box.addWidget(scrolling(body), 1)

    def _asking(self) -> QWidget:
        self.to = TextLine()
        self.to.setMaxLength(SHORT)
        self.recipient = Labelled(
            self.language,
            mark("For whom is it?"),
            self.to,
            help_source=mark("Name and organisation. The client may see with whom the case was shared."),
        )
        self.how = Toggles(
            self.language,
            mark("How is the file locked?"),
            ((KEY, mark("With the key of my colleague")), (PASSPHRASE, mark("With a passphrase"))),
        )
        self.how.show_chosen([KEY])
        self.how.picked.connect(self._show_way)
        self.by_key, self.by_passphrase = ByKey(self.around), ByPassphrase(self.around)
        self.by_key.entered_key.connect(self.save)
        self.by_passphrase.entered_passphrase.connect(self.save)
        self.by_passphrase.hide()
        self.problem, self.busy = Notice("bad"), QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.speak(self.busy.setAccessibleName, mark("Locking the file"))
        self.busy.hide()
        self.saving = button("primary", "save_file")
        self.speak(self.saving.setText, mark("Save the locked file…"))
        self.saving.clicked.connect(self.save)
        frame, box = card(margin=24, spacing=14)
        for part in (self.recipient, self.how, self.by_key, self.by_passphrase, self.problem, self.busy):
            box.addWidget(part)
        box.addLayout(row(self.saving, None))
        return _topped(frame)

    def _afterwards(self) -> QWidget:
        self.done, self.next = Notice("good"), label("", wrap=True)
        heading = label("h2", wrap=True)
        self.speak(heading.setText, mark("What to do next"))
        later, self.own_copy = label("h2", wrap=True), label("muted", wrap=True)
        self.speak(later.setText, mark("Your own copy"))
        self.speak(
            self.own_copy.setText,
            mark(
                "Once your colleague says that the case has arrived, it need not be in two places. Put yours in the archive, "
                "or erase it on its privacy page when the law does not ask you to keep it."
            ),
        )
        self.archive, self.privacy = button("plain", "archive"), button("plain", "shield")
        self.speak(self.archive.setText, mark("To the archive"))
        self.speak(self.privacy.setText, mark("Privacy and trail…"))
        self.archive.clicked.connect(self._to_archive)
        self.privacy.clicked.connect(lambda: self._go("case_privacy"))
        frame, box = card(margin=24, spacing=12)
        for part in (self.done, heading, self.next):
            box.addWidget(part)
        box.addSpacing(6)
        box.addWidget(later)
        box.addWidget(self.own_copy)
        box.addLayout(row(self.archive, self.privacy, None))
        return _topped(frame)

    # --- showing ----------------------------------------------------------------------------------------------------

    def open(self, case_id: str, stage: str = "") -> None:
        """Show the page for this case. Raises CaseNotFound."""
        self.file = self.desk.cases.open(case_id)

    def entered(self) -> None:
        self._forget()
        self._views.setCurrentIndex(0)
        self.how.show_chosen([KEY])
        self._show_way()
        self.retranslate()

    def let_go(self) -> None:
        self._forget()
        super().let_go()

    def place(self) -> dict[str, str]:
        return {} if self.file is None else {"case": self.file.case.id}

    def retranslate(self) -> None:
        super().retranslate()
        if self.file is None:
            return
        words = self.words
        self.title.setText(words.text("Give the case of {name} to a colleague", name=self.file.case.calling_name))
        steps = [words.text("Send the file to your colleague, by mail or on a stick.")]
        if self.way == PASSPHRASE:
            steps.append(words.text("Tell the passphrase by phone. Without it nobody can open the file."))
        steps.append(words.text("Your colleague opens Cases and chooses “Take in a case”."))
        steps.append(words.text("Ask whether the case has arrived. Then throw the file away."))
        self.next.setText("\n".join(words.line(f"{n}. {step}") for n, step in enumerate(steps, 1)))
        if self._saved:
            self.done.say(words.text("The case is in {file}, locked.", file=self._saved))

    @property
    def way(self) -> str:
        """KEY or PASSPHRASE."""
        return self.how.chosen[0]

    def _show_way(self) -> None:
        by_key = self.way == KEY
        self.by_key.setVisible(by_key)
        self.by_passphrase.setVisible(not by_key)
        self.problem.say("")
        if self.to.text().strip():
            (self.by_key.key if by_key else self.by_passphrase.first.field).setFocus()
        else:
            self.to.setFocus()

    def _forget(self) -> None:
        self._saved = ""
        self.problem.say("")
        self.to.clear()
        self.recipient.show_problem("")
        self.by_key.clear()
        self.by_passphrase.clear()

    # --- doing ------------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Ask where to, and write the file elsewhere; a key or passphrase that is not right says so first."""
        if self.file is None or not self.saving.isEnabled():
            return
        to = self.to.text().strip()
        self.recipient.show_problem("" if to else self.words.text("Write for whom it is."))
        if not to:
            self.to.setFocus()
            return
        share = partial(self.desk.transfer.share, self.file.case.id, to=to)
        if self.way == KEY:
            key = self.by_key.public_key()
            locked = None if key is None else partial(share, public_key=key)
        else:
            passphrase = self.by_passphrase.passphrase()
            locked = None if passphrase is None else partial(share, passphrase=passphrase)
        if locked is None:
            return
        words = self.words
        title, kind = words.text("Save the locked file"), words.text("Locked cases")
        chosen, _ = QFileDialog.getSaveFileName(self, title, SEALED_NAME, f"{kind} (*.cdcase)")
        if chosen:
            self._wait(True)
            path = with_ending(chosen, ".cdcase")
            self.around.background.run(lambda: locked(path), lambda _: self._done(path), self._refused)

    def _wait(self, waiting: bool) -> None:
        self.busy.setVisible(waiting)
        for part in (self.saving, self.recipient, self.how, self.by_key, self.by_passphrase):
            part.setEnabled(not waiting)

    def _done(self, path: Path) -> None:
        self._wait(False)
        self._forget()
        self._saved = path.name
        self._views.setCurrentIndex(1)
        self.retranslate()
        self.back.setFocus()

    def _refused(self, error: Exception) -> None:
        self._wait(False)
        self.problem.say(messages.refusal(error, self.words))

    def _to_archive(self) -> None:
        if self.file is not None:
            try:
                self.desk.cases.archive(self.file.case.id)
            except CaseError as error:
                self.around.speaker.refuse(error)
                return
            self.around.navigator.go("cases")

    def _go_back(self) -> None:
        self._go("case")

    def _go(self, page: str) -> None:
        if self.file is not None:
            self.around.navigator.go(page, self.file.case.id)


def _topped(frame: QWidget) -> QWidget:
    """A frame at the top of a view that may be higher."""
    view = QWidget()
    view.setLayout(column(frame, None))
    return view
