"""A case that lies in a file: what is in it, beside what may be the same case here."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from coachdesk.desk.transfer import Decision, Preview
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.duplicates import Duplicate, Likeness
from coachdesk.i18n import mark
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, card, clear, label, row
from coachdesk.ui.parts.case_facts import Pair, facts, filled, pairs
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.scroll import scrolling

_WHY = {
    Likeness.REFERENCE: mark("the reference is the same"),
    Likeness.PHONE: mark("the phone number is the same"),
    Likeness.NAMES: mark("the name is the same, and the birth dates fit"),
}


class IncomingCase(Page):
    """`decided` carries what to do, and the id of the case here that it is about; `left` goes one step back."""

    decided = Signal(Decision, str)
    left = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.preview: Preview | None = None
        self.mine: CaseFile | None = None
        self.title, self.text = label("h1", wrap=True), label("muted", wrap=True)
        self.warning, self.alike = Notice(""), Notice("")
        self._choice = QVBoxLayout()
        self.which: Toggles | None = None
        self._table = QGridLayout()
        self._table.setHorizontalSpacing(22)
        self._table.setVerticalSpacing(7)
        self.same = label("small", wrap=True)
        self.frame, inner = card(margin=20, spacing=12)
        inner.addLayout(self._table)
        inner.addWidget(self.same)
        self.take, self.other, self.leave = button("primary"), button("plain"), button("quiet")
        self.speak(self.leave.setText, mark("Leave everything as it is"))
        self.take.clicked.connect(lambda: self._decide(first=True))
        self.other.clicked.connect(lambda: self._decide(first=False))
        self.leave.clicked.connect(self.left)
        body = QWidget()
        body.setMaximumWidth(1020)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(10)
        for part in (self.title, self.text, self.warning, self.alike):
            column.addWidget(part)
        column.addLayout(self._choice)
        column.addWidget(self.frame)
        column.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 20, 28, 16)
        box.setSpacing(12)
        box.addWidget(scrolling(body), 1)
        box.addLayout(row(self.take, self.other, None, self.leave))

    def entered(self) -> None:
        self.leave.setFocus()

    def show_preview(self, preview: Preview) -> None:
        """Show a case that is not stored yet."""
        self.preview = preview
        clear(self._choice)
        self.which = None
        if len(preview.duplicates) > 1:
            options = [
                (d.summary.id, self.words.line(d.summary.calling_name, d.summary.reference)) for d in preview.duplicates
            ]
            self.which = Toggles(self.language, mark("Beside which case?"), options, translate=False)
            self.which.show_chosen([preview.duplicates[0].summary.id])
            self.which.picked.connect(self._beside)
            self._choice.addWidget(self.which)
        self._beside()

    def forget(self) -> None:
        """Show nothing any more."""
        self.preview = self.mine = None
        clear(self._choice)
        clear(self._table)
        self.which = None
        for part in (self.title, self.text, self.same):
            part.setText("")
        self.warning.say("")
        self.alike.say("")

    def retranslate(self) -> None:
        super().retranslate()
        self._draw()

    @property
    def duplicate(self) -> Duplicate | None:
        """The case here that is shown beside the one in the file."""
        if self.preview is None or not self.preview.duplicates:
            return None
        chosen = self.which.chosen[0] if self.which is not None else self.preview.duplicates[0].summary.id
        return next(d for d in self.preview.duplicates if d.summary.id == chosen)

    # --- drawing ----------------------------------------------------------------------------------------------------

    def _beside(self) -> None:
        duplicate = self.duplicate
        self.mine = None if duplicate is None else self.desk.cases.open(duplicate.summary.id)
        self._draw()

    def _draw(self) -> None:
        clear(self._table)
        preview, words = self.preview, self.words
        if preview is None:
            return
        self.title.setText(words.text("The case of {name}", name=preview.file.case.calling_name))
        corrected = len(preview.earlier)
        self.text.setText(
            words.line(
                words.text("Nothing of this is kept yet."),
                words.plural("{n} earlier value goes along.", "{n} earlier values go along.", corrected)
                if corrected
                else "",
                between=" ",
            )
        )
        self._warn(preview)
        if self.mine is None:
            self._draw_alone(preview.file)
        else:
            self._draw_both(preview.file, self.mine)
        self._name_buttons(preview)

    def _warn(self, preview: Preview) -> None:
        words = self.words
        warnings = []
        if preview.erased is not None:
            day = words.date(preview.erased.erased_at.astimezone().date())
            warnings.append(
                words.text("This case was erased here on {date}. Take it in only if that is right.", date=day)
            )
        if not preview.sealed:
            warnings.append(words.text("This file was not locked: throw it away once the case is here."))
        if self.mine is not None and self.mine.restriction is not None:
            reason = self.mine.restriction.reason
            warnings.append(
                words.text("Your case can't be replaced, because it is restricted: {reason}", reason=reason)
            )
        self.warning.say("\n".join(warnings))
        duplicate = self.duplicate
        if duplicate is None:
            self.alike.say("")
            return
        if Likeness.SAME_CASE in duplicate.why:
            self.alike.say(words.text("This very case is here already. Look what differs before you decide."))
            return
        why = words.listed(words.text(_WHY[why]) for why in duplicate.why)
        self.alike.say(words.text("This may be the same person as in a case that is here: {reasons}.", reasons=why))

    def _draw_alone(self, file: CaseFile) -> None:
        for at, fact in enumerate(filled(facts(file, self.words, self.desk.today()))):
            self._table.addWidget(_cell("muted", fact.name), at, 0)
            self._table.addWidget(_cell("", self.words.line(fact.text)), at, 1)
        self._table.setColumnStretch(0, 2)
        self._table.setColumnStretch(1, 5)
        self._table.setColumnStretch(2, 0)
        self.same.hide()

    def _draw_both(self, coming: CaseFile, mine: CaseFile) -> None:
        words = self.words
        found = pairs(coming, mine, words, self.desk.today())
        for at, title in enumerate((words.text("What differs"), words.text("In the file"), words.text("Here now"))):
            self._table.addWidget(label("h3", title, wrap=True), 0, at)
            self._table.setColumnStretch(at, 2 if at == 0 else 3)
        differing = [pair for pair in found if not pair.same]
        for at, pair in enumerate(differing, 1):
            for column, shown in enumerate(self._cells(pair)):
                self._table.addWidget(shown, at, column)
        if not differing:
            self._table.addWidget(label("", words.text("Nothing: both say the same."), wrap=True), 1, 0, 1, 3)
        same = [pair.name for pair in found if pair.same and pair.mine.strip()]
        self.same.setText(words.text("The same in both: {names}", names=words.listed(same)))
        self.same.setVisible(bool(same))

    def _cells(self, pair: Pair) -> tuple[QLabel, ...]:
        nothing = self.words.text("nothing")
        return (
            _cell("muted", pair.name),
            _cell("", self.words.line(pair.coming) or nothing),
            _cell("", self.words.line(pair.mine) or nothing),
        )

    # --- deciding ---------------------------------------------------------------------------------------------------

    def _choices(self) -> tuple[Decision, Decision | None]:
        """What the first and the second button do."""
        if self.preview is None or not self.preview.duplicates:
            return Decision.NEW, None
        if self.preview.mine is not None:
            return Decision.REPLACE, Decision.COPY
        return Decision.NEW, Decision.REPLACE

    def _name_buttons(self, preview: Preview) -> None:
        words = self.words
        first, second = self._choices()
        beside = words.text("Keep both") if preview.duplicates else words.text("Take in the case")
        names = {
            Decision.NEW: beside,
            Decision.REPLACE: words.text("Replace mine by this one"),
            Decision.COPY: words.text("Keep both"),
        }
        replaceable = self.mine is None or self.mine.restriction is None
        for made, decision in ((self.take, first), (self.other, second)):
            made.setVisible(decision is not None)
            made.setText(names[decision] if decision is not None else "")
            made.setEnabled(decision is not Decision.REPLACE or replaceable)

    def _decide(self, *, first: bool) -> None:
        decision = self._choices()[0 if first else 1]
        if decision is not None:
            self.decided.emit(decision, self.mine.case.id if self.mine is not None else "")


def _cell(role: str, text: str) -> QLabel:
    """A text of the table; those of one row begin at the same height."""
    made = label(role, text, wrap=True)
    made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
    return made
