"""What the fields of work, buddies, activities and the people around are called, and how each of them is read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from coachdesk.documents.kept_choices import DAY, LANGUAGE, NOTE, TOLD_BACK
from coachdesk.domain.kind import Kind
from coachdesk.i18n import mark, mark_to_client

ABOUT: Final = mark("For")
SINCE: Final = mark("Since")
UNTIL: Final = mark("Until")
PHONE: Final = mark("Phone")
PLAN: Final = mark("On the plan")
WHY_OVER: Final = mark("Why it is over")
AGREED_ON: Final = mark("The client agreed on")
TOLD: Final = mark("What may be told")
FREE: Final = mark("When there is time")
LANGUAGES: Final = mark("Languages")
LABELS: Final[Mapping[Kind, Mapping[str, str]]] = MappingProxyType(
    {
        Kind.CONTACT_WISHES: {
            "on": DAY,
            "contact": mark("What is looked for in others"),
            "words": mark("Wish in contact, in own words"),
            "has_contact": mark("Contact as it is now"),
            "wishes_contact": mark("Contact as it is wished"),
            "dutch": mark("How much Dutch at most"),
            "languages": mark("Other languages that fit"),
            "women_only": mark("With women only"),
            "free": FREE,
            "most_cents": mark("Price of one time at most"),
            "most_minutes": mark("Minutes on the way at most"),
            "role": mark("As what to take part"),
            "same_tongue": mark("Others with the same mother tongue"),
            "goes_along": mark("Who can go along the first time"),
            "idea": mark("Own idea for an activity"),
            "place": mark("What kind of place fits"),
        },
        Kind.JOININGS: {
            "on": DAY,
            "title": mark("Activity"),
            "activity": mark("In the library"),
            "kind": mark("What kind of activity"),
            "going": mark("How it stands"),
            "role": mark("As what to take part"),
            "goes_along": mark("Who goes along the first time"),
            "heard": mark("Heard of it from"),
            "first_on": mark("First time"),
            "step": PLAN,
            "why": mark("What is liked about it"),
            "ended_on": UNTIL,
            "ended_why": WHY_OVER,
        },
        Kind.ATTENDED: {
            "about": ABOUT,
            "on": DAY,
            "came": mark("Been there?"),
            "role": mark("As what to take part"),
            "note": NOTE,
        },
        Kind.EXPERIENCES: {
            "about": ABOUT,
            "on": DAY,
            "after": mark("After how many times"),
            "welcome": mark("Feels welcome"),
            "heard": mark("Others listen"),
            "equal": mark("Counts as much as others"),
            "place": mark("How the place feels"),
            "outside": mark("Sees the others outside it"),
            "words": mark("In own words"),
        },
        Kind.PLACEMENTS: {
            "on": DAY,
            "host": mark("Where the work is"),
            "partner": mark("In the directory"),
            "kind": mark("What sort of work"),
            "standing": mark("How it stands"),
            "purposes": mark("What the work is for"),
            "aim": mark("Aim"),
            "tasks": mark("Tasks"),
            "quality": mark("Quality that it uses"),
            "tags": mark("Head, hand or heart"),
            "address": mark("Address"),
            "supervisor": mark("Who guides there"),
            "phone": PHONE,
            "email": mark("E-mail"),
            "begins_on": mark("Begins on"),
            "until": UNTIL,
            "days": mark("Days and times"),
            "week_hours": mark("Hours a week"),
            "travel": mark("How to get there"),
            "language_moments": mark("Talks in Dutch each day"),
            "clothing": mark("Clothes and safety"),
            "insurance": mark("Insurance"),
            "feedback": mark("How to say what goes well or not"),
            "counter": mark("What the hours are for"),
            "told": TOLD,
            "agreed_on": AGREED_ON,
            "look_on": mark("Next visit"),
            "step": PLAN,
            "ending": mark("How it came out"),
            "ended_on": mark("Ended on"),
            "ended_why": WHY_OVER,
        },
        Kind.WORK_VISITS: {
            "about": ABOUT,
            "on": DAY,
            "seen": mark("What was seen"),
            "client": mark("What the client said"),
            "host": mark("What the host said"),
            "adjust": mark("What is to be different"),
            "results": mark("What comes nearer"),
        },
        Kind.WORK_CHANGES: {
            "about": ABOUT,
            "on": DAY,
            "number": mark("Version"),
            "purposes": mark("What the work was for"),
            "aim": mark("Aim before"),
            "reason": mark("Why it changed"),
            "decided": mark("Who decided?"),
        },
        Kind.BUDDY_WISHES: {
            "on": DAY,
            "wants": mark("Wants a buddy"),
            "kinds": mark("What kind of buddy"),
            "same_tongue": mark("The same mother tongue"),
            "languages": LANGUAGES,
            "interests": mark("What is liked"),
            "phase": mark("Phase of life"),
            "free": FREE,
            "woman": mark("A woman as buddy"),
            "words": mark("In own words"),
        },
        Kind.BUDDIES: {
            "on": DAY,
            "name": mark("Name"),
            "volunteer": mark("In the library"),
            "kind": mark("What kind of buddy"),
            "languages": LANGUAGES,
            "phone": PHONE,
            "organisation": mark("Organisation"),
            "coordinator": mark("Coordinator"),
            "coordinator_phone": mark("Phone of the coordinator"),
            "aim": mark("Aim"),
            "limits": mark("What this person does not do"),
            "own_limits": mark("What else this person does not do"),
            "told": TOLD,
            "agreed_on": AGREED_ON,
            "first_on": mark("First meeting"),
            "first_with": mark("Who goes along the first time"),
            "click": mark("How the first meeting was"),
            "rhythm": mark("How often"),
            "evaluate_on": mark("Day of looking back"),
            "until": UNTIL,
            "step": PLAN,
            "ended_why": WHY_OVER,
        },
        Kind.BUDDY_LOOKS: {
            "about": ABOUT,
            "on": DAY,
            "ease": mark("Feels at ease"),
            "equal": mark("Counts as much as the other"),
            "helps": mark("Does what was wished"),
            "wider": mark("Met others through the buddy"),
            "words": mark("In own words"),
        },
        Kind.NETWORK_MAPS: {
            "on": DAY,
            "present": mark("Contact as it is now"),
            "wished": mark("Contact as it is wished"),
            "note": NOTE,
        },
        Kind.TIES: {
            "about": mark("Map of"),
            "who": mark("Who?"),
            "gives": mark("What this person gives"),
            "near": mark("How near"),
            "group": mark("Own group or others"),
            "often": mark("How often there is contact now"),
            "wished": mark("How often it is wished"),
            "words": mark("In own words"),
        },
        Kind.EXPLAINED: {
            "on": DAY,
            "told_back": TOLD_BACK,
            "language": LANGUAGE,
            "words": mark("In own words"),
        },
    }
)
"""What a field is called, in the order in which people read them."""
LABELS_TO_CLIENT: Final[Mapping[tuple[Kind, str], str]] = MappingProxyType(
    {
        (Kind.PLACEMENTS, "agreed_on"): mark_to_client("You agreed on"),
        (Kind.BUDDIES, "agreed_on"): mark_to_client("You agreed on"),
        (Kind.WORK_VISITS, "client"): mark_to_client("What you said"),
        (Kind.BUDDY_WISHES, "wants"): mark_to_client("You want a buddy"),
    }
)
SUBJECTS: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.CONTACT_WISHES: mark("Wishes in contact"),
        Kind.JOININGS: mark("An activity"),
        Kind.ATTENDED: mark("A meeting of an activity"),
        Kind.EXPERIENCES: mark("How an activity is"),
        Kind.PLACEMENTS: mark("A place to work"),
        Kind.WORK_VISITS: mark("A visit to the work"),
        Kind.WORK_CHANGES: mark("A change of the work"),
        Kind.BUDDY_WISHES: mark("Wishes about a buddy"),
        Kind.BUDDIES: mark("A buddy"),
        Kind.BUDDY_LOOKS: mark("How it goes with a buddy"),
        Kind.NETWORK_MAPS: mark("A map of the people around"),
        Kind.TIES: mark("Somebody on a map"),
        Kind.EXPLAINED: mark("How something works here"),
    }
)
PROPER: Final = frozenset(
    {
        (Kind.JOININGS, "title"),
        (Kind.JOININGS, "goes_along"),
        (Kind.JOININGS, "heard"),
        (Kind.CONTACT_WISHES, "goes_along"),
        *((Kind.PLACEMENTS, name) for name in ("host", "address", "supervisor", "phone", "email")),
        (Kind.WORK_CHANGES, "decided"),
        *((Kind.BUDDIES, name) for name in ("organisation", "coordinator", "coordinator_phone", "first_with")),
    }
)
"""Names, numbers and addresses, which are the same in every language."""
NOTES: Final = frozenset({"days", "clothing", "insurance", "feedback", "rhythm"})
"""What was typed and of which nobody noted the language."""
COUNTED: Final = frozenset({(Kind.EXPERIENCES, "after")})
"""Numbers whose field is called as a name is elsewhere."""
ANSWERS: Final = frozenset({(Kind.BUDDY_WISHES, "wants"), (Kind.BUDDY_LOOKS, "wider")})
"""Questions to which no is an answer too."""
UNASKED: Final = frozenset(
    {("same_tongue", "not_asked"), ("outside", "not_asked"), ("ending", "not_yet"), ("click", "not_yet")}
    | {("group", "not_said"), ("often", "not_said"), ("wished", "not_said"), ("told_back", "not_asked")}
)
"""What says that nobody chose anything yet, by the name of its field."""
