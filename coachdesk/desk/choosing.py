"""The client's choice of priorities."""

from dataclasses import replace
from typing import cast

from coachdesk.desk.base import Area
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.course import Reason
from coachdesk.domain.errors import ChangedSince, UnknownId
from coachdesk.domain.faces import Face, face
from coachdesk.domain.kind import Kind
from coachdesk.domain.questions import Area as LifeArea
from coachdesk.domain.words import Words


class ChoosingDesk(Area):
    """What stands on the cards, and what the client did with them."""

    def areas(self) -> tuple[LifeArea, ...]:
        """The life areas on the cards, in order."""
        return tuple(a for a in self.tools.content.areas.values() if not a.retired)

    def face(self, file: CaseFile, card: str) -> Face:
        """What stands on a card that lies, or can lie, on the table of this case; its id on one that nobody knows any more."""
        return self._known(file, card) or Face(card, "unsure", None, words=Words(card))

    def _known(self, file: CaseFile, card: str) -> Face | None:
        return face(self.tools.content, file.course.cards, card)

    def on_table(self, file: CaseFile) -> tuple[Face, ...]:
        """Every card that lies on the table when the client chooses: the life areas, and all that was laid beside them."""
        ids = dict.fromkeys((*(area.id for area in self.areas()), *(card.id for card in file.course.cards)))
        found = (self._known(file, card) for card in ids)
        return tuple(each for each in found if each is not None)

    def arrange(self, case_id: str, area_ids: tuple[str, ...], language: str) -> CaseFile:
        """Keep the client's cards in the client's order while the client is at it, and what lay on the table.

        Raises TooManyPriorities, UnknownId.
        """
        file = self.store.get(case_id)
        for card in area_ids:
            if card not in file.choice.area_ids and self._known(file, card) is None:
                raise UnknownId("card", card)
        if file.choice.area_ids == area_ids and file.choice.outcome is Outcome.CHOSEN:
            return file
        self.store.save_choice(case_id, file.choice.ordered(area_ids, language, self.tools.clock()))
        self._note(file, area_ids, language)
        return self.announce(case_id)

    def _note(self, before: CaseFile, chosen: tuple[str, ...], language: str) -> None:
        """Keep among which cards each new one was chosen, and in which language; of what is not chosen any more nothing
        stays, unless somebody said something about it."""
        shown = tuple(each.id for each in self.on_table(before))
        today = self.tools.clock().astimezone().date()
        for card in chosen:
            if card not in before.choice.area_ids:
                had = cast(Reason | None, before.find(Kind.REASONS, card)) or Reason(card, today)
                self.store.save_record(before.case.id, replace(had, on=today, shown=shown, language=language))
        for card in set(before.choice.area_ids) - set(chosen):
            known = cast(Reason | None, before.find(Kind.REASONS, card))
            if known is not None and known.bare:
                self.store.remove_record(before.case.id, Kind.REASONS, card)

    def move(self, case_id: str, area_ids: tuple[str, ...], language: str) -> CaseFile:
        """As `arrange`, for one move of the client's hand; it can be undone by itself until `settled`."""
        before = self.store.get(case_id)
        file = self.arrange(case_id, area_ids, language)
        if file.choice != before.choice:
            name, part = file.case.calling_name, _part(case_id)
            self.tools.undo.push(Undoable(Deed.CARD_MOVED, name, lambda: self._back(file, before), part))
        return file

    def settled(self, case_id: str, before: CaseFile) -> None:
        """The client is ready: one undo brings back the choice as it was `before`, until more is done with it."""
        self.tools.undo.forget(_part(case_id))
        left = self.store.get(case_id)
        if left.choice != before.choice:
            back = Undoable(Deed.CHOICE_CHANGED, left.case.calling_name, lambda: self._back(left, before))
            self.tools.undo.push(back)

    def choose(self, case_id: str, area_ids: tuple[str, ...], language: str) -> CaseFile:
        """Keep a whole choice at once; can be undone. Raises TooManyPriorities, UnknownId."""
        before = self.store.get(case_id)
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

    def _back(self, left: CaseFile, before: CaseFile) -> None:
        now = self.store.get(left.case.id)
        going = set(left.choice.area_ids) - set(before.choice.area_ids)
        if now.choice != left.choice or any(now.steps_of(area) != left.steps_of(area) for area in going):
            raise ChangedSince
        self.store.save_choice(left.case.id, before.choice)
        for card in set(left.choice.area_ids) ^ set(before.choice.area_ids):
            self._put_back_reason(now, before, card)
        self.announce(left.case.id)

    def _put_back_reason(self, now: CaseFile, before: CaseFile, card: str) -> None:
        """How a card was chosen as it was known before, with what was said of it since."""
        was, known = (cast(Reason | None, file.find(Kind.REASONS, card)) for file in (before, now))
        if was is not None:
            kept = replace(known or was, on=was.on, shown=was.shown, language=was.language)
            self.store.save_record(now.case.id, kept)
        elif known is not None and known.bare:
            self.store.remove_record(now.case.id, Kind.REASONS, card)


def _part(case_id: str) -> str:
    """The name by which the moves of one choosing are found again."""
    return f"choice {case_id}"
