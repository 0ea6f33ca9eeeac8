"""How important a card is to the client, how it goes and how content he is: pressed on ladders."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.choose import PathTogether
from coachdesk.ui.together.sort_path import Way
from tests.builders import yonas
from tests.ui.test_sort_together import KEYS, LEFT, kept, shown


@pytest.fixture
def rating(qtbot: QtBot, window: MainWindow) -> Iterator[PathTogether]:
    """Yonas, who chose work and people, in front of the ladders."""
    made = shown(qtbot, window, yonas(client_language="en", reads=("en",)), Way.RATE)
    yield made
    made.put_aside()


def marks(window: MainWindow, card: str) -> tuple[int | None, ...]:
    rating = window.desk.sorting.rating(kept(window), card)
    return rating.importance, rating.going, rating.content


def test_ladders_by_the_keyboard(qtbot: QtBot, window: MainWindow, rating: PathTogether) -> None:
    step = rating.path.step
    rungs = step.ladders["importance"].rungs
    rungs[1].setFocus()
    qtbot.keyClick(rungs[1], KEYS.Key_Right)
    assert rungs[2].hasFocus()
    qtbot.keyClick(rungs[2], KEYS.Key_Space)
    assert marks(window, "work") == (2, None, None)
    qtbot.keyClick(rungs[2], KEYS.Key_0)
    assert marks(window, "work") == (10, None, None) and rungs[10].hasFocus() and rungs[10].isChecked()
    qtbot.keyClick(rungs[10], KEYS.Key_Delete)
    assert marks(window, "work") == (None, None, None) and not any(rung.isChecked() for rung in rungs.values())
    qtbot.keyClick(rungs[10], KEYS.Key_7)
    qtbot.mouseClick(rungs[7], LEFT)  # pressed once more it is taken away
    assert marks(window, "work") == (None, None, None)
    rating.speak_language("ar")
    rungs[4].setFocus()
    qtbot.keyClick(rungs[4], KEYS.Key_Left)
    assert rungs[5].hasFocus()
    qtbot.waitUntil(lambda: rungs[5].x() < rungs[4].x())


def test_each_chosen_card_is_rated_by_itself(qtbot: QtBot, window: MainWindow, rating: PathTogether) -> None:
    path = rating.path
    qtbot.mouseClick(path.step.ladders["going"].rungs[4], LEFT)
    qtbot.mouseClick(path.next, LEFT)
    assert path.way is Way.RATE and path.step.card == "people"
    assert not any(rung.isChecked() for rung in path.step.ladders["going"].rungs.values())
    qtbot.mouseClick(path.step.ladders["going"].rungs[8], LEFT)
    qtbot.mouseClick(path.back, LEFT)
    assert path.step.card == "work" and path.step.ladders["going"].rungs[4].isChecked()
    assert (marks(window, "work"), marks(window, "people")) == ((None, 4, None), (None, 8, None))
