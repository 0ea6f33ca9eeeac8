"""The terms of the law in Follow: days, what ends when, and hours, on a real vault."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course.terms import Counter, Route
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.stages import Stage
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.terms.terms_part import TermsPart
from tests.builders import NOW, an_id, samira, yonas
from tests.ui.conftest import MakeWindow

TODAY = NOW.astimezone().date()
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def english(qtbot: QtBot, new_window: MakeWindow) -> MainWindow:
    made = new_window("en")
    with qtbot.waitActive(made):
        made.activateWindow()
    made.desk.vault.opened().cases.add_many((yonas(), samira()))
    return made


def opened(window: MainWindow, number: int = 1) -> TermsPart:
    window.go("case", an_id(number), Stage.FOLLOW)
    window.page.shown.open_part("terms")
    part = window.page.shown.parts["terms"]
    assert isinstance(part, TermsPart)
    return part


def stored(window: MainWindow, number: int = 1) -> CaseFile:
    return window.desk.vault.opened().cases.get(an_id(number))


def texts(part: TermsPart) -> str:
    return "\n".join(made.text() for made in part.ends.findChildren(QLabel) if made.isVisibleTo(part))


def write(qtbot: QtBot, part: TermsPart, hours: str, note: str = "") -> None:
    """Type hours and perhaps a note, and go on."""
    for labelled, text in ((part.hours.form.hours, hours), (part.hours.form.note, note)):
        labelled.field.selectAll()
        qtbot.keyClicks(labelled.field, text)
    part.autosave.flush()


def test_a_day_brings_its_term_with_source_and_advice(qtbot: QtBot, english: MainWindow) -> None:
    part = opened(english)
    assert part.ends.findChildren(QLabel)[1].isVisible()
    part.days.registered.take(TODAY - timedelta(weeks=9))
    assert stored(english).course.terms[0].registered_on == TODAY - timedelta(weeks=9)
    qtbot.waitUntil(lambda: "Make the PIP (10 weeks)" in texts(part))
    for said in ("Last day: Saturday 28 November 2026", "7 days left", "art. 15"):
        assert said in texts(part)
    assert any(made.text() == "Check with the municipality or DUO." for made in part.findChildren(QLabel))


def test_a_day_to_come_stays_in_sight_with_the_reason_and_nothing_is_kept(english: MainWindow) -> None:
    part = opened(english)
    part.days.registered.take(TODAY + timedelta(days=3))
    assert "future" in part.days.registered.problem
    assert stored(english).course.terms == ()
    assert part.days.registered.day == TODAY + timedelta(days=3)
    part.days.registered.take(TODAY)
    assert part.days.registered.problem == ""
    assert len(stored(english).course.terms) == 1


def test_the_route_decides_what_is_counted_and_bars_say_it_in_words(qtbot: QtBot, english: MainWindow) -> None:
    part = opened(english)
    assert list(part.hours.counters.parts) == [Counter.VALUES]
    qtbot.mouseClick(part.days.route.button(Route.Z), LEFT)
    assert set(part.hours.counters.parts) == {"lessons", "participation", "work_module", "values"}
    qtbot.mouseClick(part.hours.form.counter.button(Counter.LESSONS), LEFT)
    write(qtbot, part, "320,5", "Tot de zomer")
    (entry,) = stored(english).course.hours
    assert (entry.counter, entry.hours, entry.on, entry.note) == (Counter.LESSONS, 320.5, TODAY, "Tot de zomer")
    bar = part.hours.counters.parts["lessons"].bar
    assert (bar.accessibleName(), bar.accessibleDescription()) == ("Lessons", "320.5 of 800 hours")
    assert (bar.value(), bar.maximum()) == (1282, 3200)


@pytest.mark.parametrize("typed", ["1,3", "0", "veel"])
def test_hours_that_are_none_stay_as_they_were_typed(qtbot: QtBot, english: MainWindow, typed: str) -> None:
    part = opened(english)
    write(qtbot, part, typed, "Een briefje")
    problem = part.hours.form.hours.field.accessibleDescription()
    assert problem == "Write hours in quarters, like 1.5, up to 2,000."
    assert stored(english).course.hours == ()
    english.page.shown.redraw()
    assert (part.hours.form.hours.field.text(), part.hours.form.note.field.text()) == (typed, "Een briefje")
    write(qtbot, part, "2", "Een briefje")
    assert stored(english).course.hours[0].note == "Een briefje"


def test_an_entry_is_opened_changed_removed_by_key_and_taken_back(qtbot: QtBot, english: MainWindow) -> None:
    terms = english.desk.terms
    for number, hours in enumerate((4.0, 2.0)):
        terms.save(an_id(1), terms.new_hours(Counter.VALUES, hours, TODAY - timedelta(days=number)))
    part = opened(english)
    first, second = stored(english).course.hours
    qtbot.mouseClick(part.hours.entries.parts[second.id], LEFT)
    assert part.hours.form.hours.field.text() == "2"
    write(qtbot, part, "3,25")
    assert [each.hours for each in stored(english).course.hours] == [4.0, 3.25]
    part.hours.entries.parts[second.id].setFocus()
    qtbot.keyClick(part.hours.entries.parts[second.id], Qt.Key.Key_Delete)
    assert stored(english).course.hours == (first,)
    assert part.hours.form.hours.field.text() == ""
    qtbot.keyClick(english, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(stored(english).course.hours) == 2


def test_arrows_go_through_the_entries(qtbot: QtBot, english: MainWindow) -> None:
    terms = english.desk.terms
    for number in range(3):
        terms.save(an_id(1), terms.new_hours(Counter.VALUES, 1.0 + number, TODAY - timedelta(days=number)))
    part = opened(english)
    ids = [entry.id for entry in stored(english).course.hours]
    qtbot.mouseClick(part.hours.entries.parts[ids[0]], LEFT)
    qtbot.keyClick(part.hours.entries.parts[ids[0]], Qt.Key.Key_Down)
    assert part.hours.form.key == ids[1]
    qtbot.keyClick(part.hours.entries.parts[ids[1]], Qt.Key.Key_End)
    assert (part.hours.form.key, part.hours.form.hours.field.text()) == (ids[2], "3")


def test_new_hours_leave_those_before_as_they_are(qtbot: QtBot, english: MainWindow) -> None:
    part = opened(english)
    write(qtbot, part, "2")
    qtbot.mouseClick(part.hours.new, LEFT)
    assert part.hours.form.hours.field.text() == ""
    write(qtbot, part, "5")
    assert [each.hours for each in stored(english).course.hours] == [2.0, 5.0]


def test_what_was_refused_waits_with_its_note_until_one_comes_back(qtbot: QtBot, english: MainWindow) -> None:
    terms = english.desk.terms
    terms.save(an_id(1), entry := terms.new_hours(Counter.VALUES, 4.0))
    part = opened(english)
    qtbot.mouseClick(part.hours.entries.parts[entry.id], LEFT)
    write(qtbot, part, "vier", "Met Almaz")
    opened(english, 2)
    part = opened(english)
    form = part.hours.form
    assert (form.key, form.hours.field.text(), form.note.field.text()) == (entry.id, "vier", "Met Almaz")
    assert form.hours.field.accessibleDescription()
    write(qtbot, part, "4,5", "Met Almaz")
    (kept,) = stored(english).course.hours
    assert (kept.hours, kept.note) == (4.5, "Met Almaz")


def test_hours_of_one_case_are_not_shown_in_another(qtbot: QtBot, english: MainWindow) -> None:
    part = opened(english)
    write(qtbot, part, "veel")
    part = opened(english, 2)
    assert (part.hours.form.hours.field.text(), part.hours.form.hours.field.accessibleDescription()) == ("", "")
    write(qtbot, part, "2")
    assert stored(english).course.hours == ()
    assert [each.hours for each in stored(english, 2).course.hours] == [2.0]


def test_a_restricted_case_can_be_read(english: MainWindow) -> None:
    english.desk.vault.opened().cases.restrict(an_id(1), Restriction(NOW, "Bezwaar"))
    part = opened(english)
    assert part.hours.form.hours.field.isReadOnly()
    assert not part.hours.new.isEnabled()
    assert not part.days.registered.open.isEnabled()
