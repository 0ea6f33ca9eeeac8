"""Locks the versions: requirements/app.txt, requirements/dev.txt and requirements/wheels.json.

    python tools/lock.py        needs the network and uv (pip install uv)

The lock files hold versions and hashes for every Python and every system at once, and no addresses. wheels.json
holds the names of the wheels of each locked version, so that check_wheels can do its work offline.
"""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "requirements"
_HEADER = "# Made by tools/lock.py from pyproject.toml. Do not change by hand.\n"


def compiled(extras: tuple[str, ...]) -> str:
    """The lock of the project with these extras."""
    command = [
        sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml", "--universal", "--python-version", "3.11",
        "--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", "--quiet",
    ]  # fmt: skip
    for extra in extras:
        command += ["--extra", extra]
    return _HEADER + subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def wheels(lock: str) -> dict[str, list[str]]:
    """Names of the wheels of each package in a lock, from uv's own record of what the index offers."""
    pinned = dict(re.findall(r"^([A-Za-z0-9._-]+)==([^ \\;]+)", lock, re.MULTILINE))
    with tempfile.TemporaryDirectory() as folder:
        wanted = ",\n".join(f'"{name}=={version}"' for name, version in pinned.items())
        project = f'[project]\nname = "lock"\nversion = "0"\nrequires-python = ">=3.11"\ndependencies = [{wanted}]\n'
        (Path(folder) / "pyproject.toml").write_text(project)
        subprocess.run([sys.executable, "-m", "uv", "lock", "--quiet"], cwd=folder, check=True)
        found = tomllib.loads((Path(folder) / "uv.lock").read_text())
    names = {}
    for package in found["package"]:
        if package["name"] != "lock":
            offered = [
                re.split(r"[/\\]", w.get("url") or w.get("path") or w["filename"])[-1]
                for w in package.get("wheels", [])
            ]
            names[package["name"]] = sorted({re.sub(r"[?#].*", "", name) for name in offered})
    return dict(sorted(names.items()))


def main() -> None:
    """Write the three files."""
    REQUIREMENTS.mkdir(exist_ok=True)
    app, dev = compiled(()), compiled(("dev",))
    (REQUIREMENTS / "app.txt").write_text(app)
    (REQUIREMENTS / "dev.txt").write_text(dev)
    (REQUIREMENTS / "wheels.json").write_text(json.dumps(wheels(app), indent=1) + "\n")


if __name__ == "__main__":
    main()
