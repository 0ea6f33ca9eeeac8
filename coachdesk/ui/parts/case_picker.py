"""Choosing cases by typing a part of a name."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseSummary
from coachdesk.domain.vaults import Shelf
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, clear, label
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.tokens import LIGHT

FOUND = 5
"""Most names that are offered at once; a letter more finds the others."""
SHOWN = 12
"""Most chosen names on show; the others are counted."""


class CasePicker(Speaking):
    """`case_ids` are the chosen cases in order, one at most unless `many`; `picked` when the user changed them."""

    picked = Signal()

    def __init__(self, language: Language, desk: Desk, source: str, *, many: bool = False) -> None:
        super().__init__(language)
        self.case_ids: tuple[str, ...] = ()
        self._desk, self._many = desk, many
        self.search = TextLine()
        self.speak(self.search.setPlaceholderText, mark("Search by name, reference or phone"))
        self.search.textChanged.connect(lambda _text: self._find())
        self.search.returnPressed.connect(self._take_first)
        self._labelled = Labelled(language, source, self.search)
        self._more = label("small")
        self._chosen, self._found = QWidget(), QWidget()
        self._chosen_flow, self._found_flow = Flow(self._chosen), Flow(self._found)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for part in (self._labelled, self._found, self._chosen, self._more):
            box.addWidget(part)
        box.addStretch(1)
        self.show_cases(())

    def show_cases(self, case_ids: Iterable[str]) -> None:
        """Show chosen cases, without a signal."""
        self.case_ids = tuple(case_ids)
        self._draw()

    def retranslate(self) -> None:
        super().retranslate()
        self._draw()

    @property
    def offered(self) -> tuple[QPushButton, ...]:
        """The names that are offered to press."""
        return tuple(self._found.findChildren(QPushButton)) if not self._found.isHidden() else ()

    @property
    def chosen(self) -> tuple[QPushButton, ...]:
        """The chosen names; pressing one takes it off."""
        return tuple(self._chosen.findChildren(QPushButton))

    def _draw(self) -> None:
        clear(self._chosen_flow)
        for case_id in self.case_ids[:SHOWN]:
            self._chosen_flow.addWidget(self._chip(case_id))
        rest = len(self.case_ids) - SHOWN
        self._more.setText(self.words.plural("and {n} more", "and {n} more", rest) if rest > 0 else "")
        self._more.setVisible(rest > 0)
        self._chosen.setVisible(bool(self.case_ids))
        self.search.setVisible(self._many or not self.case_ids)
        self._find()

    def _chip(self, case_id: str) -> QPushButton:
        made, name = button("toggle"), self.name(case_id)
        made.setText(self.words.line(name))
        made.setIcon(icons.icon("close", LIGHT.chip_text))
        made.setToolTip(self.words.text("Take {name} off", name=name))
        made.setAccessibleName(self.words.text("Take {name} off", name=name))
        made.clicked.connect(lambda: self._take(tuple(each for each in self.case_ids if each != case_id)))
        return made

    def name(self, case_id: str) -> str:
        """What the client is called; cases that were erased have no name any more."""
        return self._desk.cases.name(case_id) or self.words.text("A case that was erased")

    def _find(self) -> None:
        clear(self._found_flow)
        text, found = self.search.text(), []
        if text.strip() and not self.search.isHidden():
            for shelf in Shelf:
                found += [s for s in self._desk.cases.search(text, shelf, limit=FOUND) if s.id not in self.case_ids]
        for summary in found[:FOUND]:
            self._found_flow.addWidget(self._offer(summary))
        self._found.setVisible(bool(found))

    def _offer(self, summary: CaseSummary) -> QPushButton:
        made = button("toggle", "plus")
        made.setText(self.words.line(summary.calling_name, summary.reference))
        made.clicked.connect(lambda: self._take((*self.case_ids, summary.id)))
        return made

    def _take_first(self) -> None:
        if self.offered:
            self.offered[0].click()

    def _take(self, case_ids: tuple[str, ...]) -> None:
        self.case_ids = case_ids
        self.search.clear()
        self._draw()
        if self._many:
            self.search.setFocus()
        self.picked.emit()
