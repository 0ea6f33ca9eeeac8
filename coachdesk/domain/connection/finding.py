"""Finding activities that fit: what somebody asked for is never passed over, and every suggestion says why it is there.

What was asked for as a must is hard: how much Dutch, women only, the time, the price, the way. Where the library does not
know such a thing, the activity is no suggestion: it stands apart, under what is to be asked first. So does what nobody
looked for yet, as an example: it may be nowhere near. For whom an activity is
meant beyond women is told with it and decides nothing, since nobody guesses who somebody is.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from coachdesk.domain.connection.activities import Activity, Dutch, Form, ForWhom, Role
from coachdesk.domain.connection.guidance import ActivityKind
from coachdesk.domain.connection.wishes import Contact, SameTongue
from coachdesk.domain.picture.energy import Tag
from coachdesk.domain.questions import WEEK


class Because(StrEnum):
    """Why something fits; what stands in Reason.about. In the order in which people are told."""

    LIKED = "liked"
    """An energy card that gives energy: its id."""
    STRENGTH = "strength"
    """An energy card that is a strength: its id."""
    LASTING = "lasting"
    """People make something together there, and there is a wish for people to keep seeing."""
    CONTRIBUTING = "contributing"
    """One can do something for others there, and that is wished for."""
    ROLE = "role"
    """One can take part as one likes: a Role."""
    TIME = "time"
    """It is in a part of the week in which there is time: its id."""
    SAME_TONGUE = "same_tongue"
    """Others there speak the own language: its code."""
    NO_DUTCH = "no_dutch"
    FREE = "free"
    """It costs nothing."""
    RECEIVED = "received"
    """Somebody receives newcomers: the name."""


class Unknown(StrEnum):
    """What the library does not know of an activity."""

    NEAR = "near"
    """Nobody looked whether it is there at all: it is asked always."""
    TIMES = "times"
    COST = "cost"
    TRAVEL = "travel"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason; `about` as Because says, else ""."""

    because: Because
    about: str = ""


