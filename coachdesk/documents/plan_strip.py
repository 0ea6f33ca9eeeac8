"""Versions of the plan with one column: the client's language first and larger, the Dutch under it in usual letters."""

from dataclasses import dataclass, replace

from coachdesk.documents import look
from coachdesk.documents.contact_code import code_row, code_rows, code_size, contact_card
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.layout import Align
from coachdesk.documents.look import Column, Role
from coachdesk.documents.marks import Disc, Pictogram, Portrait, Row, Rule, TickBox, beside, stacked
from coachdesk.documents.pictures import square_picture
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import ContactBlock, Pair, PlanSheet, StepBlock

_GAP = 8.0
_PHONE, _PHONE_LETTERS = 30.0, (2.0, 1.7, 1.4, 1.2)
_SQUARE = 1.6
"""Points of a square of the code."""


@dataclass(frozen=True, slots=True)
class Strip:
    """Sets the words of one sheet in a strip of the page as wide as it is, inside the padding of a card."""

    sheet: PlanSheet
    setter: Setter

    @property
    def column(self) -> Column:
        """The whole width inside a card, for the client's language in its letters."""
        return self.bare.inset(look.PADDING, look.PADDING)

    @property
    def bare(self) -> Column:
        """The whole width between the margins."""
        sheet = self.sheet
        return Column(sheet.language, look.MARGIN, look.CONTENT_WIDTH, sheet.rtl, sheet.letters)

    def both(
        self, pair: Pair, column: Column, role: Role, place: str, under: Role = "detail", *, narrow: bool = False
    ) -> Row:
        """The client's words, and the Dutch under them where there are two languages and it says it otherwise.

        In a `narrow` column the Dutch stands on the side of the client's words.
        """
        if not self.sheet.bilingual or (pair.nl is not None and pair.nl == pair.other):
            return self.setter.pair(Pair(pair.nl), (column,), role, place)
        dutch = Column("nl", column.x, column.width, False)
        across: Align = "end" if narrow and column.rtl else "start"
        return stacked(
            self.setter.pair(Pair(pair.other), (column,), role, place),
            self.setter.pair(Pair(pair.nl), (dutch,), under, place, (across, across)),
        )

    def clients(self, pair: Pair) -> str | None:
        """The words in the client's language."""
        return pair.other if self.sheet.bilingual else pair.nl

    def text(self, text: str, column: Column, role: Role, place: str) -> Row:
        """A name or a number, which is the same in every language."""
        return self.setter.text(text, column, role, place)

    # --- what every page has ------------------------------------------------------------------------------------------

    def heading(self, *, short: bool = False) -> Block:
        """The title over a rule, whose plan it is, and the date; in one line where it is to be `short`."""
        sheet, column = self.sheet, replace(self.bare, letters=1.0)
        rule = Row(11.0, (Rule(look.MARGIN, 4.0, look.CONTENT_WIDTH, look.TEAL, 2.2),))
        if short:
            line = self.both(Pair(self._headline("nl"), self._headline("other")), column, "strong", "title", "small")
            return Block((Unit(stacked(line, rule), "title"),))
        rows = [self.both(sheet.title, column, "title", "title"), rule]
        rows += [self.text(sheet.name, column, "strong", "name"), self.both(sheet.date, column, "body", "date")]
        return Block((Unit(stacked(*rows), "title"),))

    def _headline(self, side: str) -> str | None:
        title, day = getattr(self.sheet.title, side), getattr(self.sheet.date, side)
        day = day and day.partition("\n")[0]
        return f"{title} · \u2068{self.sheet.name}\u2069 · {day}" if title and day else None

    def draft(self) -> list[Block]:
        """That nobody agreed yet, where nobody did."""
        if self.sheet.draft is None:
            return []
        words = self.both(self.sheet.draft, self.column, "strong", "draft")
        return [Block((Unit(words, "draft"),), Frame(look.DARK_GREY, None, 8.0, dashed=True))]

    def reached(self, said: Pair | None, column: Column, size: float, place: str) -> list[Row]:
        """That a goal is reached, beside a ticked box; nothing where it is not."""
        if said is None:
            return []
        words = self.both(said, column.inset(size + 12.0), "strong", place)
        return [beside(words, Row(size, (TickBox(column.at_start(size), 0.0, size, True),)))]

    def tick(self, step: StepBlock, size: float, place: str) -> Row:
        """A box to tick where the step is asked for, with its number under it."""
        left = self.column.at_start(size)
        boxes = (TickBox(left, 0.0, size, step.done),) if step.done or step.asked else ()
        strip = Column("nl", left - 10.0, size + 20.0, False, self.sheet.letters)
        above = (size if boxes else 0.0) + 15.0 * self.sheet.letters
        figure = self.setter.text(step.number, strip, "number", place, align="centre", baseline=above)
        return Row(above + 5.0 * self.sheet.letters, (*boxes, *figure.marks))

    def head(self, number: str, pictogram: str, size: float, place: str) -> Row:
        """The number of a goal and its pictogram beside each other."""
        column, disc = self.column, size * 0.7
        left = column.at_start(disc)
        strip = Column("nl", left, disc, False, max(1.0, disc / 28.0))
        drop = (size - disc) / 2
        figure = self.setter.text(
            number, strip, "big number", place, align="centre", baseline=drop + disc / 2 + 5.4 * strip.letters
        )
        picture = column.at_start(size, disc + 2 * _GAP)
        marks = (Disc(left, drop, disc, look.TINT, look.TEAL), *figure.marks)
        return Row(size, (*marks, Pictogram(pictogram, picture, 0.0, size, look.TEAL, column.rtl)))

    def contact(self, size: float, *, code: bool) -> Block:
        """Whom to call: the photo or a telephone as high as `size`, name, number as large as fits, perhaps its code."""
        contact = self.sheet.contact
        column = self.column.inset(size + 2 * _GAP)
        marks = [self._face(contact, size)]
        if code and contact.code is not None:
            rows = code_rows(contact_card(contact.name, contact.phone))
            wide = code_size(rows, _SQUARE)
            column = column.inset(0.0, wide + 2 * _GAP)
            end = column.x - wide - 2 * _GAP if column.rtl else column.x + column.width + 2 * _GAP
            marks.append(code_row(rows, end, _SQUARE))
        words = [self.both(contact.heading, column, "strong", "contact")]
        if contact.name:
            words.append(self.text(f"\u2068{contact.name}\u2069", column, "body", "contact"))
        if contact.phone:
            words.append(self._phone(contact.phone, column, beside_photo=contact.photo is not None))
        return Block(
            (Unit(beside(stacked(*words), *marks), "contact"),), Frame(look.TEAL, look.TINT), at_bottom=not code
        )

    def _face(self, contact: ContactBlock, size: float) -> Row:
        left = self.column.at_start(size)
        picture = square_picture(contact.photo) if contact.photo else None
        if picture is not None:
            return Row(size, (Portrait(picture, left, 0.0, size),))
        return Row(size, (Pictogram("phone", left, 0.0, size, look.TEAL, self.sheet.rtl),))

    def _phone(self, phone: str, column: Column, *, beside_photo: bool) -> Row:
        """On one line, in the largest letters that let it be one; after a telephone where a photo took its place."""
        whole = column
        if beside_photo:
            column = column.inset(_PHONE + _GAP)
        number = f"\u2066{phone}\u2069"
        sizes = (replace(column, letters=each) for each in _PHONE_LETTERS)
        fitting = (each for each in sizes if self.setter.width(number, each, "phone") <= column.width)
        words = self.text(number, next(fitting, replace(column, letters=1.0)), "phone", "contact")
        if not beside_photo:
            return words
        drop = max(0.0, (words.height - _PHONE) / 2)
        sign = Pictogram("phone", whole.at_start(_PHONE), drop, _PHONE, look.TEAL, column.rtl)
        return beside(words, Row(drop + _PHONE, (sign,)))

    def danger(self) -> list[Block]:
        """The number for danger, and whom it reaches."""
        sheet = self.sheet
        if sheet.emergency is None:
            return []
        number = self.text(
            f"\u2066{sheet.emergency_phone}\u2069", replace(self.column, letters=1.6), "phone", "emergency"
        )
        words = self.both(sheet.emergency, replace(self.column, letters=1.0).inset(90.0), "body", "emergency")
        return [Block((Unit(beside(number, words), "emergency"),), Frame(look.EDGE))]

    def last_lines(self) -> Block:
        """What this paper is not, and that there is more."""
        column = replace(self.bare, letters=1.0)
        pairs = (pair for pair in (self.sheet.partly, self.sheet.not_pip) if pair is not None)
        return Block((Unit(stacked(*(self.both(pair, column, "body", "not pip") for pair in pairs)), "not pip"),))

    def small_print(self) -> Row:
        """The same in small letters, each language on a line, and the number for danger where no card says it."""
        sheet = self.sheet
        pairs = [pair for pair in (sheet.partly, sheet.not_pip) if pair is not None]
        lines = {side: [text for pair in pairs if (text := getattr(pair, side))] for side in ("nl", "other")}
        if sheet.emergency is not None and not sheet.appointments:
            for side, texts in lines.items():
                if text := getattr(sheet.emergency, side):
                    texts.append(f"{text}: \u2066{sheet.emergency_phone}\u2069")
        dutch, own = (" ".join(texts) for texts in lines.values())
        column = replace(self.bare, letters=1.0)
        return self.both(Pair(dutch, own or None), column, "small", "not pip", "small")
