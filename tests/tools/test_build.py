"""A built package holds all that the program reads, and starts from it alone."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("coachdesk", "resources", "tools", "translations")
FILES = ("pyproject.toml", "README.md")


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of a wheel, built from a copy of the checkout that has no compiled catalogues."""
    copy = tmp_path_factory.mktemp("copy")
    for part in PARTS:
        shutil.copytree(
            ROOT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__", "*.mo", "*.standing.json")
        )
    for file in FILES:
        shutil.copy(ROOT / file, copy)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel"]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = (copy / "dist").glob("*.whl")
    target = tmp_path_factory.mktemp("unpacked")
    zipfile.ZipFile(wheel).extractall(target)
    return target


def test_resources_and_compiled_catalogues_are_in_it(unpacked: Path) -> None:
    data = unpacked / "coachdesk" / "_data"
    packed = {path.relative_to(data) for path in (data / "resources").rglob("*") if path.is_file()}
    ours = {path.relative_to(ROOT) for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert packed == ours
    for language in ("ar", "nl", "ti"):
        catalogues = data / "translations" / language / "LC_MESSAGES"
        assert (catalogues / "coachdesk.mo").stat().st_size > 1000
        assert (catalogues / "coachdesk.standing.json").is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display, and a window would open")
def test_it_writes_plans_far_from_the_checkout(unpacked: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONSAFEPATH"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PYTHONPATH", str(unpacked))
    program = "import sys, coachdesk, coachdesk.__main__ as m; print(coachdesk.__file__); sys.exit(m.main([]))"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.splitlines()[0]).is_relative_to(unpacked)
    written = sorted(path.name for path in tmp_path.glob("*.pdf"))
    assert written == ["coachdesk-demo-plan-ar.pdf", "coachdesk-demo-plan-ti.pdf"]
