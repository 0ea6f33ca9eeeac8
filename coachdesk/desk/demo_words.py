"""What was typed about the fictional people, in the language of the window: from the tables words_*.toml of resources/demo.

A window that speaks the client's language shows what an interpreter wrote beside the Dutch; where nobody wrote anything, the
table gives it. For every other window the words themselves are put into its language, so that a group can read them.
Whatever is in no table, such as what a trainer typed, stays as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any, Final

from coachdesk.desk.demo_told import read
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Agreement, Goal
from coachdesk.domain.course.agreeing import plan_digest
from coachdesk.domain.handover import Handover
from coachdesk.domain.words import Words

TOLD_IN: Final = "nl"
"""The language in which everything is told."""
LANGUAGES: Final = ("ar", "ti", "en")


@cache
def table(language: str) -> Mapping[str, str]:
    """The Dutch texts with what they are in a language; empty for Dutch itself."""
    words: dict[str, str] = read(f"words_{language}")["words"] if language in LANGUAGES else {}
    return words


@cache
def _told() -> Mapping[str, str]:
    """The Dutch of every text of every table, and of itself."""
    found = {said: dutch for language in LANGUAGES for dutch, said in table(language).items()}
    return found | {dutch: dutch for language in LANGUAGES for dutch in table(language)}


def spoken(file: CaseFile, language: str) -> CaseFile:
    """The case with its words in a language of the window; what was agreed to and consented to holds as before."""
    made: CaseFile = _Speaker(file.case.client_language, language).of(file)
    if made == file:
        return file
    agreements = tuple(_agreed(each, file, made) for each in made.course.agreements)
    handover = _remarked(file.handover, made.handover)
    return replace(made, course=replace(made.course, agreements=agreements), handover=handover)


@dataclass(frozen=True)
class _Speaker:
    """Puts words for a client of one language into the language of a window."""

    clients: str
    window: str

    def of(self, value: Any) -> Any:
        """A value with all words in it."""
        if isinstance(value, Words):
            return self._words(value)
        if isinstance(value, str):
            dutch = _told().get(value)
            return value if dutch is None else self._in_window(dutch)
        if isinstance(value, tuple):
            return tuple(map(self.of, value))
        if is_dataclass(value) and not isinstance(value, type):
            new = {field.name: self.of(getattr(value, field.name)) for field in fields(value)}
            changed = {name: made for name, made in new.items() if made is not getattr(value, name)}
            return replace(value, **changed) if changed else value
        return value

    def _in_window(self, dutch: str) -> str:
        return table(self.window).get(dutch, dutch)

    def _words(self, words: Words) -> Words:
        dutch = _told().get(words.text)
        if dutch is None:
            return words
        ours = table(self.clients).get(dutch, "")
        heard = "" if words.interpreted == ours else words.interpreted
        if self.window == self.clients or self.window == TOLD_IN:
            heard = heard or (ours if self.window == self.clients else "")
            return _kept(words, Words(dutch, TOLD_IN, heard, self.clients if heard else ""))
        said = self._in_window(dutch)
        language = TOLD_IN if said == dutch else self.window
        return _kept(words, Words(said, language, heard, self.clients if heard else ""))


def _kept(before: Words, after: Words) -> Words:
    return before if before == after else after


def _agreed(agreement: Agreement, before: CaseFile, after: CaseFile) -> Agreement:
    """An answer about the plan in its new words, where it was about the plan as it was."""
    for day in (agreement.on, None):
        was, now = (
            plan_digest(file.choice, file.steps, _held(file.course.goals, day).values()) for file in (before, after)
        )
        if agreement.plan == was:
            return replace(agreement, plan=now)
    return agreement


def _held(goals: tuple[Goal, ...], day: Any) -> dict[str, Goal]:
    """The goals that held on a day; without one the last of each."""
    return {goal.card: goal for goal in goals if day is None or goal.on <= day}


def _remarked(before: Handover, after: Handover) -> Handover:
    """Consent for the words as they are now: their marks follow from the words."""
    new = {old.mark: made.mark for old, made in zip(before.items, after.items, strict=True)}

    def marks(old: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(new.get(each, each) for each in old)

    return replace(
        after,
        consents=tuple(
            replace(each, yes=marks(each.yes), no=marks(each.no), stopped=marks(each.stopped))
            for each in after.consents
        ),
        passes=tuple(replace(each, marks=marks(each.marks)) for each in after.passes),
        referrals=tuple(replace(each, safety_items=marks(each.safety_items)) for each in after.referrals),
    )
