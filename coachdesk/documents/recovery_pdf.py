"""The recovery key on one calm A4 page."""

from datetime import UTC, datetime

from coachdesk.documents import look
from coachdesk.documents.faces import Fonts, load_fonts
from coachdesk.documents.layout import Style, TextBox, set_text
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Mark, Row, Rule, Words, stacked
from coachdesk.documents.paper import WIDTH, Paper
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import Pair, RecoverySheet
from coachdesk.domain.errors import PrintProblem, PrintStopped

_MARGIN = 60.0
_PADDING = 18.0
_PER_LINE = 3
_KEY_SIZE, _KEY_LEADING = 27.0, 52.0


def recovery_pdf(sheet: RecoverySheet, *, created: datetime | None = None) -> bytes:
    """The sheet as a PDF of one page; the same sheet and `created` (default: now) give the same bytes.

    Raises PrintStopped when the fonts lack a character or the words do not fit on the page.
    """
    column = Column(sheet.language, _MARGIN, WIDTH - 2 * _MARGIN, sheet.rtl)
    fonts = load_fonts()
    setter = Setter((column,), Pair(""), fonts)
    title = setter.text(sheet.title, column, "title", "title")
    lines = [setter.text(line, column, "body", "lines") for line in sheet.lines]
    key = _key(sheet.key, column, fonts)
    warning = setter.text(sheet.warning, column, "strong", "warning")
    rule = Row(26.0, (Rule(column.x, 6.0, column.width, look.TEAL, 2.2),))
    above = stacked(title, rule, stacked(*lines, gap=9.0))
    problems = setter.problems
    if above.height + key.height + warning.height + 2 * look.GAP > look.TOP - 2 * _MARGIN:
        problems = [*problems, PrintProblem("fit", "lines", sheet.language, sheet.title[:30])]
    if problems:
        raise PrintStopped(tuple(problems))
    return _draw(sheet, above, key, warning, created or datetime.now(UTC))


def _key(groups: tuple[str, ...], column: Column, fonts: Fonts) -> Row:
    """The groups in rows of three, read from left to right in every language, every character in a place of
    its own.
    """
    cell = (column.width - 2 * _PADDING) / _PER_LINE
    rows = []
    for start in range(0, len(groups), _PER_LINE):
        marks: list[Mark] = []
        for place, group in enumerate(groups[start : start + _PER_LINE]):
            marks += _spaced(group, column.x + _PADDING + place * cell, cell, fonts)
        rows.append(Row(_KEY_LEADING, tuple(marks)))
    return stacked(*rows)


def _spaced(group: str, x: float, cell: float, fonts: Fonts) -> list[Mark]:
    """A group with its characters at equal distances, as typewritten, in the middle of its cell."""
    step = min(_KEY_SIZE * 0.88, cell / (len(group) + 1))
    style = Style(_KEY_SIZE, _KEY_LEADING, look.INK, bold=True, align="centre")
    left = x + (cell - step * len(group)) / 2
    boxes: list[TextBox] = [set_text(character, style, step, fonts) for character in group]
    return [Words(box, left + place * step, 0.0) for place, box in enumerate(boxes)]


def _draw(sheet: RecoverySheet, above: Row, key: Row, warning: Row, created: datetime) -> bytes:
    paper = Paper(sheet.title, sheet.language, created)
    top = look.TOP - _MARGIN / 2
    above.draw(paper, top)
    top -= above.height + 30.0
    height = key.height + 2 * _PADDING
    paper.rounded(
        _MARGIN,
        top,
        WIDTH - 2 * _MARGIN,
        height,
        look.RADIUS,
        fill=look.TINT,
        stroke=look.TEAL,
        thickness=1.2,
    )
    key.draw(paper, top - _PADDING)
    warning.draw(paper, top - height - 30.0)
    paper.next_page()
    return paper.finish()
