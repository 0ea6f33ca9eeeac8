"""Names of the fields of every entry of a case, and of what can be chosen in them: on paper and in the window alike.

Those of what is seen of a person stand here, those of what is agreed on, kept and followed in kept_choices, those of what is
handed over in handed_choices, those of work, buddies and activities in joined_labels and joined_choices. They say "you" to nobody; what is said otherwise to the client stands apart.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from coachdesk.documents import handed_choices, joined_choices, joined_labels, kept_choices
from coachdesk.documents.kept_choices import (
    AT,
    DAY,
    INTERPRETERS,
    LANGUAGE,
    MINUTES,
    NO,
    NOT_ASKED,
    NOTE,
    OWN_WORDS,
    PLACES,
    THROUGH,
    TOLD_BACK,
    WHERE,
    YES,
    YES_OR_NO,
)
from coachdesk.domain.cases import InterpreterForm, InterpreterVoice
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import (
    Accepted,
    Action,
    Changeable,
    Fits,
    InterpreterAge,
    LookStatus,
    Pile,
    Present,
    Says,
    Side,
    Source,
    Tag,
)
from coachdesk.i18n import mark, mark_to_client

LABELS: Final[Mapping[Kind, Mapping[str, str]]] = MappingProxyType(
    {
        Kind.MEETINGS: {
            "on": DAY,
            "at": AT,
            "minutes": MINUTES,
            "place": WHERE,
            "present": mark("Who else was there?"),
            "others": mark("Who?"),
            "interpreter.kind": THROUGH,
            "interpreter.language": LANGUAGE,
            "interpreter.country": mark("Where do people speak as you do?"),
            "interpreter.form": mark("How?"),
            "interpreter.voice": mark("A woman or a man?"),
            "interpreter.age": mark("An adult?"),
            "interpreter.accepted": mark("Was this interpreter accepted?"),
            "interpreter.number": mark("Number of the interpreter"),
            "agreed": mark("What was agreed"),
            "teach_back": TOLD_BACK,
            "next_on": mark("Next talk"),
            "said": mark("What the client said"),
            "note": NOTE,
        },
        Kind.MARKS: {"fits": mark("Does it fit?"), "on": DAY, "note": NOTE},
        Kind.ENERGY: {
            "pile": mark("Where the card lies"),
            "words": OWN_WORDS,
            "tags": mark("Head, hand or heart"),
            "quality": mark("Quality"),
            "strength": mark("On the plan as a strength"),
        },
        Kind.LOOKS: {
            "on": DAY,
            "purpose": mark("Why this is looked at"),
            "status": mark("Talked about or not"),
            "level": mark("How it goes"),
            "own_view": mark("The client's own view"),
            "shares.own": mark("Own strength"),
            "shares.network": mark("People around"),
            "shares.professionals": mark("Professionals"),
            "sources": mark("Who told it"),
            "informed_on": mark("Day of the information"),
            "note": NOTE,
        },
        Kind.SCALE: {
            "side": mark("On which side"),
            "words": OWN_WORDS,
            "weight": mark("How heavy or strong, from 1 to 3"),
            "says": mark("Who says so?"),
            "changeable": mark("Can it change?"),
            "action": mark("What can be done"),
            "idea": mark("Idea"),
            "step": mark("On the plan"),
            "since": mark("Lying there, or this heavy, since"),
        },
        Kind.WEBS: {
            "on": DAY,
            "marks": mark("Marks"),
            "missing": mark("What is missed"),
            "missing_mark": mark("Mark for what is missed"),
            "talk": mark("To talk about"),
            "opened": mark("Sensitive subjects that were opened"),
            "told": OWN_WORDS,
        },
        **kept_choices.LABELS,
        **handed_choices.LABELS,
        **joined_labels.LABELS,
    }
)
"""What a field is called, in the order in which people read them."""
LABELS_TO_CLIENT: Final[Mapping[tuple[Kind, str], str]] = MappingProxyType(
    {
        (Kind.LOOKS, "own_view"): mark_to_client("How you see it"),
        (Kind.MARKS, "fits"): mark_to_client("Does this fit you?"),
        (Kind.MEETINGS, "interpreter.country"): mark_to_client("Where people speak as you do"),
        (Kind.MEETINGS, "interpreter.accepted"): mark_to_client("Did you want this interpreter?"),
        (Kind.MEETINGS, "said"): mark_to_client("What you said"),
        **kept_choices.LABELS_TO_CLIENT,
        **handed_choices.LABELS_TO_CLIENT,
        **joined_labels.LABELS_TO_CLIENT,
    }
)
_NOT_NOTED: Final = mark("Not noted")
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
    {InterpreterAge.ADULT: mark("An adult"), InterpreterAge.NOT_ASKED: NOT_ASKED}
)
"""A child is never kept."""
ACCEPTED: Final[Mapping[Accepted, str]] = MappingProxyType(
    {Accepted.YES: YES, Accepted.NO: NO, Accepted.NOT_ASKED: NOT_ASKED}
)
FITS: Final[Mapping[Fits, str]] = MappingProxyType({Fits.YES: YES, Fits.NO: NO, Fits.UNKNOWN: mark("Don't know")})
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
        Changeable.NOT_ASKED: NOT_ASKED,
        Changeable.YES: YES,
        Changeable.PARTLY: mark("Partly"),
        Changeable.NO: NO,
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
        (Kind.MEETINGS, "teach_back"): YES_OR_NO,
        (Kind.MARKS, "fits"): FITS,
        (Kind.ENERGY, "pile"): PILES,
        (Kind.ENERGY, "tags"): TAGS,
        (Kind.ENERGY, "strength"): YES_OR_NO,
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
        **kept_choices.SAID,
        **handed_choices.SAID,
        **joined_choices.SAID,
    }
)
"""What is chosen, by its field and as it is kept (the enumerations are strings); fields with several hold them beside each
other."""
SAID_TO_CLIENT: Final[Mapping[str, str]] = MappingProxyType(
    {
        Source.CLIENT: mark_to_client("You"),
        Says.CONSULTANT: mark_to_client("Your contact person"),
        **kept_choices.SAID_TO_CLIENT,
        **handed_choices.SAID_TO_CLIENT,
        **joined_choices.SAID_TO_CLIENT,
    }
)
SUBJECTS: Final = MappingProxyType(
    {
        Kind.MEETINGS: mark("A talk"),
        Kind.MARKS: mark("A prompt card"),
        Kind.ENERGY: mark("Energy"),
        Kind.LOOKS: mark("Life domains"),
        Kind.SCALE: mark("The scale"),
        Kind.WEBS: mark("Positive health"),
        **kept_choices.SUBJECTS,
        **handed_choices.SUBJECTS,
        **joined_labels.SUBJECTS,
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
