"""Everything about a client on paper, whatever somebody typed, and how it looks."""

import re
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coachdesk.documents.faces import load_fonts
from coachdesk.documents.printable import PLACEHOLDER, divided, printable
from coachdesk.documents.record_pdf import record_pdf
from coachdesk.documents.record_sheet import Quote
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.words import Words
from tests import strategies
from tests.builders import yonas
from tests.documents.access import LANGUAGES, printed, section, sheet_of, told
from tests.documents.builders import CREATED
from tests.documents.reading import fonts, page_texts, shown
from tests.documents.records import known, record_nl

# --- what can't be printed --------------------------------------------------------------------------------------------


def test_a_sign_that_no_font_has_is_replaced_and_listed() -> None:
    file = yonas(calling_name="Yonas 漢字")
    answer = replace(file.answers[0], words=Words("Fietsen 🚲👨‍👩‍👧 maken", "nl"))
    told_so = known(replace(file, answers=(answer,)))
    sheet = sheet_of(told_so, "en")
    assert sheet.name.text == f"Yonas {PLACEHOLDER}"
    assert any(
        isinstance(i, Quote) and i.words.text == f"Fietsen {PLACEHOLDER} maken" for i in section(sheet, "answers").items
    )
    listed = told(section(sheet, "lost").items)
    assert ("What gives you energy?", "U+1F6B2 BICYCLE") in listed
    assert any(sign.startswith("U+6F22") for _, sign in listed)
    assert "漢" not in "".join(page_texts(record_pdf(sheet)))


def test_without_such_signs_nothing_is_listed() -> None:
    assert all(each.id != "lost" for each in sheet_of(known(yonas())).sections)


@pytest.mark.parametrize(
    ("typed", "shows"),
    [
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("x\u202ey\u2067z", "xyz"),
        ("  é ", "é"),
        ("❤️ja", "[?]ja"),
        ("\x07bel", "bel"),
    ],
)
def test_typed_text_is_made_fit_for_paper(typed: str, shows: str) -> None:
    assert printable(typed, load_fonts())[0] == shows


def test_long_words_are_divided_and_none_of_their_letters_is_lost() -> None:
    parts = divided(f"kort {'w' * 50} é́{'n' * 9}", 10)
    assert parts.replace("\u200b", "") == f"kort {'w' * 50} é́{'n' * 9}"
    assert max(map(len, re.split("[\u200b ]", parts))) <= 12


@LANGUAGES
def test_a_word_without_end_and_a_story_of_pages_are_printed(language: str) -> None:
    file = yonas(official_name="W" * 200, reference="1" * 200)
    story = replace(file.answers[0], words=Words("Lang verhaal over fietsen. " * 740, "nl"))
    pdf = printed(known(replace(file, answers=(story, file.answers[1]))), language)
    found = "".join(page_texts(pdf))
    assert len(pypdfium2.PdfDocument(pdf)) > 8
    assert found.count("W") >= 200
    assert found.count("fietsen") >= 740


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(file=strategies.case_files, language=st.sampled_from(["nl", "ar", "ti", "en"]))
def test_any_case_makes_a_paper_that_opens_and_holds_the_name(file: CaseFile, language: str) -> None:
    sheet = sheet_of(known(file), language)
    pdf = record_pdf(sheet, created=CREATED)
    drawn = "".join(piece.text for piece in shown(pdf, marks=True))
    assert len(pypdfium2.PdfDocument(pdf)) >= 3
    ascii_name = "".join(re.findall("[A-Za-z]{2,}", sheet.name.text)[:1])
    assert ascii_name in drawn


# --- how it looks -----------------------------------------------------------------------------------------------------


@LANGUAGES
def test_fonts_are_embedded_and_no_glyph_is_missing(language: str) -> None:
    pdf = printed(known(yonas()), language)
    assert set(fonts(pdf).values()) == {(True, True)}
    assert all(0 not in piece.glyphs for piece in shown(pdf, marks=True))


def test_the_same_makes_the_same_bytes_and_metadata_names_nobody() -> None:
    pdf = record_pdf(record_nl(), created=CREATED)
    assert pdf == record_pdf(record_nl(), created=CREATED)
    metadata = pypdfium2.PdfDocument(pdf).get_metadata_dict()
    assert "Yonas" not in str(metadata)
    assert metadata["Producer"] == "CoachDesk"


def test_every_page_has_its_number() -> None:
    pages = page_texts(record_pdf(record_nl(), created=CREATED))
    assert len(pages) == 2
    for number, text in enumerate(pages, 1):
        assert f"Bladzijde {number} van 2" in text
