"""Where things stand on the printed plan, and what stays together."""

import re

import pytest

from coachdesk.documents import look
from coachdesk.documents.paper import HEIGHT, WIDTH
from coachdesk.documents.plan_pdf import plan_pdf
from coachdesk.documents.sheets import Pair, PlanSheet
from tests.documents.builders import CREATED, SHEETS, longer, plan_ar, plan_nl, plan_ti
from tests.documents.reading import characters, page_texts, shown

EACH = pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)


def printed(sheet: PlanSheet) -> bytes:
    return plan_pdf(sheet, created=CREATED)


def is_arabic(text: str) -> bool:
    return bool(re.search("[\u0600-\u06ff]", text))


# ------------------------------------------------------------------------------------------------


@EACH
def test_nothing_stands_outside_the_margins(sheet: PlanSheet) -> None:
    for character in characters(printed(sheet)):
        over = sheet.letters  # a j reaches this far to the left of where it stands
        assert look.MARGIN - over < character.left < character.right < WIDTH - look.MARGIN + over, character
        assert look.FOOTER_BASE - 4 < character.bottom < character.top < HEIGHT - 24, character


@pytest.mark.parametrize("sheet", [plan_ar(), longer(plan_ar())])
def test_columns_do_not_run_into_each_other(sheet: PlanSheet) -> None:
    """Arabic letters stand at the right; in a signature line each half of the page has its own two
    languages.
    """
    for character in characters(printed(sheet)):
        if is_arabic(character.text) and character.bottom > 80:
            assert character.left > WIDTH / 2


def test_arabic_is_set_against_the_right_edge_and_tigrinya_against_the_left() -> None:
    edge = WIDTH - look.MARGIN - look.PADDING - look.GUTTER
    arabic = [c for c in characters(printed(plan_ar())) if is_arabic(c.text) and c.page == 1]
    assert any(abs(c.right - edge) < 3 for c in arabic)
    starts = {round(piece.x) for piece in shown(printed(plan_ti())) if re.search("[\u1200-\u135a]", piece.text)}
    left = look.MARGIN + look.PADDING + (look.CONTENT_WIDTH - 2 * look.PADDING + look.COLUMN_GAP) / 2 + look.GUTTER
    assert round(left) in starts


@pytest.mark.parametrize("sheet", [plan_ar(), plan_ti(), longer(plan_ar()), longer(plan_ti())])
def test_a_step_starts_on_one_baseline_in_both_columns_and_keeps_its_number(sheet: PlanSheet) -> None:
    pieces = list(shown(printed(sheet)))
    for priority in sheet.priorities:
        for step in priority.steps:
            numbers = [piece for piece in pieces if piece.text == step.number]
            assert len(numbers) == 2
            assert len({(piece.page, piece.y) for piece in numbers}) == 1
            begins = [piece for piece in pieces if piece.page == numbers[0].page and 0 < piece.y - numbers[0].y < 22]
            first_lines = [piece for piece in begins if piece.size in (14, 16)]
            assert {piece.x < WIDTH / 2 for piece in first_lines} | {not step.words.other} >= {True}
            assert len({piece.y for piece in first_lines}) == 1


@pytest.mark.parametrize("sheet", [longer(plan_ar()), longer(plan_ti()), longer(plan_nl(), 25)])
def test_a_step_and_the_heading_of_its_priority_stand_on_one_page(sheet: PlanSheet) -> None:
    """Every page that has steps of a priority says which priority it is, above them."""
    pieces = list(shown(printed(sheet)))
    assert pieces[-1].page > 1
    for priority in sheet.priorities:
        title = (priority.title.nl or "").split()[0]
        heads = {(piece.page, piece.y) for piece in pieces if piece.size == 16 and piece.text.startswith(title)}
        for step in priority.steps:
            number = next(piece for piece in pieces if piece.text == step.number)
            assert any(page == number.page and y > number.y for page, y in heads), step.number


@EACH
def test_pages_are_counted_in_every_language(sheet: PlanSheet) -> None:
    pdf = printed(sheet)
    pages = len(page_texts(pdf))
    for number, text in enumerate(page_texts(pdf), 1):
        assert f"Bladzijde {number} van {pages}" in text
        if sheet.language == "ti":
            assert f"ገጽ {number} ካብ {pages}" in text


def test_more_content_gives_more_pages() -> None:
    counts = [len(page_texts(printed(longer(plan_ar(), steps)))) for steps in (1, 6, 20)]
    assert counts == sorted(set(counts))


@EACH
def test_contact_and_signatures_stand_together_on_the_last_page(sheet: PlanSheet) -> None:
    last = page_texts(printed(sheet))[-1]
    assert "06 12 34 56 78" in last
    assert all((pair.nl or "") in last for pair in sheet.signatures)


def test_the_design_example_without_the_warnings_fits_one_page() -> None:
    sheet = plan_ti(unreviewed="", if_it_fails=None)
    assert len(page_texts(printed(sheet))) == 1


def test_words_that_nobody_translated_are_marked_once_for_each_step() -> None:
    sheet = longer(plan_ar(), 1)
    small = [piece for piece in shown(printed(sheet)) if piece.size == 11 and "بعد"[::-1] in piece.text]
    assert len(small) == 3  # title, wish and step of the third priority
    assert all(piece.x > WIDTH / 2 for piece in small)


def test_what_was_answered_instead_of_a_choice_is_printed() -> None:
    sheet = plan_nl(priorities=(), choice=Pair("Ik kies nu niet. Ik kan later kiezen."))
    assert "Ik kies nu niet. Ik kan later kiezen." in page_texts(printed(sheet))[0]
