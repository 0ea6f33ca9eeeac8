"""How far each skill came, in five steps: where it was first noted, and where it is now."""

from datetime import date

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.changes import Change, GrowthChanged
from coachdesk.domain.intake import Skill
from coachdesk.i18n import mark, plain
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import clear, column, label, row
from coachdesk.ui.tokens import LIGHT

WIDE, HIGH, DOT = 220, 28, 6
"""Pixels of the line of levels, and of half a dot on it."""

History = tuple[tuple[date, str], ...]


class LevelLine(QWidget):
    """Levels as places on a line: an open dot for the first note, a full one for the last; it runs as reading does."""

    def __init__(self, first: int, last: int, of: int, described: str) -> None:
        """`first` and `last` count from 0; `described` says the same in words."""
        super().__init__()
        self._first, self._last, self._of = first, last, of
        self.setFixedSize(WIDE, HIGH)
        self.setAccessibleName(described)

    def sizeHint(self) -> QSize:
        return QSize(WIDE, HIGH)

    def place(self, level: int) -> QPointF:
        """Where a level stands."""
        along = DOT + 2 + level * (WIDE - 2 * DOT - 4) / (self._of - 1)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return QPointF(WIDE - along if rtl else along, HIGH / 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(LIGHT.line), 2))
        painter.drawLine(self.place(0), self.place(self._of - 1))
        for level in range(self._of):
            painter.drawLine(self.place(level) - QPointF(0, 5), self.place(level) + QPointF(0, 5))
        accent = QColor(LIGHT.accent)
        painter.setPen(QPen(accent, 3))
        painter.drawLine(self.place(self._first), self.place(self._last))
        painter.setBrush(QColor(LIGHT.surface))
        painter.drawEllipse(self.place(self._first), DOT, DOT)
        painter.setBrush(accent)
        painter.drawEllipse(self.place(self._last), DOT, DOT)
        painter.end()


class SkillsCard(Card):
    """Skills that were noted with a level; below them what else there is to grow in."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Skills"),
            mark("An open dot is where you began, a full one where you are now. It is for you, and no mark."),
        )
        self.rows = QVBoxLayout()
        self.rows.setSpacing(14)
        self.box.addLayout(self.rows)
        self.listen(self._changed)

    def entered(self) -> None:
        clear(self.rows)
        told, skills = self.desk.growing.levels(), self.desk.content.growth.skills
        for skill in skills.values():
            if skill.id in told:
                self._add(skill, told[skill.id])
        open_ones = [self._name(skill) for skill in skills.values() if skill.id not in told]
        if open_ones:
            self.rows.addWidget(label("field", self.words.text("Also to grow in"), wrap=True))
            self.rows.addWidget(label("muted", self.words.listed(open_ones), wrap=True))

    def _name(self, skill: Skill) -> str:
        return self.words.ptext(skill.name.context, skill.name.source)

    def _add(self, skill: Skill, told: History) -> None:
        words, levels = self.words, self.desk.content.growth.levels
        ids = list(levels)
        (began, first), (on, last) = told[0], told[-1]

        def named(level: str) -> str:
            return words.ptext(levels[level].name.context, levels[level].name.source)

        now = words.text("Now: {level} ({date})", level=named(last), date=words.date(on))
        then = words.text("First: {level} ({date})", level=named(first), date=words.date(began)) if told[1:] else ""
        said = words.line(then, now)
        line = LevelLine(ids.index(first), ids.index(last), len(ids), plain(f"{self._name(skill)}. {said}"))
        texts = column(label("h3", self._name(skill), wrap=True), label("small", said, wrap=True), spacing=2)
        both = row(texts, line, spacing=16)
        both.setStretch(0, 1)
        self.rows.addLayout(both)

    def retranslate(self) -> None:
        super().retranslate()
        if self.desk.vault.unlocked:
            self.entered()

    def _changed(self, change: Change) -> None:
        if isinstance(change, GrowthChanged):
            self.entered()
