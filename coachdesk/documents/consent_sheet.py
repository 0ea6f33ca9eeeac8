"""The consent card: what the client is asked about sharing and about help, and what he answered, as finished strings.

The three consents are kept apart (DOMAIN 5.3). What may be told is decided in `domain/handover/telling.py` alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from coachdesk.documents.column_lines import in_clients_column, lacking
from coachdesk.documents.consent_words import ConsentWriter
from coachdesk.documents.sheets import LARGE_PRINT, Group, Pair, Stamp
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.handover import Answered, ConsentKind, Guide, Item, Referral
from coachdesk.i18n import Translator, mark, mark_to_client, western

_QUESTIONS: Final = {
    ConsentKind.BASIS: mark_to_client("May we use your data for this?"),
    ConsentKind.SECRECY: mark_to_client("May {name} know this?"),
    ConsentKind.HELP: mark_to_client("Do you want this help?"),
}
_ALONG: Final = mark_to_client("Do you want {name} to go along?")
"""The last of them for somebody who goes along."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing about which the client is asked: its mark, its topic with its name, the words, why the other needs them, and
    the answer; None where nobody asked yet."""

    mark: str
    topic: str
    title: Pair
    words: Pair
    need: Pair | None
    answer: Answered | None


@dataclass(frozen=True, slots=True)
class ConsentQuestion:
    """One of the three questions, with its number. The one about telling has items and an answer to each; the others one
    answer, None where nobody asked yet."""

    kind: ConsentKind
    number: str
    words: Pair
    answer: Answered | None = None
    items: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class ConsentSheet:
    """A consent card; see PlanSheet for what both have.

    `stopped` says for each consent that was taken back on which day, and that the other was told. `facts` is who gets to know
    it, why and until when, `not_told` what is not told, `for_safety` what is told without consent, where the client knows of it.
    `rights` ends with whom to call, at `phone`; `given` says how the answers were given. `sign` says that nobody has to.
    """

    language: str
    rtl: bool
    bilingual: bool
    title: Pair
    name: str
    date: Pair
    stopped: tuple[Group, ...]
    facts: tuple[Group, ...]
    questions: tuple[ConsentQuestion, ...]
    yes: Pair
    no: Pair
    for_safety: Group | None
    not_told: Group
    rights: tuple[Pair, ...]
    phone: str
    given: tuple[Group, ...]
    sign: Pair
    signatures: tuple[Pair, ...]
    page: Pair
    untranslated: Pair
    letters: float = 1.0
    pictures: bool = False
    black: bool = False
    exercise: tuple[Stamp, ...] = ()


def consent_sheet(
    file: CaseFile, about: Referral | Guide, content: Content, dutch: Translator, other: Translator, today: date
) -> ConsentSheet:
    """The card about a handover or a guide of `file`, in Dutch and in the language of `other`."""
    return _Writer(file, content, dutch, other, about, today).sheet()


class _Writer(ConsentWriter):
    """Writes one card."""

    def sheet(self) -> ConsentSheet:
        case, today = self.file.case, self.today
        return ConsentSheet(
            language=self.other.language,
            rtl=self.other.rtl,
            bilingual=self.bilingual,
            title=self.pair(mark_to_client("You decide what we tell")),
            name=case.calling_name,
            date=self.both(lambda words: self.dated(words, words.date(today), today)),
            stopped=tuple(self.stopped()),
            facts=tuple(self.facts()),
            questions=tuple(self._questions()),
            yes=self.pair(mark("Yes")),
            no=self.pair(mark("No")),
            for_safety=self.for_safety(),
            not_told=self.not_told(),
            rights=tuple(self.rights()),
            phone=western(case.contact.phone),
            given=tuple(self.given(self._question)),
            sign=self.pair(mark_to_client("You do not have to sign. A name or a mark is fine too.")),
            signatures=(
                self.pair(mark("Signature of {name}"), name=case.calling_name),
                self.pair(mark("Signature of {name}"), name=case.contact.name or "…"),
            ),
            page=self.both(self._page),
            untranslated=self.pair(mark_to_client("Not translated yet. Ask your contact person.")),
            letters=LARGE_PRINT[0] if case.reading.large_print else 1.0,
            pictures=case.reading.pictures,
            exercise=self.exercise,
        )

    def _page(self, words: Translator) -> str:
        """Which page of how many, and of which day, so that a loose page can be told from a newer one."""
        number = words.text("Page {page} of {pages}", page="{page}", pages="{pages}")
        return words.line(number, words.date(self.today))

    # --- the three questions ----------------------------------------------------------------------------------------

    def _question(self, kind: ConsentKind) -> Pair:
        along = kind is ConsentKind.HELP and isinstance(self.about, Guide)
        return self.pair(_ALONG if along else _QUESTIONS[kind], name=self.name)

    def _questions(self) -> Iterator[ConsentQuestion]:
        """In the order in which they are asked; nothing to tell is no question about telling."""
        secrecy = ConsentKind.SECRECY
        asked = (kind for kind in self.kinds() if kind is not secrecy or self.items())
        for number, kind in enumerate(asked, 1):
            items = tuple(map(self._asked, self.items())) if kind is secrecy else ()
            answer = None if items else self.answer(kind)
            yield ConsentQuestion(kind, str(number), self._question(kind), answer, items)

    def _asked(self, item: Item) -> Asked:
        topic = self.content.handover.topics.get(item.topic)
        title = self.content_pair(topic.name) if topic is not None else Pair(item.topic, item.topic)
        pictogram = topic.pictogram if topic is not None else ""
        words = self.said(item.words)
        return Asked(
            item.mark, item.topic, replace(title, pictogram=pictogram), words, self.need(item), self.item_answer(item)
        )


# --- its lines --------------------------------------------------------------------------------------------------------


def pairs(sheet: ConsentSheet) -> Iterator[Pair]:
    """Everything that stands on the card in two languages, but for the page numbers, in its order."""
    yield from (sheet.title, sheet.date)
    for group in (*sheet.stopped, *sheet.facts):
        yield from (group.title, *group.lines)
    yield from sheet.rights
    for question in sheet.questions:
        yield question.words
        for title, asked in titled(question.items):
            lines = (title, asked.words, asked.need)
            yield from (pair for pair in lines if pair is not None)
    yield from (sheet.yes, sheet.no)
    for group in ((sheet.for_safety,) if sheet.for_safety else ()) + (sheet.not_told,):
        yield from (group.title, *group.lines)
    for group in sheet.given:
        yield from (group.title, *group.lines)
    yield from (sheet.sign, *sheet.signatures)


def titled(items: tuple[Asked, ...]) -> Iterator[tuple[Pair | None, Asked]]:
    """Each item, the first of several about one topic with the name of that topic."""
    before = ""
    for asked in items:
        yield (asked.title if asked.topic != before else None), asked
        before = asked.topic


def clients_lines(sheet: ConsentSheet) -> list[str]:
    """What stands in the client's column."""
    return in_clients_column(sheet, pairs(sheet))


def untranslated_count(sheet: ConsentSheet) -> int:
    """How many lines say in a column that nobody has given these words in its language."""
    return lacking(sheet, pairs(sheet))
