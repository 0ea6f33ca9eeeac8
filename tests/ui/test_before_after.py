"""Before a visit everything to know is in sight; after it a note to oneself stands outside the case."""

from dataclasses import replace
from datetime import time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coachdesk.domain.address import Address, Gender
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Appointment, AppointmentState
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.picture import Accepted, Fits, InterpreterHere, InterpreterKind, Meeting
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.listen.after_page import AfterPage
from coachdesk.ui.listen.before_page import _EMPTY, BeforePage
from coachdesk.ui.main_window import MainWindow
from tests.builders import NOW, a_case, an_id, samira, yonas

LEFT = Qt.MouseButton.LeftButton
TODAY = NOW.astimezone().date()
LATE = "Ik sprak te snel."


@pytest.fixture
def home(window: MainWindow) -> MainWindow:
    """Yonas, Samira, and someone of whom only the name is known."""
    window.desk.vault.opened().cases.add_many((yonas(1), samira(2), CaseFile(a_case(3))))
    return window


def before(window: MainWindow, number: int = 1) -> BeforePage:
    window.go("case", an_id(number), Stage.LISTEN)
    window.page.shown.open_page("before")
    shown = window.page.shown.page
    assert isinstance(shown, BeforePage)
    return shown


def after(window: MainWindow, number: int = 1) -> AfterPage:
    window.go("case", an_id(number), Stage.LISTEN)
    window.page.shown.open_page("after")
    shown = window.page.shown.page
    assert isinstance(shown, AfterPage)
    return shown


def texts(page: BeforePage, part: str) -> list[str]:
    box = page.parts[part]
    widgets = [box.itemAt(at).widget() for at in range(box.count())]
    return [w.text() for w in widgets if isinstance(w, QLabel)]


# --- before -----------------------------------------------------------------------------------------------------------


def test_an_empty_part_says_what_will_stand_there(home: MainWindow) -> None:
    page = before(home, 3)
    for part, source in _EMPTY.items():
        assert texts(page, part) == [source]
    assert texts(page, "who") == ["Yonas Tesfay", "Spoken to: The polite form for everyone"]


def test_everything_to_know_is_in_sight(home: MainWindow) -> None:
    desk = home.desk
    agreed = Words("Hij belt de school", "nl", "ናብ ቤት ትምህርቲ ይድውል", "ti")
    here = InterpreterHere(InterpreterKind.ACQUAINTANCE, "ti", accepted=Accepted.NO)
    desk.picture.save(
        an_id(1), Meeting(an_id(401), TODAY, interpreter=here, agreed=agreed, next_on=TODAY + timedelta(7))
    )
    desk.listening.answer(an_id(1), "name_wish", words=Words("Zeg Joni", "nl"))
    desk.listening.answer(an_id(1), "contact_help", picked=("call", "at_home"), words=Words("Niet op vrijdag", "nl"))
    desk.picture.mark_card(an_id(1), "silence", Fits.YES, "Denkt eerst na")
    desk.cases.change(an_id(1), addressed=Address(Gender.MAN))
    page = before(home)
    assert texts(page, "who") == [
        "Yonas Tesfay · ዮናስ ተስፋይ",
        "Zeg Joni",
        "Spoken to: As a man",
        "Speaks: Tigrinya and Arabic",
    ]
    assert texts(page, "agreed") == [
        "Hij belt de school",
        "ናብ ቤት ትምህርቲ ይድውል",
        "Saturday 21 November 2026 · Not told back yet",
    ]
    assert texts(page, "helps") == ["A phone call · Talking at home", "Niet op vrijdag"]
    assert texts(page, "interpreter") == [
        "Yes, please · Tigrinya · By phone · A man",
        "Niet uit dezelfde stad",
        "Last time: Someone this person knows · Tigrinya",
        "This person did not want that interpreter.",
    ]
    assert texts(page, "ahead")[:2] == [
        "Thursday 26 November 2026 · 14:00 · Going to De Ketting to look around",
        "Saturday 28 November 2026 · Next talk",
    ]
    assert texts(page, "fitting")[-1] == "Denkt eerst na"


