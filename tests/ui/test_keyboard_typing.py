"""What is typed on the keyboard on the screen reaches the field as from any keyboard, and is kept."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.stages import Stage
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.fields import Story
from tests.builders import samira, yonas
from tests.ui.keyboard_on_screen import LEFT, line, opened, tap


def test_consonant_then_order_and_it_is_kept(qtbot: QtBot, home: MainWindow) -> None:
    field = line(home, "own_script_name")
    panel = opened(qtbot, home, field)
    assert panel.script == "ti"
    field.selectAll()
    tap(qtbot, panel, "ሰ")
    assert field.text() == "ሰ"
    tap(qtbot, panel, "ለ", "ላ", "መ", "ም")
    assert field.text() == "ሰላም"
    assert field.hasFocus()
    field.undo()
    assert field.text() != "ሰላም"
    field.redo()
    assert field.text() == "ሰላም"
    home.page.autosave.flush()
    assert home.desk.cases.open(yonas().case.id).case.own_script_name == "ሰላም"


def test_in_the_middle_over_a_selection_and_backspace(qtbot: QtBot, home: MainWindow) -> None:
    field = line(home, "own_script_name")
    field.setText("ሰም")
    panel = opened(qtbot, home, field)
    field.setCursorPosition(1)
    tap(qtbot, panel, "ለ")
    assert (field.text(), field.cursorPosition()) == ("ሰለም", 2)
    field.setSelection(1, 2)
    tap(qtbot, panel, "በ")
    assert field.text() == "ሰበ"
    qtbot.mouseClick(panel.keys.delete, LEFT)
    assert field.text() == "ሰ"
    qtbot.mouseClick(panel.keys.space, LEFT)
    assert field.text() == "ሰ "
    tap(qtbot, panel, "7", "።", "፣", "?")
    assert field.text() == "ሰ 7።፣?"


def test_the_longest_length_holds(qtbot: QtBot, home: MainWindow) -> None:
    field = line(home, "own_script_name")
    panel = opened(qtbot, home, field)
    field.setText("x" * field.maxLength())
    tap(qtbot, panel, "ሰ")
    assert field.text() == "x" * field.maxLength()


def test_arabic_with_shift_and_own_keys(qtbot: QtBot, home: MainWindow) -> None:
    home.go("case", samira().case.id, Stage.MEET)
    field = line(home, "own_script_name")
    panel = opened(qtbot, home, field)
    assert panel.script == "ar"
    field.clear()
    qtbot.mouseClick(panel.keys.shift, LEFT)
    tap(qtbot, panel, "أ")
    assert not panel.keys.shift.isChecked()
    tap(qtbot, panel, "ح", "م", "د", "؟", "،", "لا")
    assert field.text() == "أحمد؟،لا"
    field.clear()
    qtbot.keyClicks(field, "sghl")
    assert field.text() == "سلام"
    assert field.layoutDirection() is Qt.LayoutDirection.RightToLeft
    qtbot.mouseClick(panel.own_keys, LEFT)
    field.clear()
    qtbot.keyClicks(field, "Samira")
    assert field.text() == "Samira"


def test_latin_keys_write_tigrinya_in_a_story_and_it_is_kept(qtbot: QtBot, home: MainWindow) -> None:
    home.go("case", yonas().case.id, Stage.LISTEN)
    story = next(s for s in home.page.shown.findChildren(Story) if s.isVisible())
    opened(qtbot, home, story)
    story.clear()
    qtbot.keyClicks(story, "selam alem")
    qtbot.keyClick(story, Qt.Key.Key_Return)
    qtbot.keyClicks(story, "ab")
    assert story.toPlainText() == "ሰላም ኣለም\nኣብ"
    qtbot.keyClick(story, Qt.Key.Key_Backspace)
    qtbot.keyClicks(story, "ba")
    assert story.toPlainText() == "ሰላም ኣለም\nኣባ"
    home.page.autosave.flush()
    texts = [answer.words.text for answer in home.desk.cases.open(yonas().case.id).answers]
    assert "ሰላም ኣለም\nኣባ" in texts


def test_shortcuts_stay_shortcuts(qtbot: QtBot, home: MainWindow) -> None:
    field = line(home, "own_script_name")
    opened(qtbot, home, field)
    field.setText("ab")
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert field.selectedText() == "ab"


def test_the_forms_follow_the_cursor(qtbot: QtBot, home: MainWindow) -> None:
    field = line(home, "own_script_name")
    field.setText("ቀለ")
    panel = opened(qtbot, home, field)
    field.setCursorPosition(1)
    qtbot.keyClick(field, Qt.Key.Key_Shift)
    qtbot.waitUntil(lambda: [c.text() for c in panel.keys.forms][:2] == ["ቀ", "ቁ"])
    tap(qtbot, panel, "ቋ")
    assert field.text() == "ቋለ"
    field.setCursorPosition(0)
    qtbot.keyClick(field, Qt.Key.Key_Shift)
    qtbot.waitUntil(lambda: panel.keys.forms[0].text() == "1")
