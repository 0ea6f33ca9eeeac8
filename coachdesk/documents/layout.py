"""Text in logical order -> lines that fit a width -> runs of glyphs in visual order.

Every stretch of one face and one direction is shaped once; lines are then filled from running totals of the
widths.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Literal
from unicodedata import normalize

from coachdesk.documents.bidi import Levels, line_levels, resolve_levels, visual_order
from coachdesk.documents.faces import Face, Fonts, Glyph, is_control

_ETHIOPIC_STOPS = "\u1361-\u1368"
_LETTER = r"[^\W\d_]"

# A line may end after spaces (not the no-break ones), a zero width space, Ethiopic punctuation, a hyphen or
# slash between letters, and the @ of an e-mail address. Isolates that open belong to the next word.
_CHANCE = re.compile(
    rf"[ \t\u2000-\u2006\u2008-\u200a]+(?=\S)|\u200b+(?=\S)|[{_ETHIOPIC_STOPS}]+(?=\w)"
    rf"|(?<={_LETTER})[-/\u2013](?={_LETTER})|(?<=\w)@(?=\w)"
)

_SPACE = "[\u2066-\u2069\u200e\u200f]* [\u2066-\u2069\u200e\u200f]*"
_MONTH = rf"(?:(?:تشرين|كانون) (?:الأول|الثاني)|{_LETTER}{{1,12}})(?!\w)"
_PHONE = r"[+(]?\d(?:[\d ()/\u2013-]{0,20}\d)?(?![-.:/\u2013]?\d)"
_MOMENT = r"\d+(?:[./:-]\d+)*"
_DATE = r"\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?!\d)|\d{4}-\d{2}-\d{2}(?!\d)"
_NUMBER = rf"(?:{_DATE}|{_PHONE}|{_MOMENT}(?: ?[\u2013-] ?{_MOMENT})?)"
_TIME = r"\d{1,2}[.:]\d{2}(?!\d)"
_SHORT_WORD = rf"(?<!\w)(?:\w{{1,3}},?{_SPACE}|\w{{4,6}}{_SPACE}(?={_TIME}))"
_UNIT = rf"{_SPACE}{_MONTH}(?:{_SPACE}\d{{4}}(?!\d))?"

# What stays on one line, from what is nice to what must be: a number with a short word before it and the word
# after it (do 26 nov, om 14.00 uur; before a time of day a longer word too); a number with the word after it;
# groups of digits (phone numbers, 12-05-2026, 9.00 - 17.00) and a date in words with its year.
_BONDS = (
    re.compile(rf"(?:{_SHORT_WORD})?{_NUMBER}(?:{_UNIT})?"),
    re.compile(rf"{_NUMBER}(?:{_UNIT})?"),
    re.compile(rf"(?<!\d)\d{{1,2}}{_SPACE}{_MONTH}{_SPACE}\d{{4}}(?!\d)|{_NUMBER}"),
)

Align = Literal["start", "end", "centre"]


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set. `size` and `leading` in points, `colour` as "#RRGGBB".

    `rtl` is the direction of the paragraph: its "start" is then at the right. `lang` is noted in the PDF.
    """

    size: float
    leading: float
    colour: str
    bold: bool = False
    rtl: bool = False
    align: Align = "start"
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one face from left to right; `text` is what their `start` and `end` point into."""

    face: Face
    glyphs: tuple[Glyph, ...]
    text: str
    rtl: bool

    @property
    def advance(self) -> int:
        """Width in font units."""
        return sum(glyph.advance for glyph in self.glyphs)


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its runs from left to right, its width in points, and the words in logical order."""

    runs: tuple[Run, ...]
    width: float
    text: str


@dataclass(frozen=True, slots=True)
class TextBox:
    """A text set for a width. `missing` are characters that no font has, `too_wide` words that do not fit."""

    lines: tuple[Line, ...]
    style: Style
    width: float
    missing: tuple[str, ...]
    too_wide: tuple[str, ...]

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading


def set_text(text: str, style: Style, width: float, fonts: Fonts) -> TextBox:
    """Set `text` in lines of at most `width` points. A newline begins a new paragraph."""
    lines: list[Line] = []
    missing: dict[str, None] = {}
    too_wide: list[str] = []
    for paragraph in normalize("NFC", text).split("\n"):
        setter = _Paragraph(paragraph, style, fonts)
        missing.update(dict.fromkeys(setter.missing))
        spans, wide = setter.breaks(width)
        too_wide += wide
        lines += [setter.line(start, end) for start, end in spans]
    return TextBox(tuple(lines), style, width, tuple(missing), tuple(too_wide))


def break_chances(text: str, bond: int = 0) -> list[int]:
    """Indices at which a new line may begin, apart from the start: after spaces and the like.

    Never inside a phone number or a date. `bond` (0 to 2) says how far the words beside a number let go of
    it.
    """
    kept = [match.span() for match in _BONDS[bond].finditer(text)]
    starts = [start for start, _ in kept]
    chances = []
    for match in _CHANCE.finditer(text):
        before = bisect_right(starts, match.start()) - 1
        if before < 0 or match.end() >= kept[before][1]:
            chances.append(match.end())
    return chances


