"""What is lost or seen by others: one button, steps that keep themselves, and a clock that says what is left."""

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.registers import Breach, BreachKind, Encrypted
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.privacy.breach_facts import CasesStep, DiscoveredStep, HappenedStep, MeasuresStep, ReadableStep
from coachdesk.ui.privacy.breach_form import STEPS, BreachForm
from coachdesk.ui.privacy.breach_telling import CONTACT, AuthorityStep, OrganisationStep, PeopleStep
from coachdesk.ui.privacy.breaches_card import BreachesCard
from tests.builders import NOW, an_id, samira, yonas

LEFT = Qt.MouseButton.LeftButton


class Clock:
    """A clock that a test can move."""

    now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def now() -> Clock:
    return Clock()


@pytest.fixture
def card(window: MainWindow) -> BreachesCard:
    """The card, in a vault with two cases."""
    window.desk.vault.opened().cases.add_many((yonas(), samira()))
    window.go("privacy", stage="breaches")
    shown = window.page.card("BreachesCard")
    assert isinstance(shown, BreachesCard)
    return shown


@pytest.fixture
def form(qtbot: QtBot, card: BreachesCard) -> BreachForm:
    """The steps after a laptop was lost, as they are the moment it is told."""
    qtbot.mouseClick(card.asking.new, LEFT)
    qtbot.mouseClick(card.asking.kinds.button(BreachKind.LOST_DEVICE), LEFT)
    (made,) = card.open_ones.parts.values()
    return made


def only(card: BreachesCard) -> Breach:
    (breach,) = card.desk.registers.breaches()
    return breach


def clock(form: BreachForm) -> str:
    return form._clock.text


def test_nothing_is_kept_before_it_is_known_what_happened(qtbot: QtBot, card: BreachesCard) -> None:
    qtbot.mouseClick(card.asking.new, LEFT)
    qtbot.mouseClick(card.asking.not_now, LEFT)
    assert card.desk.registers.breaches() == ()
    assert card.asking.new.height() >= 54


def test_the_first_thing_to_see_is_whom_to_call(
    qtbot: QtBot, card: BreachesCard, form: BreachForm, window: MainWindow
) -> None:
    call = form.step(OrganisationStep)
    assert call.isVisible()
    assert "privacy officer" in call.hint.text()
    assert "72 hours left until 24 November 2026" in clock(form)
    qtbot.keyClicks(card.contact, "Ans Vos 038 123 45 67")
    window.go("today")
    window.go("privacy")
    assert window.desk.settings.get(CONTACT) == "Ans Vos 038 123 45 67"
    assert "Ans Vos 038 123 45 67" in call.hint.text()
    qtbot.mouseClick(call.at.now, LEFT)
    assert only(card).internal_at == NOW
    assert "done" in form.steps[0].chip.text()


def test_a_lost_laptop_is_about_everybody_until_somebody_says_otherwise(
    qtbot: QtBot, card: BreachesCard, form: BreachForm
) -> None:
    assert set(only(card).case_ids) == {an_id(1), an_id(2)}
    form.show_step(STEPS.index(CasesStep) + 1)
    step = form.step(CasesStep)
    qtbot.mouseClick(step.which.button("some"), LEFT)
    assert only(card).case_ids == ()
    qtbot.keyClicks(step.cases.search, "samira")
    qtbot.keyClick(step.cases.search, Qt.Key.Key_Return)
    assert only(card).case_ids == (an_id(2),)
    assert "1 case" in form.steps[3].line.text()
    qtbot.mouseClick(step.which.button("all"), LEFT)
    assert set(only(card).case_ids) == {an_id(1), an_id(2)}
    qtbot.mouseClick(step.which.button("some"), LEFT)
    assert only(card).case_ids == (an_id(2),)


def test_the_discovery_is_set_earlier_and_the_clock_follows(qtbot: QtBot, card: BreachesCard, form: BreachForm) -> None:
    step = form.step(DiscoveredStep)
    form.show_step(3)
    step.at.day.take(date(2026, 11, 19))
    local = NOW.astimezone()
    assert "24 hours left" in clock(form)
    step.at.time.clear()
    qtbot.keyClicks(step.at.time, "25:00")
    form._autosave.flush()
    assert "25:00" in step.at.problem
    assert only(card).discovered_at == NOW - timedelta(days=2)
    step.at.time.clear()
    qtbot.keyClicks(step.at.time, f"{local - timedelta(hours=1):%H:%M}")
    form._autosave.flush()
    assert step.at.problem == ""
    assert only(card).discovered_at == NOW - timedelta(days=2, hours=1)
    assert "23 hours left" in clock(form)
    step.at.day.take(date(2026, 11, 17))
    assert "72 hours are over" in clock(form)
    step.at.day.take(date(2026, 12, 1))
    assert "future" in step.at.problem
    assert only(card).discovered_at < NOW


