"""Any handing over that can be, for Hypothesis."""

from hypothesis import strategies as st

from coachdesk.domain.cases import InterpreterVoice
from coachdesk.domain.handover import (
    Answered,
    Basis,
    Consent,
    ConsentKind,
    Guide,
    Handover,
    Incoming,
    Item,
    Party,
    Passed,
    Referral,
    SafetyGround,
    Sending,
    State,
    Way,
)
from coachdesk.domain.handover.referrals import MOST_DAYS
from coachdesk.domain.languages import CLIENT, COUNTRIES, SPOKEN
from coachdesk.domain.partners import GuideRole, Partner, PartnerKind
from coachdesk.domain.picture import InterpreterKind
from tests.strategies_picture import days, ids, several, texts, words

TOPICS = ("name", "language", "health", "money", "retired-one")
spoken = st.lists(st.sampled_from(SPOKEN), unique=True, max_size=3).map(tuple)
no_marks: st.SearchStrategy = st.just(())
filled = texts.filter(str.strip)
maybe = st.none() | days
topics = st.lists(st.sampled_from(TOPICS), unique=True, max_size=3).map(tuple)
limits = st.lists(st.sampled_from(("no_money", "no_signing", "retired-one")), unique=True, max_size=2).map(tuple)

parties = st.builds(Party, st.just("") | ids, filled, texts, texts, texts, texts, texts)
nobody_yet = st.just(Party()) | parties
partners = st.builds(
    Partner,
    id=ids,
    kind=st.sampled_from(PartnerKind),
    organisation=texts,
    person=filled,
    role=texts,
    does=texts,
    languages=spoken,
    phone=texts,
    email=texts,
    website=texts,
    address=texts,
    hours=texts,
    travel=texts,
    checked_on=maybe,
    note=texts,
    guide=st.sampled_from(GuideRole),
    voice=st.sampled_from(InterpreterVoice),
    country=st.sampled_from(("", *COUNTRIES)),
    limits=limits,
)


def items(about: st.SearchStrategy = ids) -> st.SearchStrategy:
    """Items of handovers or guides with one of these ids."""
    return st.builds(
        Item,
        ids,
        about,
        st.sampled_from(TOPICS),
        st.sampled_from(("", "speaks", "retired-one")),
        words,
        st.sampled_from(("", "need_money", "retired-one")),
        words,
    )


def referrals(marks: st.SearchStrategy = no_marks) -> st.SearchStrategy:
    """Handovers; `marks` are what may be told for safety."""
    return st.builds(
        Referral,
        id=ids,
        on=days,
        to=nobody_yet,
        card=st.sampled_from(("", "work", "retired-one")),
        question=words,
        reason=words,
        basis=st.sampled_from(Basis),
        law=texts,
        safety=st.sampled_from(SafetyGround),
        safety_why=words,
        safety_items=marks,
        second=texts,
        second_on=maybe,
        told=st.booleans(),
        talk_days=st.lists(days, unique=True, max_size=MOST_DAYS).map(tuple),
        talk_place=texts,
        talk_interpreter=st.booleans(),
        talk=st.just("") | ids,
        checked=st.lists(st.sampled_from(("introduced", "numbers", "retired-one")), unique=True).map(tuple),
        talk_agreed=words,
        confirm_by=maybe,
        follow_up_on=maybe,
        follow_up_by=texts,
        feedback=words,
        untold_why=words,
    )


def consents(about: st.SearchStrategy = ids, marks: st.SearchStrategy = no_marks) -> st.SearchStrategy:
    """Answers about these handovers or guides, with these marks of items."""
    return st.builds(
        Consent,
        id=ids,
        about=about,
        kind=st.sampled_from(ConsentKind),
        on=days,
        answer=st.sampled_from(Answered),
        yes=marks,
        no=marks,
        way=st.sampled_from(Way),
        language=st.sampled_from(("", *CLIENT)),
        through=st.sampled_from(InterpreterKind),
        interpreter=texts,
        teach_back=st.booleans(),
        until=maybe,
        withdrawn_on=maybe,
        withdrawn_why=words,
        stopped=marks,
        told_on=maybe,
    )


def passes(about: st.SearchStrategy = ids, marks: st.SearchStrategy = no_marks) -> st.SearchStrategy:
    """What these handovers reached."""
    return st.builds(
        Passed,
        ids,
        about,
        st.sampled_from(State),
        days,
        texts,
        st.sampled_from(Sending),
        texts,
        maybe,
        words,
        texts,
        marks,
    )


guides = st.builds(Guide, ids, days, parties, st.sampled_from(GuideRole), spoken, limits, words, maybe, texts)
incomings = st.builds(
    Incoming,
    ids,
    days,
    parties,
    words,
    topics,
    topics,
    maybe,
    maybe,
    maybe,
    texts,
    maybe,
    maybe,
    st.booleans(),
    maybe,
    texts,
)


@st.composite
def handovers(draw: st.DrawFn) -> Handover:
    """All of one case: what hangs together does so mostly, and some of it is about what was taken out."""
    abouts = draw(st.lists(ids, min_size=1, max_size=2, unique=True))
    about = st.sampled_from(abouts) | ids
    found = draw(several(items(about)))
    known = [item.mark for item in found]
    marks = st.lists(st.sampled_from(known), unique=True).map(tuple) if known else st.just(())
    made = draw(several(referrals(marks)))
    return Handover(
        made,
        found,
        draw(several(consents(about, marks))),
        draw(several(passes(about, marks))),
        draw(several(guides)),
        draw(several(incomings)),
    )
