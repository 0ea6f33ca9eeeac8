"""A list to choose one thing from, under its label, with names that follow the language of the window."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.choice_list import ChoiceList
from coachdesk.ui.parts.fields import Labelled


class ChooseOne(Speaking):
    """`picked` is sent when the user chose; `name` says what a value is called in the language of the window."""

    picked = Signal()

    def __init__(self, language: Language, source: str, values: Iterable[str], name: Callable[[str], str]) -> None:
        super().__init__(language)
        self._values, self._name = tuple(values), name
        self.list = ChoiceList(wraps=True, at_once=True)
        self.list.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.setMinimumContentsLength(6)
        self.list.addItems([name(value) for value in self._values])
        self.list.activated.connect(lambda _at: self.picked.emit())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(Labelled(language, source, self.list))

    @property
    def value(self) -> str:
        """What is chosen."""
        return self._values[self.list.currentIndex()]

    def show_value(self, value: str) -> None:
        """Show what is chosen, without a signal; the first for what is not among them."""
        self.list.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def offer(self, values: Iterable[str]) -> None:
        """Offer other values; what is chosen has to be shown anew."""
        if (found := tuple(values)) != self._values:
            self._values = found
            self.list.clear()
            self.list.addItems([self._name(value) for value in found])

    def retranslate(self) -> None:
        super().retranslate()
        for at, value in enumerate(self._values):
            self.list.setItemText(at, self._name(value))
