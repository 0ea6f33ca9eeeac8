"""What was seen together as a PDF: Dutch beside the client's language, or in one language."""

from dataclasses import replace
from datetime import datetime

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame
from coachdesk.documents.laid import Laid, fitting_pdf
from coachdesk.documents.picture_sheet import PictureSheet


def picture_pdf(sheet: PictureSheet, *, created: datetime | None = None) -> bytes:
    """The sheet as a PDF of A4 pages, as `fitting_pdf` makes it. Raises PrintStopped."""
    return fitting_pdf(_Picture, sheet, created)


class _Picture(Laid[PictureSheet]):
    """What gives energy, the scale, the web, and what the client wants to talk about."""

    def _blocks(self) -> list[Block]:
        sheet, made = self._sheet, self._made
        blocks = super()._blocks()
        blocks += [made.listed(each, "energy") for each in sheet.energy]
        if sheet.scale is not None:
            blocks.append(made.scale(sheet.scale))
        if sheet.web is not None:
            blocks.append(made.web(sheet.web))
        if sheet.talk is not None:
            blocks.append(replace(made.listed(sheet.talk, "talk"), frame=Frame(look.TEAL, look.TINT)))
        return blocks
