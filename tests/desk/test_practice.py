"""A desk for practice does all of the work, reaches no vault, and lets nothing of one in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coachdesk import __main__ as program
from coachdesk.desk.desk import Desk
from coachdesk.desk.sentences import sentence
from coachdesk.desk.transfer import Decision, Preview
from coachdesk.domain.erasing import Place
from coachdesk.domain.errors import CaseNotFound, FileNotWritable, OnlyInVault
from coachdesk.domain.file_rows import EntriesFile
from coachdesk.domain.privacy import Ground
from tests.builders import samira
from tests.storage.places import contents

SECRET = "vier gewone woorden samen"
PARTNERS = "Organisation\nTaalcafé\n"
Deed = Callable[[Desk, Path], object]


@pytest.fixture
def practice() -> Iterator[Desk]:
    """A workshop that has begun."""
    made = program.make_practice_desk()
    made.workshop.begin()
    yield made
    made.vault.lock()


def first(desk: Desk) -> str:
    return desk.cases.search("Yonas")[0].id


def test_it_says_what_it_is(practice: Desk, desk: Desk) -> None:
    assert practice.practice
    assert not desk.practice
    for language in ("nl", "ar", "ti", "en"):
        assert practice.translators[language].exercise
        assert practice.translators[language].addressing("je").exercise
        assert not desk.translators[language].exercise


def test_the_work_is_as_ever(practice: Desk, tmp_path: Path) -> None:
    assert practice.cases.count() >= 10
    practice.cases.change(first(practice), calling_name="Jonas")
    assert [found.calling_name for found in practice.cases.search("Jonas")] == ["Jonas"]
    practice.undo.undo()
    assert practice.cases.search("Yonas")
    assert practice.waiting.all()
    assert practice.vault.check().damage == ()
    assert practice.trail.check().whole
    practice.plans.save_pdf(first(practice), "ti", tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


IN_AND_OUT: dict[str, Deed] = {
    "export": lambda desk, to: desk.transfer.export(first(desk), to / "case.json"),
    "share": lambda desk, to: desk.transfer.share(first(desk), to / "case.cdcase", passphrase=SECRET),
    "key": lambda desk, _to: desk.transfer.public_key,
    "save key": lambda desk, to: desk.transfer.save_key(to / "key.txt"),
    "needs a passphrase": lambda desk, to: desk.transfer.needs_passphrase(to / "mine.json"),
    "preview": lambda desk, to: desk.transfer.preview(to / "mine.json"),
    "take": lambda desk, _to: desk.transfer.take(Preview(samira(), (), (), sealed=False), Decision.NEW),
    "partners from a file": lambda desk, to: desk.partners.look_into(to / "partners.csv"),
    "partners taken": lambda desk, _to: desk.partners.take(EntriesFile("partners.csv", ())),
    "activities from a file": lambda desk, to: desk.activities.look_into(to / "partners.csv"),
    "activities taken": lambda desk, _to: desk.activities.take(EntriesFile("partners.csv", ())),
    "backups": lambda desk, _to: desk.backups,
    "folder": lambda desk, _to: desk.vault.path,
    "unlock": lambda desk, _to: desk.vault.unlock(SECRET),
    "reset": lambda desk, _to: desk.vault.reset_passphrase("key", SECRET),
    "passphrase": lambda desk, _to: desk.vault.change_passphrase(SECRET, SECRET),
    "recovery key": lambda desk, _to: desk.vault.renew_recovery_key(SECRET),
    "PIN": lambda desk, _to: desk.vault.set_pin("2468"),
    "proof": lambda desk, _to: desk.vault.proves_consultant(SECRET),
}


@pytest.mark.parametrize("deed", IN_AND_OUT)
def test_what_would_cross_is_refused(practice: Desk, tmp_path: Path, deed: str) -> None:
    """Files that a vault would take lie there; nothing is read, written or changed."""
    (tmp_path / "mine.json").write_text("{}", "utf-8")
    (tmp_path / "partners.csv").write_text(PARTNERS, "utf-8")
    before, cases, partners = contents(tmp_path), practice.cases.count(), practice.partners.all()
    with pytest.raises(OnlyInVault) as refused:
        IN_AND_OUT[deed](practice, tmp_path)
    assert "workshop" in sentence(refused.value, practice.translators["en"])
    assert contents(tmp_path) == before
    assert (practice.cases.count(), practice.partners.all()) == (cases, partners)


@pytest.mark.parametrize("deed", ["needs a passphrase", "preview", "partners from a file"])
def test_a_vault_takes_what_a_workshop_refuses(desk: Desk, tmp_path: Path, deed: str) -> None:
    """So that the refusals above are those of the workshop, and not of the files."""
    desk.vault.opened().cases.add(samira())
    desk.transfer.export(samira().case.id, tmp_path / "mine.json")
    (tmp_path / "partners.csv").write_text(PARTNERS, "utf-8")
    IN_AND_OUT[deed](desk, tmp_path)


def test_erasing_is_shown_in_memory_alone(practice: Desk) -> None:
    case_id = first(practice)
    report = practice.erasing.erase(case_id, Ground.REQUEST)
    practice.erasing.tell(report)
    assert [reach.place for reach in report.reached] == [Place.VAULT]
    assert not report.not_reached
    assert practice.erasing.again(report) == report
    with pytest.raises(CaseNotFound):
        practice.cases.open(case_id)


@pytest.mark.parametrize("name", ["cases.db", "vault.json", "cases.db-wal"])
def test_no_paper_goes_over_a_file_of_a_vault(practice: Desk, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"of a vault")
    with pytest.raises(FileNotWritable):
        practice.plans.save_pdf(first(practice), "ti", tmp_path / name)
    assert (tmp_path / name).read_bytes() == b"of a vault"


def test_the_two_worlds_do_not_meet(practice: Desk, desk: Desk) -> None:
    """Both are open in one program: what is done in one is not heard in the other."""
    before = contents(desk.vault.path)
    heard: list[object] = []
    desk.changes.subscribe(heard.append)
    practice.cases.change(first(practice), calling_name="Jonas")
    practice.settings.put("me.name", "Noor")
    practice.workshop.again()
    assert practice.settings.get("me.name") is None
    assert heard == []
    assert desk.cases.count() == 0
    assert desk.settings.get("me.name") is None
    assert not desk.undo.last
    assert contents(desk.vault.path) == before
    desk.vault.opened().cases.add(samira())
    assert samira().case.id not in {summary.id for summary in practice.cases.list()}


def test_one_key_starts_again(practice: Desk) -> None:
    people = {summary.calling_name for summary in practice.cases.list()}
    practice.cases.change(first(practice), calling_name="Jonas")
    practice.erasing.erase(practice.cases.search("Samira")[0].id, Ground.REQUEST)
    practice.workshop.again()
    assert {summary.calling_name for summary in practice.cases.list()} == people
    assert practice.undo.last is None
