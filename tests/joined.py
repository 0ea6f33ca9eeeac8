"""Connection with everything that can be filled in filled in. All people and organisations are fictional."""

from dataclasses import replace
from datetime import date
from typing import Any

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection import (
    Attended,
    Buddy,
    BuddyKind,
    BuddyLook,
    BuddyWish,
    Connection,
    ContactWish,
    Dutch,
    Experience,
    Explained,
    Joining,
    NetworkMap,
    Placement,
    Role,
    Tie,
    ToldBack,
    WorkChange,
    WorkVisit,
)
from coachdesk.domain.connection.buddies import Click, ToldBuddy
from coachdesk.domain.connection.joining import Came, Going, Outside
from coachdesk.domain.connection.network import Group, Near, Often, Support
from coachdesk.domain.connection.wishes import Contact, SameTongue
from coachdesk.domain.connection.work import Ending, HostTold, Purpose, Standing, WorkKind
from coachdesk.domain.course import Counter
from coachdesk.domain.picture import Tag
from coachdesk.domain.words import Words
from tests.builders import an_id
from tests.handovers import handed
from tests.library import COOKING, VOLUNTEER, WELFARE


def _said(dutch: str, tigrinya: str) -> Words:
    return Words(dutch, "nl", tigrinya, "ti")


