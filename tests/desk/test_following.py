"""Planned looks, looking again, and closing with a last look back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.waiting import WaitingKind
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Closing, ClosingReason, Review
from coachdesk.domain.days import months_later
from coachdesk.domain.errors import CaseRestricted, ChangedSince, DayPassed, NothingSeen, StillToCome
from coachdesk.domain.path import done
from coachdesk.domain.picture import Meeting, Picture, ScaleItem, Side
from coachdesk.domain.progress import Progress
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, yonas
from tests.courses import following
from tests.desk.conftest import Clock

CASE, TODAY = an_id(1), NOW.date()
TALK = Meeting(an_id(601), TODAY - timedelta(days=40))
STONE = ScaleItem("1" * 32, Side.LOAD, "debts", weight=3)
SAID = Words("Mijn zus belt nu elke zondag", "nl")


@pytest.fixture(autouse=True)
def file(desk: Desk) -> CaseFile:
    """The case of Yonas with one talk, and one stone on the scale."""
    made = replace(yonas(), picture=Picture(meetings=(TALK,), scale=(STONE,)))
    desk.vault.opened().cases.add(made)
    return made


def stored(desk: Desk) -> CaseFile:
    return desk.vault.opened().cases.get(CASE)


# --- planned looks ----------------------------------------------------------------------------------------------------


def test_the_following_begins_on_a_day_that_is_asked_once(desk: Desk, file: CaseFile) -> None:
    follow = desk.following
    assert follow.begun(file) is None and follow.planned(file) == () and follow.due(file) is None
    assert follow.proposed(file) == TALK.on
    follow.begin(CASE, TALK.on)
    assert follow.begun(stored(desk)) == TALK.on
    assert [look.on for look in follow.planned(stored(desk))] == [months_later(TALK.on, n) for n in (0, 3, 6, 12)]
    desk.undo.undo()
    assert follow.begun(stored(desk)) is None
    with pytest.raises(StillToCome):
        follow.begin(CASE, TODAY + timedelta(days=1))


def test_another_day_keeps_how_often_there_is_contact(desk: Desk) -> None:
    desk.vault.opened().cases.add(replace(following(2), restriction=None))
    desk.following.begin(an_id(2), TODAY)
    (pace,) = desk.vault.opened().cases.get(an_id(2)).course.paces
    assert (pace.every_days, pace.begun) == (21, TODAY)


def test_a_look_is_due_until_something_was_looked_at(desk: Desk, clock: Clock) -> None:
    desk.following.begin(CASE, TALK.on)
    due = desk.following.due(stored(desk))
    assert due is not None and due.months == 0
    desk.goals.stand(CASE, "work", -1)
    clock.on(days=60)
    due = desk.following.due(stored(desk))
    assert due is not None and due.months == 3
    desk.following.keep(CASE)
    assert desk.following.due(stored(desk)) is None


# --- looking again ----------------------------------------------------------------------------------------------------


def test_what_lies_there_is_kept_as_it_lies_and_stays_so(desk: Desk, clock: Clock) -> None:
    follow = desk.following
    assert follow.stale(stored(desk)) and Stage.FOLLOW not in done(stored(desk))
    follow.keep(CASE)
    assert not follow.stale(stored(desk)) and Stage.FOLLOW in done(stored(desk))
    clock.on(days=90)
    desk.picture.change_on_scale(CASE, "debts", weight=1)
    assert follow.stale(stored(desk))
    (kept,) = stored(desk).course.reviews
    assert dict(kept.load) == {"debts": 3.0} and kept.on == TODAY
    follow.keep(CASE)
    before, now = follow.progress(stored(desk)).scale
    assert before == kept and now is not None and dict(now.load) == {"debts": 1.0}


def test_keeping_can_be_undone_and_what_was_said_stays(desk: Desk) -> None:
    desk.following.say_changed(CASE, SAID)
    desk.picture.change_on_scale(CASE, "debts", weight=2)
    desk.following.keep(CASE)
    assert stored(desk).course.reviews == (Review(TODAY, {"debts": 2.0}, changed=SAID),)
    desk.undo.undo()
    assert stored(desk).course.reviews == (Review(TODAY, {"debts": 3.0}, changed=SAID),)


def test_saying_nothing_begins_nothing(desk: Desk) -> None:
    desk.following.say_changed(CASE, Words())
    assert stored(desk).course.reviews == ()


def test_nothing_looked_at_gives_no_progress(desk: Desk, file: CaseFile) -> None:
    assert desk.following.progress(file) == Progress()
    with pytest.raises(NothingSeen):
        desk.following.sheet(CASE, "ti")


def test_a_restricted_case_is_read_and_not_changed(desk: Desk) -> None:
    desk.rights.restrict(CASE, "Het adres klopt niet.")
    for deed in (
        lambda: desk.following.keep(CASE),
        lambda: desk.following.begin(CASE, TODAY),
        lambda: desk.following.give_reason(CASE, ClosingReason.READY),
    ):
        with pytest.raises(CaseRestricted):
            deed()
    assert desk.following.progress(stored(desk)) == Progress()


# --- closing ----------------------------------------------------------------------------------------------------------


def closing(desk: Desk) -> Closing | None:
    return desk.following.closing(stored(desk))


def test_the_last_look_back_begins_with_its_reason_and_proposes_aftercare(desk: Desk) -> None:
    desk.following.change_closing(CASE, back=SAID)
    assert closing(desk) is None
    desk.following.give_reason(CASE, ClosingReason.MOVED)
    assert closing(desk) == Closing(TODAY, ClosingReason.MOVED, aftercare_on=months_later(TODAY, 3))
    desk.following.change_closing(CASE, back=SAID)
    desk.following.give_reason(CASE, ClosingReason.READY)
    desk.undo.undo()
    kept = closing(desk)
    assert kept is not None and (kept.reason, kept.back) == (ClosingReason.MOVED, SAID)
    with pytest.raises(DayPassed):
        desk.following.change_closing(CASE, aftercare_on=TODAY - timedelta(days=1))
    assert closing(desk) == kept


def test_the_guidance_can_go_on(desk: Desk) -> None:
    desk.following.give_reason(CASE, ClosingReason.READY)
    desk.following.drop_closing(CASE)
    assert closing(desk) is None
    desk.undo.undo()
    assert closing(desk) is not None


def test_closing_puts_the_case_away_dated_on_that_day_and_can_be_undone(desk: Desk, clock: Clock) -> None:
    desk.following.give_reason(CASE, ClosingReason.READY)
    begun = closing(desk)
    clock.on(days=3)
    desk.cases.close(CASE)
    kept = closing(desk)
    assert stored(desk).case.archived_at == clock.now and kept is not None and kept.on == desk.following.today()
    desk.undo.undo()
    assert stored(desk).case.archived_at is None and closing(desk) == begun


def test_closing_asks_for_a_day_that_is_not_over(desk: Desk, clock: Clock) -> None:
    desk.following.give_reason(CASE, ClosingReason.READY)
    clock.on(days=200)
    with pytest.raises(DayPassed):
        desk.cases.close(CASE)
    assert stored(desk).case.archived_at is None


def test_later_work_is_not_undone_with_the_closing(desk: Desk) -> None:
    desk.following.give_reason(CASE, ClosingReason.READY)
    desk.cases.close(CASE)
    desk.vault.opened().cases.save_case(replace(stored(desk).case, archived_at=None))
    with pytest.raises(ChangedSince):
        desk.undo.undo()


def test_aftercare_waits_on_its_day_until_it_is_noted(desk: Desk, clock: Clock) -> None:
    desk.following.give_reason(CASE, ClosingReason.READY)
    desk.cases.close(CASE)
    assert not desk.following.awaits_aftercare(stored(desk))
    clock.on(days=95)
    assert desk.following.awaits_aftercare(stored(desk))
    (waiting,) = (each for each in desk.waiting.all() if each.kind is WaitingKind.AFTERCARE)
    assert (waiting.case_id, waiting.subject, waiting.due) == (CASE, "Yonas Tesfay", months_later(TODAY, 3))
    desk.following.change_closing(CASE, aftercare=Words("Het gaat goed"))
    assert not desk.following.awaits_aftercare(stored(desk))
    assert all(each.kind is not WaitingKind.AFTERCARE for each in desk.waiting.all())
