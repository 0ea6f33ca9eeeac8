"""From what stands on screen and paper back to the entries of the catalogue."""

import json
import os
from datetime import date
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from hypothesis import given
from hypothesis import strategies as st

from coachdesk import paths
from coachdesk.i18n import Translators, isolate
from coachdesk.i18n.catalogue import catalogue, texts_of
from coachdesk.i18n.provenance import NOT_REVIEWED, Standing, reviewed
from coachdesk.i18n.standing import Share, TextIndex, between_slots

TEXTS = (
    ("Save", "حفظ"),
    ("a\x04Keep", "حفظ"),
    ("Hello {name}", "مرحبا {name}"),
    ("Hello {name}, how are you?", "مرحبا {name}، كيف الحال؟"),
    ("{day}, {time}", "{day}، {time}"),
    ("{time} o'clock", "الساعة {time}"),
    ("{n} case", "حالة واحدة"),
    ("{n} case", "{n} حالات"),
    ("@woman\x04Call me.", "اتصلي بي."),
    ("Call me.", "اتصلوا بي."),
    ("It is late. Call.", "الوقت متأخر. اتصلوا."),
    ("Call.", "اتصلوا."),
)
INDEX = TextIndex(TEXTS, {"Save": "reviewed", "Call me.": "reviewed", "Hello {name}": "reviewed", "Call.": "glossary"})
REAL = {language: Translators(paths.translations()).index(language) for language in ("ar", "ti", "nl")}
ENTRIES = [
    (language, key, text)
    for language in REAL
    for key, text in texts_of(catalogue(paths.translations(), language))
    if len(between_slots(text)) > 1
]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("حفظ", ("Save", "a\x04Keep")),
        (f"\u200fمرحبا {isolate('Samira')}", ("Hello {name}",)),
        ("مرحبا Samira، كيف الحال؟", ("Hello {name}, how are you?",)),
        ("٣ حالات", ("{n} case",)),
        ("حالة واحدة", ("{n} case",)),
        ("اتصلي بي.", ("@woman\x04Call me.",)),
        ("12 أيار 2026، الساعة 14:00", ("{day}, {time}", "{time} o'clock")),
        (f"{isolate('حفظ')} · {isolate('Samira')}", ("Save", "a\x04Keep")),
        ("حفظ\nاتصلوا بي.", ("Save", "a\x04Keep", "Call me.")),
        ("اتصلوا بي. الوقت متأخر. اتصلوا.", ("Call me.", "It is late. Call.")),
        ("• اتصلوا.", ("Call.",)),
        ("مرحبا حفظ", ("Hello {name}", "Save", "a\x04Keep")),
        ("Samira Haddad", ()),
        ("ذهبت، ثم عادت", ()),
        ("", ()),
    ],
)
def test_a_finished_text_is_led_back_to_its_entries(text: str, found: tuple[str, ...]) -> None:
    assert INDEX.entries_in(text) == found


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("اتصلوا بي.", Standing.REVIEWED),
        ("اتصلوا.", Standing.GLOSSARY),
        ("اتصلي بي.", Standing.DRAFTED),
        ("حفظ", Standing.DRAFTED),
        ("مرحبا Samira", Standing.REVIEWED),
        ("مرحبا حفظ", Standing.DRAFTED),
        ("Samira", None),
    ],
)
def test_a_line_is_trusted_as_far_as_the_least_of_its_parts(text: str, standing: Standing | None) -> None:
    assert INDEX.standing_in(text) is standing


def test_the_share_counts_each_line_once_and_what_is_no_text_of_ours_not_at_all() -> None:
    share = INDEX.share(["اتصلوا بي.", "اتصلوا بي.", "اتصلوا.", "Samira", "", "حفظ"])
    assert share == Share(reviewed=1, glossary=1, drafted=1)
    assert share.total == 3
    assert INDEX.whole() == Share(reviewed=3, glossary=1, drafted=7)
    assert INDEX.share([]).total == 0


@given(st.sampled_from(ENTRIES), st.data())
def test_every_text_of_the_catalogues_is_found_again_whatever_stands_in_its_slots(
    entry: tuple[str, str, str], data: st.DataObject
) -> None:
    language, key, text = entry
    between = between_slots(text)
    filled = between[0] + "".join(isolate(data.draw(st.text(max_size=20))) + part for part in between[1:])
    telling = sum(map(str.isalpha, "".join(between))) > 2
    if telling or len(between) == 1:
        assert TextIndex([(key, text)], {}).entries_in(filled) == (key,)
    if telling:
        assert REAL[language].entries_in(filled)


@pytest.mark.parametrize("language", REAL)
def test_every_text_without_slots_is_found_again(language: str) -> None:
    index = REAL[language]
    lost = [
        text
        for key, text in texts_of(catalogue(paths.translations(), language))
        if len(between_slots(text)) == 1 and key not in index.entries_in(text)
    ]
    assert lost == []


@given(st.text(max_size=200))
def test_any_text_is_answered(text: str) -> None:
    found = INDEX.entries_in(text)
    assert (INDEX.standing_in(text) is None) is (not found)


# --- the file beside the compiled texts ------------------------------------------------------------------------------


def write(folder: Path, text: str, comments: list[str]) -> Path:
    """A catalogue with one text for everyone and one to a woman."""
    made = Catalog(locale="ti")
    made.add("Bread", text, user_comments=comments)
    made.add("Milk", "ጸባ", context="@woman", user_comments=["glossary: milk"])
    target = folder / "ti" / "LC_MESSAGES" / "coachdesk.po"
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as file:
        write_po(file, made)
    return target


def test_the_standings_are_made_with_the_compiled_texts_and_again_when_the_catalogue_is_newer(tmp_path: Path) -> None:
    path = write(tmp_path, "ባኒ", [reviewed("SH", date(2026, 11, 21), ["ባኒ"]).comment()])
    index = Translators(tmp_path).index("ti")
    assert index.standing_in("ባኒ") is Standing.REVIEWED
    assert index.standing_in("ጸባ") is Standing.GLOSSARY
    kept = path.with_suffix(".standing.json")
    assert json.loads(kept.read_text("utf-8")) == {"glossary": ["@woman\x04Milk"], "reviewed": ["Bread"]}
    write(tmp_path, "ባኒ", [NOT_REVIEWED])
    later = kept.stat().st_mtime + 10
    os.utime(path, (later, later))
    assert Translators(tmp_path).index("ti").standing_in("ባኒ") is Standing.DRAFTED


def test_a_file_of_standings_that_cannot_be_read_is_made_anew(tmp_path: Path) -> None:
    path = write(tmp_path, "ባኒ", ["glossary: bread"])
    path.with_suffix(".standing.json").write_text("{", "utf-8")
    later = path.stat().st_mtime + 10
    os.utime(path.with_suffix(".standing.json"), (later, later))
    assert Translators(tmp_path).index("ti").standing_in("ባኒ") is Standing.GLOSSARY
