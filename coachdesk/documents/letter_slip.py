"""The reply slip of a letter: lines to be filled in by hand, and where it goes."""

from typing import Final

from coachdesk.documents import look
from coachdesk.documents.letter_head import MARGIN, NUMBER, WIDTH
from coachdesk.documents.letter_sheets import Slip
from coachdesk.documents.look import Column
from coachdesk.documents.marks import Row, Rule, beside, stacked
from coachdesk.documents.setting import Setter

_LABELS: Final = 200.0
_LINE: Final = 34.0
"""From one line to be filled in to the next."""


def slip_row(slip: Slip, setter: Setter) -> Row:
    """The slip under each other: title, what it is about, the lines, and where to send it."""
    column = Column("nl", MARGIN, WIDTH, False, 1.0)
    large = Column("nl", MARGIN, WIDTH, False, 17.0 / NUMBER)
    title = setter.text(slip.title.dutch, large, "number", "slip")
    about = [setter.text(pair.dutch, column, "letter", "slip") for pair in slip.about]
    lines = [_line(pair.dutch, setter) for pair in slip.lines]
    first, *rest = slip.back_to
    back = [
        setter.text(first, column, "strong letter", "slip"),
        *(setter.text(line, column, "letter", "slip") for line in rest),
    ]
    return stacked(title, Row(8.0, ()), *about, Row(14.0, ()), *lines, Row(26.0, ()), *back)


def _line(label: str, setter: Setter) -> Row:
    column = Column("nl", MARGIN, _LABELS - 10.0, False, 1.0)
    words = stacked(Row(_LINE - 18.0, ()), setter.text(label, column, "letter", "slip"))
    return beside(words, Row(_LINE, (Rule(MARGIN + _LABELS, _LINE - 3.0, WIDTH - _LABELS, look.INK, 0.7),)))
