"""The plan as it will be printed: look, print, or save as a PDF."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from coachdesk.desk.sentences import print_problem
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError, PrintStopped
from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, card, clear, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.notices import Notice

DPI = 144
"""Dots per inch of the pictures on the screen; scaled down to the zoom."""
STEP, LEAST, MOST = 1.25, 0.3, 2.0


class PlanPreview(Page):
    """`closed` is sent to go back to the steps."""

    closed = Signal()

    def __init__(self, around: Around, file: CaseFile, language: str) -> None:
        super().__init__(around)
        self.file = file
        self.pdf: bytes | None = None
        self._images: list[QImage] = []
        self._zoom = 0.0
        self._asked = 0
        self._paper = QVBoxLayout()
        self._paper.setSpacing(16)
        self.area = self._paper_area()
        self._problems = Notice("bad")
        self._untranslated = Notice("")
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addWidget(self.area, 1)
        whole.addWidget(self._side(language))
        for keys, run in (
            ("Escape", self.closed.emit),
            ("Ctrl++", lambda: self.zoom(STEP)),
            ("Ctrl+=", lambda: self.zoom(STEP)),
            ("Ctrl+-", lambda: self.zoom(1 / STEP)),
            ("Ctrl+0", self.fit),
        ):
            QShortcut(QKeySequence(keys), self, run)

    def _paper_area(self) -> QScrollArea:
        ground = QFrame()
        ground.setProperty("role", "paper")
        box = QVBoxLayout(ground)
        box.setContentsMargins(24, 20, 24, 20)
        box.addLayout(self._paper)
        box.addStretch(1)
        area = QScrollArea()
        area.setWidget(ground)
        area.setWidgetResizable(True)
        area.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        area.setFrameShape(QFrame.Shape.NoFrame)
        self.speak(area.setAccessibleName, mark("The plan as it will be printed"))
        area.viewport().installEventFilter(self)
        return area

    def _side(self, language: str) -> QWidget:
        side, box = card(spacing=12)
        side.setFixedWidth(290)
        self._back = button("quiet", "back")
        self.speak(self._back.setText, mark("Back to the steps"))
        self._back.clicked.connect(self.closed)
        options = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.languages = Toggles(self.language, mark("Language of the paper"), options, translate=False)
        self.languages.show_chosen([language])
        self.languages.picked.connect(self.make)
        self._count = label("muted")
        self.busy = QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.speak(self.busy.setAccessibleName, mark("Making the plan"))
        self.print, self.save = button("primary", "print"), button("plain", "save_file")
        self.speak(self.print.setText, mark("Print…"))
        self.speak(self.save.setText, mark("Save as PDF…"))
        self.print.clicked.connect(self.print_plan)
        self.save.clicked.connect(self.ask_and_save)
        larger, smaller, whole = button("icon", "zoom_in"), button("icon", "zoom_out"), button("quiet")
        for made, name in ((larger, mark("Larger (Ctrl +)")), (smaller, mark("Smaller (Ctrl −)"))):
            self.speak(made.setAccessibleName, name)
            self.speak(made.setToolTip, name)
        self.speak(whole.setText, mark("Fit"))
        larger.clicked.connect(lambda: self.zoom(STEP))
        smaller.clicked.connect(lambda: self.zoom(1 / STEP))
        whole.clicked.connect(self.fit)
        box.addLayout(row(self._back, None))
        for part in (self.languages, self._count, self.busy, self._problems, self._untranslated, self.print, self.save):
            box.addWidget(part)
        box.addStretch(1)
        box.addLayout(row(smaller, larger, whole, None))
        return side

    # --- making -----------------------------------------------------------------------------------------------------

    def entered(self) -> None:
        self.make()
        self.print.setFocus()

    def make(self) -> None:
        """Make the PDF and its pictures elsewhere; an answer to an older question is dropped."""
        self._asked += 1
        asked, language = self._asked, self.languages.chosen[0]
        self.busy.show()
        self._allow(False)
        self._say_untranslated(language)
        plans, case_id = self.desk.plans, self.file.case.id

        def work() -> tuple[bytes, list[QImage]]:
            from coachdesk.ui.printing import as_image

            pdf = plans.pdf(case_id, language)
            return pdf, [as_image(page) for page in plans.pages(pdf, DPI)]

        self.around.background.run(
            work, lambda made: self._made(asked, *made), lambda error: self._refused(asked, error)
        )

    def _made(self, asked: int, pdf: bytes, images: list[QImage]) -> None:
        if asked != self._asked:
            return
        self.pdf, self._images = pdf, images
        self.busy.hide()
        self._problems.say("")
        self._allow(True)
        self.fit()
        self.retranslate()

    def _refused(self, asked: int, error: Exception) -> None:
        if asked != self._asked:
            return
        self.pdf, self._images = None, []
        self.busy.hide()
        clear(self._paper)
        words = self.words
        if isinstance(error, PrintStopped):
            lines = "\n".join(print_problem(problem, words) for problem in error.problems)
            self._problems.say(words.text("This can't be printed yet.") + "\n" + lines)
        else:
            self._problems.say(messages.refusal(error, words))
        self._back.setFocus()

    def _allow(self, allowed: bool) -> None:
        self.print.setEnabled(allowed)
        self.save.setEnabled(allowed)

    def _say_untranslated(self, language: str) -> None:
        """How many lines of one's own have no words in the language of the paper."""
        said = [p.wish for p in self.file.choice.priorities if p.wish]
        said += [s.words for s in self.file.steps if s.phrase_id is None]
        missing = sum(words.in_language(language) is None for words in said)
        text = self.words.plural(
            "{n} line is not translated yet. The paper says so.",
            "{n} lines are not translated yet. The paper says so.",
            missing,
        )
        self._untranslated.say(text if missing and language != "nl" else "")

    def retranslate(self) -> None:
        super().retranslate()
        pages = len(self._images)
        self._count.setText(self.words.plural("{n} page, A4", "{n} pages, A4", pages) if pages else "")

    # --- looking ----------------------------------------------------------------------------------------------------

    @property
    def pages(self) -> int:
        """Pages on show."""
        return len(self._images)

    def fit(self) -> None:
        """Let a page be as wide as the room for it, at most at its real size."""
        self._zoom = 0.0
        self._draw()

    def zoom(self, by: float) -> None:
        """Show the paper larger or smaller by a factor."""
        self._zoom = min(max((self._zoom or self._fitting()) * by, LEAST), MOST)
        self._draw()

    def _fitting(self) -> float:
        if not self._images:
            return 1.0
        room = self.area.viewport().width() - 64
        return min(max(room / (self._images[0].width() / DPI * 96), LEAST), 1.05)

    def _draw(self) -> None:
        clear(self._paper)
        zoom, ratio = self._zoom or self._fitting(), self.devicePixelRatioF()
        for number, image in enumerate(self._images, 1):
            width = round(image.width() / DPI * 96 * zoom * ratio)
            scaled = image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            scaled.setDevicePixelRatio(ratio)
            sheet = QLabel()
            sheet.setPixmap(QPixmap.fromImage(scaled))
            sheet.setFixedSize(sheet.pixmap().deviceIndependentSize().toSize())
            sheet.setAccessibleName(self.words.text("Page {page} of {pages}", page=number, pages=len(self._images)))
            self._paper.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
            sheet.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._images and not self._zoom:
            self._draw()
        return False

    # --- to paper ---------------------------------------------------------------------------------------------------

    def print_plan(self) -> None:
        """Ask for a printer and print."""
        from coachdesk.ui.printing import print_with_dialog

        if self.pdf is not None:
            print_with_dialog(self, self.around, self.pdf)

    def ask_and_save(self) -> None:
        """Ask where, and save. The proposed name holds nothing about the person."""
        words, language = self.words, self.languages.chosen[0]
        proposed = f"plan-{self.desk.today().astimezone():%Y-%m-%d}-{language}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, words.text("Save the plan as PDF"), proposed, "PDF (*.pdf)")
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the plan that is on show to a file, and say where it is."""
        try:
            self.desk.plans.save_pdf(self.file.case.id, self.languages.chosen[0], path)
        except CaseError as error:
            self._problems.say(messages.refusal(error, self.words))
            return
        self._problems.say("")
        self.around.speaker.tell(self.words.text("The plan is in {file}.", file=isolate_ltr(path.name)))
