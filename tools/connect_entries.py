"""What stands in the pictures of Connect: a small library, and one client who takes part in everything. All fictional."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Final

from coachdesk.domain.connection import (
    Activity,
    Attended,
    Buddy,
    BuddyKind,
    BuddyLook,
    BuddyWish,
    ContactWish,
    Dutch,
    ElementTick,
    Explained,
    Form,
    ForWhom,
    Joining,
    NetworkMap,
    Placement,
    Role,
    Tick,
    Tie,
    ToldBack,
    Volunteer,
    Weekly,
    WorkVisit,
)
from coachdesk.domain.connection.buddies import Click, ToldBuddy
from coachdesk.domain.connection.joining import Came, Going
from coachdesk.domain.connection.network import Group, Near, Often, Support
from coachdesk.domain.connection.wishes import Contact, SameTongue
from coachdesk.domain.connection.work import Ending, HostTold, Purpose, Standing, WorkKind
from coachdesk.domain.course import Counter
from coachdesk.domain.picture import Tag
from coachdesk.domain.records import Record
from coachdesk.domain.words import Words


def _id(number: int) -> str:
    return f"{number:032x}"


COOKING, PLACE, BUDDY, _BEFORE, _NOW = _id(0xC001), _id(0xC101), _id(0xC201), _id(0xC301), _id(0xC302)
GOES: Final = _id(0xC401)
_FULL: Final = Activity(
    COOKING,
    "Samen koken en eten in de wijk",
    kind="cooking",
    does="We koken met elkaar een gerecht dat iemand van thuis kent, en eten daarna aan één lange tafel.",
    organisation="De Huiskamer",
    place="Buurthuis De Linde",
    address="Lindestraat 4, 8012 AA Zwolle",
    travel="Bus 4, halte Lindestraat",
    travel_minutes=15,
    times=(Weekly(2, time(10), time(12)), Weekly(4, time(19), time(21))),
    cents=250,
    dutch=Dutch.LITTLE,
    languages=("ti", "ar"),
    least=12,
    most=30,
    receives="Fatma Aziz",
    phone="038 498 11 22",
    email="delinde@huiskamer.example",
    website="https://huiskamer.example",
    form=Form.PROJECT,
    series=8,
    roles=(Role.VISITOR, Role.CO_MAKER),
    tags=(Tag.HAND, Tag.HEART),
    buddy_there=True,
    role_model=True,
    note="Neem een schort mee",
    ticks=(ElementTick("small_group", Tick.YES), ElementTick("fixed_room", Tick.PARTLY, "Soms in de kerk")),
)
ACTIVITIES: Final = (
    _FULL,
    Activity(_id(0xC002), "Wandelen door de wijk", kind="walking", cents=0, dutch=Dutch.NONE, tags=(Tag.HEART,)),
    Activity(_id(0xC003), "Fietsen maken", kind="bicycle", cents=0, tags=(Tag.HAND,), languages=("ar", "ti", "nl")),
    Activity(
        _id(0xC004),
        "Voor vrouwen: naaien",
        kind="textile",
        for_whom=ForWhom.WOMEN,
        times=(Weekly(1, time(9), time(11)),),
    ),
)
VOLUNTEER: Final = Volunteer(
    _id(0xC005),
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
    note="Kan niet in de zomer",
)


def connected(today: date, cards: Sequence[str] = ("first", "second", "third")) -> tuple[Record, ...]:
    """Everything that is kept of the connections of one client, some of it of long ago; `cards` are ids of the content."""
    return (*_joined(today), *_worked(today), *_met(today), *_drawn(today), *_explained(today, cards))


def _said(dutch: str) -> Words:
    return Words(dutch, "nl")


def _joined(today: date) -> tuple[Record, ...]:
    wish = ContactWish(
        today - timedelta(days=60),
        (Contact.LASTING,),
        _said("Mensen die ik elke week zie"),
        _said("Mijn neef belt op zondag"),
        _said("Iemand om mee te fietsen"),
        role=Role.CO_MAKER,
        same_tongue=SameTongue.EITHER,
        goes_along="Dawit uit de klas",
    )
    going = Joining(
        GOES,
        today - timedelta(days=58),
        COOKING,
        _FULL.title,
        _FULL.kind,
        Going.GOING,
        Role.CO_MAKER,
        heard="De docent",
        first_on=today - timedelta(days=56),
        why=_said("Ik kook graag voor anderen"),
    )
    stopped = Joining(
        _id(0xC402),
        today - timedelta(days=160),
        "",
        "Voetbal in het park",
        "sport",
        Going.STOPPED,
        ended_on=today - timedelta(days=90),
        ended_why=_said("De tijd past niet bij de les"),
    )
    liked = Joining(_id(0xC403), today, ACTIVITIES[2].id, ACTIVITIES[2].title, "bicycle", Going.LIKED)
    came = (Came.YES, Came.YES, Came.NO, Came.OFF, Came.YES)
    attended = (
        Attended(_id(0xC410 + week), today - timedelta(days=7 * week), GOES, each) for week, each in enumerate(came)
    )
    return (wish, going, stopped, liked, *attended)


def _worked(today: date) -> tuple[Record, ...]:
    active = Placement(
        PLACE,
        today - timedelta(days=80),
        "Fietsenwerkplaats De Ketting",
        "",
        WorkKind.VOLUNTEER,
        Standing.ACTIVE,
        (Purpose.LANGUAGE, Purpose.TRADE),
        _said("Met klanten praten over hun fiets"),
        _said("Banden plakken, remmen stellen"),
        _said("Ziet meteen wat er stuk is"),
        (Tag.HAND,),
        "Industrieweg 9, 8013 BC Zwolle",
        "Henk Smit",
        "06 12 00 00 22",
        "henk@ketting.example",
        today - timedelta(days=76),
        today + timedelta(days=100),
        "Dinsdag en donderdag van 9 tot 12 uur",
        6.5,
        "Fiets, 10 minuten",
        3,
        "Stevige schoenen, handschoenen zijn er",
        "Via de gemeente",
        "Elke donderdag tien minuten samen koffie",
        Counter.PARTICIPATION,
        (HostTold.NAME, HostTold.LANGUAGES, HostTold.QUALITY),
        today - timedelta(days=78),
        today + timedelta(days=12),
    )
    bare = Placement(_id(0xC102), today, "Kringloop Noord", "", WorkKind.VOLUNTEER)
    ended = replace(
        active,
        id=_id(0xC103),
        host="Tuin van de buurt",
        standing=Standing.ENDED,
        told=(),
        agreed_on=None,
        look_on=None,
        ending=Ending.OTHER_PLACE,
        ended_on=today - timedelta(days=85),
        ended_why=_said("De werkplaats past beter"),
    )
    visit = WorkVisit(
        _id(0xC104),
        today - timedelta(days=40),
        PLACE,
        _said("Legt een jongen uit hoe een rem werkt"),
        _said("Ik durf nu te vragen"),
        _said("Komt altijd op tijd"),
        _said("Vaker aan de balie"),
        (Purpose.LANGUAGE,),
    )
    return active, bare, ended, visit


def _met(today: date) -> tuple[Record, ...]:
    wish = BuddyWish(
        today - timedelta(days=60),
        True,
        (BuddyKind.LANGUAGE,),
        SameTongue.EITHER,
        ("nl", "en"),
        ("bicycle",),
        "young",
        ("thursday_evening",),
        False,
        _said("Iemand die ook van fietsen houdt"),
    )
    buddy = Buddy(
        BUDDY,
        today - timedelta(days=50),
        VOLUNTEER.name,
        VOLUNTEER.id,
        BuddyKind.LANGUAGE,
        ("nl", "en"),
        VOLUNTEER.phone,
        VOLUNTEER.organisation,
        VOLUNTEER.coordinator,
        VOLUNTEER.coordinator_phone,
        _said("Elke week een uur Nederlands praten"),
        ("money", "signing"),
        _said("Belt niet na negen uur"),
        (ToldBuddy.NAME, ToldBuddy.INTERESTS),
        today - timedelta(days=49),
        today - timedelta(days=45),
        "Ineke Vos",
        Click.YES,
        "Donderdag om 19 uur, een uur",
        today + timedelta(days=30),
        today + timedelta(days=180),
    )
    look = BuddyLook(_id(0xC202), today - timedelta(days=5), BUDDY, 5, 4, 4, True, _said("Wij lachen veel"))
    return wish, buddy, look


def _drawn(today: date) -> tuple[Record, ...]:
    before = NetworkMap(
        _BEFORE, today - timedelta(days=240), _said("Ik ken twee mensen hier"), _said("Buren die groeten")
    )
    now = NetworkMap(_NOW, today - timedelta(days=2), _said("Nu vijf mensen"), _said("Iemand om mee te eten"))
    both, practical, emotional = tuple(Support), (Support.PRACTICAL,), (Support.EMOTIONAL,)
    own, other = Group.OWN, Group.OTHER
    ties = (
        (_BEFORE, "Neef Tesfay", emotional, Near.COUNTRY, own, Often.WEEKLY, Often.DAILY),
        (_BEFORE, "Moeder", emotional, Near.ABROAD, own, Often.WEEKLY, Often.WEEKLY),
        (_NOW, "Neef Tesfay", emotional, Near.COUNTRY, own, Often.WEEKLY, Often.WEEKLY),
        (_NOW, "Moeder", emotional, Near.ABROAD, own, Often.WEEKLY, Often.WEEKLY),
        (_NOW, "Wim Bakker van de fietsenwerkplaats", both, Near.PLACE, other, Often.WEEKLY, Often.WEEKLY),
        (_NOW, "Buurvrouw Els", practical, Near.HOME, other, Often.SELDOM, Often.MONTHLY),
        (_NOW, "Dawit uit de klas", (), Near.PLACE, own, Often.NOT_SAID, Often.NOT_SAID),
    )
    return (before, now, *(Tie(_id(0xC310 + at), *each) for at, each in enumerate(ties)))


def _explained(today: date, cards: Sequence[str]) -> tuple[Record, ...]:
    first, second, third, *_others = cards
    return (
        Explained(first, today - timedelta(days=20), ToldBack.CLEAR, "ti", _said("Blauwe brief meteen laten zien")),
        Explained(second, today - timedelta(days=6), ToldBack.AGAIN),
        Explained(third, today - timedelta(days=6), ToldBack.NOT_ASKED),
    )
