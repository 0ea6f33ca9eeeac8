"""The words of the glossary are found in any form that grammar gives them, and missed where they are not."""

import re

import pytest
from checking import stems, terms
from checking.texts import Text
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("language", "term", "text"),
    [
        ("ti", "ቋንቋ", "ብቋንቋኹም"),
        ("ti", "ክፈት", "እቲ ፋይል ይኽፈት ኣሎ"),
        ("ti", "ክፈት", "ንምኽፋቱ"),
        ("ti", "ኣቐምጥ", "ኣብኡ ምቕማጥ"),
        ("ti", "ምድምሳስ", "ተደምሲሱ"),
        ("ti", "ስጉምቲ", "ስጉምትታትኩም"),
        ("ti", "መሕለፊ ቃል", "ብዘይ መሕለፊ ቃላት"),
        ("ti", "USB", "ኣብ USB ዘሎ"),
        ("ar", "الاختيار", "اختياركم"),
        ("ar", "طباعة", "اطبعوا الورقة"),
        ("ar", "خطوة", "بخطواتكم"),
        ("ar", "مساعدة", "يساعدونكم"),
        ("ar", "كلمة المرور", "بكلمة المرور"),
    ],
)
def test_a_word_is_found_in_its_forms(language: str, term: str, text: str) -> None:
    assert stems.holds(language, text, term)


@pytest.mark.parametrize(
    ("language", "term", "text"),
    [
        ("ti", "ክፈት", "ዕጸው"),
        ("ti", "መሕለፊ ቃል", "መሕለፊ ሓረግ"),
        ("ti", "USB", "ኣብ ዲስክ"),
        ("ar", "طباعة", "كتابة"),
        ("ar", "خطوة", "مرحلة"),
        ("ar", "كلمة المرور", "عبارة المرور"),
    ],
)
def test_another_word_is_not_taken_for_it(language: str, term: str, text: str) -> None:
    assert not stems.holds(language, text, term)


@pytest.mark.parametrize(
    ("english", "text", "stands"),
    [
        ("Step", "Three steps", True),
        ("Step", "Stepping over", True),
        ("Step", "Stepmother", False),
        ("Priority", "Two priorities", True),
        ("Save", "It is saved", True),
        ("Plan", "Planning it", True),
        ("Benefit (welfare)", "benefits", True),
    ],
)
def test_an_english_word_is_seen_with_its_endings(english: str, text: str, stands: bool) -> None:
    pattern = terms.inflected(english)
    assert (re.search(rf"(?<![\w-])(?:{pattern})(?![\w-])", text, re.I) is not None) is stands


def said(language: str, source: str, given: str, context: str = "") -> list[tuple[str, bool]]:
    """The terms that a translation does not use, and whether that is only reported."""
    return [(found.about, found.soft) for found in terms.used(Text(language, (source,), (given,), context))]


def test_a_term_with_a_source_has_to_be_used() -> None:
    assert said("ti", "The interpreter's language", "ሰብ") == [("language", False), ("interpreter", True)]
    assert said("ti", "The interpreter's language", "ቋንቋ ናይ ተርጓሚ") == []
    assert said("ar", "A step", "مرحلة") == [("step", False)]


def test_our_own_guess_is_only_reported() -> None:
    assert said("ar", "Your vault", "صندوقكم") == [("vault", True)]


def test_a_slot_and_an_example_hold_no_terms() -> None:
    assert said("ar", "{language} here", "{language} هنا") == []
    assert said("ar", "Library of a language", "Bibliotheek", "phrases.cafe.place.example") == []


def test_every_term_has_a_word_in_both_languages() -> None:
    assert [
        term.key for term in terms.terms() if not all(word for words in term.words.values() for word in words)
    ] == []


ETHIOPIC = st.text(st.characters(min_codepoint=0x1200, max_codepoint=0x1357, categories=["Lo"]), min_size=1, max_size=8)
ARABIC = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=1, max_size=8)


@given(ETHIOPIC, ETHIOPIC, ETHIOPIC)
def test_a_word_of_tigrinya_is_found_between_whatever_is_joined_to_it(before: str, word: str, after: str) -> None:
    assert stems.holds("ti", f"{before}{word}{after}", word)


@given(ETHIOPIC)
def test_consonants_are_found_once_and_for_all(word: str) -> None:
    assert stems.consonants(stems.consonants(word)) == stems.consonants(word)
    assert len(stems.consonants(word)) == len(word)


@given(ARABIC, ARABIC, ARABIC)
def test_a_word_of_arabic_is_found_between_whatever_is_joined_to_it(before: str, word: str, after: str) -> None:
    assert stems.holds("ar", f"{before}{word}{after}", word)
