"""The checker finds each kind of mistake, and nothing in a sound translation."""

from collections.abc import Sequence

import catalogues
import check_catalogues
import pytest
from babel.messages import Catalog
from checking import every
from checking.texts import Text

DRAFTED = ("drafted, not reviewed",)


def found(
    language: str, source: str, *given: str, context: str = "", dutch: str = "", to_client: bool = False
) -> list[str]:
    """What the checker says of one translation; "~" stands before what does not stop it."""
    comments = () if language == "nl" else DRAFTED
    text = Text(language, (source,), given, context, dutch, comments, to_client)
    return [("~" if finding.soft else "") + finding.says for finding in every.of_text(text)]


@pytest.mark.parametrize(
    ("language", "source", "text"),
    [
        ("nl", "Call {person} before {time}.", "Bel {person} vóór {time}."),
        ("nl", "In {language} for {you}", "In het {language} voor {you}"),
        ("ar", "Call {person} before {time}.", "الاتصال بـ{person} قبل {time}."),
        ("ti", "Call {person} before {time}.", "ቅድሚ {time} ን{person} ምድዋል።"),
        ("ar", "20 minutes?", "20 دقيقة؟"),
        ("ti", "What do you want?", "እንታይ ትደልዩ?"),
        ("ti", "Save as PDF", "ከም PDF ምዕቃብ"),
        ("ar", "Choose “Bread”: it is good.", "اختيار «خبز»: هذا جيد."),
        ("ti", "Name: {name}, from {place}", "ሽም፦ {name}፣ ካብ {place}"),
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
        ("ar", "Within 20 minutes", "خلال ٢٠ دقيقة", "holds digits of another script"),
    ],
)
def test_a_part_that_is_missing(language: str, source: str, text: str, problem: str) -> None:
    assert found(language, source, text) == [problem]


@pytest.mark.parametrize(
    ("language", "source", "text", "problem"),
    [
        ("ar", "Bread", "خبز bread", "holds a word in another script: bread"),
        ("ar", "Bread", "خبز ባኒ", "holds a word in another script: ባኒ"),
        ("ar", "Bread", "خبز хлеб", "holds a word in another script: хлеб"),
        ("ar", "Paper", "کتاب", "holds a Persian letter"),
        ("ar", "Bread", "خبـــز", "holds a stretched letter"),
        ("ar", "Bread", "\u202bخبز\u202c", "holds an old direction mark"),
        ("ar", "Bread", "\u2068خبز", "opens and closes its direction marks unequally"),
        ("ti", "Bread", "እንጀራ አለ", "holds letters that are not written in Eritrea: አ"),
        ("ti", "Bread", "ፀሓይ", "holds letters that are not written in Eritrea: ፀ"),
        ("ti", "Bread", "ኣብ ውስጥ", "holds Amharic words: ውስጥ"),
        ("ti", "Bread", "خبز", "holds a word in another script: خبز"),
        ("ti", "Bread", "ባኒ\u200f", "holds a mark of Arabic"),
    ],
)
def test_a_letter_or_a_word_of_another_language(language: str, source: str, text: str, problem: str) -> None:
    assert found(language, source, text) == [problem]


def test_a_sentence_in_amharic_is_heard() -> None:
    assert "is taken for amh" in found("ti", "Bread is good.", "ይህ ዳቦ በጣም ጥሩ መሆኑን ሁሉም ያውቃል።")


def test_a_few_words_are_only_reported_and_one_is_not_asked_about() -> None:
    assert found("ti", "Bread is good.", "ዳቦ ጥሩ ነገር።") == ["~is taken for amh"]
    assert found("ti", "Bread", "ዳቦ") == []


@pytest.mark.parametrize(
    ("language", "source", "text", "problem"),
    [
        ("nl", "Bread.", "Brood", "does not end with ."),
        ("nl", "Bread", "Brood.", "ends with . and the source does not"),
        ("ar", "Bread?", "خبز", "does not end with ؟"),
        ("ar", "Bread?", "خبز?", "does not end with ؟"),
        ("ar", "Bread", "خبز؟", "ends with ؟ and the source does not"),
        ("ar", "Bread, milk", "خبز, حليب", "holds Latin punctuation"),
        ("ar", "Bread, milk", "خبز،حليب", "has no space after a full stop or a comma"),
        ("ar", "Bread, milk", "خبز ، حليب", "has a space before a full stop or a comma, or two spaces"),
        ("ar", "“Bread”", "“خبز”", "holds quotation marks of Latin scripts"),
        ("ti", "Bread.", "ባኒ", "does not end with ።"),
        ("ti", "Bread:", "ባኒ:", "does not end with ፦"),
        ("ti", "Bread…", "ባኒ", "does not end with …"),
        ("ti", "Bread. Milk.", "ባኒ።ጸባ።", "has no space after a full stop or a comma"),
        ("ti", "Bread, milk", "ባኒ, ጸባ", "holds Latin punctuation"),
        ("ti", "Bread, milk", "ባኒ፡ ጸባ", "holds a sign that is no longer written"),
        ("ti", "Bread, milk", "ባኒ፣  ጸባ", "has a space before a full stop or a comma, or two spaces"),
    ],
)
def test_a_stop_or_a_comma(language: str, source: str, text: str, problem: str) -> None:
    assert problem in found(language, source, text)


@pytest.mark.parametrize(("language", "text"), [("ti", "ባኒ፧"), ("ti", "ባኒ፡፡")])
def test_signs_of_old_writing(language: str, text: str) -> None:
    assert "holds a sign that is no longer written" in found(language, "Bread?", text)