@dataclass(frozen=True, slots=True)
class Needs:
    """What one client asks for. None is not asked, and passes everything.

    Hard: `dutch` is how much at most, `women_only`, `free` parts of the week, `most_cents` for one meeting, `most_minutes`
    for the way. Soft: `liked` and `strengths` are ids of energy cards, `tags` how often each tag gives energy, `contact` and
    `role` as wished, `languages` what the client speaks, `same_tongue` whether others with that language are wished.
    """

    dutch: Dutch | None = None
    women_only: bool = False
    free: frozenset[str] | None = None
    most_cents: int | None = None
    most_minutes: int | None = None
    liked: frozenset[str] = frozenset()
    strengths: frozenset[str] = frozenset()
    tags: tuple[tuple[Tag, int], ...] = ()
    contact: frozenset[Contact] = frozenset()
    role: Role | None = None
    languages: tuple[str, ...] = ()
    same_tongue: SameTongue = SameTongue.NOT_ASKED

    @property
    def strongest(self) -> frozenset[Tag]:
        """The tag that gives energy most often; more than one where they are equal, none where no card lies."""
        most = max((count for _tag, count in self.tags), default=0)
        return frozenset(tag for tag, count in self.tags if count == most) if most else frozenset()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An activity that breaks nothing that was asked for. `unknown` is what to ask about it.

    `outside`: it asks for other things than what is strongest in this person, to keep the world wide.
    """

    activity: Activity
    reasons: tuple[Reason, ...] = ()
    unknown: tuple[Unknown, ...] = ()
    outside: bool = False
    score: int = 0


_LIKED, _STRENGTH, _CONTACT, _ROLE, _TAG, _TONGUE = 4, 3, 4, 2, 2, 2
"""How much each weighs; anything else that speaks for an activity counts 1."""
MOST_CARDS: Final = 3
"""So many cards count for one activity: more of the same makes nothing fit better."""
_WIDE: Final = frozenset({ForWhom.EVERYONE, ForWhom.WOMEN})
_GIVING: Final = frozenset({Role.VOLUNTEER, Role.ORGANISER})

# --- what is hard -----------------------------------------------------------------------------------------------------


def breaks(activity: Activity, needs: Needs, today: date) -> bool:
    """Whether it is known to go against something that was asked for, or is over."""
    return (
        activity.over(today)
        or (needs.dutch is not None and activity.dutch.level > needs.dutch.level)
        or (needs.women_only and not activity.for_women)
        or (needs.free is not None and bool(activity.times) and not fitting(activity, needs.free))
        or _above(activity.cents, needs.most_cents)
        or _above(activity.travel_minutes, needs.most_minutes)
    )


def _above(known: int | None, most: int | None) -> bool:
    return known is not None and most is not None and known > most


def fitting(activity: Activity, free: frozenset[str]) -> tuple[str, ...]:
    """The free parts of the week in which it is, in order; a time counts where all of it falls into free parts."""
    found = {part for each in activity.times if free.issuperset(each.parts) for part in each.parts}
    return tuple(part for part in WEEK if part in found)


def unknown(activity: Activity) -> tuple[Unknown, ...]:
    """What the library does not know of it."""
    lacking = {
        Unknown.NEAR: activity.unseen,
        Unknown.TIMES: not activity.times,
        Unknown.COST: activity.cents is None,
        Unknown.TRAVEL: activity.travel_minutes is None,
    }
    return tuple(each for each, lacks in lacking.items() if lacks)


def to_ask(activity: Activity, needs: Needs) -> tuple[Unknown, ...]:
    """What the library does not know of it, and was asked for as a must; and always whether it is there."""
    asked = {
        Unknown.NEAR: True,
        Unknown.TIMES: needs.free is not None,
        Unknown.COST: needs.most_cents is not None,
        Unknown.TRAVEL: needs.most_minutes is not None,
    }
    return tuple(each for each in unknown(activity) if asked[each])


# --- finding ----------------------------------------------------------------------------------------------------------


def suggest(
    activities: Iterable[Activity], kinds: Mapping[str, ActivityKind], needs: Needs, today: date
) -> tuple[Suggestion, ...]:
    """Everything that breaks nothing, what fits best first; the same in whatever order the library is given."""
    return _found(activities, kinds, needs, today, lambda activity: not to_ask(activity, needs))


def ask_first(
    activities: Iterable[Activity], kinds: Mapping[str, ActivityKind], needs: Needs, today: date
) -> tuple[Suggestion, ...]:
    """What could fit, but for something that is to be asked first; `unknown` says what."""
    found = _found(activities, kinds, needs, today, lambda activity: bool(to_ask(activity, needs)))
    return tuple(replace(each, unknown=to_ask(each.activity, needs)) for each in found)


def _found(
    activities: Iterable[Activity],
    kinds: Mapping[str, ActivityKind],
    needs: Needs,
    today: date,
    wanted: Callable[[Activity], bool],
) -> tuple[Suggestion, ...]:
    strongest = needs.strongest
    found = [
        _judged(each, kinds.get(each.kind), needs, strongest, today)
        for each in activities
        if not breaks(each, needs, today) and wanted(each)
    ]
    found.sort(key=lambda each: (-each.score, each.activity.title.casefold(), each.activity.title, each.activity.id))
    return tuple(found)


def shown(found: Sequence[Suggestion], limit: int) -> tuple[Suggestion, ...]:
    """The first `limit` of them, and among these always one outside the strongest tag, as far as there is any."""
    first = tuple(found[:limit])
    if limit < 1 or any(each.outside for each in first):
        return first
    other = next((each for each in found[limit:] if each.outside), None)
    return first if other is None else (*first[:-1], other)


def _judged(
    activity: Activity, kind: ActivityKind | None, needs: Needs, strongest: frozenset[Tag], today: date
) -> Suggestion:
    tags = frozenset(activity.tags or (kind.tags if kind is not None else ()))
    reasons = (*_personal(kind, needs), *_wished(activity, needs), *_easy(activity, needs))
    score = sum(weight for _reason, weight in reasons)
    score += _TAG * bool(tags & strongest) + activity.buddy_there + activity.role_model
    if needs.same_tongue is SameTongue.NO and set(activity.languages) & set(needs.languages):
        score -= _TONGUE
    if activity.ends_soon(today):
        score -= 1
    if activity.for_whom not in _WIDE or (activity.for_women and not needs.women_only):
        score -= _TAG
    outside = bool(tags and strongest and not tags & strongest)
    return Suggestion(activity, tuple(reason for reason, _weight in reasons), unknown(activity), outside, score)


_Weighed = list[tuple[Reason, int]]


def _personal(kind: ActivityKind | None, needs: Needs) -> _Weighed:
    """What gives this person energy, and what is a strength; a card is told once."""
    cards = kind.cards if kind is not None else ()
    strong = [(Reason(Because.STRENGTH, card), _STRENGTH + 1) for card in cards if card in needs.strengths]
    liked = [
        (Reason(Because.LIKED, card), _LIKED) for card in cards if card in needs.liked and card not in needs.strengths
    ]
    return [*liked, *strong][:MOST_CARDS]


def _wished(activity: Activity, needs: Needs) -> _Weighed:
    found: _Weighed = []
    if Contact.LASTING in needs.contact and activity.form is Form.PROJECT:
        found.append((Reason(Because.LASTING), _CONTACT))
    if Contact.CONTRIBUTING in needs.contact and _GIVING.intersection(activity.roles):
        found.append((Reason(Because.CONTRIBUTING), _CONTACT))
    if needs.role is not None and needs.role is not Role.VISITOR and needs.role in activity.roles:
        found.append((Reason(Because.ROLE, needs.role), _ROLE))
    return found


def _easy(activity: Activity, needs: Needs) -> _Weighed:
    """What makes it easy to go."""
    found: _Weighed = []
    if needs.free is not None and (parts := fitting(activity, needs.free)):
        found.append((Reason(Because.TIME, parts[0]), 1))
    spoken = next((code for code in needs.languages if code in activity.languages), "")
    if needs.same_tongue is SameTongue.YES and spoken:
        found.append((Reason(Because.SAME_TONGUE, spoken), _TONGUE))
    if activity.dutch is Dutch.NONE:
        found.append((Reason(Because.NO_DUTCH), 1))
    if activity.cents == 0 and not activity.unseen:
        found.append((Reason(Because.FREE), 1))
    if activity.receives.strip():
        found.append((Reason(Because.RECEIVED, activity.receives.strip()), 1))
    return found
