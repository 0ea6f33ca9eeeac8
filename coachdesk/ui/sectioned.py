"""A page in sections: a row of names, and the cards of the section that was chosen."""

from collections.abc import Mapping
from importlib import import_module

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.scroll import into_sight, scrolling
from coachdesk.ui.parts.stack import Stack

Sections = Mapping[str, tuple[str, tuple[str, ...]]]
"""The name of each section as a source text, and the names of its cards' classes in order."""


class SectionedPage(Page):
    """A page in sections, one on show at a time; what is typed is kept at once."""

    def __init__(self, around: Around, title: str, package: str, sections: Sections) -> None:
        """`title` is a source text; the card NameCard is in the module name_card of `package`."""
        super().__init__(around)
        self.autosave = Autosave(self)
        self.file: CaseFile | None = None
        self._package, self._sections = package, sections
        self.title = label("h1")
        self.speak(self.title.setText, title)
        self.sections = Toggles(self.language, "", ((name, text) for name, (text, _cards) in sections.items()))
        self.sections.picked.connect(lambda: self.show_section(self.sections.chosen[0]))
        self._stack = Stack()
        self._cards: dict[str, dict[str, Card]] = {}
        self._bodies: dict[str, QWidget] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 16)
        box.setSpacing(14)
        box.addWidget(self.title)
        box.addWidget(self.sections)
        box.addWidget(self._stack, 1)
        self.section = next(iter(sections))
        self._wanted = ""

    def open(self, case_id: str, stage: str = "") -> None:
        """Show the section named `stage`; "you:OrganisationCard" goes to that card of it."""
        section, _, self._wanted = stage.partition(":")
        if section in self._sections:
            self.section = section

    def entered(self) -> None:
        self.show_section(self.section)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            card = self.card(wanted)
            into_sight(card)
            first = (each for each in card.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
            next(first).setFocus()

    def show_section(self, section: str) -> None:
        """Show one section; its cards are made when it is first shown."""
        self.keep()
        self.section = section
        self.sections.show_chosen([section])
        if section not in self._bodies:
            self._bodies[section] = self._made(section)
            self._stack.addWidget(self._bodies[section])
        self._stack.setCurrentWidget(self._bodies[section])
        self.hand_on()

    def hand_on(self) -> None:
        """Give the cards on show the case as it is now."""
        for card in self._cards.get(self.section, {}).values():
            card.file = self.file
            card.entered()

    def card(self, name: str) -> Card:
        """A card by the name of its class, made when it was never shown."""
        section = next(section for section, (_text, cards) in self._sections.items() if name in cards)
        if section != self.section or section not in self._bodies:
            self.show_section(section)
        return self._cards[section][name]

    def place(self) -> dict[str, str]:
        case = {"case": self.file.case.id} if self.file is not None else {}
        return {"stage": self.section, **case}

    def keep(self) -> None:
        self.autosave.flush()

    def let_go(self) -> None:
        for cards in self._cards.values():
            for card in cards.values():
                card.let_go()
        super().let_go()

    def _made(self, section: str) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(14)
        self._cards[section] = {}
        for name in self._sections[section][1]:
            made = self._class(name)(self.around, self.autosave)
            self._cards[section][name] = made
            column.addWidget(made)
        column.addStretch(1)
        body.setMaximumWidth(860)
        return scrolling(body)

    def _class(self, name: str) -> type:
        """The class of a card; imported when its section is first shown."""
        module = "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")
        made: type = getattr(import_module(f"{self._package}.{module}"), name)
        return made
