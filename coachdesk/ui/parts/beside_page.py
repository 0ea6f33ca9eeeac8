"""A page with a searched list at the side that reading begins at, and one entry of it beside the list."""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Final, Protocol

from PySide6.QtCore import QEvent, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.errors import CaseError
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around, Page
from coachdesk.ui.partners.lines import LineList
from coachdesk.ui.parts.basics import card, row
from coachdesk.ui.parts.fields import TextLine
from coachdesk.ui.parts.folded_toggles import FoldedToggles
from coachdesk.ui.parts.notices import Empty
from coachdesk.ui.parts.scroll import into_sight, scrolling
from coachdesk.ui.parts.searched_list import Entry

LOW: Final = 600
"""Pixels below which the page has little height."""
NEW: Final = "new"
"""Stands for the id of an entry that has none yet."""


class EntryList(Protocol):
    """A SearchedList that knows what is kept."""

    list: LineList
    search: TextLine
    chips: FoldedToggles

    @property
    def searched(self) -> SignalInstance:
        """Sent when something else is looked for."""

    @property
    def entries(self) -> Sequence[Entry]:
        """All entries, as they were read last."""

    @property
    def found(self) -> Sequence[Entry]:
        """The entries on show."""

    def read(self) -> None:
        """Read the entries as they are now."""

    def show_found(self, entry_id: str, *, new: bool = False, stay: bool = False) -> Any:
        """Show what is found, and go to an entry; see SearchedList.show_among."""

    def go_to(self, entry_id: str) -> None:
        """Go to the line of an entry."""

    def look_for_all(self) -> None:
        """Look for nothing."""

    def isVisible(self) -> bool:
        """Whether it is on show."""


class EntryForm(Protocol):
    """Shows an entry, or the beginning of a new one."""

    entry: Any
    """What is on show; None for a new one, and where there is none."""

    @property
    def begun(self) -> SignalInstance:
        """Sent with the id of a new entry once it is kept."""

    @property
    def removing(self) -> SignalInstance:
        """Sent when the entry is to be taken out."""

    @property
    def first(self) -> QWidget:
        """The field that one comes to from the list."""

    @property
    def refused(self) -> QWidget | None:
        """A field with what could not be kept, and would be lost with another entry in its place."""

    def show_entry(self, entry: Any) -> None:
        """Show an entry; fields of the same one with what is not kept yet, or was refused, are left alone."""

    def begin(self) -> None:
        """A new entry, of which nothing is known."""


class Kept(Protocol):
    """Where the entries are kept."""

    def remove(self, entry_id: str, /) -> None:
        """Take an entry out; can be undone."""


