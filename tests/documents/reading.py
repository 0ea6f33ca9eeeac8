"""Reading PDFs back, with other programs than the one that wrote them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from unicodedata import category, normalize

import pikepdf
import pypdfium2
from pypdfium2 import raw

from coachdesk.documents.text import MARK_TEXT


@dataclass(frozen=True)
class Character:
    """A character as pdfium sees it: its box in points, from the lower left corner of its page."""

    page: int
    text: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True)
class Shown:
    """A text object as it stands in the file: where its first glyph is drawn, its codes, and how they are
    read.
    """

    page: int
    x: float
    y: float
    font: str
    size: float
    codes: tuple[int, ...]
    glyphs: tuple[int, ...]
    text: str


def characters(pdf: bytes) -> list[Character]:
    """Everything with ink, as pdfium reads it."""
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, 1):
            text = page.get_textpage()
            for index in range(text.count_chars()):
                character = chr(raw.FPDFText_GetUnicode(text.raw, index))
                if not character.isspace() and category(character) not in ("Cf", "Cc", "Cn"):
                    found.append(Character(number, character, *text.get_charbox(index)))
            text.close()
            page.close()
    return found


def page_texts(pdf: bytes) -> list[str]:
    """The text of each page, as pdfium gives it to somebody who copies it."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def words(text: str) -> list[str]:
    """Words in NFC, without bidi controls and without the punctuation at their ends."""
    plain = "".join(character for character in normalize("NFKC", text) if category(character) not in ("Cf", "Cn"))
    bare = (re.sub(r"^[\W_]+|[^\w\u064b-\u0652]+$", "", word) for word in normalize("NFC", plain).split())
    return [word for word in bare if word]


def shown(pdf: bytes, *, marks: bool = False) -> Iterator[Shown]:
    """Every piece of text in the order in which it is drawn; with `marks`, vowel signs as well."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for number, page in enumerate(document.pages, 1):
            yield from (piece for piece in _shown_on(number, page) if marks or piece.text != MARK_TEXT)


def fonts(pdf: bytes) -> dict[str, Any]:
    """Name of each font of the file -> whether it is embedded, and whether it can be read."""
    found = {}
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            for font in page.Resources.Font.values():
                descriptor = font.DescendantFonts[0].FontDescriptor
                found[str(font.BaseFont)] = ("/FontFile2" in descriptor, "/ToUnicode" in font)
    return found


def _shown_on(number: int, page: pikepdf.Page) -> Iterator[Shown]:
    tables = {name: _tables(font) for name, font in page.Resources.Font.items()}
    name, size, x, y = "", 0.0, 0.0, 0.0
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "Tf":
                name, size = str(operands[0]), float(operands[1])
            case "Tm":
                x, y = float(operands[4]), float(operands[5])
            case "TJ" | "Tj":
                pieces = operands[0] if str(operator) == "TJ" else operands
                data = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
                codes = tuple(int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2))
                font, gids, unicodes = tables[name]
                text = "".join(unicodes.get(code, "\ufffd") for code in codes)
                yield Shown(number, x, y, font, size, codes, tuple(gids[code] for code in codes), text)


def _tables(font: Any) -> tuple[str, list[int], dict[int, str]]:
    """Font name without the tag of its subset, glyph of each code, text of each code."""
    data = font.DescendantFonts[0].CIDToGIDMap.read_bytes()
    gids = [int.from_bytes(data[at : at + 2], "big") for at in range(0, len(data), 2)]
    pairs = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]+)>", font.ToUnicode.read_bytes())
    unicodes = {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}
    return str(font.BaseFont).split("+")[1], gids, unicodes


def dump(pdf: bytes) -> str:
    """Where each text stands, in whole points, and how it reads: what a golden file holds."""
    lines = [f"{s.page} {s.x:4.0f} {s.y:4.0f} {s.font} {s.size:g} {s.text}" for s in shown(pdf)]
    return "\n".join(line.rstrip() for line in lines) + "\n"
