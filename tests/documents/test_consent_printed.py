"""The consent card as it is printed: every word in its column, boxes, letters, and without colour."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from coachdesk import content, paths
from coachdesk.documents.consent_pdf import consent_pdf
from coachdesk.documents.consent_sheet import ConsentSheet, clients_lines, consent_sheet, pairs, untranslated_count
from coachdesk.documents.pages import page_count
from coachdesk.documents.sheets import LARGE_PRINT
from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.errors import PrintStopped
from coachdesk.domain.handover import Guide, Referral
from coachdesk.i18n import Translators
from tests.builders import NOW
from tests.documents.builders import CREATED
from tests.documents.reading import page_texts, words
from tests.documents.sharing_sheets import consent_of, stopped_of
from tests.handovers import EARLIER, GUIDE, REFERRAL, SAFE_NOW, handed

CONTENT = content.load(paths.resources() / "content")
TRANSLATORS = Translators(paths.translations())


def card(about: Referral | Guide = REFERRAL, language: str = "ti", **values: Any) -> ConsentSheet:
    translators = TRANSLATORS["nl"], TRANSLATORS[language]
    return consent_sheet(handed(**values), about, CONTENT, *translators, NOW.date())


def test_it_is_made_for_how_this_client_reads() -> None:
    reading = ReadingWish((Reading.PICTURES,), large_print=True, geez_dates=True)
    sheet = card(reading=reading)
    assert (sheet.letters, sheet.pictures) == (LARGE_PRINT[0], True)
    assert sheet.date.other is not None and "\n" in sheet.date.other


def test_what_nobody_translated_is_counted_and_said() -> None:
    sheet = card()
    assert untranslated_count(sheet) == 1
    assert sheet.untranslated.other in clients_lines(sheet)
    assert untranslated_count(card(language="nl")) == 0


@pytest.mark.parametrize("language", ["ar", "ti", "nl", "en"])
@pytest.mark.parametrize("about", [REFERRAL, EARLIER, SAFE_NOW, GUIDE], ids=["planned", "stopped", "safety", "guide"])
@pytest.mark.parametrize("large", [False, True])
def test_every_card_of_a_full_case_can_be_printed(about: Referral | Guide, language: str, large: bool) -> None:
    reading = ReadingWish((Reading.PICTURES,) if large else (), large_print=large)
    assert 1 <= page_count(consent_pdf(card(about, language, reading=reading), created=CREATED)) <= 10


@pytest.mark.parametrize("make", [consent_of, stopped_of])
@pytest.mark.parametrize("language", ["ar", "ti", "nl"])
def test_everything_is_on_paper(make: Any, language: str) -> None:
    """pdfium turns digits and Latin words in a line with Arabic round, so those lines are left out."""
    sheet = make(language)
    text = " ".join(word for page in page_texts(consent_pdf(sheet, created=CREATED)) for word in words(page))
    lines = [pair.nl for pair in pairs(sheet) if pair.nl and pair not in (sheet.yes, sheet.no)]
    at = 0
    for line in lines:
        if not any(sign.isdigit() for sign in line) and "Handtekening" not in line:
            at = text.find(" ".join(words(line)), at) + 1
            assert at, line
    own = [line for line in clients_lines(sheet) if not any(sign.isascii() and sign.isalnum() for sign in line)]
    assert len(own) > 10 or language == "nl"
    assert [line for line in own if " ".join(words(line)) not in text] == []


def test_boxes_are_drawn_for_yes_and_no_in_both_columns_and_hooks_where_it_was_answered() -> None:
    sheet = consent_of("ti", black=True)
    blank = replace(sheet, questions=tuple(replace(q, answer=None, items=()) for q in sheet.questions))
    hooks, none = (_thick(consent_pdf(each, created=CREATED)) for each in (sheet, blank))
    assert hooks - none == 8  # three things and the help, each in two columns


def _thick(pdf: bytes) -> int:
    """How many lines are as thick as the hooks in boxes."""
    with pikepdf.open(BytesIO(pdf)) as document:
        drawn = b"\n".join(page.Contents.read_bytes() for page in document.pages).decode("latin-1")
    return drawn.count(" 2.2 w ")


def test_without_colour_everything_is_black_or_grey() -> None:
    with pikepdf.open(BytesIO(consent_pdf(consent_of("ar", black=True), created=CREATED))) as document:
        for page in document.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in ("rg", "RG"):
                    assert len({float(value) for value in operands}) == 1


def test_metadata_name_nobody() -> None:
    with pikepdf.open(BytesIO(consent_pdf(consent_of("ti"), created=CREATED))) as document:
        told_there = " ".join(str(value) for value in document.docinfo.values())
    assert not any(name in told_there for name in ("Samira", "Schuldhulp", "Karel", "Marieke"))


def test_a_sign_that_no_font_has_stops_the_print_with_its_place() -> None:
    with pytest.raises(PrintStopped) as stopped:
        consent_pdf(consent_of("ar", name="Samira \U0001f6b2"), created=CREATED)
    assert stopped.value.problems[0].place == "name"


def test_the_same_card_gives_the_same_bytes() -> None:
    assert consent_pdf(consent_of("ti"), created=CREATED) == consent_pdf(consent_of("ti"), created=CREATED)


@pytest.mark.parametrize(("language", "pages"), [("nl", 2), ("ar", 3), ("ti", 3)])
def test_six_things_take_few_pages(language: str, pages: int) -> None:
    sheet = card(language=language, reading=ReadingWish())
    telling, *others = sheet.questions
    six = replace(sheet, questions=(replace(telling, items=telling.items[:6]), *others), given=())
    assert page_count(consent_pdf(six, created=CREATED)) <= pages


def test_what_is_not_told_has_its_title_again_where_it_goes_on() -> None:
    sheet = consent_of("nl", questions=())
    many = replace(sheet.not_told, lines=sheet.not_told.lines * 20)
    texts = page_texts(consent_pdf(replace(sheet, not_told=many), created=CREATED))
    said = [" ".join(words(text)).count("Dit vertellen wij niet") for text in texts]
    assert said.count(1) >= 2 and max(said) == 1
