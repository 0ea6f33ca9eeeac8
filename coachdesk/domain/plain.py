"""Values of the domain as plain JSON values, and strictly back.

A dataclass becomes an object with a field of the same name for each of its own, an enumeration its value, a day or a time
its ISO text, a tuple a list. Back comes exactly what was written, or CaseFileInvalid with the path of the first fault.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from coachdesk.domain.errors import CaseFileInvalid
from coachdesk.domain.json_table import JsonTable
from coachdesk.domain.privacy import is_name

T = TypeVar("T")
Reader = Callable[[Any], Any]


def to_plain(value: Any) -> Any:
    """`value` in dicts, lists, texts, numbers and None."""
    if is_dataclass(value):
        return {part.name: to_plain(getattr(value, part.name)) for part in fields(value)}
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [to_plain(each) for each in value]
    if isinstance(value, Mapping):
        return {key: to_plain(each) for key, each in value.items()}
    if isinstance(value, time):
        return value.isoformat("minutes")
    return value.isoformat() if isinstance(value, date) else value


def from_plain(kind: type[T], table: JsonTable, *, without: frozenset[str] = frozenset()) -> T:
    """The value of class `kind` that an object spells; fields `without` did not exist yet when it was written.

    Raises CaseFileInvalid.
    """
    values = {}
    for name, inner, kinds, read in _fields(kind):  # type: ignore[arg-type]  # classes are hashable
        if name in without:
            continue
        value = table.take(name, *kinds)
        if inner is not None and type(value) is list:
            value = tuple(_each(inner, f"{table.where}.{name}", value))
        elif inner is not None:
            value = from_plain(inner, JsonTable(f"{table.where}.{name}", dict(value)))
        elif read is not None and value is not None:
            value = table.read(name, value, read)
        values[name] = value
    return table.finished(lambda: kind(**values))


def _each(kind: type[T], where: str, values: list[Any]) -> Iterator[T]:
    for at, value in enumerate(values):
        if type(value) is not dict:
            raise CaseFileInvalid(f"{where}[{at}]", "type")
        yield from_plain(kind, JsonTable(f"{where}[{at}]", dict(value)))


@cache
def _fields(kind: type[Any]) -> tuple[tuple[str, type[Any] | None, tuple[type, ...], Reader | None], ...]:
    """Of each field its name, the dataclass inside it or None, as which JSON types it comes, and what makes its value of
    one (None: it is the value). Worked out once, since a case of years has thousands of entries."""
    hints = get_type_hints(kind)
    return tuple((part.name, *_field(hints[part.name])) for part in fields(kind))


def _field(hint: Any) -> tuple[type[Any] | None, tuple[type, ...], Reader | None]:
    if is_dataclass(hint):
        return hint, (dict,), None  # type: ignore[return-value]  # what is_dataclass knows is a class
    if get_origin(hint) is tuple and is_dataclass(get_args(hint)[0]):
        return get_args(hint)[0], (list,), None
    kinds, read = _reader(hint)
    return None, kinds, None if read in (str, int, bool) else read


@cache
def _reader(hint: Any) -> tuple[tuple[type, ...], Reader]:
    """As which JSON types a field may come, and what makes its value of one."""
    if isinstance(hint, UnionType):  # only ever with None
        kinds, read = _reader(next(arg for arg in get_args(hint) if arg is not type(None)))
        return (*kinds, type(None)), read
    if get_origin(hint) is tuple:
        _kinds, read = _reader(get_args(hint)[0])
        return (list,), lambda values: tuple(_text(value, read) for value in values)
    if get_origin(hint) is Mapping:
        return (dict,), lambda values: {_text(key, _name): _number(value) for key, value in values.items()}
    if hint is float:
        return (int, float), float
    if hint in (date, time, datetime) or issubclass(hint, StrEnum):
        return (str,), hint if issubclass(hint, StrEnum) else _strict(hint)
    return (hint,), hint


def _strict(kind: Any) -> Reader:
    """Only the form in which we write a day or a time."""

    def read(text: str) -> Any:
        value = kind.fromisoformat(text)
        if to_plain(value) != text:
            raise ValueError
        return value

    return read


def _text(value: Any, read: Reader) -> Any:
    if type(value) is not str:
        raise ValueError
    return read(value)


def _name(text: str) -> str:
    """A key becomes a part of the names of fields, as the key of an entry does."""
    if not is_name(text):
        raise ValueError
    return text


def _number(value: Any) -> float:
    if type(value) not in (int, float):
        raise ValueError
    return float(value)
