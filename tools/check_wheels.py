"""Every package the application needs has a wheel for Windows x64, macOS and Linux, for each Python that is promised.

python tools/check_wheels.py        offline; says which are missing and exits with 1
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from packaging.markers import Marker
from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms
from packaging.utils import parse_wheel_filename

REQUIREMENTS = Path(__file__).resolve().parent.parent / "requirements"
PYTHONS = ((3, 11), (3, 12), (3, 13), (3, 14))
# Oldest systems promised: macOS 13 on Apple silicon is what the locked Qt asks for (cryptography no longer comes for
# Intel); glibc 2.34 is that of Debian 12 and Ubuntu 22.04.
SYS_PLATFORM = {"Windows x64": "win32", "macOS on Apple silicon": "darwin", "Linux x64": "linux"}
PLATFORMS = {
    "Windows x64": ["win_amd64"],
    "macOS on Apple silicon": list(mac_platforms((13, 0), "arm64")),
    "Linux x64": [f"manylinux_2_{v}_x86_64" for v in range(34, 4, -1)]
    + ["manylinux2014_x86_64", "manylinux2010_x86_64", "manylinux1_x86_64", "linux_x86_64"],
}


def pinned(lock: str) -> dict[str, str]:
    """Names of the packages in a lock, with the condition under which they are needed."""
    rows = re.findall(r"^([A-Za-z0-9._-]+)==[^ \\;]+(?: ; ([^\\\n]+?))?\s*\\?$", lock, re.MULTILINE)
    return {name.lower().replace("_", "-"): condition.strip() for name, condition in rows}


def tags(python: tuple[int, int], platforms: list[str]) -> set[Tag]:
    """Everything that such a machine can install."""
    return {*cpython_tags(python, platforms=platforms), *compatible_tags(python, platforms=platforms)}


def needed(condition: str, system: str, python: tuple[int, int]) -> bool:
    """Whether the lock wants the package on such a machine."""
    version = f"{python[0]}.{python[1]}"
    machine = {
        "sys_platform": SYS_PLATFORM[system],
        "os_name": "nt" if system.startswith("Windows") else "posix",
        "platform_system": {"win32": "Windows", "darwin": "Darwin", "linux": "Linux"}[SYS_PLATFORM[system]],
        "platform_machine": {"win32": "AMD64", "darwin": "arm64", "linux": "x86_64"}[SYS_PLATFORM[system]],
        "python_version": version,
        "python_full_version": f"{version}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    return not condition or Marker(condition).evaluate(machine)


def missing(lock: str, wheels: dict[str, list[str]]) -> Iterator[str]:
    """One line for each package, system and Python without a wheel."""
    for name, condition in pinned(lock).items():
        offered = {tag for wheel in wheels.get(name, []) for tag in parse_wheel_filename(wheel)[3]}
        for system, platforms in PLATFORMS.items():
            for python in PYTHONS:
                if needed(condition, system, python) and not offered & tags(python, platforms):
                    yield f"{name}: no wheel for {system} with Python {python[0]}.{python[1]}"


def main() -> int:
    """Check the files of this project."""
    lock = (REQUIREMENTS / "app.txt").read_text()
    wheels = json.loads((REQUIREMENTS / "wheels.json").read_text())
    lines = list(missing(lock, wheels))
    for line in lines:
        print(line, file=sys.stderr)
    if not lines:
        print(f"wheels: {len(pinned(lock))} packages have one for {', '.join(PLATFORMS)}")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
