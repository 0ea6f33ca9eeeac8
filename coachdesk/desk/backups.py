"""Backups: made by themselves on the laptop and in a folder of choice, looked into, restored, and cleaned."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Final

from coachdesk.desk.backup_places import BackupPlaces, is_away, is_file, is_there, is_within
from coachdesk.desk.changes import Changes, SettingsChanged
from coachdesk.desk.vault import VaultDesk
from coachdesk.desk.vault_ports import OpenVault, VaultKeeper
from coachdesk.domain.backups import (
    FILES,
    FOLDER,
    SUFFIX,
    BackupContent,
    BackupInfo,
    BackupMade,
    BackupState,
    Progress,
    file_name,
    is_due,
    laptop_folder,
    replaced_at,
)
from coachdesk.domain.errors import BackupInVault, BackupUnreachable, Cancelled, CaseError, CaseNotFound, VaultLocked
from coachdesk.domain.trail import Anchor, Deed

_LAST: Final = {"laptop": "backup.laptop", "folder": "backup.in_folder"}
"""Settings with the moments of the last good backups; written only once those were verified."""


class BackupsDesk:
    """Backups of the vault at this desk. What is slow says so: run it off the UI thread. Nothing here is announced
    but the choice of a folder, so that it may be called from another thread."""

    def __init__(self, keeper: VaultKeeper, vault: VaultDesk, changes: Changes, clock: Callable[[], datetime]) -> None:
        self._keeper, self._vault, self._changes, self._clock = keeper, vault, changes, clock
        self._places = BackupPlaces(vault)
        self._problem: CaseError | None = None
        self._one_at_a_time = Lock()

    # --- where --------------------------------------------------------------------------------------------------------

    @property
    def laptop(self) -> Path:
        """The folder beside the vault that always gets a backup; it is made with the first one."""
        return laptop_folder(self._vault.path)

    @property
    def folder(self) -> Path | None:
        """The folder of choice, on a stick or a drive of the office; None when none was chosen. Raises VaultLocked."""
        return self._places.chosen

    @property
    def former(self) -> tuple[Path, ...]:
        """Other folders and files to which backups went, and which may hold them still. Raises VaultLocked."""
        return self._places.former

    def choose_folder(self, folder: Path | None) -> None:
        """From now on backups go there too; None ends that. What lies in the old folder stays there, and is known as
        `former`. Raises BackupInVault.
        """
        before, chosen = self.folder, None if folder is None else folder.absolute()
        if chosen == before:
            return
        if chosen is not None and is_within(chosen, self._vault.path):
            raise BackupInVault(chosen)
        vault = self._vault.opened()
        used = vault.settings.get(_LAST["folder"]) is not None
        if before is not None and before != self.laptop and (used or not is_away(before)):
            self._places.add_folder(before)
        vault.settings.put(_LAST["folder"], None)
        vault.settings.put(FOLDER, None if chosen is None else str(chosen))
        vault.trail.note(Deed.SETTING_CHANGED, key=FOLDER)
        self._problem = None
        self._changes.announce(SettingsChanged(FOLDER))

    def forget(self, path: Path) -> None:
        """The consultant knows that no backup lies there any longer: a stick that was destroyed, a file removed."""
        self._places.forget((path,))
        self._vault.opened().trail.note(Deed.SETTING_CHANGED, key=FILES)

    def _reachable(self) -> dict[str, Path]:
        """The folders that can be reached now, under the names that the trail and the settings know them by."""
        places, folder = {"laptop": self.laptop}, self.folder
        if folder is not None and folder != self.laptop and is_there(folder):
            places["folder"] = folder
        return places

    # --- making -------------------------------------------------------------------------------------------------------

    def state(self) -> BackupState:
        """When the last good backups were made, as far as they are still there. Raises VaultLocked."""
        folder = self.folder
        there = folder is not None and is_there(folder)
        if folder == self.laptop:
            in_folder = self._last("laptop", self.laptop)
        else:
            in_folder = self._last("folder", folder if there else None)
        return BackupState(folder, there, self._last("laptop", self.laptop), in_folder, self._problem)

    def due(self) -> bool:
        """Whether a backup is wanted now in one of the folders that can be reached. Raises VaultLocked."""
        return any(is_due(self._last(name, place), self._clock()) for name, place in self._reachable().items())

    def make(self, progress: Progress | None = None) -> BackupState:
        """A verified backup in every folder that can be reached; older ones are thinned out. Slow.

        Backups there that still hold erased cases are cleaned first. What went wrong with one of the folders is the
        `problem` of the state; a folder of choice that is not there is a BackupUnreachable. Raises Cancelled,
        VaultLocked, and VaultDamaged or VaultNotWritable when no copy of the vault can be made at all.
        """
        with self._one_at_a_time:
            vault, places = self._vault.opened(), self._reachable()
            try:
                self._clean(vault, _in_silence(progress))
                outcomes = vault.backups.make(tuple(places.values()), progress)
            except (Cancelled, VaultLocked):  # somebody wished so; the last outcome stands
                raise
            except CaseError as error:
                self._problem = error
                raise
            problems = []
            for name, outcome in zip(places, outcomes, strict=True):
                if isinstance(outcome, BackupMade):
                    self._remember(vault, name, outcome)
                else:
                    problems.append(outcome)
            folder = self.folder
            if folder is not None and folder not in places.values():
                problems.append(BackupUnreachable(folder))
            self._problem = problems[0] if problems else None
            return self.state()

    def make_to(self, path: Path, progress: Progress | None = None) -> BackupInfo:
        """One verified backup in a file that the user named, over what was there. Slow.

        Raises BackupInVault, BackupNotWritable, BackupUnreachable, BackupDamaged, and what `make` raises.
        """
        with self._one_at_a_time:
            vault, target = self._vault.opened(), path.absolute()
            known = target in self._places.files or (target.parent == self.laptop and target.suffix == SUFFIX)
            if not known:
                self._places.add_file(target)  # before it is there, so that no crash lets it be forgotten
            try:
                made = vault.backups.make_to(target, progress)
            except CaseError as error:
                nothing = isinstance(error, BackupInVault) or not is_file(target)
                if not known and self._vault.unlocked and nothing:
                    self._places.forget((target,))
                raise
            vault.trail.note(Deed.BACKED_UP, place="file", count=str(made.cases))
            return made.info

    def _remember(self, vault: OpenVault, name: str, made: BackupMade) -> None:
        if name != "laptop":
            self._places.add_folder(made.info.path.parent)
        vault.settings.put(_LAST[name], made.info.made_at.isoformat())
        vault.trail.note(Deed.BACKED_UP, place=name, count=str(made.cases))

    def _last(self, name: str, place: Path | None) -> datetime | None:
        """When the last good backup was made there; None when there is none in `place`, where that is given.

        After restoring the vault may know less than the folder: a file got its name only once it was found good.
        """
        vault = self._vault.opened()
        stored = vault.settings.get(_LAST[name])
        moment = None if stored is None else datetime.fromisoformat(stored)
        if place is None or (moment is not None and is_file(place / file_name(moment, vault.backups.vault_id))):
            return moment
        mine = (info for info in self._keeper.backups_in(place) if info.vault_id == vault.backups.vault_id)
        return max((info.made_at for info in mine), default=None)

    # --- looking and restoring ----------------------------------------------------------------------------------------

    def found(self) -> tuple[BackupInfo, ...]:
        """The backups that can be read on the laptop and, when unlocked, in the folder of choice; newest first."""
        places = self._reachable() if self._vault.unlocked else {"laptop": self.laptop}
        infos = [info for place in places.values() for info in self._keeper.backups_in(place)]
        return tuple(sorted(infos, key=lambda info: info.made_at, reverse=True))

    def look_into(self, path: Path, passphrase: str, progress: Progress | None = None) -> BackupContent:
        """What is in a backup, after reading all of it; the passphrase is that of its time, or the recovery key. Slow.

        Raises WrongPassphrase, TooManyTries, BackupInvalid, BackupDamaged, BackupTooNew, FileNotReadable, Cancelled,
        and VaultNotWritable when there is no room to unpack it.
        """
        with self._one_at_a_time:
            return self._keeper.look_into(path, self._vault.path, passphrase, progress)

    def restore(self, path: Path, passphrase: str, progress: Progress | None = None) -> Path | None:
        """Put the backup in the place of the vault, also of a damaged or missing one. Slow.

        Returns the folder that keeps the replaced vault, inside the vault's own; None when there was none. The backup
        is verified before anything is changed. The vault is locked afterwards; lock the window before, since open
        pages must not hear of it from another thread. Raises what `look_into` raises, VaultForeign, VaultInUse.
        """
        with self._one_at_a_time:
            replaced = self._keeper.restore(path, self._vault.path, passphrase, self._vault.lock, progress)
            self._problem = None
            return replaced

    # --- what was erased, and the trail -------------------------------------------------------------------------------

    def scrub(self, case_id: str, progress: Progress | None = None) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        """Erase a case, which was erased from the vault just now, from every backup and every replaced vault too. Slow.

        Returns the files and folders that are clean now, and those that could not be reached: a stick in a drawer is
        cleaned at the next backup that finds it. The vault's own folder stands for the free space in its file.
        Raises CaseNotFound for a case that the vault does not know as erased, Cancelled, VaultLocked, and
        VaultNotWritable when there is no room to write a backup anew.
        """
        with self._one_at_a_time:
            vault = self._vault.opened()
            if case_id not in {stone.case_id for stone in vault.cases.tombstones()}:
                raise CaseNotFound(case_id)
            return self._clean(vault, progress)

    def _clean(self, vault: OpenVault, progress: Progress | None) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
        """Erase what was erased from everything that can be reached; places without backups are forgotten."""
        folders, files, away = self._places.to_clean(self.laptop)
        reached, missed = vault.backups.scrub(folders, progress, files)
        if vault.cases.tombstones():  # else nobody looked into them
            self._places.forget_empty((*reached, *missed, *away))
        return reached, tuple(dict.fromkeys((*missed, *away)))

    def replaced(self) -> tuple[tuple[Path, datetime], ...]:
        """The folders of vaults that a backup has replaced, each with the moment of that, the oldest first."""
        folders = self._vault.opened().backups.replaced()
        return tuple((folder, at) for folder in folders if (at := replaced_at(folder)) is not None)

    def remove_replaced(self, folder: Path) -> None:
        """Remove one of them with all that is in it. Raises VaultInUse, VaultNotWritable."""
        vault, at = self._vault.opened(), replaced_at(folder)
        vault.backups.remove_replaced(folder)
        vault.trail.note(Deed.REPLACED_REMOVED, replaced="" if at is None else at.isoformat())

    def anchors(self) -> tuple[Anchor, ...]:
        """What the backups that can be reached remember of the trail: when, how many entries, the last one's seal."""
        return self._vault.opened().backups.anchors(self._reachable().values())


def _in_silence(progress: Progress | None) -> Progress:
    """Work that is not counted, but can be stopped."""
    return lambda _done, total: progress is None or progress(0, total)
