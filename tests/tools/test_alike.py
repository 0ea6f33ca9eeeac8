"""One text, one translation; one word, one meaning; and exceptions with a reason that something needs."""

from typing import Any

import catalogues
import pytest
from checking import alike, allow
from checking.texts import Text


def text(source: str, given: str, context: str = "", dutch: str = "") -> Text:
    """A Tigrinya text."""
    return Text("ti", (source,), (given,), context, dutch)


def test_the_same_text_has_the_same_translation_whatever_its_last_sign() -> None:
    (found,) = alike.same([text("Bread", "ባኒ"), text("Bread…", "ሕብስቲ…"), text("bread", "ባኒ")])
    assert (str(found), found.soft) == ("'Bread…' is 'ሕብስቲ…', and 'Bread' is 'ባኒ'", False)


def test_in_another_context_it_is_for_a_person_to_look_at() -> None:
    (found,) = alike.same([text("Bread", "ባኒ"), text("Bread", "ሕብስቲ", "areas.food.name")])
    assert found.soft


def test_a_form_of_address_may_differ_and_a_question_is_another_text() -> None:
    apart = [text("Bread", "ባኒ"), text("Bread", "ሕብስቲ", "@woman"), text("Bread?", "ሕብስቲ?")]
    assert list(alike.same(apart)) == []


def test_two_labels_with_one_word_are_reported() -> None:
    (found,) = alike.one_meaning([text("Bread", "ባኒ", dutch="Brood"), text("Cake", "ባኒ", dutch="Koek")])
    assert (found.says, found.soft) == ("is 'ባኒ', as is 'Cake'", True)
    assert list(alike.one_meaning([text("Bread", "ባኒ", dutch="Brood"), text("Loaf", "ባኒ", dutch="Brood")])) == []


def test_buttons_that_must_differ() -> None:
    (found,) = alike.must_differ([text("Cancel", "ምስራዝ"), text("Delete", "ምስራዝ")])
    assert (str(found), found.soft) == ("'Cancel' is the same word as 'Delete'", False)


def test_the_buttons_that_must_differ_are_there() -> None:
    template = catalogues.collected()
    assert [word for pair in alike.MUST_DIFFER for word in pair if template.get(word) is None] == []


def listed(**changed: Any) -> dict[str, Any]:
    """A list of exceptions that allows one text to differ."""
    entry = {"check": "same text", "languages": ["ti"], "sources": ["Bread…"], "reason": "a cake", **changed}
    return {"latin": [], "latin_contexts": [], "allowed": [{key: value for key, value in entry.items() if value}]}


FOUND = list(alike.same([text("Bread", "ባኒ"), text("Bread…", "ሕብስቲ…")]))


def test_an_exception_takes_away_what_it_covers() -> None:
    assert allow.sift(FOUND, listed()) == ([], [])


@pytest.mark.parametrize(
    "other", [{"check": "terms"}, {"languages": ["ar"]}, {"sources": ["Bread"]}, {"about": "bread"}], ids=str
)
def test_an_exception_that_nothing_needs_is_named(other: dict[str, Any]) -> None:
    left, idle = allow.sift(FOUND, listed(**other))
    assert (left, len(idle)) == (FOUND, 1)


@pytest.mark.parametrize("broken", [{"reason": ""}, {"sources": None}, {"until": "2027"}], ids=str)
def test_an_exception_has_a_reason_and_no_other_fields(broken: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="a reason"):
        allow.sift(FOUND, listed(**broken))


def test_words_that_no_text_holds_and_unknown_fields_are_named() -> None:
    stale = {**listed(), "latin": ["PDF", "Nowhere"], "letters": []}
    assert list(allow.stale([text("Save as PDF", "ከም PDF ምዕቃብ")], stale)) == [
        "unknown field letters",
        "no text holds the word 'Nowhere'",
    ]
