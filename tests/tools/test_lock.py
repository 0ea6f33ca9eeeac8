"""The locks fit pyproject.toml, hold a hash for everything and an address for nothing."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PIN = re.compile(r"^([a-z0-9._-]+)==([^ \\;]+)", re.MULTILINE)


def lock(kind: str) -> str:
    return (ROOT / "requirements" / f"{kind}.txt").read_text("utf-8")


@pytest.mark.parametrize("kind", ["app", "dev"])
def test_every_dependency_is_locked_to_a_version_that_it_allows(kind: str) -> None:
    pinned = dict(PIN.findall(lock(kind)))
    wanted = PROJECT["dependencies"] + (PROJECT["optional-dependencies"]["dev"] if kind == "dev" else [])
    for requirement in map(Requirement, wanted):
        assert requirement.specifier.contains(pinned[canonicalize_name(requirement.name)]), requirement


def test_tests_run_on_the_versions_of_the_application() -> None:
    assert dict(PIN.findall(lock("app"))).items() <= dict(PIN.findall(lock("dev"))).items()


@pytest.mark.parametrize("kind", ["app", "dev"])
def test_every_version_has_its_hashes(kind: str) -> None:
    for block in re.split(r"\n(?=[a-z])", lock(kind).partition("\n")[2]):
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), block.splitlines()[0]


@pytest.mark.parametrize("name", ["app.txt", "dev.txt", "wheels.json"])
def test_no_address_is_locked(name: str) -> None:
    text = (ROOT / "requirements" / name).read_text("utf-8")
    assert not re.search(r"://|--index|--find-links|\bwww\.|\.(org|com|net|io)\b", text)


def test_the_list_of_wheels_is_that_of_the_lock() -> None:
    wheels = json.loads((ROOT / "requirements" / "wheels.json").read_text("utf-8"))
    pinned = dict(PIN.findall(lock("app")))
    assert wheels.keys() == pinned.keys()
    for name, files in wheels.items():
        assert files, name
        assert all(file.split("-")[1] == pinned[name] for file in files), name
