"""From a case to how it went, for the client: strengths first, what goes better, what stayed, what is harder, goals, what next.

It says nothing of levels or of what the consultant wrote: only what the client gave and said himself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from coachdesk.documents import plan_course
from coachdesk.documents.joined_lines import TakesPart, takes_part
from coachdesk.documents.kept_words import Teller
from coachdesk.documents.picture_sheet import Listed, PictureWriter, ScalePicture, WebPicture, Weighed
from coachdesk.documents.printable import name_on_paper
from coachdesk.documents.sheets import LARGE_PRINT, EnergyLine, Pair, Stamp
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.course import GoalState, Review
from coachdesk.domain.course.following import Planned
from coachdesk.domain.errors import NothingSeen
from coachdesk.domain.faces import face
from coachdesk.domain.picture import Side
from coachdesk.domain.progress import GoalChange, Progress, Topic, Turn, Turned, scale_tilt, turned
from coachdesk.i18n import Translator, isolate_ltr, mark, mark_to_client, western

TURNS: Final = {
    Turn.BETTER: mark("This goes better than in {month}"),
    Turn.SAME: mark("This goes as in {month}"),
    Turn.HEAVIER: mark("This is harder than in {month}"),
}
"""What the client's own views say, in the order of the paper."""
_ENDED: Final = frozenset({GoalState.PAUSED, GoalState.DROPPED})


@dataclass(frozen=True, slots=True)
class StandLine:
    """A line about where the client stands; `strong` for ours, not for what can be seen on the stair."""

    words: Pair
    strong: bool = True


@dataclass(frozen=True, slots=True)
class GoalOnPaper:
    """A goal: its number, pictogram and words, where the client stood and stands on its staircase (0 to 4, None for not
    asked), and both in words."""

    number: str
    pictogram: str
    title: Pair
    before: int | None
    now: int | None
    lines: tuple[StandLine, ...]


@dataclass(frozen=True, slots=True)
class ProgressSheet:
    """How it went, on paper; see PlanSheet for what both have. Parts that are empty are not there.

    `turns` holds what goes better, what stayed and what is harder; `scales` the scale before and now, each under its day.
    """

    language: str
    rtl: bool
    bilingual: bool
    title: Pair
    name: str
    date: Pair
    good_at: Pair
    strengths: tuple[EnergyLine, ...]
    turns: tuple[tuple[Turn, Listed], ...]
    goals_title: Pair
    goals: tuple[GoalOnPaper, ...]
    scales: tuple[tuple[Pair, ScalePicture], ...]
    web: WebPicture | None
    said: tuple[Listed, ...]
    next: Listed | None
    attribution: Pair
    page: Pair
    untranslated: Pair
    letters: float = 1.0
    pictures: bool = False
    exercise: tuple[Stamp, ...] = ()


def progress_sheet(
    file: CaseFile,
    found: Progress,
    look: Planned | None,
    content: Content,
    dutch: Translator,
    other: Translator,
    today: date,
) -> ProgressSheet:
    """How it went with the client of `file`, in Dutch and in the language of `other`; `look` is the next planned look.

    Raises NothingSeen where nothing was looked at that is the client's own.
    """
    return _Writer(file, content, dutch, other).sheet(found, look, today)


