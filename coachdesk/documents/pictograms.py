"""Pictograms: stroke drawings from SVG files, turned into PDF path operators.

Only outlines are read; colour and place are the caller's. The files are ours, 24 by 24 units, two units
thick.
"""

from functools import cache
from pathlib import Path
from typing import Any

from fontTools.pens.basePen import BasePen
from fontTools.svgLib import SVGPath

from coachdesk.paths import resources

UNITS = 24.0
STROKE = 2.0


class _PathPen(BasePen):  # type: ignore[misc]
    """Collects PDF path operators in the file's own units; the y axis still points down."""

    def __init__(self) -> None:
        super().__init__(None)
        self.operators: list[str] = []

    def _moveTo(self, point: tuple[float, float]) -> None:
        self.operators.append(f"{_numbers(point)} m")

    def _lineTo(self, point: tuple[float, float]) -> None:
        self.operators.append(f"{_numbers(point)} l")

    def _curveToOne(self, *points: tuple[float, float]) -> None:
        self.operators.append(f"{' '.join(map(_numbers, points))} c")

    def _closePath(self) -> None:
        self.operators.append("h")

    def _endPath(self) -> None:
        """An open stroke ends without an operator."""


def _numbers(point: tuple[float, float]) -> str:
    return f"{point[0]:.3f} {point[1]:.3f}"


@cache
def outline(name: str, folder: Path | None = None) -> str:
    """The path operators of pictogram `name`, in a 24 by 24 square whose y axis points down, not yet stroked.

    `FileNotFoundError` when there is no such pictogram.
    """
    path = (folder or resources() / "pictograms") / f"{name}.svg"
    pen: Any = _PathPen()
    SVGPath.fromstring(path.read_bytes()).draw(pen)
    return " ".join(pen.operators)
