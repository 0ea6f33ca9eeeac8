"""Which backups are kept, and when another is wanted."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from coachdesk.domain.backups import file_name, is_due, is_file_name, laptop_folder, to_keep

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))
SEVERAL = st.sets(MOMENTS, max_size=60)


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


@given(SEVERAL, MOMENTS)
def test_only_what_is_there_is_kept_and_the_newest_always(moments: set[datetime], now: datetime) -> None:
    kept = to_keep(moments, now)
    assert kept <= moments
    assert not moments or max(moments) in kept
    past = {moment for moment in moments if moment <= now}
    assert not past or max(past) in kept
    assert moments - past <= kept


@given(SEVERAL, MOMENTS)
def test_thinning_out_twice_is_thinning_out_once(moments: set[datetime], now: datetime) -> None:
    kept = to_keep(moments, now)
    assert to_keep(kept, now) == kept
    assert len({moment for moment in kept if moment <= now}) <= 7 + 5 + 12


@given(SEVERAL, MOMENTS)
def test_every_one_of_the_last_days_weeks_and_months_keeps_its_youngest(moments: set[datetime], now: datetime) -> None:
    kept = to_keep(moments, now)
    past = sorted((moment for moment in moments if moment <= now), reverse=True)
    for period, most in (
        (lambda m: m.date(), 7),
        (lambda m: m.isocalendar()[:2], 5),
        (lambda m: (m.year, m.month), 12),
    ):
        last_periods = list(dict.fromkeys(period(moment) for moment in past))[:most]
        for wanted in last_periods:
            assert max(moment for moment in past if period(moment) == wanted) in kept


def test_three_years_of_backups_thinned_out_every_day() -> None:
    held: set[datetime] = set()
    now = NOW
    for day in range(3 * 365):
        now = NOW + timedelta(days=day, hours=day % 7)
        held = to_keep(held | {now}, now)
    ages = sorted((now.date() - moment.date()).days for moment in held)
    assert ages[:7] == [0, 1, 2, 3, 4, 5, 6]
    assert len(held) <= 24
    assert 300 <= ages[-1] <= 366
    gaps = [older - younger for younger, older in pairwise(ages)]
    assert max(gaps) <= 31


def test_after_a_long_leave_the_last_backups_are_still_there() -> None:
    before_leave = {ago(100 + day) for day in range(7)}
    assert to_keep(before_leave | {NOW}, NOW) >= {ago(100 + day) for day in range(6)} | {NOW}


def test_a_clock_that_was_wrong_costs_no_backup() -> None:
    from_the_future = {datetime(2031, 5, 5, tzinfo=UTC), datetime(2031, 5, 6, tzinfo=UTC)}
    assert to_keep(from_the_future | {NOW}, NOW) == from_the_future | {NOW}


@given(MOMENTS, st.timedeltas(timedelta(days=-400), timedelta(days=400)))
def test_a_backup_is_due_after_a_day_and_whenever_the_clock_makes_no_sense(last: datetime, later: timedelta) -> None:
    assert is_due(last, last + later) == (later < timedelta(0) or later >= timedelta(days=1))
    assert is_due(None, last)


@given(MOMENTS, st.from_regex(r"[0-9a-f]{32}", fullmatch=True))
def test_our_names_are_known_again(moment: datetime, vault_id: str) -> None:
    assert is_file_name(file_name(moment, vault_id))


def test_names_of_others_are_not_ours() -> None:
    name = file_name(NOW, "0123456789abcdef" * 2)
    assert name == "coachdesk-20261120-093000-01234567.coachbackup"
    for other in (f"x{name}", f"{name}.part", name.upper(), name.replace("2026", "٢٠٢٦"), "notes.coachbackup", ""):
        assert not is_file_name(other)


def test_the_laptops_own_folder_lies_beside_the_vault(tmp_path: Path) -> None:
    assert laptop_folder(tmp_path / "vault") == tmp_path / "vault-backups"
    assert laptop_folder(Path("vault")) == Path.cwd() / "vault-backups"
