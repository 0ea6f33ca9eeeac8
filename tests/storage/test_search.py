from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import ContactDetails
from coachdesk.domain.privacy import Ground
from coachdesk.domain.search import fold, index_words
from coachdesk.domain.vaults import Shelf
from coachdesk.storage import search
from coachdesk.storage.open_vault import OpenVault
from tests.builders import NOW, a_case, an_id, anew

PEOPLE = {
    "Haile": a_case(1, calling_name="Haile", official_name="Haile Berhane Woldu", reference="ZW-2026-014"),
    "Hayle": a_case(2, calling_name="ሃይለ", own_script_name="ሃይለ ገብረ", details=ContactDetails(phone="+31 6 1234 5678")),
    "Samira": a_case(
        3, calling_name="Samira", own_script_name="سَمِيرَة حدّاد", details=ContactDetails(phone="0687654321")
    ),
    "Yusuf": a_case(
        4,
        calling_name="يوسف",
        official_name="Youssef al-Hamad",
        details=ContactDetails(phone="00963 11 222 333"),
    ),
    "Zoë": a_case(5, calling_name="Zoë d'Été", reference="B 7/12"),
    "Old": a_case(6, calling_name="Haile Oud", archived_at=NOW),
    "Gone": a_case(7, calling_name="Haile Weg", deleted_at=NOW),
}
BY_ID = {case.id: name for name, case in PEOPLE.items()}


@pytest.fixture(scope="module")
def people(lasting_vault: OpenVault) -> Iterator[OpenVault]:
    lasting_vault.cases.add_many(tuple(CaseFile(case) for case in PEOPLE.values()))
    yield lasting_vault
    for case in PEOPLE.values():
        lasting_vault.cases.erase(case.id, Ground.MISTAKE)


def found(vault: OpenVault, text: str, shelf: Shelf = Shelf.CURRENT) -> set[str]:
    return {BY_ID[summary.id] for summary in vault.cases.search(text, shelf)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # from the first letter on, at the start of a word of any name
        ("h", {"Haile", "Yusuf"}),
        ("ha", {"Haile", "Yusuf"}),
        ("w", {"Haile"}),
        ("ሃ", {"Hayle"}),
        ("س", {"Samira"}),
        # inside a word from three letters on
        ("ai", set()),
        ("ail", {"Haile"}),
        ("ile", {"Haile", "Yusuf"}),  # and "al" of al-Hamad sounds like it
        ("erh", {"Haile"}),
        ("rhan", {"Haile"}),
        ("mira", {"Samira"}),
        # every word, in any order
        ("woldu haile", {"Haile"}),
        ("haile samira", set()),
        ("  ber   hai ", {"Haile"}),
        # other spellings and other scripts
        ("HAILE", {"Haile", "Hayle"}),
        ("Hayle", {"Haile", "Hayle"}),
        ("ሐይለ", {"Haile", "Hayle"}),
        ("ኃይለ", {"Haile", "Hayle"}),
        ("سميره", {"Samira"}),
        ("samīra", {"Samira"}),
        ("حداد", {"Samira"}),
        ("yusuf", {"Yusuf"}),
        ("يوسف", {"Yusuf"}),
        ("zoe ete", {"Zoë"}),
        # references
        ("zw-2026", {"Haile"}),
        ("014", {"Haile"}),
        ("2026-014", {"Haile"}),
        ("b 7/12", {"Zoë"}),
        # phone numbers, however they are written
        ("06", {"Hayle", "Samira"}),
        ("0612345678", {"Hayle"}),
        ("06 12 34 56 78", {"Hayle"}),
        ("+31 6 1234", {"Hayle"}),
        ("0031612", {"Hayle"}),
        ("31612345678", {"Hayle"}),
        ("٠٦١٢٣٤", {"Hayle"}),
        ("345 67", {"Hayle"}),
        ("876-543", {"Samira"}),
        ("+963 11", {"Yusuf"}),
        ("222333", {"Yusuf"}),
        ("samira 0687", {"Samira"}),
        # nothing to look for
        ("", set()),
        ("  ' - \" * ", set()),
        ("xyz", set()),
    ],
)
def test_finding(people: OpenVault, text: str, names: set[str]) -> None:
    assert found(people, text) == names


