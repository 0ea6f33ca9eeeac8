"""How it came about that something was chosen, and how it goes with it as the client rates it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from coachdesk.domain.cases import LONG, check_length
from coachdesk.domain.errors import RatingNotPossible
from coachdesk.domain.picture.meetings import InterpreterKind
from coachdesk.domain.words import Words

LOWEST, HIGHEST = 1, 10
CLEAR_DIFFERENCE: Final = 2
"""Points from which a change is called a clear difference by rule of thumb; a review of 2023 found no support for it."""


class Chooser(StrEnum):
    """Who decided."""

    NOT_ASKED = "not_asked"
    CLIENT = "client"
    TOGETHER = "together"
    CONSULTANT = "consultant"
    LAW = "law"


class Say(StrEnum):
    """How much say the client wants: choose himself, together, or hear a proposal first."""

    NOT_ASKED = "not_asked"
    SELF = "self"
    TOGETHER = "together"
    PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True)
class Reason:
    """How one card was chosen.

    `card` is the id of the chosen card, `shown` the ids of all cards that lay on the table, `reason` why in the client's
    words, `differs` how the consultant sees it otherwise, "" where not. `language` is the one that was spoken.
    """

    card: str
    on: date
    shown: tuple[str, ...] = ()
    reason: Words = Words()
    say: Say = Say.NOT_ASKED
    chooser: Chooser = Chooser.NOT_ASKED
    differs: str = ""
    language: str = ""
    through: InterpreterKind = InterpreterKind.NONE
    teach_back: bool = False

    def __post_init__(self) -> None:
        check_length("differs", self.differs, LONG)

    @property
    def key(self) -> str:
        """What was chosen."""
        return self.card

    @property
    def bare(self) -> bool:
        """Whether nobody said anything yet: only what lay on the table and the language are known."""
        return self == Reason(self.card, self.on, self.shown, language=self.language)


class SharedStep(StrEnum):
    """The steps of a shared decision that can be recorded."""

    OPTIONS = "options"
    SAY = "say"
    REASON = "reason"
    CHOOSER = "chooser"
    LANGUAGE = "language"
    TEACH_BACK = "teach_back"


def shared(reason: Reason | None) -> tuple[SharedStep, ...]:
    """Which steps are recorded: at least two options, the say that the client wants, the reason in his words, who chose,
    in which language, and told back."""
    if reason is None:
        return ()
    known = {
        SharedStep.OPTIONS: len(reason.shown) >= 2,
        SharedStep.SAY: reason.say is not Say.NOT_ASKED,
        SharedStep.REASON: bool(reason.reason),
        SharedStep.CHOOSER: reason.chooser is not Chooser.NOT_ASKED,
        SharedStep.LANGUAGE: bool(reason.language),
        SharedStep.TEACH_BACK: reason.teach_back,
    }
    return tuple(step for step in SharedStep if known[step])


@dataclass(frozen=True, slots=True)
class Rating:
    """On one day: how important it is to the client, how it goes, and how content he is with that, 1 to 10 each.

    None is not asked. Raises RatingNotPossible.
    """

    card: str
    on: date
    importance: int | None = None
    going: int | None = None
    content: int | None = None

    def __post_init__(self) -> None:
        for given in (self.importance, self.going, self.content):
            if given is not None and not LOWEST <= given <= HIGHEST:
                raise RatingNotPossible(given)

    @property
    def key(self) -> str:
        """What was rated, and on which day."""
        return f"{self.card}_{self.on:%Y%m%d}"


RATED: Final = ("importance", "going", "content")
"""The fields of a rating, in the order in which they are asked."""


def ratings_of(ratings: tuple[Rating, ...], card: str) -> tuple[Rating, ...]:
    """The ratings of one card, the first day first."""
    return tuple(sorted((each for each in ratings if each.card == card), key=lambda each: each.on))
