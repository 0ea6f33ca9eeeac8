"""Consent taken back on the consultant's card, and what was left half-way there, on a real vault."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.handover import ConsentKind, State, Way
from coachdesk.domain.handover.passing import state_of
from coachdesk.domain.handover.telling import told
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.consent_draft import Said
from tests.consents import ABOUT, MONEY, NAME, TODAY
from tests.ui.consent_page import CASE, HELP, SENT, YES, ConsentPage, Opener, last, lines, press, show, stored

__all__ = ["show"]


# --- taking back ------------------------------------------------------------------------------------------------------


def test_a_part_is_taken_back_and_the_recipient_is_told(qtbot: QtBot, show: Opener) -> None:
    page = show(YES, HELP, passes=SENT)
    press(qtbot, page.card.lines[ConsentKind.SECRECY].take_back)
    form = page.card.withdraw
    assert form.items is not None and form.items.chosen == () and form.items.ids == ("all", NAME.mark, MONEY.mark)
    press(qtbot, form.go)
    assert form.problem.isVisible() and last(page, ConsentKind.SECRECY) == YES
    press(qtbot, form.items.button(MONEY.mark))
    assert not form.whole
    form.why.typed.setPlainText("Dat wil ik zelf vertellen")
    press(qtbot, form.go)
    consent = last(page, ConsentKind.SECRECY)
    assert (consent.stopped, consent.withdrawn_on) == ((MONEY.mark,), TODAY)
    assert consent.withdrawn_why.text == "Dat wil ik zelf vertellen"
    assert told(stored(page).handover, ABOUT, TODAY) == (NAME,)
    assert lines(page)[ConsentKind.SECRECY] == "Taken back in part" and page.card.stop.isVisible()
    page.card.stop.told.take(TODAY + timedelta(1))
    assert last(page, ConsentKind.SECRECY).told_on is None and page.card.stop.isVisible()
    page.card.stop.told.take(TODAY)
    assert last(page, ConsentKind.SECRECY).told_on == TODAY and not page.card.stop.isVisible()
    page.desk.undo.undo()
    page.desk.undo.undo()
    assert last(page, ConsentKind.SECRECY) == YES


def test_all_of_it_taken_back_ends_the_handover_and_can_be_undone(qtbot: QtBot, show: Opener) -> None:
    page = show(YES, HELP, passes=SENT)
    press(qtbot, page.card.lines[ConsentKind.SECRECY].take_back)
    form = page.card.withdraw
    press(qtbot, form.items.button(NAME.mark))
    before = form.follows.text()
    press(qtbot, form.items.button("all"))
    assert form.items.chosen == ("all",) and form.whole and len(form.follows.text()) > len(before)
    press(qtbot, form.go)
    over = stored(page).handover
    assert last(page, ConsentKind.SECRECY).withdrawn and state_of(over.passes, ABOUT) is State.WITHDRAWN
    assert told(over, ABOUT, TODAY) == () and page.card.ended.isVisible() and not page.card.together.isVisible()
    page.desk.undo.undo()
    assert told(stored(page).handover, ABOUT, TODAY) == (NAME, MONEY) and page.card.together.isVisible()


def test_going_back_takes_nothing_back(qtbot: QtBot, show: Opener) -> None:
    page = show(YES, HELP)
    press(qtbot, page.card.lines[ConsentKind.HELP].take_back)
    assert page.card.withdraw.items is None
    press(qtbot, page.card.withdraw.back)
    assert stored(page).handover.consents == (YES, HELP) and not page.card.withdraw.isVisible()


def test_the_letter_to_stop_is_saved_and_stands_in_the_trail(qtbot: QtBot, show: Opener, tmp_path: Path) -> None:
    page = show(replace(YES, withdrawn_on=TODAY, stopped=(MONEY.mark,)), HELP, passes=SENT)
    page.card.stop.paper.save_to(tmp_path / "stop.pdf")
    assert (tmp_path / "stop.pdf").read_bytes().startswith(b"%PDF")


# --- left half-way ----------------------------------------------------------------------------------------------------


def again(qtbot: QtBot, page: ConsentPage) -> ConsentPage:
    """The page left, and opened anew."""
    page.keep()
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
    made = ConsentPage(window, CASE, ABOUT)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_form_by_hand_that_was_left_half_way_is_there_again_and_counts_nowhere(qtbot: QtBot, show: Opener) -> None:
    page = show()
    press(qtbot, page.card.by_hand)
    form = page.card.form
    press(qtbot, form.rows[NAME.mark].answers.button(Said.YES))
    form.on.take(TODAY - timedelta(3))
    press(qtbot, form.how.way.button(Way.SIGNED))
    qtbot.keyClicks(form.how.number, "4711")
    anew = again(qtbot, page)
    form = anew.card.form
    assert form.isVisible() and form.rows[NAME.mark].said is Said.YES and form.on.day == TODAY - timedelta(3)
    assert form.how.way.chosen == (Way.SIGNED,) and form.how.number.text() == "4711"
    assert form.how.through.chosen == () and stored(anew).handover.consents == ()
    press(qtbot, form.back)
    assert not form.isVisible() and again(qtbot, anew).card.form is None


def test_taking_back_that_was_left_half_way_is_there_again(qtbot: QtBot, show: Opener) -> None:
    page = show(YES, HELP)
    press(qtbot, page.card.lines[ConsentKind.SECRECY].take_back)
    press(qtbot, page.card.withdraw.items.button(MONEY.mark))
    page.card.withdraw.why.typed.setPlainText("Dat vertel ik zelf")
    anew = again(qtbot, page)
    form = anew.card.withdraw
    assert (
        form.isVisible() and form.items.chosen == (MONEY.mark,) and form.why.typed.toPlainText() == "Dat vertel ik zelf"
    )
    assert last(anew, ConsentKind.SECRECY) == YES
    press(qtbot, form.go)
    assert last(anew, ConsentKind.SECRECY).withdrawn_why.text == "Dat vertel ik zelf"
    assert again(qtbot, anew).card.withdraw is None
