"""The chain of seals: any change, removal, swap or insertion is found, and at the right number."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from coachdesk.domain.trail import (
    START,
    Anchor,
    Deed,
    TrailEntry,
    TrailReport,
    first_break,
    left_behind,
    seal_of,
    unborne,
)
from tests.builders import NOW

short = st.text(max_size=12)
told = st.tuples(
    st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)),
    short,
    st.sampled_from(Deed),
    short,
    st.dictionaries(short, short, max_size=3),
)
lists = st.lists(told, min_size=2, max_size=8)


def chain(deeds: list[tuple[datetime, str, Deed, str, dict[str, str]]]) -> list[TrailEntry]:
    """A whole trail of these deeds."""
    entries, seal = [], START
    for number, deed in enumerate(deeds, 1):
        entry = TrailEntry(number, *deed)
        seal = seal_of(seal, entry)
        entries.append(replace(entry, seal=seal))
    return entries


@given(lists)
def test_a_trail_as_it_was_written_is_whole(deeds: list) -> None:  # type: ignore[type-arg]
    entries = chain(deeds)
    assert first_break(entries) is None
    assert first_break(entries[1:], entries[0].seal, 2) is None


@given(lists, st.data())
def test_any_change_of_an_entry_is_found_at_its_number(deeds: list, data: st.DataObject) -> None:  # type: ignore[type-arg]
    entries = chain(deeds)
    at = data.draw(st.integers(0, len(entries) - 1))
    entry = entries[at]
    name = data.draw(st.sampled_from(["at", "who", "deed", "case_id", "detail", "seal", "number"]))
    other = {
        "at": st.just(entry.at + timedelta(microseconds=1)),
        "who": short,
        "deed": st.sampled_from(Deed),
        "case_id": short,
        "detail": st.dictionaries(short, short, max_size=3),
        "seal": st.binary(min_size=32, max_size=32),
        "number": st.integers(0, 20),
    }[name]
    value = data.draw(other)
    assume(value != getattr(entry, name))
    entries[at] = replace(entry, **{name: value})
    assert first_break(entries) == at + 1


@given(lists, st.data())
def test_an_entry_changed_and_sealed_anew_shows_at_the_next_one(deeds: list, data: st.DataObject) -> None:  # type: ignore[type-arg]
    entries = chain(deeds)
    at = data.draw(st.integers(0, len(entries) - 2))
    forged = replace(entries[at], who=f"{entries[at].who}!")
    before = entries[at - 1].seal if at else START
    entries[at] = replace(forged, seal=seal_of(before, forged))
    assert first_break(entries) == at + 2


@given(lists, st.data())
def test_an_entry_taken_out_is_found_whether_or_not_the_rest_is_renumbered(deeds: list, data: st.DataObject) -> None:  # type: ignore[type-arg]
    entries = chain(deeds)
    at = data.draw(st.integers(0, len(entries) - 2))
    del entries[at]
    assert first_break(entries) == at + 1
    renumbered = [replace(entry, number=number) for number, entry in enumerate(entries, 1)]
    assert first_break(renumbered) == at + 1


@given(lists, st.data())
def test_two_entries_swapped_are_found(deeds: list, data: st.DataObject) -> None:  # type: ignore[type-arg]
    entries = chain(deeds)
    first = data.draw(st.integers(0, len(entries) - 2))
    second = data.draw(st.integers(first + 1, len(entries) - 1))
    entries[first], entries[second] = entries[second], entries[first]
    assert first_break(entries) == first + 1
    renumbered = [replace(entry, number=number) for number, entry in enumerate(entries, 1)]
    assert first_break(renumbered) == first + 1


@given(lists, told, st.data())
def test_an_entry_put_in_between_is_found(deeds: list, deed: tuple, data: st.DataObject) -> None:  # type: ignore[type-arg]
    entries = chain(deeds)
    at = data.draw(st.integers(0, len(entries) - 1))
    before = entries[at - 1].seal if at else START
    added = TrailEntry(at + 1, *deed)
    sealed = replace(added, seal=seal_of(before, added))
    assume(sealed.seal != entries[at].seal)
    longer = [*entries[:at], sealed, *(replace(e, number=e.number + 1) for e in entries[at:])]
    assert first_break(longer) == at + 2
    twice = [*entries[:at], sealed, *entries[at:]]
    assert first_break(twice) == at + 2


def test_moments_of_other_zones_and_the_order_of_details_make_the_same_seal() -> None:
    entry = TrailEntry(1, NOW, "Marieke", Deed.CASE_PRINTED, "a", {"x": "1", "y": "2"})
    turned = replace(entry, at=datetime.fromisoformat("2026-11-21T10:30:00+01:00"), detail={"y": "2", "x": "1"})
    assert seal_of(START, entry) == seal_of(START, turned)
    assert seal_of(START, entry) != seal_of(seal_of(START, entry), entry)


# --- what backups know ------------------------------------------------------------------------------------------------


@given(lists, st.data())
def test_a_trail_cut_off_or_written_anew_does_not_agree_with_a_backup(deeds: list, data: st.DataObject) -> None:  # type: ignore[type-arg]
    entries = chain(deeds)
    length = data.draw(st.integers(1, len(entries)))
    anchor: Anchor = (NOW, length, entries[length - 1].seal)

    def held_against(kept: list[TrailEntry]) -> dict[Anchor, int]:
        assert first_break(kept) is None
        seals = {entry.number: entry.seal for entry in kept}
        return unborne([anchor], TrailReport(len(kept), kept[-1].seal if kept else START, None), seals.get)

    assert held_against(entries) == {}
    assert held_against(entries[: length - 1]) == {anchor: length}
    at, who, *rest = deeds[0]
    assert held_against(chain([(at, f"{who}!", *rest), *deeds[1:]])) == {anchor: length}


def test_a_backup_of_an_empty_trail_says_nothing_against_any() -> None:
    assert unborne([(NOW, 0, START)], TrailReport(3, b"x", None), lambda _number: b"y") == {}


def test_a_restore_explains_why_later_backups_know_more() -> None:
    """Restored from Monday's backup, of 5 entries, over a vault of 9; Tuesday's backup knew 8."""
    restored = [TrailEntry(6, NOW, "", Deed.RESTORED, detail={"entries": "9"})]
    for made_at in (NOW - timedelta(days=1), NOW + timedelta(days=3650)):  # whatever the clock said then
        assert left_behind((made_at, 8, b"tuesday"), restored, NOW)
        assert left_behind((made_at, 9, b"just before"), restored, NOW)
        assert not left_behind((made_at, 10, b"made since"), restored, NOW)
        assert not left_behind((made_at, 5, b"monday"), restored, NOW)
        assert not left_behind((made_at, 8, b"tuesday"), [], NOW)


@pytest.mark.parametrize("detail", [{}, {"entries": "many"}, {"entries": ""}])
def test_where_nothing_was_known_of_the_replaced_vault_the_time_decides(detail: dict[str, str]) -> None:
    day = timedelta(days=1)
    restored = [TrailEntry(6, NOW, "", Deed.RESTORED, detail=detail)]
    assert left_behind((NOW - day, 8, b"tuesday"), restored, NOW)
    assert not left_behind((NOW + day, 8, b"thursday"), restored, NOW)
    assert not left_behind((NOW - 2 * day, 5, b"monday"), restored, NOW)
    assert not left_behind((NOW - day, 8, b"tuesday"), restored, NOW - timedelta(hours=1))  # from the future
