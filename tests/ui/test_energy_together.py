"""Cards about energy on the client's own screen: pressing, dragging, keys, own cards, every way of reading."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.cases import SHORT
from coachdesk.domain.errors import FieldTooLong
from coachdesk.domain.picture import Pile, Tag
from coachdesk.domain.words import Words
from coachdesk.ui import messages
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.energy import EnergyTogether
from coachdesk.ui.together.lay_card import LayCard
from coachdesk.ui.together.window import ClientWindow
from tests.builders import an_id, samira, yonas
from tests.ui.conftest import MakeWindow

CASE = an_id(1)
LEFT, KEYS = Qt.MouseButton.LeftButton, Qt.Key
GIVES, COSTS, RESTORES = Pile


def settle(app: QApplication) -> None:
    for _ in range(4):
        app.processEvents()


def laid(window: MainWindow) -> dict[str, Pile]:
    """Every card that is kept as laid, by what stands on it."""
    file = window.desk.cases.open(CASE)
    return {item.card or item.words.text: item.pile for item in file.picture.energy}


@pytest.fixture
def screen(qtbot: QtBot, window: MainWindow) -> Iterator[ClientWindow]:
    """The client's screen with the cards, in English, in front."""
    file = yonas(client_language="en", reads=("en",))
    window.desk.vault.opened().cases.add(file)
    shown = ClientWindow(window.around, file, "en", EnergyTogether(window.around, file))
    shown.resize(1366, 768)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    yield shown
    shown.put_aside()


@pytest.fixture
def view(screen: ClientWindow) -> EnergyTogether:
    found = screen.view
    assert isinstance(found, EnergyTogether)
    return found


def offered(view: EnergyTogether) -> list[str]:
    return [card.key for card in view.deck.cards if card.isVisible()]


def of_pile(view: EnergyTogether, pile: Pile) -> list[str]:
    return [card.key for card in view.piles[pile].cards]


def drag(qtbot: QtBot, card: LayCard, to: QWidget) -> None:
    """Drag a card to the middle of something, as a mouse or a finger does."""
    end = card.mapFromGlobal(to.mapToGlobal(to.rect().center()))
    qtbot.mousePress(card, LEFT, pos=card.rect().center())
    for part in (1, 2, 3):
        qtbot.mouseMove(card, card.rect().center() + (end - card.rect().center()) * part / 3)
    qtbot.mouseRelease(card, LEFT, pos=QPoint(end))


def test_a_card_is_pressed_and_then_the_pile(qtbot: QtBot, window: MainWindow, view: EnergyTogether) -> None:
    first = view.deck.cards[0]
    key = first.key
    qtbot.mouseClick(first, LEFT)
    assert first.isChecked() and laid(window) == {}
    qtbot.mouseClick(view.piles[COSTS].head, LEFT)
    assert laid(window) == {key: COSTS} == dict.fromkeys(of_pile(view, COSTS), COSTS)
    assert key not in offered(view) and not any(card.isChecked() for card in view.deck.cards)
    on_pile = view.piles[COSTS].cards[0]
    qtbot.mouseClick(on_pile, LEFT)
    qtbot.mouseClick(view.piles[RESTORES].head, LEFT)
    assert laid(window) == {key: RESTORES}
    qtbot.mouseClick(view.piles[RESTORES].away(key), LEFT)
    assert laid(window) == {} and key in offered(view)


def test_a_card_pressed_twice_is_put_down_again(qtbot: QtBot, window: MainWindow, view: EnergyTogether) -> None:
    first = view.deck.cards[0]
    qtbot.mouseClick(first, LEFT)
    qtbot.mouseClick(first, LEFT)
    qtbot.mouseClick(view.piles[COSTS].head, LEFT)
    assert laid(window) == {}


def test_a_pile_without_a_card_in_hand_offers_the_cards_that_belong_there(qtbot: QtBot, view: EnergyTogether) -> None:
    cards = view.around.desk.content.energy_cards
    assert all(GIVES in cards[key].piles for key in offered(view))
    qtbot.mouseClick(view.piles[COSTS].head, LEFT)
    assert all(COSTS in cards[key].piles for key in offered(view)) and len(offered(view)) > 5
    qtbot.mouseClick(view.tags[Tag.HEART], LEFT)
    assert all({COSTS} <= set(cards[key].piles) and Tag.HEART in cards[key].tags for key in offered(view))
    qtbot.mouseClick(view.tags[Tag.HEART], LEFT)
    assert not view.tags[Tag.HEART].isChecked()
    assert any(Tag.HEART not in cards[key].tags for key in offered(view))


