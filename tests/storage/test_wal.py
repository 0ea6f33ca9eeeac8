"""A log that a crash left: what is missing from it is noticed, and nothing is said of a log that is whole."""

import random
import shutil
from pathlib import Path

import pytest

from coachdesk.domain.listening import Answer
from coachdesk.domain.words import Words
from coachdesk.storage import keys, wal
from coachdesk.storage.open_vault import OpenVault
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW, an_id, yonas
from tests.storage.places import PASSPHRASE, flip

LAST = "the twelfth"


@pytest.fixture
def crashed(vault: OpenVault, place: Path, tmp_path: Path) -> Path:
    """The folder as a crash leaves it: what was committed last is only in the log."""
    vault.cases.add(yonas())
    for number in (*range(11), LAST):
        vault.cases.save_answer(an_id(1), Answer("housing", NOW, Words(str(number))))
    copy = tmp_path / "crashed"
    shutil.copytree(place, copy)
    return copy


def opened(folder: Path) -> tuple[str, bool]:
    """The last answer, empty when the case is not there, and whether the log is said to be cut."""
    vault = FolderVaults(keys.LEAST).unlock(folder, PASSPHRASE)
    try:
        ids = vault.cases.ids()
        answer = vault.cases.get(an_id(1)).answer("housing") if ids else None
        return answer.words.text if answer else "", vault.log_was_cut
    finally:
        vault.close()


def test_a_log_that_is_whole(crashed: Path) -> None:
    assert opened(crashed) == (LAST, False)
    assert wal.read(crashed / "cases.db") is None
    assert opened(crashed) == (LAST, False)


@pytest.mark.parametrize("at", [*range(0, 60, 3), *random.Random(4).sample(range(60, 200_000), 25)])
def test_any_flipped_byte_that_costs_something_is_noticed(crashed: Path, at: int) -> None:
    flip(crashed / "cases.db-wal", at)
    text, was_cut = opened(crashed)
    assert was_cut or text == LAST


def test_a_half_frame_at_the_end_is_no_loss(crashed: Path) -> None:
    with (crashed / "cases.db-wal").open("ab") as log:
        log.write(b"half a frame")
    assert opened(crashed) == (LAST, False)


def test_frames_of_an_earlier_round_are_no_loss(vault: OpenVault, place: Path, tmp_path: Path) -> None:
    vault.cases.add_many(tuple(yonas(number) for number in range(1, 60)))
    vault._database.frames_in_log()  # everything is moved, so that the next write begins at the start of the log
    vault.cases.save_answer(an_id(1), Answer("housing", NOW, Words(LAST)))
    shutil.copytree(place, tmp_path / "crashed")
    log = wal.read(tmp_path / "crashed" / "cases.db")
    assert log is not None and len(log.data) > 40 * 4120
    assert opened(tmp_path / "crashed") == (LAST, False)


@pytest.mark.parametrize("keep", [0.0, 0.3, 0.9])
def test_a_log_that_was_cut_short(crashed: Path, keep: float) -> None:
    log = crashed / "cases.db-wal"
    log.write_bytes(log.read_bytes()[: int(log.stat().st_size * keep)])
    text, was_cut = opened(crashed)
    assert was_cut and text != LAST
    assert not opened(crashed)[1]


def test_a_log_that_was_taken_away(crashed: Path) -> None:
    (crashed / "cases.db-wal").unlink()
    assert opened(crashed)[1]


def test_the_length_of_the_log_is_forgotten_when_the_vault_is_closed(vault: OpenVault, place: Path) -> None:
    vault.cases.add(yonas())
    assert (place / "cases.db-mark").stat().st_size == 8
    vault.close()
    assert not (place / "cases.db-mark").exists()


def test_what_was_missing_stands_in_the_trail(crashed: Path) -> None:
    flip(crashed / "cases.db-wal", 20)
    assert opened(crashed)[1]
    vault = FolderVaults(keys.LEAST).unlock(crashed, PASSPHRASE)
    assert ("damage_found", {"part": "log"}) in [(e.deed.value, dict(e.detail)) for e in vault.trail.entries()]
    vault.close()
