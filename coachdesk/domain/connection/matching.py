"""Which volunteers could walk beside a client: hard wishes are never broken, and each match says why.

Interests and phase of life are what matches in practice rest on; the same mother tongue counts only as the client wishes.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coachdesk.domain.connection.buddies import BuddyWish, Volunteer
from coachdesk.domain.connection.wishes import SameTongue
from coachdesk.domain.search import fold


class Because(StrEnum):
    """Why somebody could fit, in the order in which it weighs."""

    INTEREST = "interest"
    PHASE = "phase"
    TONGUE = "tongue"
    """The same mother tongue, as wished."""
    OTHER_TONGUE = "other_tongue"
    """Another mother tongue, as wished."""
    KIND = "kind"
    TIME = "time"
    LANGUAGE = "language"
    """Both speak it."""


_WEIGHT = {
    Because.INTEREST: 3,
    Because.PHASE: 3,
    Because.TONGUE: 2,
    Because.OTHER_TONGUE: 2,
    Because.KIND: 2,
    Because.TIME: 2,
    Because.LANGUAGE: 1,
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why, and by what: an interest, a phase of life, a language, a kind of buddy, a part of the week."""

    because: Because
    what: str


@dataclass(frozen=True, slots=True)
class Match:
    """A volunteer who breaks no wish, with the reasons."""

    volunteer: Volunteer
    reasons: tuple[Reason, ...]


def fits(volunteer: Volunteer, wish: BuddyWish, tongues: Iterable[str], taken: Mapping[str, int], today: date) -> bool:
    """Whether a volunteer breaks no hard wish and has room: `tongues` are the mother tongues of the client, `taken` says
    how many walk with whom now.

    Where the client asks for a woman, or for the same or another mother tongue, who did not say is not proposed. A common
    language is needed where the client named any.
    """
    if taken.get(volunteer.id, 0) >= volunteer.room or (volunteer.until is not None and volunteer.until < today):
        return False
    if wish.woman and volunteer.woman is not True:
        return False
    if wish.languages and not set(wish.languages) & {*volunteer.languages, *volunteer.tongues}:
        return False
    same = bool(set(tongues) & set(volunteer.tongues))
    if wish.same_tongue is SameTongue.YES:
        return same
    return not (wish.same_tongue is SameTongue.NO and (same or not volunteer.tongues))


def match(
    volunteers: Iterable[Volunteer], wish: BuddyWish, tongues: Iterable[str], taken: Mapping[str, int], today: date
) -> tuple[Match, ...]:
    """Everybody who fits, with the most and weightiest reasons first; the same whatever the order of the library."""
    own = tuple(tongues)
    found = [
        Match(each, tuple(_reasons(each, wish, own))) for each in volunteers if fits(each, wish, own, taken, today)
    ]

    def order(each: Match) -> tuple[int, str, str]:
        return -sum(_WEIGHT[reason.because] for reason in each.reasons), fold(each.volunteer.name), each.volunteer.id

    return tuple(sorted(found, key=order))


def _reasons(volunteer: Volunteer, wish: BuddyWish, tongues: tuple[str, ...]) -> Iterable[Reason]:
    yield from (Reason(Because.INTEREST, each) for each in wish.interests if each in volunteer.interests)
    if wish.phase and wish.phase in volunteer.phases:
        yield Reason(Because.PHASE, wish.phase)
    shared = next((each for each in tongues if each in volunteer.tongues), "")
    if wish.same_tongue is SameTongue.YES and shared:
        yield Reason(Because.TONGUE, shared)
    if wish.same_tongue is SameTongue.NO and volunteer.tongues:
        yield Reason(Because.OTHER_TONGUE, volunteer.tongues[0])
    yield from (Reason(Because.KIND, each.value) for each in wish.kinds if each in volunteer.kinds)
    yield from (Reason(Because.TIME, each) for each in wish.free if each in volunteer.free)
    if not shared or wish.same_tongue is not SameTongue.YES:
        spoken = {*volunteer.languages, *volunteer.tongues}
        yield from (Reason(Because.LANGUAGE, each) for each in wish.languages if each in spoken)
