"""A list that belongs to no case: partners, activities, volunteers."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

from coachdesk.desk.base import Area
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.errors import ChangedSince


class Listed(Protocol):
    """An entry of such a list."""

    @property
    def id(self) -> str:
        """Its id."""


Entry = TypeVar("Entry", bound=Listed)


class ListedDesk(Area, ABC, Generic[Entry]):
    """What every area of work does that keeps such a list."""

    @abstractmethod
    def _entries(self) -> Iterable[Entry]:
        """All entries."""

    @abstractmethod
    def _put(self, kept: tuple[Entry, ...], gone: tuple[Entry, ...] = ()) -> None:
        """Keep and take out entries, and tell the window."""

    def _by_id(self) -> dict[str, Entry]:
        return {each.id: each for each in self._entries()}

    def find(self, entry_id: str) -> Entry | None:
        """An entry by its id, or None."""
        return self._by_id().get(entry_id)

    def save(self, entry: Entry) -> None:
        """Keep a new or changed entry."""
        if self.find(entry.id) != entry:
            self._put((entry,))

    def _together(self, deed: Deed, name: str, kept: tuple[Entry, ...], gone: tuple[Entry, ...] = ()) -> None:
        """Keep and take out entries in one go; can be undone until one of them is made otherwise."""
        entries = self._by_id()
        before = tuple(entries[each.id] for each in (*kept, *gone) if each.id in entries)
        new = tuple(each for each in kept if each.id not in entries)
        self._put(kept, gone)

        def back() -> None:
            now = self._by_id()
            if any(now.get(each.id) != each for each in kept) or any(each.id in now for each in gone):
                raise ChangedSince
            self._put(before, new)

        self.tools.undo.push(Undoable(deed, name, back))
