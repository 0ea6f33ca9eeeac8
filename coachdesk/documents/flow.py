"""Blocks on pages: what stays together, where a page ends, and the frames round it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from coachdesk.documents import look
from coachdesk.documents.marks import Row, stacked
from coachdesk.documents.paper import Paper

_MOVES_WHOLE = 150.0
"""A block no higher than this goes to the next page rather than be split."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Edge and fill of a card; None draws none. A `dashed` edge has square corners."""

    edge: str | None
    fill: str | None = None
    padding: float = look.PADDING
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """Rows that never part. `place` names them for a message when they are higher than a page."""

    row: Row
    place: str


@dataclass(frozen=True, slots=True)
class Block:
    """Units under each other, in a frame or bare.

    `gap` is white above the block, `unit_gap` between units. `again` is repeated above what continues on a
    next page. `with_next` keeps the block on one page with the next one where one page holds both;
    `at_bottom` puts it at the bottom of its page; `new_page` begins a page with it.
    """

    units: tuple[Unit, ...]
    frame: Frame | None = None
    gap: float = look.GAP
    unit_gap: float = 0.0
    again: Row | None = None
    with_next: bool = False
    at_bottom: bool = False
    new_page: bool = False

    @property
    def padding(self) -> float:
        return self.frame.padding if self.frame else 0.0

    @property
    def height(self) -> float:
        return self.height_of(len(self.units))

    def height_of(self, count: int) -> float:
        """Height of the first `count` units with their frame."""
        rows = sum(unit.row.height for unit in self.units[:count])
        return rows + self.unit_gap * max(0, count - 1) + 2 * self.padding

    def fitting(self, room: float) -> int:
        """How many units, from the first, go into `room`."""
        return next((n for n in range(len(self.units), 0, -1) if self.height_of(n) <= room), 0)

    def parted(self, count: int) -> tuple["Block", "Block"]:
        """The first `count` units, and the rest under the repeated head."""
        rest = self.units[count:]
        if self.again:
            first = stacked(self.again, rest[0].row, gap=self.unit_gap)
            rest = (Unit(first, rest[0].place), *rest[1:])
        return replace(self, units=self.units[:count], with_next=False), replace(self, units=rest, new_page=False)


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, or a part of one, with its top on a page."""

    block: Block
    top: float

    def draw(self, paper: Paper) -> None:
        block, top = self.block, self.top
        if block.frame and block.frame.dashed and block.frame.edge:
            self._dashes(paper, block.frame.edge)
        elif block.frame:
            paper.rounded(
                look.MARGIN,
                top,
                look.CONTENT_WIDTH,
                block.height,
                look.RADIUS,
                fill=block.frame.fill,
                stroke=block.frame.edge,
            )
        top -= block.padding
        for unit in block.units:
            unit.row.draw(paper, top)
            top -= unit.row.height + block.unit_gap

    def _dashes(self, paper: Paper, edge: str) -> None:
        left, right = look.MARGIN, look.MARGIN + look.CONTENT_WIDTH
        low = self.top - self.block.height
        paper.shape([(left, self.top), (right, self.top), (right, low), (left, low)], stroke=edge, dash=5.0)


def finished(pages: Sequence[Sequence[Placed]], paper: Paper, foot: Callable[[int, int], Sequence[Row]]) -> bytes:
    """The PDF of `pages` on an empty paper. `foot` makes the rows at the foot, the lowest first, of the number of a page
    and how many there are.
    """
    for number, placed in enumerate(pages, 1):
        for block in placed:
            block.draw(paper)
        level = look.FOOTER_BASE
        for row in foot(number, len(pages)):
            level += row.height
            row.draw(paper, level)
        paper.next_page()
    return paper.finish()


class Flow:
    """Fills pages between `top` and `bottom`. After `take`, `pages` holds what was placed.

    `too_high` lists units higher than a page; they are placed all the same, on a page of their own.
    """

    def __init__(self, top: float, bottom: float) -> None:
        self._top, self._bottom = top, bottom
        self._cursor = top
        self.pages: list[list[Placed]] = [[]]
        self.too_high: list[Unit] = []

    def take(self, blocks: Sequence[Block]) -> None:
        """Place the blocks in order."""
        start = 0
        for index, block in enumerate(blocks):
            if not block.with_next or index == len(blocks) - 1:
                self._take_group(blocks[start : index + 1])
                start = index + 1

    def _take_group(self, group: Sequence[Block]) -> None:
        together = sum(block.height + block.gap for block in group)
        if together - group[0].gap <= self._top - self._bottom and together > self._room() and len(group) > 1:
            self._next_page()
        if group[0].new_page:
            self._next_page()
        for block in group:
            self._take_block(block)

    def _room(self) -> float:
        return self._cursor - self._bottom

    def _next_page(self) -> None:
        if self.pages[-1]:
            self.pages.append([])
            self._cursor = self._top

    def _take_block(self, block: Block) -> None:
        gap = block.gap if self.pages[-1] else 0.0
        count = block.fitting(self._room() - gap)
        whole = count == len(block.units)
        on_new_page = self.pages[-1] and (count == 0 or (not whole and block.height <= _MOVES_WHOLE))
        if on_new_page:
            self._next_page()
            self._take_block(block)
        elif whole:
            self._place(block, gap)
        else:
            self._split(block, max(count, 1), gap)

    def _split(self, block: Block, count: int, gap: float) -> None:
        if count == 1 and block.height_of(1) > self._room() - gap:
            self.too_high.append(block.units[0])
        if count == len(block.units):
            self._place(block, gap)
            return
        here, there = block.parted(count)
        self._place(here, gap)
        self._next_page()
        self._take_block(there)

    def _place(self, block: Block, gap: float) -> None:
        top = self._cursor - gap
        if block.at_bottom:
            top = min(top, self._bottom + block.height)
        self.pages[-1].append(Placed(block, top))
        self._cursor = top - block.height
