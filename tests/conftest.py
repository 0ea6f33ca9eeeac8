"""What every test stands on: no screen, no user data, and nothing that goes wrong unnoticed.

    python3 start.py test --onscreen tests/ui      shows the windows while they are tested

Warnings of Python and of Qt are errors by the settings in pyproject.toml.
"""

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from shutil import disk_usage

import pytest
from hypothesis import HealthCheck, settings

# A shared machine can be slow for a moment. Where CI is set the examples are the same each time, so that a failure
# can be seen again. Whole cases are large, and two of them are what some rules are about.
settings.register_profile(
    "coachdesk",
    deadline=None,
    derandomize="CI" in os.environ,
    suppress_health_check=[HealthCheck.data_too_large, HealthCheck.too_slow],
)
settings.load_profile("coachdesk")

MEMORY, ROOM = Path("/dev/shm"), 2 * 1024**3
"""Where Linux keeps files in memory, and how many bytes must be free there."""
FOLDERS = {
    "HOME": ".",
    "USERPROFILE": ".",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "WIN_PD_OVERRIDE_APPDATA": "roaming",  # platformdirs asks Windows itself unless these are set
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "local",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows, to look on")


def pytest_configure(config: pytest.Config) -> None:
    """Choose the platform before anything of Qt is imported; start.py has asked for no screen already.

    Vaults of tests lie in memory where the system has such a place: each write of a vault waits for its disk.
    """
    if MEMORY.is_dir() and disk_usage(MEMORY).free > ROOM:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        del os.environ["QT_QPA_PLATFORM"]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees or touches the data and settings of the user, or those of another test."""
    home = tmp_path_factory.mktemp("home")
    for name, folder in FOLDERS.items():
        monkeypatch.setenv(name, str(home / folder))
    monkeypatch.delenv("COACHDESK_PASSPHRASE", raising=False)
    return home


@pytest.fixture(autouse=True)
def ordinary_umask() -> Iterator[None]:
    """The umask of an ordinary desktop: what is private is private by our own doing. The program changes it."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture(autouse=True)
def no_unexpected_log_line(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning in the log fails the test; one that is about a warning checks it and then calls caplog.clear()."""
    yield
    lines = [
        f"{record.levelname} {record.name}: {record.getMessage()}"
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    assert not lines, lines
