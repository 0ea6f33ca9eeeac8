"""In what the fictional people take part, and their library: only what the content has and the desk would keep."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from coachdesk import paths
from coachdesk.content import load
from coachdesk.desk.demo import fictional
from coachdesk.desk.demo_connection import library
from coachdesk.desk.desk import Desk
from coachdesk.desk.workshop_cases import each_at
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection import (
    Activity,
    Attended,
    Buddy,
    BuddyLook,
    Connection,
    Experience,
    Explained,
    Joining,
    Placement,
    Volunteer,
    WorkChange,
    WorkVisit,
)
from coachdesk.domain.connection.due import Ask
from coachdesk.domain.connection.finding import breaks
from coachdesk.domain.connection.joining import LOOKS, Came, Going, came
from coachdesk.domain.connection.matching import fits
from coachdesk.domain.connection.work import Standing
from coachdesk.domain.records import kinds_in
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.i18n import Translators
from tests.builders import NOW
from tests.desk.conftest import Clock

CONTENT = load(Path(paths.resources()) / "content")
GUIDANCE = CONTENT.guidance
DUTCH = Translators(paths.translations())["nl"]
TODAY = NOW.astimezone().date()
TOLD = tuple(fictional(12, 0, CONTENT, NOW))
CONNECTED = tuple(made for _file, made in each_at(Stage.CONNECT, CONTENT, NOW) if made.connection != Connection())
LIBRARY = library(TODAY, CONTENT, DUTCH)
ACTIVITIES = {each.id: each for each in LIBRARY if isinstance(each, Activity)}
VOLUNTEERS = {each.id: each for each in LIBRARY if isinstance(each, Volunteer)}
WEEK_LATER = tuple(NOW + timedelta(days=days) for days in range(7))
each_of_them = pytest.mark.parametrize("file", CONNECTED, ids=lambda file: file.case.calling_name)


def words_in(value: Any) -> Iterator[Words]:
    """All words in a value that somebody said or typed."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from words_in(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_in(getattr(value, field.name))


def records(file: CaseFile) -> Iterator[Any]:
    """Every entry about connections."""
    for kind in kinds_in("connection"):
        yield from file.of(kind)


# --- the people -------------------------------------------------------------------------------------------------------


def test_every_page_of_connect_has_something_to_show() -> None:
    for kind in kinds_in("connection"):
        assert TOLD[0].of(kind)
    joinings = [each for file in CONNECTED for each in file.connection.joinings]
    assert {each.going for each in joinings} >= {Going.LIKED, Going.CHOSEN, Going.GOING, Going.STOPPED}
    assert {each.came for file in CONNECTED for each in file.connection.attended} == set(Came)
    assert {each.standing for file in CONNECTED for each in file.connection.placements} == set(Standing)
    assert {each.wants for file in TOLD for each in file.connection.buddy_wishes} == {True, False}
    assert all(len(file.connection.network_maps) == 2 for file in TOLD[:2])


def test_who_was_only_met_and_who_is_mixed_from_others_takes_part_in_nothing() -> None:
    mixed = tuple(fictional(40, 0, CONTENT, NOW))[12:]
    assert {file.connection == Connection() for file in mixed} == {True}
    assert TOLD[2].connection == TOLD[9].connection == Connection()


@each_of_them
def test_the_desk_would_keep_all_of_it(desk: Desk, file: CaseFile) -> None:
    for record in records(file):
        if isinstance(record, Joining | Attended | Experience):
            desk.joining.check(record)
        elif isinstance(record, Placement | WorkVisit | WorkChange):
            desk.work.check(record)
        elif isinstance(record, Buddy | BuddyLook):
            desk.buddies.check(record)
        elif isinstance(record, Explained):
            desk.explaining.check(record)
        else:
            assert getattr(record, "on", TODAY) <= TODAY
    assert all(said.text for said in words_in(file.connection) if said.interpreted)


@each_of_them
def test_it_holds_only_what_the_content_and_the_library_have(desk: Desk, file: CaseFile) -> None:
    joined, strengths = file.connection, {each.words for each in desk.work.strengths(file)}
    for joining in joined.joinings:
        activity = ACTIVITIES[joining.activity]
        assert (joining.title, joining.kind) == (activity.title, activity.kind)
        assert joining.role in activity.roles
    for buddy in joined.buddies:
        volunteer = VOLUNTEERS[buddy.volunteer]
        assert (buddy.name, buddy.phone) == (volunteer.name, volunteer.phone)
        assert buddy.kind in volunteer.kinds
        assert set(buddy.limits) <= set(GUIDANCE.buddy.limits)
    for wish in joined.buddy_wishes:
        assert set(wish.interests) <= set(GUIDANCE.kinds)
        assert wish.phase in ("", *GUIDANCE.buddy.phases)
    assert {each.quality for each in joined.placements} - {Words()} <= strengths
    keys = {each.id for each in (*joined.joinings, *joined.placements, *joined.buddies, *joined.network_maps)}
    assert {each.about for each in records(file) if hasattr(each, "about")} <= keys


@each_of_them
def test_what_somebody_goes_to_breaks_no_wish(desk: Desk, file: CaseFile) -> None:
    needs = desk.joining.needs(file)
    for joining in file.connection.joinings:
        assert not joining.open or not breaks(ACTIVITIES[joining.activity], needs, TODAY)
    wish = file.connection.buddy_wish
    for buddy in file.connection.buddies:
        assert wish is not None and wish.wants
        assert not wish.woman or VOLUNTEERS[buddy.volunteer].woman
        assert set(wish.languages) & set(buddy.languages)


