"""A desk over a real vault, without any window."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from coachdesk import content, paths
from coachdesk.desk.desk import Desk
from coachdesk.i18n import Translators
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW

PASSPHRASE = "vier gewone woorden samen"


class Clock:
    """A clock that stands still until a test moves it."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def on(self, **later: float) -> None:
        """Move on by a timedelta."""
        self.now += timedelta(**later)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    """An unlocked desk with nothing in it; storage and desk have one clock, which only the test sets."""
    loaded, keeper = content.load(paths.resources() / "content"), FolderVaults(LEAST, now=clock)
    made = Desk(keeper, tmp_path / "vault", lambda: loaded, Translators(paths.translations()), clock)
    made.vault.create(PASSPHRASE)
    made.vault.recovery_key_was_checked()
    yield made
    made.vault.lock()