WISH = ContactWish(
    date(2026, 11, 2),
    (Contact.LASTING,),
    _said("Mensen die ik elke week zie", "ሰሙን ሰሙን ዝርእዮም ሰባት"),
    _said("Mijn neef belt op zondag", "ወዲ ሓወቦይ ሰንበት ይድውል"),
    _said("Iemand om mee te fietsen", "ምስኡ ብሽክለታ ዝዝውር ሰብ"),
    Dutch.LITTLE,
    ("ti",),
    False,
    ("tuesday_morning", "thursday_afternoon"),
    500,
    30,
    Role.CO_MAKER,
    SameTongue.EITHER,
    "Dawit uit de klas",
    _said("Samen fietsen maken voor kinderen", "ንቖልዑ ብሽክለታታት ምዕራይ"),
    _said("Liever een gewoon buurthuis", "ንቡር ቤት ከባቢ ይሓይሽ"),
)
JOINING = Joining(
    an_id(831),
    date(2026, 11, 3),
    COOKING.id,
    COOKING.title,
    "cooking",
    Going.GOING,
    Role.CO_MAKER,
    "Dawit uit de klas",
    "De docent",
    date(2026, 11, 10),
    "",
    _said("Ik kook graag voor anderen", "ንኻልኦት ምኽሻን ደስ ይብለኒ"),
)
STOPPED = Joining(
    an_id(832),
    date(2026, 6, 1),
    "",
    "Voetbal in het park",
    "sport",
    Going.STOPPED,
    ended_on=date(2026, 8, 1),
    ended_why=_said("De tijd past niet bij de les", "ሰዓቱ ምስ ትምህርቲ ኣይሰማማዕን"),
)
ATTENDED = tuple(
    Attended(an_id(840 + week), date(2026, 11, 10 + week), JOINING.id, came, Role.CO_MAKER, note)
    for week, (came, note) in enumerate(
        ((Came.YES, "Injera gebakken"), (Came.NO, "Ziek"), (Came.OFF, ""), (Came.YES, ""))
    )
)
EXPERIENCE = Experience(
    an_id(851), date(2026, 11, 20), JOINING.id, 5, 5, 4, 3, 4, Outside.YES, _said("Zij kennen mijn naam", "ስመይ ይፈልጡ")
)
PLACEMENT = Placement(
    an_id(861),
    date(2026, 9, 1),
    "Fietsenwerkplaats De Ketting",
    WELFARE.id,
    WorkKind.VOLUNTEER,
    Standing.ACTIVE,
    (Purpose.LANGUAGE, Purpose.TRADE),
    _said("Met klanten praten over hun fiets", "ምስ ዓማዊል ብዛዕባ ብሽክለታኦም ምዝራብ"),
    _said("Banden plakken, remmen stellen", "ጎማ ምልጋብ፣ ልጓም ምዕራይ"),
    _said("Ziet meteen wat er stuk is", "ዝተበላሸወ ቀልጢፉ ይርኢ"),
    (Tag.HAND,),
    "Industrieweg 9, 8013 BC Zwolle",
    "Henk Smit",
    "06 12 00 00 22",
    "henk@ketting.example",
    date(2026, 9, 8),
    date(2027, 3, 1),
    "Dinsdag en donderdag van 9 tot 12 uur",
    6.5,
    "Fiets, 10 minuten",
    3,
    "Stevige schoenen, handschoenen zijn er",
    "Via de gemeente",
    "Elke donderdag tien minuten samen koffie",
    Counter.PARTICIPATION,
    (HostTold.NAME, HostTold.LANGUAGES, HostTold.QUALITY),
    date(2026, 9, 3),
    date(2026, 12, 8),
)
ENDED_WORK = replace(
    PLACEMENT,
    id=an_id(862),
    on=date(2026, 3, 1),
    host="Tuin van de buurt",
    standing=Standing.ENDED,
    partner="",
    told=(),
    agreed_on=None,
    look_on=None,
    ending=Ending.OTHER_PLACE,
    ended_on=date(2026, 8, 20),
    ended_why=_said("De werkplaats past beter", "እቲ ስራሕ ብሽክለታ ይሓይሽ"),
)
WORK_VISIT = WorkVisit(
    an_id(863),
    date(2026, 10, 6),
    PLACEMENT.id,
    _said("Hij legt een jongen uit hoe een rem werkt", "ንሓደ ወዲ ልጓም ከመይ ከም ዝሰርሕ የረድኦ"),
    _said("Ik durf nu te vragen", "ሕጂ ክሓትት እደፍር"),
    _said("Komt altijd op tijd", "ኩሉ ግዜ ብሰዓቱ ይመጽእ"),
    _said("Vaker aan de balie", "መብዛሕትኡ ግዜ ኣብ ባንኮኒ"),
    (Purpose.LANGUAGE,),
)
WORK_CHANGE = WorkChange(
    an_id(864),
    date(2026, 10, 6),
    PLACEMENT.id,
    1,
    (Purpose.ACTIVATION,),
    _said("Elke week twee ochtenden buiten de deur", "ሰሙን ክልተ ንግሆ ካብ ገዛ ወጻኢ"),
    _said("Hij wil een vak leren", "ሞያ ክመሃር ይደሊ"),
    "Samen",
)
BUDDY_WISH = BuddyWish(
    date(2026, 11, 2),
    True,
    (BuddyKind.LANGUAGE,),
    SameTongue.NO,
    ("nl", "en"),
    ("bicycle",),
    "young",
    ("thursday_evening",),
    False,
    _said("Iemand die ook van fietsen houdt", "ንሱ እውን ብሽክለታ ዝፈቱ"),
)
BUDDY = Buddy(
    an_id(871),
    date(2026, 11, 9),
    "Wim Bakker",
    VOLUNTEER.id,
    BuddyKind.LANGUAGE,
    ("nl", "en"),
    "06 12 00 00 11",
    "Stichting Maatjes Zwolle",
    "Ineke Vos",
    "038 498 33 44",
    _said("Elke week een uur Nederlands praten", "ሰሙን ሓደ ሰዓት ሆላንድኛ ምዝራብ"),
    ("money", "signing"),
    _said("Belt niet na negen uur", "ድሕሪ ሰዓት ትሽዓተ ኣይድውልን"),
    (ToldBuddy.NAME, ToldBuddy.INTERESTS),
    date(2026, 11, 9),
    date(2026, 11, 17),
    "Ineke Vos",
    Click.YES,
    "Donderdag om 19 uur, een uur",
    date(2027, 2, 4),
    date(2027, 6, 30),
)
BUDDY_LOOK = BuddyLook(an_id(872), date(2026, 11, 20), BUDDY.id, 5, 4, 4, True, _said("Wij lachen veel", "ብዙሕ ንስሕቕ"))
FIRST_MAP = NetworkMap(
    an_id(881),
    date(2026, 3, 2),
    _said("Ik ken twee mensen hier", "ኣብዚ ክልተ ሰባት እፈልጥ"),
    _said("Buren die groeten", "ሰላም ዝብሉ ጎረባብቲ"),
    _said("Getekend aan de keukentafel", "ኣብ ጣውላ ክሽነ ዝተሳእለ"),
)
LAST_MAP = NetworkMap(an_id(882), date(2026, 11, 2), _said("Nu vijf mensen", "ሕጂ ሓሙሽተ ሰባት"))
TIES = (
    Tie(
        an_id(891),
        FIRST_MAP.id,
        "Neef Tesfay",
        (Support.EMOTIONAL,),
        Near.COUNTRY,
        Group.OWN,
        Often.WEEKLY,
        Often.DAILY,
    ),
    Tie(
        an_id(892),
        LAST_MAP.id,
        "Neef Tesfay",
        (Support.EMOTIONAL,),
        Near.COUNTRY,
        Group.OWN,
        Often.WEEKLY,
        Often.WEEKLY,
    ),
    Tie(
        an_id(893),
        LAST_MAP.id,
        "Wim",
        (Support.PRACTICAL, Support.EMOTIONAL),
        Near.PLACE,
        Group.OTHER,
        Often.WEEKLY,
        Often.WEEKLY,
        _said("Leest brieven mee", "ደብዳበታት ምሳይ የንብብ"),
    ),
)
EXPLAINED = (
    Explained(
        "post", date(2026, 11, 2), ToldBack.CLEAR, "ti", _said("Blauwe brief meteen laten zien", "ሰማያዊ ደብዳበ ብኡንብኡ ምርኣይ")
    ),
    Explained("digid", date(2026, 11, 16), ToldBack.AGAIN),
)
CONNECTION = Connection(
    (WISH,),
    (JOINING, STOPPED),
    ATTENDED,
    (EXPERIENCE,),
    (PLACEMENT, ENDED_WORK),
    (WORK_VISIT,),
    (WORK_CHANGE,),
    (BUDDY_WISH,),
    (BUDDY,),
    (BUDDY_LOOK,),
    (FIRST_MAP, LAST_MAP),
    TIES,
    EXPLAINED,
)


def joined(number: int = 1, **values: Any) -> CaseFile:
    """The whole case of Yonas with his handovers, and connections of every sort. It may be changed."""
    return replace(handed(number, **values), connection=CONNECTION)
