"""Setting words into columns, and noting every place where that does not come out right."""

from dataclasses import replace

from coachdesk.documents import look
from coachdesk.documents.faces import Fonts
from coachdesk.documents.layout import Align, Style, TextBox, set_text
from coachdesk.documents.look import Column, Role
from coachdesk.documents.marks import Disc, Pictogram, Row, Words, beside, stacked
from coachdesk.documents.paper import WIDTH
from coachdesk.documents.sheets import LARGE_PRINT, LESS_LARGE, Pair
from coachdesk.documents.text import first_baseline
from coachdesk.domain.errors import PrintProblem

_MARKER, _MARKER_GAP = 6.0, 6.0
_PICTURE_GAP = 8.0
_SHOWN = 30  # characters of a text that a message shows


class Setter:
    """Sets pairs of texts in the columns of one sheet: the first column takes `nl`, the second `other`.

    `untranslated` stands where a pair has no words for a column. `problems` collects what can't be printed.
    """

    def __init__(self, columns: tuple[Column, ...], untranslated: Pair, fonts: Fonts) -> None:
        self.columns = columns
        self.problems: list[PrintProblem] = []
        self._untranslated = untranslated
        self._fonts = fonts
        self._set: dict[tuple[str, Style, float], TextBox] = {}  # for this sheet alone: it holds a client's words

    def text(
        self,
        text: str,
        column: Column,
        role: Role,
        place: str,
        *,
        align: Align = "start",
        muted: bool = False,
        baseline: float = 0.0,
    ) -> Row:
        """One text in one column. `baseline` is where its first baseline should lie, where that is lower
        than its own.
        """
        box = self._fitted(text, role, column, align, muted)
        self._note(box, place, column.language)
        drop = max(0.0, baseline - first_baseline(box.style.size, box.style.leading))
        second = len(self.columns) > 1 and column.x + column.width / 2 > WIDTH / 2
        return Row(drop + box.height, (Words(box, column.x, drop, second),))

    def _fitted(self, text: str, role: Role, column: Column, align: Align, muted: bool) -> TextBox:
        """The text set in the column; where a word is too wide for large print, in less large letters."""
        style = look.style(role, column, align=align, muted=muted)
        box = self._box(text, style, column.width)
        for letters in (*LARGE_PRINT, *LESS_LARGE):
            if box.too_wide and letters < column.letters:
                share = letters / column.letters
                smaller = replace(style, size=round(style.size * share, 2), leading=round(style.leading * share, 2))
                box = self._box(text, smaller, column.width)
        return box

    def pair(
        self,
        pair: Pair,
        columns: tuple[Column, ...],
        role: Role,
        place: str,
        aligns: tuple[Align, Align] = ("start", "start"),
        *,
        lowest: float = 0.0,
    ) -> Row:
        """Both texts of a pair beside each other, first lines on one baseline, `lowest` or lower under the
        top.
        """
        baseline = max(lowest, self.shared_baseline(role, columns))
        sides = zip(columns, (pair.nl, pair.other), aligns, strict=False)
        return beside(*(self._side(words, column, role, place, baseline, align) for column, words, align in sides))

    def run_on(self, words: Pair, details: tuple[Pair, ...], columns: tuple[Column, ...], place: str) -> Row:
        """Words and the grey details under them: first lines on one baseline, then each column at its own
        pace.
        """
        baseline = self.shared_baseline("body", columns)
        return beside(
            *(self._run_on_side(index, words, details, baseline, columns, place) for index in range(len(columns)))
        )

    def pictured(self, words: Row, name: str, columns: tuple[Column, ...], role: Role, size: float) -> Row:
        """Words set further in, and a pictogram at the start of each column at the middle of their first line."""
        middle = self.shared_baseline(role, columns) - look.style(role, columns[0]).size * look.HALF_CAPITAL
        above, drop = max(0.0, size / 2 - middle), max(0.0, middle - size / 2)
        pictures = tuple(
            Pictogram(name, column.at_start(size), drop, size, look.TEAL, column.rtl) for column in columns
        )
        return beside(stacked(Row(above, ()), words), Row(drop + size, pictures))

    def _run_on_side(
        self,
        index: int,
        words: Pair,
        details: tuple[Pair, ...],
        baseline: float,
        columns: tuple[Column, ...],
        place: str,
    ) -> Row:
        """One column of `run_on`. Several texts without a translation are marked once."""
        column = columns[index]
        rows: list[Row] = []
        marked = False
        for pair in (words, *details):
            role: Role = "body" if pair is words else "detail"
            text = (pair.nl, pair.other)[index]
            lacking = not (text and text.strip())
            if not (lacking and marked):
                rows.append(self._side(text, column, role, place, 0.0 if rows else baseline))
            marked = marked or lacking
        return stacked(*rows)

    def _side(
        self,
        words: str | None,
        column: Column,
        role: Role,
        place: str,
        baseline: float = 0.0,
        align: Align = "start",
    ) -> Row:
        if words and words.strip():
            return self.text(words, column, role, place, align=align, baseline=baseline)
        return self._marked_untranslated(column, role, place, baseline or self.shared_baseline(role, (column,)))

    def same(self, text: str, columns: tuple[Column, ...], role: Role, place: str) -> Row:
        """A name or a number, which is the same in every column."""
        baseline = self.shared_baseline(role, columns)
        return beside(*(self.text(text, column, role, place, baseline=baseline) for column in columns))

    def measured(self, text: str, column: Column, role: Role) -> TextBox:
        """The text as it would be set in the column; nothing is noted as a problem."""
        return self._box(text, look.style(role, column), column.width)

    def width(self, text: str, column: Column, role: Role) -> float:
        """Width of `text` on one line."""
        box = self._box(text, look.style(role, column), float("inf"))
        return max(line.width for line in box.lines)

    def shared_baseline(self, role: Role, columns: tuple[Column, ...]) -> float:
        """The lowest of the first baselines of the columns, so that they can share it."""
        styles = [look.style(role, column) for column in columns]
        return max(first_baseline(style.size, style.leading) for style in styles)

    def _marked_untranslated(self, column: Column, role: Role, place: str, baseline: float) -> Row:
        """The words for "not translated yet", muted, behind a small open circle."""
        first = column.language == self.columns[0].language
        words = (self._untranslated.nl if first else self._untranslated.other) or self._untranslated.nl or ""
        role, marker = look.aside(column), _MARKER * column.letters
        row = self.text(words, column.inset(marker + _MARKER_GAP), role, place, muted=True, baseline=baseline)
        style = look.style(role, column, muted=True)
        circle = Disc(
            column.at_start(marker), baseline - style.size * 0.36 - marker / 2, marker, look.WHITE, style.colour
        )
        return Row(row.height, (circle, *row.marks))

    def _box(self, text: str, style: Style, width: float) -> TextBox:
        key = text, style, width
        if key not in self._set:
            self._set[key] = set_text(*key, self._fonts)
        return self._set[key]

    def _note(self, box: TextBox, place: str, language: str) -> None:
        found = [PrintProblem("glyph", place, language, character) for character in box.missing]
        found += [PrintProblem("fit", place, language, word[:_SHOWN]) for word in box.too_wide]
        self.problems += [problem for problem in found if problem not in self.problems]


def beside_picture(column: Column, size: float) -> Column:
    """What is left of a column beside a pictogram at its start."""
    return column.inset(size + _PICTURE_GAP)
