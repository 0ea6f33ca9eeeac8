"""Consent on the client's own screen: one thing at a time, nothing chosen beforehand, kept together at the end alone."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.days import months_later
from coachdesk.domain.handover import Answered, Basis, Consent, ConsentKind, Way
from coachdesk.domain.handover.telling import told
from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.consent import REST, SUMMARY, UNTIL, ConsentTogether
from coachdesk.ui.together.consent_draft import Said
from coachdesk.ui.together.consent_pages import AskPage
from coachdesk.ui.together.pair import LineButton, PairLabel
from coachdesk.ui.together.window import ClientWindow
from tests.builders import an_id
from tests.consents import ABOUT, GUIDE, HEALTH, ITEMS, MONEY, NAME, TODAY, handing_over, referral, safe_values
from tests.ui.conftest import PIN
from tests.ui.hands import ENTER, RIGHT, SPACE, TAB, Hands

CASE, LEFT = an_id(2), Qt.MouseButton.LeftButton
Screen = Callable[..., ClientWindow]


def stored(window: MainWindow) -> CaseFile:
    return window.desk.vault.opened().cases.get(CASE)


def kept(window: MainWindow) -> dict[ConsentKind, Consent]:
    return {each.kind: each for each in stored(window).handover.consents}


@pytest.fixture
def show(qtbot: QtBot, window: MainWindow) -> Iterator[Screen]:
    """Samira in front of the questions, in Arabic; opened again it goes on where it was."""
    opened: list[ClientWindow] = []

    def make(about: str = ABOUT, language: str = "ar", **values: object) -> ClientWindow:
        if not opened:
            window.desk.vault.opened().cases.add(handing_over(**values))
        file = stored(window)
        made = ClientWindow(window.around, file, language, ConsentTogether(window.around, file, about))
        made.resize(1366, 768)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        opened.append(made)
        return made

    yield make
    for made in opened:
        if isValid(made):
            made._may_close = True
            made.close()


def view_of(screen: ClientWindow) -> ConsentTogether:
    assert isinstance(screen.view, ConsentTogether)
    return screen.view


def press(qtbot: QtBot, made: QPushButton) -> None:
    qtbot.mouseClick(made, LEFT)


def say(qtbot: QtBot, view: ConsentTogether, key: str, said: Said) -> None:
    """Go to a question by the buttons, and press its answer."""
    while view.at != key:
        press(qtbot, view.on)
    page = view.page
    assert isinstance(page, AskPage)
    press(qtbot, page.answers[said])


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


def test_as_what_somebody_goes_along_and_what_this_person_does_not_do_stand_there(show: Screen) -> None:
    screen = show(GUIDE)
    page, words = view_of(screen).page, screen.around.desk.translators["ar"]
    assert page.who.more.text() == words.text("Key person")
    limits = page.limits
    assert limits.isVisible() and limits.first.text() == words.text("What this person does not do")
    content = screen.around.desk.content.handover.limits
    said = [
        words.ptext(content[each].text.context, content[each].text.source) for each in ("no_deciding", "no_telling")
    ]
    assert [limits.more.text(), *(each.text() for each in limits._others)] == said
    screen.show_both(True)
    assert len(limits._others) == 1


def test_every_line_stands_and_is_heard_in_both_languages(show: Screen) -> None:
    screen = show()
    view = view_of(screen)
    screen.show_both(True)
    view.open(NAME.mark)
    page = view.page
    assert page.words._second.text() == "" and page.words.hear._texts == ((NAME.words.interpreted, "ar"),)
    for made in (page.topic, *page.answers.values(), view.on, view.back):
        assert [language for _text, language in made.hear._texts] == ["ar", screen.second_language]
    screen.show_both(False)
    assert [language for _text, language in page.answers[Said.NO].hear._texts] == ["ar"]


def test_words_that_nobody_translated_say_so_and_are_shown_as_they_are(show: Screen) -> None:
    view = view_of(show())
    view.open(MONEY.mark)
    assert view.page.words.text() == MONEY.words.text and view.page.untranslated.isVisible()
    view.open(NAME.mark)
    assert not view.page.untranslated.isVisible()


def test_a_purpose_in_the_language_of_the_client_needs_no_note(show: Screen) -> None:
    assert view_of(show()).page.untranslated.isHidden()


def test_a_purpose_in_dutch_alone_says_that_nobody_translated_it(show: Screen) -> None:
    page = view_of(show(question=Words("Samen een overzicht maken", "nl"))).page
    assert page.why.more.text() == "Samen een overzicht maken" and page.untranslated.isVisible()


def test_why_now_is_said_before_anything_is_asked(show: Screen) -> None:
    reason = Words("Er komen veel brieven", "nl", "تصل رسائل كثيرة", "ar")
    page = view_of(show(reason=reason)).page
    lines = [plain(each.text()) for each in page.why.findChildren(PairLabel) if each.isVisible()]
    assert lines == ["ما نطلبه", "عمل نظرة عامة على المال معًا", "لماذا الآن: تصل رسائل كثيرة"]
    assert page.untranslated.isHidden()


def test_why_now_in_dutch_alone_is_shown_as_it_is_and_says_so(show: Screen) -> None:
    page = view_of(show(reason=Words("Er komen veel brieven", "nl"))).page
    lines = [plain(each.text()) for each in page.why.findChildren(PairLabel) if each.isVisible()]
    assert lines[-1] == "لماذا الآن: Er komen veel brieven" and page.untranslated.isVisible()


def test_nothing_is_said_of_why_now_where_nobody_said_it_or_the_client_does_not_know(
    show: Screen, window: MainWindow
) -> None:
    screen = show()
    assert not any("لماذا الآن" in each.text() for each in screen.findChildren(PairLabel))
    safe = {**safe_values(HEALTH), "told": False, "untold_why": Words("Bellen is nu niet veilig.", "nl")}
    reason = Words("Het is thuis niet veilig", "nl")
    for told_of_it in (False, True):
        screen.put_aside()
        window.desk.handing.save(CASE, referral(**{**safe, "reason": reason, "told": told_of_it}))
        screen = show()
        assert any("لماذا الآن" in each.text() for each in screen.findChildren(PairLabel)) is told_of_it


def test_what_is_told_for_safety_whatever_the_answer_is_not_asked_and_is_said(show: Screen) -> None:
    view = view_of(show(**safe_values(HEALTH)))
    assert HEALTH.mark not in view.pages and NAME.mark in view.pages
    (line,) = view.pages[REST].safe
    assert line.more.text() == HEALTH.words.interpreted
    assert not view.pages[REST].rest.isHidden()


def test_that_nothing_else_is_told_is_not_said_where_something_is_of_which_the_client_does_not_know(
    show: Screen,
) -> None:
    hidden = {**safe_values(HEALTH), "told": False, "untold_why": Words("Bellen is nu niet veilig.", "nl")}
    view = view_of(show(**hidden))
    page = view.pages[REST]
    assert HEALTH.mark not in view.pages and page.safe == () and page.rest.isHidden()
    assert [never.isHidden() for never in page.never] == [False] * 3


@pytest.mark.parametrize("size", [(1366, 768), (880, 500)])
@pytest.mark.parametrize("language", ["ar", "ti"])
def test_everything_that_is_pressed_is_large_enough(
    qtbot: QtBot, show: Screen, size: tuple[int, int], language: str
) -> None:
    screen = show(language=language)
    view = view_of(screen)
    screen.resize(*size)
    for key, page in view.pages.items():
        view.open(key)
        made = [*page.findChildren(LineButton), view.on]
        made += [page.day.open] if key == UNTIL else []
        qtbot.waitUntil(lambda made=made: all(min(each.width(), each.height()) >= 44 for each in made))
