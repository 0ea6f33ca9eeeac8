"""Everything that is agreed on with one person, kept, and followed, kind by kind."""

from dataclasses import dataclass

from coachdesk.domain.course.agreeing import Agreement
from coachdesk.domain.course.around import Helper, Sharing
from coachdesk.domain.course.cards import SortCard
from coachdesk.domain.course.contact import Appointment, ContactChange, Pace
from coachdesk.domain.course.following import Closing, Review
from coachdesk.domain.course.goals import Goal, Stand
from coachdesk.domain.course.reasons import Rating, Reason
from coachdesk.domain.course.terms import Hours, Terms


@dataclass(frozen=True, slots=True)
class Course:
    """Each kind in the order in which it was first given; paces, closings and terms hold at most one."""

    cards: tuple[SortCard, ...] = ()
    reasons: tuple[Reason, ...] = ()
    ratings: tuple[Rating, ...] = ()
    goals: tuple[Goal, ...] = ()
    stands: tuple[Stand, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    helpers: tuple[Helper, ...] = ()
    sharings: tuple[Sharing, ...] = ()
    appointments: tuple[Appointment, ...] = ()
    paces: tuple[Pace, ...] = ()
    changes: tuple[ContactChange, ...] = ()
    reviews: tuple[Review, ...] = ()
    closings: tuple[Closing, ...] = ()
    terms: tuple[Terms, ...] = ()
    hours: tuple[Hours, ...] = ()
