from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain import path
from coachdesk.domain.casefile import CaseFile, CaseSummary
from coachdesk.domain.choosing import Choice
from coachdesk.domain.errors import CaseNotFound, CaseRestricted
from coachdesk.domain.kind import Kind
from coachdesk.domain.listening import Answer, AnswerState
from coachdesk.domain.privacy import Earlier, Ground, is_field
from coachdesk.domain.stages import Stage
from coachdesk.domain.vaults import Shelf
from coachdesk.domain.words import Words
from coachdesk.storage import earlier, keys
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests import strategies
from tests.builders import MARIEKE, NOW, a_case, an_id, anew, samira, yonas
from tests.storage.places import PASSPHRASE

MINUTE = timedelta(minutes=1)
PHOTO = b"\xff\xd8 a picture \x00"


def names(found: tuple[CaseSummary, ...]) -> list[str]:
    return [summary.calling_name for summary in found]


# --- whole cases ------------------------------------------------------------------------------------------------------


@given(strategies.case_files)
@settings(max_examples=60, deadline=None)
def test_any_case_comes_out_as_it_went_in(lasting_vault: OpenVault, file: CaseFile) -> None:
    file = anew(file)
    lasting_vault.cases.add(file)
    try:
        assert lasting_vault.cases.get(file.case.id) == file
    finally:
        lasting_vault.cases.erase(file.case.id, Ground.MISTAKE)


@given(strategies.case_files, strategies.case_files)
@settings(max_examples=60, deadline=None)
def test_any_case_can_become_any_other(lasting_vault: OpenVault, first: CaseFile, second: CaseFile) -> None:
    cases, first = lasting_vault.cases, anew(first)
    case_id = first.case.id
    cases.add(first)
    try:
        if first.restriction is not None:
            with pytest.raises(CaseRestricted):
                cases.save_case(replace(second.case, id=case_id))
            assert cases.get(case_id) == first
            cases.restrict(case_id, None)
        cases.save_statement(case_id, second.statement)
        cases.save_choice(case_id, second.choice)
        cases.save_steps(case_id, second.steps)
        for answer in second.answers:
            cases.save_answer(case_id, answer)
        for kind in Kind:
            for record in first.of(kind):
                cases.remove_record(case_id, kind, record.key)
            for record in second.of(kind):
                cases.save_record(case_id, record)
        cases.save_case(replace(second.case, id=case_id))
        answers = {answer.question_id: answer for answer in (*first.answers, *second.answers)}
        case = replace(second.case, id=case_id)
        whole = replace(second, case=case, answers=tuple(answers.values()), restriction=None)
        assert cases.get(case_id) == whole
        (summary,) = [s for shelf in Shelf for s in cases.list(shelf)]
        assert summary.stage == path.current(whole)
        assert summary.calling_name == second.case.calling_name
    finally:
        cases.erase(case_id, Ground.MISTAKE)


def test_moments_of_other_zones_come_back_the_same(vault: OpenVault) -> None:
    moment = datetime.fromisoformat("2026-03-29T02:30:00.123456+02:00")
    vault.cases.add(CaseFile(a_case(changed_at=moment)))
    found = vault.cases.get(an_id(1)).case.changed_at
    assert found == moment and found.tzinfo is UTC


def test_no_such_case(vault: OpenVault) -> None:
    actions = (
        lambda: vault.cases.get("nobody"),
        lambda: vault.cases.save_case(a_case()),
        lambda: vault.cases.save_answer("nobody", Answer("housing", NOW)),
        lambda: vault.cases.save_choice("nobody", Choice()),
        lambda: vault.cases.save_steps("nobody", ()),
        lambda: vault.cases.erase("nobody", Ground.MISTAKE),
    )
    for action in actions:
        with pytest.raises(CaseNotFound):
            action()


def test_many_at_once(vault: OpenVault) -> None:
    vault.cases.add_many(())
    files = tuple(yonas(n) if n % 2 else samira(n) for n in range(1, 31))
    vault.cases.add_many(files)
    assert tuple(vault.cases.get(file.case.id) for file in files) == files


