"""Positive health on the client's own screen: in the client's language, marked, opened and skipped by the client."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.cases import LONG
from coachdesk.domain.picture import Picture, Web
from coachdesk.domain.words import Words
from coachdesk.ui.listen.web_page import AFTER, HINT, MISSING
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.web import WebTogether
from coachdesk.ui.together.window import ClientWindow
from tests.builders import NOW, an_id, yonas
from tests.ui.keyboard_on_screen import opened as keyboard
from tests.ui.keyboard_on_screen import tap
from tests.ui.test_every_page import Findings, check_fit, check_names
from tests.ui.test_web_page import BEFORE, SIDES, opened, place, seen, web

CASE = an_id(1)
KEYS, LEFT = Qt.Key, Qt.MouseButton.LeftButton
MISSES = len(SIDES)
END = MISSES + 1
"""Where the client says what it misses, and what is asked at the end."""
BOTH = ReadingWish((Reading.OWN_LANGUAGE, Reading.DUTCH), large_print=True)


def on_screen(
    window: MainWindow, language: str = "en", *, size: tuple[int, int] = (1366, 768), **case: object
) -> ClientWindow:
    file = replace(yonas(**case), picture=Picture(webs=(BEFORE,)))
    window.desk.vault.opened().cases.add(file)
    made = ClientWindow(window.around, file, language, WebTogether(window.around, file))
    made.resize(*size)
    made.show()
    QApplication.processEvents()
    return made


def put_down(made: ClientWindow) -> None:
    made._may_close = True
    made.close()


@pytest.fixture
def screen(window: MainWindow) -> Iterator[ClientWindow]:
    """The client's screen in English, with the web of a quarter of a year ago."""
    made = on_screen(window)
    yield made
    put_down(made)


def view_of(screen: ClientWindow) -> WebTogether:
    assert isinstance(screen.view, WebTogether)
    return screen.view


def test_one_side_after_the_other_and_then_only_the_questions(
    qtbot: QtBot, window: MainWindow, screen: ClientWindow
) -> None:
    view, words = view_of(screen), window.language.words
    for at, side in enumerate(SIDES):
        ask = window.desk.content.dimensions[side].ask
        assert screen.head.title.text() == words.ptext(ask.context, ask.source)
        assert screen.head.hint.text() == words.to_client(HINT)
        if at != 2:  # any of them may be passed by
            qtbot.mouseClick(view.steps.more, LEFT)
        qtbot.mouseClick(view.next, LEFT)
    assert screen.head.title.text() == words.text(MISSING) and view.missing.isVisible()
    qtbot.mouseClick(view.next, LEFT)
    assert web(window).marks == dict.fromkeys((side for side in SIDES if side != "meaning"), 5.0)
    assert screen.head.title.text() == words.to_client(AFTER[0])
    assert [line.text() for line in view.after if line.isVisible()] == [words.to_client(each) for each in AFTER[1:]]
    assert not view.steps.isVisible() and not view.next.isEnabled()
    for _ in range(2):
        qtbot.mouseClick(view.back, LEFT)
    assert view.dimension.id == SIDES[-1] and view.steps.isVisible() and not view.missing.isVisible()


def test_the_client_marks_on_the_web_and_skips(qtbot: QtBot, window: MainWindow, screen: ClientWindow) -> None:
    view = view_of(screen)
    qtbot.mouseClick(view.chart, LEFT, pos=place(view.chart, 3, 2))
    assert web(window).marks == {SIDES[3]: 2.0}
    assert view.dimension.id == SIDES[3] and view.steps.mark == 2.0
    assert view.chart.earlier == BEFORE.marks
    assert [made.text() for made in view.days] == [window.language.words.date(on) for on in (NOW.date(), BEFORE.on)]
    qtbot.keyClick(view.chart, KEYS.Key_Up)
    assert web(window).marks == {SIDES[3]: 2.5}
    qtbot.mouseClick(view.skip, LEFT)
    assert not web(window).marks and view.chart.marks == {}
    screen.undo()
    assert web(window).marks == {SIDES[3]: 2.5} and view.chart.marks == {SIDES[3]: 2.5}


def test_the_client_opens_what_is_sensitive_and_says_what_to_talk_about(
    qtbot: QtBot, window: MainWindow, screen: ClientWindow
) -> None:
    view = view_of(screen)
    made = view.cards.cards["sexuality"]
    assert "Sexuality" not in seen(screen)
    qtbot.mouseClick(made, LEFT)
    assert "Sexuality" in seen(screen) and web(window).opened == ("sexuality",)
    qtbot.mouseClick(made, LEFT)
    qtbot.mouseClick(view.cards.cards["sleeping"], LEFT)
    view.go(END)
    assert "Sleeping" in view.talked.text() and "Sexuality" in view.talked.text()
    view.go(0)
    qtbot.mouseClick(view.hide_again, LEFT)
    assert web(window).opened == () and web(window).talk == ("sleeping",)
    assert "Sexuality" not in seen(screen)


