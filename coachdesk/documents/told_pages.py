"""What the sheets for a host and for a buddy have in common on paper: the letters, and what may be known of the client first."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from coachdesk.documents import look
from coachdesk.documents.buddy_sheet import BuddySheet
from coachdesk.documents.flow import Block, Frame, Placed
from coachdesk.documents.host_sheet import HostSheet
from coachdesk.documents.laid import Pages, fitting_pdf
from coachdesk.documents.plan_blocks import heading_block
from coachdesk.documents.sharing_blocks import group_block

Told = TypeVar("Told", BuddySheet, HostSheet)


class ToldPages(Pages[Told]):
    """A subclass lays what follows below `_opening`."""

    @property
    def sheet(self) -> Told:
        """What is laid out."""
        return self._sheet

    @property
    def pages(self) -> list[list[Placed]]:
        """What stands on each page."""
        return self._pages

    def _opening(self) -> list[Block]:
        sheet, setter = self._sheet, self._setter
        blocks = [heading_block(sheet, setter)]
        if sheet.told is not None:
            blocks.append(group_block(sheet, (sheet.told,), setter, "told", Frame(look.TEAL, look.TINT)))
        return blocks


def told_pdf(kind: type[ToldPages[Told]], sheet: Told, smaller: Sequence[float], created: datetime | None) -> bytes:
    """The sheet as a PDF of A4 pages, as `fitting_pdf` makes it. Raises PrintStopped.

    `smaller` are sizes of letters, tried until a sheet in Dutch alone stands on one page; those of the client's copy never are.
    """
    laid = kind(sheet)
    for letters in () if sheet.bilingual else smaller:
        if len(laid.pages) > 1:
            laid = kind(replace(sheet, letters=letters))
    return fitting_pdf(kind, laid.sheet, created)