def test_the_advice_follows_what_can_be_read(qtbot: QtBot, card: BreachesCard, form: BreachForm) -> None:
    authority, people, readable = form.step(AuthorityStep), form.step(PeopleStep), form.step(ReadableStep)
    assert "within 72 hours" in authority.hint.text()
    form.show_step(STEPS.index(ReadableStep) + 1)
    qtbot.mouseClick(readable.encrypted.button(Encrypted.YES), LEFT)
    assert only(card).encrypted is Encrypted.YES
    assert "usually not needed" in authority.hint.text()
    assert "usually not needed" in people.hint.text()
    form.show_step(STEPS.index(HappenedStep) + 1)
    qtbot.mouseClick(form.step(HappenedStep).kind.button(BreachKind.LOST_PAPER), LEFT)
    assert "plain words" in people.hint.text()
    form.show_step(STEPS.index(ReadableStep) + 1)
    assert not readable.encrypted.isVisible()


def test_what_is_typed_in_the_steps_is_kept_when_the_window_locks(
    qtbot: QtBot, card: BreachesCard, form: BreachForm, window: MainWindow
) -> None:
    desk, breach_id = card.desk, form.breach.id
    form.show_step(STEPS.index(MeasuresStep) + 1)
    qtbot.keyClicks(form.step(MeasuresStep).measures, "Laptop op afstand gewist")
    form.show_step(STEPS.index(HappenedStep) + 1)
    qtbot.keyClicks(form.step(HappenedStep).happened, "Tas uit de auto")
    window.lock()
    desk.vault.unlock("vier gewone woorden samen")
    kept = desk.registers.breach(breach_id)
    assert (kept.happened, kept.measures) == ("Tas uit de auto", "Laptop op afstand gewist")


def test_it_is_closed_when_both_are_decided_and_stays_readable(
    qtbot: QtBot, card: BreachesCard, form: BreachForm
) -> None:
    qtbot.mouseClick(form.close_it, LEFT)
    assert "Not everything is decided" in form._problem.text
    authority = form.step(AuthorityStep)
    assert authority.isVisible()
    qtbot.mouseClick(authority.at.now, LEFT)
    assert "told in time" in clock(form)
    qtbot.mouseClick(form.close_it, LEFT)
    people = form.step(PeopleStep)
    assert people.isVisible()
    qtbot.keyClicks(people.why, "Alles was versleuteld")
    qtbot.mouseClick(form.close_it, LEFT)
    assert not only(card).open
    assert card.open_ones.parts == {}
    card.closed.toggle.click()
    (line,) = card.closed_ones.parts.values()
    assert "Alles was versleuteld" in " ".join(label.text() for label in line.findChildren(QLabel))
    qtbot.mouseClick(line.again, LEFT)
    assert only(card).open


def test_telling_earlier_than_the_discovery_is_refused_at_the_field(
    qtbot: QtBot, card: BreachesCard, form: BreachForm
) -> None:
    call = form.step(OrganisationStep)
    call.at.day.take(date(2026, 11, 20))
    assert "earlier than the discovery" in call.at.problem
    assert only(card).internal_at is None
    qtbot.mouseClick(call.at.now, LEFT)
    assert call.at.problem == ""
    assert only(card).internal_at == NOW
    qtbot.mouseClick(call.at.day.clear, LEFT)
    assert only(card).internal_at is None


def test_the_clock_runs_on_while_one_looks_at_it(card: BreachesCard, form: BreachForm, now: Clock) -> None:
    tick = card.findChild(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly).timeout
    for hours, said in ((1, "71 hours left"), (71.5, "Less than one hour left"), (73, "72 hours are over")):
        now.now = NOW + timedelta(hours=hours)
        tick.emit()
        assert said in clock(form)


def test_next_goes_on_to_the_step_after_it(qtbot: QtBot, form: BreachForm) -> None:
    for number in range(1, len(STEPS)):
        qtbot.mouseClick(form.steps[number - 1].next, LEFT)
        assert [fold.is_open for fold in form.steps] == [n == number for n in range(len(STEPS))]
    assert not form.steps[-1].next.isVisible()
