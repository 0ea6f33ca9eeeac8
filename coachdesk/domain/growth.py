"""What a consultant wants to grow in, noted after a talk: private, and in no client's file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from coachdesk.domain.cases import LONG, check_length


@dataclass(frozen=True, slots=True)
class GrowthEntry:
    """One note to oneself.

    `skill` and `level` are ids of the content ("" for none), `notes` what was answered, by the id of a prompt
    ("noticed") or of a question of TOPOI ("language_mine", "language_theirs", "language_around").
    """

    id: str
    on: date
    skill: str = ""
    level: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name, text in self.notes.items():
            check_length(name, text, LONG)
