"""The rules of what is seen of a person."""

import json
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.domain import errors as e
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Course
from coachdesk.domain.json_table import JsonTable
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import (
    DomainLook,
    EnergyItem,
    InterpreterAge,
    InterpreterHere,
    LookStatus,
    Meeting,
    Picture,
    Pile,
    ScaleItem,
    Shares,
    Side,
    Tag,
    Web,
)
from coachdesk.domain.picture.domains import latest
from coachdesk.domain.picture.energy import mixture
from coachdesk.domain.picture.scale import tilt
from coachdesk.domain.plain import from_plain, to_plain
from coachdesk.domain.records import KINDS, kind_of
from coachdesk.domain.words import Words
from tests.builders import a_case
from tests.strategies_course import courses
from tests.strategies_picture import energy_items, looks, pictures, scale_items

DAY = date(2026, 11, 21)
SCORED = DomainLook("housing", DAY, "plan", LookStatus.SCORED, 3)


@given(pictures, courses)
@settings(max_examples=60)
def test_every_entry_comes_back_from_json_as_it_was(picture: Picture, course: Course) -> None:
    file = CaseFile(a_case(), picture=picture, course=course)
    for kind in Kind:
        for record in file.of(kind):
            assert kind_of(record) is kind
            assert file.find(kind, record.key) == record
            told = json.loads(json.dumps(to_plain(record)))
            assert from_plain(KINDS[kind], JsonTable("$", told)) == record


@pytest.mark.parametrize(
    "spoil",
    [
        {"more": 1},
        {"level": 3.0},
        {"level": True},
        {"level": 6},
        {"on": "2026-1-2"},
        {"on": None},
        {"status": "fine"},
        {"sources": "client"},
        {"sources": [1]},
        {"shares": {"own": 50, "network": 20, "professionals": 20}},
        {"purpose": ""},
        {"note": 5},
    ],
)
def test_an_entry_that_can_not_be_is_refused_with_its_place(spoil: dict[str, object]) -> None:
    with pytest.raises(e.CaseFileInvalid):
        from_plain(DomainLook, JsonTable("$", {**to_plain(SCORED), **spoil}))
    missing = to_plain(SCORED)
    del missing["on"]
    with pytest.raises(e.CaseFileInvalid, match="on"):
        from_plain(DomainLook, JsonTable("$", missing))


@pytest.mark.parametrize("mark", [-0.5, 10.5, 7.3, float("nan")])
def test_a_mark_is_whole_or_half_from_nought_to_ten(mark: float) -> None:
    with pytest.raises(e.MarkNotPossible):
        Web(DAY, {"meaning": mark})
    with pytest.raises(e.MarkNotPossible):
        Web(DAY, missing_mark=mark)


def test_a_domain_is_looked_at_for_a_purpose_or_not_at_all() -> None:
    given_things = ({"own_view": 3}, {"note": "x"}, {"shares": Shares(100)}, {"status": LookStatus.SCORED, "level": 1})
    for given_thing in given_things:
        with pytest.raises(e.PurposeMissing):
            DomainLook("housing", DAY, **given_thing)
    assert DomainLook("housing", DAY, status=LookStatus.NOT_WANTED).level is None


@pytest.mark.parametrize("level", [0, 6, 2.5])
def test_levels_are_whole_numbers_from_one_to_five(level: int) -> None:
    with pytest.raises(e.LevelNotPossible):
        replace(SCORED, level=level)
    with pytest.raises(e.LevelNotPossible):
        replace(SCORED, own_view=level)
    with pytest.raises(e.LevelNotPossible):
        replace(SCORED, status=LookStatus.NOT_WANTED)


def test_information_is_of_the_day_or_before_and_old_after_thirty_days() -> None:
    with pytest.raises(e.LookBeforeInformation):
        replace(SCORED, informed_on=date(2026, 11, 22))
    assert not replace(SCORED, informed_on=date(2026, 10, 22)).stale
    assert replace(SCORED, informed_on=date(2026, 10, 21)).stale
    assert not SCORED.stale


@given(st.integers(-5, 105), st.integers(-5, 105), st.integers(-5, 105))
def test_shares_are_all_or_nothing(own: int, network: int, professionals: int) -> None:
    parts = (own, network, professionals)
    if min(parts) >= 0 and sum(parts) in (0, 100):
        assert bool(Shares(*parts)) is (sum(parts) == 100)
    else:
        with pytest.raises(e.SharesNotWhole):
            Shares(*parts)


@given(st.lists(looks(), max_size=8), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_latest_look_is_the_last_of_its_domain(found: list[DomainLook], day: date) -> None:
    last = latest(tuple(found), "housing", before=day)
    of_housing = [look for look in found if look.domain == "housing" and look.on < day]
    assert (last is None) is (not of_housing)
    assert last is None or (last in of_housing and all(look.on <= last.on for look in of_housing))


@given(st.lists(scale_items, max_size=8))
def test_the_scale_hangs_to_the_heavier_side(items: list[ScaleItem]) -> None:
    load = sum(item.weight for item in items if item.side is Side.LOAD)
    strength = sum(item.weight for item in items if item.side is Side.STRENGTH)
    expected = Fraction(strength - load, load + strength) if items else Fraction(0)
    assert tilt(items) == float(expected)
    assert tilt([]) == 0


def test_a_weight_is_one_two_or_three() -> None:
    for weight in (0, 4):
        with pytest.raises(e.WeightNotPossible):
            ScaleItem("a" * 32, Side.LOAD, "debts", weight=weight)


def test_a_card_says_something() -> None:
    for words in (Words(), Words("  ")):
        with pytest.raises(e.CardEmpty):
            ScaleItem("a" * 32, Side.LOAD, words=words)
        with pytest.raises(e.CardEmpty):
            EnergyItem("a" * 32, Pile.GIVES, words=words)


@given(st.lists(energy_items, max_size=8))
def test_the_mixture_counts_what_gives_energy(items: list[EnergyItem]) -> None:
    found = mixture(items)
    assert list(found) == list(Tag)
    for tag in Tag:
        assert found[tag] == len([item for item in items if item.pile is Pile.GIVES and tag in item.tags])


def test_a_child_never_interprets() -> None:
    with pytest.raises(e.InterpreterTooYoung):
        InterpreterHere(age=InterpreterAge.MINOR)


@pytest.mark.parametrize("minutes", [0, -5, 1441])
def test_a_talk_lasts_minutes_of_one_day(minutes: int) -> None:
    with pytest.raises(e.DurationNotPossible):
        Meeting("a" * 32, DAY, minutes=minutes)
