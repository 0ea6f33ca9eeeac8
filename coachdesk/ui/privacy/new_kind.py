"""Writing something new into a register: one button, and then the question which kind it is."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.parts.choices import Toggles


class NewKind(Speaking):
    """`picked` carries the id of the kind that was chosen; the button is back by then."""

    picked = Signal(str)

    def __init__(
        self,
        language: Language,
        new: str,
        picture: str,
        question: str,
        kinds: Iterable[tuple[str, str]],
        not_now: str,
    ) -> None:
        """`new`, `question`, `not_now` are source texts; `kinds` are pairs of an id and a source text."""
        super().__init__(language)
        self.new, self.not_now = button("primary", picture), button("quiet")
        self.speak(self.new.setText, new)
        self.speak(self.not_now.setText, not_now)
        self.new.clicked.connect(lambda: self._ask(True))
        self.not_now.clicked.connect(lambda: self._ask(False))
        self.kinds = Toggles(language, question, kinds)
        self.kinds.picked.connect(self._pick)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        box.addLayout(row(self.new, None))
        box.addWidget(self.kinds)
        box.addLayout(row(self.not_now, None))
        self._ask(False)

    def _ask(self, asking: bool) -> None:
        self.new.setVisible(not asking)
        self.kinds.setVisible(asking)
        self.not_now.setVisible(asking)
        self.kinds.show_chosen([])
        if asking:
            self.kinds.button(self.kinds.ids[0]).setFocus()

    def _pick(self) -> None:
        kind = self.kinds.chosen[0]
        self._ask(False)
        self.picked.emit(kind)
