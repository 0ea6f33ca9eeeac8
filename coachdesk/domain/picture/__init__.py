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
from coachdesk.domain.picture.record import KINDS, Kind, Picture, Record, kind_of
from coachdesk.domain.picture.scale import Action, Changeable, Says, ScaleItem, Side
from coachdesk.domain.picture.web import Web

__all__ = [
    "KINDS",
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
    "Kind",
    "LookStatus",
    "Meeting",
    "MeetingPlace",
    "Picture",
    "Pile",
    "Present",
    "Record",
    "Says",
    "ScaleItem",
    "Shares",
    "Side",
    "Source",
    "Tag",
    "Web",
    "kind_of",
]
