"""The closing blocks of a client's plan: when it fails, whom to call, what this paper is, and signatures."""

from dataclasses import replace

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.layout import Align
from coachdesk.documents.look import Column, Role
from coachdesk.documents.marks import Disc, Mark, Pictogram, Portrait, Row, Rule, beside, stacked
from coachdesk.documents.pictures import square_picture
from coachdesk.documents.plan_sizes import page_columns, sizes
from coachdesk.documents.setting import Setter, beside_picture
from coachdesk.documents.sheets import ContactBlock, Pair, PlanSheet

_PHOTO, _PHOTO_GAP = 52.0, 12.0
_PEN_ROOM = 40.0
_SIGNATURE_GAP, _LABEL_GAP = 28.0, 12.0
_PHONE_ROLES: tuple[Role, ...] = ("phone", "heading", "strong")


def closing_blocks(sheet: PlanSheet, setter: Setter) -> list[Block]:
    """All of them, chained so that they stand on one page where one page holds them."""
    blocks = [_contact_block(sheet, setter)]
    words = setter.pair(sheet.not_pip, page_columns(sheet), "body", "not pip")
    blocks.append(Block((Unit(words, "not pip"),), with_next=True))
    if sheet.signatures:
        blocks.append(_signatures(sheet, setter))
    return blocks


def _contact_block(sheet: PlanSheet, setter: Setter) -> Block:
    """The teal card: a round photo or a person, name, large number, and what if a step fails."""
    contact = sheet.contact
    first = page_columns(sheet, look.PADDING)[0]
    columns = _beside_photo(sheet)
    heading = setter.pair(contact.heading, columns, "strong", "contact")
    name = [setter.same(f"\u2068{contact.name}\u2069", columns, "body", "contact")] if contact.name else []
    phone = [_phone(sheet, columns, setter)] if contact.phone else []
    lines = [_contact_line(sheet, pair, columns, setter) for pair in contact.lines]
    words = stacked(heading, *name, *phone, *lines)
    photo = Row(_PHOTO, _photo(contact, first.at_start(_PHOTO)))
    units = [Unit(beside(words, photo), "contact")]
    if sheet.if_it_fails:
        units.append(_if_it_fails(sheet, sheet.if_it_fails, setter))
    return Block(tuple(units), Frame(look.TEAL, look.TINT), unit_gap=6.0, with_next=True)


def _if_it_fails(sheet: PlanSheet, pair: Pair, setter: Setter) -> Unit:
    columns = page_columns(sheet, look.PADDING)
    x, width = look.MARGIN + look.PADDING, look.CONTENT_WIDTH - 2 * look.PADDING
    rule = Row(5.0, (Rule(x, 0.0, width, look.TEAL, 0.6),))
    return Unit(stacked(rule, setter.pair(pair, columns, "body", "if it fails")), "if it fails")


def _beside_photo(sheet: PlanSheet) -> tuple[Column, ...]:
    """Columns of equal width at the right of the photo; words in a second column from the left begin where
    steps do.
    """
    columns = page_columns(sheet, look.PADDING)
    aside = _PHOTO + _PHOTO_GAP
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


def _phone(sheet: PlanSheet, columns: tuple[Column, ...], setter: Setter) -> Row:
    """The number on one line, as large as fits; always left to right."""
    number, size = f"\u2066{sheet.contact.phone}\u2069", sizes(sheet).picture
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


def _signatures(sheet: PlanSheet, setter: Setter) -> Block:
    count = max(2, len(sheet.signatures))
    width = (look.CONTENT_WIDTH - _SIGNATURE_GAP * (count - 1)) / count
    places = [look.MARGIN + place * (width + _SIGNATURE_GAP) for place in range(count)]
    rows = [_signature(sheet, pair, x, width, setter) for pair, x in zip(sheet.signatures, places, strict=False)]
    return Block((Unit(beside(*rows), "signature"),), at_bottom=True)


def _signature(sheet: PlanSheet, pair: Pair, x: float, width: float, setter: Setter) -> Row:
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
