"""From a case to what was seen together, for the client: strengths, energy, scale and web, in two languages.

It says nothing of levels, notes or what was never opened: those are the consultant's, or nobody's.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from coachdesk.documents.seen_choices import HANGS, PILES, SIDES
from coachdesk.documents.seen_words import mark_number
from coachdesk.documents.sheets import LARGE_PRINT, EnergyLine, Pair, Stamp
from coachdesk.documents.two_tongues import TwoTongues
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.errors import NothingSeen
from coachdesk.domain.intake import to_talk_about
from coachdesk.domain.picture import EnergyItem, ScaleItem, Side, Web
from coachdesk.domain.picture.scale import tilt
from coachdesk.i18n import Translator, mark, mark_to_client


@dataclass(frozen=True, slots=True)
class Listed:
    """A heading and what stands under it."""

    title: Pair
    items: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A stone or strap of 1 to 3, in words."""

    side: Side
    weight: int
    words: Pair


@dataclass(frozen=True, slots=True)
class ScalePicture:
    """The scale; `tilt` is -1 for all load, 1 for all strength. `hangs` says it in words."""

    title: Pair
    tilt: float
    hangs: Pair
    sides: dict[Side, Pair]
    laid: tuple[Weighed, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """A side of health: its name with its mark in both languages, the mark, and that of an earlier day."""

    name: Pair
    mark: float | None
    earlier: float | None


@dataclass(frozen=True, slots=True)
class WebPicture:
    """The web of a day over that of an earlier one; `on` and `before` are the days in words, `before` None for none."""

    title: Pair
    axes: tuple[Axis, ...]
    on: Pair
    before: Pair | None


@dataclass(frozen=True, slots=True)
class PictureSheet:
    """What was seen together, on paper; see PlanSheet for what both have. Parts that are empty are not there."""

    language: str
    rtl: bool
    bilingual: bool
    title: Pair
    name: str
    date: Pair
    good_at: Pair
    strengths: tuple[EnergyLine, ...]
    energy: tuple[Listed, ...]
    scale: ScalePicture | None
    web: WebPicture | None
    talk: Listed | None
    attribution: Pair
    page: Pair
    untranslated: Pair
    letters: float = 1.0
    pictures: bool = False
    exercise: tuple[Stamp, ...] = ()


def picture_sheet(file: CaseFile, content: Content, dutch: Translator, other: Translator, today: date) -> PictureSheet:
    """What was seen with the client of `file`, in Dutch and in the language of `other`. Raises NothingSeen."""
    return _Writer(file, content, dutch, other).sheet(today)


class PictureWriter(TwoTongues):
    """Writes the scale and the web."""

    def scale_of(self, found: float, laid: Iterable[Weighed]) -> ScalePicture:
        """The scale with what lies there; `found` is how it hangs, -1 for all load, 1 for all strength."""
        return ScalePicture(
            self.pair(mark("The scale")),
            found,
            self.pair(HANGS[(found > 0) - (found < 0)]),
            {side: self.pair(source) for side, source in SIDES.items()},
            tuple(laid),
        )

    def web_of(self, last: Web, earlier: Web | None) -> WebPicture:
        """The web of a day over that of an earlier one."""
        return WebPicture(
            self.pair(mark("Positive health")),
            tuple(self._axis(each, last, earlier) for each in self.content.dimensions),
            self.both(lambda words: words.date(last.on)),
            self.both(lambda words: words.date(earlier.on)) if earlier is not None else None,
        )

    def _axis(self, dimension_id: str, last: Web, earlier: Web | None) -> Axis:
        """The name and its mark in one piece; a dash where it was skipped."""
        dimension, given = self.content.dimensions[dimension_id], last.marks.get(dimension_id)

        def name(words: Translator) -> str:
            shown = "–" if given is None else mark_number(given, words)
            return f"{words.ptext(dimension.name.context, dimension.name.source)} {shown}"

        return Axis(self.both(name), given, earlier.marks.get(dimension_id) if earlier is not None else None)


class _Writer(PictureWriter):
    """Writes one sheet."""

    def sheet(self, today: date) -> PictureSheet:
        case, webs = self.file.case, self.file.picture.webs
        marked = sorted((web for web in webs if web.marks), key=lambda web: web.on)
        sheet = PictureSheet(
            language=self.other.language,
            rtl=self.other.rtl,
            bilingual=self.bilingual,
            title=self.pair(mark("What we saw together")),
            name=case.calling_name,
            date=self.both(lambda words: self.dated(words, words.date(today), today)),
            good_at=self.pair(mark("What I am good at")),
            strengths=self.good_at(),
            energy=tuple(self._piles()),
            scale=self._scale() if self.file.picture.scale else None,
            web=self.web_of(marked[-1], marked[-2] if len(marked) > 1 else None) if marked else None,
            talk=self._talk(max(webs, key=lambda web: web.on, default=None)),
            attribution=self.pair(mark("After Mijn Positieve Gezondheid, Institute for Positive Health")),
            page=self.both(lambda words: words.text("Page {page} of {pages}", page="{page}", pages="{pages}")),
            untranslated=self.pair(mark_to_client("Not translated yet. Ask your contact person.")),
            letters=LARGE_PRINT[0] if case.reading.large_print else 1.0,
            pictures=case.reading.pictures,
            exercise=self.exercise,
        )
        if not (sheet.strengths or sheet.energy or sheet.scale or sheet.web or sheet.talk):
            raise NothingSeen
        return sheet

    def _piles(self) -> Iterator[Listed]:
        """What gives, costs and restores energy."""
        for pile, source in PILES.items():
            items = tuple(self._card(item) for item in self.file.picture.energy if item.pile is pile)
            if items:
                yield Listed(self.pair(source), items)

    def _card(self, item: EnergyItem) -> Pair:
        card = self.content.energy_cards.get(item.card)
        return self.content_pair(card.short) if card is not None else self.said(item.words)

    def _scale(self) -> ScalePicture:
        items = self.file.picture.scale
        return self.scale_of(tilt(items), (Weighed(item.side, item.weight, self._laid(item)) for item in items))

    def _laid(self, item: ScaleItem) -> Pair:
        card = self.content.scale_cards.get(item.card)
        return self.content_pair(card.short) if card is not None else self.said(item.words)

    def _talk(self, web: Web | None) -> Listed | None:
        """What the client wants to talk about, and what the client misses; sensitive things only where they were opened."""
        if web is None:
            return None
        aspects = to_talk_about(web, self.content.dimensions.values(), web.opened)
        names = [self.content_pair(aspect.name) for aspect in aspects]
        names += [self.said(web.missing)] if web.missing else []
        return Listed(self.pair(mark("I want to talk about:")), tuple(names)) if names else None
