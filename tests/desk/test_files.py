"""Files that the user asked for: whole or not at all, and in the trail before they are there."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.files import write_whole
from coachdesk.domain.erasing import ErasureReport
from coachdesk.domain.errors import CaseError, FileNotWritable, VaultNotWritable
from coachdesk.domain.privacy import Ground
from coachdesk.domain.trail import Deed
from tests.builders import NOW, an_id, yonas

REPORT = ErasureReport(an_id(7), NOW, Ground.REQUEST, (), ())
OUT: dict[str, Callable[[Desk, Path], object]] = {
    "export": lambda desk, place: desk.transfer.export(an_id(1), place / "out"),
    "share": lambda desk, place: desk.transfer.share(an_id(1), place / "out", public_key=desk.transfer.public_key),
    "plan": lambda desk, place: desk.plans.save_pdf(an_id(1), "ti", place / "out"),
    "access": lambda desk, place: desk.access.save(an_id(1), "ti", place),
    "erasure": lambda desk, place: desk.erasing.save_pdf(REPORT, "Yonas", "ti", place / "out"),
}
every_way_out = pytest.mark.parametrize("write", OUT.values(), ids=OUT)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    return place


@every_way_out
def test_nothing_leaves_while_the_trail_can_not_be_written(
    desk: Desk, stick: Path, write: Callable[[Desk, Path], object]
) -> None:
    vault = desk.vault.opened()
    vault.cases.add(yonas())
    assert desk.transfer.public_key  # made when it is first asked for
    vault._database.alone("PRAGMA query_only = ON")  # as a disk that became read-only answers
    with pytest.raises(VaultNotWritable):
        write(desk, stick)
    vault._database.alone("PRAGMA query_only = OFF")
    assert list(stick.iterdir()) == []
    write(desk, stick)
    assert list(stick.iterdir()) != []


@every_way_out
def test_a_file_that_can_not_be_written_stands_in_the_trail_all_the_same(
    desk: Desk, tmp_path: Path, write: Callable[[Desk, Path], object]
) -> None:
    desk.vault.opened().cases.add(yonas())
    with pytest.raises(FileNotWritable):
        write(desk, tmp_path / "pulled out")
    assert desk.trail.entries(limit=1)[0].deed in (Deed.CASE_EXPORTED, Deed.CASE_SHARED)


@pytest.mark.parametrize("stop", [KeyboardInterrupt, SystemExit, MemoryError, OSError])
def test_nothing_stays_of_a_file_that_was_not_finished(
    stick: Path, monkeypatch: pytest.MonkeyPatch, stop: type[BaseException]
) -> None:
    (stick / "x.pdf").write_bytes(b"the old one")

    def stopped(_file: int) -> None:
        raise stop

    monkeypatch.setattr(os, "fsync", stopped)
    with pytest.raises(FileNotWritable if stop is OSError else stop):
        write_whole(stick / "x.pdf", b"Yonas Tesfay")
    assert {path.name: path.read_bytes() for path in stick.iterdir()} == {"x.pdf": b"the old one"}


def test_a_place_that_is_gone_while_cleaning_up_is_told_as_such(stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def pulled_out(_file: int) -> None:
        for path in stick.iterdir():
            path.unlink()
        stick.rmdir()
        stick.write_bytes(b"no folder any more")
        raise OSError

    monkeypatch.setattr(os, "fsync", pulled_out)
    with pytest.raises(CaseError) as refused:
        write_whole(stick / "x.pdf", b"Yonas Tesfay")
    assert isinstance(refused.value, FileNotWritable)