def test_every_card_of_a_pile_can_be_reached_a_few_at_a_time(qtbot: QtBot, view: EnergyTogether) -> None:
    wanted = {card.id for card in view.around.desk.picture.energy_deck(view.file, GIVES)}
    seen = set(offered(view))
    assert 4 <= len(seen) <= 10 and not view.earlier.isEnabled()
    while view.more.isEnabled():
        qtbot.mouseClick(view.more, LEFT)
        seen |= set(offered(view))
    assert seen == wanted
    first = {card.tags[0] for card in view.around.desk.picture.energy_deck(view.file, GIVES)[:3]}
    assert first == set(Tag)  # head, hand and heart take turns


def test_a_card_is_dragged_to_a_pile_and_back(qtbot: QtBot, window: MainWindow, view: EnergyTogether) -> None:
    key = view.deck.cards[1].key
    drag(qtbot, view.deck.cards[1], view.piles[RESTORES])
    assert laid(window) == {key: RESTORES}
    drag(qtbot, view.piles[RESTORES].cards[0], view.piles[GIVES])
    assert laid(window) == {key: GIVES}
    drag(qtbot, view.piles[GIVES].cards[0], view.window().head)
    assert laid(window) == {key: GIVES}  # let go beside everything
    drag(qtbot, view.piles[GIVES].cards[0], view.deck)
    assert laid(window) == {}
    assert not view.picked


def test_all_of_it_by_the_keyboard(qtbot: QtBot, window: MainWindow, view: EnergyTogether) -> None:
    deck = view.deck
    deck.cards[0].setFocus()
    qtbot.keyClick(deck.cards[0], KEYS.Key_Right)
    assert deck.cards[1].hasFocus()
    qtbot.keyClick(deck.cards[1], KEYS.Key_Down)
    below = QApplication.focusWidget()
    assert isinstance(below, LayCard) and below in deck.cards[2:]
    first = below.key
    qtbot.keyClicks(below, "1")
    assert below.hasFocus() and below.key != first  # the next card is there already
    second = below.key
    arabic_one = QKeyEvent(QEvent.Type.KeyPress, KEYS.Key_unknown, Qt.KeyboardModifier.NoModifier, "١")
    QApplication.sendEvent(below, arabic_one)
    third = below.key
    qtbot.keyClicks(below, "3")
    assert laid(window) == {first: GIVES, second: GIVES, third: RESTORES}
    top = view.piles[GIVES].cards[0]
    assert top.key == second  # what was laid last lies on top
    top.setFocus()
    qtbot.keyClick(top, KEYS.Key_Down)
    assert view.piles[GIVES].cards[1].hasFocus()
    qtbot.keyClick(view.piles[GIVES].cards[1], KEYS.Key_Right)
    assert view.piles[RESTORES].cards[0].hasFocus()
    qtbot.keyClick(view.piles[RESTORES].cards[0], KEYS.Key_Delete)
    assert laid(window) == {first: GIVES, second: GIVES}
    assert isinstance(QApplication.focusWidget(), LayCard)
    qtbot.keyClicks(view.piles[GIVES].cards[0], "29")
    assert laid(window) == {first: GIVES, second: COSTS}
    qtbot.keyClick(QApplication.focusWidget(), KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: laid(window) == {first: GIVES, second: GIVES})
    assert set(of_pile(view, GIVES)) == {first, second}


def test_a_key_that_is_held_down_lays_or_takes_one_card(qtbot: QtBot, window: MainWindow, view: EnergyTogether) -> None:
    qtbot.keyClicks(view.deck.cards[0], "1")
    before = laid(window)
    keys = (KEYS.Key_1, "1"), (KEYS.Key_Delete, ""), (KEYS.Key_Backspace, "")
    for card in (view.deck.cards[0], view.piles[GIVES].cards[0]):
        for pressed, text in keys:
            held = QKeyEvent(QEvent.Type.KeyPress, pressed, Qt.KeyboardModifier.NoModifier, text, True)
            QApplication.sendEvent(card, held)
    assert laid(window) == before


