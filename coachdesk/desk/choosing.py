"""The client's choice of priorities."""

from coachdesk.desk.base import Area
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Choice, Outcome
from coachdesk.domain.errors import ChangedSince, UnknownId
from coachdesk.domain.faces import Face, face
from coachdesk.domain.questions import Area as LifeArea
from coachdesk.domain.words import Words


class ChoosingDesk(Area):
    """What stands on the cards, and what the client did with them."""

    def areas(self) -> tuple[LifeArea, ...]:
        """The life areas on the cards, in order."""
        return tuple(a for a in self.tools.content.areas.values() if not a.retired)

    def face(self, file: CaseFile, card: str) -> Face:
        """What stands on a card that lies, or can lie, on the table of this case. Raises UnknownId."""
        found = face(self.tools.content, file.course.cards, card)
        if found is None:
            raise UnknownId("card", card)
        return found

    def on_table(self, file: CaseFile) -> tuple[Face, ...]:
        """Every card that lies on the table when the client chooses: the life areas, and all that was laid beside them."""
        ids = dict.fromkeys((*(area.id for area in self.areas()), *(card.id for card in file.course.cards)))
        found = (face(self.tools.content, file.course.cards, card) for card in ids)
        return tuple(each for each in found if each is not None)

    def arrange(self, case_id: str, area_ids: tuple[str, ...], language: str) -> CaseFile:
        """Keep the client's cards in the client's order while the client is at it.

        Raises TooManyPriorities, UnknownId.
        """
        file = self.store.get(case_id)
        for card in area_ids:
            self.face(file, card)
        if file.choice.area_ids == area_ids and file.choice.outcome is Outcome.CHOSEN:
            return file
        self.store.save_choice(case_id, file.choice.ordered(area_ids, language, self.tools.clock()))
        return self.announce(case_id)

    def settled(self, case_id: str, before: Choice) -> None:
        """The client is ready: one undo brings back the choice as it was `before`, until more is done with it."""
        left = self.store.get(case_id)
        if left.choice != before:
            back = Undoable(Deed.CHOICE_CHANGED, left.case.calling_name, lambda: self._back(left, before))
            self.tools.undo.push(back)

    def choose(self, case_id: str, area_ids: tuple[str, ...], language: str) -> CaseFile:
        """Keep a whole choice at once; can be undone. Raises TooManyPriorities, UnknownId."""
        before = self.store.get(case_id).choice
        file = self.arrange(case_id, area_ids, language)
        self.settled(case_id, before)
        return file

    def decline(self, case_id: str, outcome: Outcome, language: str) -> CaseFile:
        """Keep "not now" or "does not want to choose"."""
        before = self.store.get(case_id).choice
        self.store.save_choice(case_id, before.declined(outcome, language, self.tools.clock()))
        return self.announce(case_id)

    def say_wish(self, case_id: str, area_id: str, wish: Words) -> CaseFile:
        """Keep the client's own words for one priority. Raises UnknownId when the area was not chosen."""
        choice = self.store.get(case_id).choice
        if choice.priority(area_id).wish == wish:
            return self.store.get(case_id)
        self.store.save_choice(case_id, choice.with_wish(area_id, wish))
        return self.announce(case_id)

    def _back(self, left: CaseFile, before: Choice) -> None:
        now = self.store.get(left.case.id)
        going = set(left.choice.area_ids) - set(before.area_ids)
        if now.choice != left.choice or any(now.steps_of(area) != left.steps_of(area) for area in going):
            raise ChangedSince
        self.store.save_choice(left.case.id, before)
        self.announce(left.case.id)
