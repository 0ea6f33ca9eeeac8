"""Why the data are kept, and what the client may ask (GDPR art. 15): sections of the access sheet, in plain words."""

from types import MappingProxyType
from typing import Final

from coachdesk.documents.access_words import Voice
from coachdesk.documents.printable import PLACEHOLDER, Lost
from coachdesk.documents.record_sheet import Fact, Item, Para, Section
from coachdesk.domain.cases import CaseKind
from coachdesk.i18n import isolate_ltr, mark, mark_to_client

AUTHORITY: Final = "autoriteitpersoonsgegevens.nl"

_BASES: Final = MappingProxyType(
    {
        CaseKind.INTEGRATION: mark(
            "The municipality may do this because it is its task in the law on civic integration (Wet inburgering 2021)."
        ),
        CaseKind.PARTICIPATION: mark(
            "The municipality may do this because it is its task in the law on work and income (Participatiewet)."
        ),
        CaseKind.OTHER: mark("The municipality may do this because it is a task that the law gives it."),
        CaseKind.TRAINING: mark("This file is an exercise. It is not about a real person."),
    }
)
_WHY: Final = (
    mark_to_client("We use these data to coach you: to talk with you, to make your plan, and to help with your steps."),
    mark_to_client("You told most of it yourself. Your contact person wrote it down."),
    mark_to_client("You do not have to answer a question. What you do not want to tell is not written down."),
    mark_to_client("No computer decides about you. People do."),
    mark("The data are locked on a work laptop and in locked copies. CoachDesk sends nothing over the internet."),
    mark_to_client(
        "The municipality is responsible for your data. It has a data protection officer: someone who watches over your rights. Your contact person tells you how to reach them."
    ),
)
_RIGHTS: Final = (
    (mark("See"), mark_to_client("You may see everything and get a copy. This paper is that copy. It costs nothing.")),
    (mark("Correct"), mark_to_client("Is something wrong or missing? Say so, and we correct it.")),
    (mark_to_client("Your own words"), mark_to_client("You do not agree with something? Your own statement can be put into the file.")),
    (mark("Erase"), mark_to_client("You may ask to erase your data. We say no only when a law asks us to keep them.")),
    (mark("On hold"), mark_to_client("You may ask that nobody uses your data for a while, for example until a mistake is sorted out.")),
    (mark("Object"), mark_to_client("You may say that you do not want us to use your data. Then we stop, or we explain why we may go on.")),
    (mark("Take along"), mark_to_client("You may get your data as a file for a computer, for yourself or for someone else.")),
    (mark("When"), mark_to_client("You get an answer within one month. If we need more time, we tell you why: two months more at most.")),
)  # fmt: skip


def why(kind: CaseKind, voice: Voice) -> Section:
    """Purposes, basis, source, and that no computer decides."""
    texts = (_WHY[0], _BASES[kind], *_WHY[1:])
    return Section("why", voice.text(mark("Why we keep this")), "why", tuple(Para(voice.text(text)) for text in texts))


def rights(voice: Voice) -> Section:
    """What the client may ask, of whom, and where to complain."""
    items: list[Item] = [
        Para(
            voice.text(
                mark_to_client("Ask your contact person, by speaking, by phone or in writing. An interpreter can help.")
            )
        )
    ]
    items += [Fact(voice.text(name), (voice.ours(voice.text(text)),)) for name, text in _RIGHTS]
    complaint = voice.text(
        mark_to_client(
            "You are not content with the answer? You can complain to the Autoriteit Persoonsgegevens: {site}"
        ),
        site=isolate_ltr(AUTHORITY),
    )
    items.append(Fact(voice.text(mark("Complain")), (voice.ours(complaint),)))
    return Section("rights", voice.text(mark_to_client("What you may ask")), "rights", tuple(items))


def lost(signs: list[Lost], voice: Voice) -> Section | None:
    """Which signs stand as PLACEHOLDER, by their names in the standard; None when there are none."""
    if not signs:
        return None
    text = mark("{sign} stands for a sign that can't be printed. The file for the computer has it as it was typed.")
    items: list[Item] = [Para(voice.text(text, sign=isolate_ltr(PLACEHOLDER)))]
    items += [Fact(sign.where or "…", (voice.ours(isolate_ltr(sign.described)),)) for sign in signs]
    return Section("lost", voice.text(mark("Signs that can't be printed")), "not_printable", tuple(items))
