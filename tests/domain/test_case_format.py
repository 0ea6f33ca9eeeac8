"""The exchange format: what goes out comes in again, and nothing wrong comes in."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk import paths
from coachdesk.domain.case_format import VERSION, WholeCase, to_json
from coachdesk.domain.case_reader import from_json
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseFileInvalid, CaseFileTooNew
from coachdesk.domain.privacy import Earlier
from tests.builders import CORRECTED, as_before_3, samira, telling, yonas
from tests.pictures import as_before_6, seeing
from tests.strategies import case_files, earlier_values

FIRST, SECOND, THIRD, FOURTH = (
    json.loads((Path(__file__).parent / f"case-{n}.json").read_text("utf-8")) for n in (1, 2, 3, 4)
)
"""Files as the versions before this one wrote them."""


def fits_schema(data: dict[str, Any], version: int) -> None:
    schema = json.loads((paths.resources() / "schema" / f"case-{version}.schema.json").read_text("utf-8"))
    jsonschema.validate(data, schema, cls=jsonschema.Draft202012Validator)


@given(case_files, earlier_values)
@settings(max_examples=60)
def test_what_goes_out_comes_in_again(file: CaseFile, earlier: tuple[Earlier, ...]) -> None:
    assert from_json(json.loads(json.dumps(to_json(file, earlier)))) == WholeCase(file, earlier)


@given(case_files, earlier_values)
@settings(max_examples=30)
def test_what_goes_out_fits_the_schema(file: CaseFile, earlier: tuple[Earlier, ...]) -> None:
    fits_schema(to_json(file, earlier), VERSION)


@pytest.mark.parametrize("file", [yonas(), samira(), telling(), seeing()])
def test_whole_cases_survive(file: CaseFile) -> None:
    assert from_json(to_json(file, CORRECTED)) == WholeCase(file, CORRECTED)


def test_a_file_of_the_first_version_is_still_read() -> None:
    fits_schema(FIRST, 1)
    assert from_json(FIRST) == WholeCase(yonas())


@pytest.mark.parametrize("part", ["statement", "restriction", "earlier"])
def test_a_file_of_the_first_version_holds_nothing_of_the_second(part: str) -> None:
    with pytest.raises(CaseFileInvalid) as refused:
        from_json({**FIRST, part: to_json(telling())[part]})
    assert refused.value.where == f"$.{part}"


def test_a_file_of_the_second_version_is_still_read() -> None:
    fits_schema(SECOND, 2)
    assert from_json(SECOND) == WholeCase(as_before_3(telling()), CORRECTED)


def test_a_file_of_the_third_version_is_still_read() -> None:
    fits_schema(THIRD, 3)
    assert from_json(THIRD) == WholeCase(telling(), CORRECTED)


def test_a_file_of_the_fourth_version_is_still_read() -> None:
    fits_schema(FOURTH, 4)
    assert from_json(FOURTH) == WholeCase(as_before_6(seeing()), CORRECTED)


def test_a_file_of_the_fourth_version_holds_nothing_of_the_fifth() -> None:
    dated = deepcopy(FOURTH)
    dated["picture"]["scale"][0]["since"] = "2026-11-02"
    with pytest.raises(CaseFileInvalid) as refused:
        from_json(dated)
    assert (refused.value.where, refused.value.problem) == ("$.picture.scale[0].since", "unknown")


@pytest.mark.parametrize("old", [FIRST, SECOND, THIRD], ids=["1", "2", "3"])
def test_a_file_of_an_earlier_version_holds_no_picture(old: dict[str, Any]) -> None:
    with pytest.raises(CaseFileInvalid) as refused:
        from_json({**old, "picture": to_json(seeing())["picture"]})
    assert (refused.value.where, refused.value.problem) == ("$.picture", "unknown")


@pytest.mark.parametrize("old", [FIRST, SECOND], ids=["1", "2"])
@pytest.mark.parametrize("part", ["addressed", "reading", "interpreter.country"])
def test_a_file_of_an_earlier_version_holds_nothing_of_the_third(old: dict[str, Any], part: str) -> None:
    whole = deepcopy(old)
    inside, new = whole["case"], to_json(telling())["case"]
    outer, _, last = part.rpartition(".")
    if outer:
        inside, new = inside[outer], new[outer]
    inside[last] = new[last]
    with pytest.raises(CaseFileInvalid) as refused:
        from_json(whole)
    assert (refused.value.where, refused.value.problem) == (f"$.case.{part}", "unknown")


def changed(path: str, value: Any) -> dict[str, Any]:
    """The format of a whole case with one value changed; a value of ... removes the field."""
    data = deepcopy(to_json(seeing(), CORRECTED))
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
        ("case.created_at", "0001-01-01T00:00:00+14:00", "$.case.created_at"),
        ("case.kind", "secret", "$.case.kind"),
        ("case.keep_until", "2033-02-30", "$.case.keep_until"),
        ("case.keep_reason", "x" * 20_001, "$.case"),
        ("case.addressed", ..., "$.case.addressed"),
        ("case.addressed.gender", "other", "$.case.addressed.gender"),
        ("case.addressed.gender", None, "$.case.addressed.gender"),
        ("case.addressed.dutch", "jij", "$.case.addressed.dutch"),
        ("case.addressed.title", "mevrouw", "$.case.addressed.title"),
        ("case.reading", ..., "$.case.reading"),
        ("case.reading.ways", "pictures", "$.case.reading.ways"),
        ("case.reading.ways", ["braille"], "$.case.reading.ways"),
        ("case.reading.ways", ["listening", "pictures"], "$.case"),
        ("case.reading.ways", ["pictures", "pictures"], "$.case"),
        ("case.reading.large_print", 1, "$.case.reading.large_print"),
        ("case.reading.geez_dates", "yes", "$.case.reading.geez_dates"),
        ("case.reading.illiterate", True, "$.case.reading.illiterate"),
        ("case.interpreter.country", ..., "$.case.interpreter.country"),
        ("case.interpreter.country", "XX", "$.case.interpreter"),
        ("case.interpreter.country", None, "$.case.interpreter.country"),
        ("statement.said_at", None, "$.statement.said_at"),
        ("statement.words.text", 3, "$.statement.words.text"),
        ("statement.by", "x", "$.statement.by"),
        ("statement", [], "$.statement"),
        ("restriction.reason", " ", "$.restriction"),
        ("restriction.since", "yesterday", "$.restriction.since"),
        ("earlier.1.before", None, "$.earlier[1].before"),
        ("earlier.1.before", "x" * 20_001, "$.earlier[1].before"),
        ("earlier", ..., "$.earlier"),
        ("earlier.0.field", "Yonas Tesfay heeft HIV", "$.earlier[0].field"),
        ("earlier.0.field", "case.Yonas Tesfay", "$.earlier[0].field"),
        ("earlier.0.field", "yonas.reference", "$.earlier[0].field"),
        ("earlier.0.field", "case", "$.earlier[0].field"),
        ("earlier.0.field", "case.", "$.earlier[0].field"),
        ("earlier.0.field", "case..reference", "$.earlier[0].field"),
        ("earlier.0.field", "case.reference\n", "$.earlier[0].field"),
        ("earlier.0.field", "case.ዮናስ", "$.earlier[0].field"),
        ("earlier.0.field", "case." + "x" * 65, "$.earlier[0].field"),
        ("earlier.0.field", "case" + ".x" * 5, "$.earlier[0].field"),
        ("answers.0.question", "Yonas Tesfay heeft HIV", "$.answers[0].question"),
        ("choice.priorities.0.area", "", "$.choice.priorities[0].area"),
        ("steps.0.id", "x" * 65, "$.steps[0].id"),
        ("steps.0.area", "hij.heeft", "$.steps[0].area"),
        ("steps.0.when.day", "2026-13-01", "$.steps[0].when.day"),
        ("steps.1.when.at", "25:00", "$.steps[1].when.at"),
        ("steps.0.who", "nobody", "$.steps[0].who"),
        ("steps.0.slots", {"place": 3}, "$.steps[0].slots"),
        ("steps.0.slots", {"Yonas Tesfay": "De Poort"}, "$.steps[0].slots"),
        ("answers.2.state", "shouted", "$.answers[2].state"),
        ("answers", {}, "$.answers"),
        ("choice.priorities.0.wish.text", "x" * 20_001, "$.choice.priorities[0].wish"),
        ("picture", ..., "$.picture"),
        ("picture.webs", ..., "$.picture.webs"),
        ("picture.diagnoses", [], "$.picture.diagnoses"),
        ("picture.meetings.0.on", "2026-11-31", "$.picture.meetings[0].on"),
        ("picture.meetings.0.at", "14:00:00", "$.picture.meetings[0].at"),
        ("picture.meetings.0.minutes", 0, "$.picture.meetings[0]"),
        ("picture.meetings.0.minutes", True, "$.picture.meetings[0].minutes"),
        ("picture.meetings.0.present", ["brother"], "$.picture.meetings[0].present"),
        ("picture.meetings.0.interpreter.age", "minor", "$.picture.meetings[0].interpreter"),
        ("picture.meetings.0.interpreter.country", "XX", "$.picture.meetings[0].interpreter"),
        ("picture.meetings.0.interpreter.name", "Ali", "$.picture.meetings[0].interpreter.name"),
        ("picture.meetings.0.id", "hij.heeft", "$.picture.meetings"),
        ("picture.marks.0.card", "", "$.picture.marks"),
        ("picture.marks.0.fits", "maybe", "$.picture.marks[0].fits"),
        ("picture.energy.0.words.text", "", "$.picture.energy[0]"),
        ("picture.energy.0.tags", ["hand", 3], "$.picture.energy[0].tags"),
        ("picture.looks.0.level", 6, "$.picture.looks[0]"),
        ("picture.looks.0.level", 3.0, "$.picture.looks[0].level"),
        ("picture.looks.0.level", None, "$.picture.looks[0]"),
        ("picture.looks.0.purpose", "", "$.picture.looks[0]"),
        ("picture.looks.0.shares.own", 60, "$.picture.looks[0].shares"),
        ("picture.looks.0.informed_on", "2026-11-03", "$.picture.looks[0]"),
        ("picture.looks.0.domain", "Yonas Tesfay", "$.picture.looks"),
        ("picture.scale.0.weight", 4, "$.picture.scale[0]"),
        ("picture.scale.0.says", "nobody", "$.picture.scale[0].says"),
        ("picture.scale.0.since", ..., "$.picture.scale[0].since"),
        ("picture.scale.0.since", "yesterday", "$.picture.scale[0].since"),
        ("picture.webs.1.marks", {"meaning": 11}, "$.picture.webs[1]"),
        ("picture.webs.1.marks", {"meaning": "7"}, "$.picture.webs[1].marks"),
        ("picture.webs.1.marks", {"Yonas heeft": 7}, "$.picture.webs[1].marks"),
        ("picture.webs.1.missing_mark", 2.3, "$.picture.webs[1]"),
        ("picture.webs.1.on", "2026-09-01", "$.picture.webs"),
        ("earlier.0.field", "pictures.x.level", "$.earlier[0].field"),
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


scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
)


def places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value inside JSON values."""
    inside = data.items() if type(data) is dict else enumerate(data) if type(data) is list else ()
    return [path, *(place for key, value in inside for place in places(value, (*path, key)))]


WHOLE = to_json(seeing(), CORRECTED)


@given(st.sampled_from(places(WHOLE)[1:]), anything)
@settings(max_examples=500)
def test_any_other_value_anywhere_is_refused_or_read(place: tuple[Any, ...], value: Any) -> None:
    data = deepcopy(WHOLE)
    inside: Any = data
    for key in place[:-1]:
        inside = inside[key]
    inside[place[-1]] = value
    try:
        whole = from_json(data)
    except (CaseFileInvalid, CaseFileTooNew):
        return
    assert from_json(to_json(whole.file, whole.earlier)) == whole
