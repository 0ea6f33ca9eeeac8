"""Which version of a plan is drawn: what each leaves out, in which letters, and what is to be shortened where it can't be."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from coachdesk.documents.flow import Placed, Unit
from coachdesk.documents.marks import words_in
from coachdesk.documents.plan_fridge import fridge_pages
from coachdesk.documents.sheets import LARGE_PRINT, LESS_LARGE, Pair, PlanSheet, PriorityBlock, StepBlock
from coachdesk.domain.errors import PrintProblem
from coachdesk.domain.papers import PlanVersion

_FRIDGE_LETTERS: Final = (1.8, 1.6, 1.4, 1.25, 1.1, 1.0)
"""On the fridge, in the largest of these that keep a goal on its page."""
_FEWER: Final = (3, 2, 1)
"""So many next steps where the page of a goal does not hold all that are still to be done."""
_SMALLER: Final = (0.92, 0.85, 0.8)
"""Letters on one page that holds no more in usual ones. Who needs large print is served by the fridge."""
_NAMED: Final = 2
"""So many of the longest pieces are named where a page does not hold all."""


def tries(sheet: PlanSheet) -> Iterator[PlanSheet]:
    """The sheets of this version, the best first; the first that comes out right within `most_pages` is printed."""
    if sheet.version is PlanVersion.FRIDGE:
        for said in (sheet, *(_next_steps(sheet, count) for count in _FEWER)):
            yield from (replace(said, letters=letters) for letters in _FRIDGE_LETTERS)
    elif sheet.version is PlanVersion.ONE_PAGE:
        *usual, least = _one_page(sheet)
        letters = (*(each for each in (*LARGE_PRINT, *LESS_LARGE) if each <= sheet.letters), *_SMALLER)
        yield from (replace(said, letters=each) for each in letters for said in usual)
        yield from (replace(least, letters=each) for each in letters)
        if sheet.pictures:  # as for who reads: a page with small pictures is more than none
            yield from tries(replace(sheet, pictures=False))


def most_pages(sheet: PlanSheet) -> int:
    """How many pages the version may take."""
    return fridge_pages(sheet) if sheet.version is PlanVersion.FRIDGE else 1


def _one_page(sheet: PlanSheet) -> Iterator[PlanSheet]:
    """The goals with the next step of each, the next appointment and whom to call; then with fewer words for each."""
    short = replace(
        _next_steps(sheet),
        energy=(),
        helpers=None,
        sharing=None,
        explained=None,
        signatures=(),
        appointments=sheet.appointments[:1],
    )
    yield _said_partly(short, sheet)
    contact = replace(sheet.contact, lines=(), code=None)
    bare = replace(short, priorities=tuple(replace(each, wish=None) for each in short.priorities), contact=contact)
    yield _said_partly(bare, sheet)
    least = replace(
        bare,
        date=_first_line(bare.date),
        priorities=tuple(map(_when_alone, bare.priorities)),
        appointments=tuple(
            replace(each, words=_first_line(each.words), lines=each.lines[:1]) for each in bare.appointments
        ),
        if_it_fails=None,
    )
    yield _said_partly(least, sheet)
    undated = (replace(each, steps=tuple(map(_when_dated, each.steps))) for each in least.priorities)
    meetings = tuple(replace(each, lines=()) for each in least.appointments)
    yield _said_partly(replace(least, priorities=tuple(undated), appointments=meetings), sheet)


def _said_partly(short: PlanSheet, whole: PlanSheet) -> PlanSheet:
    """Says that it is a part, unless it says as much as the whole."""
    return short if short != whole else replace(short, partly=None)


def _next_steps(sheet: PlanSheet, count: int = 1) -> PlanSheet:
    """With so many next steps of each goal alone, and without staircases."""
    return replace(sheet, priorities=tuple(_with_next(priority, count) for priority in sheet.priorities))


def _with_next(priority: PriorityBlock, count: int) -> PriorityBlock:
    return replace(priority, steps=priority.ahead[:count], stairs=None)


def _when_alone(priority: PriorityBlock) -> PriorityBlock:
    """With nothing beside the step but when it is, or else who does it."""
    return replace(priority, steps=tuple(map(_last_detail, priority.steps)))


def _last_detail(step: StepBlock) -> StepBlock:
    return replace(step, details=tuple(map(_first_line, step.details[-1:])))


def _when_dated(step: StepBlock) -> StepBlock:
    return step if step.day is not None else replace(step, details=())


def _first_line(pair: Pair) -> Pair:
    """Without the same day in another calendar, which stands under it."""
    dutch, other = (text and text.partition("\n")[0] for text in (pair.nl, pair.other))
    return replace(pair, nl=dutch, other=other)


def longest(pages: list[list[Placed]]) -> tuple[PrintProblem, ...]:
    """The highest of the pieces that can be written shorter, as what stands in the way of fewer pages."""
    found = [unit for page in pages for placed in page for unit in placed.block.units if _can_be_shorter(unit)]
    found.sort(key=lambda unit: -unit.row.height)
    return tuple(too_long("page", unit) for unit in found[:_NAMED])


def _can_be_shorter(unit: Unit) -> bool:
    return unit.place.partition(" ")[0] in ("priority", "step", "appointment")


def too_long(reason: str, unit: Unit) -> PrintProblem:
    """A problem of a whole piece, in the column of its longest text."""
    text = max(words_in(unit.row), key=lambda box: box.height)
    return PrintProblem(reason, unit.place, text.style.lang, text.lines[0].text[:30])
