"""The trainer's window over a real memory of fictional people."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk import paths
from coachdesk.content.workshop import ScenarioFiles
from coachdesk.desk.desk import Desk
from coachdesk.domain.content import Content
from coachdesk.i18n import Translators
from coachdesk.storage.memory import MemoryVaults
from coachdesk.ui.language import Language
from coachdesk.ui.workshop.window import WorkshopWindow
from tests.ui.conftest import Elapsed

MakeShop = Callable[..., WorkshopWindow]


@pytest.fixture(scope="session")
def exercising() -> Translators:
    return Translators(paths.translations(), exercise=True)


@pytest.fixture
def new_shop(
    qtbot: QtBot, qapp: QApplication, loaded: Content, exercising: Translators, clock: Elapsed
) -> Iterator[MakeShop]:
    """Opens the trainer's window in a language, at a scenario where one is named."""
    opened: list[WorkshopWindow] = []

    def make(language: str = "en", scenario_id: str = "") -> WorkshopWindow:
        qapp.setStyle("Fusion")
        desk = Desk(
            MemoryVaults(),
            Path("nowhere"),
            lambda: loaded,
            exercising,
            load_workshop=lambda: ScenarioFiles(paths.resources() / "workshop"),
        )
        spoken = Language(exercising, language)
        spoken.dress()
        window = WorkshopWindow(desk, spoken, scenario_id, elapsed=clock)
        qtbot.addWidget(window)
        opened.append(window)
        with qtbot.waitActive(window):
            window.open()
            window.activateWindow()
        return window

    yield make
    for window in opened:
        window.close_down()
        window.close()
        for other in qapp.topLevelWidgets():
            other.hide()
            other.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def shop(new_shop: MakeShop) -> WorkshopWindow:
    """The trainer's window in English, at the first scene of the first visit."""
    return new_shop("en", "first_visit")
