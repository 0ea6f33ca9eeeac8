"""What is told of the fictional people, read from resources/demo: of those everywhere, and of those of a workshop alone."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Final

from coachdesk import paths

WORKSHOP: Final = "workshop"
"""The file of the people whom only a workshop has."""


@cache
def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def read(name: str) -> dict[str, Any]:
    """A file of resources/demo."""
    return _read(paths.resources() / "demo" / f"{name}.toml")


def told_of(file: str, kind: str, name: str) -> dict[str, Any] | None:
    """What is told of somebody, under `kind` in a file or in that of the workshop; None where nothing is."""
    every = (*read(file)[kind], *read(WORKSHOP).get(kind, ()))
    return next((each for each in every if each["of"] == name), None)


def people_told() -> list[dict[str, Any]]:
    """Those everywhere, in their order."""
    people: list[dict[str, Any]] = read("people")["person"]
    return people


def people_of_workshop() -> list[dict[str, Any]]:
    """Those whom only a workshop has, in their order."""
    people: list[dict[str, Any]] = read(WORKSHOP)["person"]
    return people
