"""The register of requests: made with one press, kept as it is typed, answered with a reason where one is owed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.privacy import Ground
from coachdesk.domain.registers import Request, RequestKind, RequestOutcome
from coachdesk.domain.trail import Deed
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.erase import ErasePage
from coachdesk.ui.privacy.request_form import RequestForm
from coachdesk.ui.privacy.requests_card import RequestsCard
from tests.builders import an_id, samira, yonas

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def card(window: MainWindow) -> RequestsCard:
    """The card, in a vault with two cases."""
    window.desk.vault.opened().cases.add_many((yonas(), samira()))
    window.go("privacy", stage="requests")
    shown = window.page.card("RequestsCard")
    assert isinstance(shown, RequestsCard)
    return shown


def made(qtbot: QtBot, card: RequestsCard, kind: RequestKind) -> RequestForm:
    """A new request through the window, unfolded."""
    qtbot.mouseClick(card.asking.new, LEFT)
    qtbot.mouseClick(card.asking.kinds.button(kind), LEFT)
    (form,) = card.open_ones.parts.values()
    assert form.is_open
    qtbot.waitUntil(form.isVisible)
    return form


def only(card: RequestsCard) -> Request:
    (request,) = card.desk.registers.requests()
    return request


def texts(form: RequestForm) -> str:
    return " | ".join(label.text() for label in form.findChildren(QLabel) if label.isVisible())


def test_nothing_is_kept_before_it_is_known_what_is_asked(qtbot: QtBot, card: RequestsCard) -> None:
    qtbot.mouseClick(card.asking.new, LEFT)
    qtbot.mouseClick(card.asking.not_now, LEFT)
    assert card.desk.registers.requests() == ()
    assert card.asking.new.isVisible()


def test_a_new_request_has_its_last_day_and_shows_the_way(qtbot: QtBot, card: RequestsCard, window: MainWindow) -> None:
    form = made(qtbot, card, RequestKind.ACCESS)
    assert "Monday 21 December 2026" in texts(form)
    assert "30 days left" in texts(form)
    assert not form.go.isVisible()
    qtbot.keyClicks(form.case.search, "yon")
    qtbot.keyClick(form.case.search, Qt.Key.Key_Return)
    assert only(card).case_id == an_id(1)
    assert "Yonas Tesfay" in form.title.text()
    assert Deed.CASE_OPENED not in [entry.deed for entry in card.desk.trail.entries(limit=20)]  # a name opens nothing
    qtbot.mouseClick(form.go, LEFT)
    assert window.page is window._pages["case_privacy"]
    assert window.page.file.case.id == an_id(1)


def test_the_case_can_be_taken_off_again(qtbot: QtBot, card: RequestsCard) -> None:
    form = made(qtbot, card, RequestKind.CORRECTION)
    qtbot.keyClicks(form.case.search, "samira")
    qtbot.mouseClick(form.case.offered[0], LEFT)
    assert only(card).case_id == an_id(2)
    qtbot.mouseClick(form.case.chosen[0], LEFT)
    assert only(card).case_id == ""
    assert form.case.search.isVisible()


def test_what_is_typed_is_kept_without_a_button(qtbot: QtBot, card: RequestsCard, window: MainWindow) -> None:
    form = made(qtbot, card, RequestKind.ERASURE)
    qtbot.keyClicks(form.note, "Vroeg het aan tafel")
    qtbot.keyClicks(form.why_longer, "Het archief is groot")
    window.go("today")
    assert (only(card).note, only(card).extension_reason) == ("Vroeg het aan tafel", "Het archief is groot")
    window.lock()
    assert not window.desk.vault.unlocked


def test_the_day_of_receipt_moves_the_last_day_and_may_not_lie_ahead(
    qtbot: QtBot, card: RequestsCard, window: MainWindow
) -> None:
    form = made(qtbot, card, RequestKind.ACCESS)
    form.received.take(date(2026, 10, 19))
    assert "2 days too late" in texts(form)
    form.received.take(date(2026, 11, 22))
    assert "future" in window.toast.text
    assert only(card).received_on == form.received.day == date(2026, 10, 19)


def test_more_time_needs_a_reason_in_the_first_month(qtbot: QtBot, card: RequestsCard) -> None:
    form = made(qtbot, card, RequestKind.ACCESS)
    qtbot.mouseClick(form.extend, LEFT)
    assert "reason" in form._why_longer.problem
    qtbot.keyClicks(form.why_longer, "Het archief is groot")
    qtbot.mouseClick(form.extend, LEFT)
    assert only(card).due_on == date(2027, 2, 21)
    assert form._why_longer.problem == ""
    assert not form.extend.isVisible()
    form.why_longer.clear()
    form._autosave.flush()
    assert "reason" in form._why_longer.problem
    assert only(card).extension_reason == "Het archief is groot"
    qtbot.mouseClick(form.shorten, LEFT)
    form.received.take(date(2026, 10, 1))
    qtbot.mouseClick(form.extend, LEFT)
    assert "1 November 2026" in form._why_longer.problem


def test_a_refusal_has_a_reason_and_an_answered_request_opens_again(
    qtbot: QtBot, card: RequestsCard, window: MainWindow
) -> None:
    form = made(qtbot, card, RequestKind.ERASURE)
    qtbot.mouseClick(form.answers[RequestOutcome.REFUSED], LEFT)
    assert "reason" in form._why_not.problem
    assert only(card).open
    qtbot.keyClicks(form.why_not, "De wet verplicht tot bewaren")
    qtbot.mouseClick(form.answers[RequestOutcome.REFUSED], LEFT)
    assert (only(card).outcome, only(card).done_on) == (RequestOutcome.REFUSED, date(2026, 11, 21))
    assert card.open_ones.parts == {}
    assert "Refused" in window.toast.text
    card.closed.toggle.click()
    (line,) = card.closed_ones.parts.values()
    assert "De wet verplicht tot bewaren" in " ".join(label.text() for label in line.findChildren(QLabel))
    qtbot.mouseClick(line.again, LEFT)
    assert only(card).open
    assert [form.is_open for form in card.open_ones.parts.values()] == [True]
    assert not card.closed.isVisible()


def test_one_request_at_a_time_is_unfolded(qtbot: QtBot, card: RequestsCard) -> None:
    first = card.desk.registers.new_request(RequestKind.ACCESS)
    second = card.desk.registers.new_request(RequestKind.OBJECTION)
    forms = card.open_ones.parts
    qtbot.mouseClick(forms[first.id].head, LEFT)
    qtbot.mouseClick(forms[second.id].toggle, LEFT)
    assert [forms[r.id].is_open for r in (first, second)] == [False, True]
    qtbot.mouseClick(forms[second.id].toggle, LEFT)
    assert not forms[second.id].is_open


def test_an_erased_case_leaves_a_request_that_can_still_be_read(card: RequestsCard) -> None:
    request = card.desk.registers.new_request(RequestKind.ACCESS, an_id(1))
    card.desk.erasing.tell(card.desk.erasing.erase(an_id(1), Ground.MISTAKE))
    assert "erased" in card.open_ones.parts[request.id].title.text()


@pytest.mark.parametrize("kind", [RequestKind.ERASURE, RequestKind.ACCESS])
def test_an_extended_request_is_closed_once_its_case_is_erased(
    qtbot: QtBot, card: RequestsCard, window: MainWindow, kind: RequestKind
) -> None:
    form = made(qtbot, card, kind)
    qtbot.keyClicks(form.case.search, "yon")
    qtbot.keyClick(form.case.search, Qt.Key.Key_Return)
    qtbot.keyClicks(form.why_longer, "Het archief is groot")
    qtbot.mouseClick(form.extend, LEFT)
    assert only(card).extended_on is not None
    window.go("erase", an_id(1))
    page = window.page
    assert isinstance(page, ErasePage)
    if kind is RequestKind.ACCESS:
        qtbot.mouseClick(page.form.grounds.button(Ground.REQUEST), LEFT)
    qtbot.keyClicks(page.form.name, "Yonas Tesfay")
    qtbot.mouseClick(page.form.erase, LEFT)
    qtbot.waitUntil(lambda: page.panel.pdf is not None)
    window.go("privacy", stage="requests")
    if kind is RequestKind.ACCESS:
        (form,) = card.open_ones.parts.values()
        assert form.why_longer.toPlainText() == ""
        qtbot.mouseClick(form.head, LEFT)
        qtbot.mouseClick(form.answers[RequestOutcome.GRANTED], LEFT)
    assert only(card).outcome is RequestOutcome.GRANTED
    assert card.open_ones.parts == {}


def test_the_language_reaches_every_line(card: RequestsCard, window: MainWindow) -> None:
    request = card.desk.registers.new_request(RequestKind.ACCESS)
    window.language.switch("nl")
    assert "december" in card.open_ones.parts[request.id].line.text()
    window.language.switch("en")
