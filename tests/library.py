"""The library with everything that can be filled in filled in. All people and organisations are fictional."""

from datetime import date, time

from coachdesk.domain.connection import (
    Activity,
    BuddyKind,
    Cooperation,
    Dutch,
    ElementTick,
    Form,
    ForWhom,
    Role,
    Tick,
    Volunteer,
    Weekly,
)
from coachdesk.domain.connection.activities import Rhythm
from coachdesk.domain.connection.together import BlockUse, CooperationStep, Heading, MeetingLog, Progress
from coachdesk.domain.partners import Partner, PartnerKind
from coachdesk.domain.picture import Tag
from tests.builders import an_id

WELFARE = Partner(an_id(703), PartnerKind.WELFARE, "De Huiskamer", "Fatma Aziz")
COOKING = Activity(
    an_id(801),
    "Samen koken en eten",
    kind="cooking",
    does="We koken met elkaar een gerecht dat iemand van thuis kent.",
    organisation="De Huiskamer",
    partner=WELFARE.id,
    place="Buurthuis De Linde",
    address="Lindestraat 4, 8012 AA Zwolle",
    travel="Bus 4, halte Lindestraat",
    travel_minutes=15,
    times=(Weekly(2, time(10), time(12)),),
    cents=250,
    dutch=Dutch.LITTLE,
    languages=("ti", "ar"),
    least=8,
    most=10,
    receives="Fatma",
    phone="038 498 11 22",
    email="delinde@huiskamer.example",
    website="https://huiskamer.example",
    form=Form.PROJECT,
    series=8,
    roles=(Role.VISITOR, Role.CO_MAKER),
    tags=(Tag.HAND, Tag.HEART),
    buddy_there=True,
    role_model=True,
    until=date(2027, 3, 30),
    checked_on=date(2026, 11, 2),
    note="Neem je eigen schort mee",
    ticks=(ElementTick("small_group", Tick.YES), ElementTick("fixed_room", Tick.PARTLY, "Soms in de kerk")),
)
WOMEN_WALK = Activity(
    an_id(802),
    "Wandelen met vrouwen uit de wijk",
    kind="walking",
    times=(Weekly(4, time(13, 30), time(15)),),
    cents=0,
    for_whom=ForWhom.WOMEN,
    rhythm=Rhythm.FORTNIGHTLY,
    tags=(Tag.HEART,),
)
ACTIVITIES = (COOKING, WOMEN_WALK)
VOLUNTEER = Volunteer(
    an_id(811),
    "Wim Bakker",
    (BuddyKind.LANGUAGE, BuddyKind.SOCIAL),
    ("nl",),
    ("nl", "en"),
    ("bicycle", "walking"),
    ("retired",),
    ("tuesday_morning", "thursday_evening"),
    woman=False,
    organisation="Stichting Maatjes Zwolle",
    coordinator="Ineke Vos",
    coordinator_phone="038 498 33 44",
    phone="06 12 00 00 11",
    room=2,
    certificate_on=date(2026, 5, 4),
    until=date(2027, 12, 31),
    note="Kan niet in de zomer",
)
COOPERATION = Cooperation(
    an_id(821),
    date(2026, 9, 7),
    "Buurthuis De Linde",
    WELFARE.id,
    "Elke week een plek waar nieuwe en oude buren samen iets maken",
    (COOKING.id,),
    "Ineke Vos",
    "Bram Visser",
    (
        CooperationStep("prepare", "Marieke de Vries", date(2026, 9, 30), Progress.DONE, "Buurt verkend"),
        CooperationStep("partners", "Ineke Vos", date(2026, 12, 15), Progress.BUSY),
    ),
    (BlockUse("know_each_other", Progress.BUSY, "Werkbezoek gepland"),),
    (Heading("vision", "Iedereen doet mee als gelijke."),),
    date(2026, 10, 12),
    (
        MeetingLog(
            date(2026, 10, 5),
            "Ineke, Marieke",
            "Kennismaken, plannen naast elkaar gelegd",
            "Lijst van talenten maken",
            "Ineke Vos",
            date(2026, 12, 1),
            Progress.BUSY,
        ),
    ),
    "Volgende keer eerder de vrijwilligers vragen",
    "Sleutel bij de buren",
)
