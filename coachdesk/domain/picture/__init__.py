"""What is seen of a person in conversation: meetings, energy, life domains, load and strength, positive health."""

from coachdesk.domain.picture.domains import DomainLook, LookStatus, Shares, Source
from coachdesk.domain.picture.energy import EnergyItem, Pile, Tag
from coachdesk.domain.picture.marks import CardMark, Fits
from coachdesk.domain.picture.meetings import (
    Accepted,
    InterpreterAge,
    InterpreterHere,
    InterpreterKind,
    Meeting,
    MeetingPlace,
    Present,
)
from coachdesk.domain.picture.record import Picture
from coachdesk.domain.picture.scale import Action, Changeable, Says, ScaleItem, Side
from coachdesk.domain.picture.web import Web

__all__ = [
    "Accepted",
    "Action",
    "CardMark",
    "Changeable",
    "DomainLook",
    "EnergyItem",
    "Fits",
    "InterpreterAge",
    "InterpreterHere",
    "InterpreterKind",
    "LookStatus",
    "Meeting",
    "MeetingPlace",
    "Picture",
    "Pile",
    "Present",
    "Says",
    "ScaleItem",
    "Shares",
    "Side",
    "Source",
    "Tag",
    "Web",
]
