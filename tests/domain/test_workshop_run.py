"""How far a group has come: any walk through any scenario."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.workshop import Beat, Run, Scenario
from coachdesk.domain.workshop.running import MOST_VOTES
from tests.strategies_workshop import scenarios

STEPS = st.lists(st.sampled_from(("on", "back", "pick", "vote", "take", "go")), max_size=40)


@st.composite
def runs(draw: st.DrawFn) -> Run:
    """A run after any steps."""
    run = Run(draw(scenarios()))
    for step in draw(STEPS):
        choice = draw(st.sampled_from(run.scene.choices)).id
        if step in ("on", "back"):
            run = run.on() if step == "on" else run.back()
        elif step == "pick":
            run = run.pick(choice)
        elif step == "go":
            run = run.go(draw(st.integers(0, len(run.scenario.scenes) - 1)))
        else:
            run = run.vote(choice, 1 if step == "vote" else -1)
    return run


def where(run: Run) -> tuple[int, Beat]:
    return run.at, run.beat


@given(runs())
def test_back_leads_to_where_on_came_from_and_the_other_way_round(run: Run) -> None:
    if not run.ended:
        assert where(run.on()) > where(run)
        assert where(run.on().back()) == where(run)
    if where(run) != (0, Beat.SITUATION):
        assert where(run.back()) < where(run)
        assert where(run.back().on()) == where(run)


@given(scenarios())
def test_on_shows_every_beat_of_every_scene_and_stays_at_the_end(scenario: Scenario) -> None:
    run, seen = Run(scenario), []
    while not run.ended:
        seen.append(where(run))
        run = run.on()
    seen.append(where(run))
    assert seen == [(at, beat) for at in range(len(scenario.scenes)) for beat in Beat]
    assert run.on() == run
    assert Run(scenario).back() == Run(scenario)


@given(runs(), st.data())
def test_votes_are_never_below_none_nor_above_the_most(run: Run, data: st.DataObject) -> None:
    choice = data.draw(st.sampled_from(run.scene.choices)).id
    more = data.draw(st.integers(-200, 200))
    after = run.vote(choice, more)
    assert after.votes_for(choice) == min(max(run.votes_for(choice) + more, 0), MOST_VOTES)
    others = [each.id for each in run.scene.choices if each.id != choice]
    assert [after.votes_for(each) for each in others] == [run.votes_for(each) for each in others]
    assert all(0 < n <= MOST_VOTES for n in after.votes.values())


@given(runs(), st.data())
def test_what_is_picked_is_on_the_wall_and_once_more_leaves_it(run: Run, data: st.DataObject) -> None:
    choice = data.draw(st.sampled_from(run.scene.choices)).id
    picked = run.pick(choice)
    assert picked.beat >= Beat.CHOICES
    assert picked.picked == ("" if run.picked == choice else choice)
    assert picked.pick(choice).pick(choice) == picked
    assert picked.go(run.at).picked == ""


@given(runs())
def test_nothing_is_picked_before_the_choices_are_on_the_wall(run: Run) -> None:
    assert run.beat is not Beat.SITUATION or not run.picked


@given(runs())
def test_votes_stay_with_their_scene(run: Run) -> None:
    counted = dict(run.votes)
    for at in range(len(run.scenario.scenes)):
        run = run.go(at)
        for choice in run.scene.choices:
            assert run.votes_for(choice.id) == counted.get((run.scene.id, choice.id), 0)
    assert dict(run.votes) == counted


@given(runs())
def test_there_is_no_scene_and_no_choice_beyond_those_of_the_scenario(run: Run) -> None:
    for at in (-1, len(run.scenario.scenes)):
        with pytest.raises(IndexError):
            run.go(at)
    for deed in (run.pick, run.vote):
        with pytest.raises(KeyError):
            deed("no such choice")


@given(runs())
def test_what_comes_is_the_next_scene(run: Run) -> None:
    last = run.at == len(run.scenario.scenes) - 1
    assert run.coming == (None if last else run.go(run.at + 1).scene)
