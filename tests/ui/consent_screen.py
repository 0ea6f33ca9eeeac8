"""The questions of consent on the client's own screen, for their tests."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Consent, ConsentKind
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.consent import ConsentTogether
from coachdesk.ui.together.consent_draft import Said
from coachdesk.ui.together.consent_pages import AskPage
from coachdesk.ui.together.window import ClientWindow
from tests.consents import ABOUT, handing_over
from tests.ui.consent_page import CASE, press

Screen = Callable[..., ClientWindow]


def stored(window: MainWindow) -> CaseFile:
    """The case as the vault has it."""
    return window.desk.vault.opened().cases.get(CASE)


def kept(window: MainWindow) -> dict[ConsentKind, Consent]:
    """What was answered, by what was asked."""
    return {each.kind: each for each in stored(window).handover.consents}


@pytest.fixture
def show(qtbot: QtBot, window: MainWindow) -> Iterator[Screen]:
    """Samira in front of the questions, in Arabic; opened again it goes on where it was."""
    opened: list[ClientWindow] = []

    def make(about: str = ABOUT, language: str = "ar", **values: object) -> ClientWindow:
        if not opened:
            window.desk.vault.opened().cases.add(handing_over(**values))
        file = stored(window)
        made = ClientWindow(window.around, file, language, ConsentTogether(window.around, file, about))
        made.resize(1366, 768)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        opened.append(made)
        return made

    yield make
    for made in opened:
        if isValid(made):
            made._may_close = True
            made.close()


def view_of(screen: ClientWindow) -> ConsentTogether:
    """The questions on the screen."""
    assert isinstance(screen.view, ConsentTogether)
    return screen.view


def say(qtbot: QtBot, view: ConsentTogether, key: str, said: Said) -> None:
    """Go to a question by the buttons, and press its answer."""
    while view.at != key:
        press(qtbot, view.on)
    page = view.page
    assert isinstance(page, AskPage)
    press(qtbot, page.answers[said])
