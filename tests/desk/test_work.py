"""Places to work for one client: an idea, begun with a purpose, visited, changed with a reason, ended, and what the host is told."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.connection import Placement
from coachdesk.domain.connection.work import Ending, HostTold, Purpose, Standing
from coachdesk.domain.course import Terms
from coachdesk.domain.course.terms import Counter, Route
from coachdesk.domain.errors import (
    ChangeReasonMissing,
    DayTooEarly,
    HostMissing,
    HoursNotPossible,
    StillToCome,
    TooManyPurposes,
    UnknownId,
    WorkPurposeMissing,
)
from coachdesk.domain.handover import Party
from coachdesk.domain.picture import EnergyItem, Pile, ScaleItem, Side, Tag
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.trail import Deed
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, yonas
from tests.joined import CONNECTION, PLACEMENT, WORK_CHANGE, WORK_VISIT, joined
from tests.library import WELFARE

CASE, TODAY = an_id(1), NOW.astimezone().date()
WHY = Words("De les is op een andere dag", "nl")


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """With Yonas in it, who has no place to work yet."""
    desk.vault.opened().cases.add(yonas())
    desk.vault.opened().partners.save((WELFARE,))
    return desk


@pytest.fixture
def place(desk: Desk) -> Placement:
    made = desk.work.add(CASE, Party(organisation="De Ketting", person="Henk Smit"))
    desk.undo.clear()
    return made


def kept(desk: Desk) -> Placement:
    (found,) = desk.cases.open(CASE).connection.placements
    return found


def begun(desk: Desk, place: Placement, **changes: Any) -> Placement:
    desk.work.change(CASE, place.id, purposes=(Purpose.LANGUAGE,), **changes)
    desk.work.begin(CASE, place.id)
    desk.undo.clear()
    return kept(desk)


def test_a_place_is_typed_or_taken_from_the_directory_and_can_be_taken_back(desk: Desk) -> None:
    made = desk.work.add(CASE, WELFARE)
    assert (made.host, made.supervisor, made.partner) == (WELFARE.organisation, WELFARE.person, WELFARE.id)
    assert (made.on, made.standing) == (TODAY, Standing.IDEA)
    desk.undo.undo()
    assert desk.cases.open(CASE).connection.placements == ()
    assert desk.work.add(CASE, Party(person="Henk Smit")).host == "Henk Smit"
    with pytest.raises(HostMissing):
        desk.work.add(CASE, Party())


def test_work_begins_only_with_a_purpose_and_two_are_enough(desk: Desk, place: Placement) -> None:
    with pytest.raises(WorkPurposeMissing):
        desk.work.begin(CASE, place.id)
    assert kept(desk) == place
    with pytest.raises(TooManyPurposes):
        desk.work.change(CASE, place.id, purposes=(Purpose.LANGUAGE, Purpose.TRADE, Purpose.CULTURE))
    desk.work.change(CASE, place.id, purposes=(Purpose.LANGUAGE, Purpose.TRADE))
    desk.work.begin(CASE, place.id)
    assert (kept(desk).standing, kept(desk).begins_on) == (Standing.ACTIVE, TODAY)
    desk.undo.undo()
    assert (kept(desk).standing, kept(desk).begins_on) == (Standing.IDEA, None)


def test_a_day_on_which_it_begins_stays(desk: Desk, place: Placement) -> None:
    day = TODAY + timedelta(days=9)
    assert begun(desk, place, begins_on=day).begins_on == day
    with pytest.raises(DayTooEarly):
        desk.work.change(CASE, place.id, until=day - timedelta(days=1))


def test_what_was_agreed_on_changes_only_with_a_reason_and_what_it_was_stays(desk: Desk, place: Placement) -> None:
    aim = Words("Met klanten praten", "nl")
    begun(desk, place, aim=aim)
    for changes in ({"purposes": (Purpose.TRADE,)}, {"aim": WHY}):
        with pytest.raises(ChangeReasonMissing):
            desk.work.change(CASE, place.id, **changes)
        with pytest.raises(ChangeReasonMissing):
            desk.work.change_agreed(CASE, place.id, Words(), "Samen", **changes)
    desk.work.change_agreed(CASE, place.id, WHY, " Samen ", purposes=(Purpose.TRADE,))
    file = desk.work.change_agreed(CASE, place.id, WHY, "Samen", aim=WHY)
    second, first = desk.work.changes(file, place.id)
    assert (first.number, first.purposes, first.aim) == (1, (Purpose.LANGUAGE,), aim)
    assert (second.number, second.purposes, second.aim) == (2, (Purpose.TRADE,), aim)
    assert (first.reason, first.decided, first.on) == (WHY, "Samen", TODAY)
    desk.undo.undo()
    assert len(desk.cases.open(CASE).connection.work_changes) == 1 and kept(desk).aim == aim
    with pytest.raises(WorkPurposeMissing):
        desk.work.change_agreed(CASE, place.id, WHY, "", purposes=())


def test_the_same_again_is_no_change(desk: Desk, place: Placement) -> None:
    begun(desk, place)
    desk.work.change_agreed(CASE, place.id, WHY, "", purposes=(Purpose.LANGUAGE,))
    desk.work.change(CASE, place.id, purposes=(Purpose.LANGUAGE,))
    assert desk.cases.open(CASE).connection.work_changes == () and desk.undo.last is None


def test_it_ends_with_how_it_came_out_and_where_it_stopped_with_why(desk: Desk, place: Placement) -> None:
    begun(desk, place, look_on=TODAY + timedelta(days=7))
    with pytest.raises(ChangeReasonMissing):
        desk.work.end(CASE, place.id, Ending.STOPPED, Words())
    desk.work.end(CASE, place.id, Ending.STOPPED, WHY)
    ended = kept(desk)
    assert (ended.standing, ended.ended_on, ended.ended_why, ended.look_on) == (Standing.ENDED, TODAY, WHY, None)
    with pytest.raises(ChangeReasonMissing):
        desk.work.change(CASE, place.id, ended_why=Words())
    desk.undo.undo()
    assert kept(desk).standing is Standing.ACTIVE
    desk.work.end(CASE, place.id, Ending.PAID_JOB, Words())
    assert kept(desk).ending is Ending.PAID_JOB


def test_what_goes_on_stands_before_ideas_and_what_is_over_is_last(desk: Desk) -> None:
    file = joined(2)
    idea = replace(PLACEMENT, id=an_id(899), standing=Standing.IDEA)
    places = (*reversed(CONNECTION.placements), idea)
    file = replace(file, connection=replace(CONNECTION, placements=places))
    found = [each.standing for each in desk.work.all(file)]
    assert found == [Standing.ACTIVE, Standing.IDEA, Standing.ENDED]


def test_a_visit_is_of_today_keeps_three_voices_and_ends_the_waiting(desk: Desk, place: Placement) -> None:
    begun(desk, place, look_on=TODAY)
    visit = desk.work.add_visit(CASE, place.id)
    assert visit.on == TODAY and kept(desk).look_on is None
    desk.work.change_visit(CASE, visit.id, seen=WHY)
    desk.work.change_visit(CASE, visit.id, results=(Purpose.LANGUAGE,))
    desk.undo.undo()
    (found,) = desk.work.visits(desk.cases.open(CASE), place.id)
    assert (found.seen, found.results) == (WHY, ())
    with pytest.raises(StillToCome):
        desk.work.change_visit(CASE, visit.id, on=TODAY + timedelta(days=1))
    with pytest.raises(UnknownId):
        desk.work.change_visit(CASE, an_id(5), seen=WHY)


def test_a_visit_that_is_planned_for_later_stays_planned(desk: Desk, place: Placement) -> None:
    later = TODAY + timedelta(days=30)
    begun(desk, place, look_on=later)
    desk.work.add_visit(CASE, place.id)
    assert kept(desk).look_on == later
    desk.undo.undo()
    assert desk.cases.open(CASE).connection.work_visits == ()


def test_taking_out_a_place_takes_all_of_it_and_undo_brings_all_of_it_back(desk: Desk) -> None:
    desk.vault.opened().cases.add(joined(2))
    before = desk.cases.open(an_id(2))
    file = desk.work.drop(an_id(2), PLACEMENT.id)
    assert PLACEMENT not in file.connection.placements
    assert WORK_VISIT not in file.connection.work_visits and WORK_CHANGE not in file.connection.work_changes
    desk.undo.undo()
    after = desk.cases.open(an_id(2)).connection
    assert set(after.placements) == set(before.connection.placements)
    assert (after.work_visits, after.work_changes) == (before.connection.work_visits, before.connection.work_changes)


# --- hours and strengths ----------------------------------------------------------------------------------------------


def test_hours_are_counted_for_what_the_place_counts_for(desk: Desk, place: Placement) -> None:
    desk.vault.opened().cases.save_record(CASE, Terms(route=Route.Z))
    with pytest.raises(UnknownId):
        desk.work.count_hours(CASE, place.id, 3)
    desk.work.change(CASE, place.id, counter=Counter.PARTICIPATION)
    file = desk.work.count_hours(CASE, place.id, 3.5)
    assert desk.work.hours(file, kept(desk)) == (3.5, 800)
    (entry,) = file.course.hours
    assert (entry.on, entry.counter, entry.note) == (TODAY, Counter.PARTICIPATION, place.host)
    file = desk.work.count_hours(CASE, place.id, 2, TODAY - timedelta(days=3))
    assert desk.work.hours(file, kept(desk)) == (5.5, 800)
    desk.undo.undo()
    assert desk.work.hours(desk.cases.open(CASE), kept(desk)) == (3.5, 800)
    with pytest.raises(HoursNotPossible):
        desk.work.count_hours(CASE, place.id, 0.1)
    with pytest.raises(StillToCome):
        desk.work.count_hours(CASE, place.id, 1, TODAY + timedelta(days=1))


@pytest.mark.parametrize(
    ("route", "offered"),
    [
        (Route.B1, (Counter.WORK_MODULE,)),
        (Route.Z, (Counter.PARTICIPATION, Counter.WORK_MODULE)),
        (Route.UNKNOWN, (Counter.PARTICIPATION, Counter.WORK_MODULE)),
    ],
)
def test_only_what_the_route_asks_for_is_offered(
    desk: Desk, place: Placement, route: Route, offered: tuple[Counter, ...]
) -> None:
    desk.vault.opened().cases.save_record(CASE, Terms(route=route))
    assert desk.work.counters(desk.cases.open(CASE), place) == offered
    other = replace(place, counter=Counter.PARTICIPATION)
    assert Counter.PARTICIPATION in desk.work.counters(desk.cases.open(CASE), other)


def test_what_the_client_is_good_at_is_offered_in_both_languages_with_its_tags(desk: Desk) -> None:
    own = Words("Ziet wat er stuk is", "nl", "ዝተበላሸወ ይርኢ", "ti")
    card = next(each for each in desk.content.energy_cards.values() if each.strength is not None)
    items = (
        EnergyItem(an_id(21), Pile.GIVES, card.id, tags=(Tag.HAND,), strength=True),
        EnergyItem(an_id(22), Pile.GIVES, "", Words("Wielen"), (Tag.HEAD,), quality=own),
        EnergyItem(an_id(23), Pile.COSTS, "", Words("Wachten")),
        ScaleItem(an_id(24), Side.STRENGTH, words=Words("Mijn neef", "nl")),
        ScaleItem(an_id(25), Side.LOAD, words=Words("Brieven", "nl")),
    )
    before = len(desk.work.strengths(desk.cases.open(CASE)))
    desk.vault.opened().cases.save_together(CASE, items)
    found = desk.work.strengths(desk.cases.open(CASE))[before:]
    first, second, third = found
    assert card.strength is not None and first.words.other_language == "ti" and first.words.interpreted
    assert first.words.text == desk.translators["nl"].ptext(card.strength.context, card.strength.source)
    assert (second.words, second.tags) == (own, (Tag.HEAD,))
    assert (third.words.text, third.tags) == ("Mijn neef", ())


# --- what the host is told --------------------------------------------------------------------------------------------


def test_only_what_is_known_can_be_told(desk: Desk, place: Placement) -> None:
    file = desk.cases.open(CASE)
    assert HostTold.NAME in desk.work.tellable(file, place)
    assert HostTold.QUALITY not in desk.work.tellable(file, place)
    assert HostTold.QUALITY in desk.work.tellable(file, replace(place, quality=WHY))


def test_the_client_agrees_and_takes_back_with_one_press_also_while_the_case_is_restricted(
    desk: Desk, place: Placement
) -> None:
    desk.work.agree(CASE, place.id, (HostTold.PHONE, HostTold.NAME))
    assert kept(desk).told == (HostTold.NAME, HostTold.PHONE) and kept(desk).agreed_on == TODAY
    desk.vault.opened().cases.restrict(CASE, Restriction(NOW, "Bezwaar"))
    desk.work.take_back(CASE, place.id)
    assert kept(desk).may_tell == frozenset() and kept(desk).told == ()
    desk.undo.undo()
    assert kept(desk).may_tell == {HostTold.NAME, HostTold.PHONE}


@pytest.mark.parametrize(
    ("changes", "anew"),
    [
        ({"told": (HostTold.NAME, HostTold.QUALITY, HostTold.PHONE)}, True),
        ({"host": "Tuin van de buurt"}, True),
        ({"quality": WHY}, True),
        ({"days": "Maandag"}, False),
        ({"purposes": (Purpose.TRADE,)}, False),
    ],
)
def test_what_changes_of_what_was_agreed_on_is_asked_anew(
    desk: Desk, place: Placement, changes: dict[str, Any], anew: bool
) -> None:
    desk.work.agree(CASE, place.id, (HostTold.NAME, HostTold.QUALITY))
    desk.work.change(CASE, place.id, **changes)
    assert (kept(desk).agreed_on is None) is anew and (not kept(desk).may_tell) is anew


def test_saving_and_printing_the_sheet_stand_in_the_trail(desk: Desk, place: Placement, tmp_path: Path) -> None:
    path = tmp_path / "host.pdf"
    desk.work.save_sheet(CASE, place.id, "nl", path)
    assert path.read_bytes().startswith(b"%PDF")
    desk.work.printed(CASE, place.id, "ti")
    deeds = [(each.deed, each.detail) for each in desk.vault.opened().trail.entries(CASE)][:2]
    about = {"document": "host", "about": place.id}
    assert deeds == [
        (Deed.CASE_PRINTED, {**about, "language": "ti"}),
        (Deed.CASE_EXPORTED, {**about, "language": "nl"}),
    ]
    assert desk.work.pdf(CASE, place.id, "ti") and desk.work.untranslated(CASE, place.id, "ti") == 0


def test_days_that_were_to_be_are_refused(desk: Desk, place: Placement) -> None:
    with pytest.raises(StillToCome):
        desk.work.change(CASE, place.id, on=TODAY + timedelta(days=1))
    with pytest.raises(UnknownId):
        desk.work.change(CASE, an_id(77), days="Maandag")
    assert desk.work.question(Purpose.LANGUAGE).source.endswith("?") and date.min < kept(desk).on
