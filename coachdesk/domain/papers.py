"""Copies of a paper that differ."""

from enum import StrEnum


class PlanCopy(StrEnum):
    """For whom a printed plan is: the client's says nothing of how it was made; the consultant's goes into the file."""

    CLIENT = "client"
    CONSULTANT = "consultant"
