"""Goals, their versions and their staircase, and whether the client agrees with the plan."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain.choosing import Choice, Outcome, Priority
from coachdesk.domain.course import Agreed, Agreement, Chooser, Goal, GoalState, Stand
from coachdesk.domain.course.agreeing import Standing, holds, last_agreement, plan_digest, settled, standing
from coachdesk.domain.course.goals import goal_of, next_version, says_the_same, stands_of, t_score, versions
from coachdesk.domain.errors import DueBeforeStart, ReasonMissing, StairNotPossible
from coachdesk.domain.steps import Step
from coachdesk.domain.words import Words
from tests.builders import an_id
from tests.courses import (
    AGREED,
    BEGUN,
    DISAGREED,
    GOALS,
    LAST,
    PEOPLE_GOAL_NOW,
    STANDS,
    WORK_GOAL,
    WORK_GOAL_NOW,
    following,
)
from tests.strategies_course import goals

WHY = Words("Het werd te veel", "nl")


def test_a_goal_has_five_stairs_from_much_less_to_much_more() -> None:
    assert [words.text for words in WORK_GOAL.stairs][0::2] == [
        "Ik ben de hele dag thuis",
        "Ik werk drie ochtenden mee",
        "Ik heb een contract",
    ]


@pytest.mark.parametrize("name", ["due", "review_on"])
def test_a_goal_is_not_expected_before_it_was_set(name: str) -> None:
    with pytest.raises(DueBeforeStart):
        Goal("work", 1, BEGUN, **{name: BEGUN - timedelta(days=1)})
    assert getattr(Goal("work", 1, BEGUN, **{name: BEGUN}), name) == BEGUN


def test_another_version_says_why() -> None:
    with pytest.raises(ReasonMissing):
        Goal("work", 2, BEGUN)
    with pytest.raises(ReasonMissing):
        next_version(WORK_GOAL, LAST, Words(), Chooser.CLIENT)
    with pytest.raises(StairNotPossible):
        Goal("work", 0, BEGUN)


@given(goals(), st.integers(0, 2000), st.sampled_from(Chooser))
@settings(max_examples=60)
def test_the_next_version_says_the_same_but_for_days_that_have_passed(goal: Goal, days: int, who: Chooser) -> None:
    on = goal.on + timedelta(days=days)
    later = next_version(goal, on, WHY, who)
    assert (later.number, later.on, later.reason, later.decided) == (goal.number + 1, on, WHY, who)
    for name in ("due", "review_on"):
        had = getattr(goal, name)
        assert getattr(later, name) == (had if had is None or had >= on else None)
    assert says_the_same(replace(later, due=goal.due, review_on=goal.review_on, on=goal.on), goal)


@given(st.lists(goals(), max_size=8, unique_by=lambda goal: goal.key).flatmap(st.permutations))
@settings(max_examples=60)
def test_the_last_version_holds_in_whatever_order_they_lie(found: list[Goal]) -> None:
    for card in {goal.card for goal in found}:
        told = versions(found, card)
        assert [goal.number for goal in told] == sorted(goal.number for goal in found if goal.card == card)
        assert goal_of(found, card) == told[-1]
    assert goal_of(found, "nobody_chose_this") is None


def test_a_changed_stair_is_no_longer_the_same() -> None:
    assert not says_the_same(WORK_GOAL, WORK_GOAL_NOW)
    assert says_the_same(WORK_GOAL, replace(WORK_GOAL, number=3, reason=WHY, decided=Chooser.LAW))


def test_only_what_is_being_worked_on_is_open() -> None:
    assert [state for state in GoalState if replace(WORK_GOAL, state=state).open] == [GoalState.GOING]


@pytest.mark.parametrize("level", [-3, 3])
def test_a_staircase_has_five_steps(level: int) -> None:
    with pytest.raises(StairNotPossible):
        Stand("work", BEGUN, level)


def test_where_somebody_stood_is_told_from_the_first_day() -> None:
    assert [stand.level for stand in stands_of(STANDS[::-1], "work")] == [-2, -1, 0]


# --- T-score ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("levels", "score"),
    [((0,), 50), ((0, 0, 0), 50), ((-1, -1, -1, -1), 35.5), ((1, -1), 50), ((1,), 60), ((2,), 70)],
)
def test_the_t_score_is_that_of_the_literature(levels: tuple[int, ...], score: float) -> None:
    assert t_score(levels) == pytest.approx(score, abs=0.05)


def test_without_a_goal_there_is_no_score() -> None:
    assert t_score(()) is None


@given(st.lists(st.integers(-2, 2), min_size=1, max_size=6))
@settings(max_examples=60)
def test_the_t_score_is_even_about_fifty(levels: list[int]) -> None:
    score, turned = t_score(levels), t_score([-level for level in levels])
    assert score is not None and turned is not None
    assert score + turned == pytest.approx(100)


# --- agreeing ---------------------------------------------------------------------------------------------------------

FILE = following()
CHOICE, STEPS = FILE.choice, FILE.steps
DIGEST = plan_digest(CHOICE, STEPS, GOALS)
DONE = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)


def test_the_plan_that_was_agreed_on_holds() -> None:
    assert AGREED.plan == DIGEST
    assert holds(FILE.course.agreements, DIGEST)
    assert standing(FILE.course.agreements, DIGEST) is Standing.AGREED


@pytest.mark.parametrize("field", [{"done_at": DONE}, {"confidence": 3}, {"confidence": None}])
def test_ticking_off_and_being_less_sure_change_no_plan(field: dict[str, object]) -> None:
    steps = tuple(replace(step, **field) for step in STEPS)  # type: ignore[arg-type]  # one field each
    assert plan_digest(CHOICE, steps, GOALS) == DIGEST


@pytest.mark.parametrize(
    "other",
    [
        (replace(CHOICE, priorities=CHOICE.priorities[::-1]), STEPS, GOALS),
        (CHOICE.with_wish("people", Words("Vrienden", "nl")), STEPS, GOALS),
        (CHOICE, STEPS[1:], GOALS),
        (CHOICE, STEPS[::-1], GOALS),
        (CHOICE, (replace(STEPS[0], where="Ergens anders"), *STEPS[1:]), GOALS),
        (CHOICE, (replace(STEPS[0], slots={"place": "De Poort"}), *STEPS[1:]), GOALS),
        (CHOICE, STEPS, GOALS[:2]),
        (CHOICE, STEPS, (*GOALS[:2], replace(WORK_GOAL_NOW, more=Words("Meer", "nl")), PEOPLE_GOAL_NOW)),
    ],
    ids=["order", "wish", "step gone", "steps turned", "where", "slot", "version", "stair"],
)
def test_whatever_else_changes_is_another_plan(other: tuple[Choice, tuple[Step, ...], tuple[Goal, ...]]) -> None:
    digest = plan_digest(*other)
    assert digest != DIGEST
    assert not holds(FILE.course.agreements, digest)
    assert standing(FILE.course.agreements, digest) is Standing.CHANGED


def test_what_is_not_on_the_plan_does_not_change_it() -> None:
    elsewhere = Step(an_id(190), "money", words=Words("Later", "nl"))
    other_goal = Goal("money", 1, BEGUN, Words("Later", "nl"))
    chosen = replace(CHOICE, outcome=Outcome.CHOSEN, language="ar", chosen_at=DONE)
    assert plan_digest(chosen, (*STEPS, elsewhere), (other_goal, *GOALS)) == DIGEST
    assert plan_digest(Choice((Priority("work"),)), STEPS, GOALS) != DIGEST


def test_the_last_answer_counts_and_of_one_day_the_one_noted_last() -> None:
    first, second = Agreement("a", LAST, Agreed.YES, plan=DIGEST), Agreement("b", LAST, Agreed.NO, plan=DIGEST)
    assert last_agreement((first, second)) == second
    assert last_agreement((second, first)) == first
    assert last_agreement((second, replace(first, on=date(2026, 1, 1)))) == second
    assert last_agreement(()) is None


@pytest.mark.parametrize(
    ("answer", "means"),
    [(Agreed.NO, Standing.REFUSED), (Agreed.COULD_NOT, Standing.ASK_AGAIN), (Agreed.YES, Standing.AGREED)],
)
def test_only_a_yes_holds(answer: Agreed, means: Standing) -> None:
    answers = (DISAGREED, Agreement("a", LAST, answer, plan=DIGEST))
    assert holds(answers, DIGEST) == (answer is Agreed.YES)
    assert standing(answers, DIGEST) is means


def test_nobody_asked_is_no_agreement() -> None:
    assert not holds((), DIGEST)
    assert standing((), DIGEST) is Standing.NOT_ASKED


def test_a_version_is_settled_when_the_client_said_yes_to_it() -> None:
    assert [settled(FILE.course.agreements, goal) for goal in GOALS] == [False, False, True, True]
