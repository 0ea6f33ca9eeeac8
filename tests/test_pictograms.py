"""Pictograms: one meaning each, and told apart in black and white, at the sizes in which they are shown and printed."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from coachdesk import content, paths

FOLDER = paths.resources() / "pictograms"
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))
SIZES = (24, 48)
"""Pixels of the smallest pictogram that a client is shown, and of a usual one."""
LEAST_DIFFERENCE = 0.45
"""Share of the ink of two pictures that only one of them has, at least."""
LEAST_KEPT = 0.7
"""Share of the ink of each stroke that is left when grey becomes black or white."""
MAKERS = {
    "pictogram": 0,
    "OwnWords": 2,
    "Section": 2,
    "Title": 1,
    "Pictogram": 0,
    "_beside": 0,
    "pictured": 1,
    "PageInfo": 1,
    "Told": 1,
    "AskPage": 2,
}
"""What takes the name of a pictogram, and as which argument."""

Use = tuple[str, str]


SAME = {
    "finances": "money",
    "work_education": "work",
    "physical_health": "health",
    "social_network": "people",
    "acquaintance": "person",
    "contact_person": "contact",
    "daily_life": "domains",
    "language_lessons": "language",
    "balance": "scale",
    "wellbeing": "web",
    "webs": "web",
}
"""What is the same under two names: a life domain and a life area, a section and what it is about."""


@pytest.fixture(scope="module")
def table() -> dict[str, dict[str, object]]:
    return tomllib.loads((FOLDER / "meanings.toml").read_text("utf-8"))


# --- one meaning -----------------------------------------------------------------------------------------------------


def in_content() -> Iterator[Use]:
    """Every picture of the content, with what it stands for."""
    loaded = content.load(paths.resources() / "content")
    for area in loaded.areas.values():
        yield area.pictogram, f"area:{area.id}"
    for section in loaded.sections.values():
        yield section.pictogram, f"section:{section.id}"
    for domain in loaded.domains.values():
        yield domain.pictogram, f"domain:{domain.id}"
    for question in loaded.questions.values():
        beside = loaded.domains[question.domain] if question.domain else loaded.sections[question.section]
        if question.pictogram != beside.pictogram:
            yield question.pictogram, f"question:{question.id}"
        yield from ((o.pictogram, f"option:{o.id}") for o in question.options if o.pictogram)
    yield from ((topic.pictogram, f"topic:{topic.id}") for topic in loaded.handover.topics.values())
    yield from ((kind.pictogram, f"kind:{kind.id}") for kind in loaded.guidance.kinds.values())
    yield from ((card.pictogram, f"card:{card.id}") for card in loaded.guidance.cards.values())


def in_code() -> Iterator[Use]:
    """Every picture that code names, with its file, and the id of the card where it heads one."""
    package = Path(content.__file__).parents[1]
    for path in package.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            yield from _named(node, path.stem, path.parent.name == "documents")


def _named(node: ast.AST, stem: str, paper: bool) -> Iterator[Use]:
    if (
        paper
        and isinstance(node, ast.Assign)
        and any(isinstance(t, ast.Name) and t.id == "picture" for t in node.targets)
    ):
        yield from ((name, stem) for name in _constants(node.value))
    elif isinstance(node, ast.FunctionDef) and node.name == "_pictogram":
        returned = (inner.value for inner in ast.walk(node) if isinstance(inner, ast.Return) and inner.value)
        yield from ((name, stem) for value in returned for name in _constants(value))
    elif isinstance(node, ast.Call):
        maker = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        at = MAKERS.get(maker)
        if at is not None and len(node.args) > at:
            heads = maker == "Section" and isinstance(node.args[0], ast.Constant)
            label = f"{stem}:{node.args[0].value}" if heads else stem
            yield from ((name, label) for name in _constants(node.args[at]))


def _constants(value: ast.expr) -> Iterator[str]:
    """The names that an expression may come to."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.IfExp):
        yield from _constants(value.body)
        yield from _constants(value.orelse)


def test_every_picture_has_one_meaning_and_every_meaning_one_picture(table: dict[str, dict[str, object]]) -> None:
    assert sorted(table) == NAMES
    meanings = [str(entry["means"]).casefold() for entry in table.values()]
    assert len(set(meanings)) == len(meanings)


def test_every_use_is_one_that_the_picture_stands_for(table: dict[str, dict[str, object]]) -> None:
    used: dict[str, set[str]] = {}
    for name, use in (*in_content(), *in_code()):
        used.setdefault(name, set()).add(use)
    listed = {name: set(entry["stands_for"]) for name, entry in table.items()}
    assert used == listed


def test_what_stands_in_the_content_or_heads_a_card_shares_no_picture(table: dict[str, dict[str, object]]) -> None:
    for name, entry in table.items():
        named = {use.partition(":")[2] for use in entry["stands_for"] if ":" in use}
        subjects = {SAME.get(name, name) for name in named}
        assert len(subjects) <= 1, name


# --- black and white -------------------------------------------------------------------------------------------------


def source(name: str) -> str:
    return (FOLDER / f"{name}.svg").read_text("utf-8").replace("currentColor", "#000000")


def strokes(name: str) -> list[str]:
    """The picture, once with each of its shapes alone."""
    text = source(name)
    shapes = re.findall(r"<(?:path|circle|rect|line|polyline|polygon|ellipse)\b[^>]*/>", text)
    assert shapes, name
    rest = text
    for shape in shapes:
        rest = rest.replace(shape, "")
    return [rest.replace("</svg>", f"{shape}</svg>") for shape in shapes]


def grey(text: str, size: int) -> list[list[float]]:
    """How much ink each pixel has, from 0 to 1."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return [[image.pixelColor(x, y).alphaF() for x in range(size)] for y in range(size)]


@cache
def black(text: str, size: int) -> frozenset[tuple[int, int]]:
    """The pixels that are black where there is no grey."""
    return frozenset((x, y) for y, row in enumerate(grey(text, size)) for x, ink in enumerate(row) if ink >= 0.5)


def difference(one: str, other: str, size: int) -> float:
    """Share of the ink of both that only one of them has: 0 for the same picture, 1 for two that never meet."""
    a, b = black(source(one), size), black(source(other), size)
    return len(a ^ b) / len(a | b)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_vanishes_in_black_and_white(name: str, size: int) -> None:
    for number, stroke in enumerate(strokes(name)):
        kept, ink = len(black(stroke, size)), sum(map(sum, grey(stroke, size)))
        assert kept >= LEAST_KEPT * ink, f"stroke {number}: {kept} of {ink:.1f} pixels"


@pytest.mark.parametrize("name", NAMES)
def test_strokes_are_thick_enough_and_stay_inside(name: str) -> None:
    text = source(name)
    widths = [float(width) for width in re.findall(r'stroke-width="([\d.]+)"', text)]
    assert widths and min(widths) >= 2
    assert 'viewBox="0 0 24 24"' in text
    for size in SIZES:
        edge = [(x, y) for x, y in black(text, size) if 0 in (x, y) or size - 1 in (x, y)]
        assert not edge


@pytest.mark.parametrize("size", SIZES)
def test_every_two_pictures_differ_clearly(size: int) -> None:
    found = sorted((difference(one, other, size), one, other) for one, other in combinations(NAMES, 2))
    least, one, other = found[0]
    assert least >= LEAST_DIFFERENCE, f"at {size} pixels {one} and {other} are nearest: {least:.2f}"
