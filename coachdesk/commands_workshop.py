"""The command that starts a workshop: whether there is a scenario as it was asked for."""

from pathlib import Path

from coachdesk.desk.desk import Desk
from coachdesk.desk.sentences import sentence
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import Translator, isolate_ltr

OWN = ".toml"
"""How the name of a trainer's own file ends."""


def problem(desk: Desk, given: str, words: Translator) -> str:
    """What is wrong with `given`, the id of a scenario or the file of an own one, in one line; "" when it is there."""
    try:
        ids = [scenario.id for scenario in desk.workshop.scenarios()]
        if given in ids:
            return ""
        if given.lower().endswith(OWN):
            desk.workshop.read_own(Path(given))
            return ""
    except CaseError as error:
        return sentence(error, words)
    known = isolate_ltr(", ".join(ids))
    return words.text("There is no scenario {id}. There are: {known}.", id=isolate_ltr(given), known=known)
