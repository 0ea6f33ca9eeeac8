"""Keeping and erasing closed cases in the window: the years, the list to look at, and the card of one case."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.cases import CaseKind
from coachdesk.domain.privacy import Ground, Restriction
from coachdesk.ui.case_privacy.keeping_card import KeepingCard
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.erase import ErasePage
from coachdesk.ui.privacy.review_card import ReviewCard
from coachdesk.ui.privacy.years_card import YearsCard
from tests.builders import NOW, an_id, samira, yonas

LEFT = Qt.MouseButton.LeftButton
LONG_AGO = NOW.replace(year=2021, month=10)


@pytest.fixture
def card(window: MainWindow) -> ReviewCard:
    """The list, with Yonas closed more than five years ago and Samira yesterday."""
    window.desk.vault.opened().cases.add(yonas(archived_at=LONG_AGO))
    window.desk.vault.opened().cases.add(samira(archived_at=NOW - timedelta(days=1)))
    window.go("privacy", stage="keeping")
    shown = window.page.card("ReviewCard")
    assert isinstance(shown, ReviewCard)
    return shown


def years(window: MainWindow) -> YearsCard:
    shown = window.page.card("YearsCard")
    assert isinstance(shown, YearsCard)
    return shown


def test_only_what_is_due_is_on_the_list(card: ReviewCard) -> None:
    (line,) = card.lines.parts.values()
    assert line.title.text() == "Yonas Tesfay"
    assert "21 October 2026" in line.line.text()
    assert line.chip.text() == "Integration"


def test_erasing_is_asked_on_its_own_page_with_the_reason_filled_in(
    qtbot: QtBot, card: ReviewCard, window: MainWindow
) -> None:
    (line,) = card.lines.parts.values()
    line.toggle.click()
    qtbot.mouseClick(line.erase, LEFT)
    page = window.page
    assert isinstance(page, ErasePage)
    assert page.form.ground is Ground.RETENTION
    qtbot.keyClicks(page.form.name, "Yonas Tesfay")
    qtbot.mouseClick(page.form.erase, LEFT)
    qtbot.waitUntil(lambda: page.report is not None, timeout=20_000)
    assert [stone.ground for stone in window.desk.vault.opened().cases.tombstones()] == [Ground.RETENTION]
    qtbot.waitUntil(lambda: not window.background.busy, timeout=20_000)
    window.go("privacy", stage="keeping")
    assert card.lines.parts == {}
    assert card._none.isVisible()


def test_keeping_longer_asks_why_first(qtbot: QtBot, card: ReviewCard, window: MainWindow) -> None:
    (line,) = card.lines.parts.values()
    line.toggle.click()
    line.form.day.take(date(2027, 3, 1))
    assert "reason" in line.form.problem
    assert card.desk.cases.open(an_id(1)).case.keep_until is None
    qtbot.keyClicks(line.form.reason, "De rechtszaak loopt nog")
    line.form.day.take(date(2026, 11, 1))
    assert "passed" in line.form.problem
    line.form.day.take(date(2027, 3, 1))
    case = card.desk.cases.open(an_id(1)).case
    assert (case.keep_until, case.keep_reason) == (date(2027, 3, 1), "De rechtszaak loopt nog")
    assert card.lines.parts == {}
    assert "1 March 2027" in window.toast.text


def test_the_case_opens_from_the_list(qtbot: QtBot, card: ReviewCard, window: MainWindow) -> None:
    (line,) = card.lines.parts.values()
    line.toggle.click()
    qtbot.mouseClick(line.go, LEFT)
    assert window.page is window._pages["case"]


def test_other_years_change_the_list_at_once(qtbot: QtBot, card: ReviewCard, window: MainWindow) -> None:
    field = years(window).field(CaseKind.INTEGRATION)
    assert field.text() == "5"
    field.clear()
    qtbot.keyClicks(field, "x")
    window.page.keep()
    assert "whole number of years" in years(window).fields[CaseKind.INTEGRATION].problem
    assert window.desk.retention.years(CaseKind.INTEGRATION) == 5
    field.clear()
    qtbot.keyClicks(field, "10")
    window.page.keep()
    assert years(window).fields[CaseKind.INTEGRATION].problem == ""
    assert window.desk.retention.years(CaseKind.INTEGRATION) == 10
    assert card.lines.parts == {}


def test_a_restricted_case_can_only_be_opened(card: ReviewCard, window: MainWindow) -> None:
    window.desk.vault.opened().cases.restrict(an_id(1), Restriction(NOW, "Cliënt maakt bezwaar"))
    card.entered()
    (line,) = card.lines.parts.values()
    line.toggle.click()
    assert line.go.isVisible()
    assert not line.erase.isVisible()
    assert not line.form.isVisible()


# --- the card of one case ---------------------------------------------------------------------------------------------


def keeping(window: MainWindow, case_id: str) -> KeepingCard:
    window.go("case_privacy", case_id, "rights")
    shown = window.page.card("KeepingCard")
    assert isinstance(shown, KeepingCard)
    return shown


def test_the_kind_of_a_case_is_changed_and_says_how_long(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(yonas())
    card = keeping(window, an_id(1))
    assert "not closed. 5 years" in card.state.text()
    assert not card.form.isVisible()
    qtbot.mouseClick(card.kind.button(CaseKind.OTHER), LEFT)
    assert window.desk.cases.open(an_id(1)).case.kind is CaseKind.OTHER
    assert "2 years" in card.state.text()


def test_a_closed_case_is_kept_longer_and_as_long_as_others_again(
    qtbot: QtBot, card: ReviewCard, window: MainWindow
) -> None:
    shown = keeping(window, an_id(2))
    assert "20 November 2031" in shown.state.text()
    qtbot.keyClicks(shown.form.reason, "Op eigen verzoek")
    shown.form.day.take(date(2035, 1, 1))
    assert "1 January 2035" in shown.state.text()
    qtbot.mouseClick(shown.form.rule, LEFT)
    assert "20 November 2031" in shown.state.text()
    assert window.desk.cases.open(an_id(2)).case.keep_reason == ""


def test_a_restricted_case_keeps_its_kind(card: ReviewCard, window: MainWindow) -> None:
    window.desk.vault.opened().cases.restrict(an_id(2), Restriction(NOW, "Cliënt maakt bezwaar"))
    shown = keeping(window, an_id(2))
    assert not shown.kind.isEnabled()
    assert not shown.form.isVisible()
