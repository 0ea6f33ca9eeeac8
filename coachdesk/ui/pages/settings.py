"""Settings, in sections: one card for each thing that can be set."""

from importlib import import_module
from typing import Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.settings.card import SettingsCard

SECTIONS: Final = {
    "you": (mark("You and the window"), ("LanguageCard", "MeCard")),
    "safety": (mark("Safety"), ("PinCard",)),
    "vault": (mark("Vault and backups"), ("VaultCard",)),
}
"""The cards of each section in order; NameCard is in settings/name_card.py."""


class SettingsPage(Page):
    """Everything is kept at once."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.autosave = Autosave(self)
        title = label("h1")
        self.speak(title.setText, mark("Settings"))
        options = ((name, text) for name, (text, _cards) in SECTIONS.items())
        self.sections = Toggles(self.language, "", options)
        self.sections.picked.connect(lambda: self.show_section(self.sections.chosen[0]))
        self._stack = QStackedWidget()
        self._cards: dict[str, dict[str, SettingsCard]] = {}
        self._bodies: dict[str, QWidget] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 16)
        box.setSpacing(14)
        box.addWidget(title)
        box.addWidget(self.sections)
        box.addWidget(self._stack, 1)
        self.section = next(iter(SECTIONS))

    def open(self, case_id: str, stage: str = "") -> None:
        """Show the section named `stage`."""
        if stage in SECTIONS:
            self.section = stage

    def entered(self) -> None:
        self.show_section(self.section)

    def show_section(self, section: str) -> None:
        """Show one section; its cards are made when it is first shown."""
        self.keep()
        self.section = section
        self.sections.show_chosen([section])
        if section not in self._bodies:
            self._bodies[section] = self._made(section)
            self._stack.addWidget(self._bodies[section])
        self._stack.setCurrentWidget(self._bodies[section])
        for card in self._cards[section].values():
            card.entered()

    def card(self, name: str) -> SettingsCard:
        """A card by the name of its class, made when it was never shown."""
        section = next(section for section, (_text, cards) in SECTIONS.items() if name in cards)
        if section != self.section or section not in self._bodies:
            self.show_section(section)
        return self._cards[section][name]

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
        for name in SECTIONS[section][1]:
            made = _made(name)(self.around, self.autosave)
            self._cards[section][name] = made
            column.addWidget(made)
        column.addStretch(1)
        body.setMaximumWidth(860)
        return scrolling(body)


def _made(name: str) -> type:
    """The class of a card; imported when its section is first shown."""
    module = "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")
    made: type = getattr(import_module(f"coachdesk.ui.settings.{module}"), name)
    return made
