"""The paper of all that is known tells how the client is spoken to and reads, and is made that way itself."""

import ast
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk import documents
from coachdesk.documents.record_pdf import record_pdf
from coachdesk.domain.address import ReadingWish
from coachdesk.domain.birthdate import BirthDate
from tests.builders import samira, telling
from tests.documents.access import LANGUAGES, section, sheet_of, texts_of, told
from tests.documents.builders import CREATED
from tests.documents.reading import page_texts, shown, words
from tests.documents.records import known

ACCESS = Path(documents.__path__[0])


def test_how_the_client_is_spoken_to_and_reads_is_told() -> None:
    lines = dict(told(section(sheet_of(known(telling()), "en"), "person").items))
    assert lines["How we speak to you"] == "As to a man"
    assert lines["How we speak to you in Dutch"] == "With “je”"
    assert lines["How reading works best for you"] == "Reading in your own language and Listening"
    assert lines["Large letters on screen and paper"] == "Yes"
    assert lines["The date of the Ge'ez calendar on paper too"] == "Yes"
    assert lines["Where people speak as you do"] == "Eritrea"


def test_days_stand_in_the_geez_calendar_too_for_who_asked() -> None:
    born = BirthDate(1990, 3, 14)
    for wanted in (True, False):
        reading = ReadingWish(geez_dates=wanted)
        sheet = sheet_of(known(telling(birth_date=born, reading=reading)), "en")
        lines = dict(told(section(sheet, "person").items))
        assert lines["Birth date"].splitlines()[0] == "14 March 1990"
        assert ("5 Megabit 1982" in lines["Birth date"]) is wanted
        kept = dict(told(section(sheet, "keeping").items))
        assert ("Ge'ez" in kept["A day was chosen to look"]) is wanted
        assert any("Ge'ez" in text for text in texts_of(replace(sheet, sections=(section(sheet, "steps"),)))) is wanted


@LANGUAGES
def test_letters_are_larger_for_who_asked_and_nothing_is_lost(language: str) -> None:
    plain, large = (sheet_of(known(telling(reading=ReadingWish(large_print=on))), language) for on in (False, True))
    sizes = [
        {round(piece.size, 1) for piece in shown(record_pdf(sheet, created=CREATED), marks=True)}
        for sheet in (plain, large)
    ]
    assert min(sizes[1]) > min(sizes[0])
    assert max(sizes[1]) == pytest.approx(max(sizes[0]) * 1.35, abs=0.2)
    drawn = [Counter(words(" ".join(page_texts(record_pdf(sheet, created=CREATED))))) for sheet in (plain, large)]
    assert not {word for word in drawn[0] if len(word) > 3 and word.isascii()} - set(drawn[1])


def test_what_nobody_asked_is_not_told_as_if_it_were_a_choice() -> None:
    lines = dict(told(section(sheet_of(known(samira()), "en"), "person").items))
    assert lines["How we speak to you"] == "In the polite form for everyone"
    for label in (
        "How we speak to you in Dutch",
        "How reading works best for you",
        "Large letters on screen and paper",
    ):
        assert label not in lines


@pytest.mark.parametrize("path", sorted(ACCESS.glob("access_*.py")), ids=lambda p: p.stem)
def test_what_says_you_is_collected_with_its_forms_of_address(path: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    marked = [
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "mark" and isinstance(call.args[0], ast.Constant)
    ]
    assert [text for text in marked if re.search(r"\b(you|your|yours|yourself)\b", str(text), re.IGNORECASE)] == []
