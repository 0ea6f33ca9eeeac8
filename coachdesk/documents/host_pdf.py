"""The sheet for the host of a place to work as a PDF: in Dutch, or for the client with his language beside it."""

from datetime import datetime
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame
from coachdesk.documents.host_sheet import HostSheet
from coachdesk.documents.sharing_blocks import group_block
from coachdesk.documents.told_pages import ToldPages, told_pdf

_SMALLER: Final = (0.92, 0.85, 0.78, 0.72)
"""How large letters are tried until the host's copy stands on one page."""


def host_pdf(sheet: HostSheet, *, created: datetime | None = None) -> bytes:
    """The sheet as a PDF, as `told_pdf` makes it. Raises PrintStopped."""
    return told_pdf(_Host, sheet, _SMALLER, created)


class _Host(ToldPages[HostSheet]):
    """What may be known of the client, what was agreed on, and what helps. Whom to call stands first in the client's copy, whose
    pages are many; on the one page of the host it is the end."""

    def _blocks(self) -> list[Block]:
        sheet, setter = self._sheet, self._setter
        contact = (
            [group_block(sheet, (sheet.contact,), setter, "contact", Frame(look.TEAL, look.TINT))]
            if sheet.contact is not None
            else []
        )
        blocks = [*self._opening(), *(contact if sheet.bilingual else ())]
        blocks.append(group_block(sheet, (sheet.agreed,), setter, "agreed", Frame(look.EDGE)))
        if sheet.tips is not None:
            blocks.append(group_block(sheet, (sheet.tips,), setter, "tips", Frame(look.EDGE)))
        return blocks if sheet.bilingual else [*blocks, *contact]
