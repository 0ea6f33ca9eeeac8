"""The checklist of an activity on the screen: parts unfold, ticks and notes are kept, advice comes with them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.connection import Tick
from coachdesk.ui.library.element_line import ElementLine
from coachdesk.ui.library.elements_panel import ElementsPanel
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.scroll import Scrolling
from tests.library import COOKING, WOMEN_WALK

ROUNDS = 12
"""In each of them a change of height goes a step up through what it stands in."""


@pytest.fixture
def panel(qtbot: QtBot, window: MainWindow) -> Iterator[ElementsPanel]:
    window.desk.vault.opened().library.save((COOKING, WOMEN_WALK))
    made = ElementsPanel(window.page.around)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show_activity(COOKING)
    made.show()
    yield made
    made.let_go()


def opened(qtbot: QtBot, panel: ElementsPanel, element: str) -> ElementLine:
    """The line of an element, in its part unfolded."""
    group = panel.desk.content.guidance.elements[element].group
    if not panel.folds[group].is_open:
        qtbot.mouseClick(panel.folds[group].toggle, Qt.MouseButton.LeftButton)
    return panel.lines[element]


def test_each_part_says_how_it_stands_without_a_mark(panel: ElementsPanel) -> None:
    assert panel.folds["group"].line.text() == "1 there"
    assert panel.folds["location"].line.text() == "1 partly"
    assert panel.folds["art"].line.text() == "Not looked at yet"


def test_lines_are_made_when_their_part_is_unfolded_and_one_is_open(qtbot: QtBot, panel: ElementsPanel) -> None:
    assert panel.lines == {}
    opened(qtbot, panel, "small_group")
    opened(qtbot, panel, "fixed_room")
    assert [name for name, fold in panel.folds.items() if fold.is_open] == ["location"]


def test_a_part_that_is_unfolded_stays_in_sight_while_another_one_folds(window: MainWindow) -> None:
    window.desk.vault.opened().library.save((COOKING,))
    window.resize(1366, 768)
    window.show()
    window.go("connections", stage=f"activities:{COOKING.id}")
    view = window.page.views["activities"]
    view.show_elements()
    panel = view.stack.currentWidget()
    column = panel.findChild(Scrolling)
    for name in ("location", "atmosphere", "group"):
        panel.folds[name].toggle.click()
        for _ in range(ROUNDS):
            QApplication.processEvents()
        head = panel.folds[name].head
        top = head.mapTo(column.viewport(), head.rect().topLeft()).y()
        assert 0 <= top <= column.viewport().height() - head.height(), name


def test_what_lacks_brings_advice_and_can_be_taken_back(qtbot: QtBot, panel: ElementsPanel) -> None:
    line = opened(qtbot, panel, "neutral")
    assert not line.advice.isVisibleTo(line) and not line.labelled.isVisibleTo(line)
    qtbot.mouseClick(line.choice.button(Tick.NO), Qt.MouseButton.LeftButton)
    element = panel.desk.content.guidance.elements["neutral"]
    assert line.advice.isVisibleTo(line) and line.advice.text == element.advice.source
    assert panel.desk.elements.activity(COOKING.id).tick("neutral").tick is Tick.NO
    panel.desk.undo.undo()
    assert line.choice.chosen == (Tick.UNKNOWN,) and not line.advice.isVisibleTo(line)


def test_a_note_is_kept_as_it_is_typed(qtbot: QtBot, panel: ElementsPanel) -> None:
    line = opened(qtbot, panel, "fixed_room")
    line.note.selectAll()
    qtbot.keyClicks(line.note, "Vanaf januari vast")
    panel.keep()
    assert panel.desk.elements.activity(COOKING.id).tick("fixed_room").note == "Vanaf januari vast"


def test_the_evidence_and_its_limits_unfold(qtbot: QtBot, panel: ElementsPanel) -> None:
    line = opened(qtbot, panel, "small_group")
    qtbot.mouseClick(line.why, Qt.MouseButton.LeftButton)
    rests, limits = panel.desk.elements.evidence(line.element)
    shown = [each.text() for each, _text in line._lines if each.isVisibleTo(line)]
    assert shown == [text.source for text in (*rests, *limits)]


def test_what_the_library_tells_is_shown_and_not_ticked(qtbot: QtBot, panel: ElementsPanel) -> None:
    panel.show_activity(WOMEN_WALK)
    line = opened(qtbot, panel, "women_only")
    assert line.known.isVisibleTo(line) and "Yes" in line.known.text()
    assert line.choice.chosen == (Tick.UNKNOWN,)


def test_an_activity_that_is_taken_out_closes_its_checklist(qtbot: QtBot, panel: ElementsPanel) -> None:
    with qtbot.waitSignal(panel.closed):
        panel.desk.activities.remove(COOKING.id)
