"""PDF operators for set text: glyph by glyph, in the order in which they stand on the line."""

from collections.abc import Callable

from coachdesk.documents.embed import EmbeddedFace
from coachdesk.documents.faces import Face, Glyph
from coachdesk.documents.layout import Line, Run, TextBox

_LAM_ALEF = {"لا": "\ufefb", "لأ": "\ufef7", "لإ": "\ufef9", "لآ": "\ufef5"}

MARK_TEXT = "\u200b"
"""What a mark's own glyph is read as: nothing, for its letter has its text (pdfium else invents some)."""

_ASCENT, _DESCENT = 1.069, -0.293
"""Of the Latin family, in em. All scripts share them, so that columns side by side have the same rhythm."""


def first_baseline(size: float, leading: float) -> float:
    """How far below the top of a text box its first baseline lies."""
    return (leading - (_ASCENT - _DESCENT) * size) / 2 + _ASCENT * size


def line_start(box: TextBox, line: Line) -> float:
    """How far from the left edge of its box the line begins."""
    free = box.width - line.width
    if box.style.align == "centre":
        return free / 2
    at_right = box.style.rtl != (box.style.align == "end")
    return free if at_right else 0.0


def text_operators(
    box: TextBox, x: float, top: float, embedded: Callable[[Face], EmbeddedFace], colour: str = ""
) -> list[str]:
    """Operators that draw `box` from its upper left corner (`x`, `top`), in points from the page's bottom; in another
    `colour` than its own where one is given.
    """
    style = box.style
    baseline = top - first_baseline(style.size, style.leading)
    operators = [f"/Span <</Lang ({style.lang})>> BDC"] if style.lang else []
    operators.append(f"{rgb(colour or style.colour)} rg")
    for line in box.lines:
        left = x + line_start(box, line)
        for run in line.runs:
            operators.append(_run_operators(run, left, baseline, style.size, embedded(run.face)))
            left += run.advance * style.size / run.face.units
        baseline -= style.leading
    if style.lang:
        operators.append("EMC")
    return operators


def rgb(colour: str) -> str:
    """The three numbers of PDF's rg and RG operators for "#RRGGBB"."""
    return " ".join(f"{int(colour[place : place + 2], 16) / 255:.3f}" for place in (1, 3, 5))


def _run_operators(run: Run, x: float, y: float, size: float, font: EmbeddedFace) -> str:
    """Text objects for a run. PDF moves by the glyph's own width; where HarfBuzz differs the difference is
    put between.

    Marks are drawn after the letters, each at its place: between them they would tear words apart for
    readers.
    """
    em = 1000 / run.face.units
    point = size / run.face.units
    parts: list[str] = []
    codes: list[str] = []
    marks: list[str] = []
    pen = pending = 0
    for glyph in run.glyphs:
        if glyph.start == glyph.end and not glyph.advance:
            place = f"{x + (pen + glyph.dx) * point:.2f} {y + glyph.dy * point:.2f}"
            marks.append(f"1 0 0 1 {place} Tm <{font.code(glyph.id, MARK_TEXT):04X}> Tj")
            continue
        shift = pending + glyph.dx
        if shift:
            _flush(codes, parts)
            parts.append(f"{-shift * em:.4g}")
        codes.append(f"{font.code(glyph.id, read_as(run, glyph)):04X}")
        pending = glyph.advance - run.face.advance(glyph.id) - glyph.dx
        pen += glyph.advance
    _flush(codes, parts)
    select = f"BT /{font.key} {size:g} Tf"
    letters = f"{select} 1 0 0 1 {x:.2f} {y:.2f} Tm [{''.join(parts)}] TJ ET"
    return f"{letters} /Span <</ActualText ()>> BDC {select} {' '.join(marks)} ET EMC" if marks else letters


def read_as(run: Run, glyph: Glyph) -> str:
    """The text that a reader gets for a glyph.

    Readers (pdfium, poppler) turn right-to-left lines round letter by letter, and the letters within one
    glyph with them, so a letter with its mark is given the other way round; lam-alef has code points of its
    own, which they take apart in the right order.
    """
    text = run.text[glyph.start : glyph.end]
    if not run.rtl or len(text) < 2:
        return text
    return _LAM_ALEF.get(text) or text[::-1]


def _flush(codes: list[str], parts: list[str]) -> None:
    if codes:
        parts.append(f"<{''.join(codes)}>")
        codes.clear()
