"""How large things are on a plan, and where its columns run: as usual, in large print, for who reads with pictures."""

from dataclasses import dataclass
from typing import Protocol

from coachdesk.documents import look
from coachdesk.documents.look import Column, Role
from coachdesk.documents.sheets import Pair, Stamp


class Paged(Protocol):
    """A sheet for a client: its language, and how large its letters are; see PlanSheet."""

    @property
    def language(self) -> str: ...
    @property
    def rtl(self) -> bool: ...
    @property
    def bilingual(self) -> bool: ...
    @property
    def letters(self) -> float: ...
    @property
    def pictures(self) -> bool: ...


class Numbered(Paged, Protocol):
    """A sheet with a title; `page` is the pattern with {page} and {pages}; for `exercise` see PlanSheet."""

    @property
    def title(self) -> Pair: ...
    @property
    def page(self) -> Pair: ...
    @property
    def exercise(self) -> tuple[Stamp, ...]: ...


class Headed(Numbered, Protocol):
    """A sheet with the name of a person and a date under its title."""

    @property
    def name(self) -> str: ...
    @property
    def date(self) -> Pair: ...


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes in points, grown with the letters. `picture` is that of pictograms beside lines, 0 where there are none."""

    letters: float
    pictures: bool

    @property
    def disc(self) -> float:
        """The circle behind the number of a priority."""
        return 28.0 * self.letters

    @property
    def area(self) -> float:
        """The pictogram of a priority."""
        return 60.0 if self.pictures else 22.0 * self.letters

    @property
    def energy(self) -> float:
        """The pictogram of what gives energy."""
        return 54.0 if self.pictures else 23.0 * self.letters

    @property
    def picture(self) -> float:
        return 24.0 * self.letters if self.pictures else 0.0

    @property
    def tick(self) -> float:
        """The box to tick a step off."""
        return 17.0 * self.letters

    @property
    def gutter(self) -> float:
        """Room at the start of a column for tick boxes and numbers; letters need the width more than it does."""
        return look.GUTTER + (self.tick - 17.0)

    def size_of(self, role: Role) -> float:
        """Size of the Dutch letters of a role."""
        return look.style(role, Column("nl", 0.0, 0.0, False, self.letters)).size


def sizes(sheet: Paged) -> Sizes:
    """The sizes of a sheet."""
    return Sizes(sheet.letters, sheet.pictures)


def page_columns(sheet: Paged, padding: float = 0.0) -> tuple[Column, ...]:
    """The columns, between margins or inside cards: Dutch left, the client's language right."""
    left = look.MARGIN + padding
    width = look.CONTENT_WIDTH - 2 * padding
    if not sheet.bilingual:
        return (Column(sheet.language, left, width, sheet.rtl, sheet.letters),)
    half = (width - look.COLUMN_GAP) / 2
    right = left + half + look.COLUMN_GAP
    return Column("nl", left, half, False, sheet.letters), Column(sheet.language, right, half, sheet.rtl, sheet.letters)
