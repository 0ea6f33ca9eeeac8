"""What stands on the papers of a workshop, as finished strings in one language. Made by `workshop_words`, drawn by
`workshop_pdf`.
"""

from dataclasses import dataclass

from coachdesk.documents.sheets import Stamp


@dataclass(frozen=True, slots=True)
class Listed:
    """Lines under a heading, each behind a dot."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """A heading and a sentence under it, in a tinted box."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Writing:
    """A heading, a line that helps, and ruled lines to write on, `rules` of them; with `new_page` it begins a page."""

    title: str
    help: str = ""
    rules: int = 3
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Ticking:
    """A heading, and things to tick beside each other."""

    title: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rating:
    """A sentence, and five faces under it to ring one of; `low` and `high` say what the first and the last mean."""

    title: str
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Levels:
    """A table: for each row five boxes of which one is ticked, under the names in `heads`."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timed:
    """Rows with a time (may be empty), what happens then, how long it takes, and a line about it (may be empty)."""

    rows: tuple[tuple[str, str, str, str], ...]


Part = Listed | Said | Writing | Ticking | Rating | Levels | Timed


@dataclass(frozen=True, slots=True)
class HandoutSheet:
    """A paper in parts from above. `page` is the pattern with {page} and {pages}; for `exercise` see PlanSheet.

    Where it would take more pages than `most` it has fewer lines to write on, and then smaller letters.
    """

    language: str
    rtl: bool
    title: str
    lead: tuple[str, ...]
    parts: tuple[Part, ...]
    page: str
    exercise: tuple[Stamp, ...] = ()
    most: int = 1


@dataclass(frozen=True, slots=True)
class RoleCard:
    """A card to cut out: who is played, in which play, and what this player knows, wants and does. `made_up` says that it
    is an exercise: the card leaves its page.
    """

    player: str
    play: str
    parts: tuple[tuple[str, str], ...]
    made_up: str


@dataclass(frozen=True, slots=True)
class RolesSheet:
    """Cards, three to a page."""

    language: str
    rtl: bool
    title: str
    cards: tuple[RoleCard, ...]
    exercise: tuple[Stamp, ...]


@dataclass(frozen=True, slots=True)
class CertificateSheet:
    """A page for each of `names`; an empty name leaves a line to write on. `about` and `workshop` stand under the name, `facts` below
    them, `signature` names the line at the foot.
    """

    language: str
    rtl: bool
    title: str
    names: tuple[str, ...]
    about: str
    workshop: str
    facts: tuple[str, ...]
    signature: str
