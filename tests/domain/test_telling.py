"""What may be told, over any handover, answers and days: only what was answered with a yes that holds, in these very words."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

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
    State,
)
from coachdesk.domain.handover.consents import last_consent
from coachdesk.domain.handover.items import item_of
from coachdesk.domain.handover.referrals import SafetyNeed, looked_at_anew
from coachdesk.domain.handover.telling import left_out, recalled, refused, told
from coachdesk.domain.words import Words
from tests.builders import an_id
from tests.consents import ABOUT, HEALTH, ITEMS, MONEY, NAME, TODAY, handing_over, referral, safe_values

OTHER = an_id(702)
SAME = tuple(replace(item, words=Words(f"{item.words.text} Nu anders.", "nl")) for item in ITEMS)
"""The same items in other words."""
MARKS = tuple(item.mark for item in (*ITEMS, *SAME))
marks = st.lists(st.sampled_from(MARKS), unique=True, max_size=4).map(tuple)
near = st.integers(-40, 40).map(lambda days: TODAY + timedelta(days))
maybe = st.none() | near
consents = st.builds(
    Consent,
    id=st.uuids().map(lambda each: each.hex),
    about=st.sampled_from((ABOUT, ABOUT, OTHER)),
    kind=st.sampled_from(ConsentKind),
    on=near,
    answer=st.sampled_from((Answered.YES, Answered.YES, Answered.NO)),
    yes=marks,
    no=marks,
    until=maybe,
    withdrawn_on=maybe,
    stopped=marks,
)
safety = st.fixed_dictionaries(
    {
        "safety": st.sampled_from(SafetyGround),
        "safety_why": st.sampled_from((Words(), Words("Gevaar", "nl"))),
        "safety_items": marks,
        "told": st.booleans(),
        "untold_why": st.sampled_from((Words(), Words("Nu niet", "nl"))),
        "second": st.sampled_from(("", " ", "Joost Bakker")),
        "second_on": st.sampled_from((None, TODAY)),
    }
)
states = st.lists(st.sampled_from(State), max_size=2)


@st.composite
def handovers(draw: st.DrawFn) -> Handover:
    """A handover and another one, any answers about both, some of the words changed since."""
    items = tuple(draw(st.sampled_from((one, other))) for one, other in zip(ITEMS, SAME, strict=True))
    made = replace(referral(basis=draw(st.sampled_from(Basis))), **draw(safety))
    passes = tuple(
        Passed(an_id(800 + at), ABOUT, state, TODAY, marks=draw(marks)) for at, state in enumerate(draw(states))
    )
    answers = tuple(draw(st.lists(consents, max_size=6)))
    if draw(st.booleans()):
        now = tuple(item.mark for item in items)
        answers = (*answers, Consent(an_id(790), ABOUT, ConsentKind.SECRECY, TODAY, yes=now))
    return Handover((made, replace(referral(), id=OTHER)), items, answers, passes)


@given(handovers(), near)
@settings(max_examples=300)
def test_nothing_is_told_without_a_yes_that_holds_or_the_whole_path_of_safety(over: Handover, today: date) -> None:
    made = over.referral(ABOUT)
    assert made is not None
    secrecy = last_consent(over.consents, ABOUT, ConsentKind.SECRECY)
    basis = last_consent(over.consents, ABOUT, ConsentKind.BASIS)
    for item in told(over, ABOUT, today):
        grounds = made.safety is not SafetyGround.NONE and bool(made.safety_why) and item.mark in made.safety_items
        looked = bool(made.second.strip()) and made.second_on is not None
        if grounds and looked and (made.told or made.untold_why):
            continue
        assert secrecy is not None and secrecy.answer is Answered.YES
        assert item.mark in secrecy.yes and item.mark not in (*secrecy.no, *secrecy.stopped)
        assert secrecy.on <= today and (secrecy.until is None or today <= secrecy.until)
        assert secrecy.withdrawn_on is None or secrecy.stopped
        if made.basis is Basis.CONSENT:
            assert basis is not None and basis.holds(today)
    if any(each.state is State.WITHDRAWN for each in over.passes):
        ends = [each.state for each in over.passes if each.state in (State.DONE, State.CAME_BACK, State.WITHDRAWN)]
        assert ends[-1] is not State.WITHDRAWN or told(over, ABOUT, today) == ()


@given(handovers(), near)
@settings(max_examples=100)
def test_each_item_is_told_or_left_out_and_what_was_refused_is_told_for_safety_alone(
    over: Handover, today: date
) -> None:
    may, out = told(over, ABOUT, today), left_out(over, ABOUT, today)
    assert {*may, *out} == set(over.items) and len(may) + len(out) == len(over.items)
    made = over.referral(ABOUT)
    assert made is not None
    safe = made.safety_items if made.safe else ()
    assert all(item.mark in safe for item in may if item.mark in refused(over, ABOUT))


@given(handovers(), near, consents)
@settings(max_examples=100)
def test_answers_about_another_handover_change_nothing(over: Handover, today: date, other: Consent) -> None:
    more = replace(over, consents=(*over.consents, replace(other, about=OTHER)))
    assert told(more, ABOUT, today) == told(over, ABOUT, today)


@given(handovers(), near, st.sampled_from(ITEMS))
@settings(max_examples=100)
def test_words_that_change_fall_out_until_they_are_asked_or_looked_at_again(
    over: Handover, today: date, item: Item
) -> None:
    fresh = replace(item, words=Words("Woorden die niemand hoorde.", "nl"))
    items = tuple(fresh if each.id == item.id else each for each in over.items)
    assert fresh not in told(replace(over, items=items), ABOUT, today)


@given(handovers(), consents.map(lambda each: replace(each, about=ABOUT, kind=ConsentKind.SECRECY)))
@settings(max_examples=150)
def test_what_the_recipient_read_and_is_not_answered_with_yes_any_more_is_called_back(
    over: Handover, fresh: Consent
) -> None:
    sent = [each for each in over.passes if each.state is State.SENT]
    found = recalled(over, fresh)
    assert not found or (sent and set(found) <= set(sent[-1].marks))
    if fresh.answer is Answered.YES:
        assert not {item_of(mark) for mark in found} & {item_of(mark) for mark in fresh.yes}
    made = over.referral(ABOUT)
    if sent and fresh.answer is Answered.NO and made is not None and not made.safe:
        assert set(found) == set(sent[-1].marks)


def test_data_that_are_used_by_consent_alone_are_told_while_that_one_holds_too() -> None:
    file = handing_over(basis=Basis.CONSENT)
    secrecy = Consent(an_id(791), ABOUT, ConsentKind.SECRECY, TODAY, yes=(NAME.mark,))
    use = Consent(an_id(792), ABOUT, ConsentKind.BASIS, TODAY)
    for basis, may in (
        ((), ()),
        ((use,), (NAME,)),
        ((replace(use, answer=Answered.NO),), ()),
        ((replace(use, withdrawn_on=TODAY),), ()),
        ((replace(use, on=TODAY - timedelta(9), until=TODAY - timedelta(1)),), ()),
    ):
        over = replace(file.handover, consents=(secrecy, *basis))
        assert told(over, ABOUT, TODAY) == may
        by_law = replace(over, referrals=(referral(),))
        assert told(by_law, ABOUT, TODAY) == (NAME,)


def test_a_handover_that_was_withdrawn_tells_nothing_and_safety_neither() -> None:
    over = handing_over(**safe_values(HEALTH)).handover
    secrecy = Consent(an_id(791), ABOUT, ConsentKind.SECRECY, TODAY, yes=(NAME.mark,))
    agreed = replace(over, consents=(secrecy,))
    assert told(agreed, ABOUT, TODAY) == (NAME, HEALTH)
    ended = replace(agreed, passes=(*over.passes, Passed(an_id(793), ABOUT, State.WITHDRAWN, TODAY)))
    assert told(ended, ABOUT, TODAY) == () and left_out(ended, ABOUT, TODAY) == ITEMS
    more = replace(ended, passes=(*ended.passes, Passed(an_id(794), ABOUT, State.DONE, TODAY)))
    assert told(more, ABOUT, TODAY) == ()  # whatever a file says that it reached later


# --- the path of safety -----------------------------------------------------------------------------------------------


def test_each_part_of_the_path_of_safety_is_needed() -> None:
    whole = safe_values(HEALTH)
    lacking = {
        SafetyNeed.GROUND: {"safety": SafetyGround.NONE},
        SafetyNeed.REASON: {"safety_why": Words(" ", "nl")},
        SafetyNeed.ITEMS: {"safety_items": ()},
        SafetyNeed.CLIENT: {"told": False},
        SafetyNeed.SECOND: {"second": " "},
    }
    assert told(handing_over(**whole).handover, ABOUT, TODAY) == (HEALTH,)
    for need, change in lacking.items():
        file = handing_over(**{**whole, **change})
        assert file.handover.referrals[0].safety_lacks == (need,)
        assert told(file.handover, ABOUT, TODAY) == ()
    unlooked = handing_over(**{**whole, "second_on": None})
    assert told(unlooked.handover, ABOUT, TODAY) == ()
    untold = handing_over(**{**whole, "told": False, "untold_why": Words("Nu niet veilig", "nl")})
    assert told(untold.handover, ABOUT, TODAY) == (HEALTH,)


def test_a_second_look_counts_for_what_was_looked_at() -> None:
    before = referral(**safe_values(HEALTH))
    for change in (
        {"safety": SafetyGround.LAW},
        {"safety_why": Words("Iets anders", "nl")},
        {"safety_items": (HEALTH.mark, MONEY.mark)},
    ):
        after: Referral = looked_at_anew(before, replace(before, **change))
        assert not after.safe and (after.second, after.second_on) == ("", None)
        looked = replace(before, **change, second="Anna Smit")
        assert looked_at_anew(before, looked) == looked and looked.safe
    reworded = replace(before, reason=Words("Iets anders", "nl"), told=False, untold_why=Words("Nu niet", "nl"))
    assert looked_at_anew(before, reworded) == reworded


def test_safety_tells_nothing_else_than_what_was_looked_at() -> None:
    file = handing_over(**safe_values(HEALTH))
    assert told(file.handover, ABOUT, TODAY) == (HEALTH,)
    assert left_out(file.handover, ABOUT, TODAY) == (NAME, MONEY)
