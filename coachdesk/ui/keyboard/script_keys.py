"""The keys of one script, and what they type."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.keyboard import target
from coachdesk.ui.keyboard.keys import KeyCap
from coachdesk.ui.keyboard.layouts import Key, Layout
from coachdesk.ui.keyboard.target import Field
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.tokens import LIGHT

GAP = 4
_WIDE = 1.6
_SPACE = 6.0
_DIGITS = tuple("1234567890")
_CLOSES = "'"
"""On one's own keyboard: the letter before is ready, so that a vowel after it begins a new one."""


class ScriptKeys(Speaking):
    """Types into `field`. Above the letters of a syllabary stand all forms of the letter before the cursor."""

    def __init__(self, language: Language, arrangement: Layout) -> None:
        super().__init__(language)
        self.field: Field | None = None
        self.arrangement = arrangement
        self._ready = False
        self._own_keys = True
        self._letters: list[tuple[KeyCap, Key]] = []
        self.forms: list[KeyCap] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        self.shift = self._special("shift", mark("The other letters on the keys"))
        self.shift.setCheckable(True)
        self.shift.toggled.connect(lambda _on: self._name_keys())
        self.delete = self._special("backspace", mark("Take away the letter before the cursor"))
        self.delete.setAutoRepeat(True)
        self.delete.clicked.connect(lambda: self._press(Qt.Key.Key_Backspace))
        self.enter = self._special("new_line", mark("New line"))
        self.enter.clicked.connect(lambda: self._press(Qt.Key.Key_Return))
        self.space = KeyCap(stretch=_SPACE)
        self.speak(self.space.setAccessibleName, mark("Space"))
        self.space.clicked.connect(lambda: self._type(" "))
        self._build()
        self.aim(None)

    @property
    def rows(self) -> int:
        """Number of rows of keys."""
        return self._box.count()

    # --- building ---------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        if self.arrangement.forms:
            self._make_forms()
        *rows, last = self.arrangement.rows
        for row in rows:
            self._add_row([self._letter(key) for key in row])
        shifts = any(key.shifted for key in last)
        self.shift.setVisible(shifts)
        self._add_row([*([self.shift] if shifts else []), *(self._letter(key) for key in last), self.delete])
        self._add_row([*(self._cap(sign) for sign in self.arrangement.marks), self.space, self.enter])

    def _add_row(self, caps: list[KeyCap]) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for cap in caps:
            row.addWidget(cap, round(cap.stretch * 10))
        self._box.addLayout(row, 1)

    def _cap(self, letter: str) -> KeyCap:
        cap = KeyCap(letter, rtl=not self.arrangement.forms)
        cap.clicked.connect(lambda: self._type(cap.text()))
        return cap

    def _letter(self, key: Key) -> KeyCap:
        cap = self._cap(key.letter)
        self._letters.append((cap, key))
        return cap

    def _special(self, icon: str, name: str) -> KeyCap:
        cap = KeyCap(stretch=_WIDE, soft=True)
        cap.setParent(self)
        cap.setIcon(icons.icon(icon, LIGHT.text))
        self.speak(cap.setAccessibleName, name)
        return cap

    def _make_forms(self) -> None:
        for _ in range(max(len(forms) for forms in self.arrangement.forms.values())):
            cap = KeyCap(soft=True)
            cap.clicked.connect(lambda _checked=False, cap=cap: self._take_form(cap.text()))
            self.forms.append(cap)
        self._add_row(self.forms)

    # --- showing ----------------------------------------------------------------------------------------------------

    def aim(self, field: Field | None) -> None:
        """Type into this field; with None there is nothing to type in now, and the keys rest."""
        self.field, self._ready = field, False
        for cap in self.findChildren(KeyCap):
            cap.setEnabled(field is not None)
        self._name_keys()
        self.follow()

    def follow(self) -> None:
        """Show the forms of the letter that now stands before the cursor; digits where none does."""
        forms = self._forms_now()
        hints = self.arrangement.form_keys[len(forms) > len(self.arrangement.form_keys[0])] if forms else ()
        shown = forms or _DIGITS
        for at, cap in enumerate(self.forms):
            hint = hints[at] if self._own_keys and at < len(hints) else ""
            cap.show_letter(shown[at] if at < len(shown) else "", hint)
            cap.setVisible(at < len(shown))

    def _forms_now(self) -> tuple[str, ...]:
        return self.arrangement.forms.get(target.before(self.field), ()) if self.field is not None else ()

    def show_own_keys(self, shown: bool) -> None:
        """Show on each key the one of an own keyboard that does the same."""
        self._own_keys = shown
        self._name_keys()
        self.follow()

    def _name_keys(self) -> None:
        up = self.shift.isChecked()
        for cap, key in self._letters:
            letter = key.shifted if up and key.shifted else key.letter
            hint = key.latin_shifted if up and key.shifted else key.latin
            cap.show_letter(letter, hint if self._own_keys and hint != letter else "")

    # --- typing -----------------------------------------------------------------------------------------------------

    def _type(self, text: str) -> None:
        if self.field is not None:
            target.put(self.field, text)
            self._typed()

    def _take_form(self, form: str) -> None:
        """Another form of the letter before the cursor takes its place."""
        if self.field is not None:
            target.put(self.field, form, replacing=int(bool(self._forms_now())))
            self._typed()

    def _press(self, key: Qt.Key) -> None:
        if self.field is not None:
            target.press(self.field, key)
            self._typed()

    def _typed(self) -> None:
        self._ready = False
        self.shift.setChecked(False)
        self.follow()

    def type_latin(self, pressed: str) -> bool:
        """A key of an own keyboard was pressed; returns whether it types a letter here."""
        if self.field is None or not pressed:
            return False
        if pressed == _CLOSES and not self._ready and self._forms_now():
            self._ready = True
            return True
        letter = "" if self._ready else target.before(self.field)
        steps = self.arrangement.steps
        if letter and pressed in steps.get(letter, {}):
            target.put(self.field, steps[letter][pressed], replacing=1)
        elif pressed in steps[""]:
            target.put(self.field, steps[""][pressed])
        else:
            self._ready = False
            return False
        self._typed()
        return True
