"""Counting how participants found a workshop, without names and without giving away what one of them answered.

The whole group is always counted. A split by who people are (consultants, buddies, employers) is shown for those with five
answers or more, and only where those who are not shown are nobody or five or more together: otherwise their answers could
be reckoned from the whole. Who looks after every single form sees what that form added; so participants fill in alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from coachdesk.domain.cases import LONG, check_length
from coachdesk.domain.reports import FEWEST
from coachdesk.domain.workshop.handouts import SCALE, Readers

MOST_FORMS: Final = 5000
"""More forms than any workshop has."""
_NONE: Final[Mapping[str, int]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Form:
    """What one participant answered: marks on the scale by the id of the question, and words. Everything may be left out.

    Raises ValueError for a mark that the scale lacks, FieldTooLong for words that are too long.
    """

    readers: Readers | None = None
    marks: Mapping[str, int] = field(default_factory=lambda: _NONE)
    said: str = ""

    def __post_init__(self) -> None:
        if wrong := [mark for mark in self.marks.values() if mark not in SCALE]:
            raise ValueError(wrong[0])
        check_length("said", self.said, LONG)

    @property
    def says_something(self) -> bool:
        """Whether anything was answered."""
        return bool(self.marks or self.said.strip())


@dataclass(frozen=True, slots=True)
class Count:
    """How many gave each mark, the lowest first."""

    marks: tuple[int, ...]

    @property
    def total(self) -> int:
        """How many answered."""
        return sum(self.marks)


@dataclass(frozen=True, slots=True)
class QuestionCount:
    """What may be said of a question: the whole group, and those parts of it that give away nobody."""

    question: str
    whole: Count
    groups: Mapping[Readers, Count]


def counted(forms: Sequence[Form], questions: Iterable[str]) -> tuple[QuestionCount, ...]:
    """The questions in their order; the order of the forms makes no difference."""
    return tuple(_question(forms, question) for question in questions)


def remarks(forms: Iterable[Form]) -> tuple[str, ...]:
    """What was said in words, in the order of the alphabet: it must not tell who sat at the computer when."""
    return tuple(sorted((said for form in forms if (said := form.said.strip())), key=lambda text: (text.lower(), text)))


def may_be_shown(answers: Mapping[Readers | None, int]) -> frozenset[Readers]:
    """Which groups can be shown beside the whole, of so many answers each; None are those who did not say who they are."""
    shown = {group for group, count in answers.items() if group is not None and count >= FEWEST}

    def hidden() -> int:
        return sum(count for group, count in answers.items() if group not in shown)

    while shown and 0 < hidden() < FEWEST:
        shown.remove(min(shown, key=lambda group: (answers[group], group)))
    return frozenset(shown)


def _question(forms: Sequence[Form], question: str) -> QuestionCount:
    answered = [form for form in forms if question in form.marks]
    answers: dict[Readers | None, int] = {}
    for form in answered:
        answers[form.readers] = answers.get(form.readers, 0) + 1
    shown = may_be_shown(answers)
    groups = {
        group: _count([form for form in answered if form.readers is group], question)
        for group in Readers
        if group in shown
    }
    return QuestionCount(question, _count(answered, question), MappingProxyType(groups))


def _count(forms: Sequence[Form], question: str) -> Count:
    return Count(tuple(sum(form.marks[question] == mark for form in forms) for mark in SCALE))
