"""Files that the user named, and those of the content."""

from dataclasses import dataclass
from pathlib import Path

from coachdesk.domain.errors.base import CaseError


@dataclass(eq=False)
class FileNotWritable(CaseError):
    """A file that the user asked for can't be written there."""

    path: Path


@dataclass(eq=False)
class FileNotReadable(CaseError):
    """A file that the user named can't be read."""

    path: Path


@dataclass(eq=False)
class PhotoUnreadable(CaseError):
    """The file is no picture that can be read."""

    path: Path


@dataclass(eq=False)
class ContentInvalid(CaseError):
    """A content file is wrong; for those who write content: `file`, `id` and `problem` in plain English.

    `place` ("scene.coffee.minutes") and `fault` say the same for a sentence in any language: "missing" for what is not
    there, "unknown" for what does not belong there, "twice" for an id that stands twice, "long" for more than fits, "line"
    for a file that can't be read at the line `place`, and "value" for what can't be there.
    """

    file: str
    id: str
    problem: str
    fault: str = "value"
    place: str = ""


@dataclass(eq=False)
class ScenarioInvalid(CaseError):
    """A trainer's own scenario in `file` is wrong at `place`; `fault` is one of those of ContentInvalid."""

    file: str
    place: str
    fault: str
