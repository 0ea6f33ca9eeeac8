"""The live application in a workshop: the same work, plainly no real one, and without what belongs to a vault."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from coachdesk import __main__ as start
from coachdesk import paths
from coachdesk.domain.stages import Stage
from coachdesk.i18n import plain
from coachdesk.ui.language import Language
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.page_table import OF_A_VAULT
from coachdesk.ui.pages.settings import SettingsPage
from coachdesk.ui.pages.today import TodayPage
from coachdesk.ui.parts.backup_line import BackupLine
from coachdesk.ui.together.window import ClientWindow
from coachdesk.ui.workshop.band import NOTICE, Band
from tests.ui.hands import CTRL, ENTER, Hands

L, F9 = Qt.Key.Key_L, Qt.Key.Key_F9


@pytest.fixture
def live(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """The window in English over fictional people, in front."""
    qapp.setStyle("Fusion")
    desk = start.make_practice_desk()
    desk.workshop.begin()
    language = Language(desk.translators, "en")
    language.dress()
    window = MainWindow(desk, language)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.activateWindow() or window.isActiveWindow())  # asked again: see `hide` below
    yield window
    window.close_down()
    window.close()
    for other in qapp.topLevelWidgets():
        other.hide()  # some systems tell late that it lost the focus, when the next window has it
        other.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def said(window: MainWindow) -> list[str]:
    """Every text of labels and buttons in sight."""
    parts = [*window.findChildren(QLabel), *window.findChildren(QPushButton)]
    return [plain(part.text()) for part in parts if part.isVisible() and part.text()]


def test_it_begins_on_today_without_a_gate(live: MainWindow) -> None:
    assert live.gate is None
    assert isinstance(live.page, TodayPage)
    assert live.windowTitle() == "CoachDesk: workshop"


@pytest.mark.parametrize("code", ["nl", "ar", "ti", "en"])
def test_a_band_says_above_every_page_what_it_is(live: MainWindow, code: str) -> None:
    live.language.switch(code)
    band = live.findChild(Band)
    assert isinstance(band, Band)
    for page in ("today", "cases", "settings"):
        live.go(page)
        assert live.language.words.text(NOTICE) in said(live)
        assert band.mapTo(live, band.rect().topLeft()).y() == 0
        assert band.width() == live.width()


def test_nothing_is_there_that_belongs_to_a_vault(live: MainWindow) -> None:
    names = {plain(made.accessibleName()) for made in live.side.findChildren(QPushButton)}
    assert {"Today", "Cases", "Partners", "My growth", "Reports", "Settings"} <= names
    assert not names & {"Privacy", "Put away", "Lock"}
    assert live.findChild(BackupLine) is None
    assert not any("encrypted" in text or "vault" in text.lower() for text in said(live))
    live.go("cases")
    assert "Take in a case…" not in said(live)
    live.go("partners")
    assert "Take in a file…" not in said(live)
    assert "Save as a file…" in said(live)
    live.go("settings", stage="safety")
    assert isinstance(live.page, SettingsPage)
    assert "Language of the window" in said(live)
    assert not any("vault" in text.lower() or "PIN" in text for text in said(live))


def test_the_menu_of_a_case_gives_nothing_out(live: MainWindow) -> None:
    offered: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered.extend(plain(action.text()) for action in menu.actions())
        menu.close()

    live.go("case", live.desk.cases.list()[0].id)
    QTimer.singleShot(0, look)
    live.page._more.click()  # type: ignore[union-attr]
    assert offered == ["Safety", "Privacy and trail…", "To the archive", "Delete"]


@pytest.mark.parametrize("page", sorted(OF_A_VAULT))
def test_a_page_of_a_vault_says_why_it_does_not_open(live: MainWindow, page: str) -> None:
    live.go(page)
    assert isinstance(live.page, TodayPage)
    assert any(text.startswith("This can't be done in a workshop.") for text in said(live))


def test_no_key_locks_or_puts_away(qtbot: QtBot, live: MainWindow) -> None:
    hands = Hands(qtbot, live)
    for key, modifiers in ((L, CTRL), (F9, Qt.KeyboardModifier.NoModifier)):
        hands.press(key, modifiers=modifiers)
        assert live.desk.vault.unlocked
        assert isinstance(live.page, TodayPage)
        assert not live.locking.covered


def test_work_elsewhere_starts_no_clock_that_locks(qtbot: QtBot, live: MainWindow) -> None:
    done: list[int] = []
    live.background.run(lambda: 1, done.append, pytest.fail)
    qtbot.waitUntil(lambda: done == [1])
    assert not hasattr(live.locking, "idle")
    assert not live.rounds._timer.isActive()


def test_back_to_the_scene_by_keyboard_and_by_closing(qtbot: QtBot, live: MainWindow) -> None:
    hands = Hands(qtbot, live)
    hands.to("Back to the scene")
    with qtbot.waitSignal(live.back_wanted):
        hands.press(ENTER)
    with qtbot.waitSignal(live.back_wanted):
        live.close()
    assert live.desk.vault.unlocked


def test_another_language_is_written_down_nowhere(live: MainWindow) -> None:
    live.go("settings")
    live.page.card("LanguageCard").languages.button("ar").click()  # type: ignore[union-attr]
    assert live.language.code == "ar"
    assert not paths.preferences().exists()


def test_the_client_leaves_the_screen_without_a_secret(qtbot: QtBot, live: MainWindow) -> None:
    live.go("case", live.desk.cases.search("Samira")[0].id, Stage.CHOOSE)
    live.page.look_together()  # type: ignore[union-attr]
    (view,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, ClientWindow) and w.isVisible())
    notice = view.tongues.first.text(NOTICE)
    assert [part for part in view.findChildren(QLabel) if part.isVisible() and part.text() == notice]
    with qtbot.waitSignal(view.finished):
        view.ask_to_leave()
    assert live.isVisible()


def test_what_is_done_is_there_until_the_memory_goes(live: MainWindow) -> None:
    case_id = live.desk.cases.search("Yonas")[0].id
    live.go("case", case_id, Stage.MEET)
    live.page.shown.lines["reference"].setText("DEMO-7")  # type: ignore[union-attr]
    live.page.shown.lines["reference"].textEdited.emit("DEMO-7")  # type: ignore[union-attr]
    live.keep()
    assert live.desk.cases.open(case_id).case.reference == "DEMO-7"
