"""What the fields of the library of activities are called, and what can be chosen in them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from coachdesk.documents.joined_choices import DUTCH, ROLES, TAGS
from coachdesk.domain.connection.activities import Dutch, Form, ForWhom, Rhythm
from coachdesk.domain.connection.activity_finder import Family, Need
from coachdesk.i18n import mark

FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "title": mark("Activity"),
        "kind": mark("What kind of activity"),
        "does": mark("What people do there"),
        "times": mark("Days and times"),
        "rhythm": mark("How often"),
        "until": mark("Last day"),
        "place": mark("Place"),
        "address": mark("Address"),
        "travel": mark("How to get there"),
        "cents": mark("Price of one time"),
        "dutch": mark("How much Dutch"),
        "languages": mark("Languages beside Dutch"),
        "for_whom": mark("For whom"),
        "receives": mark("Who welcomes people the first time"),
        "phone": mark("Phone"),
        "organisation": mark("Organisation"),
        "email": mark("E-mail"),
        "website": mark("Website"),
        "travel_minutes": mark("Minutes on the way"),
        "least": mark("People at least"),
        "most": mark("People at most"),
        "form": mark("Drop in or project"),
        "series": mark("Number of meetings"),
        "roles": mark("As what to take part"),
        "tags": mark("Head, hand or heart"),
        "buddy_there": mark("There are buddies"),
        "role_model": mark("There are examples to look up to"),
        "note": mark("Note"),
        "checked_on": mark("Last checked on"),
    }
)
"""In the order in which they stand in a table."""
FORMS: Final[Mapping[Form, str]] = MappingProxyType(
    {Form.REGULAR: mark("Drop in"), Form.PROJECT: mark("Make something together")}
)
FOR_WHOM: Final[Mapping[ForWhom, str]] = MappingProxyType(
    {
        ForWhom.EVERYONE: mark("Everybody"),
        ForWhom.WOMEN: mark("Women only"),
        ForWhom.MEN: mark("Men only"),
        ForWhom.PARENTS: mark("Parents"),
        ForWhom.YOUNG: mark("Young people"),
        ForWhom.OLDER: mark("Older people"),
    }
)
RHYTHMS: Final[Mapping[Rhythm, str]] = MappingProxyType(
    {
        Rhythm.WEEKLY: mark("Every week"),
        Rhythm.FORTNIGHTLY: mark("Every two weeks"),
        Rhythm.MONTHLY: mark("Every month"),
        Rhythm.ONCE: mark("Once"),
    }
)
YES_NO: Final[Mapping[bool, str]] = MappingProxyType({True: mark("Yes"), False: mark("No")})
CHOICES: Final[Mapping[str, Mapping[Any, str]]] = MappingProxyType(
    {
        "rhythm": RHYTHMS,
        "dutch": DUTCH,
        "for_whom": FOR_WHOM,
        "form": FORMS,
        "roles": ROLES,
        "tags": TAGS,
        "buddy_there": YES_NO,
        "role_model": YES_NO,
    }
)
"""What can be chosen, by the field."""
NEEDS: Final[Mapping[Need, str]] = MappingProxyType(
    {
        Need.NO_DUTCH: DUTCH[Dutch.NONE],
        Need.FREE: mark("Free of charge"),
        Need.WOMEN: FOR_WHOM[ForWhom.WOMEN],
    }
)
FAMILIES: Final[Mapping[Family, str]] = MappingProxyType(
    {
        Family.LANGUAGE: mark("Language"),
        Family.CREATIVE: mark("Music, dance and art"),
        Family.SPORT: mark("Sport and exercise"),
        Family.FOOD: mark("Cooking and eating"),
        Family.MEETING: mark("Meeting people"),
        Family.DOING: mark("Making and repairing"),
    }
)
"""By what the list can be narrowed."""
