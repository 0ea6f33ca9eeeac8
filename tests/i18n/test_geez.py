"""The Ge'ez calendar against dates that history and other programs tell, and against its own rules."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.i18n import Formats, Translators, geez, plain
from coachdesk.i18n.geez import GeezDate, is_leap, month_length
from coachdesk.paths import translations
from tests.i18n.test_formats import LANGUAGES, digits_are_western, letters_are_of

EACH = pytest.mark.parametrize("language", LANGUAGES)


def gregorian(there: GeezDate) -> date:
    """The same day in our calendar, by counting from the first day of theirs: a leap day in each fourth year, 3, 7, 11."""
    days = (there.year - 1) * 365 + there.year // 4 + (there.month - 1) * 30 + there.day - 1
    return date(8, 8, 27) + timedelta(days)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (date(2007, 9, 12), (2000, 1, 1)),  # the feast of their year 2000
        (date(2007, 9, 11), (1999, 13, 6)),  # the sixth day of Pagumen
        (date(2000, 1, 1), (1992, 4, 22)),
        (date(2000, 1, 8), (1992, 4, 29)),  # Lidet, a day later after a sixth Pagumen
        (date(2026, 1, 7), (2018, 4, 29)),  # Lidet
        (date(2026, 1, 19), (2018, 5, 11)),  # Timket
        (date(2023, 9, 11), (2015, 13, 6)),
        (date(2023, 9, 12), (2016, 1, 1)),
        (date(2024, 2, 29), (2016, 6, 21)),
        (date(2024, 9, 11), (2017, 1, 1)),
        (date(2025, 9, 10), (2017, 13, 5)),
        (date(2026, 9, 11), (2019, 1, 1)),
        (date(2026, 11, 21), (2019, 3, 12)),
        (date(1991, 5, 24), (1983, 9, 16)),  # the freedom of Eritrea
        (date(1991, 5, 28), (1983, 9, 20)),  # Ginbot 20 in Ethiopia
        (date(1896, 3, 1), (1888, 6, 23)),  # the battle of Adwa, 23 Lekatit
        (date(1970, 1, 1), (1962, 4, 23)),
        (date(1900, 3, 1), (1892, 6, 22)),  # no leap day of ours in 1900
        (date(2100, 9, 12), (2093, 1, 1)),  # from then on New Year is a day later
        (date(8, 8, 27), (1, 1, 1)),
    ],
)
def test_days_that_are_known_in_both_calendars(ours: date, theirs: tuple[int, int, int]) -> None:
    found = GeezDate.of(ours)
    assert (found.year, found.month, found.day) == theirs
    assert gregorian(found) == ours


@given(st.dates())
def test_every_day_comes_back_from_the_other_calendar(day: date) -> None:
    assert gregorian(GeezDate.of(day)) == day


@given(st.integers(-6, 9990), st.integers(1, 13), st.data())
def test_every_day_of_theirs_comes_back_from_ours(year: int, month: int, data: st.DataObject) -> None:
    there = GeezDate(year, month, data.draw(st.integers(1, month_length(year, month))))
    assert GeezDate.of(gregorian(there)) == there


@given(st.dates(max_value=date.max - timedelta(1)))
def test_the_day_after_is_the_next_day_in_both(day: date) -> None:
    now, then = GeezDate.of(day), GeezDate.of(day + timedelta(1))
    assert now < then
    if now.day < month_length(now.year, now.month):
        assert then == GeezDate(now.year, now.month, now.day + 1)
    elif now.month < 13:
        assert then == GeezDate(now.year, now.month + 1, 1)
    else:
        assert then == GeezDate(now.year + 1, 1, 1)


@given(st.dates(date(1900, 9, 11), date(2100, 2, 28)))
def test_their_year_is_seven_or_eight_less_in_the_years_that_people_alive_have_seen(day: date) -> None:
    found = GeezDate.of(day)
    assert day.year - found.year in (7, 8)
    first = gregorian(GeezDate(found.year, 1, 1))
    assert (first.month, first.day) == (9, 12 if is_leap(found.year - 1) else 11)


@pytest.mark.parametrize(
    "wrong", [(2018, 13, 6), (2015, 13, 7), (2018, 1, 31), (2018, 14, 1), (2018, 0, 1), (2018, 1, 0)]
)
def test_a_day_that_the_calendar_does_not_have_is_refused(wrong: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match=str(wrong[0])):
        GeezDate(*wrong)


# --- in words ---------------------------------------------------------------------------------------------------------


@EACH
@given(day=st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_it_is_written_in_the_languages_script_with_its_year(language: str, day: date) -> None:
    written = Formats(language).geez_date(day)
    found = GeezDate.of(day)
    assert written.startswith(f"{found.day} ")
    assert written.endswith(f" {found.year}")
    assert letters_are_of(language, written)
    assert digits_are_western(written)


@EACH
def test_it_is_never_shown_without_saying_that_it_is_of_the_geez_calendar(language: str) -> None:
    words = Translators(translations())[language]
    day = date(2026, 11, 21)
    shown = plain(words.in_geez(day))
    assert words.geez_date(day) in shown
    assert len(shown) > len(words.geez_date(day)) + 4


@EACH
def test_thirteen_months_each_have_a_name(language: str) -> None:
    assert len(set(geez.MONTHS[language])) == 13


def test_tigrinya_names_are_those_of_our_months_and_none_is_amharic() -> None:
    ours = {Formats("ti").month(date(2026, month, 1)).split()[0] for month in range(1, 13)}
    assert set(geez.MONTHS["ti"]) == ours | {"ጳጉሜን"}
    assert not set(geez.MONTHS["ti"]) & {"ጥቅምት", "ኅዳር", "ታኅሣሥ", "ጥር", "የካቲት", "ሰኔ", "ሐምሌ", "ሓምሌ", "ነሐሴ", "ጳጉሜ"}
