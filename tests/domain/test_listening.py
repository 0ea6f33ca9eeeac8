"""Answers: in the order of the question, and a state that follows from what was said."""

import pytest

from coachdesk.domain.errors import UnknownId
from coachdesk.domain.listening import AnswerState, answer
from coachdesk.domain.questions import Option, Question, QuestionKind, Text
from coachdesk.domain.words import Words
from tests.builders import NOW


def option(name: str) -> Option:
    return Option(name, name, Text("a", name), Text("b", name), Text("c", name))


def question(kind: QuestionKind, *options: Option) -> Question:
    return Question(
        id=kind.value,
        section="energy",
        kind=kind,
        domain="",
        area=None,
        pictogram="heart",
        title=Text("t", "Energy"),
        ask=Text("q", "What gives you energy?"),
        more=(),
        options=options,
        when=None,
        cards=("silence",),
        source="own",
        rows=(22,),
    )


ENERGY = question(QuestionKind.ENERGY, option("head"), option("hand"), option("heart"))
WEEKLY = question(QuestionKind.WEEK)


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


def test_a_week_has_its_parts_in_the_order_of_the_days() -> None:
    kept = answer(WEEKLY, NOW, words=Words(), picked=("sunday_evening", "monday_evening", "monday_morning"))
    assert kept.picked == ("monday_morning", "monday_evening", "sunday_evening")
    with pytest.raises(UnknownId):
        answer(WEEKLY, NOW, words=Words(), picked=("monday_night",))
