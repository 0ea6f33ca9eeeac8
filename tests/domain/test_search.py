"""A name is found in whatever script it is typed."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.search import fold, heard_words, index_words, phone_digits, sounds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Haïlé", "haile"),
        ("أحمد", "احمد"),
        ("سَمِيرَة", "سميره"),
        ("مـحـمـد", "محمد"),
        ("ኃይለ", "ሃይለ"),
        ("ሠላም", "ሰላም"),
        ("ፀጋይ", "ጸጋይ"),
        ("ዓለም", "ኣለም"),
        ("يحيى", "يحيي"),
    ],
)
def test_spelling_variants_fold_to_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("latin", "own"),
    [
        ("Haile", "ሃይለ"),
        ("Yonas", "ዮናስ"),
        ("Selam", "ሰላም"),
        ("Tesfay", "ተስፋይ"),
        ("Samira", "سميرة"),
        ("Yusuf", "يوسف"),
        ("Khaled", "خالد"),
        ("Ahmed", "أحمد"),
        ("Haddad", "حداد"),
    ],
)
def test_a_latin_spelling_sounds_like_the_name_in_its_own_script(latin: str, own: str) -> None:
    assert set(sounds(latin).split()) & set(sounds(own).split())


@pytest.mark.parametrize(
    ("written", "heard"),
    [
        ("Haile", "hyl"),
        ("Hassan", "hsn"),
        ("Hussein", "hsyn"),
        ("Mahmud", "mhmod"),
        ("Achmed", "ahmd akmd axmd"),
        ("عبدالله", "abdl obdl"),
        ("ሃና", "hn"),
        ("1998", ""),
        ("Şêrko", "xrko"),
    ],
)
def test_every_way_in_which_a_spelling_may_sound(written: str, heard: str) -> None:
    assert sounds(written) == heard


@given(st.text(max_size=60))
def test_any_text_has_a_few_sounds_of_letters_alone(text: str) -> None:
    for heard in heard_words(text):
        made = (*heard.sounds(), *heard.half_sounds(), *heard.beginnings(), *heard.half_beginnings())
        assert len(heard.sounds()) <= 16
        assert all(sound and not set(sound) & set(' ~*"?') for sound in made), heard
        assert set(heard.half_beginnings()) <= set(heard.beginnings())


syllables = st.lists(st.tuples(st.sampled_from("bdfklmnrz"), st.sampled_from("aei")), min_size=1, max_size=6)


@given(syllables, st.sampled_from("aei"))
def test_short_vowels_and_doubled_letters_never_matter(made: list[tuple[str, str]], vowel: str) -> None:
    plain = "".join(consonant + short for consonant, short in made)
    assert sounds("".join(consonant * 2 + vowel for consonant, _short in made)) == sounds(plain)


@pytest.mark.parametrize(
    ("typed", "begins"),
    [
        ("alem", "alem"),
        ("almaz", ""),
        ("musi", "mese"),
        ("moh", "meh"),
        ("محم", "mhm mhem mehm mehem"),
        ("ሳሚ", "seme"),
        ("ግር", "gr ger"),
        ("م", ""),
        ("06", ""),
    ],
)
def test_a_half_name_says_where_its_vowels_are_as_far_as_they_are_written(typed: str, begins: str) -> None:
    assert " ".join(begin for heard in heard_words(typed) for begin in heard.half_beginnings()) == begins


@pytest.mark.parametrize("typed", ["Samira", "ሳሚ", "Sami", "حدا", "Haddad", "ሓዳድ"])
def test_a_name_is_known_by_what_was_typed_in_another_script(typed: str) -> None:
    assert heard_words(typed)[0].sounds_in("سميرة حداد")


@pytest.mark.parametrize("typed", ["Samia", "Malas", "ሰላ", "Sa", "Sami Hamid", "06"])
def test_another_name_is_not_taken_for_it(typed: str) -> None:
    assert not all(heard.sounds_in("سميرة حداد") for heard in heard_words(typed))


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyzéèëïöüç ", max_size=30))
def test_case_and_accents_never_matter(text: str) -> None:
    assert fold(text.upper()) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)


@pytest.mark.parametrize(
    "typed", ["06 12 34 56 78", "+31 6 12345678", "0031612345678", "06-12345678", "٠٦ ١٢٣٤٥٦٧٨", "+31 (0)6 12345678"]
)
def test_one_number_many_ways(typed: str) -> None:
    assert phone_digits(typed) == "0612345678"


def test_everything_a_case_is_found_by_is_in_one_line() -> None:
    line = index_words("Yonas Tesfay", "ዮናስ ተስፋይ", phone="+31 6 12345678", reference="ZW-14")
    assert "yonas" in line.split()
    assert "ዮናስ" in line.split()
    assert "~yns" in line.split()
    assert "0612345678" in line.split()
    assert {"zw", "14"} <= set(line.split())
