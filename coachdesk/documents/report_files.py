"""A report without names as a table in a file: a spreadsheet, or plain values with commas.

A spreadsheet program takes a cell that begins with certain signs for a formula. None of ours should, but labels come from
translations and content: so texts are written as texts, and where a file can't say what is one, a sign is put before it.
"""

import csv
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO, StringIO
from typing import Final

from coachdesk.documents.exercise import in_one_line
from coachdesk.documents.sheets import ReportFigure, ReportSheet, ReportTable
from coachdesk.i18n import plain

FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""With these a formula begins, or a cell that a program cleans into one (OWASP, CSV injection); the wide ones too."""
Cell = str | int
_WIDTHS: Final = (44, 16)
"""Characters of the first column and of the others."""


def harmless(text: str) -> str:
    """The text so that no program takes it for a formula: with an apostrophe before it where it begins like one."""
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_SIGNS) or text.startswith(FORMULA_SIGNS) else text


def report_csv(sheet: ReportSheet) -> bytes:
    """The report with semicolons between its values, as Dutch spreadsheets read it, in UTF-8 with its mark."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    for row in _rows(sheet):
        writer.writerow([harmless(cell) if isinstance(cell, str) else cell for cell in row])
    return out.getvalue().encode("utf-8-sig")


def report_xlsx(sheet: ReportSheet, created: datetime) -> bytes:
    """The report as a workbook of one sheet, made in memory alone; its metadata name nobody."""
    import xlsxwriter  # type: ignore[import-untyped, unused-ignore]

    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"title": sheet.title, "author": "", "comments": "", "created": created.replace(tzinfo=None)})
    page = book.add_worksheet("CoachDesk")
    bold, shown = book.add_format({"bold": True}), book.add_format({"align": "right"})
    if sheet.rtl:
        page.right_to_left()
    page.set_column(0, 0, _WIDTHS[0])
    page.set_column(1, 12, _WIDTHS[1])
    titles = {plain(sheet.title), *(plain(table.title) for table in sheet.tables)}
    for at, row in enumerate(_rows(sheet)):
        for across, cell in enumerate(row):
            if isinstance(cell, int):
                page.write_number(at, across, cell)
            else:
                page.write_string(at, across, cell, bold if cell in titles else shown if across else None)
    book.close()
    return out.getvalue()


def _rows(sheet: ReportSheet) -> Iterator[tuple[Cell, ...]]:
    """The report row by row; an empty row before each table. An exercise says so first and last."""
    exercise = in_one_line(sheet.exercise)
    if exercise:
        yield (exercise,)
    for line in (sheet.title, sheet.period, *sheet.lines):
        yield (plain(line),)
    for table in sheet.tables:
        yield ()
        yield from _table(table)
    if exercise:
        yield from ((), (exercise,))


def _table(table: ReportTable) -> Iterator[tuple[Cell, ...]]:
    yield (plain(table.title),)
    for line in (table.note, table.total):
        if line:
            yield (plain(line),)
    if table.head:
        yield ("", *map(plain, table.head))
    for row in table.rows:
        yield (plain(row.name), *map(_cell, row.figures))


def _cell(figure: ReportFigure) -> Cell:
    return figure.count if figure.count is not None else plain(figure.text)
