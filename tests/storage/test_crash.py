"""A writer that is killed at any moment loses nothing that it was told is safe."""

import re
from pathlib import Path

import pytest

from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.builders import an_id, yonas
from tests.storage.places import PASSPHRASE, program

WRITES_FOR_EVER = """
import sys
from itertools import count
from pathlib import Path
from coachdesk.domain.listening import Answer
from coachdesk.domain.words import Words
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW, an_id, yonas
vault = FolderVaults(keys.LEAST).unlock(Path(sys.argv[1]), sys.argv[2])
for number in count(int(sys.argv[3])):
    vault.cases.save_answer(an_id(1), Answer("housing", NOW, Words(str(number) + " lang" * (number % 997))))
    print("answer", number, flush=True)
    if number % 10 == 0:
        vault.cases.add(yonas(number))
        print("case", number, flush=True)
"""


@pytest.mark.parametrize("lines", [1, 30, 101, 250, 400])
def test_killed_while_writing(keeper: FolderVaults, vault: OpenVault, place: Path, lines: int) -> None:
    vault.cases.add(yonas())
    vault.close()
    with program(WRITES_FOR_EVER, place, PASSPHRASE, 1000) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline() for _ in range(lines)]
        writer.kill()
        said += writer.stdout.readlines()
    acknowledged = [re.fullmatch(r"(answer|case) (\d+)\n", line) for line in said]
    safe = [(found[1], int(found[2])) for found in acknowledged if found]
    assert len(safe) >= lines
    again = keeper.unlock(place, PASSPHRASE)
    last = max(number for kind, number in safe if kind == "answer")
    answer = again.cases.get(an_id(1)).answer("housing")
    assert answer is not None and last <= int(answer.words.text.split()[0]) <= last + 1
    for number in (number for kind, number in safe if kind == "case"):
        assert again.cases.get(an_id(number)) == yonas(number)
    assert again.check().damage == ()
    again.close()


CREATES = """
import sys
from pathlib import Path
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults, warm
warm()
import alembic.command
print("warm", flush=True)
FolderVaults(keys.LEAST).create(Path(sys.argv[1]), sys.argv[2])
print("made", flush=True)
sys.stdin.read()
"""


@pytest.mark.parametrize(
    "seen", ["vault.lock", "vault.json.new", "cases.db.new", "cases.db.new-wal", "cases.db", "vault.json"]
)
def test_killed_while_creating(keeper: FolderVaults, place: Path, seen: str) -> None:
    with program(CREATES, place, PASSPHRASE) as creator:
        assert creator.stdout is not None
        assert creator.stdout.readline() == "warm\n"
        while not (place / seen).exists() and not (place / "vault.json").exists():
            assert creator.poll() is None
        creator.kill()
    if (place / "vault.json").exists():
        keeper.unlock(place, PASSPHRASE).close()
    else:
        keeper.create(place, "een heel nieuwe zin")[0].close()
        keeper.unlock(place, "een heel nieuwe zin").close()
