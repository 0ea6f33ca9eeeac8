"""What stands on a sheet that tells about a file, as finished strings: title, sections, and in them facts and words.

All in one language; what was typed keeps its own language and direction, and a small note says so.
"""

from dataclasses import dataclass

from coachdesk.documents.sheets import Stamp


@dataclass(frozen=True, slots=True)
class Typed:
    """Words with their own direction. `language` is noted in the PDF and decides their size.

    `note` stands small under them: in which language they were written, that nobody translated them.
    """

    text: str
    language: str
    rtl: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Title:
    """A heading within a section, kept with what follows; perhaps behind a pictogram."""

    text: str
    pictogram: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A label, and beside it what it says."""

    label: str
    values: tuple[Typed, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a person, beside an upright line."""

    words: Typed


@dataclass(frozen=True, slots=True)
class Tick:
    """A box that was ticked or not, and what stands beside it."""

    text: str
    ticked: bool = True


@dataclass(frozen=True, slots=True)
class Para:
    """A sentence or more of ours; `muted` for what matters less."""

    text: str
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Photo:
    """A label, and beside it a photo (JPEG or PNG); one that can't be read is left out."""

    label: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Signature:
    """Room for a signature over a line, and whose it is."""

    label: str


@dataclass(frozen=True, slots=True)
class Room:
    """So many ruled lines to write on by hand."""

    lines: int


Item = Title | Fact | Quote | Tick | Para | Photo | Signature | Room


@dataclass(frozen=True, slots=True)
class Section:
    """A card: its heading behind a pictogram, and what is in it. `id` is a stable name for messages."""

    id: str
    title: str
    pictogram: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class RecordSheet:
    """A sheet in one language (`rtl` its direction). `name` is the client's, `date` may be empty, `page` the pattern with {page} and
    {pages}, `letters` how many times as large as usual the letters are; for `exercise` see PlanSheet.

    It is the client's own paper: how much of the translation is reviewed is said beside it on the screen, and not on it.
    """

    language: str
    rtl: bool
    title: str
    name: Typed
    date: str
    intro: tuple[str, ...]
    sections: tuple[Section, ...]
    page: str
    letters: float = 1.0
    exercise: tuple[Stamp, ...] = ()
