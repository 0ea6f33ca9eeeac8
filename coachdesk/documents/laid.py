"""What papers for a client share: laid out on pages, in letters that fit."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, ClassVar, Final, Generic, Protocol, TypeVar

from coachdesk.documents import look
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.flow import Block, Flow, Unit, finished
from coachdesk.documents.marks import Row
from coachdesk.documents.paper import Paper
from coachdesk.documents.picture_blocks import PictureBlocks
from coachdesk.documents.picture_sheet import PictureSheet
from coachdesk.documents.plan_blocks import energy_block, heading_block, page_number, paper_for
from coachdesk.documents.plan_pdf import too_high
from coachdesk.documents.plan_sizes import Numbered, page_columns
from coachdesk.documents.progress_sheet import ProgressSheet
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import LARGE_PRINT, LESS_LARGE, Pair
from coachdesk.domain.errors import PrintStopped

_FOOTER_GAP: Final = 14.0


class Lettered(Numbered, Protocol):
    """A sheet that can be made again in other letters."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def untranslated(self) -> Pair: ...


Made = TypeVar("Made", bound=Lettered)
Sheet = TypeVar("Sheet", bound=PictureSheet | ProgressSheet)


class Pages(ABC, Generic[Made]):
    """A sheet laid out on pages, each with its number. Which blocks stand on it, a paper says by `_blocks`."""

    def __init__(self, sheet: Made) -> None:
        self._sheet = sheet
        self._setter = Setter(page_columns(sheet), sheet.untranslated, load_fonts())
        flow = Flow(look.TOP, look.FOOTER_BASE + self._foot(1, 1)[0].height + _FOOTER_GAP)
        flow.take(self._blocks())
        self._pages = flow.pages
        self.problems = (*self._setter.problems, *too_high(flow))

    @abstractmethod
    def _blocks(self) -> list[Block]:
        """What stands on the pages, in order."""

    def _bare(self, pair: Pair, place: str) -> Block:
        """A heading outside a card, on one page with what follows."""
        title = self._setter.pair(pair, page_columns(self._sheet), "heading", place)
        return Block((Unit(title, place),), with_next=True)

    def _foot(self, page: int, pages: int) -> tuple[Row, ...]:
        return (page_number(self._sheet, self._setter, page, pages),)

    def draw(self, created: datetime) -> bytes:
        """The pages as a PDF."""
        return finished(self._pages, self._paper(created), self._foot)

    def _paper(self, created: datetime) -> Paper:
        return paper_for(self._sheet, created)


class Laid(Pages[Sheet]):
    """A sheet of what was seen, laid out; after its heading and what this person is good at comes what its paper adds."""

    @cached_property
    def _made(self) -> PictureBlocks:
        return PictureBlocks(self._sheet, self._setter, self._sheet.attribution)

    def _blocks(self) -> list[Block]:
        """The heading, and what this person is good at."""
        sheet, setter = self._sheet, self._setter
        blocks = [heading_block(sheet, setter)]
        if sheet.strengths:
            blocks.append(self._bare(sheet.good_at, "energy"))
            blocks += [energy_block(sheet, line, setter) for line in sheet.strengths]
        return blocks


def fitting_pdf(lay: Callable[[Made], Pages[Made]], sheet: Made, created: datetime | None) -> bytes:
    """The sheet as a PDF of A4 pages. The same sheet and `created` (default: now) give the same bytes.

    Large print gives way where a text would not fit. Raises PrintStopped when it can't be printed right.
    """
    first = laid = lay(sheet)
    for letters in (*LARGE_PRINT, *LESS_LARGE):
        if laid.problems and letters < sheet.letters:
            laid = lay(replace(sheet, letters=letters))
    if laid.problems:
        raise PrintStopped(first.problems)
    return laid.draw(created or datetime.now(UTC))
