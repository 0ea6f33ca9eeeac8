"""A letter on paper: one page and its slip, in the window of an envelope, in letters that can be read, and without traces."""

import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from docx import Document
from PIL import Image

from coachdesk.documents.letter_docx import letter_docx
from coachdesk.documents.letter_pdf import SPACINGS, letter_pdf
from coachdesk.documents.letter_sheets import LetterItem, LetterSheet
from coachdesk.documents.letter_text import letter_text
from coachdesk.documents.sheets import Pair
from coachdesk.domain.errors import LetterTooLong, PrintStopped
from coachdesk.i18n import isolate
from tests.documents.builders import CREATED
from tests.documents.letters import ITEMS, TITLES, a_letter, full_letter
from tests.documents.reading import page_texts, shown
from tests.documents.said import all_of_docx, all_of_pdf

MM = 72 / 25.4
WINDOW = (60 * MM, 84 * MM)
"""From the top of the sheet: what shows in the window of an envelope, however the sheet lies in it."""


def _logo(colour: str = "green", **more: object) -> bytes:
    picture = BytesIO()
    Image.new("RGBA", (300, 150), colour).save(picture, "PNG", **more)
    return picture.getvalue()


def _flat(text: str) -> str:
    return " ".join(text.split())


def _pages(sheet: LetterSheet) -> list[str]:
    return [_flat(text) for text in page_texts(letter_pdf(sheet, created=CREATED))]


# --- on pages -----------------------------------------------------------------------------------------------------------


def test_the_letter_is_one_page_and_the_slip_another() -> None:
    letter, slip = _pages(a_letter())
    for item in ITEMS:
        assert item.text.nl in letter and item.text.nl not in slip
    assert "Antwoordstrook" in slip and "Antwoordstrook" not in letter
    assert "Bladzijde 1 van 2" in letter and "Bladzijde 2 van 2" in slip


def test_a_letter_without_a_slip_is_one_page() -> None:
    (letter,) = _pages(a_letter(slip=None, items=(), items_title=None))
    assert "Bladzijde 1 van 1" in letter


def test_the_longest_realistic_letter_goes_on_one_page_and_stays_readable() -> None:
    sheet = full_letter()
    assert len(sheet.items) == len(TITLES)
    pages = _pages(sheet)
    assert len(pages) == 2
    for item in sheet.items:
        assert pages[0].count(item.title.nl) == 1
    assert min(piece.size for piece in shown(letter_pdf(sheet, created=CREATED))) >= 10
    assert min(spacing.size for spacing in SPACINGS) >= 10


def test_what_is_longer_says_by_how_much_and_which_texts_to_shorten() -> None:
    long, longer = "Dit is veel tekst over wat er is. " * 12, "Dit is nog veel meer tekst over wat er is. " * 20
    items = (*full_letter().items[:8], LetterItem("money", Pair("Geld"), Pair(longer), None))
    items = (LetterItem("work", Pair("Werk en leren"), Pair(long), None), *items)
    with pytest.raises(LetterTooLong) as stopped:
        letter_pdf(full_letter_with(items), created=CREATED)
    assert stopped.value.topics[:2] == ("money", "work")
    assert stopped.value.titles[:2] == ("Geld", "Werk en leren")
    assert stopped.value.over >= 1


def full_letter_with(items: tuple[LetterItem, ...]) -> LetterSheet:
    return replace(full_letter(), items=items)


def test_over_grows_with_the_text() -> None:
    found = []
    for count in (30, 60):
        items = (LetterItem("money", Pair("Geld"), Pair("Een regel met tekst die telt. " * count * 3), None),)
        with pytest.raises(LetterTooLong) as stopped:
            letter_pdf(full_letter_with(items), created=CREATED)
        found.append(stopped.value.over)
    assert found[0] < found[1]


