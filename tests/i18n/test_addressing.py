"""A sentence to the client is said in the form that the client chose, and in the one for everyone where there is none."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from coachdesk.domain.address import Address, DutchYou, Gender
from coachdesk.i18n import Translator

QUESTION = "What would you like?"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Arabic has both forms of the question, Dutch one; the greeting has none."""
    where = tmp_path_factory.mktemp("forms")
    texts = {
        "nl": {None: "Wat wilt u?", "@je": "Wat wil je?"},
        "ar": {None: "ماذا تريدون؟", "@woman": "ماذا تريدين؟", "@man": "ماذا تريد؟"},
    }
    for language, forms in texts.items():
        catalogue = Catalog(locale=language)
        for context, text in forms.items():
            catalogue.add(QUESTION, text, context=context)
        catalogue.add("Welcome", f"{language}!")
        target = where / language / "LC_MESSAGES"
        target.mkdir(parents=True)
        with (target / "coachdesk.po").open("wb") as file:
            write_po(file, catalogue)
    return where


@pytest.mark.parametrize(
    ("language", "form", "said"),
    [
        ("ar", "", "ماذا تريدون؟"),
        ("ar", "woman", "ماذا تريدين؟"),
        ("ar", "man", "ماذا تريد؟"),
        ("nl", "", "Wat wilt u?"),
        ("nl", "je", "Wat wil je?"),
        ("en", "", QUESTION),
    ],
)
def test_each_form_is_said(folder: Path, language: str, form: str, said: str) -> None:
    assert Translator(language, folder).addressing(form).to_client(QUESTION) == said


def test_a_text_without_the_form_is_said_as_to_everyone(folder: Path) -> None:
    assert Translator("ar", folder).addressing("woman").text("Welcome") == "ar!"


def test_addressing_leaves_the_translator_of_everyone_as_it_was(folder: Path) -> None:
    words = Translator("ar", folder)
    words.addressing("man")
    assert words.to_client(QUESTION) == "ماذا تريدون؟"
    assert words.addressing("") is words


@pytest.mark.parametrize("gender", Gender)
@pytest.mark.parametrize("dutch", DutchYou)
@pytest.mark.parametrize("setting", ["u", "je"])
def test_each_language_takes_its_own_part_of_the_choice(gender: Gender, dutch: DutchYou, setting: str) -> None:
    address = Address(gender, dutch)
    of_gender = "" if gender is Gender.NEUTRAL else gender.value
    assert address.form("ar", setting) == address.form("ti", setting) == of_gender
    wanted = setting if dutch is DutchYou.AS_SET else dutch.value
    assert address.form("nl", setting) == ("je" if wanted == "je" else "")
    assert address.form("en", setting) == ""