@dataclass(frozen=True, slots=True)
class _Item:
    """A shaped stretch of one face and one level."""

    start: int
    end: int
    level: int
    face: Face
    glyphs: list[Glyph]


class _Paragraph:
    """One paragraph, shaped whole."""

    def __init__(self, text: str, style: Style, fonts: Fonts) -> None:
        self._text = text.replace("\t", " ")
        self._style = style
        self._controls = _places_of_controls(self._text)
        self._levels: Levels = resolve_levels(self._text, 1 if style.rtl else 0)
        families, self.missing = fonts.families(self._text)
        faces = [fonts.face(family, style.bold) for family in range(max(families, default=0) + 1)]
        self._items = [
            _Item(start, end, level, faces[family], faces[family].shape(self._text, start, end, level % 2 == 1))
            for start, end, level, family in _stretches(self._levels.levels, families)
        ]
        self._totals = self._running_totals()

    def _running_totals(self) -> list[float]:
        """Width in points of the text before each character."""
        widths = [0.0] * (len(self._text) + 1)
        for item in self._items:
            scale = self._style.size / item.face.units
            for glyph in item.glyphs:
                widths[glyph.start + 1] += glyph.advance * scale
        return list(accumulate(widths))

    def _words(self, width: float) -> Iterator[tuple[int, int]]:
        """What stands between places where a line may begin: start, and end without the spaces after it."""
        return self._fitting_words(0, len(self._text), width, 0)

    def _fitting_words(self, start: int, end: int, width: float, bond: int) -> Iterator[tuple[int, int]]:
        """The words of text[start:end]; one wider than a line is taken apart further, as far as that goes."""
        chances = (chance for chance in break_chances(self._text, bond) if start < chance < end)
        for first, last in pairwise([start, *chances, end]):
            word = first, self._seen_end(first, last)
            if self._width(*word) <= width or bond == len(_BONDS) - 1:
                yield word
            else:
                yield from self._fitting_words(first, last, width, bond + 1)

    def _seen_end(self, start: int, end: int) -> int:
        return start + len(self._text[start:end].rstrip())

    def _width(self, start: int, end: int) -> float:
        return self._totals[end] - self._totals[start]

    def breaks(self, width: float) -> tuple[list[tuple[int, int]], list[str]]:
        """Greedy lines, as start and end of what is seen, and the words wider than a line.

        A paragraph without words is one empty line.
        """
        lines: list[tuple[int, int]] = []
        too_wide: list[str] = []
        begin = shown = 0
        for start, end in self._words(width):
            if start > begin and self._width(begin, end) > width:
                lines.append((begin, shown))
                begin = start
            if self._width(start, end) > width:
                too_wide.append(self._text[start:end])
            shown = end
        return [*lines, (begin, shown)], too_wide

    def line(self, start: int, end: int) -> Line:
        """The line text[start:end], with its runs put in visual order (L1, L2)."""
        levels = line_levels(self._levels, start, end)
        pieces = []
        for item in self._items:
            first, last = max(item.start, start), min(item.end, end)
            run = self._run(item, first, last) if first < last else None
            if run and run.glyphs:
                pieces.append((levels[first - start], run))
        runs = tuple(pieces[index][1] for index in visual_order([level for level, _ in pieces]))
        width = sum(run.advance * self._style.size / run.face.units for run in runs)
        return Line(runs, width, self._text[start:end])

    def _run(self, item: _Item, start: int, end: int) -> Run:
        """The part of an item on a line, shaped anew where a letter's form depended on the rest."""
        glyphs = item.glyphs
        rtl = item.level % 2 == 1
        if (start, end) != (item.start, item.end):
            cuts = [glyph for glyph in glyphs if glyph.start in (start, end) and glyph.start != item.start]
            if all(glyph.breakable for glyph in cuts):
                glyphs = [glyph for glyph in glyphs if start <= glyph.start < end]
            else:
                glyphs = item.face.shape(self._text[:end], start, end, rtl)
        if self._controls:
            glyphs = [glyph for glyph in glyphs if glyph.start not in self._controls]
        return Run(item.face, tuple(glyphs), self._text, rtl)


def _places_of_controls(text: str) -> frozenset[int]:
    if text.isascii():
        return frozenset()
    return frozenset(index for index, character in enumerate(text) if is_control(character))


def _stretches(levels: tuple[int, ...], families: list[int]) -> Iterator[tuple[int, int, int, int]]:
    """Maximal stretches of one level and one family: start, end, level, family."""
    start = 0
    pairs = list(zip(levels, families, strict=True))
    for index in range(1, len(pairs) + 1):
        if index == len(pairs) or pairs[index] != pairs[start]:
            yield start, index, *pairs[start]
            start = index
