"""Each entry says where its translation comes from, and the check sees when that does not hold."""

from datetime import date
from pathlib import Path

import catalogues
import provenance
import pytest
from babel.messages import Catalog

from coachdesk.i18n.provenance import NOT_REVIEWED, REVIEWED_IN, reviewed

GLOSSARY = """\
key,nl,en,ar,ti,confidence,source_ar,source_ti,note
save,Opslaan,Save,حفظ,ኣቐምጥ,medium,primeroIMS/primero,wikimedia/mediawiki,
bread,Brood,Bread,خبز,ባኒ,low,own,"own",
"""
REVIEW = reviewed("SH", date(2026, 11, 21), ["ኣቐምጥ"]).comment()


@pytest.fixture(autouse=True)
def glossary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A glossary of two terms, one of them our own guess."""
    (tmp_path / "glossary.csv").write_text(GLOSSARY, "utf-8")
    monkeypatch.setattr(catalogues, "TRANSLATIONS", tmp_path)
    provenance.glossary.cache_clear()
    yield
    provenance.glossary.cache_clear()


@pytest.mark.parametrize(
    ("source", "text", "comments", "problem"),
    [
        ("Save", "ኣቐምጥ", ["glossary: save"], []),
        ("Save", "ኣቐምጥ", [NOT_REVIEWED], []),
        ("Save", "ኣቐምጥ", ["remark: SH: good", REVIEW], []),
        ("Save", "ኣቐምጥ", [], ["does not say whether it was reviewed"]),
        ("Save", "ኣቐምጥ", ["reviewed: SH 2026-11-21"], ["does not say whether it was reviewed"]),
        ("Save", "ኣቐምጥ", [NOT_REVIEWED, REVIEW], ["says more than once where it comes from"]),
        ("Save", "መዝግብ", [REVIEW], ["was changed after its review by SH"]),
        (
            "Save",
            "መዝግብ",
            ["glossary: save"],
            ["is not what the glossary says for 'save': run tools/provenance.py mark"],
        ),
        (
            "Bread",
            "ባኒ",
            ["glossary: bread"],
            ["is not what the glossary says for 'bread': run tools/provenance.py mark"],
        ),
    ],
)
def test_what_an_entry_says_is_held_against_the_translation(
    source: str, text: str, comments: list[str], problem: list[str]
) -> None:
    assert list(provenance.problems("ti", source, (text,), comments)) == problem


def test_dutch_says_nothing_of_this() -> None:
    assert list(provenance.problems("nl", "Save", ("Opslaan",), [])) == []


def catalogue() -> Catalog:
    """Each way an entry can be before it is marked."""
    made = Catalog(locale="ti")
    made.add("Save", "ኣቐምጥ", user_comments=[NOT_REVIEWED, "remark: SH: short"])
    made.add("Save", "ኣቐምጥ", context="again", user_comments=[REVIEW])
    made.add("Save", "መዝግብ", context="other", user_comments=["glossary: save"])
    made.add("Bread", "ባኒ")
    made.add("Milk", "", user_comments=[NOT_REVIEWED])
    return made


def test_marking_says_what_holds_and_leaves_reviews_and_remarks() -> None:
    made = catalogue()
    assert provenance.marked("ti", made) == 3
    assert made["Save"].user_comments == ["glossary: save", "remark: SH: short"]
    assert made.get("Save", "again").user_comments == [REVIEW]
    assert made.get("Save", "other").user_comments == [NOT_REVIEWED]
    assert made["Bread"].user_comments == [NOT_REVIEWED]
    assert provenance.marked("ti", made) == 0


def test_marking_writes_the_catalogues_and_counts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for language in REVIEWED_IN:
        catalogues.po_path(language).parent.mkdir(parents=True)
        made = catalogue() if language == "ti" else Catalog(locale=language)
        catalogues.po_path(language).write_bytes(catalogues.written(made, language))
    assert provenance.main(["mark"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "ar: 0 drafted, 0 glossary, 0 reviewed",
        "ti: 3 entries say something else now",
        "ti: 3 drafted, 1 glossary, 1 reviewed",
    ]
    assert catalogues.read("ti")["Save"].user_comments[0] == "glossary: save"
    assert provenance.main(["else"]) == 2


def test_every_entry_of_the_project_says_where_it_comes_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    provenance.glossary.cache_clear()
    for language in REVIEWED_IN:
        for message in catalogues.read(language):
            if message.id and all(given := provenance.forms_of(message)):
                source = provenance.source_of(message)
                assert not list(provenance.problems(language, source, given, message.user_comments)), source
