"""A letter about handing over as a Word file, to be worked on: headings, paragraphs, and the reply slip on a page of its own."""

from collections.abc import Iterable
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final
from unicodedata import category

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm

from coachdesk.documents.docx_file import document_bytes, empty_document
from coachdesk.documents.exercise import in_one_line
from coachdesk.documents.letter_sheets import LetterItem, LetterSheet, Slip
from coachdesk.documents.pictures import whole_picture
from coachdesk.documents.sheets import Pair
from coachdesk.i18n import plain

_LOGO: Final = Mm(16)
_LOGO_WIDTH: Final = Mm(52)
_PIXELS: Final = 800
_EDGE: Final = Mm(166)
"""Of the text, from the left margin."""
_LABELS, _BLANK, _LINE = Mm(60), Mm(106), Mm(11)


def letter_docx(sheet: LetterSheet, *, created: datetime | None = None) -> bytes:
    """The letter as a Word file; the same sheet and `created` (default: now) give the same bytes."""
    document = empty_document()
    _exercise(document, sheet)
    _head(document, sheet)
    _heading(document, sheet.subject, 1)
    for pair in (sheet.greeting, *sheet.opening):
        document.add_paragraph(_said(pair))
    _items(document, sheet)
    regards = [document.add_paragraph(_said(pair)) for pair in sheet.closing][-1:]
    for paragraph in regards:  # stand on one page with the name under them
        paragraph.paragraph_format.keep_with_next = True
    _block(document, ["", *map(_said, sheet.sender)]).paragraph_format.keep_together = True
    if sheet.slip is not None:
        _slip(document, sheet.slip)
    return document_bytes(document, created or datetime.now(UTC))


def _said(pair: Pair | None) -> str:
    return _clean(pair.dutch) if pair is not None else ""


def _clean(text: str) -> str:
    """Without marks of direction and without signs that such a file can't hold."""
    kept = (char for char in plain(text) if char == "\n" or category(char) not in ("Cc", "Cs", "Cn"))
    return "".join(kept)


def _heading(document: Any, pair: Pair, level: int) -> Any:
    return document.add_heading(_said(pair), level)


def _block(document: Any, lines: Iterable[str]) -> Any:
    """Lines of one paragraph."""
    paragraph = document.add_paragraph()
    for place, line in enumerate(lines):
        run = paragraph.add_run()
        if place:
            run.add_break()
        run.add_text(_clean(line))
    return paragraph


def _exercise(document: Any, sheet: LetterSheet) -> None:
    """That it is an exercise, in the margins above and below each page."""
    if not sheet.exercise:
        return
    section = document.sections[0]
    section.header_distance = section.footer_distance = Mm(6)
    for margin in (section.header, section.footer):
        paragraph = margin.paragraphs[0]
        paragraph.style = document.styles["Normal"]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(_clean(in_one_line(sheet.exercise))).bold = True


# --- the letter -------------------------------------------------------------------------------------------------------


def _head(document: Any, sheet: LetterSheet) -> None:
    """The logo and whose letter it is, to whom, and the day at the right."""
    name, *lines = sheet.organisation or ("",)
    shown = whole_picture(sheet.logo, _PIXELS) if sheet.logo is not None else None
    if shown is not None:
        _logo(document, shown)
    if name:
        document.add_paragraph(_clean(name), style="Title")
    if lines:
        _block(document, lines)
    first, *others = sheet.to or ("",)
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_before = Mm(8)
    paragraph.paragraph_format.tab_stops.add_tab_stop(_EDGE, WD_TAB_ALIGNMENT.RIGHT)
    beside = [_said(sheet.date), _said(sheet.reference)]
    others += [""] * (len([text for text in beside if text]) - 1 - len(others))
    for place, line in enumerate((first, *others)):
        run = paragraph.add_run()
        if place:
            run.add_break()
        run.add_text(_clean(line))
        if place < len(beside) and beside[place]:
            run.add_tab()
            run.add_text(beside[place])


def _logo(document: Any, shown: Any) -> None:
    picture = BytesIO()
    shown.save(picture, "PNG")
    picture.seek(0)
    scale = min(_LOGO / shown.height, _LOGO_WIDTH / shown.width)
    document.add_picture(picture, width=int(shown.width * scale))


def _items(document: Any, sheet: LetterSheet) -> None:
    if not sheet.items:
        return
    if sheet.items_title is not None:
        _heading(document, sheet.items_title, 2)
    for item in sheet.items:
        _item(document, item)


def _item(document: Any, item: LetterItem) -> None:
    """What it is in bold, what is told, and under it why it is needed."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.keep_together = True
    paragraph.add_run(f"{_said(item.title)}: ").bold = True
    paragraph.add_run(_said(item.text))
    if item.need is not None:
        run = paragraph.add_run()
        run.add_break()
        run.add_text(_said(item.need))
        run.italic = True


# --- the reply slip ---------------------------------------------------------------------------------------------------


def _slip(document: Any, slip: Slip) -> None:
    _heading(document, slip.title, 1).paragraph_format.page_break_before = True
    _block(document, [_said(pair) for pair in slip.about])
    table = document.add_table(len(slip.lines), 2)
    table.autofit = False
    for row, pair in zip(table.rows, slip.lines, strict=True):
        row.height = _LINE
        label, blank = row.cells
        label.width, blank.width = _LABELS, _BLANK
        label.text = _said(pair)
        _line_under(blank)
    _block(document, ["", *slip.back_to])


def _line_under(cell: Any) -> None:
    """A line to write on."""
    borders, line = OxmlElement("w:tcBorders"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "1F2A2E")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    cell._tc.get_or_add_tcPr().append(borders)
