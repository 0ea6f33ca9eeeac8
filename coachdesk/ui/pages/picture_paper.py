"""What was seen together, as it will be printed: for the client, or for the file."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError
from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.domain.papers import PlanCopy
from coachdesk.domain.stages import Stage
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.i18n.provenance import REVIEWED_IN
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.ask_where import ask_where
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.deeds import with_keys
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.paper_panel import PaperPanel
from coachdesk.ui.parts.reviewed_line import ReviewedLine

if TYPE_CHECKING:
    from coachdesk.desk.papers import Papers
    from coachdesk.i18n.standing import Share

_COPIES = {PlanCopy.CLIENT: mark("For the client"), PlanCopy.CONSULTANT: mark("For the file (consultant)")}


class PicturePaperPage(Page):
    """Opened with a case, and perhaps, as its stage, the language of the paper."""

    heading = mark("What we saw together")
    stem = "picture"
    """How the name of a saved file begins."""
    came_from = Stage.LISTEN

    @property
    def papers(self) -> "Papers":
        """What makes it."""
        return self.desk.seeing

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.file: CaseFile | None = None
        self.back = button("quiet", "back")
        self.speak(self.back.setText, mark("Back to the case"))
        with_keys(self, self.back, mark("Back to the case"), "Escape")
        self.back.clicked.connect(self._go_back)
        title, self._careful = label("h1", wrap=True), label("small", wrap=True)
        self.speak(title.setText, self.heading)
        self.speak(
            self._careful.setText, mark("This copy has levels and notes. It is for the file, and no client's paper.")
        )
        options = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.languages = Toggles(self.language, mark("Language of the paper"), options, translate=False)
        self.copies = Toggles(self.language, mark("For whom"), _COPIES.items())
        self.copies.show_chosen([PlanCopy.CLIENT])
        self.languages.picked.connect(self.make)
        self.copies.picked.connect(self._choose_copy)
        self.panel = PaperPanel(around, mark("Save as PDF…"))
        self.panel.printed.connect(self._printed)
        self.panel.saving.connect(self.ask_and_save)
        self.reviewed, self.untranslated = ReviewedLine(around.language), Notice("")
        self._missing = 0
        for part in (self.languages, self.copies, self._careful, self.reviewed):
            self.panel.column.addWidget(part)
        self.panel.notices.addWidget(self.untranslated)
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 16)
        box.setSpacing(14)
        head = row(title, self.back)
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addWidget(self.panel, 1)
        self.panel.put_in_order()
        QShortcut(QKeySequence("Escape"), self, self._go_back)

    def open(self, case_id: str, stage: str = "") -> None:
        """Show a case, in the language named `stage` or else in the client's; first what the client gets."""
        if case_id:
            self.file = self.desk.cases.open(case_id)
        assert self.file is not None
        self.languages.show_chosen([stage if stage in CLIENT else self.file.case.client_language])
        self.copies.show_chosen([PlanCopy.CLIENT])

    def entered(self) -> None:
        self.make()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self) -> dict[str, str]:
        return {"case": self.file.case.id, "stage": self.languages.chosen[0]} if self.file is not None else {}

    @property
    def chosen(self) -> tuple[str, PlanCopy]:
        """The language, and for whom the paper is."""
        return self.languages.chosen[0], PlanCopy(self.copies.chosen[0])

    def _choose_copy(self) -> None:
        """The client's copy begins in the client's language, the one for the file in the consultant's."""
        assert self.file is not None
        for_file = self.chosen[1] is PlanCopy.CONSULTANT
        self.languages.show_chosen([self.language.code if for_file else self.file.case.client_language])
        self.make()

    # --- making -----------------------------------------------------------------------------------------------------

    def make(self) -> None:
        """Make the paper anew; what was said of the one before no longer holds."""
        assert self.file is not None
        papers, case_id, (language, copy) = self.papers, self.file.case.id, self.chosen
        self._careful.setVisible(copy is PlanCopy.CONSULTANT)
        self.panel.problem.say("")
        self._show_made(None, 0)
        shares: list[Share] = []
        missing: list[int] = []

        def draw() -> bytes:
            if copy is PlanCopy.CLIENT:
                missing.append(papers.untranslated(case_id, language))
            if language in REVIEWED_IN:
                shares.append(papers.share(case_id, language, copy))
            return papers.pdf(case_id, language, copy)

        self.panel.make(draw, lambda: self._show_made(next(iter(shares), None), sum(missing)))

    def _show_made(self, share: "Share | None", missing: int) -> None:
        """Say how much is reviewed, and how many lines nobody has translated."""
        self._missing = missing
        self.reviewed.show_share(share)
        self._say()

    def _say(self) -> None:
        text = self.words.plural(
            "{n} line is not translated yet. The paper says so.",
            "{n} lines are not translated yet. The paper says so.",
            self._missing,
        )
        self.untranslated.say(text if self._missing else "")

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def let_go(self) -> None:
        self.panel.let_go()
        super().let_go()

    # --- away from the screen ---------------------------------------------------------------------------------------

    def _go_back(self) -> None:
        assert self.file is not None
        self.panel.drop()
        self.around.navigator.go("case", self.file.case.id, self.came_from)

    def _printed(self) -> None:
        assert self.file is not None
        try:
            self.papers.printed(self.file.case.id, *self.chosen)
        except CaseError as error:
            self.around.speaker.refuse(error)

    def proposed_name(self) -> str:
        """A file name that tells nothing about the person."""
        language, copy = self.chosen
        ending = "-file" if copy is PlanCopy.CONSULTANT else ""
        return f"{self.stem}-{self.desk.today().astimezone():%Y-%m-%d}-{language}{ending}.pdf"

    def ask_and_save(self) -> None:
        """Ask where, and save."""
        if (path := ask_where(self, self.words.text("Save as PDF…"), self.proposed_name())) is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the paper to a file and say where it is; a refusal stays in sight until the next try."""
        assert self.file is not None
        self.panel.problem.say("")
        language, copy = self.chosen
        try:
            self.papers.save_pdf(self.file.case.id, language, path, copy)
        except CaseError as error:
            self.panel.problem.say(messages.refusal(error, self.words))
            return
        self.around.speaker.tell(self.words.text("The paper is in {file}.", file=isolate_ltr(str(path))))
