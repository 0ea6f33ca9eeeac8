"""Sets CoachDesk up and starts it; does nothing but start it when everything is there.

    python3 start.py              opens CoachDesk
    python3 start.py test         runs the tests
    python3 start.py COMMAND …    any command of coachdesk (python3 start.py --help lists them)

Needs Python 3.11 or newer and nothing else: packages go into .venv beside this file, from the locked versions in
requirements/. Standard library only, and written so that an older Python can still say that it is too old: hence the
quotes round some types.
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
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST, NEWEST = (3, 11), (3, 14)
"""The first Python that runs CoachDesk, and the last that every package is ready-made for (tools/check_wheels.py)."""

# Libraries of the system that Qt loads, and the Debian and Ubuntu packages that hold them. Newer releases have given
# some packages another name; the first that the machine knows is taken. What Qt's text-to-speech loads is not among
# them: it runs in a process of its own, and where that can't start there is a voice less.
ANY_QT = {
    "libGL.so.1": ("libgl1",),
    "libEGL.so.1": ("libegl1",),
    "libX11.so.6": ("libx11-6",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libfreetype.so.6": ("libfreetype6",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libgthread-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libzstd.so.1": ("libzstd1",),
    "libz.so.1": ("zlib1g",),
}
ON_X11 = {
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libxcb.so.1": ("libxcb1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render.so.0": ("libxcb-render0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-shm.so.0": ("libxcb-shm0",),
    "libxcb-sync.so.1": ("libxcb-sync1",),
    "libxcb-util.so.1": ("libxcb-util1",),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}
ON_WAYLAND = {
    "libwayland-client.so.0": ("libwayland-client0",),
    "libwayland-cursor.so.0": ("libwayland-cursor0",),
    "libwayland-egl.so.1": ("libwayland-egl1",),
}


class CanNotSetUp(Exception):
    """The set-up can't go on; the argument is the line to print."""


def main(arguments: "list[str]") -> int:
    """Set up what is missing, then run what the arguments ask."""
    testing = arguments[:1] == ["test"]
    try:
        check_python()
        set_up("dev" if testing else "app")
        compile_catalogues()
        if sys.platform == "linux":
            provide(libraries(arguments))
    except CanNotSetUp as problem:
        print(problem, file=sys.stderr)
        return 1
    except OSError as problem:
        print(f"CoachDesk can't be set up in {ROOT}: {problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. Run the same command again to go on.", file=sys.stderr)
        return 1
    return run_tests(arguments[1:]) if testing else run(["-m", "coachdesk", *arguments])


def run_tests(arguments: "list[str]") -> int:
    """The whole suite on all processors, or what the arguments name. Needs no display."""
    os.chdir(ROOT)
    shared = [] if arguments else ["-n", "logical", "--dist", "worksteal"]
    return run(["-m", "pytest", *shared, *arguments], QT_QPA_PLATFORM=os.environ.get("QT_QPA_PLATFORM", "offscreen"))


