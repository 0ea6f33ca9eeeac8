"""The exchange format: what goes out comes in again, and nothing wrong comes in."""

import json
from copy import deepcopy
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from coachdesk import paths
from coachdesk.domain.case_format import VERSION, to_json
from coachdesk.domain.case_reader import from_json
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseFileInvalid, CaseFileTooNew
from tests.builders import samira, yonas
from tests.strategies import case_files

SCHEMA = json.loads((paths.resources() / "schema" / "case-1.schema.json").read_text("utf-8"))


@given(case_files)
@settings(max_examples=60)
def test_what_goes_out_comes_in_again(file: CaseFile) -> None:
    assert from_json(json.loads(json.dumps(to_json(file)))) == file


@given(case_files)
@settings(max_examples=30)
def test_what_goes_out_fits_the_schema(file: CaseFile) -> None:
    jsonschema.validate(to_json(file), SCHEMA, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize("file", [yonas(), samira()])
def test_whole_cases_survive(file: CaseFile) -> None:
    assert from_json(to_json(file)) == file


def changed(path: str, value: Any) -> dict[str, Any]:
    """The format of a whole case with one value changed; a value of ... removes the field."""
    data = deepcopy(to_json(yonas()))
    *steps, last = path.split(".")
    place: Any = data
    for step in steps:
        place = place[int(step) if step.isdigit() else step]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("case.calling_name", ..., "$.case.calling_name"),
        ("case.calling_name", " ", "$.case"),
        ("case.calling_name", 5, "$.case.calling_name"),
        ("case.nationality", "x", "$.case.nationality"),
        ("case.id", "../../etc", "$.case.id"),
        ("case.birth_date.known", "31-02-1990", "$.case.birth_date"),
        ("case.birth_date.sure", 1, "$.case.birth_date.sure"),
        ("case.speaks", ["tlh"], "$.case"),
        ("case.created_at", "2026-11-21T10:00:00", "$.case.created_at"),
        ("case.contact.days", [True], "$.case.contact.days"),
        ("case.contact.photo", "not base64!", "$.case.contact.photo"),
        ("steps.0.when.day", "2026-13-01", "$.steps[0].when.day"),
        ("steps.1.when.at", "25:00", "$.steps[1].when.at"),
        ("steps.0.who", "nobody", "$.steps[0].who"),
        ("steps.0.slots", {"place": 3}, "$.steps[0].slots"),
        ("answers.2.state", "shouted", "$.answers[2].state"),
        ("answers", {}, "$.answers"),
        ("choice.priorities.0.wish.text", "x" * 20_001, "$.choice.priorities[0].wish"),
        ("version", 0, "$.version"),
        ("version", True, "$.version"),
        ("extra", 1, "$.extra"),
    ],
)
def test_what_is_wrong_is_named_by_its_place(path: str, value: Any, where: str) -> None:
    with pytest.raises(CaseFileInvalid) as refused:
        from_json(changed(path, value))
    assert refused.value.where == where


def test_a_later_version_is_refused_as_such() -> None:
    with pytest.raises(CaseFileTooNew) as refused:
        from_json(changed("version", VERSION + 1))
    assert (refused.value.found, refused.value.known) == (VERSION + 1, VERSION)


@pytest.mark.parametrize("data", [None, [], "coachdesk-case", {}, {"format": "other"}])
def test_anything_else_is_no_case(data: object) -> None:
    with pytest.raises(CaseFileInvalid):
        from_json(data)


def test_four_priorities_are_too_many_in_a_file_too() -> None:
    data = to_json(samira())
    data["choice"]["priorities"].append({"area": "work", "wish": data["choice"]["priorities"][0]["wish"]})
    with pytest.raises(CaseFileInvalid):
        from_json(data)


def test_a_step_that_stands_twice_is_refused() -> None:
    data = to_json(yonas())
    data["steps"].append(data["steps"][0])
    with pytest.raises(CaseFileInvalid) as refused:
        from_json(data)
    assert refused.value.where == "$.steps"
