"""The trail in a real vault: it only grows, tells typing once, and shows whatever is done to it from outside."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from coachdesk.domain.cases import ContactPerson
from coachdesk.domain.errors import CaseRestricted, TrailBroken
from coachdesk.domain.listening import Answer, AnswerState
from coachdesk.domain.privacy import Earlier, Ground, Restriction
from coachdesk.domain.trail import START, Deed
from coachdesk.domain.words import Words
from coachdesk.storage import rows
from coachdesk.storage.engine import Database
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.trail import QUIET, WHO, TrailStore
from tests.builders import NOW, an_id, yonas


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def database(vault: OpenVault) -> Database:
    return vault._database


@pytest.fixture
def loose(database: Database) -> Iterator[Database]:
    """The database with the triggers gone, as somebody with the passphrase and a tool could make it."""
    for name in ("trail_no_update", "trail_no_delete"):
        database.alone(f"DROP TRIGGER {name}")
    yield database


def noted(vault: OpenVault, count: int = 5) -> int:
    """Add entries; returns how many there are then."""
    for at in range(count):
        vault.trail.note(Deed.CASE_OPENED, an_id(at))
    return vault.trail.head()[0]


# --- only growing -----------------------------------------------------------------------------------------------------


def test_the_database_refuses_to_change_or_take_out_an_entry(vault: OpenVault, database: Database) -> None:
    total = noted(vault)
    for statement in (sa.update(rows.trail).values(who="nobody"), sa.delete(rows.trail)):
        with pytest.raises(sa.exc.DBAPIError, match="only grows"), database.transaction() as connection:
            connection.execute(statement)
    report = vault.trail.check()
    assert (report.entries, report.broken_at) == (total, None)


def test_an_entry_has_who_as_the_name_is_then(vault: OpenVault) -> None:
    vault.settings.put(WHO, "Marieke de Vries")
    vault.trail.note(Deed.CASE_PRINTED, an_id(1), document="plan", language="ti")
    vault.settings.put(WHO, "Joost Bakker")
    vault.trail.note(Deed.CASE_OPENED, an_id(1))
    last, renamed, before = vault.trail.entries(limit=3)
    assert (last.who, renamed.who, before.who) == ("Joost Bakker", "Marieke de Vries", "Marieke de Vries")
    assert before.detail == {"document": "plan", "language": "ti"}
    assert (renamed.deed, renamed.detail) == (Deed.SETTING_CHANGED, {"key": WHO})


def test_the_same_name_once_more_is_no_change(vault: OpenVault) -> None:
    vault.settings.put(WHO, "Marieke de Vries")
    head = vault.trail.head()
    vault.settings.put(WHO, "Marieke de Vries")
    assert vault.trail.head() == head


def test_what_another_person_does_is_told_of_that_person(vault: OpenVault) -> None:
    vault.cases.add(yonas())
    for who in ("Eva", "Piet", "Eva"):
        vault.settings.put(WHO, who)
        vault.cases.save_answer(an_id(1), Answer("energy", NOW, Words(who, "nl")))
    told = [(entry.who, entry.deed) for entry in vault.trail.entries(limit=5)]
    assert told == [
        ("Piet", Deed.SETTING_CHANGED), ("Piet", Deed.CASE_CHANGED),
        ("Eva", Deed.SETTING_CHANGED), ("Eva", Deed.CASE_CHANGED), ("", Deed.SETTING_CHANGED),
    ]  # fmt: skip


def test_entries_come_newest_first_by_case_and_page_by_page(vault: OpenVault) -> None:
    start = vault.trail.head()[0]
    for at in range(7):
        vault.trail.note(Deed.CASE_OPENED, an_id(at % 2))
    first = vault.trail.entries(an_id(0), limit=3)
    assert [entry.number - start for entry in first] == [7, 5, 3]
    rest = vault.trail.entries(an_id(0), limit=3, before=first[-1].number)
    assert [entry.number - start for entry in rest] == [1]
    assert len(vault.trail.entries()) == vault.trail.head()[0]


def test_what_a_case_goes_through_stands_in_the_trail(vault: OpenVault) -> None:
    file = yonas()
    case_id = file.case.id
    vault.cases.add(file)
    vault.cases.save_case(file.case.with_changes(NOW, reference="ZW-1"))
    vault.cases.restrict(case_id, Restriction(NOW, "Klopt niet"))
    vault.cases.restrict(case_id, None)
    vault.cases.erase(case_id, Ground.REQUEST)
    told = [(entry.deed, dict(entry.detail)) for entry in vault.trail.entries(case_id)]
    assert told == [
        (Deed.CASE_ERASED, {"ground": "request"}),
        (Deed.CASE_RELEASED, {}),
        (Deed.CASE_RESTRICTED, {}),
        (Deed.CASE_CHANGED, {"part": "case"}),
        (Deed.CASE_MADE, {}),
    ]


def test_a_change_that_fails_leaves_no_entry(vault: OpenVault) -> None:
    vault.cases.add(yonas())
    vault.cases.restrict(an_id(1), Restriction(NOW, "Klopt niet"))
    before = vault.trail.head()
    with pytest.raises(CaseRestricted):
        vault.cases.save_answer(an_id(1), Answer("energy", NOW))
    assert vault.trail.head() == before


# --- typing -----------------------------------------------------------------------------------------------------------


def test_the_same_deed_is_told_once_a_quarter_of_an_hour(database: Database) -> None:
    clock = Clock()
    trail = TrailStore(database, lambda: NOW, clock)
    start = trail.head()[0]
    for _ in range(3):
        trail.note(Deed.CASE_OPENED, an_id(1), once=True)
        clock.seconds += QUIET / 4
    assert trail.head()[0] == start + 1
    trail.note(Deed.CASE_OPENED, an_id(2), once=True)  # another case
    trail.note(Deed.CASE_OPENED, an_id(1))  # not asked to be told once
    assert trail.head()[0] == start + 3
    clock.seconds += QUIET
    trail.note(Deed.CASE_OPENED, an_id(1), once=True)
    assert trail.head()[0] == start + 4


def test_typing_an_answer_makes_one_entry_and_another_answer_makes_another(vault: OpenVault) -> None:
    vault.cases.add(yonas())
    start = vault.trail.head()[0]
    for text in ("F", "Fi", "Fiets"):
        vault.cases.save_answer(an_id(1), Answer("energy", NOW, Words(text), (), AnswerState.TALKED))
    vault.cases.save_answer(an_id(1), Answer("housing", NOW, Words("Rustig"), (), AnswerState.TALKED))
    added = vault.trail.entries(limit=vault.trail.head()[0] - start)
    assert [entry.detail["part"] for entry in added] == ["answer.housing", "answer.energy"]


# --- what somebody does to it from outside ------------------------------------------------------------------------------

_FORGED = {
    "who": "'somebody else'",
    "at": "at + 1",
    "deed": "'locked'",
    "case_id": "'0'",
    "detail": """'{"part":"x"}'""",
    "seal": "zeroblob(32)",
    "deed that nobody knows": "deed = 'nonsense'",
    "detail that is no JSON": "detail = '{'",
    "detail that is a list": "detail = '[1]'",
    "detail with a number": """detail = '{"part":1}'""",
    "moment that is none": "at = 'yesterday'",
    "moment beyond all calendars": "at = 9000000000000000000",
    "who in bytes": "who = x'00ff'",
    "seal in text": "seal = 'abc'",
}


@pytest.mark.parametrize("change", _FORGED)
def test_any_change_in_the_file_is_found_at_its_number(vault: OpenVault, loose: Database, change: str) -> None:
    total = noted(vault)
    setting = _FORGED[change] if " " in change else f"{change} = {_FORGED[change]}"
    loose.alone(f"UPDATE trail SET {setting} WHERE number = {total - 2}")
    report = vault.trail.check()
    assert (report.entries, report.broken_at) == (total, total - 2)


def test_entries_taken_out_swapped_or_put_in_are_found(vault: OpenVault, loose: Database) -> None:
    total = noted(vault, 6)
    loose.alone(f"UPDATE trail SET number = -1 WHERE number = {total - 3}")
    assert vault.trail.check().broken_at == 1  # it stands before the first now
    loose.alone(f"UPDATE trail SET number = {total - 3} WHERE number = -1")
    assert vault.trail.check().broken_at is None
    for before, after in ((total - 1, -1), (total, total - 1), (-1, total)):
        loose.alone(f"UPDATE trail SET number = {after} WHERE number = {before}")
    assert vault.trail.check().broken_at == total - 1
    loose.alone(f"DELETE FROM trail WHERE number >= {total - 1}")
    assert vault.trail.check().broken_at is None  # cut off at the end: only what a backup knows shows that
    loose.alone(f"DELETE FROM trail WHERE number = {total - 4}")
    assert vault.trail.check().broken_at == total - 4


def test_an_entry_that_cannot_be_read_stops_the_list_with_its_number(vault: OpenVault, loose: Database) -> None:
    total = noted(vault)
    loose.alone(f"UPDATE trail SET deed = 'nonsense' WHERE number = {total - 1}")
    with pytest.raises(TrailBroken) as found:
        vault.trail.entries()
    assert found.value.number == total - 1
    assert vault.trail.entries(before=total - 1)[0].number == total - 2


def test_an_empty_trail_is_whole(database: Database, loose: Database) -> None:
    loose.alone("DELETE FROM trail")
    report = TrailStore(database, lambda: NOW).check()
    assert (report.entries, report.head, report.broken_at) == (0, START, None)


# --- earlier values that were never true --------------------------------------------------------------------------------


def with_earlier(vault: OpenVault) -> tuple[Earlier, ...]:
    file = yonas(contact=ContactPerson("Zilvermeeuw Kanarie"))
    vault.cases.add(file)
    vault.cases.save_case(file.case.with_changes(NOW, contact=ContactPerson("Marieke"), reference="ZW-2"))
    return vault.cases.history(an_id(1))


def test_forgetting_an_earlier_value_takes_it_out_and_stands_in_the_trail_without_it(
    vault: OpenVault, place: Path
) -> None:
    history = with_earlier(vault)
    (wrong,) = [value for value in history if value.field == "case.contact.name"]
    vault.cases.forget_earlier(an_id(1), wrong)
    assert vault.cases.history(an_id(1)) == tuple(value for value in history if value != wrong)
    told = vault.trail.entries(an_id(1), limit=1)[0]
    assert dict(told.detail) == {"part": "earlier", "field": "case.contact.name"}
    (everything,) = vault._database.alone("SELECT group_concat(before) FROM earlier")
    assert "Kanarie" not in everything[0]
    head = vault.trail.head()
    vault.cases.forget_earlier(an_id(1), wrong)
    assert vault.trail.head() == head  # it was not there any more


def test_a_restricted_case_forgets_nothing(vault: OpenVault) -> None:
    history = with_earlier(vault)
    vault.cases.restrict(an_id(1), Restriction(NOW, "Klopt niet"))
    with pytest.raises(CaseRestricted):
        vault.cases.forget_earlier(an_id(1), history[0])
    assert vault.cases.history(an_id(1)) == history


def test_why_a_case_was_restricted_stays_known_after_it_was_lifted(vault: OpenVault) -> None:
    vault.cases.add(yonas())
    vault.cases.restrict(an_id(1), Restriction(NOW, "Het adres klopt niet"))
    vault.cases.restrict(an_id(1), None)
    values = {value.field: value.before for value in vault.cases.history(an_id(1))}
    assert values == {"restriction.since": NOW.isoformat(), "restriction.reason": "Het adres klopt niet"}
