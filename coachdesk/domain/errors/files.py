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
    """A content file is wrong; for those who write content: `file`, `id` and `problem` in plain English."""

    file: str
    id: str
    problem: str
