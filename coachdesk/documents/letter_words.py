"""What every letter about handing over has: head, greeting, who writes, and a reply slip."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from coachdesk.documents.letter_sheets import LetterSheet, Slip
from coachdesk.documents.plan_sheet import reachable
from coachdesk.documents.sheets import Pair
from coachdesk.documents.two_tongues import TwoTongues
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import ContactPerson
from coachdesk.domain.content import Content
from coachdesk.domain.handover import Party
from coachdesk.domain.handover.letters import LetterKind
from coachdesk.domain.organisation import Organisation
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator, isolate, mark, mark_to_client, western

_CONTACTS: Final = (mark("Received by"), mark("Received on"), mark("Who contacts the client"), mark("Contact on"))
_REMOVED: Final = (mark("Removed by"), mark("Removed on"))
SLIPS: Final = {LetterKind.HANDOVER: _CONTACTS, LetterKind.STOP: _REMOVED}
"""What is filled in on the reply slip, by the letter; others have none."""


@dataclass(frozen=True, slots=True)
class Ours:
    """Who writes, and on which day: `sender` is the contact person of the case, or else who works at this laptop."""

    organisation: Organisation
    sender: ContactPerson
    today: date


@dataclass(frozen=True, slots=True)
class Tongues:
    """Dutch and the language of the copy (Dutch again on the letter): as to the recipient, and as to the client himself."""

    dutch: Translator
    other: Translator
    client_dutch: Translator
    client_other: Translator


@dataclass(frozen=True, slots=True)
class Writing:
    """All that a letter is written from."""

    file: CaseFile
    content: Content
    tongues: Tongues
    ours: Ours


class LetterWriter(TwoTongues):
    """Writes letters of one case. What is said to the client himself goes through translators of its own."""

    kind: LetterKind

    def __init__(self, writing: Writing) -> None:
        tongues = writing.tongues
        super().__init__(writing.file, writing.content, tongues.dutch, tongues.other)
        self.tongues, self.ours = tongues, writing.ours

    # --- pairs --------------------------------------------------------------------------------------------------------

    def slotted(self, source: str, name: str, words: Words) -> Pair:
        """A sentence with typed words in its one slot; in the client's language only where somebody gave these in it.

        The Dutch column holds what the recipient reads, in whichever language it was typed.
        """
        return self._filled(source, name, self.said(words))

    def _filled(self, source: str, name: str, said: Pair) -> Pair:
        dutch = None if said.nl is None else self.dutch.text(source, **{name: said.nl})
        other = None if said.other is None else self.other.text(source, **{name: said.other})
        return Pair(dutch, other)

    def same(self, name: str) -> Pair:
        """A name, which is the same in every language."""
        return self.both(lambda words: isolate(name.strip()) if words.rtl else name.strip())

    def topics(self, source: str, ids: Iterable[str]) -> Pair:
        """A sentence with the names of topics in its slot {topics}."""
        names = [self.content.handover.topics[each].name for each in ids]
        return self.both(
            lambda words: words.text(
                source, topics=words.listed(words.ptext(name.context, name.source) for name in names)
            )
        )

    def day(self, source: str, day: date, **slots: Any) -> Pair:
        """A sentence with a day in its slot {date}."""
        return self.both(lambda words: words.text(source, date=words.date(day), **slots))

    # --- the sheet ------------------------------------------------------------------------------------------------------

    def letter(self, to: Party, subject: Pair, **said: Any) -> LetterSheet:
        """A letter to `to`; what is `said` are fields of LetterSheet, paragraphs as iterables of pairs."""
        paragraphs = {name: tuple(said.pop(name, ())) for name in ("opening", "items", "closing")}
        copied = self.bilingual
        return LetterSheet(
            kind=self.kind,
            language=self.other.language,
            rtl=self.other.rtl,
            bilingual=copied,
            organisation=self.organisation(),
            logo=self.ours.organisation.logo,
            to=self._to(to),
            date=self.both(lambda words: words.date(self.ours.today)),
            reference=self.reference(),
            subject=subject,
            greeting=self._greeting(to),
            items_title=said.pop("items_title", None),
            **paragraphs,
            sender=tuple(self._sender()),
            slip=self._slip(subject),
            page=self.pair(mark("Page {page} of {pages}"), page="{page}", pages="{pages}"),
            untranslated=self._to_client(mark_to_client("Not translated yet. Ask your contact person.")),
            copy_for=self._to_client(mark_to_client("A copy of the letter, for you")) if copied else None,
            exercise=self.exercise,
        )

    def organisation(self) -> tuple[str, ...]:
        """The name, the lines of the address, and how to reach it."""
        ours = self.ours.organisation
        lines = (ours.name, *ours.address.splitlines(), western(ours.phone), ours.email)
        return tuple(line.strip() for line in lines if line.strip())

    def reference(self) -> Pair | None:
        """Under which sign the case is known to us."""
        reference = self.file.case.reference.strip()
        return self.pair(mark("Our reference: {reference}"), reference=reference) if reference else None

    def _to(self, to: Party) -> tuple[str, ...]:
        """As on an envelope."""
        person = to.person.strip()
        if person and to.organisation.strip():
            person = self.dutch.text("Attn. {name}", name=person)
        address = [line.strip() for line in to.address.replace("\n", ",").split(",")]
        return tuple(line for line in (to.organisation.strip(), person, *address) if line)

    def _greeting(self, to: Party) -> Pair:
        """By name: nobody knows from a name how somebody is addressed."""
        if person := to.person.strip():
            return self.pair(mark("Dear {name},"), name=person)
        return self.pair(mark("Dear colleague,"))

    def _sender(self) -> Iterable[Pair]:
        person = self.ours.sender
        yield from map(self.same, filter(str.strip, (person.name, self.ours.organisation.role)))
        if person.phone.strip():
            yield self.both(lambda words: words.phone(person.phone))
        if person.days:
            yield self.both(lambda words: reachable(words, person.days))

    def _slip(self, subject: Pair) -> Slip | None:
        labels = SLIPS.get(self.kind)
        if labels is None:
            return None
        letter = self.day(mark("About our letter of {date}"), self.ours.today)
        about = (letter, *(pair for pair in (self.reference(), subject) if pair is not None))
        back = (self.dutch.text("Please send this slip back to:"), self.ours.sender.name.strip(), *self.organisation())
        return Slip(self.pair(mark("Reply slip")), about, tuple(map(self.pair, labels)), tuple(filter(None, back)))

    def _to_client(self, source: str) -> Pair:
        tongues = self.tongues
        return Pair(
            tongues.client_dutch.to_client(source), tongues.client_other.to_client(source) if self.bilingual else None
        )


def joined(*pairs: Pair | None) -> Pair | None:
    """Sentences behind each other as one paragraph; None of none. A column that lacks one of them lacks all."""
    given = [pair for pair in pairs if pair is not None]
    if not given:
        return None

    def column(texts: list[str | None]) -> str | None:
        return None if None in texts else " ".join(text for text in texts if text)

    return Pair(column([pair.nl for pair in given]), column([pair.other for pair in given]))
