"""Erasing: nothing of a case is left for somebody who has the key, and everybody hears of it."""

import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from coachdesk.desk.changes import CaseErased, CaseListChanged, Change, RequestChanged
from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.erasing import Place, Reach
from coachdesk.domain.errors import CaseNotFound, CaseRestricted
from coachdesk.domain.privacy import Ground
from coachdesk.domain.registers import RequestKind, RequestOutcome
from coachdesk.domain.search import sounds
from coachdesk.domain.steps import Who
from coachdesk.domain.vaults import Shelf
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, samira, telling, yonas
from tests.desk.conftest import PASSPHRASE
from tests.joined import joined
from tests.storage.places import bare_pages

CANARY = "Kqxzvogel"
PHOTO = b"\xff\xd8FOTOKQXZVOGEL" * 300
KEPT = {
    "id",
    "language",
    "other_language",
    "client_language",
    "area_id",
    "question_id",
    "phrase_id",
    "need",
    "form",
    "country",
}
TRACES = ("kqxzvogel", "qxzvog", "zvogel", "vogel0", "fotokqxz", *sounds("kqxzvogel").split())


class Canaries:
    """Puts another canary into every text of a value; a story gets pages of them."""

    def __init__(self) -> None:
        self.count = 0

    def next(self, times: int = 1) -> str:
        self.count += 1
        return " ".join([f"{CANARY}{self.count:03d}"] * times)

    def __call__(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(self, value))
        if not is_dataclass(value) or isinstance(value, type):
            return value
        changed: dict[str, Any] = {}
        for part in fields(value):
            inner = getattr(value, part.name)
            if type(inner) is str and part.name not in KEPT:
                changed[part.name] = self.next(600 if part.name in ("text", "interpreted") else 1)
            elif (is_dataclass(inner) and part.name not in ("birth_date", "when")) or isinstance(inner, tuple):
                changed[part.name] = self(inner)
        return replace(value, **changed)


def canary_file(canaries: Canaries, number: int) -> CaseFile:
    file: CaseFile = canaries(joined(number))
    steps = tuple(replace(s, phrase_id=None, slots={"place": canaries.next()}, who=Who.OTHER) for s in file.steps)
    contact = replace(file.case.contact, photo=PHOTO)
    return replace(file, case=replace(file.case, contact=contact), steps=steps, restriction=None)


def traces_in(pages: list[bytes]) -> list[str]:
    whole = b"".join(pages).lower()
    return [trace for trace in TRACES if trace.encode() in whole]


def bare_log(log: Path, key: bytes) -> list[bytes]:
    """The bare pages of what waits in the log, each after a header of its own."""
    data = log.read_bytes() if log.exists() else b""
    pages = []
    for start in range(32, len(data), 24 + 4096):
        number = int.from_bytes(data[start : start + 4], "big")
        page = data[start + 24 : start + 24 + 4096]
        sealed = page[16 if number == 1 else 0 : 4096 - 80]
        reader = Cipher(algorithms.AES(key), modes.CBC(page[4096 - 80 :][:16])).decryptor()
        pages.append(reader.update(sealed) + reader.finalize())
    return pages


def everything(desk: Desk, key: bytes, folder: Path, *others: Path) -> Iterator[tuple[str, list[bytes]]]:
    """Every page of the vault, its log, replaced vaults and all backups, as somebody with the key could read them."""
    for cases in sorted(desk.vault.path.rglob("cases.db*")):
        if cases.name.endswith("-wal"):
            yield str(cases), bare_log(cases, key)
        elif cases.stat().st_size % 4096:
            yield str(cases), [cases.read_bytes()]
        elif cases.stat().st_size:
            yield str(cases), bare_pages(cases, key)
    for place in (desk.backups.laptop, *others):
        for number, backup in enumerate(sorted(place.glob("*.coachbackup"))):
            inside = folder / f"{place.name}-{number}"
            with zipfile.ZipFile(backup) as file:
                file.extractall(inside)
            yield str(backup), bare_pages(inside / "cases.db", key)
            shutil.rmtree(inside)


