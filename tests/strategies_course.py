"""Any course of guidance that can be, for Hypothesis."""

from datetime import time, timedelta

from hypothesis import strategies as st

from coachdesk.domain.course import (
    Agreed,
    Agreement,
    Appointment,
    AppointmentState,
    CardSource,
    Chooser,
    Closing,
    ClosingReason,
    ContactChange,
    Counter,
    Course,
    Goal,
    GoalState,
    Helper,
    HelperKind,
    Hours,
    LaidBy,
    Pace,
    Rating,
    Reason,
    Review,
    Route,
    Say,
    Sharing,
    SortCard,
    Sorted,
    Stand,
    Terms,
)
from coachdesk.domain.course.contact import MOST_DAYS
from coachdesk.domain.languages import CLIENT
from coachdesk.domain.picture import InterpreterKind, MeetingPlace
from tests.strategies_picture import days, ids, said, several, texts, words

faces = st.sampled_from(["work", "people", "aspect_sleeping", "energy_reading", "retired-one"]) | ids
spoken = st.sampled_from(("", *CLIENT))
filled = texts.filter(str.strip)
open_days = st.none() | days
ten = st.none() | st.integers(1, 10)
places = st.none() | st.integers(1, 5)
times = st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59))

cards = st.one_of(
    st.builds(
        SortCard, faces, st.sampled_from(CardSource), faces, words, st.sampled_from(LaidBy), st.sampled_from(Sorted), places
    ),
    st.builds(
        SortCard,
        ids,
        st.sampled_from((CardSource.OWN, CardSource.DUTY)),
        st.just(""),
        said,
        st.sampled_from(LaidBy),
        st.sampled_from(Sorted),
        places,
    ),
)  # fmt: skip
reasons = st.builds(
    Reason,
    faces,
    days,
    st.lists(faces, unique=True, max_size=3).map(tuple),
    words,
    st.sampled_from(Say),
    st.sampled_from(Chooser),
    texts,
    spoken,
    st.sampled_from(InterpreterKind),
    st.booleans(),
)
ratings = st.builds(Rating, faces, days, ten, ten, ten)


@st.composite
def goals(draw: st.DrawFn) -> Goal:
    """Any version of a goal."""
    number, on = draw(st.integers(1, 4)), draw(days)
    later = st.none() | st.integers(0, 1000).map(lambda more: on + timedelta(days=more))
    return Goal(
        draw(faces),
        number,
        on,
        *(draw(words) for _text_and_stairs in range(6)),
        draw(later),
        draw(later),
        draw(st.sampled_from(GoalState)),
        draw(said if number > 1 else words),
        draw(st.sampled_from(Chooser)),
    )


stands = st.builds(Stand, faces, days, st.integers(-2, 2), words)
agreements = st.builds(
    Agreement,
    ids,
    days,
    st.sampled_from(Agreed),
    words,
    spoken,
    st.sampled_from(InterpreterKind),
    st.booleans(),
    st.just("") | st.binary(min_size=32, max_size=32).map(bytes.hex),
    st.lists(st.sampled_from(["work_1", "people_2", "retired-one_1"]), unique=True).map(tuple),
)
helpers = st.builds(Helper, ids, st.sampled_from(HelperKind), filled, texts)
sharings = st.builds(Sharing, ids, filled, said, open_days)
appointments = st.builds(
    Appointment,
    ids,
    days,
    times,
    st.none() | st.integers(1, 24 * 60),
    st.sampled_from(MeetingPlace),
    texts,
    texts,
    words,
    st.booleans(),
    texts,
    st.sampled_from(AppointmentState),
    words,
)
paces = st.builds(Pace, st.none() | st.integers(1, MOST_DAYS), open_days)
changes = st.builds(ContactChange, ids, days, texts, filled, said, st.booleans())
weights = st.dictionaries(st.sampled_from(["letters_rules", "faith"]) | ids, st.sampled_from((1.0, 2.0, 3.0)), max_size=3)  # fmt: skip
piles = st.lists(st.sampled_from(["repairing", "waiting"]) | ids, unique=True, max_size=3).map(tuple)
reviews = st.builds(Review, days, weights, weights, piles, piles, piles, words)
closings = st.builds(Closing, days, st.sampled_from(ClosingReason), words, open_days, words)
terms = st.builds(Terms, open_days, open_days, open_days, open_days, st.sampled_from(Route))
hours = st.builds(Hours, ids, days, st.sampled_from(Counter), st.integers(1, 8000).map(lambda n: n / 4), texts)


def at_most_one(one: st.SearchStrategy) -> st.SearchStrategy:
    """One or none."""
    return st.lists(one, max_size=1).map(tuple)


courses = st.builds(
    Course,
    several(cards),
    several(reasons),
    several(ratings),
    several(goals()),
    several(stands),
    several(agreements),
    several(helpers),
    several(sharings),
    several(appointments),
    at_most_one(paces),
    several(changes),
    several(reviews),
    at_most_one(closings),
    at_most_one(terms),
    several(hours),
)
