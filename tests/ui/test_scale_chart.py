"""The drawing of the scale: everything that lies on it has a place in it, whichever side reading begins at."""

import pytest
from PySide6.QtCore import QRectF, Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.picture import ScaleItem, Side
from coachdesk.domain.picture.scale import tilt
from coachdesk.domain.words import Words
from coachdesk.ui.listen.scale_chart import DESIGN, Laid, ScaleChart
from tests.builders import an_id


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
@pytest.mark.parametrize("weights", [((3,), ()), ((), (3,)), ((1, 2, 3) * 8, (1,) * 20), ((2,), (2,))])
def test_everything_lies_in_the_picture_and_the_heavy_side_is_lower(
    qtbot: QtBot, direction: Qt.LayoutDirection, weights: tuple[tuple[int, ...], tuple[int, ...]]
) -> None:
    chart = ScaleChart()
    qtbot.addWidget(chart)
    chart.setLayoutDirection(direction)
    chart.resize(DESIGN)
    items = [
        ScaleItem(an_id(number), side, words=Words("x"), weight=weight)
        for side, each in zip(Side, weights, strict=True)
        for number, weight in enumerate(each, 100 if side is Side.LOAD else 200)
    ]
    chart.show_laid([Laid(item.key, item.side, item.weight, "x") for item in items], tilt(items))
    rooms = chart.rooms()
    inside = QRectF(chart.rect()).adjusted(-1, -1, 1, 1)
    assert len(rooms) == len(items) and all(inside.contains(room) for room in rooms.values())
    rtl = direction is Qt.LayoutDirection.RightToLeft
    for item in items:
        at_left = rooms[item.key].center().x() < chart.width() / 2
        assert at_left is ((item.side is Side.LOAD) is not rtl)
    lowest = {side: max((rooms[i.key].bottom() for i in items if i.side is side), default=0) for side in Side}
    if tilt(items):
        heavier = Side.STRENGTH if tilt(items) > 0 else Side.LOAD
        assert lowest[heavier] == max(lowest.values())
