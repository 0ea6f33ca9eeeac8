"""How long closed cases are kept. A case is only ever erased by somebody who looked at it."""

from datetime import date

from coachdesk.desk.base import Area
from coachdesk.desk.cases import CasesDesk
from coachdesk.desk.changes import SettingsChanged
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import CaseKind
from coachdesk.domain.errors import DayPassed, ReasonMissing, YearsInvalid
from coachdesk.domain.privacy import YEARS, review_on
from coachdesk.domain.retention import Review, due, parse_years
from coachdesk.domain.trail import Deed

PREFIX = "retention."
"""Settings with the years of each kind of case."""


class RetentionDesk(Area):
    """Proposes; people decide. Erasing is `ErasingDesk.erase`, on the ground of retention, for each case by itself."""

    # --- years ------------------------------------------------------------------------------------------------------

    def years(self, kind: CaseKind) -> int:
        """Years after closing at which keeping is reviewed."""
        stored = self.tools.vault.opened().settings.get(PREFIX + kind)
        try:
            return YEARS[kind] if stored is None else parse_years(stored)
        except YearsInvalid:
            return YEARS[kind]

    def set_years(self, kind: CaseKind, text: str) -> int:
        """Keep other years, as they were typed; returns them. Raises YearsInvalid."""
        years = parse_years(text)
        if years != self.years(kind):
            vault = self.tools.vault.opened()
            vault.settings.put(PREFIX + kind, str(years))
            vault.trail.note(Deed.SETTING_CHANGED, setting=PREFIX + kind, value=str(years))
            self.tools.changes.announce(SettingsChanged(PREFIX + kind))
        return years

    # --- looking ----------------------------------------------------------------------------------------------------

    def due(self) -> tuple[Review, ...]:
        """Closed cases that wait for somebody to look at them, the longest due first."""
        return due(self.store.closed(), {kind: self.years(kind) for kind in CaseKind}, self.today())

    def review_on(self, file: CaseFile) -> date | None:
        """The day on which keeping this case is reviewed; None while it is not closed."""
        return review_on(file.case, self.years(file.case.kind))

    # --- deciding ---------------------------------------------------------------------------------------------------

    def set_kind(self, case_id: str, kind: CaseKind) -> CaseFile:
        """Say under which task a case falls. Raises CaseNotFound, CaseRestricted."""
        return self._change(case_id, kind=kind)

    def explain(self, case_id: str, reason: str) -> CaseFile:
        """Write why a case is kept until a day, or will be. Raises ReasonMissing when such a day would lose its reason."""
        if self.store.get(case_id).case.keep_until is not None and not reason.strip():
            raise ReasonMissing
        return self._change(case_id, keep_reason=reason)

    def keep_until(self, case_id: str, day: date | None) -> CaseFile:
        """Look at the case again on a day, for the reason that was written; None lets the years count again.

        Raises ReasonMissing, DayPassed.
        """
        if day is None:
            return self._change(case_id, keep_until=None, keep_reason="")
        if day <= self.today():
            raise DayPassed
        if not self.store.get(case_id).case.keep_reason.strip():
            raise ReasonMissing
        return self._change(case_id, keep_until=day)

    def _change(self, case_id: str, **values: object) -> CaseFile:
        return CasesDesk(self.tools).change(case_id, **values)
