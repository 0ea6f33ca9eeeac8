"""The program as it is started keeps its memory to itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

STARTED = """
import sys
from coachdesk import __main__ as program
program.main = lambda: {then}
sys.exit(program.start())
"""


def started(then: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """The program, with something else to do than its work."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONFAULTHANDLER": ""}
    command = [sys.executable, "-c", STARTED.format(then=then)]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no core dumps")
def test_a_crash_leaves_no_core_dump(tmp_path: Path) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_CORE)
    told = started("print(__import__('resource').getrlimit(__import__('resource').RLIMIT_CORE))", tmp_path)
    assert told.stdout.strip() == "(0, 0)", told.stderr
    assert started("__import__('os').abort()", tmp_path).returncode < 0
    assert list(tmp_path.iterdir()) == []
    assert resource.getrlimit(resource.RLIMIT_CORE) == before


@pytest.mark.skipif(sys.platform != "linux", reason="asked of the kernel of Linux")
def test_other_programs_of_the_user_cannot_read_its_memory(tmp_path: Path) -> None:
    then = "print(__import__('ctypes').CDLL(None).prctl(3, 0, 0, 0, 0))"  # 3 asks for PR_SET_DUMPABLE
    assert started(then, tmp_path).stdout.strip() == "0"


def test_the_package_starts_this_way() -> None:
    assert 'coachdesk = "coachdesk.__main__:start"' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert "sys.exit(start())" in (ROOT / "coachdesk" / "__main__.py").read_text("utf-8")
