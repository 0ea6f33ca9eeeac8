"""What refers to itself is let go on the UI thread, never on one that works beside it."""

import gc
from threading import Thread, current_thread
from weakref import finalize

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.ui import collecting
from coachdesk.ui.background import Background
from coachdesk.ui.collecting import Collector


class Loop:
    """Refers to itself, and says on which thread it went."""

    def __init__(self, went: list[Thread]) -> None:
        self.itself = self
        finalize(self, lambda: went.append(current_thread()))


def fill() -> None:
    """Ask for enough memory that Python would collect."""
    made = [[index] for index in range(100_000)]
    assert made


def test_a_thread_beside_it_lets_nothing_go(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "EACH", 20)
    background, went = Background(), list[Thread]()
    Loop(went)
    beside = Thread(target=fill)
    beside.start()
    beside.join()
    assert went == []
    background.run(fill, lambda _none: None, lambda error: pytest.fail(str(error)))
    gathered = [[index] for index in range(2000)]
    qtbot.waitUntil(lambda: went != [])
    assert went == [current_thread()] and len(gathered) == 2000
    background.close()


def test_python_does_it_again_when_the_last_window_is_closed(qapp: QApplication) -> None:
    first, second = Collector(), Collector()
    first.stop()
    first.stop()
    assert not gc.isenabled()
    second.stop()
    assert gc.isenabled()


def test_the_oldest_that_is_full_is_collected(qapp: QApplication) -> None:
    collector = Collector()
    gc.collect()
    labels = [[QLabel(str(index))] for index in range(1000)]
    assert gc.get_count()[0] > gc.get_threshold()[0]
    before = gc.get_stats()[0]["collections"]
    collecting.collect()
    assert gc.get_stats()[0]["collections"] == before + 1
    collecting.collect()
    assert gc.get_stats()[0]["collections"] == before + 1, "nothing has gathered since"
    collector.stop()
    assert len(labels) == 1000
