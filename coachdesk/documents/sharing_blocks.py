"""What the client's papers about sharing have in common: lines beside their pictograms, groups of them, and whom to call."""

from dataclasses import replace
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.look import Column, Role
from coachdesk.documents.marks import Row, beside, stacked
from coachdesk.documents.plan_closing import phone_row
from coachdesk.documents.plan_sizes import Paged, page_columns, sizes
from coachdesk.documents.setting import Setter, beside_picture
from coachdesk.documents.sheets import Group, Pair

_LINE: Final = 3.0
_BETWEEN: Final = 6.0
_AFTER: Final = 14.0
"""Between a title and the line behind it."""
_WHOLE: Final = 300.0
"""A group no higher than this stays on one page."""


def icon_size(sheet: Paged) -> float:
    """The pictogram of a line; larger for who reads with pictures."""
    return (34.0 if sheet.pictures else 22.0) * sheet.letters


def icon_room(sheet: Paged) -> float:
    """What pictograms and numbers in their circles take at the start of a column."""
    return max(icon_size(sheet), sizes(sheet).disc)


def beside_icon(sheet: Paged, columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """What is left of the columns beside pictograms at their start."""
    return tuple(beside_picture(column, icon_room(sheet)) for column in columns)


def icon_row(
    sheet: Paged, pair: Pair, columns: tuple[Column, ...], setter: Setter, role: Role, place: str, icon: str = ""
) -> Row:
    """A line behind its pictogram; one without stands as far in."""
    words = setter.pair(pair, beside_icon(sheet, columns), role, place)
    name, size = icon or pair.pictogram, icon_size(sheet)
    middle = tuple(column.inset((icon_room(sheet) - size) / 2) for column in columns)
    return setter.pictured(words, name, middle, role, size) if name else words


def group_rows(sheet: Paged, group: Group, setter: Setter, place: str) -> list[Row]:
    """The title of a group behind its pictogram, then its lines, as far in."""
    columns = page_columns(sheet, look.PADDING)
    inset = beside_icon(sheet, columns)
    title = icon_row(sheet, group.title, columns, setter, "strong", place)
    if (behind := _behind(group, inset, setter)) is not None:
        return [beside(title, setter.pair(group.lines[0], behind, "body", place))]
    return [title, *(setter.pair(line, inset, "body", place) for line in group.lines)]


def _behind(group: Group, columns: tuple[Column, ...], setter: Setter) -> tuple[Column, ...] | None:
    """What is left of the columns behind a title whose only line has room there; None where it has not."""
    if len(group.lines) != 1:
        return None
    (line,) = group.lines
    left = []
    for column, title, text in zip(columns, (group.title.nl, group.title.other), (line.nl, line.other), strict=False):
        if not title or not text or "\n" in text:
            return None
        rest = column.inset(setter.width(title, column, "strong") + _AFTER)
        if setter.width(text, column, "body") > rest.width:
            return None
        left.append(rest)
    return tuple(left)


def group_block(
    sheet: Paged, groups: tuple[Group, ...], setter: Setter, place: str, frame: Frame, *, with_next: bool = False
) -> Block:
    """A card of groups under each other; a group that is not long never parts, and a longer one not after its title, which
    stands above what continues on a next page where it is the only one."""
    units: list[Unit] = []
    for group in groups:
        rows = group_rows(sheet, group, setter, place)
        whole = sum(row.height + _LINE for row in rows) <= _WHOLE
        kept = len(rows) if whole else 2
        first = stacked(*rows[:kept], gap=_LINE)
        units.append(Unit(stacked(Row(_BETWEEN, ()), first) if units else first, place))
        units += [Unit(row, place) for row in rows[kept:]]
    again = group_rows(sheet, replace(groups[0], lines=()), setter, place)[0] if len(groups) == 1 else None
    return Block(tuple(units), frame, unit_gap=_LINE, again=again, with_next=with_next)


def call_block(sheet: Paged, lines: tuple[Pair, ...], phone: str, setter: Setter) -> Block:
    """The teal card: lines in bold, and under the last of them the number, large."""
    columns = page_columns(sheet, look.PADDING)
    rows = [icon_row(sheet, line, columns, setter, "strong", "contact") for line in lines]
    if phone.strip():
        rows.append(phone_row(sheet, phone, beside_icon(sheet, columns), setter))
    return Block((Unit(stacked(*rows, gap=_BETWEEN), "contact"),), Frame(look.TEAL, look.TINT))
