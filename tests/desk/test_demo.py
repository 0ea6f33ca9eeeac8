"""Fictional cases: the same for the same number and seed, at every stage, and clearly marked."""

import tomllib
from itertools import islice
from pathlib import Path

import pytest

from coachdesk import paths
from coachdesk.content import load
from coachdesk.desk.demo import fictional
from coachdesk.desk.demo_maker import REFERENCE
from coachdesk.desk.desk import Desk
from coachdesk.domain.address import Address, DutchYou, Gender, Reading, ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.course import (
    Agreed,
    AppointmentState,
    CardSource,
    Course,
    LaidBy,
    Route,
    Sorted,
)
from coachdesk.domain.course.agreeing import Standing, plan_digest, standing
from coachdesk.domain.course.cards import MOST_OF_CONSULTANT, card_id
from coachdesk.domain.course.following import planned_looks
from coachdesk.domain.course.goals import versions
from coachdesk.domain.faces import face
from coachdesk.domain.kind import Kind
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.path import current
from coachdesk.domain.picture import (
    Fits,
    LookStatus,
    Picture,
    Pile,
    Side,
    Tag,
)
from coachdesk.domain.progress import looked_days
from coachdesk.domain.records import SEEN
from coachdesk.domain.stages import Stage
from coachdesk.domain.steps import SURE_ENOUGH
from tests.builders import NOW

CONTENT = load(Path(paths.resources()) / "content")


def test_the_same_seed_gives_the_same_cases_and_another_gives_others() -> None:
    first = list(fictional(40, 5, CONTENT, NOW))
    assert first == list(fictional(40, 5, CONTENT, NOW))
    assert first[:20] == list(fictional(20, 5, CONTENT, NOW))
    assert {f.case.id for f in first}.isdisjoint(f.case.id for f in fictional(40, 6, CONTENT, NOW))


def test_every_stage_and_every_outcome_is_there() -> None:
    files = list(fictional(30, 0, CONTENT, NOW))
    assert {current(f) for f in files} >= {Stage.MEET, Stage.LISTEN, Stage.CHOOSE, Stage.ACT, Stage.FOLLOW}
    assert {f.choice.outcome for f in files} == set(Outcome)
    assert any(f.case.archived_at for f in files)
    assert all(f.case.reference.startswith(REFERENCE) for f in files)
    assert len({f.case.id for f in files}) == len(files)


def test_people_are_spoken_to_and_read_in_every_way_and_nobody_by_the_sound_of_a_name() -> None:
    files = list(fictional(60, 0, CONTENT, NOW))
    told, mixed = [f.case for f in files[:12]], [f.case for f in files[12:]]
    assert {case.addressed.gender for case in told} == set(Gender)
    assert {case.addressed.dutch for case in told} == set(DutchYou)
    assert {way for case in told for way in case.reading.ways} == set(Reading)
    assert {case.reading.large_print for case in told} == {case.reading.geez_dates for case in told} == {True, False}
    assert len({case.interpreter.country for case in told}) > 4
    assert any(case.reading == ReadingWish() and case.addressed == Address() for case in told)  # not asked yet
    for language in ("ar", "ti"):
        genders = {case.addressed.gender for case in told if case.client_language == language}
        assert genders == set(Gender)
    assert {case.addressed.gender for case in mixed} == {Gender.NEUTRAL}


# --- what was seen of them --------------------------------------------------------------------------------------------

TOLD = tuple(fictional(12, 0, CONTENT, NOW))


def test_ids_of_cases_are_those_of_before_so_that_none_comes_twice() -> None:
    assert TOLD[0].case.id == "c8a70639eb1147b3a7a9c3787c65c1e5"
    assert tuple(fictional(14, 0, CONTENT, NOW))[-1].case.id == "cc417e7cd7414609964ae90979585e69"


