"""What may not be loaded before it is needed, seen in a fresh interpreter."""

from pathlib import Path

import pytest

from coachdesk.storage.open_vault import OpenVault
from tests.storage.places import PASSPHRASE, program

HEAVY = "{'sqlalchemy', 'alembic', 'cryptography', 'argon2', 'sqlcipher3', 'filelock'}"


def said(code: str, *arguments: object) -> str:
    with program(code, *arguments) as process:
        out, _ = process.communicate()
    assert process.returncode == 0
    return out


def test_importing_the_vault_is_cheap() -> None:
    assert said(f"import coachdesk.storage.vault, sys; print({HEAVY} & set(sys.modules))") == "set()\n"


def test_looking_is_cheap(vault: OpenVault, place: Path) -> None:
    code = f"""
import sys
from pathlib import Path
from coachdesk.storage.vault import FolderVaults
print(FolderVaults().look(Path(sys.argv[1])).value, {HEAVY} & set(sys.modules))
"""
    assert said(code, place) == "ready set()\n"


@pytest.mark.parametrize("warmed", [True, False])
def test_a_current_vault_opens_without_alembic(vault: OpenVault, place: Path, warmed: bool) -> None:
    vault.close()
    code = f"""
import sys
from pathlib import Path
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults, warm
if {warmed}: warm()
before = set(sys.modules)
vault = FolderVaults(keys.LEAST).unlock(Path(sys.argv[1]), sys.argv[2])
vault.cases.ids()
vault.close()
late = {{name.split(".")[0] for name in set(sys.modules) - before}}
print("alembic" in sys.modules, {HEAVY} & late if {warmed} else "cold")
"""
    assert said(code, place, PASSPHRASE) == ("False set()\n" if warmed else "False cold\n")


def test_who_is_quicker_than_the_warming_is_not_handed_half_a_library(place: Path) -> None:
    """The other thread begins while this one is inside SQLAlchemy, and comes as far as it can before this one goes on."""
    code = """
import sys
from pathlib import Path
from threading import Event, Thread, current_thread, main_thread
from coachdesk.storage import keys
from coachdesk.storage.vault import FolderVaults, warm

inside, warming = Event(), Thread(target=warm)

class Watching:
    def find_spec(self, name, path=None, target=None):
        if name == "sqlalchemy.engine" and current_thread() is main_thread():
            warming.start()
            inside.wait(1)
        elif name == "sqlalchemy.dialects" and current_thread() is warming:
            inside.set()

sys.meta_path.insert(0, Watching())
vault, _key = FolderVaults(keys.LEAST).create(Path(sys.argv[1]), sys.argv[2])
warming.join()
print(vault.cases.ids())
vault.close()
"""
    assert said(code, place, PASSPHRASE) == "()\n"
