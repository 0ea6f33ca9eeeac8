"""Warm handovers: to whom and what for, what may be told, what the client agreed to, and how far each is."""

from dataclasses import replace
from datetime import date
from typing import Any, Final, cast
from uuid import uuid4

from coachdesk.desk.recording import RecordDesk
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Appointment, AppointmentState
from coachdesk.domain.days import months_later
from coachdesk.domain.errors import (
    ChangedSince,
    DayPassed,
    HandoverNotYet,
    RecipientAgreed,
    ReferralNotFound,
    SecondLookOwn,
    StillToCome,
)
from coachdesk.domain.handover import Answered, Consent, ConsentKind, Item, Party, Passed, Referral, State
from coachdesk.domain.handover import consents as rules
from coachdesk.domain.handover.due import Next, next_thing
from coachdesk.domain.handover.passing import ENDS, Sending, state_of
from coachdesk.domain.handover.referrals import looked_at_anew
from coachdesk.domain.handover.telling import readdressed, recalled, told
from coachdesk.domain.handover.way import Sight, check
from coachdesk.domain.kind import Kind
from coachdesk.domain.partners import Partner
from coachdesk.domain.records import Record, kind_of
from coachdesk.domain.words import Words

_NOBODY: Final = Party()
_NOTHING: Final = Words()
LEAST: Final = 4
"""Signs of an id that are enough to name a handover, where no other begins like it."""


def party_of(partner: Partner) -> Party:
    """An entry of the directory as it is written into a case."""
    names = ("organisation", "person", "role", "phone", "email", "address")
    return Party(partner.id, **{name: getattr(partner, name) for name in names})


