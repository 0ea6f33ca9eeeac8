"""Handovers that come in: what came along, what is still needed, and that the receipt is confirmed."""

from dataclasses import replace
from datetime import date
from typing import Any, Final, cast
from uuid import uuid4

from coachdesk.desk.changing import FieldsDesk
from coachdesk.desk.handing import party_of
from coachdesk.desk.undo import Deed
from coachdesk.documents.handed_choices import LABELS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.days import working_days_later
from coachdesk.domain.errors import DayTooEarly, StillToCome, UnknownId
from coachdesk.domain.handover import Incoming, Party
from coachdesk.domain.handover.due import RECEIPT_DAYS, Next, next_incoming
from coachdesk.domain.handover_content import Topic
from coachdesk.domain.kind import Kind
from coachdesk.domain.partners import Partner, in_order
from coachdesk.domain.records import Record

FIELDS: Final = LABELS[Kind.INCOMINGS]
TYPED: Final = frozenset({"sender", "question", "by", "note"})
"""What is typed, and kept as it is typed; everything else is pressed, and can be undone."""
_HAPPENED: Final = ("asked_on", "answered_on", "confirmed_on", "talk_on", "ended_on")
"""Days on which something happened after it came in."""


class IncomingDesk(FieldsDesk):
    """Every call is kept at once. Registering, taking out and all that is pressed can be undone."""

    def check(self, record: Record) -> None:
        """Raises StillToCome for a day to come on which something is said to have happened, DayTooEarly where the days
        can't follow each other."""
        if not isinstance(record, Incoming):
            return
        happened = [day for name in _HAPPENED if (day := getattr(record, name)) is not None]
        if max((record.on, *happened)) > self.today():
            raise StillToCome
        after: list[tuple[date | None, date | None]] = [(day, record.on) for day in happened]
        after += [(record.answered_on, record.asked_on), (record.contact_on, record.confirmed_on or record.on)]
        after += [(record.ended_on, day) for day in happened]
        for day, before in after:
            if day is not None and before is not None and day < before:
                raise DayTooEarly(before)

    def incoming(self, file: CaseFile, incoming_id: str) -> Incoming:
        """One of the case. Raises UnknownId."""
        found = file.find(Kind.INCOMINGS, incoming_id)
        if found is None:
            raise UnknownId("handover", incoming_id)
        return cast(Incoming, found)

    def partners(self) -> tuple[Partner, ...]:
        """Who may have handed over: everybody in the directory."""
        return in_order(self.tools.vault.opened().partners.all())

    def topics(self) -> tuple[Topic, ...]:
        """What may come along, what is mostly needed to begin first."""
        return tuple(sorted(self.tools.content.handover.topics.values(), key=lambda topic: not topic.incoming))

    def next_thing(self, incoming: Incoming) -> Next | None:
        """What is to be done next, and until when; None where nothing is left."""
        return next_incoming(incoming)

    # --- keeping ----------------------------------------------------------------------------------------------------

    def register(self, case_id: str, sender: Party | Partner) -> Incoming:
        """One that came in today, kept from now on; can be undone. Raises WhoMissing where nobody is named."""
        party = party_of(sender) if isinstance(sender, Partner) else sender
        made = Incoming(uuid4().hex, self.today(), party)
        self.moved(case_id, None, made, Deed.HANDOVER_BEGUN)
        return made

    def change(self, case_id: str, incoming_id: str, **changes: Any) -> CaseFile:
        """Keep fields of Incoming; what is pressed can be undone. Raises what `check` does, WhoMissing, FieldTooLong."""
        before = self.incoming(self.store.get(case_id), incoming_id)
        after = replace(before, **changes)
        if TYPED.issuperset(changes):
            return self.save(case_id, after)
        went_on = any(getattr(before, name) != getattr(after, name) for name in _HAPPENED)
        deed = Deed.HANDOVER_MOVED if went_on else Deed.CARD_MOVED
        return self._pressed(case_id, before, after, deed)

    def came(self, case_id: str, incoming_id: str, topics: tuple[str, ...]) -> CaseFile:
        """These topics came along: none of them is needed any more."""
        before = self.incoming(self.store.get(case_id), incoming_id)
        lacking = tuple(each for each in before.lacking if each not in topics)
        return self.change(case_id, incoming_id, got=topics, lacking=lacking)

    def lacks(self, case_id: str, incoming_id: str, topics: tuple[str, ...]) -> CaseFile:
        """These topics are needed still; one that is new among them was not asked for, whatever was asked for before."""
        before = self.incoming(self.store.get(case_id), incoming_id)
        got = tuple(each for each in before.got if each not in topics)
        anew = {} if set(topics) <= set(before.lacking) else {"asked_on": None, "answered_on": None}
        return self.change(case_id, incoming_id, lacking=topics, got=got, **anew)

    def asked(self, case_id: str, incoming_id: str) -> CaseFile:
        """We asked for what lacks, today."""
        return self.change(case_id, incoming_id, asked_on=self.today())

    def propose(self, case_id: str, incoming_id: str) -> CaseFile:
        """Say who contacts the client until when, as far as nobody said it, before a letter says so: the contact person of the
        case, within the days that a receipt takes."""
        file = self.store.get(case_id)
        before = self.incoming(file, incoming_id)
        day = before.contact_on or working_days_later(before.confirmed_on or self.today(), RECEIPT_DAYS)
        return self.change(case_id, incoming_id, by=self.who_contacts(file, before), contact_on=day)

    def confirm(self, case_id: str, incoming_id: str) -> CaseFile:
        """We confirmed the receipt, today, as `propose` says where nobody said otherwise."""
        self.propose(case_id, incoming_id)
        return self.change(case_id, incoming_id, confirmed_on=self.today())

    def who_contacts(self, file: CaseFile, incoming: Incoming) -> str:
        """Who of us contacts the client: who is named, else the contact person of the case."""
        return incoming.by.strip() or file.case.contact.name.strip()
