"""Keeping and erasing closed cases: the rule proposes, somebody decides."""

from datetime import date, timedelta

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.cases import CaseKind
from coachdesk.domain.errors import CaseRestricted, DayPassed, ReasonMissing, YearsInvalid
from coachdesk.domain.privacy import YEARS, Restriction
from coachdesk.domain.trail import Deed
from tests.builders import NOW, an_id, samira, yonas
from tests.desk.conftest import PASSPHRASE

TODAY = date(2026, 11, 21)
LONG_AGO = NOW.replace(year=2021, month=10)


def closed(desk: Desk) -> None:
    """Yonas was closed more than five years ago, Samira yesterday."""
    desk.vault.opened().cases.add(yonas(archived_at=LONG_AGO))
    desk.vault.opened().cases.add(samira(archived_at=NOW - timedelta(days=1)))


def test_a_case_waits_for_a_look_when_its_years_are_over(desk: Desk) -> None:
    closed(desk)
    (review,) = desk.retention.due()
    assert (review.case.id, review.case.calling_name, review.since) == (an_id(1), "Yonas Tesfay", date(2026, 10, 21))
    assert desk.retention.review_on(desk.cases.open(an_id(2))) == date(2031, 11, 20)


def test_other_years_are_kept_per_kind_and_noted(desk: Desk) -> None:
    closed(desk)
    assert {kind: desk.retention.years(kind) for kind in CaseKind} == YEARS
    assert desk.retention.set_years(CaseKind.INTEGRATION, " 10 ") == 10
    assert desk.retention.due() == ()
    assert desk.retention.years(CaseKind.PARTICIPATION) == 5
    for wrong in ("", "-1", "101", "vijf"):
        with pytest.raises(YearsInvalid):
            desk.retention.set_years(CaseKind.OTHER, wrong)
    noted = desk.vault.opened().trail.entries()[0]
    assert (noted.deed, dict(noted.detail)) == (
        Deed.SETTING_CHANGED,
        {"setting": "retention.integration", "value": "10"},
    )


def test_an_exercise_waits_at_once_and_a_case_in_the_bin_too(desk: Desk) -> None:
    closed(desk)
    desk.retention.set_kind(an_id(2), CaseKind.TRAINING)
    desk.cases.delete(an_id(1))
    assert {r.case.id for r in desk.retention.due()} == {an_id(1), an_id(2)}


def test_keeping_longer_needs_a_reason_and_a_day_to_come(desk: Desk) -> None:
    closed(desk)
    later = TODAY + timedelta(days=90)
    with pytest.raises(ReasonMissing):
        desk.retention.keep_until(an_id(1), later)
    desk.retention.explain(an_id(1), "De rechtszaak loopt nog")
    with pytest.raises(DayPassed):
        desk.retention.keep_until(an_id(1), TODAY)
    file = desk.retention.keep_until(an_id(1), later)
    assert (file.case.keep_until, file.case.keep_reason) == (later, "De rechtszaak loopt nog")
    assert desk.retention.due() == ()
    with pytest.raises(ReasonMissing):
        desk.retention.explain(an_id(1), " ")
    desk.retention.keep_until(an_id(1), None)
    assert [r.case.id for r in desk.retention.due()] == [an_id(1)]


def test_a_restricted_case_is_due_and_not_changed(desk: Desk) -> None:
    closed(desk)
    desk.vault.opened().cases.restrict(an_id(1), Restriction(NOW, "Cliënt heeft bezwaar gemaakt"))
    assert desk.retention.due()[0].case.restricted
    with pytest.raises(CaseRestricted):
        desk.retention.set_kind(an_id(1), CaseKind.OTHER)
    assert desk.cases.open(an_id(1)).restriction is not None


def test_nothing_is_erased_by_looking(desk: Desk) -> None:
    closed(desk)
    desk.retention.due()
    desk.waiting.all()
    desk.vault.lock()
    desk.vault.unlock(PASSPHRASE)
    assert {r.case.id for r in desk.retention.due()} == {an_id(1)}
    assert desk.vault.opened().cases.tombstones() == ()
