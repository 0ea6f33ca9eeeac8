"""The library of activities: find one, look at it, change it; begin with examples, take in a file, save one."""

from PySide6.QtCore import QMargins

from coachdesk.desk.changes import Change, LibraryChanged
from coachdesk.domain.connection.library import Shelf
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.library.activity_form import ActivityForm
from coachdesk.ui.library.activity_list import ActivityList
from coachdesk.ui.library.activity_says import ROWS
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.choices import flowing
from coachdesk.ui.parts.files_page import FilesPage
from coachdesk.ui.parts.notices import Empty
from coachdesk.ui.parts.taking_in import TakingIn
from coachdesk.ui.tokens import LIGHT


class ActivitiesView(FilesPage):
    """Where clients can meet others; beside each of them what makes it work."""

    reads = "CSV, JSON (*.csv *.tsv *.txt *.json)"
    writes = {"CSV (*.csv)": ".csv", "JSON (*.json)": ".json"}
    file_name = "activities"
    saved = mark("The library is in {file}.")
    remembered = "activity"
    side: ActivityList
    form: ActivityForm

    def __init__(self, around: Around) -> None:
        taking = TakingIn(around, around.desk.activities, ROWS)
        taking.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]
        super().__init__(around, taking, mark("New activity"))
        self.kept = self.desk.activities
        self.savers = {".csv": self.desk.activities.save_csv, ".json": self.desk.activities.save_json}
        self._panel: Page | None = None
        self.examples = self.deed("plain", "tip", mark("Add examples"), self.add_examples)
        self.side = ActivityList(around)
        self.form = ActivityForm(around, self.autosave)
        self.form.checked.connect(lambda: self.on_shown(self.desk.activities.checked_today))
        self.form.elements.connect(self.show_elements)
        self._make_empty()
        head = flowing(self.new, self.examples, self.take_in, self.save_as)[0]
        self.put_together(head, self.side, self.form, margins=QMargins(), spacing=10)
        self.listen(self._changed)

    def _make_empty(self) -> None:
        self.empty = Empty(icons.icon("connections", LIGHT.accent))
        self.speak(self.empty.title.setText, mark("No activities yet"))
        self.speak(
            self.empty.text.setText,
            mark(
                "Here stands where clients can meet others: what people do there, when, and what it costs. Begin with examples and make them right for your place, or add your own."
            ),
        )
        self.speak(self.empty.action.setText, mark("Begin with examples"))
        self.empty.action.clicked.connect(self.add_examples)
        self.empty.action.show()

    def read(self) -> None:
        super().read()
        self.examples.setVisible(bool(self.side.entries) and bool(self.desk.activities.examples_left()))

    def keep(self) -> None:
        super().keep()
        if self._panel is not None:
            self._panel.keep()

    def _changed(self, change: Change) -> None:
        if isinstance(change, LibraryChanged) and change.shelf == Shelf.ACTIVITIES and self.whole.isVisible():
            self.again()

    def add_examples(self) -> None:
        """Put the examples that are not there yet into the library; can be undone."""
        self.keep()
        self.desk.activities.add_examples(self.language.code)
        self.show_list()

    def show_elements(self) -> None:
        """Look at what makes the activity on show work."""
        from coachdesk.ui.library.elements_panel import ElementsPanel

        self.keep()
        if self.shown is None:
            return
        if not isinstance(self._panel, ElementsPanel):
            self._panel = ElementsPanel(self.around)
            self._panel.closed.connect(self.show_list)
            self.stack.addWidget(self._panel)
        self.stack.setCurrentWidget(self._panel)
        self._panel.show_activity(self.shown)

    def let_go(self) -> None:
        if self._panel is not None:
            self._panel.let_go()
        super().let_go()
