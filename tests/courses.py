"""A course of guidance in which everything that can be filled in is filled in. Fictional."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from coachdesk.domain.casefile import CaseFile
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
from coachdesk.domain.course.agreeing import plan_digest
from coachdesk.domain.picture import InterpreterKind, MeetingPlace
from coachdesk.domain.words import Words
from tests.builders import an_id, yonas
from tests.pictures import seeing

BEGUN = date(2026, 3, 2)
"""The first of the planned looks; the others are of 2 June and 2 September 2026, and 2 March 2027."""
LAST = date(2026, 11, 2)
CHOSEN_CARD = SortCard("work", CardSource.AREA, "work", pile=Sorted.BETTER, place=1)
PEOPLE_CARD = SortCard("people", CardSource.AREA, "people", pile=Sorted.HEAVY, place=2)
SLEEP_CARD = SortCard("aspect_sleeping", CardSource.ASPECT, "sleeping", pile=Sorted.HEAVY, place=3)
READING_CARD = SortCard("energy_reading", CardSource.ENERGY, "reading", pile=Sorted.WELL)
OWN_CARD = SortCard(an_id(501), CardSource.OWN, words=Words("Mijn broer laten overkomen", "nl", "ሓወይ ክመጽእ", "ti"))
DUTY_CARD = SortCard(an_id(502), CardSource.DUTY, words=Words("Examen voor juli", "nl"), by=LaidBy.CONSULTANT)
CARDS = (CHOSEN_CARD, PEOPLE_CARD, SLEEP_CARD, READING_CARD, OWN_CARD, DUTY_CARD)
REASON = Reason(
    "work",
    BEGUN,
    tuple(card.id for card in CARDS),
    Words("Als ik werk, slaap ik beter", "nl", "እንተ ሰሪሐ ጽቡቕ ይድቅስ", "ti"),
    Say.SELF,
    Chooser.CLIENT,
    "Eerst de brieven had ook gekund",
    "ti",
    InterpreterKind.PROFESSIONAL,
    teach_back=True,
)
RATINGS = (
    Rating("work", BEGUN, 9, 3, 2),
    Rating("people", BEGUN, 7, 4, 4),
    Rating("work", LAST, 9, 6, 7),
)
WORK_GOAL = Goal(
    "work",
    1,
    BEGUN,
    Words("Ik werk met mijn handen", "nl", "ብኢደይ ይሰርሕ", "ti"),
    Words("Ik ben de hele dag thuis", "nl"),
    Words("Ik ga één ochtend mee", "nl"),
    Words("Ik werk drie ochtenden mee", "nl"),
    Words("Ik werk elke ochtend mee", "nl"),
    Words("Ik heb een contract", "nl"),
    due=date(2026, 9, 1),
    review_on=date(2026, 6, 2),
)
"""The first version; WORK_GOAL_NOW is the one that holds."""
WORK_GOAL_NOW = replace(
    WORK_GOAL,
    number=2,
    on=date(2026, 9, 1),
    expected=Words("Ik werk twee ochtenden mee", "nl"),
    due=date(2027, 3, 1),
    review_on=date(2026, 12, 1),
    reason=Words("Drie ochtenden was te veel naast de les", "nl"),
    decided=Chooser.TOGETHER,
)
PEOPLE_GOAL = Goal("people", 1, BEGUN, Words("Ik ken mensen in de straat", "nl"), expected=Words("Ik drink elke week koffie", "nl"))  # fmt: skip
PEOPLE_GOAL_NOW = replace(
    PEOPLE_GOAL,
    number=2,
    on=LAST,
    state=GoalState.REACHED,
    reason=Words("Hij gaat nu elke week", "nl"),
    decided=Chooser.CLIENT,
)
GOALS = (WORK_GOAL, PEOPLE_GOAL, WORK_GOAL_NOW, PEOPLE_GOAL_NOW)
STANDS = (
    Stand("work", BEGUN, -2),
    Stand("people", BEGUN, -1),
    Stand("work", date(2026, 6, 1), -1),
    Stand("work", LAST, 0, Words("Twee ochtenden gaat goed", "nl")),
    Stand("people", LAST, 1),
)
DISAGREED = Agreement(
    an_id(511),
    date(2026, 3, 9),
    Agreed.NO,
    Words("Te veel tegelijk", "nl"),
    "ti",
    goals=(WORK_GOAL.key, PEOPLE_GOAL.key),
)
AGREED = Agreement(
    an_id(512),
    LAST,
    Agreed.YES,
    language="ti",
    through=InterpreterKind.PROFESSIONAL,
    teach_back=True,
    plan=plan_digest(yonas().choice, yonas().steps, GOALS),
    goals=(WORK_GOAL_NOW.key, PEOPLE_GOAL_NOW.key),
)
BUDDY = Helper(an_id(521), HelperKind.BUDDY, "Almaz", "06 11 22 33 44")
BOSS = Helper(an_id(522), HelperKind.WORK, "Henk van De Ketting", "038 123 45 67")
SHARING = Sharing(
    an_id(531), "De Ketting", Words("Mijn naam en mijn ochtenden", "nl", "ስመይን ንግሆታተይን", "ti"), date(2027, 3, 1)
)
HELD = Appointment(an_id(541), LAST, time(14, 0), 50, MeetingPlace.OUTSIDE, state=AppointmentState.HELD)
MISSED = Appointment(
    an_id(542),
    date(2026, 10, 19),
    time(9, 30),
    state=AppointmentState.MISSED,
    helps=Words("Een bericht op de dag zelf", "nl"),
)
PLANNED = Appointment(
    an_id(543),
    date(2026, 11, 26),
    time(14, 0),
    45,
    MeetingPlace.OFFICE,
    "Lübeckplein 2, Zwolle",
    "Bus 4, halte Station",
    Words("De brief van de verzekering", "nl", "ደብዳበ ናይ መድሕን", "ti"),
    interpreter=True,
    with_whom="Almaz",
)
CHANGE = ContactChange(
    an_id(551),
    date(2026, 9, 1),
    "Joost Bakker",
    "Marieke de Vries",
    Words("Hij denkt eerst na. Bellen na vier uur.", "nl"),
    told=True,
)
REVIEWS = (
    Review(date(2026, 6, 1), {"letters_rules": 3.0, "loneliness": 2.0}, {"faith": 2.0}, ("repairing",), ("waiting",)),
    Review(
        date(2026, 9, 1),
        {"letters_rules": 2.0},
        {an_id(422): 3.0, "faith": 2.0},
        ("repairing", an_id(411)),
        ("waiting",),
        ("reading",),
        Words("Mijn zus belt nu elke zondag", "nl"),
    ),
)
CLOSING = Closing(
    date(2026, 9, 30),
    ClosingReason.READY,
    Words("Ik heb werk gevonden dat bij mij past", "nl", "ዝሰማማዓኒ ስራሕ ረኺበ", "ti"),
    LAST,
    Words("De brieven zijn weer veel. We gaan samen verder.", "nl"),
)
TERMS = Terms(date(2025, 6, 2), date(2025, 7, 28), date(2025, 9, 1), date(2025, 6, 16), Route.Z)
HOURS = (
    Hours(an_id(561), date(2026, 6, 30), Counter.LESSONS, 320.5, "Tot de zomer"),
    Hours(an_id(562), LAST, Counter.PARTICIPATION, 96.25),
    Hours(an_id(563), date(2026, 5, 20), Counter.VALUES, 12.0),
)
COURSE = Course(
    CARDS,
    (REASON, Reason("people", BEGUN, ("work", "people"), chooser=Chooser.TOGETHER)),
    RATINGS,
    GOALS,
    STANDS,
    (DISAGREED, AGREED),
    (BUDDY, BOSS),
    (SHARING,),
    (HELD, MISSED, PLANNED),
    (Pace(21, BEGUN),),
    (CHANGE,),
    REVIEWS,
    (CLOSING,),
    (TERMS,),
    HOURS,
)
SURE = (8, 5, None)
"""How sure he is of each step."""


def following(number: int = 1, **values: Any) -> CaseFile:
    """The whole case of Yonas with everything that is seen of him, and a full course."""
    file = seeing(number, **values)
    steps = tuple(replace(step, confidence=sure) for step, sure in zip(file.steps, SURE, strict=True))
    return replace(file, steps=steps, course=COURSE)
