"""Volunteers who could be a buddy: find one, look at what is known, change it."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.changes import Change, LibraryChanged
from coachdesk.domain.connection.library import Shelf
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.library.volunteer_form import VolunteerForm
from coachdesk.ui.library.volunteer_list import VolunteerList
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.parts.beside_page import BesidePage
from coachdesk.ui.parts.notices import Empty
from coachdesk.ui.tokens import LIGHT


class VolunteersView(BesidePage):
    """Who could walk beside a newcomer; nothing of a client stands here."""

    remembered = "volunteer"
    side: VolunteerList
    form: VolunteerForm

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.kept = self.desk.volunteers
        self.form = VolunteerForm(around, self.autosave)
        self.new = button("primary", "plus")
        self.speak(self.new.setText, mark("New volunteer"))
        self.new.clicked.connect(self.begin)
        self.side = VolunteerList(around)
        self._make_empty()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(row(self.new, None))
        box.addWidget(self.put_beside(self.side, self.form), 1)
        self.listen(self._changed)

    def _make_empty(self) -> None:
        self.empty = Empty(icons.icon("person", LIGHT.accent))
        self.speak(self.empty.title.setText, mark("No volunteers yet"))
        self.speak(
            self.empty.text.setText,
            mark(
                "Here stands who could walk beside a newcomer: which languages, what is liked, when there is time, and who guides this person. Nothing of a client stands here."
            ),
        )
        self.speak(self.empty.action.setText, mark("New volunteer"))
        self.empty.action.clicked.connect(self.begin)
        self.empty.action.show()

    def fill(self, entry: Any) -> None:
        self.form.show_entry(entry, self.side.taken.get(entry.id, 0))

    def show_entry(self, entry_id: str, *, new: bool = False, stay: bool = False) -> None:
        super().show_entry(entry_id, new=new, stay=stay)
        self.new.setVisible(not self.empty.isVisibleTo(self))

    def _changed(self, change: Change) -> None:
        if isinstance(change, LibraryChanged) and change.shelf == Shelf.VOLUNTEERS and self.isVisible():
            self.again()
