"""How values stand in columns. Each type converts with one plain function a value, since whole cases pass here.

Moments are whole microseconds since 1970 in UTC, enums their values, tuples and maps JSON.
"""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

Converter = Callable[[Any], Any]


def moment(value: int) -> datetime:
    """The moment that stands in a column as `value`. Raises OverflowError and TypeError for what is none."""
    return _EPOCH + timedelta(microseconds=value)


class Moment(TypeDecorator[datetime]):
    """An aware moment, given back in UTC. A naive one raises TypeError."""

    impl = sa.BigInteger
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Converter:
        return lambda value: None if value is None else (value - _EPOCH) // _MICROSECOND

    def result_processor(self, dialect: Dialect, coltype: object) -> Converter:
        return lambda value: None if value is None else moment(value)


class Named(TypeDecorator[StrEnum]):
    """A member of an enum by its value. A value that the enum lacks raises KeyError."""

    impl = sa.String
    cache_ok = True

    def __init__(self, members: type[StrEnum], length: int = 20) -> None:
        super().__init__(length)
        self.members = members

    def bind_processor(self, dialect: Dialect) -> Converter:
        return str

    def result_processor(self, dialect: Dialect, coltype: object) -> Converter:
        return {member.value: member for member in self.members}.__getitem__


@lru_cache(256)
def _texts(value: str) -> tuple[str, ...]:
    """Cached, since these are codes and ids of the content: few, again and again, and nobody's own words."""
    return tuple(json.loads(value))


class Texts(TypeDecorator[tuple[str, ...]]):
    """Ids or codes in order."""

    impl = sa.Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Converter:
        return lambda value: json.dumps(value, ensure_ascii=False) if value else "[]"

    def result_processor(self, dialect: Dialect, coltype: object) -> Converter:
        return _texts


class TextMap(TypeDecorator[Mapping[str, str]]):
    """Texts by name."""

    impl = sa.Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Converter:
        return lambda value: json.dumps(dict(value), ensure_ascii=False) if value else "{}"

    def result_processor(self, dialect: Dialect, coltype: object) -> Converter:
        return lambda value: {} if value == "{}" else json.loads(value)
