"""The page of talks on a real vault."""

from datetime import date

from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture import Meeting
from coachdesk.domain.stages import Stage
from coachdesk.ui.listen.meetings_page import MeetingsPage
from coachdesk.ui.main_window import MainWindow
from tests.builders import NOW, an_id

TODAY = NOW.astimezone().date()


def opened(window: MainWindow, number: int = 1) -> MeetingsPage:
    window.go("case", an_id(number), Stage.LISTEN)
    window.page.shown.open_page("meetings")
    shown = window.page.shown.page
    assert isinstance(shown, MeetingsPage)
    return shown


def stored(window: MainWindow, number: int = 1) -> CaseFile:
    return window.desk.vault.opened().cases.get(an_id(number))


def the_talk(window: MainWindow) -> Meeting:
    (talk,) = stored(window).picture.meetings
    return talk


def keep(window: MainWindow, number: int, on: date) -> None:
    window.desk.picture.save(an_id(1), Meeting(an_id(number), on))


def focus(qtbot: QtBot, page: MeetingsPage, number: int) -> None:
    """Give a talk in the list the keyboard, once it is laid out."""
    made = page.talks.parts[an_id(number)]
    qtbot.waitUntil(made.isVisible)
    made.setFocus()
