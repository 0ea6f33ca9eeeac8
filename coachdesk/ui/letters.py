"""The bundled letters: every script at the size and line height at which it is read as easily as the others.

Arabic and Ge'ez letters are smaller for their size than Latin ones, and need more room between lines. A size by the
language of the window would be wrong wherever two scripts stand together, a Tigrinya name on a Dutch page or a Dutch
address in an Arabic sentence. So each font is fitted when it is loaded: its letters and its line height are then right
in every label, button, field and list, by the letters themselves, and text that wraps or grows is measured with them.
"""

import struct
from dataclasses import dataclass
from functools import cache
from typing import Final

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase

from coachdesk import paths
from coachdesk.ui.tokens import BASE_SIZE

WEIGHTS: Final = ("400Regular", "700Bold")


@dataclass(frozen=True, slots=True)
class Script:
    """How letters of a script stand beside Latin ones of the same size."""

    family: str
    file: str
    scale: float = 1.0
    """How much larger than the Latin letters."""
    above: float | None = None
    """Room over the base line in shares of the letters' own size; None leaves what the font asks for."""
    below: float | None = None
    """Room under it."""


LATIN: Final = Script("Noto Sans", "NotoSans")
ARABIC: Final = Script("Noto Sans Arabic", "NotoSansArabic", 1.08, 1.24, 0.52)
"""1.76 lines of its own size: all that our texts reach for with their vowel signs, and less than the 2.11 of the font."""
ETHIOPIC: Final = Script("Noto Sans Ethiopic", "NotoSansEthiopic", 1.06, 1.171, 0.395)
"""15 % more than the 1.362 that Latin lines take, half of it above."""
SCRIPTS: Final = (LATIN, ARABIC, ETHIOPIC)


@cache
def load_fonts() -> None:
    """Make the bundled fonts known to Qt; once is enough."""
    folder = paths.resources() / "fonts"
    for script in SCRIPTS:
        for weight in WEIGHTS:
            path = folder / f"{script.file}_{weight}.ttf"
            if script is LATIN:
                QFontDatabase.addApplicationFont(str(path))
            else:
                QFontDatabase.addApplicationFontFromData(QByteArray(fitted(path.read_bytes(), script)))


def base_font() -> QFont:
    """The font of plain text, with a family for every script."""
    font = QFont()
    font.setFamilies([script.family for script in SCRIPTS])
    font.setPixelSize(BASE_SIZE)
    return font


def fitted(font: bytes, script: Script) -> bytes:
    """The OpenType font with its letters enlarged and its lines as high as the script wants."""
    data = bytearray(font)
    tables = _tables(data)
    head = tables[b"head"][0]
    units = struct.unpack_from(">H", data, head + 18)[0]
    if script.above is not None and script.below is not None:
        above, below = round(script.above * units), round(script.below * units)
        struct.pack_into(">hhh", data, tables[b"hhea"][0] + 4, above, -below, 0)
        # the same three in "OS/2", followed by what Windows asks for
        struct.pack_into(">hhhHH", data, tables[b"OS/2"][0] + 68, above, -below, 0, above, below)
    struct.pack_into(">H", data, head + 18, round(units / script.scale))
    _seal(data, tables)
    return bytes(data)


def _tables(data: bytearray) -> dict[bytes, tuple[int, int, int]]:
    """Where each table begins, how long it is, and where its entry in the directory stands."""
    found = {}
    for number in range(struct.unpack_from(">H", data, 4)[0]):
        entry = 12 + number * 16
        tag, _sum, begin, length = struct.unpack_from(">4sLLL", data, entry)
        found[tag] = (begin, length, entry)
    return found


def _seal(data: bytearray, tables: dict[bytes, tuple[int, int, int]]) -> None:
    """Set the sums of the changed tables right, and of the whole, which some systems check."""
    head, grown = tables[b"head"][0], 0
    whole = struct.unpack_from(">L", data, head + 8)[0]
    struct.pack_into(">L", data, head + 8, 0)
    for tag in (b"head", b"hhea", b"OS/2"):
        begin, length, entry = tables[tag]
        before, now = struct.unpack_from(">L", data, entry + 4)[0], _sum(data[begin : begin + length])
        struct.pack_into(">L", data, entry + 4, now)
        grown += 2 * (now - before)  # in the table and in the directory
    struct.pack_into(">L", data, head + 8, (whole - grown) & 0xFFFFFFFF)


def _sum(part: bytearray) -> int:
    """The sum of the words of four bytes, as fonts define it."""
    padded = bytes(part) + bytes(-len(part) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) & 0xFFFFFFFF
