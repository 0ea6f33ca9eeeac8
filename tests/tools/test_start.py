"""start.py: what it needs it names in one line, what it can mend it mends, and otherwise it is silent."""

import ast
import os
import re
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import start

ROOT = Path(__file__).parents[2]
FAKE = "libcoachdesk-test-of-a-missing-library.so.0"
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux lacks parts of Qt's surroundings")
Program = Callable[[str, str], None]


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder with programs."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


@pytest.fixture
def program(path: Path) -> Program:
    """Puts a shell script among the programs."""

    def put(name: str, script: str) -> None:
        file = path / name
        file.write_text(f"#!/bin/sh\n{script}\n")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)

    return put


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a space in its name, whose locks ask for no package."""
    root = tmp_path / "my coach desk"
    (root / "requirements").mkdir(parents=True)
    for kind in ("app", "dev"):
        (root / "requirements" / f"{kind}.txt").write_text("# nothing\n")
    python = start.PYTHON.relative_to(start.VENV)
    monkeypatch.setattr(start, "ROOT", root)
    monkeypatch.setattr(start, "VENV", root / ".venv")
    monkeypatch.setattr(start, "PYTHON", root / ".venv" / python)
    return root


# --- Python ----------------------------------------------------------------------------------------------------------


def test_an_old_python_can_still_read_the_file() -> None:
    ast.parse((ROOT / "start.py").read_text("utf-8"), feature_version=(3, 7))


def test_an_old_python_is_told_which_one_to_use(monkeypatch: pytest.MonkeyPatch, program: Program) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 18, "final", 0))
    with pytest.raises(start.CanNotSetUp, match=r"^CoachDesk needs Python 3\.11 or newer; this is \S+\.$"):
        start.check_python()
    program("python3.12", "")
    with pytest.raises(start.CanNotSetUp, match=r"Try: python3\.12 start\.py$"):
        start.check_python()


def test_a_problem_is_one_line_and_exit_code_1(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 18, "final", 0))
    assert start.main([]) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)


# --- packages --------------------------------------------------------------------------------------------------------


def test_a_half_made_environment_is_made_anew_and_then_left_alone(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    start.PYTHON.parent.mkdir(parents=True)
    (checkout / ".venv" / "left over").touch()
    start.set_up("dev")
    out, err = capsys.readouterr()
    assert out == ""
    assert "making .venv" in err
    assert not (checkout / ".venv" / "left over").exists()

    start.set_up("dev")
    start.set_up("app")
    assert capsys.readouterr() == ("", "")

    (checkout / "requirements" / "app.txt").write_text("# another lock\n")
    start.set_up("app")
    err = capsys.readouterr().err
    assert "installing" in err
    assert "making .venv" not in err


@pytest.mark.skipif(os.name == "nt", reason="Windows has no links to a Python that is gone")
def test_an_environment_whose_python_is_gone_is_not_up_to_date(checkout: Path) -> None:
    start.PYTHON.parent.mkdir(parents=True)
    (checkout / ".venv" / "pyvenv.cfg").write_text(f"home = {Path(sys.executable).parent}\n")
    start.PYTHON.symlink_to(sys.executable)
    assert start.has_python()
    (checkout / ".venv" / "pyvenv.cfg").write_text(f"home = {checkout / 'gone'}\n")
    assert not start.has_python()
    (checkout / ".venv" / "pyvenv.cfg").write_text(f"home = {Path(sys.executable).parent}\n")
    start.PYTHON.unlink()
    start.PYTHON.symlink_to(checkout / "gone" / "python")
    assert not start.has_python()


def test_a_package_that_can_not_be_had_is_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(start, "PYTHON", Path(sys.executable))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.delenv("PIP_FIND_LINKS", raising=False)
    wanted = tmp_path / "wanted.txt"
    wanted.write_text("coachdesk-no-such-package==1.0 --hash=sha256:" + "0" * 64)
    with pytest.raises(start.CanNotSetUp, match=r"^The packages could not be installed\. ERROR: .+$") as caught:
        start.pip("install", "--no-index", "--require-hashes", "--requirement", str(wanted))
    assert "\n" not in str(caught.value)


def test_catalogues_are_compiled_when_their_texts_are_newer(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start, "PYTHON", Path(sys.executable))
    for needed in ("tools", "coachdesk/i18n"):
        shutil.copytree(ROOT / needed, checkout / needed, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "translations", checkout / "translations", ignore=shutil.ignore_patterns("*.mo"))
    compiled = [checkout / "translations" / code / "LC_MESSAGES" / "coachdesk.mo" for code in ("ar", "nl", "ti")]
    start.compile_catalogues()
    assert all(file.stat().st_size > 1000 for file in compiled)

    for file in compiled:
        file.write_bytes(b"")
    start.compile_catalogues()
    assert all(file.stat().st_size == 0 for file in compiled)

    later = compiled[0].stat().st_mtime + 10
    os.utime(compiled[0].with_suffix(".po"), (later, later))
    start.compile_catalogues()
    assert all(file.stat().st_size > 1000 for file in compiled)


# --- libraries of the system -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "settings", "expected"),
    [
        ([], {}, {}),
        ([], {"DISPLAY": ":0"}, start.ANY_QT | start.ON_X11),
        ([], {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, start.ANY_QT | start.ON_X11),
        ([], {"WAYLAND_DISPLAY": "wayland-0"}, start.ANY_QT | start.ON_WAYLAND),
        ([], {"QT_QPA_PLATFORM": "offscreen"}, start.ANY_QT),
        ([], {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, start.ANY_QT),
        (["--vault", "here"], {"DISPLAY": ":0"}, start.ANY_QT | start.ON_X11),
        (["--vault=here"], {"DISPLAY": ":0"}, start.ANY_QT | start.ON_X11),
        (["--vault", "here", "cases"], {"DISPLAY": ":0"}, {}),
        (["--vault=here", "cases"], {"DISPLAY": ":0"}, {}),
        (["plan", "--out", "a.pdf"], {"DISPLAY": ":0"}, {}),
        (["--version"], {"DISPLAY": ":0"}, {}),
        (["test"], {}, start.ANY_QT),
        (["test", "tests/ui"], {"DISPLAY": ":0"}, start.ANY_QT),
        (["test", "--onscreen"], {"DISPLAY": ":0"}, start.ANY_QT | start.ON_X11),
    ],
)
def test_libraries_are_asked_for_only_where_they_are_used(
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    settings: dict[str, str],
    expected: dict[str, tuple[str, ...]],
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert start.libraries(arguments) == expected


@ON_LINUX
def test_nothing_is_said_of_libraries_that_are_there(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    start.provide({"libc.so.6": ("libc6",)})
    assert capsys.readouterr() == ("", "")


@ON_LINUX
def test_a_user_is_given_the_command_with_the_names_of_this_release(
    monkeypatch: pytest.MonkeyPatch, program: Program
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    program("apt-get", "exit 99")
    program("apt-cache", 'case "$3" in *t64) exit 100;; *) echo "Package: $3";; esac')
    with pytest.raises(start.CanNotSetUp, match=r": sudo apt-get install -y libglib2\.0-0$"):
        start.provide({FAKE: ("libglib2.0-0t64", "libglib2.0-0")})
    program("apt-cache", 'echo "Package: $3"')
    with pytest.raises(start.CanNotSetUp, match=r": sudo apt-get install -y libglib2\.0-0t64$"):
        start.provide({FAKE: ("libglib2.0-0t64", "libglib2.0-0")})


@ON_LINUX
def test_without_apt_the_libraries_are_named(path: Path) -> None:
    with pytest.raises(start.CanNotSetUp, match=rf"^Install these libraries .*: {re.escape(FAKE)}$"):
        start.provide({FAKE: ("libfake",)})


@ON_LINUX
def test_root_installs_them_and_learns_when_that_did_not_help(
    monkeypatch: pytest.MonkeyPatch, program: Program, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    program("apt-get", f'echo "$*" >> "{tmp_path}/asked"')
    program("apt-cache", 'echo "Package: $3"')
    with pytest.raises(start.CanNotSetUp, match=re.escape(f"still can't load these libraries of the system: {FAKE}")):
        start.provide({FAKE: ("libfake0",)})
    assert (tmp_path / "asked").read_text().splitlines()[-1] == "install -y -qq --no-install-recommends libfake0"
    assert capsys.readouterr().err == "Installing libraries of the system for Qt: libfake0\n"

    program("apt-get", "echo 'E: Unable to locate package' >&2; exit 100")
    with pytest.raises(start.CanNotSetUp, match=r"^apt-get could not install them: E: Unable to locate package$"):
        start.provide({FAKE: ("libfake0",)})


@ON_LINUX
def test_every_library_that_qt_names_is_known() -> None:
    """Read from Qt's own files, so that a newer Qt with another need is noticed here and not on a bare machine."""
    import PySide6

    qt = Path(PySide6.__file__).parent / "Qt"
    modules = ["Core", "DBus", "Gui", "PrintSupport", "Svg", "Widgets"]
    used = {
        "any": [*(qt / "lib" / f"libQt6{m}.so.6" for m in modules), qt / "plugins/platforms/libqoffscreen.so"],
        "x11": [qt / "plugins/platforms/libqxcb.so", qt / "lib/libQt6XcbQpa.so.6"],
        "wayland": [qt / "plugins/platforms/libqwayland.so", qt / "lib/libQt6WaylandClient.so.6"],
    }
    # in every system with a Python, or in the wheel
    there = re.compile(r"lib(c|m|dl|rt|pthread|resolv|gcc_s|stdc\+\+)\.so|libQt6|libicu|ld-linux")
    known = {"any": start.ANY_QT, "x11": start.ANY_QT | start.ON_X11, "wayland": start.ANY_QT | start.ON_WAYLAND}
    for kind, files in used.items():
        names = {n.decode() for f in files for n in re.findall(rb"\0(lib[\w.+-]+\.so\.\d+)(?=\0)", f.read_bytes())}
        assert names, kind
        assert {name for name in names if not there.match(name)} <= known[kind].keys()
