"""The keyboard on the screen, in the real window on a real vault: when it opens, which field it follows, when it goes."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
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
from tests.ui.keyboard_on_screen import LEFT, cap, focus, line, opened, room_of, tap

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
