"""Choosing to whom is handed over, out of the directory, by typing a part of a name or of what is done there."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.desk import Desk
from coachdesk.domain.partners import Partner
from coachdesk.i18n import mark
from coachdesk.ui.handover.line_choices import LineChoices
from coachdesk.ui.language import Language
from coachdesk.ui.listen.list_item import ListItem
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.fields import Labelled, TextLine

FOUND: Final = 6
"""Most entries that are offered at once; a letter more finds the others."""


class PartnerPicker(Speaking):
    """`taken` carries the id of an entry that was pressed."""

    taken = Signal(str)

    def __init__(self, language: Language, desk: Desk) -> None:
        super().__init__(language)
        self._desk = desk
        self.search = TextLine()
        self.speak(self.search.setPlaceholderText, mark("A part of a name, or of what is done there"))
        self.search.textChanged.connect(lambda _text: self._find())
        self.search.returnPressed.connect(self._take_first)
        self._none = label("small", wrap=True)
        self.speak(self._none.setText, mark("Nobody by that name is in the directory. Write it below."))
        self._found = LineChoices("plus")
        self._found.picked.connect(self._take)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for part in (Labelled(language, mark("Look in the directory"), self.search), self._found, self._none):
            box.addWidget(part)
        self._find()

    @property
    def offered(self) -> tuple[ListItem, ...]:
        """The entries that are offered to press."""
        return tuple(self._found.ordered)

    def _find(self) -> None:
        wanted = self.search.text().strip()
        found = self._desk.partners.search(wanted, language=self.words.language) if wanted else ()
        self._found.show_lines((each.id, self._name(each), False) for each in found[:FOUND])
        self._none.setVisible(bool(wanted) and not found)

    def _name(self, partner: Partner) -> str:
        return self.words.line(partner.organisation.strip(), partner.person.strip())

    def _take(self, partner_id: str) -> None:
        self.search.clear()
        self.taken.emit(partner_id)

    def _take_first(self) -> None:
        if self.offered:
            self.offered[0].click()
