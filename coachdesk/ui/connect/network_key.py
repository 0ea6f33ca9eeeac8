"""What the signs on a map of people around mean: those that are on it, as on paper."""

from collections.abc import Iterator, Mapping
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from coachdesk.desk.network_words import GROUPS, SUPPORT, WANTS_MORE
from coachdesk.domain.connection.network import Group, Support, Tie
from coachdesk.ui.connect import network_faces
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import row
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.pair import PairLabel

Sign = Support | Group | None
"""None is the plus: more contact is wished."""
_SIGNS: Final[Mapping[Sign, str]] = {
    Support.PRACTICAL: SUPPORT[Support.PRACTICAL],
    Support.EMOTIONAL: SUPPORT[Support.EMOTIONAL],
    Group.OWN: GROUPS[Group.OWN],
    Group.OTHER: GROUPS[Group.OTHER],
    None: WANTS_MORE,
}
_SIDE: Final = 20
"""Pixels of a sign."""


class _Drawn(QWidget):
    """One sign, drawn as on the map."""

    def __init__(self, sign: Sign) -> None:
        super().__init__()
        self._sign = sign
        self.setFixedSize(QSize(_SIDE, _SIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, sign, half = QPainter(self), self._sign, _SIDE / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if sign is None:
            network_faces.plus(painter, QPointF(half, half), half - 4)
        elif isinstance(sign, Group):
            network_faces.edge(painter, sign, QPointF(half, half), half - 2)
        else:
            network_faces.sign(sign).paint(painter, QRect(0, 0, _SIDE, _SIDE))


class NetworkKey(QWidget):
    """Under the map, two beside each other."""

    def __init__(self, around: Around, role: str) -> None:
        super().__init__()
        self.lines: dict[Sign, PairLabel] = {sign: PairLabel(around, role) for sign in _SIGNS}
        self._places: dict[Sign, QWidget] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        for sign, made in self.lines.items():
            line = row(_Drawn(sign), made, spacing=8)
            line.setStretch(1, 1)
            line.setContentsMargins(0, 0, 0, 0)
            place = self._places[sign] = QWidget()
            place.setLayout(line)
        for side in (0, 1):
            self._grid.setColumnStretch(side, 1)

    def show_ties(self, ties: tuple[Tie, ...], tongues: Tongues) -> None:
        """Explain the signs of these people."""
        there = tuple(_there(ties))
        for place in self._places.values():
            self._grid.removeWidget(place)
        for at, sign in enumerate(there):
            self._grid.addWidget(self._places[sign], at // 2, at % 2)
            line = tongues.line(lambda words, sign=sign: words.text(_SIGNS[sign]))
            self.lines[sign].show_line(line, tongues.first)
        for sign, place in self._places.items():
            if place.parent() is None:
                place.setParent(self)
            place.setVisible(sign in there)
        self.setVisible(bool(there))


def _there(ties: tuple[Tie, ...]) -> Iterator[Sign]:
    for sign in _SIGNS:
        if any(
            tie.wants_more if sign is None else tie.group is sign if isinstance(sign, Group) else sign in tie.gives
            for tie in ties
        ):
            yield sign
