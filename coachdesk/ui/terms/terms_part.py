"""Terms of the law: days that count, the terms that follow from them, and hours. Helpers that decide nothing."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.i18n import mark
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.tab_order import as_seen
from coachdesk.ui.terms.days_card import DaysCard
from coachdesk.ui.terms.ends_card import EndsCard
from coachdesk.ui.terms.hours_card import HoursCard

NARROW: Final = 760
"""Below this width the two columns stand below each other."""


class TermsPart(FollowPart):
    """Days and what follows from them stand beside each other, hours below."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        check, pip = label("h3", wrap=True), label("muted", wrap=True)
        self.speak(check.setText, mark("Check with the municipality or DUO."))
        self.speak(pip.setText, mark("These are helpers. The plan in CoachDesk is not the PIP."))
        self.days, self.ends, self.hours = DaysCard(stage), EndsCard(self.language, self.desk), HoursCard(stage)
        self.days.chosen.connect(self.stage.redraw)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(16)
        for part in (self.days, self.ends):
            self._both.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 4, 0)
        self._box.setSpacing(10)
        for line in (check, pip):
            self._box.addWidget(line)
        self._box.addLayout(self._both)
        self._box.addSpacing(4)
        self._box.addWidget(self.hours)
        self._box.addStretch(1)
        self.begins_at = self.days.registered
        self.hours.grown.connect(lambda: as_seen(self._box))

    def show_file(self, file: CaseFile) -> None:
        self.days.show_file(file)
        self.ends.show_file(file)
        self.hours.show_file(file)

    def place(self) -> dict[str, str]:
        """Which entry of hours is open; see `Page.place`."""
        return {"hours": self.hours.form.key}

    def return_to(self, place: dict[str, str]) -> None:
        """Open it again, unless it is gone by now."""
        wanted = place.get("hours", "")
        if self.desk.terms.entry(self.file, wanted) is not None:
            self.hours.open_entry(wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        self._both.setDirection(beside if self.width() >= NARROW else QBoxLayout.Direction.TopToBottom)
