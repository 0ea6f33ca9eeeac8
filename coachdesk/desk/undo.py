"""The actions that can be taken back, the last one first."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from coachdesk.desk.changes import Changes, UndoChanged

DEPTH = 20


class Deed(StrEnum):
    """What was done, for the sentence beside the undo button."""

    CASE_DELETED = "case_deleted"
    CASE_ARCHIVED = "case_archived"
    CASE_RESTORED = "case_restored"
    STEP_REMOVED = "step_removed"
    STEP_ADDED = "step_added"
    CHOICE_CHANGED = "choice_changed"
    CASE_REPLACED = "case_replaced"
    RECORD_REMOVED = "record_removed"
    CARD_MOVED = "card_moved"
    MARK_CHANGED = "mark_changed"
    NOTE_REMOVED = "note_removed"
    TEXTS_REMOVED = "texts_removed"
    APPOINTMENT_MADE = "appointment_made"
    APPOINTMENT_CHANGED = "appointment_changed"
    CONTACT_CHANGED = "contact_changed"
    HANDOVER_BEGUN = "handover_begun"
    HANDOVER_MOVED = "handover_moved"
    CONSENT_KEPT = "consent_kept"
    PARTNER_REMOVED = "partner_removed"
    PARTNERS_TAKEN = "partners_taken"
    ACTIVITY_REMOVED = "activity_removed"
    ACTIVITIES_TAKEN = "activities_taken"
    ACTIVITY_CHANGED = "activity_changed"
    VOLUNTEER_REMOVED = "volunteer_removed"
    COOPERATION_REMOVED = "cooperation_removed"
    COOPERATION_CHANGED = "cooperation_changed"


@dataclass(frozen=True, slots=True)
class Undoable:
    """One deed and how to take it back; `name` is whom or what it was about, for the sentence.

    `back` raises ChangedSince when what the deed left behind was changed since: later work is never thrown away.
    Deeds of the same `part` make up a larger one, which can take their place.
    """

    deed: Deed
    name: str
    back: Callable[[], None]
    part: str = ""


class UndoStack:
    """Deeds of this session. Emptied when the vault locks, since they hold personal data."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._deeds: list[Undoable] = []

    @property
    def last(self) -> Undoable | None:
        """The deed that `undo` would take back."""
        return self._deeds[-1] if self._deeds else None

    def push(self, deed: Undoable) -> None:
        """Remember a deed; the oldest beyond DEPTH is forgotten."""
        self._deeds = [*self._deeds[-DEPTH + 1 :], deed]
        self._changes.announce(UndoChanged())

    def forget(self, part: str) -> None:
        """Forget the deeds of this part, since another one takes back all of them at once."""
        left = [deed for deed in self._deeds if deed.part != part]
        if len(left) < len(self._deeds):
            self._deeds = left
            self._changes.announce(UndoChanged())

    def undo(self) -> Undoable | None:
        """Take the last deed back and return it; None when there is none. What raises is forgotten too.

        Raises ChangedSince, CaseRestricted, and what the vault raises.
        """
        if not self._deeds:
            return None
        deed = self._deeds.pop()
        try:
            deed.back()
        finally:
            self._changes.announce(UndoChanged())
        return deed

    def clear(self) -> None:
        """Forget everything."""
        self._deeds = []
        self._changes.announce(UndoChanged())
