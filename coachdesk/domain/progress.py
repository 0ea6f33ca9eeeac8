"""How it went between two looks: before and now, for everything that is looked at more than once.

Nothing here adds or averages levels: each life domain, goal and side of health stands for itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol, TypeVar

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course.following import Review, Round, review_of, rounds
from coachdesk.domain.course.goals import Goal, Stand, goal_of, goal_on, stands_of, versions
from coachdesk.domain.course.reasons import Rating, ratings_of
from coachdesk.domain.picture.domains import DomainLook
from coachdesk.domain.picture.scale import Side
from coachdesk.domain.picture.web import Web
from coachdesk.domain.words import Words


class _OfADay(Protocol):
    @property
    def on(self) -> date: ...


Dated = TypeVar("Dated", bound=_OfADay)


class Turn(StrEnum):
    """How something goes beside how it went."""

    BETTER = "better"
    SAME = "same"
    HEAVIER = "heavier"


def turn(before: float | None, after: float | None) -> Turn | None:
    """How it turned, where more is better; None where one of both is not known."""
    if before is None or after is None:
        return None
    return Turn.SAME if after == before else Turn.BETTER if after > before else Turn.HEAVIER


@dataclass(frozen=True, slots=True)
class DomainChange:
    """The look at a domain before and now; `before` is None where it was not looked at earlier."""

    domain: str
    before: DomainLook | None
    after: DomainLook

    @property
    def levels(self) -> tuple[int | None, int | None]:
        """The level before and now."""
        return (self.before.level if self.before else None), self.after.level

    @property
    def views(self) -> tuple[int | None, int | None]:
        """The client's own view before and now."""
        return (self.before.own_view if self.before else None), self.after.own_view


@dataclass(frozen=True, slots=True)
class GoalChange:
    """A goal as it held then or holds now, and where the client stood on its staircase.

    `stood_on` and `stands_on` are the versions that held on the days of `before` and `after`: a stair is told in the words
    that it had when the client stood on it.
    """

    goal: Goal
    before: Stand | None
    after: Stand | None
    stood_on: Goal
    stands_on: Goal

    @property
    def told(self) -> tuple[tuple[Goal, Stand], ...]:
        """Where the client stood before and stands now, each with the staircase of its day; what is not known is left out."""
        both = ((self.stood_on, self.before), (self.stands_on, self.after))
        return tuple((goal, stand) for goal, stand in both if stand is not None)


@dataclass(frozen=True, slots=True)
class RatingChange:
    """How the client rates a chosen card, before and now."""

    card: str
    before: Rating | None
    after: Rating


@dataclass(frozen=True, slots=True)
class Why:
    """Why something changed, said on a day; `card` names the goal that it is about, "" where it is about everything."""

    on: date
    words: Words
    card: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """Two rounds of looking beside each other. `now` is None where nothing was looked at, `before` where it was once.

    `scale` holds what lay on the scale and among the energy cards before and now; None where nobody kept it.
    """

    before: Round | None = None
    now: Round | None = None
    domains: Mapping[str, DomainChange] = field(default_factory=dict)
    web: tuple[Web | None, Web | None] = (None, None)
    scale: tuple[Review | None, Review | None] = (None, None)
    goals: tuple[GoalChange, ...] = ()
    ratings: tuple[RatingChange, ...] = ()
    reasons: tuple[Why, ...] = ()


def looked_days(file: CaseFile) -> tuple[date, ...]:
    """The days on which anything was looked at: a domain, the web, the scale, a staircase, or how it goes."""
    seen, course = file.picture, file.course
    days = {look.on for look in seen.looks if look.level is not None or look.own_view is not None}
    days |= {web.on for web in seen.webs if web.marks}
    given: tuple[_OfADay, ...] = (*course.reviews, *course.stands, *course.ratings)
    days |= {each.on for each in given}
    return tuple(sorted(days))


def looks(file: CaseFile) -> tuple[Round, ...]:
    """The rounds of looking, the first one first."""
    return rounds(looked_days(file))


def weight(review: Review, side: Side) -> float:
    """How much lay on a side of the scale: it tips the picture, and compares nobody."""
    return sum((review.load if side is Side.LOAD else review.strength).values())


def scale_tilt(review: Review) -> float:
    """How the scale hung: -1 all load, 0 level or empty, 1 all strength."""
    load, strength = (weight(review, side) for side in (Side.LOAD, Side.STRENGTH))
    return (strength - load) / (strength + load) if strength + load else 0.0


