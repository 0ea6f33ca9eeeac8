"""One table of a content file, read field by field."""

import re
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

from coachdesk.domain.errors import ContentInvalid
from coachdesk.domain.questions import Condition, Text

T = TypeVar("T")
_LINE: Final = re.compile(r"at line (\d+)")


class Named(Protocol):
    """What has an id."""

    @property
    def id(self) -> str:
        """Stable for ever."""


V = TypeVar("V", bound=Named)


class Entry:
    """One table of a content file; every field is taken once, and what is left over is an error."""

    def __init__(self, file: str, table: object, prefix: str = "", at: int = 1) -> None:
        """`at` is its number among its like, by which it is called as long as it has no id."""
        stem = Path(file).stem
        prefix = prefix or stem
        self.file, self._left, self._context, self._stem = file, {}, f"{prefix}.{at}", stem
        if not isinstance(table, dict):
            raise self.fail("is no table")
        self._left = dict(table)
        self.id = self.take("id", str)
        self._context = f"{prefix}.{self.id}"

    def fail(self, problem: str, key: str = "", fault: str = "value") -> ContentInvalid:
        """The error that names this entry, and the field `key`; for `fault` see ContentInvalid."""
        place = f"{self._context}.{key}".removeprefix(f"{self._stem}.").removesuffix(".")
        return ContentInvalid(self.file, getattr(self, "id", "?"), problem, fault, place)

    def take(self, key: str, kind: type, default: Any = None) -> Any:
        """The value of a field, of the given kind. Without a default the field must be there."""
        if key not in self._left:
            if default is None:
                raise self.fail(f"{key} is missing", key, "missing")
            return default
        value = self._left.pop(key)
        if type(value) is not kind:
            raise self.fail(f"{key} is not {kind.__name__}", key)
        return value

    def words(self, key: str, most: int | None = None) -> Text:
        """A translatable field, of at most so many signs."""
        return Text(f"{self._context}.{key}", self._filled(key, self.take(key, str), most))

    def optional_words(self, key: str) -> Text | None:
        """A translatable field, or None."""
        return self.words(key) if key in self._left else None

    def word_list(self, key: str, most: int | None = None) -> tuple[Text, ...]:
        """A translatable list, each of at most so many signs; empty when it is not there."""
        listed = enumerate(self.take(key, list, []))
        return tuple(Text(f"{self._context}.{key}.{at}", self._filled(key, source, most)) for at, source in listed)

    def _filled(self, key: str, source: object, most: int | None) -> str:
        if type(source) is not str or not source.strip():
            raise self.fail(f"{key} says nothing", key)
        if most is not None and len(source) > most:
            raise self.fail(f"{key} has {len(source)} signs, where {most} fit", key, "long")
        return source

    def ids(self, key: str, *, least: int = 0) -> tuple[str, ...]:
        """A list of different ids."""
        found = self.take(key, list, [])
        if len(found) < least or not all(type(each) is str for each in found) or len(set(found)) != len(found):
            raise self.fail(f"{key} is no list of {least} or more different ids", key)
        return tuple(found)

    def rows(self) -> tuple[int, ...]:
        """The numbers of the methods on which the entry rests."""
        found = self.take("rows", list, [])
        if not all(type(each) is int for each in found):
            raise self.fail("rows are not numbers", "rows")
        return tuple(found)

    def nested(self, key: str) -> "Iterable[Entry]":
        """The tables inside this one; the id of this one is part of their context."""
        made = [Entry(self.file, table, self._context, at) for at, table in enumerate(self.take(key, list, []), 1)]
        return _distinct(made)

    def choice(self, key: str, kinds: Callable[[str], T], default: str | None = None) -> T:
        """A field that names one of an enumeration."""
        return self._of(key, self.take(key, str, default), kinds)

    def choices(self, key: str, kinds: Callable[[str], T], *, least: int = 0) -> tuple[T, ...]:
        """A list of different members of an enumeration."""
        return tuple(self._of(key, each, kinds) for each in self.ids(key, least=least))

    def _of(self, key: str, value: str, kinds: Callable[[str], T]) -> T:
        try:
            return kinds(value)
        except ValueError:
            raise self.fail(f"{key} can't be {value}", key) from None

    def condition(self, key: str) -> Condition | None:
        """An option of a question on which something depends, or None."""
        text = self.take(key, str, "")
        if not text:
            return None
        asked, dot, option = text.partition(".")
        if not (asked and dot and option):
            raise self.fail("a condition is a question and one of its options: question.option")
        return Condition(asked, option)

    def finished(self, value: T) -> T:
        """`value`, when every field of the entry was taken."""
        if self._left:
            raise self.fail(f"unknown field {', '.join(sorted(self._left))}", min(self._left), "unknown")
        return value


def tables(folder: Path, stem: str, names: tuple[str, ...]) -> dict[str, list[Entry]]:
    """The tables of a file by their name; each name must be there, and no other."""
    return tables_of(folder / f"{stem}.toml", names)


def tables_of(path: Path, names: tuple[str, ...]) -> dict[str, list[Entry]]:
    """As `tables`, of a file whatever its name ends in."""
    file, stem = path.name, path.stem
    try:
        data = tomllib.loads(path.read_text("utf-8-sig"))  # some editors put a mark before the first sign
    except (OSError, ValueError, RecursionError) as error:
        found = _LINE.search(str(error))
        raise ContentInvalid(file, "", str(error), "line", found[1] if found else "1") from error
    if wrong := sorted(set(data) ^ set(names)):
        fault = "unknown" if wrong[0] in data else "missing"
        raise ContentInvalid(file, "", f"tables named {', '.join(names)} belong here, and no others", fault, wrong[0])
    for name in names:
        if type(data[name]) is not list:
            raise ContentInvalid(file, "", f"a table begins with [[{name}]]", "value", name)
    prefixes = {name: stem if len(names) == 1 else f"{stem}.{name}" for name in names}
    return {
        name: _distinct([Entry(file, table, prefixes[name], at) for at, table in enumerate(data[name], 1)])
        for name in names
    }


def _distinct(made: list[Entry]) -> list[Entry]:
    """The entries, when no two have the same id."""
    seen: set[str] = set()
    for entry in made:
        if entry.id in seen:
            raise entry.fail("the id stands twice", fault="twice")
        seen.add(entry.id)
    return made


def entries(folder: Path, stem: str, name: str) -> list[Entry]:
    """The tables of a file that has one sort."""
    return tables(folder, stem, (name,))[name]


def by_id(values: Iterable[V]) -> dict[str, V]:
    """The values by their id, in their order."""
    return {value.id: value for value in values}
