"""How an answer was given: said, ticked or signed, in which language, through whom, and whether it was told back."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from coachdesk.desk.consent_words import FIELDS, WAYS
from coachdesk.desk.meeting_words import INTERPRETERS
from coachdesk.domain.cases import SHORT
from coachdesk.domain.handover import Consent, Way
from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.domain.picture import InterpreterKind
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import column
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine

_NUMBER: int = 220
"""Pixels of the field for the number of an interpreter."""


class HowGiven(Speaking):
    """`changed` carries the name of the field of a Consent that was given."""

    changed = Signal(str)

    def __init__(self, language: Language, autosave: Autosave) -> None:
        super().__init__(language)
        self._autosave = autosave
        self.way = Toggles(language, FIELDS["way"], WAYS.items())
        names = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.spoken = Toggles(language, FIELDS["language"], names, translate=False)
        self.through = Toggles(language, FIELDS["through"], INTERPRETERS.items())
        self.number = TextLine(ltr=True)
        self.number.setMaxLength(SHORT)
        self.number.setFixedWidth(_NUMBER)
        self.told_back = QCheckBox()
        self.speak(self.told_back.setText, FIELDS["teach_back"])
        number = Labelled(language, FIELDS["interpreter"], self.number)
        self.setLayout(column(self.way, self.spoken, self.through, number, self.told_back, spacing=10))
        for made, name in ((self.way, "way"), (self.spoken, "language"), (self.through, "through")):
            made.picked.connect(lambda name=name: self.changed.emit(name))
        self.told_back.clicked.connect(lambda: self.changed.emit("teach_back"))
        autosave.watch(self.number, lambda: self.changed.emit("interpreter"))

    def show_given(self, consent: Consent) -> None:
        """Show how an answer was given."""
        self.way.show_chosen([consent.way])
        self.spoken.show_chosen([consent.language])
        self.through.show_chosen([consent.through])
        self._autosave.show_kept(self.number, consent.interpreter)
        self.told_back.setChecked(consent.teach_back)

    def begin(self, language: str) -> None:
        """Show a new answer: nothing is chosen but the client's language."""
        for made in (self.way, self.through):
            made.show_chosen([])
        self.spoken.show_chosen([language])
        self.number.show_value("")
        self.told_back.setChecked(False)

    @property
    def filled(self) -> dict[str, Any]:
        """What is filled in, complete or not, as plain values."""
        chosen = (("way", self.way), ("language", self.spoken), ("through", self.through))
        plain: dict[str, Any] = {name: next(iter(made.chosen), "") for name, made in chosen}
        return {**plain, "interpreter": self.number.text(), "teach_back": self.told_back.isChecked()}

    def show_filled(self, filled: dict[str, Any]) -> None:
        """Show what `filled` gave."""
        for name, made in (("way", self.way), ("language", self.spoken), ("through", self.through)):
            made.show_chosen([filled[name]])
        self._autosave.show_kept(self.number, filled["interpreter"])
        self.told_back.setChecked(filled["teach_back"])

    @property
    def complete(self) -> bool:
        """Whether the way and through whom were chosen."""
        return bool(self.way.chosen and self.through.chosen and self.spoken.chosen)

    def value(self, name: str) -> Any:
        """What a field says; only of one in which something is chosen."""
        if name == "way":
            return Way(self.way.chosen[0])
        if name == "language":
            return self.spoken.chosen[0]
        if name == "through":
            return InterpreterKind(self.through.chosen[0])
        return self.number.text().strip() if name == "interpreter" else self.told_back.isChecked()

    @property
    def values(self) -> dict[str, Any]:
        """All fields; only where `complete`."""
        return {name: self.value(name) for name in ("way", "language", "through", "interpreter", "teach_back")}
