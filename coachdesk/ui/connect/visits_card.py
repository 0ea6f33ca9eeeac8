"""Visits to a place to work: the next one, those that were, and the one that is open below them."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.work import Placement, Standing, WorkVisit
from coachdesk.domain.kind import Kind
from coachdesk.i18n import mark
from coachdesk.ui.connect.visit_form import VisitForm
from coachdesk.ui.listen.list_item import DatedItem
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.tab_order import as_seen

if TYPE_CHECKING:
    from coachdesk.ui.connect.work_form import WorkForm


class VisitsCard(Speaking):
    """A visit is kept from the moment it is begun; `open_id` is the one in the form, "" for none."""

    def __init__(self, form: "WorkForm") -> None:
        super().__init__(form.language)
        self._form, self._about, self.open_id = form, "", ""
        frame, self._box = card(spacing=10)
        title, self.none = label("h2"), label("muted", wrap=True)
        self.speak(title.setText, mark("Visits to the work"))
        self.speak(self.none.setText, mark("Go there, look, and ask both: the client and the host."))
        self.new = button("plain", "plus")
        self.speak(self.new.setText, mark("New visit"))
        self.new.clicked.connect(self.begin)
        self.look_on = form.day("look_on")
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self.items: KeyedColumn[DatedItem, tuple[str, bool]] = KeyedColumn(self._made, _show)
        self.items.setSpacing(2)
        self._box.addLayout(row(title, None, self.new))
        for part in (self.look_on, self.none):
            self._box.addWidget(part)
        self._box.addLayout(self.items)
        self.setLayout(column(frame))

    @cached_property
    def visit(self) -> VisitForm:
        """The visit that is open; made when there first is one."""
        made = VisitForm(self._form.stage)
        made.removed.connect(lambda: self.remove(self.open_id))
        self._box.addWidget(made)
        return made

    @property
    def has_form(self) -> bool:
        """Whether one was open since the card was made."""
        return "visit" in self.__dict__

    def held(self) -> bool:
        """Whether words of the open one could not be kept."""
        return self.has_form and self.visit.held()

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_placement(self, file: CaseFile, place: Placement) -> None:
        """Show the visits to it, the last first; while it is an idea there is no next one."""
        every = self._form.desk.visits(file, place.id)
        if place.id != self._about:
            self._about, self.open_id = place.id, ""
        self.look_on.setVisible(place.standing is not Standing.ENDED)
        self.none.setVisible(not every)
        opened = next((each for each in every if each.id == self.open_id), None)
        self.items.show_values((each.id, (self._line(each), each.id == self.open_id)) for each in every)
        if opened is not None:
            self.visit.show_visit(file, place, opened)
        if self.has_form and self.visit.isHidden() is (opened is not None):
            self.visit.setVisible(opened is not None)
            as_seen(self._box)

    def _line(self, visit: WorkVisit) -> str:
        said = (visit.adjust or visit.seen).shown_in(self.words.language).partition("\n")[0]
        return self.words.line(self.words.date(visit.on), said)

    def _made(self, key: str) -> DatedItem:
        made = DatedItem("work")
        for_reading(made)
        made.clicked.connect(lambda: self.open_visit(key if key != self.open_id else ""))
        made.removed.connect(lambda: self.remove(key))
        made.moved.connect(lambda pressed: self.items.parts[self.items.beside(key, pressed)].setFocus())
        return made

    # --- doing ------------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """A visit of today, opened where one begins to write."""
        form, made = self._form, list[WorkVisit]()
        form.stage.autosave.flush()
        if not self.held() and form.stage.attempt(
            lambda: made.append(form.desk.add_visit(form.stage.case_id, form.record.id))
        ):
            self.open_visit(made[0].id)
            self.visit.told["seen"].typed.setFocus()

    def open_visit(self, key: str) -> None:
        """Show one in the form; "" for none. What could not be kept in the one on show is not put away."""
        self._form.stage.autosave.flush()
        if not self.held():
            self.open_id = key
        self._form.stage.redraw()

    def remove(self, key: str) -> None:
        """Take one out; can be undone."""
        form = self._form
        form.stage.autosave.flush()
        if form.stage.attempt(lambda: form.desk.remove(form.stage.case_id, Kind.WORK_VISITS, key)):
            self.new.setFocus()


def _show(made: DatedItem, line: tuple[str, bool]) -> None:
    name, is_open = line
    made.say(name, "", "")
    made.setChecked(is_open)
