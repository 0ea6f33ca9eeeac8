"""Names of the fields of what is seen of a person, and of what can be chosen in them: on paper and in the window alike.

They say "you" to nobody; what is said otherwise to the client stands apart.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from coachdesk.domain.cases import InterpreterForm, InterpreterVoice
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import (
    Accepted,
    Action,
    Changeable,
    Fits,
    InterpreterAge,
    InterpreterKind,
    LookStatus,
    MeetingPlace,
    Pile,
    Present,
    Says,
    Side,
    Source,
    Tag,
)
from coachdesk.i18n import mark, mark_to_client

_DAY: Final = mark("Day")
_NOTE: Final = mark("Note")
_OWN_WORDS: Final = mark("In own words")
LABELS: Final[Mapping[Kind, Mapping[str, str]]] = MappingProxyType(
    {
        Kind.MEETINGS: {
            "on": _DAY,
            "at": mark("What time?"),
            "minutes": mark("How many minutes?"),
            "place": mark("Where?"),
            "present": mark("Who else was there?"),
            "others": mark("Who?"),
            "interpreter.kind": mark("Who interpreted?"),
            "interpreter.language": mark("In which language?"),
            "interpreter.country": mark("Where do people speak as you do?"),
            "interpreter.form": mark("How?"),
            "interpreter.voice": mark("A woman or a man?"),
            "interpreter.age": mark("An adult?"),
            "interpreter.accepted": mark("Was this interpreter accepted?"),
            "interpreter.number": mark("Number of the interpreter"),
            "agreed": mark("What was agreed"),
            "teach_back": mark("Told back in own words"),
            "next_on": mark("Next talk"),
            "note": _NOTE,
        },
        Kind.MARKS: {"fits": mark("Does it fit?"), "on": _DAY, "note": _NOTE},
        Kind.ENERGY: {
            "pile": mark("Where the card lies"),
            "words": _OWN_WORDS,
            "tags": mark("Head, hand or heart"),
            "quality": mark("Quality"),
            "strength": mark("On the plan as a strength"),
        },
        Kind.LOOKS: {
            "on": _DAY,
            "purpose": mark("Why this is looked at"),
            "status": mark("Talked about or not"),
            "level": mark("How it goes"),
            "own_view": mark("The client's own view"),
            "shares.own": mark("Own strength"),
            "shares.network": mark("People around"),
            "shares.professionals": mark("Professionals"),
            "sources": mark("Who told it"),
            "informed_on": mark("Day of the information"),
            "note": _NOTE,
        },
        Kind.SCALE: {
            "side": mark("On which side"),
            "words": _OWN_WORDS,
            "weight": mark("How heavy or strong, from 1 to 3"),
            "says": mark("Who says so?"),
            "changeable": mark("Can it change?"),
            "action": mark("What can be done"),
            "idea": mark("Idea"),
            "step": mark("On the plan"),
            "since": mark("Lying there, or this heavy, since"),
        },
        Kind.WEBS: {
            "on": _DAY,
            "marks": mark("Marks"),
            "missing": mark("What is missed"),
            "missing_mark": mark("Mark for what is missed"),
            "talk": mark("To talk about"),
            "opened": mark("Sensitive subjects that were opened"),
            "told": _OWN_WORDS,
        },
    }
)
"""What a field is called, in the order in which people read them."""
LABELS_TO_CLIENT: Final[Mapping[tuple[Kind, str], str]] = MappingProxyType(
    {
        (Kind.LOOKS, "own_view"): mark_to_client("How you see it"),
        (Kind.MARKS, "fits"): mark_to_client("Does this fit you?"),
        (Kind.MEETINGS, "interpreter.country"): mark_to_client("Where people speak as you do"),
        (Kind.MEETINGS, "interpreter.accepted"): mark_to_client("Did you want this interpreter?"),
    }
)
_YES, _NO = mark("Yes"), mark("No")
_YES_OR_NO: Final = MappingProxyType({"yes": _YES, "no": _NO})
_NOT_ASKED, _NOT_NOTED = mark("Not asked yet"), mark("Not noted")
PLACES: Final[Mapping[MeetingPlace, str]] = MappingProxyType(
    {
        MeetingPlace.HOME: mark("At home"),
        MeetingPlace.OFFICE: mark("At the office"),
        MeetingPlace.WORK: mark("At work or a course"),
        MeetingPlace.OUTSIDE: mark("Outside, walking"),
        MeetingPlace.PHONE: mark("By phone or video"),
        MeetingPlace.OTHER: mark("Somewhere else"),
    }
)
PRESENT: Final[Mapping[Present, str]] = MappingProxyType(
    {
        Present.PARTNER: mark("Partner"),
        Present.CHILDREN: mark("Children"),
        Present.FAMILY: mark("Other family"),
        Present.BUDDY: mark("A buddy or volunteer"),
        Present.COLLEAGUE: mark("A colleague"),
        Present.OTHER: mark("Someone else"),
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
FORMS: Final[Mapping[InterpreterForm, str]] = MappingProxyType(
    {
        InterpreterForm.PHONE: mark("By phone"),
        InterpreterForm.VIDEO: mark("By video"),
        InterpreterForm.PRESENT: mark("In the room"),
        InterpreterForm.NO_PREFERENCE: _NOT_NOTED,
    }
)
VOICES: Final[Mapping[InterpreterVoice, str]] = MappingProxyType(
    {
        InterpreterVoice.WOMAN: mark("A woman"),
        InterpreterVoice.MAN: mark("A man"),
        InterpreterVoice.NO_PREFERENCE: _NOT_NOTED,
    }
)
AGES: Final[Mapping[InterpreterAge, str]] = MappingProxyType(
    {InterpreterAge.ADULT: mark("An adult"), InterpreterAge.NOT_ASKED: _NOT_ASKED}
)
"""A child is never kept."""
ACCEPTED: Final[Mapping[Accepted, str]] = MappingProxyType(
    {Accepted.YES: _YES, Accepted.NO: _NO, Accepted.NOT_ASKED: _NOT_ASKED}
)
FITS: Final[Mapping[Fits, str]] = MappingProxyType({Fits.YES: _YES, Fits.NO: _NO, Fits.UNKNOWN: mark("Don't know")})
PILES: Final[Mapping[Pile, str]] = MappingProxyType(
    {
        Pile.GIVES: mark("Gives energy"),
        Pile.COSTS: mark("Costs energy"),
        Pile.RESTORES: mark("Restores energy"),
    }
)
"""In the order of their keys 1, 2 and 3."""
TAGS: Final[Mapping[Tag, str]] = MappingProxyType(
    {Tag.HEAD: mark("Head"), Tag.HAND: mark("Hand"), Tag.HEART: mark("Heart")}
)
SIDES: Final[Mapping[Side, str]] = MappingProxyType(
    {Side.LOAD: mark("What is heavy"), Side.STRENGTH: mark("What helps to carry")}
)
CHANGEABLE: Final[Mapping[Changeable, str]] = MappingProxyType(
    {
        Changeable.NOT_ASKED: _NOT_ASKED,
        Changeable.YES: _YES,
        Changeable.PARTLY: mark("Partly"),
        Changeable.NO: _NO,
    }
)
ACTIONS: Final[Mapping[Action, str]] = MappingProxyType(
    {
        Action.NONE: mark("Nothing yet"),
        Action.LIGHTER: mark("Make the stone lighter"),
        Action.STRONGER: mark("Make the strap stronger"),
        Action.CARRIER: mark("Find someone who helps to carry"),
        Action.CHALLENGE: mark("Leave it as a challenge"),
    }
)
SAID: Final[Mapping[tuple[Kind, str], Mapping[Any, str]]] = MappingProxyType(
    {
        (Kind.MEETINGS, "place"): PLACES,
        (Kind.MEETINGS, "present"): PRESENT,
        (Kind.MEETINGS, "interpreter.kind"): INTERPRETERS,
        (Kind.MEETINGS, "interpreter.form"): FORMS,
        (Kind.MEETINGS, "interpreter.voice"): VOICES,
        (Kind.MEETINGS, "interpreter.age"): AGES,
        (Kind.MEETINGS, "interpreter.accepted"): ACCEPTED,
        (Kind.MEETINGS, "teach_back"): _YES_OR_NO,
        (Kind.MARKS, "fits"): FITS,
        (Kind.ENERGY, "pile"): PILES,
        (Kind.ENERGY, "tags"): TAGS,
        (Kind.ENERGY, "strength"): _YES_OR_NO,
        (Kind.LOOKS, "status"): {
            LookStatus.OPEN: mark("still open"),
            LookStatus.SCORED: mark("talked about"),
            LookStatus.NOT_DISCUSSED: mark("not talked about"),
            LookStatus.NOT_NEEDED: mark("not needed"),
            LookStatus.NOT_WANTED: mark("not wanted"),
        },
        (Kind.LOOKS, "sources"): {
            Source.CLIENT: mark("The client"),
            Source.COLLEAGUE: mark("A colleague"),
            Source.RECORDS: mark("Letters or files"),
        },
        (Kind.SCALE, "side"): SIDES,
        (Kind.SCALE, "says"): {
            Says.CLIENT: mark("The client"),
            Says.CONSULTANT: mark("The contact person"),
            Says.BOTH: mark("Both"),
        },
        (Kind.SCALE, "changeable"): CHANGEABLE,
        (Kind.SCALE, "action"): ACTIONS,
    }
)
"""What is chosen, by its field and as it is kept (the enumerations are strings); fields with several hold them beside each
other."""
SAID_TO_CLIENT: Final[Mapping[str, str]] = MappingProxyType(
    {Source.CLIENT: mark_to_client("You"), Says.CONSULTANT: mark_to_client("Your contact person")}
)
SUBJECTS: Final = MappingProxyType(
    {
        Kind.MEETINGS: mark("A talk"),
        Kind.MARKS: mark("A prompt card"),
        Kind.ENERGY: mark("Energy"),
        Kind.LOOKS: mark("Life domains"),
        Kind.SCALE: mark("The scale"),
        Kind.WEBS: mark("Positive health"),
    }
)
PARTS_OF_DAY: Final[Mapping[str, str]] = MappingProxyType(
    {"morning": mark("Morning"), "afternoon": mark("Afternoon"), "evening": mark("Evening")}
)
HANGS: Final = (
    mark("The scale is in balance."),
    mark("The scale hangs to what helps."),
    mark("The scale hangs to what is heavy."),
)
"""Level; to strength (1); to load (-1)."""
