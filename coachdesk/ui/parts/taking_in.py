"""A file of many entries: what is in it, row by row; nothing of it is kept before the user says so."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from coachdesk.domain.errors import CaseError
from coachdesk.domain.file_rows import EntriesFile, FileRow, Keeping
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.background import Latest
from coachdesk.ui.page import Around, Page
from coachdesk.ui.partners.lines import LineList, Lines
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.row_says import WAYS, RowSays
from coachdesk.ui.parts.scroll import scrolling

_ALL, _NEW, _DOUBLE, _WRONG = "all", "new", "double", "wrong"
_PARTS: Final = (
    (_ALL, mark("Everything: {count}")),
    (_NEW, mark("New: {count}")),
    (_DOUBLE, mark("Perhaps there already: {count}")),
    (_WRONG, mark("Not possible: {count}")),
)


def part_of(line: FileRow[Any]) -> str:
    """Under what a row is shown."""
    return _WRONG if line.entry is None else _DOUBLE if line.double else _NEW


class Desk(Protocol):
    """The area of the desk that the entries are of."""

    def look_into(self, path: Path, language: str) -> EntriesFile[Any]:
        """What a file holds. Slow; runs elsewhere."""

    def take(self, file: EntriesFile[Any], choices: Mapping[int, Keeping]) -> int:
        """Keep what was chosen."""

    def told(self, entry: Any, language: str) -> tuple[tuple[str, str], ...]:
        """What an entry says, field by field."""


class TakingIn(Page):
    """`left` when the user goes back, with or without anything kept; `another` when another file is wanted."""

    left = Signal()
    another = Signal()

    def __init__(self, around: Around, area: Desk, says: RowSays) -> None:
        """`area` is where the entries go, `says` how they are told."""
        super().__init__(around)
        self._area, self._says_rows = area, says
        self._looking = Latest(around.background)
        self.file: EntriesFile[Any] | None = None
        self.choices: dict[int, Keeping] = {}
        title, self._name = label("h1"), label("muted")
        self.speak(title.setText, says.title)
        self.problem, self.busy = Notice("bad"), QProgressBar()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.speak(self.busy.setAccessibleName, mark("Opening the file"))
        self._unknown = label("small", wrap=True)
        self.parts = Toggles(self.language, "", ((key, key) for key, _source in _PARTS), translate=False)
        self.parts.picked.connect(self._draw)
        self.all_doubles = self._ways(mark("What with all that may be there already?"))
        self.all_doubles.picked.connect(self._choose_all)
        self.lines: Lines[FileRow[Any]] = Lines(self._said)
        self.list = LineList(self.lines)
        self.speak(self.list.setAccessibleName, says.title)
        self.list.went.connect(lambda _row: self._draw_row())
        self.take, self.leave = button("primary", "done"), button("quiet")
        self.speak(self.leave.setText, mark("Back"))
        self.take.clicked.connect(self.keep_chosen)
        self.other = button("plain", "folder")
        self.speak(self.other.setText, mark("Another file…"))
        self.other.clicked.connect(self.another)
        self.leave.clicked.connect(self.go_back)
        self._inside = QWidget()
        inside = QVBoxLayout(self._inside)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(10)
        for part in (self._unknown, self.parts, self.all_doubles):
            inside.addWidget(part)
        sides = row(self.list, self._row_side(), spacing=16)
        sides.setStretch(0, 3)
        sides.setStretch(1, 2)
        inside.addLayout(sides, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 16)
        box.setSpacing(10)
        box.addLayout(row(title, self._name, None, spacing=14))
        box.addWidget(self.problem)
        box.addWidget(self.busy)
        box.addWidget(self._inside, 1)
        self._spare = QWidget()
        box.addWidget(self._spare, 1)
        box.addLayout(row(self.leave, None, self.other, self.take))
        QShortcut(QKeySequence("Escape"), self, self.go_back)
        self._forget()

    def _row_side(self) -> QWidget:
        frame, box = card()
        self._title, self._says, self._more = label("h3", wrap=True), label("", wrap=True), label("small", wrap=True)
        self._told = label("small", wrap=True)
        self.ways = self._ways(mark("What with this one?"))
        self.ways.picked.connect(self._choose)
        inside = QWidget()
        texts = QVBoxLayout(inside)
        texts.setContentsMargins(0, 0, 4, 0)
        for part in (self._title, self._says, self._more, self.ways, self._told):
            texts.addWidget(part)
        texts.addStretch(1)
        box.addWidget(scrolling(inside), 1)
        self._side = frame
        return frame

    def _ways(self, source: str) -> Toggles:
        return Toggles(self.language, source, WAYS.items())

    # --- looking ----------------------------------------------------------------------------------------------------

    def look_into(self, path: Path) -> None:
        """Read a file elsewhere, and show what is in it."""
        self._forget()
        self._name.setText(isolate_ltr(path.name))
        self.busy.show()
        area, language = self._area, self.language.code
        self._looking.run(lambda: area.look_into(path, language), self._show, self._refuse)
        self.leave.setFocus()

    def _refuse(self, error: Exception) -> None:
        self.busy.hide()
        self.problem.say(messages.refusal(error, self.words))

    def _show(self, file: EntriesFile[Any]) -> None:
        self.file = file
        self.busy.hide()
        self._inside.show()
        self._spare.hide()
        self.take.show()
        self.parts.show_chosen([_ALL])
        self.all_doubles.setVisible(any(line.alike for line in file.rows))
        self.all_doubles.show_chosen([Keeping.SKIP])
        self._draw()
        self.list.setFocus()

    def _forget(self) -> None:
        self._looking.drop()
        self.file = None
        self.choices = {}
        self.list.show_values((), -1)
        self.problem.say("")
        for part in (self.busy, self._inside, self.take):
            part.hide()
        self._spare.show()

    def let_go(self) -> None:
        self._forget()
        super().let_go()

    def retranslate(self) -> None:
        super().retranslate()
        if self.file is not None:
            self._draw()

    # --- drawing ----------------------------------------------------------------------------------------------------

    def _said(self, line: FileRow[Any]):  # type: ignore[no-untyped-def]
        assert self.file is not None
        return self._says_rows.in_line(line, self.file, self.choices, self.words)

    def _draw(self) -> None:
        """The rows of the part that is looked at, and how many are in each."""
        assert self.file is not None
        words, rows = self.words, self.file.rows
        for key, source in _PARTS:
            count = sum(key in (_ALL, part_of(line)) for line in rows)
            self.parts.relabel(key, words.text(source, count=words.number(count)))
            self.parts.button(key).setVisible(key == _ALL or count > 0)
        unknown = words.listed(self.file.unknown) if self.file.unknown else ""
        self._unknown.setText(words.text("These columns are left alone: {names}.", names=unknown) if unknown else "")
        self._unknown.setVisible(bool(unknown))
        wanted = next(iter(self.parts.chosen), _ALL)
        self.list.show_values([line for line in rows if wanted in (_ALL, part_of(line))], 0)
        self._draw_row()
        self._count()

    @property
    def row(self) -> FileRow[Any] | None:
        """The row that is looked at."""
        return self.lines.values[self.list.row] if self.list.row >= 0 else None

    def _draw_row(self) -> None:
        words, line = self.words, self.row
        self._side.setVisible(line is not None)
        if line is None or self.file is None:
            return
        if line.entry is None:
            self._title.setText(words.text("Row {number}", number=line.number))
            self._says.setText(self._says_rows.wrong(line, words))
        else:
            self._title.setText(self._says_rows.name(line.entry, words))
            self._says.setText(self._says_rows.double(line, words))
        self._says.setVisible(bool(self._says.text()))
        self._more.setText(self._says_rows.left(line, words))
        self._more.setVisible(bool(self._more.text()))
        told = self._area.told(line.entry, words.language) if line.entry is not None else ()
        self._told.setText("\n".join(words.line(name, text) for name, text in told))
        self.ways.setVisible(len(line.ways) > 1)
        for way in Keeping:
            self.ways.button(way).setVisible(way in line.ways)
        self.ways.show_chosen([self.file.keeping(line, self.choices)])

    def _count(self) -> None:
        assert self.file is not None
        kept = [line for line in self.file.rows if self.file.keeping(line, self.choices) is not Keeping.SKIP]
        self.take.setText(self._says_rows.offered(self.words, len(kept)))
        self.take.setEnabled(bool(kept))
        self.list.viewport().update()

    # --- choosing ---------------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        if self.row is not None and self.ways.chosen:
            self.choices[self.row.number] = Keeping(self.ways.chosen[0])
            self.all_doubles.show_chosen([])
            self._count()

    def _choose_all(self) -> None:
        """The same for every row that may be there already."""
        assert self.file is not None
        way = Keeping(self.all_doubles.chosen[0])
        self.choices |= {line.number: way for line in self.file.rows if line.alike}
        self._draw_row()
        self._count()

    def keep_chosen(self) -> None:
        """Keep what was chosen, all or none; can be undone."""
        if self.file is None:
            return
        try:
            self._area.take(self.file, self.choices)
        except CaseError as error:
            self.problem.say(messages.refusal(error, self.words))
            return
        self.go_back()

    def go_back(self) -> None:
        """To where the entries are; what was not kept is forgotten."""
        self._forget()
        self.left.emit()
