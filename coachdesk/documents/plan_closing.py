"""The closing blocks of a client's plan: when it fails, whom to call, what this paper is, and signatures."""

from dataclasses import replace

from coachdesk.documents import look
from coachdesk.documents.contact_code import code_row, code_rows, code_size, contact_card
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.layout import Align
from coachdesk.documents.look import Column, Role
from coachdesk.documents.marks import Disc, Mark, Pictogram, Portrait, Row, Rule, beside, stacked
from coachdesk.documents.pictures import square_picture
from coachdesk.documents.plan_around import around_blocks, explained_block
from coachdesk.documents.plan_sizes import Paged, page_columns, sizes
from coachdesk.documents.setting import Setter, beside_picture
from coachdesk.documents.sheets import ContactBlock, Pair, PlanSheet
from coachdesk.domain.papers import PlanVersion

_PHOTO, _PHOTO_GAP = 52.0, 12.0
_USUAL: Role = "body"
_PEN_ROOM = 40.0
_SIGNATURE_GAP, _LABEL_GAP = 28.0, 12.0
_SQUARE = 1.45
"""Points of a square of the code: half a millimetre, which phones read from paper."""
_CODE_GAP = 6.0
_EMERGENCY_ROOM = 42.0
_PHONE_ROLES: tuple[Role, ...] = ("phone", "heading", "strong")


def closing_blocks(sheet: PlanSheet, setter: Setter) -> list[Block]:
    """All of them, chained so that they stand on one page where one page holds them."""
    around = around_blocks(sheet, setter)
    blocks = [contact_block(sheet, setter, with_next=not around), *around]
    if sheet.explained is not None:
        blocks.append(explained_block(sheet, sheet.explained, setter))
    lines, role = [sheet.not_pip], _USUAL
    if sheet.version is PlanVersion.ONE_PAGE:
        lines, role = [*([sheet.partly] if sheet.partly is not None else []), sheet.not_pip], "small"
    words = stacked(*(setter.pair(pair, page_columns(sheet), role, "not pip") for pair in lines))
    blocks.append(Block((Unit(words, "not pip"),), with_next=True))
    if sheet.signatures:
        blocks.append(signatures_block(sheet, sheet.signatures, setter))
    return blocks


def contact_block(sheet: PlanSheet, setter: Setter, *, with_next: bool = False) -> Block:
    """The teal card: a round photo or a person with the code of the number under it, name, large number, what if a step
    fails, and the number for danger.
    """
    contact = sheet.contact
    first = page_columns(sheet, look.PADDING)[0]
    aside, wide = _aside(contact, first)
    columns = _beside_aside(sheet, wide + _PHOTO_GAP)
    heading = setter.pair(contact.heading, columns, "strong", "contact")
    name = [setter.same(f"\u2068{contact.name}\u2069", columns, "body", "contact")] if contact.name else []
    phone = [phone_row(sheet, contact.phone, columns, setter)] if contact.phone else []
    lines = [_contact_line(sheet, pair, columns, setter) for pair in contact.lines]
    if contact.code is not None:
        lines.append(setter.pair(contact.code, columns, "small" if sheet.letters == 1 else "text", "contact"))
    words = stacked(heading, *name, *phone, *lines)
    units = [Unit(beside(words, aside), "contact")]
    if sheet.if_it_fails:
        units.append(_if_it_fails(sheet, sheet.if_it_fails, setter))
    if sheet.emergency is not None:
        units.append(_in_danger(sheet, sheet.emergency, setter))
    return Block(tuple(units), Frame(look.TEAL, look.TINT), unit_gap=6.0, with_next=with_next)


def _aside(contact: ContactBlock, column: Column) -> tuple[Row, float]:
    """The photo, and under it the code; and how wide they are."""
    if contact.code is None:
        return Row(_PHOTO, _photo(contact, column.at_start(_PHOTO))), _PHOTO
    rows = code_rows(contact_card(contact.name, contact.phone))
    size = code_size(rows, _SQUARE)
    wide = max(size, _PHOTO)
    photo = Row(_PHOTO, _photo(contact, column.at_start(_PHOTO, (wide - _PHOTO) / 2)))
    code = code_row(rows, column.at_start(size, (wide - size) / 2), _SQUARE)
    return stacked(photo, code, gap=_CODE_GAP), wide


def _in_danger(sheet: PlanSheet, pair: Pair, setter: Setter) -> Unit:
    """The number in bold before whom it reaches."""
    columns = page_columns(sheet, look.PADDING)
    room = _EMERGENCY_ROOM * sheet.letters
    words = setter.pair(pair, tuple(column.inset(room) for column in columns), "body", "emergency")
    number = setter.same(f"\u2066{sheet.emergency_phone}\u2069", columns, "strong", "emergency")
    return Unit(beside(number, words), "emergency")


