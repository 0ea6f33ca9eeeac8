"""The items of a section as rows that may part at the end of a page: long words go on where they stopped."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from coachdesk.documents import look
from coachdesk.documents.flow import Unit
from coachdesk.documents.look import Column, Role
from coachdesk.documents.marks import Bar, Disc, Pictogram, Portrait, Row, Rule, TickBox, Words, beside, stacked
from coachdesk.documents.pictures import square_picture
from coachdesk.documents.printable import divided
from coachdesk.documents.record_sheet import (
    Fact,
    Item,
    Para,
    Photo,
    Quote,
    Room,
    Section,
    Signature,
    Tick,
    Title,
    Typed,
)
from coachdesk.documents.setting import Setter

_LABEL, _LABEL_GAP = 152.0, 14.0
_HEAD_PICTOGRAM, _HEAD_GAP = 20.0, 8.0
_PICTOGRAM, _TICK = 16.0, 13.0
_GUTTER = 22.0
_MARKER, _MARKER_GAP = 5.0, 5.0
_BEFORE = {Title: 9.0, Fact: 3.5, Quote: 2.0, Tick: 2.0, Para: 3.0, Photo: 4.0, Signature: 6.0, Room: 0.0}
"""White above each kind of item."""
_PHOTO = 60.0
_PEN_ROOM, _SIGNATURE = 36.0, 240.0
_HAND = 20.0
"""Points from one line to write on to the next."""
_WHOLE, _FIRST, _NEXT = 7, 4, 3
"""So many lines stay together; of more, these begin, and go on in portions of so many."""
_TOGETHER = 170.0
"""A title and what belongs to it stay on one page when they are no higher than this."""
_NARROWEST = 1.25  # room in em that a sign takes when a word is divided


@dataclass(frozen=True, slots=True)
class Maker:
    """Makes the units of sections in one column; `rtl` is the direction of the sheet."""

    setter: Setter
    column: Column

    # --- sections -----------------------------------------------------------------------------------------------------

    def head(self, section: Section) -> Row:
        """The heading of a card, behind its pictogram."""
        column = self.column
        inset = column.inset(_HEAD_PICTOGRAM + _HEAD_GAP)
        baseline = self.setter.shared_baseline("heading", (column,))
        words = self.setter.text(section.title, inset, "heading", section.id)
        drop = look.centred(baseline, look.style("heading", column).size, _HEAD_PICTOGRAM)
        picture = Pictogram(
            section.pictogram, column.at_start(_HEAD_PICTOGRAM), drop, _HEAD_PICTOGRAM, look.TEAL, column.rtl
        )
        return Row(words.height + 2.0, (picture, *words.marks))

    def units(self, section: Section) -> tuple[Unit, ...]:
        """The heading with the first item, then the others; what belongs to a title stays with it where it is short."""
        rows: list[Row] = []
        for group in _groups(section.items):
            parts: list[Row] = []
            for item in group:
                spaced = self._spaced(item, section.id)
                if isinstance(item, Room) and parts:  # one writes below what is asked
                    parts[-1:] = [stacked(parts[-1], *spaced)]
                else:
                    parts += spaced
            together = stacked(*parts)
            if together.height <= _TOGETHER:
                rows.append(together)
            else:
                first = 2 if isinstance(group[0], Title) and len(parts) > 1 else 1
                rows += [stacked(*parts[:first]), *parts[first:]]
        rows[0] = stacked(self.head(section), rows[0])
        return tuple(Unit(row, section.id) for row in rows)

    def _spaced(self, item: Item, place: str) -> list[Row]:
        """The rows of an item with white above."""
        first, *others = self.rows(item, place)
        return [stacked(Row(_BEFORE[type(item)], ()), first), *others]

    def rows(self, item: Item, place: str) -> Iterator[Row]:
        """The rows of one item; between them a page may end."""
        match item:
            case Title():
                yield self._title(item, place)
            case Fact():
                yield from self._fact(item, place)
            case Quote():
                yield from self._quote(item.words, place)
            case Tick():
                yield self._tick(item, place)
            case Para():
                yield from _portions(self._text(item.text, self.column, place, muted=item.muted))
            case Photo():
                yield self._photo(item, place)
            case Signature():
                yield self._signature(item.label, place)
            case Room():
                yield self._room(item.lines)

    # --- items --------------------------------------------------------------------------------------------------------

    def _title(self, title: Title, place: str) -> Row:
        if not title.pictogram:
            return self._text(title.text, self.column, place, "strong text")
        words = self._text(title.text, self.column.inset(_GUTTER), place, "strong text")
        drop = look.centred(self._baseline(self.column), look.style("text", self.column).size, _PICTOGRAM)
        picture = Pictogram(
            title.pictogram, self.column.at_start(_PICTOGRAM), drop, _PICTOGRAM, look.TEAL, self.column.rtl
        )
        return Row(words.height, (picture, *words.marks))

    def _fact(self, fact: Fact, place: str) -> Iterator[Row]:
        """The label in the first portion; the values one under the other."""
        labels, values = self._label_column(), self.column.inset(self._label + _LABEL_GAP)
        lowest = max(self._baseline(column) for column in (labels, *(self._own(v, values) for v in fact.values)))
        label = self._text(fact.label, labels, place, muted=True, baseline=lowest)
        rows = [row for value in fact.values for row in self._typed(value, values, place, lowest)] or [Row(0.0, ())]
        yield beside(label, rows[0])
        yield from rows[1:]

    def _quote(self, words: Typed, place: str) -> Iterator[Row]:
        """The bar stands at the start of the sheet's direction; long words take it along."""
        x = self.column.at_start(0.0, 5.0)
        rows = self._typed(words, self.column.inset(_GUTTER), place)
        for number, row in enumerate(rows):
            upper, lower = (2.0 if number == 0 else 0.0), (2.0 if number == len(rows) - 1 else 0.0)
            bar = Bar(x, upper, row.height - upper - lower, look.TEAL, 2.0)
            yield Row(row.height, (bar, *row.marks))

    def _tick(self, tick: Tick, place: str) -> Row:
        words = self._text(tick.text, self.column.inset(_GUTTER), place)
        drop = look.centred(self._baseline(self.column), look.style("text", self.column).size, _TICK)
        return Row(words.height, (TickBox(self.column.at_start(_TICK), drop, _TICK, tick.ticked), *words.marks))

    def _photo(self, photo: Photo, place: str) -> Row:
        picture = square_picture(photo.data)
        if picture is None:
            return Row(0.0, ())
        label = self._text(photo.label, self._label_column(), place, muted=True)
        portrait = Portrait(picture, self.column.at_start(_PHOTO, self._label + _LABEL_GAP), 0.0, _PHOTO)
        return Row(max(_PHOTO, label.height), (portrait, *label.marks))

    @property
    def _label(self) -> float:
        """Room for the labels of facts, which goes with their letters."""
        return _LABEL * self.column.letters

    def _label_column(self) -> Column:
        return self.column.inset(0.0, self.column.width - self._label)

    def _signature(self, label: str, place: str) -> Row:
        """A line as long as a signature."""
        side = self.column.inset(0.0, self.column.width - _SIGNATURE)
        line = Row(_PEN_ROOM + 4.0, (Rule(side.x, _PEN_ROOM, side.width, look.INK, 0.9),))
        return stacked(line, self.setter.text(label, side, look.aside(side), place))

    def _room(self, lines: int) -> Row:
        """Lines over the whole width, as far from each other as a hand writes; below the questions, not below their ticks."""
        side = self.column.inset(_GUTTER)
        rules = (Rule(side.x, _HAND * (at + 1), side.width, look.EDGE, 0.7) for at in range(lines))
        return Row(_HAND * lines + 2.0, tuple(rules))

    def name(self, typed: Typed) -> Row:
        """A name, larger than the other words."""
        return stacked(*self._typed(typed, self.column, "name", role="strong"))

    def _text(
        self, text: str, column: Column, place: str, role: Role = "text", *, muted: bool = False, baseline: float = 0.0
    ) -> Row:
        """Our own words, in which there may be a name of any length."""
        return self.setter.text(self._fitting(text, column, role), column, role, place, muted=muted, baseline=baseline)

    # --- what was typed -----------------------------------------------------------------------------------------------

    def _typed(self, typed: Typed, column: Column, place: str, lowest: float = 0.0, role: Role = "text") -> list[Row]:
        """The words in their own direction, and their note. One line of the other direction stands at the start of the
        sheet's; more lines keep their own start.
        """
        own = self._own(typed, column)
        text = self._fitting(typed.text, own, role)
        lines = len(self.setter.measured(text, own, role).lines)
        turned = lines == 1 and own.rtl != column.rtl
        row = self.setter.text(text, own, role, place, align="end" if turned else "start", baseline=lowest)
        portions = list(_portions(row))
        if typed.note:
            portions[-1] = stacked(portions[-1], self._note(typed.note, column, place))
        return portions

    def _own(self, typed: Typed, column: Column) -> Column:
        return replace(column, language=typed.language, rtl=typed.rtl)

    def _fitting(self, text: str, column: Column, role: Role) -> str:
        """The text with more places for a new line, as far as words are wider than the column."""
        size = look.style(role, column).size
        for most in (int(column.width / (size * _NARROWEST)), 1):
            if not self.setter.measured(text, column, role).too_wide:
                break
            text = divided(text, most)
        return text

    def _note(self, note: str, column: Column, place: str) -> Row:
        """A small note behind an open circle."""
        words = self.setter.text(note, column.inset(_MARKER + _MARKER_GAP), "small", place)
        size = look.style("small", column).size
        drop = look.centred(self.setter.shared_baseline("small", (column,)), size, _MARKER)
        circle = Disc(column.at_start(_MARKER), drop, _MARKER, look.WHITE, look.MUTED)
        return Row(words.height, (circle, *words.marks))

    def _baseline(self, column: Column) -> float:
        return self.setter.shared_baseline("text", (column,))


def _groups(items: tuple[Item, ...]) -> Iterator[list[Item]]:
    """A title with all that follows it up to the next one; what stands before the first title item by item, but for
    signatures, which stand together, and room to write, which stands below what is asked."""
    group: list[Item] = []
    for item in items:
        signed = isinstance(item, Signature) and bool(group) and isinstance(group[-1], Signature)
        if (
            group
            and not signed
            and not isinstance(item, Room)
            and (isinstance(item, Title) or not isinstance(group[0], Title))
        ):
            yield group
            group = []
        group.append(item)
    if group:
        yield group


def _portions(row: Row) -> Iterator[Row]:
    """A row of one text in portions of a few lines, when it has many; the last one has at least two."""
    (words,) = row.marks
    assert isinstance(words, Words)
    lines, leading = words.box.lines, words.box.style.leading
    if len(lines) <= _WHOLE:
        yield row
        return
    ends = [*range(_FIRST, len(lines) - 1, _NEXT), len(lines)]
    for start, end in zip([0, *ends], ends, strict=False):
        drop = words.drop if start == 0 else 0.0
        box = replace(words.box, lines=lines[start:end])
        yield Row(drop + leading * (end - start), (replace(words, box=box, drop=drop),))
