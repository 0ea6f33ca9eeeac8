"""Glyphs: joined Arabic and Ge'ez letters as HarfBuzz's own tool draws them."""

import shutil
import subprocess

import pytest
import uharfbuzz as hb

from coachdesk.documents.faces import FAMILIES, load_fonts
from coachdesk.documents.layout import Style, set_text
from coachdesk.paths import resources

ARABIC = [
    "أريد أن أتحدث بنفسي مع معلمة ابني",
    "التدرّب كل يوم مع الجارة",
    "لا أقدّم شهادتي لأنني لم أُعدّها بعد",
    "الأمل والإسلام والآن",
    "نجعل الخطوة أصغر معًا",
]
TIGRINYA = ["ኣብ መዐረዪ ብሽክለታ ምርኣይ", "ሰለስተ ንግሆታት ምስራሕ", "ብኢደይ ክሰርሕ ከለኹ ሓይሊ እረክብ።"]
ALL = [("NotoSansArabic", True, text) for text in ARABIC] + [("NotoSansEthiopic", False, text) for text in TIGRINYA]
BOLD = pytest.mark.parametrize("bold", [False, True])


def font_file(family: str, bold: bool) -> str:
    return str(resources() / "fonts" / f"{family}_{'700Bold' if bold else '400Regular'}.ttf")


def our_glyphs(text: str, rtl: bool, bold: bool, width: float = 10_000) -> list[tuple[str, int]]:
    box = set_text(text, Style(16, 24, "#000000", bold, rtl), width, load_fonts())
    return [(run.face.name, glyph.id) for line in box.lines for run in line.runs for glyph in run.glyphs]


@pytest.mark.skipif(not shutil.which("hb-shape"), reason="needs the package libharfbuzz-bin")
@BOLD
@pytest.mark.parametrize(("family", "rtl", "text"), ALL)
def test_same_glyphs_as_hb_shape(family: str, rtl: bool, text: str, bold: bool) -> None:
    command = [
        "hb-shape",
        "--no-glyph-names",
        "--no-positions",
        "--no-clusters",
        font_file(family, bold),
        text,
    ]
    shaped = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip().strip("[]")
    assert [glyph for _, glyph in our_glyphs(text, rtl, bold)] == [int(glyph) for glyph in shaped.split("|")]


@BOLD
@pytest.mark.parametrize(("family", "rtl", "text"), ALL)
def test_same_glyphs_as_the_whole_sentence_shaped_at_once(family: str, rtl: bool, text: str, bold: bool) -> None:
    """Another way through HarfBuzz: its own segment properties, no face choice, no levels, no items."""
    font = hb.Font(hb.Face(hb.Blob.from_file_path(font_file(family, bold))))
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer)
    assert [glyph for _, glyph in our_glyphs(text, rtl, bold)] == [info.codepoint for info in buffer.glyph_infos]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("بيت", "\ufe96\ufef4\ufe91"),  # final teh, medial yeh, initial beh: from left to right
        ("لا", "\ufefb"),
        ("كل", "\ufede\ufedb"),
        ("دار", "\u0631\u0627\u062f"),  # letters that do not join to the left stay apart
    ],
)
def test_letters_take_their_joined_forms(text: str, forms: str) -> None:
    """The font maps Unicode's presentation forms to the same glyphs, which names them independently of
    shaping.
    """
    font = hb.Font(hb.Face(hb.Blob.from_file_path(font_file("NotoSansArabic", False))))
    assert [glyph for _, glyph in our_glyphs(text, True, False)] == [
        font.get_nominal_glyph(ord(form)) for form in forms
    ]


def test_a_line_broken_between_words_keeps_every_joined_form() -> None:
    text = ARABIC[0]
    whole = our_glyphs(text, True, False)
    broken = our_glyphs(text, True, False, width=90)
    spaces = {glyph for glyph in our_glyphs("ا ا", True, False) if glyph not in our_glyphs("اا", True, False)}
    assert sorted(glyph for glyph in broken if glyph not in spaces) == sorted(g for g in whole if g not in spaces)


def test_unvocalised_arabic_takes_one_glyph_for_a_letter_or_a_ligature() -> None:
    """A font that draws the dots as glyphs of their own would ruin copying and searching in the PDF."""
    for text in ("أريد أن أتحدث بنفسي مع معلمة ابني", "الاثنين والثلاثاء والخميس"):
        box = set_text(text, Style(16, 24, "#000000", rtl=True), 10_000, load_fonts())
        assert all(glyph.end > glyph.start for run in box.lines[0].runs for glyph in run.glyphs)


def test_regular_and_bold_have_the_same_characters() -> None:
    fonts = load_fonts()
    for family in range(len(FAMILIES)):
        assert fonts.face(family, False).covers == fonts.face(family, True).covers
