"""The plan as it will be printed: look, print, or save as a PDF."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError, PhraseIncomplete, PrintStopped, StepEmpty
from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.domain.papers import PlanCopy
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.i18n.provenance import REVIEWED_IN
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.ask_where import ask_where
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.deeds import with_keys
from coachdesk.ui.parts.paper_panel import PaperPanel
from coachdesk.ui.parts.paper_places import Found, PaperPlaces, stage_of
from coachdesk.ui.parts.reviewed_line import ReviewedLine
from coachdesk.ui.parts.step_words import gap_of

if TYPE_CHECKING:
    from coachdesk.documents.sheets import Pair, PlanSheet
    from coachdesk.i18n.standing import Share

_COPIES = {PlanCopy.CLIENT: mark("For the client"), PlanCopy.CONSULTANT: mark("For the file (consultant)")}


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
        options = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.languages = Toggles(self.language, mark("Language of the paper"), options, translate=False)
        self.languages.show_chosen([language])
        self.languages.picked.connect(self.make)
        self.copies = Toggles(self.language, mark("For whom"), _COPIES.items())
        self.copies.show_chosen([PlanCopy.CLIENT])
        self.copies.picked.connect(self.make)
        self.reviewed = ReviewedLine(around.language)
        self.panel = PaperPanel(
            around,
            mark("Save as PDF…"),
            name=mark("The plan as it will be printed"),
            making=mark("Making the plan"),
        )
        self.panel.printed.connect(self._printed)
        self.panel.saving.connect(self.ask_and_save)
        self.problems, self.untranslated = PaperPlaces("bad"), PaperPlaces("")
        self.panel.column.addLayout(row(self._back, None))
        for part in (self.languages, self.copies, self.reviewed):
            self.panel.column.addWidget(part)
        for places in (self.problems, self.untranslated):
            places.wanted.connect(self._go_to)
            self.panel.notices.addWidget(places)
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
        plans, case_id, (language, copy) = self.desk.plans, self.file.case.id, self.chosen
        missing: list[str] = []
        shares: list[Share] = []

        def draw() -> bytes:
            sheet = plans.sheet(case_id, language)
            missing.extend(not_translated(sheet))
            if language in REVIEWED_IN:
                shares.append(plans.share(sheet))
            return plans.pdf(case_id, language, copy)

        self.panel.make(draw, lambda: self._made(tuple(missing), *shares), self._refused)

    @property
    def chosen(self) -> tuple[str, PlanCopy]:
        """The language beside the Dutch, and for whom the paper is."""
        return self.languages.chosen[0], PlanCopy(self.copies.chosen[0])

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
        """Problems, and how many lines say that nobody translated them."""
        words, missing = self.words, len(self._missing)
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

    def _printed(self) -> None:
        try:
            self.desk.plans.printed(self.file.case.id, *self.chosen)
        except CaseError as error:
            self.around.speaker.refuse(error)

    def proposed_name(self) -> str:
        """A file name that tells nothing about the person."""
        language, copy = self.chosen
        ending = "-file" if copy is PlanCopy.CONSULTANT else ""
        return f"plan-{self.desk.today().astimezone():%Y-%m-%d}-{language}{ending}.pdf"

    def ask_and_save(self) -> None:
        """Ask where, and save."""
        if (path := ask_where(self, self.words.text("Save the plan as PDF"), self.proposed_name())) is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the plan to a file and say where it is; a refusal stays in sight until the next try."""
        try:
            language, copy = self.chosen
            self.desk.plans.save_pdf(self.file.case.id, language, path, copy)
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
