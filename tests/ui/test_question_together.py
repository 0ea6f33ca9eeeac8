"""A question on the client's own screen: in the client's language, pressed by the client, and nothing else on it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.stages import Stage
from coachdesk.ui.listen.prompt_fold import PromptFold
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.choose import ChooseTogether
from coachdesk.ui.together.question import QuestionTogether
from coachdesk.ui.together.window import ClientWindow
from coachdesk.ui.tokens import CLIENT_TARGET
from tests.builders import an_id, samira, yonas
from tests.ui.test_every_page import Findings, check_fit, check_names
from tests.ui.test_listen_stage import LEFT, listening, settle


def together(window: MainWindow, key: str) -> tuple[ClientWindow, QuestionTogether]:
    """The client's screen of a question, as the button at the top opens it."""
    page = window.page.shown
    page.open_spot(key)
    window.page.look_together()
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, ClientWindow) and w.isVisible()]
    assert len(found) == 1 and isinstance(found[0].view, QuestionTogether)
    found[0].resize(1366, 768)
    return found[0], found[0].view


def test_what_the_client_presses_is_kept_and_stands_on_the_consultants_page(
    qtbot: QtBot, qapp: QApplication, window: MainWindow
) -> None:
    page = listening(window)
    screen, view = together(window, "people_support")
    assert not window.isVisible()
    qtbot.mouseClick(view.options["advice"], LEFT)
    qtbot.keyClick(view.options["company"], Qt.Key.Key_Space)
    answer = window.desk.cases.open(an_id(1)).answer("people_support")
    assert answer.picked == ("advice", "company")
    qtbot.mouseClick(view.options["advice"], LEFT)
    screen.put_aside()
    assert window.isVisible() and page.view.cards.chosen == ("company",)


def test_the_week_is_pressed_in_by_the_client(qtbot: QtBot, window: MainWindow) -> None:
    page = listening(window, samira())
    screen, view = together(window, "week")
    assert screen.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert view.week.cells["monday_morning"].x() > view.week.cells["tuesday_morning"].x()
    qtbot.mouseClick(view.week.cells["sunday_evening"], LEFT)
    assert page.file.answer("week").picked == ("sunday_evening",)
    sunday = window.language.translator("ar").weekday(7)
    assert sunday in view.week.cells["sunday_evening"].accessibleName()
    screen.put_aside()


def test_a_question_to_tell_about_shows_what_it_can_go_on_with(window: MainWindow) -> None:
    listening(window)
    screen, view = together(window, "housing")
    theirs = window.language.translator("ti")
    texts = [label.text() for label in screen.findChildren(QLabel) if label.isVisibleTo(screen)]
    for text in (view.question.ask, *view.question.more):
        assert theirs.ptext(text.context, text.source) in texts
    screen.put_aside()


def test_nothing_of_the_consultant_is_on_it(window: MainWindow) -> None:
    page = listening(window)
    page.open_spot("housing")
    notes = page.view.story.toPlainText()
    cards = [made.prompt.title.source for made in page.prompts.shown]
    for key in ("housing", "energy", "contact_help", "week"):
        screen, _view = together(window, key)
        said = "\n".join(label.text() for label in screen.findChildren(QLabel))
        assert screen.findChildren(PromptFold) == []
        assert notes not in said and not any(title in said for title in cards)
        screen.put_aside()


@pytest.mark.parametrize("language", ["ar", "ti", "nl"])
@pytest.mark.parametrize("size", [(1366, 768), (1180, 700)])
@pytest.mark.parametrize("wish", [ReadingWish(), ReadingWish((Reading.PICTURES, Reading.LISTENING), large_print=True)])
def test_every_kind_of_question_has_its_room_and_large_targets(
    qapp: QApplication, window: MainWindow, language: str, size: tuple[int, int], wish: ReadingWish
) -> None:
    page = listening(window, yonas(reading=wish))
    findings = Findings()
    for key in ("name_wish", "contact_help", "energy", "week"):
        page.open_spot(key)
        screen = ClientWindow(window.around, page.file, language, page.client_view())
        screen.resize(*size)
        screen.show()
        settle(qapp)
        findings.page = f"{key} {size}"
        check_fit(screen, findings)
        check_names(screen, findings)
        pressed = [*screen.view.options.values(), *(screen.view.week.cells.values() if screen.view.week else ())]
        for made in pressed:
            assert made.height() >= CLIENT_TARGET and made.width() >= CLIENT_TARGET
        screen.put_aside()
    assert not findings.lines, "\n".join(findings.lines)


def test_elsewhere_the_button_opens_the_choosing(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> None:
    listening(window)
    window.page.show_stage(Stage.CHOOSE)
    window.page.look_together()
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, ClientWindow) and w.isVisible()]
    assert len(found) == 1 and isinstance(found[0], ChooseTogether)
    found[0].put_aside()


def test_what_is_for_the_consultant_alone_is_never_turned_to_the_client(window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(yonas())
    window.go("case", an_id(1), Stage.LISTEN)
    window.page.shown.open_page("after")
    window.page.look_together()
    assert not any(isinstance(w, ClientWindow) and w.isVisible() for w in QApplication.topLevelWidgets())
    assert window.page.stage is Stage.LISTEN
    assert "for you" in window.toast.text
