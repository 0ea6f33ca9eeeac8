"""What can be ticked as an answer, any number of it; what is ticked says what belongs to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coachdesk.domain.questions import Option
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, label
from coachdesk.ui.parts.choices import Flow


class ChoiceField(Speaking):
    """`picked` is sent when an option was pressed."""

    picked = Signal()

    def __init__(self, language: Language, options: tuple[Option, ...]) -> None:
        super().__init__(language)
        self._options = options
        self.buttons = {option.id: button("toggle", checkable=True) for option in options}
        self.hints = {option.id: label("small", wrap=True) for option in options if option.hint is not None}
        holder = QWidget()
        holder.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flow = Flow(holder)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addWidget(holder)
        for made in self.buttons.values():
            flow.addWidget(made)
            made.clicked.connect(self._press)
        for hint in self.hints.values():
            hint.hide()
            box.addWidget(hint)
        self.retranslate()

    def retranslate(self) -> None:
        words = self.words
        for option in self._options:
            name = words.ptext(option.short.context, option.short.source)
            self.buttons[option.id].setText(name)
            if option.hint is not None:
                hint = words.ptext(option.hint.context, option.hint.source)
                self.buttons[option.id].setAccessibleDescription(hint)
                self.buttons[option.id].setToolTip(hint)
                self.hints[option.id].setText(words.line(name, hint))
        super().retranslate()

    def _press(self) -> None:
        self._show_hints()
        self.picked.emit()

    def _show_hints(self) -> None:
        for option_id, hint in self.hints.items():
            hint.setVisible(self.buttons[option_id].isChecked())

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of what is pressed in, in the order of the options."""
        return tuple(option_id for option_id, made in self.buttons.items() if made.isChecked())

    def show_chosen(self, ids: tuple[str, ...]) -> None:
        """Press in exactly these, without a signal."""
        for option_id, made in self.buttons.items():
            made.setChecked(option_id in ids)
        self._show_hints()
