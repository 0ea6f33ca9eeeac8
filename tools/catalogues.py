"""Collects texts, brings the catalogues up to date, and compiles them.

    python tools/catalogues.py update      coachdesk.pot and every coachdesk.po
    python tools/catalogues.py compile     every coachdesk.mo, and coachdesk.standing.json

The files hold no dates and no line numbers, so that a difference is always a difference of texts. Comments of
translators stay: they say where a translation comes from (coachdesk/i18n/provenance.py).
"""

import io
import sys
import tomllib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # a build and a checkout run this without installing

from babel.messages import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from content_extractor import of_file, speaks_to_client

from coachdesk.i18n.catalogue import STANDING, put_beside, standings_in

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
TRANSLATIONS = ROOT / "translations"
LANGUAGES = ("nl", "ar", "ti")
SPOKEN_IN = ("*.py", "desk/*.py", "documents/*.py", "i18n/*.py", "ui/**/*.py")
"""Where texts for people are; `text` has other meanings in the domain and in storage."""
REVIEW_SHEET = ROOT / "tools" / "reviewing" / "words.py"
"""What the sheet for native speakers says."""
KEYWORDS = {"text": None, "mark": None, "ptext": ((1, "c"), 2), "plural": (1, 2)}
TO_CLIENT = {"to_client": None, "mark_to_client": None}
FORMS = {"nl": ("je",), "ar": ("woman", "man"), "ti": ("woman", "man")}
"""Ways of address besides the one that fits everyone. A text that speaks to the client has an entry for each, whose
context ends with "@" and the form."""
CONTENT_IN = ("content", "workshop", "connection")
"""Folders of resources with texts."""
SPEAKS_TO_CLIENT = "Speaks to the client."
"""The comment of such a text."""
PLURALS = {
    "nl": "nplurals=2; plural=(n != 1);",
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "ti": "nplurals=2; plural=(n > 1);",
}


def collected() -> Catalog:
    """Every text of the code and of the content."""
    catalogue = Catalog(project="CoachDesk", charset="utf-8")
    spoken = sorted(p for place in SPOKEN_IN for p in (ROOT / "coachdesk").glob(place))
    for path in (*spoken, REVIEW_SHEET):
        code = path.read_text("utf-8")
        for keywords, note in ((KEYWORDS, ()), (TO_CLIENT, (SPEAKS_TO_CLIENT,))):
            for _line, message, comments, context in extract_from_file(
                "python", str(path), keywords, ("TRANSLATORS:",)
            ):
                if not _is_key(message, code):
                    catalogue.add(message, context=context, auto_comments=(*comments, *note))
    for path in (each for place in CONTENT_IN for each in sorted(RESOURCES.glob(f"{place}/*.toml"))):
        for context, text in of_file(path.stem, tomllib.loads(path.read_text("utf-8"))):
            catalogue.add(text, context=context, auto_comments=[SPEAKS_TO_CLIENT] * speaks_to_client(context))
    return catalogue


def _is_key(message: object, code: str) -> bool:
    """Whether this is no text but the key of one: `words.text(FIELDS["title"])`."""
    return isinstance(message, str) and message.isidentifier() and message.islower() and f'["{message}"]' in code


def collected_for(language: str, template: Catalog) -> Catalog:
    """The texts that a language needs: those of `template`, and the forms of what speaks to the client."""
    catalogue = Catalog(project="CoachDesk", charset="utf-8")
    for message in template:
        if message.id:
            catalogue.add(message.id, context=message.context, auto_comments=message.auto_comments)
            if SPEAKS_TO_CLIENT in message.auto_comments:
                for form in FORMS[language]:
                    catalogue.add(
                        message.id, context=f"{message.context or ''}@{form}", auto_comments=message.auto_comments
                    )
    return catalogue


def po_path(language: str) -> Path:
    """The catalogue of a language."""
    return TRANSLATIONS / language / "LC_MESSAGES" / "coachdesk.po"


def read(language: str) -> Catalog:
    """The catalogue of a language as it is; an empty one when there is none."""
    path = po_path(language)
    if not path.is_file():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def written(catalogue: Catalog, language: str | None) -> bytes:
    """The text of a catalogue, in the order of its contexts and sources, under a header without dates."""
    catalogue.header_comment = "# CoachDesk: texts of the window, the content and the paper."
    body = io.BytesIO()
    write_po(body, catalogue, omit_header=True, no_location=True, sort_output=True, width=110, ignore_obsolete=True)
    lines = ['"Project-Id-Version: CoachDesk\\n"', '"Content-Type: text/plain; charset=utf-8\\n"']
    lines += ['"Content-Transfer-Encoding: 8bit\\n"', '"MIME-Version: 1.0\\n"']
    if language is not None:
        lines += [f'"Language: {language}\\n"', f'"Plural-Forms: {PLURALS[language]}\\n"']
    head = catalogue.header_comment + '\nmsgid ""\nmsgstr ""\n' + "\n".join(lines) + "\n\n"
    return b"".join((head.encode(), body.getvalue().strip(b"\n"), b"\n"))


def updated(language: str, template: Catalog) -> Catalog:
    """The catalogue of a language with exactly the texts that it needs; nothing is guessed from similar texts."""
    before, after = read(language), Catalog(locale=language)
    for message in collected_for(language, template):
        if message.id:
            old = before.get(message.id, message.context)
            text = old.string if old is not None and not old.fuzzy else ""
            comments = old.user_comments if old is not None else []
            after.add(
                message.id, text, context=message.context, auto_comments=message.auto_comments, user_comments=comments
            )
    return after


def update() -> None:
    """Write the template and every catalogue."""
    template = collected()
    TRANSLATIONS.mkdir(exist_ok=True)
    (TRANSLATIONS / "coachdesk.pot").write_bytes(written(template, None))
    for language in LANGUAGES:
        save(language, updated(language, template))


def compile_all() -> None:
    """Compile every catalogue beside its texts, and how far each text can be trusted.

    A window that opens meanwhile sees the old files or the new ones.
    """
    for language in LANGUAGES:
        catalogue, body = read(language), io.BytesIO()
        write_mo(body, catalogue)
        put_beside(po_path(language), {".mo": body.getvalue(), STANDING: standings_in(catalogue).encode()})


def save(language: str, catalogue: Catalog) -> None:
    """Write the catalogue of a language, whole or not at all."""
    po_path(language).parent.mkdir(parents=True, exist_ok=True)
    put_beside(po_path(language), {".po": written(catalogue, language)})


if __name__ == "__main__":
    if sys.argv[1:] not in (["update"], ["compile"]):
        sys.exit("usage: python tools/catalogues.py update|compile")
    update() if sys.argv[1] == "update" else compile_all()
