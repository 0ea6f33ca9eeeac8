"""One who helps, or one thing that is shared, in a line; opened, it is changed in place."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from coachdesk.desk.around import HELPER_FIELDS, HELPER_KINDS, SHARING_FIELDS
from coachdesk.domain.cases import SHORT
from coachdesk.domain.course import Helper, HelperKind, Sharing
from coachdesk.domain.errors import CaseError
from coachdesk.ui import messages
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.kept_words import KeptWords, held_by
from coachdesk.ui.place import holds_refusal

Entry = Helper | Sharing


class AroundEdit(Speaking):
    """The fields of one entry, kept as they are typed. What was done in one sitting is taken back at once."""

    def __init__(self, stage: StagePage, entry: Entry) -> None:
        super().__init__(stage.language)
        self._stage, self.entry, self._since, self._sitting = stage, entry, entry, uuid4().hex
        self.lines: dict[str, Labelled] = {}
        self._make(entry)
        self.layout().setContentsMargins(0, 0, 6, 8)

    def _make(self, entry: Entry) -> None:
        if isinstance(entry, Helper):
            self.kind = Toggles(self.language, HELPER_FIELDS["kind"], HELPER_KINDS.items())
            self.kind.picked.connect(lambda: self._keep(self._tell, lambda: {"kind": HelperKind(self.kind.chosen[0])}))
            name, phone = self._line("name", HELPER_FIELDS), self._line("phone", HELPER_FIELDS, ltr=True)
            self.setLayout(column(self.kind, row(name, phone, spacing=14), spacing=8))
        else:
            who = self._line("who", SHARING_FIELDS)
            self.what = KeptWords(self.language, SHARING_FIELDS["what"], self._stage.autosave, lines=1)
            self.what.said.connect(lambda: self._keep(self.what.show_problem, lambda: {"what": self.what.words_said}))
            self.until = DayField(self.language, SHARING_FIELDS["until"])
            self.until.picked.connect(lambda: self._keep(self.until.show_problem, lambda: {"until": self.until.day}))
            self.setLayout(column(who, self.what, self.until, spacing=8))

    def _line(self, name: str, names: Any, *, ltr: bool = False) -> Labelled:
        field = TextLine(ltr=ltr)
        field.setMaxLength(SHORT)
        made = self.lines[name] = Labelled(self.language, names[name], field)
        self._stage.autosave.watch(field, lambda: self._keep(made.show_problem, lambda: {name: field.text().strip()}))
        return made

    def show_entry(self, entry: Entry, client_language: str) -> None:
        """Show what is kept; not over what is typed or was refused."""
        self.entry = entry
        for name, labelled in self.lines.items():
            field = labelled.field
            assert isinstance(field, TextLine)
            if field.text().strip() != getattr(entry, name).strip():
                self._stage.autosave.show_kept(field, getattr(entry, name))
        if isinstance(entry, Helper):
            self.kind.show_chosen([entry.kind])
        else:
            self.what.show_kept(entry.what, client_language)
            self.until.show_kept(entry.until)

    @property
    def first(self) -> TextLine:
        """The field that typing begins in."""
        field = next(iter(self.lines.values())).field
        assert isinstance(field, TextLine)
        return field

    def held(self) -> bool:
        """Whether it says what could not be kept; that gets the focus then."""
        for labelled in self.lines.values():
            if isinstance(labelled.field, TextLine) and holds_refusal(labelled.field):
                labelled.setFocus()
                return True
        return isinstance(self.entry, Sharing) and held_by(self.what)

    def _keep(self, say: Callable[[str], object], read: Callable[[], dict[str, Any]]) -> None:
        try:
            after = replace(self.entry, **read())
            self._stage.desk.around.change(self._stage.case_id, after, self._since, self._sitting)
        except CaseError as error:
            say(messages.refusal(error, self.words))
            return
        say("")

    def _tell(self, problem: str) -> None:
        if problem:
            self._stage.around.speaker.tell(problem)


class AroundLine(QFrame):
    """`away` asks to take the entry away, `wanted` to open it, `left` to fold it again."""

    away = Signal()
    wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "inset")
        self.name = label("", wrap=True)
        self.change, self.remove = button("icon", "edit", checkable=True), button("icon", "delete")
        self.change.clicked.connect(lambda: (self.wanted if self.edit is None else self.left).emit())
        self.remove.clicked.connect(self.away)
        self.edit: AroundEdit | None = None
        line = row(self.name, self.change, self.remove, spacing=2)
        line.setStretch(0, 1)
        self._box = column(line, spacing=8)
        self._box.setContentsMargins(12, 4, 6, 4)
        self.setLayout(self._box)

    def show_text(self, text: str, change: str, remove: str) -> None:
        """Show what it is, and what both buttons do with it."""
        self.name.setText(text)
        for made, says in ((self.change, change), (self.remove, remove)):
            made.setAccessibleName(says)
            made.setToolTip(says)

    def open(self, stage: StagePage, entry: Entry, client_language: str) -> None:
        """Unfold the fields, with the focus in the first."""
        self.edit = AroundEdit(stage, entry)
        self.edit.show_entry(entry, client_language)
        self._box.addWidget(self.edit)
        self.change.setChecked(True)
        self.edit.first.setFocus()

    def fold(self) -> None:
        """Put the fields away."""
        edit, self.edit = self.edit, None
        self.change.setChecked(False)
        if edit is not None:
            self._box.removeWidget(edit)
            edit.hide()
            edit.setParent(None)
            edit.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.edit is not None:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Delete and (self.change.hasFocus() or self.remove.hasFocus()):
            self.remove.click()
        else:
            super().keyPressEvent(event)
