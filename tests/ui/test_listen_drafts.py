"""What no save would take waits in the vault, in what was open on a page of the conversation; and is found there again."""

import json
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from coachdesk.domain.picture import Pile, Side
from coachdesk.domain.stages import Stage
from coachdesk.ui.listen.domains_page import DomainsPage
from coachdesk.ui.listen.energy_page import EnergyPage
from coachdesk.ui.listen.meetings_page import MeetingsPage
from coachdesk.ui.listen.page import ListenPage
from coachdesk.ui.listen.scale_page import ScalePage
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.fields import Story
from tests.builders import an_id
from tests.ui.test_listen_refusals import PASTED, a_purpose, again, page_of, paste
from tests.ui.test_returning import lock_and_unlock

Find = Callable[[ListenPage], Story]


def the_note(page: ListenPage) -> Story:
    assert isinstance(page, DomainsPage) and page.opened == "finances" and page.view is not None
    return page.view.told.note


def the_idea(page: ListenPage) -> Story:
    assert isinstance(page, ScalePage) and page.form is not None and page.form.item.card == "debts"
    return page.form.idea.typed


def own_words(page: ListenPage) -> Story:
    assert isinstance(page, ScalePage) and page.form is not None and not page.form.item.card
    return page.form.own.typed


def the_quality(page: ListenPage) -> Story:
    assert isinstance(page, EnergyPage)
    row = list(page.piles[Pile.GIVES].parts.values())[1]
    assert row.quality is not None and row.name_it is not None and row.name_it.isChecked()
    return row.quality.typed


def a_domain(page: ListenPage) -> None:
    assert isinstance(page, DomainsPage)
    a_purpose(page, "finances")


def a_stone(page: ListenPage) -> None:
    assert isinstance(page, ScalePage)
    page.lay(Side.LOAD, "bad_nights")
    page.lay(Side.LOAD, "debts")
    page.open_item("debts")


def an_own_stone(page: ListenPage) -> None:
    assert isinstance(page, ScalePage)
    page.open_deck(Side.LOAD)
    assert page.deck is not None
    page.deck.own.setText("The stairs")
    page.deck.lay.click()
    page.open_item(page.file.picture.scale[0].key)
    own_words(page).clear()


def two_cards(page: ListenPage) -> None:
    assert isinstance(page, EnergyPage)
    for text in ("Beads", "Bread"):
        page.adding.line.setText(text)
        page.adding.put.click()
    row = list(page.piles[Pile.GIVES].parts.values())[1]
    assert row.name_it is not None
    row.name_it.click()


OPENED = pytest.mark.parametrize(
    ("name", "begin", "find"),
    [
        ("domains", a_domain, the_note),
        ("scale", a_stone, the_idea),
        ("scale", an_own_stone, own_words),
        ("energy", two_cards, the_quality),
    ],
)


@OPENED
@pytest.mark.parametrize("elsewhere", ["here", "page", "stage", "today", "another case"])
def test_what_was_refused_in_what_was_open_is_there_again_after_locking(
    qtbot: QtBot, window: MainWindow, name: str, begin: Callable[[ListenPage], None], find: Find, elsewhere: str
) -> None:
    page = page_of(window, name)
    begin(page)
    paste(window, find(page))
    if elsewhere == "page":
        window.page.shown.open_page("web")
    elif elsewhere == "stage":
        window.page.show_stage(Stage.MEET)
    elif elsewhere == "today":
        window.go("today")
    elif elsewhere == "another case":
        again(window, name, 2)
    lock_and_unlock(qtbot, window)
    if elsewhere != "here":
        again(window, name)
    field = find(window.page.shown.page)
    assert field.toPlainText() == PASTED
    assert window.toast.isVisible() and not window.page._saved.isVisible()
    field.setPlainText("Short")
    window.page.autosave.flush()
    lock_and_unlock(qtbot, window)
    assert window.desk.settings.get(f"draft.{an_id(1)}.listen.{name}:") is None


@OPENED
def test_another_case_between_loses_nothing_and_shows_nothing(
    window: MainWindow, name: str, begin: Callable[[ListenPage], None], find: Find
) -> None:
    page = page_of(window, name)
    begin(page)
    paste(window, find(page))
    again(window, name, 2)
    held = [window.desk.settings.get(f"draft.{an_id(number)}.listen.{name}:") for number in (1, 2)]
    assert held[0] is not None and PASTED in json.loads(held[0])["texts"].values() and held[1] is None
    assert find(again(window, name)).toPlainText() == PASTED


def test_own_words_of_a_card_that_were_not_laid_yet_are_there_again(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window, "scale")
    assert isinstance(page, ScalePage)
    page.open_deck(Side.STRENGTH)
    assert page.deck is not None
    page.deck.own.setText("x" * 300)
    lock_and_unlock(qtbot, window)
    page = window.page.shown.page
    assert isinstance(page, ScalePage) and page.deck is not None and page.deck.side is Side.STRENGTH
    assert page.deck.own.text() == "x" * 300


def test_what_was_refused_in_an_earlier_talk_comes_back_in_that_talk(qtbot: QtBot, window: MainWindow) -> None:
    page = page_of(window, "meetings")
    assert isinstance(page, MeetingsPage)
    page.begin()
    first = page.open_id
    page.begin()
    page.open_talk(first)
    paste(window, page.form.note.field)
    lock_and_unlock(qtbot, window)
    page = window.page.shown.page
    assert isinstance(page, MeetingsPage) and page.open_id == first
    assert page.form.note.field.toPlainText() == PASTED and page.form.note.problem


def test_a_draft_about_what_is_gone_is_let_go(window: MainWindow) -> None:
    page_of(window, "web")
    key = f"draft.{an_id(1)}.listen.scale:"
    at = {"spot": "scale:", "open": an_id(77)}
    window.desk.settings.put(key, json.dumps({"at": at, "count": 3, "texts": {"0": PASTED}}))
    page = again(window, "scale")
    assert isinstance(page, ScalePage) and page.form is None and window.desk.settings.get(key) is None
