"""What was sent beside what the letter says now, and a letter that no longer says why as the client saw it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.errors import HandoverNotYet, ReferralNotFound
from coachdesk.domain.handover import Sending, State
from coachdesk.domain.handover.passing import passed
from coachdesk.domain.handover.way import Guard
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id
from tests.desk.conftest import Clock
from tests.desk.letter_cases import Change, kept_letter, with_referral
from tests.handovers import MONEY, ORGANISATION, REFERRAL, TALK

CASE, ABOUT, TODAY = an_id(1), REFERRAL.id, NOW.date()


def sent(desk: Desk, *changes: Change, on: date = TODAY) -> None:
    """The handover REFERRAL, the letter of which was shown and sent."""
    kept_letter(desk, *changes)
    desk.handing.go_on(CASE, ABOUT, State.SEEN)
    before = desk.vault.opened().cases.get(CASE).handover
    seen = passed(before.passes, ABOUT, State.SEEN)
    assert seen is not None
    desk.handing.save(CASE, replace(seen, on=min(on, seen.on)))
    desk.handing.go_on(CASE, ABOUT, State.SENT, how=Sending.POST, on=on)


def says_else(desk: Desk) -> bool:
    return desk.letters.says_else(CASE, ABOUT)


@pytest.mark.parametrize("later", [0, 1, 30])
@pytest.mark.parametrize("confirm", [None, REFERRAL.confirm_by])
def test_a_later_day_alone_is_no_difference(desk: Desk, clock: Clock, later: int, confirm: date | None) -> None:
    sent(desk, with_referral(confirm_by=confirm))
    clock.on(days=later)
    assert not says_else(desk)


def test_a_letter_that_was_noted_later_than_it_was_sent_has_the_day_that_stands_in_it(desk: Desk) -> None:
    sent(desk, with_referral(confirm_by=None), on=TODAY - timedelta(3))
    assert not says_else(desk)


def test_other_words_other_lines_a_planned_talk_and_another_sender_are_differences(desk: Desk) -> None:
    sent(desk)
    desk.handing.save(CASE, replace(MONEY, words=Words("Er is niets meer", "nl")))
    assert says_else(desk)
    desk.handing.save(CASE, MONEY)
    referral = desk.handing.referral(desk.vault.opened().cases.get(CASE), ABOUT)
    desk.handing.save(CASE, replace(referral, reason=Words("Nu om iets anders", "nl")))
    assert says_else(desk)
    desk.handing.save(CASE, referral)
    desk.settings.save_organisation(replace(ORGANISATION, phone="14 0318"))
    assert says_else(desk)
    desk.settings.save_organisation(ORGANISATION)
    assert not says_else(desk)
    desk.handing.plan_talk(CASE, ABOUT, TALK)
    assert says_else(desk)


def test_before_it_was_sent_or_where_its_text_was_not_kept_nothing_is_compared(desk: Desk) -> None:
    kept_letter(desk)
    assert not says_else(desk)
    desk.handing.go_on(CASE, ABOUT, State.SENT, how=Sending.POST)
    found = passed(desk.vault.opened().cases.get(CASE).handover.passes, ABOUT, State.SENT)
    assert found is not None and found.letter
    desk.handing.save(CASE, replace(found, letter=""))
    assert not says_else(desk)
    with pytest.raises(ReferralNotFound):
        desk.letters.says_else(CASE, an_id(999))


@pytest.mark.parametrize("field", ["question", "reason"])
def test_another_purpose_or_why_now_after_the_yes_is_shown_to_the_client_before_it_goes_out(
    desk: Desk, field: str
) -> None:
    kept_letter(desk)
    desk.handing.go_on(CASE, ABOUT, State.SEEN)
    referral = desk.handing.referral(desk.vault.opened().cases.get(CASE), ABOUT)
    desk.handing.save(CASE, replace(referral, **{field: Words("Er dreigt iets anders", "nl")}))  # type: ignore[arg-type]
    with pytest.raises(HandoverNotYet) as refused:
        desk.handing.go_on(CASE, ABOUT, State.SENT, how=Sending.POST)
    assert refused.value.guards == (Guard.SAME,)
    desk.handing.go_on(CASE, ABOUT, State.SEEN)
    desk.handing.go_on(CASE, ABOUT, State.SENT, how=Sending.POST)
