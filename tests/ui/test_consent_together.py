"""Consent on the client's own screen: one thing at a time, nothing chosen beforehand, kept together at the end alone."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.days import months_later
from coachdesk.domain.handover import Answered, Basis, ConsentKind, Way
from coachdesk.domain.handover.telling import told
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.consent import REST, SUMMARY, UNTIL
from coachdesk.ui.together.consent_draft import Said
from coachdesk.ui.together.consent_pages import AskPage
from coachdesk.ui.together.pair import LineButton
from tests.consents import ABOUT, GUIDE, HEALTH, ITEMS, MONEY, NAME, TODAY
from tests.ui.conftest import PIN
from tests.ui.consent_page import CASE, press
from tests.ui.consent_screen import Screen, kept, say, show, stored, view_of
from tests.ui.hands import ENTER, RIGHT, SPACE, TAB, Hands

__all__ = ["show"]


def test_it_tells_first_who_gets_it_and_that_one_may_say_no(qtbot: QtBot, show: Screen) -> None:
    screen = show()
    view = view_of(screen)
    keys = list(view.pages)
    assert keys[:2] == ["who", "rights"] and keys[2:5] == [item.mark for item in ITEMS]
    assert keys[5:] == [REST, UNTIL, ConsentKind.HELP, SUMMARY]
    assert "Karel Jansen" in view.page.who.first.text() and view.page.why.more.text() == "عمل نظرة عامة على المال معًا"
    assert view.line.value() == 1 and view.line.maximum() == len(keys)
    press(qtbot, view.on)
    press(qtbot, view.on)
    assert "Karel Jansen" in screen.head.title.text() and view.page.words.text() == NAME.words.interpreted


def test_nothing_is_chosen_beforehand_and_yes_weighs_as_much_as_no(qtbot: QtBot, show: Screen) -> None:
    view = view_of(show(basis=Basis.CONSENT))
    for key, page in view.pages.items():
        view.open(key)
        assert not any(made.isChecked() for made in page.findChildren(LineButton))
        if isinstance(page, AskPage):
            yes, no = page.answers[Said.YES], page.answers[Said.NO]
            qtbot.waitUntil(lambda yes=yes, no=no: yes.size() == no.size() and yes.height() >= 150)
            assert page.hasFocus()


def test_the_answers_are_kept_together_as_consents_of_their_own_kinds(
    qtbot: QtBot, window: MainWindow, show: Screen
) -> None:
    screen = show(basis=Basis.CONSENT)
    view = view_of(screen)
    say(qtbot, view, NAME.mark, Said.YES)
    say(qtbot, view, MONEY.mark, Said.NO)
    say(qtbot, view, HEALTH.mark, Said.LATER)
    press(qtbot, view.on)
    assert view.pages[REST].left == (MONEY.mark, HEALTH.mark)
    press(qtbot, view.on)
    press(qtbot, view.page.months[3])
    say(qtbot, view, ConsentKind.BASIS, Said.NO)
    say(qtbot, view, ConsentKind.HELP, Said.YES)
    assert stored(window).handover.consents == ()
    press(qtbot, view.on)
    assert view.at == SUMMARY
    press(qtbot, view.on)
    found, until = kept(window), months_later(TODAY, 3)
    secrecy = found[ConsentKind.SECRECY]
    assert (secrecy.yes, secrecy.no, secrecy.until) == ((NAME.mark,), (MONEY.mark,), until)
    assert (found[ConsentKind.BASIS].answer, found[ConsentKind.BASIS].until) == (Answered.NO, None)
    assert found[ConsentKind.HELP].answer is Answered.YES
    assert {(each.way, each.language, each.on, each.teach_back) for each in found.values()} == {
        (Way.TICKED, "ar", TODAY, False)
    }
    assert view.thanks.isVisible() and not view.on.isVisible()
    assert told(stored(window).handover, ABOUT, TODAY) == ()  # the data may not be used
    screen.undo()
    assert stored(window).handover.consents == () and view.at == SUMMARY and view.on.isVisible()


def test_an_answer_is_changed_by_touching_it_at_the_end_and_taken_back_by_a_second_press(
    qtbot: QtBot, window: MainWindow, show: Screen
) -> None:
    view = view_of(show())
    say(qtbot, view, NAME.mark, Said.YES)
    press(qtbot, view.page.answers[Said.YES])
    assert view.draft.said == {}
    press(qtbot, view.page.answers[Said.YES])
    view.choose_until(months_later(TODAY, 6))
    view.open(SUMMARY)
    press(qtbot, view.page.rows[NAME.mark].answer)
    assert view.at == NAME.mark
    press(qtbot, view.page.answers[Said.NO])
    view.open(SUMMARY)
    press(qtbot, view.on)
    (secrecy,) = stored(window).handover.consents
    assert (secrecy.answer, secrecy.yes, secrecy.no, secrecy.until) == (Answered.NO, (), (NAME.mark,), None)


def test_a_yes_needs_a_day_until_which_it_holds(qtbot: QtBot, window: MainWindow, show: Screen) -> None:
    view = view_of(show())
    say(qtbot, view, NAME.mark, Said.YES)
    view.open(SUMMARY)
    press(qtbot, view.on)
    assert view.at == UNTIL and stored(window).handover.consents == ()
    page = view.page
    page.day.take(TODAY - timedelta(1))
    assert view.draft.until is None and page.day.day is None
    page.day.take(TODAY + timedelta(10))
    assert view.draft.until == TODAY + timedelta(10) and page.chosen.isVisible()
    press(qtbot, page.months[12])
    assert view.draft.until == months_later(TODAY, 12) and page.day.day is None
    press(qtbot, page.months[12])
    assert view.draft.until is None and not page.chosen.isVisible()


def test_what_is_half_given_survives_leaving_and_locking_and_counts_nowhere(
    qtbot: QtBot, window: MainWindow, show: Screen
) -> None:
    screen = show()
    view = view_of(screen)
    say(qtbot, view, NAME.mark, Said.YES)
    press(qtbot, view.on)
    screen.ask_to_leave()
    qtbot.keyClicks(screen.leave_panel.secret.field, PIN)
    with qtbot.waitSignal(screen.finished):
        qtbot.keyClick(screen.leave_panel.secret.field, ENTER)
    again = show()
    view = view_of(again)
    assert view.at == MONEY.mark and view.draft.said == {NAME.mark: Said.YES}
    again.put_aside()
    assert view_of(show()).at == MONEY.mark
    file = stored(window)
    assert file.handover.consents == () and told(file.handover, ABOUT, TODAY) == ()
    setting = window.desk.settings.get(f"draft.{CASE}.consent.{ABOUT}")
    assert setting is not None and "Samira" not in setting and MONEY.words.text not in setting


def test_a_draft_of_words_that_changed_or_of_an_earlier_day_is_no_answer(
    qtbot: QtBot, window: MainWindow, show: Screen
) -> None:
    screen = show()
    view = view_of(screen)
    say(qtbot, view, NAME.mark, Said.YES)
    view.choose_until(months_later(TODAY, 6))
    screen.put_aside()
    window.desk.handing.save(CASE, replace(NAME, words=replace(NAME.words, text="Iets anders")))
    view = view_of(show())
    view.open(SUMMARY)
    press(qtbot, view.on)
    assert stored(window).handover.consents == ()
    key = f"draft.{CASE}.consent.{ABOUT}"
    view.answer(MONEY.mark, Said.YES)
    window.desk.settings.put(key, window.desk.settings.get(key).replace(TODAY.isoformat(), "2026-11-20", 1))
    assert view_of(show()).draft.said == {}


def test_all_of_it_by_keyboard_in_arabic(qtbot: QtBot, window: MainWindow, show: Screen) -> None:
    screen = show()
    view, hands = view_of(screen), Hands(qtbot, screen)
    hands.to_one_of(view._below)
    hands.press(ENTER, ENTER)
    assert view.at == NAME.mark and not view.page.answers[Said.YES].isChecked()
    hands.press(TAB, SPACE)
    assert view.draft.said == {NAME.mark: Said.YES}
    hands.press(Qt.Key.Key_Left)
    assert QApplication.focusWidget() is view.page.answers[Said.NO] and view.draft.said == {NAME.mark: Said.YES}
    hands.press(RIGHT)
    assert QApplication.focusWidget() is view.page.answers[Said.YES]
    while view.at != UNTIL:
        hands.to_one_of(view._below)
        if QApplication.focusWidget() is view.back:
            hands.press(TAB)
        hands.press(ENTER)
    hands.press(TAB, SPACE)
    while view.at != SUMMARY:
        hands.to_one_of(view._below)
        if QApplication.focusWidget() is view.back:
            hands.press(TAB)
        hands.press(ENTER)
    assert QApplication.focusWidget() is view.on
    hands.press(ENTER)
    assert kept(window)[ConsentKind.SECRECY].yes == (NAME.mark,)


def test_who_may_go_along_is_asked_too(qtbot: QtBot, window: MainWindow, show: Screen) -> None:
    view = view_of(show(GUIDE))
    assert list(view.pages) == ["who", "rights", UNTIL, ConsentKind.HELP, SUMMARY]
    say(qtbot, view, ConsentKind.HELP, Said.YES)
    view.choose_until(months_later(TODAY, 12))
    view.open(SUMMARY)
    press(qtbot, view.on)
    (consent,) = stored(window).handover.consents
    assert (consent.about, consent.kind, consent.answer) == (GUIDE, ConsentKind.HELP, Answered.YES)
