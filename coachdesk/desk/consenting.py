"""What the client agreed to, about a handover or about who goes along: answers together, taken back, and told on."""

from dataclasses import replace
from datetime import date
from typing import Any, Final
from uuid import uuid4

from coachdesk.desk.recording import RecordDesk
from coachdesk.desk.undo import Deed
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.days import months_later
from coachdesk.domain.errors import DayPassed, StillToCome
from coachdesk.domain.handover import Answered, Consent, ConsentKind, Passed, State
from coachdesk.domain.handover import consents as rules
from coachdesk.domain.handover.due import rests_on
from coachdesk.domain.handover.passing import ENDS, passed, state_of
from coachdesk.domain.handover.telling import recalled
from coachdesk.domain.records import kind_of
from coachdesk.domain.words import Words

_NOTHING: Final = Words()


class ConsentDesk(RecordDesk):
    """Every call is kept at once and can be undone. Taking back is the client's right, also while a case is restricted."""

    def new_consent(self, file: CaseFile, about: str, kind: ConsentKind) -> Consent:
        """An answer that is not kept yet: today, in the client's language, for six months; nothing is ticked beforehand."""
        today = self.today()
        until = months_later(today, rules.MONTHS)
        return Consent(uuid4().hex, about, kind, today, language=file.case.client_language, until=until)

    def agree(self, case_id: str, consents: tuple[Consent, ...]) -> CaseFile:
        """Keep answers that were given together; can be undone. Raises StillToCome for a day to come, DayPassed for a yes
        that would be over already.

        What the letter told, and the client does not want told any more, is noted with the answer: the recipient has to know.
        So has he where the help, or the use of the data, gets a no after the letter.
        """
        for consent in consents:
            if consent.on > self.today():
                raise StillToCome
            if consent.answer is Answered.YES and consent.over(self.today()):
                raise DayPassed
        file = self.store.get(case_id)
        return self._in_one_go(file, Deed.CONSENT_KEPT, tuple(self._with_recalled(file, each) for each in consents))

    def _with_recalled(self, file: CaseFile, consent: Consent) -> Consent:
        over = file.handover
        gone = recalled(over, consent)
        if gone:
            return replace(consent, withdrawn_on=self.today(), stopped=gone)
        referral, sent = over.referral(consent.about), passed(over.passes, consent.about, State.SENT)
        refuses = consent.answer is Answered.NO and consent.kind is not ConsentKind.SECRECY
        if refuses and sent is not None and referral is not None and consent.kind in rests_on(referral):
            return replace(consent, withdrawn_on=self.today())
        return consent

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
        return self._in_one_go(file, Deed.CONSENT_KEPT, (after, *ends), restricted_too=True)

    def _withdrawn(self, file: CaseFile, about: str) -> tuple[Passed, ...]:
        referral = file.handover.referral(about)
        if referral is None or referral.safe or state_of(file.handover.passes, about) in ENDS:
            return ()
        return (Passed(uuid4().hex, about, State.WITHDRAWN, self.today()),)

    def _all_back(self, file: CaseFile, about: str, why: Words) -> tuple[Consent, ...]:
        """What the client agreed to and did not take back yet, taken back: for who withdraws the handover itself."""
        referral = file.handover.referral(about)
        kinds = (ConsentKind.SECRECY, ConsentKind.HELP) if referral is not None and not referral.safe else ()
        found = (rules.last_consent(file.handover.consents, about, kind) for kind in kinds)
        return tuple(
            rules.taken_back(each, (), self.today(), why)
            for each in found
            if each is not None and each.answer is Answered.YES and not each.withdrawn
        )

    def recipient_told(self, case_id: str, consent_id: str, on: date | None = None) -> CaseFile:
        """The recipient was told to stop, on a day or else today; can be undone. Raises StillToCome."""
        on = on or self.today()
        if on > self.today():
            raise StillToCome
        file = self.store.get(case_id)
        consent = next(each for each in file.handover.consents if each.id == consent_id)
        return self._in_one_go(file, Deed.CONSENT_KEPT, (replace(consent, told_on=on),), restricted_too=True)