def run(arguments: "list[str]", **settings: str) -> int:
    """Go on as the Python of .venv. Where a process can become another one it does, so that signals reach it."""
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    environment = {**os.environ, "PYTHONPATH": path, **settings}
    command = [str(PYTHON), *arguments]
    sys.stdout.flush()
    if os.name == "posix":
        os.execve(command[0], command, environment)
    try:
        return subprocess.run(command, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 1


def check_python() -> None:
    """Refuse a Python that is too old, and name one that is not, when there is one."""
    if sys.version_info >= OLDEST:
        return
    newer = (f"python3.{minor}" for minor in range(NEWEST[1], OLDEST[1] - 1, -1))
    found = next((name for name in newer if shutil.which(name)), None)
    advice = f" Try: {found} start.py" if found else ""
    raise CanNotSetUp(f"CoachDesk needs Python 3.{OLDEST[1]} or newer; this is {sys.version.split()[0]}.{advice}")


# --- packages --------------------------------------------------------------------------------------------------------


def set_up(kind: str) -> None:
    """Bring .venv to what requirements/<kind>.txt locks. The set for tests ("dev") holds that of the application."""
    kinds = ("dev", "app") if kind == "dev" else ("app",)
    if has_python() and stamp(kind).is_file() and stamp(kind).read_text() == wanted(kind):
        return
    say("Setting up CoachDesk. This takes a minute or two the first time.")
    make_venv()
    say(f"  installing the packages of requirements/{kind}.txt …")
    stamp(kind).unlink(missing_ok=True)
    pip("install", "--only-binary", ":all:", "--require-hashes", "--requirement", str(lock(kind)))
    for done in kinds:
        stamp(done).write_text(wanted(done))
    say("  ready.")


def lock(kind: str) -> Path:
    """The file with the locked versions."""
    return ROOT / "requirements" / f"{kind}.txt"


def stamp(kind: str) -> Path:
    """The file that says which lock .venv holds; written when everything is installed, and not before."""
    return VENV / f"coachdesk-{kind}.stamp"


def wanted(kind: str) -> str:
    """What the stamp says when .venv is up to date: the lock, and the Python that the packages were chosen for."""
    return hashlib.sha256(lock(kind).read_bytes() + os.path.realpath(PYTHON).encode()).hexdigest()


def has_python() -> bool:
    """Whether .venv has a Python, and the Python that it was made from is still there."""
    settings = VENV / "pyvenv.cfg"
    if not (PYTHON.exists() and settings.is_file()):
        return False
    lines = (line.partition("=") for line in settings.read_text("utf-8").splitlines())
    return any(name.strip() == "home" and Path(value.strip()).is_dir() for name, _, value in lines)


def make_venv() -> None:
    """A virtual environment that works; what an interrupted set-up or an upgrade of the system broke is made anew."""
    if (
        has_python()
        and subprocess.run([str(PYTHON), "-c", "import pip"], capture_output=True, check=False).returncode == 0
    ):
        return
    if VENV.exists():
        shutil.rmtree(VENV)
    say("  making .venv …")
    command = [sys.executable, "-m", "venv", str(VENV)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        output = made.stdout + made.stderr
        if "ensurepip" in output or "No module named venv" in output:
            package = f"python3.{sys.version_info[1]}-venv"
            raise CanNotSetUp(f"Python lacks its venv part. On Debian or Ubuntu: sudo apt-get install -y {package}")
        raise CanNotSetUp(f"Python can't make {VENV}: {last_line(output)}")


def pip(*arguments: str) -> None:
    """Run pip quietly; what it says is made into one line when it fails."""
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return
    errors = "\n".join(line for line in done.stderr.splitlines() if "ERROR" in line) or done.stderr
    if any(sign in done.stderr for sign in ("Retrying", "ConnectionError", "ConnectTimeout", "Max retries")):
        raise CanNotSetUp("The packages can't be reached. Connect to the internet and run the same command again.")
    if sys.version_info[:2] > NEWEST:
        raise CanNotSetUp(
            f"Not every package is ready for Python 3.{sys.version_info[1]} yet; use 3.{NEWEST[1]}. {last_line(errors)}"
        )
    raise CanNotSetUp(f"The packages could not be installed. {last_line(errors)}")


def compile_catalogues() -> None:
    """Compile the translations when their texts changed. Without it the start is slower, and nothing else."""
    for written in (ROOT / "translations").glob("*/LC_MESSAGES/coachdesk.po"):
        compiled = written.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < written.stat().st_mtime:
            command = [str(PYTHON), str(ROOT / "tools" / "catalogues.py"), "compile"]
            subprocess.run(command, capture_output=True, check=False)
            return


# --- libraries of the system -----------------------------------------------------------------------------------------


def libraries(arguments: "list[str]") -> "dict[str, tuple[str, ...]]":
    """The libraries that what the arguments ask will load. None without a window; commands and papers need no Qt."""
    testing = arguments[:1] == ["test"]
    if not testing and not opens_window(arguments):
        return {}
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform == "offscreen" or (testing and "--onscreen" not in arguments):
        return ANY_QT
    if os.environ.get("DISPLAY"):
        return {**ANY_QT, **ON_X11}
    if os.environ.get("WAYLAND_DISPLAY"):
        return {**ANY_QT, **ON_WAYLAND}
    return ANY_QT if platform else {}


def opens_window(arguments: "list[str]") -> bool:
    """Whether there is no command, only perhaps the vault to open."""
    if arguments[:1] == ["--vault"]:
        return len(arguments) == 2
    return not arguments or (len(arguments) == 1 and arguments[0].startswith("--vault="))


def provide(wanted: "dict[str, tuple[str, ...]]") -> None:
    """Install what a bare system lacks, or say what to install."""
    missing = [library for library in wanted if not loads(library)]
    if not missing:
        return
    if shutil.which("apt-get") is None:
        raise CanNotSetUp(f"Install these libraries with your system's package manager: {', '.join(missing)}")
    root = os.geteuid() == 0
    if root:
        subprocess.run(["apt-get", "update", "-qq"], capture_output=True, check=False)
    packages = sorted({next((n for n in wanted[m] if apt_knows(n)), wanted[m][-1]) for m in missing})
    if not root:
        raise CanNotSetUp(f"Qt needs libraries of the system first: sudo apt-get install -y {' '.join(packages)}")
    say(f"Installing libraries of the system for Qt: {' '.join(packages)}")
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise CanNotSetUp(f"apt-get could not install them: {last_line(done.stderr)}")
    still = [library for library in missing if not loads(library)]
    if still:
        raise CanNotSetUp(f"Qt still can't load these libraries of the system: {', '.join(still)}")


def loads(library: str) -> bool:
    """Whether the system has the library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_knows(package: str) -> bool:
    """Whether a package of this name can be installed."""
    command = ["apt-cache", "show", "--no-all-versions", package]
    shown = subprocess.run(command, capture_output=True, check=False)
    return shown.returncode == 0 and bool(shown.stdout)


# --- saying ----------------------------------------------------------------------------------------------------------


def say(line: str) -> None:
    """Tell how far the set-up is; never on standard output, which belongs to the command."""
    print(line, file=sys.stderr, flush=True)


def last_line(text: str) -> str:
    """The last line that says something."""
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "no reason given")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
