"""What is seen of the client in conversation: laid down, marked and looked at together. Every call is kept at once."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import zip_longest
from typing import Any, Final, cast
from uuid import uuid4

from coachdesk.desk.recording import RecordDesk
from coachdesk.desk.talks import new_talk
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT, check_length
from coachdesk.domain.errors import ChangedSince, DayPassed, PurposeMissing, StepEmpty, StillToCome, UnknownId
from coachdesk.domain.intake import EnergyCard, LifeDomain
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import (
    CardMark,
    DomainLook,
    EnergyItem,
    Fits,
    LookStatus,
    Meeting,
    Pile,
    ScaleItem,
    Side,
    Tag,
    Web,
)
from coachdesk.domain.picture.domains import latest
from coachdesk.domain.picture.web import HALF
from coachdesk.domain.records import Record
from coachdesk.domain.steps import Step, replaced
from coachdesk.domain.words import Words

_PRESSED: Final = frozenset({"level", "own_view", "status", "purpose"})
"""Fields of a look that are chosen by one press; what is typed or drawn is taken back in its field."""


class PictureDesk(RecordDesk):
    """Entries are given anew whole; what is taken away can be undone."""

    def check(self, record: Record) -> None:
        """Raises StillToCome for a meeting of a day to come, DayPassed where the next one is before it."""
        if isinstance(record, Meeting):
            self._check_days(record)

    # --- meetings ---------------------------------------------------------------------------------------------------

    def _check_days(self, meeting: Meeting) -> None:
        if meeting.on > self.today():
            raise StillToCome
        if meeting.next_on is not None and meeting.next_on < meeting.on:
            raise DayPassed

    def new_meeting(self, case_id: str) -> Meeting:
        """A meeting of today, not kept yet, with the interpreter's language and variety that the client wishes."""
        return new_talk(self.store.get(case_id).case, self.today())

    # --- prompt cards -----------------------------------------------------------------------------------------------

    def mark_card(self, case_id: str, card_id: str, fits: Fits | None, note: str | None = None) -> CaseFile:
        """Whether a prompt card fits this person; None takes the mark away. A note that is not given stays.

        Raises UnknownId for a card that the content lacks.
        """
        if card_id not in self.tools.content.cards:
            raise UnknownId("card", card_id)
        before = cast(CardMark | None, self.store.get(case_id).find(Kind.MARKS, card_id))
        if fits is None:
            return self.remove(case_id, Kind.MARKS, card_id)
        said = note if note is not None else before.note if before else ""
        return self.save(case_id, CardMark(card_id, fits, self.today(), said))

    # --- energy -----------------------------------------------------------------------------------------------------

    def lay_energy(self, case_id: str, card_id: str, pile: Pile) -> CaseFile:
        """Lay a card of the content, or one that lies already, in a pile; can be undone. Raises UnknownId."""
        before = cast(EnergyItem | None, self.store.get(case_id).find(Kind.ENERGY, card_id))
        if before is None:
            card = self.tools.content.energy_cards.get(card_id)
            if card is None:
                raise UnknownId("card", card_id)
            return self.moved(case_id, None, EnergyItem(uuid4().hex, pile, card_id, tags=card.tags))
        strength = before.strength and pile is Pile.GIVES
        return self.moved(case_id, before, replace(before, pile=pile, strength=strength))

    def energy_deck(self, file: CaseFile, pile: Pile, tag: Tag | None = None) -> tuple[EnergyCard, ...]:
        """The cards that may lie in this pile and lie nowhere yet; with `tag` only those that ask for it.

        Head, hand and heart take turns, so that none of them is seen first alone.
        """
        laid = {item.card for item in file.picture.energy}
        by_tag: dict[tuple[Tag, ...], list[EnergyCard]] = {}
        for card in self.tools.content.energy_cards.values():
            if pile in card.piles and (tag is None or tag in card.tags):
                by_tag.setdefault(card.tags[:1], []).append(card)
        turns = (card for turn in zip_longest(*by_tag.values()) for card in turn if card is not None)
        return tuple(card for card in turns if card.id not in laid)

    def lay_own_energy(self, case_id: str, words: Words, pile: Pile) -> CaseFile:
        """Lay a card of the client's own; can be undone. Raises CardEmpty, FieldTooLong for more than a thought."""
        check_length("text", words.text, SHORT)
        return self.moved(case_id, None, EnergyItem(uuid4().hex, pile, words=words))

    # --- life domains -----------------------------------------------------------------------------------------------

    def domains(self, file: CaseFile) -> tuple[LifeDomain, ...]:
        """The life domains of this person; those of parenting only for who brings up children, or where one was looked at."""
        seen = {look.domain for look in file.picture.looks}
        every = self.tools.content.domains.values()
        return tuple(d for d in every if d.when is None or d.id in seen or file.holds(d.when))

    def look(self, case_id: str, domain_id: str, **changes: Any) -> CaseFile:
        """Change today's look at a domain; it begins as the last one, whose purpose stays. A level, a view and a
        standing can be undone.

        `changes` are fields of DomainLook. Raises UnknownId, PurposeMissing for a purpose that the domain does not
        have or for a level without one, and what DomainLook raises.
        """
        domain = self.tools.content.domains.get(domain_id)
        if domain is None:
            raise UnknownId("domain", domain_id)
        today = self.today()
        last = latest(self.store.get(case_id).picture.looks, domain_id)
        before = last or DomainLook(domain_id, today)
        if "level" in changes and "status" not in changes:
            changes["status"] = LookStatus.OPEN if changes["level"] is None else LookStatus.SCORED
        if changes.get("status", LookStatus.SCORED) is not LookStatus.SCORED:
            changes["level"] = None
        if changes.get("purpose") and changes["purpose"] not in domain.purposes:
            raise PurposeMissing(domain_id)
        after = replace(before, on=today, **changes)
        if _PRESSED.isdisjoint(changes):
            return self.save(case_id, after)
        return self.moved(case_id, last if last is not None and last.on == today else None, after)

    # --- load and strength ------------------------------------------------------------------------------------------

    def lay_on_scale(self, case_id: str, side: Side, card_id: str = "", words: Words | None = None) -> CaseFile:
        """Lay a stone or a strap, from the catalogue or in own words; can be undone.

        Raises UnknownId, CardEmpty, FieldTooLong for more than a thought.
        """
        if words is not None:
            check_length("text", words.text, SHORT)
        if card_id:
            card = self.tools.content.scale_cards.get(card_id)
            if card is None or card.side is not side:
                raise UnknownId("card", card_id)
            file = self.store.get(case_id)
            if file.find(Kind.SCALE, card_id) is not None:
                return file
        return self.moved(case_id, None, ScaleItem(uuid4().hex, side, card_id, words or Words(), since=self.today()))

    def change_on_scale(self, case_id: str, key: str, **changes: Any) -> CaseFile:
        """Change a stone or strap; another weight can be undone. `changes` are fields of ScaleItem.

        Raises UnknownId, WeightNotPossible.
        """
        before = cast(ScaleItem | None, self.store.get(case_id).find(Kind.SCALE, key))
        if before is None:
            raise UnknownId("card", key)
        after = replace(before, **changes)
        if after.weight > before.weight:
            after = replace(after, since=self.today())
        return self.save(case_id, after) if after.weight == before.weight else self.moved(case_id, before, after)

    def make_step(self, case_id: str, key: str, area_id: str) -> CaseFile:
        """Put what could be done about a stone or strap on the plan, as a step for a priority; can be undone.

        Raises UnknownId, and StepEmpty where nothing says yet what could be done.
        """
        file = self.store.get(case_id)
        item = cast(ScaleItem | None, file.find(Kind.SCALE, key))
        if item is None:
            raise UnknownId("card", key)
        file.choice.priority(area_id)
        if not item.idea:
            raise StepEmpty
        step = Step(uuid4().hex, area_id, words=item.idea)
        self.store.save_steps(case_id, replaced(file.steps, step))
        file = self.save(case_id, replace(item, step=step.id))

        def back() -> None:
            now = self.store.get(case_id)
            held = cast(ScaleItem | None, now.find(Kind.SCALE, key))
            if step not in now.steps:
                raise ChangedSince
            self.store.save_steps(case_id, tuple(s for s in now.steps if s.id != step.id))
            if held is not None and held.step == step.id:
                self.store.save_record(case_id, replace(held, step=item.step))
            self.announce(case_id)

        self.tools.undo.push(Undoable(Deed.STEP_ADDED, file.case.calling_name, back))
        return file

    # --- positive health --------------------------------------------------------------------------------------------

    def web(self, file: CaseFile) -> Web:
        """The web of today, empty when nothing was given today."""
        today = self.today()
        return next((web for web in file.picture.webs if web.on == today), Web(today))

    def earlier_web(self, file: CaseFile) -> Web | None:
        """The last web of an earlier day on which a mark was given, to lay under today's."""
        before = [web for web in file.picture.webs if web.on < self.today() and web.marks]
        return max(before, key=lambda web: web.on, default=None)

    def give_mark(self, case_id: str, dimension_id: str, mark: float | None) -> CaseFile:
        """The client's mark for a dimension, None for skipped. Raises UnknownId, MarkNotPossible.

        A mark that another took the place of can be brought back, unless it is only half a mark away.
        """
        if dimension_id not in self.tools.content.dimensions:
            raise UnknownId("dimension", dimension_id)
        web = self.web(self.store.get(case_id))
        others: Mapping[str, float] = {k: v for k, v in web.marks.items() if k != dimension_id}
        file = self.change_web(case_id, marks=others if mark is None else {**others, dimension_id: mark})
        before = web.marks.get(dimension_id)
        if before is not None and (mark is None or abs(mark - before) > HALF):

            def back() -> None:
                now = self.web(self.store.get(case_id))
                if now.on != web.on or now.marks.get(dimension_id) != mark:
                    raise ChangedSince
                self.change_web(case_id, marks={**now.marks, dimension_id: before})

            self.tools.undo.push(Undoable(Deed.MARK_CHANGED, file.case.calling_name, back))
        return file

    def change_web(self, case_id: str, **changes: Any) -> CaseFile:
        """Change today's web; one that nobody said anything in is not begun. `changes` are fields of Web.

        Raises MarkNotPossible.
        """
        file = self.store.get(case_id)
        before = self.web(file)
        after = replace(before, **changes)
        return file if after == before else self.save(case_id, after)
