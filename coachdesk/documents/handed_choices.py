"""Names of the fields of what is handed over, and of what can be chosen in them: as kept_choices."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from coachdesk.documents.kept_choices import (
    DAY,
    INTERPRETERS,
    LANGUAGE,
    NO,
    NOTE,
    THROUGH,
    TOLD_BACK,
    WHERE,
    YES,
    YES_OR_NO,
)
from coachdesk.domain.handover import Answered, Basis, ConsentKind, SafetyGround, Sending, State, Way
from coachdesk.domain.kind import Kind
from coachdesk.domain.partners import GuideRole
from coachdesk.i18n import mark, mark_to_client

FOR: Final = mark("For")
REASON: Final = mark("Reason")
TALK: Final = mark("Talk of the three")
UNTIL: Final = mark("Until")
CONTACTS: Final = mark("Who contacts the client")
CONTACT_ON: Final = mark("Day of the contact")
WHY_NOW: Final = mark("Why now: {why}")
"""Around why it is handed over now, in the letter and wherever the client is asked about it."""
NEVER: Final = (
    mark_to_client("Your citizen service number (BSN)"),
    mark_to_client("Which illness you have"),
    mark_to_client("What happened on your flight"),
)
"""What no letter and no card ever tells."""
_PARTY: Final = MappingProxyType(
    {
        "organisation": mark("Organisation"),
        "person": mark("Person"),
        "role": mark("Role there"),
        "phone": mark("Phone"),
        "email": mark("E-mail"),
        "address": mark("Address"),
        "partner": mark("In the directory"),
    }
)


def _party(field: str) -> dict[str, str]:
    return {f"{field}.{name}": label for name, label in _PARTY.items()}


LABELS: Final[Mapping[Kind, Mapping[str, str]]] = MappingProxyType(
    {
        Kind.REFERRALS: {
            "on": DAY,
            **_party("to"),
            "card": mark("This belongs to"),
            "question": mark("What the other is asked to do"),
            "reason": mark("Why now"),
            "basis": mark("On what the sharing rests"),
            "law": mark("The task or the law"),
            "safety": mark("Why it is told without consent"),
            "safety_why": REASON,
            "safety_items": mark("What is told without consent"),
            "second": mark("Who took the second look"),
            "second_on": mark("Day of the second look"),
            "told": mark("The client knows of it"),
            "untold_why": mark("Why the client does not know of it yet"),
            "talk_days": mark("Days for the talk of the three"),
            "talk_place": WHERE,
            "talk_interpreter": mark("Interpreter"),
            "talk": TALK,
            "checked": mark("Done in the talk"),
            "talk_agreed": mark("What was agreed"),
            "confirm_by": mark("Last day for the receipt"),
            "follow_up_on": mark("Day of asking how it goes"),
            "follow_up_by": mark("Who asks how it goes"),
            "feedback": mark("What came back"),
        },
        Kind.ITEMS: {
            "about": FOR,
            "topic": mark("Topic"),
            "words": mark("What is told"),
            "phrase": mark("Ready-made line"),
            "need": mark("Why it is needed"),
            "need_words": mark("Why it is needed, in own words"),
        },
        Kind.CONSENTS: {
            "about": FOR,
            "kind": mark("What was asked"),
            "on": DAY,
            "answer": mark("Answer"),
            "yes": mark("May be told"),
            "no": mark("May not be told"),
            "way": mark("How the answer was given"),
            "language": LANGUAGE,
            "through": THROUGH,
            "interpreter": mark("Number of the interpreter"),
            "teach_back": TOLD_BACK,
            "until": UNTIL,
            "withdrawn_on": mark("Taken back on"),
            "withdrawn_why": mark("Why it was taken back"),
            "stopped": mark("No longer told"),
            "told_on": mark("The other was told to stop on"),
        },
        Kind.PASSES: {
            "about": FOR,
            "state": mark("How far it is"),
            "on": DAY,
            "who": mark("Who"),
            "how": mark("How the letter went out"),
            "contact": CONTACTS,
            "contact_on": CONTACT_ON,
            "note": NOTE,
            "marks": mark("What stands in the letter"),
            "letter": mark("The letter"),
        },
        Kind.GUIDES: {
            "on": mark("Since"),
            **_party("party"),
            "role": mark("As what this person helps"),
            "languages": mark("Languages"),
            "limits": mark("What this person does not do"),
            "own_limits": mark("What else this person does not do"),
            "until": UNTIL,
            "note": NOTE,
        },
        Kind.INCOMINGS: {
            "on": DAY,
            **_party("sender"),
            "question": mark("What we are asked to do"),
            "got": mark("What came along"),
            "lacking": mark("What is still needed"),
            "asked_on": mark("Asked for it on"),
            "answered_on": mark("All of it came on"),
            "confirmed_on": mark("Receipt confirmed on"),
            "by": CONTACTS,
            "contact_on": CONTACT_ON,
            "talk_on": TALK,
            "knows": mark("The client knows of it and wants it"),
            "ended_on": mark("Rounded off on"),
            "note": NOTE,
        },
    }
)
"""What a field is called, in the order in which people read them."""
_CONTACTS_YOU: Final = mark_to_client("Who contacts you")
LABELS_TO_CLIENT: Final[Mapping[tuple[Kind, str], str]] = MappingProxyType(
    {
        (Kind.REFERRALS, "told"): mark_to_client("You know of it"),
        (Kind.REFERRALS, "untold_why"): mark_to_client("Why you did not know of it yet"),
        (Kind.PASSES, "contact"): _CONTACTS_YOU,
        (Kind.INCOMINGS, "by"): _CONTACTS_YOU,
        (Kind.INCOMINGS, "knows"): mark_to_client("You know of it and want it"),
    }
)
STATES: Final[Mapping[State, str]] = MappingProxyType(
    {
        State.IDEA: mark("Idea"),
        State.DISCUSSED: mark("Discussed with the client"),
        State.CONSENTED: mark("Consent noted"),
        State.ASKED: mark("Recipient asked"),
        State.SEEN: mark("Letter seen by the client"),
        State.SENT: mark("Letter sent"),
        State.RECEIVED: mark("Receipt confirmed"),
        State.PLANNED: mark("Talk of the three planned"),
        State.HELD: mark("Talk of the three held"),
        State.REPORTED: mark("Heard how it went"),
        State.DONE: mark("Done"),
        State.CAME_BACK: mark("Came back to us"),
        State.WITHDRAWN: mark("Withdrawn"),
    }
)
SENDINGS: Final[Mapping[Sending, str]] = MappingProxyType(
    {
        Sending.NOT_SAID: mark("Not noted"),
        Sending.HANDED: mark("Given by hand"),
        Sending.POST: mark("By post"),
        Sending.MAIL: mark("By secure mail"),
        Sending.SYSTEM: mark("In the municipality's own system"),
    }
)
BASES: Final[Mapping[Basis, str]] = MappingProxyType(
    {
        Basis.NOT_CHOSEN: mark("Not chosen yet"),
        Basis.PUBLIC_TASK: mark("A task of the municipality"),
        Basis.LEGAL_DUTY: mark("A duty by law"),
        Basis.VITAL: mark("Somebody's life is in danger"),
        Basis.CONSENT: mark("Consent of the client"),
    }
)
GROUNDS: Final[Mapping[SafetyGround, str]] = MappingProxyType(
    {
        SafetyGround.NONE: mark("Told with consent only"),
        SafetyGround.DANGER: mark("Somebody is in danger now"),
        SafetyGround.REPORTING_CODE: mark("Reporting code for violence at home and child abuse"),
        SafetyGround.LAW: mark("An act says that it has to be told"),
    }
)
CONSENTS: Final[Mapping[ConsentKind, str]] = MappingProxyType(
    {
        ConsentKind.BASIS: mark("That data are used"),
        ConsentKind.SECRECY: mark("That this is told"),
        ConsentKind.HELP: mark("That this help is wanted"),
    }
)
WAYS: Final[Mapping[Way, str]] = MappingProxyType(
    {
        Way.SPOKEN: mark("Said"),
        Way.TICKED: mark("Ticked together"),
        Way.SIGNED: mark("Signed"),
    }
)
ROLES: Final[Mapping[GuideRole, str]] = MappingProxyType(
    {
        GuideRole.NONE: mark("Not noted"),
        GuideRole.INTERPRETER: mark("Interpreter"),
        GuideRole.KEY_PERSON: mark("Key person"),
        GuideRole.MEDIATOR: mark("Cultural mediator"),
        GuideRole.BILINGUAL: mark("Helper who speaks both languages"),
    }
)
SAID: Final[Mapping[tuple[Kind, str], Mapping[Any, str]]] = MappingProxyType(
    {
        (Kind.REFERRALS, "basis"): BASES,
        (Kind.REFERRALS, "safety"): GROUNDS,
        (Kind.REFERRALS, "told"): YES_OR_NO,
        (Kind.REFERRALS, "talk_interpreter"): YES_OR_NO,
        (Kind.CONSENTS, "kind"): CONSENTS,
        (Kind.CONSENTS, "answer"): {Answered.YES: YES, Answered.NO: NO},
        (Kind.CONSENTS, "way"): WAYS,
        (Kind.CONSENTS, "through"): INTERPRETERS,
        (Kind.CONSENTS, "teach_back"): YES_OR_NO,
        (Kind.PASSES, "state"): STATES,
        (Kind.PASSES, "how"): SENDINGS,
        (Kind.GUIDES, "role"): ROLES,
        (Kind.INCOMINGS, "knows"): YES_OR_NO,
    }
)
"""What is chosen, by its field and as it is kept."""
SAID_TO_CLIENT: Final[Mapping[str, str]] = MappingProxyType(
    {
        State.DISCUSSED: mark_to_client("Discussed with you"),
        State.SEEN: mark_to_client("You saw the letter"),
        Basis.CONSENT: mark_to_client("Your consent"),
    }
)
SUBJECTS: Final[Mapping[Kind, str]] = MappingProxyType(
    {
        Kind.REFERRALS: mark("A handover"),
        Kind.ITEMS: mark("What may be told"),
        Kind.CONSENTS: mark("Consent"),
        Kind.PASSES: mark("How far a handover is"),
        Kind.GUIDES: mark("Someone who goes along"),
        Kind.INCOMINGS: mark("A handover to us"),
    }
)
_PARTIES: Final = ((Kind.REFERRALS, "to"), (Kind.GUIDES, "party"), (Kind.INCOMINGS, "sender"))
PROPER: Final = frozenset(
    {(kind, f"{field}.{name}") for kind, field in _PARTIES for name in _PARTY if name != "partner"}
    | {(Kind.REFERRALS, name) for name in ("law", "second", "talk_place", "follow_up_by")}
    | {(Kind.CONSENTS, "interpreter"), (Kind.PASSES, "who"), (Kind.PASSES, "contact"), (Kind.INCOMINGS, "by")}
)
"""Names, numbers and acts, which are the same in every language."""
UNASKED: Final = frozenset({("basis", "not_chosen"), ("safety", "none"), ("how", "not_said"), ("role", "none")})
"""What says that nobody chose anything yet, by the name of its field."""
