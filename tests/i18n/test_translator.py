"""Sentences and values in four languages, two of them at once."""

from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.i18n import FIRST_STRONG, POP, Translator, Translators, isolate, plain


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Small catalogues: Arabic knows one text, Dutch two, Tigrinya one with a wrong slot."""
    where = tmp_path_factory.mktemp("translations")
    texts = {
        "nl": {"Hello {name}": "Hallo {name}", "Only Dutch": "Alleen Nederlands", "Broken {a}": "Kapot {a}"},
        "ar": {"Hello {name}": "مرحبا {name}"},
        "ti": {"Broken {a}": "{b}"},
    }
    for language, entries in texts.items():
        catalogue = Catalog(locale=language)
        for source, text in entries.items():
            catalogue.add(source, text)
        catalogue.add("Word", f"{language}-1", context="one")
        target = where / language / "LC_MESSAGES"
        target.mkdir(parents=True)
        with (target / "coachdesk.po").open("wb") as file:
            write_po(file, catalogue)
    return where


def test_a_missing_text_falls_back_to_dutch_and_then_to_english(folder: Path) -> None:
    words = Translator("ar", folder)
    assert words.text("Only Dutch") == "Alleen Nederlands"
    assert words.text("Nowhere") == "Nowhere"
    assert not words.has("Only Dutch")
    assert words.has("Hello {name}")


def test_values_in_arabic_are_isolated(folder: Path) -> None:
    words = Translator("ar", folder)
    assert words.text("Hello {name}", name="Marieke") == f"مرحبا {FIRST_STRONG}Marieke{POP}"


def test_an_arabic_name_is_isolated_in_a_dutch_sentence_and_a_dutch_one_is_not(folder: Path) -> None:
    words = Translator("nl", folder)
    assert words.text("Hello {name}", name="سميرة") == f"Hallo {isolate('سميرة')}"
    assert words.text("Hello {name}", name="Yonas") == "Hallo Yonas"


def test_a_translation_with_a_wrong_slot_gives_way_to_the_source(folder: Path) -> None:
    assert Translator("ti", folder).text("Broken {a}", a="1") == "Broken 1"


def test_context_tells_equal_words_apart(folder: Path) -> None:
    words = Translator("nl", folder)
    assert words.ptext("one", "Word") == "nl-1"
    assert words.ptext("two", "Word") == "Word"


@given(st.text(max_size=60))
def test_a_value_is_never_read_as_a_pattern(folder: Path, value: str) -> None:
    words = Translator("nl", folder)
    assert plain(words.text("Hello {name}", name=value)) == plain(f"Hallo {value}")


DAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("language", "written", "with_weekday"),
    [
        ("nl", "12 mei 2026", "dinsdag 12 mei 2026"),
        ("ar", "12 أيار 2026", "الثلاثاء، 12 أيار 2026"),
        ("ti", "12 ግንቦት 2026", "ሰሉስ፣ 12 ግንቦት 2026"),
        ("en", "12 May 2026", "Tuesday 12 May 2026"),
    ],
)
def test_dates_are_written_in_words(folder: Path, language: str, written: str, with_weekday: str) -> None:
    words = Translator(language, folder)
    assert words.date(DAY) == written
    assert words.date(DAY, weekday=True) == with_weekday


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_times_are_the_same_in_every_language(folder: Path, language: str) -> None:
    words = Translator(language, folder)
    assert plain(words.time(time(14, 5))) == "14:05"
    assert plain(words.moment(datetime(2026, 5, 12, 12, 0, tzinfo=UTC))).startswith(words.date(DAY))


def test_weekdays_begin_on_monday(folder: Path) -> None:
    translators = Translators(folder)
    assert translators["nl"].weekday(1) == "maandag"
    assert translators["ti"].weekday(7) == "ሰንበት"
    assert translators["nl"] is translators["nl"]
    with pytest.raises(KeyError):
        translators["xx"]


def test_every_language_on_offer_has_a_name(folder: Path) -> None:
    from coachdesk.domain.languages import SPOKEN

    for language in ("nl", "en"):
        words = Translator(language, folder)
        names = [words.language_name(code) for code in SPOKEN]
        assert len(set(names)) == len(names)
        assert all(name != code for name, code in zip(names, SPOKEN, strict=True))
