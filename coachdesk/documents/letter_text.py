"""A letter in plain text, for the organisation's own system."""

from collections.abc import Iterable, Iterator

from coachdesk.documents.exercise import in_one_line
from coachdesk.documents.letter_sheets import LetterItem, LetterSheet, Slip
from coachdesk.documents.sheets import Pair
from coachdesk.i18n import plain

_CUT = "- " * 30
_BLANK = "………………………………………………"


def letter_text(sheet: LetterSheet) -> str:
    """The Dutch of the letter, line by line, with its reply slip. Without marks of direction, which other systems show as signs.

    An exercise says so first and last.
    """
    exercise = in_one_line(sheet.exercise)
    parts = [exercise, *_head(sheet), *map(_said, sheet.opening)]
    if sheet.items:
        titled = [_said(sheet.items_title)] if sheet.items_title is not None else []
        parts.append("\n".join((*titled, *map(_item, sheet.items))))
    parts += [*map(_said, sheet.closing), "\n".join(map(_said, sheet.sender))]
    if sheet.slip is not None:
        parts += [_CUT.strip(), *_slip(sheet.slip)]
    return plain("\n\n".join(part for part in (*parts, exercise) if part)) + "\n"


def _head(sheet: LetterSheet) -> Iterator[str]:
    yield "\n".join(sheet.organisation)
    yield "\n".join(sheet.to)
    yield "\n".join(_lines((sheet.date, sheet.reference)))
    yield _said(sheet.subject)
    yield _said(sheet.greeting)


def _item(item: LetterItem) -> str:
    lines = [f"- {_said(item.title)}: {_said(item.text)}"]
    return "\n".join((*lines, f"  {_said(item.need)}") if item.need is not None else lines)


def _slip(slip: Slip) -> Iterator[str]:
    yield "\n".join(_lines((slip.title, *slip.about)))
    yield "\n".join(f"{_said(line)}: {_BLANK}" for line in slip.lines)
    yield "\n".join(slip.back_to)


def _lines(pairs: Iterable[Pair | None]) -> list[str]:
    return [_said(pair) for pair in pairs if pair is not None]


def _said(pair: Pair) -> str:
    return pair.dutch
