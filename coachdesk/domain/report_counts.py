"""Counting what a report tells, table by table. Levels are counted and never added up or averaged."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Final

from coachdesk.domain.course.agreeing import Agreed
from coachdesk.domain.course.cards import CardSource
from coachdesk.domain.course.contact import AppointmentState
from coachdesk.domain.course.goals import GoalState
from coachdesk.domain.picture.domains import LEVELS
from coachdesk.domain.picture.meetings import InterpreterKind
from coachdesk.domain.report_facts import Facts, SeenLevel, Talk
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
STAGES: Final = tuple(stage for stage in Stage if stage is not Stage.HAND_OVER)
"""Where a case can stand (domain/path.py): a column that is always 0 would give away what stands beside it."""
_INTERPRETED: Final = (
    InterpreterKind.PROFESSIONAL,
    InterpreterKind.ACQUAINTANCE,
    InterpreterKind.APP,
    InterpreterKind.NONE,
)
NOT_ASKED: Final = "not_asked"
STANDS: Final = ("-2", "-1", "0", "1", "2", NOT_ASKED)


def counted(facts: Facts, period: Period, areas: tuple[str, ...], domains: tuple[str, ...]) -> Report:
    """What may be said of the facts; `areas` and `domains` are the ids of the content, in its order."""
    tables = (said(table) for table in tables_of(facts, period, areas, domains))
    return Report(period, tuple(tables), facts.practice)


def tables_of(facts: Facts, period: Period, areas: tuple[str, ...], domains: tuple[str, ...]) -> Iterator[Table]:
    """Everything that is counted, exactly: never to be shown as it is."""
    cases = [each.case for each in facts.cases]
    yield _table("cases", (OPEN, CLOSED), (OPEN if each.closed_on is None else CLOSED for each in facts.cases))
    yield _table("stages", STAGES, (each.stage for each in facts.cases))
    groups = (*areas, CardSource.ASPECT.value, CardSource.ENERGY.value, OWN)
    yield _table("priorities", groups, (_group(each.value, areas) for each in facts.chosen))
    yield from _levels(facts.levels, domains)
    yield from _goals(facts)
    yield _table("agreements", tuple(Agreed), (each.value for each in facts.agreements))
    talks = _by_case(facts.talks)
    yield _table("talks", _names(TALKS), (_named(len(talks.get(case, ())), TALKS) for case in cases))
    gaps = (_gap(talks.get(each.case, ()), each.closed_on or period.last) for each in facts.cases)
    yield _table("gaps", _names(GAPS), gaps)
    yield _table("interpreters", _INTERPRETED, (_interpreted(talks.get(case, ())) for case in cases))
    yield _table("appointments", tuple(AppointmentState), (each.value for each in facts.appointments))
    yield _table("changes", ("yes", "no"), (each.value for each in facts.changes))


def _table(name: str, columns: tuple[str, ...], values: Iterable[str]) -> Table:
    return Table(name, tuple(map(str, columns)), (Line("", Counter(map(str, values))),))


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


# --- life domains -------------------------------------------------------------------------------------------------------


def _levels(seen: Iterable[SeenLevel], domains: tuple[str, ...]) -> Iterator[Table]:
    """For each life domain: where people stood first and last, and how many went up or down."""
    found: dict[tuple[str, int], list[SeenLevel]] = defaultdict(list)
    for look in seen:
        found[look.domain, look.case].append(look)
    ends = {key: (min(looks, key=_day), max(looks, key=_day)) for key, looks in found.items()}
    columns = tuple(map(str, LEVELS))
    for name, at in (("first_looks", 0), ("last_looks", 1)):
        yield _per_domain(name, columns, domains, {key: str(both[at].level) for key, both in ends.items()})
    moved = {key: _moved(*both) for key, both in ends.items()}
    yield _per_domain("looks_moved", (HIGHER, SAME, LOWER, ONCE), domains, moved)


def _day(look: SeenLevel) -> date:
    return look.on


def _moved(first: SeenLevel, last: SeenLevel) -> str:
    if first.on == last.on:
        return ONCE
    return SAME if first.level == last.level else HIGHER if last.level > first.level else LOWER


def _per_domain(
    name: str, columns: tuple[str, ...], domains: tuple[str, ...], values: Mapping[tuple[str, int], str]
) -> Table:
    lines = (
        Line(domain, Counter(value for (of, _case), value in values.items() if of == domain)) for domain in domains
    )
    return Table(name, columns, tuple(lines))


# --- goals --------------------------------------------------------------------------------------------------------------


def _goals(facts: Facts) -> Iterator[Table]:
    """How it stands with each goal, and where on its staircase people stood last."""
    last = {(each.case, each.card): each for each in sorted(facts.goals, key=lambda each: each.number)}
    stands = {(each.case, each.card): each.level for each in sorted(facts.stands, key=lambda each: each.on)}
    yield _table("goals", tuple(GoalState), (each.state for each in last.values()))
    yield _table("stairs", STANDS, (str(stands.get(key, NOT_ASKED)) for key in last))


# --- contact ------------------------------------------------------------------------------------------------------------


def _by_case(talks: Iterable[Talk]) -> dict[int, list[Talk]]:
    found: dict[int, list[Talk]] = defaultdict(list)
    for talk in talks:
        found[talk.case].append(talk)
    return found


def _gap(talks: Iterable[Talk], last: date) -> str:
    """The longest time without a talk, from the first one to the next, and so on to the day `last`.

    Who had none stands with the longest: how many those are is told elsewhere, and the same count told twice would let
    one reckon others from it.
    """
    days = sorted(talk.on for talk in talks)
    if not days:
        return MORE
    return _named(max((after - before).days for before, after in pairwise((*days, max(days[-1], last)))), GAPS)


def _interpreted(talks: Iterable[Talk]) -> str:
    """Who interpreted in any talk: the first of them that there is."""
    found = {talk.interpreter for talk in talks}
    return next(kind for kind in _INTERPRETED if kind in found or kind is InterpreterKind.NONE)
