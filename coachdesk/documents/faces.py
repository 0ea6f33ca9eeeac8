"""Font faces: their characters, shaping with HarfBuzz, and the choice of a face for a character."""

import struct
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from unicodedata import category

import uharfbuzz as hb

from coachdesk.paths import resources

FAMILIES = ("NotoSans", "NotoSansArabic", "NotoSansEthiopic")
"""In the order in which they are tried, so that names and numbers look alike in every column."""

_FEATURES = {"kern": True, "liga": True}
_UNSAFE = int(hb.GlyphFlags.UNSAFE_TO_BREAK)
_HEAD_BOX = 36  # where xMin, yMin, xMax, yMax stand in the "head" table
_MISSING = -1


class Glyph(NamedTuple):
    """A shaped glyph: `start` and `end` are the characters it stands for, lengths are in font units.

    Of several glyphs for the same characters only the first in reading order has them; for the others start
    == end. `breakable` tells that a line may begin at `start` without shaping anew; it is False inside words.
    """

    id: int
    start: int
    end: int
    advance: int
    dx: int
    dy: int
    breakable: bool


class Face:
    """One font file; it keeps no text. `units` go into one em; `ascent`, `descent` (negative), `cap_height`
    and `box` (left, bottom, right, top of all glyphs) are in em.
    """

    def __init__(self, name: str, path: Path, bold: bool) -> None:
        self.name = name
        self.bold = bold
        self.source = hb.Face(hb.Blob.from_file_path(str(path)))
        self._font = hb.Font(self.source)
        self.units: int = self.source.upem
        self.covers: frozenset[int] = frozenset(self.source.unicodes)
        extents = self._font.get_font_extents("ltr")
        self.ascent: float = extents.ascender / self.units
        self.descent: float = extents.descender / self.units
        cap_height = self._font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)
        self.cap_height: float = cap_height / self.units
        edges = struct.unpack_from(">4h", self.source.reference_table("head").data, _HEAD_BOX)
        self.box: tuple[float, ...] = tuple(edge / self.units for edge in edges)
        self._advances: dict[int, int] = {}

    def advance(self, glyph: int) -> int:
        """The glyph's own width, before kerning, in font units."""
        width = self._advances.get(glyph)
        if width is None:
            width = self._advances[glyph] = int(self._font.get_glyph_h_advance(glyph))
        return width

    def shape(self, text: str, start: int, end: int, rtl: bool) -> list[Glyph]:
        """Glyphs from left to right for text[start:end]; its letters join with the text around it."""
        buffer = hb.Buffer()
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_GRAPHEMES
        buffer.add_str(text, start, end - start)
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer, _FEATURES)
        infos, places = buffer.glyph_infos, buffer.glyph_positions
        # from the last character to the first
        order = range(len(infos)) if rtl else range(len(infos) - 1, -1, -1)
        glyphs: list[Glyph] = []
        after = end
        for place, index in enumerate(order, 1):
            info, position = infos[index], places[index]
            first = info.cluster
            leads = place == len(order) or infos[order[place]].cluster != first
            glyphs.append(
                Glyph(
                    info.codepoint,
                    first,
                    after if leads else first,
                    position.x_advance,
                    position.x_offset,
                    position.y_offset,
                    _between_words(text, first) and not int(info.flags) & _UNSAFE,
                )
            )
            if leads:
                after = first
        return glyphs if rtl else glyphs[::-1]


def _between_words(text: str, index: int) -> bool:
    """False inside a word, where no line begins and asking HarfBuzz is not worth its time."""
    return not (index and text[index].isalnum() and text[index - 1].isalnum())


class Fonts:
    """The families in their two weights. `OSError` when a file of `folder` can't be read."""

    def __init__(self, folder: Path) -> None:
        self._regular = [Face(f"{name}-Regular", folder / f"{name}_400Regular.ttf", False) for name in FAMILIES]
        self._bold = [Face(f"{name}-Bold", folder / f"{name}_700Bold.ttf", True) for name in FAMILIES]
        self._known: dict[str, tuple[int, bool]] = {}

    def face(self, family: int, bold: bool) -> Face:
        return (self._bold if bold else self._regular)[family]

    def families(self, text: str) -> tuple[list[int], tuple[str, ...]]:
        """The family of each character, and the characters, once each, that no family has.

        Letters and digits go to the first family that has them. Spaces, punctuation and marks stay with the
        character before them where its family has them too, so that runs stay long and marks find their
        letter.
        """
        if text.isascii() and text.isprintable():
            return [0] * len(text), ()
        known = [self._known.get(character) or self._look_up(character) for character in text]
        missing = tuple(dict.fromkeys(c for c, (family, _) in zip(text, known, strict=True) if family == _MISSING))
        current = next((family for family, follows in known if not follows and family != _MISSING), 0)
        chosen = []
        for character, (family, follows) in zip(text, known, strict=True):
            if family != _MISSING and not (follows and self._has(current, character)):
                current = family
            chosen.append(current)
        return chosen, missing

    def _has(self, family: int, character: str) -> bool:
        return is_control(character) or ord(character) in self._regular[family].covers

    def _look_up(self, character: str) -> tuple[int, bool]:
        """First family with the character, and whether it follows the character before it. Kept."""
        follows = category(character)[0] not in "LN"
        found = (family for family in range(len(FAMILIES)) if self._has(family, character))
        self._known[character] = result = (next(found, _MISSING), follows)
        return result


def is_control(character: str) -> bool:
    """True for bidi controls, joiners and the like: they steer the layout and are never drawn."""
    return category(character) == "Cf"


@lru_cache(maxsize=2)
def load_fonts(folder: Path | None = None) -> Fonts:
    """The fonts in `folder`, or those that come with the program. Takes some tens of milliseconds."""
    return Fonts(folder or resources() / "fonts")
