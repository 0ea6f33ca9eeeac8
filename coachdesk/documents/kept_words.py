"""What is agreed on, kept and followed, in words: which entry it is, and what its values say. For seen_words.

Own cards, stones and days of talks are told by the case where it still has them, else by what they were.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from math import isfinite
from types import MappingProxyType
from typing import Final

from coachdesk.documents.kept_choices import LABELS, SAID
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.course.goals import STAIRS
from coachdesk.domain.course.reasons import HIGHEST
from coachdesk.domain.faces import face, named
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import EnergyItem, ScaleItem
from coachdesk.domain.questions import Text
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator, mark

OWN_CARD: Final = mark("A card in own words")
_RANDOM: Final = 32
"""Letters of an id that was made by chance, and says nothing to anybody."""
_OF_A_DAY: Final = frozenset({Kind.RATINGS, Kind.STANDS, Kind.REVIEWS})
"""Kinds whose keys end with their day."""


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells of one case, or of any where `file` is None, in the language of `words`."""

    content: Content
    words: Translator
    file: CaseFile | None = None

    # --- what they are about ------------------------------------------------------------------------------------------

    def card(self, card: str) -> str:
        """A card that was chosen or could be: its name, or its own words."""
        cards = self.file.course.cards if self.file is not None else ()
        found = face(self.content, cards, card)
        return named(found, self.words) if found is not None else self._lost(card)

    def energy(self, key: str) -> str:
        """A card about energy, by its key."""
        known, items = self.content.energy_cards, self.file.picture.energy if self.file is not None else ()
        return self._laid(known[key].short if key in known else None, key, items)

    def stone(self, key: str) -> str:
        """A stone or strap of the scale, by its key."""
        known, items = self.content.scale_cards, self.file.picture.scale if self.file is not None else ()
        return self._laid(known[key].short if key in known else None, key, items)

    def _laid(self, name: Text | None, key: str, items: Iterable[EnergyItem | ScaleItem]) -> str:
        if name is not None:
            return self.words.ptext(name.context, name.source)
        own = next((item.words for item in items if item.key == key), Words())
        return own.in_language(self.words.language) or own.text or own.interpreted or self._lost(key)

    def _lost(self, key: str) -> str:
        return self.words.text(OWN_CARD) if len(key) == _RANDOM else key

    def version(self, key: str) -> str:
        """A version of a goal, by its key: the card and the number."""
        card, _, number = key.rpartition("_")
        return self.words.line(self.card(card), self.words.text(mark("Version {number}"), number=number))

    def day(self, day: str) -> str:
        """The day in a key, 20261121; empty where it is none."""
        try:
            return self.words.date(date.fromisoformat(day)) if len(day) == len("20261121") else ""
        except ValueError:
            return ""

    def entry(self, kind: Kind, key: str) -> str:
        """Which entry it is: its card, its day, or both; empty where nothing tells them apart."""
        if kind in (Kind.CARDS, Kind.REASONS):
            return self.card(key)
        if kind is Kind.GOALS:
            return self.version(key)
        if kind in _OF_A_DAY:
            card, _, day = key.rpartition("_")
            return self.words.line(self.card(card) if card else "", self.day(day))
        found = self.file.find(kind, key) if self.file is not None else None
        if found is None:
            return ""
        if kind is Kind.HELPERS:
            return self.words.text(SAID[kind, "kind"][found.kind])  # type: ignore[union-attr]  # by its kind
        on = getattr(found, "on", None)
        return self.words.date(on) if on is not None else ""

    # --- what they say ------------------------------------------------------------------------------------------------

    def value(self, kind: Kind, key: str, rest: str, kept: str) -> str | None:
        """What a kept value says; None for what was typed. Raises ValueError, LookupError for what can't be read."""
        if kind is Kind.REVIEWS and rest.partition(".")[0] in ("load", "strength"):
            return self.words.line(self.stone(rest.partition(".")[2]), self.words.number(int(float(kept))))
        if (kind, rest) == (Kind.CARDS, "ref"):
            return self.card(key)
        read = _READERS.get((kind, rest)) or (_DAYS_AND_TIMES.get(rest) if rest in LABELS[kind] else None)
        return read(self, kept) if read is not None else None

    def marks(self, kept: str) -> str:
        """A mark of ten."""
        return self.words.text("{n} of {all}", n=self.words.number(int(kept)), all=self.words.number(HIGHEST))

    def hours(self, hours: float) -> str:
        """Hours with their quarters. Raises ValueError for what is no number of quarters."""
        if not isfinite(hours) or (hours * 4) % 1:
            raise ValueError
        return self.words.number(hours, next(digits for digits in (0, 1, 2) if round(hours, digits) == hours))

    def stair(self, level: int) -> str:
        """A step of the staircase, -2 to 2, by its name. Raises LookupError."""
        if not -2 <= level <= 2:
            raise LookupError(level)
        return self.words.text(LABELS[Kind.GOALS][STAIRS[level + 2]])

    def listed(self, tell: Callable[[str], str], kept: str) -> str:
        """Several ids, each told."""
        return self.words.listed(map(tell, kept.split(", ")))


Reader = Callable[[Teller, str], str]


def _day(teller: Teller, kept: str) -> str:
    return teller.words.date(date.fromisoformat(kept))


_DAY_FIELDS: Final = ("on", "due", "review_on", "until", "begun", "aftercare_on")
_TERM_FIELDS: Final = ("registered_on", "pip_on", "started_on", "benefit_on")
_DAYS_AND_TIMES: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        **dict.fromkeys((*_DAY_FIELDS, *_TERM_FIELDS), _day),
        "at": lambda teller, kept: teller.words.time(time.fromisoformat(kept)),
        "minutes": lambda teller, kept: teller.words.number(int(kept)),
    }
)
_READERS: Final[Mapping[tuple[Kind, str], Reader]] = MappingProxyType(
    {
        (Kind.CARDS, "place"): lambda teller, kept: teller.words.number(int(kept)),
        (Kind.REASONS, "shown"): lambda teller, kept: teller.listed(teller.card, kept),
        **{(Kind.RATINGS, name): Teller.marks for name in ("importance", "going", "content")},
        (Kind.GOALS, "number"): lambda teller, kept: teller.words.number(int(kept)),
        (Kind.STANDS, "level"): lambda teller, kept: teller.stair(int(kept)),
        (Kind.AGREEMENTS, "plan"): lambda teller, _kept: teller.words.text(mark("As it was on that day")),
        (Kind.AGREEMENTS, "goals"): lambda teller, kept: teller.listed(teller.version, kept),
        (Kind.PACES, "every_days"): lambda teller, kept: teller.words.number(int(kept)),
        **{
            (Kind.REVIEWS, name): lambda teller, kept: teller.listed(teller.energy, kept)
            for name in ("gives", "costs", "restores")
        },
        (Kind.HOURS, "hours"): lambda teller, kept: teller.hours(float(kept)),
    }
)
