"""What the fields of a volunteer are called, and reasons of a match in sentences."""

from types import MappingProxyType
from typing import Final

from coachdesk.documents.joined_choices import BUDDY_KINDS
from coachdesk.documents.joined_labels import LABELS
from coachdesk.domain.connection.buddies import BuddyKind
from coachdesk.domain.connection.matching import Because, Reason
from coachdesk.domain.content import Content
from coachdesk.domain.kind import Kind
from coachdesk.domain.questions import DAYS, PARTS
from coachdesk.i18n import Translator, mark

_WISH: Final = LABELS[Kind.BUDDY_WISHES]
_BUDDY: Final = LABELS[Kind.BUDDIES]
FIELDS: Final = MappingProxyType(
    {
        "name": _BUDDY["name"],
        "kinds": _WISH["kinds"],
        "tongues": mark("Mother tongue"),
        "languages": mark("Other languages"),
        "interests": _WISH["interests"],
        "phases": _WISH["phase"],
        "free": _WISH["free"],
        "woman": mark("A woman or a man?"),
        "organisation": _BUDDY["organisation"],
        "coordinator": _BUDDY["coordinator"],
        "coordinator_phone": _BUDDY["coordinator_phone"],
        "phone": _BUDDY["phone"],
        "room": mark("With how many people at the same time"),
        "certificate_on": mark("Certificate of conduct (VOG) of"),
        "until": _BUDDY["until"],
        "note": mark("Note"),
    }
)
_WHEN: Final = {"morning": mark("Morning"), "afternoon": mark("Afternoon"), "evening": mark("Evening")}


def reason_line(reason: Reason, content: Content, words: Translator) -> str:
    """Why a volunteer fits, as a sentence."""
    what = reason.what
    match reason.because:
        case Because.INTEREST:
            return words.text("Both like this: {what}.", what=_kind(what, content, words))
        case Because.PHASE:
            return words.text("Both are in this phase of life: {what}.", what=_phase(what, content, words))
        case Because.TONGUE:
            return words.text("Has the same mother tongue, as wished: {what}.", what=words.language_name(what))
        case Because.OTHER_TONGUE:
            return words.text("Has another mother tongue, as wished: {what}.", what=words.language_name(what))
        case Because.KIND:
            return words.text("Does this with a buddy: {what}.", what=words.text(BUDDY_KINDS[BuddyKind(what)]))
        case Because.TIME:
            return words.text("Both have time: {what}.", what=part_of_week(what, words))
        case Because.LANGUAGE:
            return words.text("Both speak this: {what}.", what=words.language_name(what))


def _kind(kind: str, content: Content, words: Translator) -> str:
    found = content.guidance.kinds.get(kind)
    return words.ptext(found.name.context, found.name.source) if found is not None else kind


def _phase(phase: str, content: Content, words: Translator) -> str:
    found = content.guidance.buddy.phases.get(phase)
    return words.ptext(found.text.context, found.text.source) if found is not None else phase


def part_of_week(part: str, words: Translator) -> str:
    """Tuesday morning; as it is kept where it is none."""
    day, _, time = part.partition("_")
    if day not in DAYS or time not in PARTS:
        return part
    return words.line(words.weekday(DAYS.index(day) + 1), words.text(_WHEN[time]))
