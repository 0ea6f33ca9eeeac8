"""The people around a client as a PDF of one page: the map in the whole width, and below it the same in words."""

from dataclasses import replace
from datetime import UTC, datetime
from math import cos, pi, sin
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.laid import Pages
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Disc, Mark, Pictogram, Row, Shape, beside, stacked
from coachdesk.documents.network_sheet import NetworkSheet, PersonOnMap
from coachdesk.documents.plan_blocks import heading_block
from coachdesk.documents.plan_sizes import page_columns
from coachdesk.documents.sheets import LARGE_PRINT, LESS_LARGE, Pair
from coachdesk.domain.connection.laying import RINGS, laid
from coachdesk.domain.connection.network import Group, Support
from coachdesk.domain.errors import PrintStopped

_SMALLER: Final = (*LARGE_PRINT, *LESS_LARGE, 0.92, 0.85, 0.78)
"""How large letters are tried until all stands on one page."""
_HIGH: Final = 300.0
"""Points of the height of the map, at most."""
_FACE: Final = 11.0
"""Points from the middle of somebody to the edge."""
_NAME: Final = 84.0
"""Points for a name under somebody."""
_SIGN: Final = 12.0
"""Points of a sign beside somebody."""
_LEGEND: Final = 58.0
"""Points for shape and signs before a line about somebody."""
_ROUND: Final = 72
"""Corners of a ring."""


def network_pdf(sheet: NetworkSheet, *, created: datetime | None = None) -> bytes:
    """The sheet as a PDF of A4 pages: one, as long as that many people can be read there. Raises PrintStopped."""
    made = _Map(sheet)
    first = made.problems
    for letters in _SMALLER:
        if (made.problems or made.count > 1) and letters < sheet.letters:
            made = _Map(replace(sheet, letters=letters))
    if made.problems:
        raise PrintStopped(first or made.problems)
    return made.draw(created or datetime.now(UTC))


