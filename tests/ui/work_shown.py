"""The work of a client in the real window, and what is pressed and typed there, for the tests of its parts."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.work import Placement, Standing
from coachdesk.domain.stages import Stage
from coachdesk.ui.connect.work_part import WorkPart
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.connect_stage import WORK, ConnectStage
from coachdesk.ui.parts.fold import Fold
from tests.builders import NOW, an_id
from tests.joined import CONNECTION, PLACEMENT, joined
from tests.library import WELFARE

CASE, TODAY = an_id(1), NOW.astimezone().date()
LEFT = Qt.MouseButton.LeftButton
Opened = Callable[[CaseFile], WorkPart]


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow) -> Opened:
    """Stores a case and opens its work, in a window that has the keyboard."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.desk.vault.opened().partners.save((WELFARE,))

    def open_case(file: CaseFile) -> WorkPart:
        window.desk.vault.opened().cases.add(file)
        window.go("case", file.case.id, f"{Stage.CONNECT}:{WORK}")
        shown = window.page.shown
        assert isinstance(shown, ConnectStage)
        part = shown.parts[WORK]
        assert isinstance(part, WorkPart)
        QApplication.processEvents()
        return part

    return open_case


def with_place(**changes: object) -> CaseFile:
    """Yonas with one place to work."""
    return replace(joined(), connection=replace(CONNECTION, placements=(replace(PLACEMENT, **changes),)))  # type: ignore[arg-type]


def idea(**changes: object) -> CaseFile:
    nothing = {"standing": Standing.IDEA, "purposes": (), "told": (), "agreed_on": None, "step": ""}
    return with_place(**{**nothing, **changes})


def kept(part: WorkPart) -> Placement:
    (found,) = part.desk.cases.open(CASE).connection.placements
    return found


def press(qtbot: QtBot, made: QAbstractButton) -> None:
    qtbot.waitUntil(made.isVisible)
    assert made.isEnabled()
    made.setFocus()
    qtbot.keyClick(made, Qt.Key.Key_Space)


def unfold(qtbot: QtBot, fold: Fold) -> None:
    assert not fold.is_open
    press(qtbot, fold.toggle)


def type_in(qtbot: QtBot, part: WorkPart, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    part.autosave.flush()
