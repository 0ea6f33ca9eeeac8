"""The keyboard on the screen. It is never mirrored: its keys stand where they stand on a real one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from coachdesk.domain.languages import OWN_NAMES
from coachdesk.i18n import mark
from coachdesk.ui.keyboard.layouts import SCRIPTS, layout
from coachdesk.ui.keyboard.machine import has_keyboard
from coachdesk.ui.keyboard.script_keys import GAP, ScriptKeys
from coachdesk.ui.keyboard.target import Field
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, card, label

LOW = 620
"""Below this height of the window the keys are lower."""
_KEY, _LOW_KEY = 44, 32
_HEAD = 36


class Keyboard(Speaking):
    """Scripts to choose from, and the keys of the one chosen. `closed` when its close button is pressed."""

    closed = Signal()
    script_chosen = Signal(str)

    def __init__(self, language: Language, parent: QWidget) -> None:
        super().__init__(language, parent)
        self.field: Field | None = None
        self.script = ""
        self._keys: dict[str, ScriptKeys] = {}
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.speak(self.setAccessibleName, mark("Keyboard on the screen"))
        frame, box = card(margin=8, spacing=GAP)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self._stack = QStackedWidget()
        box.addLayout(self._head())
        box.addWidget(self._stack, 1)

    def _head(self) -> QHBoxLayout:
        self.scripts: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        for script in SCRIPTS:
            made = self.scripts[script] = button("toggle", checkable=True)
            made.setText(OWN_NAMES[script])
            made.clicked.connect(lambda _checked=False, script=script: self.script_chosen.emit(script))
            group.addButton(made)
        self.own_keys = button("toggle", checkable=True)
        self.own_keys.setChecked(True)
        self.speak(self.own_keys.setText, mark("My own keys type these letters"))
        self.own_keys.toggled.connect(self._show_own_keys)
        self._hint = label("small")
        self.speak(self._hint.setText, mark("This computer has such a keyboard of its own too."))
        self.close_button = button("icon", "close")
        self.speak(self.close_button.setAccessibleName, mark("Close the keyboard"))
        self.speak(self.close_button.setToolTip, mark("Close the keyboard"))
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(8)
        for part in (*self.scripts.values(), self.own_keys, self._hint):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.close_button)
        for part in (*self.scripts.values(), self.own_keys, self.close_button):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            part.setFixedHeight(_HEAD)
        self.close_button.setStyleSheet(f"min-height: {_HEAD - 4}px;")  # of the height of the keys, not of a page
        return head

    def _show_own_keys(self, shown: bool) -> None:
        for keys in self._keys.values():
            keys.show_own_keys(shown)

    @property
    def keys(self) -> ScriptKeys:
        """The keys on show."""
        return self._keys[self.script]

    def show_script(self, script: str) -> None:
        """Show the keys of a language of SCRIPTS."""
        self.script = script
        self.scripts[script].setChecked(True)
        self._hint.setVisible(has_keyboard(script))
        if script not in self._keys:
            made = self._keys[script] = ScriptKeys(self.language, layout(script))
            made.show_own_keys(self.own_keys.isChecked())
            self._stack.addWidget(made)
        self._stack.setCurrentWidget(self.keys)
        self.keys.aim(self.field)

    def aim(self, field: Field | None) -> None:
        """Type into this field; with None there is nothing to type in now, and the keys rest."""
        self.field = field
        # a click on a window that takes the focus itself would take it from the field
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if field is None else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(field)  # type: ignore[arg-type]  # None is no proxy
        self.keys.aim(field)

    def height_for(self, window: int) -> int:
        """Its height in pixels in a window of that height."""
        rows = self.keys.rows
        return rows * (_LOW_KEY if window < LOW else _KEY) + rows * GAP + _HEAD + 18
