"""The library of activities: find one, look at it, change it; begin with examples, take in a file, save one."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.changes import Change, LibraryChanged
from coachdesk.domain.connection.activities import Activity
from coachdesk.domain.connection.library import Shelf
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.library.activity_form import ActivityForm
from coachdesk.ui.library.activity_list import ActivityList
from coachdesk.ui.library.activity_says import ROWS
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, card, row
from coachdesk.ui.parts.choices import flowing
from coachdesk.ui.parts.files_page import FilesPage
from coachdesk.ui.parts.notices import Empty, Notice
from coachdesk.ui.parts.scroll import into_sight, scrolling
from coachdesk.ui.parts.stack import Stack
from coachdesk.ui.parts.taking_in import TakingIn
from coachdesk.ui.tokens import LIGHT

LOW = 600
"""Pixels below which the view has little height."""
NEW = "new"
"""Stands for the id of an activity that has none yet."""


class ActivitiesView(FilesPage):
    """The list at the side that reading begins at, one activity beside it; what is typed is kept at once."""

    reads = "CSV, JSON (*.csv *.tsv *.txt *.json)"
    writes = {"CSV (*.csv)": ".csv", "JSON (*.json)": ".json"}
    file_name = "activities"
    saved = mark("The library is in {file}.")

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.autosave = Autosave(self)
        self.savers = {".csv": self.desk.activities.save_csv, ".json": self.desk.activities.save_json}
        self._wanted = ""
        self._panel: Page | None = None
        self.taking = TakingIn(around, self.desk.activities, ROWS)
        self.taking.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        self.taking.left.connect(self.show_library)
        self.taking.another.connect(self.ask_file)
        self.library = QWidget()
        box = QVBoxLayout(self.library)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addWidget(self._head())
        self.problem = Notice("bad")
        box.addWidget(self.problem)
        self._make_empty()
        self._filled = QWidget()
        sides = row(self._list_side(), self._form_side(), spacing=16)
        sides.setStretch(0, 2)
        sides.setStretch(1, 3)
        self._filled.setLayout(sides)
        box.addWidget(self._filled, 1)
        box.addWidget(self._empty, 1)
        self.stack = Stack()
        self.stack.addWidget(self.library)
        self.stack.addWidget(self.taking)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        self.listen(self._changed)

    def _head(self) -> QWidget:
        self.take_in, self.save_as = button("plain", "folder"), button("plain", "save_file")
        self.examples, self.new = button("plain", "tip"), button("primary", "plus")
        for made, source, run in (
            (self.examples, mark("Add examples"), self.add_examples),
            (self.take_in, mark("Take in a file…"), self.ask_file),
            (self.save_as, mark("Save as a file…"), self.ask_and_save),
            (self.new, mark("New activity"), self.begin),
        ):
            self.speak(made.setText, source)
            made.clicked.connect(lambda _checked=False, run=run: run())
        if self.desk.practice:
            self.take_in.hide()
        return flowing(self.new, self.examples, self.take_in, self.save_as)[0]

    def _list_side(self) -> ActivityList:
        self.side = ActivityList(self.around)
        self.side.searched.connect(self._find)
        self.side.list.went.connect(self._go)
        self.side.list.pressed_enter.connect(lambda: self.form.fields["title"].setFocus())
        self.side.list.pressed_delete.connect(self.remove)
        return self.side

    def _form_side(self) -> QWidget:
        self.form = ActivityForm(self.around, self.autosave)
        self.form.begun.connect(self._begun)
        self.form.removing.connect(self.remove)
        self.form.checked.connect(lambda: self._on_shown(self.desk.activities.checked_today))
        self.form.elements.connect(self.show_elements)
        self._frame, box = card()
        self.scrolled = scrolling(self.form)
        box.addWidget(self.scrolled)
        return self._frame

    def _make_empty(self) -> None:
        self._empty = Empty(icons.icon("connections", LIGHT.accent))
        self.speak(self._empty.title.setText, mark("No activities yet"))
        self.speak(
            self._empty.text.setText,
            mark(
                "Here stands where clients can meet others: what people do there, when, and what it costs. Begin with examples and make them right for your place, or add your own."
            ),
        )
        self.speak(self._empty.action.setText, mark("Begin with examples"))
        self._empty.action.clicked.connect(self.add_examples)
        self._empty.action.show()

    def event(self, event: QEvent) -> bool:
        """While the library is on show, the keys by which cases are found elsewhere find activities."""
        if event.type() == QEvent.Type.ShortcutOverride and self._finds(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._finds(event):
            self.side.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _finds(self, event: QEvent) -> bool:
        there = self.stack.currentWidget() is self.library and self.side.isVisible()
        return there and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Find)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.chips.keep_short(self.height() < LOW)

    # --- showing ----------------------------------------------------------------------------------------------------

    @property
    def shown(self) -> Activity | None:
        """The activity beside the list; None for a new one, and where there is none."""
        return self.form.activity

    @property
    def _begins(self) -> bool:
        """Whether a new one is being written that is not kept yet."""
        return self.shown is None and self._frame.isVisibleTo(self) and self._filled.isVisibleTo(self)

    def open(self, case_id: str, stage: str = "") -> None:
        """Show the activity whose id is `stage`."""
        self._wanted = stage

    def entered(self) -> None:
        self.show_library()

    def place(self) -> dict[str, str]:
        return {"activity": NEW if self._begins else self._shown_id}

    def return_to(self, place: dict[str, str]) -> None:
        if place.get("activity") == NEW:
            self.begin()
        else:
            self._show(place.get("activity", ""))

    def keep(self) -> None:
        self.autosave.flush()
        if self._panel is not None:
            self._panel.keep()

    def show_library(self) -> None:
        """The list, with one activity beside it."""
        self.stack.setCurrentWidget(self.library)
        self.problem.say("")
        self._read()
        wanted, self._wanted = self._wanted, ""
        self._show(wanted or self._shown_id)
        (self.side.search if self.side.activities else self._empty.action).setFocus()

    @property
    def _shown_id(self) -> str:
        return self.shown.id if self.shown is not None else ""

    def _read(self) -> None:
        """Read the library as it is now."""
        self.side.read()
        self.save_as.setEnabled(bool(self.side.activities))
        self.examples.setVisible(bool(self.side.activities) and bool(self.desk.activities.examples_left()))

    def _find(self) -> None:
        """Show what is found; the activity on show stays as long as it is among it."""
        self._show(self._shown_id)

    def _show(self, activity_id: str, *, new: bool = False, stay: bool = False) -> None:
        """Show the list, and an activity: another one where there is none with this id; none for a `new` one."""
        activity = self.side.show_found(activity_id, new=new, stay=stay)
        there = bool(self.side.activities)
        self._filled.setVisible(there or new)
        self._empty.setVisible(not there and not new)
        self._frame.setVisible(new or activity is not None)
        if activity is not None:
            other = self._shown_id != activity.id
            self.form.show_activity(activity)
            if other:
                self.scrolled.begin_at_top()
        elif not new:
            self.form.activity = None

    def _go(self, at: int) -> None:
        """Another line: what was typed is kept first; what can't be kept stays in sight."""
        wanted = self.side.found[at].id
        self.keep()
        refused = self.form.all.refused
        if refused is not None:
            self.side.go_to(self._shown_id)
            into_sight(refused)
        else:
            self._show(wanted)

    def _changed(self, change: Change) -> None:
        if isinstance(change, LibraryChanged) and change.shelf == Shelf.ACTIVITIES and self.library.isVisible():
            begins = self._begins
            self._read()
            self._show(self._shown_id, new=begins, stay=True)

    # --- doing ------------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Write a new activity."""
        self.keep()
        if self.form.all.refused is None:
            self._show("", new=True)
            self.form.begin()
            self.scrolled.begin_at_top()

    def _begun(self, activity_id: str) -> None:
        """The new activity is kept: it stands in the list, whatever is looked for there."""
        if activity_id not in [each.id for each in self.side.found]:
            self.side.look_for_all()
        self._show(activity_id)

    def add_examples(self) -> None:
        """Put the examples that are not there yet into the library; can be undone."""
        self.keep()
        self.desk.activities.add_examples(self.language.code)
        self.show_library()

    def remove(self) -> None:
        """Take the activity on show out; can be undone."""
        self.keep()
        if self.shown is not None:
            self._on_shown(self.desk.activities.remove)
            self.side.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_shown(self, act) -> None:  # type: ignore[no-untyped-def]
        """Do something with the activity on show, or say why that can't be."""
        self.keep()
        if self.shown is not None:
            try:
                act(self.shown.id)
            except CaseError as error:
                self.around.speaker.refuse(error)

    def show_elements(self) -> None:
        """Look at what makes the activity on show work."""
        from coachdesk.ui.library.elements_panel import ElementsPanel

        self.keep()
        if self.shown is None:
            return
        if not isinstance(self._panel, ElementsPanel):
            self._panel = ElementsPanel(self.around)
            self._panel.closed.connect(self.show_library)
            self.stack.addWidget(self._panel)
        self.stack.setCurrentWidget(self._panel)
        self._panel.show_activity(self.shown)

    def let_go(self) -> None:
        if self._panel is not None:
            self._panel.let_go()
        super().let_go()
