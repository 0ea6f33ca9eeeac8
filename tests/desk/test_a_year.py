"""A year of one case on a real vault: five talks, a plan that is kept, repeats, a handover, closing and aftercare.

The papers are compared with what was looked at and found good. After a change that is meant, of a translation too, write
them anew with `python -m tests.desk.test_a_year`, look at the pages, and read the difference.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from coachdesk import content, paths
from coachdesk.desk.desk import Desk
from coachdesk.desk.waiting import Waiting, WaitingKind
from coachdesk.domain.case_format import to_json
from coachdesk.domain.case_reader import from_json
from coachdesk.domain.course import AppointmentState, GoalState
from coachdesk.domain.course.agreeing import Standing
from coachdesk.domain.course.goals import goal_of, stands_of, versions
from coachdesk.domain.course.reasons import SharedStep, shared
from coachdesk.domain.errors import HandoverNoteMissing, ReasonMissing
from coachdesk.domain.kind import Kind
from coachdesk.domain.papers import PlanCopy, PlanPaper, PlanVersion
from coachdesk.domain.progress import Turn, turned
from coachdesk.domain.records import kinds_in
from coachdesk.domain.vaults import Shelf
from coachdesk.i18n import Translators
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from tests.a_year import MARIEKE, Year
from tests.desk.conftest import PASSPHRASE, Clock
from tests.documents.reading import dump

GOLDENS = Path(__file__).parent / "goldens"
LANGUAGES = {"ti": ("ti", "nl", "en"), "ar": ("ar",)}
"""In which languages the papers of the case of somebody who speaks one are looked at."""


@pytest.fixture(params=list(LANGUAGES))
def year(request: pytest.FixtureRequest, desk: Desk, clock: Clock) -> Year:
    """A case that is not begun yet."""
    return Year(desk, lambda days: clock.on(days=days), request.param)


def waits(year: Year) -> list[Waiting]:
    """What waits in this case."""
    return [each for each in year.desk.waiting.all() if each.case_id == year.id]


def kinds(year: Year) -> set[WaitingKind]:
    return {each.kind for each in waits(year)}


def is_draft(year: Year) -> bool:
    """Whether the plan is printed as a draft, in every version."""
    papers = [PlanPaper(version=version) for version in PlanVersion]
    drafts = {year.desk.plans.sheet(year.id, year.language, paper).draft is not None for paper in papers}
    assert len(drafts) == 1
    return drafts.pop()


# --- the year ---------------------------------------------------------------------------------------------------------


def test_after_the_first_talk_the_choice_is_known_with_its_reasons(year: Year) -> None:
    year.first_talk()
    file = year.file
    assert file.choice.area_ids == ("work", "people")
    reason = file.find(Kind.REASONS, "work")
    assert set(shared(reason)) == set(SharedStep)
    assert {"work", "aspect_sleeping"} <= set(reason.shown)
    assert shared(file.find(Kind.REASONS, "people")) == (SharedStep.OPTIONS, SharedStep.LANGUAGE)
    assert [look.looked for look in year.desk.following.planned(file)] == [year.today, None, None, None]
    assert [each.on - year.today for each in file.course.appointments] == [timedelta(days=14)]
    assert year.desk.goals.standing(file) is Standing.NOT_ASKED


def test_a_plan_is_a_draft_until_the_client_says_yes(year: Year) -> None:
    year.first_talk()
    year.second_talk()
    assert is_draft(year)
    assert year.desk.goals.standing(year.file) is Standing.REFUSED
    assert year.desk.goals.last(year.file).why.text == "Vier ochtenden is te veel."
    year.third_talk()
    assert not is_draft(year)
    assert [goal.number for goal in versions(year.file.course.goals, "work")] == [
        1
    ]  # what was no plan yet has no versions
    assert [step.confidence for step in year.file.steps_of("work")] == [None, 8]
    with pytest.raises(ReasonMissing):
        year.desk.goals.change(year.id, "work", expected=year.said("Ik heb een contract."))


def test_a_missed_appointment_waits_for_nobody_and_another_contact_person_needs_a_note(year: Year) -> None:
    for talk in (year.first_talk, year.second_talk, year.third_talk):
        talk()
    year.wait(22)
    assert kinds(year) >= {WaitingKind.UNSETTLED, WaitingKind.GAP}
    year.wait(-22)
    year.missed()
    states = [each.state for each in year.file.course.appointments]
    assert states == [AppointmentState.HELD, AppointmentState.HELD, AppointmentState.MISSED, AppointmentState.PLANNED]
    assert not kinds(year) & {WaitingKind.UNSETTLED, WaitingKind.GAP}  # they meet within the week
    with pytest.raises(HandoverNoteMissing):
        year.desk.contacts.keep_person(year.id, MARIEKE)
    year.handover()
    assert year.file.case.contact == MARIEKE
    assert [(each.before, each.after, each.told) for each in year.file.course.changes] == [
        ("Joost Bakker", "Marieke de Vries", True)
    ]


def test_what_changes_stays_beside_what_was(year: Year) -> None:
    for talk in (year.first_talk, year.second_talk, year.third_talk, year.missed, year.handover):
        talk()
    year.wait(36)
    assert WaitingKind.LOOK in kinds(year)
    year.wait(-36)
    year.fourth_talk()
    assert WaitingKind.LOOK not in kinds(year)
    assert year.desk.goals.standing(year.file) is Standing.CHANGED and is_draft(year)
    first, second = versions(year.file.course.goals, "work")
    assert (first.expected.text, second.expected.text) == ("Ik werk twee ochtenden mee.", "Ik werk elke ochtend mee.")
    assert year.file.choice.area_ids == ("language", "work")
    assert year.file.find(Kind.REASONS, "language") is not None
    year.fifth_talk()
    assert year.desk.goals.standing(year.file) is Standing.AGREED and not is_draft(year)
    assert goal_of(year.file.course.goals, "work").state is GoalState.REACHED
    assert [stand.level for stand in stands_of(year.file.course.stands, "work")] == [-2, 0, 1]
    progress = year.desk.following.progress(year.file)
    assert progress.domains["work_education"].levels == (2, 4)
    assert progress.domains["housing"].before is None  # looked at once
    assert {each.turn for each in turned(progress)} == {Turn.BETTER}
    assert [look.looked is not None for look in year.desk.following.planned(year.file)] == [True, True, True, False]
    assert progress.reasons[0].words.text == "Ik heb een contract."


def whole(year: Year, until: Callable[[Year], object] | None = None) -> None:
    """The whole year, or until after a talk."""
    for talk in (
        *(Year.first_talk, Year.second_talk, Year.third_talk, Year.missed, Year.handover),
        *(Year.fourth_talk, Year.fifth_talk, Year.closing, Year.aftercare),
    ):
        talk(year)
        if talk is until:
            break


def test_a_closed_case_is_asked_once_how_it_goes_and_everything_comes_along_in_a_file(year: Year) -> None:
    whole(year, Year.closing)
    assert year.desk.cases.count(Shelf.CURRENT) == 0 and year.desk.cases.count(Shelf.ARCHIVED) == 1
    assert waits(year) == []
    year.wait(92)
    assert kinds(year) == {WaitingKind.AFTERCARE}
    year.wait(-92)
    year.aftercare()
    assert waits(year) == []
    file = year.file
    lived = (*kinds_in("picture"), *kinds_in("course"))  # handing over has a story of its own
    assert not {kind for kind in lived if not file.of(kind)} - {Kind.MARKS, Kind.CLOSINGS}
    assert file.course.closings[0].aftercare.text == "Het gaat goed. Ik werk nog steeds."
    assert from_json(json.loads(json.dumps(to_json(file)))).file == file


def test_the_paper_of_all_that_is_known_tells_of_the_whole_year(year: Year) -> None:
    whole(year)
    for language in ("nl", year.language):
        assert year.desk.access.pdf(year.id, language).startswith(b"%PDF")


# --- on paper ---------------------------------------------------------------------------------------------------------


def papers(year: Year) -> Iterator[tuple[str, bytes]]:
    """Every paper of this case by its name: the plan as it was agreed on, and how it went, for both."""
    for language in LANGUAGES[year.language]:
        yield f"plan-{language}", year.desk.plans.pdf(year.id, language)
        yield f"progress-{language}", year.desk.following.pdf(year.id, language)
        yield f"record-{language}", year.desk.following.pdf(year.id, language, PlanCopy.CONSULTANT)


def test_the_papers_of_the_year_are_as_they_were(year: Year) -> None:
    whole(year, Year.fifth_talk)
    for name, pdf in papers(year):
        assert dump(pdf) == (GOLDENS / f"{name}.txt").read_text("utf-8"), name


@contextmanager
def _opened() -> Iterator[tuple[Desk, Clock]]:
    """A desk of its own, as the fixtures make it."""
    with TemporaryDirectory() as folder:
        clock, loaded = Clock(), content.load(paths.resources() / "content")
        keeper = FolderVaults(LEAST, now=clock)
        desk = Desk(keeper, Path(folder) / "vault", lambda: loaded, Translators(paths.translations()), clock)
        desk.vault.create(PASSPHRASE)
        yield desk, clock
        desk.vault.lock()


if __name__ == "__main__":
    GOLDENS.mkdir(exist_ok=True)
    for language in LANGUAGES:
        with _opened() as (made, clock):
            case = Year(made, lambda days, clock=clock: clock.on(days=days), language)
            whole(case, Year.fifth_talk)
            for name, pdf in papers(case):
                (GOLDENS / f"{name}.txt").write_text(dump(pdf), "utf-8")