def _if_it_fails(sheet: PlanSheet, pair: Pair, setter: Setter) -> Unit:
    columns = page_columns(sheet, look.PADDING)
    x, width = look.MARGIN + look.PADDING, look.CONTENT_WIDTH - 2 * look.PADDING
    rule = Row(5.0, (Rule(x, 0.0, width, look.TEAL, 0.6),))
    return Unit(stacked(rule, setter.pair(pair, columns, "body", "if it fails")), "if it fails")


def _beside_aside(sheet: PlanSheet, aside: float) -> tuple[Column, ...]:
    """Columns of equal width at the right of the photo; words in a second column from the left begin where
    steps do.
    """
    columns = page_columns(sheet, look.PADDING)
    if len(columns) == 1:
        return (columns[0].inset(aside),)
    first, second = columns
    gutter = sizes(sheet).gutter
    second = second.inset(0.0, gutter) if second.rtl else second.inset(gutter)
    start = first.x + aside
    return replace(first, x=start, width=second.x - _PHOTO_GAP - start), second


def _contact_line(sheet: PlanSheet, pair: Pair, columns: tuple[Column, ...], setter: Setter) -> Row:
    """A line under the number, beside its pictogram for who reads with pictures."""
    size = sizes(sheet).picture
    if not size or not pair.pictogram:
        return setter.pair(pair, columns, "detail", "contact")
    words = setter.pair(pair, tuple(beside_picture(column, size) for column in columns), "detail", "contact")
    return setter.pictured(words, pair.pictogram, columns, "detail", size)


def phone_row(sheet: Paged, phone: str, columns: tuple[Column, ...], setter: Setter) -> Row:
    """The number on one line, as large as fits; always left to right."""
    number, size = f"\u2066{phone}\u2069", sizes(sheet).picture
    inset = tuple(beside_picture(column, size) for column in columns) if size else columns
    room = min(column.width for column in inset)
    fitting = [role for role in _PHONE_ROLES if setter.width(number, inset[0], role) <= room]
    role = fitting[0] if fitting else _PHONE_ROLES[-1]
    words = setter.same(number, inset, role, "contact")
    return setter.pictured(words, "phone", columns, role, size) if size else words


def _photo(contact: ContactBlock, x: float) -> tuple[Mark, ...]:
    picture = square_picture(contact.photo) if contact.photo else None
    if picture is None:
        size = _PHOTO * 0.56
        inset = (_PHOTO - size) / 2
        return Disc(x, 0.0, _PHOTO, look.WHITE), Pictogram("person", x + inset, inset, size, look.TEAL)
    return (Portrait(picture, x, 0.0, _PHOTO),)


def signatures_block(sheet: Paged, signatures: tuple[Pair, ...], setter: Setter) -> Block:
    """Lines for signatures at the bottom of the page."""
    count = max(2, len(signatures))
    width = (look.CONTENT_WIDTH - _SIGNATURE_GAP * (count - 1)) / count
    places = [look.MARGIN + place * (width + _SIGNATURE_GAP) for place in range(count)]
    rows = [_signature(sheet, pair, x, width, setter) for pair, x in zip(signatures, places, strict=False)]
    return Block((Unit(beside(*rows), "signature"),), at_bottom=True)


def _signature(sheet: Paged, pair: Pair, x: float, width: float, setter: Setter) -> Row:
    """Room for a pen, a line, and whose signature it is: both languages on one line where they fit."""
    line = Row(_PEN_ROOM + 4.0, (Rule(x, _PEN_ROOM, width, look.INK, 0.9),))
    slots = [replace(column, x=x, width=width) for column in page_columns(sheet)]
    labels = [(text, slot) for text, slot in zip((pair.nl, pair.other), slots, strict=False) if text]
    role = look.aside(slots[0])
    needed = sum(setter.width(text, slot, role) + _LABEL_GAP for text, slot in labels)
    if needed > width:
        return stacked(line, *(setter.text(text, slot, role, "signature") for text, slot in labels))
    aligns: list[Align] = ["end" if place and not slot.rtl else "start" for place, (_, slot) in enumerate(labels)]
    rows = [
        setter.text(
            text,
            slot,
            role,
            "signature",
            align=align,
            baseline=setter.shared_baseline(role, tuple(slots)),
        )
        for (text, slot), align in zip(labels, aligns, strict=True)
    ]
    return stacked(line, beside(*rows))
