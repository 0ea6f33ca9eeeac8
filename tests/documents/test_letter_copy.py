"""The client's copy of a letter: line by line what the letter says, whom to call, and nothing that is not told."""

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from coachdesk import content, paths
from coachdesk.documents.letter_copy import LetterCopy, clients_lines, copy_of, pairs, untranslated_count
from coachdesk.documents.letter_copy_pdf import letter_copy_pdf
from coachdesk.documents.pages import page_count
from coachdesk.documents.paper import WIDTH
from coachdesk.documents.sheets import LARGE_PRINT, Pair
from coachdesk.documents.two_tongues import TwoTongues
from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.cases import ContactPerson
from coachdesk.domain.errors import PrintStopped
from coachdesk.domain.handover.letters import LetterKind
from coachdesk.i18n import Translators
from tests.builders import samira
from tests.documents.builders import CREATED
from tests.documents.reading import page_texts, shown, words
from tests.documents.sharing_sheets import copy_in, letter_of

CONTENT = content.load(paths.resources() / "content")
TRANSLATORS = Translators(paths.translations())


def tongues(language: str = "ar", **values: object) -> TwoTongues:
    file = samira(**values)
    return TwoTongues(file, CONTENT, TRANSLATORS["nl"], TRANSLATORS[language])


def printed(copy: LetterCopy) -> str:
    return " ".join(word for page in page_texts(letter_copy_pdf(copy, created=CREATED)) for word in words(page))


def in_order(texts: list[str], text: str) -> bool:
    """Whether all of them stand in the text, each after the one before."""
    at = 0
    for each in texts:
        found = text.find(" ".join(words(each)), at)
        if found < 0:
            return False
        at = found + 1
    return True


# --- what it says ------------------------------------------------------------------------------------------------------


def test_it_adds_who_gets_it_and_whom_to_call_and_no_name_of_the_client() -> None:
    copy = copy_of(letter_of("ar"), tongues())
    dutch = " ".join(pair.nl or "" for pair in pairs(copy))
    assert copy.title == letter_of("ar").copy_for
    assert "Schuldhulp Zwolle" in (copy.gets.nl or "") and "Schuldhulp Zwolle" in (copy.gets.other or "")
    assert "Marieke de Vries" in (copy.call.nl or "") and copy.call.pictogram == "may_stop"
    assert copy.phone == "06 12 34 56 78"
    assert "Samira" not in dutch and "Haddad" not in dutch


def test_each_page_says_the_day() -> None:
    copy = copy_of(letter_of("ar", page=Pair("{page} van {pages}", "{page} من {pages}")), tongues())
    assert copy.page.nl is not None and "21 november 2026" in copy.page.nl
    assert copy.page.other is not None and "تشرين" in copy.page.other


@pytest.mark.parametrize("kind", [kind for kind in LetterKind if kind is not LetterKind.HANDOVER])
def test_where_nothing_can_be_stopped_one_calls_with_a_question(kind: LetterKind) -> None:
    stop = copy_of(letter_of("ar"), tongues()).call
    call = copy_of(letter_of("ar", kind=kind), tongues()).call
    assert call.nl != stop.nl and call.pictogram == "phone"


def test_without_the_name_of_a_contact_person_nobody_is_named() -> None:
    call = copy_of(letter_of("ar"), tongues(contact=ContactPerson("", "038 1"))).call
    assert call.pictogram == "phone" and "…" not in (call.nl or "")


def test_it_is_made_for_how_this_client_reads() -> None:
    usual = copy_of(letter_of("ar"), tongues())
    large = copy_of(letter_of("ar"), tongues(reading=ReadingWish((Reading.PICTURES,), large_print=True)))
    assert (usual.letters, usual.pictures) == (1.0, False)
    assert (large.letters, large.pictures) == (LARGE_PRINT[0], True)


def test_a_letter_in_one_language_is_no_copy() -> None:
    with pytest.raises(ValueError):
        copy_of(letter_of("nl"), tongues())


def test_what_nobody_translated_is_counted_and_said() -> None:
    copy = copy_in("ar")
    assert untranslated_count(copy) == 1
    assert copy.untranslated.other in clients_lines(copy)
    missing = replace(copy, letter=replace(copy.letter, subject=Pair("Betreft: kennismaking")))
    assert untranslated_count(missing) == 2


# --- how it is printed ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["ar", "ti"])
@pytest.mark.parametrize("letters", [1.0, LARGE_PRINT[0]])
def test_everything_is_on_paper_in_the_order_of_the_letter(language: str, letters: float) -> None:
    """pdfium turns digits in a line with Arabic round, so those lines are left out."""
    copy = copy_in(language, letters=letters, pictures=letters > 1)
    text = printed(copy)
    dutch = [pair.nl for pair in pairs(copy) if pair.nl and not re.search("[0-9]", pair.nl)]
    assert len(dutch) > 15
    assert in_order(dutch, text)
    whole = [line for line in clients_lines(copy) if "{page}" not in line and line.isascii() is False]
    said = [line for line in whole if not any(char.isascii() and char.isalnum() for char in line)]
    assert len(said) > 10
    assert [line for line in said if " ".join(words(line)) not in text] == []


def test_several_things_of_one_topic_stand_under_one_name() -> None:
    assert printed(copy_in("ti")).split().count("Gezondheid") == 1


@pytest.mark.parametrize("language", ["ar", "ti"])
def test_the_slip_is_not_in_the_copy(language: str) -> None:
    text = printed(copy_in(language))
    assert "Antwoordstrook" not in text and "Ontvangen door" not in text


def test_the_number_to_call_stands_large_in_both_columns() -> None:
    pieces = [piece for piece in shown(letter_copy_pdf(copy_in("ar"), created=CREATED)) if "06" in piece.text]
    assert len([piece for piece in pieces if piece.size == 20.0]) == 2


def test_the_clients_language_stands_at_its_side_and_larger() -> None:
    pieces = list(shown(letter_copy_pdf(copy_in("ar"), created=CREATED)))
    dutch = next(piece for piece in pieces if "inwoner" in piece.text)
    arabic = next(piece for piece in pieces if piece.font == "NotoSansArabic-Regular")
    assert dutch.x < WIDTH / 2 < arabic.x and dutch.size < arabic.size


def test_metadata_name_nobody() -> None:
    with pikepdf.open(BytesIO(letter_copy_pdf(copy_in("ti"), created=CREATED))) as document:
        told = " ".join(str(value) for value in document.docinfo.values())
    for name in ("Schuldhulp", "Karel", "Samira", "Marieke"):
        assert name not in told


def test_a_long_letter_goes_on_on_the_next_page() -> None:
    letter = letter_of("ar")
    many = replace(letter, items=letter.items * 8)
    copy = copy_in("ar", letter=many, icons=("money", "health", "health") * 8)
    assert page_count(letter_copy_pdf(copy, created=CREATED)) > page_count(
        letter_copy_pdf(copy_in("ar"), created=CREATED)
    )


def test_a_sign_that_no_font_has_stops_the_print_with_its_place() -> None:
    copy = copy_in("ar", letter=letter_of("ar", subject=Pair("\U0001f6b2", "\U0001f6b2")))
    with pytest.raises(PrintStopped) as stopped:
        letter_copy_pdf(copy, created=CREATED)
    assert stopped.value.problems[0].place == "subject"
