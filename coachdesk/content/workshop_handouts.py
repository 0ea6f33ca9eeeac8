"""Reading what a trainer hands out from resources/workshop/handouts.toml, as strictly as the other content."""

from pathlib import Path
from typing import Final

from coachdesk.content.entry import Entry, tables
from coachdesk.domain.errors import ContentInvalid
from coachdesk.domain.workshop.handouts import (
    AnswerKind,
    EvaluationQuestion,
    Handouts,
    Readers,
    ReflectionQuestion,
    Tips,
    TipsPart,
)

STEM: Final = "handouts"
TABLES: Final = ("tips", "reflection", "question")
MOST: Final = {"title": 40, "lead": 120, "ask": 110, "help": 110, "lines": 120}
"""Signs that fit in each text: every edition is one page, in every language."""
MOST_LINES: Final = 13
"""Tips on one page."""
QUESTIONS: Final = range(5, 8)
"""How many questions an evaluation may have: more are not filled in at the end of a day."""


def load(folder: Path) -> Handouts:
    """What is in the folder. Raises ContentInvalid with the file, the entry and what is wrong."""
    found = tables(folder, STEM, TABLES)
    tips = {entry.id: _tips(entry) for entry in found["tips"]}
    if set(tips) != set(Readers):
        raise _wrong("there is one edition of the tips for each kind of readers", "tips")
    questions = tuple(_question(entry) for entry in found["question"])
    if len(questions) not in QUESTIONS or sum(each.kind is AnswerKind.OPEN for each in questions) != 1:
        raise _wrong(f"there are {QUESTIONS[0]} to {QUESTIONS[-1]} questions, and one of them is open", "question")
    reflection = tuple(
        entry.finished(ReflectionQuestion(entry.id, entry.words("ask", MOST["ask"]), entry.words("help", MOST["help"])))
        for entry in found["reflection"]
    )
    if not reflection:
        raise _wrong("there is no [[reflection]]", "reflection")
    return Handouts({readers: tips[readers] for readers in Readers}, reflection, questions)


def _wrong(problem: str, place: str) -> ContentInvalid:
    return ContentInvalid(f"{STEM}.toml", "", problem, "value", place)


def _tips(entry: Entry) -> Tips:
    parts = tuple(_part(each) for each in entry.nested("part"))
    if not parts or sum(len(part.lines) for part in parts) > MOST_LINES:
        raise entry.fail(f"an edition has 1 to {MOST_LINES} tips", "part")
    return entry.finished(
        Tips(
            id=entry.id,
            title=entry.words("title", MOST["title"]),
            lead=entry.words("lead", MOST["lead"]),
            parts=parts,
            ask=entry.words("ask", MOST["ask"]),
            rows=entry.rows(),
        )
    )


def _part(entry: Entry) -> TipsPart:
    lines = entry.word_list("lines", MOST["lines"])
    if not lines:
        raise entry.fail("lines is missing", "lines", "missing")
    return entry.finished(TipsPart(entry.id, entry.words("title", MOST["title"]), lines))


def _question(entry: Entry) -> EvaluationQuestion:
    kind = entry.choice("kind", AnswerKind)
    return entry.finished(EvaluationQuestion(entry.id, kind, entry.words("ask", MOST["ask"])))
