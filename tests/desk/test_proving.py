"""Who sits at the laptop: PINs are guessed slowly, and a mistyped PIN stands in nobody's way at unlocking."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coachdesk import content, paths
from coachdesk.desk.desk import Desk
from coachdesk.domain.errors import TooManyTries, WrongPassphrase
from coachdesk.domain.tries import FREE
from coachdesk.i18n import Translators
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW
from tests.desk.conftest import PASSPHRASE

LONG = "een verkeerde wachtzin"


@pytest.fixture
def pinned(tmp_path: Path) -> Iterator[Desk]:
    """An unlocked desk with a PIN, in which no time passes."""
    loaded = content.load(paths.resources() / "content")
    keeper = FolderVaults(LEAST, elapsed=lambda: 0.0)
    made = Desk(keeper, tmp_path / "vault", lambda: loaded, Translators(paths.translations()), lambda: NOW)
    made.vault.create(PASSPHRASE)
    made.vault.set_pin("7391")
    yield made
    made.vault.lock()


def wrong(desk: Desk, secret: str, times: int) -> None:
    for _ in range(times):
        assert not desk.vault.proves_consultant(secret)


def test_pins_are_guessed_slowly_and_unlocking_is_not_in_the_way_of_it(pinned: Desk) -> None:
    wrong(pinned, "1111", FREE)
    for guess in ("7391", PASSPHRASE, "1112"):
        with pytest.raises(TooManyTries):
            pinned.vault.proves_consultant(guess)
    pinned.vault.lock()
    pinned.vault.unlock(PASSPHRASE)


def test_many_days_of_mistyped_pins_add_up_to_nothing(pinned: Desk) -> None:
    for _ in range(10):
        wrong(pinned, "1111", FREE - 1)
        assert pinned.vault.proves_consultant("7391")
    pinned.vault.lock()
    pinned.vault.unlock(PASSPHRASE)


def test_tries_at_the_passphrase_count_in_both_places(pinned: Desk) -> None:
    wrong(pinned, LONG, FREE - 1)
    with pytest.raises(WrongPassphrase):
        pinned.vault.change_passphrase(LONG, "een heel nieuwe zin")
    pinned.vault.lock()
    with pytest.raises(TooManyTries):
        pinned.vault.unlock(PASSPHRASE)


def test_a_pin_can_not_be_guessed_while_the_passphrase_has_to_wait(pinned: Desk) -> None:
    """Whoever used up the tries at the passphrase elsewhere gets no more of them at the PIN."""
    for _ in range(FREE):
        with pytest.raises(WrongPassphrase):
            pinned.vault.change_passphrase(LONG, "een heel nieuwe zin")
    for _ in range(FREE):  # each is refused as a passphrase, and was held against the PIN
        with pytest.raises(TooManyTries):
            pinned.vault.proves_consultant(LONG)
    with pytest.raises(TooManyTries):
        pinned.vault.proves_consultant("7391")