def test_many_at_once_are_all_or_none(vault: OpenVault) -> None:
    vault.cases.add(yonas(3))
    with pytest.raises(Exception, match="UNIQUE"):
        vault.cases.add_many((samira(2), samira(3)))
    assert names(vault.cases.list(Shelf.CURRENT)) == ["Yonas Tesfay"]
    assert vault.cases.search("samira", Shelf.CURRENT) == ()


@given(strategies.case_files)
@settings(max_examples=40)
def test_every_name_of_an_earlier_value_may_stand_in_the_trail(file: CaseFile) -> None:
    assert [name for name in earlier.of_file(file) if not is_field(name)] == []


def test_a_name_that_is_none_stays_out_of_the_trail(vault: OpenVault) -> None:
    named, nameless = Earlier(NOW, "case.reference", "x"), Earlier(NOW, "Yonas Tesfay", "x")
    vault.cases.add(yonas(), (named, nameless))
    for value in (named, nameless):
        vault.cases.forget_earlier(an_id(1), value)
    assert vault.cases.history(an_id(1)) == ()
    told = [dict(entry.detail) for entry in vault.trail.entries(an_id(1), limit=2)]
    assert told == [{"part": "earlier"}, {"part": "earlier", "field": "case.reference"}]


# --- parts ------------------------------------------------------------------------------------------------------------


def test_answers_keep_their_places(vault: OpenVault) -> None:
    vault.cases.add(yonas())
    changed = Answer("housing", NOW + MINUTE, Words("Anders"), ("a", "b"), AnswerState.LATER)
    added = Answer("faith", NOW + MINUTE, Words("Nieuw"))
    vault.cases.save_answer(an_id(1), changed)
    vault.cases.save_answer(an_id(1), added)
    before = yonas().answers
    assert vault.cases.get(an_id(1)).answers == (before[0], changed, before[2], added)


def test_a_picture_comes_and_goes(vault: OpenVault) -> None:
    vault.cases.add(yonas())
    for photo in (PHOTO, PHOTO, b"other", None):
        case = yonas(contact=replace(MARIEKE, photo=photo)).case
        vault.cases.save_case(case)
        assert vault.cases.get(an_id(1)).case == case


def test_changing_a_part_changes_the_case(place: Path, vault: OpenVault) -> None:
    vault.close()
    later = NOW + 5 * MINUTE
    opened = FolderVaults(keys.LEAST, now=lambda: later).unlock(place, PASSPHRASE)
    cases = opened.cases
    cases.add(yonas())
    cases.save_answer(an_id(1), Answer("housing", NOW + MINUTE))
    assert cases.get(an_id(1)).case.changed_at == NOW + MINUTE
    cases.save_choice(an_id(1), replace(yonas().choice, chosen_at=NOW + 2 * MINUTE))
    assert cases.get(an_id(1)).case.changed_at == NOW + 2 * MINUTE
    cases.save_answer(an_id(1), Answer("housing", NOW - MINUTE))
    assert cases.get(an_id(1)).case.changed_at == NOW + 2 * MINUTE
    cases.save_steps(an_id(1), ())
    assert cases.get(an_id(1)).case.changed_at == later
    assert cases.list(Shelf.CURRENT)[0].changed_at == later
    opened.close()


def test_stages_follow_what_is_saved(vault: OpenVault) -> None:
    cases, whole = vault.cases, yonas()

    def stage() -> Stage:
        return cases.list(Shelf.CURRENT)[0].stage

    cases.add(CaseFile(a_case()))
    assert stage() is Stage.MEET
    cases.save_case(whole.case)
    assert stage() is Stage.LISTEN
    cases.save_answer(an_id(1), whole.answers[0])
    assert stage() is Stage.CHOOSE
    cases.save_choice(an_id(1), whole.choice)
    assert stage() is Stage.ACT
    cases.save_steps(an_id(1), whole.steps)
    assert stage() is Stage.FOLLOW
    cases.save_steps(an_id(1), whole.steps[:1])
    assert stage() is Stage.ACT


