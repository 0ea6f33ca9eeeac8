"""Choosing step by step on the client's screen: sorted, put in order, chosen and rated, by hand and by the keyboard."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Choice, Outcome
from coachdesk.domain.course import CardSource, LaidBy, SortCard, Sorted
from coachdesk.domain.picture import EnergyItem, Pile
from coachdesk.domain.words import Words
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.choose import PathTogether
from coachdesk.ui.together.lay_card import LayCard
from coachdesk.ui.together.sort_path import Way
from tests.builders import an_id, samira, yonas
from tests.ui.conftest import MakeWindow

CASE = an_id(1)
LEFT, KEYS = Qt.MouseButton.LeftButton, Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
WELL, BETTER, HEAVY = Sorted.WELL, Sorted.BETTER, Sorted.HEAVY
AREAS = ("money", "language", "family", "housing", "work")


def shown(qtbot: QtBot, window: MainWindow, file: CaseFile, begin: Way = Way.SORT) -> PathTogether:
    """The client's screen in English, in front."""
    window.desk.vault.opened().cases.add(file)
    made = PathTogether(window.around, window.desk.cases.open(file.case.id), "en", begin)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def nobody_chose(**values) -> CaseFile:
    return replace(yonas(client_language="en", reads=("en",)), choice=Choice(), steps=(), **values)


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> Iterator[PathTogether]:
    """Yonas, who chose nothing yet, in front of all cards."""
    made = shown(qtbot, window, nobody_chose())
    yield made
    made.put_aside()


def kept(window: MainWindow) -> CaseFile:
    return window.desk.cases.open(CASE)


def piles(window: MainWindow) -> dict[str, Sorted]:
    return {card.words.text or card.id: card.pile for card in kept(window).course.cards}


def offered(screen: PathTogether) -> list[str]:
    return [card.key for card in screen.path.step.deck.cards if card.isVisible()]


def card_of(screen: PathTogether, key: str) -> LayCard:
    """A card of the deck, turned to if it is not on show."""
    deck = screen.path.step.deck
    while key not in offered(screen):
        assert deck.has_more
        deck.turn(1)
    return next(card for card in deck.cards if card.key == key)


def drag(qtbot: QtBot, card: LayCard, to: QWidget) -> None:
    end = card.mapFromGlobal(to.mapToGlobal(to.rect().center()))
    qtbot.mousePress(card, LEFT, pos=card.rect().center())
    for part in (1, 2, 3):
        qtbot.mouseMove(card, card.rect().center() + (end - card.rect().center()) * part / 3)
    qtbot.mouseRelease(card, LEFT, pos=QPoint(end))


# --- sorting ----------------------------------------------------------------------------------------------------------


def test_cards_are_pressed_dragged_and_laid_by_their_numbers(
    qtbot: QtBot, window: MainWindow, screen: PathTogether
) -> None:
    table = screen.path.step
    qtbot.mouseClick(card_of(screen, "work"), LEFT)
    qtbot.mouseClick(table.piles[WELL].head, LEFT)
    drag(qtbot, card_of(screen, "money"), table.piles[HEAVY])
    card = card_of(screen, "health")
    card.setFocus()
    qtbot.keyClick(card, KEYS.Key_2)
    assert piles(window) == {"work": WELL, "money": HEAVY, "health": BETTER}
    assert not {"work", "money", "health"} & set(offered(screen))
    qtbot.mouseClick(table.piles[HEAVY].away("money"), LEFT)
    assert piles(window) == {"work": WELL, "health": BETTER}
    for _ in range(4):
        qtbot.mouseClick(screen.head.undo, LEFT)
    assert piles(window) == {} and screen.head.undo.isHidden()


def test_health_is_a_press_away_and_energy_only_where_some_was_laid(
    qtbot: QtBot, window: MainWindow, screen: PathTogether
) -> None:
    table = screen.path.step
    assert table.tabs[CardSource.ENERGY].isHidden()
    qtbot.mouseClick(table.tabs[CardSource.ASPECT], LEFT)
    card = card_of(screen, "aspect_sleeping")
    qtbot.mouseClick(card, LEFT)
    qtbot.mouseClick(table.piles[HEAVY].head, LEFT)
    assert piles(window) == {"aspect_sleeping": HEAVY}
    window.desk.picture.lay_energy(CASE, "repairing", Pile.GIVES)
    assert table.tabs[CardSource.ENERGY].isVisible()
    qtbot.mouseClick(table.tabs[CardSource.ENERGY], LEFT)
    assert offered(screen) == ["energy_repairing"]


