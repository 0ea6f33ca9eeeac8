"""What the fields that hold a choice say, to the client."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from coachdesk.documents.plan_sheet import CHOICES, OPEN_RHYTHMS
from coachdesk.domain.address import DutchYou, Gender, Reading
from coachdesk.domain.cases import CaseKind, InterpreterForm, InterpreterNeed, InterpreterVoice
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.steps import Rhythm, Who
from coachdesk.i18n import mark, mark_to_client

NEEDS: Final = MappingProxyType(
    {
        InterpreterNeed.NOT_ASKED: mark("Not asked yet"),
        InterpreterNeed.YES: mark("Yes, please"),
        InterpreterNeed.SOMETIMES: mark("Sometimes"),
        InterpreterNeed.NO: mark("No"),
    }
)
FORMS: Final = MappingProxyType(
    {
        InterpreterForm.NO_PREFERENCE: mark("No preference"),
        InterpreterForm.PHONE: mark("By phone"),
        InterpreterForm.VIDEO: mark("By video"),
        InterpreterForm.PRESENT: mark("In the room"),
    }
)
VOICES: Final = MappingProxyType(
    {
        InterpreterVoice.NO_PREFERENCE: mark("No preference"),
        InterpreterVoice.WOMAN: mark("A woman"),
        InterpreterVoice.MAN: mark("A man"),
    }
)
GENDERS: Final = MappingProxyType(
    {
        Gender.NEUTRAL: mark("In the polite form for everyone"),
        Gender.WOMAN: mark("As to a woman"),
        Gender.MAN: mark("As to a man"),
    }
)
DUTCH: Final = MappingProxyType(
    {DutchYou.AS_SET: mark("As to everyone"), DutchYou.U: mark("With “u”"), DutchYou.JE: mark("With “je”")}
)
WAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        Reading.OWN_LANGUAGE: mark_to_client("Reading in your own language"),
        Reading.DUTCH: mark("Reading Dutch"),
        Reading.PICTURES: mark("Pictures"),
        Reading.LISTENING: mark("Listening"),
    }
)
STATES: Final = MappingProxyType(
    {
        AnswerState.OPEN: mark("This is still open."),
        AnswerState.LATER: mark_to_client("You want to talk about this later."),
        AnswerState.NOT_WANTED: mark_to_client("You do not want to talk about this. That is fine."),
    }
)
OUTCOMES: Final = MappingProxyType({Outcome.OPEN: mark("Nothing was chosen yet.")} | CHOICES)
KINDS: Final = MappingProxyType(
    {
        CaseKind.INTEGRATION: mark("Civic integration (Wet inburgering 2021)"),
        CaseKind.PARTICIPATION: mark("Work and income (Participatiewet)"),
        CaseKind.OTHER: mark("Another task of the municipality"),
        CaseKind.TRAINING: mark("An exercise: not about a real person"),
    }
)
SAID: Final[Mapping[str, Mapping[Any, str]]] = MappingProxyType(
    {
        "need": NEEDS,
        "form": FORMS,
        "voice": VOICES,
        "sure": {"yes": mark("Yes"), "no": mark("Not sure")},
        "gender": GENDERS,
        "dutch": DUTCH,
        **{name: {"yes": mark("Yes"), "no": mark("No")} for name in ("large_print", "geez_dates")},
        "state": STATES | {AnswerState.TALKED: mark_to_client("You talked about it.")},
        "outcome": OUTCOMES | {Outcome.CHOSEN: mark_to_client("You chose.")},
        "kind": KINDS,
        "who": {
            Who.CLIENT: mark_to_client("You"),
            Who.CONTACT: mark_to_client("Your contact person"),
            Who.TOGETHER: mark_to_client("You, with your contact person"),
            Who.OTHER: mark("Someone else"),
        },
        "rhythm": OPEN_RHYTHMS | {Rhythm.ONCE: mark("Once")},
    }
)
"""By the last part of a field's name, and the value as it is kept; the enumerations are strings."""
