"""Cards about energy on the consultant's page: qualities, the plan, tags and the mixture."""

import gc

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import EnergyItem, Pile, Tag
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.listen.energy_page import EnergyPage
from coachdesk.ui.listen.energy_row import EnergyRow
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.together.energy import EnergyTogether
from coachdesk.ui.together.window import ClientWindow
from tests.builders import an_id, samira, yonas
from tests.ui.conftest import PIN, MakeWindow

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
def page(window: MainWindow) -> EnergyPage:
    """The page of Yonas, who laid a card, and one of his own."""
    window.desk.vault.opened().cases.add(yonas())
    window.desk.picture.lay_energy(CASE, "repairing", GIVES)
    window.desk.picture.lay_energy(CASE, "waiting", COSTS)
    window.desk.picture.lay_own_energy(CASE, Words("Fietsen voor de buren", "nl"), GIVES)
    return opened(window, CASE)


def opened(window: MainWindow, case_id: str) -> EnergyPage:
    window.go("case", case_id, Stage.LISTEN)
    window.page.shown.open_spot("energy:")
    found = window.page.shown.page
    assert isinstance(found, EnergyPage)
    return found


def row(page: EnergyPage, pile: Pile, at: int) -> EnergyRow:
    found = page.piles[pile].itemAt(at).widget()
    assert isinstance(found, EnergyRow)
    return found


def item(window: MainWindow, at: int) -> EnergyItem:
    return window.desk.cases.open(CASE).picture.energy[at]


def test_a_quality_is_named_and_stands_on_the_plan(qtbot: QtBot, window: MainWindow, page: EnergyPage) -> None:
    first = row(page, GIVES, 0)
    assert first.quality is None
    qtbot.mouseClick(first.name_it, LEFT)
    qtbot.keyClicks(first.quality.typed, "Maakt alles heel")
    window.keep()
    assert item(window, 0).quality.text == "Maakt alles heel"
    qtbot.mouseClick(first.plan, LEFT)
    assert item(window, 0).strength
    assert window.desk.plans.sheet(CASE, "ti").energy[0].words.nl == "Maakt alles heel"
    qtbot.mouseClick(first.plan, LEFT)
    assert not item(window, 0).strength


def test_what_is_typed_is_not_folded_away(qtbot: QtBot, page: EnergyPage) -> None:
    first = row(page, GIVES, 0)
    qtbot.mouseClick(first.name_it, LEFT)
    qtbot.keyClicks(first.quality.typed, "Ge")
    qtbot.mouseClick(first.name_it, LEFT)
    assert first.name_it.isChecked() and not first.quality.isHidden()


def test_own_cards_get_tags_and_the_mixture_counts_them(qtbot: QtBot, window: MainWindow, page: EnergyPage) -> None:
    assert row(page, GIVES, 0).tags is None
    before = page.mixture.accessibleDescription()
    qtbot.mouseClick(row(page, GIVES, 1).tags.button(Tag.HEART), LEFT)
    assert item(window, 2).tags == (Tag.HEART,)
    assert page.mixture.accessibleDescription() != before
    assert [each.text for each in page.mixture.drawn()] == ["Head", "1", "Hand", "1", "Heart", "1"]
    assert all(each.fits for each in page.mixture.drawn())


def test_a_card_of_costs_names_nothing_and_stands_on_no_plan(
    qtbot: QtBot, window: MainWindow, page: EnergyPage
) -> None:
    assert row(page, COSTS, 0).plan is None
    window.desk.picture.lay_energy(CASE, "waiting", GIVES)
    there = row(page, GIVES, 1)
    assert there.item.card == "waiting" and not there.plan.isEnabled()  # nobody has said what the plan would say


def test_cards_move_and_go_by_their_keys_and_come_back(qtbot: QtBot, window: MainWindow, page: EnergyPage) -> None:
    qtbot.keyClicks(row(page, GIVES, 0).more, "3")
    assert laid(window)["repairing"] is RESTORES
    assert row(page, RESTORES, 0).item.card == "repairing"
    qtbot.keyClick(row(page, RESTORES, 0).more, KEYS.Key_Delete)
    assert "repairing" not in laid(window)
    window.desk.undo.undo()
    assert laid(window)["repairing"] is RESTORES


