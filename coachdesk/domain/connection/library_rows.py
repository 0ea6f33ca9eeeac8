"""Activities as a file brings them, held against those that are there."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any
from uuid import uuid4

from coachdesk.domain.connection.activities import Activity
from coachdesk.domain.file_rows import EntriesFile, FileRow, Keeping
from coachdesk.domain.search import fold

ActivityRow = FileRow[Activity]
ActivityFile = EntriesFile[Activity]


def _same_key(activity: Activity) -> tuple[str, str]:
    return fold(activity.title), fold(activity.organisation)


def renewed(there: Activity, row: ActivityRow) -> Activity:
    """The entry that is there, with all that the row says; a limit of the group that no longer fits the other goes."""
    assert row.entry is not None
    values: dict[str, Any] = {name: getattr(row.entry, name) for name in row.said}
    least, most = values.get("least", there.least), values.get("most", there.most)
    if least is not None and most is not None and least > most:
        values["most" if "least" in values else "least"] = None
    return replace(there, **values)


def compared(rows: Iterable[ActivityRow], entries: Iterable[Activity]) -> tuple[ActivityRow, ...]:
    """The rows with what is there already: an entry of the same id, or of the same name and organisation, or a row above."""
    by_id: dict[str, Activity] = {}
    by_key: dict[tuple[str, str], Activity] = {}
    for each in entries:
        by_id[each.id] = each
        by_key.setdefault(_same_key(each), each)
    above: dict[object, int] = {}
    found = []
    for row in rows:
        made = row
        if row.entry is not None:
            key = _same_key(row.entry)
            there = by_id.get(row.entry.id) or by_key.get(key)
            number = above.get(row.entry.id) or above.get(key)
            made = replace(
                row,
                alike=(there,) if there is not None else (),
                before=(number,) if number is not None else (),
                same=there is not None and renewed(there, row) == there,
            )
            above.setdefault(row.entry.id, row.number)
            above.setdefault(key, row.number)
        found.append(made)
    return tuple(found)


def taken(file: ActivityFile, choices: Mapping[int, Keeping], entries: Mapping[str, Activity]) -> tuple[Activity, ...]:
    """The entries that would be kept of a file by what was chosen, new ones and renewed ones, by their id each once."""
    coming: dict[str, Activity] = {}
    for row in file.rows:
        keeping = file.keeping(row, choices)
        if row.entry is None or keeping is Keeping.SKIP:
            continue
        there = entries.get(row.alike[0].id) if row.alike and keeping is Keeping.UPDATE else None
        if there is not None:
            coming[there.id] = renewed(coming.get(there.id, there), row)
        else:
            known = row.entry.id in entries or row.entry.id in coming
            made = replace(row.entry, id=uuid4().hex) if known else row.entry
            coming[made.id] = made
    return tuple(coming.values())
