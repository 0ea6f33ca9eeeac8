"""The library of activities as a table for spreadsheets, and back; and as JSON for another CoachDesk."""

import csv
import json
from collections.abc import Iterable
from dataclasses import replace
from io import StringIO
from typing import Any, Final
from uuid import uuid4

from coachdesk.documents.activity_files import FACTS, ID, TECHNICAL, ActivityNames, fault_of, row_of
from coachdesk.documents.activity_words import FIELDS
from coachdesk.documents.partner_csv import FLAWS
from coachdesk.documents.partner_files import mended_phone
from coachdesk.domain.connection.activities import Activity
from coachdesk.domain.connection.activity_finder import in_order
from coachdesk.domain.connection.library_rows import ActivityRow
from coachdesk.domain.errors import CaseError, CaseFileInvalid, TableUnreadable
from coachdesk.domain.file_rows import FileRow, RowFault
from coachdesk.domain.json_table import JsonTable
from coachdesk.domain.plain import from_plain, to_plain
from coachdesk.domain.tables import NO_TEXT, Flaw, Row, guarded, not_too_many, read_table, unguarded

FORMAT: Final = "coachdesk-activities"
VERSION: Final = 1
_EXERCISE: Final = "exercise"
_DEFAULTS: Final = to_plain(Activity("0" * 32, "-"))
"""An entry that says nothing but its name."""


def activities_csv(activities: Iterable[Activity], names: ActivityNames, language: str) -> bytes:
    """The library with semicolons between its values, as Dutch spreadsheets read it, in UTF-8 with its mark.

    No spreadsheet runs a cell or reckons with one; numbers and days are for it to read. The same entries give the same
    bytes. An exercise says so before its heading, so that no library takes it in. What was ticked is only in the JSON.
    """
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    if exercise := names.exercise(language):
        writer.writerow([exercise])
    columns = (*FIELDS, *TECHNICAL)
    writer.writerow([names.head(name, language) for name in columns])
    for activity in in_order(activities):
        said = ((name, names.said(activity, name, language)) for name in columns)
        writer.writerow([text if name in FACTS else guarded(text) for name, text in said])
    return out.getvalue().encode("utf-8-sig")


def rows_of_table(text: str, names: ActivityNames, language: str) -> tuple[tuple[ActivityRow, ...], tuple[str, ...]]:
    """What each row would become, and the columns that are left alone. Raises TableUnreadable."""
    table = read_table(text, lambda head: bool(names.column(head)))
    columns = names.columns(table.head)
    if "title" not in columns:
        raise TableUnreadable("title")
    unknown = tuple(head for head, column in zip(table.head, columns, strict=True) if head and not column)
    return tuple(_row(row, columns, names, language) for row in table.rows), unknown


def _row(row: Row, columns: tuple[str, ...], names: ActivityNames, language: str) -> ActivityRow:
    if row.flaw is not Flaw.NONE:
        return FileRow(row.number, fault=FLAWS[row.flaw])
    cells = {name: cell for name, cell in zip(columns, row.cells, strict=True) if name and cell}
    texts = {name: unguarded(cell) for name, cell in cells.items()}
    if texts.get("phone") == cells.get("phone", "") != "":
        texts["phone"] = mended_phone(texts["phone"])
    return row_of(row.number, texts, names, language, columns)


# --- JSON ---------------------------------------------------------------------------------------------------------------


def activities_json(activities: Iterable[Activity], names: ActivityNames, language: str) -> bytes:
    """The library with all that is known of it. The same entries give the same bytes."""
    table: dict[str, Any] = {"format": FORMAT, "version": VERSION}
    if exercise := names.exercise(language):
        table[_EXERCISE] = exercise
    table["activities"] = [to_plain(each) for each in in_order(activities)]
    return json.dumps(table, ensure_ascii=False, indent=1).encode()


def holds_json(text: str) -> bool:
    """Whether a text is meant as JSON, and as no table."""
    return text.lstrip().startswith(("{", "["))


def rows_of_json(text: str, names: ActivityNames, language: str) -> tuple[tuple[ActivityRow, ...], tuple[str, ...]]:
    """What each entry would become, counted from 1, and the names of fields that are left alone.

    Raises TableUnreadable, for an exercise too.
    """
    try:
        table = json.loads(text)
    except (ValueError, RecursionError):
        raise TableUnreadable("library") from None
    if type(table) is not dict or table.get("format") != FORMAT or _EXERCISE in table:
        raise TableUnreadable("library")
    entries = table.get("activities")
    if table.get("version") != VERSION or type(entries) is not list:
        raise TableUnreadable("library")
    rows = not_too_many(_entry(number, each, names, language) for number, each in enumerate(entries, 1))
    heads = dict.fromkeys(key for each in entries if type(each) is dict for key in each if key not in _DEFAULTS)
    return rows, tuple(heads)


def _entry(number: int, value: Any, names: ActivityNames, language: str) -> ActivityRow:
    if type(value) is not dict:
        return FileRow(number, fault=RowFault.ENTRY)
    said = {key: each for key, each in value.items() if key in _DEFAULTS and each not in ("", None)}
    if not str(said.get("title", "")).strip():
        return FileRow(number, fault=RowFault.NAME)
    if broken := next((key for key, each in said.items() if not _is_text(each)), ""):
        return FileRow(number, fault=RowFault.VALUE, field=broken)
    given = said.pop("id", "")
    made_id = given if type(given) is str and ID.fullmatch(given) else uuid4().hex
    try:
        made = from_plain(Activity, JsonTable("$", {**_DEFAULTS, **said, "id": made_id}))
    except CaseFileInvalid as error:
        cause = error.__cause__
        if isinstance(cause, CaseError):
            return fault_of(number, cause, said)
        name = error.where.removeprefix("$.").partition(".")[0].partition("[")[0]
        found = said.get(name)
        typed = found if isinstance(found, str) else json.dumps(found, ensure_ascii=False)
        return FileRow(number, fault=RowFault.VALUE, field=name, typed=typed)
    left: tuple[tuple[str, str], ...] = ()
    if names.chosen("kind", made.kind) is None:
        left, told = (("kind", made.kind),), f"{names.head('kind', language)}: {made.kind}"
        try:
            made = replace(made, kind=_DEFAULTS["kind"], note="\n".join(filter(None, (made.note, told))))
        except CaseError as error:
            return fault_of(number, error, said)
    return FileRow(
        number,
        replace(made, example=names.example(made.example)),
        left=left,
        said=tuple(key for key, each in said.items() if each != []),
    )


def _is_text(value: Any) -> bool:
    """Whether what was written can be kept, and written to a table again: no half of a sign, and none that is no text."""
    written = json.dumps(value, ensure_ascii=False)
    try:
        written.encode()
    except UnicodeEncodeError:
        return False
    return (
        all(map(_is_text, value)) if isinstance(value, list) else not (isinstance(value, str) and NO_TEXT.search(value))
    )
