"""The parts of a paper about what was seen together: a card with lines, the scale, and the web."""

from coachdesk.documents import look
from coachdesk.documents.flow import Block, Frame, Unit
from coachdesk.documents.marks import Row, beside, stacked
from coachdesk.documents.picture_scale import scale_row, size_of, thing
from coachdesk.documents.picture_sheet import Listed, ScalePicture, WebPicture, Weighed
from coachdesk.documents.picture_web import days_row, web_row
from coachdesk.documents.plan_sizes import Paged, page_columns
from coachdesk.documents.setting import Setter
from coachdesk.documents.sheets import Pair
from coachdesk.domain.picture import Side

_GUTTER, _ICON = 36.0, 0.8
"""Room for a stone beside its words, and how large it is drawn there."""


class PictureBlocks:
    """Makes the blocks of one sheet, in its columns; `attribution` stands under the web."""

    def __init__(self, sheet: Paged, setter: Setter, attribution: Pair) -> None:
        self._sheet, self._setter, self._attribution = sheet, setter, attribution
        self._inside = page_columns(sheet, look.PADDING)

    def heading(self, pair: Pair, place: str) -> Row:
        """A heading inside a card."""
        return self._setter.pair(pair, self._inside, "heading", place)

    def listed(self, listed: Listed, place: str) -> Block:
        """A card with a heading and lines; the heading stays with the first line."""
        head, setter = self.heading(listed.title, place), self._setter
        lines = [setter.pair(each, self._inside, "body", place) for each in listed.items]
        first = Unit(stacked(head, *lines[:1]), place)
        return Block((first, *(Unit(line, place) for line in lines[1:])), Frame(look.EDGE), again=head)

    def scale(self, picture: ScalePicture) -> Block:
        """The drawing with what it shows in words, then what lies on each side."""
        head, setter = self.heading(picture.title, "scale"), self._setter
        drawing = scale_row(self._sheet, picture, setter)
        hangs = setter.pair(picture.hangs, self._inside, "text", "scale")
        units = [Unit(stacked(head, drawing, Row(4.0, ()), hangs), "scale")]
        for side in Side:
            laid = [each for each in picture.laid if each.side is side]
            title = setter.pair(picture.sides[side], self._inside, "strong", "scale")
            rows = [self._weighed(each) for each in laid]
            if rows:
                units += [Unit(stacked(title, rows[0]), "scale"), *(Unit(row, "scale") for row in rows[1:])]
        return Block(tuple(units), Frame(look.EDGE), unit_gap=2.0, again=head)

    def _weighed(self, each: Weighed) -> Row:
        """What lies there in words, behind a small stone or strap with its dots."""
        setter = self._setter
        wide, high = (points * _ICON for points in size_of(each.weight))
        baseline = setter.shared_baseline("body", self._inside)
        words = setter.pair(each.words, tuple(column.inset(_GUTTER) for column in self._inside), "body", "scale")
        drop = look.centred(baseline, look.style("body", self._inside[0]).size, high)
        things = [mark for column in self._inside for mark in thing(each, column.at_start(wide), drop, wide, high)]
        return beside(words, Row(drop + high, tuple(things)))

    def web(self, picture: WebPicture) -> Block:
        """The drawing with its days under it."""
        setter = self._setter
        head = self.heading(picture.title, "web")
        drawing = web_row(self._sheet, picture, setter)
        days = days_row(self._sheet, picture, self._inside, setter)
        source = setter.pair(self._attribution, self._inside, "small", "web")
        whole = stacked(head, drawing, Row(4.0, ()), days, source)
        return Block((Unit(whole, "web"),), Frame(look.EDGE))
