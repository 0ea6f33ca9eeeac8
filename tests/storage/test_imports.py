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
