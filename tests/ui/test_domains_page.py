"""The life domains: a purpose first, two views beside each other, shares that are whole, and days gone by that stay."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.picture import DomainLook, LookStatus, Shares, Source
from coachdesk.domain.stages import Stage
from coachdesk.ui.main_window import MainWindow
from tests.builders import an_id, yonas
from tests.ui.conftest import MakeWindow
from tests.ui.domains_shown import EARLIER, TODAY, domain, look, opened


def test_before_there_is_a_purpose_everything_but_the_standing_is_off(window: MainWindow) -> None:
    page = opened(window)
    view = domain(page, "justice")
    assert "sensitive" in view.purpose.why.text() and view.purpose.why.isVisible()
    assert not view.levels.choice.lines["3"].isEnabled()
    assert not view.faces.buttons[3].isEnabled()
    assert not view.shares.sliders["own"].isEnabled()
    assert not view.told.note.isEnabled()
    view.levels.statuses.button("not_needed").click()
    assert look(page, "justice") == DomainLook("justice", TODAY, status=LookStatus.NOT_NEEDED)
    view.purpose.choice.lines["own_topic"].click()
    kept = look(page, "justice")
    assert kept is not None and kept.purpose == "own_topic"
    assert view.levels.choice.lines["3"].isEnabled() and view.told.note.isEnabled()
    assert (
        view.purpose.choice.isHidden() and view.purpose.line.text() == "To talk about something this person brought up"
    )


def test_a_purpose_can_be_changed(window: MainWindow) -> None:
    page = opened(window, EARLIER)
    view = domain(page, "housing")
    view.purpose.change.click()
    assert view.purpose.choice.isVisible()
    view.purpose.choice.lines["safety"].click()
    kept = look(page, "housing")
    assert kept is not None and (kept.purpose, kept.level) == ("safety", 2)


def test_a_level_is_chosen_with_space_and_taken_back_with_delete(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(window, DomainLook("housing", TODAY, "basics"))
    view = domain(page, "housing")
    with qtbot.waitActive(window):
        window.activateWindow()
    view.levels.choice.focus("5")
    QTest.keyClick(view.levels.choice.lines["5"], Qt.Key.Key_Down)
    kept = look(page, "housing")
    assert kept is not None and kept.level is None
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    kept = look(page, "housing")
    assert kept is not None and (kept.level, kept.status) == (4, LookStatus.SCORED)
    assert view.levels.choice.lines["4"].isChecked()
    QTest.keyClick(view.levels.choice.lines["5"], Qt.Key.Key_Delete)
    QTest.keyClick(view.levels.choice.lines["4"], Qt.Key.Key_Delete)
    kept = look(page, "housing")
    assert kept is not None and (kept.level, kept.status) == (None, LookStatus.OPEN)


def test_a_standing_takes_the_place_of_a_level_and_can_be_taken_back(window: MainWindow) -> None:
    page = opened(window, DomainLook("housing", TODAY, "basics", LookStatus.SCORED, 3))
    view = domain(page, "housing")
    for status in (LookStatus.NOT_WANTED, LookStatus.NOT_DISCUSSED):
        view.levels.statuses.button(status).click()
        kept = look(page, "housing")
        assert kept is not None and (kept.status, kept.level) == (status, None)
        assert view.levels.statuses.chosen == (status,)
    view.levels.statuses.button(LookStatus.NOT_DISCUSSED).click()
    kept = look(page, "housing")
    assert kept is not None and kept.status is LookStatus.OPEN


def test_two_views_that_differ_are_something_to_talk_about(window: MainWindow) -> None:
    page = opened(window, DomainLook("housing", TODAY, "basics", LookStatus.SCORED, 3))
    view = domain(page, "housing")
    view.faces.buttons[5].click()
    kept = look(page, "housing")
    assert kept is not None and kept.own_view == 5
    assert "something to talk about" in view.differ.line.text() and view.differ.isVisible()
    view.faces.buttons[3].click()
    assert view.differ.isHidden()
    QTest.keyClick(view.faces.buttons[3], Qt.Key.Key_Delete)
    kept = look(page, "housing")
    assert kept is not None and kept.own_view is None


def test_an_acute_level_leads_to_the_picture(window: MainWindow) -> None:
    page = opened(window, DomainLook("housing", TODAY, "basics"))
    view = domain(page, "housing")
    view.levels.choice.lines["1"].click()
    assert view.acute.isVisible()
    wanted: list[str] = []
    page.wanted.connect(wanted.append)
    page.wanted.disconnect(page.stage.middle.wanted)  # only where it leads is asked here
    view.acute.lead.click()
    assert wanted == ["picture:"]


def test_shares_are_always_whole_and_can_be_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(window, DomainLook("housing", TODAY, "basics"))
    view = domain(page, "housing")
    with qtbot.waitActive(window):
        window.activateWindow()
    sliders = view.shares.sliders
    for _ in range(3):
        QTest.keyClick(sliders["own"], Qt.Key.Key_Right)
    QTest.keyClick(sliders["professionals"], Qt.Key.Key_Right)
    kept = look(page, "housing")
    assert kept is not None and kept.shares == Shares(30, 60, 10)
    assert [slider.value() for slider in sliders.values()] == [30, 60, 10]
    assert sliders["network"].accessibleDescription() == "60%"
    view.shares.none.click()
    kept = look(page, "housing")
    assert kept is not None and not kept.shares


def test_who_told_a_day_and_a_note_are_kept_at_once(window: MainWindow) -> None:
    page = opened(window, DomainLook("housing", TODAY, "basics"))
    view = domain(page, "housing")
    view.told.sources.button("client").click()
    view.told.sources.button("records").click()
    view.told.day.take(TODAY - timedelta(days=31))
    assert "older than 30 days" in view.told.old.text() and view.told.old.isVisible()
    view.told.day.take(TODAY - timedelta(days=30))
    assert view.told.old.isHidden()
    QTest.keyClicks(view.told.note, "De huur is betaald.")
    page.close_domain()
    kept = look(page, "housing")
    assert kept is not None
    assert (kept.sources, kept.informed_on, kept.note) == (
        (Source.CLIENT, Source.RECORDS),
        TODAY - timedelta(days=30),
        "De huur is betaald.",
    )


def test_a_day_to_come_is_refused_below_the_day_and_nothing_is_lost(window: MainWindow) -> None:
    page = opened(window, DomainLook("housing", TODAY, "basics", informed_on=TODAY))
    view = domain(page, "housing")
    view.told.day.take(TODAY + timedelta(days=1))
    assert view.told.day.problem == "This information is of a day to come. Look at the day once more."
    assert view.told.day.day == TODAY + timedelta(days=1)
    kept = look(page, "housing")
    assert kept is not None and kept.informed_on == TODAY
    view.told.day.take(TODAY - timedelta(days=1))
    assert view.told.day.problem == ""
    kept = look(page, "housing")
    assert kept is not None and kept.informed_on == TODAY - timedelta(days=1)


def test_earlier_days_are_read_and_stay_as_they_were(window: MainWindow) -> None:
    page = opened(window, EARLIER)
    view = domain(page, "housing")
    line = view.history._lines.itemAt(0).widget()
    assert isinstance(line, QLabel)
    assert line.text() == "23 August 2026 · Level 2 of 5 · The client's own view: In between · Tijdelijk huis"
    assert view.levels.day.isVisible() and "23 August 2026" in view.levels.day.text()
    assert view.told.old.isVisible()
    view.levels.choice.lines["4"].click()
    assert view.levels.day.isHidden()
    looks = page.desk.cases.open(an_id(1)).picture.looks
    assert looks == (EARLIER, replace(EARLIER, on=TODAY, level=4))


def test_what_was_noted_today_can_be_taken_away_and_comes_back(window: MainWindow) -> None:
    page = opened(window, EARLIER)
    view = domain(page, "housing")
    assert view.history.remove.isHidden()
    view.levels.choice.lines["4"].click()
    view.history.remove.click()
    assert look(page, "housing") == EARLIER
    assert view.levels.choice.lines["2"].isChecked()
    page.desk.undo.undo()
    kept = look(page, "housing")
    assert kept is not None and kept.level == 4


def test_another_case_begins_at_the_list(window: MainWindow) -> None:
    page = opened(window, EARLIER)
    domain(page, "housing")
    other = yonas(7)
    window.desk.vault.opened().cases.add(other)
    window.go("case", other.case.id, Stage.LISTEN)
    window.page.shown.open_page("domains")
    assert page.opened == "" and page.rows.lines["housing"].accessibleDescription() == "Not talked about yet"


def test_a_restricted_case_can_be_read_and_not_changed(window: MainWindow) -> None:
    page = opened(window, EARLIER, restricted=True)
    QTest.mouseClick(page.rows.lines["housing"], Qt.MouseButton.LeftButton)
    assert page.opened == "housing" and page.view is not None
    view = page.view
    QTest.mouseClick(view.levels.choice.lines["5"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(view.faces.buttons[1], Qt.MouseButton.LeftButton)
    QTest.keyClick(view.shares.sliders["own"], Qt.Key.Key_Right)
    QTest.mouseClick(view.shares.sliders["own"], Qt.MouseButton.LeftButton)
    assert view.told.note.isReadOnly()
    assert view.levels.choice.lines["2"].isChecked() and view.shares.shares == Shares()
    assert page.desk.cases.open(an_id(1)).picture.looks == (EARLIER,)
    QTest.mouseClick(view.back, Qt.MouseButton.LeftButton)
    assert page.opened == ""


def test_own_texts_stand_in_place_of_ours_with_their_source(
    window: MainWindow, tmp_path_factory: pytest.TempPathFactory
) -> None:
    page = opened(window, EARLIER)
    view = domain(page, "housing")
    assert view.levels.source.isHidden()
    path = tmp_path_factory.mktemp("texts") / "texts.toml"
    levels = "\n".join(f'level_{level} = "Tekst {level}"' for level in (1, 2, 3, 4, 5))
    head = 'format = "coachdesk-domain-texts"\nversion = 1\norganisation = "GGD"\nlicence = "Met licentie"\nlanguage = "en"'
    path.write_text(f"{head}\n[domains.housing]\n{levels}\n", "utf-8")
    page.desk.domain_texts.take_in(path)
    page.stage.redraw()
    assert view.levels.choice.lines["4"].accessibleName() == "Tekst 4"
    assert view.levels.source.isVisible() and view.levels.source.text() == "GGD · Met licentie"
    domain(page, "finances")
    assert view.levels.source.isHidden()


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_shares_and_faces_run_as_the_language_does(new_window: MakeWindow, language: str) -> None:
    window = new_window(language)
    page = opened(window, DomainLook("housing", date(2026, 11, 21), "basics"))
    view = domain(page, "housing")
    rtl = language == "ar"
    assert (view.faces.buttons[1].x() > view.faces.buttons[5].x()) is rtl
    key = Qt.Key.Key_Left if rtl else Qt.Key.Key_Right
    QTest.keyClick(view.shares.sliders["own"], key)
    kept = look(page, "housing")
    assert kept is not None and kept.shares == Shares(10, 90, 0)
