"""The memory of a workshop: holds what a vault holds, is in no file, knows of no other, and is gone when it is closed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from coachdesk.domain.errors import CaseNotFound, OnlyInVault, VaultLocked
from coachdesk.domain.growth import GrowthEntry
from coachdesk.domain.partners import Partner, PartnerKind
from coachdesk.domain.privacy import Ground
from coachdesk.domain.trail import Deed
from coachdesk.domain.vaults import Shelf, VaultState
from coachdesk.storage.memory import MemoryVaults
from coachdesk.storage.memory_vault import MemoryVault
from tests.builders import NOW, samira, yonas
from tests.storage.places import contents, program

NOWHERE = Path("there", "is", "no", "such", "folder")


@pytest.fixture
def memory() -> Iterator[MemoryVault]:
    made, key = MemoryVaults(lambda: NOW).create(NOWHERE, "")
    assert key == ""
    yield made
    made.close()


def test_cases_go_in_and_come_out_whole(memory: MemoryVault) -> None:
    memory.cases.add_many((samira(), yonas()))
    assert memory.cases.get(samira().case.id) == samira()
    assert set(memory.cases.ids()) == {samira().case.id, yonas().case.id}
    assert [found.id for found in memory.cases.search("Yonas", Shelf.CURRENT)] == [yonas().case.id]


def test_the_other_stores_work(memory: MemoryVault) -> None:
    memory.cases.add(yonas())
    memory.settings.put("me.name", "Noor")
    assert memory.settings.get("me.name") == "Noor"
    partner = Partner("p1", PartnerKind.OTHER, organisation="Taalcafé")
    memory.partners.save([partner])
    assert memory.partners.all() == (partner,)
    memory.trail.note(Deed.CASE_PRINTED, yonas().case.id, document="plan")
    assert memory.trail.entries(limit=1)[0].deed is Deed.CASE_PRINTED
    assert memory.trail.check().whole
    entry = GrowthEntry("g1", NOW.date())
    memory.growth.save(entry)
    assert memory.growth.entries() == (entry,)


def test_it_is_whole_and_says_so(memory: MemoryVault) -> None:
    memory.cases.add_many((samira(), yonas()))
    report = memory.check()
    assert (report.cases, report.damage) == (2, ())


def test_erasing_leaves_nothing(memory: MemoryVault) -> None:
    memory.cases.add_many((samira(), yonas()))
    memory.cases.erase(samira().case.id, Ground.REQUEST)
    with pytest.raises(CaseNotFound):
        memory.cases.get(samira().case.id)
    assert memory.cases.get(yonas().case.id) == yonas()


def test_two_memories_know_nothing_of_each_other(memory: MemoryVault) -> None:
    other, _key = MemoryVaults().create(NOWHERE, "")
    try:
        memory.cases.add(samira())
        other.cases.add(yonas())
        assert memory.cases.ids() == (samira().case.id,)
        assert other.cases.ids() == (yonas().case.id,)
    finally:
        other.close()
    assert memory.cases.get(samira().case.id) == samira()


def test_it_is_gone_when_it_is_closed(memory: MemoryVault) -> None:
    memory.cases.add(samira())
    memory.close()
    memory.close()
    for use in (memory.cases.ids, memory.partners.all, lambda: memory.settings.get("me.name")):
        with pytest.raises(VaultLocked):
            use()
    keeper = MemoryVaults()
    assert keeper.look(NOWHERE) is VaultState.MISSING
    again, _key = keeper.create(NOWHERE, "")
    assert again.cases.ids() == ()
    again.close()


@pytest.mark.parametrize(
    "ask",
    [
        lambda memory: memory.path,
        lambda memory: memory.backups,
        lambda memory: memory.sealing,
        lambda memory: memory.verify("vier gewone woorden"),
        lambda memory: memory.change_passphrase("", "vier gewone woorden"),
        lambda memory: memory.renew_recovery_key(""),
    ],
)
def test_what_a_memory_has_not_is_refused(memory: MemoryVault, ask: Callable[[MemoryVault], object]) -> None:
    with pytest.raises(OnlyInVault):
        ask(memory)


@pytest.mark.parametrize(
    "ask",
    [
        lambda keeper, path: keeper.unlock(path, "vier gewone woorden"),
        lambda keeper, path: keeper.reset_passphrase(path, "key", "vier gewone woorden"),
        lambda keeper, path: keeper.backups_in(path),
        lambda keeper, path: keeper.look_into(path / "a.coachbackup", path, "secret"),
        lambda keeper, path: keeper.restore(path / "a.coachbackup", path, "secret", lambda: None),
    ],
)
def test_its_keeper_opens_no_vault(vault: object, place: Path, ask: Callable[[MemoryVaults, Path], object]) -> None:
    before = contents(place)
    with pytest.raises(OnlyInVault):
        ask(MemoryVaults(), place)
    assert contents(place) == before


def test_a_vault_in_the_folder_is_not_looked_at(vault: object, place: Path) -> None:
    """The vault is open and locked against everybody else: who looked for it would be refused."""
    before = contents(place)
    made, _key = MemoryVaults().create(place, "drie rode fietsen")
    made.cases.add(samira())
    made.close()
    assert contents(place) == before


@pytest.mark.parametrize("name", ["cases.db", "Cases.DB-wal", "vault.json", "vault.lock", "cases.db.new"])
def test_nothing_goes_over_a_file_of_a_vault(memory: MemoryVault, tmp_path: Path, name: str) -> None:
    assert memory.holds(tmp_path / name)
    assert not memory.holds(tmp_path / "plan.pdf")


def test_no_file_and_no_vault_is_opened(tmp_path: Path) -> None:
    """In a program of its own, in an empty folder, with every folder watched that it may write in."""
    code = """
import os, sys
from pathlib import Path

opened = []
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT

def watch(event, arguments):
    if event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING:
        opened.append(str(arguments[0]))
    elif event in ("os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink"):
        opened.append(f"{event} {arguments[0]}")

def open_files():  # also those that the database opened by itself
    held = Path("/proc/self/fd")
    return {str(each.readlink()) for each in held.iterdir() if each.is_file()} if held.is_dir() else set()

from coachdesk.storage.memory import MemoryVaults
keeper = MemoryVaults()
keeper.warm()
before = open_files()
sys.addaudithook(watch)
vault, _key = keeper.create(Path(sys.argv[1]), "")
vault.settings.put("me.name", "Noor")
assert vault.check().damage == ()
held = open_files() - before
vault.close()
ours = {name for name in sys.modules if name.startswith("coachdesk.storage.")}
never = {f"coachdesk.storage.{name}" for name in ("vault", "folder", "header", "keys", "lock", "unwrapping", "backups")}
print(opened, held, ours & never)
"""
    with program(code, tmp_path) as process:
        out, _ = process.communicate()
    assert process.returncode == 0
    assert out == "[] set() set()\n"
    assert list(tmp_path.iterdir()) == []
