"""What others hand over to us in the real window, for the tests of its parts."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Handover, Incoming
from coachdesk.ui.handover.in_part import InPart
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.hand_over_stage import IN
from tests.builders import yonas
from tests.handovers import NEW_INCOMING
from tests.ui.handing_page import CASE, opener

Opened = Callable[[CaseFile], InPart]


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow) -> Opened:
    """Stores a case and opens what was handed over to us in it, in a window that has the keyboard."""
    return opener(qtbot, window, IN, InPart)


@pytest.fixture
def part(opened: Opened) -> InPart:
    """One handover came in yesterday, and nothing was done with it."""
    return opened(replace(yonas(), handover=Handover(incomings=(NEW_INCOMING,))))


def kept(part: InPart) -> Incoming:
    """The only one, as the vault has it."""
    (found,) = part.desk.cases.open(CASE).handover.incomings
    return found
