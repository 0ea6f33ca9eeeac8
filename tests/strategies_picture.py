"""Any picture of a person that can be, for Hypothesis."""

from datetime import date, time

from hypothesis import strategies as st

from coachdesk.domain.cases import InterpreterForm, InterpreterVoice
from coachdesk.domain.languages import CLIENT, COUNTRIES, SPOKEN
from coachdesk.domain.picture import (
    Accepted,
    Action,
    CardMark,
    Changeable,
    DomainLook,
    EnergyItem,
    Fits,
    InterpreterAge,
    InterpreterHere,
    InterpreterKind,
    LookStatus,
    Meeting,
    MeetingPlace,
    Picture,
    Pile,
    Present,
    Says,
    ScaleItem,
    Shares,
    Side,
    Source,
    Tag,
    Web,
)
from coachdesk.domain.words import Words

ids = st.uuids().map(lambda u: u.hex)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
words = st.builds(Words, texts, st.sampled_from(CLIENT), texts, st.sampled_from(("", *CLIENT)))
said = words.filter(bool)
days = st.dates(date(2000, 1, 1), date(2100, 1, 1))
names = st.sampled_from(["housing", "finances", "cooking", "retired-one"])
marks = st.integers(0, 20).map(lambda half: half / 2)


def some(members: type) -> st.SearchStrategy:
    """Different members of an enumeration, in its order."""
    return st.sets(st.sampled_from(members)).map(lambda found: tuple(m for m in members if m in found))


meetings = st.builds(
    Meeting,
    ids,
    days,
    st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    st.none() | st.integers(1, 24 * 60),
    st.sampled_from(MeetingPlace),
    some(Present),
    texts,
    st.builds(
        InterpreterHere,
        st.sampled_from(InterpreterKind),
        st.sampled_from(("", *SPOKEN)),
        st.sampled_from(("", *COUNTRIES)),
        st.sampled_from(InterpreterVoice),
        st.sampled_from(InterpreterForm),
        st.sampled_from((InterpreterAge.NOT_ASKED, InterpreterAge.ADULT)),
        st.sampled_from(Accepted),
        texts,
    ),
    words,
    st.booleans(),
    st.none() | days,
    texts,
    words,
)
card_marks = st.builds(CardMark, names, st.sampled_from(Fits), days, texts)
energy_items = st.one_of(
    st.builds(EnergyItem, ids, st.sampled_from(Pile), names, words, some(Tag), st.booleans(), words),
    st.builds(EnergyItem, ids, st.sampled_from(Pile), st.just(""), said, some(Tag), st.booleans(), words),
)
shares = st.tuples(st.integers(0, 100), st.integers(0, 100)).map(
    lambda two: Shares(min(two), max(two) - min(two), 100 - max(two))
)


@st.composite
def looks(draw: st.DrawFn) -> DomainLook:
    """Any look at a life domain."""
    level = draw(st.none() | st.integers(1, 5))
    status = LookStatus.SCORED if level is not None else draw(st.sampled_from([*LookStatus][:1] + [*LookStatus][2:]))
    on = draw(days)
    return DomainLook(
        draw(names),
        on,
        draw(st.sampled_from(["plan_goals", "fitting_help"])),
        status,
        level,
        draw(st.none() | st.integers(1, 5)),
        draw(st.just(Shares()) | shares),
        draw(some(Source)),
        draw(st.none() | st.dates(date(1999, 1, 1), on)),
        draw(texts),
    )


scale_items = st.builds(
    ScaleItem,
    ids,
    st.sampled_from(Side),
    names,
    words,
    st.sampled_from((1, 2, 3)),
    st.sampled_from(Says),
    st.sampled_from(Changeable),
    st.sampled_from(Action),
    words,
    st.just("") | ids,
    st.none() | days,
)
webs = st.builds(
    Web,
    days,
    st.dictionaries(st.sampled_from(["meaning", "participation"]), marks),
    st.lists(names, unique=True).map(tuple),
    st.lists(names, unique=True).map(tuple),
    words,
    st.none() | marks,
    words,
)


def several(one: st.SearchStrategy) -> st.SearchStrategy:
    """A few with different keys."""
    return st.lists(one, max_size=3, unique_by=lambda record: record.key).map(tuple)


pictures = st.builds(
    Picture,
    several(meetings),
    several(card_marks),
    several(energy_items),
    several(looks()),
    several(scale_items),
    several(webs),
)
