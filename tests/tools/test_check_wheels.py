"""A package that a promised machine could not install is named before anyone meets it."""

import check_wheels
import pytest

LOCK = """\
argon==1.0 \\
    --hash=sha256:00 \\
    --hash=sha256:01
Pure_Thing==2.0 ; sys_platform == 'win32' \\
    --hash=sha256:02
"""
EVERYWHERE = ["win_amd64", "macosx_11_0_arm64", "manylinux_2_28_x86_64"]


def wheels(*platforms: str, python: str = "cp311-abi3") -> dict[str, list[str]]:
    """What the index offers: argon for these platforms, the other package for all."""
    return {
        "argon": [f"argon-1.0-{python}-{platform}.whl" for platform in platforms],
        "pure-thing": ["pure_thing-2.0-py3-none-any.whl"],
    }


def test_names_and_conditions_are_read_from_a_lock() -> None:
    assert check_wheels.pinned(LOCK) == {"argon": "", "pure-thing": "sys_platform == 'win32'"}


def test_one_wheel_for_each_system_is_enough() -> None:
    assert list(check_wheels.missing(LOCK, wheels(*EVERYWHERE))) == []


@pytest.mark.parametrize(
    ("platforms", "system"),
    [
        (EVERYWHERE[1:], "Windows x64"),
        ([EVERYWHERE[0], "macosx_11_0_x86_64", EVERYWHERE[2]], "macOS on Apple silicon"),
        ([EVERYWHERE[0], "macosx_26_0_arm64", EVERYWHERE[2]], "macOS on Apple silicon"),
        ([*EVERYWHERE[:2], "manylinux_2_39_x86_64"], "Linux x64"),
        ([*EVERYWHERE[:2], "musllinux_1_2_x86_64"], "Linux x64"),
    ],
)
def test_a_system_without_a_wheel_is_named_for_each_python(platforms: list[str], system: str) -> None:
    expected = [f"argon: no wheel for {system} with Python {major}.{minor}" for major, minor in check_wheels.PYTHONS]
    assert list(check_wheels.missing(LOCK, wheels(*platforms))) == expected


def test_a_python_without_a_wheel_is_named() -> None:
    offered = wheels(*EVERYWHERE, python="cp312-cp312")
    lines = list(check_wheels.missing(LOCK, offered))
    assert "argon: no wheel for Linux x64 with Python 3.11" in lines
    assert "argon: no wheel for Linux x64 with Python 3.12" not in lines


def test_a_package_that_a_system_does_not_need_may_lack_its_wheel() -> None:
    offered = {**wheels(*EVERYWHERE), "pure-thing": ["pure_thing-2.0-cp311-abi3-win_amd64.whl"]}
    assert list(check_wheels.missing(LOCK, offered)) == []
    without = {**offered, "pure-thing": []}
    assert {line.partition(" with ")[0] for line in check_wheels.missing(LOCK, without)} == {
        "pure-thing: no wheel for Windows x64"
    }


def test_the_locked_packages_of_this_project_come_ready_made(capsys: pytest.CaptureFixture[str]) -> None:
    assert check_wheels.main() == 0
    assert capsys.readouterr().err == ""
