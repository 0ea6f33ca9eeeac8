"""The directory of partners as a table for spreadsheets, and back."""

import csv
from collections.abc import Iterable
from io import StringIO

from coachdesk.documents.partner_files import ID, PartnerNames, Said, mended_phone, row_of
from coachdesk.documents.partner_words import FIELDS
from coachdesk.domain.errors import TableUnreadable
from coachdesk.domain.file_rows import FileRow, RowFault
from coachdesk.domain.partner_rows import PartnerRow
from coachdesk.domain.partners import Partner, in_order
from coachdesk.domain.tables import Flaw, Row, guarded, read_table, unguarded

FLAWS = {Flaw.QUOTES: RowFault.QUOTES, Flaw.CELLS: RowFault.CELLS}
_DAY = "checked_on"


def partners_csv(partners: Iterable[Partner], names: PartnerNames, language: str) -> bytes:
    """The directory with semicolons between its values, as Dutch spreadsheets read it, in UTF-8 with its mark.

    No spreadsheet runs a cell or reckons with one; days are for it to read. The same entries give the same bytes. An exercise
    says so before its heading, so that no directory takes it in.
    """
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    if exercise := names.exercise(language):
        writer.writerow([exercise])
    columns = (*FIELDS, ID)
    writer.writerow([names.head(name, language) for name in columns])
    for partner in in_order(partners):
        said = ((name, names.said(partner, name, language)) for name in columns)
        writer.writerow([text if name == _DAY else guarded(text) for name, text in said])
    return out.getvalue().encode("utf-8-sig")


def rows_of_table(text: str, names: PartnerNames, language: str) -> tuple[tuple[PartnerRow, ...], tuple[str, ...]]:
    """What each row would become, and the columns that are left alone. Raises TableUnreadable."""
    table = read_table(text, lambda head: bool(names.column(head)))
    columns = names.columns(table.head)
    if not {"organisation", "person"} & set(columns):
        raise TableUnreadable("columns")
    unknown = tuple(head for head, column in zip(table.head, columns, strict=True) if head and not column)
    return tuple(_row(row, columns, names, language) for row in table.rows), unknown


def _row(row: Row, columns: tuple[str, ...], names: PartnerNames, language: str) -> PartnerRow:
    if row.flaw is not Flaw.NONE:
        return FileRow(row.number, fault=FLAWS[row.flaw])
    cells = {name: cell for name, cell in zip(columns, row.cells, strict=True) if name and cell}
    texts = {name: unguarded(cell) for name, cell in cells.items()}
    if "phone" in cells:
        texts["phone"] = texts["phone"] if texts["phone"] != cells["phone"] else mended_phone(cells["phone"])
    return row_of(Said(row.number, texts, id=texts.pop(ID, "")), names, language)
