"""The keyboard on the screen, in the real window on a real vault."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.stages import Stage
from coachdesk.i18n import isolate_ltr
from coachdesk.ui.keyboard.keys import KeyCap
from coachdesk.ui.keyboard.panel import Keyboard
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.fields import Story, TextLine
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.together.choose import ChooseTogether
from tests.builders import samira, yonas
from tests.ui.conftest import MakeWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def home(qtbot: QtBot, dutch: MainWindow) -> MainWindow:
    """The window in Dutch on Meet of Yonas, who reads Tigrinya; Samira, who reads Arabic, is there too."""
    dutch.desk.vault.opened().cases.add_many((yonas(), samira()))
    dutch.go("case", yonas().case.id, Stage.MEET)
    return dutch


def line(window: MainWindow, name: str) -> TextLine:
    found = window.page.shown.lines[name]
    assert isinstance(found, TextLine)
    return found


def focus(qtbot: QtBot, field: QWidget) -> QWidget:
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def opened(qtbot: QtBot, window: MainWindow, field: QWidget) -> Keyboard:
    """The keyboard, opened for a field by its key."""
    focus(qtbot, field)
    qtbot.keyClick(field, Qt.Key.Key_F7)
    panel = window.typing.panel
    assert panel is not None
    return panel


def cap(panel: Keyboard, letter: str) -> KeyCap:
    return next(c for c in panel.keys.findChildren(KeyCap) if c.text() == letter and c.isVisible())


def tap(qtbot: QtBot, panel: Keyboard, *letters: str) -> None:
    for letter in letters:
        qtbot.mouseClick(cap(panel, letter), LEFT)


def room_of(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


# --- opening and closing ----------------------------------------------------------------------------------------------


def test_it_never_opens_by_itself_and_the_button_shows_where_one_types(qtbot: QtBot, home: MainWindow) -> None:
    field = focus(qtbot, line(home, "own_script_name"))
    assert home.typing.panel is None
    assert home.typing.action in field.actions()
    assert isolate_ltr("F7") in home.typing.action.toolTip()
    focus(qtbot, line(home, "calling_name"))
    assert home.typing.action not in field.actions()
    assert home.typing.panel is None


def test_button_key_and_close_button(qtbot: QtBot, home: MainWindow) -> None:
    field = focus(qtbot, line(home, "own_script_name"))
    button = next(b for b in field.findChildren(QToolButton) if b.defaultAction() is home.typing.action)
    assert button.accessibleName() or button.text()
    qtbot.mouseClick(button, LEFT)
    assert home.typing.panel is not None
    assert field.hasFocus()
    qtbot.mouseClick(home.typing.panel.close_button, LEFT)
    assert home.typing.panel is None
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert field.hasFocus()
    panel = opened(qtbot, home, field)
    assert panel.isVisible()
    qtbot.keyClick(field, Qt.Key.Key_F7)
    assert home.typing.panel is None
    opened(qtbot, home, field)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert home.typing.panel is None
    assert home.at["page"] == "case"


@pytest.mark.parametrize("name", ["details.phone", "details.email"])
def test_no_button_where_only_digits_and_latin_letters_belong(qtbot: QtBot, home: MainWindow, name: str) -> None:
    field = focus(qtbot, line(home, name))
    assert home.typing.action not in field.actions()
    qtbot.keyClick(field, Qt.Key.Key_F7)
    assert home.typing.panel is None


def test_no_button_for_dates_and_secrets(qtbot: QtBot, home: MainWindow) -> None:
    home.go("settings", stage="safety")
    fields = [f for f in home.page.findChildren(QLineEdit) if f.echoMode() is not QLineEdit.EchoMode.Normal]
    secret = next(f for f in fields if f.isVisible())
    focus(qtbot, secret)
    assert home.typing.action not in secret.actions()
    secret.setEchoMode(QLineEdit.EchoMode.Normal)  # as the eye does
    home.setFocus()
    focus(qtbot, secret)
    assert home.typing.action not in secret.actions()


# --- typing -----------------------------------------------------------------------------------------------------------


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


# --- following --------------------------------------------------------------------------------------------------------


def test_it_follows_from_field_to_field_and_rests_elsewhere(qtbot: QtBot, home: MainWindow) -> None:
    first, second = line(home, "own_script_name"), line(home, "official_name")
    panel = opened(qtbot, home, first)
    focus(qtbot, second)
    assert home.typing.panel is panel
    second.clear()
    tap(qtbot, panel, "የ")
    assert second.text() == "የ"
    focus(qtbot, home.page.shown.lines["details.phone"])
    assert home.typing.panel is panel
    assert not cap(panel, "የ").isEnabled()
    focus(qtbot, first)
    assert cap(panel, "የ").isEnabled()


def test_search_steps_and_statement_take_letters(qtbot: QtBot, home: MainWindow) -> None:
    home.go("cases")
    panel = opened(qtbot, home, home.page.search)
    qtbot.mouseClick(panel.scripts["ti"], LEFT)
    tap(qtbot, panel, "የ", "ዮ", "ነ", "ና")
    assert home.page.search.text() == "ዮና"
    assert home.page.rows.rowCount() == 1
    home.typing.close()
    home.go("case", yonas().case.id, Stage.ACT)
    home.page.shown.add_step()
    field = next(f for f in home.page.shown.findChildren(TextLine) if f.isVisible() and not f.ltr)
    panel = opened(qtbot, home, field)
    before = field.text()
    tap(qtbot, panel, "ሰ")
    assert len(field.text()) == len(before) + 1
    home.go("case_privacy", yonas().case.id, "rights")
    stories = [s for s in home.page.findChildren(Story) if s.isVisible()]
    home.typing.close()
    tap(qtbot, opened(qtbot, home, stories[0]), "ሰ")
    assert stories[0].toPlainText().endswith("ሰ")


def test_the_script_is_that_of_the_case_until_another_is_chosen(qtbot: QtBot, home: MainWindow) -> None:
    panel = opened(qtbot, home, line(home, "own_script_name"))
    assert panel.script == "ti"
    qtbot.mouseClick(panel.scripts["ar"], LEFT)
    home.typing.close()
    assert opened(qtbot, home, line(home, "own_script_name")).script == "ar"
    home.typing.close()
    home.go("case", samira().case.id, Stage.MEET)
    assert opened(qtbot, home, line(home, "own_script_name")).script == "ar"
    home.typing.close()
    home.go("cases")
    assert opened(qtbot, home, home.page.search).script == "ar"


# --- going away -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("away", ["put_away", "lock"])
def test_locking_and_putting_away_close_it(qtbot: QtBot, home: MainWindow, away: str) -> None:
    opened(qtbot, home, line(home, "own_script_name"))
    getattr(home, away)()
    assert home.typing is None or home.typing.panel is None
    assert not home.findChildren(Keyboard)


def test_it_goes_with_the_page_that_it_typed_in(qtbot: QtBot, home: MainWindow) -> None:
    opened(qtbot, home, line(home, "own_script_name"))
    home.go("settings", stage="safety")
    qtbot.waitUntil(lambda: home.typing.panel is None or home.typing._field is not None)
    home.go("today")
    qtbot.waitUntil(lambda: home.typing.panel is None)


def test_a_restricted_case_has_no_keyboard(qtbot: QtBot, home: MainWindow) -> None:
    home.desk.rights.restrict(yonas().case.id, "Het adres klopt niet.")
    home.go("case", yonas().case.id, Stage.MEET)
    field = focus(qtbot, line(home, "own_script_name"))
    qtbot.keyClick(field, Qt.Key.Key_F7)
    assert home.typing.panel is None


def test_it_floats_over_the_screen_of_the_client_and_goes_with_it(
    qtbot: QtBot, qapp: QApplication, home: MainWindow
) -> None:
    view = ChooseTogether(home.around, home.desk.cases.open(yonas().case.id), "ti")
    field = TextLine()
    field.setParent(view)
    field.setGeometry(40, 120, 400, 44)
    view.resize(1366, 768)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    field.show()
    panel = opened(qtbot, home, field)
    assert panel.window() is view
    tap(qtbot, panel, "ሰ")
    assert field.text() == "ሰ"
    view.put_aside()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert home.typing.panel is None


# --- the look ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
@pytest.mark.parametrize("size", [(1366, 768), (880, 500)])
def test_the_field_stays_in_sight_and_the_keys_are_not_mirrored(
    qtbot: QtBot, new_window: MakeWindow, language: str, size: tuple[int, int]
) -> None:
    window = new_window(language)
    with qtbot.waitActive(window):
        window.activateWindow()
    window.resize(*size)
    window.desk.vault.opened().cases.add(samira())
    window.go("case", samira().case.id, Stage.MEET)
    for name in ("calling_name", "official_name", "details.address", "details.how"):
        panel = opened(qtbot, window, line(window, name))
        qtbot.waitUntil(lambda name=name, p=panel: not room_of(line(window, name)).intersects(room_of(p)))
        area = line(window, name).visibleRegion().boundingRect()
        assert area.height() > line(window, name).height() - 6, name
        assert window.rect().contains(room_of(panel))
        assert room_of(cap(panel, "ض")).left() < room_of(cap(panel, "ص")).left()
        qtbot.keyClick(line(window, name), Qt.Key.Key_Escape)
    assert all(column.viewportMargins().bottom() == 0 for column in window.page.findChildren(Scrolling))


def test_keys_have_names_and_take_no_focus(qtbot: QtBot, home: MainWindow) -> None:
    panel = opened(qtbot, home, line(home, "own_script_name"))
    for script in ("ar", "ti"):
        qtbot.mouseClick(panel.scripts[script], LEFT)
        for key in panel.keys.findChildren(KeyCap):
            assert key.focusPolicy() is Qt.FocusPolicy.NoFocus
            assert key.accessibleName() or not key.isVisible()
    assert line(home, "own_script_name").hasFocus()


def test_what_the_window_tells_stands_above_it(qtbot: QtBot, home: MainWindow) -> None:
    panel = opened(qtbot, home, line(home, "own_script_name"))
    home.speaker.tell("Een zin.")
    assert not room_of(home.toast).intersects(room_of(panel))
    home.typing.close()
    home.speaker.tell("Een zin.")
    assert room_of(home.toast).bottom() > room_of(panel).top()


def test_switching_the_language_reaches_it(qtbot: QtBot, home: MainWindow) -> None:
    panel = opened(qtbot, home, line(home, "own_script_name"))
    home.language.switch("en")
    assert panel.own_keys.text() == "My own keys type these letters"
    assert home.typing.action.text() == "Letters on the screen"
