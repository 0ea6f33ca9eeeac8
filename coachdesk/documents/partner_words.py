"""What the fields of the directory of partners are called, and what can be chosen in them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from coachdesk.documents.handed_choices import ROLES as ROLES
from coachdesk.domain.cases import InterpreterVoice
from coachdesk.domain.partners import PartnerKind
from coachdesk.i18n import mark

_NOT_NOTED: Final = mark("Not noted")
FIELDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "organisation": mark("Organisation"),
        "person": mark("Person"),
        "role": mark("Role there"),
        "kind": mark("What kind of help"),
        "does": mark("What they do, and for whom"),
        "languages": mark("Languages"),
        "phone": mark("Phone"),
        "email": mark("E-mail"),
        "website": mark("Website"),
        "address": mark("Address"),
        "hours": mark("Opening hours"),
        "travel": mark("How to get there"),
        "note": mark("Note"),
        "checked_on": mark("Last checked on"),
        "guide": mark("As what this person helps"),
        "voice": mark("A woman or a man?"),
        "country": mark("Where do people speak like this?"),
        "limits": mark("What this person does not do"),
    }
)
"""In the order in which they stand in a table."""
KINDS: Final[Mapping[PartnerKind, str]] = MappingProxyType(
    {
        PartnerKind.MUNICIPALITY: mark("Municipality"),
        PartnerKind.WELFARE: mark("Welfare work"),
        PartnerKind.NEWCOMERS: mark("Help for refugees"),
        PartnerKind.DEBT_HELP: mark("Help with money and debts"),
        PartnerKind.LEGAL: mark("Legal help"),
        PartnerKind.HOUSING: mark("Housing"),
        PartnerKind.DOCTOR: mark("Doctor and care"),
        PartnerKind.MENTAL_HEALTH: mark("Mental health care"),
        PartnerKind.CHILDREN: mark("Children and parents"),
        PartnerKind.SCHOOL: mark("School and training"),
        PartnerKind.LANGUAGE: mark("Language lessons"),
        PartnerKind.WORK: mark("Finding work"),
        PartnerKind.ARTS: mark("Culture and art"),
        PartnerKind.SPORT: mark("Sport and exercise"),
        PartnerKind.FAITH: mark("Faith community"),
        PartnerKind.VOLUNTEERS: mark("Volunteers and buddies"),
        PartnerKind.SAFETY: mark("Safety at home"),
        PartnerKind.INTERMEDIARY: mark("Intermediary"),
        PartnerKind.INTERPRETER: mark("Interpreter"),
        PartnerKind.OTHER: mark("Something else"),
    }
)
VOICES: Final[Mapping[InterpreterVoice, str]] = MappingProxyType(
    {
        InterpreterVoice.WOMAN: mark("A woman"),
        InterpreterVoice.MAN: mark("A man"),
        InterpreterVoice.NO_PREFERENCE: _NOT_NOTED,
    }
)
