"""Backups as the desk makes them: where, when, what is remembered, what is told in the trail."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from coachdesk import content, paths
from coachdesk.desk.changes import Change, SettingsChanged
from coachdesk.desk.desk import Desk
from coachdesk.domain.backups import BackupState
from coachdesk.domain.errors import (
    BackupNotWritable,
    BackupUnreachable,
    Cancelled,
    CaseNotFound,
    VaultDamaged,
    VaultLocked,
    WrongPassphrase,
)
from coachdesk.domain.privacy import Ground
from coachdesk.domain.trail import Deed
from coachdesk.domain.vaults import Shelf, VaultState
from coachdesk.i18n import Translators
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from tests.builders import an_id, samira, yonas
from tests.storage.backing_up import Clock
from tests.storage.places import flip

PASSPHRASE = "vier gewone woorden samen"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def new_desk(tmp_path: Path, clock: Clock) -> Callable[[], Desk]:
    """Desks over the same vault, as after starting the program again."""
    loaded = content.load(paths.resources() / "content")
    translators = Translators(paths.translations())
    return lambda: Desk(FolderVaults(LEAST, now=clock), tmp_path / "vault", lambda: loaded, translators, clock)


@pytest.fixture
def desk(new_desk: Callable[[], Desk]) -> Iterator[Desk]:
    """An unlocked desk with two cases, whose clock only the test sets."""
    made = new_desk()
    made.vault.create(PASSPHRASE)
    made.vault.opened().cases.add_many((yonas(1), samira(2)))
    yield made
    made.vault.lock()


@pytest.fixture
def stick(desk: Desk, tmp_path: Path) -> Path:
    """A folder of choice that is there."""
    folder = tmp_path / "stick"
    folder.mkdir()
    desk.backups.choose_folder(folder)
    return folder


def told(desk: Desk, deed: Deed) -> list[dict[str, str]]:
    return [dict(entry.detail) for entry in desk.vault.opened().trail.entries() if entry.deed is deed]


def test_at_first_there_is_none_and_one_is_due(desk: Desk) -> None:
    assert desk.backups.state() == BackupState(None, False, None, None, None)
    assert desk.backups.due()
    assert desk.backups.found() == ()


def test_both_places_get_one(desk: Desk, stick: Path, clock: Clock) -> None:
    state = desk.backups.make()
    assert state == BackupState(stick, True, clock.now, clock.now, None) == desk.backups.state()
    assert [info.path.parent for info in desk.backups.found()] == [desk.backups.laptop, stick]
    assert {info.made_at for info in desk.backups.found()} == {clock.now}
    assert told(desk, Deed.BACKED_UP) == [{"place": "folder", "count": "2"}, {"place": "laptop", "count": "2"}]


@pytest.mark.parametrize(
    ("later", "due"), [(0, False), (23.9, False), (24, True), (500, True), (-1, True), (-9999, True)]
)
def test_one_is_due_after_a_day_and_when_the_clock_was_set_back(
    desk: Desk, clock: Clock, later: float, due: bool
) -> None:
    desk.backups.make()
    clock.now += timedelta(hours=later)
    assert desk.backups.due() is due
    if due:
        assert desk.backups.make().on_laptop == clock.now
        assert not desk.backups.due()


def test_a_stick_in_a_drawer_stops_nothing_and_is_due_when_it_is_back(desk: Desk, stick: Path, clock: Clock) -> None:
    first = desk.backups.make().in_folder
    drawer = stick.with_name("drawer")
    stick.rename(drawer)
    clock.now += timedelta(days=3)
    state = desk.backups.make()
    assert (state.there, state.on_laptop, state.in_folder) == (False, clock.now, first)
    assert isinstance(state.problem, BackupUnreachable) and state.problem.path == stick
    assert not desk.backups.due()
    drawer.rename(stick)
    assert desk.backups.due()
    assert desk.backups.make() == BackupState(stick, True, clock.now, clock.now, None)


def test_backups_that_somebody_removed_do_not_count(desk: Desk, stick: Path) -> None:
    desk.backups.make()
    for info in desk.backups.found():
        info.path.unlink()
    state = desk.backups.state()
    assert (state.on_laptop, state.in_folder) == (None, None)
    assert desk.backups.due()


def test_a_problem_with_one_place_does_not_keep_the_other_from_its_backup(
    desk: Desk, clock: Clock, stick: Path
) -> None:
    desk.backups.laptop.write_bytes(b"a file where the folder should be")
    state = desk.backups.make()
    assert isinstance(state.problem, (BackupNotWritable, BackupUnreachable))
    assert (state.on_laptop, state.in_folder) == (None, clock.now)
    desk.backups.laptop.unlink()
    assert desk.backups.make().problem is None


def test_a_damaged_vault_is_told_and_its_last_good_backup_stands(
    new_desk: Callable[[], Desk], desk: Desk, clock: Clock
) -> None:
    good = desk.backups.make()
    desk.vault.lock()
    cases = desk.vault.path / "cases.db"
    for page in range(
        2, cases.stat().st_size // 4096
    ):  # the first that nothing stands on which is read while unlocking
        flip(cases, 4096 * page + 77)
        desk = new_desk()
        try:
            desk.vault.unlock(PASSPHRASE)
            desk.backups.state()
            break
        except VaultDamaged:
            desk.vault.lock()
            flip(cases, 4096 * page + 77)
    clock.now += timedelta(days=2)
    with pytest.raises(VaultDamaged):
        desk.backups.make()
    state = desk.backups.state()
    assert state.on_laptop == good.on_laptop and isinstance(state.problem, VaultDamaged)
    desk.vault.lock()


def test_a_stopped_backup_is_none(desk: Desk) -> None:
    with pytest.raises(Cancelled):
        desk.backups.make(lambda done, total: done < total // 2)
    assert desk.backups.due() and desk.backups.found() == () and desk.backups.state().problem is None
    assert told(desk, Deed.BACKED_UP) == []


def test_another_folder_begins_anew(desk: Desk, stick: Path, tmp_path: Path) -> None:
    desk.backups.make()
    heard: list[Change] = []
    desk.changes.subscribe(heard.append)
    other = tmp_path / "other"
    other.mkdir()
    desk.backups.choose_folder(other)
    assert heard == [SettingsChanged("backup.folder")]
    assert desk.backups.folder == other and desk.backups.state().in_folder is None and desk.backups.due()
    desk.backups.choose_folder(other)
    assert len(heard) == 1
    desk.backups.choose_folder(None)
    assert desk.backups.folder is None and not desk.backups.due()
    assert len(list(stick.iterdir())) == 1


def test_the_laptops_own_folder_may_be_chosen(desk: Desk, clock: Clock) -> None:
    desk.backups.choose_folder(desk.backups.laptop)
    assert desk.backups.make() == BackupState(desk.backups.laptop, True, clock.now, clock.now, None)
    assert len(desk.backups.found()) == 1


def test_the_choice_and_the_moments_are_still_known_after_starting_again(
    desk: Desk, stick: Path, new_desk: Callable[[], Desk]
) -> None:
    state = desk.backups.make()
    desk.vault.lock()
    again = new_desk()
    assert [info.path.parent for info in again.backups.found()] == [again.backups.laptop]  # the choice is a secret yet
    with pytest.raises(VaultLocked):
        again.backups.state()
    again.vault.unlock(PASSPHRASE)
    assert again.backups.state() == state
    again.vault.lock()


def test_a_file_of_ones_own(desk: Desk, tmp_path: Path) -> None:
    info = desk.backups.make_to(tmp_path / "mijn backup.coachbackup")
    assert info.path == tmp_path / "mijn backup.coachbackup" and info.size == info.path.stat().st_size
    assert told(desk, Deed.BACKED_UP) == [{"place": "file", "count": "2"}]
    assert desk.backups.due()  # it is nobody's last automatic one
    assert "mijn" not in str(desk.vault.opened().trail.entries())


def test_looking_and_restoring_while_locked(desk: Desk) -> None:
    desk.backups.make()
    desk.vault.opened().cases.add(yonas(3))
    desk.vault.lock()
    flip(desk.vault.path / "vault.json", 100)
    (info,) = desk.backups.found()
    with pytest.raises(WrongPassphrase):
        desk.backups.look_into(info.path, "geen idee meer")
    content = desk.backups.look_into(info.path, PASSPHRASE)
    assert (content.info, content.cases) == (info, 2)
    kept = desk.backups.restore(info.path, PASSPHRASE)
    assert kept is not None and kept.parent == desk.vault.path
    assert desk.vault.look() is VaultState.READY
    desk.vault.unlock(PASSPHRASE)
    assert desk.vault.opened().cases.count(Shelf.CURRENT) == 2


def test_restoring_locks_an_open_vault(desk: Desk) -> None:
    desk.backups.make()
    desk.vault.opened().cases.add(yonas(3))
    (info,) = desk.backups.found()
    with pytest.raises(WrongPassphrase):
        desk.backups.restore(info.path, "geen idee meer")
    assert desk.vault.unlocked
    desk.backups.restore(info.path, PASSPHRASE)
    assert not desk.vault.unlocked
    desk.vault.unlock(PASSPHRASE)
    assert desk.vault.opened().cases.count(Shelf.CURRENT) == 2
    assert desk.trail.check().whole


def test_an_erased_case_leaves_every_place_that_can_be_reached(desk: Desk, stick: Path) -> None:
    desk.backups.make()
    with pytest.raises(CaseNotFound):
        desk.backups.scrub(an_id(2))
    desk.vault.opened().cases.erase(an_id(2), Ground.REQUEST)
    reached, missed = desk.backups.scrub(an_id(2))
    assert {path.parent for path in reached} == {desk.backups.laptop, stick} and missed == ()
    for info in desk.backups.found():
        assert desk.backups.look_into(info.path, PASSPHRASE).cases == 1
    assert desk.trail.check().whole


def test_a_stick_that_was_away_is_cleaned_when_it_is_back(desk: Desk, stick: Path, clock: Clock) -> None:
    desk.backups.make()
    drawer = stick.with_name("drawer")
    stick.rename(drawer)
    desk.vault.opened().cases.erase(an_id(2), Ground.REQUEST)
    reached, missed = desk.backups.scrub(an_id(2))
    assert len(reached) == 1 and missed == (stick,)
    drawer.rename(stick)
    clock.now += timedelta(days=1)
    desk.backups.make()
    on_stick = [info for info in desk.backups.found() if info.path.parent == stick]
    assert len(on_stick) == 2
    assert {desk.backups.look_into(info.path, PASSPHRASE).cases for info in on_stick} == {1}


def test_the_backups_hold_the_trail_to_account(desk: Desk, clock: Clock) -> None:
    desk.backups.make()
    clock.now += timedelta(days=1)
    desk.backups.make()
    assert [anchor[0] for anchor in desk.backups.anchors()] == [clock.now - timedelta(days=1), clock.now]
    assert desk.trail.check().whole and desk.trail.check().anchors == 2


def test_a_restored_trail_goes_on(desk: Desk, clock: Clock) -> None:
    desk.backups.make()
    first = desk.backups.found()[-1]
    for day in range(3):
        clock.now += timedelta(days=1)
        desk.backups.make()
        if day == 1:
            desk.vault.opened().cases.erase(an_id(2), Ground.MISTAKE)
    clock.now += timedelta(hours=1)
    desk.backups.restore(first.path, PASSPHRASE)
    clock.now += timedelta(days=1)
    desk.vault.unlock(PASSPHRASE)
    assert desk.trail.check().whole
    clock.now += timedelta(days=1)
    desk.backups.make()
    report = desk.trail.check()
    assert report.whole and report.anchors == 5
