"""Volunteers who could be a buddy: find one, look at what is known, change it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.changes import Change, LibraryChanged
from coachdesk.desk.volunteers import VOLUNTEER_KINDS
from coachdesk.domain.connection.buddies import Volunteer
from coachdesk.domain.connection.library import Shelf
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.library.volunteer_form import VolunteerForm
from coachdesk.ui.page import Around, Page
from coachdesk.ui.partners.lines import Said
from coachdesk.ui.parts.basics import button, card, row
from coachdesk.ui.parts.folded_toggles import FoldedToggles
from coachdesk.ui.parts.notices import Empty
from coachdesk.ui.parts.scroll import into_sight, scrolling
from coachdesk.ui.parts.searched_list import SearchedList
from coachdesk.ui.tokens import LIGHT

NEW = "new"
"""Stands for the id of a volunteer who has none yet."""


class VolunteersView(Page):
    """The list at the side that reading begins at, one volunteer beside it; what is typed is kept at once."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.autosave = Autosave(self)
        self._wanted, self._begins = "", False
        self._all: tuple[Volunteer, ...] = ()
        self._taken: dict[str, int] = {}
        self.form = VolunteerForm(around, self.autosave)
        self.new = button("primary", "plus")
        self.speak(self.new.setText, mark("New volunteer"))
        self.new.clicked.connect(self.begin)
        chips = FoldedToggles(self.language, mark("What kind of buddy"), VOLUNTEER_KINDS.items())
        self.side = SearchedList(
            around,
            chips,
            self._say,
            search=mark("Search volunteers"),
            name=mark("Volunteers"),
            none=mark("Nobody is found. Try a part of the name, a language, or what is liked."),
        )
        self.side.searched.connect(lambda: self._show(self._shown_id))
        self.side.list.went.connect(self._go)
        self.side.list.pressed_enter.connect(lambda: self.form.fields["name"].setFocus())
        self.side.list.pressed_delete.connect(self.remove)
        self.form.begun.connect(self._begun)
        self.form.removing.connect(self.remove)
        self._frame, inside = card()
        self.scrolled = scrolling(self.form)
        inside.addWidget(self.scrolled)
        self._make_empty()
        self._filled = QWidget()
        sides = row(self.side, self._frame, spacing=16)
        sides.setStretch(0, 2)
        sides.setStretch(1, 3)
        self._filled.setLayout(sides)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        box.addLayout(row(self.new, None))
        box.addWidget(self._filled, 1)
        box.addWidget(self._empty, 1)
        self.listen(self._changed)

    def _make_empty(self) -> None:
        self._empty = Empty(icons.icon("person", LIGHT.accent))
        self.speak(self._empty.title.setText, mark("No volunteers yet"))
        self.speak(
            self._empty.text.setText,
            mark(
                "Here stands who could walk beside a newcomer: which languages, what is liked, when there is time, and who guides this person. Nothing of a client stands here."
            ),
        )
        self.speak(self._empty.action.setText, mark("New volunteer"))
        self._empty.action.clicked.connect(self.begin)
        self._empty.action.show()

    # --- showing ----------------------------------------------------------------------------------------------------

    @property
    def _shown_id(self) -> str:
        return self.form.volunteer.id if self.form.volunteer is not None else ""

    def open(self, case_id: str, stage: str = "") -> None:
        """Show the volunteer whose id is `stage`."""
        self._wanted = stage

    def entered(self) -> None:
        self._begins = False
        self._read()
        wanted, self._wanted = self._wanted, ""
        self._show(wanted or self._shown_id)
        (self.side.search if self._all else self._empty.action).setFocus()

    def place(self) -> dict[str, str]:
        return {"volunteer": NEW if self._begins else self._shown_id}

    def return_to(self, place: dict[str, str]) -> None:
        if place.get("volunteer") == NEW:
            self.begin()
        else:
            self._begins = False
            self._show(place.get("volunteer", ""))

    def keep(self) -> None:
        self.autosave.flush()

    def _read(self) -> None:
        self._all, self._taken = self.desk.volunteers.all(), self.desk.volunteers.taken()
        self.side.chips.offer({kind for each in self._all for kind in each.kinds})

    def _show(self, volunteer_id: str, *, stay: bool = False) -> None:
        """Show the list, and a volunteer: another one where there is none with this id; none while a new one is written."""
        kinds, text = set(self.side.chips.chosen), self.side.search.text()
        found = [each for each in self.desk.volunteers.search(text, self.words) if not kinds or kinds & set(each.kinds)]
        shown: Volunteer | None = self.side.show_among(found, self._all, volunteer_id, new=self._begins, stay=stay)
        there = bool(self._all)
        self._filled.setVisible(there or self._begins)
        self._empty.setVisible(not there and not self._begins)
        self.new.setVisible(there or self._begins)
        self._frame.setVisible(self._begins or shown is not None)
        if shown is not None:
            other = shown.id != self._shown_id
            self.form.show_volunteer(shown, self._taken.get(shown.id, 0))
            if other:
                self.scrolled.begin_at_top()
        elif not self._begins:
            self.form.volunteer = None

    def _say(self, volunteer: Volunteer) -> Said:
        words = self.words
        spoken = words.listed(words.language_name(code) for code in volunteer.tongues) if volunteer.tongues else ""
        full = self._taken.get(volunteer.id, 0) >= volunteer.room
        return Said(
            volunteer.name, words.line(spoken, volunteer.organisation), words.text("No room now") if full else ""
        )

    def retranslate(self) -> None:
        super().retranslate()
        self.side.list.viewport().update()

    def _go(self, at: int) -> None:
        """Another line: what was typed is kept first; what can't be kept stays in sight."""
        wanted = self.side.lines.values[at].id
        self.keep()
        if (refused := self.form.refused) is not None:
            self.side.go_to(self._shown_id)
            into_sight(refused)
        else:
            self._begins = False
            self._show(wanted)

    def _changed(self, change: Change) -> None:
        if isinstance(change, LibraryChanged) and change.shelf == Shelf.VOLUNTEERS and self.isVisible():
            self._read()
            self._show(self._shown_id, stay=True)

    # --- doing ------------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Write a new volunteer."""
        self.keep()
        if self.form.refused is None:
            self._begins = True
            self.form.volunteer = None
            self._show("")
            self.form.begin()
            self.scrolled.begin_at_top()

    def _begun(self, volunteer_id: str) -> None:
        """The new one is kept: this person stands in the list, whatever is looked for there."""
        self._begins = False
        self.side.look_for_all()
        self._read()
        self._show(volunteer_id)

    def remove(self) -> None:
        """Take the volunteer on show out; can be undone."""
        self.keep()
        if self._shown_id:
            self.desk.volunteers.remove(self._shown_id)
            self.side.list.setFocus(Qt.FocusReason.OtherFocusReason)
