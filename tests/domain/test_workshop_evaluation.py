"""Counting an evaluation: everybody is counted, and no group from which one person's answers could be reckoned."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.cases import LONG
from coachdesk.domain.errors import FieldTooLong
from coachdesk.domain.reports import FEWEST
from coachdesk.domain.workshop.evaluation import Form, counted, may_be_shown, remarks
from coachdesk.domain.workshop.handouts import SCALE, Readers

QUESTIONS = ("useful", "free")
FORMS = st.builds(
    Form,
    readers=st.sampled_from([*Readers, None]),
    marks=st.dictionaries(st.sampled_from(QUESTIONS), st.sampled_from(SCALE)),
    said=st.text(max_size=5),
)
GROUPS = st.dictionaries(st.sampled_from([*Readers, None]), st.integers(0, 12))


def of(readers: Readers | None, count: int, mark: int = 4) -> list[Form]:
    return [Form(readers, {"useful": mark})] * count


@given(st.lists(FORMS, max_size=40))
def test_the_whole_group_is_counted_and_its_parts_are_no_more_than_it(forms: list[Form]) -> None:
    for found in counted(forms, QUESTIONS):
        marks = Counter(form.marks[found.question] for form in forms if found.question in form.marks)
        assert found.whole.marks == tuple(marks[mark] for mark in SCALE)
        for at, whole in enumerate(found.whole.marks):
            assert sum(count.marks[at] for count in found.groups.values()) <= whole


@given(st.lists(FORMS, max_size=40))
def test_no_group_on_show_gives_away_a_few(forms: list[Form]) -> None:
    for found in counted(forms, QUESTIONS):
        assert all(count.total >= FEWEST for count in found.groups.values())
        hidden = found.whole.total - sum(count.total for count in found.groups.values())
        assert not found.groups or hidden == 0 or hidden >= FEWEST


@given(st.lists(FORMS, max_size=25), st.randoms(use_true_random=False))
def test_the_order_of_the_forms_makes_no_difference(forms: list[Form], random: object) -> None:
    shuffled = list(forms)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert counted(shuffled, QUESTIONS) == counted(forms, QUESTIONS)
    assert remarks(shuffled) == remarks(forms)


@given(GROUPS)
def test_as_much_is_shown_as_can_be(answers: dict[Readers | None, int]) -> None:
    shown = may_be_shown(answers)
    large = {group for group, count in answers.items() if group is not None and count >= FEWEST}
    assert shown <= large
    if 0 < sum(answers.values()) - sum(answers[group] for group in large) < FEWEST:
        assert shown < large or not large
    else:
        assert shown == large


def test_four_of_a_group_are_not_shown_and_five_are() -> None:
    assert not counted(of(Readers.BUDDIES, 4), ["useful"])[0].groups
    assert set(counted(of(Readers.BUDDIES, 5), ["useful"])[0].groups) == {Readers.BUDDIES}


def test_beside_five_buddies_two_employers_keep_both_back() -> None:
    forms = of(Readers.BUDDIES, 5) + of(Readers.EMPLOYERS, 2)
    assert not counted(forms, ["useful"])[0].groups
    assert set(counted(forms + of(None, 3), ["useful"])[0].groups) == {Readers.BUDDIES}


def test_the_smaller_of_two_is_kept_back_beside_a_few() -> None:
    forms = of(Readers.CONSULTANTS, 9) + of(Readers.BUDDIES, 6) + of(Readers.EMPLOYERS, 1)
    assert set(counted(forms, ["useful"])[0].groups) == {Readers.CONSULTANTS}


def test_a_question_left_open_is_not_counted() -> None:
    forms = [*of(Readers.BUDDIES, 5), *[Form(Readers.BUDDIES, {"free": 1})] * 4]
    useful, free = counted(forms, QUESTIONS)
    assert (useful.whole.marks, free.whole.marks) == ((0, 0, 0, 5, 0), (4, 0, 0, 0, 0))
    assert (len(useful.groups), len(free.groups)) == (1, 0)


def test_what_was_said_does_not_stand_in_the_order_of_filling_in() -> None:
    assert remarks([Form(said="zo"), Form(said=" "), Form(said=" Ah "), Form(said="ah")]) == ("Ah", "ah", "zo")


@pytest.mark.parametrize("mark", [0, 6, -1])
def test_there_is_no_mark_outside_the_scale(mark: int) -> None:
    with pytest.raises(ValueError):
        Form(None, {"useful": mark})


def test_words_have_an_end() -> None:
    with pytest.raises(FieldTooLong):
        Form(said="a" * (LONG + 1))


def test_who_one_is_says_nothing_yet() -> None:
    assert not Form(Readers.BUDDIES, said=" ").says_something
    assert Form(said="x").says_something and Form(marks={"useful": 3}).says_something
