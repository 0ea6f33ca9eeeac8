"""What is decided stands in the trail each time, however soon it follows on typing in the same case or register."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.sentences_trail import deed_sentence
from coachdesk.domain.cases import CaseKind
from coachdesk.domain.registers import BreachKind, RequestKind, RequestOutcome, Told
from coachdesk.domain.trail import Deed
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, samira, yonas
from tests.storage.places import most_bytes_in_a_file


@pytest.fixture
def filled(desk: Desk) -> Iterator[Desk]:
    """Two cases, of which the first was just typed in."""
    desk.vault.opened().cases.add_many((yonas(), samira()))
    desk.cases.change(an_id(1), reference="ZW-9")
    yield desk


def since(desk: Desk, act: Callable[[], object], case_id: str | None = None) -> list[dict[str, str]]:
    """The details of the entries that `act` adds, the first one first."""
    before = desk.trail.entries(limit=1)[0].number
    act()
    new = [entry for entry in desk.trail.entries(case_id, limit=50) if entry.number > before]
    return [dict(entry.detail) for entry in reversed(new)]


def sentence(desk: Desk) -> str:
    """What the last entry says."""
    return deed_sentence(desk.trail.entries(limit=1)[0], desk.content, desk.translators["en"])


# --- cases --------------------------------------------------------------------------------------------------------------


def test_every_way_to_and_from_a_shelf_is_told(filled: Desk) -> None:
    ways = (filled.cases.delete, filled.cases.restore, filled.cases.archive, filled.cases.restore)
    for _ in range(2):
        told = [since(filled, lambda go=way: go(an_id(1)), an_id(1)) for way in ways]  # type: ignore[misc]
        assert told == [[{"part": part}] for part in ("bin", "restore", "archive", "restore")]
    filled.cases.delete(an_id(1))
    assert sentence(filled) == "The case was put in the bin."
    assert since(filled, filled.undo.undo, an_id(1)) == [{"part": "restore"}]


def test_keeping_longer_is_told_each_time_and_typing_the_reason_once(filled: Desk) -> None:
    def keep(year: int) -> None:
        filled.retention.keep_until(an_id(1), date(year, 1, 1))

    assert since(filled, lambda: filled.retention.explain(an_id(1), "Bez")) == [{"part": "keep_reason"}]
    assert since(filled, lambda: filled.retention.explain(an_id(1), "Bezwaar")) == []
    assert [since(filled, lambda y=y: keep(y)) for y in (2030, 2040)] == [[{"part": "keeping"}]] * 2  # type: ignore[misc]
    assert since(filled, lambda: filled.retention.keep_until(an_id(1), None)) == [{"part": "keeping"}]
    assert since(filled, lambda: filled.retention.set_kind(an_id(1), CaseKind.OTHER)) == [{"part": "kind"}]


def test_typing_is_still_told_once(filled: Desk) -> None:
    assert since(filled, lambda: filled.cases.change(an_id(1), reference="ZW-10")) == []
    assert since(filled, lambda: filled.cases.change(an_id(2), reference="SH-1")) == [{"part": "case"}]


def test_somebody_elses_change_under_another_name_is_told(filled: Desk) -> None:
    def act() -> None:
        for who, said in (("Eva", "a"), ("Piet", "b"), ("Eva", "c")):
            filled.settings.put("me.name", who)
            filled.listening.answer(an_id(1), "energy", words=Words(said, "nl"))

    told = since(filled, act)
    assert told == [
        {"key": "me.name"}, {"part": "answer.energy"}, {"key": "me.name"}, {"part": "answer.energy"}, {"key": "me.name"},
    ]  # fmt: skip
    assert [entry.who for entry in filled.trail.entries(an_id(1), limit=2)] == ["Piet", "Eva"]
    filled.settings.put("me.name", "Piet")
    assert sentence(filled) == "The name of who works at this laptop was changed."


def test_a_setting_of_safety_that_is_put_back_is_told(filled: Desk) -> None:
    def act() -> None:
        for minutes in ("60", "5", "60", "5"):
            filled.settings.put("lock.minutes", minutes)

    assert since(filled, act) == [{"key": "lock.minutes"}] * 4


# --- registers ------------------------------------------------------------------------------------------------------------


def test_what_is_changed_of_a_breach_is_told_by_field(filled: Desk) -> None:
    breach = filled.registers.new_breach(BreachKind.LOST_DEVICE)

    def change(**values: object) -> list[str]:
        return [d["fields"] for d in since(filled, lambda: filled.registers.change_breach(breach.id, **values))]

    assert change(happened="In de tr") == ["happened"]
    assert change(happened="In de trein") == []
    assert change(happened="In de trein", authority_reason="nee", people_reason="nee") == [
        "authority_reason people_reason"
    ]
    for _ in range(2):
        closed = since(filled, lambda: filled.registers.close_breach(breach.id))
        assert [(d["fields"], d["state"]) for d in closed] == [("closed_at", "closed")]
        assert sentence(filled) == "A data breach was closed."
        assert since(filled, lambda: filled.registers.reopen_breach(breach.id))[0]["state"] == "open"
        assert sentence(filled) == "A data breach was opened again."
    assert change(case_ids=()) == ["case_ids"]
    assert sentence(filled) == "Whose data a data breach is about was changed."
    assert change(discovered_at=NOW - timedelta(days=30)) == ["discovered_at"]
    assert since(filled, lambda: filled.registers.tell(breach.id, Told.PEOPLE, NOW))[0]["fields"] == "people_at"


def test_what_is_changed_of_a_request_is_told_by_field_and_under_both_cases(filled: Desk) -> None:
    request = filled.registers.new_request(RequestKind.ACCESS, an_id(1))
    assert sentence(filled) == "A request to see the data was kept."

    def change(under: str | None = None, **values: object) -> list[str]:
        act = lambda: filled.registers.change_request(request.id, **values)  # noqa: E731
        return [d["fields"] for d in since(filled, act, under)]

    assert change(received_on=date(2026, 11, 1)) == ["received_on"]
    assert change(note="Aan") == ["note"]
    assert change(note="Aan tafel") == []
    assert sentence(filled) == "Something about a request was changed."
    assert change(an_id(1), case_id=an_id(2)) == ["case_id"]
    assert filled.trail.entries(an_id(2), limit=1)[0].deed is Deed.REQUEST_KEPT
    assert change(an_id(2), case_id="") == ["case_id"]
    assert sentence(filled) == "A request was moved to another case, or taken off one."
    filled.registers.answer(request.id, RequestOutcome.GRANTED)
    assert sentence(filled) == "A request was answered."
    filled.registers.reopen_request(request.id)
    assert sentence(filled) == "A request was opened again."


def test_no_detail_holds_what_was_typed(filled: Desk) -> None:
    breach = filled.registers.new_breach(BreachKind.OTHER)
    filled.registers.change_breach(breach.id, happened="Kanarie")
    filled.registers.change_request(filled.registers.new_request(RequestKind.ACCESS).id, note="Kanarie")
    filled.retention.explain(an_id(1), "Kanarie")
    assert "Kanarie" not in str([entry.detail for entry in filled.trail.entries(limit=50)])


# --- reading --------------------------------------------------------------------------------------------------------------


def test_a_full_disk_keeps_nobody_from_reading(filled: Desk) -> None:
    log = (filled.vault.path / "cases.db-wal").stat().st_size
    with most_bytes_in_a_file(log):
        assert filled.cases.open(an_id(1)).case.calling_name == "Yonas Tesfay"
    assert since(filled, lambda: filled.cases.open(an_id(1))) == [{}]  # nobody takes it for told


def test_a_line_that_names_a_case_opens_none(filled: Desk, tmp_path: Path) -> None:
    request = filled.registers.new_request(RequestKind.ACCESS, an_id(1))
    filled.registers.change_request(request.id, received_on=date(2026, 10, 25))
    assert since(filled, filled.waiting.all) == []
    assert [waiting.subject for waiting in filled.waiting.all()] == ["Yonas Tesfay"]
    assert since(filled, lambda: filled.cases.name(an_id(2))) == []
    assert filled.cases.name(an_id(2)) == "Samira Haddad"
    assert filled.cases.name("") == filled.cases.name(an_id(9)) == ""
