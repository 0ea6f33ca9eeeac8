"""The sheet for a buddy as a PDF: in Dutch, or with another language beside it."""

from datetime import datetime
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.buddy_sheet import BuddySheet
from coachdesk.documents.flow import Block, Frame
from coachdesk.documents.sharing_blocks import group_block
from coachdesk.documents.told_pages import ToldPages, told_pdf

_SMALLER: Final = (0.92, 0.85, 0.78, 0.72, 0.68, 0.65)
"""How large letters are tried until the Dutch sheet stands on one page."""


def buddy_pdf(sheet: BuddySheet, *, created: datetime | None = None) -> bytes:
    """The sheet as a PDF, as `told_pdf` makes it. Raises PrintStopped."""
    return told_pdf(_Buddy, sheet, _SMALLER, created)


class _Buddy(ToldPages[BuddySheet]):
    """What may be known of the client first, then what was agreed on and how to walk along."""

    def _blocks(self) -> list[Block]:
        sheet, setter = self._sheet, self._setter
        below = (
            group_block(sheet, (group,), setter, f"group{at}", Frame(look.EDGE))
            for at, group in enumerate(sheet.groups)
        )
        return [*self._opening(), *below]
