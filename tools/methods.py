"""Says on which content and features each method rests that the project was founded on: docs/coverage.md.

    python tools/methods.py            writes docs/coverage.md
    python tools/methods.py --check    fails where that is old, or a method is named by nothing

The methods stand in docs/methods.toml; entries of the content name their numbers in `rows`.
"""

import argparse
import importlib.util
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from coachdesk import content, paths
from coachdesk.domain.content import Content

ROOT = Path(__file__).resolve().parent.parent
METHODS = ROOT / "docs" / "methods.toml"
COVERAGE = ROOT / "docs" / "coverage.md"
SCOPES = {
    "intake": "In the intake",
    "later": "After the intake",
    "connection": "In connecting with others",
    "beside": "Beside the core",
}
WEIGHTS = {"core": "core", "should": "should be there", "context": "context"}
NEEDED = ("core", "should")
"""What has to rest on content, or on a feature that a test walks."""
FIELDS = {"number", "name", "scope", "weight", "features"}
SORTS = {
    "questions": "Questions",
    "cards": "Prompt cards",
    "domains": "Life domains",
    "energy_cards": "Energy cards",
    "scale_cards": "Cards of the scale",
    "dimensions": "Dimensions of positive health",
    "safety": "Safety cards",
    "handover": "What may be told, and limits of who goes along",
    "growth": "Skills to grow in",
    "guidance.kinds": "Kinds of activities",
    "guidance.examples": "Examples of activities",
    "guidance.ideas": "Ideas for looking back together",
    "guidance.elements": "Working elements",
    "guidance.cards": "Cards on how things work here",
    "guidance.buddy": "For buddies, hosts and visits",
    "guidance.together": "For working together",
}
AREA = re.compile(r"coachdesk\.desk\.(\w+)$")
"""An area of the desk: a test walks it where it asks the desk for it."""
HEAD = """\
# Which method rests where

Written by `tools/methods.py` from `docs/methods.toml`, which names the methods that the project was founded on, and from the
content, whose entries name their numbers in `rows`. Do not change it by hand.
"""


@dataclass(frozen=True, slots=True)
class Method:
    """A method by its number; `weight` one of WEIGHTS; `features` are dotted names of modules."""

    number: int
    name: str
    scope: str
    weight: str
    features: tuple[str, ...]


def methods(file: Path) -> tuple[Method, ...]:
    """The methods in order. Raises ValueError for one that can't be."""
    found = []
    for table in tomllib.loads(file.read_text("utf-8"))["method"]:
        weight = table.get("weight", "context")
        if not set(table) <= FIELDS or table["scope"] not in SCOPES or weight not in WEIGHTS:
            raise ValueError(f"method {table.get('number')}: a field, scope or weight that is none")
        found.append(Method(table["number"], table["name"], table["scope"], weight, tuple(table.get("features", ()))))
    numbers = [method.number for method in found]
    if numbers != sorted(set(numbers)):
        raise ValueError("the numbers of the methods do not go up one by one")
    return tuple(found)


def rests(loaded: Content) -> dict[int, dict[str, list[str]]]:
    """The ids of the entries that name a number, by number and sort."""
    found: dict[int, dict[str, list[str]]] = {}
    sorts = {part.name: getattr(loaded, part.name) for part in fields(loaded)}
    sorts |= {f"guidance.{part.name}": getattr(loaded.guidance, part.name) for part in fields(loaded.guidance)}
    for sort, entries in sorts.items():
        for id, rows in _named(entries):
            for row in rows:
                ids = found.setdefault(row, {}).setdefault(sort, [])
                if id not in ids:
                    ids.append(id)
    return found


@cache
def walks(module: str) -> tuple[str, ...]:
    """The tests that import a module, as paths from the root of the project."""
    package, _, name = module.rpartition(".")
    whole = re.compile(rf"^\s*(?:from {re.escape(module)} import|from {re.escape(package)} import .*\b{name}\b)", re.M)
    area = AREA.match(module)
    used = re.compile(rf"\bdesk\.{area[1]}\.") if area else None
    found = []
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        text = path.read_text("utf-8")
        if whole.search(text) or (used is not None and used.search(text)):
            found.append(path.relative_to(ROOT).as_posix())
    return tuple(found)


def _named(value: Any) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Every entry inside that names numbers; what is inside such an entry counts as it."""
    if isinstance(value, dict):
        for each in value.values():
            yield from _named(each)
    elif is_dataclass(value) and hasattr(value, "rows"):
        inner = {row for part in fields(value) for _id, rows in _within(getattr(value, part.name)) for row in rows}
        yield value.id, tuple(sorted({*value.rows, *inner}))  # type: ignore[union-attr]  # what has rows has an id
    elif is_dataclass(value):
        for part in fields(value):
            yield from _named(getattr(value, part.name))


def _within(value: Any) -> Iterator[tuple[str, tuple[int, ...]]]:
    for each in value if isinstance(value, tuple) else ():
        yield from _named(each)


def problems(listed: tuple[Method, ...], loaded: Content) -> list[str]:
    """What is wrong with the methods and what rests on them; nothing when all is well."""
    found, known = rests(loaded), {method.number for method in listed}
    said = [f"content names {row}, which is no method" for row in sorted(set(found) - known)]
    for method in listed:
        said += [f"{method.number}: no module {name}" for name in method.features if not _exists(name)]
        if method.scope == "intake" and not method.features and method.number not in found:
            said.append(f"{method.number}: in the intake, and named by nothing: {method.name}")
        elif method.weight in NEEDED and method.number not in found and not any(map(walks, method.features)):
            said.append(f"{method.number}: named by no content and no feature that a test walks: {method.name}")
    return said


def _exists(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False


def page(listed: tuple[Method, ...], loaded: Content) -> str:
    """The text of docs/coverage.md."""
    found, lines = rests(loaded), [HEAD]
    for scope, title in SCOPES.items():
        lines.append(f"## {title}\n")
        for method in (each for each in listed if each.scope == scope):
            lines += [
                f"### {method.number}. {method.name}\n",
                f"- Weight: {WEIGHTS[method.weight]}",
                *_of(method, found.get(method.number, {})),
                "",
            ]
    return "\n".join(lines).rstrip() + "\n"


def _of(method: Method, ids: dict[str, list[str]]) -> Iterator[str]:
    for sort, title in SORTS.items():
        if sort in ids:
            yield f"- {title} ({len(ids[sort])}): {', '.join(f'`{id}`' for id in ids[sort])}"
    if method.features:
        yield f"- Features: {', '.join(f'`{name}`' for name in method.features)}"
        if tests := sorted({path for name in method.features for path in walks(name)}):
            yield f"- Walked by: {', '.join(f'`{path}`' for path in tests)}"
    if not ids and not method.features:
        yield "- Nothing yet"


def main(arguments: list[str] | None = None) -> int:
    """Write, or check."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing, fail where something is wrong")
    check = parser.parse_args(arguments).check
    listed, loaded = methods(METHODS), content.load(paths.resources() / "content")
    said, text = problems(listed, loaded), page(listed, loaded)
    if not check:
        COVERAGE.write_text(text, "utf-8")
    elif not COVERAGE.is_file() or COVERAGE.read_text("utf-8") != text:
        said.append("docs/coverage.md is old: run tools/methods.py")
    for problem in said:
        print(problem, file=sys.stderr)
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main())
