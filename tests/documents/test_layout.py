"""Lines: nothing is lost, everything fits, numbers stay whole."""

import itertools
import re
from dataclasses import replace
from unicodedata import category, normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.documents.faces import load_fonts
from coachdesk.documents.layout import Style, TextBox, break_chances, set_text

LATIN = Style(14, 20, "#000000")
ARABIC = Style(16, 24, "#000000", rtl=True)
SAMPLE = """
ik ga naar de fietswerkplaats, samen 20 minuten Marieke taal/werk café oma's 14:00 12-05-2026
أريد أن أتحدث معلمة لا الأولاد. أُعدّت (معًا) \u206606-12345678\u2069 \u2068ROC\u2069
ስራሕ ክዛረብ እደሊ። ሓይሊ፣
"""
WORDS = st.sampled_from(SAMPLE.split())
TEXTS = st.lists(WORDS, max_size=25).map(" ".join)
STYLES = st.sampled_from([LATIN, ARABIC, replace(LATIN, bold=True), replace(ARABIC, bold=True)])
KERNED = 0.6  # points that a line may gain when a kerned pair is parted


def lay(text: str, style: Style = LATIN, width: float = 200) -> TextBox:
    return set_text(text, style, width, load_fonts())


def lines(text: str, style: Style = LATIN, width: float = 200) -> list[str]:
    return [line.text for line in lay(text, style, width).lines]


def drawn(text: str) -> str:
    """A text without spaces and without what is never drawn."""
    return "".join(c for c in normalize("NFC", text) if category(c) != "Cf" and not c.isspace())


@given(TEXTS, STYLES, st.floats(210, 500))
@settings(max_examples=150, deadline=None)
def test_no_character_is_lost_and_order_is_kept(text: str, style: Style, width: float) -> None:
    box = lay(text, style, width)
    assert drawn("".join(line.text for line in box.lines)) == drawn(text)
    for line in box.lines:
        clusters = sorted((g.start, g.end) for run in line.runs for g in run.glyphs if g.end > g.start)
        whole = "".join(line.runs[0].text[start:end] for start, end in clusters) if clusters else ""
        assert drawn(whole) == drawn(line.text)


@given(TEXTS, STYLES, st.floats(210, 500))
@settings(max_examples=150, deadline=None)
def test_every_line_fits(text: str, style: Style, width: float) -> None:
    box = lay(text, style, width)
    assert box.too_wide == ()
    assert all(line.width <= width + KERNED for line in box.lines)


@given(TEXTS, STYLES, st.floats(210, 500))
@settings(max_examples=60, deadline=None)
def test_lines_are_filled(text: str, style: Style, width: float) -> None:
    """The first word of a line would not have fitted on the line before it."""
    box = lay(text, style, width)
    for line, following in zip(box.lines, box.lines[1:], strict=False):
        chance = next(iter(break_chances(following.text)), len(following.text))
        longer = lay(f"{line.text} {following.text[:chance].rstrip()}", style, 10_000).lines[0]
        assert longer.width > width - KERNED or line.text.endswith(("-", "/"))


@pytest.mark.parametrize(
    "kept",
    [
        "06 12 34 56 78",
        "+31 6 1234 5678",
        "(058) 123 45 67",
        "12-05-2026",
        "26 november 2026",
        "26 تشرين الثاني 2026",
        "21 ሕዳር 2026",
        "9.00 - 17.00",
        "1.250 euro",
        "+31 (0)58 123 45 67 89",
        "14.00 uur",
        "do 26 nov",
        "\u206606 12 34 56 78\u2069",
    ],
)
@pytest.mark.parametrize("before", ["", "Bel", "Bel mij dan maar eens", "Ik zie je"])
def test_dates_and_phone_numbers_are_never_broken(kept: str, before: str) -> None:
    text = f"{before} {kept} misschien nog"
    needed = lay(kept, LATIN, 10_000).lines[0].width
    for width in range(int(needed) + 1, int(needed) + 120, 7):
        broken = lines(text, LATIN, width)
        assert any(kept in line for line in broken), broken


def test_numbers_of_different_kinds_may_part() -> None:
    assert lines("14:00 12-05-2026 06 12 34 56 78", LATIN, 120) == ["14:00 12-05-2026", "06 12 34 56 78"]


def test_a_number_lets_go_of_the_words_beside_it_before_it_overflows() -> None:
    box = lay("vanaf 20 verzekering", LATIN, 90)
    assert [line.text for line in box.lines] == ["vanaf 20", "verzekering"]
    assert box.too_wide == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("ስራሕ።ክዛረብ", ["ስራሕ።", "ክዛረብ"]),
        ("ስራሕ፡ክዛረብ", ["ስራሕ፡", "ክዛረብ"]),
        ("taalschool/bibliotheek", ["taalschool/", "bibliotheek"]),
        ("marieke@voorbeeld.nl", ["marieke@", "voorbeeld.nl"]),
        ("een\u00a0twee drie", ["een\u00a0twee ", "drie"]),
        ("a \u2066b\u2069 c", ["a ", "\u2066b\u2069 ", "c"]),
    ],
)
def test_where_a_line_may_end(text: str, parts: list[str]) -> None:
    bounds = [0, *break_chances(text), len(text)]
    assert [text[start:end] for start, end in itertools.pairwise(bounds)] == parts


def test_a_word_wider_than_the_line_is_reported_whole() -> None:
    box = lay("dit is arbeidsongeschiktheidsverzekering zeg", LATIN, 120)
    assert box.too_wide == ("arbeidsongeschiktheidsverzekering",)


def test_characters_without_a_glyph_are_reported_once() -> None:
    assert lay("goed 漢 en 漢字 🙂").missing == ("漢", "字", "🙂")


def test_control_characters_are_neither_drawn_nor_missing() -> None:
    box = lay("a\u2068b\u2069\u200fc\u200b\ufeffd\u00ad")
    assert box.missing == ()
    assert [g.start for run in box.lines[0].runs for g in run.glyphs] == [0, 2, 5, 8]


def test_a_newline_begins_a_new_line_and_an_empty_text_is_one_line() -> None:
    assert lines("een\n\ntwee") == ["een", "", "twee"]
    assert lines("") == [""]


def test_decomposed_text_is_set_like_composed_text() -> None:
    assert lay("cafe\u0301").lines[0].width == pytest.approx(lay("café").lines[0].width)


def test_punctuation_and_spaces_stay_in_the_face_of_their_word() -> None:
    """So that runs stay long, and a full stop looks like its sentence."""
    box = lay("أريد أن أتحدث.", ARABIC, 400)
    assert [run.face.name for run in box.lines[0].runs] == ["NotoSansArabic-Regular"]
    assert re.fullmatch("NotoSans-Regular", lay("a b, c.").lines[0].runs[0].face.name)
