"""Warm handovers: to whom and what for, what may be told, what the client agreed to, and how far each is."""

from dataclasses import replace
from datetime import date
from typing import Any, Final, cast
from uuid import uuid4

from coachdesk.desk.consenting import ConsentDesk
from coachdesk.desk.undo import Deed
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Appointment, AppointmentState
from coachdesk.domain.errors import (
    ChangedSince,
    DayPassed,
    DayTooEarly,
    HandoverNotYet,
    RecipientAgreed,
    ReferralNotFound,
    SecondLookOwn,
    StillToCome,
)
from coachdesk.domain.handover import Item, Party, Passed, Referral, State
from coachdesk.domain.handover.due import Next, next_thing
from coachdesk.domain.handover.passing import passed
from coachdesk.domain.handover.referrals import looked_at_anew
from coachdesk.domain.handover.telling import readdressed, told
from coachdesk.domain.handover.way import Sight, check
from coachdesk.domain.kind import Kind
from coachdesk.domain.partners import Partner
from coachdesk.domain.records import Record, kind_of
from coachdesk.domain.words import Words

_NOBODY: Final = Party()
_NOTHING: Final = Words()
_AFTER: Final = {State.SENT: State.SEEN, State.RECEIVED: State.SENT}
"""What can't have been before what."""
LEAST: Final = 4
"""Signs of an id that are enough to name a handover, where no other begins like it."""


def party_of(partner: Partner) -> Party:
    """An entry of the directory as it is written into a case."""
    names = ("organisation", "person", "role", "phone", "email", "address")
    return Party(partner.id, **{name: getattr(partner, name) for name in names})


