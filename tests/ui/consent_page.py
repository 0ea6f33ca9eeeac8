"""A stage with nothing but the card of consents, in the window's place: on the real vault, drawn anew at every change."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.desk.changes import CaseChanged, Change
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Consent, ConsentKind, Passed, Sending, State, Way
from coachdesk.domain.handover.consents import last_consent
from coachdesk.domain.stages import Stage
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.handover.consent_card import ConsentCard
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import column
from coachdesk.ui.parts.scroll import Scrolling
from tests.builders import an_id
from tests.consents import ABOUT, HEALTH, MONEY, NAME, TODAY, handing_over
from tests.ui.conftest import MakeWindow

CASE, LEFT = an_id(2), Qt.MouseButton.LeftButton
YES = Consent(
    an_id(741),
    ABOUT,
    ConsentKind.SECRECY,
    TODAY - timedelta(5),
    yes=(NAME.mark, MONEY.mark),
    no=(HEALTH.mark,),
    way=Way.TICKED,
    language="ar",
    until=TODAY + timedelta(90),
)
HELP = replace(YES, id=an_id(742), kind=ConsentKind.HELP, yes=(), no=())
SENT = (
    Passed(an_id(752), ABOUT, State.SEEN, TODAY - timedelta(3), marks=YES.yes),
    Passed(an_id(753), ABOUT, State.SENT, TODAY - timedelta(3), how=Sending.MAIL, marks=YES.yes),
)


class ConsentPage(StagePage):
    """Shows what was agreed to about a handover or a guide."""

    stage = Stage.HAND_OVER

    def __init__(self, window: MainWindow, case_id: str, about: str) -> None:
        super().__init__(window.around, Autosave())
        self.about = about
        self.card = ConsentCard(self)
        body = QWidget()
        body.setLayout(column(self.card, None))
        self.setLayout(column(Scrolling(body)))
        self.listen(self._changed)
        self.resize(1000, 700)
        self.show_file(window.desk.cases.open(case_id))

    def draw(self, file: CaseFile) -> None:
        self.card.show_about(file, self.about)

    def _changed(self, change: Change) -> None:
        if isinstance(change, CaseChanged):
            self.show_file(change.file)


Opener = Callable[..., ConsentPage]


@pytest.fixture
def show(qtbot: QtBot, new_window: MakeWindow) -> Iterator[Opener]:
    """The card in a window of its own; `consents` and `passes` are what was noted before, `values` are the handover's."""
    opened: list[ConsentPage] = []

    def make(
        *consents: Consent, passes: tuple[Passed, ...] = (), language: str = "en", about: str = ABOUT, **values: object
    ) -> ConsentPage:
        window = new_window(language)
        file = handing_over(**values)
        over = replace(file.handover, consents=consents, passes=(*file.handover.passes, *passes))
        window.desk.vault.opened().cases.add(replace(file, handover=over))
        page = ConsentPage(window, CASE, about)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        opened.append(page)
        return page

    yield make
    for page in opened:
        page.let_go()
        page.close()


def stored(page: ConsentPage) -> CaseFile:
    """The case as the vault has it."""
    return page.desk.vault.opened().cases.get(CASE)


def last(page: ConsentPage, kind: ConsentKind) -> Consent:
    """What was answered last."""
    found = last_consent(stored(page).handover.consents, ABOUT, kind)
    assert found is not None
    return found


def press(qtbot: QtBot, made: QPushButton) -> None:
    """Press a button, in sight or not."""
    qtbot.mouseClick(made, LEFT)


def lines(page: ConsentPage) -> dict[ConsentKind, str]:
    """How the consents that are asked for stand."""
    return {kind: line.chip.text() for kind, line in page.card.lines.items() if line.isVisible()}
