"""What is to be looked at before printing, each with the way to the place where it can be mended."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coachdesk.domain.stages import Stage
from coachdesk.i18n import Translator
from coachdesk.ui.parts.basics import button, clear, label, row
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.stages import STAGE_NAMES

_STAGES = {
    "contact": Stage.MEET,
    "name": Stage.MEET,
    "signature": Stage.MEET,
    "energy": Stage.LISTEN,
    "appointment": Stage.FOLLOW,
}


@dataclass(frozen=True, slots=True)
class Found:
    """`text` says what is wrong (may be empty); `place` is that of PrintProblem, empty when it has none."""

    place: str
    text: str = ""


def stage_of(place: str) -> Stage | None:
    """The stage of the case where a place of the sheet is filled in, for those that are not in the plan itself."""
    return _STAGES.get(place.partition(" ")[0])


def place_name(place: str, words: Translator) -> str:
    """What the button to a place says; empty for places that nobody can go to."""
    kind, _, number = place.partition(" ")
    if kind == "step":
        return words.text("Step {number}", number=number)
    if kind == "priority":
        return words.text("Priority {number}", number=number)
    stage = stage_of(place)
    return words.text(STAGE_NAMES[stage]) if stage else ""


class PaperPlaces(QFrame):
    """A heading and what was found. `wanted` carries the place whose button was pressed."""

    wanted = Signal(str)

    def __init__(self, kind: str) -> None:
        """`kind` is that of a Notice: "" (careful) or "bad"."""
        super().__init__()
        self.setProperty("role", f"notice-{kind}" if kind else "notice")
        self._title = label("", wrap=True)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 10, 14, 12)
        box.setSpacing(8)
        box.addWidget(self._title)
        box.addLayout(self._rows)
        self.found: tuple[Found, ...] = ()
        self.hide()

    def show_found(self, title: str, found: Iterable[Found], words: Translator) -> None:
        """Show what was found; nothing with an empty title."""
        self.found = tuple(dict.fromkeys(found))
        self._title.setText(title)
        clear(self._rows)
        plain = [each.place for each in self.found if not each.text]
        for each in self.found:
            if each.text:
                self._rows.addWidget(label("", each.text, wrap=True))
                self._add_buttons([each.place], words)
        self._add_buttons(plain, words)
        self.setVisible(bool(title))
        if title:
            QAccessible.updateAccessibility(QAccessibleEvent(self._title, QAccessible.Event.Alert))

    def _add_buttons(self, places: list[str], words: Translator) -> None:
        """Buttons beside each other, for the places that one can go to."""
        named = {place: name for place in places if (name := place_name(place, words))}
        if not named:
            return
        held = QWidget()
        flow = Flow(held)
        for place, name in named.items():
            made = button("plain")
            made.setText(name)
            made.setObjectName(place)
            made.clicked.connect(lambda _checked, place=place: self.wanted.emit(place))
            flow.addWidget(made)
        self._rows.addLayout(row(held))

    @property
    def text(self) -> str:
        """Everything it says, one line for each."""
        return "\n".join([self._title.text(), *(each.text for each in self.found if each.text)])
