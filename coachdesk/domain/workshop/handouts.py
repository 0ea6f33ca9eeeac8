"""What a trainer hands out: tips in editions for who reads them, a reflection sheet, and the questions of the evaluation."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from coachdesk.domain.questions import Text

SCALE: Final = range(1, 6)
"""How far somebody agrees, from not at all to completely."""


class Readers(StrEnum):
    """For whom an edition of the tips is, and as who somebody came to the workshop."""

    CONSULTANTS = "consultants"
    BUDDIES = "buddies"
    EMPLOYERS = "employers"


class Handout(StrEnum):
    """The papers, in the order in which they are offered."""

    PROGRAMME = "programme"
    ROLES = "roles"
    CONSULTANTS = "consultants"
    BUDDIES = "buddies"
    EMPLOYERS = "employers"
    REFLECTION = "reflection"
    GROWTH = "growth"
    EVALUATION = "evaluation"
    CERTIFICATE = "certificate"


@dataclass(frozen=True, slots=True)
class TipsPart:
    """Tips under a heading."""

    id: str
    title: Text
    lines: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Tips:
    """An edition of one page; its id is a Readers. `ask` is a question that helps."""

    id: str
    title: Text
    lead: Text
    parts: tuple[TipsPart, ...]
    ask: Text
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReflectionQuestion:
    """One of the questions of the study in plain words, with a line that helps to answer it."""

    id: str
    ask: Text
    help: Text


class AnswerKind(StrEnum):
    """How a question is answered."""

    SCALE = "scale"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class EvaluationQuestion:
    """A question at the end of a workshop."""

    id: str
    kind: AnswerKind
    ask: Text


@dataclass(frozen=True, slots=True)
class Handouts:
    """All of it: an edition for each kind of readers, and the questions in their order."""

    tips: dict[Readers, Tips]
    reflection: tuple[ReflectionQuestion, ...]
    questions: tuple[EvaluationQuestion, ...]

    @property
    def scales(self) -> tuple[EvaluationQuestion, ...]:
        """The questions that are answered on the scale."""
        return tuple(question for question in self.questions if question.kind is AnswerKind.SCALE)

    @property
    def open(self) -> EvaluationQuestion:
        """The question that is answered in words."""
        return next(question for question in self.questions if question.kind is AnswerKind.OPEN)
