"""What stands on a printed page, as finished strings. Made by `plan_sheet`, drawn by `plan_pdf`.

A sheet knows no cases and no translator: every string in it is final, in its language, with bidi isolates round
the values that were put into it.
"""

from dataclasses import dataclass
from datetime import date, time
from typing import Final

from coachdesk.domain.papers import PlanVersion

LARGE_PRINT: Final = (1.35, 1.3, 1.25)
"""Letters so many times as large for who asked for large print: those with the fewest pages, the largest of equals."""
LESS_LARGE: Final = (1.2, 1.0)
"""Where a step is higher than a page with these: the first with which it is not."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The same words in Dutch and in the client's language.

    `nl` or `other` is None where nobody has given those words; the sheet then prints `PlanSheet.untranslated` there.
    On a sheet in one language `other` is always None and only `nl` (in the sheet's language) is drawn.
    `pictogram` stands beside the words for who reads with pictures (`PlanSheet.pictures`); empty where none does.
    """

    nl: str | None
    other: str | None = None
    pictogram: str = ""

    @property
    def dutch(self) -> str:
        """The Dutch words; empty where nobody has given them."""
        return self.nl or ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A sentence about the paper itself in one language (`rtl` its direction), at the top and the foot of every page."""

    text: str
    language: str
    rtl: bool


@dataclass(frozen=True, slots=True)
class EnergyLine:
    """One thing that gives energy: pictogram name ("head", "hand", "heart") and the sentence."""

    pictogram: str
    words: Pair


@dataclass(frozen=True, slots=True)
class StepBlock:
    """A step: its number ("1.2"), what is done, and lines with who, with whom, where and when.

    `day` and `at` are when it is, for the copies that show a day or a clock; None where that is open. A step that is not
    `done` and no longer `asked` for, because its goal is reached, has no box to tick.
    """

    number: str
    words: Pair
    details: tuple[Pair, ...]
    done: bool = False
    day: date | None = None
    at: time | None = None
    asked: bool = True


@dataclass(frozen=True, slots=True)
class Stairs:
    """The staircase of a goal: what can be seen on each of its five stairs, the lowest first, None where nobody said it.

    `here` is on which one the client stands (0 to 4), None where nobody asked yet; `here_words` says so in words.
    """

    steps: tuple[Pair | None, ...]
    here: int | None
    here_words: Pair


@dataclass(frozen=True, slots=True)
class PriorityBlock:
    """One priority: its number, pictogram name, title, the goal or wish in the client's own words, its steps, and the
    staircase of the goal where there is one. `reached` says that the goal is reached; None where it is not.
    """

    number: str
    pictogram: str
    title: Pair
    wish: Pair | None
    steps: tuple[StepBlock, ...]
    stairs: Stairs | None = None
    reached: Pair | None = None

    @property
    def ahead(self) -> tuple[StepBlock, ...]:
        """The steps of a short copy: those still to be done, or else the last one; none of a goal that is reached."""
        if self.reached is not None:
            return ()
        return tuple(step for step in self.steps if not step.done) or self.steps[-1:]


@dataclass(frozen=True, slots=True)
class AppointmentBlock:
    """A meeting to come: the day in words, on which day and at what time, and lines (where, how to get there, ...)."""

    words: Pair
    lines: tuple[Pair, ...]
    day: date
    at: time | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and the lines under it."""

    title: Pair
    lines: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class ContactBlock:
    """Whom to call. `phone` is drawn large and never translated; `photo` is a JPEG or PNG, or None.

    `code` says what the square code beside the number is for; None prints no code.
    """

    heading: Pair
    name: str
    phone: str
    lines: tuple[Pair, ...]
    photo: bytes | None
    code: Pair | None = None


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """The client's plan on paper.

    `language` is the client's ("nl", "ar", "ti", "en"), `rtl` its direction; `bilingual` is False when it is Dutch.
    `page` is the pair of patterns for page numbers, with the slots {page} and {pages}.
    `untranslated` is the mark printed where words were not given in that column's language.
    `choice` says, when nothing was chosen, which answer was given ("not now", "does not want to choose").
    `unreviewed` stands at the foot of the copy for the consultant's file: how much of the translation is reviewed, in
    Dutch; empty on the client's copy.
    `letters` is how many times as large as usual the letters are; `pictures` makes pictograms carry the meaning.
    `draft` says that the client has not agreed to this plan yet; None where he has. `explained` is the line about telling
    back, with a tick in its box where that was `told_back`. `emergency` says what to call in danger, `emergency_phone` the
    number. `partly` stands on a version that says less than the whole plan. With `black` nothing is printed in colour. `exercise` says in each language that the paper is
    one of a workshop; empty where it is not.
    """

    language: str
    rtl: bool
    bilingual: bool
    title: Pair
    name: str
    date: Pair
    energy: tuple[EnergyLine, ...]
    choice: Pair | None
    priorities: tuple[PriorityBlock, ...]
    if_it_fails: Pair | None
    contact: ContactBlock
    not_pip: Pair
    signatures: tuple[Pair, ...]
    page: Pair
    untranslated: Pair
    unreviewed: str = ""
    letters: float = 1.0
    pictures: bool = False
    draft: Pair | None = None
    next_title: Pair = Pair("")
    appointments: tuple[AppointmentBlock, ...] = ()
    helpers: Group | None = None
    sharing: Group | None = None
    explained: Pair | None = None
    told_back: bool = False
    emergency: Pair | None = None
    emergency_phone: str = ""
    partly: Pair | None = None
    version: PlanVersion = PlanVersion.WHOLE
    black: bool = False
    exercise: tuple[Stamp, ...] = ()


@dataclass(frozen=True, slots=True)
class RecoverySheet:
    """The recovery key on paper, in the consultant's language; `key` is the groups of the key in reading order."""

    language: str
    rtl: bool
    title: str
    lines: tuple[str, ...]
    key: tuple[str, ...]
    warning: str


@dataclass(frozen=True, slots=True)
class ReportFigure:
    """A figure of a report in words, and `short` for narrow columns; `count` is None where it is not said exactly."""

    text: str
    short: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A row of a table: its name and its figures."""

    name: str
    figures: tuple[ReportFigure, ...]


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table of a report. With `head`, the names of its columns, each row has a figure for every one of them, the first
    of which is the whole; without it each row has one figure, and `total` is the whole. `note` may be empty.
    """

    id: str
    title: str
    note: str
    rows: tuple[ReportRow, ...]
    head: tuple[str, ...] = ()
    total: str = ""


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """A report without names, in the consultant's language: title, period, what to know of it, and tables.

    `page` is the pattern with {page} and {pages}; for `exercise` see PlanSheet.
    """

    language: str
    rtl: bool
    title: str
    period: str
    lines: tuple[str, ...]
    tables: tuple[ReportTable, ...]
    page: str
    exercise: tuple[Stamp, ...] = ()


@dataclass(frozen=True, slots=True)
class PageImage:
    """One page as pixels for a preview: RGBA, 8 bits each, rows from the top, no padding."""

    width: int
    height: int
    rgba: bytes