def test_a_blank_card_lies_on_the_table_in_the_clients_words(
    qtbot: QtBot, window: MainWindow, screen: PathTogether
) -> None:
    table = screen.path.step
    qtbot.mouseClick(table.own, LEFT)
    qtbot.keyClicks(table.own_line, "A garden")
    qtbot.keyClick(table.own_line, KEYS.Key_Return)
    assert piles(window) == {"A garden": Sorted.OPEN}
    assert kept(window).course.cards[0].words == Words("A garden", "en")
    qtbot.mouseClick(card_of(screen, kept(window).course.cards[0].id), LEFT)
    qtbot.mouseClick(table.piles[BETTER].head, LEFT)
    assert piles(window) == {"A garden": BETTER}
    qtbot.mouseClick(table.own, LEFT)
    qtbot.keyClicks(table.own_line, "Half a thou")
    qtbot.mouseClick(screen.path.next, LEFT)  # what is typed is kept when one goes on
    assert piles(window) == {"A garden": BETTER, "Half a thou": Sorted.OPEN}


def test_cards_of_the_consultant_have_another_ground_and_say_so(qtbot: QtBot, window: MainWindow) -> None:
    duty = SortCard("d" * 32, CardSource.DUTY, words=Words("Exam", "en"), by=LaidBy.CONSULTANT)
    other = SortCard("aspect_moving", CardSource.ASPECT, "moving", by=LaidBy.CONSULTANT)
    base = nobody_chose()
    screen = shown(qtbot, window, replace(base, course=replace(base.course, cards=(duty, other))))
    card = card_of(screen, duty.id)
    assert card.property("tone") == "duty" and "This must be done" in card.accessibleDescription()
    screen.path.open(Way.CHOOSE)
    made = screen.path.step.cards["aspect_moving"]
    assert "From your contact person" in {line.text for line in made.drawn()} | {made.accessibleDescription()}
    screen.put_aside()


# --- the whole way ----------------------------------------------------------------------------------------------------


def test_from_sorting_to_rating_and_back(qtbot: QtBot, window: MainWindow, screen: PathTogether) -> None:
    path = screen.path
    for card, pile in (("money", HEAVY), ("language", BETTER), ("work", WELL)):
        window.desk.sorting.lay(CASE, card, pile)
    qtbot.mouseClick(path.next, LEFT)
    assert path.way is Way.ORDER and list(path.step.cards) == ["money", "language", "work"]
    for card in ("language", "money"):
        qtbot.mouseClick(path.step.cards[card], LEFT)
    assert [(card.id, card.place) for card in kept(window).course.cards] == [
        ("money", 2),
        ("language", 1),
        ("work", None),
    ]
    qtbot.mouseClick(path.next, LEFT)
    assert path.way is Way.CHOOSE and list(path.step.cards) == ["language", "money"] and path.next.isHidden()
    qtbot.mouseClick(path.step.cards["money"], LEFT)
    qtbot.mouseClick(path.step.choose, LEFT)
    assert path.way is Way.RATE and kept(window).choice.area_ids == ("money",)
    qtbot.mouseClick(path.step.ladders["going"].rungs[3], LEFT)
    assert kept(window).course.ratings[0].going == 3
    qtbot.mouseClick(path.back, LEFT)
    qtbot.mouseClick(path.back, LEFT)
    assert path.way is Way.ORDER and path.step.ranks.ids == ("language", "money")
    path.open(Way.RATE)
    qtbot.mouseClick(path.next, LEFT)
    assert path.thanks.isVisible() and not path.step.isVisible() and not path.next.isVisible()
    qtbot.mouseClick(path.thanks.look_again, LEFT)
    assert path.way is Way.CHOOSE and path.step.isVisible() and not path.thanks.isVisible()


def test_every_step_can_be_passed_over(qtbot: QtBot, window: MainWindow, screen: PathTogether) -> None:
    path = screen.path
    assert not path.back.isEnabled()
    for _ in range(2):
        qtbot.mouseClick(path.next, LEFT)
    assert path.way is Way.CHOOSE and {"housing", "money", "work"} <= set(path.step.cards)
    assert kept(window).course.cards == ()
    qtbot.mouseClick(path.step.not_now, LEFT)
    assert kept(window).choice.outcome is Outcome.NOT_NOW
    assert path.step.thanks.isVisible() and not path.back.isVisible()


def test_a_sixth_card_is_not_taken_and_the_hint_says_why(
    qtbot: QtBot, window: MainWindow, screen: PathTogether
) -> None:
    screen.path.open(Way.ORDER)
    cards = list(screen.path.step.cards)[:6]
    for card in cards:
        qtbot.mouseClick(screen.path.step.cards[card], LEFT)
    assert screen.path.step.ranks.ids == tuple(cards[:5])
    assert screen.head.hint.text() == "Five is the most. Take one away first."
    assert not screen.path.step.cards[cards[5]].isChecked()


