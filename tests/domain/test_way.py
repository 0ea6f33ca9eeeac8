"""The way of a handover: every state, every guard, and any walk at random."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from coachdesk.domain.errors import HandoverNotYet
from coachdesk.domain.handover import (
    Answered,
    Basis,
    Consent,
    ConsentKind,
    Handover,
    Item,
    Passed,
    Referral,
    SafetyGround,
    Sending,
    State,
)
from coachdesk.domain.handover.passing import ENDS, UNDER_WAY, passed, state_of
from coachdesk.domain.handover.telling import told
from coachdesk.domain.handover.way import LETTER, RULES, Guard, Rule, Sight, check, check_letter, missing, open_rules
from coachdesk.domain.words import Words
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
        Passed(an_id(900 + number), FULL.id, each, YESTERDAY, marks=marks.get(each, ()))
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
            assert refused(rule.to, sight(state, rule.to, receipt=rule.to is not State.RECEIVED)) == ()


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


# --- any walk ---------------------------------------------------------------------------------------------------------

_BARE: Final = Referral(an_id(721), TODAY)
_ITEMS: Final = (*TOLD, Item(an_id(739), FULL.id, "work", words=Words("Was fietsenmaker.", "nl")))


class Walk(RuleBasedStateMachine):
    """Somebody who fills in and empties anything, and tries every step at any time."""

    @initialize()
    def begin(self) -> None:
        self.today, self.talk_on = TODAY, None
        self.referral = _BARE
        self.over = Handover((_BARE,))
        self.number = 0

    def _id(self) -> str:
        self.number += 1
        return an_id(10_000 + self.number)

    @property
    def now(self) -> Sight:
        return Sight(self.over, self.referral, self.today, None, self.talk_on)

    @rule(
        name=st.sampled_from(["question", "to", "basis", "follow_up_on", "feedback", "safety", "second"]),
        there=st.sampled_from([True, True, True, False]),
    )
    def fill(self, name: str, there: bool) -> None:
        source = FULL if name not in ("safety", "second") else SAFE
        names = {"safety": ("safety", "safety_why", "safety_items", "told"), "second": ("second", "second_on")}
        filled = {each: getattr(source if there else _BARE, each) for each in names.get(name, (name,))}
        self.referral = replace(self.referral, **filled)
        self.over = replace(self.over, referrals=(self.referral,))

    @rule(items=st.sets(st.sampled_from(_ITEMS)))
    def choose(self, items: set[Item]) -> None:
        self.over = replace(self.over, items=tuple(item for item in _ITEMS if item in items))

    @rule(
        kind=st.sampled_from(ConsentKind),
        answer=st.sampled_from([Answered.YES, Answered.YES, Answered.NO]),
        data=st.data(),
    )
    def answer(self, kind: ConsentKind, answer: Answered, data: st.DataObject) -> None:
        marks = [item.mark for item in self.over.items] if kind is ConsentKind.SECRECY else []
        yes = tuple(mark for mark in marks if data.draw(st.booleans()))
        no = tuple(mark for mark in marks if mark not in yes)
        until = data.draw(st.sampled_from([None, self.today, self.today + timedelta(days=30)]))
        made = Consent(self._id(), FULL.id, kind, self.today, answer, yes, no, until=until)
        self.over = replace(self.over, consents=(*self.over.consents, made))

    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        if self.over.consents:
            at = data.draw(st.integers(0, len(self.over.consents) - 1))
            consents = list(self.over.consents)
            consents[at] = replace(consents[at], withdrawn_on=self.today)
            self.over = replace(self.over, consents=tuple(consents))

    @rule(days=st.integers(0, 40), ahead=st.sampled_from([None, 0, 5]))
    def wait(self, days: int, ahead: int | None) -> None:
        self.today += timedelta(days=days)
        self.talk_on = self.today + timedelta(days=ahead) if ahead is not None else None

    @rule(
        to=st.sampled_from(State),
        who=st.sampled_from(["K. Jansen", ""]),
        how=st.sampled_from(Sending),
        note=st.sampled_from([SAID, Words()]),
    )
    def try_any(self, to: State, who: str, how: Sending, note: Words) -> None:
        self._try(to, who, how, note)

    @rule(data=st.data())
    def go(self, data: st.DataObject) -> None:
        rules = [rule for rule in open_rules(self.now) if rule.to not in ENDS or rule.to is State.DONE]
        if rules:
            self._try(data.draw(st.sampled_from(rules)).to, "K. Jansen", Sending.POST, SAID)

    def _try(self, to: State, who: str, how: Sending, note: Words) -> None:
        coming = Passed(self._id(), FULL.id, to, self.today, who, how, note=note)
        before = self.now
        if refused(to, replace(before, coming=coming)) is not None:
            return
        marks = tuple(item.mark for item in told(self.over, FULL.id, self.today))
        if to in (State.SEEN, State.SENT):
            coming = replace(coming, marks=marks)
        self._must_hold(coming, before)
        self.over = replace(self.over, passes=(*self.over.passes, coming))

    def _must_hold(self, coming: Passed, before: Sight) -> None:
        """What DOMAIN says of the way, told here without the table of rules."""
        passes, referral = self.over.passes, self.referral
        assert not any(each.state in ENDS for each in passes)
        if coming.state is State.SENT:
            assert referral.question and referral.to.person.strip() and coming.marks
            assert referral.basis is not Basis.NOT_CHOSEN
            seen = passed(passes, FULL.id, State.SEEN)
            assert seen is not None and seen.marks == coming.marks and coming.how is not Sending.NOT_SAID
            assert referral.safe or (before.holds(ConsentKind.SECRECY) and before.holds(ConsentKind.HELP))
        if coming.state is State.DONE:
            assert passed(passes, FULL.id, State.SENT) is not None
            assert passed(passes, FULL.id, State.HELD) is not None
            assert passed(passes, FULL.id, State.RECEIVED) is not None
            assert referral.follow_up_on is not None and referral.feedback
        if coming.state in (State.RECEIVED, State.PLANNED):
            assert passed(passes, FULL.id, State.SENT) is not None
        if coming.state is State.CAME_BACK:
            assert coming.note and passed(passes, FULL.id, State.ASKED) is not None

    @invariant()
    def only_what_was_agreed_to_is_told(self) -> None:
        safe = set(self.referral.safety_items) if self.referral.safe else set()
        answers = [each for each in self.over.consents if each.kind is ConsentKind.SECRECY]
        last = answers[-1] if answers else None
        yes = set(last.yes) if last is not None and last.holds(self.today) else set()
        for item in told(self.over, FULL.id, self.today):
            assert item.mark in safe | yes

    @invariant()
    def every_state_on_the_way_was_reached_in_its_order(self) -> None:
        states = [each.state for each in self.over.passes if each.state in UNDER_WAY]
        first = [states.index(state) for state in UNDER_WAY if state in states and state is not State.RECEIVED]
        assert first == sorted(first)


TestAnyWalk = Walk.TestCase
TestAnyWalk.settings = settings(max_examples=60, stateful_step_count=60, deadline=None)
