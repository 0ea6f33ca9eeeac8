"""What a client takes part in: chosen activities, each time that there was one, how it is, and the invitation on paper."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast
from uuid import uuid4

from coachdesk.desk.fitting import FittingDesk
from coachdesk.desk.noted_paper import NotedPaper
from coachdesk.desk.recording import not_long_ago
from coachdesk.desk.undo import Deed
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.activities import Activity, Role
from coachdesk.domain.connection.joining import (
    Attended,
    Came,
    Experience,
    Going,
    Joining,
    Outside,
    last_outside,
    look_due,
    seen_outside,
)
from coachdesk.domain.errors import ChangedSince, StillToCome, UnknownId
from coachdesk.domain.kind import Kind
from coachdesk.domain.records import Record

if TYPE_CHECKING:
    from coachdesk.documents.invitation_sheet import InvitationSheet

TYPED: Final = frozenset({"title", "goes_along", "heard", "why", "ended_why"})
"""What is typed of an activity: autosave keeps it, and the field takes it back."""
OVER: Final = frozenset({Going.STOPPED, Going.ENDED})


class JoiningDesk(NotedPaper, FittingDesk):
    """Every call is kept at once; what was pressed can be undone."""

    document = "invitation"

    def check(self, record: Record) -> None:
        """Raises StillToCome where something is said to have been on a day to come, DayTooEarly where it is too long ago."""
        if isinstance(record, Attended | Experience) and record.on > self.today():
            raise StillToCome
        if isinstance(record, Attended):
            not_long_ago(record.on, self.today())

    def _check_back(self, file: CaseFile, before: Record | None, after: Record) -> None:
        """An activity of which something was noted is not taken away from under it."""
        noted = {each.about for each in file.connection.attended} | {each.about for each in file.connection.experiences}
        if before is None and after.key in noted:
            raise ChangedSince

    # --- choosing ---------------------------------------------------------------------------------------------------

    def joining(self, file: CaseFile, key: str) -> Joining:
        """An activity of this client by its id. Raises UnknownId."""
        found = file.find(Kind.JOININGS, key)
        if found is None:
            raise UnknownId("joining", key)
        return cast(Joining, found)

    def joinings(self, file: CaseFile, *which: Going) -> tuple[Joining, ...]:
        """The activities that stand so, the last one first; without `which` those that are chosen and not over."""
        wanted = which or (Going.CHOSEN, Going.GOING)
        return tuple(each for each in reversed(file.connection.joinings) if each.going in wanted)

    def of_activity(self, file: CaseFile, activity_id: str) -> Joining | None:
        """What became of an activity of the library with this client, or of one that the client thought up, by its own id;
        None where it never came up."""
        found = (each for each in reversed(file.connection.joinings) if activity_id in (each.activity, each.id))
        return next(found, None)

    def choose(self, case_id: str, activity_id: str, going: Going = Going.CHOSEN) -> CaseFile:
        """The client chooses an activity of the library, lays it aside for later, or does not want it; can be undone.

        Where the client has been there and wants it no more, it is stopped; who takes part and says to want it still does.
        Raises UnknownId.
        """
        file = self.store.get(case_id)
        known = self.of_activity(file, activity_id)
        if known is not None and known.going is Going.GOING and going is Going.CHOSEN:
            return file
        if known is not None:
            been = going is Going.DECLINED and bool(self.times(file, known.id))
            return self.change(case_id, known.id, going=Going.STOPPED if been else going)
        activity = next((each for each in self.library() if each.id == activity_id), None)
        if activity is None:
            raise UnknownId("activity", activity_id)
        wished = self.wish(file)
        role = wished.role if wished.role in activity.roles else activity.roles[0] if activity.roles else Role.VISITOR
        made = Joining(
            uuid4().hex,
            self.today(),
            activity.id,
            activity.title,
            activity.kind,
            going,
            role or Role.VISITOR,
            wished.goes_along,
        )
        return self.moved(case_id, None, made)

    def choose_own(self, case_id: str, title: str) -> CaseFile:
        """The client chooses something that stands in no library; can be undone. Raises TitleMissing, FieldTooLong."""
        return self.moved(case_id, None, Joining(uuid4().hex, self.today(), "", " ".join(title.split())))

    def change(self, case_id: str, key: str, **changes: Any) -> CaseFile:
        """Change an activity of this client; `changes` are fields of Joining. What is over has its last day, what goes on
        again has none. What was pressed can be undone. Raises UnknownId."""
        before = self.joining(self.store.get(case_id), key)
        if "going" in changes and (changes["going"] in OVER) != (before.going in OVER):
            changes["ended_on"] = self.today() if changes["going"] in OVER else None
        after = replace(before, **changes)
        return self.save(case_id, after) if TYPED.issuperset(changes) else self._pressed(case_id, before, after)

    def take_out(self, case_id: str, key: str) -> CaseFile:
        """Take out an activity with all that was noted of it; can be undone."""
        file = self.store.get(case_id)
        asked = tuple(each for each in file.connection.experiences if each.about == key)
        gone: tuple[Record, ...] = (self.joining(file, key), *self.times(file, key), *asked)
        return self._together(file, Deed.RECORD_REMOVED, (), gone)

    # --- each time --------------------------------------------------------------------------------------------------

    def times(self, file: CaseFile, about: str) -> tuple[Attended, ...]:
        """Each time that there was one, the first of them first."""
        return tuple(
            sorted((each for each in file.connection.attended if each.about == about), key=lambda each: each.on)
        )

    def attend(self, case_id: str, about: str, on: date, came: Came) -> CaseFile:
        """Note what became of one day; a day that was noted already gets what is said now. Who comes for the first time
        takes part from then on; a first visit that never was is none. Can be undone. Raises UnknownId, StillToCome,
        DayTooEarly."""
        file = self.store.get(case_id)
        joining = self.joining(file, about)
        before = next((each for each in self.times(file, about) if each.on == on), None)
        after = replace(before, came=came) if before else Attended(uuid4().hex, on, about, came, joining.role)
        self.check(after)
        begun = joining
        if came is Came.YES and joining.going is Going.CHOSEN:
            begun = replace(joining, going=Going.GOING, first_on=joining.first_on or on)
        elif came is not Came.YES and before is not None and before.came is Came.YES:
            begun = self._without(file, joining, before)
        if begun == joining:
            return self.moved(case_id, before, after)
        return self._together(file, Deed.CARD_MOVED, (after, begun))

    def _without(self, file: CaseFile, joining: Joining, time: Attended) -> Joining:
        """The activity as it stands where the client was not there that time: another one is the first, or none."""
        others = [each.on for each in self.times(file, joining.id) if each.came is Came.YES and each.id != time.id]
        first = min(others, default=None) if joining.first_on == time.on else joining.first_on
        back = not others and joining.going is Going.GOING
        return replace(joining, first_on=first, going=Going.CHOSEN if back else joining.going)

    def not_noted(self, case_id: str, key: str) -> CaseFile:
        """Take out what was noted of one day; can be undone."""
        file = self.store.get(case_id)
        time = cast(Attended | None, file.find(Kind.ATTENDED, key))
        joining = cast(Joining | None, file.find(Kind.JOININGS, time.about)) if time is not None else None
        if time is None or joining is None or time.came is not Came.YES:
            return self.remove(case_id, Kind.ATTENDED, key)
        without = self._without(file, joining, time)
        if without == joining:
            return self.remove(case_id, Kind.ATTENDED, key)
        return self._together(file, Deed.RECORD_REMOVED, (without,), (time,))

    # --- how it is --------------------------------------------------------------------------------------------------

    def due(self, file: CaseFile, about: str) -> int | None:
        """After how many times it is to be asked now how it is; None where nothing waits."""
        return look_due(file.connection.attended, file.connection.experiences, about)

    def experience(self, file: CaseFile, about: str) -> Experience | None:
        """What was said today of how it is, or None."""
        found = (each for each in file.connection.experiences if each.about == about and each.on == self.today())
        return next(found, None)

    def asks(self, file: CaseFile, about: str) -> bool:
        """Whether it is asked now how it is: after 5 and 8 times, and the whole day on which it is answered."""
        today = self.experience(file, about)
        return self.due(file, about) is not None or (today is not None and today.after > 0)

    def rate(self, case_id: str, about: str, **changes: Any) -> CaseFile:
        """Keep how it is today; `changes` are fields of Experience. What was pressed can be undone.

        Only whether people see each other outside it does not count as asked after so many times. Raises UnknownId.
        """
        file = self.store.get(case_id)
        self.joining(file, about)
        if changes == {"outside": Outside.NOT_ASKED}:
            return self._not_asked_outside(file, about)
        before = self.experience(file, about)
        begun = before or Experience(uuid4().hex, self.today(), about)
        after = 0 if set(changes) == {"outside"} else self.due(file, about) or 0
        kept = replace(begun, after=max(begun.after, after), **changes)
        if before is None:
            return self.moved(case_id, None, kept)
        return self.save(case_id, kept) if set(changes) == {"words"} else self._pressed(case_id, before, kept)

    def _not_asked_outside(self, file: CaseFile, about: str) -> CaseFile:
        """Take back the last answer on seeing each other outside it, of whatever day; an entry that says nothing else goes."""
        found = last_outside(file.connection.experiences, about)
        if found is None:
            return file
        after = replace(found, outside=Outside.NOT_ASKED)
        if after == Experience(found.id, found.on, found.about):
            return self.remove(file.case.id, Kind.EXPERIENCES, found.id)
        return self._pressed(file.case.id, found, after)

    def outside(self, file: CaseFile, about: str) -> Outside:
        """Whether people of an activity see each other outside it, as it was answered last."""
        return seen_outside(file.connection.experiences, about)

    # --- paper ------------------------------------------------------------------------------------------------------

    def activity(self, joining: Joining) -> Activity | None:
        """The activity as it stands in the library now; None where it stands in none."""
        return next((each for each in self.library() if joining.activity and each.id == joining.activity), None)

    def sheet(self, case_id: str, key: str, language: str) -> "InvitationSheet":
        """What the invitation says in Dutch and `language` ("nl" for Dutch alone). Raises UnknownId."""
        from coachdesk.desk.activities import ActivitiesDesk
        from coachdesk.documents.invitation_sheet import invitation_sheet

        file = self.store.get(case_id)
        joining = self.joining(file, key)
        activity = self.activity(joining)
        dutch, other = self.words_for(file.case, "nl"), self.words_for(file.case, language)
        named: dict[str, tuple[str, str]] = {}
        if activity is not None:
            library = ActivitiesDesk(self.tools)
            for each in ("nl", language):
                named[each] = library.title_in(activity, each), library.does_in(activity, each)
        kind = self.tools.content.guidance.kinds.get(joining.kind)
        return invitation_sheet(file, joining, activity, kind, named, dutch, other)

    def pdf(self, case_id: str, key: str, language: str) -> bytes:
        """The invitation as a PDF of one page. Raises also PrintStopped when it can't be printed right."""
        from coachdesk.documents.invitation_pdf import invitation_pdf

        return invitation_pdf(self.sheet(case_id, key, language), created=self.tools.clock())

    def save_invitation(self, case_id: str, key: str, language: str, path: Path) -> None:
        """Write the invitation where the user asked: whole or not at all. Raises also FileNotWritable."""
        self._write_noted(self.pdf(case_id, key, language), case_id, language, path)

    def printed(self, case_id: str, language: str) -> None:
        """The printer took the invitation: that stands in the trail."""
        self._printed(case_id, language)
