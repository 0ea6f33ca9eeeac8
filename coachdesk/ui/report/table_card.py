"""A table of a report: each figure in words, and beside it a bar."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from coachdesk.documents.sheets import ReportTable
from coachdesk.i18n import Translator
from coachdesk.ui.parts.basics import card, label, row
from coachdesk.ui.report.bars import Bar, Parts, Swatch, shades

_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_NAME = 150
"""Least pixels for the names of rows."""


def table_card(table: ReportTable, words: Translator) -> QWidget:
    """The table in a card; it is made anew for another report or language."""
    frame, box = card(spacing=6)
    box.addWidget(label("h2", table.title, wrap=True))
    for line in (table.note, table.total):
        if line:
            box.addWidget(label("small", line, wrap=True))
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(6)
    (_several if table.head else _single)(table, words, grid)
    box.addLayout(grid)
    return frame


def _single(table: ReportTable, _words: Translator, grid: QGridLayout) -> None:
    """Name, bar and figure in each row."""
    most = max((row.figures[0].count or 0 for row in table.rows), default=0)
    for at, each in enumerate(table.rows):
        (figure,) = each.figures
        grid.addWidget(label("", each.name, wrap=True), at, 0)
        grid.addWidget(Bar(each.name, figure, most), at, 1, _MIDDLE)
        grid.addWidget(label("h3" if figure.count is not None else "muted", figure.text), at, 2, _END)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(1, 4)
    grid.setColumnMinimumWidth(0, _NAME)
    grid.setColumnMinimumWidth(2, 110)


def _several(table: ReportTable, words: Translator, grid: QGridLayout) -> None:
    """Name, the whole and its parts in each row, and all of them as one bar."""
    bar_at = len(table.head) + 1
    for at, name in enumerate(table.head):
        parts = (
            [label("small", name)] if at == 0 else [Swatch(shades(len(table.head) - 1)[at - 1]), label("small", name)]
        )
        grid.addLayout(row(None, *parts, spacing=5), 0, at + 1)
    for at, each in enumerate(table.rows, 1):
        grid.addWidget(label("", each.name, wrap=True), at, 0)
        for across, figure in enumerate(each.figures, 1):
            shown = label("h3" if figure.count is not None else "muted", figure.short)
            shown.setAccessibleName(figure.text)
            grid.addWidget(shown, at, across, _END)
        told = (
            words.text("{number}: {word}", number=name, word=figure.text)
            for name, figure in zip(table.head, each.figures, strict=True)
        )
        grid.addWidget(Parts(each.name, words.line(*told), each.figures), at, bar_at, _MIDDLE)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(bar_at, 3)
    grid.setColumnMinimumWidth(0, _NAME)
