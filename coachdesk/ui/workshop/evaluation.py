"""How participants found the workshop: filled in on this screen or on paper, counted, and saved without names.

Everything is in memory, in `desk.handouts`; what is not saved is gone when the workshop stops.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.desk import Desk
from coachdesk.desk.handout_words import REMARKS, TITLE
from coachdesk.documents.sheets import ReportSheet
from coachdesk.domain.elapsed import elapsed
from coachdesk.domain.errors import CaseError
from coachdesk.domain.workshop.evaluation import Form
from coachdesk.i18n import Translator, isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.background import Background
from coachdesk.ui.language import Language
from coachdesk.ui.page import Page, Speaker
from coachdesk.ui.parts.ask_where import ask_where
from coachdesk.ui.parts.basics import button, card, clear, column, label, row
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.deeds import with_keys
from coachdesk.ui.parts.dialogs import sure
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.stack import Stack
from coachdesk.ui.report.table_card import TableCard
from coachdesk.ui.workshop.around import around
from coachdesk.ui.workshop.form_typed import TypedForm
from coachdesk.ui.workshop.form_view import FormView
from coachdesk.ui.workshop.handouts import BACK

SAVE: Final = mark("Save as CSV…")


def stop_without(parent: QWidget, unsaved: int, words: Translator) -> bool:
    """Ask whether the workshop is to stop although so many forms stand in no file."""
    return sure(
        parent,
        words.plural("{n} form is not saved yet", "{n} forms are not saved yet", unsaved),
        words.text("The answers are gone when the workshop stops. You can save them at Evaluation."),
        words.text("Stop without them"),
        words.text("Stay here"),
    )


class EvaluationPage(Page):
    """`done` when the trainer goes back; the counts stay, as long as the workshop lasts.

    `answering` tells whether participants have the form before them.
    """

    done = Signal()
    answering = Signal(bool)

    def __init__(
        self,
        desk: Desk,
        language: Language,
        background: Background,
        speaker: Speaker,
        elapsed: Callable[[], float] = elapsed,
    ) -> None:
        """`elapsed` gives seconds since some moment."""
        self._elapsed = elapsed
        given, self._way = around(desk, language, background, speaker)
        super().__init__(given)
        self._way.wanted.connect(self.done)
        self.tables: dict[str, TableCard] = {}
        self.form: FormView | None = None
        self.views = Stack()
        self.overview = self._make_overview()
        self.views.addWidget(self.overview)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.views)
        QShortcut(QKeySequence("Escape"), self, self._leave)
        self.draw()

    def _make_overview(self) -> QWidget:
        frame, box = card()
        title = label("h1", wrap=True)
        self.speak(title.setText, TITLE)
        self.back = button("quiet", "back")
        self.speak(self.back.setText, BACK)
        with_keys(self, self.back, BACK, "Escape")
        self.back.clicked.connect(self.done)
        head = row(title, self.back)
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addWidget(self._make_deeds())
        self.problem, self.lines = Notice("bad"), label("muted", wrap=True)
        self.typed = Fold(self.language)
        self.typed_form = TypedForm(self.language, self.desk.handouts.handouts())
        self.typed_form.filled.connect(self._count)
        self.typed.body.addWidget(self.typed_form)
        self.remarks = column(spacing=4)
        self._tables = column(spacing=14)
        body = QWidget()
        body.setLayout(column(self.problem, self.typed, self.lines, self._tables, self.remarks, None, spacing=14))
        box.addWidget(scrolling(body), 1)
        return frame

    def _make_deeds(self) -> QWidget:
        self.ask, self.take_back, self.save = (
            button("primary", "forward"),
            button("quiet", "undo"),
            button("plain", "save_file"),
        )
        self.speak(self.ask.setText, mark("Let people answer here"))
        self.speak(self.take_back.setText, mark("Take back the last form"))
        self.speak(self.save.setText, SAVE)
        self.ask.clicked.connect(self.let_answer)
        self.take_back.clicked.connect(self._take_back)
        self.save.clicked.connect(self.ask_and_save)
        holder = QWidget()
        flow = Flow(holder)
        for made in (self.ask, self.save, self.take_back):
            flow.addWidget(made)
        return holder

    # --- showing ----------------------------------------------------------------------------------------------------

    def entered(self) -> None:
        self.draw()
        self.ask.setFocus(Qt.FocusReason.OtherFocusReason)

    def draw(self) -> None:
        """Show the counts as they are now."""
        words, papers = self.words, self.desk.handouts
        self.typed.say(words.text("Type in a form from paper"), "")
        for made in (self.save, self.take_back):
            made.setEnabled(bool(papers.forms))
        if not papers.forms:
            self.lines.setText(words.text("No form was counted yet."))
        self._show(papers.result(self.language.code) if papers.forms else None)

    def _show(self, sheet: ReportSheet | None) -> None:
        clear(self.remarks)
        for made in self.tables.values():
            made.setVisible(sheet is not None)
        if sheet is None:
            return
        self.lines.setText("\n".join((sheet.period, *sheet.lines)))
        for table in sheet.tables:
            if table.id == REMARKS:
                self.remarks.addWidget(label("h2", table.title, wrap=True))
                for remark in table.rows:
                    self.remarks.addWidget(label("", remark.name, wrap=True))
                continue
            if table.id not in self.tables:
                self.tables[table.id] = TableCard()
                self._tables.addWidget(self.tables[table.id])
            self.tables[table.id].show_table(table, self.words)

    def retranslate(self) -> None:
        super().retranslate()
        self.draw()

    # --- forms ------------------------------------------------------------------------------------------------------

    def let_answer(self) -> None:
        """Show the form, for one participant after the other."""
        if self.form is None:
            self.form = FormView(self.language, self.desk.handouts.handouts(), self._elapsed)
            self.form.filled.connect(self._count)
            self.form.left.connect(self.show_counts)
            self.views.addWidget(self.form)
        self.form.again()
        self.views.setCurrentWidget(self.form)
        self.answering.emit(True)
        self.form.show_page(0)

    def show_counts(self) -> None:
        """Back from the form to the counts; what was answered by somebody who was not ready is not counted."""
        if self.form is not None:
            self.form.again()
        self.views.setCurrentWidget(self.overview)
        self.answering.emit(False)
        self.entered()

    def _leave(self) -> None:
        """Escape: from the counts to the workshop; not from the form, which participants have before them."""
        if self.views.currentWidget() is self.overview:
            self.done.emit()

    def _count(self, form: Form) -> None:
        counted = self.desk.handouts.add(form)
        if self.views.currentWidget() is self.overview:
            self.draw()
        elif form.says_something and not counted:
            self.show_counts()  # nobody is thanked for what is not counted

    def _take_back(self) -> None:
        self.desk.handouts.take_back()
        self.draw()

    # --- away from the screen ---------------------------------------------------------------------------------------

    def ask_and_save(self) -> None:
        """Ask where, and save the counts."""
        self.language.speak_qt()
        name = f"evaluation-{self.language.code}.csv"
        if (path := ask_where(self, self.words.text(SAVE), name, "CSV (*.csv)")) is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the counts to a file and say where it is; a refusal stays in sight until the next try."""
        self.problem.say("")
        try:
            self.desk.handouts.save_result(self.language.code, path)
        except CaseError as error:
            self.problem.say(messages.refusal(error, self.words))
            return
        self.around.speaker.tell(self.words.text("The report is in {file}.", file=isolate_ltr(str(path))))
