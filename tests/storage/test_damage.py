from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk.domain.choosing import Choice
from coachdesk.domain.errors import VaultDamaged
from coachdesk.domain.listening import Answer
from coachdesk.domain.vaults import IntegrityReport, Shelf
from coachdesk.domain.words import Words
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW, an_id, samira, yonas
from tests.pictures import NOTE
from tests.storage.places import PASSPHRASE, bare_pages, contents, flip

PAGE = 4096


@pytest.fixture
def closed(vault: OpenVault, place: Path) -> Path:
    """A vault of sixty cases that nobody has open."""
    vault.cases.add_many(tuple(yonas(n) if n % 2 else samira(n) for n in range(1, 61)))
    vault.close()
    return place


def test_a_sound_vault(keeper: FolderVaults, closed: Path) -> None:
    opened = keeper.unlock(closed, PASSPHRASE)
    told: list[tuple[int, int]] = []

    def progress(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    assert opened.check(progress) == IntegrityReport(60, ())
    assert told == [(n, 60) for n in range(61)]
    opened.close()


def test_a_check_can_be_stopped(keeper: FolderVaults, closed: Path) -> None:
    opened = keeper.unlock(closed, PASSPHRASE)
    assert opened.check(lambda done, total: done < 10) == IntegrityReport(10, ())
    opened.close()


@pytest.mark.parametrize("at", [0, 20, 500, PAGE - 1])
def test_a_flipped_byte_in_the_first_page(keeper: FolderVaults, closed: Path, at: int) -> None:
    flip(closed / "cases.db", at)
    before = contents(closed)
    with pytest.raises(VaultDamaged) as caught:
        keeper.unlock(closed, PASSPHRASE)
    assert caught.value.part == "cases"
    assert contents(closed) == before


def test_a_flipped_byte_anywhere_else_is_found_by_the_check(keeper: FolderVaults, closed: Path) -> None:
    whole = (closed / "cases.db").read_bytes()
    pages = len(whole) // PAGE
    assert pages > 20
    opened_damaged = 0
    for page in range(2, pages + 1):
        flip(closed / "cases.db", (page - 1) * PAGE + 1234)
        try:
            opened = keeper.unlock(closed, PASSPHRASE)
        except VaultDamaged as error:
            assert error.part == "cases"
        else:
            opened_damaged += 1
            assert f"page {page}" in opened.check().damage
            opened.close()
        (closed / "cases.db").write_bytes(whole)
    assert opened_damaged > pages // 2


def test_a_damaged_case_does_not_take_the_others_along(keeper: FolderVaults, place: Path, vault: OpenVault) -> None:
    for number in (1, 2, 3):
        story = Words(f"Verhaal {number}. " * 1500)
        vault.cases.add(replace(yonas(number), answers=(Answer("housing", NOW, story),)))
    key = bytes(vault._key)
    vault.close()
    page = next(i for i, bare in enumerate(bare_pages(place / "cases.db", key), 1) if bare.count(b"Verhaal 1.") > 200)
    flip(place / "cases.db", (page - 1) * PAGE + 99)
    opened = keeper.unlock(place, PASSPHRASE)
    with pytest.raises(VaultDamaged):
        opened.cases.get(an_id(1))
    assert opened.cases.get(an_id(2)).case.calling_name == "Yonas Tesfay"
    opened.cases.save_case(yonas(3, calling_name="Jonas").case)
    assert opened.cases.get(an_id(3)).case.calling_name == "Jonas"
    assert opened.check() == IntegrityReport(2, (f"page {page}", f"case {an_id(1)}"))
    opened.close()


@pytest.mark.parametrize("length", [0, 100, PAGE, 5 * PAGE, 5 * PAGE + 17, -PAGE])
def test_a_file_cut_short(keeper: FolderVaults, closed: Path, length: int) -> None:
    (closed / "cases.db").write_bytes((closed / "cases.db").read_bytes()[:length])
    before = contents(closed)
    with pytest.raises(VaultDamaged) as caught:
        keeper.unlock(closed, PASSPHRASE)
    assert caught.value.part == "cases"
    assert contents(closed) == before


def test_the_cases_of_another_vault(keeper: FolderVaults, closed: Path, tmp_path: Path) -> None:
    keeper.create(tmp_path / "other", PASSPHRASE)[0].close()
    (closed / "cases.db").write_bytes((tmp_path / "other" / "cases.db").read_bytes())
    with pytest.raises(VaultDamaged):
        keeper.unlock(closed, PASSPHRASE)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE cases SET client_language = 'xx' WHERE number = 3",
        "UPDATE cases SET birth_date = 'spring' WHERE number = 3",
        "UPDATE cases SET interpreter_need = 'perhaps' WHERE number = 3",
        "UPDATE answers SET picked = '{' WHERE case_number = 3",
        "UPDATE steps SET at = 'noon' WHERE case_number = 3",
    ],
)
def test_values_that_no_program_wrote(vault: OpenVault, change: str) -> None:
    vault.cases.add_many(tuple(yonas(n) for n in range(1, 6)))
    vault._database.alone(change)
    with pytest.raises(VaultDamaged):
        vault.cases.get(an_id(3))
    with pytest.raises(VaultDamaged):
        vault.cases.save_choice(an_id(3), Choice())
    assert vault.check() == IntegrityReport(4, (f"case {an_id(3)}",))


@pytest.mark.parametrize(
    ("column", "text"),
    [
        ("body", "{"),
        ("body", "[]"),
        ("body", '{"skill": "silence", "level": "first"}'),
        ("body", '{"skill": "silence", "level": "first", "notes": null}'),
        ("body", '{"skill": "silence", "level": "first", "notes": {"noticed": ["a"]}}'),
        ("body", '{"skill": 5, "level": "first", "notes": {}}'),
        ("body", '{"skill": "silence", "level": "first", "notes": {}, "case": "x"}'),
        ("on", "gisteren"),
    ],
)
def test_a_note_that_nobody_can_have_written_is_damage(vault: OpenVault, column: str, text: str) -> None:
    vault.growth.save(NOTE)
    vault._database.alone(f"UPDATE growth SET \"{column}\" = '{text}'")
    with pytest.raises(VaultDamaged) as damaged:
        vault.growth.entries()
    assert damaged.value.part == "cases"


def test_an_index_that_disagrees(vault: OpenVault) -> None:
    vault.cases.add(yonas())
    vault._database.alone("UPDATE search_content SET c0 = '=other'")
    report = vault.check()
    assert report.cases == 1 and "search" in report.damage
    assert len(vault.cases.search("yonas", Shelf.CURRENT)) == 1


def test_parts_without_a_case(vault: OpenVault) -> None:
    vault.cases.add(yonas())
    vault._database.alone("PRAGMA foreign_keys = OFF")
    vault._database.alone("UPDATE answers SET case_number = 12")
    assert vault.check() == IntegrityReport(1, ("references",))


@pytest.mark.parametrize("size", [0, 1, 300, PAGE - 1])
def test_less_than_a_page_is_damage_and_stays_as_it_is(keeper: FolderVaults, closed: Path, size: int) -> None:
    (closed / "cases.db").write_bytes(b"x" * size)
    before = contents(closed)
    with pytest.raises(VaultDamaged) as caught:
        keeper.unlock(closed, PASSPHRASE)
    assert caught.value.part == "cases"
    assert contents(closed) == before
