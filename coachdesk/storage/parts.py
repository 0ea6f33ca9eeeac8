"""Under which parts a change of a case stands in the trail.

Typing is told once in a while; what somebody decides, such as putting a case in the bin, is told each time and by itself.
"""

from dataclasses import replace
from typing import Final

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import Case

CASE: Final = "case"
"""What is known of the person."""
DECIDED: Final = frozenset({"archive", "bin", "restore", "keeping", "kind"})
"""Parts that are told each time: the archive, the bin, back from there, until when it is kept, and the kind of case."""


def parts_of(part: str, before: CaseFile, after: CaseFile) -> tuple[str, ...]:
    """The parts of a change that was made to `part`: itself, and for "case" what was decided in it apart."""
    if part != CASE:
        return (part,)
    was, says = before.case, after.case
    found = [*_shelved(was, says)]
    if was.keep_until != says.keep_until:
        found.append("keeping")
    elif was.keep_reason != says.keep_reason:
        found.append("keep_reason")
    if was.kind is not says.kind:
        found.append("kind")
    if not found or _rest(was, says) != says:
        found.append(CASE)
    return tuple(found)


def _shelved(was: Case, says: Case) -> tuple[str, ...]:
    """To which shelf the case went, if it did."""
    if (was.archived_at, was.deleted_at) == (says.archived_at, says.deleted_at):
        return ()
    if says.deleted_at is not None and says.deleted_at != was.deleted_at:
        return ("bin",)
    if says.archived_at is not None and says.archived_at != was.archived_at:
        return ("archive",)
    return ("restore",)


def _rest(was: Case, says: Case) -> Case:
    """What the case was, with everything that has a part of its own as it is now."""
    return replace(
        was,
        archived_at=says.archived_at,
        deleted_at=says.deleted_at,
        keep_until=says.keep_until,
        keep_reason=says.keep_reason,
        kind=says.kind,
        changed_at=says.changed_at,
    )
