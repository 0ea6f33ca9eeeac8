"""Restoring that is stopped anywhere: afterwards one whole vault or the other is there."""

import os
import shutil
from pathlib import Path

import pytest

from coachdesk.domain.vaults import VaultState
from coachdesk.storage.vault import FolderVaults
from tests.storage.backing_up import BEFORE, NOW, everything, restored, unfinished
from tests.storage.places import program

STOPS = """
import os, sys
from pathlib import Path
import coachdesk.storage.restoring
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults, warm
warm()
def counted(act):
    def done(*args, **kwargs):
        global left
        if left == 0:
            os._exit(9)
        left -= 1
        return act(*args, **kwargs)
    return done
os.replace, os.mkdir = counted(os.replace), counted(os.mkdir)
for line in sys.stdin:
    left = int(line)
    child = os.fork()
    if child == 0:
        FolderVaults(keys.LEAST).restore(Path(sys.argv[1]), Path(sys.argv[2]), "drie rode fietsen", lambda: None)
        os._exit(0)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


def left_for_good(place: Path) -> list[Path]:
    """What is unfinished and would stay so; a folder to work in is removed by the next backup."""
    return [path for path in unfinished(place) if path.suffix != ".work"]


@pytest.mark.skipif(os.name == "nt", reason="the program that is stopped is forked")
def test_stopped_after_any_step(keeper: FolderVaults, backup: Path, place: Path, tmp_path: Path) -> None:
    whole, outcomes = tmp_path / "whole", []
    shutil.copytree(place, whole)
    with program(STOPS, backup, place) as restorer:
        assert restorer.stdin is not None and restorer.stdout is not None
        code = 9
        while code == 9:
            shutil.rmtree(place)
            shutil.copytree(whole, place)
            print(len(outcomes), file=restorer.stdin, flush=True)
            code = int(restorer.stdout.readline())
            assert keeper.look(place) is VaultState.READY
            outcomes.append(everything(keeper, place))
            kept = list(place.glob("replaced-*"))
            if outcomes[-1] == BEFORE:
                assert [everything(keeper, folder) for folder in kept] == [NOW]
            else:
                assert outcomes[-1] == NOW and kept == []
                restored(keeper, backup, place)
                assert everything(keeper, place) == BEFORE
            assert left_for_good(place) == []
        restorer.stdin.close()
    assert code == 0
    assert outcomes == sorted(outcomes, key=BEFORE.__eq__)  # first the old vault, from one step on the restored one
    assert outcomes.count(NOW) >= 4 and outcomes.count(BEFORE) >= 6


RESTORES = """
import sys
from pathlib import Path
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults
keeper = FolderVaults(keys.LEAST)
print("ready", flush=True)
while True:
    keeper.restore(Path(sys.argv[1]), Path(sys.argv[2]), "drie rode fietsen", lambda: None)
    print("restored", flush=True)
"""


@pytest.mark.parametrize(
    "seen", ["*.work", "*.work/cases.db", "cases.db.restored", "vault.json.restored", "replaced.new"]
)
def test_killed_while_restoring(keeper: FolderVaults, backup: Path, place: Path, seen: str) -> None:
    with program(RESTORES, backup, place) as restorer:
        assert restorer.stdout is not None and restorer.stdout.readline() == "ready\n"
        while not any(place.glob(seen)):
            assert restorer.poll() is None
        restorer.kill()
        times = restorer.stdout.readlines().count("restored\n")
    keeper.look(place)
    assert everything(keeper, place) == (BEFORE if times or list(place.glob("replaced-*")) else NOW)
    assert len(list(place.glob("replaced-*"))) >= times
