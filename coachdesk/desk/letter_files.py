"""Names of files for letters: safe on every system, and without the name of a client."""

from itertools import count
from pathlib import Path
from typing import Final

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Referral
from coachdesk.domain.handover.careful import NamesOfClient
from coachdesk.domain.search import fold

_LONGEST: Final = 40
"""Signs of a recipient's name in a file name."""


def letter_name(file: CaseFile, referral: Referral, serial: int) -> str:
    """A serial and the recipient in plain letters; without the recipient where that name says the client's too."""
    words = [word for word in fold(referral.to.name).split() if word.isascii()]
    if NamesOfClient(file.case, ()).said_in(referral.to.name):
        words = []
    return "-".join(("brief", f"{serial:03}", *words))[:_LONGEST].rstrip("-")


def free_path(folder: Path, name: str, ending: str) -> Path:
    """A path in the folder at which there is nothing yet."""
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(path for each in names if not (path := folder / f"{each}.{ending}").exists())
