"""Quiet signals: each rests on something that was noted, and what is not known gives none."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Choice, Outcome, Priority
from coachdesk.domain.picture import DomainLook, LookStatus, Picture, ScaleItem, Side
from coachdesk.domain.picture.signals import HEAVY, SAFETY, SignalKind, signals
from tests.builders import NOW, a_case

TODAY, BEFORE = NOW.date(), NOW.date() - timedelta(days=60)
DOMAINS = ("finances", "mental_health", "domestic_relations", "social_network", "child_care", "justice")
AREAS = ("work", "language", "housing", "people")


def look(domain: str, level: int | None = None, view: int | None = None, on: date = TODAY) -> DomainLook:
    status = LookStatus.OPEN if level is None else LookStatus.SCORED
    return DomainLook(domain, on, "daily", status, level, view)


def stone(card: str, weight: int = 1, side: Side = Side.LOAD, since: date | None = None) -> ScaleItem:
    return ScaleItem(card, side, card, weight=weight, since=since)


def file_of(*seen: DomainLook | ScaleItem, areas: tuple[str, ...] = (), outcome: Outcome = Outcome.CHOSEN) -> CaseFile:
    looks = tuple(each for each in seen if isinstance(each, DomainLook))
    scale = tuple(each for each in seen if isinstance(each, ScaleItem))
    choice = Choice(tuple(map(Priority, areas)), outcome if areas else Outcome.OPEN)
    return CaseFile(a_case(), choice=choice, picture=Picture(looks=looks, scale=scale))


def kinds(file: CaseFile) -> tuple[SignalKind, ...]:
    return tuple(signal.kind for signal in signals(file))


levels = st.none() | st.integers(1, 5)
looks = st.lists(
    st.builds(look, st.sampled_from(DOMAINS), levels, levels, st.sampled_from((BEFORE, TODAY))),
    unique_by=lambda each: each.key,
)
items = st.lists(
    st.builds(
        stone,
        st.sampled_from(("loneliness", "tension_at_home", "debts", "faith", "humour")),
        st.integers(1, 3),
        st.sampled_from(Side),
        st.none() | st.sampled_from((BEFORE, TODAY)),
    ),
    unique_by=lambda each: each.key,
)
areas = st.lists(st.sampled_from(AREAS), max_size=3, unique=True).map(tuple)


@given(looks, items, areas)
def test_a_signal_rests_on_what_was_noted_and_nothing_else(
    seen: list[DomainLook], laid: list[ScaleItem], chosen: tuple[str, ...]
) -> None:
    file = file_of(*seen, *laid, areas=chosen)
    found = signals(file)
    order = tuple(SignalKind)
    assert [order.index(signal.kind) for signal in found] == sorted(order.index(signal.kind) for signal in found)
    assert len({signal.key for signal in found}) == len(found)
    for signal in found:
        assert signal.looks or signal.cards or signal.areas
        assert set(signal.looks) <= set(seen) and set(signal.cards) <= set(laid) and set(signal.areas) <= set(chosen)
        assert signal.safety in {"", *SAFETY.values()}


@given(looks, items, areas, st.randoms())
def test_the_order_in_which_things_were_noted_changes_no_signal(
    seen: list[DomainLook], laid: list[ScaleItem], chosen: tuple[str, ...], chance: object
) -> None:
    mixed = list(seen)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    before = {(s.kind, frozenset(s.looks)) for s in signals(file_of(*seen, *laid, areas=chosen))}
    after = {(s.kind, frozenset(s.looks)) for s in signals(file_of(*mixed, *laid, areas=chosen))}
    assert {kind for kind, _looks in before} == {kind for kind, _looks in after}
    assert before == after


@given(looks, items)
def test_only_the_last_look_counts(seen: list[DomainLook], laid: list[ScaleItem]) -> None:
    last = {d: max((e for e in seen if e.domain == d), key=lambda e: e.on, default=None) for d in DOMAINS}
    acute = {s.looks[0].domain for s in signals(file_of(*seen, *laid)) if s.kind is SignalKind.ACUTE}
    assert acute == {d for d, each in last.items() if each is not None and each.level == 1}


def test_nothing_that_is_known_gives_nothing() -> None:
    assert signals(CaseFile(a_case())) == ()
    assert signals(file_of(look("finances"), look("social_network", 3, 3), areas=("work", "people"))) == ()


def test_what_is_acute_leads_to_the_safety_card_that_fits() -> None:
    found = signals(file_of(look("mental_health", 1), look("justice", 1)))
    assert [(s.looks[0].domain, s.safety) for s in found] == [("mental_health", "exhausted"), ("justice", "")]


def test_tension_at_home_that_weighs_leads_to_safety() -> None:
    light, heavy = stone("tension_at_home", HEAVY - 1), stone("tension_at_home", HEAVY)
    assert SignalKind.TENSION not in kinds(file_of(light))
    assert next(s for s in signals(file_of(heavy)) if s.kind is SignalKind.TENSION).safety == "violence_at_home"


def test_harder_is_lower_than_before_in_either_view() -> None:
    assert kinds(file_of(look("finances", 4, on=BEFORE), look("finances", 3))) == (SignalKind.HARDER,)
    assert kinds(file_of(look("finances", 3, 4, BEFORE), look("finances", 4, 3))) == (SignalKind.HARDER,)
    assert kinds(file_of(look("finances", 3, on=BEFORE), look("finances", 4))) == ()
    assert kinds(file_of(look("finances", 3, on=BEFORE), look("finances"))) == ()  # not looked at is not lower


def test_harder_is_also_more_stones_than_straps_since_the_scale_was_built() -> None:
    built = (stone("debts", since=BEFORE), stone("faith", 3, Side.STRENGTH, BEFORE))
    assert kinds(file_of(*built)) == ()
    grown = next(
        s for s in signals(file_of(*built, stone("letters_rules", since=TODAY))) if s.kind is SignalKind.HARDER
    )
    assert ([item.card for item in grown.cards], grown.looks) == (["letters_rules"], ())
    strap = stone("humour", 1, Side.STRENGTH, TODAY)
    assert kinds(file_of(*built, stone("letters_rules", since=TODAY), strap)) == ()  # as much help as load came


def test_stones_without_a_day_have_not_grown() -> None:
    assert kinds(file_of(stone("debts"), stone("letters_rules", since=TODAY), stone("faith", 3, Side.STRENGTH))) == ()


def test_nobody_to_call_by_a_level_a_view_or_a_stone() -> None:
    for seen in (look("social_network", 2), look("social_network", None, 2)):
        assert kinds(file_of(seen)) == (SignalKind.NOBODY,)
    alone = file_of(stone("loneliness"), stone("faith", 3, Side.STRENGTH))
    assert kinds(alone) == (SignalKind.NOBODY,)


def test_load_is_heavier_only_where_the_scale_hangs_to_it() -> None:
    assert kinds(file_of(stone("debts", 3), stone("faith", 2, Side.STRENGTH))) == (SignalKind.HEAVY,)
    assert kinds(file_of(stone("debts", 2), stone("faith", 2, Side.STRENGTH))) == ()


def test_wishes_in_language_and_work_only() -> None:
    assert kinds(file_of(areas=("work", "language"))) == (SignalKind.NARROW,)
    assert kinds(file_of(areas=("work", "language", "people"))) == ()
    assert kinds(file_of(areas=("work",), outcome=Outcome.NOT_NOW)) == ()


def test_its_key_changes_with_what_it_rests_on() -> None:
    first = signals(file_of(look("social_network", 2)))[0]
    assert signals(file_of(replace(look("social_network", 2), note="Later")))[0].key == first.key
    assert signals(file_of(look("social_network", 1)))[-1].key != first.key
