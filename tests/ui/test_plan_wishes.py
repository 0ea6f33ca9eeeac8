"""From the preview to files: versions of the paper, without colour, for a calendar, and as shown."""

from dataclasses import replace
from pathlib import Path

import icalendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coachdesk.domain.papers import PlanPaper, PlanVersion
from coachdesk.domain.stages import Stage
from coachdesk.domain.steps import When
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from coachdesk.ui.main_window import MainWindow
from tests.builders import yonas
from tests.courses import following
from tests.storage.places import read_only
from tests.ui.test_plan_preview import LEFT, Look, look, made, with_words

__all__ = ["look"]  # fixtures


def test_each_version_is_shown_said_and_named_in_the_file(look: Look, qtbot: QtBot) -> None:
    preview = look(following())
    case_id, names = preview.file.case.id, set()
    for version in PlanVersion:
        qtbot.mouseClick(preview.versions.button(version), LEFT)
        made(qtbot, preview)
        assert preview.panel.pdf == preview.desk.plans.pdf(case_id, "ti", PlanPaper(version=version))
        names.add(preview.proposed_name())
    assert len(names) == len(PlanVersion)
    assert "plan-2026-11-21-ti-one-page.pdf" in names
    qtbot.mouseClick(preview.versions.button(PlanVersion.ONE_PAGE), LEFT)
    made(qtbot, preview)
    assert preview.panel.pages == 1


def test_a_paper_without_a_number_to_call_says_so_and_leads_to_meet(
    look: Look, dutch: MainWindow, qtbot: QtBot
) -> None:
    file = yonas()
    preview = look(replace(file, case=replace(file.case, contact=replace(file.case.contact, phone=" "))))
    assert preview.unreachable.isVisible() and preview.panel.print.isEnabled()
    qtbot.mouseClick(preview.unreachable.findChild(QPushButton, "contact"), LEFT)
    assert dutch.page.shown.stage is Stage.MEET


def test_a_number_to_call_says_nothing(look: Look) -> None:
    assert not look(yonas()).unreachable.isVisible()


def test_without_colour_the_paper_on_show_has_none(look: Look, qtbot: QtBot) -> None:
    preview = look(yonas())
    qtbot.mouseClick(preview.wish.colours.button("black"), LEFT)
    made(qtbot, preview)
    image = preview.panel.paper.sheets[0].image
    colours = {image.pixelColor(x, y).getRgb()[:3] for x in range(0, image.width(), 5) for y in range(0, 400, 5)}
    assert len(colours) > 2
    assert all(max(colour) - min(colour) <= 2 for colour in colours)
    assert preview.chosen[1].black


def test_what_does_not_fit_one_page_is_named_and_another_version_goes_on(look: Look, qtbot: QtBot) -> None:
    long = Words("Samen oefenen elke dag. " * 20, "nl")
    preview = look(with_words(with_words(yonas(), 0, long), 2, long))
    qtbot.mouseClick(preview.versions.button(PlanVersion.ONE_PAGE), LEFT)
    made(qtbot, preview)
    assert not preview.panel.print.isEnabled()
    assert "Samen oefenen" in preview.problems.text
    qtbot.mouseClick(preview.versions.button(PlanVersion.WHOLE), LEFT)
    made(qtbot, preview)
    assert preview.panel.print.isEnabled()


def test_the_wishes_for_the_paper_are_reached_by_keyboard(look: Look, dutch: MainWindow, qtbot: QtBot) -> None:
    preview = look(yonas())
    whole = preview.versions.button(PlanVersion.WHOLE)
    whole.setFocus()
    qtbot.keyClick(whole, Qt.Key.Key_Right)
    qtbot.keyClick(dutch.focusWidget(), Qt.Key.Key_Space)
    made(qtbot, preview)
    assert preview.versions.chosen == (PlanVersion.ONE_PAGE,)


# --- for a calendar --------------------------------------------------------------------------------------------------


def test_appointments_are_saved_for_a_calendar_under_a_name_that_tells_nothing(
    look: Look, dutch: MainWindow, tmp_path: Path
) -> None:
    preview = look(following())
    assert preview.proposed_name("ics") == "calendar-2026-11-21-ti.ics"
    path = tmp_path / "calendar.ics"
    preview.save_calendar_to(path)
    events = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    assert len(events) == 3  # the meeting, and the two steps of the goal that is worked on
    assert str(path) in plain(dutch.toast.text)
    (entry,) = preview.desk.trail.entries(preview.file.case.id, limit=1)
    assert entry.detail["document"] == "calendar"


def test_with_nothing_planned_the_calendar_says_so(look: Look, tmp_path: Path) -> None:
    file = yonas()
    steps = tuple(replace(step, when=When()) for step in file.steps)
    preview = look(replace(file, steps=steps))
    preview.save_calendar_to(tmp_path / "calendar.ics")
    assert preview.problems.isVisible()
    assert preview.panel.print.isEnabled()
    assert not (tmp_path / "calendar.ics").exists()


# --- to a file -------------------------------------------------------------------------------------------------------


def test_the_plan_is_saved_as_it_is_shown_and_the_name_tells_nothing(
    look: Look, dutch: MainWindow, tmp_path: Path
) -> None:
    preview = look(yonas())
    assert preview.proposed_name() == "plan-2026-11-21-ti.pdf"
    path = tmp_path / "here" / preview.proposed_name()
    path.parent.mkdir()
    preview.save_to(path)
    assert path.read_bytes() == preview.panel.pdf
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    assert str(path) in plain(dutch.toast.text)


def test_a_place_that_takes_no_writing_is_refused_and_nothing_is_left(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    preview = look(yonas())
    place = tmp_path / "closed"
    place.mkdir()
    with read_only(place):
        preview.save_to(place / "plan.pdf")
    assert "plan.pdf" in preview.problems.text
    assert preview.problems.isVisible()
    assert not list(place.iterdir())
    assert preview.panel.print.isEnabled()
    preview.save_to(place / "plan.pdf")
    assert not preview.problems.isVisible()
