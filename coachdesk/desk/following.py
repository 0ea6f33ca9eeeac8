"""Following how it goes: looking again on planned days, before beside now, and closing with a last look back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, cast

from coachdesk.desk.papers import Papers
from coachdesk.desk.recording import RecordDesk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Closing, ClosingReason, Review
from coachdesk.domain.course.contact import pace_of
from coachdesk.domain.course.following import (
    AFTERCARE_MONTHS,
    Planned,
    Round,
    due_look,
    planned_looks,
    review_of,
)
from coachdesk.domain.days import months_later
from coachdesk.domain.errors import DayPassed, StillToCome
from coachdesk.domain.kind import Kind
from coachdesk.domain.progress import Progress, looked_days, looks, progress
from coachdesk.domain.records import Record
from coachdesk.domain.words import Words

if TYPE_CHECKING:
    from coachdesk.documents.progress_sheet import ProgressSheet
    from coachdesk.documents.record_sheet import RecordSheet


class FollowDesk(RecordDesk, Papers):
    """Everything is kept at once; what is pressed or closed can be undone."""

    document = "progress"

    def check(self, record: Record) -> None:
        """Raises StillToCome for a look or a closing on a day to come, DayPassed for aftercare before the closing."""
        if isinstance(record, Review | Closing) and record.on > self.today():
            raise StillToCome
        if isinstance(record, Closing) and record.aftercare_on is not None and record.aftercare_on < record.on:
            raise DayPassed

    # --- planned looks ----------------------------------------------------------------------------------------------

    def begun(self, file: CaseFile) -> date | None:
        """From which day the following counts; None where nobody said it yet."""
        return pace_of(file.course.paces).begun

    def proposed(self, file: CaseFile) -> date:
        """The day that is proposed for it: that of the first talk, or on which the case was made."""
        made = file.case.created_at.astimezone().date()
        return min((meeting.on for meeting in file.picture.meetings), default=made)

    def begin(self, case_id: str, day: date) -> CaseFile:
        """Say from which day the following counts; can be undone. Raises StillToCome."""
        if day > self.today():
            raise StillToCome
        file = self.store.get(case_id)
        before = pace_of(file.course.paces)
        kept = before if file.course.paces else None
        return self.moved(case_id, kept, replace(before, begun=day))

    def planned(self, file: CaseFile) -> tuple[Planned, ...]:
        """The planned looks with the day on which each was made; none before the beginning is known."""
        begun = self.begun(file)
        return planned_looks(begun, looked_days(file)) if begun is not None else ()

    def due(self, file: CaseFile) -> Planned | None:
        """The look that is due, or None."""
        return due_look(self.planned(file), self.today())

    # --- looking again ----------------------------------------------------------------------------------------------

    def review(self, file: CaseFile) -> Review | None:
        """What was kept today, or None."""
        return cast(Review | None, file.find(Kind.REVIEWS, f"{self.today():%Y%m%d}"))

    def stale(self, file: CaseFile) -> bool:
        """Whether what lies on the scale and among the energy cards is not kept as it lies there now."""
        if not (file.picture.scale or file.picture.energy):
            return False
        last = max(file.course.reviews, key=lambda review: review.on, default=None)
        now = review_of(self.today(), file.picture.scale, file.picture.energy, Words())
        return last is None or replace(last, on=now.on, changed=Words()) != now

    def keep(self, case_id: str) -> CaseFile:
        """Keep what lies there now as it is, with what was said today; can be undone."""
        file = self.store.get(case_id)
        before = self.review(file)
        said = before.changed if before is not None else Words()
        return self.moved(case_id, before, review_of(self.today(), file.picture.scale, file.picture.energy, said))

    def say_changed(self, case_id: str, words: Words) -> CaseFile:
        """Keep what has changed since the last time, and with it what lies there now. Nothing said begins nothing."""
        file = self.store.get(case_id)
        before = self.review(file)
        if before is None and not words:
            return file
        return self.save(case_id, review_of(self.today(), file.picture.scale, file.picture.energy, words))

    # --- before and now ---------------------------------------------------------------------------------------------

    def rounds(self, file: CaseFile) -> tuple[Round, ...]:
        """The rounds of looking, the first one first."""
        return looks(file)

    def progress(self, file: CaseFile, before: Round | None = None, now: Round | None = None) -> Progress:
        """Two rounds beside each other: the first and the last, unless others are given."""
        found = self.rounds(file)
        if not found:
            return Progress()
        last = now or found[-1]
        first = before or found[0]
        return progress(
            file, first if first.last < last.first else None, last, newest=last == found[-1], today=self.today()
        )

    # --- on paper -----------------------------------------------------------------------------------------------------

    def sheet(self, case_id: str, language: str) -> "ProgressSheet":
        """What the client's paper says in Dutch and `language` ("nl" for Dutch alone). Raises NothingSeen."""
        from coachdesk.documents.progress_sheet import progress_sheet

        file, today = self.store.get(case_id), self.today()
        dutch, other = self.words_for(file.case, "nl"), self.words_for(file.case, language)
        ahead = next((look for look in self.planned(file) if look.on >= today and look.looked is None), None)
        open_still = file.case.archived_at is None
        found, content = self.progress(file), self.tools.content
        return progress_sheet(file, found, ahead if open_still else None, content, dutch, other, today)

    def record(self, case_id: str, language: str) -> "RecordSheet":
        """What the copy for the file says, in one language, with levels, sources and reasons. Raises NothingSeen."""
        from coachdesk.documents.progress_record import progress_record

        file = self.store.get(case_id)
        words = self.tools.translators[language]
        return progress_record(file, self.progress(file), self.tools.content, words, self.today())

    def lines(self, sheet: "ProgressSheet") -> tuple[Sequence[str], int]:
        from coachdesk.documents.progress_lines import clients_lines, untranslated_count

        return clients_lines(sheet), untranslated_count(sheet)

    def drawn(self, sheet: "ProgressSheet", created: datetime) -> bytes:
        from coachdesk.documents.progress_pdf import progress_pdf

        return progress_pdf(sheet, created=created)

    # --- closing ----------------------------------------------------------------------------------------------------

    def closing(self, file: CaseFile) -> Closing | None:
        """The last look back, as far as it was written; None where nobody began it."""
        return cast(Closing | None, file.find(Kind.CLOSINGS, "closing"))

    def give_reason(self, case_id: str, reason: ClosingReason) -> CaseFile:
        """Say why the guidance ends; with it the last look back begins, aftercare in three months. Can be undone."""
        before = self.closing(self.store.get(case_id))
        today = self.today()
        begun = Closing(today, reason, aftercare_on=months_later(today, AFTERCARE_MONTHS))
        return self.moved(case_id, before, begun if before is None else replace(before, reason=reason))

    def change_closing(self, case_id: str, **changes: Any) -> CaseFile:
        """Change the last look back, or note how it went at aftercare; nothing where none was begun.

        `changes` are fields of Closing. Raises DayPassed for aftercare before the closing.
        """
        before = self.closing(self.store.get(case_id))
        if before is None:
            return self.store.get(case_id)
        after = replace(before, **changes)
        return self.save(case_id, after) if "aftercare_on" not in changes else self.moved(case_id, before, after)

    def drop_closing(self, case_id: str) -> CaseFile:
        """Take out the last look back, since the guidance goes on; can be undone."""
        return self.remove(case_id, Kind.CLOSINGS, "closing")

    def awaits_aftercare(self, file: CaseFile) -> bool:
        """Whether the case is closed, the day of aftercare has come, and nobody noted yet how it went."""
        closing = self.closing(file)
        return (
            closing is not None
            and file.case.archived_at is not None
            and closing.aftercare_on is not None
            and closing.aftercare_on <= self.today()
            and not closing.aftercare
        )
