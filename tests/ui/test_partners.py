"""The directory of partners on its page: found as one types, by keys, after locking, and among five hundred."""

from dataclasses import replace
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.partners import PartnerKind
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.partners import PartnersPage
from tests.builders import an_id
from tests.handovers import INTERPRETER
from tests.ui.conftest import PASSPHRASE, MakeWindow
from tests.ui.directory_page import LEFT, SCHOOL, choose, names, opened, page, write

__all__ = ["page"]


# --- finding ----------------------------------------------------------------------------------------------------------


def test_it_is_reached_from_the_side_bar(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.side._buttons["partners"], LEFT)
    assert window.at["page"] == "partners" and window.side._buttons["partners"].isChecked()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Schuldhulp Zwolle", "Taalschool De Marsch", "Tolkbureau De Brug"]),
        ("jansen", ["Schuldhulp Zwolle"]),
        ("Tigrinya", ["Tolkbureau De Brug"]),
        ("school and", ["Taalschool De Marsch"]),
        ("niemand", []),
    ],
)
def test_search_as_you_type(page: PartnersPage, typed: str, found: list[str]) -> None:
    page.side.search.setText(typed)
    assert names(page) == found
    assert page._frame.isVisible() is bool(found) and page.side._none.isVisible() is not bool(found)


def test_kinds_are_chips(qtbot: QtBot, page: PartnersPage) -> None:
    kinds = page.side.kinds
    offered = [each for each in kinds.ids if kinds.button(each).isVisible()]
    assert offered == [PartnerKind.DEBT_HELP, PartnerKind.SCHOOL, PartnerKind.INTERPRETER]
    for kind in (PartnerKind.SCHOOL, PartnerKind.INTERPRETER):
        qtbot.mouseClick(kinds.button(kind), LEFT)
    assert names(page) == ["Taalschool De Marsch", "Tolkbureau De Brug"]
    page.side.search.setText("brug")
    assert names(page) == ["Tolkbureau De Brug"]


def test_kinds_beyond_the_first_unfold(qtbot: QtBot, page: PartnersPage) -> None:
    page.desk.partners.save(
        replace(SCHOOL, id=an_id(781), kind=PartnerKind.SAFETY, person="Team", organisation="Thuis")
    )
    kinds = page.side.kinds
    assert not kinds.button(PartnerKind.INTERPRETER).isVisible()
    qtbot.mouseClick(kinds.more, LEFT)
    assert kinds.button(PartnerKind.INTERPRETER).isVisible() and not kinds.more.isVisible()


def test_an_entry_is_opened_by_its_id(window: MainWindow, page: PartnersPage) -> None:
    window.go("partners", stage=INTERPRETER.id)
    assert page.shown == INTERPRETER and page.form.title.text() == "Tolkbureau De Brug"


def test_the_directory_teaches_while_it_is_empty(qtbot: QtBot, window: MainWindow) -> None:
    page = opened(window)
    assert page.empty.isVisible() and not page._filled.isVisible() and not page.save_as.isEnabled()
    qtbot.mouseClick(page.empty.action, LEFT)
    assert page._filled.isVisible() and not page.form.fields["note"].isVisible()


# --- around -----------------------------------------------------------------------------------------------------------


def test_keys_lead_to_the_search_and_back(qtbot: QtBot, window: MainWindow, page: PartnersPage) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    for place in (page.form.fields["note"], page.side.list, page.new):
        place.setFocus()
        qtbot.keyClick(place, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        assert page.side.search.hasFocus() and window.at["page"] == "partners"
    qtbot.keyClick(page.side.search, Qt.Key.Key_Return)
    assert page.side.list.hasFocus()
    qtbot.keyClick(page.side.list, Qt.Key.Key_Down)
    assert page.shown == SCHOOL
    qtbot.keyClick(page.side.list, Qt.Key.Key_Return)
    assert page.form.fields["organisation"].hasFocus()


def test_after_locking_the_same_entry_is_on_show(qtbot: QtBot, window: MainWindow, page: PartnersPage) -> None:
    choose(page, INTERPRETER)
    window.lock()
    qtbot.waitUntil(lambda: window.gate is not None)
    window.desk.vault.unlock(PASSPHRASE)
    window.unlocked()
    again = window.page
    assert isinstance(again, PartnersPage) and again is not page
    assert again.shown == INTERPRETER


def test_the_page_speaks_another_language_at_once(window: MainWindow, page: PartnersPage) -> None:
    window.language.switch("nl")
    page.side.search.setText("Arabisch")
    assert names(page) == ["Schuldhulp Zwolle"]


def test_in_a_low_window_the_list_keeps_its_room(qtbot: QtBot, window: MainWindow, page: PartnersPage) -> None:
    window.resize(880, 500)
    qtbot.waitUntil(lambda: page.height() <= 500)
    kinds = page.side.kinds
    assert [kinds.button(each).isVisible() for each in kinds.ids].count(True) == 1 and kinds.more.isVisible()


def test_five_hundred_stay_quick(new_window: MakeWindow) -> None:
    window = new_window()
    many = [replace(SCHOOL, id=an_id(number), organisation=f"School {number}", person="") for number in range(500)]
    window.desk.vault.opened().partners.save(many)
    page = opened(window)
    for act in (
        lambda: window.go("partners"),
        lambda: page.side.search.setText("school 49"),
        lambda: choose(page, many[490]),
        lambda: write(page, "note", "Anders"),
    ):
        begun = perf_counter()
        act()
        assert perf_counter() - begun < 1
    assert len(names(page)) == 15
