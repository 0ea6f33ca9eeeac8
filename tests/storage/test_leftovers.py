"""What a crash left goes, and nothing else does; what an erasing could not finish is finished later."""

from pathlib import Path

import pytest

from coachdesk.domain.errors import BackupInVault, VaultError, VaultNotWritable
from coachdesk.domain.privacy import Earlier, Ground
from coachdesk.domain.vaults import VaultState
from coachdesk.storage import shrinking
from coachdesk.storage.engine import Database
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.placing import work_folder
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW, an_id, samira, yonas
from tests.storage.backing_up import made_in, unfinished
from tests.storage.places import PASSPHRASE, bare_pages, contents, most_bytes_in_a_file

CANARY = "Kanarievogel"


def test_work_of_others_in_the_folder_of_the_vault_stays(vault: OpenVault, place: Path, stick: Path) -> None:
    theirs = [
        place / name for name in ("my.work", "coachdesk-my.work", "coachdesk-12345678.work.old", "tmpabcd1234.work")
    ]
    for folder in theirs:
        folder.mkdir()
        (folder / "thesis.txt").write_text("years of it")
    (place / "coachdesk-abcdefgh.work").symlink_to(stick)
    (stick / "kept.txt").write_text("kept")
    made_in(vault, stick)
    assert all((folder / "thesis.txt").exists() for folder in theirs)
    assert (stick / "kept.txt").exists()


def test_what_a_crash_left_goes(vault: OpenVault, place: Path, stick: Path) -> None:
    with work_folder(place) as work:
        named = work.name
    left = place / named  # as when the program was killed in there
    left.mkdir()
    (left / "cases.db").write_bytes(b"half a copy")
    for name in ("cases.db.restored", "vault.json.restored.tmp"):
        (place / name).write_bytes(b"ready, and never put in place")
    made_in(vault, stick)
    assert unfinished(place) == []


def test_a_vault_that_was_made_ready_is_no_hiding_place(vault: OpenVault, place: Path) -> None:
    vault.cases.add_many((yonas(1), samira(2, calling_name=CANARY)))
    ready = place / "cases.db.restored"
    vault._database.truncate_log()
    ready.write_bytes((place / "cases.db").read_bytes())
    vault.cases.erase(an_id(2), Ground.REQUEST)
    assert vault.backups.scrub(()) == ((), ())
    assert not ready.exists()


def test_no_backup_goes_over_the_vault(vault: OpenVault, place: Path) -> None:
    before = (place / "cases.db").read_bytes()
    with pytest.raises(BackupInVault):
        vault.backups.make_to(place / "cases.db")
    assert (place / "cases.db").read_bytes() == before and unfinished(place) == []


# --- what an erasing could not finish ---------------------------------------------------------------------------------


def test_a_full_disk_never_turns_an_erasing_into_an_error(vault: OpenVault, place: Path) -> None:
    """At every size at which the commit itself goes well, the case is gone and the rest is waited for."""
    vault.cases.add_many(tuple(samira(number, calling_name=CANARY) for number in range(2, 60)))
    waiting = 0
    for number, limit in enumerate(range(4096 * 20, 4096 * 200, 4096 * 9), 2):
        with most_bytes_in_a_file(limit):
            try:
                vault.cases.erase(an_id(number), Ground.REQUEST)
            except VaultError:
                assert an_id(number) in vault.cases.ids()
                continue
        assert an_id(number) not in vault.cases.ids()
        waiting += vault.settings.get(shrinking.WISH) is not None
    assert waiting
    assert vault.backups.scrub(()) == ((), ())
    assert vault.settings.get(shrinking.WISH) is None
    assert vault.check().damage == ()


def test_a_crash_before_shrinking_is_made_good(
    keeper: FolderVaults, vault: OpenVault, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.cases.add_many((yonas(1), samira(2, calling_name=CANARY)))

    def stopped(_database: Database) -> None:
        raise VaultNotWritable(place)

    with monkeypatch.context() as patch:
        patch.setattr(Database, "shrink", stopped)
        vault.cases.erase(an_id(2), Ground.REQUEST)
        assert vault.backups.scrub(()) == ((), (place,))
    vault.close()
    again = keeper.unlock(place, PASSPHRASE)
    assert again.backups.scrub(()) == ((), ())
    key = bytes(again._key)
    again.close()
    assert not any(CANARY.encode() in page for page in bare_pages(place / "cases.db", key))


def test_taking_out_an_earlier_value_stands_when_the_log_can_not_be_emptied(
    vault: OpenVault, monkeypatch: pytest.MonkeyPatch, place: Path
) -> None:
    value = Earlier(NOW, "case.reference", CANARY)
    vault.cases.add(yonas(1), (value,))

    def stopped(_database: Database) -> None:
        raise VaultNotWritable(place)

    with monkeypatch.context() as patch:
        patch.setattr(Database, "truncate_log", stopped)
        vault.cases.forget_earlier(an_id(1), value)
    assert value not in vault.cases.history(an_id(1))
    assert vault.settings.get(shrinking.WISH) is not None
    vault.backups.scrub(())
    assert vault.settings.get(shrinking.WISH) is None


@pytest.mark.parametrize("done", range(4))
def test_an_unfinished_creation_is_made_anew(keeper: FolderVaults, vault: OpenVault, place: Path, done: int) -> None:
    vault.close()
    (place / "vault.json").rename(place / "vault.json.new")
    if done < 3:
        (place / "cases.db").rename(place / "cases.db.new")
    if done == 1:
        (place / "cases.db.new").write_bytes(b"half")
    if done == 0:
        (place / "cases.db.new").unlink()
        (place / "vault.json.new").write_bytes((place / "vault.json.new").read_bytes()[:100])
    assert keeper.look(place) is VaultState.MISSING
    keeper.create(place, "een heel nieuwe zin")[0].close()
    keeper.unlock(place, "een heel nieuwe zin").close()
    assert set(contents(place)) == {"vault.json", "cases.db", "vault.lock"}
