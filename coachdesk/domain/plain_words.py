"""Whether a goal or a step is said so that everybody can see when it is done. Warnings only: nothing here stops anything."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from coachdesk.domain.cases import Case
from coachdesk.domain.course.goals import Goal
from coachdesk.domain.search import fold
from coachdesk.domain.steps import Rhythm, Step, Who
from coachdesk.domain.words import Words

MOST_WORDS: Final = 15
"""Words that one sentence of a plan holds at most (easy reading, DOMAIN.md section 10)."""

_VAGUE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "nl": (
            "integre", "integrat", "zelfredzaam", "zelfred", "motiv", "gemotiveerd", "netwerk", "participe", "participat",
            "eigen regie", "activer", "weerbaar", "empower", "maatschappelijk",
        ),
        "en": (
            "integrat", "self relian", "self sufficien", "motivat", "network", "participat", "empower", "resilien",
            "independen",
        ),
        "ar": (
            "اندماج", "تندمج", "يندمج", "اندمج", "دافعية", "تحفيز", "شبكة", "شبكات", "الاعتماد على النفس", "الاكتفاء الذاتي",
            "تمكين", "المشاركة المجتمعية",
        ),
        "ti": ("ውህደት", "ምውህሃድ", "ክውህሃድ", "ድርኺት", "ድርኽት", "መርበብ", "ርእሰ ምርኮሳ", "ርእሰ ምርኩስነት", "ተሳትፎ"),
    }
)  # fmt: skip
"""How words begin that say nothing that can be seen; with a space in them, what stands anywhere in the sentence.

Those of DOMAIN.md section 9 ("integreren, zelfredzaam, motivatie, netwerk vergroten") and what helpers say instead.
"""
_BEFORE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"ar": ("وال", "بال", "لل", "ال", "و", "ف", "ب", "ل", "ك"), "ti": ("ን", "ብ", "ዘ")}
)
"""What is written together with the word that it stands before."""
NARROW: Final = frozenset({"language", "work"})
"""Life areas that helpers think of first; a life is more than these."""


class Doubt(StrEnum):
    """What could be said more plainly."""

    VAGUE = "vague"
    PERSON = "person"
    DATE = "date"
    LONG = "long"


def vague_words(text: str, language: str) -> tuple[str, ...]:
    """The words of a text that nobody can see happen, folded, each once; none in a language that is not known here."""
    folded = fold(text)
    entries = [fold(entry) for entry in _VAGUE.get(language, ())]
    whole = [entry for entry in entries if " " in entry and entry in folded]
    begin = tuple(entry for entry in entries if " " not in entry)
    before = [fold(each) for each in _BEFORE.get(language, ())]
    found = [word for word in folded.split() if any(form.startswith(begin) for form in _forms(word, before))]
    return tuple(dict.fromkeys((*found, *whole)))


def _forms(word: str, before: Iterable[str]) -> tuple[str, ...]:
    """The word, and what is left of it without what is written before it."""
    return (word, *(word.removeprefix(each) for each in before if word.startswith(each)))


def too_long(text: str) -> bool:
    """Whether a text has a sentence of more than MOST_WORDS words."""
    for mark in "!?።؟\n":
        text = text.replace(mark, ".")
    return any(len(sentence.split()) > MOST_WORDS for sentence in text.split("."))


def _of_words(words: Words) -> tuple[Doubt, ...]:
    """What could be plainer about words, in either of their languages."""
    said = ((words.text, words.language), (words.interpreted, words.other_language))
    vague = any(vague_words(text, language) for text, language in said)
    found = {Doubt.VAGUE: vague, Doubt.LONG: any(too_long(text) for text, _language in said)}
    return tuple(doubt for doubt, there in found.items() if there)


def step_doubts(step: Step, case: Case) -> tuple[Doubt, ...]:
    """What could be plainer about a step; phrases of the content are plain already. Nothing while it is empty."""
    if step.empty:
        return ()
    names = {Who.OTHER: step.who_name, Who.CONTACT: case.contact.name}
    found = set(_of_words(step.words))
    if not names.get(step.who, case.calling_name).strip():
        found.add(Doubt.PERSON)
    if step.when.day is None and step.when.rhythm is Rhythm.ONCE:
        found.add(Doubt.DATE)
    return tuple(doubt for doubt in Doubt if doubt in found)


def goal_doubts(goal: Goal) -> tuple[Doubt, ...]:
    """What could be plainer about a goal, its words and its stairs; nothing while it says nothing."""
    said = [each for each in (goal.words, *goal.stairs) if each]
    if not said:
        return ()
    found = {doubt for each in said for doubt in _of_words(each)}
    if goal.due is None:
        found.add(Doubt.DATE)
    return tuple(doubt for doubt in Doubt if doubt in found)


def only_narrow(cards: Iterable[str]) -> bool:
    """Whether there are goals, two at least, and all of them are about language or work."""
    chosen = tuple(cards)
    return len(chosen) > 1 and NARROW.issuperset(chosen)