# --- lists ------------------------------------------------------------------------------------------------------------


def test_a_summary_tells_what_the_case_tells(vault: OpenVault) -> None:
    vault.cases.add(yonas(archived_at=NOW))
    (summary,) = vault.cases.list(Shelf.ARCHIVED)
    case = yonas().case
    assert (summary.id, summary.calling_name, summary.own_script_name) == (
        case.id,
        "Yonas Tesfay",
        "ዮናስ ተስፋይ",
    )
    assert (summary.reference, summary.speaks, summary.client_language) == ("ZW-2026-014", ("ti", "ar"), "ti")
    assert (summary.stage, summary.changed_at) == (Stage.FOLLOW, NOW)
    assert (summary.archived, summary.deleted) == (True, False)


def test_shelves(vault: OpenVault) -> None:
    states: dict[str, dict[str, Any]] = {
        "Current": {},
        "Archived": {"archived_at": NOW},
        "Deleted": {"deleted_at": NOW},
    }
    states["Both"] = {"archived_at": NOW, "deleted_at": NOW}
    for number, (name, state) in enumerate(states.items(), 1):
        vault.cases.add(CaseFile(a_case(number, calling_name=name, **state)))
    shown = {shelf: names(vault.cases.list(shelf)) for shelf in Shelf}
    assert shown == {
        Shelf.CURRENT: ["Current"],
        Shelf.ARCHIVED: ["Archived"],
        Shelf.DELETED: ["Both", "Deleted"],
    }
    assert [vault.cases.count(shelf) for shelf in Shelf] == [1, 1, 2]


def test_putting_away_and_back(vault: OpenVault) -> None:
    case = yonas().case
    vault.cases.add(yonas())
    moves: list[tuple[dict[str, Any], Shelf]] = [
        ({"archived_at": NOW}, Shelf.ARCHIVED),
        ({"deleted_at": NOW}, Shelf.DELETED),
        ({"archived_at": None, "deleted_at": None}, Shelf.CURRENT),
    ]
    for changes, shelf in moves:
        case = replace(case, **changes)
        vault.cases.save_case(case)
        assert vault.cases.get(case.id).case == case
        assert [s for s in Shelf if vault.cases.list(s)] == [shelf]
        assert [s for s in Shelf if vault.cases.search("yonas", s)] == [shelf]


@given(st.lists(st.integers(0, 50), min_size=1, max_size=12), st.integers(1, 5))
@settings(max_examples=15, deadline=None)
def test_the_last_changed_first_page_by_page(lasting_vault: OpenVault, minutes: list[int], size: int) -> None:
    files = tuple(anew(CaseFile(a_case(changed_at=NOW + m * MINUTE))) for m in minutes)
    lasting_vault.cases.add_many(files)
    try:
        pages = [lasting_vault.cases.list(Shelf.CURRENT, limit=size, offset=at) for at in range(0, len(minutes), size)]
        listed = [summary for page in pages for summary in page]
        assert {summary.id for summary in listed} == {file.case.id for file in files}
        assert [s.changed_at for s in listed] == sorted((f.case.changed_at for f in files), reverse=True)
    finally:
        for file in files:
            lasting_vault.cases.erase(file.case.id, Ground.MISTAKE)


# --- settings ---------------------------------------------------------------------------------------------------------


def test_settings(vault: OpenVault) -> None:
    store = vault.settings
    assert store.get("me.name") is None
    store.put("me.name", "Marieke")
    store.put("me.name", "ማርያም \U0001f600 'x\"")
    store.put("me.phone", "")
    assert (store.get("me.name"), store.get("me.phone")) == ("ማርያም \U0001f600 'x\"", "")
    store.put("me.name", None)
    store.put("never.there", None)
    assert store.get("me.name") is None
