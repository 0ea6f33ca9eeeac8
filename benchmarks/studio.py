"""The window of the tour as a measuring place: a new vault, nothing on a display, and milliseconds."""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from screenshots import Studio

ROOT = Path(__file__).resolve().parent.parent


def milliseconds(act: Callable[[], object]) -> float:
    """How long `act` takes."""
    begin = time.perf_counter()
    act()
    return (time.perf_counter() - begin) * 1000


@contextmanager
def new_vault() -> "Iterator[Studio]":
    """The window in Dutch with a vault that was just made; `window.unlocked()` opens its first page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT / "tools"))
    from screenshots import PASSPHRASE, Studio

    with tempfile.TemporaryDirectory() as folder:
        studio = Studio(Path(folder), "nl", (1366, 768))
        studio.desk.vault.create(PASSPHRASE)
        studio.desk.vault.recovery_key_was_checked()
        yield studio
