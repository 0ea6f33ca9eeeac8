"""What a case needs and refuses."""

import pytest

from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.cases import ContactPerson, InterpreterWish
from coachdesk.domain.errors import FieldTooLong, NameMissing, UnknownId
from coachdesk.domain.languages import COUNTRIES, client_language
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


def test_ways_of_reading_stand_in_one_order_and_none_twice() -> None:
    ways = (Reading.OWN_LANGUAGE, Reading.LISTENING)
    wish = a_case(reading=ReadingWish(ways)).reading
    assert (wish.ways, wish.pictures, wish.listening) == (ways, False, True)
    for wrong in (ways[::-1], (Reading.DUTCH, Reading.DUTCH), ("braille",)):
        with pytest.raises(UnknownId) as refused:
            a_case(reading=ReadingWish(wrong))
        assert refused.value.kind == "reading"


def test_where_people_speak_the_same_way_is_a_country_that_is_offered_or_not_asked() -> None:
    assert InterpreterWish().country == ""
    for code in COUNTRIES:
        assert InterpreterWish(country=code).country == code
    for wrong in ("XX", "er", "Eritrea", "NL"):
        with pytest.raises(UnknownId):
            InterpreterWish(country=wrong)


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
