"""Nobody can be recognised in a report: an attacker who knows the method finds no small count."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from coachdesk.domain.picture import InterpreterKind
from coachdesk.domain.report_counts import STAGES, counted, tables_of
from coachdesk.domain.report_facts import CountedCase, DomainEnds, Facts, GoalNow, Talks
from coachdesk.domain.reports import FEWEST, Line, Period, SaidLine, Table, Unsaid, said
from coachdesk.domain.stages import Stage

PERIOD = Period(date(2026, 1, 1), date(2026, 10, 31))
AREAS, DOMAINS = ("work", "people"), ("finances", "housing")

counts_of_a_line = st.lists(st.integers(0, 14), min_size=2, max_size=5)
COLUMNS = "abcde"


def said_of(*counts: int) -> SaidLine:
    columns = tuple(COLUMNS[: len(counts)])
    (line,) = said(Table("t", columns, (Line("", dict(zip(columns, counts, strict=True))),))).lines
    return line


def consistent(line: SaidLine) -> list[tuple[int, ...]]:
    """Every way in which the line could have come about, tried out one by one."""
    small, all_kept = range(FEWEST), Unsaid.FEW not in line.figures
    most = FEWEST - 1 if isinstance(line.total, Unsaid) else line.total
    kept = range(0 if all_kept else FEWEST, most + 1)
    possible = [
        [figure] if not isinstance(figure, Unsaid) else small if figure is Unsaid.FEW else kept
        for figure in line.figures
    ]
    whole = [
        way for way in product(*possible) if sum(way) == line.total or (line.total is Unsaid.FEW and sum(way) <= most)
    ]
    return whole


@given(counts=counts_of_a_line)
@settings(max_examples=300, deadline=None)
@example([6, 0])
@example([40, 2])
@example([38, 2, 0])
@example([5, 0, 0, 0])
@example([9, 4, 4])
@example([5, 5, 1])
def test_every_count_that_is_not_said_could_be_five_different_ones(counts: list[int]) -> None:
    line = said_of(*counts)
    ways = consistent(line)
    assert tuple(counts) in ways
    for at, figure in enumerate(line.figures):
        if isinstance(figure, Unsaid):
            assert len({way[at] for way in ways}) >= FEWEST, line
        if figure is Unsaid.FEW:
            assert {way[at] for way in ways} >= set(range(FEWEST)), line


@given(counts=counts_of_a_line)
def test_what_is_said_is_true(counts: list[int]) -> None:
    line = said_of(*counts)
    assert line.total in (sum(counts), Unsaid.FEW)
    for count, figure in zip(counts, line.figures, strict=True):
        assert figure in (count, Unsaid.FEW, Unsaid.WITHHELD)
        assert isinstance(figure, Unsaid) or figure >= FEWEST
        assert figure is not Unsaid.FEW or count < FEWEST


def test_without_small_counts_everything_is_said() -> None:
    assert said_of(5, 12, 30) == SaidLine("", 47, (5, 12, 30))


def test_one_small_count_takes_the_smallest_large_one_along() -> None:
    assert said_of(30, 12, 2).figures == (30, Unsaid.WITHHELD, Unsaid.FEW)
    assert said_of(30, 5, 2).figures == (Unsaid.WITHHELD, 5, Unsaid.FEW)


def test_small_counts_that_hide_each_other_need_no_more() -> None:
    assert said_of(30, 2, 3, 1).figures == (30, Unsaid.FEW, Unsaid.FEW, Unsaid.FEW)


def test_where_nothing_hides_it_nothing_is_said_but_the_whole() -> None:
    assert said_of(6, 0) == SaidLine("", 6, (Unsaid.WITHHELD, Unsaid.WITHHELD))


def test_a_small_whole_is_not_said_and_a_small_line_of_many_not_even_listed() -> None:
    assert said_of(3, 1) == SaidLine("", Unsaid.FEW, (Unsaid.FEW, Unsaid.FEW))
    lines = (Line("one", {"a": 4}), Line("none", {}), Line("many", {"a": 5, "b": 6}))
    assert [line.about for line in said(Table("t", ("a", "b"), lines)).lines] == ["many"]


# --- counting -----------------------------------------------------------------------------------------------------------


def exactly(facts: Facts) -> dict[str, dict[str, dict[str, int]]]:
    """All counts by table and line, those of nought left out."""
    return {
        table.id: {
            line.about: found for line in table.lines if (found := {name: n for name, n in line.counts.items() if n})
        }
        for table in tables_of(facts, PERIOD, AREAS, DOMAINS)
    }


def talks(count: int, gap: int, last: date = PERIOD.last, through: InterpreterKind = InterpreterKind.NONE) -> Talks:
    return Talks(count, gap, last, through)


CASES = (
    CountedCase(Stage.MEET),
    CountedCase(Stage.FOLLOW),
    CountedCase(Stage.FOLLOW, date(2026, 6, 30)),
)


def test_cases_by_state_and_stage() -> None:
    found = exactly(Facts(CASES))
    assert found["cases"] == {"": {"open": 2, "closed": 1}}
    assert found["stages"] == {"": {"meet": 1, "follow": 2}}
    assert set(Stage) - set(STAGES) == {Stage.CONNECT, Stage.HAND_OVER}


def test_own_cards_are_counted_together_whatever_stands_on_them() -> None:
    chosen = {"work": 2, "aspect_sleeping": 1, "aspect_eating": 3, "energy_reading": 1, "f" * 32: 1, "0" * 32: 1}
    assert exactly(Facts(CASES, chosen))["priorities"] == {"": {"work": 2, "aspect": 4, "energy": 1, "own": 2}}


def test_levels_first_and_last_and_what_moved_for_each_domain() -> None:
    levels = (
        DomainEnds("finances", 2, 3),
        DomainEnds("finances", 4, 4),
        DomainEnds("finances", 5, 5, once=True),
        DomainEnds("housing", 5, 2),
        DomainEnds("of a later version", 1, 2),
    )
    found = exactly(Facts(CASES, levels=levels))
    assert found["first_looks"] == {"finances": {"2": 1, "4": 1, "5": 1}, "housing": {"5": 1}}
    assert found["last_looks"] == {"finances": {"3": 1, "4": 1, "5": 1}, "housing": {"2": 1}}
    assert found["looks_moved"] == {"finances": {"higher": 1, "same": 1, "once": 1}, "housing": {"lower": 1}}


def test_goals_by_state_and_stair() -> None:
    found = exactly(Facts(CASES, goals=(GoalNow("reached", 1), GoalNow("going", -2), GoalNow("going"))))
    assert found["goals"] == {"": {"reached": 1, "going": 2}}
    assert found["stairs"] == {"": {"1": 1, "-2": 1, "not_asked": 1}}


def test_connections_are_counted_by_what_was_chosen() -> None:
    facts = Facts(
        CASES,
        roles={"visitor": 3, "volunteer": 1},
        outside={"yes": 2, "not_yet": 1},
        purposes={"language": 2, "none": 1},
        endings={"not_yet": 2, "paid_job": 1},
        clicks={"yes": 1},
        told_back={"clear": 4, "again": 1},
    )
    found = exactly(facts)
    assert found["roles"] == {"": {"visitor": 3, "volunteer": 1}}
    assert found["outside"] == {"": {"yes": 2, "not_yet": 1}}
    assert found["purposes"] == {"": {"language": 2, "none": 1}}
    assert found["endings"] == {"": {"not_yet": 2, "paid_job": 1}}
    assert (found["clicks"], found["told_back"]) == ({"": {"yes": 1}}, {"": {"clear": 4, "again": 1}})


@pytest.mark.parametrize(("days", "name"), [(14, "two_weeks"), (15, "four_weeks"), (29, "eight_weeks"), (57, "more")])
def test_the_longest_time_without_a_talk(days: int, name: str) -> None:
    """Between two of them, or since the last one until the end of the period or the closing of the case."""
    ago = PERIOD.last - timedelta(days=days)
    closed = date(2026, 6, 30)
    for case in (
        CountedCase(Stage.ACT, None, talks(4, days)),
        CountedCase(Stage.ACT, None, talks(1, 0, ago)),
        CountedCase(Stage.ACT, closed, talks(2, days, closed)),
    ):
        assert exactly(Facts((case,)))["gaps"] == {"": {name: 1}}


def test_talks_and_who_interpreted_are_counted_by_case() -> None:
    cases = (
        CountedCase(Stage.ACT, None, talks(5, 7)),
        CountedCase(Stage.ACT, None, talks(6, 7, through=InterpreterKind.PROFESSIONAL)),
        CountedCase(Stage.ACT, None, talks(11, 7, through=InterpreterKind.APP)),
        CountedCase(Stage.ACT),
    )
    found = exactly(Facts(cases))
    assert found["talks"] == {"": {"none": 1, "1_5": 1, "6_10": 1, "more": 1}}
    assert found["interpreters"] == {"": {"professional": 1, "app": 1, "none": 2}}


def test_no_number_is_told_in_two_tables() -> None:
    """Who had no talk is counted once: a count told twice would undo that it was kept back in one of them."""
    cases = (
        *(CountedCase(Stage.ACT) for _ in range(24)),
        *(CountedCase(Stage.ACT, None, talks(3, 7)) for _ in range(36)),
    )
    report = counted(Facts(cases), PERIOD, AREAS, DOMAINS)
    tables = {table.id: table.lines[0] for table in report.tables if len(table.lines) == 1}
    assert Unsaid.WITHHELD in tables["talks"].figures
    assert 24 not in {figure for line in tables.values() for figure in line.figures}


def test_a_period_goes_from_the_earlier_day_to_the_later_and_no_further_than_today() -> None:
    today = date(2026, 11, 21)
    assert Period.between(date(2026, 9, 1), date(2026, 1, 1), today) == Period(date(2026, 1, 1), date(2026, 9, 1))
    assert Period.between(date.min, date.max, today) == Period(date(1971, 1, 1), today)
