"""Cards on how things work here: explained to a client and told back; looked at and printed without one."""

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidgetItem
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.explained import ToldBack
from coachdesk.domain.stages import Stage
from coachdesk.ui.connect.how_part import HowPart
from coachdesk.ui.library.how_view import HowView
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.how import HowTogether
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton
from tests.builders import an_id, samira, yonas
from tests.ui.conftest import MakeWindow

LEFT, CASE = Qt.MouseButton.LeftButton, an_id(1)


@pytest.fixture
def english(qtbot: QtBot, new_window: MakeWindow) -> MainWindow:
    made = new_window("en")
    with qtbot.waitActive(made):
        made.activateWindow()
    made.desk.vault.opened().cases.add_many((yonas(), samira()))
    return made


def opened(window: MainWindow) -> HowPart:
    window.go("case", CASE, Stage.CONNECT)
    window.page.shown.open_part("how")
    part = window.page.shown.parts["how"]
    assert isinstance(part, HowPart)
    return part


def place(part: HowPart, key: str) -> int:
    """How far down a card stands."""
    return part.items[key].mapTo(part, QPoint()).y()


def kept(window: MainWindow) -> CaseFile:
    return window.desk.cases.open(CASE)


def test_told_back_marks_the_card_as_explained_today(qtbot: QtBot, english: MainWindow) -> None:
    part = opened(english)
    qtbot.mouseClick(part.items["doctor"], LEFT)
    assert "family doctor" in part.title.text() and "huisarts" in part.in_letters.text()
    assert not part.day.isVisible() and not part.remove.isVisible()
    qtbot.mouseClick(part.told.button(ToldBack.AGAIN), LEFT)
    (found,) = kept(english).connection.explained
    assert (found.card, found.told_back, found.on) == ("doctor", ToldBack.AGAIN, english.desk.explaining.today())
    assert part.chips["doctor"].isVisible() and part.chips["doctor"].text() == "Explain again"
    qtbot.keyClicks(part.said.typed, "Call first")
    part.autosave.flush()
    assert kept(english).connection.explained[0].words.text == "Call first"
    qtbot.mouseClick(part.remove, LEFT)
    assert kept(english).connection.explained == ()
    english.desk.undo.undo()
    assert len(kept(english).connection.explained) == 1


def test_what_is_to_be_explained_again_comes_first_when_one_comes_back(qtbot: QtBot, english: MainWindow) -> None:
    part = opened(english)
    first = part.key
    english.desk.explaining.explain(CASE, "post", ToldBack.AGAIN, "ti")
    assert place(part, first) < place(part, "post")  # nothing moves under the hand
    english.page.shown.open_part("how")
    qtbot.waitUntil(lambda: place(part, "post") < place(part, first))


def test_a_day_to_come_is_refused_in_its_place(qtbot: QtBot, english: MainWindow) -> None:
    from datetime import timedelta

    english.desk.explaining.explain(CASE, "doctor", ToldBack.CLEAR, "ti")
    part = opened(english)
    part.open("doctor")
    part.day.take(english.desk.explaining.today() + timedelta(days=2))
    assert part.day.problem and kept(english).connection.explained[0].on == english.desk.explaining.today()


@pytest.mark.parametrize("language", ["ti", "ar", "nl"])
def test_the_client_reads_the_card_and_may_ask_for_it_again(qtbot: QtBot, english: MainWindow, language: str) -> None:
    part = opened(english)
    part.open("digid")
    view = part.client_view()
    assert isinstance(view, HowTogether)
    qtbot.addWidget(view)
    words = english.desk.cases.words_for(kept(english).case, language)
    view.resize(1200, 700)
    view.show()
    view.say(Tongues(words), Look())
    card = english.desk.explaining.card("digid")
    assert view.heading(words) == words.ptext(card.title.context, card.title.source)
    texts = {made.text() for made in view.findChildren(QLabel)}
    assert {words.ptext(line.context, line.source) for line in card.lines} <= texts
    view.keep()
    assert kept(english).connection.explained == ()  # to look is not to explain
    assert [made for made in view.findChildren(LineButton) if made.isVisible()] == [view.again]
    qtbot.mouseClick(view.again, LEFT)
    (found,) = kept(english).connection.explained
    assert (found.card, found.told_back, found.language) == ("digid", ToldBack.AGAIN, language)
    assert view.again.isChecked()
    qtbot.mouseClick(view.again, LEFT)
    assert kept(english).connection.explained[0].told_back is ToldBack.NOT_ASKED


def test_only_the_consultant_says_that_it_was_clear(qtbot: QtBot, english: MainWindow) -> None:
    part = opened(english)
    part.open("digid")
    qtbot.mouseClick(part.told.button(ToldBack.CLEAR), LEFT)
    view = part.client_view()
    assert isinstance(view, HowTogether)
    qtbot.addWidget(view)
    view.say(Tongues(part.words), Look())
    assert not view.again.isChecked()
    assert kept(english).connection.explained[0].told_back is ToldBack.CLEAR


def test_without_a_client_cards_are_chosen_looked_at_and_saved(
    qtbot: QtBot, english: MainWindow, tmp_path: Path
) -> None:
    english.go("connections", stage="how:post")
    view = english.page.views["how"]
    assert isinstance(view, HowView)
    assert view.chosen == (("post",), "ar")
    qtbot.waitUntil(lambda: view.panel.pages == 1, timeout=20_000)
    qtbot.mouseClick(view.cards.buttons["duo"], LEFT)
    qtbot.waitUntil(lambda: view.panel.pages == 2, timeout=20_000)
    view.save_to(tmp_path / "cards.pdf")
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF")
    view.cards.show_chosen(())
    view.make()
    qtbot.waitUntil(lambda: view.panel.problem.isVisible(), timeout=20_000)
    assert not view.panel.print.isEnabled()


def test_coming_back_leaves_nothing_of_what_qt_deleted(english: MainWindow) -> None:
    """Python would take it for another thing at the same place in memory later, and that ends the program."""
    part = opened(english)

    def known() -> int:
        gc.collect()
        return sum(isinstance(each, QWidgetItem) for each in Shiboken.getAllValidWrappers())

    before = known()
    for _ in range(3):
        part.enter()
    assert known() == before