def test_what_the_client_misses_is_written_and_gets_a_mark(
    qtbot: QtBot, window: MainWindow, screen: ClientWindow
) -> None:
    view, part = view_of(screen), view_of(screen).missing
    view.go(MISSES)
    assert part.field.accessibleName() == window.language.words.text(MISSING)
    assert part.field.isVisible() and not part.steps.isVisible()
    qtbot.keyClicks(part.field, "My garden")
    qtbot.waitUntil(lambda: bool(web(window).missing))
    assert web(window).missing == Words("My garden", "en") and part.steps.isVisible()
    for _ in range(2):
        qtbot.mouseClick(part.steps.more, LEFT)
    assert web(window).missing_mark == 5.5 == part.steps.mark
    assert "My garden 5.5" in view.chart.accessibleDescription()
    qtbot.mouseClick(part.skip, LEFT)
    assert web(window).missing_mark is None and not web(window).marks
    qtbot.keyClicks(part.field, " and the rain")
    qtbot.mouseClick(view.next, LEFT)  # without waiting
    assert web(window).missing == Words("My garden and the rain", "en") and view.ended


def test_what_is_missed_is_in_the_language_of_the_screen_and_loses_nothing(
    qtbot: QtBot, window: MainWindow, screen: ClientWindow
) -> None:
    view, field = view_of(screen), view_of(screen).missing.field
    window.desk.picture.change_web(CASE, missing=Words("Mijn moeder zien", "nl"))
    view.go(MISSES)
    assert field.toPlainText() == ""  # what the consultant wrote down in Dutch is not in the client's words
    screen.speak_language("ar")
    field.insertPlainText("أمي")
    screen.speak_language("ti")  # which keeps what was typed in the language before
    assert web(window).missing == Words("Mijn moeder zien", "nl", "أمي", "ar")
    assert field.toPlainText() == "Mijn moeder zien"
    screen.speak_language("ar")
    assert field.toPlainText() == "أمي"
    field.clear()
    view.keep()
    assert web(window).missing == Words("Mijn moeder zien", "nl")


def test_a_story_that_is_too_long_is_refused_and_stays(window: MainWindow, screen: ClientWindow) -> None:
    view = view_of(screen)
    view.go(MISSES)
    view.missing.field.insertPlainText("x" * (LONG + 1))
    view.keep()
    view.go(0)
    assert not web(window).missing and len(view.missing.field.toPlainText()) == LONG + 1
    assert "too long" in screen._toast.text


def test_the_letters_on_the_screen_come_to_what_is_missed(
    qtbot: QtBot, window: MainWindow, screen: ClientWindow
) -> None:
    view = view_of(screen)
    view.go(MISSES)
    with qtbot.waitActive(screen):
        screen.activateWindow()
    panel = keyboard(qtbot, window, view.missing.field)
    tap(qtbot, panel, "ب", "ي", "ت")
    view.keep()
    assert web(window).missing == Words("بيت", "en")


def test_the_consultants_page_shows_what_is_missed_at_once(window: MainWindow) -> None:
    page = opened(window)
    view = page.client_view()
    made = ClientWindow(window.around, page.file, "ti", view)
    made.show()
    view.go(MISSES)
    view.missing.field.insertPlainText("ኣደይ")
    view.keep()
    assert page.missing.story.toPlainText() == "ኣደይ" and page.missing_steps.isVisibleTo(page)
    view.missing.steps.more.click()
    assert page.missing_steps.mark == 5.0 and web(window).missing == Words("ኣደይ", "ti")
    put_down(made)


def test_nothing_on_it_is_for_the_consultant(window: MainWindow, screen: ClientWindow) -> None:
    today = Web(NOW.date(), told=Words("Alleen voor Marieke", "nl"))
    window.desk.picture.save(CASE, today)
    for at in range(END + 1):
        view_of(screen).go(at)
        assert "139" not in seen(screen) and "Marieke" not in seen(screen) and "niet" not in seen(screen)


@pytest.mark.parametrize("size", [(1366, 768), (880, 500)])
@pytest.mark.parametrize(("language", "case"), [("ar", {}), ("ti", {}), ("ar", {"reading": BOTH})])
def test_every_side_has_room(window: MainWindow, language: str, case: dict[str, object], size: tuple[int, int]) -> None:
    made, findings = on_screen(window, language, size=size, **case), Findings()
    for at in range(END + 1):
        view_of(made).go(at)
        for _ in range(10):  # a bar that comes beside the cards makes them narrower, and so higher
            QApplication.processEvents()
        findings.page = f"{language} {at}"
        check_names(made, findings)
        check_fit(made, findings)
    put_down(made)
    assert not findings.lines, "\n".join(findings.lines)
