"""The checker finds each kind of mistake, and nothing in a sound translation."""

import catalogues
import check_catalogues
import pytest
from babel.messages import Catalog
from babel.messages.catalog import Message

DRAFTED = ["drafted, not reviewed"]


def found(language: str, source: str, text: str, *, context: str | None = None) -> list[str]:
    """What the checker says of one translation."""
    message = Message(source, text, context=context, user_comments=[] if language == "nl" else DRAFTED)
    return list(check_catalogues.problems(language, message))


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("nl", "Call {person} before {time}.", "Bel {person} vóór {time}."),
        ("ar", "Call {person} before {time}.", "الاتصال بـ{person} قبل {time}."),
        ("ti", "Call {person} before {time}.", "ቅድሚ {time} ን{person} ምድዋል።"),
        ("ar", "20 minutes?", "٢٠ دقيقة؟"),
        ("ti", "What do you want?", "እንታይ ትደልዩ?"),
        ("ti", "Save as PDF", "ከም PDF ምዕቃብ"),
    ],
)
def test_a_sound_translation(language: str, source: str, text: str) -> None:
    assert found(language, source, text) == []


@pytest.mark.parametrize(
    ("language", "source", "text", "problem"),
    [
        ("nl", "Bread", "", "is not translated"),
        ("nl", "Bread", "Bread", "is the English text"),
        ("nl", "Hello {name}", "Dag {naam}", "has other slots: naam"),
        ("nl", "Hello {name}", "Dag {name} en {name}", "has other slots: name, name"),
        ("nl", "Hello {name}", "Dag", "has other slots: none"),
        ("nl", "Hello {name}", "Dag {name", "has a brace that stands alone"),
        ("nl", "Name: ", "Naam:", "has other spaces at its ends, or other lines"),
        ("nl", "One.\nTwo.", "Een. Twee.", "has other spaces at its ends, or other lines"),
        ("nl", "Within 14 days", "Binnen 15 dagen", "has other numbers: 15"),
        ("ar", "Bread", "خبز bread", "holds words in another script: bread"),
        ("ar", "Bread", "خبز ባኒ", "holds words in another script: ባኒ"),
        ("ar", "Bread", "خبز хлеб", "holds words in another script: хлеб"),
        ("ar", "Book", "کتاب", "holds a Persian letter"),
        ("ar", "Bread", "خبـــز", "holds a stretched letter"),
        ("ar", "You must call", "عليكَ الاتصال", "addresses one man or one woman"),
        ("ar", "Bread, milk", "خبز, حليب", "holds Latin punctuation"),
        ("ar", "Bread?", "خبز", "does not end as a question"),
        ("ar", "Bread", "\u202bخبز\u202c", "holds an old direction mark"),
        ("ar", "Bread", "\u2068خبز", "opens and closes its direction marks unequally"),
        ("ti", "Bread", "እንጀራ አለ", "holds letters that are not written in Eritrea: አ"),
        ("ti", "Bread", "ፀሓይ", "holds letters that are not written in Eritrea: ፀ"),
        ("ti", "Bread", "ኣብ ውስጥ", "holds Amharic words: ውስጥ"),
        ("ti", "Bread", "خبز", "holds words in another script: خبز"),
        ("ti", "Bread.", "ባኒ፡፡", "has a wrong full stop or comma"),
        ("ti", "Bread. Milk.", "ባኒ።ጸባ።", "has a wrong full stop or comma"),
        ("ti", "Bread, milk", "ባኒ, ጸባ", "has a wrong full stop or comma"),
        ("ti", "Bread?", "ባኒ፧", "does not end as a question"),
        ("ti", "Bread", "ባኒ\u200f", "holds a mark of Arabic"),
    ],
)
def test_a_mistake(language: str, source: str, text: str, problem: str) -> None:
    assert found(language, source, text) == [problem]


def test_examples_may_hold_dutch_names() -> None:
    assert found("ar", "Library", "Bibliotheek", context="phrases.visit.place.example") == []


@pytest.mark.parametrize("comment", ["", "reviewed", "reviewed: 2026-11-21", "reviewed: SH", "a draft, not reviewed"])
def test_arabic_and_tigrinya_say_whether_they_were_reviewed(comment: str) -> None:
    message = Message("Bread", "ባኒ", user_comments=[comment])
    assert list(check_catalogues.problems("ti", message)) == ["does not say whether it was reviewed"]
    message.user_comments.append("reviewed: SH 2026-11-21")
    assert list(check_catalogues.problems("ti", message)) == []


def test_an_uncertain_translation() -> None:
    message = Message("Bread", "Brood", flags=["fuzzy"])
    assert list(check_catalogues.problems("nl", message)) == ["is marked as uncertain"]


def test_plural_forms_may_leave_out_their_number_and_nothing_else() -> None:
    def said(*forms: str) -> list[str]:
        message = Message(("One step of {name}", "{n} steps of {name}"), forms)
        return list(check_catalogues.problems("nl", message))

    assert said("Eén stap van {name}", "{n} stappen van {name}") == []
    assert said("Eén stap van {name}", "{n} stappen") == ["has other slots: n"]
    assert said("Eén stap van {name}") == ["has 1 plural forms and needs 2"]


def test_buttons_that_must_differ() -> None:
    catalogue, template = Catalog(), Catalog()
    for source in ("Cancel", "Delete"):
        template.add(source)
        catalogue.add(source, "Weg")
    lines = list(check_catalogues.check("nl", catalogue, template))
    assert lines == ["'Cancel' and 'Delete' are the same word"]


def test_texts_that_came_and_went_are_named() -> None:
    catalogue, template = Catalog(), Catalog()
    template.add("New")
    catalogue.add("Old", "Oud")
    lines = list(check_catalogues.check("nl", catalogue, template))
    assert lines == [
        "has not got 'New': run tools/catalogues.py update",
        "still has 'Old': run tools/catalogues.py update",
    ]


def test_exceptions_that_nothing_needs_and_unknown_fields_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    allowed = {**check_catalogues.ALLOWED, "latin": ["Nowhere"], "letters": []}
    monkeypatch.setattr(check_catalogues, "ALLOWED", allowed)
    everything = [(language, catalogues.read(language)) for language in catalogues.LANGUAGES]
    assert list(check_catalogues.allowance_problems(everything)) == [
        "unknown field letters",
        "no text holds the word 'Nowhere'",
    ]


def test_the_catalogues_of_this_project_are_sound() -> None:
    assert list(check_catalogues.every_problem()) == []
