"""Everything that is known about a client, as it will be printed: look, print, save as files."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError
from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.paper_panel import PaperPanel
from coachdesk.ui.parts.reviewed_line import ReviewedLine

if TYPE_CHECKING:
    from coachdesk.i18n.standing import Share

NOT_ENCRYPTED = mark(
    "Two files are made: a PDF to read and a JSON for computers. They are not encrypted. Give them to the client only, and leave no copy on a stick or in a mail."
)  # fmt: skip


class AccessPage(Page):
    """Opened with a case and, as its stage, the language of the paper."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.file: CaseFile | None = None
        self.back = button("quiet", "back")
        self.speak(self.back.setText, mark("Back to privacy"))
        self.back.clicked.connect(self._go_back)
        self._title = label("h1", wrap=True)
        options = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.languages = Toggles(self.language, mark("Language of the paper"), options, translate=False)
        self.languages.picked.connect(self.make)
        self.panel = PaperPanel(around, mark("Save as files…"))
        self.panel.printed.connect(self._printed)
        self.panel.saving.connect(self.ask_and_save)
        self.reviewed, self.saved = ReviewedLine(around.language), Notice("good")
        careful = label("small", wrap=True)
        self.speak(careful.setText, NOT_ENCRYPTED)
        for part in (self.languages, self.reviewed, careful, self.saved):
            self.panel.column.addWidget(part)
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 16)
        box.setSpacing(14)
        head = row(self._title, self.back)
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addWidget(self.panel, 1)

    def open(self, case_id: str, stage: str = "") -> None:
        """Show a case, in the language named `stage` or else in the client's."""
        if case_id:
            self.file = self.desk.cases.open(case_id)
        assert self.file is not None
        self.languages.show_chosen([stage if stage in CLIENT else self.file.case.client_language])
        self.saved.say("")
        self.panel.problem.say("")
        self.retranslate()

    def entered(self) -> None:
        self.make()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> dict[str, str]:
        if self.file is None:
            return {}
        return {"case": self.file.case.id, "stage": self.languages.chosen[0]}

    def make(self) -> None:
        """Make the paper anew in the language that was chosen; what was said of the one before no longer holds."""
        assert self.file is not None
        self.saved.say("")
        self.reviewed.show_share(None)
        access, case_id, language = self.desk.access, self.file.case.id, self.languages.chosen[0]
        shares: list[Share] = []

        def draw() -> bytes:
            shares.append(access.share(case_id, language))
            return access.pdf(case_id, language)

        self.panel.make(draw, lambda: self.reviewed.show_share(shares[0]))

    def retranslate(self) -> None:
        super().retranslate()
        if self.file is not None:
            self._title.setText(
                self.words.text("Everything that is known about {name}", name=self.file.case.calling_name)
            )

    def let_go(self) -> None:
        self.panel.let_go()
        super().let_go()

    # --- away from the screen ---------------------------------------------------------------------------------------

    def _go_back(self) -> None:
        assert self.file is not None
        self.panel.drop()
        self.around.navigator.go("case_privacy", self.file.case.id, "rights")

    def _printed(self) -> None:
        assert self.file is not None
        try:
            self.desk.access.printed(self.file.case.id, self.languages.chosen[0])
        except CaseError as error:
            self.around.speaker.refuse(error)

    def ask_and_save(self) -> None:
        """Ask for a folder, and save there."""
        dialog = QFileDialog(self, self.words.text("In which folder?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        if dialog.exec():
            self.save_in(Path(dialog.selectedFiles()[0]))

    def save_in(self, folder: Path) -> None:
        """Write both files and say where they are; a refusal stays in sight until the next try."""
        assert self.file is not None
        self.saved.say("")
        self.panel.problem.say("")
        try:
            pdf, values = self.desk.access.save(self.file.case.id, self.languages.chosen[0], folder)
        except CaseError as error:
            self.panel.problem.say(messages.refusal(error, self.words))
            return
        self.saved.say(
            self.words.text(
                "{pdf} and {json} are in {folder}. They are not encrypted.",
                pdf=isolate_ltr(pdf.name),
                json=isolate_ltr(values.name),
                folder=isolate_ltr(str(folder)),
            )
        )
