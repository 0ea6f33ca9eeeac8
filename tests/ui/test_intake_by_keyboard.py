"""A whole intake by keyboard alone, on a real vault: everything is kept as it is given, and is there after locking."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import InterpreterForm
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.picture import Accepted, InterpreterAge, InterpreterKind, Pile, Side
from coachdesk.ui.listen.aspect_cards import AspectCard
from coachdesk.ui.listen.list_item import ListItem
from coachdesk.ui.listen.picture_page import PicturePage
from coachdesk.ui.listen.scale_side import ScaleRow
from coachdesk.ui.main_window import MainWindow
from tests.ui.conftest import PASSPHRASE
from tests.ui.hands import CTRL, DELETE, DOWN, ENTER, HOME, RIGHT, SHIFT, SPACE, UP, Hands, called

NAME = "Selam Gebre"
KEYS = Qt.Key


@pytest.fixture
def hands(qtbot: QtBot, window: MainWindow) -> Hands:
    """Hands on the keyboard of the window in English, with nothing in the vault."""
    with qtbot.waitActive(window):
        window.activateWindow()
    return Hands(qtbot, window)


def kept(window: MainWindow) -> CaseFile:
    """The only case, as the vault has it."""
    (case,) = window.desk.cases.list()
    return window.desk.cases.open(case.id)


def go_to(hands: Hands, line: str, part: str = "") -> None:
    """Go to a line of the list of the conversation, in one of its parts where it is in one."""
    hands.to_one(ListItem)
    hands.press(HOME)
    if part:
        hands.to(part, DOWN)
        hands.press(RIGHT)
    hands.to(line, DOWN)
    hands.press(ENTER)


def test_a_whole_intake_by_keyboard(qtbot: QtBot, window: MainWindow, hands: Hands) -> None:
    begin(hands)
    talk(hands, window)
    questions(hands, window)
    energy(hands, window)
    domain(hands, window)
    scale(hands, window)
    web(hands, window)
    picture(hands, window)
    before = kept(window)
    window.lock()
    qtbot.waitUntil(lambda: not window.desk.vault.unlocked and not window.background.busy)
    qtbot.waitUntil(lambda: window.gate is not None and window.gate.shown.secret.field.hasFocus())
    hands.write(PASSPHRASE)
    hands.press(ENTER)
    qtbot.waitUntil(lambda: isinstance(window.page and window.page.shown.page, PicturePage))
    assert kept(window) == before, "everything is there, and one is where one was"


def begin(hands: Hands) -> None:
    """A new case, and on to listening."""
    hands.press(KEYS.Key_N, modifiers=CTRL)
    hands.write(NAME)
    hands.press(ENTER)
    hands.press(KEYS.Key_2, modifiers=CTRL)


def talk(hands: Hands, window: MainWindow) -> None:
    """A talk of an hour with an interpreter on the phone; a child is refused."""
    go_to(hands, "Talks")
    hands.press(KEYS.Key_N, modifiers=CTRL | SHIFT)
    hands.to("Minutes")
    hands.write("60")
    hands.to("Nobody")
    hands.choose("A child")
    fields = window.page.shown.page.form.interpreter
    assert fields.problem.isVisible() and "child" in fields.problem.text
    assert fields.kind.chosen != ("child",)
    hands.choose("A professional interpreter")
    assert not fields.problem.isVisible()
    hands.to_one_of(fields.form)
    hands.choose("By phone")
    hands.to_one_of(fields.accepted)
    hands.choose("Yes")
    hands.to("What did you agree?")
    hands.write("She calls the school")
    hands.to("This person told it back")
    hands.press(SPACE)
    (made,) = kept(window).picture.meetings
    assert (made.minutes, made.teach_back, made.agreed.text) == (60, True, "She calls the school")
    here = made.interpreter
    assert (here.kind, here.age, here.form) == (
        InterpreterKind.PROFESSIONAL,
        InterpreterAge.ADULT,
        InterpreterForm.PHONE,
    )
    assert here.accepted is Accepted.YES


def questions(hands: Hands, window: MainWindow) -> None:
    """One told, one put off, one ticked, one not wanted, and a week pressed in; parenting is asked after children."""
    go_to(hands, "Your name", "Getting to know")
    hands.write("Selam, as my mother says it")
    hands.to("Next: Languages")
    hands.press(SPACE)
    hands.to("Ask later")
    hands.press(SPACE)
    hands.to("Children under 18")
    hands.press(SPACE)
    go_to(hands, "Trust", "Getting to know")
    hands.to("Does not want to talk about it")
    hands.press(SPACE)
    go_to(hands, "My week", "The week")
    hands.to("Monday")
    hands.press(RIGHT, DOWN, SPACE, DOWN, SPACE)
    hands.to("What does")
    hands.write("Language lessons")
    go_to(hands, "School", "Daily life")
    hands.write("They like to go")
    file = kept(window)
    states = {each: file.answer(each).state for each in ("name_wish", "languages_used", "family", "trust", "week")}
    told, later, refused = AnswerState.TALKED, AnswerState.LATER, AnswerState.NOT_WANTED
    assert states == {
        "name_wish": told,
        "languages_used": later,
        "family": told,
        "trust": refused,
        "week": told,
    }
    assert file.answer("name_wish").words.text == "Selam, as my mother says it"
    assert file.answer("week").picked == ("tuesday_afternoon", "tuesday_evening")
    assert file.answer("week").words.text == "Language lessons"


def energy(hands: Hands, window: MainWindow) -> None:
    """Cards in two piles, one of them with own words, and a quality behind one."""
    go_to(hands, "Lay the cards", "Energy")
    page = window.page.shown.page
    first, second = (page.adding.offered[at].text() for at in (0, 1))
    hands.to(first)
    hands.press(SPACE)
    hands.to(second)
    hands.press(SPACE)
    hands.to("A card in the client's own words")
    hands.write("Baking for the street")
    hands.press(ENTER)
    hands.to("Name the quality")
    hands.press(SPACE)
    hands.write("Keeps calm")
    hands.to("More to do with this card")
    hands.press(KEYS.Key_2)
    items = kept(window).picture.energy
    assert len(items) == 3 and items[-1].words.text == "Baking for the street"
    assert any(item.quality.text == "Keeps calm" for item in items)
    assert {item.pile for item in items} == {Pile.GIVES, Pile.COSTS}


def domain(hands: Hands, window: MainWindow) -> None:
    """A life domain: no level before a purpose; then a level, the client's own view, and who carries it."""
    go_to(hands, "Look at life domains", "Daily life")
    hands.to("Finances")
    hands.press(DOWN, ENTER)
    view = window.page.shown.page.view
    assert not view.levels.choice.isEnabled()
    hands.to_one_of(view.purpose)
    hands.press(DOWN, ENTER)
    hands.to_one_of(view.levels.choice)
    hands.press(DOWN, SPACE)
    hands.to_one_of(view.faces)
    hands.press(RIGHT, RIGHT, SPACE)
    hands.to_one_of(view.shares)
    hands.press(RIGHT, RIGHT, RIGHT)
    (look,) = kept(window).picture.looks
    assert (look.domain, look.level, look.own_view) == ("work_education", 4, 3)
    assert look.purpose and look.shares.own == 30
    assert look.shares.own + look.shares.network + look.shares.professionals == 100
    hands.press(KEYS.Key_Escape)
    assert called(hands.here) == "Work and education"