class BesidePage(Page):
    """What is typed is kept at once. Whoever makes it gives `side`, `form`, `empty` and `kept`, and puts them in place."""

    remembered: ClassVar[str]
    """By which name the entry on show is known when one comes back."""
    side: EntryList
    form: EntryForm
    kept: Kept
    empty: Empty
    """What stands there where nothing is kept yet."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.autosave = Autosave(self)
        self._wanted = ""

    def put_beside(self, side: QWidget, form: QWidget) -> QWidget:
        """The list with the form beside it, or what stands there where there is nothing."""
        self._frame, inside = card()
        self.scrolled = scrolling(form)
        inside.addWidget(self.scrolled)
        self._filled, sides = QWidget(), row(side, self._frame, spacing=16)
        sides.setStretch(0, 2)
        sides.setStretch(1, 3)
        self._filled.setLayout(sides)
        self.side.searched.connect(self._look)
        self.side.list.went.connect(self._go)
        self.side.list.pressed_enter.connect(lambda: self.form.first.setFocus())
        self.side.list.pressed_delete.connect(self.remove)
        self.form.begun.connect(self._begun)
        self.form.removing.connect(self.remove)
        whole = QWidget()
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        for part in (self._filled, self.empty):
            box.addWidget(part, 1)
        return whole

    def event(self, event: QEvent) -> bool:
        """While the list is on show, the keys by which cases are found elsewhere find an entry of it."""
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
        return self.side.isVisible() and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Find)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.chips.keep_short(self.height() < LOW)

    # --- showing ----------------------------------------------------------------------------------------------------

    @property
    def shown(self) -> Any:
        """The entry on show; None for a new one, and where there is none."""
        return self.form.entry

    @property
    def shown_id(self) -> str:
        """The id of the entry on show, or ""."""
        return self.shown.id if self.shown is not None else ""

    @property
    def begins(self) -> bool:
        """Whether a new one is being written that is not kept yet."""
        return self.shown is None and self._frame.isVisibleTo(self) and self._filled.isVisibleTo(self)

    def open(self, case_id: str, stage: str = "") -> None:
        """Show the entry whose id is `stage`."""
        self._wanted = stage

    def entered(self) -> None:
        self.show_list()

    def place(self) -> dict[str, str]:
        return {self.remembered: NEW if self.begins else self.shown_id}

    def return_to(self, place: dict[str, str]) -> None:
        if place.get(self.remembered) == NEW:
            self.begin()
        else:
            self.show_entry(place.get(self.remembered, ""))

    def keep(self) -> None:
        self.autosave.flush()

    def show_list(self) -> None:
        """The list as it is now, with one entry beside it."""
        self.read()
        wanted, self._wanted = self._wanted, ""
        self.show_entry(wanted or self.shown_id)
        if wanted and wanted != self.shown_id and wanted in [each.id for each in self.side.entries]:
            self.side.look_for_all()  # it is not among what is looked for
            self.show_entry(wanted)
        (self.side.search if self.side.entries else self.empty.action).setFocus()

    def read(self) -> None:
        """Read what there is."""
        self.side.read()

    def show_entry(self, entry_id: str, *, new: bool = False, stay: bool = False) -> None:
        """Show the list, and an entry: another one where there is none with this id; none for a `new` one."""
        entry, there = self.side.show_found(entry_id, new=new, stay=stay), bool(self.side.entries)
        self._filled.setVisible(there or new)
        self.empty.setVisible(not there and not new)
        self._frame.setVisible(new or entry is not None)
        if entry is not None:
            other = self.shown_id != entry.id
            self.fill(entry)
            if other:
                self.scrolled.begin_at_top()
        elif not new:
            self.form.entry = None

    def fill(self, entry: Any) -> None:
        """Show an entry in the form."""
        self.form.show_entry(entry)

    def again(self) -> None:
        """Something was changed, here or by an undo: show it, and stay where one is."""
        begins = self.begins
        self.read()
        self.show_entry(self.shown_id, new=begins, stay=True)

    def _look(self) -> None:
        """Something else is looked for: a new one that is written, and what could not be kept, stay on show."""
        self.keep()
        self.show_entry(self.shown_id, new=self.begins, stay=self.form.refused is not None)

    def _go(self, at: int) -> None:
        """Another line: what was typed is kept first; what can't be kept stays in sight."""
        wanted = self.side.found[at].id
        self.keep()
        if (refused := self.form.refused) is not None:
            self.side.go_to(self.shown_id)
            into_sight(refused)
        else:
            self.show_entry(wanted)

    # --- doing ------------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Write a new entry."""
        self.keep()
        if self.form.refused is None:
            self.show_entry("", new=True)
            self.begin_form()
            self.scrolled.begin_at_top()

    def begin_form(self) -> None:
        """Let the form begin with a new entry."""
        self.form.begin()

    def _begun(self, entry_id: str) -> None:
        """The new entry is kept: it stands in the list, whatever is looked for there."""
        if entry_id not in [each.id for each in self.side.found]:
            self.side.look_for_all()
        self.show_entry(entry_id)

    def remove(self) -> None:
        """Take the entry on show out; can be undone."""
        self.keep()
        if self.shown_id:
            self.on_shown(self.kept.remove)
            self.side.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_shown(self, act: Callable[..., object], *more: str) -> None:
        """Do something with the entry on show, by its id, or say why that can't be."""
        self.keep()
        if self.shown_id:
            try:
                act(self.shown_id, *more)
            except CaseError as error:
                self.around.speaker.refuse(error)
