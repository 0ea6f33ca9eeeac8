"""One PDF being drawn: A4 pages, vector shapes, set text and photos. Points, from the lower left corner."""

from datetime import UTC, datetime
from functools import cached_property
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from coachdesk.documents import pictograms
from coachdesk.documents.embed import EmbeddedFace
from coachdesk.documents.faces import Face
from coachdesk.documents.layout import TextBox
from coachdesk.documents.text import rgb, text_operators

if TYPE_CHECKING:
    from coachdesk.documents.sheets import Stamp

WIDTH, HEIGHT = 595.28, 841.89
BLACK = "#000000"
_PART = "#767676"
"""Of lines that only part things, on paper without colour."""
_LIGHT = 0.7
"""From this lightness on a colour becomes white."""
_PRODUCER = "CoachDesk"
_ARC = 0.5523  # how far a Bezier's handles reach, in radii, to draw a quarter of a circle


class _Information(pdfdoc.PDFInfo):  # type: ignore[misc]
    """The file's metadata: a title, a date and our name, and nothing about people."""

    def __init__(self, title: str, created: datetime) -> None:
        super().__init__()
        self.title = title
        self._date = created.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")

    def format(self, document: Any) -> Any:
        text = pdfdoc.PDFString
        entries = {
            "Title": text(self.title),
            "CreationDate": text(self._date),
            "ModDate": text(self._date),
            "Producer": text(_PRODUCER),
        }
        return pdfdoc.PDFDictionary(entries).format(document)


