"""The lines of the case list: any number of them, drawn only where they are seen."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from coachdesk.domain.casefile import CaseSummary
from coachdesk.domain.initials import initial
from coachdesk.domain.search import Heard, fold, heard_words
from coachdesk.ui.language import Language
from coachdesk.ui.stages import STAGE_NAMES
from coachdesk.ui.tokens import LIGHT

ROW = 68
Index = QModelIndex | QPersistentModelIndex


class CaseRows(QAbstractListModel):
    """Summaries in the order of the search."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._rows: tuple[CaseSummary, ...] = ()
        self._looked_for: list[Heard] = []

    def show_rows(self, rows: tuple[CaseSummary, ...], looked_for: str = "") -> None:
        """Show these cases, which were found by what was typed."""
        self.beginResetModel()
        self._rows = rows
        self._looked_for = heard_words(looked_for)
        self.endResetModel()

    def summary(self, row: int) -> CaseSummary:
        """The case in a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        summary = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return summary.calling_name
        if role == Qt.ItemDataRole.UserRole:
            return summary
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = (self.name(summary), self.second_line(summary), self.stage(summary), self.restricted(summary))
            return ". ".join(part for part in parts if part)
        return None

    def name(self, summary: CaseSummary) -> str:
        """The name to be called by, in the direction of the window; beside it the one that tells why it was found."""
        return self._language.words.line(summary.calling_name, self._found_by(summary))

    def _found_by(self, summary: CaseSummary) -> str:
        """The name in the own script where what was typed stands in that, or sounds like it; empty otherwise."""
        called, own = fold(summary.calling_name), summary.own_script_name
        others = [heard for heard in self._looked_for if heard.word not in called]
        fits = (heard.word in fold(own) or heard.sounds_in(own) for heard in others)
        return own if others and all(fits) else ""

    def second_line(self, summary: CaseSummary) -> str:
        """Own script (unless it stands above), languages and reference in one line."""
        words = self._language.words
        own = "" if self._found_by(summary) else summary.own_script_name
        languages = words.listed(words.language_name(code) for code in summary.speaks)
        return words.line(own, languages, summary.reference)

    def stage(self, summary: CaseSummary) -> str:
        """Where the case stands, in words."""
        return self._language.words.text(STAGE_NAMES[summary.stage])

    def restricted(self, summary: CaseSummary) -> str:
        """That it may be read and not changed; empty otherwise."""
        return self._language.words.text("Restricted") if summary.restricted else ""

    def day(self, summary: CaseSummary) -> str:
        """When it was worked on last."""
        return self._language.words.date(summary.changed_at.astimezone().date())


class CaseRowPainter(QStyledItemDelegate):
    """Draws one line: mark, name, second line, stage and date; mirrored where reading begins at the right."""

    def __init__(self, rows: CaseRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        summary: CaseSummary = index.data(Qt.ItemDataRole.UserRole)
        rect, direction = option.rect, option.direction  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)

        def place(x: int, y: int, width: int, height: int) -> QRect:
            logical = QRect(rect.x() + x, rect.y() + y, width, height)
            return QStyle.visualRect(direction, rect, logical)

        bold = QFont(option.font)  # type: ignore[attr-defined]
        bold.setBold(True)
        self._mark(painter, QRectF(place(16, 15, 38, 38)), initial(summary.calling_name), bold)
        day_width, right = 150, rect.width() - 18
        end_of_chips = right - day_width - 12
        for chip, ink, ground in self._chips(summary):
            width = QFontMetrics(bold).horizontalAdvance(chip) + 24
            pill = place(end_of_chips - width, 22, width, 24)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(pill, 12, 12)
            self._write(painter, pill, Qt.AlignmentFlag.AlignCenter, chip, bold, ink)
            end_of_chips -= width + 8
        text_width = end_of_chips - 78
        start = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
        end = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignRight) | Qt.AlignmentFlag.AlignVCenter
        self._write(painter, place(70, 9, text_width, 26), start, self._rows.name(summary), bold, LIGHT.text)
        plain = QFont(option.font)  # type: ignore[attr-defined]
        self._write(painter, place(70, 35, text_width, 24), start, self._rows.second_line(summary), plain, LIGHT.muted)
        self._write(
            painter, place(right - day_width, 9, day_width, 50), end, self._rows.day(summary), plain, LIGHT.muted
        )
        painter.restore()

    def _chips(self, summary: CaseSummary) -> Iterator[tuple[str, str, str]]:
        """Texts with their colour and ground, from the end of the line on."""
        yield self._rows.stage(summary), LIGHT.accent, LIGHT.soft
        if summary.restricted:
            yield self._rows.restricted(summary), LIGHT.warn, LIGHT.warn_soft

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state = option.state  # type: ignore[attr-defined]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(QColor(LIGHT.accent if chosen else LIGHT.line), 2 if chosen and focused else 1))
        painter.setBrush(QColor("#F4FAF8" if chosen else LIGHT.surface))
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 3, -1, -3), 10, 10)  # type: ignore[attr-defined]

    def _mark(self, painter: QPainter, circle: QRectF, text: str, font: QFont) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.soft))
        painter.drawEllipse(circle)
        self._write(painter, circle.toRect(), Qt.AlignmentFlag.AlignCenter, text, font, LIGHT.accent)

    def _write(self, painter: QPainter, rect: QRect, how: Any, text: str, font: QFont, colour: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, how | Qt.AlignmentFlag.AlignAbsolute, elided)
