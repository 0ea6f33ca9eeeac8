"""Who walks beside a client: what is wished, who fits, what a buddy may know, how it goes, and the sheet for the buddy."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast
from uuid import uuid4

from coachdesk.desk.changing import FieldsDesk
from coachdesk.desk.noted_paper import NotedPaper
from coachdesk.desk.undo import Deed
from coachdesk.documents.buddy_words import reason_line
from coachdesk.documents.joined_choices import BUDDY_KINDS, CLICKS, SAME_TONGUE, TOLD_BUDDY
from coachdesk.documents.joined_labels import LABELS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.buddies import Buddy, BuddyLook, BuddyWish, Click, ToldBuddy, Volunteer
from coachdesk.domain.connection.library import Shelf
from coachdesk.domain.connection.matching import Match, Reason, match
from coachdesk.domain.errors import ChangedSince, DayTooEarly, NotAgreed, StillToCome, UnknownId
from coachdesk.domain.handover import Party
from coachdesk.domain.kind import Kind
from coachdesk.domain.partners import Partner, PartnerKind, in_order
from coachdesk.domain.records import Record
from coachdesk.i18n import Translator

if TYPE_CHECKING:
    from coachdesk.documents.buddy_sheet import BuddySheet

FIELDS: Final = LABELS[Kind.BUDDIES]
WISH_FIELDS: Final = LABELS[Kind.BUDDY_WISHES]
LOOK_FIELDS: Final = LABELS[Kind.BUDDY_LOOKS]
KINDS: Final = BUDDY_KINDS
TONGUES: Final = SAME_TONGUE
TOLD: Final = TOLD_BUDDY
CLICK_NAMES: Final = CLICKS
PRESET: Final = ("money", "heavy_interpreting", "signing")
"""What no buddy does, unless somebody says otherwise."""
TYPED: Final = frozenset(
    {"name", "phone", "organisation", "coordinator", "coordinator_phone", "aim", "own_limits", "first_with", "rhythm"}
    | {"ended_why"}
)
"""What is typed, and kept as it is typed; everything else is pressed, and can be undone."""
FEW: Final = 5
"""How many matches are shown at once."""


_WISHED: Final = {ToldBuddy.INTERESTS: "interests", ToldBuddy.PHASE: "phase"}
"""What a buddy is told of the wishes, and the field that holds it."""


def same_told(before: Buddy, after: Buddy) -> bool:
    """Whether the same person is told the same things, and the same aim."""
    fields = ("told", "volunteer", *(("aim",) if ToldBuddy.AIM in after.told else ()))
    return all(getattr(before, name) == getattr(after, name) for name in fields)


def asked_anew(before: Buddy, after: Buddy) -> Buddy:
    """The buddy as it is to be kept: without the client's yes where that was for other things or another person."""
    if after.agreed_on is None or after.agreed_on != before.agreed_on or same_told(before, after):
        return after
    return replace(after, agreed_on=None)


def _about_wishes(buddy: Buddy, before: BuddyWish, after: BuddyWish) -> Buddy:
    """The same for the wishes that a buddy is told."""
    told = [name for each, name in _WISHED.items() if each in buddy.may_know]
    same = all(getattr(before, name) == getattr(after, name) for name in told)
    return buddy if same else replace(buddy, agreed_on=None)


