"""What may be told, in the words of the window: how it stands with each item, and what to look at once more."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import Final

from coachdesk.domain.handover import Answered, Handover, Item
from coachdesk.domain.handover.consents import Consent, ConsentKind, last_consent
from coachdesk.domain.handover.items import item_of
from coachdesk.domain.handover.telling import refused, told
from coachdesk.domain.handover_content import HandoverContent
from coachdesk.domain.languages import SPOKEN
from coachdesk.i18n import Translator, mark


class Answer(Enum):
    """How it stands with one item."""

    YES = "yes"
    NO = "no"
    CHANGED = "changed"
    """The client said yes to other words."""
    OVER = "over"
    """The yes holds no more."""
    NOT_ASKED = "not_asked"


SIGNS: Final[Mapping[Answer, tuple[str, str, str]]] = MappingProxyType(
    {
        Answer.YES: ("✓", "chip-good", mark("Stands in the letter")),
        Answer.NO: ("✕", "chip-rose", mark("The client said no")),
        Answer.CHANGED: ("?", "chip-warn", mark("Says something else since the yes. Ask again.")),
        Answer.OVER: ("?", "chip-warn", mark("The consent is over. Ask again.")),
        Answer.NOT_ASKED: ("?", "chip", mark("Not asked yet")),
    }
)
"""A sign, its role in the style sheet, and what it says."""
ADVICE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "diagnosis": mark("This sounds like a diagnosis. Say what is needed, and not what somebody has."),
        "medicine": mark("This sounds like a medicine. Does the other have to know?"),
        "flight": mark("This sounds like the story of the flight. That stays with this person."),
        "bank": mark("Here stands the number of a bank account. Leave it out."),
    }
)
"""By what `careful.advice` finds in a text."""


def answers(handover: Handover, about: str, today: date) -> dict[str, Answer]:
    """How it stands with each item of a handover, by its id."""
    last = last_consent(handover.consents, about, ConsentKind.SECRECY)
    yes, no = {item.id for item in told(handover, about, today)}, refused(handover, about)
    return {item.id: _answer(item, yes, no, last) for item in handover.items_of(about)}


def _answer(item: Item, yes: set[str], no: frozenset[str], last: Consent | None) -> Answer:
    if item.id in yes:
        return Answer.YES
    if item.mark in no or item.id in {item_of(mark) for mark in no}:
        return Answer.NO
    if last is None or last.answer is Answered.NO or not item.says:
        return Answer.NOT_ASKED
    if item.mark in last.yes:
        return Answer.OVER
    return Answer.CHANGED if item.id in {item_of(mark) for mark in last.yes} else Answer.NOT_ASKED


def topic_name(content: HandoverContent, topic: str, words: Translator) -> str:
    """What a topic is called; its id where nobody knows it any more."""
    found = content.topics.get(topic)
    return words.ptext(found.name.context, found.name.source) if found is not None else topic


def asked_line(last: Consent | None, name: str, words: Translator) -> str:
    """Who answered, when, and in which language; or that nobody was asked."""
    if last is None:
        return words.text("Nobody was asked yet. What stands here is not in the letter before the client says yes.")
    on = words.date(last.on)
    if last.language in SPOKEN:
        language = words.language_name(last.language)
        said = words.text("{name} answered on {date}, in {language}.", name=name, date=on, language=language)
    else:
        said = words.text("{name} answered on {date}.", name=name, date=on)
    return words.line(said, words.text("What has no ✓ is not in the letter."), between=" ")
