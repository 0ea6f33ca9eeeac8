"""An invitation as a PDF of one page: Dutch beside the client's language."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.invitation_sheet import InvitationSheet
from coachdesk.documents.laid import Pages
from coachdesk.documents.marks import Pictogram, Row, Rule, beside, stacked
from coachdesk.documents.plan_sizes import page_columns
from coachdesk.documents.sharing_blocks import call_block, group_block
from coachdesk.documents.sheets import LARGE_PRINT, LESS_LARGE
from coachdesk.domain.errors import PrintStopped

_SMALLER: Final = (*LARGE_PRINT, *LESS_LARGE, 0.92, 0.85)
"""How large letters are tried until it stands on one page."""
_PICTURE, _LARGER = 48.0, 76.0
"""Points of the picture of the activity, and for who reads with pictures."""


def invitation_pdf(sheet: InvitationSheet, *, created: datetime | None = None) -> bytes:
    """The invitation as a PDF of an A4 page. The same sheet and `created` (default: now) give the same bytes.

    Letters are smaller where it would not stand on one page; what is longer still goes on. Raises PrintStopped.
    """
    laid = _Invitation(sheet)
    for letters in _SMALLER:
        if not laid.fits and letters < sheet.letters:
            laid = _Invitation(replace(sheet, letters=letters))
    if laid.problems:
        raise PrintStopped(laid.problems)
    return laid.draw(created or datetime.now(UTC))


class _Invitation(Pages[InvitationSheet]):
    """That one is welcome, what it is, the facts, and whom to call."""

    @property
    def fits(self) -> bool:
        """Whether it stands on one page."""
        return not self.problems and len(self._pages) == 1

    def _blocks(self) -> list[Block]:
        sheet, setter = self._sheet, self._setter
        inside = page_columns(sheet, look.PADDING)
        blocks = [self._heading()]
        if sheet.does is not None:
            row = setter.pair(sheet.does, inside, "body", "does")
            blocks.append(Block((Unit(row, "does"),), Frame(look.TEAL, look.TINT)))
        if sheet.facts:
            blocks.append(group_block(sheet, sheet.facts, setter, "facts", Frame(look.EDGE)))
        last = (sheet.end,) if sheet.call is None else (sheet.end, replace(sheet.call, pictogram="phone"))
        blocks.append(call_block(sheet, last, sheet.phone if sheet.call is not None else "", setter))
        return blocks

    def _heading(self) -> Block:
        """That one is welcome, small, and under it the picture and the title, over a line."""
        sheet, setter, columns = self._sheet, self._setter, page_columns(self._sheet)
        size = _LARGER if sheet.pictures else _PICTURE
        inset = tuple(column.inset(size + 10.0) for column in columns)
        words = stacked(
            setter.same(sheet.name, inset, "strong", "title"),
            setter.pair(sheet.invited, inset, "body", "title"),
            setter.pair(sheet.title, inset, "heading", "title"),
        )
        marks = tuple(Pictogram(sheet.pictogram, c.at_start(size), 0.0, size, look.TEAL, c.rtl) for c in columns)
        drop = max(0.0, (size - words.height) / 2)
        rule = Row(9.0, (Rule(look.MARGIN, 6.0, look.CONTENT_WIDTH, look.TEAL, 2.2),))
        return Block((Unit(stacked(beside(stacked(Row(drop, ()), words), Row(size, marks)), rule), "title"),))
