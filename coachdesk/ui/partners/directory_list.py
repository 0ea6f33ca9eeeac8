"""The list of the directory: searched as one types, by kinds, each line with how the entry stands."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.partners import Alike, Partner
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.page import Around, Page
from coachdesk.ui.partners.kind_filter import KindFilter
from coachdesk.ui.partners.lines import LineList, Lines, Said
from coachdesk.ui.partners.says import of_partner
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.fields import TextLine
from coachdesk.ui.place import KEPT
from coachdesk.ui.tokens import LIGHT

NARROWEST = 250
"""Pixels of width at least."""


class DirectoryList(Page):
    """`searched` when something else is looked for; the signals of its `list` say the rest."""

    searched = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.doubles: dict[str, tuple[Partner, ...]] = {}
        self._alike, self._spoken_in = Alike(), self.language.code
        self._finder = self.desk.partners.finder(self.language.code)
        self.search = TextLine()
        self.search.setProperty(KEPT, True)  # what is typed here is nothing to keep
        looking = self.search.sign(icons.icon("search", LIGHT.muted), TextLine.ActionPosition.LeadingPosition)
        looking.triggered.connect(self.search.setFocus)
        for show in (looking.setText, self.search.setPlaceholderText, self.search.setAccessibleName):
            self.speak(show, mark("Search partners"))
        self.search.textChanged.connect(lambda _text: self.searched.emit())
        self.kinds = KindFilter(self.language)
        self.kinds.picked.connect(self.searched)
        self.lines: Lines[Partner] = Lines(self._say)
        self.list = LineList(self.lines)
        self.search.returnPressed.connect(self.list.setFocus)
        self.speak(self.list.setAccessibleName, mark("Partners"))
        self._none, self._below = label("muted", wrap=True), QWidget()
        self.speak(self._none.setText, mark("No partner is found. Try a part of the name, the place or the language."))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(10)
        for part in (self.search, self.kinds, self._none):
            box.addWidget(part)
        box.addWidget(self.list, 1)
        box.addWidget(self._below, 1)
        self.setMinimumWidth(NARROWEST)

    @property
    def partners(self) -> tuple[Partner, ...]:
        """All entries, as they were read last."""
        return self._finder.partners

    @property
    def found(self) -> tuple[Partner, ...]:
        """The entries on show."""
        return self.lines.values

    def read(self) -> None:
        """Read the directory as it is now."""
        partners = self.desk.partners.all()
        self.doubles = self.desk.partners.doubles(partners, self._alike)
        self._finder.show(partners)
        self.kinds.show_kinds(each.kind for each in partners)

    def show_found(self, partner_id: str, *, new: bool = False, stay: bool = False) -> Partner | None:
        """Show what is found, and go to an entry; returns it.

        Where it is not among them that is the one in its place, with `stay` it as long as it is there. None for a `new` one.
        """
        found = self._finder.find(self.search.text(), self.kinds.kinds)
        ids = [each.id for each in found]
        at = ids.index(partner_id) if partner_id in ids else min(max(self.list.row, 0), len(ids) - 1)
        away = next((each for each in self.partners if stay and each.id == partner_id and each.id not in ids), None)
        if new or away is not None:
            at = -1
        self.list.show_values(found, at)
        self._none.setVisible(not found and bool(self.partners))
        self.list.setVisible(bool(found))
        self._below.setVisible(not found)
        return found[at] if at >= 0 else away

    def go_to(self, partner_id: str) -> None:
        """Go to the line of an entry."""
        self.list.show_row(next((at for at, each in enumerate(self.found) if each.id == partner_id), -1))

    def look_for_all(self) -> None:
        """Look for nothing."""
        self.search.clear()
        self.kinds.show_chosen([])

    def _say(self, partner: Partner) -> Said:
        return of_partner(partner, self.words, self.desk.partners.today(), double=partner.id in self.doubles)

    def retranslate(self) -> None:
        super().retranslate()
        if self._spoken_in != self.language.code and self.desk.vault.unlocked:
            self._spoken_in = self.language.code
            self._finder = self.desk.partners.finder(self.language.code)
            self.read()
        self.list.viewport().update()
