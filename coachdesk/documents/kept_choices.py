"""Names of the fields of what is agreed on, kept and followed, and of what can be chosen in them: as seen_choices.

What a talk and an appointment have in common stands here too.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from coachdesk.domain.course import (
    Agreed,
    AppointmentState,
    CardSource,
    Chooser,
    ClosingReason,
    Counter,
    GoalState,
    HelperKind,
    LaidBy,
    Route,
    Say,
    Sorted,
)
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import InterpreterKind, MeetingPlace
from coachdesk.i18n import mark, mark_to_client

DAY: Final = mark("Day")
NOTE: Final = mark("Note")
OWN_WORDS: Final = mark("In own words")
AT: Final = mark("What time?")
MINUTES: Final = mark("How many minutes?")
WHERE: Final = mark("Where?")
THROUGH: Final = mark("Who interpreted?")
LANGUAGE: Final = mark("In which language?")
TOLD_BACK: Final = mark("Told back in own words")
LABELS: Final[Mapping[Kind, Mapping[str, str]]] = MappingProxyType(
    {
        Kind.CARDS: {
            "source": mark("What kind of card"),
            "ref": mark("Card"),
            "words": OWN_WORDS,
            "by": mark("Who laid the card?"),
            "pile": mark("Where the card lies"),
            "place": mark("Place in the order"),
        },
        Kind.REASONS: {
            "on": DAY,
            "shown": mark("Cards that lay on the table"),
            "reason": mark("Why this was chosen"),
            "say": mark("How much say is wanted"),
            "chooser": mark("Who chose?"),
            "differs": mark("What the contact person sees differently"),
            "language": LANGUAGE,
            "through": THROUGH,
            "teach_back": TOLD_BACK,
        },
        Kind.RATINGS: {
            "on": DAY,
            "importance": mark("How important it is"),
            "going": mark("How it goes"),
            "content": mark("How content the client is"),
        },
        Kind.GOALS: {
            "number": mark("Version"),
            "on": DAY,
            "words": mark("The goal"),
            "much_less": mark("Much less than expected"),
            "less": mark("A little less than expected"),
            "expected": mark("As expected"),
            "more": mark("A little more than expected"),
            "much_more": mark("Much more than expected"),
            "due": mark("Expected on"),
            "review_on": mark("Looked at again on"),
            "state": mark("How it stands with the goal"),
            "reason": mark("Why does the goal change?"),
            "decided": mark("Who decided?"),
        },
        Kind.STANDS: {"on": DAY, "level": mark("Step of the staircase"), "note": NOTE},
        Kind.AGREEMENTS: {
            "on": DAY,
            "answer": mark("Agreed with the plan?"),
            "why": mark("Why not"),
            "language": LANGUAGE,
            "through": THROUGH,
            "teach_back": TOLD_BACK,
            "plan": mark("The plan"),
            "goals": mark("Which goals"),
        },
        Kind.HELPERS: {"kind": mark("What kind of help"), "name": mark("Name"), "phone": mark("Phone")},
        Kind.SHARINGS: {"who": mark("With whom it is shared"), "what": mark("What is shared"), "until": mark("Until")},
        Kind.APPOINTMENTS: {
            "on": DAY,
            "at": AT,
            "minutes": MINUTES,
            "place": WHERE,
            "where": mark("Address"),
            "travel": mark("How to get there"),
            "bring": mark("What to bring along"),
            "interpreter": mark("Interpreter"),
            "with_whom": mark("With whom?"),
            "state": mark("What became of it?"),
            "helps": mark("What would help next time"),
        },
        Kind.PACES: {"every_days": mark("Most days between two talks"), "begun": mark("Followed since")},
        Kind.CHANGES: {
            "on": DAY,
            "before": mark("Contact person before"),
            "after": mark("New contact person"),
            "note": mark("What the new contact person has to know"),
            "told": mark("Told to the client by both"),
        },
        Kind.REVIEWS: {
            "on": DAY,
            "load": mark("What is heavy"),
            "strength": mark("What helps to carry"),
            "gives": mark("Gives energy"),
            "costs": mark("Costs energy"),
            "restores": mark("Restores energy"),
            "changed": mark("What has changed"),
        },
        Kind.CLOSINGS: {
            "on": DAY,
            "reason": mark("Why does the guidance end?"),
            "back": mark("Looking back"),
            "aftercare_on": mark("Day of asking how it goes"),
            "aftercare": mark("How it went then"),
        },
        Kind.TERMS: {
            "registered_on": mark("Registered in the municipality on"),
            "pip_on": mark("Date on the PIP"),
            "started_on": mark("The route began on"),
            "benefit_on": mark("The benefit began on"),
            "route": mark("Route"),
        },
        Kind.HOURS: {"on": DAY, "counter": mark("What the hours are for"), "hours": mark("Hours"), "note": NOTE},
    }
)
"""What a field is called, in the order in which people read them."""
LABELS_TO_CLIENT: Final[Mapping[tuple[Kind, str], str]] = MappingProxyType(
    {
        (Kind.REASONS, "differs"): mark_to_client("What your contact person sees differently"),
        (Kind.REASONS, "say"): mark_to_client("How you want to choose"),
        (Kind.RATINGS, "content"): mark_to_client("How content you are"),
        (Kind.AGREEMENTS, "answer"): mark_to_client("Do you agree with the plan?"),
        (Kind.CHANGES, "told"): mark_to_client("Both told you"),
    }
)
YES, NO = mark("Yes"), mark("No")
YES_OR_NO: Final = MappingProxyType({"yes": YES, "no": NO})
NOT_ASKED: Final = mark("Not asked yet")
PLACES: Final[Mapping[MeetingPlace, str]] = MappingProxyType(
    {
        MeetingPlace.HOME: mark("At home"),
        MeetingPlace.OFFICE: mark("At the office"),
        MeetingPlace.WORK: mark("At work or a course"),
        MeetingPlace.OUTSIDE: mark("Outside, walking"),
        MeetingPlace.PHONE: mark("By phone or video"),
        MeetingPlace.MESSAGE: mark("By message"),
        MeetingPlace.OTHER: mark("Somewhere else"),
    }
)
INTERPRETERS: Final[Mapping[InterpreterKind, str]] = MappingProxyType(
    {
        InterpreterKind.NONE: mark("Nobody"),
        InterpreterKind.PROFESSIONAL: mark("A professional interpreter"),
        InterpreterKind.ACQUAINTANCE: mark("An acquaintance"),
        InterpreterKind.APP: mark("An app"),
    }
)
_CHOOSERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        Chooser.NOT_ASKED: NOT_ASKED,
        Chooser.CLIENT: mark("The client"),
        Chooser.TOGETHER: mark("Together"),
        Chooser.CONSULTANT: mark("The contact person"),
        Chooser.LAW: mark("The law"),
    }
)
_CARDS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "source": {
            CardSource.AREA: mark("A life area"),
            CardSource.ASPECT: mark("Positive health"),
            CardSource.ENERGY: mark("Energy"),
            CardSource.OWN: mark("A card in own words"),
            CardSource.DUTY: mark("Something that has to be done"),
        },
        "by": {LaidBy.CLIENT: mark("The client"), LaidBy.CONSULTANT: mark("The contact person")},
        "pile": {
            Sorted.OPEN: mark("Not sorted"),
            Sorted.WELL: mark("Goes well"),
            Sorted.BETTER: mark("Could be better"),
            Sorted.HEAVY: mark("Heavy"),
        },
    }
)
SAID: Final[Mapping[tuple[Kind, str], Mapping[Any, str]]] = MappingProxyType(
    {
        **{(Kind.CARDS, name): said for name, said in _CARDS.items()},
        (Kind.REASONS, "say"): {
            Say.NOT_ASKED: NOT_ASKED,
            Say.SELF: mark("Choose without others"),
            Say.TOGETHER: mark("Choose together"),
            Say.PROPOSAL: mark("Hear a proposal first"),
        },
        (Kind.REASONS, "chooser"): _CHOOSERS,
        (Kind.REASONS, "through"): INTERPRETERS,
        (Kind.REASONS, "teach_back"): YES_OR_NO,
        (Kind.GOALS, "state"): {
            GoalState.GOING: mark("In progress"),
            GoalState.REACHED: mark("Reached"),
            GoalState.PAUSED: mark("Paused"),
            GoalState.DROPPED: mark("Dropped"),
        },
        (Kind.GOALS, "decided"): _CHOOSERS,
        (Kind.AGREEMENTS, "answer"): {
            Agreed.YES: YES,
            Agreed.NO: NO,
            Agreed.COULD_NOT: mark("Could not answer: ask next time"),
        },
        (Kind.AGREEMENTS, "through"): INTERPRETERS,
        (Kind.AGREEMENTS, "teach_back"): YES_OR_NO,
        (Kind.HELPERS, "kind"): {
            HelperKind.BUDDY: mark("Buddy"),
            HelperKind.WORK: mark("Work"),
            HelperKind.SCHOOL: mark("School"),
            HelperKind.DOCTOR: mark("Doctor"),
            HelperKind.FAMILY: mark("Family"),
            HelperKind.VOLUNTEER: mark("Volunteer"),
            HelperKind.OTHER: mark("Someone else"),
        },
        (Kind.APPOINTMENTS, "place"): PLACES,
        (Kind.APPOINTMENTS, "interpreter"): YES_OR_NO,
        (Kind.APPOINTMENTS, "state"): {
            AppointmentState.PLANNED: mark("Planned"),
            AppointmentState.HELD: mark("Took place"),
            AppointmentState.MISSED: mark("Did not take place"),
            AppointmentState.MOVED: mark("Moved to another day"),
            AppointmentState.CANCELLED: mark("Cancelled"),
        },
        (Kind.CHANGES, "told"): YES_OR_NO,
        (Kind.CLOSINGS, "reason"): {
            ClosingReason.READY: mark("Ready to go on without guidance"),
            ClosingReason.OTHER_HELP: mark("Other help goes on"),
            ClosingReason.MOVED: mark("Moved to another place"),
            ClosingReason.CLIENT_STOPS: mark("The client wants to stop"),
            ClosingReason.OTHER: mark("Another reason"),
        },
        (Kind.TERMS, "route"): {
            Route.UNKNOWN: mark("Not known yet"),
            Route.B1: mark("B1 route"),
            Route.EDUCATION: mark("Education route"),
            Route.Z: mark("Z route"),
        },
        (Kind.HOURS, "counter"): {
            Counter.LESSONS: mark("Lessons"),
            Counter.PARTICIPATION: mark("Taking part in practice"),
            Counter.WORK_MODULE: mark("Module on work and taking part (MAP)"),
            Counter.VALUES: mark("Participation statement (PVT)"),
            Counter.LANGUAGE: mark("Language lessons"),
            Counter.SUBJECTS: mark("Other subjects"),
        },
    }
)
"""What is chosen, by its field and as it is kept."""
SAID_TO_CLIENT: Final[Mapping[str, str]] = MappingProxyType(
    {ClosingReason.CLIENT_STOPS: mark_to_client("You want to stop")}
)
SUBJECTS: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.CARDS: mark("A card"),
        Kind.REASONS: mark("A choice"),
        Kind.RATINGS: mark("Marks for a priority"),
        Kind.GOALS: mark("A goal"),
        Kind.STANDS: mark("The staircase"),
        Kind.AGREEMENTS: mark("Agreeing with the plan"),
        Kind.HELPERS: mark("Someone who helps"),
        Kind.SHARINGS: mark("What is shared"),
        Kind.APPOINTMENTS: mark("An appointment"),
        Kind.PACES: mark("How often there is contact"),
        Kind.CHANGES: mark("New contact person"),
        Kind.REVIEWS: mark("What was heavy and what gave energy"),
        Kind.CLOSINGS: mark("The end of the guidance"),
        Kind.TERMS: mark("Days that count for the law"),
        Kind.HOURS: mark("Hours"),
    }
)
