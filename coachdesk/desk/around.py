"""Who else helps, and what is shared with whom: kept with the case, and printed on the client's plan."""

from datetime import date
from typing import Final
from uuid import uuid4

from coachdesk.desk.recording import RecordDesk
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.documents.kept_choices import LABELS, SAID
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Helper, HelperKind, Sharing
from coachdesk.domain.errors import ChangedSince, DayPassed
from coachdesk.domain.kind import Kind
from coachdesk.domain.records import Record, kind_of
from coachdesk.domain.words import Words

HELPER_FIELDS: Final = LABELS[Kind.HELPERS]
HELPER_KINDS: Final = SAID[(Kind.HELPERS, "kind")]
SHARING_FIELDS: Final = LABELS[Kind.SHARINGS]


class AroundDesk(RecordDesk):
    """Both are added, changed and taken out; changing and taking out can be undone."""

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

    def change(self, case_id: str, entry: Helper | Sharing, since: Helper | Sharing, sitting: str) -> CaseFile:
        """Keep an entry as it is now being changed. Undoing takes back at once all that was changed in one `sitting`, which
        began with `since`. Raises DayPassed for another last day that is over; one that stood there may stay."""
        kind, file = kind_of(entry), self.store.get(case_id)
        if getattr(entry, "until", None) != getattr(since, "until", None):
            self.check(entry)
        if file.find(kind, entry.key) == entry:
            return file

        def back() -> None:
            if self.store.get(case_id).find(kind, entry.key) != entry:
                raise ChangedSince
            self.store.save_record(case_id, since)
            self.announce(case_id)

        self.store.save_record(case_id, entry)
        self.tools.undo.forget(sitting)
        if entry != since:
            self.tools.undo.push(Undoable(Deed.CARD_MOVED, file.case.calling_name, back, sitting))
        return self.announce(case_id)
