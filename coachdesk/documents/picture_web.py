"""The web of positive health on paper: whole with dots on the last day, dashed with diamonds on the day before it."""

from collections.abc import Callable
from itertools import pairwise
from math import cos, pi, sin
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.layout import Align
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Disc, Mark, Row, Shape, beside, stacked
from coachdesk.documents.paper import WIDTH
from coachdesk.documents.picture_sheet import Axis, WebPicture
from coachdesk.documents.plan_sizes import Paged
from coachdesk.documents.setting import Setter
from coachdesk.domain.picture.web import MOST

_RADIUS: Final = 76.0
_GAP: Final = 8.0
"""Points of an axis, and between its end and its name."""
_SIDE, _POLE = 150.0, 300.0
"""Width of a name at a side, and of one above or below."""
_DOT, _DIAMOND = 7.0, 4.5
_DASH: Final = 4.0
_SAMPLE: Final = 34.0
"""Width of the sample of a line beside its day."""

Point = tuple[float, float]
PointAt = Callable[[int, float], Point]
"""Where a mark stands on an axis."""


def web_row(sheet: Paged, picture: WebPicture, setter: Setter) -> Row:
    """The drawing, with the name and the mark of each axis at its end."""
    count = len(picture.axes)
    names = [_name(sheet, axis, at, count, setter) for at, axis in enumerate(picture.axes)]
    above = names[0].height + _GAP
    middle = (WIDTH / 2, above + _RADIUS)

    def point(at: int, mark: float) -> Point:
        angle = (-1 if sheet.rtl else 1) * 2 * pi * at / count
        away = _RADIUS * mark / MOST
        return middle[0] + away * sin(angle), middle[1] - away * cos(angle)

    marks: list[Mark] = []
    for ring in (2, 4, 6, 8, MOST):
        edge = look.MUTED if ring == MOST else look.EDGE
        marks.append(Shape(tuple(point(at, ring) for at in range(count)), edge=edge, thickness=0.7))
    for at in range(count):
        marks.append(Shape((middle, point(at, MOST)), edge=look.EDGE, thickness=0.7, closed=False))
    marks += _drawn([axis.earlier for axis in picture.axes], point, earlier=True)
    marks += _drawn([axis.mark for axis in picture.axes], point, earlier=False)
    low = middle[1] + _RADIUS + _GAP
    for at, (name, end) in enumerate(zip(names, (point(at, MOST) for at in range(count)), strict=True)):
        drop = 0.0 if at == 0 else low if _pole(at, count) else end[1] - name.height / 2
        marks += stacked(Row(drop, ()), name).marks
    foot = next((name.height for at, name in enumerate(names) if at and _pole(at, count)), 0.0)
    return Row(low + foot, tuple(marks))


def days_row(sheet: Paged, picture: WebPicture, columns: tuple[Column, ...], setter: Setter) -> Row:
    """The day of each web, behind a sample of its line."""
    inset = tuple(column.inset(_SAMPLE + _GAP) for column in columns)
    rows = []
    for pair, earlier in ((picture.on, False), (picture.before, True)):
        if pair is None:
            continue
        words = setter.pair(pair, inset, "text", "web")
        height = setter.shared_baseline("text", columns) - 4.0
        samples = [mark for column in columns for mark in _sample(column, height, earlier=earlier)]
        rows.append(beside(words, Row(words.height, tuple(samples))))
    return stacked(*rows)


def _sample(column: Column, down: float, *, earlier: bool) -> list[Mark]:
    left = column.at_start(_SAMPLE)
    ends = [(left + 4.0, down), (left + _SAMPLE - 4.0, down)]
    return [_joined(ends[0], ends[1], earlier=earlier), *(_sign(end, earlier=earlier) for end in ends)]


def _pole(at: int, count: int) -> bool:
    """Whether an axis goes straight up or down."""
    return at == 0 or 2 * at == count


def _name(sheet: Paged, axis: Axis, at: int, count: int, setter: Setter) -> Row:
    """The name of an axis in each language, on the side of the web where it stands."""
    if _pole(at, count):
        left, width, to_right = WIDTH / 2 - _POLE / 2, _POLE, None
    else:
        angle = (-1 if sheet.rtl else 1) * 2 * pi * at / count
        end, width, to_right = WIDTH / 2 + _RADIUS * sin(angle), _SIDE, sin(angle) > 0
        left = end + _GAP if to_right else end - _GAP - _SIDE
    languages = (("nl", False), (sheet.language, sheet.rtl)) if sheet.bilingual else ((sheet.language, sheet.rtl),)
    rows = []
    for words, (language, rtl) in zip((axis.name.nl, axis.name.other), languages, strict=False):
        align: Align = "centre" if to_right is None else "start" if to_right is not rtl else "end"
        if words:
            column = Column(language, left, width, rtl, sheet.letters)
            rows.append(setter.text(words, column, "strong text", "web", align=align))
    return stacked(*rows)


def _drawn(marks: list[float | None], point: PointAt, *, earlier: bool) -> list[Mark]:
    """Lines between neighbours that both have a mark: a line over a skipped one would say something about it."""
    points = [None if mark is None else point(at, mark) for at, mark in enumerate(marks)]
    lines: list[Mark] = [
        _joined(before, after, earlier=earlier)
        for before, after in pairwise([*points, points[0]])
        if before is not None and after is not None
    ]
    return [*lines, *(_sign(each, earlier=earlier) for each in points if each is not None)]


def _joined(start: Point, stop: Point, *, earlier: bool) -> Shape:
    if earlier:
        return Shape((start, stop), edge=look.ENERGY["hand"][0], thickness=1.4, dash=_DASH, closed=False)
    return Shape((start, stop), edge=look.TEAL, thickness=2.0, closed=False)


def _sign(point: Point, *, earlier: bool) -> Mark:
    """A dot, or an open diamond for an earlier day."""
    x, y = point
    if not earlier:
        return Disc(x - _DOT / 2, y - _DOT / 2, _DOT, look.TEAL)
    around = ((x, y - _DIAMOND), (x + _DIAMOND, y), (x, y + _DIAMOND), (x - _DIAMOND, y))
    return Shape(around, fill=look.WHITE, edge=look.ENERGY["hand"][0], thickness=1.4)