@pytest.mark.parametrize("logo", [None, _logo()])
def test_the_address_lies_where_the_window_of_an_envelope_is(logo: bytes | None) -> None:
    pdf = letter_pdf(a_letter(logo=logo), created=CREATED)
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        text, height = page.get_textpage(), page.get_height()
        whole = text.get_text_range()
        start = whole.index("T.a.v. K. Jansen")
        tops = [height - text.get_charbox(start + place)[3] for place in range(5)]
        first = whole.index("Schuldhulp Zwolle")
        top, left = height - text.get_charbox(first)[3], text.get_charbox(first)[0]
        last = whole.index("8021 DA Zwolle")
        bottom = height - text.get_charbox(last)[1]
    assert top > 49 * MM and bottom < WINDOW[1] + 11 * MM
    assert WINDOW[0] - 5 * MM < min(tops) and 18 * MM < left < 25 * MM


def test_a_long_address_pushes_the_letter_down_and_covers_nothing() -> None:
    to = tuple(f"Regel {number} van een lang adres" for number in range(9))
    pdf = letter_pdf(a_letter(to=to), created=CREATED)
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[0].get_textpage()
        whole = text.get_text_range()
        lowest = text.get_charbox(whole.index("Regel 8"))[1]
        subject = text.get_charbox(whole.index("Betreft"))[3]
    assert subject < lowest


def test_an_unreadable_logo_is_left_out() -> None:
    assert len(_pages(a_letter(logo=b"no picture"))) == 2
    assert letter_docx(a_letter(logo=b"no picture"), created=CREATED) == letter_docx(a_letter(), created=CREATED)


def test_a_long_word_takes_smaller_letters_and_only_where_they_do_not_help_it_stops() -> None:
    def size(title: str) -> float:
        pdf = letter_pdf(a_letter(items=(replace(ITEMS[0], title=Pair(title)),)), created=CREATED)
        return next(piece.size for piece in shown(pdf) if title[:8] in piece.text)

    assert [size("n" * 12 + "i" * more) for more in (4, 8)] == [11, 10.5]
    with pytest.raises(PrintStopped) as stopped:
        size("n" * 40)
    assert {problem.reason for problem in stopped.value.problems} == {"fit"}


def test_words_that_cannot_be_printed_stop_it() -> None:
    with pytest.raises(PrintStopped):
        letter_pdf(a_letter(greeting=Pair("Beste \U0001f600,")), created=CREATED)


# --- the same each time, and nothing else in the file ---------------------------------------------------------------------


@pytest.mark.parametrize("form", [letter_pdf, letter_docx])
def test_the_same_letter_and_clock_give_the_same_bytes(form: object) -> None:
    sheet = a_letter(logo=_logo())
    first = form(sheet, created=CREATED)
    assert form(a_letter(logo=_logo()), created=CREATED.astimezone(UTC)) == first
    assert form(sheet, created=CREATED + timedelta(days=1)) != first
    assert form(sheet)


def test_a_pdf_notes_what_it_is_about_the_day_and_the_program_alone() -> None:
    with pikepdf.open(BytesIO(letter_pdf(a_letter(), created=CREATED))) as document:
        notes = {name: str(value) for name, value in document.docinfo.items()}
    assert set(notes) == {"/Title", "/CreationDate", "/ModDate", "/Producer"}
    assert notes["/Title"] == "Betreft: kennismaking met Samira Haddad"


def test_a_logo_brings_nothing_of_its_file_along() -> None:
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_text("Author", "Nooitzeggen")
    sheet = a_letter(logo=_logo(pnginfo=info))
    assert b"Nooitzeggen" in (sheet.logo or b"")
    assert "Nooitzeggen" not in all_of_pdf(letter_pdf(sheet, created=CREATED))
    assert "Nooitzeggen" not in all_of_docx(letter_docx(sheet, created=CREATED))


# --- the Word file --------------------------------------------------------------------------------------------------------


