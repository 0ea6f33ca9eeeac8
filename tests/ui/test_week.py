"""Who is met today and this week, and what waits about contact, on the Today page."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from coachdesk.domain.course import Appointment, Closing, ClosingReason, Course, Pace
from coachdesk.domain.picture import Meeting, Picture
from coachdesk.domain.stages import Stage
from coachdesk.ui.contact.contact_part import ContactPart
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.today import TodayPage
from coachdesk.ui.today.week_card import MOST_AFTER
from tests.builders import NOW, an_id, rana, samira, yonas

TODAY = NOW.astimezone().date()


@pytest.fixture
def front(window: MainWindow) -> MainWindow:
    window.desk.vault.opened().cases.add_many((yonas(), samira()))
    window.desk.backups.make()
    return window


def today(window: MainWindow) -> TodayPage:
    window.go("today")
    assert isinstance(window.page, TodayPage)
    return window.page


def texts(widget: QWidget) -> str:
    return " | ".join(each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget))


def put(window: MainWindow, case: int, number: int, days: int, **values: object) -> None:
    made = replace(Appointment(an_id(number), TODAY + timedelta(days)), **values)
    window.desk.vault.opened().cases.save_record(an_id(case), made)


def test_a_week_without_appointments_shows_nothing(front: MainWindow) -> None:
    page = today(front)
    assert not page.week.isVisibleTo(page) and not page._waiting.isVisibleTo(page)


def test_appointments_of_today_and_the_week_stand_first_and_lead_to_the_contact(front: MainWindow) -> None:
    put(front, 2, 601, 0, at=time(15), interpreter=True, where="Kerkstraat 14")
    put(front, 1, 602, 0, at=time(9))
    put(front, 1, 603, 6)
    page = today(front)
    said = texts(page.week)
    assert said.index("Yonas Tesfay") < said.index("Samira Haddad") and "Kerkstraat 14" in said
    assert len(page.week.buttons) == 3 and page.week.today.isVisibleTo(page)
    page.week.buttons[1].click()
    assert front.page.file.case.id == an_id(2) and front.page.stage is Stage.FOLLOW
    assert isinstance(front.page.shown.parts["contact"], ContactPart) and front.page.shown.key == "contact"


def test_more_of_the_week_unfolds(front: MainWindow) -> None:
    for number in range(MOST_AFTER + 2):
        put(front, 1, 610 + number, 1 + number % 6)
    page = today(front)
    assert len(page.week.buttons) == MOST_AFTER and not page.week.today.isVisibleTo(page)
    page.week.after.more.click()
    assert len(page.week.buttons) == MOST_AFTER + 2 and not page.week.after.more.isVisibleTo(page)


def test_contact_that_waits_is_said_calmly(front: MainWindow) -> None:
    put(front, 1, 601, -3)
    front.desk.picture.save(an_id(2), Meeting(an_id(602), TODAY - timedelta(20)))
    page = today(front)
    said = texts(page._waiting)
    assert "What became of the appointment with Yonas Tesfay?" in said
    assert "Samira Haddad" in said and "No contact for 20 days" in said
    page._waiting.buttons[0].click()
    assert front.page.shown.key == "contact" and front.page.shown.parts["contact"].appointments.open_id == an_id(601)


def test_a_look_that_is_due_and_aftercare_lead_to_their_parts(front: MainWindow) -> None:
    begun = Course(paces=(Pace(None, TODAY - timedelta(100)),))
    closed = Closing(TODAY - timedelta(100), ClosingReason.READY, aftercare_on=TODAY - timedelta(1))
    store = front.desk.vault.opened().cases
    store.add(replace(yonas(5, calling_name="Almaz Berhe"), course=begun, picture=Picture()))
    store.add(replace(rana(6), course=Course(closings=(closed,))))
    page = today(front)
    said = texts(page._waiting)
    assert "Look together how it goes: Almaz Berhe" in said and "Ask Rana Darwish how it goes" in said
    page._waiting.buttons[0].click()
    assert (front.page.file.case.id, front.page.shown.key) == (an_id(5), "again")
    today(front)._waiting.buttons[1].click()
    assert (front.page.file.case.id, front.page.shown.key) == (an_id(6), "closing")