class HandoverDesk(ConsentDesk):
    """Every call is kept at once. Beginning, going on, consent and taking out can be undone."""

    # --- finding ----------------------------------------------------------------------------------------------------

    def whose(self, begin: str) -> tuple[str, str]:
        """The case and the id of the handover whose id begins like this. Raises ReferralNotFound, also for several."""
        found = self.tools.vault.opened().handovers.whose(begin) if len(begin) >= LEAST else ()
        if len(found) != 1:
            raise ReferralNotFound(begin)
        return found[0]

    def referral(self, file: CaseFile, referral_id: str) -> Referral:
        """A handover of the case. Raises ReferralNotFound."""
        found = file.handover.referral(referral_id)
        if found is None:
            raise ReferralNotFound(referral_id)
        return found

    def sight(self, file: CaseFile, referral: Referral, coming: Passed | None = None) -> Sight:
        """All that the rules of the way look at."""
        return Sight(file.handover, referral, self.today(), coming, talk_on(file, referral))

    def next_thing(self, file: CaseFile, referral: Referral) -> Next | None:
        """What is to be done next, and until when; None at the end."""
        return next_thing(self.sight(file, referral))

    # --- the handover -----------------------------------------------------------------------------------------------

    def begin(self, case_id: str, to: Party = _NOBODY, card: str = "", question: Words = _NOTHING) -> Referral:
        """A new handover, kept from now on as an idea; can be undone until anything hangs on it."""
        made = Referral(uuid4().hex, self.today(), to, card, question)
        self.moved(case_id, None, made, Deed.HANDOVER_BEGUN)
        return made

    def _check_back(self, file: CaseFile, before: Record | None, after: Record) -> None:
        over, asked = file.handover, any(each.about == after.key for each in file.handover.consents)
        hangs = asked or bool(over.items_of(after.key) or over.passes_of(after.key))
        if isinstance(after, Referral) and before is None and hangs:
            raise ChangedSince
        if isinstance(after, Referral) and isinstance(before, Referral) and readdressed(over, after, before):
            raise ChangedSince

    def drop(self, case_id: str, referral_id: str) -> CaseFile:
        """Take out a handover that was never more than an idea, with its items; can be undone.

        Raises HandoverNotYet for one about which the client was asked: that one is withdrawn, and stays on record.
        """
        file = self.store.get(case_id)
        referral, over = self.referral(file, referral_id), file.handover
        asked = any(each.about == referral_id for each in over.consents)
        if asked or over.passes_of(referral_id):
            raise HandoverNotYet(State.IDEA)
        return self._in_one_go(file, Deed.RECORD_REMOVED, (), (referral, *over.items_of(referral_id)))

    def check(self, record: Record) -> None:
        """Raises StillToCome for a second look on a day to come, SecondLookOwn for one of the consultant at this laptop."""
        if not isinstance(record, Referral):
            return
        if record.second_on is not None and record.second_on > self.today():
            raise StillToCome
        me = self.tools.vault.opened().settings.get("me.name") or ""
        if record.second.strip() and record.second.strip().casefold() == me.strip().casefold():
            raise SecondLookOwn

    def save(self, case_id: str, record: Record) -> CaseFile:
        """As every desk; what is told without consent needs a second look anew once its ground, reason or items change.

        Raises RecipientAgreed for another recipient than the client said yes to, or than got the letter.
        """
        file = self.store.get(case_id)
        before = file.find(kind_of(record), record.key)
        if isinstance(record, Referral) and isinstance(before, Referral):
            if readdressed(file.handover, before, record):
                raise RecipientAgreed(before.to.name)
            record = looked_at_anew(before, record)
        return super().save(case_id, record)

    # --- what may be told ---------------------------------------------------------------------------------------------

    def proposals(self, file: CaseFile, about: str) -> tuple[Item, ...]:
        """Lines that the case itself knows and that are not among the items of the handover or guide `about` yet. Not kept."""
        from coachdesk.documents.handover_lines import known

        there = {item.phrase for item in file.handover.items_of(about)}
        dutch = self.words_for(file.case, "nl")
        lines = known(self.tools.content, file, dutch)
        return tuple(self.item(file, about, topic, line.id) for topic, line in lines if line.id not in there)

    def item(self, file: CaseFile, about: str, topic: str, line: str = "", words: Words = _NOTHING) -> Item:
        """A new item, not kept: a line of the content in Dutch and in the client's language, or own words."""
        from coachdesk.documents.handover_lines import written

        content = self.tools.content.handover
        needs = content.topics[topic].needs if topic in content.topics else ()
        need = needs[0].id if needs else ""
        found = content.line(line)
        if found is not None:
            language = file.case.client_language
            said = written(found, file, self.words_for(file.case, "nl")) or ""
            other = written(found, file, self.words_for(file.case, language)) if language != "nl" else None
            words = Words(said, "nl", other or "", language if other else "")
        return Item(uuid4().hex, about, topic, line if found is not None else "", words, need)

    # --- the way ----------------------------------------------------------------------------------------------------

    def go_on(self, case_id: str, referral_id: str, to: State, **said: Any) -> CaseFile:
        """The handover has reached the state `to`; can be undone. `said` are fields of Passed (on, who, how, note, …).

        What the letter says is kept with SEEN and SENT. With WITHDRAWN all that the client agreed to for it is taken back.
        Raises HandoverNotYet with what lacks, StillToCome for a day to come, DayTooEarly for a letter that would be sent
        before it was seen, or received before it was sent.
        """
        file = self.store.get(case_id)
        referral = self.referral(file, referral_id)
        coming = Passed(uuid4().hex, referral_id, to, **{"on": self.today(), **said})
        if coming.on > self.today():
            raise StillToCome
        check(to, self.sight(file, referral, coming))
        first = passed(file.handover.passes, referral_id, _AFTER[to]) if to in _AFTER else None
        if first is not None and coming.on < first.on:
            raise DayTooEarly(first.on)
        back = self._all_back(file, referral_id, coming.note) if to is State.WITHDRAWN else ()
        return self._in_one_go(file, Deed.HANDOVER_MOVED, (self._with_letter(file, referral, coming), *back))

    def _with_letter(self, file: CaseFile, referral: Referral, coming: Passed) -> Passed:
        if coming.state not in (State.SEEN, State.SENT):
            return coming
        marks = tuple(item.mark for item in told(file.handover, referral.id, self.today()))
        return replace(coming, marks=marks, letter=self.letter_text(file, referral))

    def letter_text(self, file: CaseFile, referral: Referral) -> str:
        """What the letter to the recipient says now, in plain text."""
        from coachdesk.desk.letters import handover_sheet
        from coachdesk.documents.letter_text import letter_text

        return letter_text(handover_sheet(self, file, referral))

    def plan_talk(self, case_id: str, referral_id: str, talk: Appointment) -> CaseFile:
        """Fix the day of the talk of the three: an appointment of the case; can be undone.

        Raises DayPassed, and HandoverNotYet where it is not its turn.
        """
        file = self.store.get(case_id)
        referral = replace(self.referral(file, referral_id), talk=talk.id)
        if talk.on < self.today():
            raise DayPassed
        coming = Passed(uuid4().hex, referral_id, State.PLANNED, self.today())
        check(State.PLANNED, Sight(file.handover, referral, self.today(), coming, talk.on))
        return self._in_one_go(file, Deed.HANDOVER_MOVED, (talk, referral, coming))


def talk_of(file: CaseFile, referral: Referral) -> Appointment | None:
    """The appointment of the talk of the three; None where none is planned, or where it did not take place."""
    found = file.find(Kind.APPOINTMENTS, referral.talk) if referral.talk else None
    stands = isinstance(found, Appointment) and found.state in (AppointmentState.PLANNED, AppointmentState.HELD)
    return cast(Appointment, found) if stands else None


def talk_on(file: CaseFile, referral: Referral) -> date | None:
    """The day of the talk of the three."""
    talk = talk_of(file, referral)
    return talk.on if talk is not None else None
