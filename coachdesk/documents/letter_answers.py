"""Letters that answer: to stop using what was told, that a handover to us arrived, and what is still needed of it."""

from datetime import date
from typing import Final

from coachdesk.documents.letter_sheets import LetterSheet
from coachdesk.documents.letter_words import LetterWriter
from coachdesk.documents.sheets import Pair
from coachdesk.domain.days import working_days_later
from coachdesk.domain.errors import HandoverNotYet
from coachdesk.domain.handover import Consent, Incoming, Passed, Referral, State
from coachdesk.domain.handover.due import PATIENCE, RECEIPT_DAYS
from coachdesk.domain.handover.items import NAME_TOPIC, item_of
from coachdesk.domain.handover.letters import LetterKind
from coachdesk.domain.handover.passing import passed
from coachdesk.i18n import mark

_REGARDS: Final = mark("With kind regards,")


class StopWriter(LetterWriter):
    """Writes to the recipient what must no longer be used. It names topics that the recipient has read about, and tells nothing."""

    kind = LetterKind.STOP

    def sheet(self, referral: Referral, consent: Consent) -> LetterSheet:
        """Raises HandoverNotYet where nothing was taken back, or no letter had gone out: then there is nobody to tell."""
        sent = passed(self.file.handover.passes, referral.id, State.SENT)
        if consent.withdrawn_on is None or sent is None:
            raise HandoverNotYet(State.SENT)
        day = working_days_later(self.ours.today, RECEIPT_DAYS)
        return self.letter(
            referral.to,
            self.day(mark("Subject: our letter of {date}"), sent.on),
            opening=self._what(consent, consent.withdrawn_on, sent),
            closing=(self.day(mark("Please tell me by {date} that this is done."), day), self.pair(_REGARDS)),
        )

    def _what(self, consent: Consent, on: date, sent: Passed) -> tuple[Pair, Pair]:
        """A part of it, by topics, where only a part was taken back and all of that part can be named."""
        ids = {item_of(each) for each in consent.stopped if each in sent.marks}
        items = [item for item in self.file.handover.items if item.id in ids]
        known = len(items) == len(ids) and all(item.topic in self.content.handover.topics for item in items)
        if known and 0 < len(ids) < len(sent.marks):
            topics = dict.fromkeys(item.topic for item in items)
            return (
                self.day(mark("On {date} the client took back a part of the consent."), on),
                self.topics(mark("Please use this no longer, and remove it: {topics}."), topics),
            )
        return (
            self.day(mark("On {date} the client took back the consent."), on),
            self.pair(mark("Please use nothing of our letter any more, and remove it.")),
        )


class IncomingWriter(LetterWriter):
    """Writes to who handed over to us. The name of the client stands in it only where it came along with the handover."""

    def _opening(self, incoming: Incoming) -> tuple[Pair, ...]:
        thanks = self.day(mark("Thank you for your handover. It arrived on {date}."), incoming.on)
        if NAME_TOPIC not in incoming.got:
            return (thanks,)
        return (thanks, self.pair(mark("It is about {name}."), name=self.file.case.calling_name.strip()))

    def _subject(self) -> Pair:
        return self.pair(mark("Subject: your handover to us"))


class ReceiptWriter(IncomingWriter):
    """Writes that a handover arrived, and who contacts the client."""

    kind = LetterKind.RECEIPT

    def sheet(self, incoming: Incoming) -> LetterSheet:
        """The letter."""
        closing = (
            self._contact(incoming),
            self.pair(mark("From now on I am the contact person.")),
            self.pair(_REGARDS),
        )
        return self.letter(incoming.sender, self._subject(), opening=self._opening(incoming), closing=closing)

    def _contact(self, incoming: Incoming) -> Pair:
        who = incoming.by.strip() or self.ours.sender.name.strip() or "…"
        day = incoming.contact_on
        if day is not None:
            return self.day(mark("{name} contacts the client by {date}."), day, name=who)
        return self.pair(mark("{name} contacts the client."), name=who)


class AskWriter(IncomingWriter):
    """Writes what is still needed."""

    kind = LetterKind.ASK

    def sheet(self, incoming: Incoming) -> LetterSheet:
        """Raises HandoverNotYet where nothing lacks."""
        lacking = [topic for topic in incoming.lacking if topic in self.content.handover.topics]
        if not lacking:
            raise HandoverNotYet(State.IDEA)
        asked = incoming.asked_on
        day = (self.ours.today if asked is None or asked + PATIENCE < self.ours.today else asked) + PATIENCE
        return self.letter(
            incoming.sender,
            self._subject(),
            opening=(*self._opening(incoming), self.topics(mark("To begin well we still need: {topics}."), lacking)),
            closing=(
                self.pair(mark("Please send only what the client agrees to, and in a safe way.")),
                self.day(mark("Please do so by {date}."), day),
                self.pair(_REGARDS),
            ),
        )
