"""Listening: the way through the conversation, and a page that holds its columns in windows of every size."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.listening import Answer, AnswerState
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.listen.prompt_panel import SLIM, WIDE
from coachdesk.ui.listen.spot_list import FOLDED
from coachdesk.ui.listen.spots import resumed, spots
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.listen_stage import ListenStage
from tests.builders import NOW, an_id, samira, yonas
from tests.ui.conftest import MakeWindow
from tests.ui.test_every_page import Findings, check_fit

LEFT = Qt.MouseButton.LeftButton
ENTER, SPACE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Tab
UP, DOWN, TO_LEFT, TO_RIGHT = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right


def listening(window: MainWindow, file: CaseFile | None = None) -> ListenStage:
    file = file or yonas()
    window.desk.vault.opened().cases.add(file)
    window.go("case", file.case.id, Stage.LISTEN)
    shown = window.page.shown
    assert isinstance(shown, ListenStage)
    return shown


def settle(app: QApplication) -> None:
    """Let everything be laid out anew."""
    for _ in range(4):
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.LayoutRequest)


def answered(window: MainWindow, *, waiting: str = "") -> CaseFile:
    """A case in which everything was talked about, but for what is put off to a later talk."""
    questions = window.desk.listening.questions()
    states = {q.id: AnswerState.LATER if q.id == waiting else AnswerState.TALKED for q in questions}
    return replace(yonas(), answers=tuple(Answer(each, NOW, state=state) for each, state in states.items()))


def lines(page: ListenStage) -> list[str]:
    """Keys of the lines that can be seen in the unfolded part."""
    QApplication.processEvents()
    part = page.list.parts[page.spot.section]
    return [key for key, made in part.lines.items() if made.isVisibleTo(page)]


# --- room ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
@pytest.mark.parametrize(("size", "prompts"), [((1366, 768), WIDE), ((880, 500), SLIM)])
def test_every_subject_leaves_the_prompt_cards_their_room(
    qapp: QApplication, new_window: MakeWindow, language: str, size: tuple[int, int], prompts: int
) -> None:
    window = new_window(language)
    window.resize(*size)
    page, findings = listening(window), Findings()
    for question in page.questions:
        page.open_spot(question.id)
        settle(qapp)
        findings.page = question.id
        check_fit(page, findings)
        assert page.prompts.width() == prompts
        assert page.list.width() == (FOLDED if prompts == SLIM else page.list.width())
        foot = [made for made in (page._back, page._refuse, page._later, page._next) if made.isVisible()]
        places = [QRect(made.mapTo(page, made.rect().topLeft()), made.size()) for made in foot]
        column = QRect(page.middle.mapTo(page, page.middle.rect().topLeft()), page.middle.size())
        for at, place in enumerate(places):
            assert place.left() >= column.left() and place.right() <= column.right()
            assert place.top() > column.bottom() and place.bottom() < page.height()
            assert not any(place.intersects(other) for other in places[at + 1 :])
    assert not findings.lines, "\n".join(findings.lines)


@pytest.mark.parametrize("size", [(1366, 768), (880, 500)])
def test_the_question_is_in_sight_before_its_field_and_the_field_when_one_types(
    qapp: QApplication, qtbot: QtBot, new_window: MakeWindow, size: tuple[int, int]
) -> None:
    window = new_window("nl")
    window.resize(*size)
    with qtbot.waitActive(window):
        window.activateWindow()
    page = listening(window)
    for key in ("money", "energy", "week"):
        page.open_spot(key)
        settle(qapp)
        frame = page.middle.frames[key]
        assert page.focusWidget() is page.view.story
        assert frame.scrolled.verticalScrollBar().value() == 0
        qtbot.keyClicks(page.view.story, "Ja")
        settle(qapp)
        assert not page.view.story.visibleRegion().isEmpty()


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_the_client_reads_along_line_by_line(qapp: QApplication, new_window: MakeWindow, language: str) -> None:
    window = new_window(language)
    page = listening(window)
    page.open_spot("housing")
    view, theirs = page.view, window.language.translator("ti")
    settle(qapp)
    asked = theirs.ptext(view.question.ask.context, view.question.ask.source)
    assert view.theirs.isVisible() and asked in view.theirs.line.text()
    assert not any(line.isVisible() for line in view.more_theirs)
    view.both.click()
    settle(qapp)
    for line, text in zip(view.more_theirs, view.question.more, strict=True):
        assert line.isVisible() and theirs.ptext(text.context, text.source) in line.line.text()
    page.open_spot("money")
    settle(qapp)
    assert page.view.both.isChecked() and all(line.isVisible() for line in page.view.more_theirs)
    window.desk.cases.change(an_id(1), client_language=language)
    settle(qapp)
    assert not page.view.theirs.isVisible() and not page.view.both.isVisible()
    assert not any(line.isVisible() for line in page.view.more_theirs)


# --- the way through --------------------------------------------------------------------------------------------------


def test_every_question_has_its_place_in_a_part_and_every_part_its_page(window: MainWindow) -> None:
    desk = window.desk
    found = spots(desk.content.sections.values(), desk.listening.questions())
    assert [s.question.id for s in found if s.question] == [q.id for q in desk.listening.questions()]
    assert [s.page for s in found if s.page] == [
        "meetings", "before", "after", "energy", "domains", "scale", "web", "picture",
    ]  # fmt: skip
    assert len({s.key for s in found}) == len(found)
    for spot in found:
        if spot.section:
            pages = [s for s in found if s.section == spot.section and s.page]
            assert [s.page for s in pages] == [p for p in [desk.content.sections[spot.section].page.value] if p]


def test_it_begins_at_the_first_question_that_waits(window: MainWindow) -> None:
    page = listening(window)
    assert page.question.id == "name_wish"
    other = replace(answered(window, waiting="day_night"), case=samira().case)
    page = listening(window, other)
    assert page.question.id == "day_night", "what was put off comes back in a next talk"
    done = answered(window)
    found = spots(window.desk.content.sections.values(), window.desk.listening.asked(done))
    assert resumed(done, found).page == "picture"


def test_each_case_is_shown_where_one_was_in_it(window: MainWindow) -> None:
    listening(window).open_spot("day_rhythm")
    page = listening(window, samira())
    assert page.question.id == "name_wish"
    page.open_spot("trust")
    window.go("case", an_id(1), Stage.LISTEN)
    assert page.question.id == "day_rhythm"
    assert page.place() == {"spot": "day_rhythm"}
    window.go("today")
    window.go("case", an_id(2), Stage.LISTEN)
    assert page.question.id == "trust"


def test_questions_about_children_come_and_go_with_the_answer_that_asks_for_them(
    qtbot: QtBot, window: MainWindow
) -> None:
    page = listening(window)
    page.open_spot("family")
    count = len(page.questions)
    qtbot.mouseClick(page.view.cards.buttons["minor_children"], LEFT)
    assert len(page.questions) == count + 4
    assert page.list.count.text() == f"Subjects · 3 of {count + 4}"
    assert page.view.cards.hints["minor_children"].isVisible()
    page.open_spot("child_school")
    assert page.question.id == "child_school" and "child_care" in lines(page)
    window.desk.listening.answer(an_id(1), "family", picked=())
    assert page.question.id == "justice", "one stands at what came before it"
    assert len(page.questions) == count and "child_care" not in lines(page)


def test_what_was_answered_stays_when_it_would_not_be_asked_any_more(window: MainWindow) -> None:
    page = listening(window)
    window.desk.listening.answer(an_id(1), "family", picked=("minor_children",))
    window.desk.listening.answer(an_id(1), "child_care", words=Words("Oma past op", "nl"))
    window.desk.listening.answer(an_id(1), "family", picked=("alone",))
    asked = {question.id for question in page.questions}
    assert "child_care" in asked and "child_school" not in asked


def test_the_buttons_below_lead_on_and_say_where_to(qtbot: QtBot, window: MainWindow) -> None:
    page = listening(window)
    assert not page._back.isVisible() and page._next.text() == "Next: Languages"
    qtbot.mouseClick(page._later, LEFT)
    assert page.question.id == "languages_used" and page._back.text() == "Your name"
    assert page.list.items["name_wish"].accessibleDescription() == "later"
    qtbot.mouseClick(page._refuse, LEFT)
    assert page.list.items["languages_used"].accessibleDescription() == "does not want to talk about it"
    qtbot.mouseClick(page._back, LEFT)
    assert page.question.id == "languages_used" and not page._refuse.isEnabled()
    part = page.list.parts["acquaintance"]
    assert part.head.accessibleDescription() == "1 of 6", "what is put off still waits"


# --- by keyboard ------------------------------------------------------------------------------------------------------


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def tab_to(qtbot: QtBot, wanted: QWidget) -> None:
    QApplication.processEvents()
    for _ in range(80):
        if focused() is wanted:
            return
        qtbot.keyClick(focused(), TAB)
    raise AssertionError(f"Tab does not come to {wanted}")


@pytest.mark.parametrize(("language", "fold", "unfold"), [("nl", TO_LEFT, TO_RIGHT), ("ar", TO_RIGHT, TO_LEFT)])
def test_arrows_go_along_the_list_and_fold_its_parts(
    qtbot: QtBot, new_window: MakeWindow, language: str, fold: Qt.Key, unfold: Qt.Key
) -> None:
    window = new_window(language)
    with qtbot.waitActive(window):
        window.activateWindow()
    page = listening(window)
    tab_to(qtbot, page.list.items["name_wish"])
    qtbot.keyClick(focused(), DOWN)
    assert focused() is page.list.items["languages_used"] and page.question.id == "name_wish"
    qtbot.keyClick(focused(), ENTER)
    assert page.question.id == "languages_used" and focused() is page.view.story
    tab_to(qtbot, page.list.items["languages_used"])
    part = page.list.parts["acquaintance"]
    qtbot.keyClick(focused(), fold)
    assert focused() is part.head and not part.unfolded and part.head.isChecked()
    qtbot.keyClick(focused(), DOWN)
    assert focused() is page.list.parts["energy"].head
    qtbot.keyClick(focused(), UP)
    qtbot.keyClick(focused(), unfold)
    assert part.unfolded
    qtbot.keyClick(focused(), Qt.Key.Key_End)
    assert focused() is page.list.pages["picture"]


def test_a_talk_by_keyboard_alone(qtbot: QtBot, dutch: MainWindow) -> None:
    page = listening(dutch)
    qtbot.keyClicks(focused(), "Joni")
    tab_to(qtbot, page._next)
    qtbot.keyClick(focused(), ENTER)
    tab_to(qtbot, page._later)
    qtbot.keyClick(focused(), SPACE)
    assert page.question.id == "family"
    tab_to(qtbot, page.view.cards.buttons["partner"])
    qtbot.keyClick(focused(), SPACE)
    tab_to(qtbot, page.prompts.shown[0].button)
    qtbot.keyClick(focused(), ENTER)
    tab_to(qtbot, page.prompts.shown[0].inside.fits.button("yes"))
    qtbot.keyClick(focused(), SPACE)
    tab_to(qtbot, page._refuse)
    qtbot.keyClick(focused(), ENTER)
    file = dutch.desk.cases.open(an_id(1))
    assert file.answer("name_wish").words.text == "Joni"
    assert file.answer("languages_used").state is AnswerState.LATER
    assert (file.answer("family").picked, file.answer("family").state) == (("partner",), AnswerState.NOT_WANTED)
    assert [mark.card for mark in file.picture.marks] == [page.desk.listening.question("family").cards[0]]


def test_tab_goes_from_the_list_through_the_question_and_the_buttons_to_the_cards(
    qtbot: QtBot, dutch: MainWindow
) -> None:
    page = listening(dutch)
    for key in ("money", "contact_help", "money"):
        page.open_spot(key)
        QApplication.processEvents()
        page.list.items[key].setFocus()
        wanted = [page.view.story, page.view.told.more, page._back, page._next, page.prompts.situation]
        wanted += [made.button for made in page.prompts.shown]
        passed: list[QWidget] = []
        for _ in range(40):
            qtbot.keyClick(focused(), TAB)
            passed.append(focused())
        assert [made for made in passed if made in wanted][: len(wanted)] == wanted


def test_tab_reaches_the_list_once(window: MainWindow) -> None:
    page = listening(window)
    page.open_spot("housing")
    QApplication.processEvents()
    shown = [made for made in page.list.findChildren(QPushButton) if made.isVisibleTo(page)]
    assert [made for made in shown if made.focusPolicy() & Qt.FocusPolicy.TabFocus] == [page.list.items["housing"]]
