"""For the paper: who else helps, and what is shared with whom, each in a list to add to and to take out of."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLayout, QPushButton, QWidget

from coachdesk.desk.around import HELPER_FIELDS, HELPER_KINDS, SHARING_FIELDS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT
from coachdesk.domain.course import Helper, HelperKind, Sharing
from coachdesk.domain.errors import FieldTooLong
from coachdesk.domain.kind import Kind
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.day_picker import DayPicker
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.place import KEPT, LOOSE


class AroundLine(QFrame):
    """One of them in a line, and the button that takes it away."""

    away = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "inset")
        self.name = label("", wrap=True)
        self.remove = button("icon", "delete")
        self.remove.clicked.connect(self.away)
        line = row(self.name, self.remove)
        line.setStretch(0, 1)
        line.setContentsMargins(12, 4, 6, 4)
        self.setLayout(line)


class PaperAround(Fold):
    """What is written is kept by the button beside it, since it says nothing before it is whole."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self._case = stage, ""
        for_reading(self.toggle)
        self.helpers = self._list(Kind.HELPERS)
        self.sharings = self._list(Kind.SHARINGS)
        self.kind = Toggles(self.language, HELPER_FIELDS["kind"], HELPER_KINDS.items())
        self.kind.show_chosen([HelperKind.BUDDY])
        self.name, name = self._field(HELPER_FIELDS["name"])
        self.phone, phone = self._field(HELPER_FIELDS["phone"], ltr=True)
        self.add_helper = self._button(mark("Add who helps"), self._add_helper)
        self.who, who = self._field(SHARING_FIELDS["who"])
        self.what = SaidFields(self.language, SHARING_FIELDS["what"], stage.autosave, lines=1)
        for typed in (self.what.typed, self.what.interpreted):
            typed.setProperty(LOOSE, True)  # kept nowhere until it is added
        self.until = DayPicker(self.language, SHARING_FIELDS["until"])
        self.add_sharing = self._button(mark("Add what is shared"), self._add_sharing)
        self._part(mark("Who else helps me"), self.add_helper, self.helpers, self.kind, row(name, phone, spacing=14))
        self._part(mark("What we share"), self.add_sharing, self.sharings, who, self.what, self.until)

    # --- the parts --------------------------------------------------------------------------------------------------

    def _list(self, kind: Kind) -> KeyedColumn[AroundLine, str]:
        def made(key: str) -> AroundLine:
            line = AroundLine()
            line.away.connect(lambda: self._remove(kind, key))
            return line

        return KeyedColumn(made, self._show_line)

    def _field(self, source: str, *, ltr: bool = False) -> tuple[TextLine, Labelled]:
        field = TextLine(ltr=ltr)
        field.setMaxLength(SHORT)
        field.setProperty(KEPT, True)
        field.setProperty(LOOSE, True)
        return field, Labelled(self.language, source, field)

    def _button(self, source: str, press: Callable[[], None]) -> QPushButton:
        made = button("plain", "plus")
        self.speak(made.setText, source)
        made.clicked.connect(press)
        return made

    def _part(self, source: str, add: QPushButton, *parts: QLayout | QWidget) -> None:
        title = label("h3", wrap=True)
        self.speak(title.setText, source)
        self.body.addWidget(title)
        for part in parts:
            if isinstance(part, QLayout):
                self.body.addLayout(part)
            else:
                self.body.addWidget(part)
        self.body.addLayout(row(add, None))

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        """Show what the case says; what is typed for another case is not shown here."""
        if file.case.id != self._case:
            self._case = file.case.id
            self._clear()
        with suppress(FieldTooLong):  # such a text stays as it was typed, until somebody makes it shorter
            self.what.show_words(self.what.words_said, file.case.client_language)
        helpers = [(each.id, self._helper(each)) for each in file.course.helpers]
        sharings = [(each.id, self._sharing(each)) for each in file.course.sharings]
        self.helpers.show_values(helpers)
        self.sharings.show_values(sharings)
        names = [*(each.name for each in file.course.helpers), *(each.who for each in file.course.sharings)]
        line = self.words.line(*names) or self.words.text("Nothing yet")
        self.say(self.words.text("On the paper: who helps, what is shared"), line)

    def _helper(self, each: Helper) -> str:
        phone = isolate_ltr(each.phone) if each.phone else ""
        return self.words.line(self.words.text(HELPER_KINDS[each.kind]), each.name, phone)

    def _sharing(self, each: Sharing) -> str:
        what = each.what.in_language(self.words.language) or each.what.text or each.what.interpreted
        return self.words.line(each.who, what, self.words.date(each.until) if each.until else "")

    def _show_line(self, made: AroundLine, text: str) -> None:
        made.name.setText(text)
        says = self.words.text("Take away: {word}", word=text)
        made.remove.setAccessibleName(says)
        made.remove.setToolTip(says)

    # --- doing ------------------------------------------------------------------------------------------------------

    def _add_helper(self) -> None:
        around, name, phone = self._stage.desk.around, self.name.text(), self.phone.text()
        kind = HelperKind(self.kind.chosen[0])
        if not name.strip():
            self.name.setFocus()
        if self._stage.attempt(lambda: around.add_helper(self._stage.case_id, kind, name, phone)):
            for field in (self.name, self.phone):
                field.show_value("")
            self.name.setFocus()

    def _add_sharing(self) -> None:
        around, who, until = self._stage.desk.around, self.who.text(), self.until.day
        if not who.strip():
            self.who.setFocus()
        elif not self.what.says_something:
            self.what.typed.setFocus()
        if self._stage.attempt(lambda: around.share(self._stage.case_id, who, self.what.words_said, until)):
            self._clear_sharing()
            self.who.setFocus()

    def _remove(self, kind: Kind, key: str) -> None:
        if self._stage.attempt(lambda: self._stage.desk.around.remove(self._stage.case_id, kind, key)):
            (self.name if kind is Kind.HELPERS else self.who).setFocus()

    def _clear(self) -> None:
        for field in (self.name, self.phone):
            field.show_value("")
        self._clear_sharing()

    def _clear_sharing(self) -> None:
        self.who.show_value("")
        for typed in (self.what.typed, self.what.interpreted):
            typed.show_value("")
        self.until.show_day(None)
