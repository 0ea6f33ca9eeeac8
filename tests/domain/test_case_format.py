"""The exchange format: what goes out comes in again, and nothing wrong comes in."""

import json
from copy import deepcopy
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk import paths
from coachdesk.domain.case_format import VERSION, WholeCase, partners_named, to_json
from coachdesk.domain.case_reader import from_json
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Course
from coachdesk.domain.course.following import review_of
from coachdesk.domain.errors import CaseFileInvalid, CaseFileTooNew
from coachdesk.domain.partners import Partner
from coachdesk.domain.picture import ScaleItem, Side
from coachdesk.domain.privacy import Earlier
from coachdesk.domain.words import Words
from tests.builders import CORRECTED, as_before_3, samira, telling, yonas
from tests.courses import following
from tests.handovers import PARTNERS, handed
from tests.joined import joined
from tests.library import WELFARE
from tests.pictures import as_before_6, seeing
from tests.strategies import case_files, earlier_values
from tests.strategies_handover import partners

FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH = (
    json.loads((Path(__file__).parent / f"case-{n}.json").read_text("utf-8")) for n in (1, 2, 3, 4, 5, 6)
)
"""Files as the versions before this one wrote them."""


def fits_schema(data: dict[str, Any], version: int) -> None:
    schema = json.loads((paths.resources() / "schema" / f"case-{version}.schema.json").read_text("utf-8"))
    jsonschema.validate(data, schema, cls=jsonschema.Draft202012Validator)


def place_in(data: Any, path: str) -> tuple[Any, str]:
    """The object or list in which a path ends, and its last name."""
    *steps, last = path.split(".")
    for step in steps:
        data = data[int(step) if step.isdigit() else step]
    return data, last


entries = st.lists(partners, max_size=3, unique_by=lambda each: each.id).map(tuple)


@given(case_files, earlier_values, entries)
@settings(max_examples=60)
def test_what_goes_out_comes_in_again(
    file: CaseFile, earlier: tuple[Earlier, ...], directory: tuple[Partner, ...]
) -> None:
    data = json.loads(json.dumps(to_json(file, earlier, directory)))
    assert from_json(data) == WholeCase(file, earlier, directory)


@given(case_files, earlier_values, entries)
@settings(max_examples=30)
def test_what_goes_out_fits_the_schema(
    file: CaseFile, earlier: tuple[Earlier, ...], directory: tuple[Partner, ...]
) -> None:
    fits_schema(to_json(file, earlier, directory), VERSION)


@pytest.mark.parametrize("file", [yonas(), samira(), telling(), seeing(), following(), handed(), joined()])
def test_whole_cases_survive(file: CaseFile) -> None:
    assert from_json(to_json(file, CORRECTED)) == WholeCase(file, CORRECTED)
    fits_schema(to_json(file, CORRECTED), VERSION)


def test_entries_of_the_directory_go_along_as_they_are() -> None:
    data = to_json(handed(), CORRECTED, PARTNERS)
    fits_schema(data, VERSION)
    assert from_json(json.loads(json.dumps(data))) == WholeCase(handed(), CORRECTED, PARTNERS)


def test_only_entries_that_the_case_names_go_along() -> None:
    assert partners_named(handed()) == {partner.id for partner in PARTNERS}
    assert partners_named(following()) == frozenset()
    assert partners_named(joined()) == {partner.id for partner in (*PARTNERS, WELFARE)}


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


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("picture.scale.0.since", "$.picture.scale[0].since"),
        ("picture.meetings.0.said", "$.picture.meetings[0].said"),
        ("steps.0.confidence", "$.steps[0].confidence"),
        ("course", "$.course"),
    ],
)
def test_a_file_of_the_fourth_version_holds_nothing_of_the_fifth(path: str, where: str) -> None:
    whole = deepcopy(FOURTH)
    place, last = place_in(whole, path)
    new, _last = place_in(to_json(following()), path)
    place[last] = new[last]
    with pytest.raises(CaseFileInvalid) as refused:
        from_json(whole)
    assert (refused.value.where, refused.value.problem) == (where, "unknown")


def test_a_file_of_the_fifth_version_is_still_read() -> None:
    fits_schema(FIFTH, 5)
    assert from_json(FIFTH) == WholeCase(following(), CORRECTED)


@pytest.mark.parametrize("old", [FIRST, SECOND, THIRD, FOURTH, FIFTH], ids=["1", "2", "3", "4", "5"])
@pytest.mark.parametrize("part", ["handover", "partners"])
def test_a_file_of_an_earlier_version_hands_nothing_over(old: dict[str, Any], part: str) -> None:
    with pytest.raises(CaseFileInvalid) as refused:
        from_json({**old, part: to_json(handed())[part]})
    assert (refused.value.where, refused.value.problem) == (f"$.{part}", "unknown")


def test_a_file_of_the_sixth_version_is_still_read() -> None:
    fits_schema(SIXTH, 6)
    assert from_json(SIXTH) == WholeCase(handed(), CORRECTED, PARTNERS)


@pytest.mark.parametrize("old", [FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH], ids=["1", "2", "3", "4", "5", "6"])
def test_a_file_of_an_earlier_version_joins_nothing(old: dict[str, Any]) -> None:
    with pytest.raises(CaseFileInvalid) as refused:
        from_json({**old, "connection": to_json(joined())["connection"]})
    assert (refused.value.where, refused.value.problem) == ("$.connection", "unknown")


@pytest.mark.parametrize("old", [FIRST, SECOND, THIRD], ids=["1", "2", "3"])
def test_a_file_of_an_earlier_version_holds_no_picture(old: dict[str, Any]) -> None:
    with pytest.raises(CaseFileInvalid) as refused:
        from_json({**old, "picture": to_json(seeing())["picture"]})
    assert (refused.value.where, refused.value.problem) == ("$.picture", "unknown")


@pytest.mark.parametrize("old", [FIRST, SECOND], ids=["1", "2"])
@pytest.mark.parametrize("part", ["addressed", "reading", "interpreter.country"])
def test_a_file_of_an_earlier_version_holds_nothing_of_the_third(old: dict[str, Any], part: str) -> None:
    whole = deepcopy(old)
    place, last = place_in(whole, f"case.{part}")
    new, _last = place_in(to_json(telling()), f"case.{part}")
    place[last] = new[last]
    with pytest.raises(CaseFileInvalid) as refused:
        from_json(whole)
    assert (refused.value.where, refused.value.problem) == (f"$.case.{part}", "unknown")


def test_stones_keep_their_keys_when_they_are_looked_back_on() -> None:
    stone = ScaleItem("a-stone", Side.LOAD, words=Words("Schuld", "nl"))
    looked = review_of(date(2026, 6, 1), (stone,), (), Words())
    file = replace(yonas(), course=Course(reviews=(looked,)))
    assert from_json(to_json(file)).file == file


scalars = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
)


def places(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of every value inside JSON values."""
    inside = data.items() if type(data) is dict else enumerate(data) if type(data) is list else ()
    return [path, *(place for key, value in inside for place in places(value, (*path, key)))]


WHOLE = to_json(joined(), CORRECTED, PARTNERS)


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
    assert from_json(to_json(whole.file, whole.earlier, whole.partners)) == whole
