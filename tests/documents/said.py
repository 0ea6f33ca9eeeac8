"""All that a file says, on its pages and anywhere else in it."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2


def all_of_pdf(pdf: bytes) -> str:
    """The text of its pages, every string in the file whatever it is for, its streams, and its metadata."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
        notes = [str(document.get_metadata_dict())]
    with pikepdf.open(BytesIO(pdf)) as document:
        notes += [text for thing in document.objects for text in _strings(thing)]
        notes += list(_strings(document.trailer))
        notes.append(str(document.open_metadata()))
    return "\n".join((*pages, *notes))


def _strings(thing: Any, depth: int = 0) -> Iterator[str]:
    if isinstance(thing, pikepdf.Stream):
        data = thing.read_bytes()
        yield data.decode("latin-1")
        yield data.decode("utf-16-be", errors="ignore")
    if isinstance(thing, pikepdf.String | str):
        yield str(thing)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream) and depth < 3:
        for name, value in thing.items():
            yield name
            yield from _strings(value, depth + 1)
    elif isinstance(thing, pikepdf.Array):
        for value in thing:
            yield from _strings(value, depth + 1)


def all_of_docx(docx: bytes) -> str:
    """Every part of the file as text, and what the parts are called."""
    with zipfile.ZipFile(BytesIO(docx)) as parts:
        names = parts.namelist()
        return "\n".join((*names, *(parts.read(name).decode("utf-8", errors="replace") for name in names)))
