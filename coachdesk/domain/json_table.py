"""JSON objects on the way in, read strictly: an unknown field, a wrong type or a value that can't be names its place."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, TypeVar

from coachdesk.domain.errors import CaseError, CaseFileInvalid

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")


@dataclass
class JsonTable:
    """One JSON object on the way in; every field is taken once, and what is left over is an error."""

    where: str
    left: dict[str, Any]

    def fail(self, key: str, problem: str) -> CaseFileInvalid:
        """The error that names a field of this object."""
        return CaseFileInvalid(f"{self.where}.{key}", problem)

    def take(self, key: str, *kinds: type) -> Any:
        """The value of a field that must be there, of one of the kinds."""
        if key not in self.left:
            raise self.fail(key, "missing")
        value = self.left.pop(key)
        # True is an int in Python, and never one here
        if type(value) not in kinds:
            raise self.fail(key, "type")
        return value

    def text(self, key: str) -> str:
        """A text."""
        value: str = self.take(key, str)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        values = self.take(key, list)
        if not all(type(v) is str for v in values):
            raise self.fail(key, "type")
        return tuple(values)

    def table(self, key: str) -> "JsonTable":
        """An object inside this one."""
        return JsonTable(f"{self.where}.{key}", dict(self.take(key, dict)))

    def optional_table(self, key: str) -> "JsonTable | None":
        """An object inside this one, or None."""
        value = self.take(key, dict, type(None))
        return None if value is None else JsonTable(f"{self.where}.{key}", dict(value))

    def tables(self, key: str) -> "Iterable[JsonTable]":
        """A list of objects."""
        for at, value in enumerate(self.take(key, list)):
            if type(value) is not dict:
                raise self.fail(f"{key}[{at}]", "type")
            yield JsonTable(f"{self.where}.{key}[{at}]", dict(value))

    def one_of(self, key: str, kind: type[E]) -> E:
        """A member of an enumeration by its value."""
        return self.read(key, self.text(key), kind)

    def moment(self, key: str, *, optional: bool = False) -> Any:
        """A moment with its offset, given back in UTC; None where that is allowed."""
        value = self.take(key, str, *((type(None),) if optional else ()))
        return None if value is None else self.read(key, value, aware)

    def optional(self, key: str, read: Callable[[str], T]) -> T | None:
        """A text read by `read`, or None."""
        value = self.take(key, str, type(None))
        return None if value is None else self.read(key, value, read)

    def read(self, key: str, value: Any, read: Callable[[Any], T]) -> T:
        """What `read` makes of the value; its refusal names the field."""
        try:
            return read(value)
        except (ValueError, OverflowError, CaseError):
            raise self.fail(key, "value") from None

    def finished(self, make: Callable[[], T]) -> T:
        """What `make` builds, when every field was taken."""
        if self.left:
            raise self.fail(sorted(self.left)[0], "unknown")
        try:
            return make()
        except CaseFileInvalid:
            raise
        except CaseError as error:
            raise CaseFileInvalid(self.where, type(error).__name__) from error


def aware(text: str) -> datetime:
    """A moment with its offset, in UTC. Raises ValueError, OverflowError."""
    at = datetime.fromisoformat(text)
    if at.tzinfo is None or not 1 < at.year < 9999:  # the first and last year have no room for time zones
        raise ValueError
    return at.astimezone(UTC)
