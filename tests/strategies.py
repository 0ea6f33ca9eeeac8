"""Any case that can be, for Hypothesis."""

from datetime import UTC, date, datetime, time

from hypothesis import strategies as st

from coachdesk.domain.address import Address, DutchYou, Gender, Reading, ReadingWish
from coachdesk.domain.birthdate import BirthDate
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import (
    Case,
    CaseKind,
    ContactDetails,
    ContactPerson,
    InterpreterForm,
    InterpreterNeed,
    InterpreterVoice,
    InterpreterWish,
)
from coachdesk.domain.choosing import Choice, Outcome, Priority
from coachdesk.domain.languages import CLIENT, COUNTRIES, SPOKEN
from coachdesk.domain.listening import Answer, AnswerState
from coachdesk.domain.privacy import Earlier, Restriction, Statement
from coachdesk.domain.steps import Rhythm, Step, When, Who
from coachdesk.domain.words import Words
from tests.strategies_connection import connections
from tests.strategies_course import courses
from tests.strategies_handover import handovers
from tests.strategies_picture import pictures

ids = st.uuids().map(lambda u: u.hex)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))
languages = st.lists(st.sampled_from(SPOKEN), unique=True, max_size=4).map(tuple)
words = st.builds(Words, texts, st.sampled_from(CLIENT), texts, st.sampled_from(("", *CLIENT)))
names = st.sampled_from(["housing", "money", "work", "people", "retired-one"])
births = st.one_of(
    st.builds(BirthDate, sure=st.booleans()),
    st.builds(BirthDate, st.integers(1900, 2020), sure=st.booleans()),
    st.dates(date(1900, 1, 1), date(2020, 1, 1)).map(lambda d: BirthDate(d.year, d.month, d.day)),
)
contacts = st.builds(
    ContactPerson,
    texts,
    texts,
    st.sets(st.integers(1, 7)).map(lambda days: tuple(sorted(days))),
    texts,
    st.none() | st.binary(max_size=60),
)
readings = st.builds(
    ReadingWish,
    st.sets(st.sampled_from(Reading)).map(lambda ways: tuple(way for way in Reading if way in ways)),
    st.booleans(),
    st.booleans(),
)
cases = st.builds(
    Case,
    id=ids,
    calling_name=texts.filter(str.strip),
    created_at=moments,
    changed_at=moments,
    reference=texts,
    official_name=texts,
    own_script_name=texts,
    birth_date=births,
    speaks=languages,
    reads=languages,
    client_language=st.sampled_from(CLIENT),
    interpreter=st.builds(
        InterpreterWish,
        st.sampled_from(InterpreterNeed),
        st.sampled_from(InterpreterForm),
        st.sampled_from(InterpreterVoice),
        texts,
        st.sampled_from(("", *COUNTRIES)),
    ),
    details=st.builds(ContactDetails, texts, texts, texts, texts),
    contact=contacts,
    archived_at=st.none() | moments,
    deleted_at=st.none() | moments,
    kind=st.sampled_from(CaseKind),
    keep_until=st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    keep_reason=texts,
    addressed=st.builds(Address, st.sampled_from(Gender), st.sampled_from(DutchYou)),
    reading=readings,
)
answers = st.builds(
    Answer,
    names,
    moments,
    words,
    st.lists(st.sampled_from(["head", "hand"]), unique=True).map(tuple),
    st.sampled_from(AnswerState),
)
choices = st.builds(
    Choice,
    st.lists(st.builds(Priority, names, words), max_size=3, unique_by=lambda p: p.area_id).map(tuple),
    st.sampled_from(Outcome),
    st.sampled_from(("", *CLIENT)),
    st.none() | moments,
)
whens = st.builds(
    When,
    st.none() | st.dates(),
    st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    st.sampled_from(Rhythm),
)
steps = st.builds(
    Step,
    ids,
    names,
    st.none() | st.just("look_around"),
    st.dictionaries(st.sampled_from(["place", "person"]), texts),
    words,
    st.sampled_from(Who),
    texts,
    texts,
    texts,
    whens,
    st.none() | moments,
    st.none() | st.integers(0, 10),
)
case_files = st.builds(
    CaseFile,
    cases,
    st.lists(answers, max_size=3, unique_by=lambda a: a.question_id).map(tuple),
    choices,
    st.lists(steps, max_size=4, unique_by=lambda s: s.id).map(tuple),
    st.none() | st.builds(Statement, words, moments),
    st.none() | st.builds(Restriction, moments, texts.filter(str.strip)),
    pictures,
    courses,
    handovers(),
    connections(),
)
earlier_values = st.lists(
    st.builds(Earlier, moments, st.sampled_from(["case.reference", "answer.energy.text"]), texts), max_size=4
).map(lambda values: tuple(sorted(values, key=lambda e: (e.at, e.field, e.before))))
