"""What a case needs and refuses."""

import pytest

from coachdesk.domain.cases import ContactPerson
from coachdesk.domain.errors import FieldTooLong, NameMissing, UnknownId
from coachdesk.domain.languages import client_language
from tests.builders import a_case


def test_a_name_is_all_that_is_needed() -> None:
    assert a_case(calling_name="ሰላም").calling_name == "ሰላም"
    with pytest.raises(NameMissing):
        a_case(calling_name="  ")


def test_languages_are_known_ones() -> None:
    with pytest.raises(UnknownId):
        a_case(speaks=("tlh",))
    with pytest.raises(UnknownId):
        a_case(client_language="ku")


def test_a_line_has_a_limit() -> None:
    with pytest.raises(FieldTooLong) as refused:
        a_case(reference="x" * 201)
    assert refused.value.field == "reference"


def test_weekdays_are_in_order_and_there_are_seven() -> None:
    assert ContactPerson(days=(1, 3, 7)).days == (1, 3, 7)
    for days in ((0,), (8,), (3, 1), (1, 1)):
        with pytest.raises(UnknownId):
            ContactPerson(days=days)


@pytest.mark.parametrize(
    ("reads", "speaks", "language"),
    [
        (("ti",), ("ar", "ti"), "ti"),
        ((), ("tig", "ar"), "ar"),
        (("am",), ("tig",), "nl"),
        ((), (), "nl"),
        (("en", "ar"), (), "en"),
    ],
)
def test_the_paper_is_in_a_language_the_person_reads(
    reads: tuple[str, ...], speaks: tuple[str, ...], language: str
) -> None:
    assert client_language(reads, speaks) == language
