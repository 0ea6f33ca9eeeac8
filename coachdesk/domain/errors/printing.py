"""What can't be put on paper."""

from dataclasses import dataclass

from coachdesk.domain.errors.base import CaseError


class NothingToPrint(CaseError):
    """The plan has no priority yet, so that there is nothing to put on paper."""


class NothingPlanned(CaseError):
    """There is no appointment to come and no step with a day, so that there is nothing for a calendar."""


class NothingSeen(CaseError):
    """Nothing was laid, built or drawn yet, so that there is no picture to put on paper."""


@dataclass(frozen=True, slots=True)
class PrintProblem:
    """One place where the print can't be made right.

    `reason` is "glyph" (the fonts lack `detail`, a character), "fit" (`detail`, the start of the text, is wider or
    higher than its place), "page" (a page does not hold it all; `detail` is the start of what is long). `place` is a
    stable name such as "title", "priority 2", "step 2.1", "contact". `column` is the language of the column.
    """

    reason: str
    place: str
    column: str
    detail: str


@dataclass(eq=False)
class PrintStopped(CaseError):
    """The sheet is not printed, because of these problems (at least one)."""

    problems: tuple[PrintProblem, ...]
