"""The kinds of entries that a case holds beside its answers, choice and steps."""

from enum import StrEnum


class Kind(StrEnum):
    """Each a field of Picture (what is seen of the person) or of Course (what is agreed on, kept and followed)."""

    MEETINGS = "meetings"
    MARKS = "marks"
    ENERGY = "energy"
    LOOKS = "looks"
    SCALE = "scale"
    WEBS = "webs"
    CARDS = "cards"
    REASONS = "reasons"
    RATINGS = "ratings"
    GOALS = "goals"
    STANDS = "stands"
    AGREEMENTS = "agreements"
    HELPERS = "helpers"
    SHARINGS = "sharings"
    APPOINTMENTS = "appointments"
    PACES = "paces"
    CHANGES = "changes"
    REVIEWS = "reviews"
    CLOSINGS = "closings"
    TERMS = "terms"
    HOURS = "hours"