def test_arrows_follow_the_line_of_reading(qtbot: QtBot, screen: ClientWindow, view: EnergyTogether) -> None:
    screen.speak_language("ar")
    view.deck.cards[0].setFocus()
    qtbot.keyClick(view.deck.cards[0], KEYS.Key_Left)
    assert view.deck.cards[1].hasFocus()
    assert view.deck.cards[1].x() < view.deck.cards[0].x()


def test_an_own_card_is_written_and_laid_and_kept_when_the_screen_goes(
    qtbot: QtBot, window: MainWindow, screen: ClientWindow, view: EnergyTogether
) -> None:
    qtbot.mouseClick(view.own, LEFT)
    assert view.own_line.hasFocus()
    qtbot.keyClicks(view.own_line, "Baking bread")
    qtbot.mouseClick(view.piles[RESTORES].head, LEFT)
    assert laid(window) == {"Baking bread": RESTORES} and view.own_line.isHidden()
    qtbot.mouseClick(view.own, LEFT)
    qtbot.keyClicks(view.own_line, "Night shifts")
    qtbot.keyClick(view.own_line, KEYS.Key_Return)
    assert laid(window)["Night shifts"] is GIVES
    qtbot.mouseClick(view.own, LEFT)
    qtbot.keyClicks(view.own_line, "Half a thou")
    view.keep()
    item = window.desk.cases.open(CASE).picture.energy[-1]
    assert item.words == Words("Half a thou", "en") and item.pile is GIVES


def test_an_own_card_that_is_too_long_stays_and_the_screen_says_so(
    qtbot: QtBot, window: MainWindow, screen: ClientWindow, view: EnergyTogether
) -> None:
    screen.speak_language("ar")
    qtbot.mouseClick(view.own, LEFT)
    view.own_line.insert("خبز " * 60)
    qtbot.mouseClick(view.piles[COSTS].head, LEFT)
    too_long = FieldTooLong("text", 239, SHORT)
    assert screen._toast.text == messages.refusal(too_long, screen.tongues.first)
    assert laid(window) == {} and view.own_line.text() == "خبز " * 60 and view.own_line.hasFocus()
    view.keep()  # when the screen goes nothing of it is lost
    written = [item.words for item in window.desk.cases.open(CASE).picture.energy]
    assert " ".join(words.text for words in written) == ("خبز " * 60).strip()
    assert len(written) == 2 and {words.language for words in written} == {"ar"}


def test_nothing_of_the_qualities_is_on_the_clients_screen(
    qapp: QApplication, window: MainWindow, view: EnergyTogether
) -> None:
    window.desk.picture.lay_energy(CASE, "repairing", GIVES)
    item = window.desk.cases.open(CASE).picture.energy[0]
    window.desk.picture.save(CASE, replace(item, quality=Words("Geduldig", "nl"), strength=True))
    settle(qapp)
    assert of_pile(view, GIVES) == ["repairing"]
    assert not any("Geduldig" in made.text() for made in view.window().findChildren(QLabel))


@pytest.mark.parametrize("size", [(1366, 768), (880, 500)], ids=["usual", "small"])
@pytest.mark.parametrize("language", ["ar", "ti", "nl"])
def test_no_line_is_cut_off_however_the_client_reads(
    qapp: QApplication, new_window: MakeWindow, language: str, size: tuple[int, int]
) -> None:
    window, found = new_window("nl"), []
    own, dutch = Reading.OWN_LANGUAGE, Reading.DUTCH
    for ways in ((), (own, dutch)):
        for large in (False, True):
            file = replace(samira(1), case=replace(samira(1).case, reading=ReadingWish(ways, large_print=large)))
            if not window.desk.cases.count():
                window.desk.vault.opened().cases.add(file)
                for card, pile in (("explaining", GIVES), ("many_appointments", COSTS), ("tea_together", RESTORES)):
                    window.desk.picture.lay_energy(CASE, card, pile)
            file = replace(file, picture=window.desk.cases.open(CASE).picture)
            screen = ClientWindow(window.around, file, language, EnergyTogether(window.around, file))
            screen.resize(*size)
            screen.show()
            settle(qapp)
            assert (screen.width(), screen.height()) == size
            for made in screen.view.findChildren(QLabel):
                if made.isVisible() and made.text() and made.wordWrap():
                    wide = max(made.fontMetrics().horizontalAdvance(word) for word in made.text().split())
                    if made.heightForWidth(made.width()) > made.height() + 1 or wide > made.width() + 1:
                        found.append(f"{ways} {large}: {made.text()!r}")
            screen.put_aside()
    assert not found, "\n".join(found)
