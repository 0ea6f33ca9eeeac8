"""Names of languages and countries: in the script of the language, one for each, and what was found wrong stays mended."""

import re

import pytest
from babel import Locale

from coachdesk.domain.languages import COUNTRIES, SPOKEN
from coachdesk.i18n import Formats
from tests.i18n.test_formats import LANGUAGES, letters_are_of

EACH = pytest.mark.parametrize("language", LANGUAGES)
ENGLISH = Locale.parse("en_GB")
ALL_COUNTRIES = sorted(str(code) for code in ENGLISH.territories if re.fullmatch("[A-Z]{2}", str(code)))
"""ISO 3166 and what is used beside it, such as XK."""


@EACH
def test_what_a_client_may_speak_has_a_name_of_its_own_in_the_languages_script(language: str) -> None:
    words = Formats(language)
    names = [words.language_name(code) for code in SPOKEN]
    assert len(set(names)) == len(SPOKEN)
    assert all(letters_are_of(language, name) for name in names), names


@EACH
def test_where_people_speak_has_a_name_of_its_own_in_the_languages_script(language: str) -> None:
    words = Formats(language)
    names = [words.country_name(code) for code in COUNTRIES]
    assert len(set(names)) == len(COUNTRIES)
    assert all(letters_are_of(language, name) for name in names), names


@pytest.mark.parametrize("language", ["ar", "ti"])
def test_every_country_and_language_of_the_tables_is_in_the_script_and_never_in_another(language: str) -> None:
    words = Formats(language)
    assert len(ALL_COUNTRIES) > 250
    for code in ALL_COUNTRIES:
        assert letters_are_of(language, _without_marks(words.country_name(code))), code
    for code in Locale.parse({"ar": "ar_SY", "ti": "ti_ER"}[language]).languages:
        assert letters_are_of(language, _without_marks(words.language_name(str(code)))), code


def _without_marks(name: str) -> str:
    """Without vowel signs, and with the letters that Arabic borrows for foreign sounds as those it has."""
    return re.sub("[\u064b-\u0652]", "", name).translate(str.maketrans("پڤگٱ", "بفكا"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_country_has_a_dutch_and_an_english_name(language: str) -> None:
    words = Formats(language)
    assert all(words.country_name(code) != code and words.country_name(code).strip() for code in ALL_COUNTRIES)


@pytest.mark.parametrize(
    ("language", "code", "name"),
    [
        ("ti", "aa", "ዓፋር"),
        ("ti", "prs", "ዳሪ"),
        ("ti", "tig", "ትግረ"),
        ("ti", "ckb", "ኩርዲሽ (ሶራኒ)"),
        ("ti", "kmr", "ኩርዲሽ (ኩርማንጂ)"),
        ("ar", "prs", "الدارية"),
        ("nl", "fa", "Farsi (Perzisch)"),
        ("nl", "syr", "Syrisch (Aramees)"),
        ("en", "syr", "Syriac (Aramaic)"),
    ],
)
def test_names_that_the_library_lacks_or_has_wrong(language: str, code: str, name: str) -> None:
    assert Formats(language).language_name(code) == name


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("SY", ("Syrië", "سوريا", "ሶርያ", "Syria")),
        ("ER", ("Eritrea", "إريتريا", "ኤርትራ", "Eritrea")),
        ("ET", ("Ethiopië", "إثيوبيا", "ኢትዮጵያ", "Ethiopia")),
        ("PS", ("Palestina", "فلسطين", "ፍልስጤም", "Palestine")),
        ("SD", ("Soedan", "السودان", "ሱዳን", "Sudan")),
    ],
)
def test_countries_are_called_what_people_call_them(code: str, names: tuple[str, ...]) -> None:
    assert tuple(Formats(language).country_name(code) for language in LANGUAGES) == names


@EACH
def test_a_code_that_is_none_is_shown_as_it_is(language: str) -> None:
    assert Formats(language).country_name("QQ") == "QQ"
    assert Formats(language).language_name("zzz") == "zzz"
