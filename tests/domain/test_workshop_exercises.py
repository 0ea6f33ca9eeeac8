"""An exercise goes on and back as a scenario does; what a group picked stays, and nothing can be picked that is not there."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk import paths
from coachdesk.content.workshop_exercises import load
from coachdesk.desk.demo import people
from coachdesk.domain.workshop.exercises import (
    MOST_TO_PICK,
    Exercise,
    ExerciseKind,
    Pile,
    Player,
    Tip,
    drawings,
    piles,
)
from coachdesk.domain.workshop.exercising import ExerciseRun
from coachdesk.domain.workshop.running import MOST_VOTES

EXERCISES = load(paths.resources() / "workshop", people())
BY_KIND = {exercise.kind: exercise for exercise in EXERCISES}


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda each: each.kind)
def test_going_on_shows_every_step_of_every_part_and_going_back_leads_to_the_beginning(exercise: Exercise) -> None:
    run, seen = ExerciseRun(exercise), [(0, 0)]
    while not run.ended:
        assert (run.coming is None) is (run.at == len(exercise.parts) - 1)
        run = run.on()
        seen.append((run.at, run.step))
    assert seen == [(at, step) for at, part in enumerate(exercise.parts) for step in range(part.steps)]
    assert run.on() is run
    backwards = [(run.at, run.step)]
    while run.back() is not run:
        run = run.back()
        backwards.append((run.at, run.step))
    assert backwards == seen[::-1]


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda each: each.kind)
def test_what_is_picked_or_voted_on_is_on_the_wall_and_nothing_else_can_be(exercise: Exercise) -> None:
    for at, part in enumerate(exercise.parts):
        assert len(part.options) <= MOST_TO_PICK
        run = ExerciseRun(exercise).go(at)
        for option in part.options:
            assert run.pick(option).picked == option and run.pick(option).picks_now
            assert run.pick(option).pick(option).picked == ""
            if part.VOTES:
                assert run.vote(option).votes_for(option) == 1 and run.vote(option).picks_now
            else:
                with pytest.raises(KeyError):
                    run.vote(option)
        for deed in (run.pick, run.vote):
            with pytest.raises(KeyError):
                deed("moon")


def test_a_part_that_is_not_there_is_refused() -> None:
    run = ExerciseRun(EXERCISES[0])
    for at in (-1, len(EXERCISES[0].parts)):
        with pytest.raises(IndexError):
            run.go(at)


@given(st.lists(st.tuples(st.sampled_from(Pile), st.integers(-3, 60)), max_size=20))
def test_votes_are_counted_from_nobody_to_a_whole_room(counted: list[tuple[Pile, int]]) -> None:
    run = ExerciseRun(BY_KIND[ExerciseKind.SORTING])
    expected = dict.fromkeys(Pile, 0)
    for pile, more in counted:
        run = run.vote(pile, more)
        expected[pile] = min(max(expected[pile] + more, 0), MOST_VOTES)
    assert {pile: run.votes_for(pile) for pile in Pile} == expected
    assert all(n for n in run.votes.values())


def test_the_piles_hold_the_tips_as_the_group_laid_them() -> None:
    exercise = BY_KIND[ExerciseKind.SORTING]
    run, order = ExerciseRun(exercise), list(Pile)
    for at in range(1, len(exercise.parts)):
        run = run.go(at).pick(order[at % 3])
    laid = piles(exercise, run.picks)
    assert [part for pile in Pile for part in laid[pile]] != []
    for pile, parts in laid.items():
        assert parts == tuple(part for at, part in enumerate(exercise.parts) if at and order[at % 3] is pile)
    assert all(exercise.parts[0] not in parts for parts in laid.values())


def test_only_the_last_tip_has_the_piles_after_it() -> None:
    tips = [part for part in BY_KIND[ExerciseKind.SORTING].parts if isinstance(part, Tip)]
    assert [tip.last for tip in tips] == [False] * (len(tips) - 1) + [True]
    assert tips[-1].steps == replace(tips[-1], last=False).steps + 1


def test_there_is_enough_of_each_kind() -> None:
    assert [exercise.kind for exercise in EXERCISES] == list(ExerciseKind)
    assert len(BY_KIND[ExerciseKind.READING].parts) >= 6 and len(drawings(EXERCISES)) >= 6
    assert len(BY_KIND[ExerciseKind.ROLE_PLAY].parts) >= 3
    for part in BY_KIND[ExerciseKind.ROLE_PLAY].parts:
        assert part.options == tuple(Player)
    for exercise in EXERCISES:
        assert exercise.minutes == sum(part.minutes for part in exercise.parts)
