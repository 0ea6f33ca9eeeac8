"""Cards on how things work here on paper: what stands on them, and that each has a page in every language."""

import pytest

from coachdesk import content, paths
from coachdesk.documents.how_pdf import how_pdf
from coachdesk.documents.how_sheet import how_sheet
from coachdesk.documents.pages import page_images
from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.i18n import Translators, plain
from tests.builders import NOW
from tests.documents.reading import characters

WORDS = Translators(paths.translations())
CARDS = content.load(paths.resources() / "content").guidance.cards
LARGE = ReadingWish((Reading.PICTURES,), large_print=True)


def test_a_card_has_all_its_lines_in_both_languages_and_its_dutch_words_in_dutch() -> None:
    card = CARDS["doctor"]
    made = how_sheet(card, WORDS["nl"], WORDS["ar"])
    assert made.bilingual and made.rtl and made.pictogram == card.pictogram
    pairs = (made.title, made.short, *made.lines, made.tell_back)
    assert len(made.lines) == len(card.lines)
    assert all(pair.nl and pair.other and pair.nl != pair.other for pair in pairs)
    assert plain(made.words) == "huisarts · afspraak · verwijzing · spoedpost · apotheek"


def test_in_dutch_alone_there_is_one_column() -> None:
    made = how_sheet(CARDS["post"], WORDS["nl"], WORDS["nl"])
    assert not made.bilingual and made.title.other is None and made.words_title.other is None


@pytest.mark.parametrize("reading", [None, LARGE])
@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_every_card_stands_on_a_page_of_its_own(language: str, reading: ReadingWish | None) -> None:
    sheets = [how_sheet(card, WORDS["nl"], WORDS[language], reading) for card in CARDS.values()]
    pdf = how_pdf(sheets, created=NOW)
    assert len(tuple(page_images(pdf, dpi=20))) == len(CARDS)
    assert pdf == how_pdf(sheets, created=NOW)


def test_the_words_of_letters_can_be_read_in_the_pdf() -> None:
    pdf = how_pdf([how_sheet(CARDS["digid"], WORDS["nl"], WORDS["ti"])], created=NOW)
    text = "".join(sign.text for sign in characters(pdf)).replace(" ", "")
    for word in CARDS["digid"].words:
        assert word in text