class BuddiesDesk(NotedPaper, FieldsDesk):
    """Every call is kept at once. Without the client's yes a buddy knows nothing of the client, and nothing begins."""

    document = "buddy"

    def check(self, record: Record) -> None:
        """Raises StillToCome for a look of a day to come, DayTooEarly for an end before the beginning."""
        if isinstance(record, BuddyLook) and record.on > self.today():
            raise StillToCome
        if isinstance(record, Buddy) and record.until is not None and record.until < record.on:
            raise DayTooEarly(record.on)

    def _check_back(self, file: CaseFile, before: Record | None, after: Record) -> None:
        """A buddy of whom something was noted is not taken away from under it."""
        if before is None and isinstance(after, Buddy) and self.looks(file, after.id):
            raise ChangedSince

    def _as_taken_back(self, before: Record, now: Record, back: Record, changed: frozenset[str]) -> Record:
        """A yes comes back only for the very person and aim that it was given for. Raises ChangedSince."""
        if not (isinstance(before, Buddy) and isinstance(now, Buddy) and isinstance(back, Buddy)):
            return back
        if not {"agreed_on", "told"} & changed:
            return asked_anew(now, back)
        if back.agreed_on is not None and not same_told(before, back):
            raise ChangedSince
        return back

    # --- what is wished, and who fits -------------------------------------------------------------------------------

    def wish(self, file: CaseFile) -> BuddyWish:
        """What the client wishes in a buddy, as it was asked last; before that nothing is wished."""
        return file.connection.buddy_wish or BuddyWish(self.today())

    def ask(self, case_id: str, **changes: Any) -> CaseFile:
        """Keep what the client answered; `changes` are fields of BuddyWish. What is pressed can be undone. Where a buddy was
        told of it, the client is to be asked anew."""
        file = self.store.get(case_id)
        before = self.wish(file)
        after = replace(before, **changes)
        if after == before:
            return file
        after = replace(after, on=self.today())
        anew = tuple(_about_wishes(each, before, after) for each in file.connection.buddies)
        if anew != file.connection.buddies:
            return self._together(file, Deed.CARD_MOVED, (after, *anew))
        if file.connection.buddy_wish is None:
            return self.moved(case_id, None, after)
        return self.save(case_id, after) if set(changes) == {"words"} else self._pressed(case_id, before, after)

    def tongues(self, file: CaseFile) -> tuple[str, ...]:
        """What can be a mother tongue of the client. Dutch and English are learned by many: they count only where nothing else
        is known."""
        named = dict.fromkeys((file.case.client_language, *file.case.speaks))
        own = tuple(code for code in named if code not in ("nl", "en"))
        return own or tuple(code for code in file.case.speaks if code != "nl")

    def matches(self, file: CaseFile) -> tuple[Match, ...]:
        """Volunteers who break no wish, the best first; nobody who walks with this client already."""
        vault = self.tools.vault.opened()
        here = {each.volunteer for each in file.connection.buddies}
        found = [each for each in self._volunteers() if each.id not in here]
        return match(found, self.wish(file), self.tongues(file), vault.connections.walking(self.today()), self.today())

    def reason(self, reason: Reason, words: Translator) -> str:
        """Why somebody fits, as a sentence."""
        return reason_line(reason, self.tools.content, words)

    def _volunteers(self) -> tuple[Volunteer, ...]:
        return cast(tuple[Volunteer, ...], self.tools.vault.opened().library.all(Shelf.VOLUNTEERS))

    # --- who walks along --------------------------------------------------------------------------------------------

    def all(self, file: CaseFile) -> tuple[Buddy, ...]:
        """Those who walk with this client, those whose time is over last."""
        today = self.today()
        return tuple(sorted(file.connection.buddies, key=lambda each: (each.over(today), -each.on.toordinal())))

    def buddy(self, file: CaseFile, buddy_id: str) -> Buddy:
        """One of them. Raises UnknownId."""
        found = file.find(Kind.BUDDIES, buddy_id)
        if found is None:
            raise UnknownId("buddy", buddy_id)
        return cast(Buddy, found)

    def choose(self, case_id: str, volunteer_id: str) -> Buddy:
        """The client chooses a volunteer of the library: what is known of this person stays in the case; can be undone.

        Raises UnknownId.
        """
        found = next((each for each in self._volunteers() if each.id == volunteer_id), None)
        if found is None:
            raise UnknownId("volunteer", volunteer_id)
        spoken = tuple(dict.fromkeys((*found.tongues, *found.languages)))
        named = {name: getattr(found, name) for name in ("phone", "organisation", "coordinator", "coordinator_phone")}
        made = Buddy(uuid4().hex, self.today(), found.name, found.id, languages=spoken, limits=PRESET, **named)
        made = replace(made, kind=found.kinds[0]) if found.kinds else made
        self.moved(case_id, None, made)
        return made

    def add(self, case_id: str, who: Partner | Party) -> Buddy:
        """Somebody who stands in no library; can be undone. Raises WhoMissing, FieldTooLong."""
        name = who.person.strip() or who.organisation.strip()
        place = who.organisation.strip() if who.person.strip() else ""
        made = Buddy(uuid4().hex, self.today(), name, phone=who.phone, organisation=place, limits=PRESET)
        self.moved(case_id, None, made)
        return made

    def partners(self) -> tuple[Partner, ...]:
        """Organisations and people of the directory from which a buddy may come."""
        kinds = (PartnerKind.VOLUNTEERS, PartnerKind.NEWCOMERS, PartnerKind.WELFARE)
        return in_order(each for each in self.tools.vault.opened().partners.all() if each.kind in kinds)

    def change(self, case_id: str, buddy_id: str, **changes: Any) -> CaseFile:
        """Keep fields of Buddy; what is pressed can be undone. Another person or aim, or other things that may be told, ask
        anew; a name that is spelled better does not.

        Raises what `check` does, NotAgreed where somebody is said to have met before the client agreed, UnknownId, WhoMissing,
        FieldTooLong.
        """
        before = self.buddy(self.store.get(case_id), buddy_id)
        after = asked_anew(before, replace(before, **changes))
        clicked = after.click is not before.click and after.click is not Click.NOT_YET
        met = after.first_on is not None and after.first_on != before.first_on and after.first_on <= self.today()
        if (clicked or met) and after.agreed_on is None:
            raise NotAgreed
        return self.save(case_id, after) if TYPED.issuperset(changes) else self._pressed(case_id, before, after)

    def drop(self, case_id: str, buddy_id: str) -> CaseFile:
        """Take somebody out with all that was noted; can be undone. Raises UnknownId."""
        file = self.store.get(case_id)
        looks = tuple(each for each in file.connection.buddy_looks if each.about == buddy_id)
        return self._together(file, Deed.RECORD_REMOVED, (), (self.buddy(file, buddy_id), *looks))

    # --- what a buddy may know --------------------------------------------------------------------------------------

    def tellable(self, file: CaseFile, buddy: Buddy) -> tuple[ToldBuddy, ...]:
        """What could be told: that of which something is known."""
        dutch = self.words_for(file.case, "nl")
        return tuple(each for each in ToldBuddy if self.told_in(file, buddy, each, dutch))

    def told_in(self, file: CaseFile, buddy: Buddy, told: ToldBuddy, words: Translator) -> str:
        """What the buddy would read of it, in the language of `words`; "" where nothing is known."""
        from coachdesk.documents.buddy_sheet import told_in

        return told_in(file, buddy, told, self.tools.content, words)

    def agree(self, case_id: str, buddy_id: str, told: tuple[ToldBuddy, ...]) -> CaseFile:
        """The client agrees today that the buddy may know this and nothing else; can be undone. Raises UnknownId."""
        before = self.buddy(self.store.get(case_id), buddy_id)
        after = replace(before, told=tuple(each for each in ToldBuddy if each in told), agreed_on=self.today())
        return self._pressed(case_id, before, after, Deed.CONSENT_KEPT)

    def take_back(self, case_id: str, buddy_id: str) -> CaseFile:
        """The client takes it back, of a restricted case too: nothing may be told any more; can be undone."""
        file = self.store.get(case_id)
        before = self.buddy(file, buddy_id)
        after = replace(before, told=(), agreed_on=None)
        return self._together(file, Deed.CONSENT_KEPT, (after,), restricted_too=True) if after != before else file

    # --- how it goes ------------------------------------------------------------------------------------------------

    def looks(self, file: CaseFile, buddy_id: str) -> tuple[BuddyLook, ...]:
        """How it went each time that it was asked, the last first."""
        mine = [each for each in file.connection.buddy_looks if each.about == buddy_id]
        return tuple(sorted(mine, key=lambda each: each.on, reverse=True))

    def look(self, file: CaseFile, buddy_id: str) -> BuddyLook:
        """What was said today; before that nothing."""
        today = self.today()
        found = next((each for each in self.looks(file, buddy_id) if each.on == today), None)
        return found or BuddyLook(uuid4().hex, today, buddy_id)

    def rate(self, case_id: str, buddy_id: str, **changes: Any) -> CaseFile:
        """Keep how it goes today; `changes` are fields of BuddyLook. What is pressed can be undone.

        Raises NotAgreed before the client agreed, UnknownId, RatingNotPossible."""
        file = self.store.get(case_id)
        if self.buddy(file, buddy_id).agreed_on is None:
            raise NotAgreed
        before = self.look(file, buddy_id)
        after = replace(before, **changes)
        if file.find(Kind.BUDDY_LOOKS, before.id) is None:
            return self.moved(case_id, None, after)
        return self.save(case_id, after) if set(changes) == {"words"} else self._pressed(case_id, before, after)

    # --- on paper ---------------------------------------------------------------------------------------------------

    def sheet(self, case_id: str, buddy_id: str, language: str) -> "BuddySheet":
        """What the sheet for the buddy says, in Dutch and with `language` beside it ("nl" for Dutch alone)."""
        from coachdesk.documents.buddy_sheet import buddy_sheet

        file = self.store.get(case_id)
        dutch, other = self.tools.translators["nl"], self.tools.translators[language]
        return buddy_sheet(file, self.buddy(file, buddy_id), self.tools.content, dutch, other, self.today())

    def pdf(self, case_id: str, buddy_id: str, language: str) -> bytes:
        """The sheet as a PDF. Raises PrintStopped when it can't be printed right."""
        from coachdesk.documents.buddy_pdf import buddy_pdf

        return buddy_pdf(self.sheet(case_id, buddy_id, language), created=self.tools.clock())

    def save_sheet(self, case_id: str, buddy_id: str, language: str, path: Path) -> None:
        """Write the sheet where the user asked: whole or not at all. Raises also FileNotWritable."""
        self._write_noted(self.pdf(case_id, buddy_id, language), case_id, language, path, about=buddy_id)

    def printed(self, case_id: str, buddy_id: str, language: str) -> None:
        """The printer took the sheet: that stands in the trail."""
        self._printed(case_id, language, about=buddy_id)
