"""Answers: in the order of the question, and a state that follows from what was said."""

import pytest

from coachdesk.domain.errors import UnknownId
from coachdesk.domain.listening import AnswerState, answer
from coachdesk.domain.questions import Option, Question, QuestionKind, Text
from coachdesk.domain.words import Words
from tests.builders import NOW


def option(name: str) -> Option:
    return Option(name, name, Text("a", name), Text("b", name), Text("c", name))


ENERGY = Question(
    "energy", QuestionKind.ENERGY, None, "heart", Text("t", "Energy"), Text("q", "What gives you energy?"), (),
    (option("head"), option("hand"), option("heart")), (), "own",
)  # fmt: skip


def test_ticked_options_stand_in_the_order_of_the_question() -> None:
    kept = answer(ENERGY, NOW, words=Words(), picked=("heart", "head"))
    assert kept.picked == ("head", "heart")
    assert kept.state is AnswerState.TALKED


def test_saying_nothing_leaves_it_open_unless_that_is_the_answer() -> None:
    assert answer(ENERGY, NOW, words=Words(" ")).state is AnswerState.OPEN
    assert answer(ENERGY, NOW, words=Words(), state=AnswerState.NOT_WANTED).state is AnswerState.NOT_WANTED


def test_an_option_of_another_question_is_refused() -> None:
    with pytest.raises(UnknownId):
        answer(ENERGY, NOW, words=Words(), picked=("stomach",))
