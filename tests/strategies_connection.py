"""Any connection of a person that can be, for Hypothesis: each field by its type, and what has rules by these."""

from dataclasses import fields, replace
from datetime import date, time
from enum import StrEnum
from types import UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from coachdesk.domain.connection import (
    Attended,
    Buddy,
    BuddyLook,
    BuddyWish,
    Connection,
    ContactWish,
    Experience,
    Explained,
    Joining,
    NetworkMap,
    Placement,
    Tie,
    WorkChange,
    WorkVisit,
)
from coachdesk.domain.connection.activities import (
    MOST_CENTS,
    MOST_MINUTES,
    MOST_PEOPLE,
    Activity,
    ElementTick,
    Role,
    Tick,
)
from coachdesk.domain.connection.week import Weekly
from coachdesk.domain.connection.wishes import FACES
from coachdesk.domain.connection.work import MOST_PURPOSES, Purpose, Standing
from coachdesk.domain.languages import CLIENT, SPOKEN
from coachdesk.domain.questions import WEEK
from coachdesk.domain.records import Record
from coachdesk.domain.words import Words
from tests.strategies_picture import days, ids, said, several, some, texts, words

MOST_AT_ONCE: Final = 4
"""Of how many kinds a case holds something."""
filled = texts.filter(str.strip)
spoken = st.lists(st.sampled_from(SPOKEN), unique=True, max_size=3).map(tuple)
parts = st.lists(st.sampled_from(WEEK), unique=True, max_size=4).map(tuple)
faces = st.none() | st.sampled_from(FACES)
kinds = st.sampled_from(("cooking", "walking", "retired-one"))


def purposes(least: int) -> st.SearchStrategy:
    """So many purposes at least."""
    return st.lists(st.sampled_from(Purpose), unique=True, min_size=least, max_size=MOST_PURPOSES).map(tuple)


cents, minutes = st.none() | st.integers(0, MOST_CENTS), st.none() | st.integers(0, MOST_MINUTES)
_PLAIN: Final = {date: days, bool: st.booleans(), str: texts, Words: words}


def _any(hint: Any) -> st.SearchStrategy:
    """Any value of a field."""
    if isinstance(hint, UnionType):
        return st.none() | _any(next(arg for arg in get_args(hint) if arg is not type(None)))
    if get_origin(hint) is tuple:
        return some(get_args(hint)[0])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return _PLAIN[hint]


def made(kind: type[Record], /, **ruled: st.SearchStrategy) -> st.SearchStrategy:
    """Any entry of a kind; `ruled` are the fields with rules of their own."""
    hints = get_type_hints(kind)
    drawn = {
        part.name: ids if part.name == "id" else _any(hints[part.name])
        for part in fields(kind)
        if part.name not in ruled
    }
    return st.builds(kind, **drawn, **ruled)


contact_wishes = made(ContactWish, languages=spoken, free=st.none() | parts, most_cents=cents, most_minutes=minutes)
joinings = made(Joining, title=filled, kind=kinds)
placements = made(
    Placement,
    host=filled,
    standing=st.sampled_from((Standing.IDEA, Standing.ENDED)),
    purposes=purposes(0),
    week_hours=st.none() | st.integers(1, 240).map(lambda quarters: quarters / 4),
    language_moments=st.none() | st.integers(0, 20),
) | made(
    Placement,
    host=filled,
    standing=st.just(Standing.ACTIVE),
    purposes=purposes(1),
    week_hours=st.none(),
    language_moments=st.none(),
)
buddy_wishes = made(BuddyWish, languages=spoken, interests=st.lists(kinds, unique=True).map(tuple), free=parts)
limits = st.lists(st.sampled_from(("money", "signing", "retired-one")), unique=True).map(tuple)
buddies = made(Buddy, name=filled, languages=spoken, limits=limits)


hours = st.lists(st.times(), min_size=2, max_size=2, unique_by=lambda at: (at.hour, at.minute)).map(
    lambda ends: sorted(time(each.hour, each.minute) for each in ends)
)
weekly = st.builds(lambda day, ends: Weekly(day, *ends), st.integers(1, 7), hours)
times = st.lists(weekly, unique=True, max_size=3).map(tuple)
many = st.none() | st.integers(1, MOST_PEOPLE)
sizes = st.tuples(many, many).map(lambda both: both if None in both else tuple(sorted(both)))
ticks = st.lists(
    st.builds(ElementTick, st.sampled_from(("room", "retired-one")), st.sampled_from(Tick), texts),
    unique_by=lambda each: each.element,
).map(tuple)


def activities(**ruled: st.SearchStrategy) -> st.SearchStrategy:
    """Any activity of the library; `ruled` are fields with rules of their own."""
    usual: dict[str, st.SearchStrategy] = {
        "title": filled,
        "kind": kinds,
        "times": times,
        "cents": cents,
        "languages": spoken,
        "travel_minutes": minutes,
        "series": many,
        "least": st.none(),
        "most": st.none(),
        "roles": st.lists(st.sampled_from(Role), unique=True).map(tuple),
        "ticks": ticks,
    }
    one = made(Activity, **(usual | ruled))  # type: ignore[arg-type]  # of the library, and so no record of a case
    return st.builds(lambda each, size: replace(each, least=size[0], most=size[1]), one, sizes)


@st.composite
def connections(draw: st.DrawFn) -> Connection:
    """All of one case: what hangs together does so mostly, and some of it is about what was taken out. Most cases hold only
    some of it, so that two of them are not too much for one example."""
    about = st.sampled_from(draw(st.lists(ids, min_size=1, max_size=2, unique=True))) | ids
    numbers = st.integers(1, 9)
    every = (
        st.lists(contact_wishes, max_size=1).map(tuple),
        several(joinings),
        several(made(Attended, about=about)),
        (
            several(
                made(
                    Experience,
                    about=about,
                    after=st.integers(0, 12),
                    welcome=faces,
                    heard=faces,
                    equal=faces,
                    place=faces,
                )
            )
        ),
        several(placements),
        several(made(WorkVisit, about=about)),
        several(made(WorkChange, about=about, number=numbers, reason=said)),
        st.lists(buddy_wishes, max_size=1).map(tuple),
        several(buddies),
        several(made(BuddyLook, about=about, ease=faces, equal=faces, helps=faces)),
        several(made(NetworkMap)),
        several(made(Tie, about=about, who=filled)),
        (several(made(Explained, card=st.sampled_from(("post", "digid")), language=st.sampled_from(("", *CLIENT))))),
    )
    here = draw(st.sets(st.sampled_from(range(len(every))), max_size=MOST_AT_ONCE))
    return Connection(*(draw(each) if at in here else () for at, each in enumerate(every)))