class _Writer(PictureWriter):
    """Writes one sheet."""

    def sheet(self, found: Progress, look: Planned | None, today: date) -> ProgressSheet:
        case = self.file.case
        sheet = ProgressSheet(
            language=self.other.language,
            rtl=self.other.rtl,
            bilingual=self.bilingual,
            title=self.pair(mark("How it goes with me")),
            name=case.calling_name,
            date=self.both(lambda words: self.dated(words, words.date(today), today)),
            good_at=self.pair(mark("What I am good at")),
            strengths=self.good_at(),
            turns=tuple(self._turns(found)),
            goals_title=self.pair(mark("My goals")),
            goals=tuple(self._goals(found)),
            scales=tuple(self._scales(found)),
            web=self.web_of(found.web[1], found.web[0]) if found.web[1] is not None else None,
            said=(*self._said(found), *self._part()),
            next=self._next(look, today),
            attribution=self.pair(mark("After Mijn Positieve Gezondheid, Institute for Positive Health")),
            page=self.both(lambda words: words.text("Page {page} of {pages}", page="{page}", pages="{pages}")),
            untranslated=self.pair(mark_to_client("Not translated yet. Ask your contact person.")),
            letters=LARGE_PRINT[0] if case.reading.large_print else 1.0,
            pictures=case.reading.pictures,
            exercise=self.exercise,
        )
        if not (sheet.turns or sheet.goals or sheet.scales or sheet.web or sheet.said):
            raise NothingSeen
        return sheet

    # --- what turned ------------------------------------------------------------------------------------------------

    def _turns(self, found: Progress) -> Iterator[tuple[Turn, Listed]]:
        """What the client himself sees otherwise than before, and what stayed; by the month of before."""
        each = turned(found)
        for way, source in TURNS.items():
            mine = [one for one in each if one.turn is way]
            for month in sorted({one.since.replace(day=1) for one in mine}):
                names = tuple(self._topic(one) for one in mine if one.since.replace(day=1) == month)
                yield way, Listed(self._of_month(source, month), names)

    def _of_month(self, source: str, day: date) -> Pair:
        return self.both(lambda words: words.text(source, month=words.month(day)))

    def _topic(self, one: Turned) -> Pair:
        if one.topic is Topic.SIDE:
            return self.content_pair(self.content.dimensions[one.id].name)
        return self.content_pair(self.content.domains[one.id].plain)

    # --- goals ------------------------------------------------------------------------------------------------------

    def _goals(self, found: Progress) -> Iterator[GoalOnPaper]:
        shown = (change for change in found.goals if change.goal.state not in _ENDED)
        for number, change in enumerate(shown, 1):
            known = face(self.content, self.file.course.cards, change.goal.card)
            if change.goal.words:
                title = self.said(change.goal.words)
            elif known is not None and known.title is not None:
                title = self.content_pair(known.title)
            else:
                title = self.said(known.words) if known is not None else Pair(change.goal.card, change.goal.card)
            stands = (change.before, change.after)
            before, now = (stand.level + 2 if stand is not None else None for stand in stands)
            picture = known.pictogram if known is not None else "chosen"
            yield GoalOnPaper(str(number), picture, title, before, now, tuple(self._stands(change)))

    def _stands(self, change: GoalChange) -> Iterator[StandLine]:
        """Where the client stood and stands, in the words of the stair where there are any; and that it is reached."""
        if change.before is not None:
            yield StandLine(self._of_month(mark("In {month} I was here"), change.before.on))
            if seen := change.stood_on.stairs[change.before.level + 2]:
                yield StandLine(self.said(seen), strong=False)
        if change.after is not None:
            yield StandLine(self.pair(mark("I am here")))
            if seen := change.stands_on.stairs[change.after.level + 2]:
                yield StandLine(self.said(seen), strong=False)
        if change.goal.state is GoalState.REACHED:
            yield StandLine(self.pair(mark("Reached")))

    # --- scale, words, what next ------------------------------------------------------------------------------------

    def _scales(self, found: Progress) -> Iterator[tuple[Pair, ScalePicture]]:
        for kept in found.scale:
            if kept is not None and (kept.load or kept.strength):
                yield self._day(kept.on), self.scale_of(scale_tilt(kept), self._laid_of(kept))

    def _day(self, day: date) -> Pair:
        return self.both(lambda words: words.date(day))

    def _laid_of(self, kept: Review) -> Iterator[Weighed]:
        for side, laid in ((Side.LOAD, kept.load), (Side.STRENGTH, kept.strength)):
            for key, weight in laid.items():
                yield Weighed(side, int(weight), self._stone(key))

    def _stone(self, key: str) -> Pair:
        """What a stone or strap is called; own words as they lie there still."""
        own = next((item for item in self.file.picture.scale if item.key == key and not item.card), None)
        if own is not None:
            return self.said(own.words)
        return self.both(lambda words: Teller(self.content, words, self.file).stone(key))

    def _said(self, found: Progress) -> Iterator[Listed]:
        """What has changed, and at the end a last look back, in the client's words."""
        changed = tuple(self.said(why.words) for why in reversed(found.reasons) if not why.card)
        if changed:
            yield Listed(self.pair(mark("What has changed")), changed)
        for closing in self.file.course.closings:
            if closing.back:
                yield Listed(self.pair(mark("Looking back")), (self.said(closing.back),))

    def _part(self) -> Iterator[Listed]:
        """Where the client takes part: what happened, and nothing that others said."""
        told = zip(takes_part(self.file, self.dutch), takes_part(self.file, self.other), strict=True)
        lines = tuple(self._told(*both) for both in told)
        if lines:
            yield Listed(self.pair(mark_to_client("Where you take part")), lines)

    def _told(self, dutch: TakesPart, other: TakesPart) -> Pair:
        found = {self.other.language: other, self.dutch.language: dutch}
        return self.both(
            lambda words: words.line(name_on_paper(found[words.language].title), found[words.language].line)
        )

    def _next(self, look: Planned | None, today: date) -> Listed | None:
        """The next appointments, when it is looked at again, and whom to call."""
        lines = [each.words for each in plan_course.appointments(self, today)]
        if look is not None:
            lines.append(self._of_month(mark("We look again in {month}"), look.on))
        contact = self.file.case.contact
        if contact.name and contact.phone.strip():
            phone = isolate_ltr(western(contact.phone))
            call = mark_to_client("Call me if you have a question")
            lines.append(self.both(lambda words: words.line(words.text(call), contact.name, phone)))
        return Listed(self.pair(mark("What comes next")), tuple(lines)) if lines else None
