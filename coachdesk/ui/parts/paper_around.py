"""For the paper: who else helps, and what is shared with whom, each in a list to add to, to change and to take out of."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtWidgets import QLayout, QPushButton, QWidget

from coachdesk.desk.around import HELPER_FIELDS, HELPER_KINDS, SHARING_FIELDS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT
from coachdesk.domain.course import Helper, HelperKind, Sharing
from coachdesk.domain.errors import FieldTooLong
from coachdesk.domain.kind import Kind
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.around_line import AroundLine, Entry
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.day_picker import DayPicker
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.tab_order import as_seen
from coachdesk.ui.place import KEPT, LOOSE


class PaperAround(Fold):
    """What is new is kept by the button beside it, since it says nothing before it is whole; what is changed in place, at once.

    One line of both lists is open at a time.
    """

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self._case, self._open = stage, "", (Kind.HELPERS, "")
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

    def _list(self, kind: Kind) -> KeyedColumn[AroundLine, tuple[Entry, str]]:
        def made(key: str) -> AroundLine:
            line = AroundLine()
            line.away.connect(lambda: self._remove(kind, key))
            line.wanted.connect(lambda: self.open_line(kind, key))
            line.left.connect(self._leave)
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
            self._fold()
            self._clear()
        with suppress(FieldTooLong):  # such a text stays as it was typed, until somebody makes it shorter
            self.what.show_words(self.what.words_said, file.case.client_language)
        client = file.case.client_language
        self.helpers.show_values((each.id, (each, client)) for each in file.course.helpers)
        self.sharings.show_values((each.id, (each, client)) for each in file.course.sharings)
        names = [*(each.name for each in file.course.helpers), *(each.who for each in file.course.sharings)]
        line = self.words.line(*names) or self.words.text("Nothing yet")
        self.say(self.words.text("On the paper: who helps, what is shared"), line)

    def _helper(self, each: Helper) -> str:
        phone = isolate_ltr(each.phone) if each.phone else ""
        return self.words.line(self.words.text(HELPER_KINDS[each.kind]), each.name, phone)

    def _sharing(self, each: Sharing) -> str:
        what = each.what.in_language(self.words.language) or each.what.text or each.what.interpreted
        return self.words.line(each.who, what, self.words.date(each.until) if each.until else "")

    def _show_line(self, made: AroundLine, shown: tuple[Entry, str]) -> None:
        entry, client_language = shown
        words = self.words
        text = self._helper(entry) if isinstance(entry, Helper) else self._sharing(entry)
        made.show_text(text, deed_on(words, words.text("Change"), text), words.text("Take away: {word}", word=text))
        if made.edit is not None:
            made.edit.show_entry(entry, client_language)

    def place(self) -> dict[str, str]:
        """The line that is open, for `Page.place`."""
        kind, key = self._open
        return {"around": f"{kind} {key}"} if key else {}

    def return_to(self, place: dict[str, str]) -> None:
        """Open it again; what is gone by now stays closed."""
        kind, _, key = place.get("around", "").partition(" ")
        if key and key in (self.helpers if kind == Kind.HELPERS else self.sharings).parts:
            self.show_open(True)
            self.open_line(Kind(kind), key)

    # --- changing in place ------------------------------------------------------------------------------------------

    @property
    def _opened(self) -> AroundLine | None:
        kind, key = self._open
        return (self.helpers if kind is Kind.HELPERS else self.sharings).parts.get(key)

    def open_line(self, kind: Kind, key: str) -> None:
        """Open a line to be changed; one with what could not be kept stays open until it is mended or left by Escape."""
        self._stage.autosave.flush()
        before, file = self._opened, self._stage.file
        wanted = (self.helpers if kind is Kind.HELPERS else self.sharings).parts[key]
        entry = file.find(kind, key) if file is not None else None
        if before is not None and before.edit is not None and before.edit.held():
            wanted.change.setChecked(False)
        elif file is not None and isinstance(entry, Helper | Sharing):
            self._fold()
            self._open = (kind, key)
            wanted.open(self._stage, entry, file.case.client_language)
            as_seen(self.body)

    def _leave(self) -> None:
        """Fold what is open; what could not be kept goes."""
        self._stage.autosave.flush()
        left = self._opened
        self._fold()
        if left is not None:
            left.change.setFocus()

    def _fold(self) -> None:
        if (line := self._opened) is not None:
            line.fold()
        self._open = (Kind.HELPERS, "")

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
        self._stage.autosave.flush()
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
