"""The vault: where it is, whether it is whole, and fictional cases to try things out."""

from PySide6.QtWidgets import QProgressBar

from coachdesk.domain.errors import CaseError
from coachdesk.domain.vaults import IntegrityReport
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.removals import ReplacedVaults

DEMO_CASES = 6


class VaultCard(Card):
    """Checks elsewhere, and says what was found."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Your vault"),
            mark("All cases are in one folder, encrypted. Check now and then that it is whole."),
        )
        self._where = label("small", wrap=True)
        self.check, self.demo = button("plain", "shield"), button("quiet")
        self.speak(self.check.setText, mark("Check the vault"))
        self.speak(self.demo.setText, mark("Add fictional cases to try it out"))
        self.check.clicked.connect(self.check_vault)
        self.demo.clicked.connect(self._add_demo)
        self._bar, self.report = QProgressBar(), Notice("good")
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self.speak(self._bar.setAccessibleName, mark("Checking the vault"))
        self._bar.hide()
        self.box.addWidget(self._where)
        self.box.addLayout(row(self.check, self.demo, None))
        self.box.addWidget(self._bar)
        self.box.addWidget(self.report)
        self.replaced = ReplacedVaults(around)
        self.box.addWidget(self.replaced)

    def entered(self) -> None:
        self.retranslate()
        self.replaced.show_vaults()

    def retranslate(self) -> None:
        super().retranslate()
        folder = isolate_ltr(str(self.desk.vault.path))
        self._where.setText(self.words.text("Folder: {folder}", folder=folder))

    def check_vault(self) -> None:
        """Read and verify everything, elsewhere."""
        self.report.say("")
        self.check.setEnabled(False)
        self._bar.show()
        going_on = self.around.background.goes_on
        self.around.background.run(lambda: self.desk.vault.check(going_on), self._checked, self._refused)

    def _checked(self, report: IntegrityReport) -> None:
        self.check.setEnabled(True)
        self._bar.hide()
        words = self.words
        if report.damage:
            damage = ", ".join(report.damage)
            self.report.say(
                words.text("Damage was found: {damage}. Keep this folder as it is, and ask for help.", damage=damage),
                "bad",
            )
        else:
            self.report.say(
                words.plural("All is well: {n} case was read.", "All is well: {n} cases were read.", report.cases),
                "good",
            )

    def _refused(self, error: Exception) -> None:
        self.check.setEnabled(True)
        self._bar.hide()
        self.report.say(messages.refusal(error, self.words), "bad")

    def _add_demo(self) -> None:
        try:
            self.desk.demo.add(DEMO_CASES)
        except CaseError as error:
            self.around.speaker.refuse(error)
            return
        self.around.speaker.tell(self.words.text("Fictional cases were added. Their reference begins with DEMO."))
