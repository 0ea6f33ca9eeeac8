"""Who else helps, and what is shared with whom: kept with the case, and printed on the client's plan."""

from datetime import date
from typing import Final
from uuid import uuid4

from coachdesk.desk.recording import RecordDesk
from coachdesk.documents.kept_choices import LABELS, SAID
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Helper, HelperKind, Sharing
from coachdesk.domain.errors import DayPassed
from coachdesk.domain.kind import Kind
from coachdesk.domain.records import Record
from coachdesk.domain.words import Words

HELPER_FIELDS: Final = LABELS[Kind.HELPERS]
HELPER_KINDS: Final = SAID[(Kind.HELPERS, "kind")]
SHARING_FIELDS: Final = LABELS[Kind.SHARINGS]


class AroundDesk(RecordDesk):
    """Both are added and taken out; taking out can be undone."""

    def check(self, record: Record) -> None:
        """Raises DayPassed for something that would be shared until a day that is over."""
        if isinstance(record, Sharing) and record.until is not None and record.until < self.today():
            raise DayPassed

    def add_helper(self, case_id: str, kind: HelperKind, name: str, phone: str) -> CaseFile:
        """Keep somebody who helps. Raises WhoMissing without a name, FieldTooLong."""
        return self.save(case_id, Helper(uuid4().hex, kind, name.strip(), phone.strip()))

    def share(self, case_id: str, who: str, what: Words, until: date | None) -> CaseFile:
        """Keep what is shared. Raises WhoMissing, CardEmpty without saying what, DayPassed, FieldTooLong."""
        return self.save(case_id, Sharing(uuid4().hex, who.strip(), what, until))