@pytest.mark.parametrize("now", WEEK_LATER, ids=lambda now: f"{now:%A}")
def test_on_every_day_of_the_week_things_came_one_after_another(now: Any) -> None:
    today = now.astimezone().date()
    for _other, file in each_at(Stage.CONNECT, CONTENT, now):
        joined, made = file.connection, file.case.created_at.astimezone().date()
        for joining in joined.joinings:
            times = [each for each in joined.attended if each.about == joining.id]
            days = {each.isoweekday() for each in (time.on for time in times)}
            assert days <= {each.day for each in ACTIVITIES[joining.activity].times} and len(days) <= 1
            last = joining.ended_on or today - timedelta(days=1)
            assert all(joining.on <= time.on <= last for time in times)
            assert not times or joining.first_on == min(time.on for time in times)
            assert times or joining.first_on is None or joining.first_on > today
        for said in joined.experiences:
            assert said.after in LOOKS
            assert came([each for each in joined.attended if each.on <= said.on], said.about) >= said.after
        assert min((day for day in _days(joined)), default=today) >= made


def _days(joined: Connection) -> Iterator[date]:
    for kind in kinds_in("connection"):
        yield from (each.on for each in getattr(joined, kind.value) if hasattr(each, "on"))


def test_nothing_begins_before_somebody_agreed() -> None:
    for file in CONNECTED:
        for place in file.connection.placements:
            assert place.standing is Standing.IDEA or (place.purposes and place.begins_on)
            visits = [each for each in file.connection.work_visits if each.about == place.id]
            assert all(place.begins_on and visit.on >= place.begins_on for visit in visits)
            changes = [each for each in file.connection.work_changes if each.about == place.id]
            assert [each.number for each in changes] == list(range(1, len(changes) + 1))
        for buddy in file.connection.buddies:
            assert buddy.agreed_on and buddy.first_on and buddy.on <= buddy.agreed_on <= buddy.first_on


def test_the_work_of_yonas_is_what_was_agreed_on_with_him() -> None:
    yonas = TOLD[0]
    place, goals = yonas.connection.placements[0], [each for each in yonas.course.goals if each.card == "work"]
    aims = [each.aim for each in yonas.connection.work_changes] + [place.aim]
    assert aims[0] == goals[0].words and {*aims[1:]} == {goals[1].words}
    assert yonas.connection.work_changes[0].on == goals[1].on
    assert yonas.connection.work_changes[0].reason == goals[1].reason
    assert place.purposes != yonas.connection.work_changes[-1].purposes
    names = [each.name for each in yonas.course.helpers]
    assert yonas.connection.buddies[0].name in names


def test_nothing_explains_anybody_by_a_people() -> None:
    text = (paths.resources() / "demo" / "connections.toml").read_text("utf-8").partition("\n\n")[2].lower()
    for word in ("eritre", "syri", "afrik", "moslim", "islam", "christ", "vluchteling", "cultuur", "land van"):
        assert word not in text


# --- at the desk ------------------------------------------------------------------------------------------------------


def test_it_survives_the_vault(desk: Desk) -> None:
    desk.demo.add(12)
    for file in TOLD:
        assert desk.cases.open(file.case.id).connection == file.connection


def test_something_of_it_is_due(desk: Desk) -> None:
    desk.demo.add(12)
    found = [(each.client, each.ask, each.name, each.after) for each in desk.connections.due()]
    assert sorted(found) == [
        ("Filmon Haile", Ask.EXPERIENCE, "Bewegen voor ouderen", 8),
        ("Samira Haddad", Ask.EXPERIENCE, "Koken en eten", 5),
        ("Yonas Tesfay", Ask.BUDDY, "Bert Visser", 0),
    ]
    assert [each.step for each in desk.cooperating.due()] == ["get_to_know"]


def test_a_week_later_what_was_planned_is_due_too(desk: Desk, clock: Clock) -> None:
    desk.demo.add(12)
    clock.on(days=7)
    assert ("Yonas Tesfay", Ask.WORK) in {(each.client, each.ask) for each in desk.connections.due()}


def test_for_those_who_take_part_there_is_still_something_to_find(desk: Desk) -> None:
    desk.demo.add(12)
    for file in TOLD[:2]:
        assert len(desk.joining.suggestions(desk.cases.open(file.case.id))) >= 2


def test_whoever_wishes_for_a_buddy_finds_one(desk: Desk) -> None:
    desk.demo.add(1)
    for file in CONNECTED:
        wish = file.connection.buddy_wish
        if wish is not None and wish.wants:
            here = [VOLUNTEERS[each.volunteer] for each in file.connection.buddies]
            assert all(fits(each, wish, desk.buddies.tongues(file), {}, TODAY) for each in here)
            assert here or desk.buddies.matches(file)


def test_its_papers_can_be_printed(desk: Desk) -> None:
    desk.demo.add(2)
    for file in TOLD[:2]:
        joined, case_id, language = file.connection, file.case.id, file.case.client_language
        assert desk.joining.pdf(case_id, joined.joinings[-1].id, language).startswith(b"%PDF")
        assert desk.work.pdf(case_id, joined.placements[0].id, language).startswith(b"%PDF")
        assert desk.buddies.pdf(case_id, joined.buddies[0].id, language).startswith(b"%PDF")
        assert desk.network.pdf(case_id, joined.network_maps[-1].id, language).startswith(b"%PDF")
