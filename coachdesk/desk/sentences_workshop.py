"""One sentence for everything that can be wrong in a trainer's own scenario: where it is, and what to do."""

from typing import Final

from coachdesk.domain.errors import ScenarioInvalid
from coachdesk.i18n import Translator, isolate_ltr, mark

_FAULTS: Final = {
    "missing": mark("In the file {file}, {place} is missing. Write it, and open the file again."),
    "unknown": mark("In the file {file}, {place} does not belong. Take it out, and open the file again."),
    "twice": mark("In the file {file}, {place} stands twice. Change one of the two, and open the file again."),
    "long": mark("In the file {file}, {place} is too long for the wall. Make it shorter, and open the file again."),
    "line": mark("The file {file} can't be read at line {place}. Look at the signs there, and open the file again."),
    "value": mark("In the file {file}, {place} can't be what it is. Look at the copy it began as, and change it."),
}


def scenario_sentence(error: ScenarioInvalid, words: Translator) -> str:
    """The file, the entry, and what to do."""
    return words.text(_FAULTS[error.fault], file=isolate_ltr(error.file), place=isolate_ltr(str(error.place)))
