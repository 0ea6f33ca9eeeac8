"""The head of a letter: whose it is, to whom, and of which day."""

from typing import Final

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Placed, Unit
from coachdesk.documents.letter_sheets import LetterSheet
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Mark, Picture, Row, Rule, beside, stacked
from coachdesk.documents.paper import HEIGHT
from coachdesk.documents.paper import WIDTH as _PAGE
from coachdesk.documents.pictures import whole_picture
from coachdesk.documents.setting import Setter

MARGIN: Final = 58.0
"""Left and right of the letter, in points (20 mm)."""
WIDTH: Final = _PAGE - 2 * MARGIN
TEXT: Final = 11.0
"""Points of the role "letter" in letters of the usual size."""
NUMBER: Final = 12.0
"""The same of the role "number"."""
_SMALL: Final = 10.0 / TEXT
_LOGO: Final = 46.0
"""Points that a logo is high, at most."""
_LOGO_WIDTH: Final = 150.0
_PIXELS: Final = 800
_WINDOW: Final = HEIGHT - 150.0
"""Top of the address: 53 mm from the top of the sheet."""
_TOP: Final = HEIGHT - 34.0
_BODY: Final = HEIGHT - 238.0
_GAP: Final = 14.0
_DETAILS: Final = 270.0
"""From the left margin to the date."""


class Head:
    """The organisation above a rule, the address in the window, and the date beside it."""

    def __init__(self, sheet: LetterSheet, setter: Setter) -> None:
        self._sheet, self._setter = sheet, setter
        self._row, self._to = self._organisation(), self._address()
        self.problems = tuple(setter.problems)
        self.under = _TOP - self._row.height - _GAP
        """Where what follows on any page may begin at the highest."""
        self._window = min(_WINDOW, self.under)
        self.body = min(_BODY, self._window - self._to.height - _GAP)
        """Where the letter itself begins: under the window, or lower where the address is long."""

    def placed(self) -> list[Placed]:
        """The head of the first page."""
        return [*self.above(), Placed(Block((Unit(self._to, "to"),)), self._window)]

    def above(self) -> list[Placed]:
        """What stands above every page."""
        return [Placed(Block((Unit(self._row, "organisation"),)), _TOP)]

    def _organisation(self) -> Row:
        """Logo and name at the left, how to reach it at the right, and a rule under them."""
        name, *lines = self._sheet.organisation or ("",)
        marks, left = self._logo()
        wide = Column("nl", MARGIN + left, WIDTH * 0.6 - left, False, 15.0 / NUMBER)
        side = Column("nl", MARGIN + WIDTH * 0.6, WIDTH * 0.4, False, _SMALL)
        title = self._setter.text(name, wide, "number", "organisation") if name else Row(0.0, ())
        said = [self._setter.text(line, side, "letter", "organisation", align="end", muted=True) for line in lines]
        whole = beside(Row(_LOGO, tuple(marks)), title, stacked(Row(0.0, ()), *said))
        rule = Row(10.0, (Rule(MARGIN, 6.0, WIDTH, look.TEAL, 1.6),))
        return stacked(whole, rule)

    def _logo(self) -> tuple[list[Mark], float]:
        """The logo as large as its place lets it be, and the room that it takes from the name; nothing where it can't be read."""
        shown = whole_picture(self._sheet.logo, _PIXELS) if self._sheet.logo is not None else None
        if shown is None:
            return [], 0.0
        scale = min(_LOGO / shown.height, _LOGO_WIDTH / shown.width)
        width, height = shown.width * scale, shown.height * scale
        return [Picture(shown, MARGIN, 0.0, width, height)], width + 12.0

    def _address(self) -> Row:
        column = Column("nl", MARGIN, _DETAILS - 20.0, False, 1.0)
        details = Column("nl", MARGIN + _DETAILS, WIDTH - _DETAILS, False, 1.0)
        to = [self._setter.text(line, column, "letter", "to") for line in self._sheet.to]
        beside_it = [pair for pair in (self._sheet.date, self._sheet.reference) if pair is not None]
        said = [self._setter.text(pair.dutch, details, "letter", "date", align="end") for pair in beside_it]
        return beside(stacked(Row(0.0, ()), *to), stacked(Row(0.0, ()), *said))