def test_shelves_apart(people: OpenVault) -> None:
    assert found(people, "haile", Shelf.ARCHIVED) == {"Old"}
    assert found(people, "haile", Shelf.DELETED) == {"Gone"}
    assert not found(people, "haile") & {"Old", "Gone"}


@pytest.mark.parametrize(
    "text", ['"', "NEAR(a b)", "a AND", "line:haile", "haile*", "^haile", "-haile", "=ha", "~hl", "a" * 5000]
)
def test_marks_of_the_query_language_mean_nothing(people: OpenVault, text: str) -> None:
    assert found(people, text) <= {"Haile", "Hayle", "Yusuf"}


def test_a_pasted_page_is_no_trouble(people: OpenVault) -> None:
    assert found(people, "haile " * 3000) == {"Haile", "Hayle"}
    assert found(people, "99-" * 3000) == set()
    assert found(people, "ثجظ " * 3000) == set()  # every letter of it may sound in two ways
    assert found(people, "haile berhane " * 16 + "and words that are looked at no more") == {"Haile"}


@given(st.text())
@settings(max_examples=150, deadline=None)
def test_any_text_can_be_searched_for(people: OpenVault, text: str) -> None:
    assert found(people, text) <= set(PEOPLE)


def test_found_at_once_under_the_new_name_and_no_more_under_the_old(vault: OpenVault) -> None:
    vault.cases.add(CaseFile(a_case(1, calling_name="Almaz")))
    vault.cases.save_case(a_case(1, calling_name="Rahel", details=ContactDetails(phone="038 123 4567")))
    assert vault.cases.search("almaz", Shelf.CURRENT) == ()
    assert [s.id for s in vault.cases.search("rahel 0381", Shelf.CURRENT)] == [an_id(1)]
    assert vault.check().damage == ()


def test_the_last_changed_first_and_no_more_than_asked(vault: OpenVault) -> None:
    for number in range(1, 9):
        changed = NOW.replace(minute=number * 7 % 8)
        vault.cases.add(CaseFile(a_case(number, calling_name=f"Rahel {number}", changed_at=changed)))
    summaries = vault.cases.search("rahel", Shelf.CURRENT, limit=5)
    assert [s.changed_at.minute for s in summaries] == [7, 6, 5, 4, 3]


# --- against the rule, word by word -----------------------------------------------------------------------------------

letters = st.text(st.sampled_from("abhéለሃተسميأ"), min_size=1, max_size=6)
names = st.lists(letters, min_size=1, max_size=3).map(" ".join)


def fits(name: str, word: str) -> bool:
    """Whether the rule finds the word in the name by its spelling alone."""
    folded = fold(name).split()
    return any(w.startswith(word) or (len(word) >= 3 and word in w) for w in folded)


@given(st.lists(names, min_size=1, max_size=6), letters)
@settings(max_examples=60, deadline=None)
def test_spelling_as_the_rule_says(lasting_vault: OpenVault, given_names: list[str], text: str) -> None:
    files = tuple(anew(CaseFile(a_case(calling_name=name))) for name in given_names)
    lasting_vault.cases.add_many(files)
    try:
        words = fold(text).split()
        shown = {s.id for s in lasting_vault.cases.search(text, Shelf.CURRENT)}
        for file in files:
            name = file.case.calling_name
            if words and all(fits(name, word) for word in words):
                assert file.case.id in shown
            elif file.case.id in shown:  # then by its sound
                assert words and set(index_words(text).split()) - set(words)
    finally:
        for file in files:
            lasting_vault.cases.erase(file.case.id, Ground.MISTAKE)


def test_no_words_no_query() -> None:
    assert search.query(" ,.") is None
