"""A year of one case in the real window: what was agreed on, moved and looked at stands on every page that tells of it."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.course import AppointmentState, ClosingReason
from coachdesk.domain.course.agreeing import Standing
from coachdesk.domain.stages import Stage
from coachdesk.domain.vaults import Shelf
from coachdesk.i18n import plain
from coachdesk.ui.act.goal_words import STANDINGS
from coachdesk.ui.contact.contact_part import ContactPart
from coachdesk.ui.follow.closing_part import ClosingPart
from coachdesk.ui.follow.progress_part import ProgressPart
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.act_stage import ActStage
from coachdesk.ui.pages.follow_stage import AGAIN, CLOSING, PROGRESS, FollowStage
from coachdesk.ui.pages.today import TodayPage
from tests.a_year import Year
from tests.builders import NOW
from tests.ui.conftest import MakeWindow

LEFT = Qt.MouseButton.LeftButton


@dataclass
class Shown(Year):
    """The year in a window."""

    window: MainWindow = field(kw_only=True)


class Days:
    """The calendar of the desk, which goes on when told to."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        return self.at

    def go_on(self, days: int) -> None:
        """Let so many days pass."""
        self.at += timedelta(days=days)


@pytest.fixture
def now() -> Days:
    return Days()


@pytest.fixture(params=["ti", "ar"])
def year(request: pytest.FixtureRequest, qtbot: QtBot, new_window: MakeWindow, now: Days) -> Shown:
    """A case that is not begun yet, in the window of a consultant who reads Dutch."""
    window = new_window("nl")
    with qtbot.waitActive(window):
        window.activateWindow()
    return Shown(window.desk, now.go_on, request.param, window=window)


def text(page: QWidget) -> str:
    """Everything that can be read on it."""
    for _ in range(3):
        QApplication.processEvents()
    return plain("\n".join(each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page)))


def today(year: Shown) -> TodayPage:
    year.window.go("today")
    assert isinstance(year.window.page, TodayPage)
    return year.window.page


def follow(year: Shown, part: str = PROGRESS) -> QWidget:
    """A part of Follow of the case."""
    year.window.go("case", year.id, Stage.FOLLOW)
    stage = year.window.page.shown
    assert isinstance(stage, FollowStage)
    stage.open_part(part)
    return stage.parts[part]


def act(year: Shown) -> ActStage:
    year.window.go("case", year.id, Stage.ACT)
    assert isinstance(year.window.page.shown, ActStage)
    return year.window.page.shown


def day(year: Shown, on: date) -> str:
    return plain(year.window.page.words.date(on))


# --- the year ---------------------------------------------------------------------------------------------------------


def test_an_appointment_is_met_on_today_missed_without_blame_and_planned_anew(qtbot: QtBot, year: Shown) -> None:
    for talk in (year.first_talk, year.second_talk, year.third_talk):
        talk()
    year.wait(21)
    week = today(year).week
    (button,) = week.buttons
    assert year.file.case.calling_name in text(week)
    qtbot.mouseClick(button, LEFT)
    part = year.window.page.shown.parts["contact"]
    assert isinstance(part, ContactPart)
    (key,) = (each.id for each in year.file.course.appointments if each.on == year.today)
    part.appointments.open(key)
    outcome = part.appointments.form.outcome
    outcome.state.button(AppointmentState.MISSED).click()
    outcome.helps.typed.setPlainText("Een bericht op de dag zelf.")
    part.autosave.flush()
    outcome.day.take(year.today + timedelta(days=7))
    missed, planned = year.file.course.appointments[-2:]
    assert (missed.state, missed.helps.text) == (AppointmentState.MISSED, "Een bericht op de dag zelf.")
    assert (planned.state, planned.on) == (AppointmentState.PLANNED, year.today + timedelta(days=7))
    assert "schuld" not in text(part)
    assert today(year).week.any is False or year.file.case.calling_name in text(today(year).week)


def test_the_plan_is_a_draft_at_act_until_the_client_says_yes_and_again_when_it_changes(year: Shown) -> None:
    year.first_talk()
    year.second_talk()
    assert _answer(year) == (Standing.REFUSED, ("no",))
    assert "Vier ochtenden is te veel." in act(year).agreement.why.typed.toPlainText()
    year.third_talk()
    assert _answer(year) == (Standing.AGREED, ("yes",))
    assert "Vier ochtenden is te veel." in text(act(year).agreement)  # an earlier answer is not forgotten
    for talk in (year.missed, year.handover, year.fourth_talk):
        talk()
    assert _answer(year) == (Standing.CHANGED, ())
    assert set(act(year).goals) == {"language", "work"}


def _answer(year: Shown) -> tuple[Standing, tuple[str, ...]]:
    """How it stands with the plan as Act says it, and which answer is pressed there."""
    card, last = act(year).agreement, year.file.course.agreements[-1]
    on = year.window.page.words.date(last.on)
    said = {plain(year.window.page.words.text(source, date=on)): standing for standing, source in STANDINGS.items()}
    return said[plain(card.standing.text)], tuple(card.answer.chosen)


def test_what_was_looked_at_three_times_stands_beside_itself_with_its_reasons(year: Shown) -> None:
    for talk in (
        *(year.first_talk, year.second_talk, year.third_talk, year.missed, year.handover),
        *(year.fourth_talk, year.fifth_talk),
    ):
        talk()
    part = follow(year)
    assert isinstance(part, ProgressPart)
    begun = year.file.course.paces[0].begun
    assert begun is not None
    said = plain(part.domains.chart.accessibleDescription())
    assert day(year, begun) in said and day(year, year.today) in said
    assert all(reason in text(part.reasons) for reason in ("Ik heb een contract.", "Ik heb nu collega's."))
    contact = follow(year, "contact")
    assert isinstance(contact, ContactPart)
    assert "Marieke de Vries" in text(contact.persons) and "Joost Bakker" in text(contact.persons)
    follow(year, AGAIN)
    year.window.go("case", year.id, Stage.CHOOSE)
    assert text(year.window.page.shown)


def test_a_case_is_closed_on_its_page_and_today_asks_in_time_how_it_goes(qtbot: QtBot, year: Shown) -> None:
    for talk in (
        *(year.first_talk, year.second_talk, year.third_talk, year.missed, year.handover),
        *(year.fourth_talk, year.fifth_talk),
    ):
        talk()
    year.wait(90)
    part = follow(year, CLOSING)
    assert isinstance(part, ClosingPart)
    qtbot.mouseClick(part.reason.button(ClosingReason.READY), LEFT)
    qtbot.keyClicks(part.back.typed, "Ik weet wie ik kan bellen.")
    qtbot.mouseClick(part.close_case, LEFT)
    assert year.desk.cases.count(Shelf.CURRENT) == 0
    aftercare = year.file.course.closings[0].aftercare_on
    assert aftercare is not None
    assert year.file.case.calling_name not in text(today(year))
    year.wait((aftercare - year.today).days)
    page = today(year)
    assert year.file.case.calling_name in text(page)
    (button,) = (each for each in page._waiting.buttons if year.file.case.calling_name in each.accessibleName())
    qtbot.mouseClick(button, LEFT)
    part = year.window.page.shown.parts[CLOSING]
    assert isinstance(part, ClosingPart) and part.aftercare.isVisibleTo(part)
    qtbot.keyClicks(part.aftercare.typed, "Het gaat goed.")
    part.autosave.flush()
    assert year.file.course.closings[0].aftercare.text == "Het gaat goed."
    assert year.file.case.calling_name not in text(today(year))
