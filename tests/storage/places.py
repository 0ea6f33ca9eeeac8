"""What tests do to folders and to the machine around them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PASSPHRASE = "drie rode fietsen"
ROOT = Path(__file__).parents[2]
_NOBODY = 65534
_PAGE, _RESERVE, _SALT = 4096, 80, 16


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of the folder, byte for byte."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def flip(file: Path, at: int) -> None:
    """Change one bit of the byte at `at` (negative: from the end)."""
    data = bytearray(file.read_bytes())
    data[at] ^= 1
    file.write_bytes(data)


@contextmanager
def most_bytes_in_a_file(limit: int) -> Iterator[None]:
    """Meanwhile no file may grow beyond `limit` bytes, as on a full disk."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Meanwhile the folder and its files can be read and not written, also when the tests run as root."""
    paths = [folder, *folder.iterdir()]
    is_root = os.geteuid() == 0
    before = {path: path.stat() for path in paths}
    for path in reversed(paths):
        if is_root:
            os.chown(path, _NOBODY, _NOBODY)
        path.chmod(0o500 if path.is_dir() else 0o400)
    if is_root:
        os.setegid(_NOBODY)
        os.seteuid(_NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
            os.setegid(0)
        for path, was in before.items():
            if is_root:
                os.chown(path, was.st_uid, was.st_gid)
            path.chmod(was.st_mode)


def program(code: str, *arguments: object) -> "subprocess.Popen[str]":
    """Python code in a process of its own, with its input and output at hand."""
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def bare_pages(cases: Path, key: bytes) -> list[bytes]:
    """The bare pages of a SQLCipher file, used and free, as someone with the key could read them."""
    data = cases.read_bytes()
    pages = []
    for start in range(0, len(data), _PAGE):
        page = data[start : start + _PAGE]
        sealed = page[_SALT if start == 0 else 0 : _PAGE - _RESERVE]
        reader = Cipher(algorithms.AES(key), modes.CBC(page[_PAGE - _RESERVE :][:16])).decryptor()
        pages.append(reader.update(sealed) + reader.finalize())
    return pages
