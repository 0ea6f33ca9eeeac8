"""Runs every check over every catalogue."""

from collections.abc import Callable, Iterator

import catalogues
from babel.messages.catalog import Catalog

from . import address, alike, allow, length, punctuation, reviewed, script, terms, whole
from .texts import Finding, Text, texts_of

THEMES = (whole, script, punctuation, address, terms, length, reviewed)
OF_A_TEXT = tuple(check for theme in THEMES for check in theme.CHECKS)


def of_text(text: Text) -> list[Finding]:
    """What the checks find in one text, exceptions included."""
    return [finding for check in OF_A_TEXT for finding in check(text)]


def of_texts(texts: list[Text]) -> list[Finding]:
    """What the checks find in all texts of a language, exceptions included."""
    alone = [finding for text in texts for finding in of_text(text)]
    return alone + [finding for check in alike.CHECKS for finding in check(texts)]


def missing(language: str, catalogue: Catalog, template: Catalog) -> Iterator[str]:
    """Texts that came and went since the catalogue was brought up to date."""
    wanted, written = (
        {(m.id if isinstance(m.id, str) else m.id[0], m.context or "") for m in c if m.id}
        for c in (catalogues.collected_for(language, template), catalogue)
    )
    for source, context in sorted(wanted ^ written):
        what = "has not got" if (source, context) in wanted else "still has"
        place = f" ({context})" if context else ""
        yield f"{what} {source!r}{place}: run tools/catalogues.py update"


def problems(read: Callable[[str], Catalog] = catalogues.read) -> tuple[list[str], list[Finding]]:
    """What stops the checks of the project, a line each that begins with its file; and the softer findings."""
    template = catalogues.collected()
    lines, findings, everything = [], [], []
    pot = catalogues.TRANSLATIONS / "coachdesk.pot"
    if not pot.is_file() or pot.read_bytes() != catalogues.written(template, None):
        lines.append(
            "translations/coachdesk.pot: is not what the code and the content say: run tools/catalogues.py update"
        )
    read_once = {language: read(language) for language in catalogues.LANGUAGES}
    for language, catalogue in read_once.items():
        path = catalogues.po_path(language)
        if not path.is_file() or catalogues.PLURALS[language] not in path.read_text("utf-8"):
            lines.append(f"{name(language)}: the rule for plurals is wrong")
        lines += [f"{name(language)}: {line}" for line in missing(language, catalogue, template)]
        texts = list(texts_of(language, catalogue, read_once["nl"]))
        findings += of_texts(texts)
        everything += texts
    left, idle = allow.sift(findings)
    lines += [f"{name(finding.language)}: {finding}" for finding in left if not finding.soft]
    idle_lines = [f"{one.language} needs no exception from {one.check!r}: {one.source!r}" for one in idle]
    lines += [f"tools/catalogue_allow.toml: {line}" for line in (*allow.stale(everything), *idle_lines)]
    return lines, [finding for finding in left if finding.soft]


def name(language: str) -> str:
    """The file of a language, as a person finds it."""
    return catalogues.po_path(language).relative_to(catalogues.TRANSLATIONS.parent).as_posix()
