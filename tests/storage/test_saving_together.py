"""Entries and the case that belong together are kept all at once or not at all, with their trail and earlier values."""

from dataclasses import replace
from datetime import date

import pytest

from coachdesk.domain.cases import ContactPerson
from coachdesk.domain.course import Appointment, AppointmentState, ContactChange
from coachdesk.domain.errors import CaseNotFound, CaseRestricted
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import Meeting
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.words import Words
from coachdesk.storage.open_vault import OpenVault
from tests.builders import NOW, an_id, yonas

CASE = an_id(1)
PLANNED = Appointment(an_id(601), date(2026, 11, 20))
HELD = replace(PLANNED, state=AppointmentState.HELD)
TALK = Meeting(an_id(602), PLANNED.on)
CHANGE = ContactChange(an_id(603), PLANNED.on, "Marieke de Vries", "Joost Bakker", Words("Bellen na vier uur", "nl"))


@pytest.fixture
def vault(vault: OpenVault) -> OpenVault:
    vault.cases.add(yonas())
    vault.cases.save_record(CASE, PLANNED)
    return vault


def told(vault: OpenVault) -> set[str]:
    return {entry.detail["part"] for entry in vault.trail.entries(CASE) if "part" in entry.detail}


def test_everything_is_kept_and_told(vault: OpenVault) -> None:
    case = vault.cases.get(CASE).case.with_changes(NOW, contact=ContactPerson("Joost Bakker"))
    vault.cases.save_together(CASE, (HELD, TALK, CHANGE), case=case)
    file = vault.cases.get(CASE)
    assert (file.course.appointments, file.picture.meetings, file.course.changes) == ((HELD,), (TALK,), (CHANGE,))
    assert file.case.contact.name == "Joost Bakker"
    assert told(vault) >= {"appointments", "meetings", "changes", "case"}
    assert "case.contact.name" in {each.field for each in vault.cases.history(CASE)}


def test_what_is_taken_out_goes_in_the_same_deed(vault: OpenVault) -> None:
    vault.cases.save_together(CASE, (HELD, TALK))
    vault.cases.save_together(CASE, (PLANNED,), gone=(TALK,))
    file = vault.cases.get(CASE)
    assert (file.course.appointments, file.picture.meetings) == ((PLANNED,), ())
    assert any(each.field.startswith(Kind.MEETINGS) for each in vault.cases.history(CASE))


def test_where_one_can_not_be_kept_none_is(vault: OpenVault) -> None:
    before = vault.cases.get(CASE)
    unwritable = replace(TALK, note="\ud800")  # half of a pair of signs: no encoding takes it
    with pytest.raises(UnicodeEncodeError):
        vault.cases.save_together(CASE, (HELD, CHANGE, unwritable))
    assert vault.cases.get(CASE) == before


def test_a_restricted_case_and_one_that_is_not_there_are_refused(vault: OpenVault) -> None:
    vault.cases.restrict(CASE, Restriction(NOW, "Bezwaar"))
    with pytest.raises(CaseRestricted):
        vault.cases.save_together(CASE, (HELD,))
    with pytest.raises(CaseNotFound):
        vault.cases.save_together(an_id(9), (HELD,))
    assert vault.cases.get(CASE).course.appointments == (PLANNED,)
