"""What must be nowhere."""

from dataclasses import replace
from pathlib import Path

import pytest

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import ContactDetails
from coachdesk.domain.errors import CaseNotFound, VaultDamaged, VaultError, VaultInUse
from coachdesk.domain.listening import Answer
from coachdesk.domain.privacy import Ground
from coachdesk.domain.vaults import Shelf
from coachdesk.domain.words import Words
from coachdesk.storage import search
from coachdesk.storage.lock import VaultLock
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults, held
from tests.builders import NOW, an_id, samira, yonas
from tests.storage.places import PASSPHRASE, bare_pages, contents, flip

CANARY = "kanarievogel"
STORY = Answer("housing", NOW, Words(f"Een {CANARY} in elke kamer. " * 300))


def canary_file(number: int = 1) -> CaseFile:
    file = yonas(number, calling_name=CANARY.title(), details=ContactDetails(phone="06 7777 8888", address=CANARY))
    return replace(file, answers=(STORY, file.answers[2]))


def test_no_file_holds_what_was_written(vault: OpenVault, place: Path) -> None:
    vault.cases.add(canary_file())
    vault.settings.put("note", CANARY)
    vault.cases.save_case(yonas(1, calling_name=f"{CANARY} anders").case)
    found = contents(place)
    vault.close()
    for data in (*found.values(), *contents(place).values()):
        for encoding in ("utf-8", "utf-16-le"):
            assert CANARY.encode(encoding) not in data.lower()
        assert PASSPHRASE.encode() not in data
    assert found["cases.db-wal"]


def test_keys_are_in_no_file_and_are_wiped(keeper: FolderVaults, place: Path) -> None:
    made, recovery_key = keeper.create(place, PASSPHRASE)
    key = made._key
    secret = bytes(key)
    assert any(secret)
    made.close()
    assert not any(key)
    for data in contents(place).values():
        assert secret not in data and secret.hex().encode() not in data
        assert recovery_key.encode() not in data and recovery_key.replace("-", "").encode() not in data


def test_refused_openings_wipe_the_key_and_let_the_lock_go(vault: OpenVault, place: Path) -> None:
    vault.close()
    key = bytearray(b"k" * 32)
    with pytest.raises(VaultDamaged), held(place, key):
        assert any(key)
        raise VaultDamaged(place, "cases")
    assert not any(key)
    with pytest.raises(VaultInUse), held(place, bytearray(32)), held(place, other := bytearray(b"k" * 32)):
        pass
    assert not any(other)
    VaultLock(place).release()


def test_what_is_erased_is_in_no_page_even_for_who_has_the_key(vault: OpenVault, place: Path) -> None:
    key = bytes(vault._key)
    for number in range(1, 40):
        vault.cases.add(canary_file(number) if number % 3 == 0 else samira(number))
    for number in range(3, 40, 3):
        vault.cases.save_answer(an_id(number), replace(STORY, words=Words(CANARY * 40 * number)))
        vault.cases.save_case(replace(canary_file(number).case, own_script_name=f"{CANARY} {number}"))
    (place / "cases.db.before-0002").write_bytes(b"as an upgrade leaves it")
    vault._database.truncate_log()
    assert CANARY.encode() in b"".join(bare_pages(place / "cases.db", key)).lower()
    for number in range(3, 40, 3):
        vault.cases.erase(an_id(number), Ground.MISTAKE)
    vault._database.truncate_log()  # what is in the log since is in the file then; the log itself is looked at elsewhere
    pages = b"".join(bare_pages(place / "cases.db", key)).lower()
    for trace in (CANARY, CANARY[2:8], "77778888"):
        assert trace.encode() not in pages
    assert b"samira" in pages
    assert not (place / "cases.db.before-0002").exists()


def test_erased_cases_are_gone_and_others_stay(vault: OpenVault) -> None:
    vault.cases.add_many((canary_file(1), samira(2)))
    vault.cases.erase(an_id(1), Ground.MISTAKE)
    with pytest.raises(CaseNotFound):
        vault.cases.get(an_id(1))
    with pytest.raises(CaseNotFound):
        vault.cases.erase(an_id(1), Ground.MISTAKE)
    for shelf in Shelf:
        assert vault.cases.search(CANARY, shelf) == ()
    assert vault.cases.get(an_id(2)) == samira(2)
    for table in ("answers", "priorities", "steps", "photos"):
        assert vault._database.alone(f"SELECT count(*) FROM {table} WHERE case_number = 1") == [(0,)]
    assert vault.check().damage == ()


def test_errors_tell_nothing_of_anyone(vault: OpenVault) -> None:
    vault.cases.add(canary_file())
    with pytest.raises(Exception, match="UNIQUE") as caught:
        vault.cases.add(canary_file())
    assert CANARY not in str(caught.value).lower()


def test_nothing_is_said_on_standard_error(
    keeper: FolderVaults, vault: OpenVault, place: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    vault.close()
    flip(place / "cases.db", 500)
    with pytest.raises(VaultError):
        keeper.unlock(place, PASSPHRASE)
    said = capfd.readouterr()
    assert (said.out, said.err) == ("", "")


def test_the_index_has_no_more_than_it_needs() -> None:
    assert search.tokens("ada ~d 0612") == "=ada ada ~d =0612 0612 612"
