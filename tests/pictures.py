"""A picture of a person in which everything that can be filled in is filled in. Fictional."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import InterpreterForm, InterpreterVoice
from coachdesk.domain.growth import GrowthEntry
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
from tests.builders import an_id, telling

MEETING = Meeting(
    an_id(401),
    date(2026, 11, 2),
    time(14, 0),
    50,
    MeetingPlace.OUTSIDE,
    (Present.PARTNER, Present.BUDDY),
    "De buurvrouw van boven",
    InterpreterHere(
        InterpreterKind.PROFESSIONAL,
        "ti",
        "ER",
        InterpreterVoice.MAN,
        InterpreterForm.PHONE,
        InterpreterAge.ADULT,
        Accepted.YES,
        "T-4471",
    ),
    Words("Samen naar de werkplaats gaan", "nl", "ናብ ጋራጅ ብሓባር ምኻድ", "ti"),
    teach_back=True,
    next_on=date(2026, 11, 26),
    note="Koffie was belangrijk",
    said=Words("Ik wil iets maken", "nl", "ገለ ክሰርሕ ይደሊ", "ti"),
)
MARK = CardMark("silence", Fits.YES, date(2026, 11, 2), "Hij denkt eerst na")
BIKES = EnergyItem(
    an_id(411),
    Pile.GIVES,
    words=Words("Fietsen weer laten rijden", "nl"),
    tags=(Tag.HAND, Tag.HEAD),
    strength=True,
    quality=Words("Rustig blijven tot het werkt", "nl"),
)
READING_CARD = EnergyItem(an_id(412), Pile.RESTORES, "reading", tags=(Tag.HEAD,))
FINANCES = DomainLook(
    "finances",
    date(2026, 11, 2),
    "plan_goals",
    LookStatus.SCORED,
    3,
    4,
    Shares(50, 30, 20),
    (Source.CLIENT, Source.RECORDS),
    date(2026, 10, 20),
    "Houdt elke uitgave bij",
)
HOUSING = DomainLook("housing", date(2026, 11, 2), status=LookStatus.NOT_WANTED)
LETTERS = ScaleItem(
    an_id(421),
    Side.LOAD,
    "letters_rules",
    Words("Brieven van de verzekering", "nl"),
    2,
    Says.BOTH,
    Changeable.PARTLY,
    Action.CARRIER,
    Words("Iemand die meeleest", "nl"),
    an_id(101),
    date(2026, 11, 2),
)
SISTER = ScaleItem(an_id(422), Side.STRENGTH, words=Words("Mijn zus belt elke zondag", "nl"), weight=3)
EARLIER_WEB = Web(date(2026, 9, 1), {"participation": 4.0})
WEB = Web(
    date(2026, 11, 2),
    {"meaning": 7.5, "participation": 5.0},
    ("sleeping",),
    ("sexuality",),
    Words("Muziek maken", "nl"),
    2.0,
    Words("Het gaat beter dan in de zomer", "nl"),
)
NOTE = GrowthEntry(an_id(431), date(2026, 11, 2), "silence", "tries", {"noticed": "Ik praatte te snel"})
SEEN = Picture((MEETING,), (MARK,), (BIKES, READING_CARD), (FINANCES, HOUSING), (LETTERS, SISTER), (EARLIER_WEB, WEB))


def as_before_6(file: CaseFile) -> CaseFile:
    """The case as tables and files held it before the sixth schema: nobody noted since when a stone or strap lies on the scale,
    nor apart from the note what the client said."""
    undated = tuple(replace(item, since=None) for item in file.picture.scale)
    unsaid = tuple(replace(meeting, said=Words()) for meeting in file.picture.meetings)
    return replace(file, picture=replace(file.picture, scale=undated, meetings=unsaid))


def seeing(number: int = 1, **values: Any) -> CaseFile:
    """The whole case of Yonas with everything that can be seen of somebody."""
    return replace(telling(number, **values), picture=SEEN)
