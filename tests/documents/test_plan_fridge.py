"""The plan for the fridge: large letters, and a page for each goal."""

import re
from dataclasses import replace

import pytest

from coachdesk.domain.papers import PlanVersion
from tests.documents.builders import longer, plan_ar, plan_nl, plan_ti
from tests.documents.full_plans import ARABIC, DUTCH, TIGRINYA, full
from tests.documents.reading import page_texts, shown, words
from tests.documents.test_plan_versions import LANGUAGES, printed


@LANGUAGES
def test_the_fridge_has_a_page_for_each_goal_and_one_for_the_next_appointment(make: object) -> None:
    sheet = full(make(), PlanVersion.FRIDGE)
    pages = [" ".join(words(page)) for page in page_texts(printed(sheet))]
    assert len(pages) == len(sheet.priorities) + 1
    for priority, page in zip(sheet.priorities, pages, strict=False):
        assert (priority.title.nl or "") in page
        assert "06 12 34 56 78" in page
    assert " ".join(words(DUTCH["next"])) in pages[-1]


@pytest.mark.parametrize(("make", "own"), [(plan_ar, ARABIC), (plan_ti, TIGRINYA)], ids=["ar", "ti"])
def test_on_the_fridge_the_clients_words_are_larger_than_the_dutch(make: object, own: dict[str, str]) -> None:
    pieces = list(shown(printed(full(make(), PlanVersion.FRIDGE))))
    dutch = max(piece.size for piece in pieces if piece.text.startswith("donderdag"))
    letters = [
        piece.size for piece in pieces if piece.page == 3 and re.search("[\u0600-\u06ff\u1200-\u137f]", piece.text)
    ]
    assert max(letters) >= 1.2 * dutch
    assert own["next"]


@LANGUAGES
def test_at_the_foot_of_the_fridge_letters_stay_small(make: object) -> None:
    """The room is for the goal, whatever its letters are."""
    sheet = full(make(), PlanVersion.FRIDGE)
    first, *_others = sheet.priorities
    short = replace(sheet, priorities=(replace(first, wish=None, steps=()),), appointments=())
    feet = [piece for piece in shown(printed(short)) if piece.y < 80]
    assert feet and max(piece.size for piece in feet) <= 11
    assert max(piece.size for piece in shown(printed(short))) >= 1.6 * 22


def test_without_an_appointment_the_fridge_has_no_page_more() -> None:
    sheet = full(plan_nl(), PlanVersion.FRIDGE, appointments=())
    assert len(page_texts(printed(sheet))) == len(sheet.priorities)
    assert all("112" in page for page in page_texts(printed(sheet)))


def test_many_steps_are_set_smaller_on_the_fridge_and_then_the_next_ones_alone_are_left() -> None:
    few, many, most = (
        shown(printed(replace(longer(full(plan_ti(), PlanVersion.FRIDGE), count), version=PlanVersion.FRIDGE)))
        for count in (1, 4, 25)
    )
    sizes, numbers = [], []
    for pieces in map(list, (few, many, most)):
        sizes.append(max(piece.size for piece in pieces if re.search("[\u1200-\u137f]", piece.text)))
        numbers.append({piece.text for piece in pieces if re.fullmatch(r"1\.\d+", piece.text)})
    assert sizes[1] < sizes[0]
    assert {"1.2"} < numbers[1] <= {"1.2", "1.3", "1.4"}
    assert "1.2" in numbers[2] and len(numbers[2]) <= 3  # the first one is done
