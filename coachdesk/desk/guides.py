"""Intermediaries and interpreters who go along with one client: as what, in which languages, and what they do not do."""

from dataclasses import replace
from typing import Any, Final, cast
from uuid import uuid4

from coachdesk.desk.changing import FieldsDesk
from coachdesk.desk.handing import party_of
from coachdesk.desk.undo import Deed
from coachdesk.documents.handed_choices import LABELS
from coachdesk.documents.handed_choices import ROLES as ROLES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import DayTooEarly, HandoverNotYet, StillToCome, UnknownId
from coachdesk.domain.handover import Guide, Party, State
from coachdesk.domain.handover.guides import Wanted, wanted
from coachdesk.domain.kind import Kind
from coachdesk.domain.partners import GUIDES, GuideRole, Partner, in_order
from coachdesk.domain.picture import Accepted, InterpreterAge, InterpreterHere, InterpreterKind
from coachdesk.domain.records import Record

FIELDS: Final = LABELS[Kind.GUIDES]
TYPED: Final = frozenset({"party", "own_limits", "note"})
"""What is typed, and kept as it is typed; everything else is pressed, and can be undone."""


class GuidesDesk(FieldsDesk):
    """Every call is kept at once. Adding, taking out and all that is pressed can be undone.

    Whether the client wants somebody, and what may be told to this person, is asked and kept by `handing`.
    """

    def check(self, record: Record) -> None:
        """Raises StillToCome for somebody who is to begin later, DayTooEarly where the end lies before the beginning."""
        if isinstance(record, Guide):
            if record.on > self.today():
                raise StillToCome
            if record.until is not None and record.until < record.on:
                raise DayTooEarly(record.on)

    def guide(self, file: CaseFile, guide_id: str) -> Guide:
        """One of the case. Raises UnknownId."""
        found = file.find(Kind.GUIDES, guide_id)
        if found is None:
            raise UnknownId("guide", guide_id)
        return cast(Guide, found)

    def partners(self) -> tuple[Partner, ...]:
        """Intermediaries and interpreters of the directory."""
        return in_order(each for each in self.tools.vault.opened().partners.all() if each.kind in GUIDES)

    def entry(self, guide: Guide) -> Partner | None:
        """What the directory says of this person now; None where there is no such entry."""
        return next((each for each in self.partners() if each.id == guide.party.partner), None)

    def wanted(self, file: CaseFile, guide: Guide) -> Wanted:
        """What the client said about this person."""
        return wanted(guide, file.handover.consents, self.today())

    def accepted(self, file: CaseFile) -> tuple[Guide, ...]:
        """Those whom the client wants now: nobody else is chosen for a talk."""
        return tuple(each for each in file.handover.guides if self.wanted(file, each) is Wanted.YES)

    def interpreting(self, file: CaseFile, here: InterpreterHere) -> tuple[tuple[str, InterpreterHere], ...]:
        """By name the accepted guides who interpret, each as it is noted in a talk: `here` with what is known of this person.

        A name that holds digits is the number that an agency gives; any other name is no part of it.
        """
        found = (each for each in self.accepted(file) if each.role is GuideRole.INTERPRETER)
        return tuple((each.name, self._noted(file, each, here)) for each in found)

    def _noted(self, file: CaseFile, guide: Guide, here: InterpreterHere) -> InterpreterHere:
        entry, client, person = self.entry(guide), file.case.client_language, guide.party.person.strip()
        spoken = [code for code in guide.languages if code != "nl"]
        language = client if client in spoken else next(iter(spoken), here.language)
        return replace(
            here,
            kind=InterpreterKind.PROFESSIONAL,
            language=language,
            country=entry.country if entry is not None else here.country,
            voice=entry.voice if entry is not None else here.voice,
            age=InterpreterAge.ADULT,
            accepted=Accepted.YES,
            number=person if any(map(str.isdecimal, person)) else "",
        )

    # --- keeping ----------------------------------------------------------------------------------------------------

    def add(self, case_id: str, who: Party | Partner) -> Guide:
        """Somebody who may go along from today, not asked about yet; can be undone. What the directory says of role, languages and
        limits is taken over. Raises WhoMissing where nobody is named."""
        if isinstance(who, Partner):
            role = who.guide if who.guide is not GuideRole.NONE else GuideRole.INTERPRETER
            made = Guide(uuid4().hex, self.today(), party_of(who), role, who.languages, who.limits)
        else:
            made = Guide(uuid4().hex, self.today(), who)
        self.moved(case_id, None, made)
        return made

    def change(self, case_id: str, guide_id: str, **changes: Any) -> CaseFile:
        """Keep fields of Guide; what is pressed can be undone. Raises what `check` does, WhoMissing, FieldTooLong."""
        before = self.guide(self.store.get(case_id), guide_id)
        after = replace(before, **changes)
        return self.save(case_id, after) if TYPED.issuperset(changes) else self._pressed(case_id, before, after)

    def can_drop(self, file: CaseFile, guide_id: str) -> bool:
        """Whether the client was never asked about this person: after that it stays on record."""
        return not any(each.about == guide_id for each in file.handover.consents)

    def drop(self, case_id: str, guide_id: str) -> CaseFile:
        """Take out somebody about whom the client was never asked, with what would have been told; can be undone.

        Raises HandoverNotYet where the client was asked.
        """
        file = self.store.get(case_id)
        gone: tuple[Record, ...] = (self.guide(file, guide_id), *file.handover.items_of(guide_id))
        if not self.can_drop(file, guide_id):
            raise HandoverNotYet(State.IDEA)
        return self._together(file, Deed.RECORD_REMOVED, (), gone)
