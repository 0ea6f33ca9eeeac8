"""An empty Word file in Dutch with styles of ours, and its bytes: the same each time, with nothing of the template or of people.

python-docx begins with a template that names programs and shows a picture of itself, and writes the clock of the computer into
the file; a letter says nothing that is not on its paper.
"""

from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RELATION
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

_FONT: Final = "Arial"
"""On every computer of an office, and with Arabic letters."""
_STYLES: Final = {
    "Normal": (11.0, "1F2A2E", False, 0.0, 6.0),
    "Title": (16.0, "1E5B5E", True, 0.0, 2.0),
    "Heading 1": (12.0, "1F2A2E", True, 6.0, 6.0),
    "Heading 2": (11.0, "1E5B5E", True, 6.0, 3.0),
}
"""Points, colour, bold, and points of white above and below."""
_BUILT_IN: Final = ("Default Paragraph Font", "Normal Table", "No List")
_UNWANTED: Final = (
    RELATION.THUMBNAIL,
    RELATION.CUSTOM_XML,
    RELATION.NUMBERING,
    RELATION.WEB_SETTINGS,
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)
_REVISION: Final = qn("w:rsid")
_TEMPLATE_ID: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}docId"
_PROGRAM: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>CoachDesk</Application></Properties>"
)
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""Of every part in the file: the first day that such files know."""


def empty_document() -> Any:
    """A4, in Dutch, in one plain font."""
    document = Document()
    _drop(document.part.package.rels)
    _drop(document.part.rels)
    _style(document)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin, section.bottom_margin = Mm(16), Mm(14)
    return document


def _drop(relations: Any) -> None:
    for key in [key for key, relation in relations.items() if relation.reltype in _UNWANTED]:
        del relations[key]


def _style(document: Any) -> None:
    """Styles with our look; those of the template that nothing uses are taken out."""
    for style in list(document.styles):
        if style.name not in _STYLES and style.name not in _BUILT_IN:
            style.delete()
    for name, (points, colour, bold, above, below) in _STYLES.items():
        style = document.styles[name]
        font, spacing = style.font, style.paragraph_format
        font.size, font.bold, font.color.rgb = Pt(points), bold, RGBColor.from_string(colour)
        spacing.space_before, spacing.space_after, spacing.line_spacing = Pt(above), Pt(below), 1.1
        _in_font(style.element.get_or_add_rPr())
        border = style.element.pPr.find(qn("w:pBdr"))
        if border is not None:
            style.element.pPr.remove(border)
    settings = document.settings.element
    for language in (*document.styles.element.iter(qn("w:lang")), *settings.iter(qn("w:themeFontLang"))):
        for script in ("val", "eastAsia"):
            language.set(qn(f"w:{script}"), "nl-NL")
    for element in (settings, document.styles.element, document.element):
        _forget(element)


def _forget(element: Any) -> None:
    """Take out the numbers by which Word tells who worked on what, and when."""
    for traces in list(element.iter(qn("w:rsids"), qn("w:rsid"), _TEMPLATE_ID)):
        traces.getparent().remove(traces)
    for each in element.iter():
        for name in [name for name in each.attrib if name.startswith(_REVISION)]:
            del each.attrib[name]


def _in_font(properties: Any) -> None:
    """One font for letters of every script, in the place of those of the theme."""
    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), _FONT)


def document_bytes(document: Any, created: datetime) -> bytes:
    """The file; what it notes of itself is `created` and the program."""
    moment = created.astimezone(UTC).replace(tzinfo=None)
    notes = document.core_properties
    notes.author = notes.last_modified_by = notes.comments = notes.title = notes.subject = notes.keywords = ""
    notes.created = notes.modified = moment
    notes.revision, notes.language = 1, "nl-NL"
    for part in document.part.package.iter_parts():
        if part.partname == "/docProps/app.xml":
            part._blob = _PROGRAM
    written = BytesIO()
    document.save(written)
    return _without_clock(written.getvalue())


def _without_clock(data: bytes) -> bytes:
    """The same file with no day of the computer in it."""
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, _EARLIEST)
            entry.compress_type, entry.external_attr = ZIP_DEFLATED, 0o600 << 16
            new.writestr(entry, old.read(name))
    return made.getvalue()
