"""The plan as it will be printed: look, print, or save as a PDF."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QProgressBar, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError, PhraseIncomplete, PrintStopped, StepEmpty
from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.key_hints import with_keys
from coachdesk.ui.parts.paper_places import Found, PaperPlaces, stage_of
from coachdesk.ui.parts.paper_view import PaperView
from coachdesk.ui.parts.paper_zoom import zoom_buttons
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.step_words import gap_of

if TYPE_CHECKING:
    from coachdesk.documents.sheets import Pair, PlanSheet


class PlanPreview(Page):
    """`closed` goes back to the steps; `wanted` goes to the step of an area, or without a step to its wish.

    `drop` must be called before the page is let go, since the plan may still be in the making.
    """

    closed = Signal()
    wanted = Signal(str, str)

    def __init__(self, around: Around, file: CaseFile, language: str) -> None:
        super().__init__(around)
        self.file = file
        self.pdf: bytes | None = None
        self._error: CaseError | None = None
        self._save_error: CaseError | None = None
        self._missing: tuple[str, ...] = ()
        self._asked = 0
        self.paper = PaperView(around, self)
        self.problems, self.untranslated = PaperPlaces("bad"), PaperPlaces("")
        for places in (self.problems, self.untranslated):
            places.wanted.connect(self._go_to)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self.paper, 1)
        whole.addWidget(self._side(language))
        QShortcut(QKeySequence("Escape"), self, self.closed.emit)

    def _side(self, language: str) -> QWidget:
        side, box = card(spacing=12)
        self._back = button("quiet", "back")
        self.speak(self._back.setText, mark("Back to the steps"))
        with_keys(self, self._back, mark("Back to the steps"), "Escape")
        self._back.clicked.connect(self.closed)
        options = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.languages = Toggles(self.language, mark("Language of the paper"), options, translate=False)
        self.languages.show_chosen([language])
        self.languages.picked.connect(self.make)
        self.count, self.busy_line = label("muted"), label("muted")
        self.speak(lambda text: self.busy_line.setText(f"{text}…"), mark("Making the plan"))
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.speak(self.busy.setAccessibleName, mark("Making the plan"))
        self.print, self.save = button("primary", "print"), button("plain", "save_file")
        self.speak(self.print.setText, mark("Print…"))
        self.speak(self.save.setText, mark("Save as PDF…"))
        for made, text, keys in ((self.print, mark("Print…"), "Ctrl+P"), (self.save, mark("Save as PDF…"), "Ctrl+S")):
            made.setShortcut(keys)
            with_keys(self, made, text, keys)
        self.print.clicked.connect(self.print_plan)
        self.save.clicked.connect(self.ask_and_save)
        box.addLayout(row(self._back, None))
        parts = (self.languages, self.count, self.busy_line, self.busy)
        for part in (*parts, self.problems, self.untranslated, self.print, self.save):
            box.addWidget(part)
        box.addStretch(1)
        box.addLayout(zoom_buttons(self, self.paper))
        beside = scrolling(side)
        beside.setFixedWidth(290)
        return beside

    # --- making -----------------------------------------------------------------------------------------------------

    def entered(self) -> None:
        if self.pdf is None and self._error is None:
            self.make()
        self._back.setFocus()

    def show_file(self, file: CaseFile) -> None:
        """The case changed while the preview is on show: make it anew."""
        if file != self.file:
            self.file = file
            self.make()

    def make(self) -> None:
        """Make the PDF and its pictures elsewhere; an answer to an older question is dropped."""
        self._asked += 1
        self._show_busy(True)
        asked, language, dpi = self._asked, self.languages.chosen[0], self.paper.dpi
        plans, case_id = self.desk.plans, self.file.case.id

        def work() -> "tuple[PlanSheet, bytes, list[QImage]]":
            from coachdesk.ui.printing import as_image

            sheet, pdf = plans.sheet(case_id, language), plans.pdf(case_id, language)
            return sheet, pdf, [as_image(page) for page in plans.pages(pdf, dpi)]

        def done(made: "tuple[PlanSheet, bytes, list[QImage]]") -> None:
            if asked == self._asked:
                self._made(*made, dpi)

        def failed(error: Exception) -> None:
            if asked == self._asked:
                self._refused(error)

        self.around.background.run(work, done, failed)

    def drop(self) -> None:
        """Take no answer any more."""
        self._asked += 1
        self.pdf = None
        self.paper.clear()

    def _made(self, sheet: "PlanSheet", pdf: bytes, images: list[QImage], dpi: int) -> None:
        self.pdf, self._error, self._missing = pdf, None, tuple(not_translated(sheet))
        self._show_busy(False)
        self.paper.show_pages(pdf, images, dpi)
        self._say()

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, CaseError):
            raise error
        self.pdf, self._error, self._missing = None, error, ()
        self._show_busy(False)
        self.paper.clear()
        self._say()
        self._back.setFocus()

    def _show_busy(self, busy: bool) -> None:
        self.busy.setVisible(busy)
        self.busy_line.setVisible(busy)
        self.count.setVisible(not busy)
        for made in (self.print, self.save):
            made.setEnabled(not busy and self.pdf is not None)

    # --- telling ----------------------------------------------------------------------------------------------------

    @property
    def pages(self) -> int:
        """Pages on show."""
        return len(self.paper.sheets)

    def retranslate(self) -> None:
        super().retranslate()
        self.paper.retranslate()
        self._say()

    def _say(self) -> None:
        """Pages, problems, and how many lines say that nobody translated them."""
        words, missing = self.words, len(self._missing)
        self.count.setText(words.plural("{n} page, A4", "{n} pages, A4", self.pages) if self.pages else "")
        title = messages.refusal(self._save_error, words) if self._save_error is not None else ""
        if self._error is not None:
            title = words.text("This can't be printed yet.")
        self.problems.show_found(title, self._found(), words)
        text = words.plural(
            "{n} line is not translated yet. The paper says so.",
            "{n} lines are not translated yet. The paper says so.",
            missing,
        )
        self.untranslated.show_found(text if missing else "", map(Found, self._missing), words)

    def _found(self) -> Iterator[Found]:
        """What stands in the way of printing, and where."""
        from coachdesk.desk.sentences import print_problem

        words, error = self.words, self._error
        if isinstance(error, PrintStopped):
            for problem in error.problems:
                yield Found(problem.place, print_problem(problem, words))
        elif isinstance(error, PhraseIncomplete | StepEmpty):
            for number, area_id in enumerate(self.file.choice.area_ids, 1):
                for at, step in enumerate(self.file.steps_of(area_id), 1):
                    if gap := gap_of(step, self.desk.content, words):
                        yield Found(f"step {number}.{at}", gap)
        elif error is not None:
            yield Found("", messages.refusal(error, words))

    def _go_to(self, place: str) -> None:
        kind, _, number = place.partition(" ")
        if (stage := stage_of(place)) is not None:
            self.around.navigator.go("case", self.file.case.id, stage)
            return
        priority, _, at = number.partition(".")
        area_id = self.file.choice.area_ids[int(priority) - 1]
        self.wanted.emit(area_id, self.file.steps_of(area_id)[int(at) - 1].id if kind == "step" else "")

    # --- to paper ---------------------------------------------------------------------------------------------------

    def print_plan(self) -> None:
        """Ask for a printer and print."""
        from coachdesk.ui.printing import print_with_dialog

        if self.pdf is not None and print_with_dialog(self, self.around, self.pdf):
            try:
                self.desk.plans.printed(self.file.case.id, self.languages.chosen[0])
            except CaseError as error:
                self.around.speaker.refuse(error)

    def proposed_name(self) -> str:
        """A file name that tells nothing about the person."""
        return f"plan-{self.desk.today().astimezone():%Y-%m-%d}-{self.languages.chosen[0]}.pdf"

    def ask_and_save(self) -> None:
        """Ask where, and save."""
        dialog = QFileDialog(self, self.words.text("Save the plan as PDF"), "", "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.proposed_name())
        if dialog.exec():
            self.save_to(Path(dialog.selectedFiles()[0]))

    def save_to(self, path: Path) -> None:
        """Write the plan to a file and say where it is; a refusal stays in sight until the next try."""
        try:
            self.desk.plans.save_pdf(self.file.case.id, self.languages.chosen[0], path)
            self._save_error = None
            self.around.speaker.tell(self.words.text("The plan is in {file}.", file=isolate_ltr(str(path))))
        except CaseError as error:
            self._save_error = error
        self._say()


def not_translated(sheet: "PlanSheet") -> Iterator[str]:
    """Places of the sheet, in order, where a column says that nobody has given those words in its language."""

    def lacks(pair: "Pair") -> bool:
        return sheet.bilingual and (pair.nl is None or pair.other is None)

    for priority in sheet.priorities:
        if priority.wish is not None and lacks(priority.wish):
            yield f"priority {priority.number}"
        for step in priority.steps:
            if lacks(step.words):
                yield f"step {step.number}"
