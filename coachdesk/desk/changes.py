"""Telling open pages what changed, with the new value in hand."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coachdesk.domain.casefile import CaseFile
    from coachdesk.domain.registers import Breach, Request


@dataclass(frozen=True, slots=True)
class CaseChanged:
    """One case has a new value. `file` is the whole of it."""

    file: "CaseFile"


@dataclass(frozen=True, slots=True)
class CaseListChanged:
    """Cases came, went, or moved to another shelf."""


@dataclass(frozen=True, slots=True)
class CaseErased:
    """One case is gone for good: nothing may hold it any more."""

    case_id: str


@dataclass(frozen=True, slots=True)
class RequestChanged:
    """A request of a client is new or has another value."""

    request: "Request"


@dataclass(frozen=True, slots=True)
class BreachChanged:
    """A breach is new or has another value."""

    breach: "Breach"


@dataclass(frozen=True, slots=True)
class GrowthChanged:
    """The consultant's own growth log has other notes."""


@dataclass(frozen=True, slots=True)
class PartnersChanged:
    """The directory of partners has other entries."""


@dataclass(frozen=True, slots=True)
class LibraryChanged:
    """A shelf of the library ("activities", "volunteers", "cooperations") has other entries."""

    shelf: str


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """A setting of the vault has another value."""

    key: str


@dataclass(frozen=True, slots=True)
class UndoChanged:
    """The last action that can be undone is another one, or there is none any more."""


Change = (
    CaseChanged
    | CaseListChanged
    | CaseErased
    | RequestChanged
    | BreachChanged
    | GrowthChanged
    | PartnersChanged
    | LibraryChanged
    | SettingsChanged
    | UndoChanged
)
Listener = Callable[[Change], None]


class Changes:
    """Passes every change to everyone who asked, in the order they asked, on the thread of the change."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` on every change; returns what ends it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def announce(self, change: Change) -> None:
        """Tell everyone."""
        for listener in tuple(self._listeners):
            listener(change)
