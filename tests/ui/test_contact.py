"""Contact at Follow on a real vault: appointments by mouse and keyboard, what became of them, talks and the rhythm."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.course import Appointment, AppointmentState
from coachdesk.domain.picture import Meeting, MeetingPlace
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.words import Words
from coachdesk.ui.contact.contact_part import ContactPart
from coachdesk.ui.main_window import MainWindow
from tests.builders import MARIEKE, NOW, an_id, samira, yonas

TODAY = NOW.astimezone().date()
DELETE, DOWN, END, RIGHT = Qt.Key.Key_Delete, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Right


@pytest.fixture
def front(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with the keyboard; Yonas wants an interpreter."""
    window.desk.vault.opened().cases.add_many((yonas(), samira()))
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


def opened(window: MainWindow, number: int = 1) -> ContactPart:
    window.go("case", an_id(number), "follow:contact")
    part = window.page.shown.parts["contact"]
    assert isinstance(part, ContactPart)
    return part


def put(window: MainWindow, number: int, days: int, **values: object) -> Appointment:
    """An appointment so many days from today, as it may stand there from earlier days."""
    made = replace(Appointment(an_id(number), TODAY + timedelta(days)), **values)
    window.desk.vault.opened().cases.save_record(an_id(1), made)
    return made


def kept(window: MainWindow) -> list[Appointment]:
    return list(window.desk.vault.opened().cases.get(an_id(1)).course.appointments)


def talks(window: MainWindow) -> tuple[Meeting, ...]:
    return window.desk.vault.opened().cases.get(an_id(1)).picture.meetings


# --- appointments -----------------------------------------------------------------------------------------------------


def test_a_new_appointment_is_kept_at_once_and_so_is_all_that_is_said_of_it(qtbot: QtBot, front: MainWindow) -> None:
    part = opened(front)
    assert part.appointments._none.isVisibleTo(part) and part.appointments.new.hasFocus()
    part.appointments.new.click()
    form = part.appointments.form
    assert form.day.open.hasFocus() and kept(front)[0].interpreter
    form.day.take(TODAY + timedelta(3))
    for name, text in (("at", "14.30"), ("minutes", "45"), ("where", "x"), ("travel", "Bus 4"), ("with_whom", "Almaz")):
        form.lines[name].field.clear()
        qtbot.keyClicks(form.lines[name].field, text)
    form.bring.typed.setPlainText("De brief")
    part.autosave.flush()
    form.place.button("office").click()
    form.interpreter.button("interpreter").click()
    (made,) = kept(front)
    assert (made.on, made.at, made.minutes, made.place) == (TODAY + timedelta(3), time(14, 30), 45, MeetingPlace.OFFICE)
    assert (made.where, made.travel, made.with_whom, made.interpreter) == ("x", "Bus 4", "Almaz", False)
    assert made.bring == Words("De brief", "en")


@pytest.mark.parametrize(("name", "text"), [("at", "25:00"), ("minutes", "veel"), ("minutes", "9" * 200)])
def test_what_can_not_be_gets_a_sentence_and_stays(qtbot: QtBot, front: MainWindow, name: str, text: str) -> None:
    part = opened(front)
    part.appointments.new.click()
    labelled = part.appointments.form.lines[name]
    qtbot.keyClicks(labelled.field, text)
    part.autosave.flush()
    part.appointments.form.place.button("office").click()
    assert text in labelled.problem and labelled.field.text() == text and kept(front)[0].place is MeetingPlace.OFFICE
    part.appointments.new.click()
    assert labelled.problem == "" and labelled.field.text() == ""


def test_what_is_too_long_is_not_put_away_for_another_appointment(front: MainWindow) -> None:
    put(front, 601, -3)
    put(front, 602, 4)
    part = opened(front)
    card, form = part.appointments, part.appointments.form
    form.outcome.state.button("missed").click()
    form.outcome.helps.typed.setPlainText(much := "Eerder bellen. " * 2000)
    for leave in (card.list.parts[an_id(602)].click, card.list.parts[an_id(601)].click, card.new.click):
        leave()
        assert card.open_id == an_id(601) and form.outcome.helps.typed.toPlainText() == much
        assert form.outcome.helps.typed.hasFocus() and len(kept(front)) == 2
    form.outcome.helps.typed.setPlainText("Eerder bellen")
    card.list.parts[an_id(602)].click()
    assert card.open_id == an_id(602) and {a.helps.text for a in kept(front)} == {"", "Eerder bellen"}


def test_a_day_that_passed_is_refused_at_its_field(front: MainWindow) -> None:
    part = opened(front)
    part.appointments.new.click()
    before = kept(front)[0].on
    part.appointments.form.day.take(TODAY - timedelta(1))
    assert "passed" in part.appointments.form.day.problem and kept(front)[0].on == before


