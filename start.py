"""Sets CoachDesk up and starts it; does nothing but start it when everything is there.

    python3 start.py              opens CoachDesk
    python3 start.py test         runs the tests
    python3 start.py COMMAND …    any command of coachdesk (python3 start.py --help lists them)

Needs Python 3.11 or newer and nothing else: packages go into .venv beside this file, from the locked versions in
requirements/. Standard library only.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "coachdesk-{kind}.stamp"
OLDEST = (3, 11)

# Libraries of the system that Qt loads, and the Debian and Ubuntu packages that hold them. Newer releases have given
# some packages another name; the first that the machine knows is taken.
OFFSCREEN = {
    "libGL.so.1": ("libgl1",),
    "libEGL.so.1": ("libegl1",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
}
WINDOW = {
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxcb-util.so.1": ("libxcb-util1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
}


class CanNotSetUp(Exception):
    """The set-up can't go on; the argument is the line to print."""


def main(arguments: list[str]) -> int:
    """Set up what is missing, then run what the arguments ask."""
    testing = arguments[:1] == ["test"]
    try:
        if sys.version_info < OLDEST:
            raise CanNotSetUp(f"CoachDesk needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is {sys.version.split()[0]}.")
        set_up("dev" if testing else "app")
        if needs_qt(arguments):
            system_libraries()
    except CanNotSetUp as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. Run the same command again to go on.", file=sys.stderr)
        return 1
    if testing:
        return run_tests(arguments[1:])
    command = [str(PYTHON), "-m", "coachdesk", *arguments]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])}
    try:
        return subprocess.run(command, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 1


def run_tests(arguments: list[str]) -> int:
    """The whole suite, or what the arguments name. Needs no display."""
    environment = {**os.environ, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    return subprocess.run([str(PYTHON), "-m", "pytest", *arguments], cwd=ROOT, env=environment, check=False).returncode


# --- packages --------------------------------------------------------------------------------------------------------


def set_up(kind: str) -> None:
    """Bring .venv to what requirements/<kind>.txt locks. The set for tests holds that of the application."""
    lock = ROOT / "requirements" / f"{kind}.txt"
    wanted = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    stamps = [Path(str(STAMP).format(kind="dev")), Path(str(STAMP).format(kind="app"))]
    app_lock = hashlib.sha256((ROOT / "requirements" / "app.txt").read_bytes() + sys.version.encode()).hexdigest()
    known = [stamp.read_text() if stamp.is_file() else "" for stamp in stamps]
    if known[0 if kind == "dev" else 1] == wanted or (kind == "app" and known[1] == app_lock):
        return
    print("Setting up CoachDesk. This takes a minute or two the first time.", flush=True)
    make_venv()
    print(f"  installing the packages of {lock.relative_to(ROOT)} …", flush=True)
    pip("install", "--require-hashes", "--requirement", str(lock))
    for stamp, text in zip(stamps, (wanted if kind == "dev" else "", app_lock), strict=True):
        if text:
            stamp.write_text(text)
    print("  ready.", flush=True)


def make_venv() -> None:
    """A working virtual environment; what an interrupted set-up left is made anew."""
    works = PYTHON.exists() and subprocess.run([str(PYTHON), "-m", "pip", "--version"], capture_output=True, check=False).returncode == 0
    if works:
        return
    if VENV.exists():
        shutil.rmtree(VENV)
    print("  making .venv …", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if made.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise CanNotSetUp(f"Python can't make virtual environments here. On Debian or Ubuntu: sudo apt-get install python{version}-venv")


def pip(*arguments: str) -> None:
    """Run pip quietly; its last line is shown when it fails."""
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        lines = [line for line in done.stderr.splitlines() if "ERROR" in line] or done.stderr.splitlines() or ["pip failed"]
        raise CanNotSetUp(f"The packages could not be installed. Is there internet? {lines[-1].strip()}")


# --- libraries of the system -----------------------------------------------------------------------------------------


def needs_qt(arguments: list[str]) -> bool:
    """Whether a window, or the tests of one, will be opened."""
    if arguments[:1] == ["test"]:
        return True
    opens = not arguments or arguments[0] == "--vault"
    return opens and (has_display() or "QT_QPA_PLATFORM" in os.environ)


def has_display() -> bool:
    """Whether there is a screen to open a window on."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def system_libraries() -> None:
    """Install, or name, the libraries that Qt needs and a bare system lacks."""
    if sys.platform != "linux":
        return
    wanted = {**OFFSCREEN, **(WINDOW if has_display() else {})}
    missing = [names for library, names in wanted.items() if not loads(library)]
    if not missing:
        return
    if shutil.which("apt-get") is None:
        libraries = ", ".join(library for library in wanted if not loads(library))
        raise CanNotSetUp(f"Install these libraries with the package manager of your system, then start again: {libraries}")
    root = os.geteuid() == 0
    if root:
        subprocess.run(["apt-get", "update", "-qq"], capture_output=True, check=False)
    packages = [next((n for n in names if apt_knows(n)), names[-1]) for names in missing]
    if not root:
        raise CanNotSetUp(f"Qt needs a few libraries of the system first: sudo apt-get install -y {' '.join(packages)}")
    print(f"Installing libraries of the system for Qt: {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise CanNotSetUp(f"apt-get could not install them: {(done.stderr.strip() or 'no reason given').splitlines()[-1]}")


def loads(library: str) -> bool:
    """Whether the system has the library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_knows(package: str) -> bool:
    """Whether a package of this name can be installed."""
    shown = subprocess.run(["apt-cache", "show", "--no-all-versions", package], capture_output=True, check=False)
    return shown.returncode == 0 and bool(shown.stdout)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
