"""Counting what a report tells, table by table. Levels are counted and never added up or averaged.

No count is told by two tables: what one of them keeps back could be read in the other.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from coachdesk.domain.connection.activities import Role
from coachdesk.domain.connection.buddies import Click
from coachdesk.domain.connection.explained import ToldBack
from coachdesk.domain.connection.joining import Outside
from coachdesk.domain.connection.work import Ending, Purpose
from coachdesk.domain.course.agreeing import Agreed
from coachdesk.domain.course.cards import CardSource
from coachdesk.domain.course.contact import AppointmentState
from coachdesk.domain.course.goals import GoalState
from coachdesk.domain.picture.domains import LEVELS
from coachdesk.domain.picture.meetings import InterpreterKind
from coachdesk.domain.report_facts import INTERPRETED, NONE, CountedCase, DomainEnds, Facts
from coachdesk.domain.reports import Line, Period, Report, Table, said
from coachdesk.domain.stages import Stage

OPEN, CLOSED = "open", "closed"
HIGHER, SAME, LOWER, ONCE = "higher", "same", "lower", "once"
"""The last look beside the first; ONCE where there was only one."""
OWN: Final = CardSource.OWN.value
TALKS: Final = (("none", 0), ("1_5", 5), ("6_10", 10))
"""Names of how many talks there were, each with the most; MORE is for all above."""
GAPS: Final = (("two_weeks", 14), ("four_weeks", 28), ("eight_weeks", 56))
"""Names of the longest time between two talks, each with the most days."""
MORE: Final = "more"
STAGES: Final = tuple(stage for stage in Stage if stage not in (Stage.CONNECT, Stage.HAND_OVER))
"""Where a case can stand (domain/path.py): a column that is always 0 would give away what stands beside it."""
NOT_ASKED: Final = "not_asked"
STANDS: Final = ("-2", "-1", "0", "1", "2", NOT_ASKED)


def counted(facts: Facts, period: Period, areas: tuple[str, ...], domains: tuple[str, ...]) -> Report:
    """What may be said of the facts; `areas` and `domains` are the ids of the content, in its order."""
    tables = (said(table) for table in tables_of(facts, period, areas, domains))
    return Report(period, tuple(tables), facts.practice)


def tables_of(facts: Facts, period: Period, areas: tuple[str, ...], domains: tuple[str, ...]) -> Iterator[Table]:
    """Everything that is counted, exactly: never to be shown as it is."""
    cases = facts.cases
    yield _table("cases", (OPEN, CLOSED), (OPEN if each.closed_on is None else CLOSED for each in cases))
    yield _table("stages", STAGES, (each.stage for each in cases))
    chosen: Counter[str] = Counter()
    for card, count in facts.chosen.items():
        chosen[_group(card, areas)] += count
    groups = (*areas, CardSource.ASPECT.value, CardSource.ENERGY.value, OWN)
    yield Table("priorities", groups, (Line("", chosen),))
    levels = tuple(map(str, LEVELS))
    yield _per_domain("first_looks", levels, domains, facts.levels, lambda ends: str(ends.first))
    yield _per_domain("last_looks", levels, domains, facts.levels, lambda ends: str(ends.last))
    yield _per_domain("looks_moved", (HIGHER, SAME, LOWER, ONCE), domains, facts.levels, _moved)
    yield _table("goals", tuple(GoalState), (goal.state for goal in facts.goals))
    yield _table("stairs", STANDS, (NOT_ASKED if goal.stand is None else str(goal.stand) for goal in facts.goals))
    yield _known("agreements", tuple(Agreed), facts.agreements)
    yield _table("talks", _names(TALKS), (_named(each.talks.count if each.talks else 0, TALKS) for each in cases))
    yield _table("gaps", _names(GAPS), (_gap(each, period) for each in cases))
    through = (each.talks.interpreter if each.talks else InterpreterKind.NONE for each in cases)
    yield _table("interpreters", INTERPRETED, through)
    yield _known("appointments", tuple(AppointmentState), facts.appointments)
    yield _known("changes", ("yes", "no"), facts.changes)
    yield _known("roles", tuple(Role), facts.roles)
    yield _known("outside", tuple(each for each in Outside if each is not Outside.NOT_ASKED), facts.outside)
    yield _known("purposes", (*Purpose, NONE), facts.purposes)
    yield _known("endings", tuple(Ending), facts.endings)
    yield _known("clicks", tuple(Click), facts.clicks)
    yield _known("told_back", tuple(ToldBack), facts.told_back)


def _table(name: str, columns: tuple[str, ...], values: Iterable[str]) -> Table:
    return _known(name, columns, Counter(map(str, values)))


def _known(name: str, columns: tuple[str, ...], counts: Mapping[str, int]) -> Table:
    return Table(name, tuple(map(str, columns)), (Line("", counts),))


def _group(card: str, areas: tuple[str, ...]) -> str:
    """The area of a card that was chosen, or what kind of card it is: own words are never told."""
    if card in areas:
        return card
    source = card.partition("_")[0]
    return source if source in (CardSource.ASPECT, CardSource.ENERGY) else OWN


def _named(count: int, steps: tuple[tuple[str, int], ...]) -> str:
    return next((name for name, most in steps if count <= most), MORE)


def _names(steps: tuple[tuple[str, int], ...]) -> tuple[str, ...]:
    return (*(name for name, _most in steps), MORE)


def _per_domain(
    name: str,
    columns: tuple[str, ...],
    domains: tuple[str, ...],
    levels: Iterable[DomainEnds],
    value: Callable[[DomainEnds], str],
) -> Table:
    """A line for each life domain, whether anybody was looked at in it or not."""
    found: dict[str, Counter[str]] = {domain: Counter() for domain in domains}
    for ends in levels:
        if ends.domain in found:
            found[ends.domain][value(ends)] += 1
    return Table(name, columns, tuple(Line(domain, counts) for domain, counts in found.items()))


def _moved(ends: DomainEnds) -> str:
    if ends.once:
        return ONCE
    return SAME if ends.first == ends.last else HIGHER if ends.last > ends.first else LOWER


def _gap(case: CountedCase, period: Period) -> str:
    """The longest time without a talk, from the first of the period to the next, and so on to the day of closing or the
    last one of the period.

    Who had none stands with the longest: how many those are is told with the talks.
    """
    if case.talks is None:
        return MORE
    since = ((case.closed_on or period.last) - case.talks.last).days
    return _named(max(case.talks.gap, since), GAPS)