def test_an_appointment_stands_there_with_all_that_is_known_of_it(home: MainWindow) -> None:
    on = TODAY + timedelta(2)
    planned = Appointment(an_id(601), on, time(9, 15), 45, where="Kerkstraat 14", travel="Bus 4", with_whom="Almaz")
    home.desk.contacts.keep(an_id(1), replace(planned, bring=Words("De brief", "nl")))
    missed = Appointment(an_id(602), TODAY - timedelta(2), state=AppointmentState.MISSED)
    home.desk.contacts.save(an_id(1), replace(missed, helps=Words("Een bericht op de dag zelf", "nl")))
    page = before(home)
    first = texts(page, "ahead")[0]
    for known in ("09:15", "Kerkstraat 14", "Bus 4", "Almaz", "Bring: ", "De brief"):
        assert known in first
    assert "Een bericht op de dag zelf" in texts(page, "helps")


def test_it_follows_the_case(home: MainWindow) -> None:
    page = before(home)
    home.desk.listening.answer(an_id(1), "practical_wishes", words=Words("Na vijf uur", "nl"))
    assert texts(page, "helps") == ["Na vijf uur"]


def test_a_question_that_waits_is_one_press_away(qtbot: QtBot, home: MainWindow) -> None:
    page = before(home)
    (opens,) = page.findChildren(QAbstractButton)
    qtbot.mouseClick(opens, LEFT)
    assert home.page.shown.question.id == "money"


def test_nothing_is_filled_in_before(home: MainWindow) -> None:
    page = before(home)
    assert not page.findChildren(QLineEdit) and not page.findChildren(QPlainTextEdit)
    assert page.client_view() is None


def test_of_a_restricted_case_what_waits_can_still_be_opened(qtbot: QtBot, home: MainWindow) -> None:
    home.desk.rights.restrict(an_id(1), "Het adres klopt niet")
    (opens,) = before(home).findChildren(QAbstractButton)
    qtbot.mouseClick(opens, LEFT)
    assert home.page.shown.question.id == "money"


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_it_speaks_the_language_of_the_window(home: MainWindow, language: str) -> None:
    page = before(home)
    home.language.switch(language)
    day = home.language.words.date(TODAY + timedelta(5), weekday=True)
    assert any(day in text for text in texts(page, "ahead"))


# --- after ------------------------------------------------------------------------------------------------------------


def write(page: AfterPage, key: str, text: str) -> None:
    page.form.fields[key].field.setPlainText(text)
    page.autosave.flush()


def test_what_is_written_is_kept_at_once_and_not_in_the_case(home: MainWindow) -> None:
    page = after(home)
    stored = home.desk.vault.opened().cases.get(an_id(1))
    assert home.desk.growing.entries() == ()  # opening the page writes nothing
    write(page, "noticed", LATE)
    write(page, "language_mine", "Te veel vragen")
    page.form.skill.button("silence").click()
    page.form.level.button("tries").click()
    (entry,) = home.desk.growing.entries()
    assert (entry.on, entry.skill, entry.level) == (TODAY, "silence", "tries")
    assert entry.notes == {"noticed": LATE, "language_mine": "Te veel vragen"}
    assert home.desk.vault.opened().cases.get(an_id(1)) == stored


def test_the_page_says_that_it_is_private_and_asks_for_no_names(home: MainWindow) -> None:
    said = " ".join(made.text() for made in after(home).findChildren(QLabel) if made.isVisibleTo(home))
    assert "not in this case" in said and "no names" in said


def test_each_visit_has_a_note_of_its_own(home: MainWindow) -> None:
    write(after(home, 1), "noticed", LATE)
    page = after(home, 2)
    assert page.form.fields["noticed"].field.toPlainText() == ""
    write(page, "noticed", "Ik luisterde.")
    page = after(home, 1)
    assert page.form.fields["noticed"].field.toPlainText() == LATE
    assert len(home.desk.growing.entries()) == 2


