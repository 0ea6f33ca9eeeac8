"""The people of a workshop: who they are, and each of them put back to every stage."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from coachdesk import content, paths
from coachdesk.desk.demo import fictional, people
from coachdesk.desk.demo_told import read
from coachdesk.desk.desk import Desk
from coachdesk.desk.workshop_cases import each_at, everybody
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import CaseKind
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.connection import Connection
from coachdesk.domain.content import Content
from coachdesk.domain.course import Appointment
from coachdesk.domain.errors import CaseNotFound
from coachdesk.domain.kind import Kind
from coachdesk.domain.path import current, done
from coachdesk.domain.privacy import Ground
from coachdesk.domain.stages import Stage
from coachdesk.i18n import Translators
from coachdesk.storage.memory import MemoryVaults
from tests.builders import NOW
from tests.desk.conftest import Clock

CONTENT: Content = content.load(paths.resources() / "content")
ALL = tuple(everybody(CONTENT, NOW))
OWN = ALL[12:]
TODAY = NOW.astimezone().date()
PATH = (Stage.MEET, Stage.LISTEN, Stage.CHOOSE, Stage.ACT)
AT = {stage: tuple(made for _file, made in each_at(stage, CONTENT, NOW)) for stage in Stage}


@pytest.fixture
def shop(clock: Clock) -> Iterator[Desk]:
    """A desk for practice with everybody."""
    translators = Translators(paths.translations(), exercise=True)
    made = Desk(MemoryVaults(clock), Path("nowhere"), lambda: CONTENT, translators, clock)
    made.vault.create("")
    made.demo.add_all()
    yield made
    made.vault.lock()


def days_in(file: CaseFile) -> Iterator[tuple[Any, date]]:
    """Every entry that was given on a day."""
    for kind in Kind:
        for each in file.of(kind):
            if (on := getattr(each, "on", None)) is not None:
                yield each, on


# --- who they are -----------------------------------------------------------------------------------------------------


def test_the_first_of_them_are_the_cases_for_trying_out() -> None:
    assert ALL[:12] == tuple(fictional(12, 0, CONTENT, NOW))
    assert tuple(everybody(CONTENT, NOW)) == ALL
    assert len({file.case.id for file in ALL}) == len({file.case.reference for file in ALL}) == len(ALL)
    assert tuple(file.case.calling_name for file in ALL) == people()
    assert {file.case.kind for file in ALL} == {CaseKind.TRAINING}


def test_trying_out_a_vault_stays_as_it_was(desk: Desk) -> None:
    desk.demo.add(14)
    names = {summary.calling_name for summary in desk.cases.list()}
    assert names.isdisjoint(file.case.calling_name for file in OWN)


def test_they_come_from_many_places_and_speak_and_read_in_many_ways() -> None:
    assert len({code for file in OWN for code in file.case.speaks} - {"ar", "ti", "en", "nl"}) >= 5
    assert {file.case.interpreter.country for file in OWN} >= {"AF", "TR", "SO", "YE", "IR"}
    assert {file.case.client_language for file in ALL} == {"ar", "ti", "en", "nl"}


def test_they_stand_at_all_stages_and_most_are_not_in_trouble() -> None:
    assert {current(file) for file in OWN} == {Stage.LISTEN, Stage.CHOOSE, Stage.ACT, Stage.FOLLOW}
    assert {file.choice.outcome for file in OWN} == {Outcome.OPEN, Outcome.CHOSEN, Outcome.NOT_NOW}
    for file in AT[Stage.FOLLOW][12:]:
        strengths = [each.weight for each in file.picture.scale if each.side.value == "strength"]
        assert sum(strengths) >= sum(each.weight for each in file.picture.scale) / 2


@pytest.mark.parametrize("file", AT[Stage.FOLLOW][12:], ids=lambda file: file.case.calling_name)
def test_each_of_them_has_a_family_a_week_something_handed_over_and_a_history(file: CaseFile) -> None:
    assert all(file.answer(question) for question in ("family", "week", "energy"))
    assert file.handover.referrals or file.handover.incomings
    assert file.course.reviews
    assert file.course.terms


def test_nothing_explains_anybody_by_a_people() -> None:
    text = (paths.resources() / "demo" / "workshop.toml").read_text("utf-8").partition("\n\n")[2].lower()
    for word in ("syri", "arab", "afrik", "moslim", "islam", "christ", "vluchteling", "cultuur", "land van", "oorlog"):
        assert word not in text


def test_everybody_of_whom_something_is_told_is_there() -> None:
    told = read("workshop")
    named = {each["of"] for kind in ("picture", "course", "handover", "connection") for each in told[kind]}
    assert named <= set(people())
    for kind in ("picture", "course"):
        assert {each["of"] for each in told[kind]} >= {file.case.calling_name for file in OWN}


def test_from_connect_on_the_same_takes_part_in_the_same(shop: Desk) -> None:
    names = {file.case.calling_name for file in AT[Stage.CONNECT] if file.connection != Connection()}
    assert {"Yonas Tesfay", "Samira Haddad", "Selam Gebre", "Nour Sabbagh", "Filmon Haile", "Parwana Rahimi"} <= names
    for connect, hand_over, follow in zip(AT[Stage.CONNECT], AT[Stage.HAND_OVER], AT[Stage.FOLLOW], strict=True):
        assert connect.connection == hand_over.connection == follow.connection
    activities = {each.id for each in shop.activities.all()}
    joined = [each for file in AT[Stage.CONNECT] for each in file.connection.joinings]
    assert joined and {each.activity for each in joined} <= activities


# --- at a stage -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("number", range(len(ALL)), ids=[file.case.calling_name for file in ALL])
def test_at_a_stage_all_before_it_is_done_and_nothing_after_it(number: int, stage: Stage) -> None:
    file = AT[stage][number]
    assert (file.case.id, file.case.calling_name) == (ALL[number].case.id, ALL[number].case.calling_name)
    reached = PATH[: PATH.index(stage) + 1] if stage in PATH else PATH
    assert done(file) >= set(reached)
    connected = set() if stage in PATH else {Stage.CONNECT}
    assert done(file) <= {*reached, *connected, stage}
    if stage in PATH:
        assert file.handover.referrals == file.handover.incomings == ()
        assert file.connection == Connection()
    assert bool(file.steps) == (stage not in PATH[:3])
    assert bool(file.choice.priorities) == (stage not in PATH[:2])
    if stage in (Stage.MEET, Stage.LISTEN):
        assert file.course.cards == file.course.goals == ()


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("number", range(len(ALL)), ids=[file.case.calling_name for file in ALL])
def test_at_a_stage_nothing_was_noted_tomorrow(number: int, stage: Stage) -> None:
    file = AT[stage][number]
    assert file.case.created_at <= file.case.changed_at <= NOW
    assert all(each.changed_at <= NOW for each in file.answers)
    assert all(on <= TODAY or isinstance(each, Appointment) for each, on in days_in(file))
    ahead = [each.on for each in file.course.appointments if each.on > TODAY]
    assert all(on < TODAY + timedelta(days=100) for on in ahead)
    days = [step.when.day for step in file.steps if step.when.day is not None]
    assert all(TODAY < day < TODAY + timedelta(days=20) for day in days)


@pytest.mark.parametrize("stage", Stage)
def test_every_case_goes_back_to_every_stage_whatever_was_done_in_it(shop: Desk, stage: Stage) -> None:
    for file, wanted in zip(ALL, AT[stage], strict=True):
        case_id = file.case.id
        shop.cases.change(case_id, calling_name="Iemand anders", reference="X")
        made = shop.demo.at_stage(case_id, stage)
        assert made == shop.cases.open(case_id)
        assert (made.picture, made.course, made.handover) == (wanted.picture, wanted.course, wanted.handover)
        assert made.connection == wanted.connection
        assert (made.case, made.choice, made.steps) == (wanted.case, wanted.choice, wanted.steps)
        assert shop.rights.earlier(case_id) == ()
    assert shop.undo.last is None


def test_a_case_that_was_put_away_or_may_only_be_read_comes_back_too(shop: Desk) -> None:
    first, second = ALL[0].case.id, ALL[1].case.id
    shop.cases.delete(first)
    shop.rights.restrict(second, "Klopt niet")
    for case_id in (first, second):
        made = shop.demo.at_stage(case_id, Stage.LISTEN)
        assert (made.case.deleted_at, made.restriction) == (None, None)
    assert {first, second} <= {summary.id for summary in shop.cases.list(limit=50)}


def test_somebody_who_was_erased_and_came_again_goes_back_too(shop: Desk) -> None:
    gone = ALL[0].case.id
    shop.vault.opened().cases.erase(gone, Ground.REQUEST)
    with pytest.raises(CaseNotFound):
        shop.demo.at_stage(gone, Stage.MEET)
    shop.demo.add_all()
    again = next(each.id for each in shop.cases.list(limit=50) if each.calling_name == ALL[0].case.calling_name)
    assert again != gone
    made = shop.demo.at_stage(again, Stage.CHOOSE)
    assert made.choice.area_ids == ALL[0].choice.area_ids


def test_a_case_of_the_trainer_is_left_alone(shop: Desk) -> None:
    made = shop.cases.new("Iemand")
    with pytest.raises(CaseNotFound):
        shop.demo.at_stage(made.case.id, Stage.MEET)
    assert shop.cases.open(made.case.id) == made


def test_none_of_this_is_for_a_vault(desk: Desk) -> None:
    desk.demo.add(1)
    before = desk.cases.open(ALL[0].case.id)
    with pytest.raises(RuntimeError):
        desk.demo.at_stage(before.case.id, Stage.MEET)
    with pytest.raises(RuntimeError):
        desk.demo.add_all()
    assert desk.cases.open(before.case.id) == before
    assert desk.cases.count() == 1