@pytest.mark.parametrize(
    ("language", "context", "text", "problem"),
    [
        ("ar", "", "عليكَ الذهاب", "addresses one man or one woman"),
        ("ti", "", "ንስኻ ኢኻ", "addresses one man or one woman"),
        ("ti", "", "ባኒኻ", "~may address one man or one woman: ባኒኻ"),
        ("ar", "@man", "خبزكم", "speaks to several people in the form for a man: خبزكم"),
        ("ti", "@woman", "ባኒኹም", "speaks to men in the form for a woman: ባኒኹም"),
        ("nl", "", "Uw brood is van je", 'says "u" and "je"'),
        ("nl", "", "Je brood", 'says "je" to a client where everyone is meant'),
        ("nl", "@je", "Uw brood", 'says "u" in the form for "je"'),
        ("nl", "", "Het brood and melk", "holds English words: and"),
    ],
)
def test_who_is_spoken_to(language: str, context: str, text: str, problem: str) -> None:
    assert problem in found(language, "Bread is here", text, context=context, to_client=True)


@pytest.mark.parametrize(
    ("language", "context", "text"),
    [
        ("ar", "", "خبزكم"),
        ("ar", "@woman", "خبزكِ"),
        ("ti", "", "ባኒኹም"),
        ("ti", "@man", "ባኒኹም"),
        ("ti", "@woman", "ባኒኽን"),
        ("ti", "", "ስልኪ"),
        ("nl", "", "Uw brood"),
        ("nl", "@je", "Je brood"),
    ],
)
def test_who_is_spoken_to_rightly(language: str, context: str, text: str) -> None:
    assert found(language, "Your bread", text, context=context, to_client=True) == []


def test_what_is_much_longer_or_shorter_than_the_dutch() -> None:
    dutch = "Een brood van tien kilo"
    assert found("ar", "Bread", "خبز " * 20 + "خبز", dutch=dutch) == ["is 3.6 times as long as the Dutch: 83 signs"]
    assert found("ar", "Bread", "خبز", dutch=dutch) == ["~is 0.1 times as long as the Dutch: 3 signs"]
    assert found("ar", "Bread", "خبز", dutch=dutch * 2) == ["is 0.1 times as long as the Dutch: 3 signs"]
    assert found("ar", "Bread", "خبز", dutch="Wat brood") == []


def test_examples_may_hold_dutch_names() -> None:
    assert found("ar", "Library", "Bibliotheek", context="phrases.visit.place.example") == []


@pytest.mark.parametrize("comment", ["", "reviewed", "reviewed: 2026-11-21", "reviewed: SH", "a draft, not reviewed"])
def test_arabic_and_tigrinya_say_whether_they_were_reviewed(comment: str) -> None:
    text = Text("ti", ("Bread",), ("ባኒ",), comments=(comment,))
    assert [finding.says for finding in every.of_text(text)] == ["does not say whether it was reviewed"]


def test_an_uncertain_translation() -> None:
    text = Text("nl", ("Bread",), ("Brood",), uncertain=True)
    assert [finding.says for finding in every.of_text(text)] == ["is marked as uncertain"]


def test_plural_forms_may_leave_out_their_number_and_nothing_else() -> None:
    def said(*forms: str) -> list[str]:
        text = Text("nl", ("One piece of {name}", "{n} pieces of {name}"), forms)
        return [finding.says for finding in every.of_text(text)]

    assert said("Eén stuk van {name}", "{n} stukken van {name}") == []
    assert said("Eén stuk van {name}", "{n} stukken") == ["has other slots: n"]
    assert said("Eén stuk van {name}") == ["has 1 plural forms and needs 2"]


def catalogue_of(*entries: tuple[str, str | None]) -> Catalog:
    """A catalogue of sources and contexts."""
    catalogue = Catalog()
    for source, context in entries:
        catalogue.add(source, context=context)
    return catalogue


def lines_of(wanted: Sequence[tuple[str, str | None]], written: Sequence[tuple[str, str | None]]) -> list[str]:
    """What came and went between two catalogues."""
    return list(every.missing("nl", catalogue_of(*written), catalogue_of(*wanted)))


def test_texts_that_came_and_went_are_named() -> None:
    assert lines_of([("New", None)], [("Old", None)]) == [
        "has not got 'New': run tools/catalogues.py update",
        "still has 'Old': run tools/catalogues.py update",
    ]


def test_a_form_of_address_that_is_missing_is_named() -> None:
    template = Catalog()
    template.add("Call me", auto_comments=[catalogues.SPEAKS_TO_CLIENT])
    assert list(every.missing("ti", catalogue_of(("Call me", None), ("Call me", "@man")), template)) == [
        "has not got 'Call me' (@woman): run tools/catalogues.py update"
    ]


def test_the_report_groups_what_a_translator_goes_through(capsys: pytest.CaptureFixture[str]) -> None:
    text = Text("ti", ("Bread",), ("ባኒ",))
    check_catalogues.report([text.finding("terms", "b"), text.finding("address", "a"), text.finding("terms", "c")])
    assert capsys.readouterr().out.split() == [
        "address,",
        "ti:",
        "1",
        "'Bread'",
        "a",
        "terms,",
        "ti:",
        "2",
        "'Bread'",
        "b",
        "'Bread'",
        "c",
    ]


def test_the_catalogues_of_this_project_are_sound() -> None:
    lines, _ = every.problems()
    assert lines == []