def test_every_page_of_the_intake_has_something_to_show() -> None:
    for file in TOLD[:2]:
        assert all(file.of(kind) for kind in SEEN)
        assert len(file.picture.webs) >= 2
    seen = [file.picture for file in TOLD]
    assert {item.pile for picture in seen for item in picture.energy} == set(Pile)
    assert {tag for picture in seen for item in picture.energy if item.strength for tag in item.tags} == set(Tag)
    assert {look.status for picture in seen for look in picture.looks} == set(LookStatus) - {LookStatus.OPEN}
    assert {item.side for picture in seen for item in picture.scale} == set(Side)
    assert {mark.fits for picture in seen for mark in picture.marks} == set(Fits)
    assert {state for file in TOLD for state in (a.state for a in file.answers)} == set(AnswerState) - {
        AnswerState.OPEN
    }
    assert any(not item.card for picture in seen for item in (*picture.energy, *picture.scale))


def test_whoever_was_only_met_has_no_picture_yet() -> None:
    assert TOLD[2].picture == TOLD[9].picture == Picture()
    assert TOLD[2].course == TOLD[9].course == Course()


@pytest.mark.parametrize("file", TOLD, ids=lambda file: file.case.calling_name)
def test_a_picture_holds_only_what_the_content_has_and_the_window_lets_in(file: CaseFile) -> None:
    picture, today = file.picture, NOW.astimezone().date()
    for item in picture.energy:
        assert not item.card or item.pile in CONTENT.energy_cards[item.card].piles
    for stone in picture.scale:
        assert not stone.card or CONTENT.scale_cards[stone.card].side is stone.side
    for look in picture.looks:
        domain = CONTENT.domains[look.domain]
        assert look.purpose in ("", *domain.purposes)
        assert not look.own_view or look.purpose
        children = file.answer("family")
        assert not domain.when or (children and "minor_children" in children.picked)
    for web in picture.webs:
        assert set(web.marks) <= set(CONTENT.dimensions)
        aspects = {a.id: a.sensitive for d in CONTENT.dimensions.values() for a in d.aspects}
        assert all(not aspects[each] or each in web.opened for each in web.talk)
    assert {mark.card for mark in picture.marks} <= set(CONTENT.cards)
    assert all(meeting.on < today for meeting in picture.meetings)
    assert all(meeting.next_on and meeting.next_on > meeting.on for meeting in picture.meetings)
    for kind in Kind:
        keys = [record.key for record in file.of(kind)]
        assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("name", ["picture", "course"])
def test_everybody_of_whom_something_is_told_is_there(name: str) -> None:
    told = tomllib.loads((paths.resources() / "demo" / f"{name}s.toml").read_text("utf-8"))[name]
    assert {each["of"] for each in told} <= {file.case.calling_name for file in TOLD}


@pytest.mark.parametrize("name", ["pictures", "courses"])
def test_nothing_explains_anybody_by_a_people(name: str) -> None:
    text = (paths.resources() / "demo" / f"{name}.toml").read_text("utf-8").lower()
    for word in ("eritre", "syri", "arab", "afrik", "moslim", "islam", "christ", "vluchteling", "cultuur", "land van"):
        assert word not in text


def test_what_was_seen_and_agreed_on_survives_the_vault(desk: Desk) -> None:
    desk.demo.add(12)
    for file in TOLD:
        kept = desk.cases.open(file.case.id)
        assert (kept.picture, kept.course, kept.steps) == (file.picture, file.course, file.steps)


# --- what was agreed on with them and followed ------------------------------------------------------------------------


