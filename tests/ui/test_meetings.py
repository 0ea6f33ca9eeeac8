"""Talks: begun with one key, kept as they are told, refused in a friendly way, and brought back."""

from datetime import time, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.cases import InterpreterForm, InterpreterVoice
from coachdesk.domain.picture import (
    Accepted,
    InterpreterAge,
    InterpreterHere,
    InterpreterKind,
    MeetingPlace,
    Present,
)
from coachdesk.domain.words import Words
from coachdesk.ui.listen.meetings_page import MeetingsPage
from coachdesk.ui.main_window import MainWindow
from tests.builders import samira, yonas
from tests.ui.talking import TODAY, opened, the_talk

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def front(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window with the keyboard."""
    with qtbot.waitActive(window):
        window.activateWindow()
    return window


@pytest.fixture
def page(front: MainWindow) -> MeetingsPage:
    """The page of the case of Yonas, who wants a man to interpret by phone."""
    front.desk.vault.opened().cases.add_many((yonas(), samira()))
    return opened(front)


# --- beginning --------------------------------------------------------------------------------------------------------


def test_an_empty_page_says_what_will_stand_there(page: MeetingsPage) -> None:
    assert page._none.isVisibleTo(page) and not page.form.isVisibleTo(page)


def test_a_new_talk_takes_one_key_and_is_of_today(qtbot: QtBot, front: MainWindow, page: MeetingsPage) -> None:
    qtbot.keyClick(front, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    talk = the_talk(front)
    assert talk.on == TODAY
    assert talk.interpreter == InterpreterHere(
        language="ti", voice=InterpreterVoice.MAN, form=InterpreterForm.PHONE
    )  # as this person wishes, and nobody interpreted yet
    assert page.form.isVisibleTo(page) and page.form.day.open.hasFocus()
    assert front.toast.text == ""


def test_everything_that_is_told_is_kept_at_once(qtbot: QtBot, front: MainWindow, page: MeetingsPage) -> None:
    page.new.click()
    form = page.form
    qtbot.keyClicks(form.time.field, "14.30")
    qtbot.keyClicks(form.minutes.field, "75")
    page.autosave.flush()
    for toggles, option in (
        (form.where, "outside"),
        (form.who, "partner"),
        (form.who, "other"),
        (form.told_back, "told_back"),
    ):
        qtbot.mouseClick(toggles.button(option), LEFT)
    qtbot.keyClicks(form.others.field, "De buurvrouw")
    form.agreed.typed.setPlainText("Hij belt de school")
    form.agreed.interpreted.setPlainText("ናብ ቤት ትምህርቲ ይድውል")
    form.note.field.setPlainText("Warm ontvangen")
    page.autosave.flush()
    form.next_on.take(TODAY + timedelta(7))
    talk = the_talk(front)
    assert (talk.at, talk.minutes, talk.place) == (time(14, 30), 75, MeetingPlace.OUTSIDE)
    assert (talk.present, talk.others) == ((Present.PARTNER, Present.OTHER), "De buurvrouw")
    assert talk.agreed == Words("Hij belt de school", "en", "ናብ ቤት ትምህርቲ ይድውል", "ti")
    assert (talk.teach_back, talk.next_on, talk.note) == (True, TODAY + timedelta(7), "Warm ontvangen")


def test_who_else_is_asked_by_name_only_where_there_was_someone_else(page: MeetingsPage) -> None:
    page.new.click()
    assert not page.form.others.isVisibleTo(page)
    page.form.who.button("other").click()
    assert page.form.others.isVisibleTo(page)


# --- the interpreter --------------------------------------------------------------------------------------------------


def test_of_an_interpreter_everything_can_be_noted(qtbot: QtBot, front: MainWindow, page: MeetingsPage) -> None:
    page.new.click()
    fields = page.form.interpreter
    fields.kind.button("professional").click()
    for toggles, option in (
        (fields.spoken, "ar"),
        (fields.form, "video"),
        (fields.voice, "woman"),
        (fields.accepted, "yes"),
    ):
        toggles.button(option).click()
    fields.country.choose.click()
    fields.country.search.setText("eri")
    fields.country.offered[0].click()
    qtbot.keyClicks(fields.number, "20415")
    page.autosave.flush()
    assert the_talk(front).interpreter == InterpreterHere(
        InterpreterKind.PROFESSIONAL,
        "ar",
        "ER",
        InterpreterVoice.WOMAN,
        InterpreterForm.VIDEO,
        InterpreterAge.ADULT,
        Accepted.YES,
        "20415",
    )


def test_only_what_fits_the_interpreter_is_asked(page: MeetingsPage) -> None:
    page.new.click()
    fields = page.form.interpreter
    asked = {"professional": (True, False, True), "acquaintance": (True, True, False), "app": (False, False, False)}
    for kind, shown in {**asked, "none": (False, False, False)}.items():
        fields.kind.button(kind).click()
        assert tuple(part.isVisibleTo(page) for part in (fields.voice, fields.age, fields._number)) == shown
        assert fields.accepted.isVisibleTo(page) is (kind != "none")


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
@pytest.mark.parametrize("row", ["kind", "age"])
def test_a_child_can_be_pressed_and_never_interprets(
    front: MainWindow, page: MeetingsPage, language: str, row: str
) -> None:
    front.language.switch(language)
    page.new.click()
    fields = page.form.interpreter
    fields.kind.button("acquaintance").click()
    fields.accepted.button("no").click()
    before = the_talk(front)
    getattr(fields, row).button("child" if row == "kind" else "minor").click()
    assert the_talk(front) == before
    assert fields.problem.isVisibleTo(page) and fields.problem.text
    assert (fields.kind.chosen, fields.age.chosen, fields.accepted.chosen) == (
        ("acquaintance",),
        ("not_asked",),
        ("no",),
    )
    fields.kind.button("professional").click()
    assert fields.problem.text == "" and the_talk(front).interpreter.kind is InterpreterKind.PROFESSIONAL


def test_the_refusal_says_what_to_do_instead(page: MeetingsPage) -> None:
    page.new.click()
    page.form.interpreter.kind.button("child").click()
    said = page.form.interpreter.problem.text
    assert "Call an interpreter" in said and "another day" in said


# --- what can not be --------------------------------------------------------------------------------------------------


def test_a_day_to_come_is_refused_and_stays_in_sight(front: MainWindow, page: MeetingsPage) -> None:
    page.new.click()
    page.form.day.take(TODAY + timedelta(2))
    assert "future" in page.form.day.problem
    assert page.form.day.day == TODAY + timedelta(2) and the_talk(front).on == TODAY
    page.form.who.button("partner").click()  # other things are kept, and the day waits to be mended
    assert the_talk(front).present == (Present.PARTNER,) and page.form.day.day == TODAY + timedelta(2)
    page.form.day.take(TODAY - timedelta(2))
    assert page.form.day.problem == "" and the_talk(front).on == TODAY - timedelta(2)


def test_the_next_talk_is_not_before_this_one(front: MainWindow, page: MeetingsPage) -> None:
    page.new.click()
    page.form.next_on.take(TODAY - timedelta(1))
    assert "passed" in page.form.next_on.problem and the_talk(front).next_on is None


@pytest.mark.parametrize(("field", "text"), [("time", "25:00"), ("minutes", "1:30"), ("minutes", "5000")])
def test_a_wrong_time_gets_a_sentence_and_is_not_lost(
    qtbot: QtBot, front: MainWindow, page: MeetingsPage, field: str, text: str
) -> None:
    page.new.click()
    labelled = getattr(page.form, field)
    qtbot.keyClicks(labelled.field, text)
    page.autosave.flush()
    assert text in labelled.problem
    page.form.where.button("office").click()
    assert labelled.field.text() == text and the_talk(front).place is MeetingPlace.OFFICE
    labelled.field.clear()
    qtbot.keyClicks(labelled.field, "10")
    page.autosave.flush()
    assert labelled.problem == "" and (the_talk(front).at, the_talk(front).minutes) != (None, None)


def test_an_agreement_of_a_thousand_lines_is_refused_and_stays(front: MainWindow, page: MeetingsPage) -> None:
    page.new.click()
    page.form.agreed.typed.setPlainText(much := "afspraak " * 9000)
    page.autosave.flush()
    assert page.form.agreed.problem and the_talk(front).agreed == Words()
    page.form.where.button("office").click()
    assert page.form.agreed.typed.toPlainText() == much


def test_what_is_too_long_is_not_put_away_for_another_talk(front: MainWindow, page: MeetingsPage) -> None:
    page.new.click()
    first = page.open_id
    page.new.click()
    second = page.open_id
    page.form.said.typed.setPlainText(much := "gesprek " * 9000)
    page.talks.parts[first].click()
    assert page.open_id == second and page.talks.parts[second].isChecked() and not page.talks.parts[first].isChecked()
    page.new.click()
    assert len(page.talks.parts) == 2 and page.form.said.typed.toPlainText() == much and page.form.said.typed.hasFocus()
    page.form.said.typed.setPlainText("Kort")
    page.talks.parts[first].click()
    assert page.open_id == first and page.form.said.typed.toPlainText() == ""
