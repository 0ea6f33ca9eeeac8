"""Settings: the PIN, the check of the vault, and the language of the window."""

import json

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk import paths
from coachdesk.domain.address import DUTCH_SETTING, Address, DutchYou
from coachdesk.ui import preferences
from coachdesk.ui.main_window import MainWindow
from tests.builders import a_case

LEFT = Qt.MouseButton.LeftButton


def test_the_pin_is_set_and_taken_away(qtbot: QtBot, window: MainWindow) -> None:
    window.go("settings")
    page = window.page.card("PinCard")
    qtbot.mouseClick(page.no_pin, LEFT)
    assert not window.desk.vault.has_pin
    qtbot.keyClicks(page.pin.field, "12")
    qtbot.mouseClick(page.set_pin, LEFT)
    assert page.pin.field.accessibleDescription()
    assert not window.desk.vault.has_pin
    qtbot.keyClicks(page.pin.field, "34")
    qtbot.keyClick(page.pin.field, Qt.Key.Key_Return)
    assert window.desk.vault.has_pin
    assert page.pin.text == ""


def test_checking_the_vault_says_how_many_cases_were_read(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.demo.add(3)
    window.go("settings")
    page = window.page.card("VaultCard")
    qtbot.mouseClick(page.check, LEFT)
    assert not page.check.isEnabled()
    qtbot.waitUntil(lambda: "3 cases" in page.report.text)
    assert page.check.isEnabled()


def test_the_language_is_switched_at_once_and_remembered(qtbot: QtBot, window: MainWindow) -> None:
    window.go("settings")
    qtbot.mouseClick(window.page.card("LanguageCard").languages.button("ar"), LEFT)
    assert window.language.code == "ar"
    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert json.loads(paths.preferences().read_text("utf-8")) == {"language": "ar"}
    assert preferences.language() == "ar"
    qtbot.mouseClick(window.page.card("LanguageCard").languages.button("nl"), LEFT)
    assert window.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_preferences_file_that_is_broken_is_no_obstacle(elsewhere: object) -> None:
    paths.preferences().parent.mkdir(parents=True, exist_ok=True)
    paths.preferences().write_text("{", "utf-8")
    assert preferences.language() in ("nl", "en", "ar", "ti")
    paths.preferences().write_text('{"language": "xx"}', "utf-8")
    assert preferences.language() == "nl"


def test_how_clients_are_spoken_to_in_dutch_holds_for_who_chose_nothing_else(qtbot: QtBot, window: MainWindow) -> None:
    window.go("settings")
    dutch = window.page.card("AddressCard").dutch
    assert dutch.chosen == ("u",)
    qtbot.mouseClick(dutch.button("je"), LEFT)
    assert window.desk.settings.get(DUTCH_SETTING) == "je"
    ask = window.desk.content.questions["energy"].ask
    said = {
        you: window.desk.cases.words_for(a_case(addressed=Address(dutch=you)), "nl").ptext(ask.context, ask.source)
        for you in DutchYou
    }
    assert said[DutchYou.AS_SET] == said[DutchYou.JE] != said[DutchYou.U]
    window.go("today")
    window.go("settings")
    assert window.page.card("AddressCard").dutch.chosen == ("je",)
