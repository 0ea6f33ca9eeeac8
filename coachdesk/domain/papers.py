"""Copies of a paper that differ."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class PlanCopy(StrEnum):
    """For whom a printed plan is: the client's says nothing of how it was made; the consultant's goes into the file."""

    CLIENT = "client"
    CONSULTANT = "consultant"


class PlanVersion(StrEnum):
    """How much of the plan a paper says, and for what it is used."""

    WHOLE = "whole"
    ONE_PAGE = "one-page"
    """The goals with the next step of each, the next appointment, and whom to call."""
    FRIDGE = "fridge"
    """In large print, each goal on a page of its own."""
    PICTURES = "pictures"
    """For who does not read: pictures, numbers and clocks, with few words for who helps."""


@dataclass(frozen=True, slots=True)
class PlanPaper:
    """One way to print the plan; `black` is for printers and copiers without colour."""

    copy: PlanCopy = PlanCopy.CLIENT
    version: PlanVersion = PlanVersion.WHOLE
    black: bool = False


AS_USUAL: Final = PlanPaper()
"""The whole plan for the client, in colour."""