def test_the_one_that_waits_for_a_word_is_opened_and_a_future_one_says_less(front: MainWindow) -> None:
    put(front, 601, 5)
    put(front, 602, -2)
    card = opened(front).appointments
    assert card.open_id == an_id(602) and list(card.list.parts) == [an_id(602), an_id(601)]
    asked = {each: card.form.outcome.state.button(each).isVisibleTo(card) for each in AppointmentState}
    assert all(asked.values())
    card.open(an_id(601))
    asked = {each: card.form.outcome.state.button(each).isVisibleTo(card) for each in AppointmentState}
    assert not asked["held"] and not asked["missed"] and asked["moved"] and asked["cancelled"]


def test_one_that_took_place_opens_its_talk(front: MainWindow) -> None:
    put(front, 601, -2, at=time(14), place=MeetingPlace.OFFICE)
    part = opened(front)
    part.appointments.form.outcome.state.button("held").click()
    (talk,) = talks(front)
    assert (talk.on, talk.at, talk.place) == (TODAY - timedelta(2), time(14), MeetingPlace.OFFICE)
    assert part.talks.open_id == talk.id and part.talks.form.said.typed.hasFocus()
    part.talks.form.said.typed.setPlainText("Ik heb werk gevonden")
    part.autosave.flush()
    assert talks(front)[0].said == Words("Ik heb werk gevonden", "en")
    assert kept(front)[0].state is AppointmentState.HELD


def test_arrows_pass_by_what_became_of_it_and_space_says_it(qtbot: QtBot, front: MainWindow) -> None:
    put(front, 601, -2)
    state = opened(front).appointments.form.outcome.state
    qtbot.waitUntil(state.button("planned").isVisible)
    state.button("planned").setFocus()
    for _ in range(2):
        qtbot.keyClick(front.focusWidget(), RIGHT)
    assert state.button("missed").hasFocus() and kept(front)[0].state is AppointmentState.PLANNED
    qtbot.keyClick(front.focusWidget(), Qt.Key.Key_Space)
    assert kept(front)[0].state is AppointmentState.MISSED and state.chosen == ("missed",) and talks(front) == ()
    qtbot.keyClick(front.focusWidget(), Qt.Key.Key_Space)
    assert state.chosen == ("missed",)


def test_one_that_did_not_take_place_asks_what_would_help_and_finds_another_day(front: MainWindow) -> None:
    put(front, 601, -2)
    outcome = opened(front).appointments.form.outcome
    assert not outcome.helps.isVisibleTo(outcome)
    outcome.state.button("missed").click()
    assert outcome.helps.isVisibleTo(outcome) and outcome.day.isVisibleTo(outcome)
    outcome.helps.typed.setPlainText("Een bericht op de dag zelf")
    front.page.autosave.flush()
    outcome.day.take(TODAY - timedelta(1))
    assert "passed" in outcome.day.problem and len(kept(front)) == 1
    outcome.day.take(TODAY + timedelta(4))
    missed, anew = kept(front)
    assert (missed.state, missed.helps.text) == (AppointmentState.MISSED, "Een bericht op de dag zelf")
    assert (anew.on, anew.state) == (TODAY + timedelta(4), AppointmentState.PLANNED)


def test_moving_asks_for_the_day_first_and_changes_nothing_until_then(front: MainWindow) -> None:
    put(front, 601, 2)
    card = opened(front).appointments
    card.open(an_id(601))
    outcome = card.form.outcome
    outcome.state.button("moved").click()
    assert outcome.day.isVisibleTo(outcome) and kept(front)[0].state is AppointmentState.PLANNED
    outcome.state.button("planned").click()
    assert not outcome.day.isVisibleTo(outcome)
    outcome.state.button("moved").click()
    outcome.day.take(TODAY + timedelta(6))
    assert [(a.state.value, (a.on - TODAY).days) for a in kept(front)] == [("moved", 2), ("planned", 6)]
    front._undo()
    assert [(a.state.value, (a.on - TODAY).days) for a in kept(front)] == [("planned", 2)]


def test_the_list_is_gone_through_by_arrows_and_delete_removes(qtbot: QtBot, front: MainWindow) -> None:
    for number, days in ((601, 1), (602, 5), (603, 9)):
        put(front, number, days)
    card = opened(front).appointments
    first, second, third = (card.list.parts[an_id(number)] for number in (601, 602, 603))
    qtbot.waitUntil(first.isVisible)
    first.setFocus()
    qtbot.keyClick(first, DOWN)
    assert second.hasFocus()
    qtbot.keyClick(second, END)
    assert third.hasFocus()
    qtbot.keyClick(third, Qt.Key.Key_Return)
    assert card.open_id == an_id(603) and card.form.isVisibleTo(card)
    qtbot.keyClick(third, Qt.Key.Key_Space)
    assert card.open_id == "" and not card.form.isVisibleTo(card)
    qtbot.keyClick(second, DELETE)
    assert [a.id for a in kept(front)] == [an_id(601), an_id(603)]
    front._undo()
    assert len(kept(front)) == 3