@pytest.fixture
def stick(desk: Desk, tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    desk.backups.choose_folder(folder)
    return folder


@pytest.fixture
def key(desk: Desk) -> bytes:
    return bytes(desk.vault.opened()._key)  # type: ignore[attr-defined]


@pytest.fixture
def told(desk: Desk) -> list[Change]:
    """All changes from here on."""
    heard: list[Change] = []
    desk.changes.subscribe(heard.append)
    return heard


def test_nothing_is_left_in_any_page_of_vault_and_backups(desk: Desk, key: bytes, stick: Path, tmp_path: Path) -> None:
    canaries = Canaries()
    store = desk.vault.opened().cases
    for number in range(1, 9):
        store.add(samira(number))
    store.add(canary_file(canaries, 20))
    store.save_case(canaries(store.get(an_id(20)).case))
    store.save_choice(an_id(20), canaries(store.get(an_id(20)).choice))
    store.save_answer(an_id(20), canaries(store.get(an_id(20)).answers[0]))
    desk.rights.say_statement(an_id(20), Words(canaries.next(500), "nl"))
    desk.rights.restrict(an_id(20), canaries.next())
    desk.rights.release(an_id(20))
    request = desk.registers.new_request(RequestKind.ERASURE, an_id(20))
    desk.registers.change_request(request.id, note=canaries.next())
    first = desk.backups.make()
    assert first.problem is None
    (backup,) = desk.backups.laptop.glob("*.coachbackup")
    desk.backups.restore(backup, PASSPHRASE)  # so that there is a replaced vault too
    desk.vault.unlock(PASSPHRASE)
    key = bytes(desk.vault.opened()._key)  # type: ignore[attr-defined]
    (desk.vault.path / "cases.db.before-0002").write_bytes((desk.vault.path / "cases.db").read_bytes())
    before = dict(everything(desk, key, tmp_path, stick))
    held = {name for name, pages in before.items() if traces_in(pages)}
    assert len(held) == 5, held  # vault, copy of an upgrade, replaced vault, backup on the laptop, backup on the stick
    assert set(traces_in([page for pages in before.values() for page in pages])) == set(TRACES)
    assert canaries.count > 60

    report = desk.erasing.erase(an_id(20), Ground.REQUEST)

    after = dict(everything(desk, key, tmp_path, stick))
    assert {name: traces_in(pages) for name, pages in after.items() if traces_in(pages)} == {}
    assert len(after) >= 4
    for name, pages in after.items():
        assert name.endswith(("-wal", "-mark")) or b"samira" in b"".join(pages).lower(), name
    assert report.reached == (Reach(Place.VAULT), Reach(Place.LAPTOP), Reach(Place.FOLDER), Reach(Place.REPLACED))
    assert report.complete
    assert desk.vault.check().damage == ()
    assert [desk.cases.open(an_id(number)).case.calling_name for number in range(1, 9)] == ["Samira Haddad"] * 8
    for shelf in Shelf:
        assert desk.cases.search(CANARY, shelf) == ()


def test_what_is_not_here_is_told_and_erased_when_it_comes_back(
    desk: Desk, key: bytes, stick: Path, tmp_path: Path
) -> None:
    canaries = Canaries()
    desk.vault.opened().cases.add(canary_file(canaries, 20))
    desk.backups.make()
    away = stick.rename(tmp_path / "in the drawer")
    report = desk.erasing.erase(an_id(20), Ground.RETENTION)
    assert report.reached == (Reach(Place.VAULT), Reach(Place.LAPTOP))
    assert report.not_reached == (Reach(Place.FOLDER, 0),)
    assert not report.complete
    away.rename(stick)
    assert any(traces_in(pages) for _, pages in everything(desk, key, tmp_path, stick))
    assert desk.backups.make().problem is None
    assert not any(traces_in(pages) for _, pages in everything(desk, key, tmp_path, stick))


def test_a_backup_that_can_not_be_written_is_told(desk: Desk, stick: Path) -> None:
    desk.vault.opened().cases.add(yonas(20))
    desk.backups.make()
    (backup,) = stick.glob("*.coachbackup")
    backup.write_bytes(backup.read_bytes()[:-2000])
    report = desk.erasing.erase(an_id(20), Ground.MISTAKE)
    assert report.reached == (Reach(Place.VAULT), Reach(Place.LAPTOP))
    assert report.not_reached == (Reach(Place.FOLDER),)


def test_stopping_leaves_the_backups_for_the_next_one_and_says_so(desk: Desk, stick: Path) -> None:
    desk.vault.opened().cases.add(yonas(20))
    desk.backups.make()
    report = desk.erasing.erase(an_id(20), Ground.MISTAKE, lambda _done, _total: False)
    assert report.reached == (Reach(Place.VAULT),)
    assert report.not_reached == (Reach(Place.LAPTOP, 0), Reach(Place.FOLDER, 0))
    with pytest.raises(CaseNotFound):
        desk.cases.open(an_id(20))


def test_a_restricted_case_stays(desk: Desk, told: list[Change]) -> None:
    desk.vault.opened().cases.add(telling(3))
    with pytest.raises(CaseRestricted):
        desk.erasing.erase(an_id(3), Ground.REQUEST)
    assert desk.cases.open(an_id(3)) == telling(3)
    assert desk.vault.opened().cases.tombstones() == ()
    assert told == []


def test_nobody_is_erased_twice(desk: Desk) -> None:
    desk.vault.opened().cases.add(yonas())
    desk.erasing.erase(an_id(1), Ground.MISTAKE)
    with pytest.raises(CaseNotFound):
        desk.erasing.erase(an_id(1), Ground.MISTAKE)


def test_everybody_forgets_it(desk: Desk, told: list[Change]) -> None:
    desk.vault.opened().cases.add(yonas())
    desk.cases.archive(an_id(1))
    told.clear()
    report = desk.erasing.erase(an_id(1), Ground.MOVED)
    assert told == []
    desk.erasing.tell(report)
    assert desk.undo.last is None
    assert CaseErased(an_id(1)) in told and told[-1] == CaseListChanged()
    (stone,) = desk.vault.opened().cases.tombstones()
    assert (stone.case_id, stone.ground, stone.erased_at) == (an_id(1), Ground.MOVED, report.erased_at)


def test_an_open_request_to_erase_is_answered_and_no_other(desk: Desk, told: list[Change]) -> None:
    for file in (yonas(1), samira(2)):
        desk.vault.opened().cases.add(file)
    mine = desk.registers.new_request(RequestKind.ERASURE, an_id(1))
    seeing = desk.registers.new_request(RequestKind.ACCESS, an_id(1))
    other = desk.registers.new_request(RequestKind.ERASURE, an_id(2))
    assert desk.erasing.asked(an_id(1))
    report = desk.erasing.erase(an_id(1), Ground.REQUEST)
    desk.erasing.tell(report)
    answered = desk.registers.request(mine.id)
    assert (answered.outcome, answered.done_on) == (RequestOutcome.GRANTED, NOW.astimezone().date())
    assert desk.registers.request(seeing.id).open and desk.registers.request(other.id).open
    assert RequestChanged(answered) in told
    assert not desk.erasing.asked(an_id(1))
