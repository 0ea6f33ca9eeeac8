"""The side bar: where one can go, and the lock."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout

from coachdesk.i18n import mark
from coachdesk.i18n.provenance import REVIEWED_IN
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import Sided, button, label

if TYPE_CHECKING:
    from coachdesk.ui.parts.reviewed_chip import ReviewedChip

BRAND = "CoachDesk"
WIDTH, FOLDED = 208, 68
"""Pixels with names, and with pictures alone."""
_PLACES = (
    ("today", mark("Today"), "today"),
    ("cases", mark("Cases"), "cases"),
    ("partners", mark("Partners"), "partners"),
    ("connections", mark("Connections"), "connections"),
    ("growth", mark("My growth"), "follow"),
    ("report", mark("Reports"), "document"),
    ("privacy", mark("Privacy"), "privacy"),
)
_PARENT = {
    "restore": "settings",
    "handovers": "today",
    **dict.fromkeys(
        ("new_case", "case", "case_privacy", "access", "erase", "share_case", "import_case", "picture_paper", "safety"),
        "cases",
    ),
    "progress_paper": "cases",
}


class SideBar(Page):
    """Goes to pages through the navigator."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.setFixedWidth(WIDTH)
        self._folded = False
        self._names: dict[QPushButton, str] = {}
        self._buttons: dict[str, QPushButton] = {}
        frame = Sided("side")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        box = QVBoxLayout(frame)
        box.setContentsMargins(12, 20, 12, 16)
        box.setSpacing(4)
        self._brand = brand = label("brand", self.words.line(BRAND))
        brand.setContentsMargins(10, 0, 10, 14)
        box.addWidget(brand)
        self._group = QButtonGroup(self)
        for place, name, icon in _PLACES[:-1] if self.desk.practice else _PLACES:  # a workshop has no privacy to guard
            box.addWidget(self._place(place, name, icon))
        box.addStretch(1)
        self._above_settings, self._box = box.count(), box
        self.reviewed: ReviewedChip | None = None
        box.addWidget(self._place("settings", mark("Settings"), "settings"))
        if not self.desk.practice:
            self._add_locking()

    def _add_locking(self) -> None:
        away = button("nav", "hide")
        self.speak(lambda text: self._name(away, text), mark("Put away"))
        self.speak(away.setToolTip, mark("Blank the screen at once; your PIN brings it back (F9)"))
        away.clicked.connect(self.around.navigator.put_away)
        self._box.addWidget(away)
        lock = button("nav", "lock")
        self.speak(lambda text: self._name(lock, text), mark("Lock"))
        self.speak(lock.setToolTip, mark("Lock CoachDesk (Ctrl+L)"))
        lock.clicked.connect(self.around.navigator.lock)
        self._box.addWidget(lock)

    def _place(self, place: str, name: str, icon: str) -> QPushButton:
        made = button("nav", icon, checkable=True)
        self._buttons[place] = made
        self.speak(lambda text: self._name(made, text), name)
        made.clicked.connect(lambda: self.around.navigator.go(place))
        self._group.addButton(made)
        return made

    def _name(self, place: QPushButton, text: str) -> None:
        self._names[place] = text
        place.setAccessibleName(text)
        place.setText("" if self._folded else text)
        if place in self._buttons.values():
            place.setToolTip(text if self._folded else "")

    def fold(self, folded: bool) -> None:
        """Show pictures alone, where the window is narrow; or names again."""
        if folded is not self._folded:
            self._folded = folded
            self.setFixedWidth(FOLDED if folded else WIDTH)
            self._brand.setVisible(not folded)
            for place, text in self._names.items():
                self._name(place, text)
            if self.reviewed is not None:
                self.reviewed.fold(folded)

    def mark_current(self, page: str) -> None:
        """Show where the user is."""
        self._buttons[_PARENT.get(page, page)].setChecked(True)
        self._count_reviewed()

    def retranslate(self) -> None:
        super().retranslate()
        self._brand.setText(self.words.line(BRAND))
        self._count_reviewed()

    def _count_reviewed(self) -> None:
        """Say soon how much of what is shown is reviewed, in languages that wait for a native speaker."""
        if self.reviewed is None and self.language.code in REVIEWED_IN:
            from coachdesk.ui.parts.reviewed_chip import ReviewedChip

            self.reviewed = ReviewedChip(self.around)
            self.reviewed.fold(self._folded)
            self._box.insertWidget(self._above_settings, self.reviewed)
        if self.reviewed is not None:
            self.reviewed.soon()
