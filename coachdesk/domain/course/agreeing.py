"""Whether the client agrees with the plan as it stands."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum

from coachdesk.domain.choosing import Choice
from coachdesk.domain.course.goals import Goal, goal_of
from coachdesk.domain.picture.meetings import InterpreterKind
from coachdesk.domain.plain import to_plain
from coachdesk.domain.steps import Step
from coachdesk.domain.words import Words


class Agreed(StrEnum):
    """What the client answered."""

    YES = "yes"
    NO = "no"
    COULD_NOT = "could_not"
    """The question could not be answered, or not be asked: ask next time."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """The answer of the client about the plan of one day.

    `why` is the reason of a no in the client's words; `plan` the digest of what was agreed on (`plan_digest`), and `goals`
    the keys of the versions of goals that it was about.
    """

    id: str
    on: date
    answer: Agreed
    why: Words = Words()
    language: str = ""
    through: InterpreterKind = InterpreterKind.NONE
    teach_back: bool = False
    plan: str = ""
    goals: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """An agreement has an id of its own."""
        return self.id


_NOT_AGREED_ON = frozenset({"done_at", "confidence"})
"""Fields of a step that change while the plan stays the plan that was agreed on."""


def plan_digest(choice: Choice, steps: tuple[Step, ...], goals: Iterable[Goal]) -> str:
    """A digest of what the plan says: priorities, goals that hold now, and steps. Ticking a step off does not change it."""
    held = [goal_of(goals, card) for card in choice.area_ids]
    said = {
        "choice": [[priority.area_id, to_plain(priority.wish)] for priority in choice.priorities],
        "goals": [to_plain(goal) for goal in held if goal is not None],
        "steps": [_step(step) for step in steps if step.area_id in choice.area_ids],
    }
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _step(step: Step) -> dict[str, object]:
    return {part.name: to_plain(getattr(step, part.name)) for part in fields(Step) if part.name not in _NOT_AGREED_ON}


def last_agreement(agreements: tuple[Agreement, ...]) -> Agreement | None:
    """The last answer, of those of one day the one that was noted last."""
    return max(enumerate(agreements), key=lambda each: (each[1].on, each[0]), default=(0, None))[1]


def holds(agreements: tuple[Agreement, ...], digest: str) -> bool:
    """Whether the client said yes to exactly this plan: until then it is printed as a draft."""
    last = last_agreement(agreements)
    return last is not None and last.answer is Agreed.YES and last.plan == digest


def settled(agreements: Iterable[Agreement], goal: Goal) -> bool:
    """Whether the client has said yes to this very version: from then on a change makes the next one."""
    return any(each.answer is Agreed.YES and goal.key in each.goals for each in agreements)


class Standing(StrEnum):
    """How it stands between the client and the plan as it is now."""

    NOT_ASKED = "not_asked"
    AGREED = "agreed"
    CHANGED = "changed"
    """The client said yes, to another plan than this one."""
    REFUSED = "refused"
    ASK_AGAIN = "ask_again"


def standing(agreements: tuple[Agreement, ...], digest: str) -> Standing:
    """What the last answer means for the plan with this digest."""
    last = last_agreement(agreements)
    if last is None:
        return Standing.NOT_ASKED
    if last.answer is Agreed.YES:
        return Standing.AGREED if last.plan == digest else Standing.CHANGED
    return Standing.REFUSED if last.answer is Agreed.NO else Standing.ASK_AGAIN
