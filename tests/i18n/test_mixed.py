"""What mixes directions is seen as it should be: by our own layout, in the PDF, and on the screen."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from unicodedata import mirrored, normalize

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption
from pytestqt.qtbot import QtBot

from coachdesk.documents.bidi import line_levels, resolve_levels, visual_order
from coachdesk.documents.faces import is_control, load_fonts
from coachdesk.documents.layout import Style, TextBox, set_text
from coachdesk.documents.paper import HEIGHT, WIDTH, Paper
from coachdesk.i18n import Translator, plain
from coachdesk.i18n.catalogue import catalogue
from coachdesk.paths import resources, translations
from coachdesk.ui.letters import base_font
from coachdesk.ui.letters import load_fonts as load_screen_fonts
from tests.documents.reading import shown
from tests.i18n.mixed import TABLE, Mixed, row, stretches

EACH = pytest.mark.parametrize("case", TABLE, ids=[f"{case.language}: {case.name}" for case in TABLE])
MIRROR = {"(": ")", ")": "(", "«": "»", "»": "«"}
LAM_ALEF = "\ufef5\ufef7\ufef9\ufefb"


@EACH
def test_our_own_layout_puts_it_in_the_order_that_is_read(case: Mixed) -> None:
    text = case.written()
    levels = line_levels(resolve_levels(text, int(case.rtl)), 0, len(text))
    order = [index for index in visual_order(levels) if not is_control(text[index])]
    assert stretches((text[index], levels[index] % 2 == 1) for index in order) == case.seen


# --- on paper ---------------------------------------------------------------------------------------------------------


@EACH
def test_the_pdf_draws_it_in_the_order_that_is_read(case: Mixed) -> None:
    paper = Paper("", case.language, datetime(2026, 11, 21, tzinfo=UTC))
    paper.text(set_line(case), 30, HEIGHT - 60)
    paper.next_page()
    pieces = sorted(shown(paper.finish()), key=lambda piece: piece.x)
    read = [char for piece in pieces for char in piece.text]
    drawn = "".join(normalize("NFKC", char)[::-1] if char in LAM_ALEF else char for char in read)
    assert drawn == row(case.seen, case.rtl)


@EACH
def test_brackets_and_quotes_on_paper_open_towards_what_they_hold(case: Mixed) -> None:
    for run in set_line(case).lines[0].runs:
        for glyph in run.glyphs:
            char = run.text[glyph.start : glyph.end]
            if len(char) == 1 and mirrored(char):
                assert glyph.id == glyph_of(run.face.name, MIRROR[char] if run.rtl else char)


@cache
def glyph_of(font: str, char: str) -> int:
    """The glyph of a character as it stands in a text from left to right."""
    name, weight = font.split("-")
    with TTFont(resources() / "fonts" / f"{name}_{'700Bold' if weight == 'Bold' else '400Regular'}.ttf") as opened:
        return int(opened.getGlyphID(opened.getBestCmap()[ord(char)]))


def set_line(case: Mixed) -> TextBox:
    """The sentence as one line of a page."""
    style = Style(14, 20, "#000000", rtl=case.rtl, lang=case.language)
    box = set_text(case.written(), style, WIDTH - 60, load_fonts())
    assert len(box.lines) == 1
    assert not box.missing
    return box


# --- on the screen ----------------------------------------------------------------------------------------------------


@EACH
def test_the_screen_shows_it_in_the_order_that_is_read(case: Mixed, qtbot: QtBot) -> None:
    load_screen_fonts()
    text = case.written()
    layout, option = QTextLayout(text, base_font()), QTextOption()
    # as a label does: the direction is that of the window, not that of the first letter
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if case.rtl else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(2000)
    layout.endLayout()
    places = []
    for index, char in enumerate(text):
        if not is_control(char):
            run = line.glyphRuns(index, 1)[0]
            leftwards = run.isRightToLeft()
            places.append((run.positions()[0].x(), -index if leftwards else index, char, leftwards))
    assert stretches((char, leftwards) for _, _, char, leftwards in sorted(places)) == case.seen


# --- the table --------------------------------------------------------------------------------------------------------


def test_without_isolates_the_order_would_be_another() -> None:
    """The table holds sentences that go wrong without them: it can fail."""
    wrong = 0
    for case in TABLE:
        text = "".join(char for char in case.written() if not is_control(char))
        levels = line_levels(resolve_levels(text, int(case.rtl)), 0, len(text))
        seen = stretches((text[index], levels[index] % 2 == 1) for index in visual_order(levels))
        wrong += seen != case.seen
    assert wrong >= 8


DIGITS = re.compile(r"\+?\d+(?:[-/.,: ]\d+)*%?")


def arabic_texts() -> Iterator[str]:
    """Every Arabic text as the program says it, with an Arabic word in each slot; plurals hold no digits of their own."""
    words = Translator("ar", translations())
    for key in catalogue(translations(), "ar")._catalog:  # type: ignore[attr-defined]
        if key and isinstance(key, str):
            context, _, source = key.rpartition("\x04")
            slots = dict.fromkeys(re.findall(r"{(\w+)}", source), "كلمة")
            yield words.ptext(context, source, **slots) if context else words.text(source, **slots)


def test_digits_in_every_arabic_text_stand_as_they_are_written() -> None:
    """Dates, numbers and times that stand in a text itself and not in a slot."""
    checked = 0
    for paragraph in (line for text in arabic_texts() for line in text.split("\n")):
        levels = line_levels(resolve_levels(paragraph, 1), 0, len(paragraph))
        seen = plain("".join(paragraph[index] for index in visual_order(levels)))
        for digits in DIGITS.findall(plain(paragraph)):
            assert digits in seen
            checked += 1
    assert checked > 10
