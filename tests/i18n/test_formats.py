"""Dates, times, numbers and lists in four languages: in the language's own script, with Western digits, on every day."""

import re
from datetime import UTC, date, datetime, time
from decimal import Decimal
from unicodedata import category

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from coachdesk import paths
from coachdesk.i18n import LEFT_TO_RIGHT, POP, Formats, Translators, isolate, plain
from coachdesk.i18n.catalogue import catalogue

LANGUAGES = ("nl", "ar", "ti", "en")
EACH = pytest.mark.parametrize("language", LANGUAGES)
FORMATS = {language: Formats(language) for language in LANGUAGES}
SCRIPTS = {
    "nl": re.compile(r"[A-Za-zÀ-ÿ]"),
    "en": re.compile(r"[A-Za-z]"),
    "ar": re.compile("[\u0621-\u064a]"),
    "ti": re.compile("[\u1200-\u1357]"),
}
NOT_TIGRINYA = re.compile("[አሠ-ሧፀ-ፆ]")
"""Letters that Amharic has and Eritrean spelling has not."""
NOT_LEVANTINE = ("يناير", "فبراير", "مارس", "أبريل", "إبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر")  # fmt: skip
LEVANTINE = ("كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول")  # fmt: skip
TIGRINYA = ("ጥሪ", "ለካቲት", "መጋቢት", "ሚያዝያ", "ግንቦት", "ሰነ", "ሓምለ", "ነሓሰ", "መስከረም", "ጥቅምቲ", "ሕዳር", "ታሕሳስ")

days = st.dates()


def letters_are_of(language: str, text: str) -> bool:
    """Whether every letter is of the language's script, and none of another language written in it."""
    letters = [char for char in text if char.isalpha()]
    own = all(SCRIPTS[language].match(char) for char in letters)
    return bool(letters) and own and not (language == "ti" and NOT_TIGRINYA.search(text))


def digits_are_western(text: str) -> bool:
    return all(char.isascii() for char in text if category(char) in ("Nd", "Nl", "No"))


# --- days -------------------------------------------------------------------------------------------------------------


@EACH
@given(day=days)
def test_every_day_is_written_in_the_languages_own_script_and_says_its_year(language: str, day: date) -> None:
    words = FORMATS[language]
    for written in (words.date(day), words.date(day, weekday=True), words.month(day)):
        assert letters_are_of(language, written)
        assert digits_are_western(written)
        assert written.endswith(f" {day.year}")
        assert not any(foreign in written for foreign in NOT_LEVANTINE)
    assert words.date(day) == f"{words.day(day)} {day.year}"
    number, month = re.fullmatch(r"(\d+) (\D+) \d+", words.date(day)).groups()  # type: ignore[union-attr]
    assert int(number) == day.day
    assert words.month(day).startswith(month)


@EACH
@given(day=days)
def test_a_day_with_its_weekday_is_the_weekday_and_the_day(language: str, day: date) -> None:
    words = FORMATS[language]
    pieces = re.split("[،፣]? ", words.date(day, weekday=True), maxsplit=1)
    assert pieces == [words.weekday(day.isoweekday()), words.date(day)]


@pytest.mark.parametrize(("language", "months"), [("ar", LEVANTINE), ("ti", TIGRINYA)])
def test_months_have_the_names_that_readers_know(language: str, months: tuple[str, ...]) -> None:
    assert tuple(FORMATS[language].month(date(2026, n, 1)).removesuffix(" 2026") for n in range(1, 13)) == months


@EACH
def test_weekdays_differ_and_begin_on_monday(language: str) -> None:
    words = FORMATS[language]
    names = [words.weekday(n) for n in range(1, 8)]
    assert len(set(names)) == 7
    assert all(letters_are_of(language, name) for name in names)
    assert all(words.weekday_short(n) and letters_are_of(language, words.weekday_short(n)) for n in range(1, 8))
    first = {"nl": "maandag", "ar": "الاثنين", "ti": "ሰኑይ", "en": "Monday"}
    assert names[0] == first[language]


@EACH
@given(at=st.times(), day=days)
def test_times_are_on_a_clock_of_24_hours_from_left_to_right(language: str, at: time, day: date) -> None:
    words = FORMATS[language]
    assert words.time(at) == f"{LEFT_TO_RIGHT}{at.hour:02d}:{at.minute:02d}{POP}"
    moment = datetime.combine(date(2026, day.month, min(day.day, 28)), at, UTC)
    assert plain(words.moment(moment)).endswith(f"{moment.astimezone():%H:%M}")


