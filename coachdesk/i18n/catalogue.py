"""The compiled texts of one language, and beside them how far each can be trusted.

Comments are not compiled into coachdesk.mo; what they say of the standing of a text goes into coachdesk.standing.json:
the keys of what is reviewed and of what comes from the glossary. All else is drafted.
"""

import json
import struct
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages import Catalog

CONTEXT = "\x04"
"""What gettext puts between a context and a source text."""
STANDING = ".standing.json"
"""The ending of the file of standings, in the place of .mo."""


@cache
def catalogue(folder: Path, code: str) -> GNUTranslations:
    """The compiled catalogue; compiled now when there is none or the texts are newer than it."""
    written, compiled = _paths(folder, code, ".mo")
    if _fresh(written, compiled):
        with suppress(OSError, struct.error, UnicodeDecodeError), compiled.open("rb") as file:
            return GNUTranslations(file)  # one that can't be read is made anew
    return GNUTranslations(BytesIO(_compiled(written)[0]))


def standings(folder: Path, code: str) -> Mapping[str, str]:
    """The standing of each entry that is not just drafted, by its key: "reviewed" or "glossary"."""
    written, compiled = _paths(folder, code, STANDING)
    if _fresh(written, compiled):
        with suppress(OSError, ValueError):  # a file that can't be read is made anew
            return _by_key(compiled.read_text("utf-8"))
    return _by_key(_compiled(written)[1])


def look_up(found: GNUTranslations, source: str, context: str | None) -> str | None:
    """The text of a source in a catalogue; None where it has none. A translation may equal its source."""
    text = found.gettext(source) if context is None else found.pgettext(context, source)
    key = source if context is None else f"{context}{CONTEXT}{source}"
    known = key in found._catalog  # type: ignore[attr-defined]
    return text if known and text else None


def texts_of(found: GNUTranslations) -> list[tuple[str, str]]:
    """Every translated text with the key of its entry; an entry with plural forms has several."""
    catalog: Mapping[str | tuple[str, int], str] = found._catalog  # type: ignore[attr-defined]
    return [(key if isinstance(key, str) else key[0], text) for key, text in catalog.items() if key]


def standings_in(read: "Catalog") -> str:
    """The text of the file of standings for a catalogue with its comments."""
    from coachdesk.i18n.provenance import Standing, standing_of

    by_standing: dict[str, list[str]] = {Standing.GLOSSARY: [], Standing.REVIEWED: []}
    for message in read:
        source = message.id if isinstance(message.id, str) else message.id[0]
        given = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        standing = standing_of(message.user_comments, given)
        if source and standing in by_standing:
            by_standing[standing].append(f"{message.context}{CONTEXT}{source}" if message.context else source)
    return json.dumps({standing: sorted(keys) for standing, keys in by_standing.items()}, ensure_ascii=False, indent=1)


def _by_key(text: str) -> dict[str, str]:
    """Raises ValueError for what is no such file."""
    read = json.loads(text)
    if not isinstance(read, dict):
        raise ValueError(text[:20])
    return {str(key): str(standing) for standing, keys in read.items() for key in keys}


def _paths(folder: Path, code: str, ending: str) -> tuple[Path, Path]:
    where = folder / code / "LC_MESSAGES"
    return where / "coachdesk.po", where / f"coachdesk{ending}"


def _fresh(written: Path, compiled: Path) -> bool:
    if not compiled.is_file():
        return False
    return not (written.is_file() and written.stat().st_mtime > compiled.stat().st_mtime)


def put_beside(written: Path, files: Mapping[str, bytes]) -> None:
    """Write files beside the texts, by their endings; who reads meanwhile sees the old file or the new one, whole."""
    for ending, data in files.items():
        half = written.with_suffix(f"{ending}.new")
        half.write_bytes(data)
        half.replace(written.with_suffix(ending))


def _compiled(written: Path) -> tuple[bytes, str]:
    """The compiled texts and the standings, kept for the next start."""
    from babel.messages import Catalog
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    read = Catalog()
    if written.is_file():
        with written.open("rb") as file:
            read = read_po(file)
    buffer = BytesIO()
    write_mo(buffer, read)
    said = standings_in(read)
    if written.is_file():
        with suppress(OSError):  # only the next start is slower where nothing can be written
            put_beside(written, {".mo": buffer.getvalue(), STANDING: said.encode()})
    return buffer.getvalue(), said