def test_a_key_that_is_held_down_takes_or_lays_one_card(window: MainWindow, page: EnergyPage) -> None:
    before = laid(window)
    for pressed, text in ((KEYS.Key_Delete, ""), (KEYS.Key_Backspace, ""), (KEYS.Key_3, "3")):
        held = QKeyEvent(QEvent.Type.KeyPress, pressed, Qt.KeyboardModifier.NoModifier, text, True)
        QApplication.sendEvent(row(page, GIVES, 0).more, held)
    assert laid(window) == before


def test_a_card_can_be_laid_here_too(qtbot: QtBot, window: MainWindow, page: EnergyPage) -> None:
    adding = page.adding
    assert 0 < len(adding.offered) <= 8
    qtbot.mouseClick(adding.piles.button(COSTS), LEFT)
    name = adding.offered[0].text()
    qtbot.mouseClick(adding.offered[0], LEFT)
    card = next(c for c in window.desk.content.energy_cards.values() if c.short.source == name)
    assert laid(window)[card.id] is COSTS
    qtbot.keyClicks(adding.line, "Lange ritten")
    qtbot.keyClick(adding.line, KEYS.Key_Return)
    assert laid(window)["Lange ritten"] is COSTS and adding.line.text() == ""


def test_an_empty_own_card_gets_a_sentence(qtbot: QtBot, window: MainWindow, page: EnergyPage) -> None:
    before = laid(window)
    qtbot.mouseClick(page.adding.put, LEFT)
    assert window.toast.text == "Write on the card what it is about."
    assert laid(window) == before


def test_another_case_shows_nothing_of_the_one_before(qtbot: QtBot, window: MainWindow, page: EnergyPage) -> None:
    qtbot.mouseClick(row(page, GIVES, 0).name_it, LEFT)
    page.adding.line.setText("Von")
    window.desk.vault.opened().cases.add(samira())
    again = opened(window, samira().case.id)
    assert again is page and page.adding.line.text() == ""
    assert not any(column.parts for column in page.piles.values())
    file: CaseFile = window.desk.cases.open(CASE)
    assert file.find(Kind.ENERGY, "repairing") is not None


def test_looking_together_turns_these_cards_to_the_client_and_back(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, page: EnergyPage
) -> None:
    window.page.look_together()
    gc.collect()
    screen = next(made for made in qapp.topLevelWidgets() if isinstance(made, ClientWindow) and made.isVisible())
    view = screen.view
    assert isinstance(view, EnergyTogether) and not window.isVisible()
    assert [card.key for card in view.piles[COSTS].cards] == ["waiting"]
    view.lay("reading", RESTORES)
    screen.ask_to_leave()
    screen.leave_panel.secret.field.setText(PIN)
    with qtbot.waitSignal(screen.finished):
        qtbot.keyClick(screen.leave_panel.secret.field, KEYS.Key_Return)
    assert window.isVisible()
    assert row(page, RESTORES, 0).item.card == "reading"


def test_a_restricted_case_can_be_read_and_not_changed(qtbot: QtBot, window: MainWindow, page: EnergyPage) -> None:
    before = laid(window)
    window.desk.rights.restrict(CASE, "Bezwaar")
    qtbot.mouseClick(row(page, GIVES, 0).plan, LEFT)
    qtbot.mouseClick(row(page, GIVES, 1).tags.button(Tag.HAND), LEFT)
    qtbot.mouseClick(page.adding.offered[0], LEFT)
    assert laid(window) == before and not item(window, 0).strength and item(window, 2).tags == ()
    qtbot.mouseClick(page.asks.toggle, LEFT)
    assert page.asks.is_open


def test_the_mixture_mirrors(qapp: QApplication, new_window: MakeWindow) -> None:
    window = new_window("ar")
    window.desk.vault.opened().cases.add(yonas())
    window.desk.picture.lay_energy(CASE, "repairing", GIVES)
    page = opened(window, CASE)
    settle(qapp)
    word, number = page.mixture.drawn()[:2]
    assert word.room.left() > number.room.right()
    assert all(each.fits for each in page.mixture.drawn())
