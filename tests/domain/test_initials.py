"""One whole letter for a person, whatever the script and the order of the names."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.initials import initial


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Samira Haddad", "S"),
        ("yonas", "Y"),
        ("ዮናስ ተስፋይ", "ዮ"),
        ("سميرة حداد", "س"),
        ("مُحَمَّد", "مُ"),
        ("محمد", "م"),
        ("Élise", "É"),
        ("E\u0301lise", "É"),
        ("ßrandt", "ß"),
        ("'Abd al-Rahman", "A"),
        ("\u200f(أم) سارة", "أ"),
        ("  van der Berg", "V"),
        ("阮 Thị Hoa", "阮"),
        ("7", "7"),
        ("", ""),
        ("…", ""),
    ],
)
def test_the_first_letter_of_the_name_to_be_called_by(name: str, letter: str) -> None:
    assert initial(name) == letter


@given(st.text())
def test_one_letter_with_its_marks_at_most(name: str) -> None:
    found = initial(name)
    assert bool(found) == any(char.isalnum() for char in name)
    assert sum(char.isalnum() for char in found) <= 1
    assert found == unicodedata.normalize("NFC", found) or "\u200d" in found
    if found:
        assert not unicodedata.category(found[0]).startswith("M")


@given(st.text(min_size=1), st.text())
def test_what_follows_the_first_word_says_nothing(first: str, rest: str) -> None:
    if any(char.isalnum() for char in first):
        assert initial(f"{first} {rest}") == initial(first)
