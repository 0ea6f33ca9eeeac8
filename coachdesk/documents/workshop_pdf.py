"""The papers of a workshop as PDFs: those in parts, role cards to cut out, certificates."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from coachdesk.documents import look
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.flow import Block, Flow, Unit, finished
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Mark, Row, Rule, Shape, beside, stacked
from coachdesk.documents.paper import HEIGHT, WIDTH, Paper
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import Pair
from coachdesk.documents.workshop_parts import block
from coachdesk.documents.workshop_sheets import CertificateSheet, HandoutSheet, RoleCard, RolesSheet, Writing
from coachdesk.domain.errors import PrintProblem, PrintStopped

_FOOTER_GAP: Final = 12.0
_A_PAGE: Final = 3
"""Role cards on one page."""
_CARD_PADDING: Final = 14.0
_LABEL: Final = 96.0
"""Room for the labels on a role card."""
_FEWEST_LINES: Final = 2
"""To write an answer on."""
_LESS: Final = (0.93, 0.86, 0.8)
"""How many times as large as usual letters become on a paper that is too full."""
_INDENT: Final = 60.0
"""From the edge of the paper to the words of a certificate."""


def handout_pdf(sheet: HandoutSheet, *, created: datetime | None = None) -> bytes:
    """A paper in parts. Raises PrintStopped when our own words can't be printed right."""
    laid = _Laid(sheet, 1.0)
    for tighter in _tighter(sheet):
        if len(laid.flow.pages) <= sheet.most:
            break
        laid = tighter
    too_high = [PrintProblem("fit", unit.place, sheet.language, unit.place) for unit in laid.flow.too_high]
    _stop_at([*laid.setter.problems, *too_high])
    paper = Paper(sheet.title, sheet.language, created or datetime.now(UTC), exercise=sheet.exercise)
    return finished(laid.flow.pages, paper, laid.foot)


def _tighter(sheet: HandoutSheet) -> Iterator["_Laid"]:
    """The paper with fewer lines to write on, down to two for each answer; then in smaller letters."""
    while (less := _with_fewer_lines(sheet)) != sheet:
        sheet = less
        yield _Laid(sheet, 1.0)
    for letters in _LESS:
        yield _Laid(sheet, letters)


def _with_fewer_lines(sheet: HandoutSheet) -> HandoutSheet:
    """With a line less to write on, wherever there are more than two."""
    parts = (
        replace(part, rules=part.rules - 1) if isinstance(part, Writing) and part.rules > _FEWEST_LINES else part
        for part in sheet.parts
    )
    return replace(sheet, parts=tuple(parts))


class _Laid:
    """A sheet laid out on pages, its letters `letters` times as large as usual."""

    def __init__(self, sheet: HandoutSheet, letters: float) -> None:
        self._page = sheet.page
        self._column, self.setter = _column(sheet)
        smaller = replace(self._column, letters=letters)
        inside = smaller.inset(look.PADDING, look.PADDING)
        self.flow = Flow(look.TOP, look.FOOTER_BASE + self.foot(1, 1)[0].height + _FOOTER_GAP)
        parts = (block(part, inside, self.setter) for part in sheet.parts)
        self.flow.take([self._heading(sheet, smaller), *parts])

    def _heading(self, sheet: HandoutSheet, column: Column) -> Block:
        title = self.setter.text(sheet.title, column, "title", "title")
        rule = Row(13.0, (Rule(look.MARGIN, 5.0, look.CONTENT_WIDTH, look.TEAL, 2.2),))
        lines = [self.setter.text(line, column, "text", "title") for line in sheet.lead]
        return Block((Unit(stacked(title, rule, *lines), "title"),))

    def foot(self, page: int, pages: int) -> tuple[Row, ...]:
        """The number of a page."""
        text = self._page.format(page=page, pages=pages)
        return (self.setter.text(text, self._column, "small", "page", align="end"),)


def _column(sheet: HandoutSheet | RolesSheet | CertificateSheet) -> tuple[Column, Setter]:
    column = Column(sheet.language, look.MARGIN, look.CONTENT_WIDTH, sheet.rtl)
    return column, Setter((column,), Pair(""), load_fonts())


def _stop_at(problems: Sequence[PrintProblem]) -> None:
    if problems:
        raise PrintStopped(tuple(problems))


# --- role cards -------------------------------------------------------------------------------------------------------


