"""The working elements of an activity: looked at one by one, with advice for what is not there, and on paper."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from coachdesk.desk.base import Area
from coachdesk.desk.changes import LibraryChanged
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.documents.element_words import EVIDENCE, NO_MARK, TICKS, TITLE
from coachdesk.domain.connection.activities import Activity, Tick
from coachdesk.domain.connection.guidance import Element, ElementGroup
from coachdesk.domain.connection.library import Shelf
from coachdesk.domain.connection.working import counted, known
from coachdesk.domain.errors import ChangedSince, UnknownId
from coachdesk.domain.questions import Text
from coachdesk.i18n import Translator

ELEMENT_TICKS: Final = TICKS
ELEMENTS_TITLE: Final = TITLE
ELEMENTS_INTRO: Final = NO_MARK
ELEMENTS_EVIDENCE: Final = EVIDENCE


class ElementsDesk(Area):
    """What is pressed is kept at once and can be undone; notes are kept as they are typed."""

    # --- looking ----------------------------------------------------------------------------------------------------

    def groups(self) -> tuple[tuple[ElementGroup, tuple[Element, ...]], ...]:
        """The parts of the checklist with their elements, in order."""
        guidance = self.tools.content.guidance
        return tuple((group, guidance.elements_of(group.id)) for group in guidance.groups.values())

    def activity(self, activity_id: str) -> Activity:
        """An activity of the library. Raises UnknownId."""
        found = self.tools.vault.opened().library.all(Shelf.ACTIVITIES)
        activity = next((each for each in found if isinstance(each, Activity) and each.id == activity_id), None)
        if activity is None:
            raise UnknownId("activity", activity_id)
        return activity

    def known(self, activity: Activity) -> dict[str, Tick]:
        """What the library itself says about elements; see domain.connection.working."""
        return known(activity)

    def counts(self, activity: Activity, group: str) -> dict[Tick, int]:
        """How many elements of a part are there, partly there, not there, and not looked at."""
        found = counted(activity, self.tools.content.guidance.elements_of(group))
        return {tick: found[tick] for tick in Tick}

    def evidence(self, element: Element) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
        """On what an element rests, and what that cannot say: its own limit first."""
        bases = [self.tools.content.guidance.bases[each] for each in element.basis]
        own = (element.limits,) if element.limits is not None else ()
        return tuple(each.text for each in bases), (*own, *(each.limits for each in bases))

    # --- keeping ----------------------------------------------------------------------------------------------------

    def tick(self, activity_id: str, element: str, tick: Tick) -> Activity:
        """Say whether an element is there; can be undone. Raises UnknownId."""
        before = self.activity(activity_id)
        if element not in self.tools.content.guidance.elements:
            raise UnknownId("element", element)
        seen = before.tick(element)
        if seen.tick is tick:
            return before
        after = self._put(before.ticked(replace(seen, tick=tick)))

        def back() -> None:
            now = self.activity(activity_id)
            if now.tick(element).tick is not tick:
                raise ChangedSince
            self._put(now.ticked(replace(now.tick(element), tick=seen.tick)))

        self.tools.undo.push(Undoable(Deed.ACTIVITY_CHANGED, before.title, back))
        return after

    def note(self, activity_id: str, element: str, note: str) -> Activity:
        """Keep what was seen of an element, in words. Raises UnknownId, FieldTooLong."""
        before = self.activity(activity_id)
        after = before.ticked(replace(before.tick(element), note=note))
        return before if after == before else self._put(after)

    def _put(self, activity: Activity) -> Activity:
        self.tools.vault.opened().library.save((activity,))
        self.tools.changes.announce(LibraryChanged(Shelf.ACTIVITIES))
        return activity

    # --- on paper ---------------------------------------------------------------------------------------------------

    def pdf(self, activity_id: str, language: str) -> bytes:
        """The checklist of an activity as a PDF, in one language. Raises UnknownId, and PrintStopped."""
        from coachdesk.documents.elements_sheet import elements_sheet
        from coachdesk.documents.record_pdf import record_pdf

        words: Translator = self.tools.translators[language]
        sheet = elements_sheet(self.activity(activity_id), self.tools.content, words, self.today())
        return record_pdf(sheet, created=self.tools.clock())

    def save_pdf(self, activity_id: str, language: str, path: Path) -> None:
        """Write it where the user asked: whole or not at all. Raises also FileNotWritable."""
        self.write(path, self.pdf(activity_id, language))