def test_the_last_note_of_today_can_be_gone_on_with(home: MainWindow) -> None:
    page = after(home)
    assert not page.last.isVisibleTo(page)
    entry = replace(home.desk.growing.new(), notes={"noticed": LATE})
    home.desk.growing.save(entry)
    page = after(home, 2)
    assert page.last.isVisibleTo(page)
    page.last.click()
    write(page, "assumed", "Dat zij boos was")
    assert home.desk.growing.entries() == (replace(entry, notes={"noticed": LATE, "assumed": "Dat zij boos was"}),)


def test_a_new_note_leaves_the_one_before_in_the_log(home: MainWindow) -> None:
    page = after(home)
    write(page, "noticed", LATE)
    page.new.click()
    assert page.form.fields["noticed"].field.toPlainText() == ""
    write(page, "next", "Tot tien tellen")
    assert [entry.notes for entry in home.desk.growing.entries()] == [{"next": "Tot tien tellen"}, {"noticed": LATE}]


def test_a_note_is_removed_and_comes_back_into_the_log(home: MainWindow) -> None:
    page = after(home)
    assert not page.remove.isVisibleTo(page)
    write(page, "noticed", LATE)
    page.remove.click()
    assert home.desk.growing.entries() == () and page.form.fields["noticed"].field.toPlainText() == ""
    home._undo()
    assert [entry.notes for entry in home.desk.growing.entries()] == [{"noticed": LATE}]


def test_the_places_of_topoi_ask_three_questions_each(home: MainWindow) -> None:
    page = after(home)
    for place in home.desk.content.growth.topoi:
        page.form.topoi.button(place).click()
        shown = {key for key, field in page.form.fields.items() if field.isVisibleTo(page) and "_" in key}
        assert shown == {f"{place}_{side}" for side in ("mine", "theirs", "around")}


def test_a_skill_shows_what_can_be_tried_and_is_taken_off_again(home: MainWindow) -> None:
    page = after(home)
    assert not page.form.level.isVisibleTo(page)
    page.form.skill.button("silence").click()
    page.form.skill.button("tell_back").click()
    skill = home.desk.content.growth.skills["tell_back"]
    assert page.form.tries.text().count("\n") == len(skill.tries) - 1
    (entry,) = home.desk.growing.entries()
    assert entry.skill == "tell_back" and page.form.level.isVisibleTo(page)
    page.form.skill.button("tell_back").click()
    (entry,) = home.desk.growing.entries()
    assert entry.skill == "" and not page.form.level.isVisibleTo(page)


def test_a_day_to_come_is_refused_and_nothing_is_lost(home: MainWindow) -> None:
    page = after(home)
    write(page, "noticed", LATE)
    page.form.day.take(TODAY + timedelta(1))
    assert "future" in page.form.day.problem
    (entry,) = home.desk.growing.entries()
    assert (entry.on, entry.notes) == (TODAY, {"noticed": LATE})


def test_a_note_of_a_thousand_lines_is_refused_at_its_field_and_stays(home: MainWindow) -> None:
    page = after(home)
    write(page, "noticed", much := "woord " * 9000)
    assert page.form.fields["noticed"].problem
    write(page, "assumed", "Iets")
    assert page.form.fields["noticed"].field.toPlainText() == much
    assert [entry.notes for entry in home.desk.growing.entries()] == [{"assumed": "Iets"}]


def test_a_restricted_case_does_not_keep_one_from_reflecting(home: MainWindow) -> None:
    home.desk.rights.restrict(an_id(1), "Het adres klopt niet")
    page = after(home)
    assert not page.form.fields["noticed"].field.isReadOnly()
    write(page, "noticed", LATE)
    assert len(home.desk.growing.entries()) == 1


def test_what_was_put_off_stays_put_off(home: MainWindow) -> None:
    after(home)
    answer = home.desk.vault.opened().cases.get(an_id(1)).answer("money")
    assert answer is not None and answer.state is AnswerState.LATER
