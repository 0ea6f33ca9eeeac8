"""Where backups of the vault ever went, so that erasing a case can reach those too. Kept inside the vault."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from coachdesk.desk.vault import VaultDesk
from coachdesk.domain.backups import FILES, FOLDER, FOLDERS, as_setting, paths_in


class BackupPlaces:
    """Folders and files outside the laptop's own folder. Everything raises VaultLocked.

    A place is forgotten only when it is seen to hold no backup of this vault any more. An empty folder is not seen to:
    of a stick that was pulled out some systems keep the folder in which it appeared.
    """

    def __init__(self, vault: VaultDesk) -> None:
        self._vault = vault

    @property
    def chosen(self) -> Path | None:
        """The folder of choice."""
        stored = self._vault.opened().settings.get(FOLDER)
        return None if stored is None else Path(stored)

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders to which backups went, of choice now or before."""
        return paths_in(self._vault.opened().settings.get(FOLDERS))

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that the user named."""
        return paths_in(self._vault.opened().settings.get(FILES))

    @property
    def former(self) -> tuple[Path, ...]:
        """All of them but the folder of choice."""
        return tuple(path for path in (*self.folders, *self.files) if path != self.chosen)

    def add_folder(self, folder: Path) -> None:
        """A backup went there, or may have."""
        self._keep(FOLDERS, self.folders, (*self.folders, folder))

    def add_file(self, file: Path) -> None:
        """A backup went into this file."""
        self._keep(FILES, self.files, (*self.files, file))

    def forget(self, paths: Iterable[Path]) -> None:
        """These hold no backup any more."""
        gone = set(paths)
        for key, kept in ((FOLDERS, self.folders), (FILES, self.files)):
            self._keep(key, kept, tuple(path for path in kept if path not in gone))

    def _keep(self, key: str, before: tuple[Path, ...], paths: tuple[Path, ...]) -> None:
        if set(before) != set(paths):
            self._vault.opened().settings.put(key, as_setting(paths))

    def to_clean(self, laptop: Path) -> tuple[tuple[Path, ...], tuple[Path, ...], tuple[Path, ...]]:
        """The folders and the files to look into, and the places that are known to be out of reach now."""
        remembered, chosen = self.folders, self.chosen
        folders = [laptop] if is_there(laptop) else []
        folders += [folder for folder in remembered if folder != laptop and not is_away(folder)]
        away = [folder for folder in remembered if folder != laptop and is_away(folder)]
        if chosen is not None and chosen != laptop and chosen not in remembered:
            (folders if is_there(chosen) else away).append(chosen)
        files = [file for file in self.files if is_file(file)]
        away += [file for file in self.files if not is_file(file) and is_away(file.parent)]
        return tuple(folders), tuple(files), tuple(away)

    def forget_empty(self, seen: Iterable[Path]) -> None:
        """Forget the places in which none of the backups that were `seen`, or not reached, lies."""
        held = {place for path in seen for place in (path, path.parent)}
        self.forget(path for path in (*self.folders, *self.files) if path not in held)


def is_there(folder: Path) -> bool:
    """Whether the folder can be reached; some systems keep the name of a stick that was pulled out, and it fails."""
    with suppress(OSError):
        return folder.is_dir()
    return False


def is_file(path: Path) -> bool:
    """Whether there is a file that can be reached."""
    with suppress(OSError):
        return path.is_file()
    return False


def is_within(path: Path, folder: Path) -> bool:
    """Whether `path` lies in the folder, however it is named; not so where the system can't tell."""
    with suppress(OSError, RuntimeError):
        return path.resolve().is_relative_to(folder.resolve())
    return False


def is_away(folder: Path) -> bool:
    """Whether a folder that held a backup once is not there, or is wholly empty."""
    try:
        return next(folder.iterdir(), None) is None
    except FileNotFoundError:
        return True
    except OSError:  # it is there and fails: looking into it tells
        return False
