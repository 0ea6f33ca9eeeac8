"""A desk over a real vault, without any window."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coachdesk import content, paths
from coachdesk.desk.desk import Desk
from coachdesk.i18n import Translators
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW

PASSPHRASE = "vier gewone woorden samen"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An unlocked desk at a fixed moment."""
    loaded = content.load(paths.resources() / "content")
    made = Desk(FolderVaults(LEAST), tmp_path / "vault", lambda: loaded, Translators(paths.translations()), lambda: NOW)
    made.vault.create(PASSPHRASE)
    yield made
    made.vault.lock()
