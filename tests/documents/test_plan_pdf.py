"""The printed plan, read back by pdfium and pikepdf."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest

from coachdesk.documents import look
from coachdesk.documents.paper import HEIGHT, WIDTH
from coachdesk.documents.plan_pdf import check_plan, plan_pdf
from coachdesk.documents.sheets import Pair, PlanSheet
from coachdesk.domain.errors import PrintProblem, PrintStopped
from tests.documents.builders import CREATED, longer, photo, plan_ar, plan_nl, plan_ti
from tests.documents.reading import characters, fonts, page_texts, shown, words

SHEETS = {
    "ar": plan_ar(),
    "ti": plan_ti(),
    "nl": plan_nl(),
    "ar long": longer(plan_ar()),
    "ti long": longer(plan_ti()),
}
EACH = pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)


def printed(sheet: PlanSheet) -> bytes:
    return plan_pdf(sheet, created=CREATED)


def pairs(sheet: PlanSheet) -> Iterator[Pair]:
    """All pairs of a sheet that are drawn once, whole."""
    yield from (
        sheet.title,
        sheet.date,
        sheet.not_pip,
        sheet.contact.heading,
        *sheet.contact.lines,
        *sheet.signatures,
    )
    yield from (pair for pair in (sheet.if_it_fails, sheet.choice) if pair)
    yield from (line.words for line in sheet.energy)
    for priority in sheet.priorities:
        yield from (pair for pair in (priority.wish,) if pair)
        for step in priority.steps:
            yield step.words
            yield from step.details


def texts(sheet: PlanSheet) -> list[str]:
    return [text for pair in pairs(sheet) for text in (pair.nl, pair.other) if text]


def is_arabic(text: str) -> bool:
    return bool(re.search("[\u0600-\u06ff]", text))


# --- what a reader finds
# ---------------------------------------------------------------------------------------------


@EACH
def test_every_word_can_be_copied(sheet: PlanSheet) -> None:
    """Vocalised words, lam-alef and words beside numbers included: no exceptions but the ends of words.

    pdfium mirrors the brackets of right-to-left lines and puts punctuation beside a number on its other side,
    so punctuation at the ends of words is left out on both sides.
    """
    found = Counter(word for page in page_texts(printed(sheet)) for word in words(page))
    wanted = Counter(word for text in texts(sheet) for word in words(text))
    assert wanted - found == Counter()


@EACH
def test_words_come_in_logical_order(sheet: PlanSheet) -> None:
    """pdfium turns Latin words and groups of digits within an Arabic line round, so those sentences are left
    out.
    """
    found = " ".join(word for page in page_texts(printed(sheet)) for word in words(page))
    checked = [text for text in texts(sheet) if not (is_arabic(text) and re.search(r"[A-Za-z0-9]", text))]
    assert len(checked) > 10
    assert [text for text in checked if " ".join(words(text)) not in found] == []


@pytest.mark.parametrize("number", ["26-11-2026", "1-12-2026", "14:00", "9.00-17.00"])
def test_numbers_inside_arabic_stand_left_to_right(number: str) -> None:
    """By the places of the glyphs, at the right half of the page, where only the Arabic column is."""
    right = [c for c in characters(printed(plan_ar())) if c.left > WIDTH / 2 and c.text in "0123456789:.-"]
    rows: dict[tuple[int, int], list[tuple[float, str]]] = {}
    for character in right:
        middle = (character.page, round(character.bottom / 12))
        for row in (middle, (middle[0], middle[1] + 1)):  # a hyphen hangs above the bottom of the digits
            rows.setdefault(row, []).append((character.left, character.text))
    assert any(number in "".join(text for _, text in sorted(row)) for row in rows.values())


def test_the_phone_number_stands_left_to_right_in_both_columns() -> None:
    large = [piece for piece in shown(printed(plan_ar())) if piece.size == 20]
    assert [piece.text for piece in large] == ["06 12 34 56 78"] * 2
    assert large[0].x < WIDTH / 2 < large[1].x


@EACH
def test_no_glyph_is_missing(sheet: PlanSheet) -> None:
    pieces = list(shown(printed(sheet), marks=True))
    assert sum(len(piece.glyphs) for piece in pieces) > 300
    assert all(0 not in piece.glyphs for piece in pieces)
    assert all("\ufffd" not in piece.text for piece in pieces)


@EACH
def test_every_font_is_embedded_and_readable(sheet: PlanSheet) -> None:
    found = fonts(printed(sheet))
    assert len(found) >= 2
    assert set(found.values()) == {(True, True)}
    assert all(re.match(r"/[A-Z]{6}\+NotoSans", name) for name in found)


def test_metadata_holds_a_title_and_nobodys_name() -> None:
    sheet = plan_ar()
    with pikepdf.open(BytesIO(printed(sheet))) as document:
        assert {key: str(value) for key, value in document.docinfo.items()} == {
            "/Title": "Mijn plan",
            "/Producer": "CoachDesk",
            "/CreationDate": "D:20261121090000Z",
            "/ModDate": "D:20261121090000Z",
        }
        assert str(document.Root.Lang) == "nl"


def test_the_language_of_a_sheet_in_one_language_is_noted() -> None:
    with pikepdf.open(BytesIO(printed(plan_nl(language="en")))) as document:
        assert str(document.Root.Lang) == "en"


def test_nothing_of_a_photo_but_its_pixels_goes_into_the_file() -> None:
    from PIL import Image

    picture = Image.open(BytesIO(photo()))
    exif = picture.getexif()
    exif[0x010E] = "Made at Stationsweg 14"
    file = BytesIO()
    picture.save(file, "JPEG", exif=exif)
    contact = replace(plan_ar().contact, photo=file.getvalue())
    assert b"Stationsweg" in file.getvalue()
    with pikepdf.open(BytesIO(printed(plan_ar(contact=contact)))) as document:
        images = [image for page in document.pages for image in page.get_images().values()]
        assert [(image.Width, image.Height) for image in images] == [(240, 240)]
        assert all(b"Stationsweg" not in image.read_raw_bytes() for image in images)


def test_an_unreadable_photo_gives_way_to_a_pictogram() -> None:
    pdf = printed(plan_ar(contact=replace(plan_ar().contact, photo=b"no picture")))
    with pikepdf.open(BytesIO(pdf)) as document:
        assert all(not page.get_images() for page in document.pages)
    assert "06 12 34 56 78" in {piece.text for piece in shown(pdf)}


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert printed(plan_ar()) == printed(plan_ar())
    assert printed(plan_ar()) != plan_pdf(plan_ar(), created=CREATED + timedelta(hours=1))


# --- where things stand
# ------------------------------------------------------------------------------------------------


@EACH
def test_nothing_stands_outside_the_margins(sheet: PlanSheet) -> None:
    for character in characters(printed(sheet)):
        assert look.MARGIN - 1 < character.left < character.right < WIDTH - look.MARGIN + 1, character
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
    sheet = plan_ti(unreviewed=None, if_it_fails=None)
    assert len(page_texts(printed(sheet))) == 1


def test_words_that_nobody_translated_are_marked_once_for_each_step() -> None:
    sheet = longer(plan_ar(), 1)
    small = [piece for piece in shown(printed(sheet)) if piece.size == 11 and "بعد"[::-1] in piece.text]
    assert len(small) == 3  # title, wish and step of the third priority
    assert all(piece.x > WIDTH / 2 for piece in small)


def test_what_was_answered_instead_of_a_choice_is_printed() -> None:
    sheet = plan_nl(priorities=(), choice=Pair("Ik kies nu niet. Ik kan later kiezen."))
    assert "Ik kies nu niet. Ik kan later kiezen." in page_texts(printed(sheet))[0]


# --- what stops the print
# ----------------------------------------------------------------------------------------------


@EACH
def test_a_sound_sheet_has_no_problems(sheet: PlanSheet) -> None:
    assert check_plan(sheet) == ()


def with_step(sheet: PlanSheet, words: Pair) -> PlanSheet:
    """The sheet with other words for its step 2.1."""
    first, second, *rest = sheet.priorities
    step = replace(second.steps[0], words=words)
    return replace(sheet, priorities=(first, replace(second, steps=(step, *second.steps[1:])), *rest))


def test_a_missing_glyph_stops_the_print_and_is_named_once() -> None:
    sheet = with_step(plan_ar(), Pair("漢 en 漢", "مركز 語"))
    expected = (PrintProblem("glyph", "step 2.1", "nl", "漢"), PrintProblem("glyph", "step 2.1", "ar", "語"))
    assert check_plan(sheet) == expected
    with pytest.raises(PrintStopped) as stopped:
        plan_pdf(sheet)
    assert stopped.value.problems == expected


def test_a_word_wider_than_its_column_stops_the_print() -> None:
    word = "inkomstenafhankelijkecombinatiekorting"
    assert check_plan(with_step(plan_ti(), Pair(f"Lees {word}", "ኣንብብ"))) == (
        PrintProblem("fit", "step 2.1", "nl", word[:30]),
    )


def test_the_same_word_fits_a_sheet_in_one_language() -> None:
    assert check_plan(with_step(plan_nl(), Pair("Lees inkomstenafhankelijkecombinatiekorting"))) == ()


def test_a_step_higher_than_a_page_stops_the_print() -> None:
    sheet = with_step(plan_ti(), Pair("Ik oefen. " * 150, "እለማመድ።"))
    problems = check_plan(sheet)
    assert [(p.reason, p.place, p.column) for p in problems] == [("fit", "priority 2", "nl")]
    assert problems[0].detail.startswith("Ik oefen.")


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"title": Pair("漢", "خطتي")}, "title"),
        ({"name": "漢"}, "name"),
        ({"date": Pair("漢", "١")}, "date"),
        ({"if_it_fails": Pair("漢", "؟")}, "if it fails"),
        ({"not_pip": Pair("漢", "؟")}, "not pip"),
        ({"choice": Pair("漢", "؟")}, "choice"),
        ({"unreviewed": Pair("漢", "؟")}, "unreviewed"),
        ({"page": Pair("漢 {page} {pages}", "{page} {pages}")}, "page"),
        ({"signatures": (Pair("漢", "؟"),)}, "signature"),
        ({"contact": replace(plan_ar().contact, phone="漢")}, "contact"),
        ({"energy": (replace(plan_ar().energy[0], words=Pair("漢", "؟")),)}, "energy"),
        ({"priorities": (replace(plan_ar().priorities[0], title=Pair("漢", "؟")),)}, "priority 1"),
        ({"priorities": (replace(plan_ar().priorities[0], wish=Pair("漢", "؟")),)}, "priority 1"),
    ],
)
def test_every_place_is_checked(changes: dict[str, object], place: str) -> None:
    problems = check_plan(plan_ar(**changes))
    assert {problem.place for problem in problems} == {place}
    assert {problem.detail for problem in problems} == {"漢"}


def test_a_long_phone_number_is_set_smaller_rather_than_refused() -> None:
    sheet = plan_ar(contact=replace(plan_ar().contact, phone="+31 (0)58 123 45 67 89"))
    sizes = {piece.size for piece in shown(printed(sheet)) if "123 45 67 89" in piece.text}
    assert max(sizes) < 20
