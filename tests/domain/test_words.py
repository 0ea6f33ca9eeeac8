"""Words stay in the language they were typed in."""

import pytest

from coachdesk.domain.errors import FieldTooLong
from coachdesk.domain.words import Words


def test_nothing_is_ever_translated() -> None:
    words = Words("Een vak leren", "nl")
    assert words.in_language("nl") == "Een vak leren"
    assert words.in_language("ti") is None


def test_what_the_interpreter_wrote_is_in_the_other_language() -> None:
    words = Words("Een vak leren", "nl", "ሞያ ምምሃር", "ti")
    assert words.in_language("ti") == "ሞያ ምምሃር"
    assert words.in_language("ar") is None


def test_words_are_shown_in_a_language_or_else_as_somebody_gave_them() -> None:
    words = Words("Een vak leren ", "nl", "ሞያ ምምሃር", "ti")
    assert [words.shown_in(language) for language in ("nl", "ti", "ar")] == [
        "Een vak leren",
        "ሞያ ምምሃር",
        "Een vak leren",
    ]
    assert Words(" ", "nl", "ሞያ ምምሃር", "ti").shown_in("ar") == "ሞያ ምምሃር"
    assert Words().shown_in("nl") == ""


def test_blank_words_are_no_words() -> None:
    assert not Words("  \n")
    assert Words(" ", "nl").in_language("nl") is None


def test_a_story_has_a_limit() -> None:
    with pytest.raises(FieldTooLong):
        Words("x" * 20_001)