def test_every_page_of_choosing_acting_and_following_has_something_to_show() -> None:
    courses = [file.course for file in TOLD]
    assert all(any(file.of(kind) for file in TOLD) for kind in Kind)
    cards = [card for course in courses for card in course.cards]
    assert {card.source for card in cards} == set(CardSource)
    assert {card.by for card in cards} == set(LaidBy)
    assert {card.pile for card in cards} == set(Sorted) - {Sorted.OPEN}
    assert {each.answer for course in courses for each in course.agreements} == set(Agreed)
    states = {each.state for course in courses for each in course.appointments}
    assert states == set(AppointmentState) - {AppointmentState.MOVED}
    assert {terms.route for course in courses for terms in course.terms} == set(Route)
    standings = {standing(f.course.agreements, plan_digest(f.choice, f.steps, f.course.goals)) for f in TOLD}
    assert standings >= {Standing.NOT_ASKED, Standing.AGREED, Standing.REFUSED}
    assert any(step.confidence is not None and step.confidence < SURE_ENOUGH for f in TOLD for step in f.steps)


def test_one_is_followed_for_half_a_year_and_one_was_closed_and_is_asked_how_it_goes() -> None:
    yonas, hiwet, today = TOLD[0], TOLD[8], NOW.astimezone().date()
    begun = yonas.course.paces[0].begun
    assert begun is not None
    looked = [each.looked for each in planned_looks(begun, looked_days(yonas))]
    assert all(looked[:3]) and looked[3] is None
    assert [goal.number for goal in versions(yonas.course.goals, "work")] == [1, 2]
    closing, closed = hiwet.course.closings[0], hiwet.case.archived_at
    assert closed is not None and closed.astimezone().date() == closing.on
    assert closing.aftercare_on is not None and closing.aftercare_on < today and not closing.aftercare


@pytest.mark.parametrize(
    "file", [*TOLD, *islice(fictional(40, 0, CONTENT, NOW), 12, None)], ids=lambda f: f.case.reference
)
def test_a_course_holds_only_what_the_desk_would_keep(file: CaseFile) -> None:
    course, today, chosen = file.course, NOW.astimezone().date(), file.choice.area_ids
    on_table = {*CONTENT.areas, *(card.id for card in course.cards)}
    assert all(face(CONTENT, course.cards, card.id) is not None for card in course.cards)
    assert all(card.id == card_id(card.source, card.ref) for card in course.cards if card.ref)
    places = sorted(card.place for card in course.cards if card.place is not None)
    assert places == list(range(1, len(places) + 1))
    mine = [c for c in course.cards if c.by is LaidBy.CONSULTANT and c.source is not CardSource.DUTY]
    assert len(mine) <= MOST_OF_CONSULTANT
    of_cards = (*course.reasons, *course.ratings, *course.goals, *course.stands)
    assert {each.card for each in of_cards} <= set(chosen)
    assert all(set(reason.shown) <= on_table for reason in course.reasons)
    assert {stand.card for stand in course.stands} <= {goal.card for goal in course.goals}
    for kind in Kind:
        ahead = {Kind.APPOINTMENTS}
        assert kind in ahead or all(getattr(each, "on", today) <= today for each in file.of(kind))
    planned = [each for each in course.appointments if each.state is AppointmentState.PLANNED]
    assert all(each.on > today for each in planned)
    assert not planned or file.case.archived_at is None
    assert file.case.created_at.astimezone().date() <= min((look.on for look in course.reviews), default=today)
    assert not course.closings or file.case.archived_at is not None


# --- on paper, and many -----------------------------------------------------------------------------------------------


def test_the_first_two_can_be_printed_in_tigrinya_and_arabic(desk: Desk) -> None:
    assert desk.demo.add(2) == 2
    assert desk.demo.add(2) == 0
    papers = {s.client_language: s.id for s in desk.cases.list()}
    assert set(papers) == {"ti", "ar"}
    for language, case_id in papers.items():
        assert desk.plans.pdf(case_id, language).startswith(b"%PDF")


def test_adding_many_reports_progress_and_can_be_stopped(desk: Desk) -> None:
    seen: list[tuple[int, int]] = []
    desk.demo.add(1200, progress=lambda done, total: bool(seen.append((done, total))) or done < 1000)
    assert seen == [(500, 1200), (1000, 1200)]
    assert desk.cases.count() > 800
