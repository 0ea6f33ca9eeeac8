"""Fictional cases: the same for the same number and seed, at every stage, and clearly marked."""

from pathlib import Path

from coachdesk import paths
from coachdesk.content import load
from coachdesk.desk.demo import REFERENCE, fictional
from coachdesk.desk.desk import Desk
from coachdesk.domain.address import Address, DutchYou, Gender, Reading, ReadingWish
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.path import current
from coachdesk.domain.stages import Stage
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
