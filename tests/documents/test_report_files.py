"""A spreadsheet never takes a cell of a report for a formula."""

import csv
import re
from datetime import datetime
from io import BytesIO, StringIO
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.documents.report_files import FORMULA_SIGNS, harmless, report_csv, report_xlsx
from coachdesk.documents.report_pdf import report_pdf
from coachdesk.documents.sheets import ReportFigure, ReportRow, ReportSheet, ReportTable
from tests.documents.reading import page_texts

MADE = datetime(2026, 11, 21, 9, 30)
EVIL = [
    "=1+1",
    "+31 6 12345678",
    "-2",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\n=x",
    '=HYPERLINK("http://a","b")',
    "=cmd|' /C calc'!A0",
    "  =1",
]


def sheet_with(name: str, count: int | None = 7) -> ReportSheet:
    figure = ReportFigure(name if count is None else str(count), name, count)
    tables = (
        ReportTable("cases", name, "", (ReportRow(name, (figure,)),), total=name),
        ReportTable("first_looks", name, name, (ReportRow(name, (figure, figure)),), head=(name, name)),
    )
    return ReportSheet("en", False, "Report", name, (name,), tables, "Page {page} of {pages}")


def cells(data: bytes) -> list[str]:
    return [cell for row in csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";") for cell in row]


@pytest.mark.parametrize("name", EVIL)
@pytest.mark.parametrize("count", [7, None])
def test_no_cell_of_plain_values_begins_like_a_formula(name: str, count: int | None) -> None:
    found = cells(report_csv(sheet_with(name, count)))
    assert f"'{name}" in found
    assert not [cell for cell in found if cell.lstrip(" ").startswith(FORMULA_SIGNS)]


@given(name=st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0"), max_size=12))
def test_whatever_a_label_says(name: str) -> None:
    assert not harmless(name).lstrip(" ").startswith(FORMULA_SIGNS)
    assert harmless(name).removeprefix("'") == name.removeprefix("'")


def test_what_is_no_formula_stays_as_it_is() -> None:
    for name in ("Work and learning", "الحالات", "1 to 5 talks", "", "Who? - yes"):
        assert harmless(name) == name


@pytest.mark.parametrize("name", EVIL)
def test_a_workbook_holds_texts_as_texts(name: str) -> None:
    with ZipFile(BytesIO(report_xlsx(sheet_with(name, None), MADE))) as parts:
        page = fromstring(parts.read("xl/worksheets/sheet1.xml"))
        names = [each.tag.rpartition("}")[2] for each in page.iter()]
        kinds = {each.get("t") for each in page.iter() if each.tag.endswith("}c")}
    assert "f" not in names
    assert "hyperlink" not in names
    assert kinds <= {"s", None}


def test_a_workbook_for_arabic_begins_at_the_right() -> None:
    sheet = ReportSheet("ar", True, "تقرير", "", (), (), "{page}")
    with ZipFile(BytesIO(report_xlsx(sheet, MADE))) as parts:
        assert 'rightToLeft="1"' in parts.read("xl/worksheets/sheet1.xml").decode()


def test_a_table_of_any_length_goes_on_under_its_title() -> None:
    rows = tuple(ReportRow(f"Domain {at}", (ReportFigure("7", "7", 7),) * 3) for at in range(90))
    table = ReportTable("first_looks", "A long table", "A note", rows, head=("Cases", "One", "Two"))
    sheet = ReportSheet("en", False, "Report", "A year", (), (table,), "Page {page} of {pages}")
    pages = page_texts(report_pdf(sheet))
    assert len(pages) > 1
    assert all("A long table" in page and "Cases" in page for page in pages)
    found = [word for page in pages for word in re.findall(r"Domain (\d+)", page)]
    assert found == [str(at) for at in range(90)]


@pytest.mark.parametrize("count", [6, 11])
def test_a_short_table_stands_on_one_page(count: int) -> None:
    rows = tuple(ReportRow(f"Row {at}", (ReportFigure("7", "7", 7),)) for at in range(count))
    tables = tuple(ReportTable("goals", f"Table {at}", "", rows, total="All together: 7") for at in range(9))
    pages = page_texts(report_pdf(ReportSheet("en", False, "Report", "A year", (), tables, "Page {page} of {pages}")))
    titles = [title for page in pages for title in re.findall(r"Table \d", page)]
    assert titles == [table.title for table in tables]
    assert all(page.count("Row ") % count == 0 for page in pages)