def scale(hands: Hands, window: MainWindow) -> None:
    """A stone of the catalogue and one of own words, a strap, and what they weigh."""
    go_to(hands, "Build the scale", "Heavy and light")
    hands.to("Add a stone")
    hands.press(SPACE, SPACE)
    hands.to("In your own words")
    hands.write("The stairs")
    hands.press(ENTER)
    hands.press(KEYS.Key_Escape)
    hands.to("Add a strap")
    hands.press(SPACE, SPACE)
    hands.press(KEYS.Key_Escape)
    hands.to_one(ScaleRow)
    hands.press(KEYS.Key_3, DOWN, KEYS.Key_2, RIGHT, KEYS.Key_3)
    items = kept(window).picture.scale
    assert [(item.side, item.weight) for item in items] == [(Side.LOAD, 3), (Side.LOAD, 2), (Side.STRENGTH, 3)]
    assert items[1].words.text == "The stairs"


def web(hands: Hands, window: MainWindow) -> None:
    """Three marks, one of them taken back, and a card to talk about."""
    go_to(hands, "Draw the web", "Well-being")
    chart = window.page.shown.page.chart
    assert hands.here is chart
    hands.press(UP, RIGHT, UP, UP, RIGHT, UP, DELETE)
    hands.to_one(AspectCard)
    hands.press(SPACE)
    (made,) = kept(window).picture.webs
    assert list(made.marks) == list(chart.ids[:2]) and made.talk


def picture(hands: Hands, window: MainWindow) -> None:
    """The picture brings it together, and leads to choosing."""
    go_to(hands, "The picture")
    assert isinstance(window.page.shown.page, PicturePage)
