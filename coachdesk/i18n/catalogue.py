"""The compiled texts of one language."""

from contextlib import suppress
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

CONTEXT = "\x04"
"""What gettext puts between a context and a source text."""


@cache
def catalogue(folder: Path, code: str) -> GNUTranslations:
    """The compiled catalogue; compiled now when there is none or the texts are newer than it."""
    where = folder / code / "LC_MESSAGES"
    compiled, written = where / "coachdesk.mo", where / "coachdesk.po"
    fresh = compiled.is_file() and not (written.is_file() and written.stat().st_mtime > compiled.stat().st_mtime)
    if fresh:
        with compiled.open("rb") as file:
            return GNUTranslations(file)
    return _compiled(written)


def look_up(found: GNUTranslations, source: str, context: str | None) -> str | None:
    """The text of a source in a catalogue; None where it has none. A translation may equal its source."""
    text = found.gettext(source) if context is None else found.pgettext(context, source)
    key = source if context is None else f"{context}{CONTEXT}{source}"
    known = key in found._catalog  # type: ignore[attr-defined]
    return text if known and text else None


def _compiled(written: Path) -> GNUTranslations:
    from babel.messages import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    read = Catalog()
    if written.is_file():
        with written.open("rb") as file:
            read = read_po(file)
    buffer = BytesIO()
    write_mo(buffer, read)
    if written.is_file():
        with suppress(OSError):  # only the next start is slower where nothing can be written
            written.with_suffix(".mo").write_bytes(buffer.getvalue())
    buffer.seek(0)
    return GNUTranslations(buffer)
