"""Consent at the desk: answers of their own kinds in one deed, taken back, told on, and the second look; on a real vault."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseRestricted, ChangedSince, DayPassed, DayTooEarly, SecondLookOwn, StillToCome
from coachdesk.domain.handover import Answered, Consent, ConsentKind, Passed, Sending, State, Way
from coachdesk.domain.handover.consents import last_consent
from coachdesk.domain.handover.due import to_be_told
from coachdesk.domain.handover.passing import state_of
from coachdesk.domain.handover.telling import told
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id
from tests.consents import ABOUT, HEALTH, MONEY, NAME, TODAY, handing_over, safe_values
from tests.handovers import REFERRAL
from tests.handovers import handed as handed_case

CASE = an_id(2)


@pytest.fixture
def handed(desk: Desk) -> Desk:
    """Samira about whom a handover was discussed."""
    desk.vault.opened().cases.add(handing_over())
    return desk


def now(desk: Desk) -> CaseFile:
    return desk.vault.opened().cases.get(CASE)


def answer(desk: Desk, kind: ConsentKind, **values: object) -> Consent:
    return replace(desk.handing.new_consent(now(desk), ABOUT, kind), **values)


def agree(desk: Desk, **values: object) -> Consent:
    said = {"yes": (NAME.mark, MONEY.mark), "no": (HEALTH.mark,)}
    made = answer(desk, ConsentKind.SECRECY, **{**said, **values})
    desk.handing.agree(CASE, (made,))
    return made


def send(desk: Desk) -> None:
    """The letter went out with what might be told."""
    marks = tuple(item.mark for item in told(now(desk).handover, ABOUT, TODAY))
    sent = Passed(an_id(753), ABOUT, State.SENT, TODAY, how=Sending.MAIL, marks=marks)
    desk.vault.opened().cases.save_record(CASE, sent)


def last(desk: Desk) -> Consent:
    found = last_consent(now(desk).handover.consents, ABOUT, ConsentKind.SECRECY)
    assert found is not None
    return found


def test_a_new_answer_ticks_nothing_beforehand(handed: Desk) -> None:
    made = answer(handed, ConsentKind.SECRECY)
    assert (made.yes, made.no, made.teach_back, made.language) == ((), (), False, "ar")


def test_answers_given_together_are_one_deed(handed: Desk) -> None:
    both = (answer(handed, ConsentKind.SECRECY, yes=(NAME.mark,)), answer(handed, ConsentKind.HELP))
    handed.handing.agree(CASE, both)
    assert now(handed).handover.consents == both and told(now(handed).handover, ABOUT, TODAY) == (NAME,)
    handed.undo.undo()
    assert now(handed).handover.consents == ()


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ({"on": TODAY + timedelta(1)}, StillToCome),
        ({"on": TODAY - timedelta(30), "until": TODAY - timedelta(1)}, DayPassed),
        ({"until": TODAY - timedelta(1)}, DayPassed),
    ],
)
def test_a_day_that_can_not_be_is_refused(handed: Desk, values: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        agree(handed, **values)
    assert now(handed).handover.consents == ()


def test_a_no_needs_no_end(handed: Desk) -> None:
    agree(handed, answer=Answered.NO, yes=(), until=TODAY - timedelta(1))
    assert last(handed).answer is Answered.NO


def test_a_part_that_is_taken_back_stays_on_record_and_the_rest_holds(handed: Desk) -> None:
    made = agree(handed)
    handed.handing.withdraw(CASE, made.id, (MONEY.mark, HEALTH.mark), Words("Liever niet", "nl"))
    assert (last(handed).stopped, last(handed).withdrawn_on) == ((MONEY.mark,), TODAY)
    assert told(now(handed).handover, ABOUT, TODAY) == (NAME,)
    assert state_of(now(handed).handover.passes, ABOUT) is State.DISCUSSED
    handed.undo.undo()
    assert told(now(handed).handover, ABOUT, TODAY) == (NAME, MONEY)


def test_the_last_part_is_the_whole_and_ends_the_handover(handed: Desk) -> None:
    made = agree(handed)
    for mark in (MONEY.mark, NAME.mark):
        handed.handing.withdraw(CASE, made.id, (mark,))
    assert last(handed).withdrawn and told(now(handed).handover, ABOUT, TODAY) == ()
    assert state_of(now(handed).handover.passes, ABOUT) is State.WITHDRAWN
    handed.undo.undo()
    assert state_of(now(handed).handover.passes, ABOUT) is State.DISCUSSED
    assert told(now(handed).handover, ABOUT, TODAY) == (NAME,)


def test_what_was_taken_back_whole_is_not_taken_back_once_more(handed: Desk) -> None:
    made = agree(handed)
    handed.handing.withdraw(CASE, made.id)
    before = now(handed)
    handed.handing.withdraw(CASE, made.id, (), Words("Nog eens", "nl"))
    assert now(handed) == before


def test_taking_back_that_data_are_used_ends_nothing(handed: Desk) -> None:
    made = answer(handed, ConsentKind.BASIS)
    handed.handing.agree(CASE, (made,))
    handed.handing.withdraw(CASE, made.id)
    assert state_of(now(handed).handover.passes, ABOUT) is State.DISCUSSED


def test_the_path_of_safety_does_not_end_with_the_consent(handed: Desk) -> None:
    made = agree(handed)
    referral = handed.handing.referral(now(handed), ABOUT)
    handed.handing.save(CASE, replace(referral, **safe_values(HEALTH)))
    handed.handing.withdraw(CASE, made.id)
    assert state_of(now(handed).handover.passes, ABOUT) is State.DISCUSSED
    assert told(now(handed).handover, ABOUT, TODAY) == (HEALTH,)


def test_the_recipient_is_told_on_a_day_and_that_can_be_undone(handed: Desk) -> None:
    made = agree(handed)
    send(handed)
    handed.handing.withdraw(CASE, made.id, (MONEY.mark,))
    assert to_be_told(now(handed).handover, ABOUT) == last(handed)
    with pytest.raises(StillToCome):
        handed.handing.recipient_told(CASE, made.id, TODAY + timedelta(1))
    handed.handing.recipient_told(CASE, made.id)
    assert last(handed).told_on == TODAY and to_be_told(now(handed).handover, ABOUT) is None
    handed.undo.undo()
    assert to_be_told(now(handed).handover, ABOUT) == last(handed)


def test_a_new_no_after_the_letter_is_told_to_the_recipient_too(handed: Desk) -> None:
    agree(handed)
    send(handed)
    fresh = answer(handed, ConsentKind.SECRECY, yes=(NAME.mark,), no=(MONEY.mark,))
    handed.handing.agree(CASE, (fresh,))
    assert last(handed).stopped == (MONEY.mark,) and to_be_told(now(handed).handover, ABOUT) == last(handed)
    assert told(now(handed).handover, ABOUT, TODAY) == (NAME,)
    handed.handing.recipient_told(CASE, fresh.id)
    handed.handing.agree(CASE, (replace(fresh, id=an_id(799)),))
    assert to_be_told(now(handed).handover, ABOUT) is None


def test_the_same_yes_once_more_asks_to_tell_nobody(handed: Desk) -> None:
    agree(handed)
    send(handed)
    handed.handing.agree(CASE, (answer(handed, ConsentKind.SECRECY, yes=(NAME.mark, MONEY.mark)),))
    assert last(handed).withdrawn_on is None and to_be_told(now(handed).handover, ABOUT) is None


def test_how_the_answers_of_one_day_were_given_is_said_for_all_of_them(handed: Desk) -> None:
    old = answer(handed, ConsentKind.BASIS, on=TODAY - timedelta(40))
    both = (answer(handed, ConsentKind.SECRECY, yes=(NAME.mark,)), answer(handed, ConsentKind.HELP))
    handed.handing.agree(CASE, (old,))
    handed.handing.agree(CASE, both)
    handed.handing.how_given(CASE, ABOUT, way=Way.SIGNED, teach_back=True)
    given = {each.kind: (each.way, each.teach_back) for each in now(handed).handover.consents}
    assert given[ConsentKind.BASIS] == (old.way, False)
    assert given[ConsentKind.SECRECY] == given[ConsentKind.HELP] == (Way.SIGNED, True)
    with pytest.raises(ChangedSince):
        handed.undo.undo()


def test_a_second_look_is_of_somebody_else_and_not_of_tomorrow(handed: Desk) -> None:
    handed.settings.put("me.name", "Marieke de Vries")
    referral = handed.handing.referral(now(handed), ABOUT)
    with pytest.raises(SecondLookOwn):
        handed.handing.save(CASE, replace(referral, second=" marieke DE vries"))
    with pytest.raises(StillToCome):
        handed.handing.save(CASE, replace(referral, second_on=TODAY + timedelta(1)))
    assert handed.handing.referral(now(handed), ABOUT) == referral


def test_a_restricted_case_takes_no_answer_and_lets_one_be_taken_back(handed: Desk) -> None:
    made = agree(handed)
    handed.vault.opened().cases.restrict(CASE, Restriction(NOW, "Bezwaar"))
    for deed in (lambda: agree(handed), lambda: handed.handing.how_given(CASE, ABOUT, teach_back=True)):
        with pytest.raises(CaseRestricted):
            deed()
    assert now(handed).handover.consents == (made,)
    handed.handing.withdraw(CASE, made.id)
    assert now(handed).handover.consents[0].withdrawn
    handed.handing.recipient_told(CASE, made.id)
    assert now(handed).handover.consents[0].told_on == TODAY
    handed.undo.undo()
    handed.undo.undo()
    assert now(handed).handover.consents == (made,)


def test_withdrawing_the_handover_takes_all_consents_back_and_the_recipient_has_to_know(desk: Desk) -> None:
    desk.vault.opened().cases.add(handed_case(2, State.SENT))
    desk.handing.go_on(CASE, REFERRAL.id, State.WITHDRAWN, note=Words("Ik wil niet meer", "nl"))
    over = now(desk).handover
    kinds = (ConsentKind.SECRECY, ConsentKind.HELP)
    last = [last_consent(over.consents, REFERRAL.id, kind) for kind in kinds]
    assert all(each is not None and each.withdrawn for each in last)
    assert to_be_told(over, REFERRAL.id) in last
    desk.undo.undo()
    assert to_be_told(now(desk).handover, REFERRAL.id) is None


def test_a_no_to_the_help_after_the_letter_is_told_to_the_recipient(desk: Desk) -> None:
    desk.vault.opened().cases.add(handed_case(2, State.SENT))
    file = now(desk)
    no = replace(desk.handing.new_consent(file, REFERRAL.id, ConsentKind.HELP), answer=Answered.NO)
    desk.handing.agree(CASE, (no,))
    found = to_be_told(now(desk).handover, REFERRAL.id)
    assert found is not None and found.id == no.id


def test_a_letter_is_not_sent_before_it_was_seen_nor_received_before_it_was_sent(desk: Desk) -> None:
    desk.vault.opened().cases.add(handed_case(2, State.SENT))
    with pytest.raises(DayTooEarly):
        desk.handing.go_on(CASE, REFERRAL.id, State.RECEIVED, who="K. Jansen", on=date(2026, 11, 17))
    desk.handing.go_on(CASE, REFERRAL.id, State.RECEIVED, who="K. Jansen", on=date(2026, 11, 18))
