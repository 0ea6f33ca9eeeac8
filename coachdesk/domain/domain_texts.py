"""An organisation's own, licensed texts for the levels of the life domains (docs/domain-texts.md).

Reading is strict: what is missing, empty, too long or unknown stops with its place, and nothing is taken.
"""

import json
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from coachdesk.domain.cases import SHORT
from coachdesk.domain.errors import DomainTextsInvalid, DomainTextsUnreadable
from coachdesk.domain.languages import INTERFACE
from coachdesk.domain.picture.domains import LEVELS

FORMAT: Final = "coachdesk-domain-texts"
VERSION: Final = 1
MOST_TEXT: Final = 1000
"""Most characters of the text of one level."""
_HEAD: Final = ("organisation", "licence", "language")
_LINE: Final = re.compile(r"at line (\d+)")


@dataclass(frozen=True, slots=True)
class DomainTexts:
    """Texts in one language: five for each domain that has any, from level 1 to 5; `licence` says by what right."""

    organisation: str
    licence: str
    language: str
    levels: dict[str, tuple[str, ...]]


def parse(data: bytes, *, toml: bool, domains: Iterable[str]) -> DomainTexts:
    """The texts in a file; `domains` are the ids that may be named.

    Raises DomainTextsUnreadable with the line, DomainTextsInvalid with the place.
    """
    return from_plain(_plain(data, toml=toml), domains)


def _plain(data: bytes, *, toml: bool) -> object:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DomainTextsUnreadable(data.count(b"\n", 0, error.start) + 1) from None
    try:
        return tomllib.loads(text) if toml else json.loads(text)
    except json.JSONDecodeError as error:
        raise DomainTextsUnreadable(error.lineno) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _LINE.search(str(error))
        raise DomainTextsUnreadable(int(found[1]) if found else text.count("\n") + 1) from None


def from_plain(data: object, domains: Iterable[str]) -> DomainTexts:
    """The texts in what JSON or TOML spells. Raises DomainTextsInvalid."""
    if type(data) is not dict or data.get("format") != FORMAT:
        raise DomainTextsInvalid("format", "value")
    root = dict(data)
    del root["format"]
    if type(version := _take(root, "version")) is not int or version != VERSION:
        raise DomainTextsInvalid("version", "value")
    head = {name: _text(root, name, name, SHORT) for name in _HEAD}
    if head["language"] not in INTERFACE:
        raise DomainTextsInvalid("language", "value")
    tables = _table(root, "domains", "domains")
    _finished(root, "")
    if not tables:
        raise DomainTextsInvalid("domains", "empty")
    for domain in tables:
        if domain not in set(domains):
            raise DomainTextsInvalid(f"domains.{domain}", "unknown")
    return DomainTexts(**head, levels={domain: _levels(tables, domain) for domain in tables})


def _levels(tables: dict[str, Any], domain: str) -> tuple[str, ...]:
    where = f"domains.{domain}"
    table = _table(dict(tables), domain, where)
    found = tuple(_text(table, name, f"{where}.{name}", MOST_TEXT) for name in map(_name, LEVELS))
    _finished(table, f"{where}.")
    return found


def _name(level: int) -> str:
    return f"level_{level}"


def _take(table: dict[str, Any], key: str, where: str = "") -> Any:
    if key not in table:
        raise DomainTextsInvalid(where or key, "missing")
    return table.pop(key)


def _table(table: dict[str, Any], key: str, where: str) -> dict[str, Any]:
    found = _take(table, key, where)
    if type(found) is not dict:
        raise DomainTextsInvalid(where, "value")
    return dict(found)


def _text(table: dict[str, Any], key: str, where: str, most: int) -> str:
    found = _take(table, key, where)
    if type(found) is not str:
        raise DomainTextsInvalid(where, "value")
    if not found.strip():
        raise DomainTextsInvalid(where, "empty")
    if len(found) > most:
        raise DomainTextsInvalid(where, "long")
    return " ".join(found.split())


def _finished(table: dict[str, Any], before: str) -> None:
    if table:
        raise DomainTextsInvalid(f"{before}{next(iter(table))}", "unknown")


def to_plain(texts: DomainTexts) -> dict[str, object]:
    """The texts as JSON spells them; `from_plain` reads them again."""
    tables = {
        domain: {_name(level): text for level, text in zip(LEVELS, levels, strict=True)}
        for domain, levels in texts.levels.items()
    }
    head = {name: getattr(texts, name) for name in _HEAD}
    return {"format": FORMAT, "version": VERSION, **head, "domains": tables}


def template(language: str, domains: Iterable[tuple[str, str]], *, toml: bool) -> bytes:
    """A file with every place and no text, to fill in; `domains` are pairs of an id and a name for a reader."""
    named = tuple(domains)
    if toml:
        return _toml_template(language, named).encode()
    empty = DomainTexts("", "", language, {domain: ("",) * len(LEVELS) for domain, _name in named})
    return (json.dumps(to_plain(empty), ensure_ascii=False, indent=2) + "\n").encode()


def _toml_template(language: str, domains: tuple[tuple[str, str], ...]) -> str:
    lines = [f'format = "{FORMAT}"', f"version = {VERSION}", 'organisation = ""', 'licence = ""']
    lines.append(f'language = "{language}"')
    for domain, name in domains:
        lines += ["", f"# {name}", f"[domains.{domain}]", *(f'{_name(level)} = ""' for level in LEVELS)]
    return "\n".join((*lines, ""))
