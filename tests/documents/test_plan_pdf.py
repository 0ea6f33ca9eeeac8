"""The printed plan, read back by pdfium and pikepdf."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import pikepdf
import pytest

from coachdesk.documents.paper import WIDTH
from coachdesk.documents.plan_pdf import plan_pdf
from coachdesk.documents.sheets import Pair, PlanSheet
from tests.documents.builders import CREATED, SHEETS, photo, plan_ar, plan_nl
from tests.documents.reading import characters, fonts, page_texts, shown, words

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