# --- numbers ----------------------------------------------------------------------------------------------------------


@EACH
@given(value=st.integers(-(10**12), 10**12), decimals=st.integers(0, 3))
def test_numbers_have_western_digits_and_can_be_read_back(language: str, value: int, decimals: int) -> None:
    exact = Decimal(value).scaleb(-decimals)
    written = plain(FORMATS[language].number(exact, decimals))
    group, point = (".", ",") if language == "nl" else (",", ".")
    assert Decimal(written.replace(group, "").replace(point, ".")) == exact
    assert written.isascii()


@EACH
@given(share=st.integers(0, 100))
def test_percentages_are_digits_and_a_sign(language: str, share: int) -> None:
    written = FORMATS[language].percent(share / 100)
    assert plain(written) == f"{share}%"
    assert (written != plain(written)) == (language == "ar")


@EACH
@given(cents=st.integers(0, 10**9))
def test_amounts_are_as_in_dutch_letters_in_every_language(language: str, cents: int) -> None:
    written = FORMATS[language].amount(Decimal(cents) / 100)
    assert written == FORMATS["nl"].amount(Decimal(cents) / 100)
    inside = written.removeprefix(LEFT_TO_RIGHT).removesuffix(POP)
    assert re.fullmatch(r"€\u00a0\d{1,3}(\.\d{3})*,\d\d", inside)
    assert int(re.sub(r"\D", "", inside)) == cents


def test_an_amount_reads_as_it_should() -> None:
    assert FORMATS["ar"].amount(Decimal("1250.5")) == f"{LEFT_TO_RIGHT}€\u00a01.250,50{POP}"


@EACH
def test_a_phone_number_keeps_its_order_and_its_digits(language: str) -> None:
    for typed in (" +31 6 12345678 ", "+٣١ ٦ ١٢٣٤٥٦٧٨", "+۳۱ ۶ ۱۲۳۴۵۶۷۸"):
        assert FORMATS[language].phone(typed) == f"{LEFT_TO_RIGHT}+31 6 12345678{POP}"


# --- lists ------------------------------------------------------------------------------------------------------------


@EACH
@given(items=st.lists(st.sampled_from(["Marieke", "سميرة حداد", "ሰላም", "UWV (Zwolle)", "06-12"]), max_size=5))
def test_a_list_holds_its_items_in_order_each_in_its_own_direction(language: str, items: list[str]) -> None:
    listed = FORMATS[language].listed(items)
    place = 0
    for item in items:
        place = listed.index(item, place) + len(item)
    against = [item for item in items if (item != "سميرة حداد") == (language == "ar")]
    assert all(isolate(item) in listed for item in against)
    assert listed.count(POP) == len(against)


@pytest.mark.parametrize(
    ("language", "two", "three"),
    [
        ("nl", "a en b", "a, b en c"),
        ("ti", "aን bን", "a፣ bን cን"),
        ("en", "a and b", "a, b and c"),
    ],
)
def test_lists_are_joined_as_in_a_sentence(language: str, two: str, three: str) -> None:
    assert FORMATS[language].listed("ab") == two
    assert FORMATS[language].listed("abc") == three


def test_an_arabic_list_joins_each_item_with_and() -> None:
    assert FORMATS["ar"].listed(["الاثنين", "الثلاثاء", "الأربعاء"]) == "الاثنين والثلاثاء والأربعاء"


# --- plurals ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_catalogues_choose_the_plural_that_the_language_has(language: str) -> None:
    """In Tigrinya nought goes with one; the library's own header says otherwise."""
    rule = Locale.parse(language).plural_form
    order = [tag for tag in ("zero", "one", "two", "few", "many", "other") if tag in {*rule.tags, "other"}]
    found = catalogue(paths.translations(), language)
    for n in [*range(250), 1000, 1001, 1002, 1003, 1011, 1100]:
        assert order[found.plural(n)] == rule(n), n  # type: ignore[attr-defined]


@EACH
def test_a_large_count_is_written_with_separators(language: str) -> None:
    words = Translators(paths.translations())[language]
    counted = plain(words.plural("{n} case", "{n} cases", 12500))
    assert ("12.500" if language == "nl" else "12,500") in counted
