"""What a letter must never say, and what is looked at once more."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.handover import Item
from coachdesk.domain.handover.careful import NamesOfClient, advice, holds_citizen_number
from coachdesk.domain.words import Words
from tests.builders import a_case, an_id

NUMBER = "111222333"
"""Passes the eleven-test; nobody has it."""
CASE = a_case(official_name="Yonas Tesfay Haile van den Berg", own_script_name="ዮናስ ተስፋይ")


def _named(text: str, interpreted: str = "") -> Item:
    return Item(an_id(1), an_id(2), "name", words=Words(text, "nl", interpreted, "ti"))


# --- numbers of citizens ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "written",
    [
        NUMBER,
        "111 222 333",
        "111.222.333",
        "111-222-333",
        "1112.22.333",
        "BSN111222333.",
        "١١١٢٢٢٣٣٣",
        "111\u00a0222\u00a0333",
        "111  222  333",
        "111 - 222 - 333",
        "111\u2013222\u2013333",
        "111\u00b7222\u00b7333",
        "111, 222, 333",
        "1112:22:333",
        "12-03-1985 111222333",
        "2026-12345 111222333",
    ],
)
def test_a_citizen_number_is_found_however_it_is_written(written: str) -> None:
    assert holds_citizen_number(f"Haar nummer is {written}, zegt zij.")


@pytest.mark.parametrize("hidden", ["111\u2066222\u2069333", "111\u200b222333", "06 12 34 56 78 111222333"])
def test_signs_that_are_not_seen_and_a_phone_number_before_it_do_not_hide_it(hidden: str) -> None:
    assert holds_citizen_number(hidden)


@pytest.mark.parametrize(
    "harmless",
    [
        "06 12 34 56 78",
        "+31 6 12 34 56 78",
        "0031 6 11 12 22 33",
        "038-123 45 67",
        "14 038",
        "12-03-1998",
        "ZW-2026-014",
        "111222334",
        "000000000",
        "NL91 ABNA 0417 1643 00",
        "1112223330",
        "+31(0)6 31584511",
        "+31 (0)6-38523783",
        "31 6 18376938",
        "+963 111 222 333",
        "06 12345672 1-3 uur",
        "ZW-2026-67315",
        "2026-98191",
        "12-12-2026 6:44",
        "3-12-2026 11.00 uur",
    ],
)
def test_phone_numbers_days_and_references_are_none(harmless: str) -> None:
    assert not holds_citizen_number(f"Bel {harmless} gerust.")


@given(st.integers(10**7, 999_999_999), st.sampled_from(["", " ", ".", "-"]))
def test_nine_digits_are_one_exactly_when_they_pass_the_eleven_test(number: int, between: str) -> None:
    digits = f"{number:09}"
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    passes = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0
    assert holds_citizen_number(between.join((digits[:3], digits[3:6], digits[6:]))) == passes


# --- names --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    ["Yonas wil werk", "bel YONAS", "Tesfays fiets", "meneer Haile", "ዮናስ ሰራሕተኛ", "ንዮናስ ሓግዝ", "Tésfay komt", "Berg"],
)
def test_a_name_that_is_not_told_is_found_in_every_spelling_and_part(text: str) -> None:
    names = NamesOfClient(CASE, ())
    assert not names.told
    assert names.said_in(text)


@pytest.mark.parametrize("text", ["", "Wil van de kaart af den Haag in", "Yon werkt", "Personas", "2026"])
def test_other_words_are_no_name(text: str) -> None:
    assert not NamesOfClient(CASE, ()).said_in(text)


def test_the_name_that_is_told_may_be_said_in_its_script_too_and_the_rest_of_the_official_one_not() -> None:
    names = NamesOfClient(CASE, (_named("De naam is Yonas Tesfay."),))
    assert names.told
    assert not names.said_in("Yonas Tesfay wil werk. ዮናስ")
    assert names.said_in("Dit gaat over Haile")


def test_a_part_of_the_name_that_is_told_does_not_tell_the_rest() -> None:
    names = NamesOfClient(CASE, (_named("Roepnaam: Yonas"),))
    assert not names.told
    assert not names.said_in("Yonas wil werk")
    assert names.said_in("Yonas Tesfay wil werk")


@pytest.mark.parametrize(
    ("own", "said", "named"),
    [
        ("علي حداد", "اتصلوا بعلي", True),
        ("علي حداد", "وعلي يقرأ", True),
        ("علي حداد", "الرسالة على الطاولة", False),
        ("علي حداد", "وعَلَى الباب، عليه تعليم", False),
        ("سميرة حداد", "لسميرة", True),
        ("نور", "المنورة", False),
        ("ሲና ተስፋይ", "ንሲና ሓግዝ", True),
        ("ሲና ተስፋይ", "መሲናይ", False),
    ],
)
def test_a_name_in_its_own_script_is_found_with_what_is_written_onto_it_and_in_no_other_word(
    own: str, said: str, named: bool
) -> None:
    case = replace(CASE, calling_name="Kees", official_name="", own_script_name=own)
    assert NamesOfClient(case, ()).said_in(said) is named


def test_signs_that_are_not_seen_do_not_hide_a_name() -> None:
    assert NamesOfClient(CASE, ()).said_in("Bel Yo\u00adnas of Tes\u200bfay")


def test_a_name_of_two_letters_is_looked_for_whole() -> None:
    case = replace(CASE, calling_name="Li", official_name="", own_script_name="")
    assert NamesOfClient(case, ()).said_in("Bel Li maar")
    assert not NamesOfClient(case, ()).said_in("Lief dat u belt")


# --- advice -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "smells"),
    [
        ("Heeft PTSS", ("diagnosis",)),
        ("was diagnosed last year", ("diagnosis",)),
        ("slikt diazepam en slaappillen", ("medicine",)),
        ("takes medication", ("medicine",)),
        ("Kwam over de Middellandse Zee, na de oorlog", ("flight",)),
        ("fled from prison", ("flight",)),
        ("depressief door de vlucht", ("diagnosis", "flight")),
        ("Rekening NL91 ABNA 0417 1643 00 graag", ("bank",)),
        ("nl91abna0417164300", ("bank",)),
        ("Rekening NL91 ABNA 0417 1643 01", ()),
        ("Pauzes zijn nodig, en een warme kamer zonder trap", ()),
        ("Deelt recepten voor soep, en vaart graag mee: boating", ()),
        ("Werkt graag met de handen", ()),
        ("", ()),
    ],
)
def test_advice_names_what_a_text_smells_of(text: str, smells: tuple[str, ...]) -> None:
    assert advice(text) == smells


@given(st.text(max_size=80))
def test_any_text_can_be_looked_at(text: str) -> None:
    assert set(advice(text)) <= {"diagnosis", "medicine", "flight", "bank"}
    assert not (holds_citizen_number(text) and not any(char.isdecimal() for char in text))
