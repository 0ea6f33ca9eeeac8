"""The square code with the number of the contact person."""

from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest
import segno

from coachdesk.documents.contact_code import code_row, code_rows, code_size, contact_card
from coachdesk.documents.marks import Squares
from coachdesk.documents.plan_pdf import plan_pdf
from tests.documents.builders import CREATED, plan_ar, plan_nl
from tests.documents.full_plans import full


@pytest.mark.parametrize("name", ["Marieke de Vries", "ማርያም", "Müller; Ünal, A.", ""])
def test_the_card_holds_the_name_and_the_number_and_nothing_else(name: str) -> None:
    lines = contact_card(name, "06 12 34 56 78").splitlines()
    fields = {line.partition(":")[0] for line in lines if line}
    assert fields == {"BEGIN", "VERSION", "N", "FN", "TEL", "END"}
    phone = next(line for line in lines if line.startswith("TEL:"))
    assert phone == "TEL:06 12 34 56 78"
    shown = next(line for line in lines if line.startswith("FN:"))[3:].replace("\\", "")
    assert shown == (name or "06 12 34 56 78")


def test_the_squares_are_those_of_the_code_for_the_same_text() -> None:
    text = contact_card("Marieke de Vries", "06 12 34 56 78")
    rows = code_rows(text)
    code = segno.make(text, error="m", micro=False, boost_error=False)
    assert [list(map(int, row)) for row in rows] == [list(row) for row in code.matrix]
    assert code.error == "M"
    assert rows != code_rows(contact_card("Marieke de Vries", "06 12 34 56 79"))


def test_white_stands_round_the_code_as_the_standard_asks() -> None:
    rows = code_rows("x")
    row = code_row(rows, 100.0, 1.5)
    (squares,) = (mark for mark in row.marks if isinstance(mark, Squares))
    assert row.height == code_size(rows, 1.5) == (len(rows) + 8) * 1.5
    assert (squares.x, squares.drop) == (106.0, 6.0)


def squares_on(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Every rectangle of the file: left, bottom, width and height."""
    found = []
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "re":
                    found.append(tuple(float(each) for each in operands))
    return found


@pytest.mark.parametrize("sheet", [full(plan_ar()), full(plan_nl())], ids=["ar", "nl"])
def test_the_code_on_paper_is_the_code_square_by_square_and_not_mirrored(sheet: object) -> None:
    rows = code_rows(contact_card("Marieke de Vries", "06 12 34 56 78"))
    drawn = squares_on(plan_pdf(sheet, created=CREATED))
    size = drawn[0][3]
    left, top = min(x for x, *_ in drawn), max(y + high for _, y, _, high in drawn)
    dark = {
        (round((top - y) / size) - 1, round((x - left) / size) + step)
        for x, y, wide, _high in drawn
        for step in range(round(wide / size))
    }
    assert dark == {(line, at) for line, row in enumerate(rows) for at, each in enumerate(row) if each}
    assert size >= 1.3  # nearly half a millimetre, which phones read


def test_without_a_number_there_is_no_code() -> None:
    sheet = full(plan_nl())
    bare = replace(sheet, contact=replace(sheet.contact, phone="", code=None))
    assert squares_on(plan_pdf(bare, created=CREATED)) == []