def test_undo_goes_back_through_every_step(qtbot: QtBot, window: MainWindow, screen: PathTogether) -> None:
    path = screen.path
    qtbot.mouseClick(card_of(screen, "money"), LEFT)
    qtbot.mouseClick(path.step.piles[HEAVY].head, LEFT)
    path.go(1)
    qtbot.mouseClick(path.step.cards["money"], LEFT)
    path.go(1)
    qtbot.mouseClick(path.step.cards["money"], LEFT)
    qtbot.mouseClick(path.step.choose, LEFT)
    qtbot.mouseClick(path.step.ladders["content"].rungs[10], LEFT)
    qtbot.keyClick(screen, KEYS.Key_Z, CTRL)
    assert kept(window).course.ratings == ()
    qtbot.keyClick(screen, KEYS.Key_Z, CTRL)
    assert kept(window).choice.outcome is Outcome.OPEN and path.way is Way.CHOOSE
    qtbot.keyClick(screen, KEYS.Key_Z, CTRL)
    assert kept(window).course.cards[0].place is None
    qtbot.keyClick(screen, KEYS.Key_Z, CTRL)
    assert kept(window).course.cards == () and screen.head.undo.isHidden()


def test_leaving_makes_one_deed_of_what_was_chosen(qtbot: QtBot, window: MainWindow) -> None:
    screen = shown(qtbot, window, nobody_chose())
    screen.path.open(Way.CHOOSE)
    for card in ("money", "work"):
        qtbot.mouseClick(screen.path.step.cards[card], LEFT)
    with qtbot.waitSignal(screen.finished):
        screen.leave_panel.proved.emit()
    assert kept(window).choice.area_ids == ("money", "work")
    window.desk.undo.undo()
    assert kept(window).choice.outcome is Outcome.OPEN and window.desk.undo.last is None


def in_tab_order(screen: PathTogether) -> list[QWidget]:
    """What Tab comes to within the view, from the first on."""
    found, widget = [], screen.head.end
    while (widget := widget.nextInFocusChain()) is not screen.head.end:
        if screen.view.isAncestorOf(widget) and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
    return found


@pytest.mark.parametrize("way", [Way.SORT, Way.ORDER, Way.CHOOSE])
def test_the_way_on_comes_last_under_the_tab_key(window: MainWindow, screen: PathTogether, way: Way) -> None:
    screen.path.open(way)
    window.desk.sorting.lay(CASE, "money", HEAVY)
    window.desk.sorting.place(CASE, ("work", "money"))
    window.desk.choosing.move(CASE, ("money",), "en")
    QApplication.processEvents()
    chain = in_tab_order(screen)
    below = [made for made in (screen.path.back, screen.path.next) if made.isEnabled() and made.isVisible()]
    assert [made for made in chain if made.isEnabled()][-len(below) :] == below
    assert len(chain) >= 10
    if way is Way.SORT:
        table = screen.path.step
        on = [table.tabs[CardSource.AREA], table.own, card_of(screen, "work"), table.piles[WELL].head]
        assert sorted(on, key=chain.index) == on
        assert chain.index(table.piles[HEAVY].cards[0]) > chain.index(table.piles[HEAVY].head)


# --- room -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1366, 768), (880, 500)], ids=["usual", "small"])
@pytest.mark.parametrize("language", ["ar", "ti", "nl"])
def test_no_line_is_cut_off_in_any_step(
    qapp: QApplication, new_window: MakeWindow, language: str, size: tuple[int, int]
) -> None:
    window, found = new_window("nl"), []
    base = samira(1)
    cards = tuple(SortCard(card, CardSource.AREA, card, pile=HEAVY, place=at) for at, card in enumerate(AREAS, 1))
    laid = EnergyItem(an_id(9), Pile.GIVES, "repairing")
    seen = replace(base.picture, energy=(laid,))
    file = replace(base, course=replace(base.course, cards=cards), picture=seen)
    window.desk.vault.opened().cases.add(file)
    for ways, large in (((), False), ((Reading.OWN_LANGUAGE, Reading.DUTCH), False), ((), True)):
        wish = ReadingWish(ways, large_print=large)
        screen = PathTogether(window.around, replace(file, case=replace(file.case, reading=wish)), language)
        screen.resize(*size)
        screen.show()
        for way in Way:
            screen.path.open(way)
            for _ in range(4):
                qapp.processEvents()
            assert (screen.width(), screen.height()) == size
            for made in screen.view.findChildren(QLabel):
                if made.isVisible() and made.text() and made.wordWrap():
                    wide = max(made.fontMetrics().horizontalAdvance(word) for word in made.text().split())
                    if made.heightForWidth(made.width()) > made.height() + 1 or wide > made.width() + 1:
                        found.append(f"{way.name} {ways} {large}: {made.text()!r}")
        screen.put_aside()
    assert not found, "\n".join(found)
