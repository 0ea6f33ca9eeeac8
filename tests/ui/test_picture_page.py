"""The whole picture of a person on one page: quiet signals that can be put aside, and the way to safety."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture import (
    DomainLook,
    EnergyItem,
    LookStatus,
    Picture,
    Pile,
    ScaleItem,
    Side,
    Tag,
    Web,
)
from coachdesk.domain.picture.signals import SignalKind
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.listen.picture_page import PicturePage
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.safety import SafetyPage
from tests.builders import NOW, an_id, yonas

CASE = an_id(1)
TODAY = NOW.date()
SEEN = Picture(
    energy=(EnergyItem("1" * 32, Pile.GIVES, "repairing", tags=(Tag.HAND,), strength=True, quality=Words("Ik maak alles heel.", "nl")),),
    looks=(
        DomainLook("mental_health", TODAY, "daily", LookStatus.SCORED, 1, 2),
        DomainLook("social_network", TODAY, "daily", LookStatus.SCORED, 2),
    ),
    scale=(ScaleItem("2" * 32, Side.LOAD, "debts", weight=3),),
    webs=(Web(TODAY, {"meaning": 6.0}, ("sleeping", "intimacy")),),
)  # fmt: skip


def opened(window: MainWindow, file: CaseFile) -> PicturePage:
    window.desk.vault.opened().cases.add(file)
    window.go("case", CASE, Stage.LISTEN)
    window.page.shown.open_page("picture")
    page = window.page.shown.page
    assert isinstance(page, PicturePage)
    QApplication.processEvents()
    return page


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> PicturePage:
    """The picture of Yonas, in a window that has the keyboard."""
    with qtbot.waitActive(window):
        window.activateWindow()
    return opened(window, replace(yonas(), picture=SEEN))


def kinds(page: PicturePage) -> list[SignalKind]:
    return [card.signal.kind for card in page.cards_shown]


def test_everything_that_was_seen_stands_there_in_words(page: PicturePage) -> None:
    energy, domains, scale, web = page.parts
    words = page.words
    assert "Ik maak alles heel." in energy.told.text()
    assert [key for key, line in domains.rows.lines.items() if line.isVisible()] == ["mental_health", "social_network"]
    assert scale.told.text() == words.text("The scale hangs to what is heavy.")
    assert scale.chart.accessibleDescription()
    assert words.date(TODAY) in web.told.text() and "6" in web.told.text()
    content = page.desk.content
    hidden = next(a for each in content.dimensions.values() for a in each.aspects if a.id == "intimacy")
    assert web.talk.text() and words.ptext(hidden.name.context, hidden.name.source) not in web.talk.text()


def test_a_case_of_which_nothing_is_seen_says_what_to_do(window: MainWindow) -> None:
    page = opened(window, replace(yonas(), choice=replace(yonas().choice, priorities=())))
    assert all(part.told.text() and part.open.isVisible() for part in page.parts)
    assert page.cards_shown == ()


@pytest.mark.parametrize(("part", "name"), list(enumerate(("energy", "domains", "scale", "web"))))
def test_each_part_leads_to_its_page(qtbot: QtBot, page: PicturePage, part: int, name: str) -> None:
    stage = page.stage
    qtbot.keyClick(page.parts[part].open, Qt.Key.Key_Return)
    assert stage.spot.page == name


def test_signals_propose_and_can_be_put_aside_and_shown_again(qtbot: QtBot, page: PicturePage) -> None:
    assert kinds(page) == [SignalKind.ACUTE, SignalKind.NOBODY, SignalKind.HEAVY]
    nobody = page.cards_shown[1]
    assert page.words.text("Level {level} of 5", level=2) in nobody.rests.text()
    qtbot.keyClick(nobody.aside, Qt.Key.Key_Space)
    assert kinds(page) == [SignalKind.ACUTE, SignalKind.HEAVY]
    assert page.back.isVisible() and page.back.hasFocus()
    page.desk.picture.look(CASE, "social_network", level=1)  # something new: it speaks again
    assert SignalKind.NOBODY in kinds(page)
    assert not page.back.isVisible()
    heavy = page.cards_shown[-1]
    qtbot.keyClick(heavy.aside, Qt.Key.Key_Space)
    assert SignalKind.HEAVY not in kinds(page)
    qtbot.keyClick(page.back, Qt.Key.Key_Space)
    assert SignalKind.HEAVY in kinds(page) and not page.back.isVisible()


def test_a_signal_leads_to_the_question_that_it_proposes(qtbot: QtBot, page: PicturePage) -> None:
    stage, nobody = page.stage, page.cards_shown[1]
    qtbot.keyClick(nobody.open, Qt.Key.Key_Return)
    assert stage.question.id == "who_calls"


def test_safety_is_always_there_and_a_signal_opens_its_card(
    qtbot: QtBot, window: MainWindow, page: PicturePage
) -> None:
    acute = page.cards_shown[0]
    qtbot.keyClick(acute.safety, Qt.Key.Key_Return)
    shown = window.page
    assert isinstance(shown, SafetyPage)
    open_now = [card_id for card_id, fold in shown.folds.items() if fold.is_open]
    assert open_now == ["exhausted"]
    phones = [phone.text() for phone, _name in shown.folds["exhausted"].numbers]
    assert any("113" in phone for phone in phones)
    qtbot.keyClick(shown.back, Qt.Key.Key_Return)
    assert window.page.shown.page is page
    qtbot.keyClick(page.safety, Qt.Key.Key_Return)
    assert [card_id for card_id, fold in shown.folds.items() if fold.is_open] == ["danger_now"]


def test_a_restricted_case_can_be_read_in_the_same_way(qtbot: QtBot, window: MainWindow) -> None:
    file = replace(yonas(), picture=SEEN, restriction=Restriction(NOW, "Bezwaar"))
    page = opened(window, file)
    assert page.safety.isEnabled() and page.parts[0].open.isEnabled()
    qtbot.keyClick(page.cards_shown[0].aside, Qt.Key.Key_Space)
    assert SignalKind.ACUTE not in kinds(page)
