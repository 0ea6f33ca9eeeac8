"""Days and hours of the integration act on a real vault."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.waiting import TERMS, WaitingKind
from coachdesk.domain.course import Terms
from coachdesk.domain.course.terms import Counter, Route, Term, TermKind
from coachdesk.domain.errors import CaseRestricted, StillToCome
from coachdesk.domain.privacy import Restriction
from tests.builders import NOW, an_id, samira, yonas

TODAY = NOW.astimezone().date()


@pytest.fixture(autouse=True)
def cases(desk: Desk) -> None:
    desk.vault.opened().cases.add_many((yonas(), samira()))


def test_a_day_is_kept_at_once_and_taken_back(desk: Desk) -> None:
    began = TODAY - timedelta(days=100)
    file = desk.terms.change(an_id(1), registered_on=began, route=Route.Z)
    assert desk.terms.terms(desk.cases.open(an_id(1))) == Terms(began, route=Route.Z)
    desk.terms.change(an_id(1), registered_on=None)
    desk.undo.undo()
    assert desk.cases.open(an_id(1)).course == file.course
    desk.undo.undo()
    assert desk.cases.open(an_id(1)).course.terms == ()


def test_a_day_still_to_come_is_refused_and_nothing_is_kept(desk: Desk) -> None:
    with pytest.raises(StillToCome):
        desk.terms.change(an_id(1), benefit_on=TODAY + timedelta(days=1))
    with pytest.raises(StillToCome):
        desk.terms.save(an_id(1), desk.terms.new_hours(Counter.VALUES, 2.0, TODAY + timedelta(days=1)))
    course = desk.cases.open(an_id(1)).course
    assert (course.terms, course.hours) == ((), ())


def test_hours_are_kept_changed_removed_and_back_again(desk: Desk) -> None:
    entry = desk.terms.new_hours(Counter.LESSONS, 2.5)
    desk.terms.save(an_id(1), entry)
    desk.terms.save(an_id(1), more := replace(entry, hours=3.0, note="Met huiswerk"))
    assert desk.cases.open(an_id(1)).course.hours == (more,)
    desk.terms.remove_hours(an_id(1), entry.id)
    assert desk.terms.entry(desk.cases.open(an_id(1)), entry.id) is None
    desk.undo.undo()
    assert desk.cases.open(an_id(1)).course.hours == (more,)


def test_a_restricted_case_keeps_its_days(desk: Desk) -> None:
    desk.vault.opened().cases.restrict(an_id(1), Restriction(NOW, "Bezwaar"))
    with pytest.raises(CaseRestricted):
        desk.terms.change(an_id(1), registered_on=TODAY)


def test_terms_of_all_open_cases_that_end_soon_wait_on_today(desk: Desk) -> None:
    desk.terms.change(an_id(1), registered_on=TODAY - timedelta(weeks=9))
    desk.terms.change(an_id(2), registered_on=TODAY - timedelta(weeks=2), benefit_on=TODAY - timedelta(days=182))
    found = [(each.case_id, each.term) for each in desk.terms.ending()]
    pip = Term(TermKind.PIP, TODAY + timedelta(weeks=1))
    assert found[-1] == (an_id(1), pip)
    assert [term.kind for _case, term in found] == [TermKind.RELIEF, TermKind.PIP]
    waiting = [each for each in desk.waiting.all() if each.kind is WaitingKind.TERM]
    assert [(each.subject, each.detail, each.section) for each in waiting] == [
        ("Samira Haddad", TermKind.RELIEF, TERMS),
        ("Yonas Tesfay", TermKind.PIP, TERMS),
    ]
    desk.cases.archive(an_id(1))
    assert [each.case_id for each in desk.terms.ending()] == [an_id(2)]