class _Map(Pages[NetworkSheet]):
    """The heading, the map, who is on it with the signs of the map, and contact in own words."""

    @property
    def count(self) -> int:
        """Pages."""
        return len(self._pages)

    @property
    def _inside(self) -> tuple[Column, ...]:
        return page_columns(self._sheet, look.PADDING)

    def _blocks(self) -> list[Block]:
        sheet, setter = self._sheet, self._setter
        blocks = [heading_block(sheet, setter, short=True), Block((Unit(self._picture(), "map"),), Frame(look.EDGE))]
        lines = tuple(Unit(self._said(each), "people") for each in sheet.people)
        blocks.append(Block(lines, Frame(look.EDGE), unit_gap=2.0))
        if sheet.legend:
            signs = tuple(Unit(self._sign(*each), "legend") for each in sheet.legend)
            blocks.append(Block(signs, Frame(look.EDGE), unit_gap=1.0))
        said: list[Unit] = []
        for title, words in sheet.said:
            head = setter.pair(title, self._inside, "strong text", "said")
            said.append(Unit(stacked(head, setter.pair(words, self._inside, "text", "said")), "said"))
        if said:
            blocks.append(Block(tuple(said), Frame(look.EDGE), unit_gap=4.0))
        return blocks

    # --- the map ----------------------------------------------------------------------------------------------------

    @property
    def _high(self) -> float:
        """Points of the height of the map: lower where letters are smaller, since there is much to say."""
        return _HIGH * min(self._sheet.letters, 1.0)

    @property
    def _middle(self) -> tuple[float, float]:
        return look.MARGIN + look.CONTENT_WIDTH / 2, self._high / 2

    @property
    def _reach(self) -> tuple[float, float]:
        """Points from the middle to the outermost ring: people on it stay inside the card with their names."""
        return look.CONTENT_WIDTH / 2 - look.PADDING - _NAME / 2, self._high / 2 - _FACE - 12.0

    def _picture(self) -> Row:
        """Rings with their names, the client in the middle, and everybody round."""
        sheet, (wide, high) = self._sheet, self._reach
        room = _NAME / wide, (2 * _FACE + 20.0) / high
        spots = laid([each.near for each in sheet.people], room, (120.0 / wide, 16.0 / high))
        marks: list[Mark] = []
        for near, words in sheet.rings:
            marks += [self._ring(RINGS[near]), *self._ring_name(RINGS[near], words)]
        places = [self._place(x, y) for x, y in spots]
        middle = self._middle
        for each, place in zip(sheet.people, places, strict=True):
            marks.append(_line(middle, place, dashed=not each.gives))
        marks += self._face(
            PersonOnMap(sheet.me, Pair(""), sheet.rings[0][0], Group.NOT_SAID, (), False), middle, me=True
        )
        for each, place in zip(sheet.people, places, strict=True):
            marks += self._face(each, place)
        return Row(self._high, tuple(marks))

    def _place(self, x: float, y: float) -> tuple[float, float]:
        """Where a share of the map lies; mirrored for who reads from the right."""
        (left, top), (wide, high) = self._middle, self._reach
        return left + (-x if self._sheet.rtl and not self._sheet.bilingual else x) * wide, top + y * high

    def _ring(self, away: float) -> Shape:
        (left, top), (wide, high) = self._middle, self._reach
        turns = [2 * pi * each / _ROUND for each in range(_ROUND)]
        return Shape(
            tuple((left + away * wide * cos(turn), top + away * high * sin(turn)) for turn in turns),
            edge=look.EDGE,
            thickness=0.9,
        )

    def _ring_name(self, away: float, words: Pair) -> tuple[Mark, ...]:
        """The name of a ring on it, at the top: in the client's language, and in Dutch before it."""
        text = " · ".join(dict.fromkeys(each for each in (words.nl, words.other) if each))
        (left, top), high = self._middle, self._reach[1]
        column = Column("nl" if self._sheet.bilingual else self._sheet.language, left - 150.0, 300.0, False, 0.8)
        width = min(self._setter.width(text, column, "small") + 8.0, 300.0)
        set_text = self._setter.text(text, column, "small", "map", align="centre")
        drop = top - away * high - set_text.height / 2
        corners = [(left - width / 2, drop), (left + width / 2, drop)]
        corners += [(x, drop + set_text.height) for x, _y in reversed(corners)]
        ground = Shape(tuple(corners), fill=look.WHITE)
        return ground, *stacked(Row(drop, ()), set_text).marks

    def _face(self, each: PersonOnMap, at: tuple[float, float], *, me: bool = False) -> list[Mark]:
        """Somebody: round or square by the group, the first letter, signs for what is given, and the name below."""
        x, y = at
        marks: list[Mark] = [_edge(each.group, x, y, me=me)]
        letter = Column("nl", x - _FACE, 2 * _FACE, False, 0.9)
        initial = self._setter.text(each.name.strip()[:1].upper(), letter, "number", "map", align="centre")
        marks += stacked(Row(max(0.0, y - initial.height / 2), ()), initial).marks
        for number, sign in enumerate(_signs(each)):
            marks.append(Pictogram(sign, x + _FACE + 1.0 + number * (_SIGN + 1.0), y - _FACE - 3.0, _SIGN, look.TEAL))
        if each.more:
            marks += _plus(x - _FACE - 9.0, y - _FACE + 1.0)
        return marks if me else [*marks, *self._name(each.name, x, y + _FACE + 1.0)]

    def _name(self, name: str, x: float, drop: float) -> tuple[Mark, ...]:
        """A name under somebody, as much of it as has room on one line: it stands whole in the words below."""
        column, shown = Column("nl", x - _NAME / 2, _NAME, False, 0.9), name
        while len(shown) > 1 and self._setter.width(shown, column, "small") > _NAME:
            shown = shown.removesuffix("…")[:-1].rstrip() + "…"
        return stacked(Row(drop, ()), self._setter.text(shown, column, "small", "map", align="centre")).marks

    def _said(self, each: PersonOnMap) -> Row:
        """Somebody in words, behind the shape and the signs of the map."""
        inside, signs = self._inside, _signs(each)
        row = self._setter.pair(each.words, tuple(column.inset(_LEGEND) for column in inside), "text", "people")
        marks: list[Mark] = []
        for column in inside:
            left = column.at_start(_SIGN)
            marks.append(_edge(each.group, left + _SIGN / 2, 9.0, size=_SIGN / 2 - 0.5))
            for number, sign in enumerate(signs, 1):
                marks.append(Pictogram(sign, column.at_start(_SIGN, number * (_SIGN + 2.0)), 3.0, _SIGN, look.TEAL))
            if each.more:
                marks += _plus(column.at_start(8.0, 3 * (_SIGN + 2.0)), 5.0)
        return beside(row, Row(17.0, tuple(marks)))

    def _sign(self, sign: Support | Group | None, words: Pair) -> Row:
        """What a sign means, behind it."""
        inside = self._inside
        row = self._setter.pair(words, tuple(column.inset(2 * _SIGN) for column in inside), "text", "legend")
        marks: list[Mark] = []
        for column in inside:
            left = column.at_start(_SIGN)
            if isinstance(sign, Group):
                marks.append(_edge(sign, left + _SIGN / 2, 9.0, size=_SIGN / 2 - 0.5))
            elif sign is None:
                marks += _plus(left + 2.0, 5.0)
            else:
                marks.append(Pictogram(_sign(sign), left, 3.0, _SIGN, look.TEAL))
        return beside(row, Row(17.0, tuple(marks)))


def _signs(each: PersonOnMap) -> list[str]:
    return [_sign(support) for support in each.gives]


def _sign(support: Support) -> str:
    """The pictogram of a kind of support."""
    picture = "does" if support is Support.PRACTICAL else "listens"
    return picture


def _line(start: tuple[float, float], end: tuple[float, float], *, dashed: bool) -> Shape:
    return Shape((start, end), edge=look.EDGE if dashed else look.MUTED, dash=3.0 if dashed else 0.0, closed=False)


def _edge(group: Group, x: float, y: float, *, size: float = _FACE, me: bool = False) -> Mark:
    """Round for the own group, square for others, a thin grey circle where nobody said it; the client is filled."""
    if group is Group.OTHER:
        corners = ((x - size, y - size), (x + size, y - size), (x + size, y + size), (x - size, y + size))
        return Shape(corners, fill=look.WHITE, edge=look.TEAL, thickness=1.6)
    edge = look.TEAL if me or group is Group.OWN else look.MUTED
    return Disc(x - size, y - size, 2 * size, look.TINT if me or group is Group.OWN else look.WHITE, edge)


def _plus(x: float, drop: float) -> list[Mark]:
    """A plus of 8 points."""
    across = Shape(((x, drop + 4.0), (x + 8.0, drop + 4.0)), edge=look.INK, thickness=1.8, closed=False)
    down = Shape(((x + 4.0, drop), (x + 4.0, drop + 8.0)), edge=look.INK, thickness=1.8, closed=False)
    return [across, down]
