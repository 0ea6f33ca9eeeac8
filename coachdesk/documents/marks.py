"""The things that stand in a row: words, pictograms, numbers, tick boxes.

`x` is the left edge in points from the left of the page, `drop` how far the thing's top lies below the row's
top.
"""

from dataclasses import dataclass, replace
from typing import Any

from coachdesk.documents import look
from coachdesk.documents.layout import TextBox
from coachdesk.documents.paper import Paper
from coachdesk.i18n.pictures import TURNED


@dataclass(frozen=True, slots=True)
class Words:
    """A text box. `second` where it belongs to the second of two languages, whose words are drawn after the
    first's.
    """

    box: TextBox
    x: float
    drop: float
    second: bool = False

    def draw(self, paper: Paper, top: float) -> None:
        paper.text(self.box, self.x, top - self.drop)


@dataclass(frozen=True, slots=True)
class Pictogram:
    """A pictogram in a square of `size`; `rtl` is the direction of the column that it stands in."""

    name: str
    x: float
    drop: float
    size: float
    colour: str
    rtl: bool = False

    def draw(self, paper: Paper, top: float) -> None:
        turned = self.rtl and self.name in TURNED
        paper.pictogram(self.name, self.x, top - self.drop, self.size, self.colour, turned=turned)


@dataclass(frozen=True, slots=True)
class Disc:
    """A filled circle of `size`, with an edge where `edge` is given."""

    x: float
    drop: float
    size: float
    fill: str
    edge: str | None = None

    def draw(self, paper: Paper, top: float) -> None:
        paper.rounded(self.x, top - self.drop, self.size, self.size, self.size / 2, fill=self.fill, stroke=self.edge)


@dataclass(frozen=True, slots=True)
class TickBox:
    """A box to tick by hand, or ticked already. Check marks are not mirrored."""

    x: float
    drop: float
    size: float
    ticked: bool

    def draw(self, paper: Paper, top: float) -> None:
        upper = top - self.drop
        paper.rounded(self.x, upper, self.size, self.size, 3, fill=look.WHITE, stroke=look.INK, thickness=1.3)
        if self.ticked:
            hook = ((0.22, 0.52), (0.43, 0.73), (0.80, 0.27))
            points = [(self.x + across * self.size, upper - down * self.size) for across, down in hook]
            paper.strokes(points, look.TEAL, 2.2)


@dataclass(frozen=True, slots=True)
class Bar:
    """An upright line, `height` long, such as beside a quotation."""

    x: float
    drop: float
    height: float
    colour: str
    thickness: float

    def draw(self, paper: Paper, top: float) -> None:
        upper = top - self.drop
        paper.strokes([(self.x, upper), (self.x, upper - self.height)], self.colour, self.thickness)


@dataclass(frozen=True, slots=True)
class Rule:
    """A level line, `width` long."""

    x: float
    drop: float
    width: float
    colour: str
    thickness: float

    def draw(self, paper: Paper, top: float) -> None:
        level = top - self.drop
        paper.line(self.x, level, self.x + self.width, level, self.colour, self.thickness)


@dataclass(frozen=True, slots=True)
class Shape:
    """Lines through points, each from the left of the page and below the drop: whole or dashed, filled or not."""

    points: tuple[tuple[float, float], ...]
    drop: float = 0.0
    fill: str | None = None
    edge: str | None = None
    thickness: float = 1.0
    dash: float = 0.0
    closed: bool = True

    def draw(self, paper: Paper, top: float) -> None:
        paper.shape(
            [(x, top - self.drop - down) for x, down in self.points],
            fill=self.fill,
            stroke=self.edge,
            thickness=self.thickness,
            dash=self.dash,
            closed=self.closed,
        )


@dataclass(frozen=True, slots=True)
class Portrait:
    """A square Pillow image, cut round."""

    picture: Any
    x: float
    drop: float
    size: float

    def draw(self, paper: Paper, top: float) -> None:
        paper.portrait(self.picture, self.x, top - self.drop, self.size)


@dataclass(frozen=True, slots=True)
class Picture:
    """A Pillow image as it is, such as a logo."""

    picture: Any
    x: float
    drop: float
    width: float
    height: float

    def draw(self, paper: Paper, top: float) -> None:
        paper.picture(self.picture, self.x, top - self.drop, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Squares:
    """A code of black squares on white, each `size` wide, in rows from above; it is never mirrored."""

    rows: tuple[tuple[bool, ...], ...]
    x: float
    drop: float
    size: float

    def draw(self, paper: Paper, top: float) -> None:
        paper.squares(self.rows, self.x, top - self.drop, self.size)


Mark = Words | Pictogram | Disc | TickBox | Bar | Rule | Shape | Portrait | Picture | Squares


@dataclass(frozen=True, slots=True)
class Row:
    """Marks that start at the same height, and the height that they take together."""

    height: float
    marks: tuple[Mark, ...]

    def draw(self, paper: Paper, top: float) -> None:
        """Shapes, then words of the first language, then of the second, in which order readers go."""
        for mark in sorted(self.marks, key=_reading_place):
            mark.draw(paper, top)


def _reading_place(mark: Mark) -> int:
    return 1 + mark.second if isinstance(mark, Words) else 0


def stacked(*rows: Row, gap: float = 0.0) -> Row:
    """Rows under each other as one row, with `gap` between them."""
    marks: list[Mark] = []
    height = 0.0
    for place, row in enumerate(rows):
        height += gap if place else 0.0
        marks += [replace(mark, drop=mark.drop + height) for mark in row.marks]
        height += row.height
    return Row(height, tuple(marks))


def beside(*rows: Row) -> Row:
    """Rows over each other, from the same top: what stands side by side."""
    return Row(max(row.height for row in rows), tuple(mark for row in rows for mark in row.marks))


def words_in(row: Row) -> list[TextBox]:
    """All text boxes of a row."""
    return [mark.box for mark in row.marks if isinstance(mark, Words)]
