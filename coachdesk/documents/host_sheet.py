"""One page for the host of a place to work: what was agreed on, what helps, and of the client only what he agreed to.

For the client the same page has his language beside it, line by line, so that he knows what the host reads.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from coachdesk.documents.column_lines import in_clients_column, lacking
from coachdesk.documents.joined_choices import PURPOSES, TOLD_HOST, WORK_KINDS
from coachdesk.documents.joined_labels import LABELS as ALL_LABELS
from coachdesk.documents.seen_words import week_lines
from coachdesk.documents.sheets import Group, Pair, Stamp
from coachdesk.documents.two_tongues import TwoTongues
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import InterpreterNeed
from coachdesk.domain.connection.work import HostTold, Placement
from coachdesk.domain.content import Content
from coachdesk.domain.kind import Kind
from coachdesk.domain.questions import DAYS, WEEK
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator, isolate, isolate_ltr, mark, mark_to_client, western

LABELS: Final = ALL_LABELS[Kind.PLACEMENTS]
_NEEDS: Final = {
    InterpreterNeed.YES: mark("An interpreter is needed for Dutch"),
    InterpreterNeed.SOMETIMES: mark("An interpreter is sometimes needed for Dutch"),
    InterpreterNeed.NO: mark("No interpreter is needed for Dutch"),
}
_LINE: Final = mark("{deed}: {what}")
_TAKEN: Final = "week"
"""The question in which parts of the week there is something already."""


@dataclass(frozen=True, slots=True)
class HostSheet:
    """A sheet for a host; see PlanSheet for what both have. `name` is that of the host.

    `agreed` is about the work, `tips` is for the host alone, `contact` is whom to call where that is known, and `told` is about
    the client: None where he agreed to nothing.
    """

    language: str
    rtl: bool
    bilingual: bool
    title: Pair
    name: str
    date: Pair
    agreed: Group
    tips: Group | None
    told: Group | None
    contact: Group | None
    page: Pair
    untranslated: Pair
    letters: float = 1.0
    pictures: bool = False
    exercise: tuple[Stamp, ...] = ()


def told_in(file: CaseFile, placement: Placement, told: HostTold, words: Translator) -> str:
    """What the host would read of one thing, in the language of `words`, or as it was typed; "" where nothing is known."""
    return _TELLS[told](file, placement, words)


def host_sheet(
    file: CaseFile, placement: Placement, content: Content, dutch: Translator, other: Translator, today: date
) -> HostSheet:
    """The sheet about `placement` in Dutch, with the language of `other` beside it."""
    return _Writer(file, content, dutch, other, placement, today).sheet()


class _Writer(TwoTongues):
    """Writes one sheet. Nothing of the case is read here but through `may_tell`."""

    def __init__(
        self,
        file: CaseFile,
        content: Content,
        dutch: Translator,
        other: Translator,
        placement: Placement,
        today: date,
    ) -> None:
        super().__init__(file, content, dutch, other)
        self.placement, self.today = placement, today

    def sheet(self) -> HostSheet:
        return HostSheet(
            language=self.other.language,
            rtl=self.other.rtl,
            bilingual=self.bilingual,
            title=self.pair(mark("A good start at work")),
            name=self.placement.host.strip(),
            date=self.both(lambda words: words.date(self.today)),
            agreed=Group(_beside("agreed", self.pair(mark("What we agreed on"))), tuple(self._agreed())),
            tips=None
            if self.bilingual
            else Group(_beside("practical", self.pair(mark("What helps"))), tuple(self._tips())),
            told=self._told(),
            contact=contact_group(self, self.file),
            page=self.pair(mark("Page {page} of {pages}"), page="{page}", pages="{pages}"),
            untranslated=self.pair(mark_to_client("Not translated yet. Ask your contact person.")),
            letters=self.clients_letters,
            pictures=self.clients_pictures,
            exercise=self.exercise,
        )

    # --- its groups -------------------------------------------------------------------------------------------------

    def _agreed(self) -> Iterator[Pair]:
        """What is known of the work itself, in the order in which one asks for it."""
        place = self.placement
        yield self._line("kind", lambda words: words.text(WORK_KINDS[place.kind]))
        guides = (place.supervisor.strip(), isolate_ltr(western(place.phone.strip())), isolate_ltr(place.email.strip()))
        lines: dict[str, Callable[[Translator], str]] = {
            "supervisor": lambda words: words.line(*(each for each in guides if each)),
            "address": lambda _words: place.address.strip(),
            "begins_on": lambda words: words.date(place.begins_on) if place.begins_on else "",
            "until": lambda words: words.date(place.until) if place.until else "",
            "days": lambda _words: place.days.strip(),
            "week_hours": lambda words: _hours(place.week_hours, words) if place.week_hours else "",
            "language_moments": lambda words: words.number(place.language_moments) if place.language_moments else "",
            "clothing": lambda _words: place.clothing.strip(),
            "insurance": lambda _words: place.insurance.strip(),
            "feedback": lambda _words: place.feedback.strip(),
            "look_on": lambda words: words.date(place.look_on) if place.look_on else "",
        }
        for name, say in lines.items():
            if say(self.dutch):
                yield self._line(name, say)
        if place.tasks:
            yield self._typed(LABELS["tasks"], place.tasks)

    def _tips(self) -> Iterator[Pair]:
        for tip in self.content.guidance.buddy.hosts.values():
            said = self.content_pair(tip.text)
            yield replace(said, nl=f"• {said.nl}", other=said.other and f"• {said.other}")

    def _told(self) -> Group | None:
        """What the client agreed to; nothing else of him stands on the sheet."""
        may = self.placement.may_tell
        lines = tuple(pair for told in HostTold if told in may and (pair := self._told_line(told)) is not None)
        return Group(_beside("person", self.pair(mark("Who comes to you"))), lines) if lines else None

    def _told_line(self, told: HostTold) -> Pair | None:
        if told is HostTold.QUALITY:
            return self._typed(TOLD_HOST[told], self.placement.quality) if self.placement.quality else None
        if not told_in(self.file, self.placement, told, self.dutch):
            return None
        if told is HostTold.INTERPRETER:  # a whole sentence
            return self.both(lambda words: told_in(self.file, self.placement, told, words))
        return self.both(lambda words: _said(words, TOLD_HOST[told], told_in(self.file, self.placement, told, words)))

    # --- its lines --------------------------------------------------------------------------------------------------

    def _line(self, name: str, say: Callable[[Translator], str]) -> Pair:
        return self.both(lambda words: _said(words, LABELS[name], say(words)))

    def _typed(self, label: str, typed: Words) -> Pair:
        """Words that somebody typed, behind their label in each column that has them."""
        pair = self.said(typed)
        other = _said(self.other, label, pair.other) if self.bilingual and pair.other else None
        return Pair(_said(self.dutch, label, pair.nl) if pair.nl else None, other)


def contact_group(tongues: TwoTongues, file: CaseFile) -> Group | None:
    """Whom to call, which is no fact of the client: always there where it is known."""
    line = contact_line(file, tongues.dutch)
    if not line:
        return None
    title = _beside("phone", tongues.pair(mark("Contact person")))
    return Group(title, (tongues.both(lambda words: contact_line(file, words)),))


def _hours(hours: float, words: Translator) -> str:
    """With as many decimals as quarters of an hour take."""
    return words.number(hours, 0 if hours == int(hours) else 1 if hours * 2 == int(hours * 2) else 2)


def _said(words: Translator, label: str, value: str) -> str:
    return words.text(_LINE, deed=words.text(label), what=value)


def _beside(pictogram: str, pair: Pair) -> Pair:
    return replace(pair, pictogram=pictogram)


# --- what can be told -------------------------------------------------------------------------------------------------


def _languages(file: CaseFile, _placement: Placement, words: Translator) -> str:
    codes = file.case.speaks
    return words.listed(words.language_name(code) for code in codes) if codes else ""


def _interpreter(file: CaseFile, _placement: Placement, words: Translator) -> str:
    need = _NEEDS.get(file.case.interpreter.need)
    return words.text(need) if need is not None else ""


def _purposes(_file: CaseFile, placement: Placement, words: Translator) -> str:
    return words.listed(words.text(PURPOSES[each]) for each in placement.purposes) if placement.purposes else ""


def _week(file: CaseFile, _placement: Placement, words: Translator) -> str:
    """The parts of the week that are not taken, where the client was asked for them: whole days by their names, then the others."""
    answer = file.answer(_TAKEN)
    if answer is None or not answer.picked:
        return ""
    taken = {part.partition("_")[0] for part in answer.picked}
    whole = words.listed(words.weekday(at) for at, day in enumerate(DAYS, 1) if day not in taken)
    left = (part for part in WEEK if part not in answer.picked and part.partition("_")[0] in taken)
    return ". ".join(each for each in (whole, *week_lines(tuple(left), words)) if each)


def _phone(file: CaseFile, _placement: Placement, _words: Translator) -> str:
    phone = file.case.details.phone.strip()
    return isolate_ltr(western(phone)) if phone else ""


def contact_line(file: CaseFile, words: Translator) -> str:
    """The name and the number of the contact person; "" where nobody is."""
    name, phone = file.case.contact.name.strip(), file.case.contact.phone.strip()
    return words.line(isolate(name), isolate_ltr(western(phone)) if phone else "") if name else ""


_TELLS: Final[dict[HostTold, Callable[[CaseFile, Placement, Translator], str]]] = {
    HostTold.NAME: lambda file, _placement, _words: file.case.calling_name.strip(),
    HostTold.LANGUAGES: _languages,
    HostTold.INTERPRETER: _interpreter,
    HostTold.PURPOSE: _purposes,
    HostTold.QUALITY: lambda _file, placement, words: placement.quality.shown_in(words.language),
    HostTold.WEEK: _week,
    HostTold.PHONE: _phone,
    HostTold.CONTACT: lambda file, _placement, words: contact_line(file, words),
}


# --- its lines --------------------------------------------------------------------------------------------------------


def pairs(sheet: HostSheet) -> Iterator[Pair]:
    """Everything that stands on the sheet in two languages, but for the page numbers, in its order."""
    yield from (sheet.title, sheet.date)
    for group in (sheet.told, sheet.agreed, sheet.tips, sheet.contact):
        if group is not None:
            yield from (group.title, *group.lines)


def clients_lines(sheet: HostSheet) -> list[str]:
    """What stands in the client's column."""
    return in_clients_column(sheet, pairs(sheet))


def untranslated_count(sheet: HostSheet) -> int:
    """How many lines say in a column that nobody has given these words in its language."""
    return lacking(sheet, pairs(sheet))
