"""In a workshop no file of a vault is opened or written, and nothing is left on disk."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from coachdesk import paths
from coachdesk.domain.languages import INTERFACE
from coachdesk.i18n import Translators
from tests.ui.test_no_plaintext import CANARIES, FOLDERS, ROOT, forms

PROGRAM = Path(__file__).parent / "workshop_walk.py"
MAKE_VAULT = """
from coachdesk import paths
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
vault, _key = FolderVaults(LEAST).create(paths.default_vault(), "vier gewone woorden samen")
vault.settings.put("me.name", "Noor")
vault.close()
"""

OF_THE_SYSTEM = {"run/pulse"}
"""An empty folder that the sound of Linux makes by itself, in the place that is gone when its user logs out."""

Listing = dict[str, tuple[bytes, int]]


def listing(root: Path) -> Listing:
    """Every file with what is in it and when it was written, and every folder."""
    found: Listing = {}
    for path in root.rglob("*"):
        name, written = str(path.relative_to(root)), path.stat().st_mtime_ns
        found[name] = (b"", 0) if path.is_dir() else (path.read_bytes(), written)
    return found


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Listing, Listing, Path]:
    """The computer before and after a workshop, and the trainer's folder."""
    for language in INTERFACE:  # a checkout compiles changed catalogues when they are first asked for
        Translators(paths.translations())[language]
    root, out = tmp_path_factory.mktemp("computer"), tmp_path_factory.mktemp("trainer")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    environment["PYTHONPATH"] = os.pathsep.join((str(ROOT), str(ROOT / "tools"), str(PROGRAM.parent)))
    for name, folder in FOLDERS.items():
        (root / folder).mkdir(parents=True, exist_ok=True, mode=0o700)
        environment[name] = str(root / folder)
    (root / "run").chmod(0o700)
    subprocess.run([sys.executable, "-c", MAKE_VAULT], env=environment, check=True, timeout=60)
    before = listing(root)
    command = [sys.executable, "-X", "utf8", str(PROGRAM), str(root), str(out), *CANARIES]
    done = subprocess.run(command, env=environment, capture_output=True, check=False, timeout=600)
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")[-3000:]
    assert b"Traceback" not in done.stderr
    return before, listing(root), out


@pytest.fixture(scope="module")
def said(walked: tuple[Listing, Listing, Path]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((walked[2] / "said.json").read_text("utf-8"))
    return found


def test_the_walk_went_everywhere(said: dict[str, Any]) -> None:
    assert len(said["scenes"]) >= 16
    assert len(said["pages"]) >= 60
    assert len(said["typed"]) >= 100
    assert said["done"] == ["papers", "nothing locks", "other languages"]


def test_no_file_of_a_vault_is_opened(said: dict[str, Any]) -> None:
    """Neither by Python code, nor by the database, nor held open by anything else in the program."""
    assert said["touched"] == []
    assert said["connected"] == [":memory:"]
    assert not [path for path in said["held"] if path.startswith(said["vault"])]


def test_the_vault_is_as_it_was_and_nothing_is_left(walked: tuple[Listing, Listing, Path]) -> None:
    before, after, _out = walked
    assert any(name.endswith("cases.db") for name in before)
    assert {name: left for name, left in after.items() if name not in OF_THE_SYSTEM} == before


def test_only_what_the_trainer_saved_is_written(walked: tuple[Listing, Listing, Path], said: dict[str, Any]) -> None:
    out = walked[2]
    written = {Path(path) for path in said["written"] if not path.startswith("/dev/") and path != os.devnull}
    assert {path.parent for path in written} <= {out}
    assert {path.name for path in out.iterdir()} == {"plan.pdf", "printed.pdf", "said.json"}


def test_what_was_typed_is_in_no_file(walked: tuple[Listing, Listing, Path]) -> None:
    wanted = [form for canary in CANARIES for form in forms(canary)]
    assert not [name for name, (data, _at) in walked[1].items() if any(form in data for form in wanted)]


def test_the_watching_bites(tmp_path: Path) -> None:
    """Looking at the vault as the program does, and opening it, would be seen."""
    code = f"""
import sys
sys.argv = ["walk", {str(tmp_path)!r}, {str(tmp_path)!r}, "x"]
import workshop_walk as walk
from coachdesk import __main__ as start
sys.addaudithook(walk.touching)
desk = start.make_desk(walk.paths.default_vault())
desk.vault.create("vier gewone woorden samen")
walk.look_at_open_files()
print(bool(walk.TOUCHED), any("cases.db" in path for path in walk.HELD) or sys.platform != "linux")
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path)}
    environment["PYTHONPATH"] = os.pathsep.join((str(ROOT), str(ROOT / "tools"), str(PROGRAM.parent)))
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)
    assert done.stdout == "True True\n", done.stderr
