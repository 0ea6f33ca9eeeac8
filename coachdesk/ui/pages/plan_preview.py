"""The plan as it will be printed: look, print, or save as a PDF."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError, PhraseIncomplete, PrintStopped, StepEmpty
from coachdesk.domain.papers import PlanCopy, PlanPaper, PlanVersion
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.i18n.provenance import REVIEWED_IN
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.ask_where import ask_where
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.parts.deeds import with_keys
from coachdesk.ui.parts.paper_panel import PaperPanel
from coachdesk.ui.parts.paper_places import Found, PaperPlaces, stage_of
from coachdesk.ui.parts.paper_wish import PaperWish
from coachdesk.ui.parts.reviewed_line import ReviewedLine
from coachdesk.ui.parts.step_words import gap_of

if TYPE_CHECKING:
    from coachdesk.documents.sheets import Pair, PlanSheet
    from coachdesk.i18n.standing import Share

_CALENDARS = "iCalendar (*.ics)"


class PlanPreview(Page):
    """`closed` goes back to the steps; `wanted` goes to the step of an area, or without a step to its wish.

    `drop` must be called before the page is let go, since the plan may still be in the making.
    """

    closed = Signal()
    wanted = Signal(str, str)

    def __init__(self, around: Around, file: CaseFile, language: str) -> None:
        super().__init__(around)
        self.file = file
        self._error: CaseError | None = None
        self._save_error: CaseError | None = None
        self._missing: tuple[str, ...] = ()
        self._back = button("quiet", "back")
        self.speak(self._back.setText, mark("Back to the steps"))
        with_keys(self, self._back, mark("Back to the steps"), "Escape")
        self._back.clicked.connect(self.closed)
        self.wish = PaperWish(self.language, language)
        self.languages, self.copies, self.versions = self.wish.languages, self.wish.copies, self.wish.versions
        self.wish.picked.connect(self.make)
        self.reviewed = ReviewedLine(around.language)
        self.panel = PaperPanel(
            around,
            mark("Save as PDF…"),
            name=mark("The plan as it will be printed"),
            making=mark("Making the plan"),
        )
        self.panel.printed.connect(self._printed)
        self.panel.saving.connect(self.ask_and_save)
        self.calendar = button("plain", "save_file")
        self.speak(self.calendar.setText, mark("For a calendar…"))
        self.speak(self.calendar.setToolTip, mark("Appointments and steps with a day, for a phone or computer"))
        self.calendar.clicked.connect(self.ask_for_calendar)
        self.problems, self.unreachable, self.untranslated = PaperPlaces("bad"), PaperPlaces(""), PaperPlaces("")
        self.panel.column.addLayout(row(self._back, None))
        for part in (self.problems, self.unreachable, self.untranslated, self.wish, self.reviewed, self.calendar):
            self.panel.column.addWidget(part)
        for places in (self.problems, self.unreachable, self.untranslated):
            places.wanted.connect(self._go_to)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panel)
        self.panel.put_in_order()
        QShortcut(QKeySequence("Escape"), self, self.closed.emit)

    # --- making -----------------------------------------------------------------------------------------------------

    def entered(self) -> None:
        if self.panel.pdf is None and self._error is None:
            self.make()
        self._back.setFocus()

    def show_file(self, file: CaseFile) -> None:
        """The case changed while the preview is on show: make it anew."""
        if file != self.file:
            self.file = file
            self.make()

    def make(self) -> None:
        """Make the plan anew in the language that was chosen, and look what nobody has translated."""
        plans, case_id, (language, paper) = self.desk.plans, self.file.case.id, self.chosen
        missing: list[str] = []
        shares: list[Share] = []

        def draw() -> bytes:
            sheet = plans.sheet(case_id, language, PlanPaper(version=paper.version))
            missing.extend(not_translated(sheet))
            if language in REVIEWED_IN:
                shares.append(plans.share(sheet))
            return plans.pdf(case_id, language, paper)

        self.panel.make(draw, lambda: self._made(tuple(missing), *shares), self._refused)

    @property
    def chosen(self) -> tuple[str, PlanPaper]:
        """The language beside the Dutch, and which plan."""
        return self.wish.chosen

    def drop(self) -> None:
        """Take no answer any more."""
        self.panel.drop()

    def _made(self, missing: tuple[str, ...], share: "Share | None" = None) -> None:
        self._error, self._missing = None, missing
        self.reviewed.show_share(share)
        self._say()

    def _refused(self, error: CaseError) -> None:
        self._error, self._missing = error, ()
        self.reviewed.show_share(None)
        self._say()
        self._back.setFocus()

    # --- telling ----------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _say(self) -> None:
        """Problems, that there is nobody to call, and how many lines say that nobody translated them."""
        words, missing = self.words, len(self._missing)
        title = messages.refusal(self._save_error, words) if self._save_error is not None else ""
        if self._error is not None:
            title = words.text("This can't be printed yet.")
        self.problems.show_found(title, self._found(), words)
        nobody = (
            ""
            if self.file.case.contact.phone.strip()
            else words.text("There is no phone number to call on this paper.")
        )
        self.unreachable.show_found(nobody, [Found("contact")], words)
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
            for number, priority in enumerate(self.file.on_plan, 1):
                for at, step in enumerate(self.file.steps_of(priority.area_id), 1):
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
        area_id = self.file.on_plan[int(priority) - 1].area_id
        self.wanted.emit(area_id, self.file.steps_of(area_id)[int(at) - 1].id if kind == "step" else "")

    # --- to paper ---------------------------------------------------------------------------------------------------

    def _printed(self) -> None:
        try:
            self.desk.plans.printed(self.file.case.id, *self.chosen)
        except CaseError as error:
            self.around.speaker.refuse(error)

    def proposed_name(self, ending: str = "pdf") -> str:
        """A file name that tells nothing about the person."""
        language, paper = self.chosen
        parts = ["plan" if ending == "pdf" else "calendar", f"{self.desk.today().astimezone():%Y-%m-%d}", language]
        if ending == "pdf":
            parts += [paper.version.value] if paper.version is not PlanVersion.WHOLE else []
            parts += ["file"] if paper.copy is PlanCopy.CONSULTANT else []
        return f"{'-'.join(parts)}.{ending}"

    def ask_and_save(self) -> None:
        """Ask where, and save."""
        if (path := ask_where(self, self.words.text("Save the plan as PDF"), self.proposed_name())) is not None:
            self.save_to(path)

    def ask_for_calendar(self) -> None:
        """Ask where, and save what a calendar takes in."""
        title = self.words.text("For a calendar…")
        if (path := ask_where(self, title, self.proposed_name("ics"), _CALENDARS)) is not None:
            self.save_calendar_to(path)

    def save_to(self, path: Path) -> None:
        """Write the plan to a file and say where it is; a refusal stays in sight until the next try."""
        language, paper = self.chosen
        said = mark("The plan is in {file}.")
        self._save(lambda: self.desk.plans.save_pdf(self.file.case.id, language, path, paper), said, path)

    def save_calendar_to(self, path: Path) -> None:
        """Write the calendar file, in the same way."""
        language, _paper = self.chosen
        said = mark("The file for a calendar is {file}.")
        self._save(lambda: self.desk.plans.save_calendar(self.file.case.id, language, path), said, path)

    def _save(self, write: Callable[[], None], said: str, path: Path) -> None:
        try:
            write()
            self._save_error = None
            self.around.speaker.tell(self.words.text(said, file=isolate_ltr(str(path))))
        except CaseError as error:
            self._save_error = error
        self._say()


def not_translated(sheet: "PlanSheet") -> Iterator[str]:
    """Places of the sheet, in order, where a column says that nobody has given those words in its language."""

    def lacks(pair: "Pair") -> bool:
        return sheet.bilingual and (pair.nl is None or pair.other is None)

    for priority in sheet.priorities:
        said = (priority.title, priority.wish, *(priority.stairs.steps if priority.stairs is not None else ()))
        if any(pair is not None and lacks(pair) for pair in said):
            yield f"priority {priority.number}"
        for step in priority.steps:
            if lacks(step.words):
                yield f"step {step.number}"
    for at, appointment in enumerate(sheet.appointments, 1):
        if any(map(lacks, appointment.lines)):
            yield f"appointment {at}"
    if sheet.sharing is not None and any(map(lacks, sheet.sharing.lines)):
        yield "sharing"
