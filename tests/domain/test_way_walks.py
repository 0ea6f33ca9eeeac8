"""Any walk at random through the states of a handover: what must never be, never is."""

from dataclasses import replace
from datetime import timedelta
from typing import Final

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from coachdesk.domain.handover import (
    Answered,
    Basis,
    Consent,
    ConsentKind,
    Handover,
    Item,
    Passed,
    Referral,
    Sending,
    State,
)
from coachdesk.domain.handover.passing import ENDS, UNDER_WAY, passed
from coachdesk.domain.handover.telling import told
from coachdesk.domain.handover.way import Sight, open_rules
from coachdesk.domain.words import Words
from tests.builders import an_id
from tests.domain.test_way import FULL, SAFE, SAID, TODAY, refused
from tests.handovers import TOLD

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
