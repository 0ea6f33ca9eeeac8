"""Beside a paper: what can be done with it stays in sight, whatever else is to be said."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.words import Words
from coachdesk.ui.main_window import MainWindow
from tests.builders import yonas
from tests.ui.conftest import Opener


def whole(made: QWidget) -> bool:
    """Whether all of it can be seen."""
    return made.isVisible() and made.visibleRegion().boundingRect() == made.rect()


@pytest.mark.parametrize("size", [(1366, 768), (880, 500)], ids=["usual", "small"])
def test_print_and_save_stay_in_sight_and_notices_come_into_it(
    open_act: Opener, dutch: MainWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    dutch.resize(*size)
    file = yonas()
    steps = tuple(replace(step, phrase_id=None, slots={}, words=Words("Zelf gezegd", "nl")) for step in file.steps)
    page = open_act(replace(file, steps=steps))
    qtbot.mouseClick(page.look, Qt.MouseButton.LeftButton)
    preview = page.preview
    assert preview is not None
    panel = preview.panel
    qtbot.waitUntil(lambda: not panel.busy.isVisible() and bool(preview.untranslated.found))
    qtbot.waitUntil(lambda: whole(panel.print) and whole(panel.save))
    last = preview.untranslated.findChild(QWidget, preview.untranslated.found[-1].place)
    assert last is not None

    def comes_into_sight() -> bool:
        preview._back.setFocus()  # what was just said may still be finding its place: come from elsewhere each time
        last.setFocus()
        return whole(last) and whole(panel.print) and whole(panel.save)

    qtbot.waitUntil(comes_into_sight)
