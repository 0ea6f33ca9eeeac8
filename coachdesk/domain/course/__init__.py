"""The course of the guidance: choosing, goals, contact, following, and the terms of the law."""

from coachdesk.domain.course.agreeing import Agreed, Agreement
from coachdesk.domain.course.around import Helper, HelperKind, Sharing
from coachdesk.domain.course.cards import CardSource, LaidBy, SortCard, Sorted
from coachdesk.domain.course.contact import Appointment, AppointmentState, ContactChange, Pace
from coachdesk.domain.course.following import Closing, ClosingReason, Review
from coachdesk.domain.course.goals import Goal, GoalState, Stand
from coachdesk.domain.course.reasons import Chooser, Rating, Reason, Say
from coachdesk.domain.course.record import Course
from coachdesk.domain.course.terms import Counter, Hours, Route, Terms

__all__ = [
    "Agreed",
    "Agreement",
    "Appointment",
    "AppointmentState",
    "CardSource",
    "Chooser",
    "Closing",
    "ClosingReason",
    "ContactChange",
    "Counter",
    "Course",
    "Goal",
    "GoalState",
    "Helper",
    "HelperKind",
    "Hours",
    "LaidBy",
    "Pace",
    "Rating",
    "Reason",
    "Review",
    "Route",
    "Say",
    "Sharing",
    "SortCard",
    "Sorted",
    "Stand",
    "Terms",
]
