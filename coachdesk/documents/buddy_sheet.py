"""A sheet for a buddy: how to walk along, what is left to others, the first meeting, and of the client only what he agreed to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

from coachdesk.documents.host_sheet import contact_group
from coachdesk.documents.joined_choices import TOLD_BUDDY
from coachdesk.documents.joined_labels import LABELS as ALL_LABELS
from coachdesk.documents.sheets import Group, Pair, Stamp
from coachdesk.documents.two_tongues import TwoTongues
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.buddies import Buddy, ToldBuddy
from coachdesk.domain.content import Content
from coachdesk.domain.kind import Kind
from coachdesk.i18n import Translator, isolate_ltr, mark, mark_to_client, western

LABELS: Final = ALL_LABELS[Kind.BUDDIES]
_LINE: Final = mark("{deed}: {what}")
_GENERAL: Final = frozenset({"money", "heavy_interpreting", "signing", "law_advice"})
"""Limits that stand in the general lines."""
_PICTURES: Final = {"do": "practical", "leave": "not_told", "together": "connections"}


@dataclass(frozen=True, slots=True)
class BuddySheet:
    """A sheet for a buddy; see HostSheet. `groups` hold in order what is about the client (none where nothing was agreed), what
    was agreed on, how to walk along, what is left to others, the first meeting until it was, and whom to call. The client's copy
    has only what was agreed on and whom to call."""

    language: str
    rtl: bool
    bilingual: bool
    title: Pair
    name: str
    date: Pair
    told: Group | None
    groups: tuple[Group, ...]
    page: Pair
    untranslated: Pair
    letters: float = 1.0
    pictures: bool = False
    exercise: tuple[Stamp, ...] = ()


def told_in(file: CaseFile, buddy: Buddy, told: ToldBuddy, content: Content, words: Translator) -> str:
    """What the buddy would read of one thing, in the language of `words`, or as it was typed; "" where nothing is known."""
    case, wish = file.case, file.connection.buddy_wish
    match told:
        case ToldBuddy.NAME:
            return case.calling_name.strip()
        case ToldBuddy.PHONE:
            phone = case.details.phone.strip()
            return isolate_ltr(western(phone)) if phone else ""
        case ToldBuddy.ADDRESS:
            return case.details.address.strip()
        case ToldBuddy.LANGUAGES:
            return words.listed(words.language_name(code) for code in case.speaks) if case.speaks else ""
        case ToldBuddy.INTERESTS:
            kinds = content.guidance.kinds
            liked = [kinds[each].name for each in (wish.interests if wish else ()) if each in kinds]
            return words.listed(words.ptext(each.context, each.source) for each in liked) if liked else ""
        case ToldBuddy.PHASE:
            phase = content.guidance.buddy.phases.get(wish.phase) if wish else None
            return words.ptext(phase.text.context, phase.text.source) if phase is not None else ""
        case ToldBuddy.AIM:
            return buddy.aim.shown_in(words.language)


def buddy_sheet(
    file: CaseFile, buddy: Buddy, content: Content, dutch: Translator, other: Translator, today: date
) -> BuddySheet:
    """The sheet for `buddy` in Dutch, with the language of `other` beside it."""
    return _Writer(file, content, dutch, other, buddy, today).sheet()


class _Writer(TwoTongues):
    """Writes one sheet. Nothing of the case is read here but through `may_know`."""

    def __init__(
        self, file: CaseFile, content: Content, dutch: Translator, other: Translator, buddy: Buddy, today: date
    ) -> None:
        super().__init__(file, content, dutch, other)
        self.buddy, self.today = buddy, today

    def sheet(self) -> BuddySheet:
        return BuddySheet(
            language=self.other.language,
            rtl=self.other.rtl,
            bilingual=self.bilingual,
            title=self.pair(mark("Walking along as a buddy")),
            name=self.buddy.name.strip(),
            date=self.both(lambda words: words.date(self.today)),
            told=self._told(),
            groups=tuple(self._groups()),
            page=self.pair(mark("Page {page} of {pages}"), page="{page}", pages="{pages}"),
            untranslated=self.pair(mark_to_client("Not translated yet. Ask your contact person.")),
            letters=self.clients_letters,
            pictures=self.clients_pictures,
            exercise=self.exercise,
        )

    def _groups(self) -> Iterator[Group]:
        agreed = tuple(self._agreed())
        if agreed:
            yield Group(_beside("agreed", self.pair(mark("What we agreed on"))), agreed)
        if not self.bilingual:
            yield from self._tips()
        if (contact := contact_group(self, self.file)) is not None:
            yield contact

    def _tips(self) -> Iterator[Group]:
        """How to walk along, which is for the buddy alone; the first meeting only until it was."""
        guidance = self.content.guidance.buddy
        for side in guidance.sides.values():
            lines = [self.content_pair(each) for each in side.lines]
            if side.id == "leave":
                lines += self._limits()
            title = _beside(_PICTURES.get(side.id, "practical"), self.content_pair(side.title))
            yield Group(title, tuple(map(_dotted, lines)))
        if self.buddy.first_on is not None and self.buddy.first_on < self.today:
            return
        firsts = tuple(_dotted(self.content_pair(each.text)) for each in guidance.firsts.values())
        yield Group(_beside("calendar", self.pair(mark("The first meeting"))), firsts)

    def _limits(self) -> list[Pair]:
        """What this person does not do beyond what the general lines say of every buddy."""
        limits = self.content.guidance.buddy.limits
        more = (each for each in self.buddy.limits if each in limits and each not in _GENERAL)
        said = [self.content_pair(limits[each].text) for each in more]
        return [*said, *((self.said(self.buddy.own_limits),) if self.buddy.own_limits else ())]

    def _agreed(self) -> Iterator[Pair]:
        """What is known of the walking along itself: nothing of the client stands in it."""
        buddy = self.buddy
        lines: dict[str, Callable[[Translator], str]] = {
            "first_on": lambda words: words.date(buddy.first_on) if buddy.first_on else "",
            "first_with": lambda _words: buddy.first_with.strip() if buddy.agreed_on is not None else "",
            "rhythm": lambda _words: buddy.rhythm.strip(),
            "evaluate_on": lambda words: words.date(buddy.evaluate_on) if buddy.evaluate_on else "",
            "until": lambda words: words.date(buddy.until) if buddy.until else "",
            "coordinator": lambda words: words.line(
                buddy.coordinator.strip(), isolate_ltr(western(buddy.coordinator_phone.strip()))
            ),
        }
        for name, say in lines.items():
            if say(self.dutch):
                yield self._line(LABELS[name], say)

    def _told(self) -> Group | None:
        """What the client agreed to; nothing else of him stands on the sheet."""
        lines = []
        for told in ToldBuddy:
            if told in self.buddy.may_know and self._tells(told, self.dutch):
                lines.append(self._line(TOLD_BUDDY[told], partial(self._tells, told)))
        return Group(_beside("person", self.pair(mark("Who you meet"))), tuple(lines)) if lines else None

    def _line(self, label: str, say: Callable[[Translator], str]) -> Pair:
        return self.both(lambda words: _said(words, label, say(words)))

    def _tells(self, told: ToldBuddy, words: Translator) -> str:
        return told_in(self.file, self.buddy, told, self.content, words)


def _said(words: Translator, label: str, value: str) -> str:
    return words.text(_LINE, deed=words.text(label), what=value)


def _dotted(pair: Pair) -> Pair:
    return replace(pair, nl=pair.nl and f"• {pair.nl}", other=pair.other and f"• {pair.other}")


def _beside(pictogram: str, pair: Pair) -> Pair:
    return replace(pair, pictogram=pictogram)


def pairs(sheet: BuddySheet) -> Iterator[Pair]:
    """Everything that stands on the sheet in two languages, but for the page numbers, in its order."""
    yield from (sheet.title, sheet.date)
    for group in (*((sheet.told,) if sheet.told is not None else ()), *sheet.groups):
        yield from (group.title, *group.lines)