def test_a_word_file_says_what_the_letter_says_in_headings_paragraphs_and_a_table() -> None:
    sheet = a_letter(logo=_logo())
    document = Document(BytesIO(letter_docx(sheet, created=CREATED)))
    by_style = {style: [each.text for each in document.paragraphs if each.style.name == style] for style in
                ("Title", "Heading 1", "Heading 2")}  # fmt: skip
    assert by_style == {
        "Title": ["Gemeente Zwolle"],
        "Heading 1": [sheet.subject.nl, "Antwoordstrook"],
        "Heading 2": ["Wat wij u mogen vertellen"],
    }
    text = "\n".join(each.text for each in document.paragraphs)
    for item in sheet.items:
        assert f"{item.title.nl}: {item.text.nl}" in text
    for pair in (*sheet.opening, *sheet.closing, *sheet.sender):
        assert (pair.nl or "") in text
    assert "21 november 2026" in text and "Ons kenmerk: ZW-2026-014" in text
    (table,) = document.tables
    assert [row.cells[0].text for row in table.rows] == [pair.nl for pair in sheet.slip.lines]
    slip = next(each for each in document.paragraphs if each.text == "Antwoordstrook")
    assert slip.paragraph_format.page_break_before
    assert len(document.inline_shapes) == 1


def test_a_word_file_keeps_nothing_of_the_template_and_of_people() -> None:
    made = letter_docx(a_letter(), created=CREATED)
    notes = Document(BytesIO(made)).core_properties
    assert not any((notes.author, notes.last_modified_by, notes.comments, notes.title, notes.subject, notes.keywords))
    assert notes.created == CREATED.astimezone(UTC) == notes.modified
    with zipfile.ZipFile(BytesIO(made)) as parts:
        names = parts.namelist()
        assert {entry.date_time for entry in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        program = parts.read("docProps/app.xml").decode()
    assert not [name for name in names if "thumbnail" in name or "custom" in name or "comments" in name]
    assert re.findall(r"<(\w+)>", program) == ["Application"]
    whole = all_of_docx(made)
    assert "python-docx" not in whole and "Macintosh" not in whole and "rsid" not in whole
    assert set(re.findall(r'w:lang w:val="([^"]+)"', whole)) == {"nl-NL"} and "en-US" not in whole


def test_a_word_file_holds_signs_that_others_would_choke_on() -> None:
    odd = f"Zegt \x07{isolate('سميرة')} \ufffe\u2028 & <ja>"
    sheet = a_letter(items=(LetterItem("wish", Pair("Wat gewenst is"), Pair(odd), None),))
    text = "\n".join(each.text for each in Document(BytesIO(letter_docx(sheet, created=CREATED))).paragraphs)
    assert "سميرة" in text and "& <ja>" in text
    assert "\u2068" not in text and "\x07" not in text


def test_a_letter_without_an_organisation_or_address_can_be_written() -> None:
    bare = a_letter(
        organisation=(), to=("K. Jansen",), reference=None, sender=(), items=(), items_title=None, slip=None
    )
    assert "K. Jansen" in letter_text(bare)
    assert letter_docx(bare, created=CREATED)
    assert len(_pages(bare)) == 1


# --- plain text -----------------------------------------------------------------------------------------------------------


def test_plain_text_says_every_line_in_order_and_has_no_marks_of_direction() -> None:
    sheet = a_letter(greeting=Pair(f"Beste {isolate('K. Jansen')},"))
    text = letter_text(sheet)
    said = (sheet.subject, Pair("Beste K. Jansen,"), *sheet.opening, sheet.items_title, *sheet.closing, *sheet.sender)
    places = [text.index(pair.nl or "") for pair in said if pair is not None]
    assert places == sorted(places)
    assert "- Taal: Spreekt Arabisch.\n  Nodig: U begrijpt elkaar." in text
    assert "Ontvangen door: ………" in text
    assert "\u2068" not in text and text.endswith("\n") and "\n\n\n" not in text


def test_the_clock_of_a_letter_is_ours_where_none_is_given() -> None:
    with pikepdf.open(BytesIO(letter_pdf(a_letter()))) as document:
        made = str(document.docinfo["/CreationDate"])
    assert made[2:6] == str(datetime.now(UTC).year)


def test_in_the_word_file_regards_stay_with_the_name_under_them() -> None:
    paragraphs = Document(BytesIO(letter_docx(a_letter(), created=CREATED))).paragraphs
    at = next(n for n, each in enumerate(paragraphs) if each.text == "Met vriendelijke groet,")
    assert paragraphs[at].paragraph_format.keep_with_next
    assert "Marieke de Vries" in paragraphs[at + 1].text
