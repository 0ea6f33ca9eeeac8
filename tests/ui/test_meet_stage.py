"""Meet: how the client wants to be spoken to, how reading works best, and where people speak as the client does."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from coachdesk.domain.address import DUTCH_SETTING, Address, DutchYou, Gender, Reading, ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import Case, InterpreterForm, InterpreterNeed, InterpreterVoice, InterpreterWish
from coachdesk.domain.languages import COUNTRIES
from coachdesk.domain.stages import Stage
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.meet_stage import MeetStage
from tests.builders import READING, SPOKEN_TO, a_case, an_id, samira, telling, yonas
from tests.ui.conftest import PASSPHRASE

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def meet(window: MainWindow) -> MeetStage:
    """The stage on a case of which only the name is known."""
    window.desk.vault.opened().cases.add(CaseFile(a_case()))
    window.go("case", an_id(1), Stage.MEET)
    return window.page.shown


def stored(window: MainWindow, number: int = 1) -> Case:
    return window.desk.vault.opened().cases.get(an_id(number)).case


def names(buttons: tuple[QPushButton, ...]) -> list[str]:
    return [made.text() for made in buttons]


# --- being spoken to --------------------------------------------------------------------------------------------------


def test_nothing_is_guessed_before_it_is_asked(meet: MeetStage) -> None:
    assert meet.address.gender.chosen == ("neutral",)
    assert meet.address.dutch.chosen == ("as_set",)
    assert meet.address.ways.chosen == meet.address.paper.chosen == ()
    assert meet.interpreter.country.country == ""


def test_how_to_be_spoken_to_is_kept_at_once(qtbot: QtBot, window: MainWindow, meet: MeetStage) -> None:
    qtbot.mouseClick(meet.address.gender.button("woman"), LEFT)
    assert stored(window).addressed == Address(Gender.WOMAN)
    qtbot.mouseClick(meet.address.dutch.button("je"), LEFT)
    assert stored(window).addressed == Address(Gender.WOMAN, DutchYou.JE)
    qtbot.mouseClick(meet.address.gender.button("neutral"), LEFT)
    assert stored(window).addressed == Address(Gender.NEUTRAL, DutchYou.JE)


def test_a_whole_birth_date_stands_in_the_geez_calendar_too_for_who_asked(
    qtbot: QtBot, window: MainWindow, meet: MeetStage
) -> None:
    birth = meet.person.birth
    qtbot.keyClicks(birth, "14-03-1998")
    meet.autosave.flush()
    assert stored(window).birth_date.day_of_birth == date(1998, 3, 14)
    assert not meet.person.geez.isVisibleTo(meet)
    qtbot.mouseClick(meet.address.paper.button("geez_dates"), LEFT)
    assert meet.person.geez.isVisibleTo(meet)
    assert "5 Megabit 1990" in meet.person.geez.text()
    window.language.switch("ti")
    assert "5 መጋቢት 1990" in meet.person.geez.text()
    birth.selectAll()
    qtbot.keyClicks(birth, "1998")
    meet.autosave.flush()
    assert stored(window).birth_date.day_of_birth is None
    assert not meet.person.geez.isVisibleTo(meet)


def test_words_to_the_client_follow(qtbot: QtBot, window: MainWindow, meet: MeetStage) -> None:
    ask = window.desk.content.questions["energy"].ask

    def asked() -> str:
        return window.desk.cases.words_for(stored(window), "nl").ptext(ask.context, ask.source)

    politely = asked()
    qtbot.mouseClick(meet.address.dutch.button("je"), LEFT)
    assert asked() != politely
    qtbot.mouseClick(meet.address.dutch.button("u"), LEFT)
    assert asked() == politely


def test_as_in_the_settings_says_what_is_set(window: MainWindow, meet: MeetStage) -> None:
    as_set = meet.address.dutch.button("as_set")
    assert as_set.text().endswith(": u")
    window.desk.settings.put(DUTCH_SETTING, "je")
    window.go("cases")
    window.go("case", an_id(1), Stage.MEET)
    assert window.page.shown.address.dutch.button("as_set").text().endswith(": je")


def test_what_works_for_reading_is_kept_in_its_own_order(qtbot: QtBot, window: MainWindow, meet: MeetStage) -> None:
    for way in ("listening", "own_language"):
        qtbot.mouseClick(meet.address.ways.button(way), LEFT)
    qtbot.mouseClick(meet.address.paper.button("large_print"), LEFT)
    assert stored(window).reading == ReadingWish((Reading.OWN_LANGUAGE, Reading.LISTENING), large_print=True)
    qtbot.mouseClick(meet.address.paper.button("geez_dates"), LEFT)
    qtbot.mouseClick(meet.address.paper.button("large_print"), LEFT)
    qtbot.mouseClick(meet.address.ways.button("listening"), LEFT)
    assert stored(window).reading == ReadingWish((Reading.OWN_LANGUAGE,), geez_dates=True)


def test_everything_is_drawn_from_the_case_and_from_the_next_one(window: MainWindow, meet: MeetStage) -> None:
    window.desk.cases.change(an_id(1), addressed=SPOKEN_TO, reading=READING)
    assert meet.address.gender.chosen == ("man",) and meet.address.dutch.chosen == ("je",)
    assert meet.address.ways.chosen == ("own_language", "listening")
    assert meet.address.paper.chosen == ("large_print", "geez_dates")
    window.desk.vault.opened().cases.add(samira(2))
    window.go("case", an_id(2), Stage.MEET)
    again = window.page.shown.address
    assert (again.gender.chosen, again.dutch.chosen, again.ways.chosen) == (("neutral",), ("as_set",), ())
    assert again.paper.chosen == ()


def test_the_keyboard_is_enough(qtbot: QtBot, window: MainWindow, meet: MeetStage) -> None:
    meet.address.gender.button("neutral").setFocus()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Left)
    assert stored(window).addressed.gender is Gender.MAN
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Left):
        qtbot.keyClick(window.focusWidget(), key)
    assert stored(window).addressed.dutch is DutchYou.JE
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    assert stored(window).reading.ways == (Reading.OWN_LANGUAGE,)


# --- where people speak the same way ----------------------------------------------------------------------------------


def test_a_country_is_found_by_its_name_in_any_language_of_the_window(
    qtbot: QtBot, window: MainWindow, meet: MeetStage
) -> None:
    picker = meet.interpreter.country
    assert not picker.search.isVisible()
    qtbot.mouseClick(picker.choose, LEFT)
    assert picker.search.hasFocus() and len(picker.offered) == len(COUNTRIES)
    for typed in ("erit", "ኤርት", "إريت", "ERIT"):
        picker.search.setText(typed)
        assert names(picker.offered) == ["Eritrea"]
    picker.search.setText("saudi ar")
    assert names(picker.offered) == ["Saudi Arabia"]
    picker.search.setText("nowhere")
    assert picker.offered == ()
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert stored(window).interpreter.country == ""
    picker.search.setText("syri")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert stored(window).interpreter.country == "SY"
    assert picker.chosen.text() == "Syria" and picker.chosen.isChecked() and picker.chosen.hasFocus()
    assert not picker.search.isVisible()


def test_a_country_is_pressed_changed_and_taken_off(qtbot: QtBot, window: MainWindow, meet: MeetStage) -> None:
    picker = meet.interpreter.country
    qtbot.mouseClick(picker.choose, LEFT)
    qtbot.mouseClick(picker.offered[0], LEFT)
    assert stored(window).interpreter.country == "AF"
    qtbot.mouseClick(picker.choose, LEFT)
    assert "Afghanistan" not in names(picker.offered)
    qtbot.keyClick(picker.search, Qt.Key.Key_Escape)
    assert not picker.search.isVisible() and picker.choose.hasFocus()
    assert stored(window).interpreter.country == "AF"
    qtbot.mouseClick(picker.chosen, LEFT)
    assert stored(window).interpreter.country == ""
    assert not picker.chosen.isVisible() and picker.choose.hasFocus()


def test_the_other_wishes_about_interpreting_stay(qtbot: QtBot, window: MainWindow, meet: MeetStage) -> None:
    wish = InterpreterWish(InterpreterNeed.YES, InterpreterForm.PHONE, InterpreterVoice.WOMAN, "Kunama", "ER")
    window.desk.cases.change(an_id(1), interpreter=wish)
    qtbot.mouseClick(meet.interpreter.need.button("no"), LEFT)
    assert not meet.interpreter.country.isVisible()
    qtbot.mouseClick(meet.interpreter.need.button("yes"), LEFT)
    assert meet.interpreter.country.isVisible()
    assert stored(window).interpreter == wish


def test_the_names_follow_the_language_of_the_window(qtbot: QtBot, window: MainWindow, meet: MeetStage) -> None:
    window.desk.cases.change(an_id(1), interpreter=InterpreterWish(country="SY"))
    window.language.switch("nl")
    qtbot.waitUntil(lambda: meet.interpreter.country.chosen.text() == "Syrië")


def test_searching_is_folded_up_with_the_case(qtbot: QtBot, window: MainWindow, meet: MeetStage) -> None:
    picker = meet.interpreter.country
    qtbot.mouseClick(picker.choose, LEFT)
    qtbot.keyClicks(picker.search, "su")
    window.desk.vault.opened().cases.add(samira(2))
    window.go("case", an_id(2), Stage.MEET)
    again = window.page.shown.interpreter.country
    assert not again.search.isVisible() and again.search.text() == ""


def test_what_was_refused_elsewhere_comes_back_though_a_search_was_open(
    qtbot: QtBot, window: MainWindow, meet: MeetStage
) -> None:
    qtbot.keyClicks(meet.person.birth, "31-02-1990")
    qtbot.mouseClick(meet.interpreter.country.choose, LEFT)
    window.lock()
    window.desk.vault.unlock(PASSPHRASE)
    window.unlocked()
    with qtbot.waitSignal(window.returning.settled):
        pass
    assert window.page.shown.person.birth.text() == "31-02-1990"


def test_a_restricted_case_shows_all_and_takes_nothing(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(telling(3))
    window.go("case", an_id(3), Stage.MEET)
    meet = window.page.shown
    picker = meet.interpreter.country
    assert picker.chosen.text() == "Eritrea" and picker.chosen.isEnabled()
    for made in (meet.address.gender.button("woman"), meet.address.paper.button("large_print"), picker.chosen):
        qtbot.mouseClick(made, LEFT)
    qtbot.mouseClick(picker.choose, LEFT)
    assert not picker.search.isVisible()
    assert stored(window, 3) == telling(3).case


def test_a_search_is_folded_up_when_the_case_is_restricted(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(yonas())
    window.go("case", an_id(1), Stage.MEET)
    picker = window.page.shown.interpreter.country
    qtbot.mouseClick(picker.choose, LEFT)
    window.desk.rights.restrict(an_id(1), "Klopt niet")
    assert not picker.search.isVisible()
