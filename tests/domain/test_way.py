"""The way of a handover: every state, every guard, and any walk at random."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import pytest

from coachdesk.domain.errors import HandoverNotYet
from coachdesk.domain.handover import (
    Answered,
    Basis,
    Consent,
    ConsentKind,
    Handover,
    Passed,
    Referral,
    SafetyGround,
    Sending,
    State,
)
from coachdesk.domain.handover.passing import ENDS, UNDER_WAY, state_of
from coachdesk.domain.handover.telling import told
from coachdesk.domain.handover.way import LETTER, RULES, Guard, Rule, Sight, check, check_letter, missing, open_rules
from coachdesk.domain.words import Words
from tests import handovers
from tests.builders import an_id
from tests.handovers import BASIS, HELP, MARKS, REFERRAL, SECRECY, TOLD

TODAY: Final = date(2026, 11, 21)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
SAID: Final = Words("Zo is het gegaan", "nl")
FULL: Final = replace(REFERRAL, basis=Basis.CONSENT, feedback=SAID)
"""With all that any guard asks of it."""


def reached(state: State, receipt: bool = True) -> tuple[Passed, ...]:
    """Every step up to a state, with the letter as it was seen; an end comes after all of them, the way of safety apart."""
    states = UNDER_WAY[1:] if state in ENDS else UNDER_WAY[1 : UNDER_WAY.index(state) + 1]
    way = [each for each in states if receipt or each is not State.RECEIVED]
    way += [state] if state in ENDS else []
    marks = {State.SEEN: MARKS, State.SENT: MARKS}
    return tuple(
        Passed(an_id(900 + number), FULL.id, each, YESTERDAY, letter=handovers.LETTER, marks=marks.get(each, ()))
        for number, each in enumerate(way)
    )


def sight(state: State, to: State, *, receipt: bool = True) -> Sight:
    """A handover in a state, with everything there that any step may ask."""
    over = Handover((FULL,), TOLD, (BASIS, SECRECY, HELP), reached(state, receipt))
    coming = Passed(an_id(999), FULL.id, to, TODAY, "K. Jansen", Sending.MAIL, note=SAID)
    return Sight(over, FULL, TODAY, coming, TODAY)


def starts(rule: Rule) -> list[Sight]:
    """Everything in which the rule can be gone: from each state before it. A receipt is not confirmed twice."""
    return [
        sight(after, rule.to, receipt=rule.to is not State.RECEIVED) for after in rule.after if after is not rule.to
    ]


def _referral(found: Sight, **changed: object) -> Sight:
    referral = replace(found.referral, **changed)  # type: ignore[arg-type]  # fields of Referral
    return replace(found, referral=referral, handover=replace(found.handover, referrals=(referral,)))


def _without(found: Sight, kind: ConsentKind) -> Sight:
    left = tuple(each for each in found.handover.consents if each.kind is not kind)
    return replace(found, handover=replace(found.handover, consents=left))


def _passes(found: Sight, change: Callable[[Passed], Passed | None]) -> Sight:
    changed = tuple(new for each in found.handover.passes if (new := change(each)) is not None)
    return replace(found, handover=replace(found.handover, passes=changed))


def _unmarked(found: Sight) -> Sight:
    bare = replace(found, handover=replace(found.handover, items=()))
    return _passes(bare, lambda each: replace(each, marks=()))


def _coming(found: Sight, **changed: object) -> Sight:
    assert found.coming is not None
    return replace(found, coming=replace(found.coming, **changed))  # type: ignore[arg-type]  # fields of Passed


LACKING: Final[dict[Guard, tuple[Callable[[Sight], Sight], ...]]] = {
    Guard.PURPOSE: (lambda s: _referral(s, question=Words()),),
    Guard.PERSON: (lambda s: _referral(s, to=replace(s.referral.to, person=" ")),),
    Guard.ITEMS: (_unmarked,),
    Guard.GROUND: (lambda s: _referral(s, basis=Basis.NOT_CHOSEN),),
    Guard.HELP: (
        lambda s: _without(s, ConsentKind.HELP),
        lambda s: _last(s, replace(HELP, answer=Answered.NO)),
        lambda s: _last(s, replace(HELP, until=YESTERDAY)),
        lambda s: _last(s, replace(HELP, withdrawn_on=TODAY)),
        lambda s: _last(s, replace(HELP, on=TOMORROW)),
    ),
    Guard.CONSENT: (
        lambda s: _without(s, ConsentKind.SECRECY),
        lambda s: _last(s, replace(SECRECY, withdrawn_on=TODAY)),
    ),
    Guard.SAME: (lambda s: _passes(s, lambda each: replace(each, marks=each.marks[:-1])),),
    Guard.SENDING: (lambda s: _coming(s, how=Sending.NOT_SAID),),
    Guard.WHO: (lambda s: _coming(s, who=" "),),
    Guard.TALK: (lambda s: replace(s, talk_on=None),),
    Guard.TALK_OVER: (lambda s: replace(s, talk_on=None), lambda s: replace(s, talk_on=TOMORROW)),
    Guard.FEEDBACK: (lambda s: _referral(s, feedback=Words()),),
    Guard.RECEIPT: (lambda s: _passes(s, lambda each: None if each.state is State.RECEIVED else each),),
    Guard.FOLLOW_UP: (lambda s: _referral(s, follow_up_on=None),),
    Guard.WHY: (lambda s: _coming(s, note=Words()),),
}
"""The ways in which each guard alone can lack."""


def _last(found: Sight, consent: Consent) -> Sight:
    """With this as the last answer of its kind."""
    bare = _without(found, consent.kind)
    return replace(bare, handover=replace(bare.handover, consents=(*bare.handover.consents, consent)))


def refused(to: State, found: Sight) -> tuple[Guard, ...] | None:
    """What lacks, as it is told; None where it goes."""
    try:
        check(to, found)
    except HandoverNotYet as error:
        assert error.to == to
        return tuple(Guard(each) for each in error.guards)
    return None


# --- every rule -------------------------------------------------------------------------------------------------------

EVERY_RULE = pytest.mark.parametrize("rule", RULES, ids=[rule.to for rule in RULES])


@EVERY_RULE
def test_with_every_guard_met_it_goes_from_every_state_before(rule: Rule) -> None:
    found = starts(rule)
    assert {each.state for each in found} == set(rule.after) - {rule.to}
    assert [refused(rule.to, each) for each in found] == [None] * len(found)


@EVERY_RULE
def test_without_a_guard_it_is_refused_for_exactly_that(rule: Rule) -> None:
    for found in starts(rule):
        for guard in rule.guards:
            for lack in LACKING[guard]:
                assert refused(rule.to, lack(found)) == (guard,), (found.state, guard)


@EVERY_RULE
def test_from_every_other_state_it_is_not_its_turn(rule: Rule) -> None:
    for state in State:
        if state not in rule.after:
            receipt = State.RECEIVED not in (rule.to, state) or state is State.RECEIVED
            assert refused(rule.to, sight(state, rule.to, receipt=receipt)) == ()


def test_every_state_but_the_first_can_be_reached_and_every_guard_is_asked_for() -> None:
    assert [rule.to for rule in RULES] == [state for state in State if state is not State.IDEA]
    assert {guard for rule in RULES for guard in rule.guards} == set(Guard) == set(LACKING)


@pytest.mark.parametrize("again", [State.SEEN, State.PLANNED])
def test_a_letter_is_shown_again_and_a_talk_planned_anew(again: State) -> None:
    assert refused(again, sight(again, again)) is None


@pytest.mark.parametrize("state", [State.SENT, State.PLANNED, State.HELD, State.REPORTED])
def test_a_receipt_comes_late_and_only_once(state: State) -> None:
    late = sight(state, State.RECEIVED, receipt=False)
    assert refused(State.RECEIVED, late) is None
    assert refused(State.RECEIVED, sight(state, State.RECEIVED)) == (() if state is not State.SENT else None)
    assert State.RECEIVED in {rule.to for rule in open_rules(late)}
    confirmed = replace(
        late.handover, passes=(*late.handover.passes, Passed(an_id(998), FULL.id, State.RECEIVED, TODAY))
    )
    assert state_of(confirmed.passes, FULL.id) is (State.RECEIVED if state is State.SENT else state)


@pytest.mark.parametrize("end", ENDS)
def test_nothing_follows_on_an_end(end: State) -> None:
    assert open_rules(sight(end, State.DONE)) == ()


@pytest.mark.parametrize("guard", LETTER)
def test_there_is_no_letter_without_purpose_person_items_and_ground(guard: Guard) -> None:
    found = sight(State.IDEA, State.SEEN)
    check_letter(found)
    for lack in LACKING[guard]:
        with pytest.raises(HandoverNotYet) as error:
            check_letter(lack(found))
        assert error.value.guards == (guard,)


def test_where_the_ground_is_consent_nothing_is_told_without_it() -> None:
    found = _without(sight(State.ASKED, State.SEEN), ConsentKind.BASIS)
    assert refused(State.SEEN, found) == (Guard.ITEMS, Guard.GROUND)
    assert refused(State.SEEN, _referral(found, basis=Basis.PUBLIC_TASK)) is None


def test_missing_guards_are_told_together_in_their_order() -> None:
    bare = Referral(FULL.id, TODAY)
    nothing = Sight(Handover((bare,)), bare, TODAY)
    assert missing(LETTER, nothing) == LETTER
    assert missing(tuple(Guard), nothing) == tuple(Guard)


# --- the path of safety -----------------------------------------------------------------------------------------------

SAFE: Final = replace(
    FULL,
    basis=Basis.VITAL,
    safety=SafetyGround.DANGER,
    safety_why=SAID,
    safety_items=MARKS[:2],
    second="Joost Bakker",
    second_on=TODAY,
    told=True,
)


def safely(state: State, to: State) -> Sight:
    """A handover without any consent."""
    found = _referral(sight(state, to), **{name: getattr(SAFE, name) for name in SAFE.__slots__})
    bare = replace(found, handover=replace(found.handover, consents=()))
    return _passes(bare, lambda each: replace(each, marks=each.marks[:2]))


def test_with_a_ground_and_a_second_look_it_goes_without_consent() -> None:
    for to, after in ((State.CONSENTED, State.DISCUSSED), (State.SEEN, State.ASKED), (State.SENT, State.SEEN)):
        assert refused(to, safely(after, to)) is None
    assert [item.id for item in told(safely(State.SEEN, State.SENT).handover, FULL.id, TODAY)] == [
        item.id for item in TOLD[:2]
    ]


@pytest.mark.parametrize(
    "lack",
    [
        {"safety": SafetyGround.NONE},
        {"safety_why": Words()},
        {"second": " "},
        {"second_on": None},
        {"told": False},
        {"safety_items": ()},
    ],
    ids=["ground", "reason", "second", "second day", "told", "items"],
)
def test_without_any_of_it_the_path_of_safety_is_closed(lack: dict[str, object]) -> None:
    found = _referral(safely(State.SEEN, State.SENT), **lack)
    assert not found.referral.safe
    assert refused(State.SENT, found) == (Guard.ITEMS, Guard.HELP, Guard.SAME)
    assert told(found.handover, FULL.id, TODAY) == ()
