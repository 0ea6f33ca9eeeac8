"""The stage of handing over in the real window, for the tests of its parts."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Handover, State
from coachdesk.domain.handover.passing import state_of
from coachdesk.domain.stages import Stage
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.handover.handover_column import HandoverColumn
from coachdesk.ui.handover.out_part import OutPart
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.hand_over_stage import OUT, HandOverStage
from tests.builders import NOW, an_id, yonas
from tests.handovers import ORGANISATION, PARTNERS, REFERRAL, handed

CASE, TODAY = an_id(1), NOW.astimezone().date()
LEFT = Qt.MouseButton.LeftButton
Opened = Callable[..., OutPart]
Part = TypeVar("Part", bound=FollowPart)


def opener(qtbot: QtBot, window: MainWindow, key: str, kind: type[Part]) -> Callable[[CaseFile], Part]:
    """Stores a case and opens a part of handing over in it, in a window that has the keyboard, with a directory of two."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.desk.vault.opened().partners.save(PARTNERS)

    def open_case(file: CaseFile) -> Part:
        window.desk.vault.opened().cases.add(file)
        window.go("case", file.case.id, f"{Stage.HAND_OVER}:{key}")
        shown = window.page.shown
        assert isinstance(shown, HandOverStage)
        part = shown.parts[key]
        assert isinstance(part, kind)
        QApplication.processEvents()
        return part

    return open_case


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow) -> Opened:
    """Stores a case and opens what it hands over, at one of the handovers."""
    open_part = opener(qtbot, window, OUT, OutPart)
    window.desk.settings.save_organisation(ORGANISATION)

    def open_case(file: CaseFile, about: str = REFERRAL.id) -> OutPart:
        window.resize(1366, 768)
        part = open_part(file)
        if file.handover.referral(about) is not None:
            part.open(about)
        QApplication.processEvents()
        return part

    return open_case


def one(state: State) -> CaseFile:
    """The case of Yonas with one handover alone, as far as `state`."""
    file = handed(state=state)
    over = file.handover
    mine = Handover(
        tuple(each for each in over.referrals if each.id == REFERRAL.id),
        over.items_of(REFERRAL.id),
        tuple(each for each in over.consents if each.about == REFERRAL.id),
        over.passes_of(REFERRAL.id),
    )
    return replace(file, handover=mine)


def nothing_yet() -> CaseFile:
    """The case of Yonas, who chose two priorities and hands nothing over."""
    return yonas()


def stored(part: OutPart) -> CaseFile:
    """The case as the vault has it."""
    return part.desk.vault.opened().cases.get(CASE)


def column(part: OutPart) -> HandoverColumn:
    """The cards of the handover on show."""
    assert part.shown is not None
    return part.shown


def reached(part: OutPart) -> State:
    """How far the handover on show is."""
    return state_of(stored(part).handover.passes, part.open_id)


def press(qtbot: QtBot, made: QPushButton) -> None:
    """Press a button that can be seen."""
    QApplication.processEvents()
    assert made.isVisible() and made.isEnabled(), made.text()
    qtbot.mouseClick(made, LEFT)
    QApplication.processEvents()


def wait_for_letter(qtbot: QtBot, part: OutPart) -> bytes:
    """The letter on show, once it is made."""
    qtbot.waitUntil(lambda: part.side.pdf is not None, timeout=20_000)
    assert part.side.pdf is not None
    return part.side.pdf
