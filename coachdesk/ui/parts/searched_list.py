"""A list beside an entry: searched as one types and by chips, each line with how its entry stands."""

from collections.abc import Callable, Sequence
from typing import Any, Final, Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.ui import icons
from coachdesk.ui.page import Around, Page
from coachdesk.ui.partners.lines import LineList, Lines, Said
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.fields import TextLine
from coachdesk.ui.parts.folded_toggles import FoldedToggles
from coachdesk.ui.place import KEPT
from coachdesk.ui.tokens import LIGHT

NARROWEST: Final = 250
"""Pixels of width at least."""


class Entry(Protocol):
    """What stands in a line."""

    @property
    def id(self) -> str:
        """Its id."""


class SearchedList(Page):
    """`searched` when something else is looked for; the signals of its `list` say the rest. What is kept, its maker knows."""

    searched = Signal()

    def __init__(
        self, around: Around, chips: FoldedToggles, say: Callable[[Any], Said], *, search: str, name: str, none: str
    ) -> None:
        """`search` names the field, `name` the list, and `none` is said where nothing is found."""
        super().__init__(around)
        self.search = TextLine()
        self.search.setProperty(KEPT, True)  # what is typed here is nothing to keep
        looking = self.search.sign(icons.icon("search", LIGHT.muted), TextLine.ActionPosition.LeadingPosition)
        looking.triggered.connect(self.search.setFocus)
        for show in (looking.setText, self.search.setPlaceholderText, self.search.setAccessibleName):
            self.speak(show, search)
        self.search.textChanged.connect(lambda _text: self.searched.emit())
        self.chips = chips
        self.chips.picked.connect(self.searched)
        self.lines: Lines[Any] = Lines(say)
        self.list = LineList(self.lines)
        self.search.returnPressed.connect(self.list.setFocus)
        self.speak(self.list.setAccessibleName, name)
        self._none, self._below = label("muted", wrap=True), QWidget()
        self.speak(self._none.setText, none)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        for part in (self.search, self.chips, self._none):
            box.addWidget(part)
        box.addWidget(self.list, 1)
        box.addWidget(self._below, 1)
        self.setMinimumWidth(NARROWEST)

    @property
    def found(self) -> Sequence[Any]:
        """The entries on show."""
        return self.lines.values

    def show_among(
        self, found: Sequence[Any], entries: Sequence[Any], entry_id: str, *, new: bool = False, stay: bool = False
    ) -> Any:
        """Show what is found of all entries, and go to one of them; returns it.

        Where it is not among them that is the one in its place, with `stay` it as long as it is there. None for a `new` one.
        """
        ids = [each.id for each in found]
        at = ids.index(entry_id) if entry_id in ids else min(max(self.list.row, 0), len(ids) - 1)
        away = next((each for each in entries if stay and each.id == entry_id and each.id not in ids), None)
        if new or away is not None:
            at = -1
        self.list.show_values(found, at)
        self._none.setVisible(not found and bool(entries))
        self.list.setVisible(bool(found))
        self._below.setVisible(not found)
        return found[at] if at >= 0 else away

    def go_to(self, entry_id: str) -> None:
        """Go to the line of an entry."""
        self.list.show_row(next((at for at, each in enumerate(self.lines.values) if each.id == entry_id), -1))

    def look_for_all(self) -> None:
        """Look for nothing."""
        self.search.clear()
        self.chips.show_chosen([])
