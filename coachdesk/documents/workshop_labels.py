"""What the papers of a workshop and their parts are called, and what can be answered: in the words of window and paper."""

from collections.abc import Mapping
from typing import Final

from coachdesk.domain.workshop.exercises import ExerciseKind
from coachdesk.domain.workshop.handouts import SCALE, Handout, Readers
from coachdesk.i18n import mark

NAMES: Final[Mapping[Handout, str]] = {
    Handout.PROGRAMME: mark("Programme of the workshop"),
    Handout.ROLES: mark("Role cards"),
    Handout.CONSULTANTS: mark("Tips for consultants"),
    Handout.BUDDIES: mark("Tips for buddies"),
    Handout.EMPLOYERS: mark("Tips for employers"),
    Handout.REFLECTION: mark("Looking back on a case"),
    Handout.GROWTH: mark("Growth log"),
    Handout.EVALUATION: mark("How was this workshop?"),
    Handout.CERTIFICATE: mark("Certificate of attendance"),
}
"""What each paper is called, on itself and where it is chosen."""
WORKSHOP: Final = mark("Culture-sensitive coaching")
"""What a workshop is called that nobody gave a name."""
NO_NAMES: Final = mark("Write no names.")
CAME_AS: Final = mark("You are here as")
READERS: Final[Mapping[Readers | None, str]] = {
    Readers.CONSULTANTS: mark("Consultant"),
    Readers.BUDDIES: mark("Buddy"),
    Readers.EMPLOYERS: mark("Employer"),
    None: mark("Something else"),
}
AGREES: Final[Mapping[int, str]] = dict(
    zip(SCALE, (mark("Not at all"), mark("A little"), mark("Partly"), mark("Mostly"), mark("Completely")), strict=True)
)
"""What each face says."""
ANONYMOUS: Final = mark("Without names. You may leave anything open.")
EXERCISES: Final[Mapping[ExerciseKind, str]] = {
    ExerciseKind.READING: mark("Without sound"),
    ExerciseKind.ROLE_PLAY: mark("A play for three"),
    ExerciseKind.SORTING: mark("Sorting tips"),
    ExerciseKind.TELLING_BACK: mark("Having it told back"),
    ExerciseKind.SCALE: mark("Filling a scale together"),
}