def test_earlier_ones_are_shown_when_asked_for(front: MainWindow) -> None:
    put(front, 601, -20, state=AppointmentState.HELD)
    put(front, 602, -40, state=AppointmentState.CANCELLED)
    card = opened(front).appointments
    assert not card.list.parts and "2" in card.more.text()
    card.more.click()
    assert list(card.list.parts) == [an_id(601), an_id(602)] and not card.more.isVisibleTo(card)


def test_a_restricted_case_can_be_read_and_not_changed(front: MainWindow) -> None:
    put(front, 601, 2)
    front.desk.vault.opened().cases.restrict(an_id(1), Restriction(NOW, "Bezwaar"))
    part = opened(front)
    assert not part.appointments.new.isEnabled() and part.rhythm.days.isReadOnly()
    part.appointments.open(an_id(601))
    assert part.appointments.form.lines["where"].field.isReadOnly() and not part.appointments.form.remove.isEnabled()


# --- talks and the rhythm ---------------------------------------------------------------------------------------------


def test_the_day_of_the_next_talk_becomes_an_appointment(front: MainWindow) -> None:
    part = opened(front)
    part.talks.new.click()
    form = part.talks.form
    assert not form.plan_next.isVisibleTo(form)
    form.next_on.take(TODAY + timedelta(8))
    assert form.plan_next.isVisibleTo(form)
    form.plan_next.click()
    assert [a.on for a in kept(front)] == [TODAY + timedelta(8)] and not form.plan_next.isVisibleTo(form)


def test_the_rhythm_is_a_number_of_days_and_empty_is_none(qtbot: QtBot, front: MainWindow) -> None:
    front.desk.picture.save(an_id(1), Meeting(an_id(611), TODAY - timedelta(20)))
    rhythm = opened(front).rhythm
    assert rhythm.days.text() == "14" and rhythm.gap.isVisibleTo(rhythm) and "20" in rhythm.gap.text()
    for text, problem in (("0", True), ("veel", True), ("28", False), ("", False)):
        rhythm.days.clear()
        qtbot.keyClicks(rhythm.days, text)
        rhythm.days.textEdited.emit(text)
        front.page.autosave.flush()
        assert bool(rhythm.problem) is problem and rhythm.days.text() == text
        assert not rhythm.gap.isVisibleTo(rhythm) or problem
    assert front.desk.cases.open(an_id(1)).course.paces[0].every_days is None


def test_a_handover_stands_on_the_page_and_that_both_told_can_be_said_later(front: MainWindow) -> None:
    note = Words("Hij denkt eerst na", "nl", "መጀመርታ ይሓስብ", "ti")
    front.desk.contacts.hand_over(an_id(1), replace(MARIEKE, name="Anouk Smit"), note, False)
    persons = opened(front).persons
    ((_key, line),) = persons.changes.parts.items()
    assert "Anouk Smit" in persons.now.text() and MARIEKE.substitute in persons.substitute.text()
    assert "Marieke de Vries" in line.title.text() and line.note.text() == note.text and line.more.isVisibleTo(persons)
    line.told.button("told").click()
    assert front.desk.cases.open(an_id(1)).course.changes[0].told


def test_another_case_shows_nothing_of_this_one(qtbot: QtBot, front: MainWindow) -> None:
    put(front, 601, -2)
    part = opened(front)
    qtbot.keyClicks(part.rhythm.days, "x")
    part.autosave.flush()
    opened(front, 2)
    assert not part.appointments.list.parts and part.appointments.open_id == "" and part.rhythm.problem == ""
    assert part.rhythm.days.text() == "14"


def test_what_no_save_would_take_is_there_again_after_another_case_and_after_locking(
    qtbot: QtBot, front: MainWindow
) -> None:
    put(front, 601, 3)
    put(front, 602, 9)
    part = opened(front)
    part.appointments.open(an_id(602))
    qtbot.keyClicks(part.appointments.form.lines["at"].field, "25:00")
    part.autosave.flush()
    front.page.shown.open_part("progress")
    opened(front, 2)
    again = opened(front)
    assert again.appointments.open_id == an_id(602)
    assert again.appointments.form.lines["at"].field.text() == "25:00" and again.appointments.form.lines["at"].problem
    front.keep()
    front.forget()
    front.desk.vault.unlock("vier gewone woorden samen")
    front.unlocked()
    again = opened(front)
    assert again.appointments.open_id == an_id(602)
    assert again.appointments.form.lines["at"].field.text() == "25:00" and again.appointments.form.lines["at"].problem
    assert [a.at for a in kept(front)] == [None, None]
