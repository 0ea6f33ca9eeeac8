"""The file of a backup: a ZIP without compression that holds a vault, and what the backup says of itself.

manifest.json comes first, then vault.json and cases.db as they lie in a vault's folder; unzipped, it is one.
"""

import errno
import hashlib
import io
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from coachdesk.domain.backups import BackupInfo, is_file_name
from coachdesk.domain.errors import BackupDamaged, BackupInvalid, FileNotReadable
from coachdesk.storage import header
from coachdesk.storage.files import new_file, sync, writing
from coachdesk.storage.folder import CASES
from coachdesk.storage.manifest import CHUNK, MAGIC, Manifest, Part, Progress, parsed, part_of_bytes
from coachdesk.storage.manifest import NAME as MANIFEST

_MEMBERS: Final = (MANIFEST, header.NAME, CASES)
_MOST_IN_MANIFEST: Final = 64 << 20
_MOST_IN_HEADER: Final = 16_384
_START: Final = b"PK\x03\x04"
_END: Final = struct.Struct("<4s4H2IH")
_END_MARK: Final = b"PK\x05\x06"
_MOST_IN_DIRECTORY: Final = 1000
_LARGE: Final = 0xFFFF_FFFF
_BROKEN: Final = (
    zipfile.BadZipFile, struct.error, ValueError, TypeError, KeyError, EOFError, OverflowError, RuntimeError, MemoryError,
)  # fmt: skip
"""What Python's reader of ZIP files raises for bytes that it did not expect."""


def write(target: Path, manifest: Manifest, head: bytes, cases: Path, progress: Progress) -> None:
    """Write a whole backup to `target`, down to the disk; what was there is lost. Raises OSError."""
    with new_file(target) as file:
        with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
            package.writestr(zipfile.ZipInfo(MANIFEST), manifest.as_bytes())
            package.writestr(zipfile.ZipInfo(header.NAME), head)
            size, done = max(1, cases.stat().st_size), 0
            info = zipfile.ZipInfo(CASES)
            info.file_size = size
            with cases.open("rb") as source, package.open(info, "w") as member:
                while chunk := source.read(CHUNK):
                    member.write(chunk)
                    done += len(chunk)
                    progress(done, max(size, done))
        sync(file)


# --- reading ----------------------------------------------------------------------------------------------------------


def info(path: Path) -> BackupInfo:
    """What the file says of itself. Raises what `manifest` raises."""
    found = manifest(path)
    with _readable(path):
        return BackupInfo(path, found.made_at, found.vault_id, path.stat().st_size)


def manifest(path: Path) -> Manifest:
    """What the file says of itself. Raises BackupInvalid, BackupDamaged, BackupTooNew, FileNotReadable."""
    with _opened(path) as package, _readable(path):
        return _manifest(path, package)


def head(path: Path) -> bytes:
    """The header of the vault in it, held against its sum. Raises what `manifest` raises."""
    with _opened(path) as package, _readable(path):
        found = _manifest(path, package).files[header.NAME]
        data = package.read(header.NAME) if found.size <= _MOST_IN_HEADER else b""
        if part_of_bytes(data) != found:
            raise BackupDamaged(path)
        return data


def unpack(path: Path, folder: Path, progress: Progress) -> Manifest:
    """Write vault.json and cases.db into `folder` and hold them against their sums; a crash may undo the writing.

    Raises what `manifest` raises, and VaultNotWritable for `folder`.
    """
    with _opened(path) as package:
        with _readable(path):
            found = _manifest(path, package)
        for name in (header.NAME, CASES):
            _unpack(path, package, name, folder / name, found.files[name], progress)
        return found


def _unpack(path: Path, package: zipfile.ZipFile, name: str, target: Path, part: Part, progress: Progress) -> None:
    digest, done = hashlib.sha256(), 0
    with writing(target.parent), new_file(target) as out:
        for chunk in _chunks(path, package, name):
            digest.update(chunk)
            done += len(chunk)
            out.write(chunk)
            progress(done, max(part.size, done))
    if (done, digest.hexdigest()) != (part.size, part.sha256):
        raise BackupDamaged(path)


def _chunks(path: Path, package: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    with _readable(path):
        member = package.open(name)
    with member:
        while True:
            with _readable(path):
                chunk = member.read(CHUNK)
            if not chunk:
                return
            yield chunk


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    with _readable(path):
        file = path.open("rb")
    with file:
        with _readable(path):
            _check_outline(path, file)
            package = zipfile.ZipFile(file)
        with package:
            yield package


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    """Turn what a damaged or missing file makes Python say into errors of ours."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.EINVAL:  # a place before the start of the file
            raise BackupDamaged(path) from error
        raise FileNotReadable(path) from error
    except _BROKEN as error:
        raise BackupDamaged(path) from error


def _check_outline(path: Path, file: BinaryIO) -> None:
    """Refuse what is not ours, what was cut off, and lists of contents that are longer than ours ever are."""
    start = file.read(4096)
    named = start[30 : 30 + len(MANIFEST)] == MANIFEST.encode()
    if not (start.startswith(_START) and named) and MAGIC.encode() not in start and not is_file_name(path.name):
        raise BackupInvalid(path)
    size = file.seek(0, io.SEEK_END)
    file.seek(max(0, size - _END.size))
    mark, _disk, _first, _here, members, length, place, comment = _END.unpack(file.read(_END.size))
    if mark != _END_MARK or comment or members > len(_MEMBERS) + 10 or length > _MOST_IN_DIRECTORY:
        raise BackupDamaged(path)
    if place != _LARGE and place + length + _END.size != size:
        raise BackupDamaged(path)
    file.seek(0)


def _manifest(path: Path, package: zipfile.ZipFile) -> Manifest:
    stored = package.getinfo(MANIFEST)
    _check_member(path, stored)
    if stored.file_size > _MOST_IN_MANIFEST:
        raise BackupDamaged(path)
    found = parsed(path, package.read(stored))
    if [member.filename for member in package.infolist()] != list(_MEMBERS):
        raise BackupDamaged(path)
    for name, part in found.files.items():
        member = package.getinfo(name)
        _check_member(path, member)
        if member.file_size != part.size:
            raise BackupDamaged(path)
    return found


def _check_member(path: Path, member: zipfile.ZipInfo) -> None:
    """Nothing is compressed, so that nothing takes more room than the backup itself."""
    if member.compress_type != zipfile.ZIP_STORED or member.file_size != member.compress_size or member.flag_bits & 1:
        raise BackupDamaged(path)
