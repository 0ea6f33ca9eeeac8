"""Places to work in the real window: what for first, then begun, visited, changed with a reason, ended, on the plan."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.choosing import Choice
from coachdesk.domain.connection.work import Ending, Purpose, Standing
from coachdesk.domain.stages import Stage
from coachdesk.ui.main_window import MainWindow
from tests.builders import yonas
from tests.joined import PLACEMENT, WORK_VISIT
from tests.library import WELFARE
from tests.ui.work_shown import LEFT, TODAY, Opened, idea, kept, opened, press, type_in, unfold, with_place

__all__ = ["opened"]  # fixtures


# --- a place ----------------------------------------------------------------------------------------------------------


def test_with_nothing_it_says_what_belongs_here_and_a_place_is_typed_by_keyboard(qtbot: QtBot, opened: Opened) -> None:
    part = opened(yonas())
    assert all(line.isVisible() and line.text() for line in part.list.empty)
    press(qtbot, part.list.new)
    qtbot.keyClicks(part.list.form.organisation, "Tuin van de buurt")
    qtbot.keyClick(part.list.form.organisation, Qt.Key.Key_Return)
    assert (kept(part).host, kept(part).standing) == ("Tuin van de buurt", Standing.IDEA)
    assert part.open_id == kept(part).id and part.form.isVisible()
    assert part.form.purpose.purposes.button(Purpose.LANGUAGE).hasFocus()


def test_a_place_is_taken_from_the_directory(qtbot: QtBot, opened: Opened) -> None:
    part = opened(yonas())
    press(qtbot, part.list.new)
    (found,) = part.list.form.offered
    qtbot.waitUntil(found.isVisible)
    qtbot.mouseClick(found, LEFT)
    assert (kept(part).host, kept(part).partner, kept(part).supervisor) == (
        WELFARE.organisation,
        WELFARE.id,
        WELFARE.person,
    )


def test_it_begins_only_once_it_is_said_what_for(qtbot: QtBot, opened: Opened) -> None:
    part = opened(idea())
    form = part.form
    press(qtbot, form.begin)
    assert kept(part).standing is Standing.IDEA and form.purpose.purposes.button(Purpose.LANGUAGE).hasFocus()
    press(qtbot, form.purpose.purposes.button(Purpose.TRADE))
    press(qtbot, form.begin)
    assert (kept(part).standing, kept(part).purposes) == (Standing.ACTIVE, (Purpose.TRADE,))
    assert form.begin.isHidden() and form.purpose.purposes.isHidden() and form.purpose.change.isVisible()


def test_a_third_purpose_is_refused_and_not_left_pressed_in(qtbot: QtBot, opened: Opened) -> None:
    part = opened(idea(purposes=(Purpose.LANGUAGE, Purpose.TRADE)))
    unfold(qtbot, part.form.purpose)
    press(qtbot, part.form.purpose.purposes.button(Purpose.CULTURE))
    assert part.form.purpose.chosen == kept(part).purposes == (Purpose.LANGUAGE, Purpose.TRADE)


def test_numbers_are_kept_and_what_is_none_stays_with_the_reason(qtbot: QtBot, opened: Opened) -> None:
    part = opened(idea())
    unfold(qtbot, part.form.folds["practical"])
    hours, field = part.form._numbers["week_hours"]
    type_in(qtbot, part, field, "veel")
    assert hours.problem and field.text() == "veel" and kept(part).week_hours == PLACEMENT.week_hours
    type_in(qtbot, part, field, "7,25")
    assert not hours.problem and kept(part).week_hours == 7.25
    type_in(qtbot, part, field, "")
    assert kept(part).week_hours is None
    moments, field = part.form._numbers["language_moments"]
    type_in(qtbot, part, field, "2,5")
    assert moments.problem and kept(part).language_moments == PLACEMENT.language_moments


def test_what_the_client_is_good_at_is_taken_over_with_one_press(qtbot: QtBot, opened: Opened) -> None:
    part = opened(idea(quality=replace(PLACEMENT.quality, text="", interpreted=""), tags=()))
    strengths = part.desk.work.strengths(part.file)
    unfold(qtbot, part.form.folds["quality"])
    first = part.form.strengths.ordered[0]
    press(qtbot, first)
    assert kept(part).quality == strengths[0].words and set(kept(part).tags) == set(strengths[0].tags)
    assert part.form.strengths.isHidden()


def test_of_running_work_the_visits_come_first_and_the_rest_is_one_line_each(qtbot: QtBot, opened: Opened) -> None:
    part = opened(with_place(address="Kade 1"))
    form = part.form
    assert not any(fold.is_open for fold in form.folds.values()) and form.visits.new.isVisible()
    assert form.visits.y() < min(fold.y() for name, fold in form.folds.items() if name != "purpose")
    assert "Kade 1" in form.folds["where"].line.text()
    unfold(qtbot, form.folds["practical"])
    place = part.place()
    form.unfold("")
    part.return_to(place)
    assert form.unfolded == "practical"


def test_what_is_refused_is_not_folded_away(qtbot: QtBot, opened: Opened) -> None:
    part = opened(with_place())
    fold = part.form.folds["practical"]
    unfold(qtbot, fold)
    type_in(qtbot, part, part.form._numbers["week_hours"][1], "veel")
    press(qtbot, fold.toggle)
    assert fold.is_open
    type_in(qtbot, part, part.form._numbers["week_hours"][1], "4")
    press(qtbot, fold.toggle)
    assert not fold.is_open


# --- changing, visits, the end ----------------------------------------------------------------------------------------


def test_what_it_is_for_changes_with_a_reason_and_nothing_is_lost_without_one(qtbot: QtBot, opened: Opened) -> None:
    part = opened(with_place())
    card = part.form.purpose
    unfold(qtbot, card)
    press(qtbot, card.change)
    press(qtbot, card.changing.purposes.button(Purpose.TRADE))
    press(qtbot, card.changing.go)
    assert kept(part).purposes == PLACEMENT.purposes and card.changing.isVisible()
    qtbot.keyClicks(card.changing.reason.typed, "The lesson is on another day")
    qtbot.keyClicks(card.changing.decided, "Together")
    press(qtbot, card.changing.go)
    assert kept(part).purposes == (Purpose.LANGUAGE,) and card.changing.isHidden()
    last, *_before = part.desk.work.changes(part.file, PLACEMENT.id)
    assert (last.purposes, last.reason.text, last.decided) == (
        PLACEMENT.purposes,
        "The lesson is on another day",
        "Together",
    )
    assert card.before.count() == 2


def test_a_visit_is_begun_with_a_press_and_typed_in_three_voices(qtbot: QtBot, opened: Opened) -> None:
    part = opened(with_place())
    card = part.form.visits
    press(qtbot, card.new)
    for name, said in (("seen", "At the counter"), ("client", "I dare to ask"), ("host", "Always in time")):
        qtbot.keyClicks(card.visit.told[name].typed, said)
    part.autosave.flush()
    press(qtbot, card.visit.results.button(Purpose.LANGUAGE))
    (visit,) = (each for each in part.file.connection.work_visits if each.id != WORK_VISIT.id)
    assert (visit.seen.text, visit.client.text, visit.host.text) == (
        "At the counter",
        "I dare to ask",
        "Always in time",
    )
    assert visit.results == (Purpose.LANGUAGE,) and visit.on == TODAY
    questions = [part.desk.work.question(each).source for each in PLACEMENT.purposes]
    assert card.visit.asks.text() == "\n".join(questions)
    assert not card.visit.results.button(Purpose.CULTURE).isVisible()
    press(qtbot, card.visit.remove)
    assert part.file.connection.work_visits == (WORK_VISIT,)


def test_hours_are_added_and_what_can_not_be_read_stays(qtbot: QtBot, opened: Opened) -> None:
    part = opened(with_place())
    card = part.form.hours
    unfold(qtbot, card)
    before, _needed = part.desk.work.hours(part.file, PLACEMENT)
    qtbot.keyClicks(card._typed, "x")
    qtbot.keyClick(card._typed, Qt.Key.Key_Return)
    assert card.hours.problem and card._typed.text() == "x"
    card._typed.setText("2.5")
    press(qtbot, card.add)
    assert part.desk.work.hours(part.file, PLACEMENT)[0] == before + 2.5 and not card._typed.text()


def test_it_ends_with_how_it_came_out_and_why(qtbot: QtBot, opened: Opened) -> None:
    part = opened(with_place())
    end = part.form.end
    press(qtbot, end.open)
    press(qtbot, end.go)
    assert end.problem.isVisible() and kept(part).standing is Standing.ACTIVE
    press(qtbot, end.ending.button(Ending.STOPPED))
    press(qtbot, end.go)
    assert kept(part).standing is Standing.ACTIVE and end.asked.isVisible()
    qtbot.keyClicks(end.why.typed, "Too far")
    press(qtbot, end.go)
    assert (kept(part).ending, kept(part).ended_why.text) == (Ending.STOPPED, "Too far")
    assert end.said.isVisible() and end.open.isHidden() and part.form.plan.isHidden()
    press(qtbot, part.form.begin)
    assert (kept(part).standing, kept(part).ending) == (Standing.ACTIVE, Ending.NOT_YET) and end.open.isVisible()


# --- the plan ---------------------------------------------------------------------------------------------------------


def test_it_is_put_on_the_plan_with_one_press_and_leads_to_the_step(qtbot: QtBot, opened: Opened) -> None:
    part = opened(with_place())
    plan = part.form.plan
    assert next(name for name, _deed in plan.choices()) == "Work and learning" and plan.other.isVisible()
    press(qtbot, plan.put)
    step = next(each for each in part.file.steps if each.id == kept(part).step)
    assert step.area_id == "work" and plan.chip.isVisible() and plan.put.isHidden()
    part.desk.undo.undo()
    assert plan.put.isVisible() and plan.chip.isHidden()
    press(qtbot, plan.put)
    with qtbot.waitSignal(part.stage.step_wanted) as wanted:
        press(qtbot, plan.open_step)
    assert wanted.args == [kept(part).step]


def test_another_priority_is_chosen_from_the_menu(opened: Opened) -> None:
    part = opened(with_place())
    name, deed = part.form.plan.choices()[-1]
    assert name == "Friends and neighbours"
    deed()
    assert part.file.steps[-1].area_id == "people"


def test_without_a_choice_it_leads_to_choosing(qtbot: QtBot, opened: Opened, window: MainWindow) -> None:
    part = opened(replace(with_place(), choice=Choice(), steps=()))
    plan = part.form.plan
    assert plan.line.isVisible() and plan.put.isHidden() and plan.other.isHidden()
    press(qtbot, plan.choose)
    assert window.page.stage is Stage.CHOOSE
