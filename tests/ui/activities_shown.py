"""The activities of a client at Connect in the real window, for the tests of what is done with them."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture import EnergyItem, Picture, Pile, Tag
from coachdesk.domain.stages import Stage
from coachdesk.ui.connect.activities_part import ActivitiesPart
from coachdesk.ui.connect.joined_card import JoinedCard
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.window import ClientWindow
from tests.builders import NOW, an_id, yonas
from tests.library import COOKING, WOMEN_WALK

CASE, TODAY, LEFT = an_id(1), NOW.date(), Qt.MouseButton.LeftButton
FILE = replace(
    yonas(), picture=Picture(energy=(EnergyItem(an_id(501), Pile.GIVES, "cooking", tags=(Tag.HAND,)),)), answers=()
)
Opened = Callable[..., ActivitiesPart]
Screen = Callable[[ActivitiesPart, str], ClientWindow]


@pytest.fixture
def opened(window: MainWindow) -> Opened:
    """Stores a case and, unless told otherwise, two activities, and opens it at Connect."""

    def show(file: CaseFile = FILE, *, library: bool = True) -> ActivitiesPart:
        window.desk.vault.opened().cases.add(file)
        for activity in (COOKING, WOMEN_WALK) if library else ():
            window.desk.activities.save(replace(activity, partner=""))
        window.go("case", file.case.id, Stage.CONNECT)
        part = window.page.shown.parts["activities"]
        assert isinstance(part, ActivitiesPart)
        return part

    return show


@pytest.fixture
def screen(qtbot: QtBot) -> Iterator[Callable[[ActivitiesPart, str], ClientWindow]]:
    """Turns the screen to the client."""
    screens: list[ClientWindow] = []

    def turn(part: ActivitiesPart, language: str) -> ClientWindow:
        view = part.client_view()
        assert view is not None
        made = ClientWindow(part.around, part.file, language, view)
        screens.append(made)
        qtbot.addWidget(made)
        made.show()
        return made

    yield turn
    for made in screens:
        if isValid(made) and made.isVisible():  # locking puts it aside too
            made.put_aside()


def stored(window: MainWindow) -> CaseFile:
    return window.desk.vault.opened().cases.get(CASE)


def says(widget: QWidget) -> str:
    return "\n".join(made.text() for made in widget.findChildren(QLabel) if made.isVisibleTo(widget))


def card_of(part: ActivitiesPart) -> JoinedCard:
    (card,) = part.joined.parts.values()
    return card


def chosen(part: ActivitiesPart, qtbot: QtBot) -> JoinedCard:
    qtbot.mouseClick(part.found.found.parts[COOKING.id].choose, LEFT)
    card = card_of(part)
    card.show_open(True)
    qtbot.waitUntil(card.isVisible)
    return card