class HandoverDesk(RecordDesk):
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
        return self._deed(file, Deed.RECORD_REMOVED, (), (referral, *over.items_of(referral_id)))

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

    # --- consent ----------------------------------------------------------------------------------------------------

    def new_consent(self, file: CaseFile, about: str, kind: ConsentKind) -> Consent:
        """An answer that is not kept yet: today, in the client's language, for six months; nothing is ticked beforehand."""
        today = self.today()
        until = months_later(today, rules.MONTHS)
        return Consent(uuid4().hex, about, kind, today, language=file.case.client_language, until=until)

    def agree(self, case_id: str, consents: tuple[Consent, ...]) -> CaseFile:
        """Keep answers that were given together; can be undone. Raises StillToCome for a day to come, DayPassed for a yes
        that would be over already.

        What the letter told, and the client does not want told any more, is noted with the answer: the recipient has to know.
        """
        for consent in consents:
            if consent.on > self.today():
                raise StillToCome
            if consent.answer is Answered.YES and consent.over(self.today()):
                raise DayPassed
        file = self.store.get(case_id)
        return self._deed(file, Deed.CONSENT_KEPT, tuple(self._with_recalled(file, each) for each in consents))

    def _with_recalled(self, file: CaseFile, consent: Consent) -> Consent:
        gone = recalled(file.handover, consent)
        return replace(consent, withdrawn_on=self.today(), stopped=gone) if gone else consent

    def how_given(self, case_id: str, about: str, **said: Any) -> CaseFile:
        """Say how the last answers were given, those of one day alike: fields of Consent (way, language, through, …)."""
        file = self.store.get(case_id)
        found = [rules.last_consent(file.handover.consents, about, kind) for kind in ConsentKind]
        last = max((each.on for each in found if each is not None), default=None)
        changed = tuple(replace(each, **said) for each in found if each is not None and each.on == last)
        changed = tuple(each for each in changed if file.find(kind_of(each), each.key) != each)
        if not changed:
            return file
        self.store.save_together(case_id, changed)
        return self.announce(case_id)

    def withdraw(self, case_id: str, consent_id: str, stopped: tuple[str, ...] = (), why: Words = _NOTHING) -> CaseFile:
        """The client takes a consent back, whole or for the marks `stopped`; it stays on record; can be undone.

        From now on nothing of it is told. A whole one of secrecy or help ends the handover as withdrawn, unless the path of
        safety is open.
        """
        file = self.store.get(case_id)
        consent = next(each for each in file.handover.consents if each.id == consent_id)
        after = rules.taken_back(consent, stopped, self.today(), why)
        if after == consent:
            return file
        whole = after.withdrawn and consent.kind is not ConsentKind.BASIS
        ends = self._withdrawn(file, consent.about) if whole else ()
        return self._deed(file, Deed.CONSENT_KEPT, (after, *ends))

    def _withdrawn(self, file: CaseFile, about: str) -> tuple[Passed, ...]:
        referral = file.handover.referral(about)
        if referral is None or referral.safe or state_of(file.handover.passes, about) in ENDS:
            return ()
        return (Passed(uuid4().hex, about, State.WITHDRAWN, self.today()),)

    def recipient_told(self, case_id: str, consent_id: str, on: date | None = None) -> CaseFile:
        """The recipient was told to stop, on a day or else today; can be undone. Raises StillToCome."""
        on = on or self.today()
        if on > self.today():
            raise StillToCome
        file = self.store.get(case_id)
        consent = next(each for each in file.handover.consents if each.id == consent_id)
        return self._deed(file, Deed.CONSENT_KEPT, (replace(consent, told_on=on),))

    def refuses(self, consent: Consent) -> bool:
        """Whether the client said no."""
        return consent.answer is Answered.NO

    # --- the way ----------------------------------------------------------------------------------------------------

    def go_on(self, case_id: str, referral_id: str, to: State, **said: Any) -> CaseFile:
        """The handover has reached the state `to`; can be undone. `said` are fields of Passed (on, who, how, note, …).

        What the letter says is kept with SEEN and SENT. Raises HandoverNotYet with what lacks, StillToCome for a day to come.
        """
        file = self.store.get(case_id)
        referral = self.referral(file, referral_id)
        coming = Passed(uuid4().hex, referral_id, to, **{"on": self.today(), **said})
        if coming.on > self.today():
            raise StillToCome
        check(to, self.sight(file, referral, coming))
        return self._deed(file, Deed.HANDOVER_MOVED, (self._with_letter(file, referral, coming),))

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
        return self._deed(file, Deed.HANDOVER_MOVED, (talk, referral, coming))

    def sent_how(self) -> tuple[Sending, ...]:
        """In which ways a letter can go out."""
        return tuple(how for how in Sending if how is not Sending.NOT_SAID)

    # --- together -----------------------------------------------------------------------------------------------------

    def _deed(self, file: CaseFile, deed: Deed, records: tuple[Record, ...], gone: tuple[Record, ...] = ()) -> CaseFile:
        """Keep and take out entries in one go; can be undone until one of them is made otherwise."""
        case_id, name = file.case.id, file.case.calling_name
        touched = (*records, *gone)
        before = tuple(found for each in touched if (found := file.find(kind_of(each), each.key)) is not None)
        new = tuple(each for each in records if file.find(kind_of(each), each.key) is None)
        self.store.save_together(case_id, records, gone=gone)

        def back() -> None:
            now = self.store.get(case_id)
            same = all(now.find(kind_of(each), each.key) == each for each in records)
            if not same or any(now.find(kind_of(each), each.key) is not None for each in gone):
                raise ChangedSince
            self.store.save_together(case_id, before, gone=new)
            self.announce(case_id)

        self.tools.undo.push(Undoable(deed, name, back))
        return self.announce(case_id)


def talk_of(file: CaseFile, referral: Referral) -> Appointment | None:
    """The appointment of the talk of the three; None where none is planned, or where it did not take place."""
    found = file.find(Kind.APPOINTMENTS, referral.talk) if referral.talk else None
    stands = isinstance(found, Appointment) and found.state in (AppointmentState.PLANNED, AppointmentState.HELD)
    return cast(Appointment, found) if stands else None


def talk_on(file: CaseFile, referral: Referral) -> date | None:
    """The day of the talk of the three."""
    talk = talk_of(file, referral)
    return talk.on if talk is not None else None
