"""What stands there when consent is asked on the client's own screen: who, both languages, what is told whatever is said, and the size."""

import pytest
from pytestqt.qtbot import QtBot

from coachdesk.domain.words import Words
from coachdesk.i18n import plain
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.tongues import Line, Tongues
from coachdesk.ui.together.consent import REST, UNTIL
from coachdesk.ui.together.consent_draft import Said
from coachdesk.ui.together.pair import LineButton, PairLabel
from tests.consents import GUIDE, HEALTH, MONEY, NAME, referral, safe_values
from tests.ui.consent_page import CASE
from tests.ui.consent_screen import Screen, show, view_of
from tests.ui.voices import Voice

__all__ = ["show"]


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


def test_lines_begin_at_one_place_also_where_only_some_of_them_can_be_heard(
    qtbot: QtBot, voice: Voice, show: Screen
) -> None:
    screen = show()
    why, tongues = view_of(screen).page.why, Tongues(screen.around.desk.translators["ar"])
    qtbot.waitUntil(lambda: why.first.hear.has_voice)
    why.show_all(Line("ما نطلبه", "ar"), (Line("ሰላም", "ti"), Line("مرحبا", "ar")), tongues)
    lines = (why.first, why.more, *why._others)
    assert [each.hear.has_voice for each in lines] == [True, False, True]  # there is no voice for Tigrinya
    qtbot.waitUntil(lambda: len({each._first.mapTo(why, each._first.rect().topRight()).x() for each in lines}) == 1)


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