def roles_pdf(sheet: RolesSheet, *, created: datetime | None = None) -> bytes:
    """Cards to cut out, three to a page along dashed lines. Raises PrintStopped where a card is too full."""
    high = (look.TOP - look.FOOTER_BASE) / _A_PAGE
    column, setter = _column(sheet)
    rows, full = _role_cards(sheet, column, setter, high)
    for letters in _LESS:
        if not full:
            break
        rows, full = _role_cards(sheet, replace(column, letters=letters), setter, high)
    _stop_at([*setter.problems, *full])
    paper = Paper(sheet.title, sheet.language, created or datetime.now(UTC), exercise=sheet.exercise)
    for at, row in enumerate(rows):
        top = look.TOP - high * (at % _A_PAGE)
        _cutting_lines(paper, top, high)
        row.draw(paper, top - _CARD_PADDING)
        if (at + 1) % _A_PAGE == 0 or at + 1 == len(rows):
            paper.next_page()
    return paper.finish()


def _role_cards(sheet: RolesSheet, column: Column, setter: Setter, high: float) -> tuple[list[Row], list[PrintProblem]]:
    """The cards, and those that are higher than `high`."""
    inside = column.inset(_CARD_PADDING, _CARD_PADDING)
    rows = [_role_card(card, inside, setter) for card in sheet.cards]
    full = [
        PrintProblem("fit", card.play, sheet.language, card.player)
        for card, row in zip(sheet.cards, rows, strict=True)
        if row.height + 2 * _CARD_PADDING > high
    ]
    return rows, full


def _role_card(card: RoleCard, column: Column, setter: Setter) -> Row:
    """Labels where reading begins, and beside them what they say."""
    first, beside_it = column.inset(0.0, column.width - _LABEL), column.inset(_LABEL + 8.0)
    rows = [setter.text(card.player, column, "heading", card.play)]
    rows += [setter.text(card.play, column, "text", card.play, muted=True), Row(2.0, ())]
    for label, said in card.parts:
        name = setter.text(label, first, "small", card.play)
        rows.append(stacked(beside(stacked(Row(3.0, ()), name), setter.text(said, beside_it, "text", card.play))))
    return stacked(*rows, setter.text(card.made_up, column, "small", card.play), gap=3.0)


def _cutting_lines(paper: Paper, top: float, high: float) -> None:
    left, right = look.MARGIN, look.MARGIN + look.CONTENT_WIDTH
    points = ((left, 0.0), (right, 0.0), (right, high), (left, high))
    Shape(points, edge=look.MUTED, dash=5.0).draw(paper, top)


# --- certificates -----------------------------------------------------------------------------------------------------


def certificates_pdf(sheet: CertificateSheet, *, created: datetime | None = None) -> bytes:
    """A page for each name. The file is named after the paper, never after a person. Raises PrintStopped."""
    _whole, setter = _column(sheet)
    column = Column(sheet.language, _INDENT, WIDTH - 2 * _INDENT, sheet.rtl)
    pages = [_certificate(sheet, name, column, setter) for name in sheet.names]
    _stop_at(setter.problems)
    paper = Paper(sheet.title, sheet.language, created or datetime.now(UTC))
    for above, below in pages:
        paper.rounded(
            look.MARGIN, look.TOP, look.CONTENT_WIDTH, look.TOP - look.FOOTER_BASE, look.RADIUS, stroke=look.TEAL
        )
        above.draw(paper, HEIGHT - 150.0)
        below.draw(paper, look.FOOTER_BASE + 60.0 + below.height)
        paper.next_page()
    return paper.finish()


def _certificate(sheet: CertificateSheet, name: str, column: Column, setter: Setter) -> tuple[Row, Row]:
    """What stands above, with the name, and what stands at the foot."""
    middle = column.x + column.width / 2
    rule: Mark = Rule(middle - 40.0, 6.0, 80.0, look.TEAL, 2.2)
    named = setter.text(name, column, "title", "name", align="centre") if name else _line(column, 34.0)
    above = stacked(
        setter.text(sheet.title, column, "title", "title", align="centre"),
        Row(60.0, (rule,)),
        named,
        Row(36.0, ()),
        setter.text(sheet.about, column, "body", "about", align="centre"),
        setter.text(sheet.workshop, column, "strong", "workshop", align="centre"),
        Row(40.0, ()),
        *(setter.text(fact, column, "text", "facts", align="centre") for fact in sheet.facts),
    )
    half = column.inset(0.0, column.width / 2)
    return above, stacked(_line(half, 10.0), setter.text(sheet.signature, half, "small", "signature"))


def _line(column: Column, high: float) -> Row:
    return Row(high, (Rule(column.x, high - 4.0, column.width, look.MUTED, 0.8),))
