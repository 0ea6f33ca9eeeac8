"""The number of the contact person as a square code, which a phone reads into its own list of people."""

from typing import Any, Final

from coachdesk.documents.marks import Row, Shape, Squares

_EDGE: Final = 4
"""White squares round the code, so that phones find it (ISO/IEC 18004)."""
_FAULTS: Final = "m"
"""A seventh of the code may be smudged: it hangs on a fridge."""


def contact_card(name: str, phone: str) -> str:
    """The card that a phone reads: a name and a number, nothing else."""
    from segno import helpers

    made: str = helpers.make_vcard_data(name=name or phone, displayname=name or phone, phone=phone)
    return made


def code_rows(text: str) -> tuple[tuple[bool, ...], ...]:
    """The squares of the code for a text, from above; True is black. The same text gives the same squares."""
    import segno

    code: Any = segno.make(text, error=_FAULTS, micro=False, boost_error=False)
    return tuple(tuple(bool(square) for square in row) for row in code.matrix)


def code_size(rows: tuple[tuple[bool, ...], ...], square: float) -> float:
    """How wide and high the code is with the white round it, of squares of so many points."""
    return (len(rows) + 2 * _EDGE) * square


def code_row(rows: tuple[tuple[bool, ...], ...], x: float, square: float) -> Row:
    """The code on a white ground from `x` on."""
    size, edge = code_size(rows, square), _EDGE * square
    ground = Shape(((x, 0.0), (x + size, 0.0), (x + size, size), (x, size)), fill="#FFFFFF")
    return Row(size, (ground, Squares(rows, x + edge, edge, square)))
