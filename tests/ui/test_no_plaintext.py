"""What people tell is in no file but the vault, whatever is done with it."""

import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from coachdesk import paths
from coachdesk.domain.languages import INTERFACE
from coachdesk.i18n import Translators

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = Path(__file__).parent / "canary.py"
CANARIES = ("Kanarievogelzang", "عصفورالكناري", "ካናሪወፍዝማሬ")
FOLDERS = {
    "HOME": "home",
    "USERPROFILE": "home",
    "XDG_CONFIG_HOME": "home/.config",
    "XDG_DATA_HOME": "home/.local/share",
    "XDG_STATE_HOME": "home/.local/state",
    "XDG_CACHE_HOME": "home/.cache",
    "XDG_RUNTIME_DIR": "run",
    "APPDATA": "home/roaming",
    "LOCALAPPDATA": "home/local",
    "TMPDIR": "tmp",
    "TEMP": "tmp",
    "TMP": "tmp",
}
OURS = ("vault", "vault-backups", "stick")
"""Folders that hold the vault and its backups; everything in them is encrypted."""


def forms(text: str) -> Iterator[bytes]:
    """The ways in which a text may stand in a file."""
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le"):
        yield text.encode(encoding)
    yield json.dumps(text).strip('"').encode()
    yield json.dumps(text).strip('"').replace("\\u", "\\x").encode()  # as Qt writes its settings
    yield quote(text).encode()
    yield quote(text).lower().encode()
    for shift in range(3):  # within something longer, base64 begins at any of three places
        yield base64.b64encode(b"x" * shift + text.encode())[4:-4]


def test_forms_are_found_within_something_longer() -> None:
    for canary in CANARIES:
        data = base64.b64encode(f"een {canary} in een kooi".encode())
        assert any(form in data for form in forms(canary))
        assert any(form in json.dumps(f"een {canary}!").encode() for form in forms(canary))


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A computer after a day of work, and what its user saved on purpose."""
    for language in INTERFACE:  # a checkout compiles changed catalogues when they are first asked for
        Translators(paths.translations())[language]
    root, out = tmp_path_factory.mktemp("computer"), tmp_path_factory.mktemp("user")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    environment["PYTHONPATH"] = os.pathsep.join((str(ROOT), str(ROOT / "tools")))
    for name, folder in FOLDERS.items():
        (root / folder).mkdir(parents=True, exist_ok=True, mode=0o700)
        environment[name] = str(root / folder)
    (root / "run").chmod(0o700)
    with (root / "session.log").open("wb") as log:  # where a desktop puts what its programs say
        command = [sys.executable, "-X", "utf8", str(PROGRAM), str(root), str(out), *CANARIES]
        done = subprocess.run(command, env=environment, stdout=log, stderr=log, check=False, timeout=300)
    assert done.returncode == 0, (root / "session.log").read_text("utf-8", "replace")[-3000:]
    return root, out


def test_the_canary_was_typed_everywhere(places: tuple[Path, Path]) -> None:
    said = json.loads((places[1] / "said.json").read_text("utf-8"))
    assert len(said["pages"]) >= 40
    assert len(said["typed"]) >= 100
    assert len(said["done"]) == 11
    for kind in (
        "unlock",
        "settings-safety",
        "cases",
        "new-case",
        "meet",
        "listen",
        "connect-work",
        "dialog for files",
        "put away",
    ):
        assert any(line.startswith(f"{kind}: ") for line in said["typed"]), kind
    assert (places[1] / "printed.pdf").stat().st_size > 10_000


def test_no_file_holds_it(places: tuple[Path, Path]) -> None:
    root, _out = places
    wanted = [form for canary in (*CANARIES, CANARIES[0].lower()) for form in forms(canary)]
    files = [path for path in root.rglob("*") if path.is_file()]
    assert any(path.name == "cases.db" and path.stat().st_size > 50_000 for path in files)
    found = [
        (str(path.relative_to(root)), form)
        for path in files
        for form in wanted
        if form in path.read_bytes().lower() or form in path.read_bytes()
    ]
    assert not found, found
    for path in files:
        head = path.read_bytes()[:16]
        assert not head.startswith((b"%PDF", b"SQLite format 3", b"\x89PNG")), path


def test_nothing_is_written_but_the_vault_and_the_language(places: tuple[Path, Path]) -> None:
    root, out = places
    left = {path.relative_to(root) for path in root.rglob("*") if path.is_file()}
    others = {str(path) for path in left if path.parts[0] not in OURS}
    settings = {name for name in others if name.endswith("CoachDesk/window.json")}
    assert others - settings == {"session.log", "partners.csv", "activities.csv"}  # files that the walk takes in
    assert json.loads((root / settings.pop()).read_text("utf-8")) == {"language": "nl"}
    said = json.loads((out / "said.json").read_text("utf-8"))
    written = {Path(path) for path in said["written"] if path not in (os.devnull, str(out / "said.json"))}
    strange = {
        str(path)
        for path in written
        if path.name != "window.json"
        and path.suffix != ".cdcase"  # a case on its way to a colleague, encrypted, where the user wanted it
        and not any(path.is_relative_to(root / place) for place in OURS)
        and not path.is_relative_to("/dev")
    }
    assert not strange


def test_the_log_names_places_and_no_values(places: tuple[Path, Path]) -> None:
    log = (places[0] / "session.log").read_text("utf-8", "replace")
    assert log.count("unexpected RuntimeError at fail") == 2
    assert log.count("unexpected RuntimeError at __del__") == 1
    assert "Traceback" not in log
