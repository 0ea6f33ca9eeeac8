"""What somebody does not do, line by line: each is pressed in or not, and takes as many rows as its words need."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal

from coachdesk.domain.handover_content import Limit
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.language import Language
from coachdesk.ui.listen.list_item import ListItem
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import column, label
from coachdesk.ui.parts.tab_order import enter_at

_BACK = (Qt.Key.Key_Up, Qt.Key.Key_Left)


class LimitLines(Speaking):
    """`picked` when one was pressed; `chosen` are the ids. Tab enters it once, arrows go on inside."""

    picked = Signal()

    def __init__(self, language: Language, source: str, limits: dict[str, Limit]) -> None:
        super().__init__(language)
        self._limits = limits
        title = label("field")
        self.speak(title.setText, source)
        self.buttons = {key: self._made(key) for key in limits}
        self.setLayout(column(title, *self.buttons.values(), spacing=2))
        self.speak(self.setAccessibleName, source)
        self.retranslate()

    def _made(self, key: str) -> ListItem:
        made = ListItem(lambda colour: icons.icon("check" if made.isChecked() else "to_do", colour))
        made.clicked.connect(lambda: self._press(key))
        made.moved.connect(lambda pressed: self._go(key, pressed))
        return made

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of what is pressed in, in the order of the content."""
        return tuple(key for key, made in self.buttons.items() if made.isChecked())

    def show_chosen(self, ids: Collection[str]) -> None:
        """Press in exactly these, without a signal."""
        for key, made in self.buttons.items():
            made.setChecked(key in ids)
        self.retranslate()
        if not any(made.hasFocus() for made in self.buttons.values()):
            self._enter()

    def retranslate(self) -> None:
        super().retranslate()
        for key, made in self.buttons.items():
            text = self._limits[key].text
            sign = "✓" if made.isChecked() else ""
            told = self.words.text(mark("Chosen")) if sign else ""
            made.say(self.words.ptext(text.context, text.source), sign, told, done=bool(sign))

    def _press(self, key: str) -> None:
        self.retranslate()
        enter_at(self.buttons[key], self.buttons.values())
        self.picked.emit()

    def _go(self, key: str, pressed: int) -> None:
        keys = list(self.buttons)
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(keys) - 1}
        at = ends.get(Qt.Key(pressed), keys.index(key) + (-1 if pressed in _BACK else 1))
        wanted = self.buttons[keys[min(max(at, 0), len(keys) - 1)]]
        enter_at(wanted, self.buttons.values())
        wanted.setFocus(Qt.FocusReason.TabFocusReason)

    def _enter(self) -> None:
        first = next((made for made in self.buttons.values() if made.isChecked()), next(iter(self.buttons.values())))
        enter_at(first, self.buttons.values())
