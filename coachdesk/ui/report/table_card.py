"""A table of a report: each figure in words, and beside it a bar."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from coachdesk.documents.sheets import ReportRow, ReportTable
from coachdesk.i18n import Translator
from coachdesk.ui.parts.basics import card, clear, label, row, set_role
from coachdesk.ui.report.bars import Bar, Parts, Swatch, shades

_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_NAME = 150
"""Least pixels for the names of rows."""
_FIGURE = 110
"""Least pixels for a figure in words."""


class TableCard(QWidget):
    """Shows another table of the same shape in the labels that are there."""

    def __init__(self) -> None:
        super().__init__()
        frame, box = card(spacing=6)
        self._title, self._note, self._total = (label(role, wrap=True) for role in ("h2", "small", "small"))
        for part in (self._title, self._note, self._total):
            box.addWidget(part)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        box.addLayout(self._grid)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self._shape = (-1, -1)
        self._heads: list[QLabel] = []
        self._rows: list[_Row] = []

    def show_table(self, table: ReportTable, words: Translator) -> None:
        """Show a table in the language of `words`."""
        for made, text in ((self._title, table.title), (self._note, table.note), (self._total, table.total)):
            made.setText(text)
            made.setVisible(bool(text))
        if self._shape != (shape := (len(table.rows), len(table.head))):
            self._shape = shape
            self._build(table)
        for made, text in zip(self._heads, table.head, strict=True):
            made.setText(text)
        most = max((each.figures[0].count or 0 for each in table.rows), default=0)
        for made_row, each in zip(self._rows, table.rows, strict=True):
            made_row.show_row(each, table.head, most, words)

    def _build(self, table: ReportTable) -> None:
        clear(self._grid)
        colours = shades(len(table.head) - 1)
        self._heads = [label("small") for _name in table.head]
        for at, made in enumerate(self._heads):
            swatch = (Swatch(colours[at - 1]),) if at else ()
            self._grid.addLayout(row(None, *swatch, made, spacing=5), 0, at + 1)
        self._rows = [_Row(self._grid, at, len(table.head)) for at in range(1, len(table.rows) + 1)]
        bar_at = len(table.head) + 1 if table.head else 1
        for at in range(self._grid.columnCount()):
            self._grid.setColumnStretch(at, {0: 3, bar_at: 4}.get(at, 0))
        self._grid.setColumnMinimumWidth(0, _NAME)
        if not table.head:
            self._grid.setColumnMinimumWidth(2, _FIGURE)


class _Row:
    """A name, figures, and a bar: after the one figure's name, or after all of several."""

    def __init__(self, grid: QGridLayout, at: int, columns: int) -> None:
        self._name = label("", wrap=True)
        self._figures = [label("muted") for _column in range(columns or 1)]
        self._bar: Bar | Parts = Parts() if columns else Bar()
        grid.addWidget(self._name, at, 0)
        grid.addWidget(self._bar, at, columns + 1 if columns else 1, _MIDDLE)
        for across, made in enumerate(self._figures, 1 if columns else 2):
            grid.addWidget(made, at, across, _END)

    def show_row(self, shown: ReportRow, head: tuple[str, ...], most: int, words: Translator) -> None:
        """Show a row; `most` is the largest figure of a table with one column."""
        self._name.setText(shown.name)
        for made, figure in zip(self._figures, shown.figures, strict=True):
            set_role(made, "h3" if figure.count is not None else "muted")
            made.setText(figure.short if head else figure.text)
            made.setAccessibleName(figure.text)
        if isinstance(self._bar, Bar):
            self._bar.show_figure(shown.name, shown.figures[0], most)
            return
        told = (
            words.text("{number}: {word}", number=name, word=figure.text)
            for name, figure in zip(head, shown.figures, strict=True)
        )
        self._bar.show_figures(shown.name, words.line(*told), shown.figures)