def progress(file: CaseFile, before: Round | None, now: Round, *, newest: bool, today: date) -> Progress:
    """What was seen up to `now` beside what was seen up to `before`.

    With `newest` what lies on the scale and among the energy cards today is what lies there now, and goals are those that
    hold today.
    """
    seen = file.picture
    domains = {}
    for domain in dict.fromkeys(look.domain for look in seen.looks):
        given = [each for each in seen.looks if each.domain == domain and _says(each)]
        then, last = _pair(given, before, now)
        if last is not None:
            domains[domain] = DomainChange(domain, then, last)
    return Progress(
        before,
        now,
        domains,
        _pair([web for web in seen.webs if web.marks], before, now),
        _scales(file, before, now, newest=newest, today=today),
        tuple(_goals(file, before, now, newest=newest)),
        tuple(_ratings(file, before, now)),
        tuple(_reasons(file, before, now)),
    )


def _says(look: DomainLook) -> bool:
    return look.level is not None or look.own_view is not None


def _until(given: Iterable[Dated], day: date) -> Dated | None:
    """The last one up to a day."""
    found = [each for each in given if each.on <= day]
    return max(found, key=lambda each: each.on) if found else None


def _pair(given: Iterable[Dated], before: Round | None, now: Round) -> tuple[Dated | None, Dated | None]:
    """The last one up to each round; what was looked at later for the first time is seen beside that.

    What was not looked at again has no before.
    """
    every = sorted((each for each in given if each.on <= now.last), key=lambda each: each.on)
    if not every or before is None:
        return None, (every[-1] if every else None)
    then = _until(every, before.last) or every[0]
    return (then if then != every[-1] else None), every[-1]


def _scales(
    file: CaseFile, before: Round | None, now: Round, *, newest: bool, today: date
) -> tuple[Review | None, Review | None]:
    if newest and (file.picture.scale or file.picture.energy):
        here = review_of(today, file.picture.scale, file.picture.energy, Words())
        earlier = [kept for kept in file.course.reviews if kept.on < today]
        return _pair((*earlier, here), before or now, Round(now.first, max(now.last, today)))
    return _pair(file.course.reviews, before, now)


def _goals(file: CaseFile, before: Round | None, now: Round, *, newest: bool) -> Iterable[GoalChange]:
    """Chosen goals in the client's order, then those that were worked on before."""
    course = file.course
    cards = dict.fromkeys((*file.choice.area_ids, *(goal.card for goal in course.goals)))
    for card in cards:
        held = [goal for goal in versions(course.goals, card) if newest or goal.on <= now.last]
        if (goal := goal_of(held, card)) is not None:
            then, last = _pair(stands_of(course.stands, card), before, now)
            stood, stands = (goal_on(held, card, each.on) if each is not None else None for each in (then, last))
            yield GoalChange(goal, then, last, stood or goal, stands or goal)


def _ratings(file: CaseFile, before: Round | None, now: Round) -> Iterable[RatingChange]:
    for card in dict.fromkeys(each.card for each in file.course.ratings):
        then, last = _pair(ratings_of(file.course.ratings, card), before, now)
        if last is not None:
            yield RatingChange(card, then, last)


def _reasons(file: CaseFile, before: Round | None, now: Round) -> list[Why]:
    """What was said of the time after `before`, the last first."""
    since = before.last if before is not None else date.min
    found = [Why(each.on, each.changed) for each in file.course.reviews if each.changed]
    found += [Why(goal.on, goal.reason, goal.card) for goal in file.course.goals if goal.reason]
    found += [Why(stand.on, stand.note, stand.card) for stand in file.course.stands if stand.note]
    return sorted((why for why in found if since < why.on <= now.last), key=lambda why: why.on, reverse=True)


class Topic(StrEnum):
    """What the client gave a view on himself."""

    DOMAIN = "domain"
    SIDE = "side"


@dataclass(frozen=True, slots=True)
class Turned:
    """How something turned by the client's own view since a day: a life domain, or a side of positive health, by its id."""

    topic: Topic
    id: str
    turn: Turn
    since: date


def turned(found: Progress) -> tuple[Turned, ...]:
    """What the client himself gave a view on both times; nothing of the consultant's levels."""
    made = []
    for domain, change in found.domains.items():
        way = turn(*change.views)
        if way is not None and change.before is not None:
            made.append(Turned(Topic.DOMAIN, domain, way, change.before.on))
    before, now = found.web
    if before is not None and now is not None:
        for side in now.marks:
            if (way := turn(before.marks.get(side), now.marks[side])) is not None:
                made.append(Turned(Topic.SIDE, side, way, before.on))
    return tuple(made)
