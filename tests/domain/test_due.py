"""What is to be done next about a handover, and until when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from coachdesk.domain.handover import Basis, Consent, Handover, Incoming, Party, Referral, State
from coachdesk.domain.handover.due import PATIENCE, Next, Todo, next_incoming, next_thing, to_be_told
from coachdesk.domain.handover.way import Sight
from coachdesk.domain.words import Words
from tests.builders import an_id
from tests.domain.test_way import FULL, SAFE, TODAY, TOMORROW, YESTERDAY, reached, sight
from tests.handovers import BASIS, HELP, MARKS, SECRECY, TOLD

WEEK = timedelta(days=7)
"""Five working days, whatever day it begins on."""


def bare(state: State, *, receipt: bool = True, talk_on: date | None = TODAY, referral: Referral = FULL) -> Next | None:
    """What comes next in a state reached yesterday, without a day chosen for a receipt or for asking how it goes."""
    plain = replace(referral, confirm_by=None, follow_up_on=None)
    over = Handover((plain,), TOLD, (BASIS, SECRECY, HELP), reached(state, receipt))
    return next_thing(Sight(over, plain, TODAY, None, talk_on))


@pytest.mark.parametrize(
    ("state", "todo", "due"),
    [
        (State.IDEA, Todo.DISCUSS, FULL.on + PATIENCE),
        (State.DISCUSSED, Todo.ASK_CONSENT, YESTERDAY + PATIENCE),
        (State.CONSENTED, Todo.ASK_RECIPIENT, YESTERDAY + PATIENCE),
        (State.ASKED, Todo.SHOW_LETTER, YESTERDAY + PATIENCE),
        (State.SEEN, Todo.SEND, YESTERDAY + PATIENCE),
        (State.SENT, Todo.ASK_RECEIPT, YESTERDAY + WEEK),
        (State.RECEIVED, Todo.PLAN_TALK, YESTERDAY + WEEK),
        (State.PLANNED, Todo.TELL_TALK, TODAY),
        (State.HELD, Todo.ASK_FEEDBACK, YESTERDAY + PATIENCE),
        (State.REPORTED, Todo.FINISH, YESTERDAY + PATIENCE),
    ],
)
def test_each_state_has_its_next_thing_and_its_day(state: State, todo: Todo, due: date) -> None:
    assert bare(state) == Next(todo, due)


@pytest.mark.parametrize("state", [State.DONE, State.CAME_BACK, State.WITHDRAWN])
def test_at_the_end_nothing_comes_next(state: State) -> None:
    assert next_thing(sight(state, state)) is None


def test_days_that_were_chosen_go_before_ours() -> None:
    found = sight(State.SENT, State.RECEIVED)
    assert next_thing(found) == Next(Todo.ASK_RECEIPT, date(2026, 11, 26))
    for state, todo in ((State.HELD, Todo.ASK_FEEDBACK), (State.REPORTED, Todo.FINISH)):
        assert next_thing(sight(state, State.DONE)) == Next(todo, date(2026, 12, 15))


def test_a_day_is_overdue_from_the_next_one_on() -> None:
    assert not Next(Todo.SEND, TODAY).overdue(TODAY)
    assert Next(Todo.SEND, TODAY).overdue(TOMORROW)


def test_a_receipt_is_asked_for_until_it_is_there() -> None:
    assert bare(State.PLANNED, receipt=False, talk_on=TODAY) == Next(Todo.TELL_TALK, TODAY)
    later = YESTERDAY + 3 * WEEK
    assert bare(State.PLANNED, receipt=False, talk_on=later) == Next(Todo.ASK_RECEIPT, YESTERDAY + WEEK)
    assert bare(State.HELD, receipt=False) == Next(Todo.ASK_RECEIPT, YESTERDAY + WEEK)
    assert bare(State.REPORTED, receipt=False) == Next(Todo.ASK_RECEIPT, YESTERDAY + WEEK)


def test_a_talk_that_fell_through_is_planned_anew() -> None:
    assert bare(State.PLANNED, talk_on=None) == Next(Todo.PLAN_TALK, YESTERDAY + PATIENCE)


def test_a_consent_that_is_over_is_asked_for_anew_until_the_letter_is_sent() -> None:
    over = replace(SECRECY, until=YESTERDAY)
    for state in (State.CONSENTED, State.SEEN):
        found = sight(state, State.SENT)
        past = replace(found, handover=replace(found.handover, consents=(BASIS, over, HELP)))
        assert next_thing(past) == Next(Todo.RENEW_CONSENT, YESTERDAY)
    sent = sight(State.SENT, State.RECEIVED)
    past = replace(sent, handover=replace(sent.handover, consents=(BASIS, over, HELP)))
    assert next_thing(past) == Next(Todo.ASK_RECEIPT, date(2026, 11, 26))


def test_on_the_path_of_safety_nobody_asks_for_consent() -> None:
    assert bare(State.SEEN, referral=SAFE) == Next(Todo.SEND, YESTERDAY + PATIENCE)
    over = Handover((SAFE,), TOLD, (replace(SECRECY, until=YESTERDAY),), reached(State.SEEN))
    assert next_thing(Sight(over, SAFE, TODAY)) == Next(Todo.SEND, YESTERDAY + PATIENCE)


@pytest.mark.parametrize("stopped", [(), MARKS[:1]], ids=["whole", "a part"])
def test_who_got_the_letter_is_told_to_stop_before_anything_else(stopped: tuple[str, ...]) -> None:
    back = replace(SECRECY, withdrawn_on=YESTERDAY, stopped=stopped)
    for state in (State.SENT, State.PLANNED, State.DONE, State.WITHDRAWN):
        found = sight(state, state)
        taken = replace(found, handover=replace(found.handover, consents=(BASIS, back, HELP)))
        assert next_thing(taken) == Next(Todo.TELL_STOP, YESTERDAY)
        assert to_be_told(taken.handover, FULL.id) == back
        told = replace(found, handover=replace(found.handover, consents=(BASIS, replace(back, told_on=TODAY), HELP)))
        assert next_thing(told) == next_thing(found)


def test_where_no_letter_went_out_nobody_is_told_to_stop() -> None:
    back = replace(SECRECY, withdrawn_on=YESTERDAY, stopped=MARKS[:1])
    found = sight(State.SEEN, State.SENT)
    taken = replace(found, handover=replace(found.handover, consents=(BASIS, back, HELP)))
    assert to_be_told(taken.handover, FULL.id) is None


def _taken_back(referral: Referral, *back: Consent) -> Handover:
    return Handover((referral,), TOLD, (SECRECY, *back), reached(State.SENT))


HELP_BACK, BASIS_BACK = (replace(each, withdrawn_on=YESTERDAY) for each in (HELP, BASIS))


def test_who_got_the_letter_is_told_too_that_the_help_is_not_wanted_unless_safety_asks_for_it() -> None:
    assert to_be_told(_taken_back(FULL, HELP_BACK), FULL.id) == HELP_BACK
    assert to_be_told(_taken_back(SAFE, HELP_BACK), SAFE.id) is None


def test_data_that_rest_on_consent_alone_are_called_back_with_it() -> None:
    for basis in Basis:
        found = to_be_told(_taken_back(replace(FULL, basis=basis), BASIS_BACK), FULL.id)
        assert found == (BASIS_BACK if basis is Basis.CONSENT else None)


def test_who_was_told_to_use_nothing_any_more_is_told_once() -> None:
    told = replace(SECRECY, withdrawn_on=YESTERDAY, told_on=TODAY)
    assert to_be_told(_taken_back(FULL, told, HELP_BACK), FULL.id) is None
    assert to_be_told(_taken_back(FULL, replace(told, stopped=MARKS[:1]), HELP_BACK), FULL.id) == HELP_BACK


# --- what comes in ----------------------------------------------------------------------------------------------------

CAME = Incoming(an_id(1), YESTERDAY, Party(person="Dr. De Boer"), Words("Meedenken", "nl"), ("name",), ("reach",))


@pytest.mark.parametrize(
    ("incoming", "expected"),
    [
        (CAME, Next(Todo.CONFIRM, YESTERDAY + WEEK)),
        (replace(CAME, confirmed_on=TODAY), Next(Todo.ASK_MISSING, YESTERDAY + WEEK)),
        (replace(CAME, confirmed_on=TODAY, asked_on=TODAY), Next(Todo.WAIT_MISSING, TODAY + PATIENCE)),
        (replace(CAME, asked_on=TODAY), Next(Todo.CONFIRM, YESTERDAY + WEEK)),
        (
            replace(CAME, confirmed_on=TODAY, asked_on=TODAY, answered_on=TODAY, contact_on=TOMORROW),
            Next(Todo.CONTACT_CLIENT, TOMORROW),
        ),
        (replace(CAME, confirmed_on=YESTERDAY, lacking=()), Next(Todo.CONTACT_CLIENT, YESTERDAY + WEEK)),
        (replace(CAME, ended_on=TODAY), None),
    ],
)
def test_what_came_in_has_its_next_thing_too(incoming: Incoming, expected: Next | None) -> None:
    assert next_incoming(incoming) == expected
