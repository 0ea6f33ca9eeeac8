"""What can be chosen about work, buddies, activities and the people around, in words: as kept_choices."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from coachdesk.documents.joined_labels import FREE, LANGUAGES, PHONE
from coachdesk.documents.kept_choices import NOT_ASKED, YES, YES_OR_NO
from coachdesk.documents.kept_choices import SAID as KEPT_SAID
from coachdesk.domain.connection.activities import Dutch, Role
from coachdesk.domain.connection.buddies import BuddyKind, Click, ToldBuddy
from coachdesk.domain.connection.explained import ToldBack
from coachdesk.domain.connection.joining import Came, Going, Outside
from coachdesk.domain.connection.network import Group, Near, Often, Support
from coachdesk.domain.connection.wishes import Contact, SameTongue
from coachdesk.domain.connection.work import Ending, HostTold, Purpose, Standing, WorkKind
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import Tag
from coachdesk.i18n import mark

TAGS: Final = MappingProxyType({Tag.HEAD: mark("Head"), Tag.HAND: mark("Hand"), Tag.HEART: mark("Heart")})
ROLES: Final[Mapping[Role, str]] = MappingProxyType(
    {
        Role.VISITOR: mark("Comes along"),
        Role.CO_MAKER: mark("Makes it together with others"),
        Role.VOLUNTEER: mark("Helps as a volunteer"),
        Role.ORGANISER: mark("Organises it"),
    }
)
DUTCH: Final[Mapping[Dutch, str]] = MappingProxyType(
    {
        Dutch.NONE: mark("No Dutch needed"),
        Dutch.LITTLE: mark("A few words of Dutch"),
        Dutch.SOME: mark("Some Dutch"),
        Dutch.A2: mark("Simple talks in Dutch (A2)"),
    }
)
CONTACTS: Final[Mapping[Contact, str]] = MappingProxyType(
    {Contact.LASTING: mark("People to keep seeing"), Contact.CONTRIBUTING: mark("To do something for others")}
)
SAME_TONGUE: Final[Mapping[SameTongue, str]] = MappingProxyType(
    {
        SameTongue.NOT_ASKED: NOT_ASKED,
        SameTongue.YES: mark("Yes, the same language"),
        SameTongue.NO: mark("No, another language"),
        SameTongue.EITHER: mark("Both are fine"),
    }
)
GOING: Final[Mapping[Going, str]] = MappingProxyType(
    {
        Going.LIKED: mark("Perhaps later"),
        Going.DECLINED: mark("Not wished"),
        Going.CHOSEN: mark("Chosen"),
        Going.GOING: mark("Takes part"),
        Going.STOPPED: mark("Stopped"),
        Going.ENDED: mark("The activity has ended"),
    }
)
CAME: Final[Mapping[Came, str]] = MappingProxyType(
    {Came.YES: mark("Was there"), Came.NO: mark("Was not there"), Came.OFF: mark("There was none")}
)
OUTSIDE: Final[Mapping[Outside, str]] = MappingProxyType(
    {
        Outside.NOT_ASKED: NOT_ASKED,
        Outside.YES: YES,
        Outside.NOT_YET: mark("Not yet"),
        Outside.DOES_NOT_WANT: mark("That is not wished"),
    }
)
PURPOSES: Final[Mapping[Purpose, str]] = MappingProxyType(
    {
        Purpose.LANGUAGE: mark("To practise the language"),
        Purpose.ACTIVATION: mark("To be active, with a rhythm in the day"),
        Purpose.CULTURE: mark("To find one's way among people here"),
        Purpose.WORK_CULTURE: mark("To see how working here goes"),
        Purpose.TRADE: mark("To learn a trade"),
    }
)
WORK_KINDS: Final[Mapping[WorkKind, str]] = MappingProxyType(
    {
        WorkKind.VOLUNTEER: mark("Voluntary work"),
        WorkKind.TRIAL: mark("A place to try or to learn"),
        WorkKind.PAID: mark("Paid work"),
    }
)
STANDINGS: Final[Mapping[Standing, str]] = MappingProxyType(
    {Standing.IDEA: mark("Idea"), Standing.ACTIVE: mark("Has begun"), Standing.ENDED: mark("Ended")}
)
ENDINGS: Final[Mapping[Ending, str]] = MappingProxyType(
    {
        Ending.NOT_YET: mark("Not noted"),
        Ending.STAYS: mark("Stays there"),
        Ending.PAID_JOB: mark("Became a paid job"),
        Ending.OTHER_PLACE: mark("Goes on at another place"),
        Ending.STOPPED: mark("Stopped"),
    }
)
TOLD_HOST: Final[Mapping[HostTold, str]] = MappingProxyType(
    {
        HostTold.NAME: mark("Name"),
        HostTold.LANGUAGES: LANGUAGES,
        HostTold.INTERPRETER: mark("Interpreter"),
        HostTold.PURPOSE: mark("What the work is for"),
        HostTold.QUALITY: mark("Quality that it uses"),
        HostTold.WEEK: FREE,
        HostTold.PHONE: PHONE,
        HostTold.CONTACT: mark("Contact person"),
    }
)
BUDDY_KINDS: Final[Mapping[BuddyKind, str]] = MappingProxyType(
    {
        BuddyKind.GUIDE: mark("Shows how things work here"),
        BuddyKind.LANGUAGE: mark("Practises the language together"),
        BuddyKind.SOCIAL: mark("Does nice things together"),
        BuddyKind.KEY_PERSON: mark("Knows both worlds"),
    }
)
CLICKS: Final[Mapping[Click, str]] = MappingProxyType(
    {
        Click.NOT_YET: mark("Not yet"),
        Click.YES: mark("Good: goes on"),
        Click.UNSURE: mark("Not sure yet"),
        Click.NO: mark("No click"),
    }
)
TOLD_BUDDY: Final[Mapping[ToldBuddy, str]] = MappingProxyType(
    {
        ToldBuddy.NAME: mark("Name"),
        ToldBuddy.PHONE: PHONE,
        ToldBuddy.ADDRESS: mark("Address"),
        ToldBuddy.LANGUAGES: LANGUAGES,
        ToldBuddy.INTERESTS: mark("What is liked"),
        ToldBuddy.PHASE: mark("Phase of life"),
        ToldBuddy.AIM: mark("Aim"),
    }
)
SUPPORT: Final[Mapping[Support, str]] = MappingProxyType(
    {Support.PRACTICAL: mark("Practical help"), Support.EMOTIONAL: mark("Listens and gives courage")}
)
NEAR: Final[Mapping[Near, str]] = MappingProxyType(
    {
        Near.HOME: mark("At home or next door"),
        Near.PLACE: mark("In the same place"),
        Near.COUNTRY: mark("Elsewhere in the Netherlands"),
        Near.ABROAD: mark("In another country"),
    }
)
GROUPS: Final[Mapping[Group, str]] = MappingProxyType(
    {Group.OWN: mark("Own group"), Group.OTHER: mark("Others"), Group.NOT_SAID: NOT_ASKED}
)
OFTEN: Final[Mapping[Often, str]] = MappingProxyType(
    {
        Often.DAILY: mark("Every day"),
        Often.WEEKLY: mark("Every week"),
        Often.MONTHLY: mark("Every month"),
        Often.SELDOM: mark("Seldom"),
        Often.NEVER: mark("Never"),
        Often.NOT_SAID: NOT_ASKED,
    }
)
TOLD_BACKS: Final[Mapping[ToldBack, str]] = MappingProxyType(
    {
        ToldBack.NOT_ASKED: NOT_ASKED,
        ToldBack.CLEAR: mark("It was clear"),
        ToldBack.AGAIN: mark("Explain it again in another way"),
    }
)
SAID: Final[Mapping[tuple[Kind, str], Mapping[Any, str]]] = MappingProxyType(
    {
        (Kind.CONTACT_WISHES, "contact"): CONTACTS,
        (Kind.CONTACT_WISHES, "dutch"): DUTCH,
        (Kind.CONTACT_WISHES, "women_only"): YES_OR_NO,
        (Kind.CONTACT_WISHES, "role"): ROLES,
        (Kind.CONTACT_WISHES, "same_tongue"): SAME_TONGUE,
        (Kind.JOININGS, "going"): GOING,
        (Kind.JOININGS, "role"): ROLES,
        (Kind.ATTENDED, "came"): CAME,
        (Kind.ATTENDED, "role"): ROLES,
        (Kind.EXPERIENCES, "outside"): OUTSIDE,
        (Kind.PLACEMENTS, "kind"): WORK_KINDS,
        (Kind.PLACEMENTS, "standing"): STANDINGS,
        (Kind.PLACEMENTS, "purposes"): PURPOSES,
        (Kind.PLACEMENTS, "tags"): TAGS,
        (Kind.PLACEMENTS, "counter"): KEPT_SAID[Kind.HOURS, "counter"],
        (Kind.PLACEMENTS, "told"): TOLD_HOST,
        (Kind.PLACEMENTS, "ending"): ENDINGS,
        (Kind.WORK_VISITS, "results"): PURPOSES,
        (Kind.WORK_CHANGES, "purposes"): PURPOSES,
        (Kind.BUDDY_WISHES, "wants"): YES_OR_NO,
        (Kind.BUDDY_WISHES, "kinds"): BUDDY_KINDS,
        (Kind.BUDDY_WISHES, "same_tongue"): SAME_TONGUE,
        (Kind.BUDDY_WISHES, "woman"): YES_OR_NO,
        (Kind.BUDDIES, "kind"): BUDDY_KINDS,
        (Kind.BUDDIES, "told"): TOLD_BUDDY,
        (Kind.BUDDIES, "click"): CLICKS,
        (Kind.BUDDY_LOOKS, "wider"): YES_OR_NO,
        (Kind.TIES, "gives"): SUPPORT,
        (Kind.TIES, "near"): NEAR,
        (Kind.TIES, "group"): GROUPS,
        (Kind.TIES, "often"): OFTEN,
        (Kind.TIES, "wished"): OFTEN,
        (Kind.EXPLAINED, "told_back"): TOLD_BACKS,
    }
)
"""What is chosen, by its field and as it is kept."""
SAID_TO_CLIENT: Final[Mapping[str, str]] = MappingProxyType({})
