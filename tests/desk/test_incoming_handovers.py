"""Handovers that come in: registered, asked after, confirmed, met and ended; every day in its order, each deed taken back."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.errors import CaseRestricted, ChangedSince, DayTooEarly, StillToCome, UnknownId, WhoMissing
from coachdesk.domain.handover import Incoming, Party
from coachdesk.domain.handover.due import Todo
from coachdesk.domain.kind import Kind
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, yonas
from tests.desk.conftest import Clock
from tests.handovers import DEBT_HELP

TODAY = NOW.astimezone().date()
CASE = an_id(1)
BRAM = Party(organisation="COA Zwolle", person="Bram Visser")


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """With Yonas in it, and somebody in the directory."""
    desk.vault.opened().cases.add(yonas())
    desk.vault.opened().partners.save((DEBT_HELP,))
    return desk


@pytest.fixture
def came_in(desk: Desk) -> str:
    """Something that came in today."""
    made = desk.incoming.register(CASE, BRAM)
    desk.undo.clear()
    return made.id


def kept(desk: Desk) -> Incoming:
    (found,) = desk.cases.open(CASE).handover.incomings
    return found


def todo(desk: Desk) -> tuple[Todo, int] | None:
    """What comes next, and in how many days."""
    found = desk.incoming.next_thing(kept(desk))
    return (found.todo, (found.due - TODAY).days) if found is not None else None


# --- from the first day to the last -----------------------------------------------------------------------------------


def test_it_is_registered_from_the_directory_with_what_stands_there(desk: Desk) -> None:
    (partner,) = desk.incoming.partners()
    made = desk.incoming.register(CASE, partner)
    assert made == kept(desk)
    assert made.on == TODAY
    assert (made.sender.partner, made.sender.name, made.sender.email) == (partner.id, partner.name, partner.email)
    desk.undo.undo()
    assert desk.cases.open(CASE).handover.incomings == ()


def test_nobody_hands_over_without_a_name(desk: Desk) -> None:
    with pytest.raises(WhoMissing):
        desk.incoming.register(CASE, Party(phone="06 1"))
    assert desk.cases.open(CASE).handover.incomings == ()


def test_the_way_of_one_that_came_in_says_each_time_what_comes_next(desk: Desk, clock: Clock, came_in: str) -> None:
    """From a Saturday: within five working days, asked again after two weeks."""
    incoming = desk.incoming
    assert todo(desk) == (Todo.CONFIRM, 6)
    incoming.lacks(CASE, came_in, ("interpreter", "wish"))
    incoming.confirm(CASE, came_in)
    assert (kept(desk).confirmed_on, kept(desk).by) == (TODAY, "Marieke de Vries")
    assert todo(desk) == (Todo.ASK_MISSING, 6)
    incoming.asked(CASE, came_in)
    assert todo(desk) == (Todo.WAIT_MISSING, 14)
    clock.on(days=3)
    incoming.change(CASE, came_in, answered_on=incoming.today())
    assert todo(desk) == (Todo.CONTACT_CLIENT, 6)
    incoming.change(CASE, came_in, knows=True, talk_on=incoming.today())
    incoming.change(CASE, came_in, ended_on=incoming.today())
    assert todo(desk) is None
    assert kept(desk).lacking == ("interpreter", "wish")  # what was asked for stays to be seen


def test_what_came_along_lacks_no_more_and_what_lacks_did_not_come(desk: Desk, came_in: str) -> None:
    desk.incoming.lacks(CASE, came_in, ("interpreter", "wish"))
    desk.incoming.came(CASE, came_in, ("name", "wish"))
    assert (kept(desk).got, kept(desk).lacking) == (("name", "wish"), ("interpreter",))
    desk.incoming.lacks(CASE, came_in, ("interpreter", "name"))
    assert (kept(desk).got, kept(desk).lacking) == (("wish",), ("interpreter", "name"))
    desk.undo.undo()
    assert (kept(desk).got, kept(desk).lacking) == (("name", "wish"), ("interpreter",))


def test_something_more_that_lacks_has_to_be_asked_for_anew(desk: Desk, came_in: str) -> None:
    desk.incoming.lacks(CASE, came_in, ("interpreter", "wish"))
    desk.incoming.asked(CASE, came_in)
    desk.incoming.lacks(CASE, came_in, ("wish",))
    assert kept(desk).asked_on == TODAY
    desk.incoming.lacks(CASE, came_in, ("wish", "phone"))
    assert kept(desk).asked_on is None
    desk.undo.undo()
    assert kept(desk).asked_on == TODAY


def test_who_is_named_contacts_the_client_by_the_day_that_was_said(desk: Desk, came_in: str) -> None:
    desk.incoming.change(CASE, came_in, by="Anouk Smit")
    desk.incoming.change(CASE, came_in, contact_on=TODAY + timedelta(2))
    desk.incoming.confirm(CASE, came_in)
    assert (kept(desk).by, kept(desk).contact_on) == ("Anouk Smit", TODAY + timedelta(2))


def test_what_is_mostly_needed_to_begin_comes_first(desk: Desk) -> None:
    topics = desk.incoming.topics()
    first = [topic.incoming for topic in topics]
    assert first == sorted(first, reverse=True) and len(set(first)) == 2
    assert {topic.id for topic in topics} == set(desk.content.handover.topics)


# --- days -------------------------------------------------------------------------------------------------------------

TOMORROW = TODAY + timedelta(1)
HAPPENED = ("on", "asked_on", "answered_on", "confirmed_on", "talk_on", "ended_on")


@pytest.mark.parametrize("name", HAPPENED)
def test_a_day_to_come_on_which_something_happened_is_refused(desk: Desk, came_in: str, name: str) -> None:
    before = kept(desk)
    with pytest.raises(StillToCome):
        desk.incoming.change(CASE, came_in, **{name: TOMORROW})
    assert kept(desk) == before
    assert desk.undo.last is None


@pytest.mark.parametrize(
    ("first", "later"),
    [
        *(({"on": TODAY - timedelta(3)}, name) for name in (*HAPPENED[1:], "contact_on")),
        ({"on": TODAY - timedelta(9), "asked_on": TODAY - timedelta(3)}, "answered_on"),
        ({"on": TODAY - timedelta(9), "confirmed_on": TODAY - timedelta(3)}, "contact_on"),
        ({"on": TODAY - timedelta(9), "talk_on": TODAY - timedelta(3)}, "ended_on"),
    ],
)
def test_days_follow_each_other(desk: Desk, came_in: str, first: dict[str, date], later: str) -> None:
    desk.incoming.change(CASE, came_in, **first)
    day = max(first.values())
    with pytest.raises(DayTooEarly) as refused:
        desk.incoming.change(CASE, came_in, **{later: day - timedelta(1)})
    assert refused.value.day == day
    desk.incoming.change(CASE, came_in, **{later: day})
    assert getattr(kept(desk), later) == day


# --- taking back ------------------------------------------------------------------------------------------------------

Act = Callable[[Desk, str], object]
PRESSED: dict[str, Act] = {
    "came": lambda desk, key: desk.incoming.came(CASE, key, ("name",)),
    "lacks": lambda desk, key: desk.incoming.lacks(CASE, key, ("name",)),
    "asked": lambda desk, key: desk.incoming.asked(CASE, key),
    "all here": lambda desk, key: desk.incoming.change(CASE, key, answered_on=TODAY),
    "proposed": lambda desk, key: desk.incoming.propose(CASE, key),
    "confirmed": lambda desk, key: desk.incoming.change(CASE, key, confirmed_on=TODAY),
    "knows": lambda desk, key: desk.incoming.change(CASE, key, knows=True),
    "ended": lambda desk, key: desk.incoming.change(CASE, key, ended_on=TODAY),
    "removed": lambda desk, key: desk.incoming.remove(CASE, Kind.INCOMINGS, key),
}


@pytest.mark.parametrize("name", PRESSED)
def test_each_deed_is_taken_back(desk: Desk, came_in: str, name: str) -> None:
    before = kept(desk)
    PRESSED[name](desk, came_in)
    assert desk.cases.open(CASE).handover.incomings != (before,)
    desk.undo.undo()
    assert kept(desk) == before


def test_taking_back_leaves_what_was_typed_since(desk: Desk, came_in: str) -> None:
    desk.incoming.change(CASE, came_in, ended_on=TODAY)
    asked = Words("De begeleiding overnemen", "nl")
    desk.incoming.change(CASE, came_in, question=asked)
    desk.undo.undo()
    assert (kept(desk).ended_on, kept(desk).question) == (None, asked)


def test_what_was_pressed_anew_is_not_taken_back_with_what_was_before(desk: Desk, came_in: str) -> None:
    desk.incoming.change(CASE, came_in, ended_on=TODAY)
    changed = kept(desk)
    desk.vault.opened().cases.save_record(CASE, Incoming(came_in, changed.on, changed.sender, knows=True))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert kept(desk).knows


def test_a_restricted_case_takes_none_and_one_that_is_gone_is_unknown(desk: Desk, came_in: str) -> None:
    with pytest.raises(UnknownId):
        desk.incoming.change(CASE, an_id(9), knows=True)
    desk.vault.opened().cases.add(yonas(2))
    desk.rights.restrict(an_id(2), "Bezwaar")
    with pytest.raises(CaseRestricted):
        desk.incoming.register(an_id(2), BRAM)
