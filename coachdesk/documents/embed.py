"""Embedding of faces in a PDF: a Type0 font per face, cut down to the glyphs drawn, with ToUnicode."""

import zlib
from typing import Any

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
)

from coachdesk.documents.faces import Face

_LAYOUT_TABLES = (
    "GSUB",
    "GPOS",
    "GDEF",
    "cmap",
    "post",
    "name",
    "STAT",
)  # of no use to a reader of glyph ids
_SYMBOLIC = 4
_MOST_ENTRIES = 100  # in one bfchar block, by the CMap specification

_CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
{entries}endcmap CMapName currentdict /CMap defineresource pop end end"""


class EmbeddedFace:
    """What one document draws with a face. Character codes stand for a glyph together with the text it is
    read as, so that one glyph may be read in two ways. ReportLab calls `addObjects` when it writes the file.
    """

    def __init__(self, face: Face, key: str) -> None:
        self.face = face
        self.key = key
        self._codes: dict[tuple[int, str], int] = {(0, ""): 0}

    def code(self, glyph: int, text: str) -> int:
        """The two-byte code that draws `glyph` and is read as `text` (which may be empty)."""
        return self._codes.setdefault((glyph, text), len(self._codes))

    def addObjects(self, document: Any) -> None:
        """Write the font into ReportLab's PDFDocument."""
        codes = sorted(self._codes, key=self._codes.__getitem__)
        data, new_ids = self._subset({glyph for glyph, _ in codes})
        name = f"{_subset_tag(data)}+{self.face.name}"
        gid_map = b"".join(new_ids.get(glyph, 0).to_bytes(2, "big") for glyph, _ in codes)
        em = 1000 / self.face.units
        widths = PDFArray([round(self.face.advance(glyph) * em) for glyph, _ in codes])
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(name),
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": document.Reference(self._descriptor(document, name, data)),
                "DW": 0,
                "W": PDFArray([0, widths]),
                "CIDToGIDMap": document.Reference(compressed(gid_map)),
            }
        )
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": PDFName(name),
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(compressed(_to_unicode([text for _, text in codes]))),
            }
        )
        document.idToObject[pdfdoc.BasicFonts].dict[self.key] = document.Reference(font)

    def _subset(self, glyphs: set[int]) -> tuple[bytes, dict[int, int]]:
        """The font file with these glyphs only, and the new id of each old one."""
        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
        dropped = wanted.sets(hb.SubsetInputSets.DROP_TABLE_TAG)
        dropped.update(int.from_bytes(tag.encode(), "big") for tag in _LAYOUT_TABLES)
        wanted.flags = hb.SubsetFlags.NO_HINTING
        plan = hb.SubsetPlan(self.face.source, wanted)
        return plan.execute().blob.data, dict(plan.old_to_new_glyph_mapping.items())

    def _descriptor(self, document: Any, name: str, data: bytes) -> Any:
        em = 1000
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(name),
                "Flags": _SYMBOLIC,
                "FontBBox": PDFArray([round(edge * em) for edge in self.face.box]),
                "ItalicAngle": 0,
                "Ascent": round(self.face.ascent * em),
                "Descent": round(self.face.descent * em),
                "CapHeight": round(self.face.cap_height * em),
                "StemV": 140 if self.face.bold else 80,
                "FontFile2": document.Reference(compressed(data, {"Length1": len(data)})),
            }
        )


def compressed(content: bytes, entries: dict[str, Any] | None = None) -> Any:
    """A Flate stream object with these further dictionary entries."""
    stream = PDFStream(content=content, dictionary=PDFDictionary(dict(entries or {})))
    stream.filters = [pdfdoc.PDFZCompress]
    return stream


def _subset_tag(data: bytes) -> str:
    """Six letters that differ between subsets (ISO 32000-1, 9.6.4), the same for the same subset."""
    number = zlib.crc32(data)
    return "".join(chr(ord("A") + (number >> 5 * place) % 26) for place in range(6))


def _to_unicode(texts: list[str]) -> bytes:
    entries = [f"<{code:04X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in enumerate(texts) if text]
    blocks = [entries[start : start + _MOST_ENTRIES] for start in range(0, len(entries), _MOST_ENTRIES)]
    written = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return _CMAP.format(entries=written).encode("ascii")
