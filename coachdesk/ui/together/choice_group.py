"""A question on the client's screen with a few answers under it: one of them, or any number; a second press takes it off."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import column
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, PairLabel, pressed_in, with_loudspeaker


class ChoiceGroup(QWidget):
    """`pressed` when an answer was pressed in or taken off."""

    pressed = Signal()

    def __init__(self, around: Around, ask: str, options: Mapping[str, str], *, many: bool = False) -> None:
        """`ask` and the values of `options` are source texts."""
        super().__init__()
        self._ask, self._options, self._many = ask, dict(options), many
        self.title = PairLabel(around, "client-hint")
        self.buttons = {key: LineButton(around, "both") for key in options}
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self._places: dict[str, QWidget] = {}
        for key, made in self.buttons.items():
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, key=key: self._press(key))
            place = self._places[key] = QWidget()
            holder = with_loudspeaker(made)
            holder.setContentsMargins(0, 0, 0, 0)
            place.setLayout(holder)
        self._arrange(2)
        self.setLayout(column(self.title, self._grid, spacing=6))

    def _arrange(self, columns: int) -> None:
        """Put so many answers beside each other."""
        for place in self._places.values():
            self._grid.removeWidget(place)
        for at, place in enumerate(self._places.values()):
            self._grid.addWidget(place, at // columns, at % columns)
        for side in (0, 1):
            self._grid.setColumnStretch(side, int(side < columns))

    @property
    def chosen(self) -> tuple[str, ...]:
        """What is pressed in, in the order of the answers."""
        return tuple(key for key, made in self.buttons.items() if made.isChecked())

    def show_chosen(self, keys: Iterable[str]) -> None:
        """Press in exactly these, without a signal."""
        wanted = set(keys)
        for key, made in self.buttons.items():
            pressed_in(made, key in wanted)

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say everything in the languages of the screen; where that is small, under each other."""
        self._arrange(1 if look.compact or look.large else 2)
        self.title.show_line(tongues.line(lambda each: each.text(self._ask)), tongues.first)
        for key, made in self.buttons.items():
            made.setMinimumHeight(look.target)
            made.show_line(tongues.line(lambda each, key=key: each.text(self._options[key])), tongues.first)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Go to the first answer."""
        next(iter(self.buttons.values())).setFocus(reason)

    def _press(self, key: str) -> None:
        if not self._many:
            for other, made in self.buttons.items():
                if other != key:
                    pressed_in(made, False)
        self.pressed.emit()
