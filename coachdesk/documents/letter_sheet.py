"""From a case to the letter to whom it is handed over: the purpose, what may be told and nothing else, and the talk of the three.

What may be told is asked of `telling.told` alone (DOMAIN 5.4, letter content).
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time
from typing import Final

from coachdesk.documents.handed_choices import BASES, GROUNDS, LABELS, WHY_NOW
from coachdesk.documents.letter_sheets import LetterItem, LetterSheet
from coachdesk.documents.letter_words import LetterWriter, joined
from coachdesk.documents.sheets import Pair
from coachdesk.domain.course import Appointment, AppointmentState
from coachdesk.domain.days import working_days_later
from coachdesk.domain.errors import UnknownId
from coachdesk.domain.handover import Basis, Consent, ConsentKind, Item, Referral, SafetyGround
from coachdesk.domain.handover.careful import NamesOfClient
from coachdesk.domain.handover.consents import last_consent
from coachdesk.domain.handover.due import RECEIPT_DAYS
from coachdesk.domain.handover.letters import LetterKind
from coachdesk.domain.handover.telling import told
from coachdesk.domain.kind import Kind
from coachdesk.i18n import Translator, mark

_REFERRAL: Final = LABELS[Kind.REFERRALS]


class HandoverWriter(LetterWriter):
    """Writes the letter about one handover."""

    kind = LetterKind.HANDOVER

    def sheet(self, referral: Referral) -> LetterSheet:
        """What the letter says today. Raises UnknownId for a topic that nobody knows."""
        items = told(self.file.handover, referral.id, self.ours.today)
        return self.letter(
            referral.to,
            self._subject(referral, items),
            opening=self._opening(referral, items),
            items_title=self.pair(mark("What we may tell you")),
            items=map(self._item, items),
            closing=filter(None, self._closing(referral, items)),
        )

    def _subject(self, referral: Referral, items: tuple[Item, ...]) -> Pair:
        if self._for_safety(referral, items):
            named, unnamed = mark("Subject: a question about {name}"), mark("Subject: a question about a resident")
        else:
            named, unnamed = mark("Subject: getting to know {name}"), mark("Subject: getting to know a resident")
        return self._about_name(items, named, unnamed)

    def _about_name(self, items: tuple[Item, ...], named: str, unnamed: str) -> Pair:
        """With the name of the client only where the client wants it told."""
        names = NamesOfClient(self.file.case, items)
        return self.pair(named, name=self.file.case.calling_name.strip()) if names.told else self.pair(unnamed)

    # --- what it is about ---------------------------------------------------------------------------------------------

    def _opening(self, referral: Referral, items: tuple[Item, ...]) -> Iterator[Pair]:
        together = (
            mark("Together with {name} I ask for your help."),
            mark("Together with a resident I ask for your help."),
        )
        alone = mark("I ask for your help for {name}."), mark("I ask for your help for a resident.")
        yield self._about_name(items, *(alone if self._for_safety(referral, items) else together))
        yield self.slotted(mark("What we ask of you: {what}"), "what", referral.question)
        if referral.reason:
            yield self.slotted(WHY_NOW, "why", referral.reason)

    def _item(self, item: Item) -> LetterItem:
        """The line as the client agreed to it: consent is for `words.text`, whatever else was written since."""
        topic = self.content.handover.topics.get(item.topic)
        if topic is None:
            raise UnknownId("topic", item.topic)
        other = item.words.in_language(self.other.language) if self.bilingual else None
        return LetterItem(
            item.topic, self.content_pair(topic.name), Pair(item.words.text.strip(), other), self._need(item)
        )

    def _need(self, item: Item) -> Pair | None:
        source = mark("Needed: {why}")
        found = self.content.handover.need(item.need)
        if found is not None:
            text = found.text
            return self.both(lambda words: words.text(source, why=words.ptext(text.context, text.source)))
        return self.slotted(source, "why", item.need_words) if item.need_words else None

    # --- what comes next ----------------------------------------------------------------------------------------------

    def _closing(self, referral: Referral, items: tuple[Item, ...]) -> Iterator[Pair | None]:
        soon, asked = working_days_later(self.ours.today, RECEIPT_DAYS), referral.confirm_by
        confirm = soon if asked is None or asked < self.ours.today else asked  # nobody is asked for a day that is past
        yield self._talk(referral) if referral.known else None  # who does not know of it is not invited by it
        yield joined(
            self.pair(mark("I stay the contact person until you confirm the receipt.")),
            self.day(mark("Please do so by {date}, for example with the reply slip."), confirm),
            self._follow_up(referral),
        )
        yield from self._grounds(referral, items)
        if referral.known:
            yield self.pair(mark("The client gets a copy of this letter."))
        else:
            yield self.pair(mark("The client does not know of this letter yet."))
        yield self.pair(mark("With kind regards,"))

    def _talk(self, referral: Referral) -> Pair | None:
        found = self.file.find(Kind.APPOINTMENTS, referral.talk) if referral.talk else None
        place, interpreter = referral.talk_place.strip(), referral.talk_interpreter
        if isinstance(found, Appointment) and found.state in (AppointmentState.PLANNED, AppointmentState.HELD):
            on, at = found.on, found.at
            when = self.both(lambda words: words.text("The three of us meet on {when}.", when=_moment(on, at, words)))
        elif days := tuple(day for day in referral.talk_days if day >= self.ours.today):
            when = joined(
                self.pair(mark("We would like to meet with the three of us.")),
                self.both(lambda words: words.text("These days are possible: {days}.", days=_days(days, words))),
            ) or Pair("")
        else:
            when = self.pair(mark("We would like to meet with the three of us. Which day suits you?"))
        where = self.pair(mark("The place: {place}."), place=place) if place else None
        return joined(when, where, self.pair(mark("An interpreter will be there.")) if interpreter else None)

    def _follow_up(self, referral: Referral) -> Pair | None:
        if referral.follow_up_on is None:
            return None
        who = referral.follow_up_by.strip() or self.ours.sender.name.strip() or "…"
        return self.day(mark("On {date}, {name} asks the client how it goes."), referral.follow_up_on, name=who)

    # --- why it may be told -------------------------------------------------------------------------------------------

    def _grounds(self, referral: Referral, items: tuple[Item, ...]) -> Iterator[Pair | None]:
        """Consent where some of it is told with consent, the ground of safety where some is told by that, and the basis."""
        secrecy = last_consent(self.file.handover.consents, referral.id, ConsentKind.SECRECY)
        agreed = self._agreed(referral)
        if secrecy is not None and agreed:
            yield self._consent(secrecy)
        if self._for_safety(referral, items):
            yield self._rests_on("safety", GROUNDS[referral.safety], "")
        if referral.basis is not Basis.NOT_CHOSEN:
            yield self._rests_on("basis", BASES[referral.basis], referral.law)

    def _agreed(self, referral: Referral) -> tuple[Item, ...]:
        """What may be told because the client said yes to it."""
        without = replace(referral, safety=SafetyGround.NONE)
        return told(replace(self.file.handover, referrals=(without,)), referral.id, self.ours.today)

    def _for_safety(self, referral: Referral, items: tuple[Item, ...]) -> bool:
        """Whether some of it is told without consent: then the letter is not one of the two together."""
        return len(self._agreed(referral)) < len(items)

    def _consent(self, secrecy: Consent) -> Pair | None:
        until = secrecy.until
        return joined(
            self.day(mark("The client gave consent for this letter on {date}."), secrecy.on),
            self.day(mark("It holds until {date}."), until) if until is not None else None,
            self.pair(mark("It can be taken back at any time; then you hear from us.")),
        )

    def _rests_on(self, field: str, ground: str, law: str) -> Pair:
        """On what the sharing rests: A task of the municipality · Wet inburgering 2021."""

        def said(words: Translator) -> str:
            on = words.line(words.text(ground), law.strip())
            return words.text("{deed}: {what}", deed=words.text(_REFERRAL[field]), what=on)

        return self.both(said)


def _moment(on: date, at: time | None, words: Translator) -> str:
    day = words.date(on, weekday=True)
    if at is None:
        return day
    return words.text("{day}, {time}", day=day, time=words.text("{time} o'clock", time=words.time(at)))


def _days(days: tuple[date, ...], words: Translator) -> str:
    return words.listed(words.date(day, weekday=True) for day in sorted(days))
