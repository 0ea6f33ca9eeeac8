"""Erasing a case: what it does, the reason, the name to be sure, and the confirmation to print."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coachdesk.desk.changes import CaseChanged, Change
from coachdesk.desk.sentences_erasing import left_lines
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.erasing import ErasureReport
from coachdesk.domain.errors import CaseError
from coachdesk.domain.privacy import Ground
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.ask_where import ask_where
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.erase_form import EraseForm
from coachdesk.ui.parts.erase_progress import EraseProgress
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.paper_panel import PaperPanel
from coachdesk.ui.parts.removals import ReplacedVaults
from coachdesk.ui.parts.reviewed_line import ReviewedLine
from coachdesk.ui.parts.scroll import scrolling

if TYPE_CHECKING:
    from coachdesk.i18n.standing import Share


class ErasePage(Page):
    """Opened with a case and, as its stage, the ground that is proposed. Nothing happens before the button is pressed.

    The name and the report are held for the confirmation until the page is left for another case, or locked.
    """

    _went_on = Signal(int, int)

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.file: CaseFile | None = None
        self.report: ErasureReport | None = None
        self._name, self._language, self._gone = "", "", False
        self.back = button("quiet", "back")
        self.back.clicked.connect(self._go_back)
        self._title = label("h1", wrap=True)
        self.form = EraseForm(around)
        self.form.decided.connect(self.erase)
        self.form.kept.connect(self._go_back)
        self.progress = EraseProgress(around.language)
        self._went_on.connect(self.progress.show_progress)
        self.panel = PaperPanel(around, mark("Save as PDF…"))
        self.panel.printed.connect(self._printed)
        self.panel.saving.connect(self.ask_and_save)
        self.done, self.missed, self.reviewed = Notice("good"), Notice(""), ReviewedLine(around.language)
        self.replaced = ReplacedVaults(around)
        self.replaced.removed.connect(self._look_again)
        for part in (self.done, self.missed, self.replaced, self.reviewed):
            self.panel.column.addWidget(part)
        self.stack = QStackedWidget()
        self._form_view = scrolling(_narrow(self.form))
        for view in (self._form_view, self.progress, self.panel):
            self.stack.addWidget(view)
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 16)
        box.setSpacing(14)
        head = row(self._title, self.back)
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addWidget(self.stack, 1)
        self.listen(self._changed)

    # --- asking -----------------------------------------------------------------------------------------------------

    def open(self, case_id: str, stage: str = "") -> None:
        """Ask about a case. Raises CaseNotFound."""
        self.panel.drop()
        self.report = None
        self.file = self.desk.cases.open(case_id)
        asked = self.desk.erasing.asked(case_id)
        ground = Ground(stage) if stage in set(Ground) else Ground.REQUEST if asked else None
        self.form.show_file(self.file, ground)
        self.stack.setCurrentWidget(self._form_view)
        self.back.setEnabled(True)
        self.retranslate()

    def entered(self) -> None:
        if self.report is None:
            self.form.begin()

    def place(self) -> dict[str, str]:
        return {} if self.file is None else {"case": self.file.case.id}

    def retranslate(self) -> None:
        super().retranslate()
        words = self.words
        if self.report is None:
            self.back.setText(words.text("Back to privacy"))
            name = self.file.case.calling_name if self.file is not None else ""
            self._title.setText(words.text("Erase the case of {name} for good?", name=name))
            return
        self.back.setText(words.text("To all cases"))
        self._title.setText(words.text("The case is erased"))
        self.done.say(words.text("Print the confirmation for the client now. It is kept nowhere."))
        self.missed.say("\n\n".join(left_lines(self.report, words)))

    def _go_back(self) -> None:
        if self.report is None and self.file is not None:
            self.around.navigator.go("case_privacy", self.file.case.id, "rights")
            return
        self._forget()
        self.around.navigator.go("cases")

    def _changed(self, change: Change) -> None:
        if isinstance(change, CaseChanged) and self.file is not None and change.file.case.id == self.file.case.id:
            self.file = change.file

    # --- erasing ----------------------------------------------------------------------------------------------------

    def erase(self) -> None:
        """Erase the case elsewhere, and then show the confirmation."""
        assert self.file is not None
        case, ground = self.file.case, self.form.ground
        assert ground is not None
        self._name, self._language = case.calling_name, self.form.language_of_paper
        erasing, goes_on, told = self.desk.erasing, self.around.background.goes_on, self._went_on
        self.back.setEnabled(False)
        self.progress.begin()
        self.stack.setCurrentWidget(self.progress)

        def progress(done: int, total: int) -> bool:
            told.emit(done, total)
            return goes_on(done, total)

        self.around.background.run(lambda: erasing.erase(case.id, ground, progress), self._erased, self._refused)

    def _erased(self, report: ErasureReport) -> None:
        if self._gone or not self.desk.vault.unlocked:
            return
        self.report, self.file = report, None
        self.form.forget()
        self.desk.erasing.tell(report)
        self.back.setEnabled(True)
        self.stack.setCurrentWidget(self.panel)
        self._confirm(report)
        self.panel.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self, report: ErasureReport) -> None:
        """Say what came of it, and make the paper."""
        self.report = report
        self.retranslate()
        self.replaced.show_vaults(path for _place, path in report.left)
        self.reviewed.show_share(None)
        erasing, name, language = self.desk.erasing, self._name, self._language
        shares: list[Share] = []

        def draw() -> bytes:
            shares.append(erasing.share(report, name, language))
            return erasing.pdf(report, name, language)

        self.panel.make(draw, lambda: self.reviewed.show_share(shares[0]))

    def _look_again(self) -> None:
        """A replaced vault that could not be cleaned is gone: the confirmation may say so."""
        report, erasing = self.report, self.desk.erasing
        if report is not None and self._name:
            self.around.background.run(lambda: erasing.again(report), self._reached_more, self.replaced.refuse)

    def _reached_more(self, report: ErasureReport) -> None:
        known = self.report is not None and self.report.case_id == report.case_id
        if known and self._name and not self._gone and self.desk.vault.unlocked:
            self._confirm(report)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, CaseError):
            raise error
        if self._gone:
            return
        self.back.setEnabled(True)
        self.stack.setCurrentWidget(self._form_view)
        self.form.refuse(messages.refusal(error, self.words))

    def let_go(self) -> None:
        self._gone = True
        self._forget()
        self.panel.let_go()
        super().let_go()

    def _forget(self) -> None:
        """Nothing of the erased case is held any longer."""
        self.file, self._name = None, ""
        self.form.forget()
        self.panel.drop()

    # --- the confirmation -------------------------------------------------------------------------------------------

    def _printed(self) -> None:
        assert self.report is not None
        try:
            self.desk.erasing.printed(self.report, self._language)
        except CaseError as error:
            self.around.speaker.refuse(error)

    def ask_and_save(self) -> None:
        """Ask where, and save the confirmation."""
        name = f"erased-{self.desk.today().astimezone():%Y-%m-%d}.pdf"
        if (path := ask_where(self, self.words.text("Save the confirmation as PDF"), name)) is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the confirmation to a file and say where it is."""
        assert self.report is not None
        self.panel.problem.say("")
        try:
            self.desk.erasing.save_pdf(self.report, self._name, self._language, path)
        except CaseError as error:
            self.panel.problem.say(messages.refusal(error, self.words))
            return
        self.around.speaker.tell(self.words.text("The confirmation is in {file}.", file=isolate_ltr(str(path))))


def _narrow(form: QWidget) -> QWidget:
    form.setMaximumWidth(860)
    return form
