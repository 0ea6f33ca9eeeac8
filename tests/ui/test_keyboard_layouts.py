"""The arrangements of letters: whole, strictly read, and what one's own keys make of them."""

import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk import paths
from coachdesk.domain.errors import ContentInvalid
from coachdesk.ui.keyboard.layouts import SCRIPTS, SIXTH, layout, read
from coachdesk.ui.keyboard.machine import linux_layouts

FOLDER = paths.resources() / "keyboards"
ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئءةىـ،؟؛"
FORBIDDEN = "ሠሡሢሣሤሥሦሧፀፁፂፃፄፅፆፇኀኁኂኃኄኅኆኈኊኋኌኍ"


def typed(text: str) -> str:
    """What the keys of a Latin keyboard make, one after another."""
    steps, forms, made, ready = layout("ti").steps, layout("ti").forms, "", False
    for key in text:
        before = "" if ready else made[-1:]
        ready = key == "'" and before in forms
        if ready:
            continue
        if before and key in steps.get(before, {}):
            made = made[:-1] + steps[before][key]
        else:
            made += steps[""].get(key, key)
    return made


def test_every_file_is_an_arrangement_and_the_other_way_round() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(SCRIPTS)
    for script in SCRIPTS:
        assert layout(script).source


def test_arabic_has_every_letter_every_hamza_and_western_digits() -> None:
    keys = [key for row in layout("ar").rows for key in row]
    there = {*(key.letter for key in keys), *(key.shifted for key in keys)}
    assert set(ALPHABET) | {"لا", "لأ", "لإ", "لآ"} | set("0123456789") <= there
    assert not there & set("٠١٢٣٤٥٦٧٨٩یک")
    assert [key.letter for key in layout("ar").rows[2]][:5] == ["ش", "س", "ي", "ب", "ل"]


def test_tigrinya_has_the_consonants_of_eritrea_with_all_their_forms() -> None:
    arrangement = layout("ti")
    keys = [key.letter for row in arrangement.rows for key in row]
    assert len(keys) == 32
    assert not set(FORBIDDEN) & set(arrangement.forms)
    for letter in "ቐቕኸቨጸኣዓኰቘጐዀቋኳጓሏሟ":
        assert letter in arrangement.forms, letter
    for letter, forms in arrangement.forms.items():
        assert letter in forms
        assert len(forms) in (7, 8, 12)
        assert len(set(forms)) == len(forms)
    assert set("።፣፤?") <= set(arrangement.marks)


@pytest.mark.parametrize(
    ("keys", "letters"),
    [
        ("selam", "ሰላም"),
        ("tgrNa", "ትግርኛ"),
        ("ertra", "እርትራ"),
        ("QuanQua", "ቛንቛ"),
        ("quanqua", "ቋንቋ"),
        ("xewit", "ሸዊት"),
        ("aabi", "ዓቢ"),
        ("eezi", "ዕዚ"),
        ("mesie", "መሴ"),
        ("yoHans", "ዮሓንስ"),
        ("ab adi", "ኣብ ኣዲ"),
        ("s'er", "ስእር"),
        ("deHan do aleKum?", "ደሓን ዶ ኣለኹም?"),
        ("hagerey::", "ሃገረይ።"),
        ("1, 2", "1፣ 2"),
    ],
)
def test_latin_keys_write_tigrinya(keys: str, letters: str) -> None:
    assert typed(keys) == letters


def test_every_form_can_be_typed_on_latin_keys() -> None:
    arrangement = layout("ti")
    reached, round_ = set(), set(arrangement.steps[""].values())
    while round_ - reached:
        reached |= round_
        round_ = {made for letter in reached for made in arrangement.steps.get(letter, {}).values()}
    assert not {form for form in arrangement.forms if form not in reached}


@given(st.sampled_from(sorted(layout("ti").forms)), st.sampled_from("euiao"))
def test_a_vowel_never_changes_the_consonant(letter: str, vowel: str) -> None:
    arrangement = layout("ti")
    made = arrangement.steps.get(letter, {}).get(vowel, letter)
    carriers = {form for shown in "ኣዓ" for form in arrangement.forms[shown]}
    assert made in arrangement.forms[letter] or {made, letter} <= carriers


def test_the_forms_stand_in_the_order_of_their_keys() -> None:
    arrangement = layout("ti")
    for letter in "ሰቀ":
        forms = arrangement.forms[letter]
        keys = arrangement.form_keys[len(forms) > 8]
        latin = next(key.latin for row in arrangement.rows for key in row if key.letter == letter)
        assert [typed(latin + key) for key in keys] == list(forms)
        assert keys[SIXTH] == ""


@pytest.mark.parametrize(
    ("script", "was", "becomes", "says"),
    [
        ("ar", 'id = "ar"', 'id = "fa"', "id"),
        ("ar", 'letters = ["ش"', 'letters = ["ذ"', "twice"),
        ("ar", 'keys = "asdf', 'keys = "sdf', "as many"),
        ("ar", "marks =", "signs =", "marks"),
        ("ar", "marks =", "more = 1\nmarks =", "nobody knows more"),
        ("ti", '"የ", "ደ"', '"ሠ", "ደ"', "ሠ"),
        ("ti", '"የ", "ደ"', '"ዩ", "ደ"', "ዩ"),
        ("ti", "o = 7", "o = 6", "orders"),
        ("ti", 'e = ["እ", "ዕ"]', "", "alone"),
        ("ti", 'keys = "hlHm', 'keys = "alHm', "consonant and a vowel"),
        ("ti", 'labialised_five = ["ቀ"', 'labialised_five = ["ኀ"', "no key"),
        ("ti", 'id = "ti"', 'id = "ti', "line"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, script: str, was: str, becomes: str, says: str) -> None:
    text = (FOLDER / f"{script}.toml").read_text("utf-8")
    assert was in text
    file = tmp_path / f"{script}.toml"
    file.write_text(text.replace(was, becomes, 1), "utf-8")
    with pytest.raises(ContentInvalid, match=says):
        read(file)


def test_a_file_that_is_not_there_is_named_too(tmp_path: Path) -> None:
    with pytest.raises(ContentInvalid):
        read(tmp_path / "xx.toml")


def test_latin_keys_of_arabic_are_those_of_a_us_keyboard() -> None:
    rows = tomllib.loads((FOLDER / "ar.toml").read_text("utf-8"))["row"]
    assert all(before["keys"] != after["keys"] for before, after in pairwise(rows))
    assert layout("ar").steps[""]["q"] == "ض"
    assert layout("ar").steps[""]["b"] == "لا"
    assert layout("ar").steps[""]["?"] == "؟"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('XKBMODEL="pc105"\nXKBLAYOUT="us,ara"\n', {"us", "ara"}),
        ("XKBLAYOUT=et", {"et"}),
        ("# nothing", set()),
    ],
)
def test_the_keyboards_of_a_linux_computer(tmp_path: Path, text: str, found: set[str]) -> None:
    file = tmp_path / "keyboard"
    file.write_text(text)
    assert linux_layouts(file) == found
    assert linux_layouts(tmp_path / "none") == set()
