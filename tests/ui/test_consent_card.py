"""The consultant's card of consents on a real vault: three apart, asked together, filled in by hand, and on paper."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.handover import Answered, Basis, ConsentKind, Way
from coachdesk.domain.handover.telling import told
from coachdesk.domain.picture import InterpreterKind
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.words import Words
from coachdesk.ui.together.consent import ConsentTogether
from coachdesk.ui.together.consent_draft import Said
from coachdesk.ui.together.window import ClientWindow
from tests.builders import NOW, an_id
from tests.consents import ABOUT, GUIDE, HEALTH, ITEMS, MONEY, NAME, TODAY
from tests.ui.consent_page import CASE, HELP, LEFT, YES, Opener, last, lines, press, show, stored
from tests.ui.hands import ENTER, RIGHT, SPACE, TAB, Hands

__all__ = ["show"]


# --- showing ----------------------------------------------------------------------------------------------------------


def test_three_consents_stand_apart_and_nothing_is_agreed_to_beforehand(show: Opener) -> None:
    card = show().card
    assert {kind: line.chip.text() for kind, line in card.lines.items() if line.isVisible()} == {
        ConsentKind.SECRECY: "Not asked yet",
        ConsentKind.HELP: "Not asked yet",
    }
    assert "0" in card.says.text() and str(len(ITEMS)) in card.says.text()
    assert not card.how.isVisible() and not card.stop.isVisible() and not card.history.isVisible()


def test_a_yes_says_how_it_was_given_and_what_follows(show: Opener) -> None:
    page = show(replace(YES, through=InterpreterKind.PROFESSIONAL, interpreter="4711", teach_back=True), HELP)
    assert lines(page) == {ConsentKind.SECRECY: "Yes", ConsentKind.HELP: "Yes"}
    how = page.card.lines[ConsentKind.SECRECY].how.text()
    for part in ("Ticked together", "Arabic", "4711", "Told back in own words", "2027"):
        assert part in how
    assert "2 of 3" in page.card.says.text().replace("\u2068", "").replace("\u2069", "")


def test_consent_as_the_basis_warns_that_it_is_often_not_free_and_is_asked_by_itself(show: Opener) -> None:
    page = show(YES, HELP, basis=Basis.CONSENT)
    assert page.card.free.isVisible() and "A task of the municipality" in page.card.free.text
    assert lines(page)[ConsentKind.BASIS] == "Not asked yet"
    assert told(stored(page).handover, ABOUT, TODAY) == ()


def test_words_that_changed_are_asked_again(show: Opener) -> None:
    page = show(YES, HELP)
    before = page.card.says.text()
    page.desk.handing.save(CASE, replace(MONEY, words=Words("Er liggen drie brieven.", "nl")))
    assert told(stored(page).handover, ABOUT, TODAY) == (NAME,) and page.card.says.text() != before


def test_one_that_is_over_is_to_be_renewed(show: Opener) -> None:
    page = show(replace(YES, until=TODAY - timedelta(1)), HELP)
    assert lines(page)[ConsentKind.SECRECY] == "It is over" and page.card.renew.isVisible()
    assert "0" in page.card.says.text()


def test_the_card_is_made_and_saved(qtbot: QtBot, show: Opener, tmp_path: Path) -> None:
    page = show(YES, HELP)
    assert page.card._making()().startswith(b"%PDF")
    page.card.paper.save_to(tmp_path / "card.pdf")
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")


def test_earlier_answers_stay_on_record_and_are_folded(qtbot: QtBot, show: Opener) -> None:
    first = replace(YES, id=an_id(749), on=TODAY - timedelta(100), until=TODAY - timedelta(10))
    history = show(first, YES, HELP).card.history
    assert history.isVisible() and not history.is_open
    press(qtbot, history.toggle)
    assert history.lines.count() == 1 and history.lines.itemAt(0).widget().text().startswith("That this is told")


# --- together ---------------------------------------------------------------------------------------------------------


def test_asked_together_the_answers_come_back_and_how_is_filled_in_afterwards(qtbot: QtBot, show: Opener) -> None:
    page = show()
    press(qtbot, page.card.together)
    screen = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ClientWindow) and w.isVisible())
    view = screen.view
    assert isinstance(view, ConsentTogether) and screen.client_language == "ar" and not page.isVisible()
    view.answer(NAME.mark, Said.YES)
    screen.put_aside()
    page.redraw()
    assert "Go on asking together" in page.card.together.text() and stored(page).handover.consents == ()
    press(qtbot, page.card.together)
    screen = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ClientWindow) and w.isVisible())
    view = screen.view
    view.answer(ConsentKind.HELP, Said.YES)
    view.choose_until(TODAY + timedelta(30))
    view.open("summary")
    press(qtbot, view.on)
    screen.put_aside()
    assert lines(page) == {ConsentKind.SECRECY: "Yes", ConsentKind.HELP: "Yes"}
    how = page.card.how
    press(qtbot, how.through.button(InterpreterKind.PROFESSIONAL))
    qtbot.keyClicks(how.number, "4711")
    page.autosave.flush()
    how.told_back.click()
    for kind in (ConsentKind.SECRECY, ConsentKind.HELP):
        consent = last(page, kind)
        assert (consent.through, consent.interpreter) == (InterpreterKind.PROFESSIONAL, "4711")
        assert consent.teach_back and consent.way is Way.TICKED


# --- by hand ----------------------------------------------------------------------------------------------------------


def test_by_hand_each_thing_is_answered_by_itself(qtbot: QtBot, show: Opener) -> None:
    page = show()
    press(qtbot, page.card.by_hand)
    form = page.card.form
    assert list(form.rows) == [*(item.mark for item in ITEMS), ConsentKind.HELP]
    assert all(row.said is None for row in form.rows.values()) and not form.how.way.chosen
    press(qtbot, form.keep)
    assert form.problem.isVisible() and stored(page).handover.consents == ()
    press(qtbot, form.rows[NAME.mark].answers.button(Said.YES))
    press(qtbot, form.rows[MONEY.mark].answers.button(Said.YES))
    press(qtbot, form.rows[MONEY.mark].answers.button(Said.NO))
    press(qtbot, form.rows[HEALTH.mark].answers.button(Said.NO))
    press(qtbot, form.rows[HEALTH.mark].answers.button(Said.NO))
    press(qtbot, form.rows[ConsentKind.HELP].answers.button(Said.YES))
    assert "1" in form.says.text()
    press(qtbot, form.keep)
    assert "until when" in form.problem.text and stored(page).handover.consents == ()
    form.until.take(TODAY + timedelta(60))
    press(qtbot, form.keep)
    assert "interpreted" in form.problem.text
    press(qtbot, form.how.way.button(Way.SIGNED))
    press(qtbot, form.how.through.button(InterpreterKind.NONE))
    form.on.take(TODAY + timedelta(1))
    press(qtbot, form.keep)
    assert "future" in form.problem.text and form.rows[NAME.mark].said is Said.YES
    form.on.take(TODAY - timedelta(2))
    press(qtbot, form.keep)
    secrecy, helping = last(page, ConsentKind.SECRECY), last(page, ConsentKind.HELP)
    assert (secrecy.yes, secrecy.no, secrecy.on) == ((NAME.mark,), (MONEY.mark,), TODAY - timedelta(2))
    assert (secrecy.way, secrecy.language, helping.answer) == (Way.SIGNED, "ar", Answered.YES)
    assert not form.isVisible() and page.card.together.hasFocus()
    page.desk.undo.undo()
    assert stored(page).handover.consents == ()


def test_by_hand_goes_on_after_the_screen_and_going_back_leaves_nothing(qtbot: QtBot, show: Opener) -> None:
    page = show()
    press(qtbot, page.card.by_hand)
    press(qtbot, page.card.form.rows[NAME.mark].answers.button(Said.NO))
    view = page.card.client_view()
    assert view.draft.said == {NAME.mark: Said.NO}
    press(qtbot, page.card.form.back)
    assert page.card.client_view().draft.said == {} and page.card.by_hand.isVisible()


def test_an_arabic_window_fills_it_in_by_keyboard(qtbot: QtBot, show: Opener) -> None:
    page = show(items=(NAME,), language="ar")
    hands = Hands(qtbot, page)
    page.card.by_hand.setFocus()
    hands.press(ENTER)
    form = page.card.form
    hands.press(SPACE)
    assert form.rows[NAME.mark].said is Said.YES
    hands.press(Qt.Key.Key_Left)
    assert QApplication.focusWidget() is form.rows[NAME.mark].answers.button(Said.NO)
    hands.press(RIGHT, TAB)
    assert form.rows[NAME.mark].said is Said.YES
    assert QApplication.focusWidget() is form.rows[ConsentKind.HELP].answers.button(Said.YES)
    hands.press(SPACE)
    form.until.take(TODAY + timedelta(60))
    form.how.way.button(Way.SPOKEN).setFocus()
    hands.press(SPACE, TAB, TAB, SPACE)
    hands.to_one_of(form.keep.parentWidget())
    hands.press(ENTER)
    assert last(page, ConsentKind.SECRECY).yes == (NAME.mark,)
    assert last(page, ConsentKind.HELP).way is Way.SPOKEN


# --- who goes along, and a case that may only be read -----------------------------------------------------------------


def test_for_somebody_who_goes_along_there_is_no_basis_and_no_path_of_safety(show: Opener) -> None:
    page = show(about=GUIDE)
    assert not page.card.safety.isVisible() and not page.card.lines[ConsentKind.BASIS].isVisible()
    assert list(page.card.client_view().pages)[-2:] == [ConsentKind.HELP, "summary"]


def test_a_restricted_case_is_read_and_not_changed(qtbot: QtBot, show: Opener) -> None:
    page = show(YES, HELP)
    page.desk.vault.opened().cases.restrict(CASE, Restriction(NOW, "Bezwaar"))
    page.show_file(stored(page))
    for made in (page.card.together, page.card.by_hand):
        assert not made.isEnabled()
    assert page.card.lines[ConsentKind.SECRECY].take_back.isEnabled()  # taking back is the client's right
    assert page.card.paper.print.isEnabled()
    qtbot.mouseClick(page.card.how.way.button(Way.SIGNED), LEFT)
    assert last(page, ConsentKind.SECRECY) == YES


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_it_speaks_the_language_of_the_window(show: Opener, language: str) -> None:
    page = show(YES, HELP, language=language)
    before = page.card.lines[ConsentKind.SECRECY].how.text()
    page.around.language.switch("en")
    page.retranslate()
    page.card.retranslate()
    assert page.card.lines[ConsentKind.SECRECY].how.text() != before
