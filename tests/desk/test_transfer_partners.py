"""Entries of the directory that a case names go along with it: what lacks is added, what is there stays."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk.desk.changes import Change, PartnersChanged
from coachdesk.desk.desk import Desk
from coachdesk.desk.transfer import Decision
from coachdesk.domain.errors import CaseExists
from coachdesk.domain.partners import Partner, PartnerKind
from tests.builders import an_id
from tests.desk.test_transfer import _desk
from tests.handovers import DEBT_HELP, INTERPRETER, PARTNERS, handed

OTHER = Partner(an_id(709), PartnerKind.SPORT, "Zwemclub De Plons")


@pytest.fixture
def colleague(tmp_path: Path) -> Iterator[Desk]:
    """The desk of somebody else."""
    made = _desk(tmp_path / "colleague")
    yield made
    made.vault.lock()


@pytest.fixture
def sent(desk: Desk, tmp_path: Path) -> Path:
    """A file of a case that names two entries of a directory of three."""
    desk.vault.opened().cases.add(handed())
    desk.vault.opened().partners.save((*PARTNERS, OTHER))
    path = tmp_path / "yonas.json"
    desk.transfer.export(an_id(1), path)
    return path


def test_only_what_the_case_names_goes_along(sent: Path) -> None:
    told = json.loads(sent.read_text("utf-8"))["partners"]
    assert {each["id"] for each in told} == {DEBT_HELP.id, INTERPRETER.id}


def test_what_the_directory_lacks_is_added_and_the_case_arrives_as_it_was(sent: Path, colleague: Desk) -> None:
    heard: list[Change] = []
    colleague.changes.subscribe(heard.append)
    preview = colleague.transfer.preview(sent)
    assert set(preview.partners) == set(PARTNERS)
    assert colleague.vault.opened().partners.all() == ()  # looking takes nothing
    taken = colleague.transfer.take(preview, Decision.NEW)
    assert taken.handover == handed().handover
    assert set(colleague.vault.opened().partners.all()) == set(PARTNERS)
    assert heard.count(PartnersChanged()) == 1


def test_what_is_there_stays_as_it_is(sent: Path, colleague: Desk) -> None:
    mine = replace(DEBT_HELP, phone="038 000 00 00", note="Vraag naar Karin")
    colleague.vault.opened().partners.save((mine,))
    colleague.transfer.take(colleague.transfer.preview(sent), Decision.NEW)
    assert set(colleague.vault.opened().partners.all()) == {mine, INTERPRETER}


def test_a_case_that_is_refused_brings_no_partners(sent: Path, colleague: Desk) -> None:
    colleague.vault.opened().cases.add(handed())
    with pytest.raises(CaseExists):
        colleague.transfer.take(colleague.transfer.preview(sent), Decision.NEW)
    assert colleague.vault.opened().partners.all() == ()


@pytest.mark.parametrize("decision", [Decision.COPY, Decision.REPLACE])
def test_they_come_along_however_the_case_is_taken(sent: Path, colleague: Desk, decision: Decision) -> None:
    colleague.vault.opened().cases.add(replace(handed(), steps=()))
    colleague.transfer.take(colleague.transfer.preview(sent), decision)
    assert set(colleague.vault.opened().partners.all()) == set(PARTNERS)
    if decision is Decision.REPLACE:
        colleague.undo.undo()
        assert colleague.vault.opened().cases.get(an_id(1)).steps == ()


def test_a_sealed_file_brings_them_too(desk: Desk, sent: Path, colleague: Desk, tmp_path: Path) -> None:
    path = tmp_path / "yonas.cdcase"
    desk.transfer.share(an_id(1), path, public_key=colleague.transfer.public_key)
    assert b"Schuldhulp" not in path.read_bytes()
    colleague.transfer.take(colleague.transfer.preview(path), Decision.NEW)
    assert set(colleague.vault.opened().partners.all()) == set(PARTNERS)
