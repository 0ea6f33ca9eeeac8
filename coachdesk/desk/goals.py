"""Goals that grow out of what the client chose: their staircase, their versions, and whether the client agrees."""

from dataclasses import replace
from typing import Any, Final, cast
from uuid import uuid4

from coachdesk.desk.recording import RecordDesk
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Agreed, Agreement, Chooser, Goal, Stand
from coachdesk.domain.course.agreeing import Standing, holds, last_agreement, plan_digest, settled, standing
from coachdesk.domain.course.goals import goal_of, next_version, stand_now, t_score
from coachdesk.domain.errors import ChangedSince, ReasonMissing, StillToCome, UnknownId
from coachdesk.domain.kind import Kind
from coachdesk.domain.questions import Phrase
from coachdesk.domain.records import Record
from coachdesk.domain.steps import replaced
from coachdesk.domain.words import Words

_PRESSED: Final = frozenset({"due", "review_on"})
"""Fields of a goal that are chosen by one press; what is typed is taken back in its field."""


class GoalsDesk(RecordDesk):
    """A goal belongs to a chosen card. Until the client has agreed on it, it is worked on in place."""

    def check(self, record: Record) -> None:
        """Raises StillToCome for where the client stands, or what the client answered, on a day to come."""
        if isinstance(record, Stand | Agreement) and record.on > self.today():
            raise StillToCome

    def _check_back(self, file: CaseFile, before: Record | None, after: Record) -> None:
        """Raises ChangedSince for a version that the client has said yes to."""
        if isinstance(after, Goal) and self.settled(file, after):
            raise ChangedSince

    # --- goals ------------------------------------------------------------------------------------------------------

    def goal(self, file: CaseFile, card: str) -> Goal:
        """The version that holds now; where there is none yet a first one, not kept, that says what the wish says.

        Raises UnknownId for a card that was not chosen.
        """
        wish = file.choice.priority(card).wish
        return goal_of(file.course.goals, card) or Goal(card, 1, self.today(), words=wish)

    def begun(self, file: CaseFile, card: str) -> bool:
        """Whether the goal of a card is kept already."""
        return goal_of(file.course.goals, card) is not None

    def settled(self, file: CaseFile, goal: Goal) -> bool:
        """Whether the client has agreed on this version, so that a change makes the next one."""
        return settled(file.course.agreements, goal)

    def change(self, case_id: str, card: str, **changes: Any) -> CaseFile:
        """Change what the goal says in place; another day can be undone. `changes` are fields of Goal.

        Raises UnknownId, DueBeforeStart, and ReasonMissing where the client has agreed on it already.
        """
        file = self.store.get(case_id)
        before = self.goal(file, card)
        after = replace(before, **changes)
        if after == before:
            return file
        if self.settled(file, before):
            raise ReasonMissing
        if _PRESSED.isdisjoint(changes):
            return self.save(case_id, after)
        return self.moved(case_id, before if self.begun(file, card) else None, after)

    def change_agreed(self, case_id: str, card: str, reason: Words, decided: Chooser, **changes: Any) -> CaseFile:
        """Make the next version of a goal, from today on; can be undone. `changes` are fields of Goal, as `state`.

        Raises UnknownId, DueBeforeStart, ReasonMissing without a reason.
        """
        file = self.store.get(case_id)
        before = self.goal(file, card)
        after = replace(next_version(before, self.today(), reason, decided), **changes)
        if not self.begun(file, card):
            self.save(case_id, before)
        return self.moved(case_id, None, after)

    # --- the staircase ----------------------------------------------------------------------------------------------

    def stand(self, case_id: str, card: str, level: int | None) -> CaseFile:
        """Where the client stands today, -2 to 2; None takes today's away. Both can be undone.

        Raises UnknownId, StairNotPossible.
        """
        file = self.store.get(case_id)
        file.choice.priority(card)
        today = self.today()
        before = cast(Stand | None, file.find(Kind.STANDS, f"{card}_{today:%Y%m%d}"))
        if level is None:
            return self.remove(case_id, Kind.STANDS, before.key) if before is not None else file
        after = replace(before, level=level) if before is not None else Stand(card, today, level)
        return self.moved(case_id, before, after)

    def t_score(self, file: CaseFile) -> float | None:
        """The T-score of the goals that are chosen now, where the client stands somewhere; for the professional alone."""
        stands = (stand_now(file.course.stands, card) for card in file.choice.area_ids)
        return t_score(each.level for each in stands if each is not None)

    # --- agreeing ---------------------------------------------------------------------------------------------------

    def digest(self, file: CaseFile) -> str:
        """A digest of the plan as it stands."""
        return plan_digest(file.choice, file.steps, file.course.goals)

    def last(self, file: CaseFile) -> Agreement | None:
        """The last answer of the client, about this plan or an earlier one."""
        return last_agreement(file.course.agreements)

    def agreed(self, file: CaseFile) -> bool:
        """Whether the client agrees with the plan as it stands; until then it is printed as a draft."""
        return holds(file.course.agreements, self.digest(file))

    def standing(self, file: CaseFile) -> Standing:
        """How it stands between the client and the plan as it stands."""
        return standing(file.course.agreements, self.digest(file))

    def current(self, file: CaseFile) -> Agreement | None:
        """The last answer, if it is about the plan as it stands."""
        last = self.last(file)
        return last if last is not None and last.plan == self.digest(file) else None

    def answer(self, case_id: str, answer: Agreed, language: str) -> CaseFile:
        """Keep what the client answers about the plan as it stands; can be undone.

        Another answer on the same day takes the place of the first; `language` is the one that is spoken.
        """
        file = self.store.get(case_id)
        before, today = self.current(file), self.today()
        if before is not None and before.on == today:
            return self.moved(case_id, before, replace(before, answer=answer))
        goals = tuple(self.goal(file, card).key for card in file.choice.area_ids if self.begun(file, card))
        made = Agreement(uuid4().hex, today, answer, language=language, plan=self.digest(file), goals=goals)
        if before is not None:
            made = replace(made, through=before.through)
        return self.moved(case_id, None, made)

    def change_answer(self, case_id: str, **changes: Any) -> CaseFile:
        """Tell more about the answer to the plan as it stands; nothing where there is none. `changes` are fields."""
        file = self.store.get(case_id)
        before = self.current(file)
        return file if before is None else self.save(case_id, replace(before, **changes))

    def take_back(self, case_id: str) -> CaseFile:
        """Take out the answer to the plan as it stands; can be undone."""
        file = self.store.get(case_id)
        before = self.current(file)
        return file if before is None else self.remove(case_id, Kind.AGREEMENTS, before.key)

    # --- steps ------------------------------------------------------------------------------------------------------

    def sure(self, case_id: str, step_id: str, confidence: int | None) -> CaseFile:
        """How sure the client is of a step, 0 to 10, None for not asked; can be undone until it is given otherwise.

        Raises ConfidenceNotPossible, UnknownId.
        """
        file = self.store.get(case_id)
        before = next((step for step in file.steps if step.id == step_id), None)
        if before is None:
            raise UnknownId("step", step_id)
        after = replace(before, confidence=confidence)
        if after == before:
            return file
        self.store.save_steps(case_id, replaced(file.steps, after))

        def back() -> None:
            now = self.store.get(case_id)
            if after not in now.steps:
                raise ChangedSince
            self.store.save_steps(case_id, replaced(now.steps, before))
            self.announce(case_id)

        self.tools.undo.push(Undoable(Deed.MARK_CHANGED, file.case.calling_name, back))
        return self.announce(case_id)

    def phrases(self, card: str) -> tuple[Phrase, ...]:
        """Phrases for the steps of a card: those of its life area and then the general ones; all, where it has no area."""
        content = self.tools.content
        found = content.phrases_for(card)
        if card in content.areas:
            return found
        others = (phrase for phrase in content.phrases.values() if phrase.areas and not phrase.retired)
        return (*found, *others)