class Paper:
    """A PDF in the making: draw, `next_page`, draw, ..., `finish`.

    `language` and `title` are noted in the file. The bytes depend on what is drawn and on `created` alone. With `black`
    everything is drawn in black and two greys: letters black, tints white, for printers and copiers without colour. What is in `exercise` stands at the top and at the
    foot of every page, in the margins.
    """

    def __init__(
        self,
        title: str,
        language: str,
        created: datetime,
        *,
        black: bool = False,
        exercise: "tuple[Stamp, ...]" = (),
    ) -> None:
        self._black, self._exercise = black, exercise
        self._file = BytesIO()
        self._canvas: Any = Canvas(self._file, (WIDTH, HEIGHT), pageCompression=0, invariant=1, lang=language)
        self._canvas._preamble = ""  # ReportLab's would name a font that is not embedded
        self._document: Any = self._canvas._doc
        self._document.idToObject[pdfdoc.BasicFonts].dict.clear()
        self._document.fontMapping.clear()
        self._document.info = _Information(title, created)
        self._faces: dict[str, EmbeddedFace] = {}

    def next_page(self) -> None:
        """End the page."""
        for box, x, top in self._stamps:
            self.text(box, x, top)
        self._canvas.showPage()

    @cached_property
    def _stamps(self) -> tuple[tuple[TextBox, float, float], ...]:
        """What stands on every page, and where."""
        if not self._exercise:
            return ()
        from coachdesk.documents.stamping import placed

        return placed(self._exercise)

    def finish(self) -> bytes:
        """End the file; the last page must have been ended."""
        for page in range(1, self._document.pageCounter):
            self._compress(self._document.idToObject[f"Page{page}"])
        self._document.SaveToFile(self._file, self._canvas)
        return self._file.getvalue()

    @staticmethod
    def _compress(page: Any) -> None:
        """Flate alone; what ReportLab compresses itself it also writes as ASCII, a quarter longer."""
        from coachdesk.documents.embed import compressed

        page.Contents = compressed(page.stream.encode("latin-1"))

    def _write(self, *operators: str) -> None:
        self._canvas._code.extend(operators)

    # --- colour
    # ----------------------------------------------------------------------------------------------------

    def _line(self, colour: str) -> str:
        """The operator for lines: without colour black, or grey where they only part things."""
        if self._black:
            colour = _PART if _light(colour) else BLACK
        return f"{rgb(colour)} RG"

    def _fill(self, colour: str) -> str:
        """The operator for planes: without colour white or black, so that tints take no ink."""
        if self._black:
            colour = "#FFFFFF" if _light(colour) else BLACK
        return f"{rgb(colour)} rg"

    # --- text
    # ------------------------------------------------------------------------------------------------------

    def _embedded(self, face: Face) -> EmbeddedFace:
        font = self._faces.get(face.name)
        if font is None:
            font = self._faces[face.name] = EmbeddedFace(face, f"T{len(self._faces) + 1}")
            self._document.delayedFonts.append(font)
        return font

    def text(self, box: TextBox, x: float, top: float) -> None:
        """Draw a text box with its upper left corner at (x, top)."""
        self._write(*text_operators(box, x, top, self._embedded, BLACK if self._black else ""))

    # --- shapes
    # ----------------------------------------------------------------------------------------------------

    def line(self, x1: float, y1: float, x2: float, y2: float, colour: str, thickness: float) -> None:
        self._write(f"{self._line(colour)} {thickness:g} w {x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S")

    def rounded(
        self,
        x: float,
        top: float,
        width: float,
        height: float,
        radius: float,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        thickness: float = 1.0,
    ) -> None:
        """A rectangle with round corners, its upper left corner at (x, top); a circle when radius is half
        its side.
        """
        path = _rounded_path(x, top - height, width, height, radius)
        colours = [self._fill(fill)] if fill else []
        colours += [f"{self._line(stroke)} {thickness:g} w"] if stroke else []
        paint = {(True, True): "B", (True, False): "f", (False, True): "S"}[bool(fill), bool(stroke)]
        self._write(*colours, f"{path} {paint}")

    def strokes(self, points: list[tuple[float, float]], colour: str, thickness: float) -> None:
        """A line through the points, with round ends and corners."""
        path = " ".join(f"{x:.2f} {y:.2f} {'l' if place else 'm'}" for place, (x, y) in enumerate(points))
        self._write(f"q 1 J 1 j {self._line(colour)} {thickness:g} w {path} S Q")

    def shape(
        self,
        points: list[tuple[float, float]],
        *,
        fill: str | None = None,
        stroke: str | None = None,
        thickness: float = 1.0,
        dash: float = 0.0,
        closed: bool = True,
    ) -> None:
        """Lines through the points, closed or open; `dash` is the length of dashes, 0 for a whole line."""
        path = " ".join(f"{x:.2f} {y:.2f} {'l' if place else 'm'}" for place, (x, y) in enumerate(points))
        colours = [self._fill(fill)] if fill else []
        colours += [f"{self._line(stroke)} {thickness:g} w 1 J 1 j"] if stroke else []
        colours += [f"[{dash:g} {dash:g}] 0 d 0 J"] if dash else []
        paint = {(True, True): "B", (True, False): "f", (False, True): "S"}[bool(fill), bool(stroke)]
        self._write("q", *colours, f"{path}{' h' if closed else ''} {paint}", "Q")

    def pictogram(self, name: str, x: float, top: float, size: float, colour: str, *, turned: bool = False) -> None:
        """Pictogram `name` in a square of `size` points whose upper left corner is at (x, top); `turned` mirrors it."""
        scale = size / pictograms.UNITS
        across, left = (-scale, x + size) if turned else (scale, x)
        self._write(
            f"q {across:.4f} 0 0 {-scale:.4f} {left:.2f} {top:.2f} cm 1 J 1 j",
            f"{self._line(colour)} {pictograms.STROKE:g} w {pictograms.outline(name)} S Q",
        )

    def squares(self, rows: tuple[tuple[bool, ...], ...], x: float, top: float, size: float) -> None:
        """Black squares, each `size` wide, in rows from (x, top) down; those beside each other as one."""
        parts: list[str] = []
        for line, row in enumerate(rows):
            start = 0
            for dark, group in groupby(row):
                count = len(list(group))
                if dark:
                    left, bottom = x + start * size, top - (line + 1) * size
                    parts.append(f"{left:.2f} {bottom:.2f} {count * size:.2f} {size:.2f} re")
                start += count
        self._write(f"{rgb(BLACK)} rg", *parts, "f")

    def picture(self, picture: Any, x: float, top: float, width: float, height: float) -> None:
        """A Pillow image with its upper left corner at (x, top)."""
        shown = picture.convert("L") if self._black else picture
        self._canvas.drawImage(ImageReader(shown), x, top - height, width, height)

    def portrait(self, picture: Any, x: float, top: float, size: float) -> None:
        """A square Pillow image, cut round, in a square of `size` points whose upper left corner is at (x,
        top).
        """
        circle = _rounded_path(x, top - size, size, size, size / 2)
        self._write(f"q {circle} W n")
        self.picture(picture, x, top, size, size)
        self._write("Q")


def _rounded_path(x: float, y: float, width: float, height: float, radius: float) -> str:
    """Path operators for a rectangle from its lower left corner at (x, y), anticlockwise."""
    right, top, bend = x + width, y + height, radius * (1 - _ARC)
    corners = (
        (right - radius, y, right - bend, y, right, y + bend, right, y + radius),
        (right, top - radius, right, top - bend, right - bend, top, right - radius, top),
        (x + radius, top, x + bend, top, x, top - bend, x, top - radius),
        (x, y + radius, x, y + bend, x + bend, y, x + radius, y),
    )
    path = [f"{x + radius:.2f} {y:.2f} m"]
    for start_x, start_y, *handles in corners:
        path.append(f"{start_x:.2f} {start_y:.2f} l {' '.join(f'{number:.2f}' for number in handles)} c")
    return " ".join(path) + " h"


def _light(colour: str) -> bool:
    """Whether "#RRGGBB" is so light that a copier makes it white; by how light the eye sees the three."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return 0.3 * red + 0.59 * green + 0.11 * blue >= _LIGHT
