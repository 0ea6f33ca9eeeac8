"""Collecting, bringing up to date and compiling: nothing that a translator wrote is lost, nothing is guessed."""

from gettext import GNUTranslations, c2py
from pathlib import Path

import catalogues
import pytest
from babel import Locale
from babel.messages import Catalog

PO = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

# drafted, not reviewed
msgid "Bread"
msgstr "ባኒ"

# reviewed: SH 2026-11-21
msgid "One step"
msgid_plural "{n} steps"
msgstr[0] "ሓደ ስጉምቲ"
msgstr[1] "{n} ስጉምትታት"

#, fuzzy
msgid "Milk"
msgstr "ማይ"

msgid "Gone"
msgstr "ከይዱ"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Catalogues of another folder, with something in the Tigrinya one."""
    monkeypatch.setattr(catalogues, "TRANSLATIONS", tmp_path)
    for language in catalogues.LANGUAGES:
        catalogues.po_path(language).parent.mkdir(parents=True)
        catalogues.po_path(language).write_bytes(catalogues.written(Catalog(), language))
    catalogues.po_path("ti").write_text(PO, "utf-8")
    return tmp_path


@pytest.fixture
def template() -> Catalog:
    made = Catalog()
    for text in ("Bread", "Milk", ("One step", "{n} steps")):
        made.add(text)
    made.add("Bread", context="money")
    return made


def test_translations_and_their_comments_stay(folder: Path, template: Catalog) -> None:
    after = catalogues.updated("ti", template)
    assert (after["Bread"].string, after["Bread"].user_comments) == ("ባኒ", ["drafted, not reviewed"])
    assert after["One step"].string == ("ሓደ ስጉምቲ", "{n} ስጉምትታት")
    assert after["One step"].user_comments == ["reviewed: SH 2026-11-21"]


def test_new_and_uncertain_texts_are_empty_and_old_ones_go(folder: Path, template: Catalog) -> None:
    after = catalogues.updated("ti", template)
    assert after["Milk"].string == ""
    assert after.get("Bread", "money").string == ""
    assert after.get("Gone") is None


def test_updating_twice_changes_nothing(folder: Path, template: Catalog) -> None:
    path = catalogues.po_path("ti")
    path.write_bytes(catalogues.written(catalogues.updated("ti", template), "ti"))
    once = path.read_bytes()
    assert catalogues.written(catalogues.updated("ti", template), "ti") == once


def test_files_hold_no_dates_and_no_places(folder: Path) -> None:
    catalogues.update()
    for path in (folder / "coachdesk.pot", catalogues.po_path("nl")):
        text = path.read_text("utf-8")
        assert "Creation-Date" not in text
        assert "Revision-Date" not in text
        assert "#: " not in text


@pytest.mark.parametrize(("n", "expected"), [(0, "ሓደ ስጉምቲ"), (1, "ሓደ ስጉምቲ"), (2, "{n} ስጉምትታት")])
def test_zero_steps_take_the_form_of_one_in_tigrinya(folder: Path, n: int, expected: str) -> None:
    catalogues.compile_all()
    with catalogues.po_path("ti").with_suffix(".mo").open("rb") as file:
        compiled = GNUTranslations(file)
    assert compiled.ngettext("One step", "{n} steps", n) == expected


def test_uncertain_texts_are_not_compiled(folder: Path) -> None:
    catalogues.compile_all()
    with catalogues.po_path("ti").with_suffix(".mo").open("rb") as file:
        assert GNUTranslations(file).gettext("Milk") == "Milk"


@pytest.mark.parametrize("language", catalogues.LANGUAGES)
def test_plural_rules_are_those_of_cldr(language: str) -> None:
    count, rule = catalogues.PLURALS[language].removeprefix("nplurals=").rstrip(";").split("; plural=")
    form, category = c2py(rule), Locale.parse(language).plural_form
    pairs = {(form(n), category(n)) for n in range(1000)}
    assert len(pairs) == len({number for number, _ in pairs}) == len({name for _, name in pairs}) == int(count)
