"""When the folder of the vault can't be used as it is: what is wrong, and what to do. Nothing is changed."""

from PySide6.QtCore import Signal

from coachdesk.domain.errors import CaseError
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.middle import middle_card


class VaultProblemPage(Page):
    """`again` is sent to look at the folder once more."""

    again = Signal()

    def __init__(self, around: Around, error: CaseError) -> None:
        super().__init__(around)
        self._error = error
        title = label("h1", wrap=True)
        self.speak(title.setText, mark("The vault can't be opened"))
        self.problem, self._where = label("", wrap=True), label("small", wrap=True)
        self.retry = button("primary")
        self.speak(self.retry.setText, mark("Look again"))
        self.retry.clicked.connect(self.again)
        box = middle_card(self)
        for part in (title, self.problem, self._where):
            box.addWidget(part)
        box.addLayout(row(self.retry, None))
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.problem.setText(messages.refusal(self._error, self.words))
        folder = isolate_ltr(str(self.desk.vault.path))
        self._where.setText(self.words.text("Folder: {folder}. Nothing in it was changed.", folder=folder))

    def entered(self) -> None:
        self.retry.setFocus()
