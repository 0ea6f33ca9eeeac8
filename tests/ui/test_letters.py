"""Letters of each script at their size and line height, by themselves, wherever they stand."""

import io
from collections.abc import Callable

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontMetricsF, QTextLayout
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk import paths
from coachdesk.ui import letters, theme
from coachdesk.ui.parts.basics import button, label
from coachdesk.ui.parts.fields import Story

DUTCH, ARABIC, TIGRINYA = "Hallo allemaal", "مرحبا يا صديقي", "ሰላም ከመይ ኣለኻ"
LATIN_LINE = 1.362
"""Of the size of its letters."""


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    qapp.setStyle("Fusion")
    theme.apply(qapp)
    return qapp


def line_height(text: str) -> float:
    """Of one line of the text in the font of plain text, in shares of its size."""
    font = letters.base_font()
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return (line.ascent() + line.descent()) / font.pixelSize()


def test_each_script_has_its_own_line_height(dressed: QApplication) -> None:
    assert line_height(DUTCH) == pytest.approx(LATIN_LINE, abs=0.01)
    assert line_height(TIGRINYA) >= LATIN_LINE * 1.15
    assert 1.4 <= line_height(ARABIC) / letters.ARABIC.scale <= 2
    assert line_height(f"{DUTCH} {TIGRINYA}") == line_height(TIGRINYA)


def test_letters_of_finer_scripts_are_larger_in_the_same_font(dressed: QApplication) -> None:
    for script, text in ((letters.ARABIC, "ححح"), (letters.ETHIOPIC, "ሰሰሰ")):
        path = paths.resources() / "fonts" / f"{script.file}_400Regular.ttf"
        font = TTFont(path)
        advance = sum(font["hmtx"][font.getBestCmap()[ord(char)]][0] for char in text) / font["head"].unitsPerEm
        if script is letters.ETHIOPIC:  # Arabic letters are others when they are joined
            wanted = advance * letters.base_font().pixelSize() * script.scale
            assert QFontMetricsF(letters.base_font()).horizontalAdvance(text) == pytest.approx(wanted, abs=1.5)
        assert script.scale > letters.LATIN.scale


@pytest.mark.parametrize("script", letters.SCRIPTS[1:], ids=lambda script: script.file)
@pytest.mark.parametrize("weight", letters.WEIGHTS)
def test_a_fitted_font_is_whole(script: letters.Script, weight: str) -> None:
    """Every sum in it is right, which some systems check, and only the three tables differ."""
    data = (paths.resources() / "fonts" / f"{script.file}_{weight}.ttf").read_bytes()
    before, after = TTFont(io.BytesIO(data)), TTFont(io.BytesIO(letters.fitted(data, script)), checkChecksums=2)
    assert after["head"].unitsPerEm == round(before["head"].unitsPerEm / script.scale)
    assert after["hhea"].ascent == after["OS/2"].sTypoAscender == after["OS/2"].usWinAscent
    assert -after["hhea"].descent == -after["OS/2"].sTypoDescender == after["OS/2"].usWinDescent
    others = set(before.keys()) - {"head", "hhea", "OS/2", "GlyphOrder"}
    assert all(before.reader[tag] == after.reader[tag] for tag in others)
    assert letters.fitted(data, letters.Script("", "")) == data


@pytest.mark.parametrize("script", letters.SCRIPTS[1:], ids=lambda script: script.file)
def test_lines_have_room_for_what_our_texts_reach_for(script: letters.Script) -> None:
    """No letter of the script that stands alone reaches out of its line."""
    font = TTFont(paths.resources() / "fonts" / f"{script.file}_400Regular.ttf")
    first, last = (0x0621, 0x064A) if script is letters.ARABIC else (0x1200, 0x135A)
    units, glyphs = font["head"].unitsPerEm, font["glyf"]
    names = [name for code, name in font.getBestCmap().items() if first <= code <= last]
    assert len(names) > 30
    for name in names:
        glyph = glyphs[name]
        if glyph.numberOfContours:
            assert glyph.yMax <= script.above * units
            assert -glyph.yMin <= script.below * units


def test_a_label_that_wraps_is_as_high_as_the_lines_of_its_script(dressed: QApplication, qtbot: QtBot) -> None:
    heights = []
    for text in (DUTCH, TIGRINYA, ARABIC):
        made = label("", f"{text}\n{text}\n{text}", wrap=True)
        qtbot.addWidget(made)
        heights.append(made.heightForWidth(600))
    assert heights[0] < heights[1] < heights[2]


def test_buttons_keep_their_height_in_every_script(dressed: QApplication, qtbot: QtBot) -> None:
    for role in ("plain", "toggle", "nav"):
        heights = set()
        for text in (DUTCH, TIGRINYA, ARABIC):
            made = button(role)
            qtbot.addWidget(made)
            made.setText(text)
            heights.add(made.sizeHint().height())
        assert len(heights) == 1


@pytest.mark.parametrize("text", [DUTCH, TIGRINYA, ARABIC, f"{DUTCH} {TIGRINYA}"])
def test_a_story_grows_until_all_its_lines_are_seen(
    dressed: QApplication, qtbot: QtBot, wait_settled: Callable[[], None], text: str
) -> None:
    story = Story(lines=2, most=12)
    qtbot.addWidget(story)
    story.resize(420, 100)
    story.show()
    story.setPlainText(f"{text} " * 18)
    wait_settled()
    assert story.document().size().height() > 4
    assert story.verticalScrollBar().maximum() == 0


@pytest.fixture
def wait_settled(qapp: QApplication) -> Callable[[], None]:
    def settle() -> None:
        for _ in range(4):
            qapp.processEvents()

    return settle
